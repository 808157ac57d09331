"""Who has stalled by what they report, and who must be told?"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.programme.stall import Stall
from bot.rules.local_time import at_local
from bot.rules.stalling import Week, idle_since, percent_fallen, times_stuck
from bot.services import gentle, histories, programmes, signs, slow_climbs, suspicions
from bot.services.cases import open_case
from bot.services.suspicions import Lessons
from bot.services.work import Work
from storage import cases, participants, weighing
from storage.tables import Cohort, Participant, Suspicion
from storage.vocabulary import CaseReason, Rule

Finding = tuple[CaseReason, dict[str, Any]]


def weigh(work: Work, participant_id: int, lessons: Lessons) -> None:
    """Looks at all that they reported, once a day, and does what follows from it.

    `lessons` say how the weeks of their cohort went.
    """
    participant = participants.get(work.session, participant_id)
    [weeks] = histories.of(work, [participant]).values()
    weighing.keep(work.session, participant.id, work.now)
    if not weeks:
        return
    suspicion = _suspicion(work, participant, weeks, lessons)
    if not _is_free(work, participant, weeks):
        return
    stall = programmes.of_participant(work, participant).stall
    findings = list(_findings(work, participant, weeks, stall))
    if suspicion is not None and suspicion.p >= stall.alert_from:
        findings.append((CaseReason.AT_RISK, signs.facts(suspicion)))
    for place, (reason, facts) in enumerate(findings):
        open_case(work, participant, reason, tell_more=place == 0, **facts)
    if not findings and suspicion is not None and suspicion.p >= stall.ask_from:
        gentle.ask_if_due(work, participant, suspicion)


def _suspicion(
    work: Work, participant: Participant, weeks: Sequence[Week], lessons: Lessons
) -> Suspicion | None:
    """Of somebody who never answered the model knows nothing; the rule for them does not need it."""
    if participant.first_contact_at is None:
        return None
    stall = programmes.of_participant(work, participant).stall
    assessment = suspicions.assess(work, participant, weeks, lessons, stall.list_from)
    return suspicions.keep(work, participant, assessment)


def put_off(work: Work, cohort_id: int) -> None:
    """All of the cohort are weighed: the next time is tomorrow."""
    cohort = work.session.get_one(Cohort, cohort_id)
    zone = ZoneInfo(cohort.timezone)
    hour = programmes.of_cohort(work, cohort.id).programme.stall.hour
    today = at_local(work.now.astimezone(zone).date(), hour, zone)
    tomorrow = at_local(work.now.astimezone(zone).date() + timedelta(days=1), hour, zone)
    weighing.put_off(work.session, cohort.id, today if today > work.now else tomorrow)


def _is_free(work: Work, participant: Participant, weeks: Sequence[Week]) -> bool:
    """Nobody is on their case, and something was heard or missed since somebody was."""
    if cases.unresolved(work.session, participant.id) is not None:
        return False
    ended = cases.last_ended_at(work.session, participant.id)
    rest = programmes.of_participant(work, participant).stall.rest
    return ended is None or (work.now - ended >= rest and weeks[-1].on > ended.date())


def _findings(work: Work, participant: Participant, weeks: Sequence[Week], stall: Stall) -> Iterator[Finding]:
    ended = cases.last_ended_at(work.session, participant.id)
    since = [week for week in weeks if ended is None or week.on > ended.date()]
    stuck = times_stuck(
        since, stall.stuck_times, stall.stuck_among, asked_for_help=_asked_for_help(work, participant, since)
    )
    if stuck is not None:
        yield CaseReason.SAID_STUCK, {"kind": "keeps_saying_stuck", "count": stuck}
    fallen = percent_fallen(weeks, stall.fallen_latest, stall.fallen_first, stall.fallen_percent)
    if fallen is not None:
        yield CaseReason.DECLINING, {"percent": fallen, "count": stall.fallen_latest}
    idle = idle_since(since, stall.idle_check_ins)
    if idle is not None:
        at = datetime.combine(idle, time(12), UTC)
        yield CaseReason.DECLINING, {"kind": Rule.IDLE.value, "since": at.isoformat()}
    slow = slow_climbs.of(work, participant, stall.slow_times)
    if slow is not None:
        yield (
            CaseReason.DECLINING,
            {"kind": Rule.SLOW_CLIMB.value, "count": slow.days, "rung": slow.rung},
        )


def _asked_for_help(work: Work, participant: Participant, weeks: Sequence[Week]) -> bool:
    if not weeks:
        return False
    since = datetime.combine(weeks[0].on, time(), UTC)
    return cases.asked_for_help_since(work.session, participant.id, since)
