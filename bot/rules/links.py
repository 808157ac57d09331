"""Which buttons with links do lines such as "Daftar | https://contoh.id" stand for?"""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

LONGEST_LABEL_BYTES = 64
MOST_LINKS = 6


class LinkFault(StrEnum):
    """What is wrong with a line."""

    NO_BAR = "no-bar"
    NO_LABEL = "no-label"
    LONG_LABEL = "long-label"
    NOT_A_LINK = "not-a-link"
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
    label, bar, address = (part.strip() for part in line.rpartition("|"))
    if not bar:
        return LinkFault.NO_BAR
    if not label:
        return LinkFault.NO_LABEL
    if len(label.encode()) > LONGEST_LABEL_BYTES:
        return LinkFault.LONG_LABEL
    return Link(label, address) if _is_a_link(address) else LinkFault.NOT_A_LINK


def _is_a_link(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    is_whole = not any(sign.isspace() for sign in address) and "." in host.strip(".")
    return address.startswith(("http://", "https://")) and is_whole and parts.username is None
