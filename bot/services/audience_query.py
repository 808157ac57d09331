"""Whom does a line such as `village = "Muara Pantun" and not status = paused` mean?"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import NoReturn

from lark import Lark, Token, Transformer, UnexpectedInput, UnexpectedToken, v_args
from lark.exceptions import VisitError

from bot.errors import Refusal
from storage.audiences.tree import Both, Comparison, Either, Not, Term, Trait, Tree, Value
from storage.vocabulary import ParticipantStatus, Role

GRAMMAR = r"""
    ?start: either
    ?either: both (_OR both)*
    ?both: one (_AND one)*
    ?one: _NOT one -> negated
        | "(" either ")"
        | term
    ?term: TRAIT COMPARISON value -> plain
        | _ANSWER question COMPARISON value -> answered
        | _ANSWERED INT COMPARISON value -> said
        | _ANSWERED INT -> said_anything
        | _GOT INT -> got
        | _LIST value -> saved
    ?question: TEXT | WORD
    ?value: TEXT | WORD | INT | TRAIT

    _OR.3: /(or|atau)\b/i
    _AND.3: /(and|dan)\b/i
    _NOT.3: /(not|bukan|kecuali|tidak|except)\b/i
    _ANSWERED.3: /(answered|menjawab)\b/i
    _ANSWER.3: /(answer|jawaban)\b/i
    _GOT.3: /(got|dapat|menerima)\b/i
    _LIST.3: /(list|daftar)\b/i
    TRAIT.2: /(cohort|angkatan|village|desa|trainer|pelatih|status|rung|tangga|language|bahasa|role|peran)\b/i
    COMPARISON: "!=" | ">=" | "<=" | "=" | "<" | ">"
    TEXT: /"(?:[^"\n]|"")*"|'(?:[^'\n]|'')*'|“[^”\n]*”|‘[^’\n]*’/
    INT.1: /\d[\d._]*(?![\w-])/
    WORD: /[^\W_][\w.-]*/
    %ignore /\s+/
