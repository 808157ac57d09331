"""How does a participant rest, or go on, whose trainer has spoken with them?"""

from datetime import date, timedelta

from bot.buttons import EndTheirPause, PauseThem, PauseThemFor
from bot.services import finding, resting
from bot.services.contact import heard_from
from bot.services.dates import read_until
from bot.services.incoming import IncomingMessage
from bot.services.resting import DayIsOver, TooLong
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import whole_day
from storage import dialogues, participants, people
from storage.tables import Dialogue, Participant, Person
from storage.vocabulary import ParticipantStatus

PAUSING_THEM = "pausing them"
LISTENS_FOR = timedelta(hours=1)


def ask(work: Work, staff: Person, name: str) -> None:
    participant = finding.whom(work, staff, name, "jedakan", PauseThem, participants.NOT_ENDED)
    if participant is not None:
        ask_until_when(work, staff, participant.id)


def ask_until_when(work: Work, staff: Person, participant_id: int) -> None:
    """By button, or by typing; who rests already can go on."""
    participant = finding.theirs(work, staff, participant_id)
    if staff.chat_id is not None:
        dialogues.move(
            work.session, staff.chat_id, PAUSING_THEM, "until", work.now, participant=participant.id
        )
    choices = [
        choice(work, staff, "button-pause-week", PauseThemFor(participant.id, 7)),
        choice(work, staff, "button-pause-fortnight", PauseThemFor(participant.id, 14)),
        choice(work, staff, "button-pause-month", PauseThemFor(participant.id, 30)),
    ]
    if participant.status is ParticipantStatus.PAUSED:
        choices.insert(0, choice(work, staff, "button-pause-end", EndTheirPause(participant.id)))
    name = people.get(work.session, participant.person_id).name
    say(work, staff, "pause-them-how-long", buttons=column(choices), name=name)


def rest_for(work: Work, staff: Person, participant_id: int, days: int) -> None:
    participant = finding.theirs(work, staff, participant_id)
    them = people.get(work.session, participant.person_id)
    _rest(work, staff, participant, them, work.today(them.timezone) + timedelta(days=days))


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the typed day; False where these words were meant for something else."""
    if dialogue.flow != PAUSING_THEM or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    participant = finding.theirs(work, staff, dialogue.facts["participant"])
    them = people.get(work.session, participant.person_id)
    until = read_until(incoming.text, work.today(them.timezone))
    if until is None:
        say(work, staff, "pause-which-day")
    else:
        _rest(work, staff, participant, them, until)
    return True


def end(work: Work, staff: Person, participant_id: int) -> None:
    participant = finding.theirs(work, staff, participant_id)
    them = people.get(work.session, participant.person_id)
    _end_talk(work, staff)
    post = resting.in_the_morning(work, participant, them, f"ended:{work.now:%Y%m%d%H%M}")
    if resting.come_back(work, participant, them, post):
        say(work, staff, "pause-them-over", name=them.name)
    else:
        say(work, staff, "pause-them-none", name=them.name)


def _rest(work: Work, staff: Person, participant: Participant, them: Person, until: date) -> None:
    today = work.today(them.timezone)
    latest = resting.last_day(work, participant.cohort_id, today)
    if until <= today:
        raise DayIsOver(latest=whole_day(latest, staff.language))
    if until > latest:
        raise TooLong(latest=whole_day(latest, staff.language))
    _end_talk(work, staff)
    heard_from(work, participant)
    resting.begin(work, participant, them, until)
    say(
        work,
        them,
        "pause-set-for-you",
        name=them.name,
        by=staff.name,
        until=whole_day(until, them.language),
        post=resting.in_the_morning(work, participant, them, f"set:{until:%Y%m%d}:{work.now:%Y%m%d%H%M}"),
    )
    say(work, staff, "pause-them-begun", name=them.name, until=whole_day(until, staff.language))


def _end_talk(work: Work, staff: Person) -> None:
    if staff.chat_id is not None:
        dialogues.leave(work.session, staff.chat_id, {PAUSING_THEM})
