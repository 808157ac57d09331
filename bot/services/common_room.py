"""How does a word reach a whole cohort in its common room, and how is it taken back?"""

from dataclasses import dataclass
from typing import Any

from bot.rules.deleting import is_deletable
from bot.services import contribution_traces, invitations, office, room_links, room_removal
from bot.services.album_steps import GROUP, edits_of_album
from bot.services.album_words import with_link
from bot.services.copies import edit_of
from bot.services.people import visitor
from bot.services.speech import NO_PREVIEW, Post, call
from bot.services.work import Work
from bot.words import Ready
from storage import common_rooms, keepsakes, sent_albums, unsent
from storage.tables import CohortPost, CommonRoom, RoomThread
from storage.vocabulary import Lane, OutboxState, Topic

TOPIC_IS_GONE = "message thread not found"
TOPIC_IS_CLOSED = "topic_closed"
NO_FORUM = "not a forum"
# Opens the private chat, so that the group does not see who finds that something does not belong.
REPORT = "lapor-"


def publish(
    work: Work,
    cohort_id: int,
    topic: Topic,
    text: Ready,
    *,
    once: str,
    author: int | None = None,
    copy: tuple[int, int] | None = None,
    content: dict[str, Any] | None = None,
) -> CohortPost:
    """Keeps a post for the cohort and, where the cohort has a group, brings it there.

    `once` keeps the same thing from being posted twice; `author` is the participant whose words they are;
    `copy` names chat and message of what is copied with `text` as its caption; `content` is a Bot API call
    without its chat, to be made as it is.
    """
    known = common_rooms.posted(work.session, once)
    if known is not None:
        return known
    from_chat_id, from_message_id = copy or (None, None)
    post = common_rooms.keep(
        work.session,
        CohortPost(
            key=once,
            cohort_id=cohort_id,
            topic=topic,
            author_id=author,
            text=text,
            content=content,
            from_chat_id=from_chat_id,
            from_message_id=from_message_id,
            posted_at=work.now,
        ),
    )
    room = common_rooms.of_cohort(work.session, cohort_id)
    if room is not None and room.away_since is None and post.room_id is None:
        post.room_id = room.id
        _bring(work, room, post)
    return post


@dataclass(frozen=True)
class TakenBack:
    """`stays_in_group` where Telegram lets nobody but its administrators take it from there."""

    stays_in_group: bool


def take_back(work: Work, post: CohortPost, by: int | None) -> TakenBack | None:
    """Removes a post everywhere, once: in the group, and for whoever gathers posts afterwards."""
    if not common_rooms.remove(work.session, post, by, work.now):
        return None
    contribution_traces.take_from_private_chats(work, post)
    return TakenBack(stays_in_group=not room_removal.remove(work, post))


def report_address(work: Work, post: CohortPost) -> str:
    """Where somebody says that a post does not belong."""
    username = keepsakes.recall(work.session, office.USERNAME) or ""
    return invitations.link(username, f"{REPORT}{post.id}")


def reword(work: Work, post: CohortPost, text: Ready, content: dict[str, Any]) -> None:
    """Other words and files instead of a post's, be it there already or still to come."""
    before, post.text, post.content = post.content, text, content
    room = work.session.get(CommonRoom, post.room_id) if post.room_id is not None else None
    carrier = common_rooms.carrier(work.session, post)
    if room is None or carrier is None:
        return
    body = _with_report(work, room, post, content)
    if unsent.amend(work.session, carrier.id, room.chat_id, content["method"], body):
        return
    if carrier.chat_id != room.chat_id:
        return
    post_it = Post(lane=Lane.BROADCAST)
    if content["method"] == GROUP:
        numbers = sent_albums.numbers(work.session, [carrier.id]).get(carrier.id, ())
        is_too_old = not (room.may_delete or is_deletable(carrier.ended_at or work.now, work.now))
        for step in edits_of_album(numbers, content, body, [before] if before else [], is_too_old=is_too_old):
            call(work, room.chat_id, step.method, step.body, post=post_it)
        return
    edit = edit_of(content, body, {"reply_markup": body["reply_markup"]})
    if edit is not None:
        call(work, room.chat_id, edit.method, edit.body, edits=carrier.id, post=post_it)


