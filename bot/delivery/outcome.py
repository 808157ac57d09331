"""How did a send end, and what follows from it?"""

from dataclasses import dataclass
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.transport import MaybeSent
from storage.vocabulary import Gone as Why

FIRST_BACK_OFF = timedelta(seconds=2)
LONGEST_BACK_OFF = timedelta(minutes=1)


@dataclass(frozen=True)
class Sent:
    """It is there; `message_id` and `link` where the answer names one, `album` where it names several.

    The number of a forum topic is that of its first message.
    """

    message_id: int | None = None
    link: str | None = None
    album: tuple[int, ...] = ()


@dataclass(frozen=True)
class Gone:
    """Nobody reads this chat: stop writing, and let a human know."""

    why: Why


@dataclass(frozen=True)
class Later:
    """Surely not sent: again after a pause. `flood` where Telegram itself asked for the pause."""

    pause: timedelta
    flood: bool = False


@dataclass(frozen=True)
class Moved:
    """The group has a new number; the same words go there."""

    chat_id: int


@dataclass(frozen=True)
class Perhaps:
    """The request left and nobody knows whether it arrived."""

    reason: str


@dataclass(frozen=True)
class Broken:
    """It can never be sent as it is."""

    reason: str


Outcome = Sent | Gone | Later | Moved | Perhaps | Broken


def arrived(result: object) -> Sent:
    """The end of a send to which Telegram answered with this."""
    if isinstance(result, list):
        album = tuple(one["message_id"] for one in result if isinstance(one, dict) and "message_id" in one)
        return Sent(next(iter(album), None), album=album)
    if not isinstance(result, dict):
        return Sent()
    return Sent(result.get("message_id") or result.get("message_thread_id"), result.get("invite_link"))


def outcome(error: TelegramError, attempts: int) -> Outcome:
    """The end of a send that raised; `attempts` counts this one."""
    match error:
        case RetryAfter():
            return Later(_pause(error), flood=True)
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return Gone(_why_forbidden(error.message.lower()))
        case BadRequest():  # the library counts this among network errors; it is not one
            return _refused(error.message)
        case MaybeSent() | TimedOut():
            return Perhaps(error.message)
    # No connection, Telegram's own 5xx, the 404 or 401 of a proxy between us: nothing was sent.
    return Later(back_off(attempts))


def back_off(attempts: int) -> timedelta:
    """Doubles with each attempt up to a ceiling."""
    return min(FIRST_BACK_OFF * 2.0 ** min(attempts - 1, 20), LONGEST_BACK_OFF)


def _why_forbidden(words: str) -> Why:
    if "deactivated" in words:
        return Why.DEACTIVATED
    return Why.NOT_FOUND if "initiate" in words else Why.BLOCKED


def _refused(reason: str) -> Outcome:
    words = reason.lower()
    if "message is not modified" in words:
        return Sent()
    if "chat not found" in words:
        return Gone(Why.NOT_FOUND)
    return Broken(reason)


def _pause(error: RetryAfter) -> timedelta:
    # Read past the property, whose type depends on the process environment.
    pause: timedelta = error._retry_after  # noqa: SLF001
    return pause
