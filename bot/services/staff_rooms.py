"""Which group do the staff of a cohort work in, and can the bot still work there?"""

from bot.errors import Refusal
from bot.services.people import visitor
from bot.services.room_links import Group, GroupTaken, Rights, cohort_of_code, must_answer_for
from bot.services.speech import Post, say, say_text
from bot.services.work import Work
from storage import common_rooms, people, staff_rooms
from storage.tables import Cohort, Person, StaffRoom
from storage.vocabulary import Lane, Role

BOT_LEFT, NO_TOPICS = "bot_left", "no_topics"
TROUBLES = (BOT_LEFT, NO_TOPICS)


class NeedsTopics(Refusal):
    """A topic for each participant can only be opened in a forum."""

    words = "staff-room-needs-topics"


class CohortHasStaffRoom(Refusal):
    """A cohort's staff work in one group, and a group serves one cohort."""

    words = "staff-room-taken"


def link(work: Work, group: Group, person: Person, code: str) -> None:
    """Makes the group the place where the staff of the cohort work, if the person answers for that cohort."""
    cohort = cohort_of_code(work, person, code)
    common = common_rooms.in_chat(work.session, group.chat_id)
    if common is not None and common.cohort_id is not None:
        raise GroupTaken
    if not group.is_forum:
        raise NeedsTopics
    before = staff_rooms.of_cohort(work.session, cohort.id)
    if before is not None and before.away_since is not None:
        staff_rooms.take_from(work.session, before)
    room = staff_rooms.give(work.session, group.chat_id, group.title, cohort.id, work.now)
    if room is None:
        raise CohortHasStaffRoom
    staff_rooms.is_seen(work.session, room.id, person.id, work.now)
    say(work, visitor(work, group.chat_id), "staff-room-linked", cohort=cohort.name)
    say(work, person, "staff-room-you-linked", group=room.title, cohort=cohort.name)


def unlink(work: Work, room: StaffRoom, person: Person) -> None:
    """From now on all of it comes to their own chats again."""
    if room.cohort_id is not None:
        must_answer_for(work, person, room.cohort_id)
    staff_rooms.take_from(work.session, room)
    say(work, visitor(work, room.chat_id), "staff-room-unlinked")


def bot_is_out(work: Work, chat_id: int) -> None:
    room = staff_rooms.in_chat(work.session, chat_id)
    if room is not None:
        falls_back(work, room, BOT_LEFT)


def bot_is_in(work: Work, group: Group, rights: Rights) -> None:
    """Allowed to open topics, the bot works there again; who is no administrator hears nothing there."""
    room = staff_rooms.in_chat(work.session, group.chat_id)
    if room is None:
        return
    if rights.open_topics:
        staff_rooms.set_back(work.session, room)
    else:
        falls_back(work, room, NO_TOPICS)


def falls_back(work: Work, room: StaffRoom, trouble: str) -> None:
    """Until it is put right, words come to the staff's own chats; whoever answers for the cohort is told."""
    if not staff_rooms.set_away(work.session, room, work.now) or room.cohort_id is None:
        return
    cohort = work.session.get_one(Cohort, room.cohort_id)
    for coordinator in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort.id):
        once = f"staff_room:{room.id}:{trouble}:{work.now.isoformat()}:{coordinator.id}"
        text = work.text(coordinator, f"staff-room-{trouble}", group=room.title, cohort=cohort.name)
        say_text(work, coordinator, text, post=Post(lane=Lane.ALERT, once=once))
