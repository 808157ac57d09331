"""How fast is the whole durable path: inbox, an answer recorded, commit, the next question delivered?"""

import asyncio
import sys
from collections.abc import Sequence
from datetime import date, timedelta

import uvloop

from bot.app import App
from bot.clock import SystemClock
from bot.delivery.pacing import Pace
from bot.running import leave_be_what_stays
from bot.settings import Settings
from storage.database import Database
from storage.tables import Chat, CheckIn, Cohort, Outgoing, Participant, Person, RoleGrant
from storage.vocabulary import CheckInStatus, OutboxState, ParticipantStatus, Role
from tests.benchmarks.stub import TOKEN

UNLIMITED = 1_000_000_000


def settings_for(api_url: str, database_url: str) -> Settings:
    return Settings.model_validate(
        {"bot_token": TOKEN, "telegram_api_url": api_url, "database_url": database_url}
    )


def prepare(database_url: str, chat_ids: Sequence[int]) -> None:
    """Participants who have just been asked for their sales."""
    now = SystemClock().now()
    database = Database(database_url)
    database.migrate()
    with database.writing() as session:
        session.add(
            Cohort(
                id=1,
                code="BENCH",
                name="Bench",
                started=date(2026, 1, 1),
                timezone="Asia/Makassar",
                created_at=now,
            )
        )
        session.add_all(Chat(telegram_id=chat_id) for chat_id in chat_ids)
        session.flush()
        for number, chat_id in enumerate(chat_ids, start=1):
            session.add(
                Person(
                    id=number,
                    chat_id=chat_id,
                    name=f"P{number}",
                    language="id",
                    timezone="Asia/Makassar",
                    created_at=now,
                )
            )
        session.flush()
        session.add_all(
            RoleGrant(person_id=number, role=Role.TRAINEE, cohort_id=1, granted_at=now)
            for number in range(1, len(chat_ids) + 1)
        )
        session.add_all(
            Participant(
                id=number,
                person_id=number,
                cohort_id=1,
                status=ParticipantStatus.ACTIVE,
                rung="T0",
                created_at=now,
                enrolled_at=now,
                next_check_in_at=now + timedelta(days=7),
            )
            for number in range(1, len(chat_ids) + 1)
        )
        session.add_all(
            Outgoing(
                id=number,
                chat_id=chat_id,
                lane=2,
                method="sendMessage",
                body="{}",
                state=OutboxState.SENT,
                not_before=now,
                attempts=1,
                message_id=1,
                created_at=now,
                ended_at=now,
            )
            for number, chat_id in enumerate(chat_ids, start=1)
        )
        session.flush()
        session.add_all(
            CheckIn(
                participant_id=number,
                question_set="weekly",
                local_date=now.date(),
                status=CheckInStatus.SENT,
                programme="bench",
                question="sales",
                prompt_id=number,
                asked_at=now,
                planned_at=now,
                sent_at=now,
                due_at=now + timedelta(days=3),
            )
            for number in range(1, len(chat_ids) + 1)
        )
    database.close()


async def serve(api_url: str, database_url: str) -> None:
    app = App(settings_for(api_url, database_url), pace=Pace(UNLIMITED))
    leave_be_what_stays()
    async with app.running():
        await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(serve(sys.argv[1], sys.argv[2]))
