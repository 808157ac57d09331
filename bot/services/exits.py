"""With which grade, and why, does somebody's follow-up end?"""

from datetime import timedelta

from bot.buttons import EndAs, EndFollowUp
from bot.errors import OutOfDate
from bot.services import alerts, finding, leaving
from bot.services.incoming import IncomingMessage
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import dialogues, participants, people
from storage.tables import Dialogue, Participant, Person
from storage.vocabulary import CaseOutcome, ExitGrade, ParticipantStatus

ENDING = "ending"
LISTENS_FOR = timedelta(hours=1)
WORDS_LIMIT = 300
# What only the participant can say is not the staff's to choose.
GRADES = tuple(grade for grade in ExitGrade if grade is not ExitGrade.OWN_WISH)
# To these nothing is said: they never spoke with us, or nobody should read it.
UNTOLD = frozenset({ExitGrade.NEVER_CAME, ExitGrade.DIED})
OUTCOMES = {
    ExitGrade.RUNS_ON: CaseOutcome.BACK_ON_TRACK,
    ExitGrade.MOVED: CaseOutcome.MOVED,
    ExitGrade.LOST: CaseOutcome.COULD_NOT_REACH,
    ExitGrade.NEVER_CAME: CaseOutcome.COULD_NOT_REACH,
}


def ask_how(work: Work, staff: Person, participant_id: int) -> None:
    """Which grade; whoever is only awaited can have none of those that tell of a business."""
    participant = _followed(finding.theirs(work, staff, participant_id))
    them = people.get(work.session, participant.person_id)
    choices = [
        choice(work, staff, f"exit-{grade}", EndAs(participant.id, grade, 0))
        for grade in _fitting(participant)
    ]
    say(work, staff, "end-how", buttons=column(choices), name=them.name)


def ask_why(work: Work, staff: Person, participant_id: int, grade: ExitGrade) -> None:
    """In own words, or without any where the grade says enough."""
    participant = _followed(finding.theirs(work, staff, participant_id))
    them = people.get(work.session, participant.person_id)
    dialogues.move(
        *(work.session, staff.chat_id or 0, ENDING, "why", work.now),
        participant=participant.id,
        grade=grade,
    )
    back = choice(work, staff, "button-end-otherwise", EndFollowUp(participant.id))
    now = choice(work, staff, "button-end-now", EndAs(participant.id, grade, 1))
    told = work.label(staff, f"exit-{grade}")
    needs_words = grade is ExitGrade.LEFT
    say(
        work,
        staff,
        "end-why-needed" if needs_words else "end-why",
        buttons=column([back] if needs_words else [now, back]),
        name=them.name,
        grade=told,
    )


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes their own words as the reason; False where they were not asked for any."""
    if dialogue.flow != ENDING or not incoming.text or work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    facts = dialogue.facts
    carry_out(work, staff, facts["participant"], ExitGrade(facts["grade"]), incoming.text[:WORDS_LIMIT])
    return True


def carry_out(
    work: Work, staff: Person, participant_id: int, grade: ExitGrade, words: str | None = None
) -> None:
    participant = _followed(finding.theirs(work, staff, participant_id))
    if grade not in _fitting(participant) or (grade is ExitGrade.LEFT and not words):
        raise OutOfDate
    if staff.chat_id is not None:
        dialogues.leave(work.session, staff.chat_id, {ENDING})
    them = _end(work, participant, grade, staff, words)
    say(work, staff, "ended", name=them.name, grade=work.label(staff, f"exit-{grade}"))


def end_from_the_office(work: Work, participant_id: int, grade: ExitGrade, words: str | None) -> str | None:
    """The name of whoever's follow-up has ended; None where nobody is followed up under this id."""
    participant = work.session.get(Participant, participant_id)
    if participant is None or participant.status not in participants.NOT_ENDED:
        return None
    return _end(work, participant, grade, None, words).name


def _end(
    work: Work, participant: Participant, grade: ExitGrade, by: Person | None, words: str | None
) -> Person:
    them = people.get(work.session, participant.person_id)
    cohort = participants.cohort_of(work.session, participant)
    leaving.end_place(work, participant, grade, by=by, words=words)
    for told in leaving.close_case(work, participant, OUTCOMES.get(grade, CaseOutcome.LEFT)):
        if by is None or told.id != by.id:
            say(
                work,
                told,
                "follow-up-ended",
                post=alerts.at_their_hour(work, told),
                participant=them.name,
                grade=work.label(told, f"exit-{grade}"),
            )
    if grade not in UNTOLD:
        say(
            work,
            them,
            "follow-up-over",
            post=alerts.at_their_hour(work, them),
            name=them.name,
            cohort=cohort.name,
        )
    return them


def _fitting(participant: Participant) -> tuple[ExitGrade, ...]:
    if participant.status is ParticipantStatus.INVITED:
        return (ExitGrade.NEVER_CAME, *(one for one in GRADES if one is not ExitGrade.NEVER_CAME))
    return tuple(one for one in GRADES if one is not ExitGrade.NEVER_CAME)


def _followed(participant: Participant) -> Participant:
    if participant.status not in participants.NOT_ENDED:
        raise OutOfDate
    return participant
