"""What does not belong in a group, by the office's wish, and what is said when it goes?"""

import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.rules.kept_out import holds_any
from bot.services import invitations, office, room_links
from bot.services.people import visitor
from bot.services.room_joining import arrived, belongs, is_staff
from bot.services.room_links import Group
from bot.services.speech import NO_PREVIEW, Post, call
from bot.services.work import Work
from bot.words import Ready
from storage import common_rooms, keepsakes, people, room_members, room_reports
from storage.tables import Cohort, CommonRoom
from storage.vocabulary import Lane, RoomAct

# A ban that ends by itself: whoever is sent out today may be a participant tomorrow.
OUT_FOR = timedelta(minutes=1)
TOO_LATE = timedelta(minutes=10)
KEPT_OUT = ("links", "forwards", "strangers", "words", "muted")


@dataclass(frozen=True)
class Said:
    """What may matter of a message in a group; its words are looked at, and not kept."""

    message_id: int
    user_id: int
    has_link: bool = False
    is_forward: bool = False
    is_for_bot: bool = False
    words: str = ""


def heard(work: Work, group: Group, said: Said) -> None:
    """Takes away what the office does not want there; shows the way to the bot to whoever spoke to it."""
    room = common_rooms.in_chat(work.session, group.chat_id)
    if room is None or room.cohort_id is None:
        return
    room_members.seen(work.session, room.id, said.user_id, work.now)
    unwanted = _unwanted(work, room, said)
    if unwanted is not None:
        call(work, room.chat_id, "deleteMessage", {"message_id": said.message_id}, post=Post(lane=Lane.ALERT))
        _say_once_a_day(work, room, group, said.user_id, unwanted)
    elif said.is_for_bot:
        point_to_the_private_chat(work, group, said.user_id)


def came(work: Work, group: Group, user_id: int) -> None:
    """Somebody is in the group now: welcomed, left in peace, or led out."""
    room = common_rooms.in_chat(work.session, group.chat_id)
    if room is None or room.cohort_id is None or arrived(work, room, user_id):
        return
    if room.keeps_out_strangers and room.may_restrict:
        until = int((work.now + OUT_FOR).timestamp())
        call(work, room.chat_id, "banChatMember", {"user_id": user_id, "until_date": until})
        _say_once_a_day(work, room, group, user_id, "strangers")
        common_rooms.record(work.session, RoomAct.TURNED_AWAY, room.cohort_id, work.now, room_id=room.id)


def point_to_the_private_chat(work: Work, group: Group, user_id: int) -> None:
    """What is personal is for two: at most one hint for a person and day."""
    room = common_rooms.in_chat(work.session, group.chat_id)
    voice = visitor(work, group.chat_id, room_links.language_of(work, room) if room else None)
    username = keepsakes.recall(work.session, office.USERNAME) or ""
    button = {
        "text": work.label(voice, "button-write-to-me"),
        "url": invitations.link(username, room_links.TO_PRIVATE),
    }
    _speak(
        work, group, work.text(voice, "room-write-privately"), _once(work, group, user_id, "hint"), [button]
    )


def _unwanted(work: Work, room: CommonRoom, said: Said) -> str | None:
    """Why it goes, as `KEPT_OUT` names it; None where it stays, as all does where the bot may not delete."""
    if not room.may_delete or _is_of_the_staff(work, room, said.user_id):
        return None
    mute = room_reports.mute_of(
        work.session, room.cohort_id or 0, work.now, person_id=None, user_id=said.user_id
    )
    if mute is not None:
        return "muted"
    if room.keeps_out_strangers and not belongs(work, room.cohort_id or 0, said.user_id):
        return "strangers"
    if said.is_forward and room.keeps_out_forwards:
        return "forwards"
    if said.has_link and room.keeps_out_links:
        return "links"
    return "words" if holds_any(said.words, room.kept_out_words) else None


def _is_of_the_staff(work: Work, room: CommonRoom, user_id: int) -> bool:
    return any(
        is_staff(work, person, room.cohort_id or 0) for person in people.sharing(work.session, user_id)
    )


def _say_once_a_day(work: Work, room: CommonRoom, group: Group, user_id: int, what: str) -> None:
    voice = visitor(work, room.chat_id, room_links.language_of(work, room))
    _speak(work, group, work.text(voice, f"room-no-{what}"), _once(work, group, user_id, "order"), [])


def _speak(work: Work, group: Group, text: Ready, once: str, buttons: list[dict[str, str]]) -> None:
    """In the forum topic where it was said, if it was in one."""
    body: dict[str, Any] = {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
    if group.thread is not None:
        body["message_thread_id"] = group.thread
    if buttons:
        body["reply_markup"] = {"inline_keyboard": [buttons]}
    call(work, group.chat_id, "sendMessage", body, post=Post(once=once, send_by=work.now + TOO_LATE))


def _once(work: Work, group: Group, user_id: int, what: str) -> str:
    """A key for this person and day from which nobody can read who it was."""
    room = common_rooms.in_chat(work.session, group.chat_id)
    cohort = work.session.get(Cohort, room.cohort_id) if room and room.cohort_id else None
    day = work.today(cohort.timezone if cohort else work.house.timezone)
    whose = hmac.digest(work.house.seal, f"{group.chat_id}:{user_id}:{day}".encode(), "sha256").hex()[:24]
    return f"room:{what}:{whose}"
