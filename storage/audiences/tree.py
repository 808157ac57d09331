"""What can be said about whom an announcement means?"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Trait(StrEnum):
    """What a term looks at; `ANSWER` also names the question, `ANSWERED` the broadcast.

    `GOT` has the broadcast as its value; `ANSWERED` has the option, or none for any.
    """

    COHORT = "cohort"
    VILLAGE = "village"
    TRAINER = "trainer"
    STATUS = "status"
    RUNG = "rung"
    LANGUAGE = "language"
    ROLE = "role"
    ANSWER = "answer"
    GOT = "got"
    ANSWERED = "answered"


class Comparison(StrEnum):
    IS = "="
    IS_NOT = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


Value = str | int | None


@dataclass(frozen=True)
class Term:
    """One thing said of somebody; `value` None stands for having none ("no trainer")."""

    trait: Trait
    comparison: Comparison
    value: Value
    question: str | None = None


@dataclass(frozen=True)
class Both:
    left: "Tree"
    right: "Tree"


@dataclass(frozen=True)
class Either:
    left: "Tree"
    right: "Tree"


@dataclass(frozen=True)
class Not:
    one: "Tree"


@dataclass(frozen=True)
class Everybody:
    """Nothing is asked of anybody."""


Tree = Term | Both | Either | Not | Everybody


def terms(tree: Tree) -> Iterator[Term]:
    match tree:
        case Term():
            yield tree
        case Both(left, right) | Either(left, right):
            yield from terms(left)
            yield from terms(right)
        case Not(one):
            yield from terms(one)


def speaks_of(tree: Tree, trait: Trait) -> bool:
    return any(term.trait is trait for term in terms(tree))


def asks_for(tree: Tree, trait: Trait, value: Value, *, is_so: bool = True) -> bool:
    """Does it name this value as one that people shall have, and not only as one that they shall not?"""
    match tree:
        case Both(left, right) | Either(left, right):
            return any(asks_for(one, trait, value, is_so=is_so) for one in (left, right))
        case Not(one):
            return asks_for(one, trait, value, is_so=not is_so)
        case Term():
            wanted = Comparison.IS if is_so else Comparison.IS_NOT
            return tree.trait is trait and tree.value == value and tree.comparison is wanted
    return False


def as_facts(tree: Tree) -> dict[str, Any]:
    """The tree as it is kept in a column."""
    match tree:
        case Term(trait, comparison, value, question):
            return {"is": [trait, comparison, value, question]}
        case Both(left, right):
            return {"and": [as_facts(left), as_facts(right)]}
        case Either(left, right):
            return {"or": [as_facts(left), as_facts(right)]}
        case Not(one):
            return {"not": as_facts(one)}
        case Everybody():
            return {}


def from_facts(facts: dict[str, Any]) -> Tree:
    match facts:
        case {"is": [trait, comparison, value, question]}:
            return Term(Trait(trait), Comparison(comparison), value, question)
        case {"and": [left, right]}:
            return Both(from_facts(left), from_facts(right))
        case {"or": [left, right]}:
            return Either(from_facts(left), from_facts(right))
        case {"not": one}:
            return Not(from_facts(one))
    return Everybody()
