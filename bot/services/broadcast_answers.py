"""What comes of an answer to an announcement, and who learns of the result?"""

from bot.buttons import AnswerBroadcast, CloseAnswers, ShowAnswers
from bot.errors import NotYours, OutOfDate
from bot.rules.broadcast_life import NOT_BEGUN
from bot.services import answering_times
from bot.services.copies import NOT_UNDERSTOOD, keyboard, option_in_words, options
from bot.services.people import reach
from bot.services.speech import ANSWER, Keyboard, Post, ToMake, call, choice, column, say, show_picture
from bot.services.work import Work
from bot.words import Ready, lines, moment
from storage import broadcast_answers, broadcasts, people
from storage.tables import Broadcast, Person
from storage.vocabulary import Lane, Role


class AnswersClosed(OutOfDate):
    """The time to answer is over."""

    words = "broadcast-answers-closed"


class OnlyAPreview(OutOfDate):
    """Whoever announces tries the buttons under the preview."""

    words = "broadcast-answers-preview"


def open_up(work: Work, broadcast: Broadcast) -> None:
    """From now on it can be answered, for as long as its author chose."""
    broadcast.closes_at = answering_times.closes_at(broadcast.content, work.now)
    work.session.add(broadcast)


def answer(work: Work, person: Person, button: AnswerBroadcast, message_id: int) -> None:
    """Keeps what they say, once a person, and ticks it; until it closes they can say something else."""
    broadcast = broadcasts.get(work.session, button.broadcast)
    if broadcast is None:
        raise NotYours
    if not broadcast_answers.was_for(work.session, broadcast.id, person.id):
        is_a_sample = broadcast.author_id == person.id or broadcast.status in NOT_BEGUN
        raise OnlyAPreview if is_a_sample else NotYours
    offered = options(broadcast)
    if not takes_answers(work, broadcast) or button.option >= len(offered):
        raise AnswersClosed
    chosen = offered[button.option]
    if not broadcast_answers.give(work.session, broadcast.id, person.id, chosen, work.now):
        return
    if person.chat_id is not None:
        ticked = {"message_id": message_id, "reply_markup": keyboard(work, broadcast, person, chosen)}
        call(work, person.chat_id, "editMessageReplyMarkup", ticked)
    if chosen == NOT_UNDERSTOOD:
        say(work, person, "broadcast-not-understood")


def show(work: Work, person: Person, broadcast_id: int) -> None:
    """The answers so far, for whoever may read them."""
    _tell(work, person, _readable(work, person, broadcast_id))


def close(work: Work, person: Person, broadcast_id: int) -> None:
    """Ends the answering before its time."""
    broadcast = _readable(work, person, broadcast_id)
    if not broadcast_answers.close(work.session, broadcast.id, work.now):
        raise AnswersClosed
    work.session.refresh(broadcast)
    _tell(work, person, broadcast)


def close_in_time(work: Work, broadcast_id: int) -> None:
    """The time to answer is over: its author gets the result."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or not broadcast_answers.close(work.session, broadcast_id, work.now):
        return
    work.session.refresh(broadcast)
    if broadcast.author_id is not None:
        once = Post(lane=Lane.ALERT, once=f"broadcast:{broadcast.id}:answers")
        _tell(work, people.get(work.session, broadcast.author_id), broadcast, once)


def _tell(work: Work, reader: Person, broadcast: Broadcast, post: Post = ANSWER) -> None:
    given = broadcast_answers.counts(work.session, broadcast.id)
    reached = broadcast_answers.reached(work.session, broadcast.id)
    counted = [
        (option_in_words(work, option, reader.language), given.get(option, 0))
        for option in options(broadcast)
    ]
    silent = max(reached - sum(given.values()), 0)
    counted.append((work.label(reader, "button-option-silent"), silent))
    picture = ToMake(
        "poll",
        {
            "title": work.label(reader, "broadcast-answers-title", number=broadcast.id),
            "bars": [{"label": words, "count": count} for words, count in counted],
        },
        "jawaban.png",
    )
    state = _state(work, reader, broadcast)
    said = [
        work.text(reader, "broadcast-answers-line", words=words, count=count, total=reached)
        for words, count in counted
    ]
    head = work.text(reader, "broadcast-answers-head", number=broadcast.id)
    show_picture(
        work,
        reader,
        picture,
        lines([head, *said, state]),
        buttons=_buttons(work, reader, broadcast),
        post=post,
    )


def _state(work: Work, reader: Person, broadcast: Broadcast) -> Ready:
    if broadcast.closes_at is None or not takes_answers(work, broadcast):
        return work.text(reader, "broadcast-answers-over")
    until = moment(broadcast.closes_at, reader.timezone, reader.language)
    return work.text(reader, "broadcast-answers-until", at=until)


def _buttons(work: Work, reader: Person, broadcast: Broadcast) -> Keyboard:
    if not takes_answers(work, broadcast):
        return ()
    return column(
        [
            choice(work, reader, "button-answers-again", ShowAnswers(broadcast.id)),
            choice(work, reader, "button-close-answers", CloseAnswers(broadcast.id)),
        ]
    )


def takes_answers(work: Work, broadcast: Broadcast) -> bool:
    return broadcast.closes_at is not None and broadcast.closed_at is None and work.now < broadcast.closes_at


def _readable(work: Work, person: Person, broadcast_id: int) -> Broadcast:
    """Its author may, and whoever coordinates every cohort that it went to."""
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or not broadcast.audience or broadcast.closes_at is None:
        raise NotYours
    served = reach(work, person, Role.COORDINATOR)
    cohorts = broadcast.audience["cohorts"]
    if served is not None and (cohorts is None or not set(cohorts) <= set(served)):
        raise NotYours
    return broadcast
