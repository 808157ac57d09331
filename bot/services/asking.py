"""How does a participant ask all of their cohort, and bring it to its end?"""

from datetime import timedelta
from html import escape

from bot.buttons import AskAnyway, BeAsked, CloseQuestion
from bot.buttons.asking import TakeBackQuestion, TellTrainerAlone
from bot.errors import NotYours
from bot.rules.of_family import is_of_family
from bot.services import (
    common_room,
    drafts,
    invitations,
    office,
    peer_questions,
    programmes,
    question_book,
    room_limits,
    room_links,
    taking_away,
)
from bot.services.cohort_news import ShareGone
from bot.services.contact import heard_from
from bot.services.drafts import ASKING, QUOTE_LIMIT, Draft
from bot.services.incoming import IncomingMessage
from bot.services.people import visitor
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, say
from bot.services.work import Work
from bot.words import Ready, lines
from storage import common_rooms, keepsakes, people, workloads
from storage import peer_questions as stored
from storage.tables import CohortPost, Participant, PeerQuestion, Person, QuestionCopy
from storage.vocabulary import Role, Topic

# Opens the private chat from the group, so that the answer goes to whoever asked.
ANSWER = "jawab-"
# So much of it stands beside the line above and the link below.
LONGEST_CAPTION, LONGEST_TEXT = 600, 3000


def begin(work: Work, speaker: Speaker, incoming: IncomingMessage | None) -> None:
    """Takes what was typed with the command, or asks for it."""
    room_limits.must_be_free_to_post(work, speaker)
    if incoming is None:
        drafts.wait_for(work, speaker.person, ASKING)
        say(work, speaker.person, "ask-what")
    else:
        _take(work, speaker, incoming)


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes the question that was asked for; False where these words are meant for something else."""
    dialogue = drafts.waiting_for(work, speaker.person, incoming)
    if dialogue is None or dialogue.flow != ASKING:
        return False
    _take(work, speaker, incoming)
    return True


def _take(work: Work, speaker: Speaker, incoming: IncomingMessage) -> None:
    draft = Draft(ASKING, 0, incoming)
    if incoming.text and is_of_family(incoming.text, speaker.person.language):
        _keep_to_the_trainer(work, speaker.person, draft)
        return
    if not question_book.offers_instead(work, speaker.person, draft):
        _show(work, speaker.person, draft)


def _keep_to_the_trainer(work: Work, person: Person, draft: Draft) -> None:
    """What is of the family is no business of the cohort's, unless they say that it is of their trade."""
    drafts.hold(work, draft)
    message_id = draft.incoming.message_id
    alone = choice(work, person, "button-trainer-alone", TellTrainerAlone(message_id))
    all_the_same = choice(work, person, "button-of-the-business", AskAnyway(message_id))
    say(work, person, "ask-of-family", buttons=column([alone, all_the_same]))


def for_the_trainer_alone(work: Work, person: Person, message_id: int) -> IncomingMessage:
    """The words, to be taken as if nothing had been asked of anybody else."""
    incoming = drafts.shown(work, person, message_id).incoming
    drafts.end(work, person)
    return incoming


def show_again(work: Work, person: Person, message_id: int) -> None:
    """What the book knows was not it: the question as it will be sent."""
    _show(work, person, drafts.shown(work, person, message_id))


def _show(work: Work, person: Person, draft: Draft) -> None:
    words = drafts.in_short(work, person, draft.incoming, QUOTE_LIMIT)
    drafts.show(work, person, draft, work.text(person, "ask-preview", words=words))


