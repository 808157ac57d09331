"""How does a participant, or whoever shows it for them, show a permit of their business?"""

from datetime import date, timedelta

from bot.buttons.bank_files import AddLicence, AddLicenceFor, LicenceIs, OpenBook
from bot.errors import NotYours, OutOfDate
from bot.rules.licence_numbers import read_number
from bot.services import conversation, overtaken, word_of_mouth
from bot.services.contact import heard_from
from bot.services.dates import read_until
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, rows, say
from bot.services.work import Work
from bot.words import whole_day
from storage import dialogues, participants, people
from storage.lending_vocabulary import MAY_END, LicenceKind
from storage.tables import Dialogue, Licence, Participant, Person
from storage.vocabulary import Evidence, Source

SHOWING = "showing a licence"
FOR = "participant"
LISTENS_FOR = timedelta(hours=1)
EARLIEST, MOST_YEARS, SHORT = 1990, 30, 30
ON_PAPER = frozenset({"photo", "document"})


def begin(work: Work, speaker: Speaker) -> None:
    """Asks which one it is."""
    _move(work, speaker, "kind")
    kinds = [choice(work, speaker.person, f"licence-{kind}", LicenceIs(kind)) for kind in LicenceKind]
    say(work, speaker.person, "licence-which", buttons=rows(kinds, 2))


def shown_for(work: Work, staff: Person) -> Participant | None:
    """Whose permit they are showing, where it is not their own."""
    dialogue = dialogues.at(work.session, staff.chat_id) if staff.chat_id is not None else None
    if dialogue is None or dialogue.flow != SHOWING or FOR not in dialogue.facts:
        return None
    return participants.get(work.session, int(dialogue.facts[FOR]))


def choose(work: Work, speaker: Speaker, kind: str) -> None:
    dialogue = _under_way(work, speaker)
    if dialogue is None or kind not in set(LicenceKind):
        raise OutOfDate
    _move(work, speaker, "shown", kind=kind)
    say(work, speaker.person, "licence-show")


