"""How does a trainer write the letter that goes into a participant's file?"""

from datetime import timedelta
from functools import partial
from typing import Any

from bot.buttons.bank_files import ShowFile, SignLetter, WriteLetter
from bot.errors import OutOfDate
from bot.rules.for_no_bank import tells_too_much
from bot.services import consenting, finding, loan_news, mornings
from bot.services.incoming import IncomingMessage
from bot.services.people import responsible
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from bot.words import Ready, whole_day
from storage import bank_files, bank_records, check_ins, dialogues, participants, people
from storage.tables import BankFile, Dialogue, FollowUpLetter, Participant, Person
from storage.vocabulary import Lane

WRITING = "writing a letter"
LISTENS_FOR = timedelta(hours=1)
WORDS_LIMIT = 300


def ask_for(work: Work, speaker: Speaker, file: BankFile) -> None:
    """Whoever walks beside them hears that a letter is wanted, unless it is they who speak for them."""
    write = WriteLetter(speaker.participant.id)
    told = [one for one in responsible(work, speaker.participant) if one.id != speaker.person.id]
    for person in told:
        say(
            work,
            person,
            "letter-wanted",
            buttons=column([choice(work, person, "button-letter-write", write)]),
            post=mornings.alert(work, person, f"letter:{file.id}"),
            name=people.get(work.session, speaker.participant.person_id).name,
            lender=file.lender_name,
        )


def begin(work: Work, staff: Person, participant_id: int) -> None:
    """Shows what the letter says, and asks for a sentence of their own."""
    participant = finding.theirs(work, staff, participant_id)
    consenting.must_be_here(work, participant)
    if staff.chat_id is not None:
        dialogues.move(work.session, staff.chat_id, WRITING, "words", work.now, participant=participant.id)
    sign = choice(work, staff, "button-letter-sign", SignLetter(participant.id))
    letter = _in_words(work, staff, participant)
    say(work, staff, "letter-draft", buttons=column([sign]), letter=letter)


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the sentence; False where these words were meant for something else."""
    if dialogue.flow != WRITING or not incoming.text:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    words = " ".join(incoming.text.split())[:WORDS_LIMIT]
    if tells_too_much(words, staff.language):
        sign = choice(work, staff, "button-letter-sign", SignLetter(dialogue.facts["participant"]))
        say(work, staff, "letter-tells-too-much", buttons=column([sign]))
    else:
        _write(work, staff, dialogue, words)
    return True


def sign(work: Work, staff: Person, participant_id: int) -> None:
    """The letter as it stands, without a sentence of their own."""
    dialogue = dialogues.at(work.session, staff.chat_id) if staff.chat_id is not None else None
    if dialogue is None or dialogue.flow != WRITING or dialogue.facts["participant"] != participant_id:
        raise OutOfDate
    _write(work, staff, dialogue, None)


def _write(work: Work, staff: Person, dialogue: Dialogue, words: str | None) -> None:
    dialogues.end(work.session, dialogue.chat_id)
    participant = finding.theirs(work, staff, dialogue.facts["participant"])
    consenting.must_be_here(work, participant)
    letter = FollowUpLetter(
        participant_id=participant.id,
        author_id=staff.id,
        facts=_facts(work, participant),
        words=words,
        written_at=work.now,
    )
    work.session.add(letter)
    work.session.flush()
    _tell_it_has_come(work, participant)
    say(work, staff, "letter-written", name=people.get(work.session, participant.person_id).name)


def _tell_it_has_come(work: Work, participant: Participant) -> None:
    """Whoever waits with a file hears that the letter is there to be seen in it."""
    person = people.get(work.session, participant.person_id)
    for file in bank_files.prepared_for(work.session, participant.id, work.now):
        post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, person))
        loan_news.tell(work, participant, partial(_has_come, work, file), post, partial(_showing, work, file))


def _showing(work: Work, file: BankFile, reader: Person) -> list[Choice]:
    return [choice(work, reader, "button-bank-show", ShowFile(file.id))]


def _has_come(work: Work, file: BankFile, reader: Person) -> Ready:
    return work.text(reader, "bank-letter-there", lender=file.lender_name)


def _facts(work: Work, participant: Participant) -> dict[str, Any]:
    """What the records vouch for at this moment."""
    return {
        "reports": check_ins.completed_count(work.session, participant.id),
        "months": bank_records.months_told(work.session, [participant.id]).get(participant.id, 0),
    }


def _in_words(work: Work, staff: Person, participant: Participant) -> Ready:
    cohort = participants.cohort_of(work.session, participant)
    return work.text(
        staff,
        "letter-says",
        trainer=staff.name,
        name=people.get(work.session, participant.person_id).name,
        cohort=cohort.name,
        since=whole_day(cohort.started, staff.language),
        **_facts(work, participant),
    )
