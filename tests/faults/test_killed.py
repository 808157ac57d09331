"""Is anything lost when the process is killed in the middle of its work?"""

import random
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from sqlmodel import delete, select

from bot.clock import SystemClock
from bot.opening import open_house
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from bot.services import broadcasts, changing
from bot.services.broadcast_steps import must_take
from bot.services.work import Work
from storage import outcomes
from storage.audiences.tree import Everybody
from storage.database import Database
from storage.tables import (
    Answer,
    Broadcast,
    BroadcastChange,
    CopyChange,
    Delivery,
    Incoming,
    Lease,
    Outgoing,
    Person,
)
from storage.vocabulary import (
    BroadcastStatus,
    BroadcastStep,
    ChangeKind,
    ChangeStatus,
    CopyStatus,
    DeliveryStatus,
    InboxState,
    OutboxState,
)
from tests.benchmarks.ours import prepare
from tests.faults.process import Bot, a_bot
from tests.people import TOKEN, settings_for

PEOPLE = 30
KILLS = {"sqlite": 2, "postgresql": 1}
NEXT_QUESTION = "Minggu ini usahanya bagaimana?"  # asked next, because it was never answered
ANNOUNCED, CORRECTED = "Besok pasar libur.", "Besok pasar buka."
PORTION = 8
LONG = 30.0


class Crowd:
    """Participants who have just been asked for their sales, their Telegram, and the office's database."""

    def __init__(self, emulator: Emulator, url: str, database: Database, people: Sequence[Actor]) -> None:
        self.emulator = emulator
        self.url = url
        self.database = database
        self.people = people

    def heard(self, words: str) -> list[int]:
        """How often each of them heard this."""
        return [sum(words in heard for heard in person.heard) for person in self.people]

    async def many_hear(self, words: str, people: int) -> None:
        await self.emulator.until(lambda: sum(map(bool, self.heard(words))) >= people, seconds=LONG)

    async def everything_has_ended(self) -> None:
        def ended() -> bool:
            with self.database.reading() as session:
                counts = outcomes.counts(session)
            return not counts[OutboxState.QUEUED] and not counts[OutboxState.SENDING]

        await self.emulator.until(ended, seconds=LONG)

    def all_has_changed(self) -> bool:
        with self.database.reading() as session:
            return session.exec(select(BroadcastChange.status)).all() == [ChangeStatus.DONE]

    async def is_killed_again_and_again(
        self, bot: Bot, words: str, seed: int, times: int | None = None
    ) -> None:
        """Each time at some moment after a few more of them were reached."""
        chance = random.Random(seed)  # noqa: S311  (no secret)
        reached = 0
        for _ in range(times or KILLS[self.database.engine.dialect.name]):
            reached += chance.randint(5, 15)
            await self.many_hear(words, reached)
            await bot.is_killed()
            # The lease of a dead process ends by itself after a while, which nobody wants to wait for here.
            with self.database.writing() as session:
                session.connection().execute(delete(Lease))
            reached = sum(map(bool, self.heard(words)))
            await bot.starts()


@pytest.fixture
async def crowd(database_url: str) -> AsyncIterator[Crowd]:
    emulator = Emulator(SystemClock(), token=TOKEN)
    people = [emulator.person(f"Peserta {number}") for number in range(PEOPLE)]
    for person in people:
        person.chat.known = True
    prepare(database_url, [person.id for person in people])
    database = Database(database_url)
    numbers_go_on(database)
    async with serve(emulator) as url:
        yield Crowd(emulator, url, database, people)
    database.close()


@pytest.fixture
async def bot(crowd: Crowd, database_url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    async with a_bot(tmp_path, crowd.url, database_url, PORTION, SENDS_PER_SECOND="100") as bot:
        yield bot


def numbers_go_on(database: Database) -> None:
    """PostgreSQL does not notice rows that brought their own numbers."""
    if database.is_sqlite:
        return
    with database.writing() as session:
        for table in ("cohort", "person", "participant", "outbox"):
            session.connection().exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"  # noqa: S608
            )


