"""Which announcements also stand in the cohorts' groups?"""

from html import escape
from typing import Any

from bot.rules.fields import has_fields
from bot.services import common_room, copies, room_links
from bot.services.work import Work
from bot.words import Ready
from storage import common_rooms
from storage.tables import Broadcast, BroadcastChange
from storage.vocabulary import ChangeKind, Topic

ALBUM = "sendMediaGroup"


def bring(work: Work, broadcast: Broadcast) -> None:
    """What is said to whole cohorts and names nobody, where the office wishes so.

    What is only for some of a cohort would show the others who they are; an album cannot be taken back
    as one.
    """
    if broadcast.audience.get("whom"):
        return
    for room in common_rooms.taking_announcements(work.session, broadcast.audience.get("cohorts")):
        content = copies.variant(broadcast, room_links.language_of(work, room))
        words = [*copies.texts(content["body"])]
        if content["method"] == ALBUM or any(has_fields(text) for text in words):
            continue
        common_room.publish(
            work,
            room.cohort_id or 0,
            Topic.ANNOUNCEMENTS,
            Ready(escape("\n".join(words), quote=False)),
            once=f"broadcast:{broadcast.id}:{room.cohort_id}",
            content={"method": content["method"], "body": _plain(content["body"])},
        )


def follow(work: Work, broadcast: Broadcast, change: BroadcastChange) -> None:
    """What stands in groups changes with the copies; what can no longer be said there goes."""
    for post in common_rooms.announced(work.session, broadcast.id):
        room = common_rooms.of_cohort(work.session, post.cohort_id)
        language = room_links.language_of(work, room) if room is not None else work.house.language
        content = copies.variant(broadcast, language)
        words = [*copies.texts(content["body"])]
        edit = copies.edit_of(content, content["body"], {})
        if change.kind is ChangeKind.TAKING_BACK or edit is None or any(has_fields(text) for text in words):
            common_room.take_back(work, post, change.author_id)
        else:
            said = Ready(escape("\n".join(words), quote=False))
            plain = {"method": content["method"], "body": _plain(content["body"])}
            common_room.reword(work, post, said, plain, edit)


def _plain(body: dict[str, Any]) -> dict[str, Any]:
    """Without buttons, whose answers are personal."""
    return {name: value for name, value in body.items() if name != "reply_markup"}
