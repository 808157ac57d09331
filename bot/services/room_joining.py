"""How does somebody come into their cohort's group, and by whose wish?"""

from hashlib import sha256

from bot.buttons import JoinRoom, StayOut
from bot.errors import OutOfDate
from bot.services import mornings, room_links, room_removal
from bot.services.people import visitor
from bot.services.speaker import Speaker
from bot.services.speech import TIDYING, Link, Post, call, choice, column, say, say_text
from bot.services.work import Work
from storage import common_rooms, participants, people, queued, room_members
from storage.tables import CommonRoom, Consent, Outgoing, Participant, Person, RoomMember
from storage.vocabulary import Lane, Role, RoomAct


class RoomGone(OutOfDate):
    """The cohort has no such group now."""

    words = "room-gone"


def offer(work: Work, participant_id: int) -> None:
    """Asks once, in waking hours, whether they would like to be in the group."""
    participant = participants.get(work.session, participant_id)
    room = common_rooms.of_cohort(work.session, participant.cohort_id)
    if room is None:
        return
    room_members.noted(work.session, participant.id, room.id, work.now)
    person = people.get(work.session, participant.person_id)
    if people.is_reachable(work.session, person):
        once = f"room:{room.id}:offer:{participant.id}"
        awake = mornings.waking_moment(work, person)
        ask(work, person, room, Post(lane=Lane.BROADCAST, once=once, not_before=awake))


def ask(work: Work, person: Person, room: CommonRoom, post: Post) -> None:
    choices = [
        choice(work, person, "button-join-room", JoinRoom(room.id)),
        choice(work, person, "button-not-join-room", StayOut(room.id)),
    ]
    say(work, person, "room-offer", buttons=column(choices), post=post)


def agree(work: Work, speaker: Speaker, room_id: int) -> None:
    """They agree to be seen there by name, and get the way in; who is there already is welcomed."""
    room = own_room(work, speaker.participant, room_id)
    member = room_members.noted(work.session, speaker.participant.id, room.id, work.now)
    if member.agreed_at is None:
        member.agreed_at, member.declined_at = work.now, None
        _keep_consent(work, speaker.person, _offered(work, speaker.person, room, member))
        _record(work, RoomAct.AGREED, room, speaker.person)
    if member.joined_at is not None:
        _welcome(work, room, member, speaker.person)
        leave = choice(work, speaker.person, "button-leave-room", StayOut(room.id))
        say(work, speaker.person, "room-welcomed", buttons=column([leave]))
        return
    if room.invite_link is not None:
        _show_the_way(work, speaker.person, room, room.invite_link)
        return
    say(work, speaker.person, "room-link-comes")
    about = f"{common_rooms.ABOUT_LINK}{room.id}"
    body = {"creates_join_request": True}
    call(work, room.chat_id, "createChatInviteLink", body, post=Post(lane=Lane.ALERT, about=about))


def stay_out(work: Work, speaker: Speaker, room_id: int) -> None:
    """They say no, or change their mind: from now on they are not named in the group."""
    room = own_room(work, speaker.participant, room_id)
    member = room_members.noted(work.session, speaker.participant.id, room.id, work.now)
    had_agreed = member.agreed_at is not None
    unsay_the_welcome(work, speaker.participant.id)
    member.agreed_at, member.declined_at = None, work.now
    room_members.withdraw_consent(work.session, speaker.person.id, work.now)
    _record(work, RoomAct.WITHDREW if had_agreed else RoomAct.DECLINED, room, speaker.person)
    say(work, speaker.person, "room-withdrawn" if had_agreed else "room-not-joined")


def link_made(work: Work, room_id: int, link: str | None) -> None:
    """Telegram has made the way in, for all who wait for it; or has refused to, which the office hears."""
    room = work.session.get_one(CommonRoom, room_id)
    if room.cohort_id is None:
        return
    if link is None:
        room.may_invite = False
        room_links.tell_coordinators(work, room, "cannot_invite")
        return
    room.invite_link = link
    for person in room_members.waiting_for_the_link(work.session, room.id):
        _show_the_way(work, person, room, link, Post(once=f"room:{room.id}:way:{person.id}:{link}"))


def asked_to_be_let_in(work: Work, chat_id: int, user_id: int, writable_chat: int) -> None:
    """In come those who agreed, and the cohort's staff; anybody else is told kindly, where they can be."""
    room = common_rooms.in_chat(work.session, chat_id)
    if room is None or room.cohort_id is None:
        return
    person = people.in_chat(work.session, user_id)
    agreed = room_members.agreed_in(work.session, room.id, user_id)
    if agreed or (person is not None and is_staff(work, person, room.cohort_id)):
        call(work, chat_id, "approveChatJoinRequest", {"user_id": user_id})
        _record(work, RoomAct.LET_IN, room, agreed[0][1] if agreed else person)
        return
    call(work, chat_id, "declineChatJoinRequest", {"user_id": user_id})
    place = participants.in_cohort(work.session, person.id, room.cohort_id) if person is not None else None
    if person is not None and place is not None and place.status in participants.TAKING_PART:
        ask(work, person, room, Post())
    else:
        stranger = visitor(work, writable_chat)
        say(work, stranger, "room-declined", post=Post(send_by=work.now + room_links.ASKER_REACHABLE_FOR))


