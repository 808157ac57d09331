"""On which line of a programme file does something stand?

The standard library reads TOML without remembering lines, and so do the libraries that keep its style. The
text has been read without a fault before it comes here, so headings and keys are easy to tell apart.
"""

import re
from collections.abc import Sequence

Step = str | int
Steps = tuple[Step, ...]

_HEADING = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?")
_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
_INSIDE = re.compile(rf"({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
_QUOTED = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*",
    re.DOTALL,
)


class Places:
    """The lines of headings and keys, by the way that leads to them: ("questions", 2, "kind")."""

    def __init__(self, source: str) -> None:
        self._lines: dict[Steps, int] = {(): 1}
        self._counts: dict[Steps, int] = {}
        self._read(source)

    def line_of(self, path: Sequence[Step]) -> int:
        """The line of the thing itself, or of the nearest thing around it that stands in the file."""
        steps = tuple(path)
        while steps not in self._lines:
            steps = steps[:-1]
        return self._lines[steps]

    def _read(self, source: str) -> None:
        table: Steps = ()
        depth = 0
        lines = source.splitlines()
        for number, line in enumerate(_without_words(source).splitlines(), start=1):
            heading = _HEADING.fullmatch(line) if depth == 0 else None
            if heading:
                table = self._enter(_steps(heading[2]), number, repeated=heading[1] == "[[")
                continue
            key = _KEY.match(line) if depth == 0 else None
            if key:
                # Blotting out moves nothing, so the names stand in the same columns.
                way = (*table, *_steps(lines[number - 1][slice(*key.span(1))]))
                self._note(way, number)
                for inner in _INSIDE.finditer(line, key.end()):
                    self._note((*way, *_steps(lines[number - 1][slice(*inner.span(1))])), number)
            depth += len(re.findall(r"[\[{]", line)) - len(re.findall(r"[\]}]", line))

    def _enter(self, names: Steps, number: int, *, repeated: bool) -> Steps:
        way: Steps = ()
        for name in names[:-1]:
            way = self._newest((*way, name))
        way = (*way, names[-1])
        if repeated:
            place = self._counts.get(way, 0)
            self._counts[way] = place + 1
            self._lines.setdefault(way, number)
            way = (*way, place)
        self._note(way, number)
        return way

    def _newest(self, way: Steps) -> Steps:
        """Inside a list of tables, a name means the last of them."""
        return (*way, self._counts[way] - 1) if way in self._counts else way

    def _note(self, way: Steps, number: int) -> None:
        for end in range(1, len(way) + 1):
            self._lines.setdefault(way[:end], number)


def _steps(name: str) -> Steps:
    return tuple(part.strip().strip("\"'") for part in re.findall(_NAME, name))


def _without_words(source: str) -> str:
    """The same text with everything between quotes, and every comment, blotted out; the lines stay."""

    def blot(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " " if match[0][0] == "#" else "q", match[0])

    return _QUOTED.sub(blot, source)
