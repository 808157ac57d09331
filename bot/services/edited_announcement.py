"""What follows when an author changes, in their own chat, the message that they announce?"""

from typing import Any

from bot.buttons import EditBroadcast
from bot.rules.broadcast_life import OUT
from bot.services.announcing import checked, preview_again
from bot.services.copies import ALBUM, kind_of
from bot.services.replacing import with_message
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import broadcasts
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus


def take(work: Work, author: Person, message_id: int, content: dict[str, Any]) -> bool:
    """A draft becomes what it is now; of what is planned or out they hear how to change it.

    False where the message is none that they announce.
    """
    broadcast = broadcasts.made_from(work.session, author.id, message_id, content.get("album"))
    if broadcast is None:
        return False
    if broadcast.status is BroadcastStatus.DRAFT and kind_of(content) != ALBUM:
        _redraft(work, author, broadcast, content)
    elif broadcast.status in OUT | {BroadcastStatus.WAITING, BroadcastStatus.SCHEDULED}:
        change = choice(work, author, "button-edit-broadcast", EditBroadcast(broadcast.id))
        say(work, author, "broadcast-edit-not-taken", buttons=column([change]))
    return True


def _redraft(work: Work, author: Person, broadcast: Broadcast, content: dict[str, Any]) -> None:
    broadcast.content = checked(with_message(broadcast, None, content))
    work.session.add(broadcast)
    work.session.flush()
    preview_again(work, author, broadcast)
