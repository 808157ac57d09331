"""What changes when somebody stands on their own?"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.later import months_later
from bot.rules.local_time import at_local
from bot.services import afterwards, leaving, mentoring
from bot.services.milestones import Climb
from bot.services.reviewing import at_waking_hour
from bot.services.speech import column, say
from bot.services.work import Work
from storage import later_news
from storage.tables import LaterNews, Person
from storage.vocabulary import ExitGrade, ParticipantStatus


def graduate(work: Work, climb: Climb, by: Person) -> None:
    """The check-ins end, not the acquaintance: they are asked again some months later."""
    participant = climb.participant
    leaving.end_place(work, participant, ExitGrade.RUNS_ON, by=by, status=ParticipantStatus.INDEPENDENT)
    months = climb.programme.afterwards.months
    later_news.plan(
        work.session,
        [
            LaterNews(participant_id=participant.id, months=one, due_at=_due(work, climb.person, one))
            for one in sorted(set(months))
        ],
    )
    them = climb.person
    once = f"graduated:{participant.id}:{climb.milestone.turn}"
    say(
        work,
        them,
        "graduated",
        buttons=column(mentoring.offer(work, them)),
        post=replace(at_waking_hour(work, climb, them), once=once),
        name=them.name,
        months=", ".join(map(str, sorted(set(months)))),
    )


def is_last(climb: Climb) -> bool:
    return climb.rung.key == climb.programme.ladder[-1].key


def _due(work: Work, person: Person, months: int) -> datetime:
    day = months_later(work.now.astimezone(ZoneInfo(person.timezone)), months).date()
    return at_local(day, afterwards.ASKED_AT, ZoneInfo(person.timezone))
