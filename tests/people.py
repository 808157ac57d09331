"""The cast: a village with its bot, and people who take part."""

import atexit
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel, col, select

from bot.app import App
from bot.clock import Clock, MovableClock
from bot.delivery.pacing import Pace
from bot.programme.load import parse_programme
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from bot.sandbox.village import Village
from bot.services import invitations, programmes
from bot.settings import Settings
from storage import cohorts, participants, people
from storage.tables import Answer, Case, CheckIn, Cohort, Participant, Person
from storage.vocabulary import Role
from tests.clock import still_clock
from tests.engines import hasten

TOKEN = "4242:a-token-for-the-tests"
COHORT = "MELATI"
STEP = timedelta(hours=4)
ZONE = ZoneInfo("Asia/Makassar")
UNPACED = 1_000_000_000

Row = TypeVar("Row", bound=SQLModel)


class MuaraPantun(Village):
    """A village in which nothing has to wait for Telegram's limits, and whose rows can be looked at."""

    def __init__(self, app: App, emulator: Emulator, clock: MovableClock, url: str) -> None:
        super().__init__(app, emulator, clock)
        self.app = app
        self.url = url

    def founded(
        self, code: str = COHORT, name: str = "Angkatan Melati", timezone: str = "Asia/Makassar"
    ) -> Cohort:
        """The cohort of this code, made where it is missing."""
        with self.app.begin() as work:
            cohort = cohorts.by_code(work.session, code)
            if cohort is None:
                cohort = Cohort(
                    code=code,
                    name=name,
                    started=date(2026, 2, 1),
                    timezone=timezone,
                    created_at=work.now,
                )
                work.session.add(cohort)
                work.session.flush()
            return cohort

    def invitation(self, role: Role, cohort: str | None = COHORT) -> str:
        place = self.founded(cohort) if cohort else None
        with self.app.begin() as work:
            payload = invitations.invite(work, role, place, None)
        return invitations.link("PendampingBot", payload)

    async def _newcomer(self, name: str, role: Role, cohort: str | None) -> Actor:
        actor = self.emulator.person(name)
        await self.enrols(actor, self.invitation(role, cohort))
        return actor

    async def participant(self, name: str, cohort: str = COHORT) -> Actor:
        return await self._newcomer(name, Role.TRAINEE, cohort)

    async def trainer(self, name: str, cohort: str | None = COHORT) -> Actor:
        return await self._newcomer(name, Role.TRAINER, cohort)

    async def coordinator(self, name: str, cohort: str | None = None) -> Actor:
        return await self._newcomer(name, Role.COORDINATOR, cohort)

    async def passes(self, **time: float) -> None:
        await self.move(timedelta(**time), step=STEP)

    async def falls_silent(self, _actor: Actor, weeks: int = 4) -> None:
        """Time passes, and they answer nothing."""
        await self.passes(weeks=weeks)

    def asks(self, source: str, cohort: str = COHORT) -> None:
        """From the next check-in on, the cohort is asked under a programme of its own."""
        place = self.founded(cohort)
        with self.app.begin() as work:
            programmes.give(work, work.session.get_one(Cohort, place.id), parse_programme(source))

    async def friday(self) -> None:
        """On to the next Friday at four, when those of Muara Pantun are asked, in one stride."""
        local = self.clock.now().astimezone(ZONE)
        day = local.date() + timedelta(days=(4 - local.weekday()) % 7)
        four = datetime.combine(day, time(16), ZONE)
        await self.strides(four + timedelta(days=0 if four > local else 7) - local)

    async def strides(self, by: timedelta) -> None:
        """Time passes, and the bot looks up once, at the end of it."""
        await self.move(by, step=by)

    async def presses(self, person: Actor, label: str | int, *, on: int | None = None) -> None:
        person.presses(label, on=on)
        await self.settle()

    async def answers(self, person: Actor, *answers: str) -> None:
        """One after the other, each after its question: the label of a button, or what they type."""
        for answer in answers:
            if answer in person.buttons:
                await self.presses(person, answer, on=person.last_message["message_id"])
            else:
                await self.types(person, answer)

    def given(self, check_in: CheckIn) -> dict[str, Any]:
        """What is recorded for a check-in, by question."""
        answers = self.rows(Answer, check_in_id=check_in.id, replaced_at=None)
        return {answer.question: answer.value for answer in answers}

    def all_that_is_kept(self) -> str:
        """Every value of every table, as one text."""
        with self.app.database.reading() as session:
            return "\n".join(
                str(tuple(row))
                for table in SQLModel.metadata.sorted_tables
                for row in session.execute(table.select())
            )

    def rows(self, table: type[Row], **having: Any) -> list[Row]:
        with self.app.database.reading() as session:
            query = select(table)
            for name, value in having.items():
                query = query.where(col(getattr(table, name)) == value)
            return list(session.exec(query).all())

    def person(self, actor: Actor) -> Person:
        with self.app.database.reading() as session:
            person = people.in_chat(session, actor.id)
            assert person is not None
            return person

    def place(self, actor: Actor) -> Participant:
        with self.app.database.reading() as session:
            person = people.in_chat(session, actor.id)
            assert person is not None
            participant = participants.of_person(session, person.id)
            assert participant is not None
            return participant

    def check_ins(self, actor: Actor) -> list[CheckIn]:
        return sorted(self.rows(CheckIn, participant_id=self.place(actor).id), key=lambda one: one.id)

    def cases(self, actor: Actor) -> list[Case]:
        return sorted(self.rows(Case, participant_id=self.place(actor).id), key=lambda one: one.id)


def settings_for(url: str, database_url: str, **more: Any) -> Settings:
    """Settings that owe nothing to the environment; the tests ring the bell themselves."""
    given = {
        "bot_token": TOKEN,
        "telegram_api_url": url,
        "database_url": database_url,
        "sweep_seconds": 3600,
        "media_dir": _beside(database_url),
    }
    return Settings.model_validate(given | more)


def _beside(database_url: str) -> Path:
    """A folder of this database's own; one without a file gets one that goes with the process."""
    kind, _, file = database_url.partition(":///")
    if kind == "sqlite":
        return Path(f"{file}.media")
    folder = Path(tempfile.mkdtemp(prefix="pendamping-media-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@asynccontextmanager
async def muara_pantun(
    database_url: str,
    *,
    at: datetime | None = None,
    pace: Pace | None = None,
    machine: Clock | None = None,
) -> AsyncIterator[MuaraPantun]:
    """A running bot over HTTP against the emulator, with a real database."""
    clock = still_clock(at.astimezone(UTC)) if at else still_clock()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    async with (
        serve(emulator) as url,
        bot_at_work(emulator, clock, url, database_url, pace=pace, machine=machine) as village,
    ):
        yield village


@asynccontextmanager
async def bot_at_work(
    emulator: Emulator,
    clock: MovableClock,
    url: str,
    database_url: str,
    *,
    pace: Pace | None = None,
    machine: Clock | None = None,
    programme: Path | None = None,
) -> AsyncIterator[MuaraPantun]:
    """One life of the bot in a village that goes on without it; another may follow."""
    unhurried = pace or Pace(per_second=UNPACED, chat_interval=0, group_per_minute=UNPACED)
    app = App(
        settings_for(url, database_url, programme=programme), clock=clock, pace=unhurried, machine=machine
    )
    hasten(app.database)
    try:
        async with app.running():
            yield MuaraPantun(app, emulator, clock, url)
    finally:
        app.close()