def arrived(work: Work, room: CommonRoom, user_id: int) -> bool:
    """Whoever agreed is welcomed by name, once; who was not asked yet is asked in private.

    False for somebody who does not belong here.
    """
    if room.cohort_id is None:
        return True
    for participant, person in room_members.taking_part_in(work.session, room.cohort_id, user_id):
        is_asked = room_members.get(work.session, participant.id, room.id) is not None
        member = room_members.noted(work.session, participant.id, room.id, work.now)
        if member.joined_at is not None:
            continue
        member.joined_at = work.now
        work.session.flush()
        if member.agreed_at is not None:
            _welcome(work, room, member, person)
        elif not is_asked and people.is_reachable(work.session, person):
            _ask_by_name(work, room, person)
    return belongs(work, room.cohort_id, user_id)


def left(work: Work, chat_id: int, user_id: int) -> None:
    """From now on they hear in private what the others share."""
    room = common_rooms.in_chat(work.session, chat_id)
    if room is not None:
        room_members.left(work.session, room.id, user_id)


def unsay_the_welcome(work: Work, participant_id: int) -> None:
    """Their name goes from the line with which they were welcomed; the office hears where it stays."""
    for room in room_members.rooms_of(work.session, participant_id):
        key = _welcome_key(room, participant_id)
        said = queued.under(work.session, [key]).get(key)
        if said is None or said.is_lost:
            continue
        carrier = work.session.get_one(Outgoing, said.id)
        if room_removal.is_within_reach(room, carrier):
            group = visitor(work, room.chat_id, room_links.language_of(work, room))
            plainly = {"text": work.label(group, "room-welcome-somebody")}
            call(work, room.chat_id, "editMessageText", plainly, edits=said.id, post=TIDYING)
        elif room.cohort_id is not None:
            came_at = said.ended_at or work.now
            room_removal.tell_the_office(work, room, carrier, room.cohort_id, came_at, once=f"{key}:stays")


def _welcome(work: Work, room: CommonRoom, member: RoomMember, person: Person) -> None:
    group = visitor(work, room.chat_id, room_links.language_of(work, room))
    once = _welcome_key(room, member.participant_id)
    say(work, group, "room-welcome", post=Post(once=once), name=person.name)


def _welcome_key(room: CommonRoom, participant_id: int) -> str:
    return f"room:{room.id}:welcome:{participant_id}"


def _ask_by_name(work: Work, room: CommonRoom, person: Person) -> None:
    choices = [
        choice(work, person, "button-welcome-me", JoinRoom(room.id)),
        choice(work, person, "button-not-join-room", StayOut(room.id)),
    ]
    post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, person))
    say(work, person, "room-offer-inside", buttons=column(choices), post=post, group=room.title)


def belongs(work: Work, cohort_id: int, user_id: int) -> bool:
    """Is anybody who uses this Telegram taking part in the cohort, or of its staff?"""
    for person in people.sharing(work.session, user_id):
        place = participants.in_cohort(work.session, person.id, cohort_id)
        if place is not None and place.status in participants.TAKING_PART:
            return True
        if is_staff(work, person, cohort_id):
            return True
    return False


def is_staff(work: Work, person: Person, cohort_id: int) -> bool:
    return any(
        people.serves(work.session, person.id, role, cohort_id) for role in (Role.TRAINER, Role.COORDINATOR)
    )


def show(work: Work, speaker: Speaker) -> None:
    """How it stands between a participant and their cohort's group."""
    room = common_rooms.of_cohort(work.session, speaker.participant.cohort_id)
    if room is None or room.away_since is not None or not room.may_invite:
        say(work, speaker.person, "room-none-yet")
        return
    member = room_members.get(work.session, speaker.participant.id, room.id)
    if member is None or member.agreed_at is None:
        room_members.noted(work.session, speaker.participant.id, room.id, work.now)
        ask(work, speaker.person, room, Post())
    elif room.invite_link is not None:
        _show_the_way(work, speaker.person, room, room.invite_link)
    else:
        agree(work, speaker, room.id)


def own_room(work: Work, participant: Participant, room_id: int) -> CommonRoom:
    """The group of the participant's own cohort; raises RoomGone for any other."""
    room = common_rooms.of_cohort(work.session, participant.cohort_id)
    if room is None or room.id != room_id or room.away_since is not None:
        raise RoomGone
    return room


def _show_the_way(work: Work, person: Person, room: CommonRoom, link: str, post: Post | None = None) -> None:
    buttons = column(
        [
            Link(work.label(person, "button-open-room"), link),
            choice(work, person, "button-leave-room", StayOut(room.id)),
        ]
    )
    say_text(work, person, work.text(person, "room-way-in"), buttons=buttons, post=post or Post())


def _offered(work: Work, person: Person, room: CommonRoom, member: RoomMember) -> str:
    """The words to which they said yes."""
    if member.joined_at is None:
        return work.text(person, "room-offer")
    return work.text(person, "room-offer-inside", group=room.title)


def _keep_consent(work: Work, person: Person, offered: str) -> None:
    work.session.add(
        Consent(
            person_id=person.id,
            purpose=room_members.PURPOSE,
            language=person.language,
            text_hash=sha256(offered.encode()).hexdigest(),
            agreed_at=work.now,
        )
    )
    work.session.flush()


def _record(work: Work, act: RoomAct, room: CommonRoom, by: Person | None) -> None:
    if room.cohort_id is not None:
        common_rooms.record(
            work.session, act, room.cohort_id, work.now, room_id=room.id, by=by.id if by else None
        )
