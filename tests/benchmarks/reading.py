"""What does it cost to read what people write, and does a long message cost more than its length?

The figures are the processor's time; the verdict is a ratio of two of them from the same run.
"""

import time
from collections.abc import Callable, Sequence
from statistics import median

from bot.rules.amounts import read_amount
from bot.rules.understanding import opting_out, plain_words, reader
from tests.training.labelled import everything

LONG = 2_000
# A sign of the longest or oddest message may cost so many times a sign of a usual one.
MOST_GROWTH = 4.0
ODD = ("saya mau ", "tidak mau lagi ", "jangan pernah ", "hapus saja semua ", "bukan lagi nomor ", "a", "1.")


def main(rounds: int) -> int:
    usual = [reply.text for reply in everything()]
    long = [" ".join(usual[start::40])[:LONG] for start in range(10)]
    odd = [(words * LONG)[:LONG] for words in ODD]
    grown = [_compare(what, read, usual, [*long, *odd], rounds) for what, read in READERS.items()]
    return 0 if max(grown) <= MOST_GROWTH else 1


def _reply(text: str) -> object:
    for kept in (reader.read_reply, opting_out.asks_to_stop, plain_words.plain_words):
        kept.cache_clear()
    return reader.read_reply(text)


def _amount(text: str) -> object:
    read_amount.cache_clear()
    return read_amount(text)


READERS: dict[str, Callable[[str], object]] = {"free replies": _reply, "amounts": _amount}


def _compare(
    what: str, read: Callable[[str], object], usual: Sequence[str], long: Sequence[str], rounds: int
) -> float:
    read(usual[0])  # the model is loaded once
    of_usual = median(_cost(read, usual) for _ in range(rounds))
    signs = sum(map(len, usual)) / len(usual)
    worst = max(median(_cost(read, [text]) for _ in range(rounds)) for text in long)
    growth = (worst / LONG) / (of_usual / signs)
    print(
        f"{what}: {of_usual * 1e6:.0f} µs a usual message; the costliest of {LONG} signs "
        f"{worst * 1e3:.1f} ms, {growth:.1f} times as much a sign (at most {MOST_GROWTH:.0f})"
    )
    return growth


def _cost(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """Seconds of the processor a text."""
    began = time.process_time()
    for text in texts:
        read(text)
    return (time.process_time() - began) / len(texts)
