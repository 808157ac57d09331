"""What is a file really, whatever it is called and whatever it claims to be?"""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType

import puremagic

# Nothing that a computer would run when somebody opens it.
MEDIA = frozenset(
    {
        *("jpg", "png", "webp", "gif", "heic", "heif"),
        *("ogg", "mp3", "m4a", "aac", "amr", "wav"),
        *("mp4", "mov", "3gp", "webm"),
        *("pdf", "doc", "xls"),
    }
)
SAME: Mapping[str, str] = MappingProxyType(
    {"jfif": "jpg", "jpeg": "jpg", "mpga": "mp3", "oga": "ogg", "3ga": "3gp", "f4a": "m4a"}
)
# An office document is a ZIP in which this lies.
OFFICE: Mapping[str, str] = MappingProxyType(
    {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
)
OPEN_OFFICE: Mapping[bytes, str] = MappingProxyType(
    {
        b"application/vnd.oasis.opendocument.text": "odt",
        b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    }
)
ZIP = b"PK\x03\x04"
MACROS = "vbaProject.bin"
BEGINS_SOMETHING_TO_RUN = ("<", "#!", "@echo", "{\\rtf")


def suffix_of(content: bytes) -> str | None:
    """The ending that fits the content; None for what we do not keep."""
    if content.startswith(ZIP):
        return _office(content)
    try:
        found = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError):
        return "txt" if _is_plain_text(content) else None
    endings = (match.extension.lstrip(".").lower() for match in found)
    return next((known for ending in endings if (known := SAME.get(ending, ending)) in MEDIA), None)


def _office(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype") if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return None
    if any(name.endswith(MACROS) for name in names):
        return None
    ending = next((ending for part, ending in OFFICE.items() if part in names), None)
    return ending or OPEN_OFFICE.get(mimetype.strip())


def _is_plain_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    is_legible = all(sign.isprintable() or sign in "\r\n\t" for sign in text)
    beginning = text.lstrip().lower()
    return bool(beginning) and is_legible and not beginning.startswith(BEGINS_SOMETHING_TO_RUN)
