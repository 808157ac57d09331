"""`pendamping read`: how does the bot read a text?"""

import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Annotated

import orjson
import typer

from bot.rules.amounts import read_amount
from bot.rules.understanding.reader import read_reply

# So that an amount like -50rb is taken for a text, not for an option.
CONTEXT = {"ignore_unknown_options": True}

Said = dict[str, str | int | float | None]


class Language(StrEnum):
    ID = "id"
    EN = "en"


class Wanted(StrEnum):
    AMOUNT = "amount"
    REPLY = "reply"


def read(
    wanted: Annotated[Wanted, typer.Option("--as", help="What to read it as.")],
    text: Annotated[str | None, typer.Argument(help="The text; one a line from stdin if left out.")] = None,
    language: Annotated[Language, typer.Option(help="In which language the person writes.")] = Language.ID,
) -> None:
    """Show how the bot reads a text, as JSON, a line each."""
    reader = READERS[wanted]
    for typed in _typed() if text is None else [_readable(text)]:
        typer.echo(orjson.dumps({"text": typed, **reader(typed, language)}))


def as_amount(text: str, language: Language) -> Said:  # noqa: ARG001  (amounts are written the same in both)
    amount = read_amount(text)
    return {"kind": amount.kind, "value": amount.value, "low": amount.low, "high": amount.high}


def as_reply(text: str, language: Language) -> Said:
    reply = read_reply(text, language)
    return {"label": reply.label, "topic": reply.topic, "confidence": reply.confidence}


READERS: dict[Wanted, Callable[[str, Language], Said]] = {Wanted.AMOUNT: as_amount, Wanted.REPLY: as_reply}


def _typed() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _readable(text: str) -> str:
    """Bytes of the command line that are no UTF-8 arrive as lone surrogates, which JSON cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
