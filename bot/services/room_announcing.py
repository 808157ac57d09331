"""Which announcements also stand in the cohorts' groups?"""

from html import escape
from typing import Any

from bot.rules.fields import has_fields
from bot.services import common_room, copies, room_links
from bot.services.work import Work
from bot.words import Ready
from storage import common_rooms
from storage.tables import Broadcast
from storage.vocabulary import Topic

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


def _plain(body: dict[str, Any]) -> dict[str, Any]:
    """Without buttons, whose answers are personal."""
    return {name: value for name, value in body.items() if name != "reply_markup"}
