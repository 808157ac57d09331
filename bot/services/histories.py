"""What did somebody report so far, check-in by check-in?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.programme.schema import Programme
from bot.rules.risk.observations import Status
from bot.rules.stalling import Week
from bot.services import programmes
from bot.services.work import Work
from storage import weighing
from storage.tables import Answer, CheckIn, Participant
from storage.vocabulary import AnswerKind

REMEMBERED = timedelta(days=500)
AT_ONCE = timedelta(days=1)


def of(work: Work, them: Sequence[Participant]) -> dict[int, list[Week]]:
    """Of each participant the check-ins that count, the oldest first."""
    check_ins = weighing.check_ins_of(
        work.session, [participant.id for participant in them], work.now - REMEMBERED
    )
    given: dict[int, list[Answer]] = defaultdict(list)
    for answer in weighing.answers_to(work.session, [check_in.id for check_in in check_ins]):
        given[answer.check_in_id].append(answer)
    asked = {participant.id: programmes.of_participant(work, participant) for participant in them}
    weeks: dict[int, list[Week]] = {participant.id: [] for participant in them}
    for check_in in check_ins:
        programme = asked[check_in.participant_id]
        weeks[check_in.participant_id].append(_week(programme, check_in, given[check_in.id]))
    return weeks


def _week(programme: Programme, check_in: CheckIn, answers: Sequence[Answer]) -> Week:
    if not answers:
        return Week(check_in.local_date, replied=False)
    values: Mapping[str, Any] = {answer.question: answer.value for answer in answers}
    first = min(answer.answered_at for answer in answers)
    days = values.get(programme.stall.open_days)
    return Week(
        on=check_in.local_date,
        replied=True,
        late=first - (check_in.sent_at or check_in.planned_at) > AT_ONCE,
        status=_status(programme, answers),
        sales=_amount(values.get(programme.stall.sales)),
        open_days=days if isinstance(days, int) else None,
        ordinary=not _is_fasting(programme, check_in.local_date),
    )


def _status(programme: Programme, answers: Sequence[Answer]) -> Status | None:
    for answer in answers:
        question = programme.question(answer.question) if answer.kind is AnswerKind.CHOICE else None
        option = question.option(str(answer.value)) if question is not None else None
        if option is not None and option.means is not None:
            return Status(option.means)
    return None


def _amount(value: Any) -> int | None:
    """The amount, or the middle of a range."""
    match value:
        case int():
            return value
        case {"low": int(low), "high": int(high)}:
            return (low + high) // 2
    return None


def _is_fasting(programme: Programme, day: date) -> bool:
    return any(fast.first <= day <= fast.last for fast in programme.calendar.fasting)
