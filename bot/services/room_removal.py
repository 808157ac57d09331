"""How does a post go from its group, and who hears of it where Telegram lets it stay?"""

from collections.abc import Sequence
from datetime import datetime

from bot.rules.deleting import TELEGRAM_DELETES_FOR, is_deletable
from bot.services import mornings, room_links
from bot.services.album_steps import DELETE, GROUP, Step, over_album
from bot.services.copies import TEXT, UNKNOWN, album_parts, kind_of
from bot.services.effacing import BECOME_A_PHOTO, BECOMES, effaced
from bot.services.people import visitor
from bot.services.speech import Link, Post, call, column, say, say_text
from bot.services.work import Work
from bot.words import clock_time, day
from storage import common_rooms, participants, peer_questions, people, sent_albums
from storage.tables import Cohort, CohortPost, CommonRoom, Outgoing
from storage.vocabulary import Lane, OutboxState, Role, Topic

NEVER_CAME = frozenset({OutboxState.UNREACHABLE, OutboxState.FAILED, OutboxState.EXPIRED})
IS_THERE_NO_MORE = ("message to delete not found", "message to edit not found", "message_id_invalid")
OF_A_SUPERGROUP = "-100"


def remove(work: Work, post: CohortPost) -> bool:
    """Deletes it, or leaves a line in its place; False where it stays, which the office is told."""
    carrier = common_rooms.carrier(work.session, post)
    room = work.session.get(CommonRoom, post.room_id) if post.room_id is not None else None
    if room is None or carrier is None or carrier.state in NEVER_CAME:
        return True
    if carrier.state is OutboxState.QUEUED and carrier.attempts == 0:
        work.session.delete(carrier)
        work.session.flush()
        return True
    if not is_within_reach(room, carrier):
        _tell_of_the_post(work, room, post, carrier)
        return False
    if carrier.ended_at is not None and not is_deletable(carrier.ended_at, work.now):
        return _efface(work, room, post, carrier, deletes_at_last=room.may_delete)
    return _delete(work, room, post, carrier)


def removal_ended(work: Work, post_id: int, call_id: int, state: OutboxState, error: str) -> None:
    """Where it could not be deleted, as little of it stays as Telegram lets."""
    if state is OutboxState.SENT or _is_there_no_more(error):
        return
    whereabouts = _whereabouts(work, post_id, call_id)
    if whereabouts is None:
        return
    post, room, carrier = whereabouts
    if state is OutboxState.UNREACHABLE or not is_within_reach(room, carrier):
        _it_stays(work, post, room, carrier)
    elif not _efface(work, room, post, carrier, deletes_at_last=False):
        _tell_its_author(work, post)


def effacing_ended(work: Work, post_id: int, call_id: int, state: OutboxState, error: str) -> None:
    whereabouts = _whereabouts(work, post_id, call_id)
    if state is not OutboxState.SENT and not _is_there_no_more(error) and whereabouts is not None:
        _it_stays(work, *whereabouts)


def is_within_reach(room: CommonRoom, carrier: Outgoing) -> bool:
    """In a supergroup that was a group before, the old numbers mean other messages."""
    is_known = carrier.ended_at is None or carrier.message_id is not None
    return is_known and carrier.chat_id == room.chat_id and room.away_since is None


def _delete(work: Work, room: CommonRoom, post: CohortPost, carrier: Outgoing) -> bool:
    method = sent_albums.DELETE_ALL if carrier.method == GROUP else DELETE
    until = (carrier.ended_at or work.now) + TELEGRAM_DELETES_FOR
    about = f"{common_rooms.ABOUT_REMOVAL}{post.id}"
    call(work, room.chat_id, method, {}, edits=carrier.id, post=Post(about=about, send_by=until))
    if carrier.ended_at is not None and len(_numbers(work, carrier)) < len(_kinds(work, post, carrier)):
        _tell_of_the_post(work, room, post, carrier)
        return False
    return True


def _efface(
    work: Work, room: CommonRoom, post: CohortPost, carrier: Outgoing, *, deletes_at_last: bool
) -> bool:
    """A line and a plain picture take its place; what cannot become one, administrators delete at any age."""
    kinds, numbers = _kinds(work, post, carrier), _numbers(work, carrier)
    about = Post(about=f"{common_rooms.ABOUT_EFFACING}{post.id}")
    for step in _steps(work, room, post, carrier, kinds):
        call(work, room.chat_id, step.method, step.body, edits=step.row, post=about)
    is_whole = len(numbers) >= len(kinds)
    if is_whole and all(kind in _become_plain(kinds) for kind in kinds):
        return True
    if is_whole and deletes_at_last:
        method = sent_albums.DELETE_ALL if carrier.method == GROUP else DELETE
        call(work, room.chat_id, method, {}, edits=carrier.id, post=about)
        return True
    _tell_of_the_post(work, room, post, carrier)
    return False