def post_ended(work: Work, post_id: int, state: OutboxState, error: str) -> None:
    """A topic that somebody deleted is opened anew, and a closed one is passed by.

    Where the bot is out of the group, or may not write there, the office is told.
    """
    post = work.session.get_one(CohortPost, post_id)
    room = work.session.get_one(CommonRoom, post.room_id)
    if state is OutboxState.UNREACHABLE:
        room_links.bot_left(work, room)
    elif state is OutboxState.FAILED and room.cohort_id is not None and post.removed_at is None:
        if TOPIC_IS_GONE in error.lower():
            common_rooms.thread(work.session, room.id, post.topic).thread_id = None
            post.outbox_id = None
            _bring(work, room, post)
        elif TOPIC_IS_CLOSED in error.lower() and common_rooms.is_in_a_topic(work.session, post):
            _queue(work, room, post, None)
        else:
            room_links.tell_coordinators(work, room, "cannot_post", once=work.now.date().isoformat())


def thread_opened(work: Work, thread_row: int, thread_id: int | None, error: str) -> None:
    """What waited for the topic goes there; where it could not be opened, into the one chat."""
    thread = work.session.get_one(RoomThread, thread_row)
    room = work.session.get_one(CommonRoom, thread.room_id)
    thread.thread_id, thread.is_opening = thread_id, False
    if NO_FORUM in error.lower():
        room.is_forum = False
    work.session.flush()
    for post in common_rooms.waiting(work.session, room.id, thread.topic):
        _queue(work, room, post, thread_id)


def _bring(work: Work, room: CommonRoom, post: CohortPost) -> None:
    if not room.is_forum:
        _queue(work, room, post, None)
        return
    thread = common_rooms.thread(work.session, room.id, post.topic)
    if thread.thread_id is not None:
        _queue(work, room, post, thread.thread_id)
    elif not thread.is_opening:
        thread.is_opening = True
        voice = visitor(work, room.chat_id, room_links.language_of(work, room))
        name = work.label(voice, f"room-topic-{post.topic}")
        about = f"{common_rooms.ABOUT_THREAD}{thread.id}"
        call(work, room.chat_id, "createForumTopic", {"name": name}, post=Post(about=about))
    work.session.flush()


def _queue(work: Work, room: CommonRoom, post: CohortPost, thread_id: int | None) -> None:
    content = post.content
    if content is None and post.from_message_id is None:
        words = {"text": post.text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
        content = {"method": "sendMessage", "body": words}
    elif content is None:
        source = {"from_chat_id": post.from_chat_id, "message_id": post.from_message_id}
        content = {"method": "copyMessage", "body": {**source, "caption": post.text, "parse_mode": "HTML"}}
    body = _with_report(work, room, post, content)
    if thread_id is not None:
        body["message_thread_id"] = thread_id
    about = f"{common_rooms.ABOUT_POST}{post.id}"
    post.outbox_id = call(
        work, room.chat_id, content["method"], body, post=Post(lane=Lane.BROADCAST, about=about)
    )
    work.session.flush()


def _with_report(work: Work, room: CommonRoom, post: CohortPost, content: dict[str, Any]) -> dict[str, Any]:
    """The call's body with the way to say that it does not belong: a button, under an album a link.

    What the bot itself tells of the week is nobody's words.
    """
    if post.author_id is None and post.content is None:
        return {**content["body"]}
    label = work.label(visitor(work, room.chat_id, room_links.language_of(work, room)), "button-report")
    address = report_address(work, post)
    if content["method"] == GROUP:
        return with_link(content["body"], label, address)
    return {**content["body"], "reply_markup": {"inline_keyboard": [[{"text": label, "url": address}]]}}
