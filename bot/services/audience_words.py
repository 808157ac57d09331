"""How does an audience read, to a coordinator and as the line that it could have been written as?"""

from bot.services import programmes
from bot.services.answer_words import short, value_in_words
from bot.services.copies import language_name, option_in_words
from bot.services.work import Work
from bot.words import rupiah
from storage.audiences.tree import Both, Comparison, Either, Everybody, Not, Term, Trait, Tree
from storage.tables import Person
from storage.vocabulary import QuestionKind

SIGNS = {
    Comparison.LESS: "<",
    Comparison.AT_MOST: "≤",
    Comparison.MORE: ">",
    Comparison.AT_LEAST: "≥",
}
LINE_BREAK, SPACE = "\n", " "


def in_words(work: Work, reader: Person, tree: Tree, between: str = LINE_BREAK) -> str:
    """What is asked of people, a line for each; what belongs together within one stands in brackets."""
    match tree:
        case Everybody():
            return work.label(reader, "audience-everybody")
        case Term():
            return _term(work, reader, tree)
        case Not(one):
            return f"{work.label(reader, 'audience-not')} {_within(work, reader, one)}"
        case Both(left, Not(one)):
            joined = "audience-except"
            right: Tree = one
        case Both(left, right):
            joined = "audience-and"
        case Either(left, right):
            joined = "audience-or"
    first = in_words(work, reader, left, between)
    return f"{first}{between}{work.label(reader, joined)} {_within(work, reader, right)}"


def as_line(tree: Tree) -> str:
    """The tree as a query of the command line, which reads back as the same tree."""
    match tree:
        case Both(left, right):
            return f"({as_line(left)} and {as_line(right)})"
        case Either(left, right):
            return f"({as_line(left)} or {as_line(right)})"
        case Not(one):
            return f"not {as_line(one)}"
        case Term():
            return _term_as_line(tree)
        case Everybody():
            return ""


def _term_as_line(term: Term) -> str:
    match term:
        case Term(Trait.GOT, _, value):
            return f"got {value}"
        case Term(Trait.ANSWERED, _, None, question):
            return f"answered {question}"
        case Term(Trait.ANSWER | Trait.ANSWERED as trait, comparison, value, question):
            return f"{trait} {question} {comparison} {_written(value)}"
    return f"{term.trait} {term.comparison} {_written(term.value)}"


def _within(work: Work, reader: Person, tree: Tree) -> str:
    words = in_words(work, reader, tree, SPACE)
    return words if isinstance(tree, Term) else f"({words})"


def _term(work: Work, reader: Person, term: Term) -> str:
    what = _what(work, reader, term)
    value = _value(work, reader, term)
    if term.trait is Trait.GOT or (term.trait is Trait.ANSWERED and term.value is None):
        return what
    if term.comparison is Comparison.IS_NOT:
        return f"{what} ≠ {value}"
    return f"{what} {SIGNS[term.comparison]} {value}" if term.comparison in SIGNS else f"{what}: {value}"


def _what(work: Work, reader: Person, term: Term) -> str:
    match term.trait:
        case Trait.ANSWER:
            question = programmes.named(work, term.question or "")
            return short(question, reader) if question is not None else str(term.question)
        case Trait.GOT:
            return work.label(reader, "audience-got", number=int(term.value or 0))
        case Trait.ANSWERED:
            return work.label(reader, "audience-answered", number=int(term.question or 0))
    return work.label(reader, f"audience-{term.trait}")


def _value(work: Work, reader: Person, term: Term) -> str:
    value = str(term.value)
    match term.trait:
        case _ if term.value is None:
            said = work.label(reader, "audience-none")
        case Trait.STATUS:
            said = work.label(reader, f"audience-status-{value}")
        case Trait.ROLE:
            said = work.label(reader, f"role-{value}")
        case Trait.LANGUAGE if value in work.house.words.languages:
            said = language_name(work, value)
        case Trait.ANSWERED:
            said = option_in_words(work, value, reader.language)
        case Trait.ANSWER:
            said = _answer(work, reader, term)
        case _:
            said = value
    return said


def _answer(work: Work, reader: Person, term: Term) -> str:
    question = programmes.named(work, term.question or "")
    if question is None:
        return str(term.value)
    if isinstance(term.value, int) and question.kind is QuestionKind.AMOUNT:
        return rupiah(term.value, reader.language)
    return value_in_words(work, question, str(term.value), reader)


def _written(value: str | int | None) -> str:
    if value is None:
        return "none"
    if isinstance(value, int):
        return str(value)
    return '"' + value.replace('"', '""') + '"'
