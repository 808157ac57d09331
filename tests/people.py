"""The cast: a village with its bot, and people who take part."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from sqlmodel import SQLModel, col, select

from bot.app import App
from bot.clock import MovableClock
from bot.delivery.pacing import Pace
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from bot.sandbox.village import Village
from bot.services import invitations
from bot.settings import Settings
from storage import cohorts, participants, people
from storage.tables import Case, CheckIn, Cohort, Participant, Person
from storage.vocabulary import Role
from tests.clock import still_clock

TOKEN = "4242:a-token-for-the-tests"
COHORT = "MELATI"
STEP = timedelta(hours=4)
UNPACED = 100_000

Row = TypeVar("Row", bound=SQLModel)


class MuaraPantun(Village):
    """A village in which nothing has to wait for Telegram's limits, and whose rows can be looked at."""

    def __init__(self, app: App, emulator: Emulator, clock: MovableClock, url: str) -> None:
        super().__init__(app, emulator, clock)
        self.app = app
        self.url = url

    def founded(self, code: str = COHORT, name: str = "Angkatan Melati") -> Cohort:
        """The cohort of this code, made where it is missing."""
        with self.app.begin() as work:
            cohort = cohorts.by_code(work.session, code)
            if cohort is None:
                cohort = Cohort(
                    code=code,
                    name=name,
                    started=date(2026, 2, 1),
                    timezone="Asia/Makassar",
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
    }
    return Settings.model_validate(given | more)


@asynccontextmanager
async def muara_pantun(
    database_url: str, *, at: datetime | None = None, pace: Pace | None = None
) -> AsyncIterator[MuaraPantun]:
    """A running bot over HTTP against the emulator, with a real database."""
    clock = still_clock(at.astimezone(UTC)) if at else still_clock()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    unhurried = pace or Pace(per_second=UNPACED, chat_interval=0, group_per_minute=UNPACED)
    async with serve(emulator) as url:
        app = App(settings_for(url, database_url), clock=clock, pace=unhurried)
        try:
            async with app.running():
                yield MuaraPantun(app, emulator, clock, url)
        finally:
            app.close()
