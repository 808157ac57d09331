"""How does an answer reach whoever asked, and how are they thanked for it?"""

from html import escape

from bot.buttons import CloseQuestion, ReportAnswer, ThankForAnswer
from bot.errors import NotYours
from bot.services import drafts, keeping, mornings, peer_questions, room_limits, room_reports
from bot.services.carrying import carry
from bot.services.contact import heard_from
from bot.services.drafts import ANSWERING, QUOTE_LIMIT, Draft
from bot.services.incoming import IncomingMessage
from bot.services.peer_questions import ABOUT_ANSWER
from bot.services.speaker import Speaker
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from storage import participants, people, queued
from storage import peer_questions as stored
from storage.tables import PeerAnswer, PeerQuestion, Person, PostReport


def begin(work: Work, person: Person, question_id: int) -> None:
    """What they send next is the answer, once they have seen it and said so."""
    question = _answerable(work, person, question_id)
    drafts.wait_for(work, person, ANSWERING, question.id)
    say(work, person, "answer-now", words=peer_questions.quoted(work, person, question))


def replied(work: Work, person: Person, incoming: IncomingMessage) -> bool:
    """Takes Telegram's own reply to a question; False where another message is replied to."""
    if incoming.reply_to is None:
        return False
    about = queued.about_message(work.session, incoming.chat_id, incoming.reply_to)
    if about is None or not about.startswith(stored.ABOUT):
        return False
    question = _answerable(work, person, int(about.removeprefix(stored.ABOUT)))
    _take(work, person, question, incoming)
    return True


def typed(work: Work, person: Person, incoming: IncomingMessage) -> bool:
    """Takes the answer that was asked for; False where these words are meant for something else."""
    dialogue = drafts.waiting_for(work, person, incoming)
    if dialogue is None or dialogue.flow != ANSWERING:
        return drafts.is_rest_of_album(work, person, incoming)
    _take(work, person, _answerable(work, person, dialogue.facts["about"]), incoming)
    return True


def _take(work: Work, person: Person, question: PeerQuestion, incoming: IncomingMessage) -> None:
    words = drafts.in_short(work, person, incoming, QUOTE_LIMIT)
    preview = work.text(person, "answer-preview", words=words)
    drafts.show(work, person, Draft(ANSWERING, question.id, incoming), preview)


def send(work: Work, person: Person, draft: Draft, *, is_named: bool) -> None:
    """To the one who asked and to nobody else, without number or account."""
    question = _answerable(work, person, draft.about)
    incoming = draft.incoming
    answer = PeerAnswer(
        question_id=question.id,
        author_id=person.id,
        is_named=is_named,
        kind=incoming.kind,
        text=incoming.text,
        chat_id=incoming.chat_id,
        message_id=incoming.message_id,
        answered_at=work.now,
    )
    work.session.add(answer)
    work.session.flush()
    drafts.end(work, person)
    place = participants.in_cohort(work.session, person.id, question.cohort_id)
    if place is not None:
        heard_from(work, place)
    _bring(work, question, answer)
    say(work, person, "answer-sent")


def thank(work: Work, speaker: Speaker, answer_id: int) -> None:
    """Whoever answered hears that it helped."""
    answer, question = _answer_to(work, speaker, answer_id)
    if stored.thank(work.session, answer, work.now):
        author = people.get(work.session, answer.author_id)
        key = "answer-helped-name" if question.is_named else "answer-helped"
        post = Post(once=f"{ABOUT_ANSWER}{answer.id}:thanks", not_before=mornings.waking_moment(work, author))
        words = peer_questions.quoted(work, author, question)
        say(work, author, key, post=post, name=speaker.person.name, words=words)
        keeping.offer(work, question, answer)
    done = choice(work, speaker.person, "button-question-answered", CloseQuestion(question.id))
    buttons = column([done]) if peer_questions.is_open(work, question) else ()
    say(work, speaker.person, "answer-thanked", buttons=buttons)


def report(work: Work, speaker: Speaker, answer_id: int, *, is_sure: bool) -> None:
    """An answer that does not belong goes to the office, with who wrote it where they gave their name."""
    answer, question = _answer_to(work, speaker, answer_id)
    words = drafts.in_short(work, speaker.person, peer_questions.as_it_came(answer), room_reports.QUOTE_LIMIT)
    if not is_sure:
        yes = choice(work, speaker.person, "button-report-yes", ReportAnswer(answer.id, 1))
        say(work, speaker.person, "post-report-sure", buttons=column([yes]), text=words)
        return
    told = PostReport(
        cohort_id=question.cohort_id,
        chat_id=answer.chat_id,
        message_id=answer.message_id,
        user_id=people.get(work.session, answer.author_id).chat_id,
        text=escape(words, quote=False),
        reported_by=speaker.person.id,
        reported_at=work.now,
    )
    room_reports.take_in(work, speaker.person, told)


def _bring(work: Work, question: PeerQuestion, answer: PeerAnswer) -> None:
    """In the asker's waking hours, and after their pause, if they rest."""
    asker, reader = peer_questions.asker_of(work, question)
    author = people.get(work.session, answer.author_id)
    short = peer_questions.quoted(work, reader, question)
    key = "answer-of" if answer.is_named else "answer-of-somebody"
    head = work.text(reader, key, name=author.name, words=short)
    choices = [
        choice(work, reader, "button-answer-helped", ThankForAnswer(answer.id)),
        choice(work, reader, "button-question-answered", CloseQuestion(question.id)),
        choice(work, reader, "button-report", ReportAnswer(answer.id, 0)),
    ]
    comes_at = max(mornings.waking_moment(work, reader), asker.paused_until or work.now)

    def post(part: str) -> Post:
        return Post(once=f"{ABOUT_ANSWER}{answer.id}:{part}", not_before=comes_at)

    carry(work, reader, peer_questions.as_it_came(answer), head, column(choices), post)


def _answerable(work: Work, person: Person, question_id: int) -> PeerQuestion:
    """The question, for those whom it was meant for; raises a Refusal for anybody else."""
    question = peer_questions.open_now(work, question_id)
    asker, _ = peer_questions.asker_of(work, question)
    if asker.person_id == person.id or not room_reports.may_read(work, person, question.cohort_id):
        raise NotYours
    room_limits.must_be_free_to_answer(work, person, question.cohort_id)
    return question


def _answer_to(work: Work, speaker: Speaker, answer_id: int) -> tuple[PeerAnswer, PeerQuestion]:
    """An answer that the speaker got; raises NotYours for any other."""
    answer = work.session.get(PeerAnswer, answer_id)
    question = stored.get(work.session, answer.question_id) if answer is not None else None
    if answer is None or question is None or question.asked_by != speaker.participant.id:
        raise NotYours
    return answer, question
