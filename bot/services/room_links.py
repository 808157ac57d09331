"""Which group is a cohort's common room, and is the bot still in it?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import NotYours, Refusal
from bot.rules.cohort_week import next_digest
from bot.services import programmes
from bot.services.people import visitor
from bot.services.speech import Post, say, say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import cohorts, common_rooms, moving, people, room_members, staff_rooms
from storage.tables import Cohort, CommonRoom, Person
from storage.vocabulary import Lane, Role, RoomAct

PAYLOAD = "grup-"
TO_PRIVATE = "grup"
FOR_THE_OFFICE = ("bot_left", "cannot_invite", "cannot_post")
RIGHTS = ("delete", "restrict", "invite", "open_topics")
ASKER_REACHABLE_FOR = timedelta(minutes=5)


@dataclass(frozen=True)
class Group:
    """A Telegram group as an update shows it; `thread` is the forum topic in which something was said."""

    chat_id: int
    title: str
    is_forum: bool = False
    thread: int | None = None


@dataclass(frozen=True)
class Rights:
    """What the bot may do in a group as an administrator."""

    delete: bool = False
    restrict: bool = False
    invite: bool = False
    open_topics: bool = False


class NoSuchCohort(Refusal):
    """No open cohort has this code."""

    words = "room-no-such-cohort"


class CodeMissing(Refusal):
    """Which cohort is meant?"""

    words = "room-code-missing"


class GroupTaken(Refusal):
    """A group is one cohort's common room."""

    words = "room-group-taken"


class CohortHasRoom(Refusal):
    """A cohort has one common room."""

    words = "room-cohort-has-one"


class NotLinked(Refusal):
    """This group is no cohort's common room."""

    words = "room-not-linked"


def cohort_of_code(work: Work, person: Person, code: str) -> Cohort:
    """The open cohort that a group is to serve; raises NotYours for somebody who does not answer for it."""
    if not code:
        raise CodeMissing
    cohort = cohorts.by_code(work.session, code)
    if cohort is None or cohort.closed_at is not None:
        raise NoSuchCohort
    must_answer_for(work, person, cohort.id)
    return cohort


def link(work: Work, group: Group, person: Person, code: str) -> None:
    """Makes the group the common room of the cohort, if the person answers for that cohort."""
    cohort = cohort_of_code(work, person, code)
    if staff_rooms.in_chat(work.session, group.chat_id) is not None:
        raise GroupTaken
    room = noted(work, group)
    if room.cohort_id == cohort.id:
        say(work, visitor(work, group.chat_id), "room-linked-already", cohort=cohort.name)
        return
    if room.cohort_id is not None:
        raise GroupTaken
    _leave_a_lost_room(work, cohort, person)
    if not common_rooms.give(work.session, room, cohort.id, work.now):
        raise CohortHasRoom
    room.next_digest_at = next_week(work, cohort)
    common_rooms.record(work.session, RoomAct.LINKED, cohort.id, work.now, room_id=room.id, by=person.id)
    say(work, visitor(work, group.chat_id), "room-linked", cohort=cohort.name)
    linked = work.text(person, "room-you-linked", group=room.title, cohort=cohort.name)
    say_text(work, person, lines([linked, *lacking(work, person, room)]))


def unlink(work: Work, chat_id: int, person: Person) -> None:
    room = common_rooms.in_chat(work.session, chat_id)
    if room is None or room.cohort_id is None:
        raise NotLinked
    must_answer_for(work, person, room.cohort_id)
    if _end(work, room, person):
        say(work, visitor(work, chat_id), "room-unlinked")


def noted(work: Work, group: Group) -> CommonRoom:
    """What is kept of this group, brought up to date."""
    room = common_rooms.in_chat(work.session, group.chat_id)
    if room is None:
        room = CommonRoom(chat_id=group.chat_id, title=group.title, is_forum=group.is_forum)
    room.title, room.is_forum = group.title, group.is_forum
    work.session.add(room)
    work.session.flush()
    return room


