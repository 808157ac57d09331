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


def bring(work: Work, broadcast: Broadcast) -> None:
    """What is said to whole cohorts and names nobody, where the office wishes so.

    What is only for some of a cohort would show the others who they are.
    """
    if broadcast.audience.get("whom"):
        return
    for room in common_rooms.taking_announcements(work.session, broadcast.audience.get("cohorts")):
        content = copies.variant(broadcast, room_links.language_of(work, room))
        words = [*copies.texts(content["body"])]
        if any(has_fields(text) for text in words):
            continue
        common_room.publish(
            work,
            room.cohort_id or 0,
            Topic.ANNOUNCEMENTS,
            Ready(escape("\n".join(words), quote=False)),
            once=f"broadcast:{broadcast.id}:{room.cohort_id}",
            content=_plain(content),
        )


def follow(work: Work, broadcast: Broadcast, change: BroadcastChange) -> None:
    """What stands in groups changes with the copies; what can no longer be said there goes."""
    for post in common_rooms.announced(work.session, broadcast.id):
        room = common_rooms.of_cohort(work.session, post.cohort_id)
        language = room_links.language_of(work, room) if room is not None else work.house.language
        content = copies.variant(broadcast, language)
        words = [*copies.texts(content["body"])]
        can_change = copies.kind_of(content) in copies.CAPTIONED | {copies.TEXT, copies.ALBUM}
        if change.kind is ChangeKind.TAKING_BACK or not can_change or any(has_fields(text) for text in words):
            common_room.take_back(work, post, change.author_id)
        else:
            said = Ready(escape("\n".join(words), quote=False))
            common_room.reword(work, post, said, _plain(content))


def _plain(content: dict[str, Any]) -> dict[str, Any]:
    """The message alone: answers are personal, and other languages have their own readers."""
    return {name: content[name] for name in ("method", "medium", "body") if name in content}