def _steps(
    work: Work, room: CommonRoom, post: CohortPost, carrier: Outgoing, kinds: Sequence[str]
) -> list[Step]:
    voice = visitor(work, room.chat_id, room_links.language_of(work, room))
    line = work.label(voice, "room-post-taken-back")
    if carrier.method == GROUP:
        return over_album(_numbers(work, carrier), post.content or {"body": {}}, line)
    gone = effaced(kinds[0], line)
    return [] if gone is None else [Step(gone.method, gone.body, carrier.id)]


def _become_plain(kinds: Sequence[str]) -> frozenset[str]:
    return BECOME_A_PHOTO | {TEXT} if len(kinds) == 1 else frozenset(BECOMES)


def _kinds(work: Work, post: CohortPost, carrier: Outgoing) -> list[str]:
    """Of each message in which it stands."""
    if carrier.method == GROUP:
        return [part["type"] for part in album_parts((post.content or {}).get("body", {}))]
    question = peer_questions.of_post(work.session, post.id)
    if carrier.method == "copyMessage" and question is not None:
        return [question.kind]
    return [kind_of(post.content or {"method": carrier.method})]


def _numbers(work: Work, carrier: Outgoing) -> Sequence[int]:
    """Of an album that was sent before all were kept, the first is known."""
    numbers = sent_albums.numbers(work.session, [carrier.id]).get(carrier.id, [])
    return numbers or [one for one in [carrier.message_id] if one is not None]


def _is_there_no_more(error: str) -> bool:
    return any(phrase in error.lower() for phrase in IS_THERE_NO_MORE)


def _whereabouts(work: Work, post_id: int, call_id: int) -> tuple[CohortPost, CommonRoom, Outgoing] | None:
    """Also of a post whose author was erased since; None where nobody answers for the group any more."""
    post = work.session.get(CohortPost, post_id)
    if post is None:
        return _of_the_erased(work, post_id, call_id)
    room = work.session.get_one(CommonRoom, post.room_id)
    return post, room, work.session.get_one(Outgoing, post.outbox_id)


def _of_the_erased(work: Work, post_id: int, call_id: int) -> tuple[CohortPost, CommonRoom, Outgoing] | None:
    """All that is kept is the call that brought it; the post itself is not, and is not kept again."""
    taking_it = work.session.get_one(Outgoing, call_id)
    carrier = work.session.get(Outgoing, taking_it.edits) if taking_it.edits is not None else None
    room = common_rooms.in_chat(work.session, taking_it.chat_id)
    if carrier is None or room is None or room.cohort_id is None:
        return None
    came_at = carrier.ended_at or work.now
    nameless = CohortPost(
        id=post_id, key="", cohort_id=room.cohort_id, topic=Topic.GOOD_NEWS, text="", posted_at=came_at
    )
    if carrier.method == GROUP:
        parts = [{"type": UNKNOWN} for _ in _numbers(work, carrier)]
        nameless.content = {"method": GROUP, "body": {"media": parts}}
    return nameless, room, carrier


def _it_stays(work: Work, post: CohortPost, room: CommonRoom, carrier: Outgoing) -> None:
    _tell_of_the_post(work, room, post, carrier)
    _tell_its_author(work, post)


def _tell_of_the_post(work: Work, room: CommonRoom, post: CohortPost, carrier: Outgoing) -> None:
    tell_the_office(work, room, carrier, post.cohort_id, post.posted_at, once=f"room_post:{post.id}:stays")


def tell_the_office(
    work: Work, room: CommonRoom, carrier: Outgoing, cohort_id: int, came_at: datetime, *, once: str
) -> None:
    """Somebody deletes by hand what no bot can; once for each thing that stays."""
    cohort = work.session.get_one(Cohort, cohort_id)
    address = _address(carrier)
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort.id):
        text = work.text(
            person,
            "room-office-post-stays",
            group=room.title,
            cohort=cohort.name,
            day=day(came_at, cohort.timezone, person.language),
            time=clock_time(came_at, cohort.timezone, person.language),
        )
        there = [Link(work.label(person, "button-open-post"), address)] if address else []
        travels = Post(lane=Lane.ALERT, once=f"{once}:{person.id}")
        say_text(work, person, text, buttons=column(there), post=travels)


def _tell_its_author(work: Work, post: CohortPost) -> None:
    """Whoever was told before that it is gone everywhere."""
    place = participants.get(work.session, post.author_id) if post.author_id is not None else None
    author = people.get(work.session, place.person_id) if place is not None else None
    if author is None or author.erased_at is not None or post.removed_by != author.id:
        return
    once = f"room_post:{post.id}:stays:author"
    say(
        work,
        author,
        "share-stays-in-group",
        post=Post(once=once, not_before=mornings.waking_moment(work, author)),
    )


def _address(carrier: Outgoing) -> str | None:
    """Where it stands, for those who are in the group; a group that is no supergroup has no addresses."""
    chat = str(carrier.chat_id)
    if carrier.message_id is None or not chat.startswith(OF_A_SUPERGROUP):
        return None
    return f"https://t.me/c/{chat.removeprefix(OF_A_SUPERGROUP)}/{carrier.message_id}"
