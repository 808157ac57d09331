"""Which files does Telegram keep, and how does a message speak of them?"""

import struct
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from bot.sandbox.events import Json
from bot.sandbox.params import Params, Upload
from bot.sandbox.refusals import bad_request, too_large

LARGEST_UPLOAD_BYTES = 50 * 1024 * 1024
LARGEST_PHOTO_BYTES = 10 * 1024 * 1024
LARGEST_DOWNLOAD_BYTES = 20 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_PICTURES = (_PNG, b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")


@dataclass(frozen=True)
class Kind:
    """One sort of media: where its files lie, how its ids begin, what is told of it besides the file."""

    folder: str
    suffix: str
    id_prefix: str
    mime_type: str | None
    facts: tuple[tuple[str, Any], ...] = ()


KINDS = {
    "photo": Kind("photos", ".jpg", "AgACAgUAAxkB", None),
    "voice": Kind("voice", ".oga", "AwACAgUAAxkB", "audio/ogg", (("duration", 1),)),
    "video": Kind(
        "videos", ".mp4", "BAACAgUAAxkB", "video/mp4", (("width", 640), ("height", 360), ("duration", 1))
    ),
    "animation": Kind(
        "animations", ".mp4", "CgACAgUAAxkB", "video/mp4", (("width", 320), ("height", 240), ("duration", 1))
    ),
    "document": Kind("documents", "", "BQACAgUAAxkB", "application/octet-stream"),
    "audio": Kind("music", ".mp3", "CQACAgUAAxkB", "audio/mpeg", (("duration", 1),)),
    "video_note": Kind("video_notes", ".mp4", "DQACAgUAAxkB", None, (("length", 240), ("duration", 1))),
    "sticker": Kind(
        "stickers",
        ".webp",
        "CAACAgUAAxkB",
        None,
        (("type", "regular"), ("width", 512), ("height", 512), ("is_animated", False), ("is_video", False)),
    ),
}
Described = Json | list[Json]  # a photo is told as a list of its sizes


@dataclass(frozen=True)
class StoredFile:
    file_id: str
    unique_id: str
    kind: str
    content: bytes
    path: str
    described: Described

    def as_json(self) -> Json:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
            "file_path": self.path,
        }


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(
        self,
        kind: str,
        content: bytes,
        *,
        name: str | None = None,
        mime_type: str | None = None,
        facts: dict[str, Any] | None = None,
    ) -> Described:
        """Stores a file; returns what stands in a message under the name of its kind."""
        sort = KINDS[kind]
        file_id, unique_id = self._next_ids(sort)
        told: Json = {"file_id": file_id, "file_unique_id": unique_id, "file_size": len(content)}
        described: Described
        if kind == "photo":
            described = _sizes(told, content)
        else:
            described = told | dict(sort.facts) | _label(sort, name, mime_type) | (facts or {})
        suffix = sort.suffix or _suffix(name)
        path = f"{sort.folder}/file_{len(self._by_path)}{suffix}"
        stored = StoredFile(file_id, unique_id, kind, content, path, described)
        self._by_path[path] = stored
        for size in described if isinstance(described, list) else [described]:
            self._by_id[size["file_id"]] = stored
        return described

    def named_anew(self, described: Described) -> Described:
        """The same file as Telegram speaks of it later on: only its unique id stays."""
        if isinstance(described, list):
            return [self._named_anew(size) for size in described]
        return self._named_anew(described)

    def by_id(self, file_id: str) -> StoredFile:
        try:
            return self._by_id[file_id]
        except KeyError:
            raise bad_request("invalid file_id") from None

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def sent(self, params: Params, kind: str, field: str) -> Described:
        """What the bot passed as this medium: an upload, attach://, or the id of a file known here."""
        reference = params.text(field)
        upload = params.uploads.get(reference.removeprefix("attach://")) or params.uploads.get(field)
        if upload:
            return self._uploaded(params, kind, upload)
        if reference.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        if reference not in self._by_id:
            raise bad_request("wrong remote file identifier specified: Wrong string length")
        stored = self._by_id[reference]
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {_title(stored.kind)} as {_title(kind)}")
        return stored.described

    def _uploaded(self, params: Params, kind: str, upload: Upload) -> Described:
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > LARGEST_UPLOAD_BYTES:
            raise too_large()
        if kind == "photo":
            if len(upload.content) > LARGEST_PHOTO_BYTES:
                raise bad_request(f"file of size {len(upload.content)} bytes is too big for a photo")
            if not upload.content.startswith(_PICTURES):
                raise bad_request("IMAGE_PROCESS_FAILED")
        facts: dict[str, Any] = {
            str(name): params.integer(name)
            for name in ("duration", "width", "height", "length")
            if name in params and name in dict(KINDS[kind].facts)
        }
        facts |= {name: params.text(name) for name in ("title", "performer", "emoji") if name in params}
        return self.keep(kind, upload.content, name=upload.name, mime_type=upload.mime_type, facts=facts)

    def _named_anew(self, told: Json) -> Json:
        stored = self._by_id[told["file_id"]]
        name = f"{told['file_id'][:-1]}{len(self._by_id)}{told['file_id'][-1]}"
        self._by_id[name] = stored
        return {**told, "file_id": name}

    def _next_ids(self, sort: Kind) -> tuple[str, str]:
        number = struct.pack(">Q", 0x5F3A_0000_0000_0000 + len(self._by_path))
        tail = urlsafe_b64encode(number * 4).decode().rstrip("=")
        return f"{sort.id_prefix}{tail}", f"AQAD{urlsafe_b64encode(number).decode().rstrip('=')}"


def _label(sort: Kind, name: str | None, mime_type: str | None) -> Json:
    if sort.mime_type is None:
        return {}
    label: Json = {"mime_type": mime_type or sort.mime_type}
    return label | ({"file_name": name} if name and sort.folder != "voice" else {})


def _sizes(told: Json, content: bytes) -> list[Json]:
    width, height = struct.unpack(">II", content[16:24]) if content.startswith(_PNG) else (1280, 960)
    small = {
        "file_id": f"{told['file_id']}s",
        "file_unique_id": f"{told['file_unique_id']}s",
        "file_size": len(content),
        "width": max(1, width // 4),
        "height": max(1, height // 4),
    }
    return [small, {**told, "width": width, "height": height}]


def _suffix(name: str | None) -> str:
    return f".{name.rsplit('.', 1)[1]}" if name and "." in name else ""


def _title(kind: str) -> str:
    return kind.replace("_", " ").title().replace(" ", "")
