"""How does a file from the visitor's machine become a message?"""

from collections.abc import Iterator
from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from bot.sandbox.params import Upload
from bot.sandbox.people import Person

PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
MOST_IN_AN_ALBUM = 10


def send_upload(person: Person, kind: str, form: MultiDictProxy[Any]) -> None:
    """Sends what the form holds as a photo, an album, a voice note or a document.

    Raises ValueError for what no client would send.
    """
    files = list(_files(form))
    caption, seconds = str(form.get("caption", "")), str(form.get("seconds", "1"))
    if not files or not all(file.content for file in files):
        raise ValueError("there is nothing in this file")
    match kind:
        case "photo":
            _send_photos(person, [file.content for file in files], caption)
        case "voice":
            person.sends_voice(files[0].content, seconds=max(1, round(float(seconds))), caption=caption)
        case "document":
            for file in files:
                person.sends_document(file.content, name=file.name, mime_type=file.mime_type, caption=caption)
        case _:
            raise ValueError(f"nobody can send {kind!r}")


def _send_photos(person: Person, pictures: list[bytes], caption: str) -> None:
    if not all(picture.startswith(PICTURES) for picture in pictures):
        raise ValueError("this is no picture")
    if len(pictures) == 1:
        person.sends_photo(pictures[0], caption=caption)
    else:
        person.sends_album(*pictures[:MOST_IN_AN_ALBUM], caption=caption)


def _files(form: MultiDictProxy[Any]) -> Iterator[Upload]:
    for field in form.getall("file", []):
        if isinstance(field, web.FileField):
            with field.file:
                yield Upload(field.filename, field.file.read(), field.content_type)
