"""What takes the place of a picture or file that Telegram lets nobody delete any more?

After two days a message can still be changed: another picture stands in it then.
"""

from collections.abc import Iterator, Sequence

from bot.services.copies import CAPTIONED, TEXT, Call
from storage.outbox import ATTACHMENT

GONE = "gone"
# Telegram lets any of these become a photo; within an album a document only another document.
BECOME_A_PHOTO = frozenset({"photo", "video", "animation", "document", "audio"})
BECOMES = {"photo": "photo", "video": "photo", "document": "document"}


def effaced(kind: str, line: str) -> Call | None:
    """The call that leaves nothing but a line of a message of this kind; None where none can."""
    if kind == TEXT:
        return Call("editMessageText", {"text": line})
    if kind in BECOME_A_PHOTO:
        return _replaced("photo", line)
    return Call("editMessageCaption", {"caption": line}) if kind in CAPTIONED else None


def effaced_album(kinds: Sequence[str], line: str) -> Iterator[Call]:
    """The same for each part of an album, the line once; of a sound only the words can go."""
    for place, kind in enumerate(kinds):
        yield effaced_part(kind, "" if place else line)


def effaced_part(kind: str, line: str) -> Call:
    if kind in BECOMES:
        return _replaced(BECOMES[kind], line)
    return Call("editMessageCaption", {"caption": line})


def _replaced(kind: str, line: str) -> Call:
    drawn = {"field": GONE, "kind": GONE, "name": f"{GONE}.png", "facts": {}}
    return Call(
        "editMessageMedia",
        {"media": {"type": kind, "media": f"attach://{GONE}", "caption": line}, ATTACHMENT: drawn},
    )
