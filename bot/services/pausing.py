"""Until when does a participant want to be left alone, and how do they come back?"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import EndPause, PauseBecause, PauseFor
from bot.errors import OutOfDate
from bot.services import conversation, heeding, resting
from bot.services.contact import heard_from
from bot.services.dates import read_until
from bot.services.incoming import IncomingMessage
from bot.services.passing import PAUSING
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Choice, choice, column, rows, say
from bot.services.work import Work
from bot.words import whole_day
from storage import dialogues
from storage.tables import Person
from storage.vocabulary import ParticipantStatus, PauseReason

MORNING = time(8)
LISTENS_FOR = timedelta(hours=1)


def ask_until_when(work: Work, speaker: Speaker, typed_with_it: str) -> None:
    """By button, or by typing; somebody who rests already hears until when, and may change it."""
    if typed_with_it and _rest_as_typed(work, speaker, typed_with_it):
        return
    person, until = speaker.person, speaker.participant.paused_until
    choices = [
        choice(work, person, "button-pause-week", PauseFor(7)),
        choice(work, person, "button-pause-fortnight", PauseFor(14)),
        choice(work, person, "button-pause-month", PauseFor(30)),
        choice(work, person, "button-pause-day", PauseFor(0)),
    ]
    if speaker.participant.status is ParticipantStatus.PAUSED and until is not None:
        back = choice(work, person, "button-pause-end", EndPause())
        say(work, person, "pause-already", buttons=column([back, *choices]), until=_day(until, person))
    else:
        say(work, person, "pause-how-long", buttons=column(choices), name=person.name)
    _listen(work, person, "may type")


def rest_for(work: Work, speaker: Speaker, days: int) -> None:
    if days > 0:
        _rest(work, speaker, work.today(speaker.person.timezone) + timedelta(days=days))
    else:
        _listen(work, speaker.person, "types")
        say(work, speaker.person, "pause-type-day")


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes the day that was asked for; False where these words were meant for something else."""
    chat_id = speaker.person.chat_id
    dialogue = dialogues.at(work.session, chat_id) if chat_id is not None else None
    if dialogue is None or dialogue.flow != PAUSING:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR or incoming.kind != "text" or not incoming.text:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    if _rest_as_typed(work, speaker, incoming.text):
        return True
    read = heeding.read(incoming, speaker.person)
    if dialogue.step != "types" or heeding.is_pressing(read):
        return False
    # Asked once more; after that their words are words again.
    _listen(work, speaker.person, "may type")
    conversation.keep_from(work, speaker.participant, speaker.person, incoming, read)
    say(work, speaker.person, "pause-which-day")
    return True


def explain(work: Work, speaker: Speaker, button: PauseBecause) -> None:
    if speaker.participant.status is not ParticipantStatus.PAUSED:
        raise OutOfDate
    speaker.participant.paused_because = PauseReason(button.reason)
    work.session.add(speaker.participant)
    work.session.flush()
    say(work, speaker.person, "pause-explained")


def end_early(work: Work, speaker: Speaker) -> None:
    if not resting.come_back(work, speaker.participant, speaker.person, ANSWER):
        say(work, speaker.person, "pause-none")


def _rest_as_typed(work: Work, speaker: Speaker, words: str) -> bool:
    until = read_until(words, work.today(speaker.person.timezone))
    if until is not None:
        _rest(work, speaker, until)
    return until is not None


def _rest(work: Work, speaker: Speaker, until: date) -> None:
    """Nothing is asked, reminded of or counted from now on until the morning of that day."""
    participant, person = speaker.participant, speaker.person
    today = work.today(person.timezone)
    latest = resting.last_day(work, participant.cohort_id, today)
    if not today < until <= latest:
        _listen(work, person, "may type")
        key = "pause-day-is-over" if until <= today else "pause-too-long"
        say(work, person, key, latest=whole_day(latest, person.language))
        return
    heard_from(work, participant)
    resting.begin(work, participant, person, until)
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {PAUSING})
    reasons = [
        Choice(work.label(person, f"pause-because-{reason}"), PauseBecause(reason)) for reason in PauseReason
    ]
    say(
        work,
        person,
        "pause-begun",
        buttons=rows(reasons, 2),
        name=person.name,
        until=whole_day(until, person.language),
    )


def _listen(work: Work, person: Person, step: str) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, PAUSING, step, work.now)


def _day(at: datetime, person: Person) -> str:
    return whole_day(at.astimezone(ZoneInfo(person.timezone)).date(), person.language)
