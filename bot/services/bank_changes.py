"""What is to be changed in a file that somebody without Telegram was shown?"""

from datetime import timedelta

from bot.buttons import ReportFor
from bot.buttons.bank_files import ShowFile
from bot.errors import NotYours
from bot.services import bank_ways, conversation, word_of_mouth
from bot.services.bank_files import FileOver
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import bank_files, dialogues, participants, people
from storage.lending_vocabulary import FileAct, FileStatus
from storage.tables import BankFile, Dialogue, Person

CHANGING = "changing a file"
LISTENS_FOR = timedelta(hours=1)


def ask(work: Work, speaker: Speaker, file_id: int) -> None:
    """They saw it and do not want it so: it stays where it is until they have seen it anew."""
    file = _waiting(work, file_id)
    if file.participant_id != speaker.participant.id:
        raise NotYours
    bank_files.note_access(work.session, file.id, FileAct.WANTED_OTHERWISE, work.now, speaker.person.id)
    if speaker.person.chat_id is not None:
        dialogues.move(work.session, speaker.person.chat_id, CHANGING, "what", work.now, file=file.id)
    say(work, speaker.person, "bank-what-otherwise", name=_name(work, file))


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Keeps it in their thread, spoken or written; False where it was meant for something else."""
    if dialogue.flow != CHANGING:
        return False
    dialogues.end(work.session, dialogue.chat_id)
    if work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    file = _waiting(work, int(dialogue.facts["file"]))
    participant = participants.get(work.session, file.participant_id)
    word_of_mouth.speaking_for(work, staff, participant)
    conversation.keep_from(work, participant, staff, incoming)
    choices = [
        choice(work, staff, "button-report-for", ReportFor(participant.id)),
        bank_ways.adding_a_licence(work, staff, participant),
        choice(work, staff, "button-bank-show", ShowFile(file.id)),
    ]
    say(work, staff, "bank-otherwise-kept", buttons=column(choices), name=_name(work, file))
    return True


def _waiting(work: Work, file_id: int) -> BankFile:
    """Raises FileOver where it was let go or withdrawn."""
    file = bank_files.get(work.session, file_id)
    if file is None or file.status is not FileStatus.PREPARED or not bank_files.is_alive(file, work.now):
        raise FileOver
    return file


def _name(work: Work, file: BankFile) -> str:
    return people.get(work.session, participants.get(work.session, file.participant_id).person_id).name
