"""What has happened in Muara Pantun before the visitor comes?

The history is lived, not written into tables: people enrol, answer, fall silent and are followed up through
the real bot, with the clock moved on between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

from bot.sandbox.characters import CHARACTERS, RESTING, STUCK, Character, Week
from bot.sandbox.people import Person
from bot.sandbox.village import Village

ZONE = ZoneInfo("Asia/Makassar")
COHORT_CODE = "MELATI"
COHORT_NAME = "Melati, Muara Pantun"
FRIDAY = 4
ASKED_AT = time(16)
WEEKS = 4
STEP = timedelta(days=1)
SAMPLES = resources.files("bot.sandbox") / "page"
VOICE_SECONDS = 3

TRAINERS = ("Budi Santoso", "Tini Hartati")
COORDINATOR = "Ratna Dewi"


@dataclass
class Cast:
    """Everybody with a phone in the story."""

    trainees: list[Person] = field(default_factory=list)
    trainers: list[Person] = field(default_factory=list)
    coordinators: list[Person] = field(default_factory=list)


@dataclass(frozen=True)
class Links:
    """The invitations by which the cast comes in."""

    coordinator: str
    trainers: tuple[str, ...]
    trainees: str


def beginning(visited: datetime) -> datetime:
    """A Monday morning some weeks back, so that the visitor comes on the latest Friday afternoon."""
    today = visited.astimezone(ZONE).date()
    friday = today - timedelta(days=(today.weekday() - FRIDAY) % 7)
    monday: date = friday - timedelta(weeks=WEEKS - 1, days=FRIDAY)
    return datetime.combine(monday, time(8), ZONE)


async def live_through(
    village: Village, links: Links, take_in_the_list: Callable[[], None], tell: Callable[[str], None]
) -> Cast:
    """Everybody enrols on the Monday; three check-ins are lived through, and the fourth is just asked.

    The office enters the list of participants once the trainers are there to share them.
    """
    cast = Cast()
    tell(f"Muara Pantun: {len(CHARACTERS)} participants enrol…")
    await _enrol_staff(village, links, cast)
    take_in_the_list()
    await _enrol_trainees(village, links, cast)
    await _move_to_friday(village, first=True)
    for week in range(WEEKS - 1):
        tell(f"Muara Pantun: week {week + 1} of {WEEKS - 1} passes…")
        await _answer(village, cast, week)
        if any(_said_stuck(character, week) for character in CHARACTERS):
            await _help_the_stuck(village, cast, week)
        await _move_to_friday(village)
    return cast


async def _enrol_staff(village: Village, links: Links, cast: Cast) -> None:
    cast.coordinators.append(village.emulator.person(COORDINATOR))
    cast.trainers += [village.emulator.person(name) for name in TRAINERS]
    await _enrol(village, cast.coordinators, [links.coordinator])
    await _enrol(village, cast.trainers, links.trainers)


async def _enrol_trainees(village: Village, links: Links, cast: Cast) -> None:
    cast.trainees += [village.emulator.person(character.name) for character in CHARACTERS]
    await _enrol(village, cast.trainees, [links.trainees] * len(cast.trainees))


async def _enrol(village: Village, people: Sequence[Person], links: Sequence[str]) -> None:
    """Everybody follows their invitation, agrees and takes the name they have in Telegram."""
    for person, link in zip(people, links, strict=True):
        person.opens(link)
    for _ in ("agree", "take the name"):
        await village.settle()
        for person in people:
            person.presses(0)
    await village.settle()


async def _answer(village: Village, cast: Cast, week: int) -> None:
    """A question at a time, everybody in turn."""
    answering = [
        (person, answers)
        for person, character in zip(cast.trainees, CHARACTERS, strict=True)
        if (answers := character.weeks[week]) is not None
    ]
    for person, answers in answering:
        person.presses(answers.status)
    await village.settle()
    for person, answers in answering:
        person.types(answers.sales)
    await village.settle()
    for person, answers in answering:
        person.presses(answers.days)
    await village.settle()
    for person, answers in answering:
        if answers.status in {STUCK, RESTING}:
            person.presses("Alat" if answers.status == STUCK else "Keluarga")
            await village.settle()
            person.presses("Belum perlu")
            await village.settle()
        _adds(person, answers)
    await village.settle()


def _adds(person: Person, answers: Week) -> None:
    """What somebody tells besides the answers."""
    match answers.shows:
        case "photo":
            person.sends_photo((SAMPLES / "sample-photo.jpg").read_bytes(), caption=answers.note)
        case "voice":
            person.sends_voice((SAMPLES / "sample-voice.oga").read_bytes(), seconds=VOICE_SECONDS)
        case _ if answers.note:
            person.types(answers.note)


async def _help_the_stuck(village: Village, cast: Cast, week: int) -> None:
    """A trainer takes the case, talks it through and closes it."""
    stuck = next(
        person
        for person, character in zip(cast.trainees, CHARACTERS, strict=True)
        if _said_stuck(character, week)
    )
    trainer = next(trainer for trainer in cast.trainers if _is_alerted(trainer))
    await village.presses(trainer, "Saya tangani")
    await village.presses(trainer, "Tulis pesan")
    await village.types(trainer, "Bu Rina, besok saya mampir bawa Pak Hendra, dia bisa servis mesin jahit.")
    await village.types(stuck, "Terima kasih banyak Bu 🙏 saya tunggu")
    await village.presses(trainer, "Selesaikan")
    await village.presses(trainer, "Ada rencana baru")


def _is_alerted(trainer: Person) -> bool:
    return any(heard.startswith("🔔") for heard in trainer.heard)


def _said_stuck(character: Character, week: int) -> bool:
    answers = character.weeks[week]
    return answers is not None and answers.status == STUCK


async def _move_to_friday(village: Village, *, first: bool = False) -> None:
    now = village.clock.now().astimezone(ZONE)
    ahead = (FRIDAY - now.weekday()) % 7 or (0 if first else 7)
    target = datetime.combine(now.date() + timedelta(days=ahead), ASKED_AT, ZONE)
    await village.move(target - now, step=STEP)
