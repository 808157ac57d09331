"""How does somebody of the staff call a meeting in the chat, and what is typed about one?"""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons.meetings import CallMeeting, MeetAll, MeetingIs, MeetThem
from bot.errors import OutOfDate
from bot.rules.local_time import at_local
from bot.services import finding, meeting_list, meetings
from bot.services.incoming import IncomingMessage
from bot.services.meetings import Call
from bot.services.passing import MEETING
from bot.services.people import may_handle
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, say
from bot.services.spoken_times import read_when
from bot.services.work import Work
from bot.words import moment
from storage import dialogues, participants, people
from storage.meeting_vocabulary import MeetingKind
from storage.tables import Cohort, Dialogue, Participant, Person
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)
LISTENS_FOR = timedelta(hours=1)
PLACE_LIMIT = 120
WORDS_LIMIT = 300


def begin(work: Work, staff: Person, participant_id: int) -> None:
    if participant_id:
        finding.theirs(work, staff, participant_id)
    _move(work, staff, "kind", participant=participant_id)
    kinds = [choice(work, staff, f"meeting-is-{kind}", MeetingIs(kind)) for kind in MeetingKind]
    say(work, staff, "meeting-which-kind", buttons=column(kinds))


def choose_kind(work: Work, staff: Person, kind: str) -> None:
    dialogue = _at(work, staff, "kind")
    facts = {"kind": MeetingKind(kind).value}
    if dialogue.facts["participant"]:
        _ask_when(work, staff, {**facts, "participant": dialogue.facts["participant"]})
        return
    _move(work, staff, "whom", **facts)
    own = finding.cohorts_of(work, staff, STAFF)
    choices = [
        choice(work, staff, "button-meet-own", MeetAll(cohort.id, 1), cohort=cohort.name)
        for cohort in own
        if _guests(work, staff, {"cohort": cohort.id, "own": 1})
    ]
    choices += [
        choice(work, staff, "button-meet-all", MeetAll(cohort.id, 0), cohort=cohort.name) for cohort in own
    ]
    say(work, staff, "meeting-whom", buttons=column(choices))


def with_all(work: Work, staff: Person, cohort_id: int, own: int) -> None:
    dialogue = _at(work, staff, "whom")
    _ask_when(work, staff, {"kind": dialogue.facts["kind"], "cohort": cohort_id, "own": own})


def with_them(work: Work, staff: Person, participant_id: int) -> None:
    dialogue = _at(work, staff, "whom")
    participant = finding.theirs(work, staff, participant_id)
    _ask_when(work, staff, {"kind": dialogue.facts["kind"], "participant": participant.id})


def settle(work: Work, staff: Person, *, yes: bool) -> None:
    dialogue = _at(work, staff, "sure")
    facts = dict(dialogue.facts)
    dialogues.end(work.session, dialogue.chat_id)
    if not yes:
        say(work, staff, "meeting-not")
        return
    what = Call(MeetingKind(facts["kind"]), datetime.fromisoformat(facts["at"]), facts["place"])
    meeting = meetings.call(work, staff, _guests(work, staff, facts), what)
    meeting_list.show(work, staff, meeting.id, head=work.text(staff, "meeting-called"))


def ask_question(work: Work, speaker: Speaker, meeting_id: int) -> None:
    meeting = meetings.invited(work, speaker, meeting_id)
    _move(work, speaker.person, "question", meeting=meeting.id)
    say(work, speaker.person, "meeting-type-question")


def ask_note(work: Work, staff: Person, meeting_id: int) -> None:
    meeting = meetings.seen(work, staff, meeting_id)
    _move(work, staff, "note", meeting=meeting.id)
    say(work, staff, "meeting-type-note")