def bot_is_in(work: Work, group: Group, rights: Rights) -> None:
    """The bot was added, or its rights have changed."""
    room = noted(work, group)
    had = _rights_of(room)
    room.may_delete, room.may_restrict = rights.delete, rights.restrict
    room.may_invite, room.may_open_topics = rights.invite, rights.open_topics
    was_away, room.away_since = room.away_since is not None, None
    work.session.flush()
    if was_away:
        room_members.nobody_is_known_inside(work.session, room.id)
    if was_away and room.cohort_id is not None:
        common_rooms.record(work.session, RoomAct.BOT_BACK, room.cohort_id, work.now, room_id=room.id)
    if room.cohort_id is not None and had - _rights_of(room):
        _tell_what_is_lacking(work, room)


def lacking(work: Work, reader: Person, room: CommonRoom) -> list[Ready]:
    """What the bot may not do in this group, each with what it is needed for."""
    held = _rights_of(room)
    return [
        work.text(reader, f"room-lacks-{right}")
        for right in RIGHTS
        if right not in held and (right != "open_topics" or room.is_forum)
    ]


def _rights_of(room: CommonRoom) -> set[str]:
    return {right for right in RIGHTS if getattr(room, f"may_{right}")}


def _tell_what_is_lacking(work: Work, room: CommonRoom) -> None:
    """The bot is no administrator any more, or may do less; once for each time it happens."""
    cohort = work.session.get_one(Cohort, room.cohort_id)
    for coordinator in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort.id):
        head = work.text(coordinator, "room-office-fewer_rights", group=room.title, cohort=cohort.name)
        post = Post(lane=Lane.ALERT, once=f"room:{room.id}:rights:{work.now.isoformat()}:{coordinator.id}")
        say_text(work, coordinator, lines([head, *lacking(work, coordinator, room)]), post=post)


def bot_is_out(work: Work, chat_id: int) -> None:
    room = common_rooms.in_chat(work.session, chat_id)
    if room is not None:
        bot_left(work, room)


def bot_left(work: Work, room: CommonRoom) -> None:
    """The link stays for the day the bot is added again; meanwhile nothing is sent, and the office knows."""
    if not common_rooms.set_away(work.session, room, work.now) or room.cohort_id is None:
        return
    common_rooms.record(work.session, RoomAct.BOT_AWAY, room.cohort_id, work.now, room_id=room.id)
    tell_coordinators(work, room, "bot_left")


def tell_coordinators(work: Work, room: CommonRoom, what: str, *, once: str | None = None) -> None:
    """What is amiss, to everybody who answers for the room's cohort; each time, or `once` as it says."""
    which = once or work.now.isoformat()
    cohort = work.session.get_one(Cohort, room.cohort_id)
    for coordinator in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort.id):
        post = Post(lane=Lane.ALERT, once=f"room:{room.id}:{what}:{which}:{coordinator.id}")
        text = work.text(coordinator, f"room-office-{what}", group=room.title, cohort=cohort.name)
        say_text(work, coordinator, text, post=post)


def language_of(work: Work, room: CommonRoom) -> str:
    """The language that most of the cohort speak."""
    spoken = common_rooms.languages(work.session, room.cohort_id or 0)
    return max(spoken, key=lambda language: spoken[language]) if spoken else work.house.language


def moved(work: Work, old_chat_id: int, new_chat_id: int) -> None:
    """The group became a supergroup, as Telegram says in a notice of its own."""
    moving.move_chat(work.session, old_chat_id, new_chat_id)


def next_week(work: Work, cohort: Cohort) -> datetime:
    """When the group next hears of the week."""
    quiet = programmes.of_cohort(work, cohort.id).programme.quiet
    return next_digest(work.now, ZoneInfo(cohort.timezone), quiet.since, quiet.until)


def _end(work: Work, room: CommonRoom, by: Person) -> bool:
    cohort_id = room.cohort_id
    if cohort_id is None or not common_rooms.take_from(work.session, room):
        return False
    common_rooms.record(work.session, RoomAct.UNLINKED, cohort_id, work.now, room_id=room.id, by=by.id)
    return True


def _leave_a_lost_room(work: Work, cohort: Cohort, by: Person) -> None:
    """A group from which the bot was removed does not keep the cohort from having another."""
    before = common_rooms.of_cohort(work.session, cohort.id)
    if before is not None and before.away_since is not None:
        _end(work, before, by)


def must_answer_for(work: Work, person: Person, cohort_id: int) -> None:
    if not people.serves(work.session, person.id, Role.COORDINATOR, cohort_id):
        raise NotYours
