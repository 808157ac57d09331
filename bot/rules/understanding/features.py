"""What does the model look at in a message?"""

from itertools import pairwise

from bot.rules.understanding.cues import cues, without_denied_trouble

SHORTEST, LONGEST = 3, 5
CUE_STRENGTH = 0.35


def features(words: tuple[str, ...]) -> dict[str, float]:
    """Pieces of words, words, pairs of words and cues; pieces share one unit of length, a cue has its own."""
    told = without_denied_trouble(words)
    pieces = dict.fromkeys(_pieces(told))
    share = 1 / max(1, len(pieces)) ** 0.5
    found = dict.fromkeys(pieces, share)
    for cue in cues(told):
        found[f"*{cue}"] = CUE_STRENGTH
    return found


def _pieces(words: tuple[str, ...]) -> list[str]:
    pieces = [f"={word}" for word in words]
    pieces += [f"={one} {two}" for one, two in pairwise(words)]
    for word in words:
        edged = f"_{word}_"
        for length in range(SHORTEST, LONGEST + 1):
            pieces += [edged[at : at + length] for at in range(len(edged) - length + 1)]
    return pieces