def typed_for_them(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """The same from whoever shows it for somebody else; False where this was meant for something else."""
    participant = shown_for(work, staff) if dialogue.flow == SHOWING else None
    if participant is None or _is_too_late(work, dialogue):
        return False
    return typed(work, word_of_mouth.speaking_for(work, staff, participant), incoming)


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes the number or the photo; False where this was meant for something else."""
    dialogue = _under_way(work, speaker)
    if dialogue is not None and dialogue.step == "until":
        return _take_last_day(work, speaker, dialogue, incoming)
    if dialogue is None or dialogue.step != "shown":
        return False
    kind = LicenceKind(dialogue.facts["kind"])
    if incoming.kind in ON_PAPER:
        licence = _keep_paper(work, speaker, kind, incoming)
    elif incoming.text:
        number = read_number(kind, incoming.text)
        if number is None:
            key = "licence-nib-unfit" if kind is LicenceKind.NIB else "licence-unfit"
            say(work, speaker.person, key)
            return True
        licence = keep(work, speaker, kind, number=number, evidence=Evidence.REPORTED)
    else:
        return False
    dialogues.end(work.session, incoming.chat_id)
    _tell_it_is_kept(work, speaker, kind)
    if kind in MAY_END:
        ask_last_day(work, speaker, licence.id)
    return True


def whose(work: Work, licence_id: int) -> Participant:
    """Raises NotYours where there is none."""
    licence = work.session.get(Licence, licence_id)
    if licence is None:
        raise NotYours
    return participants.get(work.session, licence.participant_id)


def ask_last_day(work: Work, speaker: Speaker, licence_id: int) -> None:
    """Nobody has to say: whatever else they write is taken as that."""
    licence = work.session.get(Licence, licence_id)
    if licence is None or licence.participant_id != speaker.participant.id:
        raise NotYours
    _move(work, speaker, "until", licence=str(licence.id))
    kind = work.label(speaker.person, f"licence-{licence.kind}")
    say(work, speaker.person, "licence-until-when", licence=kind)


def _take_last_day(work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """A day, said before or behind "berlaku sampai"; False for all other words, which go on as ever."""
    if incoming.kind != "text" or not incoming.text:
        return False
    until = read_last_day(incoming.text, work.today(speaker.person.timezone))
    if until is None and _may_be_a_day(work, speaker, dialogue, incoming):
        say(work, speaker.person, "licence-until-unfit")
        return True
    dialogues.end(work.session, dialogue.chat_id)
    licence = work.session.get(Licence, int(dialogue.facts["licence"]))
    if until is None or licence is None or licence.participant_id != speaker.participant.id:
        return False
    licence.valid_until = until
    work.session.add(licence)
    kind = work.label(speaker.person, f"licence-{licence.kind}")
    say(
        work,
        speaker.person,
        "licence-until-kept",
        licence=kind,
        day=whole_day(until, speaker.person.language),
    )
    return True


def read_last_day(text: str, today: date) -> date | None:
    """The last day as people write it; None where it is none, or lies too far away to be meant.

    Without a figure it has to be called one: "minggu depan" may be said of anything.
    """
    said = " ".join(text.casefold().split())
    words = said.removeprefix("berlaku ").removeprefix("valid ")
    if words == said and not any(sign.isdigit() for sign in said):
        return None
    until = read_until(words, today)
    return until if until is not None and EARLIEST <= until.year <= today.year + MOST_YEARS else None


def _may_be_a_day(work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Short and with figures, and not the answer to what was asked before."""
    text = incoming.text or ""
    if len(text) > SHORT or not any(sign.isdigit() for sign in text):
        return False
    return speaker.is_on_behalf or not overtaken.goes_before_any_words(work, speaker, dialogue, incoming)


def _tell_it_is_kept(work: Work, speaker: Speaker, kind: LicenceKind) -> None:
    person, licence = speaker.person, work.label(speaker.person, f"licence-{kind}")
    if not speaker.is_on_behalf:
        more = choice(work, person, "button-licence-more", AddLicence())
        say(work, person, "licence-kept", buttons=column([more]), licence=licence)
        return
    place = speaker.participant
    ways = [
        choice(work, person, "button-licence-more", AddLicenceFor(place.id)),
        choice(work, person, "button-bank-book-of-them", OpenBook(place.id)),
    ]
    name = people.get(work.session, place.person_id).name
    say(work, person, "licence-kept-for-them", buttons=column(ways), licence=licence, name=name)


def _keep_paper(work: Work, speaker: Speaker, kind: LicenceKind, incoming: IncomingMessage) -> Licence:
    """The message is kept like any other that they send, so that the photo is fetched."""
    message = conversation.keep_from(work, speaker.participant, speaker.person, incoming)
    number = read_number(kind, incoming.text) if incoming.text else None
    documented = Evidence.DOCUMENTED
    return keep(work, speaker, kind, number=number, evidence=documented, thread_message_id=message.id)


def keep(
    work: Work,
    speaker: Speaker,
    kind: LicenceKind,
    *,
    number: str | None,
    evidence: Evidence,
    thread_message_id: int | None = None,
) -> Licence:
    heard_from(work, speaker.participant)
    licence = Licence(
        participant_id=speaker.participant.id,
        kind=kind,
        number=number,
        evidence=evidence,
        thread_message_id=thread_message_id,
        shown_at=work.now,
        source=Source.TRAINER if speaker.is_on_behalf else Source.SELF,
        entered_by=speaker.person.id if speaker.is_on_behalf else None,
    )
    work.session.add(licence)
    work.session.flush()
    return licence


def _under_way(work: Work, speaker: Speaker) -> Dialogue | None:
    chat_id = speaker.person.chat_id
    dialogue = dialogues.at(work.session, chat_id) if chat_id is not None else None
    if dialogue is None or dialogue.flow != SHOWING:
        return None
    if dialogue.facts.get(FOR) != _for_whom(speaker):
        return None
    return None if _is_too_late(work, dialogue) else dialogue


def _is_too_late(work: Work, dialogue: Dialogue) -> bool:
    """Nobody listens for it any more."""
    if work.now - dialogue.changed_at <= LISTENS_FOR:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    return True


def _for_whom(speaker: Speaker) -> int | None:
    return speaker.participant.id if speaker.is_on_behalf else None


def _move(work: Work, speaker: Speaker, step: str, **facts: str) -> None:
    whose = {FOR: speaker.participant.id} if speaker.is_on_behalf else {}
    if speaker.person.chat_id is not None:
        dialogues.move(work.session, speaker.person.chat_id, SHOWING, step, work.now, **facts, **whose)