def announce(crowd: Crowd, database_url: str) -> None:
    database, house = open_house(settings_for(crowd.url, database_url))
    with database.writing() as session:
        broadcasts.announce(Work(session, SystemClock().now(), house), ANNOUNCED, None, Everybody())
    database.close()


def correct(crowd: Crowd, database_url: str) -> None:
    database, house = open_house(settings_for(crowd.url, database_url))
    with database.writing() as session:
        work = Work(session, SystemClock().now(), house)
        broadcast = session.exec(select(Broadcast)).one()
        before, office = broadcast.content, session.get_one(Person, 1)
        after = {**before, "body": {"text": CORRECTED}}
        must_take(work, broadcast, BroadcastStep.CORRECT, office, content=after)
        changing.begin(work, broadcast, ChangeKind.CORRECTION, before, office)
    database.close()


def extra(heard: Sequence[int]) -> int:
    return sum(times - 1 for times in heard)


async def test_a_broadcast_and_its_correction_reach_everybody_however_often_the_process_is_killed(
    crowd: Crowd, bot: Bot, database_url: str
) -> None:
    announce(crowd, database_url)

    await bot.starts()
    await crowd.is_killed_again_and_again(bot, ANNOUNCED, seed=1)
    await crowd.many_hear(ANNOUNCED, PEOPLE)
    await crowd.everything_has_ended()

    heard = crowd.heard(ANNOUNCED)
    assert min(heard) == 1
    assert max(heard) <= 2
    with crowd.database.reading() as session:
        repeated = outcomes.repeated_count(session)
        assert extra(heard) <= repeated
        assert session.exec(select(Broadcast.status)).all() == [BroadcastStatus.DONE]
        # Whoever's copy was under way at two kills has it, but nobody can know.
        doubts = session.exec(select(Delivery.error).where(Delivery.status != DeliveryStatus.SENT)).all()
        assert set(doubts) <= {"no answer, twice"}

    correct(crowd, database_url)
    await crowd.is_killed_again_and_again(bot, CORRECTED, seed=3, times=1)
    await crowd.many_hear(CORRECTED, PEOPLE - len(doubts))
    await crowd.emulator.until(crowd.all_has_changed, seconds=LONG)
    await crowd.everything_has_ended()
    status = await bot.is_told_to_stop()

    assert max(crowd.heard(CORRECTED)) == 1
    # What is left of the old words are copies of which nobody knows that they arrived.
    assert sum(crowd.heard(ANNOUNCED)) <= repeated
    with crowd.database.reading() as session:
        ends = session.exec(select(CopyChange.status)).all()
        edits = [key for key in session.exec(select(Outgoing.key)) if key and ":editMessageText" in key]
    assert set(ends) == {CopyStatus.CHANGED}
    assert len(ends) == len(edits) == PEOPLE - len(doubts)
    assert status == 0


async def test_every_answer_of_a_burst_is_recorded_once_and_answered_however_often_the_process_is_killed(
    crowd: Crowd, bot: Bot
) -> None:
    for number, person in enumerate(crowd.people):
        person.types(f"{100 + number}rb")

    await bot.starts()
    await crowd.is_killed_again_and_again(bot, NEXT_QUESTION, seed=2)
    await crowd.many_hear(NEXT_QUESTION, PEOPLE)
    await crowd.everything_has_ended()
    status = await bot.is_told_to_stop()

    heard = crowd.heard(NEXT_QUESTION)
    assert (min(heard), max(heard) <= 2) == (1, True)
    with crowd.database.reading() as session:
        values = sorted(value for value in session.exec(select(Answer.value)))
        assert values == [(100 + number) * 1000 for number in range(PEOPLE)]
        assert session.exec(select(Incoming).where(Incoming.state != InboxState.HANDLED)).all() == []
        assert extra(heard) <= outcomes.repeated_count(session)
    assert status == 0
    assert TOKEN not in bot.logged
