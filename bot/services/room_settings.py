"""What does the office wish for its groups, and what does the bot still lack for it?"""

from bot.buttons import AskRoomWords, SetRoom, UnlinkRoom
from bot.errors import NotYours
from bot.services import office, room_links
from bot.services.room_joining import RoomGone
from bot.services.speech import Choice, Keyboard, Link, choice, column, rewrite, say, say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import common_rooms, keepsakes, people
from storage.tables import Cohort, CommonRoom, Person
from storage.vocabulary import Role, RoomAct

SETTINGS = ("posts_announcements", "keeps_out_links", "keeps_out_forwards", "keeps_out_strangers")


def show(work: Work, coordinator: Person) -> None:
    """Each cohort of theirs with its group, or with the way to get one."""
    own = office.own_cohorts(work, coordinator)
    if not own:
        say(work, coordinator, "no-cohorts")
    for cohort in own:
        room = common_rooms.of_cohort(work.session, cohort.id)
        if room is None:
            _show_how_to_link(work, coordinator, cohort)
        else:
            card = _card(work, coordinator, room)
            say_text(work, coordinator, card, buttons=_keys(work, coordinator, room))


def change(work: Work, coordinator: Person, room_id: int, what: str, message_id: int) -> None:
    """Turns one wish over, for whoever answers for the cohort."""
    room = own(work, coordinator, room_id)
    if what in SETTINGS:
        setattr(room, what, not getattr(room, what))
        work.session.flush()
        _record(work, RoomAct.SETTING_CHANGED, room, coordinator, {what: int(getattr(room, what))})
    rewrite(
        work,
        coordinator,
        _card(work, coordinator, room),
        message_id=message_id,
        buttons=_keys(work, coordinator, room),
    )


def keep_words(work: Work, coordinator: Person, room: CommonRoom, words: list[str]) -> None:
    """Whoever says one of these in the group sees it go."""
    room.kept_out_words = words
    work.session.flush()
    _record(work, RoomAct.SETTING_CHANGED, room, coordinator, {"kept_out_words": len(words)})


def unlink(work: Work, coordinator: Person, room_id: int) -> None:
    room = own(work, coordinator, room_id)
    room_links.unlink(work, room.chat_id, coordinator)
    say(work, coordinator, "room-you-unlinked", group=room.title)


def own(work: Work, coordinator: Person, room_id: int) -> CommonRoom:
    room = work.session.get(CommonRoom, room_id)
    if room is None or room.cohort_id is None:
        raise RoomGone
    if not people.serves(work.session, coordinator.id, Role.COORDINATOR, room.cohort_id):
        raise NotYours
    return room


def _card(work: Work, reader: Person, room: CommonRoom) -> Ready:
    cohort = work.session.get_one(Cohort, room.cohort_id)
    told = [work.text(reader, "room-card", group=room.title, cohort=cohort.name)]
    if room.away_since is not None:
        told.append(work.text(reader, "room-card-away"))
    else:
        told += room_links.lacking(work, reader, room)
    return lines(told)


def _keys(work: Work, reader: Person, room: CommonRoom) -> Keyboard:
    choices = []
    for what in SETTINGS:
        mark = "✅" if getattr(room, what) else "⬜"
        label = f"{mark} {work.label(reader, f'button-room-{what}')}"
        choices.append(Choice(label, SetRoom(room.id, what)))
    count = len(room.kept_out_words)
    words = choice(work, reader, "button-room-words", AskRoomWords(room.id), count=count)
    return column([*choices, words, choice(work, reader, "button-unlink-room", UnlinkRoom(room.id))])


def _show_how_to_link(work: Work, reader: Person, cohort: Cohort) -> None:
    username = keepsakes.recall(work.session, office.USERNAME) or ""
    url = f"https://t.me/{username}?startgroup={room_links.PAYLOAD}{cohort.code}"
    add = Link(work.label(reader, "button-add-to-group"), url)
    text = work.text(reader, "room-how-to-link", cohort=cohort.name, code=cohort.code)
    say_text(work, reader, text, buttons=column([add]))


def _record(
    work: Work, act: RoomAct, room: CommonRoom, by: Person, about: dict[str, int | str | None]
) -> None:
    if room.cohort_id is not None:
        common_rooms.record(
            work.session, act, room.cohort_id, work.now, room_id=room.id, by=by.id, about=about
        )