def typed_by_guest(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """The question that a guest leaves; False where these words were meant for something else."""
    person = speaker.person
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    words = _words(work, dialogue, incoming)
    if dialogue is None or words is None or dialogue.step != "question":
        return False
    dialogues.end(work.session, dialogue.chat_id)
    meetings.ask(work, speaker, dialogue.facts["meeting"], words[:WORDS_LIMIT])
    say(work, person, "meeting-question-kept")
    return True


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Whom, when, where, or a line about it; False where these words were meant for something else."""
    words = _words(work, dialogue, incoming)
    if words is None:
        return False
    match dialogue.step:
        case "whom":
            _named(work, staff, words)
        case "when":
            _take_when(work, staff, dialogue, words)
        case "place":
            _make_sure(work, staff, {**dialogue.facts, "place": words[:PLACE_LIMIT]})
        case "note":
            dialogues.end(work.session, dialogue.chat_id)
            meeting = meetings.keep_note(work, staff, dialogue.facts["meeting"], words[:WORDS_LIMIT])
            meeting_list.show(work, staff, meeting.id, head=work.text(staff, "meeting-noted"))
        case _:
            return False
    return True


def _words(work: Work, dialogue: Dialogue | None, incoming: IncomingMessage) -> str | None:
    if dialogue is None or dialogue.flow != MEETING or incoming.kind != "text" or not incoming.text:
        return None
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return None
    return " ".join(incoming.text.split())


def _named(work: Work, staff: Person, name: str) -> None:
    found = finding.called(work, staff, name, STAFF)
    if len(found) == 1:
        with_them(work, staff, found[0][0].id)
    elif found:
        say(work, staff, "name-which", buttons=column(finding.choices(found, MeetThem)))
    else:
        say(work, staff, "promise-nobody", name=name)


def _ask_when(work: Work, staff: Person, facts: dict[str, Any]) -> None:
    _move(work, staff, "when", **facts)
    say(work, staff, "meeting-when")


def _take_when(work: Work, staff: Person, dialogue: Dialogue, words: str) -> None:
    when = read_when(words, work.today(staff.timezone))
    if when is None or when.day is None or when.hour is None:
        say(work, staff, "meeting-when-unread")
        return
    at = at_local(when.day, when.hour, ZoneInfo(staff.timezone))
    meetings.fit(work, at)
    _move(work, staff, "place", **{**dialogue.facts, "at": at.isoformat()})
    say(work, staff, "meeting-where")


def _make_sure(work: Work, staff: Person, facts: dict[str, Any]) -> None:
    _move(work, staff, "sure", **facts)
    guests = _guests(work, staff, facts)
    say(
        work,
        staff,
        "meeting-sure",
        buttons=column(
            [
                choice(work, staff, "button-meeting-call", CallMeeting(1), count=len(guests)),
                choice(work, staff, "button-meeting-not", CallMeeting(0)),
            ]
        ),
        kind=work.label(staff, f"meeting-is-{MeetingKind(facts['kind'])}"),
        at=moment(datetime.fromisoformat(facts["at"]), staff.timezone, staff.language),
        place=facts["place"],
        whom=_whom(work, facts),
        count=len(guests),
    )


def _guests(work: Work, staff: Person, facts: dict[str, Any]) -> list[Participant]:
    """Those meant who have not left, and for whom the staff may act."""
    if facts.get("participant"):
        return [finding.theirs(work, staff, facts["participant"])]
    return [
        place
        for place, _ in participants.with_persons(work.session, facts["cohort"])
        if place.status in participants.NOT_ENDED
        and may_handle(work, staff, place)
        and (not facts["own"] or place.trainer_id == staff.id)
    ]


def _whom(work: Work, facts: dict[str, Any]) -> str:
    if facts.get("participant"):
        place = participants.get(work.session, facts["participant"])
        return people.get(work.session, place.person_id).name
    return work.session.get_one(Cohort, facts["cohort"]).name


def _at(work: Work, person: Person, step: str) -> Dialogue:
    dialogue = dialogues.at(work.session, person.chat_id) if person.chat_id is not None else None
    if dialogue is None or dialogue.flow != MEETING or dialogue.step != step:
        raise OutOfDate
    return dialogue


def _move(work: Work, person: Person, step: str, **facts: Any) -> None:
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, MEETING, step, work.now, **facts)
