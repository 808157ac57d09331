"""How does the bot ask somebody who may have stalled, without blame and without alarm?"""

from zoneinfo import ZoneInfo

from bot.buttons import AnswerGently
from bot.errors import NotYours
from bot.rules.quiet_hours import first_waking_moment
from bot.rules.risk.reasons import Sign
from bot.services import helping, pausing, programmes, solving_itself
from bot.services.contact import heard_from
from bot.services.speaker import Speaker
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from storage import check_ins, people, suspicions
from storage.tables import GentleQuestion, Participant, Suspicion
from storage.vocabulary import Lane, ParticipantStatus

WELL, OBSTACLE, CALL, PAUSE = "well", "obstacle", "call", "pause"
WORDINGS = ("gentle-silent", "gentle-how")
WAYS_OUT = (WELL, OBSTACLE, CALL, PAUSE)


def ask_if_due(work: Work, participant: Participant, suspicion: Suspicion) -> bool:
    """At most once in a while, only somebody who takes part now, and not beside an open question."""
    person = people.get(work.session, participant.person_id)
    programme = programmes.of_participant(work, participant)
    newest = check_ins.newest(work.session, participant.id)
    if (
        participant.status is not ParticipantStatus.ACTIVE
        or not people.is_reachable(work.session, person)
        or (newest is not None and newest.status in check_ins.WAITING)
        or suspicions.asked_since(work.session, participant.id, work.now - programme.stall.ask_rest)
    ):
        return False
    wording = "gentle-silent" if _is_silent(suspicion) else "gentle-how"
    question = suspicions.ask(work.session, participant.id, wording, work.now)
    quiet = programme.quiet
    morning = first_waking_moment(work.now, quiet.since, quiet.until, ZoneInfo(person.timezone))
    say(
        work,
        person,
        wording,
        buttons=column(
            [choice(work, person, f"gentle-{way}", AnswerGently(question.id, way)) for way in WAYS_OUT]
        ),
        post=Post(
            lane=Lane.CHECK_IN,
            once=f"gentle:{question.id}",
            not_before=morning,
            send_by=morning + programme.rhythm.send_within,
        ),
        name=person.name,
    )
    return True


def answer(work: Work, speaker: Speaker, question_id: int, way: str) -> None:
    """Whatever they choose is a sign of life; two of the ways out bring a human."""
    question = work.session.get(GentleQuestion, question_id)
    if question is None or question.participant_id != speaker.participant.id or way not in WAYS_OUT:
        raise NotYours
    question.answer, question.answered_at = way, work.now
    work.session.add(question)
    if way == PAUSE:
        pausing.ask_until_when(work, speaker, "")
    elif way == WELL:
        heard_from(work, speaker.participant)
        solving_itself.close_if_silent(work, speaker.participant)
        say(work, speaker.person, "gentle-thanks", name=speaker.person.name)
    else:
        kind = {"kind": "asked_for_call"} if way == CALL else {}
        helping.ask_for_help(work, speaker.participant, speaker.person, **kind)


def _is_silent(suspicion: Suspicion) -> bool:
    return any(reason["sign"] == Sign.MISSED for reason in suspicion.reasons[:1])
