"""Which buttons with links do lines such as "Daftar | https://contoh.id" stand for?"""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

# The last bar before an address, which may have bars of its own; where there is no address, the last.
_PARTED = re.compile(r"(.*)(\|)(\s*https?://.*)", re.IGNORECASE)
LONGEST_LABEL_BYTES = 64
MOST_LINKS = 6


class LinkFault(StrEnum):
    """What is wrong with a line."""

    NO_BAR = "no-bar"
    NO_LABEL = "no-label"
    LONG_LABEL = "long-label"
    NOT_A_LINK = "not-a-link"
    ODD_LINK = "odd-link"
    TOO_MANY = "too-many"


@dataclass(frozen=True)
class Link:
    label: str
    address: str


@dataclass(frozen=True)
class Misread:
    """The line that cannot be read, and why."""

    line: str
    fault: LinkFault


def read_links(text: str) -> list[Link] | Misread:
    """Every line as a button, or the first line that is none."""
    links: list[Link] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        link = _read(line)
        if isinstance(link, LinkFault):
            return Misread(line, link)
        if len(links) == MOST_LINKS:
            return Misread(line, LinkFault.TOO_MANY)
        links.append(link)
    return links or Misread(text.strip(), LinkFault.NO_BAR)


def _read(line: str) -> Link | LinkFault:
    parted = _PARTED.fullmatch(line)
    label, bar, address = (part.strip() for part in (parted.groups() if parted else line.rpartition("|")))
    if not bar:
        return LinkFault.NO_BAR
    if not label:
        return LinkFault.NO_LABEL
    if len(label.encode()) > LONGEST_LABEL_BYTES:
        return LinkFault.LONG_LABEL
    if not address.lower().startswith(("http://", "https://")):
        return LinkFault.NOT_A_LINK
    return Link(label, address) if _is_whole(address) else LinkFault.ODD_LINK


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    has_no_space = not any(sign.isspace() for sign in address)
    return has_no_space and "." in host.strip(".") and parts.username is None
