"""At which hour does a participant want to be asked?"""

from collections.abc import Iterator
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import ChooseHour
from bot.rules.hours import USUALLY, read_hours
from bot.rules.quiet_hours import is_quiet
from bot.services import conversation, heeding, planning, programmes
from bot.services.incoming import IncomingMessage
from bot.services.passing import CHOOSING_HOUR
from bot.services.speaker import Speaker
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import Ready, hour, weekday
from storage import check_ins, dialogues
from storage.tables import Participant, Person

LISTENS_FOR = timedelta(hours=1)
AS_USUAL = -1


def ask(work: Work, speaker: Speaker, typed_with_it: str = "") -> None:
    """By a part of the day, or typed to the minute; what holds now comes first and can be kept for good."""
    if typed_with_it and _take(work, speaker, typed_with_it):
        return
    participant, person = speaker.participant, speaker.person
    now = planning.usual_hour(work, participant, person)
    choices = [
        choice(work, person, "button-hour-keep", _at(now), hour=hour(now, person.language)),
        *(
            choice(work, person, f"button-hour-{part}", _at(at), hour=hour(at, person.language))
            for part, at in USUALLY.items()
            if at != now and _is_allowed(work, participant, at)
        ),
        *_back(work, participant, person),
    ]
    day, at = _weekday(work, participant, person), hour(now, person.language)
    say(work, person, "hour-which", buttons=column(choices), name=person.name, day=day, hour=at)
    _listen(work, person)


def choose(work: Work, speaker: Speaker, button: ChooseHour) -> None:
    if button.minutes == AS_USUAL:
        _follow(work, speaker)
        return
    at = time(*divmod(button.minutes, 60))
    if _is_allowed(work, speaker.participant, at):
        _keep_to(work, speaker, at)
    else:
        _say_when_it_is_quiet(work, speaker)


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes the hour that was asked for; False where these words were meant for something else."""
    chat_id = speaker.person.chat_id
    dialogue = dialogues.at(work.session, chat_id) if chat_id is not None else None
    if dialogue is None or dialogue.flow != CHOOSING_HOUR:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR or incoming.kind != "text" or not incoming.text:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    if _take(work, speaker, incoming.text):
        return True
    read = heeding.read(incoming, speaker.person)
    newest = check_ins.newest(work.session, speaker.participant.id)
    answers_something = newest is not None and newest.question is not None
    if answers_something or heeding.is_pressing(read):
        return False
    # Asked once more; after that their words are words again.
    dialogues.end(work.session, dialogue.chat_id)
    conversation.keep_from(work, speaker.participant, speaker.person, incoming, read)
    say(work, speaker.person, "hour-unread")
    return True


def when_asked(work: Work, participant: Participant, person: Person) -> Ready:
    """The day and hour of asking, and why it is this one."""
    rhythm = programmes.of_participant(work, participant).rhythm
    usual = planning.usual_hour(work, participant, person)
    if participant.own_hour is not None:
        key = "asked-chosen"
    else:
        key = "asked-usually" if usual == rhythm.hour else "asked-learned"
    return work.text(
        person,
        key,
        day=_weekday(work, participant, person),
        hour=hour(usual, person.language),
    )


def _take(work: Work, speaker: Speaker, words: str) -> bool:
    """Whether the words name an hour: what can mean two is asked about, and in the night nobody is asked."""
    zone = f"{work.now.astimezone(ZoneInfo(speaker.person.timezone)):%Z}".casefold()
    meant = read_hours(words.casefold().removesuffix(f" {zone}"))
    allowed = [at for at in meant if _is_allowed(work, speaker.participant, at)]
    match allowed:
        case [at]:
            _keep_to(work, speaker, at)
        case [_, _]:
            both = [Choice(hour(at, speaker.person.language), _at(at)) for at in allowed]
            say(work, speaker.person, "hour-which-of-both", buttons=column(both))
        case [] if meant:
            _say_when_it_is_quiet(work, speaker)
            _listen(work, speaker.person)
    return bool(meant)


def _keep_to(work: Work, speaker: Speaker, at: time) -> None:
    participant, person = speaker.participant, speaker.person
    planning.ask_at(work, participant, person, at)
    _stop_listening(work, person)
    day = _weekday(work, participant, person)
    say(work, person, "hour-kept", name=person.name, day=day, hour=hour(at, person.language))


def _follow(work: Work, speaker: Speaker) -> None:
    """Back to the programme's hour, or to the one that is learned from their answers."""
    participant, person = speaker.participant, speaker.person
    planning.ask_at(work, participant, person, None)
    _stop_listening(work, person)
    at = planning.usual_hour(work, participant, person)
    learns = programmes.of_participant(work, participant).rhythm.learns_hour
    key = "hour-follows-habit" if learns else "hour-follows-programme"
    day = _weekday(work, participant, person)
    say(work, person, key, name=person.name, day=day, hour=hour(at, person.language))


def _back(work: Work, participant: Participant, person: Person) -> Iterator[Choice]:
    if participant.own_hour is None:
        return
    learns = programmes.of_participant(work, participant).rhythm.learns_hour
    key = "button-hour-learn" if learns else "button-hour-programme"
    yield choice(work, person, key, ChooseHour(AS_USUAL))


def _say_when_it_is_quiet(work: Work, speaker: Speaker) -> None:
    quiet, language = programmes.of_participant(work, speaker.participant).quiet, speaker.person.language
    earliest, latest = hour(quiet.until, language), hour(quiet.since, language)
    say(work, speaker.person, "hour-is-quiet", earliest=earliest, latest=latest)


def _is_allowed(work: Work, participant: Participant, at: time) -> bool:
    quiet = programmes.of_participant(work, participant).quiet
    return not is_quiet(at, quiet.since, quiet.until)


def _weekday(work: Work, participant: Participant, person: Person) -> str:
    return weekday(programmes.of_participant(work, participant).rhythm.weekday_number, person.language)


def _at(at: time) -> ChooseHour:
    return ChooseHour(60 * at.hour + at.minute)


def _listen(work: Work, person: Person) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, CHOOSING_HOUR, "may type", work.now)


def _stop_listening(work: Work, person: Person) -> None:
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {CHOOSING_HOUR})
