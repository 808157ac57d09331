"""Which of what people send is kept as a file, and what do they hear of it?"""

from datetime import datetime

from bot.buttons import CorrectQuestion
from bot.services import mornings, programmes
from bot.services.answer_words import short
from bot.services.incoming import IncomingMessage
from bot.services.speech import Keyboard, Post, choice, column, say
from bot.services.work import Work
from bot.words import day
from storage import check_ins, evidence, participants, people
from storage.tables import Answer, EvidenceItem, Message, Participant, Person
from storage.vocabulary import AnswerKind, EvidenceState, Lane, ParticipantStatus

PLACE = "location"
KINDS = frozenset({"photo", "voice", "video", "document", "audio", "animation", "video_note", PLACE})
TOO_LARGE = "too large"


def want(work: Work, participant: Participant, message: Message, incoming: IncomingMessage) -> None:
    """What belongs to a message shall be fetched, if it is something to keep and its sender takes part."""
    if incoming.kind not in KINDS or participant.status is ParticipantStatus.WITHDRAWN:
        return
    work.session.add(
        EvidenceItem(
            participant_id=participant.id,
            thread_message_id=message.id,
            kind=incoming.kind,
            file_id=incoming.file_id,
            claimed_bytes=incoming.size,
            next_try_at=work.now,
            received_at=work.now,
        )
    )


def want_instead(work: Work, message: Message, incoming: IncomingMessage) -> None:
    """Its author has put another file in the place of the first, which is not kept any longer."""
    evidence.let_go_of_message(work.session, message.id)
    want(work, participants.get(work.session, message.participant_id), message, incoming)


def ended(work: Work, item: EvidenceItem, most_megabytes: int) -> None:
    """Tells whoever sent it what they can do about it, if there is anything to do."""
    message = work.session.get_one(Message, item.thread_message_id)
    sender = people.get(work.session, message.author_id)
    if item.state is EvidenceState.REFUSED:
        key = "evidence-too-large" if item.error == TOO_LARGE else "evidence-unfit"
        say(work, sender, key, buttons=_instead(work, item, sender), megabytes=most_megabytes)
    elif item.state is EvidenceState.KEPT and item.answer_id is not None and item.kind != PLACE:
        _notice_the_same(work, item, sender)


def _instead(work: Work, item: EvidenceItem, sender: Person) -> Keyboard:
    """What could not be kept answers nothing: the question counts as left out, and can be answered again."""
    answer = work.session.get(Answer, item.answer_id) if item.answer_id is not None else None
    before = check_ins.answers(work.session, answer.check_in_id) if answer is not None else {}
    if answer is None or (held := before.get(answer.question)) is None or held.id != answer.id:
        return ()
    check_ins.record(
        work.session,
        answer.check_in_id,
        answer.question,
        AnswerKind.SKIPPED,
        None,
        raw=answer.raw,
        entered_by=answer.entered_by,
        before=held,
        now=work.now,
    )
    if answer.entered_by is not None:
        return ()
    again = CorrectQuestion(answer.check_in_id, answer.question)
    return column([choice(work, sender, "button-send-instead", again)])


def _notice_the_same(work: Work, item: EvidenceItem, sender: Person) -> None:
    """Something that was sent before is offered again as an answer; its trainer hears so at their hour."""
    before = evidence.own_earlier(work.session, item)
    if before is None:
        return
    say(work, sender, "evidence-again", kind=item.kind, day=_day(before.received_at, sender))
    participant = participants.get(work.session, item.participant_id)
    trainer = people.get(work.session, participant.trainer_id) if participant.trainer_id else None
    if trainer is None or trainer.id == sender.id:
        return
    say(
        work,
        trainer,
        "evidence-again-of",
        post=Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, trainer)),
        kind=item.kind,
        name=people.get(work.session, participant.person_id).name,
        question=_question(work, item, trainer),
        day=_day(before.received_at, trainer),
    )


def _question(work: Work, item: EvidenceItem, reader: Person) -> str:
    answer = work.session.get_one(Answer, item.answer_id)
    check_in = check_ins.one(work.session, answer.check_in_id)
    question = programmes.question_of(work, check_in, answer.question)
    return answer.question if question is None else short(question, reader)


def _day(moment: datetime, reader: Person) -> str:
    return day(moment, reader.timezone, reader.language)
