"""Which text and entities does Telegram read out of MarkdownV2?

All but block quotes and custom emoji.
"""

import re
from dataclasses import dataclass

from bot.sandbox.events import Json
from bot.sandbox.refusals import ApiError, bad_request
from bot.sandbox.written import Written

_MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_PIECE = re.compile(
    r"\\(?P<escaped>[\x01-\x7e])"
    r"|```(?:(?P<language>[\w+-]+)\n)?(?P<pre>.*?)```"
    r"|`(?P<code>[^`]*)`"
    r"|\]\((?P<url>(?:\\.|[^)\\])*)\)"
    r"|(?P<mark>__|\|\||[*_~\[])"
    r"|(?P<reserved>[\]()`>#+\-=|{}.!])",
    re.DOTALL,
)


@dataclass
class _Open:
    mark: str
    start: int
    at: int  # in the source


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """The text and its entities; refuses what Telegram refuses."""
    written, opened = Written(), list[_Open]()
    position = 0
    for piece in _PIECE.finditer(source):
        written.write(source[position : piece.start()])
        position = piece.end()
        match piece.lastgroup:
            case "reserved":
                raise _broken(
                    f"Character '{piece[0]}' is reserved and must be escaped with the preceding '\\'"
                )
            case "escaped":
                written.write(piece["escaped"])
            case "pre" | "code" as kind:
                start = written.length
                written.write(piece[kind])
                language = {"language": piece["language"]} if piece["language"] else {}
                written.mark(kind, start, **language)
            case "url":
                _end_link(written, opened, re.sub(r"\\(.)", r"\1", piece["url"]))
            case _:
                _mark(written, opened, piece)
    written.write(source[position:])
    if opened:
        last = opened[-1]
        raise _broken(
            f"Can't find end of {_MARKS.get(last.mark, 'text_link')} entity"
            f" at byte offset {len(source[: last.at].encode())}"
        )
    return written.text, written.entities


def _mark(written: Written, opened: list[_Open], piece: re.Match[str]) -> None:
    mark = piece["mark"]
    if mark != "[" and opened and opened[-1].mark == mark:
        written.mark(_MARKS[mark], opened.pop().start)
    else:
        opened.append(_Open(mark, written.length, piece.start()))


def _end_link(written: Written, opened: list[_Open], url: str) -> None:
    if not opened or opened[-1].mark != "[":
        raise _broken("Character ']' is reserved and must be escaped with the preceding '\\'")
    written.mark("text_link", opened.pop().start, url=url)


def _broken(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