def send(work: Work, speaker: Speaker, incoming: IncomingMessage, *, is_named: bool) -> None:
    """To the cohort's room, and to each who may be asked, as many a day as the programme lets."""
    room_limits.must_be_free_to_post(work, speaker)
    participant = speaker.participant
    open_for = programmes.of_participant(work, participant).common_room.question_days
    question = PeerQuestion(
        cohort_id=participant.cohort_id,
        asked_by=participant.id,
        is_named=is_named,
        kind=incoming.kind,
        text=incoming.text,
        chat_id=incoming.chat_id,
        message_id=incoming.message_id,
        asked_at=work.now,
        closes_at=work.now + timedelta(days=open_for),
    )
    work.session.add(question)
    work.session.flush()
    _post(work, question, participant, incoming)
    _spread(work, question, participant)
    heard_from(work, participant)
    drafts.end(work, speaker.person)
    choices = [
        choice(work, speaker.person, "button-question-answered", CloseQuestion(question.id)),
        choice(work, speaker.person, "button-take-share-back", TakeBackQuestion(question.id)),
    ]
    say(work, speaker.person, "ask-sent", buttons=column(choices))
    if stored.willingness(work.session, participant.id) is None:
        stored.offered(work.session, participant.id, work.now)
        yes = choice(work, speaker.person, "button-be-asked", BeAsked())
        say(work, speaker.person, "be-asked-too", buttons=column([yes]))


def close(work: Work, speaker: Speaker, question_id: int) -> None:
    """Nobody more is asked; what was answered stays."""
    question = stored.get(work.session, question_id)
    if question is None or question.asked_by != speaker.participant.id:
        raise peer_questions.QuestionClosed
    stored.close(work.session, question, work.now)
    say(work, speaker.person, "question-closed")


def take_back(work: Work, person: Person, question_id: int) -> None:
    """From the group and from every chat that it reached, whenever whoever asked wishes so."""
    question = stored.get(work.session, question_id)
    if question is None or peer_questions.asker_of(work, question)[1].id != person.id:
        raise NotYours
    post = work.session.get(CohortPost, question.post_id) if question.post_id is not None else None
    gone = common_room.take_back(work, post, person.id) if post is not None else None
    if post is None or gone is None:
        raise ShareGone
    went = taking_away.take_question(work, post.id)
    if gone.stays_in_group:
        say(work, person, "share-taken-back-but-group")
    else:
        say(work, person, "share-taken-back" if went else "question-taken-back-but-copies")


def _post(work: Work, question: PeerQuestion, asker: Participant, incoming: IncomingMessage) -> None:
    """Into the cohort's room, in the language that most of the cohort speak."""
    room = common_rooms.of_cohort(work.session, question.cohort_id)
    language = room_links.language_of(work, room) if room is not None else None
    voice = visitor(work, incoming.chat_id, language)
    head = peer_questions.heading(work, voice, question, people.get(work.session, asker.person_id))
    is_copied = incoming.takes_caption and len(incoming.text or "") <= LONGEST_CAPTION
    words = incoming.text if is_copied else drafts.in_short(work, voice, incoming, LONGEST_TEXT)
    username = keepsakes.recall(work.session, office.USERNAME) or ""
    link = Ready(escape(invitations.link(username, f"{ANSWER}{question.id}")))
    answer = work.text(voice, "question-answer-link", link=link)
    text = lines([head, Ready(escape(words or "", quote=False)), answer])
    post = common_room.publish(
        work,
        question.cohort_id,
        Topic.QUESTIONS,
        text,
        once=f"{stored.ABOUT}{question.id}",
        author=asker.id,
        copy=(incoming.chat_id, incoming.message_id) if is_copied else None,
    )
    question.post_id = post.id
    work.session.flush()


def _spread(work: Work, question: PeerQuestion, asker: Participant) -> None:
    """Trainers who are there now, and peers who have not said no."""
    peers = {person.id: peer for peer, person in stored.peers_of(work.session, asker)}
    trainers = [
        trainer
        for trainer in people.reachable_staff_of(work.session, Role.TRAINER, question.cohort_id)
        if trainer.id != asker.person_id and not _is_away(work, trainer)
    ]
    readers: dict[int, int | None] = {person_id: peer.id for person_id, peer in peers.items()}
    readers |= {trainer.id: None for trainer in trainers}
    work.session.add_all(
        QuestionCopy(question_id=question.id, person_id=person, participant_id=place, due_at=work.now)
        for person, place in readers.items()
    )
    work.session.flush()


def _is_away(work: Work, trainer: Person) -> bool:
    return workloads.stand_in_of(work.session, trainer.id, work.now) is not None