"""
TRAITS = {
    "cohort": Trait.COHORT, "angkatan": Trait.COHORT, "village": Trait.VILLAGE, "desa": Trait.VILLAGE,
    "trainer": Trait.TRAINER, "pelatih": Trait.TRAINER, "status": Trait.STATUS, "rung": Trait.RUNG,
    "tangga": Trait.RUNG, "language": Trait.LANGUAGE, "bahasa": Trait.LANGUAGE, "role": Trait.ROLE,
    "peran": Trait.ROLE,
}  # fmt: skip
STATUSES = {
    **{status.value: status for status in ParticipantStatus},
    "diundang": ParticipantStatus.INVITED, "aktif": ParticipantStatus.ACTIVE,
    "jeda": ParticipantStatus.PAUSED, "macet": ParticipantStatus.STALLED,
    "mandiri": ParticipantStatus.INDEPENDENT, "keluar": ParticipantStatus.WITHDRAWN,
}  # fmt: skip
ROLES = {
    **{role.value: role for role in Role},
    "peserta": Role.TRAINEE, "pelatih": Role.TRAINER, "koordinator": Role.COORDINATOR, "mitra": Role.PARTNER,
}  # fmt: skip
NONE = ("none", "tanpa", "nobody", "-")
NAMED = frozenset({Trait.COHORT, Trait.VILLAGE, Trait.TRAINER, Trait.STATUS, Trait.LANGUAGE, Trait.ROLE})
EQUALITY = frozenset({Comparison.IS, Comparison.IS_NOT})
MOST_SIGNS = 1000
# So many of what there is are named to whoever named something else.
NAMED_AT_MOST = 8


class AudienceUnclear(Refusal):
    """The line cannot be read from `place` (the number of a sign, from 1) on; `found` stands there."""

    words = "audience-unclear"

    def __init__(self, place: int, found: str) -> None:
        super().__init__(place=place, found=found)


class AudienceUnfinished(Refusal):
    """The line ends where more was to come."""

    words = "audience-unfinished"


class AudienceUnknown(Refusal):
    """`value` is none of what there is."""

    words = "audience-unknown"

    def __init__(self, value: str, known: Collection[str]) -> None:
        super().__init__(value=value, known=", ".join(sorted(known)) or 0)


class NoSuchBroadcast(Refusal):
    """No announcement has this number."""

    words = "audience-no-broadcast"

    def __init__(self, number: int) -> None:
        super().__init__(number=number)


class AudienceNotOrdered(Refusal):
    """More and less make sense for rungs and numbers only."""

    words = "audience-not-ordered"

    def __init__(self, value: str) -> None:
        super().__init__(value=value)


@dataclass(frozen=True)
class Known:
    """What a line may name: the rungs from the lowest, questions by each of their spellings, the options of a
    question by theirs, the lists that were saved, what announcements are answered with, what this one can be
    (None: there is no such announcement), and by trait every spelling of what somebody can be called by."""

    rungs: Collection[str]
    questions: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    lists: Callable[[str], Tree | None]
    answers: Mapping[str, str]
    broadcasts: Callable[[int], Collection[str] | None]
    names: Mapping[Trait, Mapping[str, str]]


def read_audience(line: str, known: Known) -> Tree:
    """The tree that the line stands for; raises a Refusal that says where it cannot be read, and why."""
    if len(line) > MOST_SIGNS:
        raise AudienceUnclear(MOST_SIGNS, "…")
    try:
        tree: Tree = _Reading(known).transform(_parser().parse(line))
    except UnexpectedInput as fault:
        _explain(line, fault)
    except VisitError as fault:
        raise fault.orig_exc from None
    return tree


@lru_cache(maxsize=1)
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr")


def _explain(line: str, fault: UnexpectedInput) -> NoReturn:
    place = fault.pos_in_stream
    is_at_the_end = isinstance(fault, UnexpectedToken) and fault.token.type == "$END"
    if is_at_the_end or place is None:
        raise AudienceUnfinished from None
    raise AudienceUnclear(place + 1, line[place:].split(maxsplit=1)[0]) from None


@v_args(inline=True)
class _Reading(Transformer[Token, Tree]):
    """Turns what was parsed into the tree, and checks each word against what there is."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known

    def either(self, first: Tree, *others: Tree) -> Tree:
        for other in others:
            first = Either(first, other)
        return first

    def both(self, first: Tree, *others: Tree) -> Tree:
        for other in others:
            first = Both(first, other)
        return first

    def negated(self, one: Tree) -> Tree:
        return Not(one)

    def plain(self, trait: Token, comparison: Token, value: Token) -> Tree:
        meant = TRAITS[trait.casefold()]
        how = Comparison(comparison)
        if meant in NAMED:
            _must_be_equality(how, str(trait))
        return Term(meant, how, self._value(meant, _text(value)))

    def answered(self, question: Token, comparison: Token, value: Token) -> Tree:
        key = _one_of(_text(question), self._known.questions)
        how = Comparison(comparison)
        wanted: Value = _number(value) if value.type == "INT" else _text(value)
        if isinstance(wanted, str):
            _must_be_equality(how, wanted)
            options = self._known.options.get(key)
            wanted = _one_of(wanted, options) if options else wanted
        return Term(Trait.ANSWER, how, wanted, key)

    def said(self, broadcast: Token, comparison: Token, value: Token) -> Tree:
        how, option = Comparison(comparison), _text(value)
        _must_be_equality(how, option)
        number, offered = self._broadcast(broadcast)
        spelled = {one: one for one in offered} | {
            spelling: one for spelling, one in self._known.answers.items() if one in offered
        }
        return Term(Trait.ANSWERED, how, _one_of(option, spelled), str(number))

    def said_anything(self, broadcast: Token) -> Tree:
        return Term(Trait.ANSWERED, Comparison.IS, None, str(self._broadcast(broadcast)[0]))

    def got(self, broadcast: Token) -> Tree:
        return Term(Trait.GOT, Comparison.IS, self._broadcast(broadcast)[0])

    def saved(self, name: Token) -> Tree:
        tree = self._known.lists(_text(name))
        if tree is None:
            raise AudienceUnknown(_text(name), [])
        return tree

    def _broadcast(self, token: Token) -> tuple[int, Collection[str]]:
        number = _number(token)
        offered = self._known.broadcasts(number)
        if offered is None:
            raise NoSuchBroadcast(number)
        return number, offered

    def _value(self, trait: Trait, text: str) -> Value:
        match trait:
            case Trait.STATUS:
                return _one_of(text, STATUSES)
            case Trait.ROLE:
                return _one_of(text, ROLES)
            case Trait.RUNG:
                return _one_of(text, {rung: rung for rung in self._known.rungs})
            case Trait.TRAINER | Trait.VILLAGE if text.casefold() in NONE:
                return None
            case _ if trait in self._known.names:
                return _one_of(text, self._known.names[trait])
        return text


def _must_be_equality(how: Comparison, of: str) -> None:
    if how not in EQUALITY:
        raise AudienceNotOrdered(of)


def _one_of(text: str, choices: Mapping[str, str]) -> str:
    by_spelling = {spelling.casefold(): meant for spelling, meant in choices.items()}
    if text.casefold() not in by_spelling:
        raise AudienceUnknown(text, _nearest(text, choices))
    return str(by_spelling[text.casefold()])


def _nearest(text: str, choices: Collection[str]) -> Collection[str]:
    """All of what there is where that is little, else what looks most like it."""
    if len(choices) <= NAMED_AT_MOST:
        return choices
    by_spelling = {spelling.casefold(): spelling for spelling in choices}
    alike = get_close_matches(text.casefold(), by_spelling, n=NAMED_AT_MOST, cutoff=0.5)
    return [by_spelling[one] for one in alike] or sorted(choices)[:NAMED_AT_MOST]


def _text(token: Token) -> str:
    """Without its quotes; within them, two of a quote stand for one."""
    if token.type != "TEXT":
        return str(token)
    quote = token[0]
    return token[1:-1].replace(quote * 2, quote) if quote in "'\"" else token[1:-1]


def _number(token: Token) -> int:
    """A whole number; points and underscores may part its thousands."""
    return int(token.replace(".", "").replace("_", ""))
