"""Do a thousand mixed messages each arrive once, in order, nowhere else, and in somebody's hands?"""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from storage.tables import Message
from storage.vocabulary import CheckInStatus, Direction
from tests.clock import still_clock
from tests.engines import SqliteFiles
from tests.people import TOKEN, MuaraPantun, bot_at_work

MESSAGES, AT_ONCE, SEED = 1000, 125, 20261126
A_MOMENT = timedelta(seconds=2)
CAPTIONED = ("photo", "voice", "video", "document")
KINDS = ("text", "text", "text", *CAPTIONED, "location", "contact", "sticker", "album", "reply", "edit")


@dataclass
class Line:
    """What one sent to another, in order: how each is recognised where it arrives."""

    author: Actor
    reader: Actor
    name: str
    said: list[str] = field(default_factory=list)
    texts: list[tuple[int, int]] = field(default_factory=list)  # where in `said`, and its message

    def says(self, kind: str, mark: str) -> int:
        """Sends one message, or an album of three; how many came of it."""
        place = len(self.said)
        match kind:
            case "album":
                self.author.sends_album(count=3, caption=mark)
                self.said += [mark, "[photo]", "[photo]"]
                return 3
            case "edit" if self.texts:
                place, message = self.texts[-1]
                self.author.edits(message, mark)
                self.said[place] = mark
                return 1
            case "location":
                self.author.sends_location(latitude=-1 - place / 1000)
                self.said.append(f"{-1 - place / 1000:.3f}")
            case "contact":
                self.author.sends_contact(phone=f"+62{place:09d}")
                self.said.append(f"+62{place:09d}")
            case "sticker":
                self.author.sends_sticker()
                self.said.append("👍")
            case _ if kind in CAPTIONED:
                getattr(self.author, f"sends_{kind}")(caption=mark)
                self.said.append(mark)
            case "reply" if self.texts:
                _, answered = self.texts[-1]
                self.texts.append((place, int(self.author.replies(answered, mark)["message_id"])))
                self.said.append(mark)
            case _:
                self.texts.append((place, int(self.author.types(mark)["message_id"])))
                self.said.append(mark)
        return 1


def _arrived(reader: Actor) -> dict[str, list[str]]:
    """By the name before it, all that was passed on to somebody."""
    arrived: dict[str, list[str]] = defaultdict(list)
    name, album = "", None
    for message in reader.messages:
        if not message["from"]["is_bot"]:
            continue
        words = message.get("text") or message.get("caption") or ""
        if words.startswith("💬 "):
            head, _, rest = words.partition("\n")
            if "🖼️ album" in head:
                continue
            name, album = head.removeprefix("💬 ").removesuffix(":"), message.get("media_group_id")
            if rest:
                arrived[name].append(rest)
        elif any(kind in message for kind in ("location", "contact", "sticker")):
            arrived[name].append(_mark(message))
        elif album is not None and message.get("media_group_id") == album:
            arrived[name].append("[photo]")
    return arrived


def _mark(message: dict[str, Any]) -> str:
    if "location" in message:
        return f"{message['location']['latitude']:.3f}"
    return str(message["contact"]["phone_number"]) if "contact" in message else message["sticker"]["emoji"]


async def _meet(village: MuaraPantun, trainer: Actor, participant: Actor) -> None:
    await village.types(participant, "/bantuan")
    await village.presses(participant, "Alat")
    await village.presses(trainer, "Saya tangani")
    await village.presses(trainer, "Tulis pesan")
    trainer.types("Ada apa, Bu?")
    await village.settle()


async def _answers_a_little(village: MuaraPantun, participant: Actor, asked: list[int]) -> None:
    """One step of a check-in: a press, then replies to what is asked, until all is answered."""
    match len(asked):
        case 0:
            await village.presses(participant, "📈 Ada kemajuan")
        case 1 | 2:
            participant.replies(asked[-1], ("250rb", "5")[len(asked) - 1])
            await village.settle()
    asked.append(participant.last_message["message_id"])


async def _begins(village: MuaraPantun) -> list[Line]:
    """Two pairs who talk, each both ways, while a check-in is open."""
    trainers = [await village.trainer("Budi"), await village.trainer("Tini")]
    participants = [await village.participant("Sari"), await village.participant("Rina")]
    await village.friday()
    lines = []
    for trainer, participant in zip(trainers, participants, strict=True):
        await _meet(village, trainer, participant)
        lines.append(Line(participant, trainer, participant.user.first_name))
        to_them = Line(trainer, participant, f"{trainer.user.first_name} (pendamping)")
        to_them.said.append("Ada apa, Bu?")
        lines.append(to_them)
    return lines


def _burst(lines: list[Line], chance: random.Random, sent: int) -> int:
    for number in range(AT_ONCE):
        sent += chance.choice(lines).says(chance.choice(KINDS), f"pesan {sent} bagian {number}")
    return sent


async def _goes_on(
    village: MuaraPantun, lines: list[Line], asked: dict[int, list[int]], chance: random.Random, sent: int
) -> int:
    """What was sent is handled, then each answers a little and a new burst comes."""
    await village.settle()
    await village.strides(A_MOMENT)
    for line in lines[0::2]:
        await _answers_a_little(village, line.author, asked.setdefault(line.author.id, []))
    # Until somebody of the staff writes again, words may be meant for the question.
    await village.strides(A_MOMENT)
    for line in lines[1::2]:
        sent += line.says("text", f"pesan {sent} sesudah pertanyaan")
    await village.settle()
    return _burst(lines, chance, sent)


def _is_in_hand(village: MuaraPantun, participant: Actor, holder: Actor) -> None:
    """All that they said is part of the one case that their trainer has in hand."""
    said = village.rows(Message, participant_id=village.place(participant).id, direction=Direction.IN)
    [case] = village.cases(participant)
    assert {one.case_id for one in said} == {case.id}
    assert case.assigned_to == village.person(holder).id


async def test_a_thousand_messages_arrive_once_in_order_and_nowhere_else(sqlite_files: SqliteFiles) -> None:
    """The bot ends in the middle of a burst, twice, and begins anew."""
    chance = random.Random(SEED)  # noqa: S311  (no secret)
    clock, database_url = still_clock(), sqlite_files.migrated()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    asked: dict[int, list[int]] = {}
    async with serve(emulator) as url:
        async with bot_at_work(emulator, clock, url, database_url) as village:
            lines = await _begins(village)
            sent = _burst(lines, chance, 0)
        while sent < MESSAGES:
            async with bot_at_work(emulator, clock, url, database_url) as village:
                while sent < MESSAGES // 2:
                    sent = await _goes_on(village, lines, asked, chance, sent)
                sent = await _goes_on(village, lines, asked, chance, sent)
        async with bot_at_work(emulator, clock, url, database_url) as village:
            await village.settle()

            for line in lines:
                assert _arrived(line.reader) == {line.name: line.said}
            for line in lines[0::2]:
                [check_in] = village.check_ins(line.author)
                assert check_in.status is CheckInStatus.COMPLETED
                assert village.given(check_in)["sales"] == 250_000
                _is_in_hand(village, line.author, line.reader)
