"""Whom would an announcement reach, and who is left out and why?"""

from collections.abc import Collection, Sequence
from typing import Any

from bot.errors import Refusal
from bot.services import programmes
from bot.services.audience_query import Known, read_audience
from bot.services.copies import WORDED, language_name, options
from bot.services.readings import YES_NO_SPELLINGS
from bot.services.work import Work
from storage import broadcasts, cohorts, people, saved_audiences
from storage.audiences import kinds
from storage.audiences.people import Found, find
from storage.audiences.tree import Comparison, Either, Everybody, Term, Trait, Tree, as_facts, from_facts
from storage.vocabulary import QuestionKind, Role

EXAMPLES = 5


class NobodyToReach(Refusal):
    words = "nobody-to-reach"


def facts_of(cohorts: Sequence[int] | None, tree: Tree) -> dict[str, Any]:
    """An audience as a broadcast keeps it; no cohorts named stands for all."""
    return {"cohorts": None if cohorts is None else list(cohorts), "whom": as_facts(tree)}


def found_by(work: Work, audience: dict[str, Any]) -> Found:
    meant = found(work, audience["cohorts"], from_facts(audience.get("whom", {})))
    return only(meant, frozenset(audience["people"])) if "people" in audience else meant


def only(meant: Found, person_ids: Collection[int]) -> Found:
    """Of those who are meant, these alone."""
    left_out = {why: [one for one in those if one.id in person_ids] for why, those in meant.left_out.items()}
    return Found(
        [one for one in meant.recipients if one.id in person_ids],
        {why: those for why, those in left_out.items() if those},
    )


def found(work: Work, cohorts: Sequence[int] | None, tree: Tree) -> Found:
    return find(work.session, tree, cohorts, rungs(work))


def holding(roles: Sequence[Role]) -> Tree:
    """Whoever holds one of these roles; of trainees alone nothing more need be asked."""
    tree: Tree = Everybody()
    if list(roles) != [Role.TRAINEE]:
        for role in roles:
            term = Term(Trait.ROLE, Comparison.IS, role.value)
            tree = term if isinstance(tree, Everybody) else Either(tree, term)
    return tree


def read(work: Work, line: str) -> Tree:
    """What the line asks of people; raises a Refusal that says where it cannot be read."""
    return read_audience(
        line,
        Known(
            rungs(work),
            _questions(work),
            _options(work),
            lambda name: _saved(work, name),
            {
                work.house.words.label(language, f"button-option-{words}").casefold(): option
                for option, words in WORDED.items()
                for language in work.house.words.languages
            },
            lambda number: _offered(work, number),
            _names(work),
        ),
    )


def rungs(work: Work) -> list[str]:
    """Every rung of every programme in use, the lowest first."""
    ladders = [[rung.key for rung in programme.ladder] for programme, _ in programmes.in_use(work)]
    return list(dict.fromkeys(key for ladder in ladders for key in ladder))


def _offered(work: Work, number: int) -> list[str] | None:
    broadcast = broadcasts.get(work.session, number)
    is_out = broadcast is not None and broadcast.started_at is not None
    return options(broadcast) if broadcast is not None and is_out else None


def _names(work: Work) -> dict[Trait, dict[str, str]]:
    """Every spelling of what people live in, belong to, speak, and of whoever walks beside them."""
    everywhere = cohorts.everyone(work.session)
    within = [cohort.id for cohort in everywhere]
    languages = work.house.words.languages
    return {
        Trait.COHORT: {spelling: one.code for one in everywhere for spelling in (one.name, one.code)},
        Trait.VILLAGE: {village: village for village, _ in kinds.villages(work.session, within)},
        Trait.TRAINER: {name: name for name, _ in kinds.trainers(work.session, within)}
        | {one.name: one.name for one in people.everybody_who_is(work.session, Role.TRAINER)},
        Trait.LANGUAGE: {spelling: one for one in languages for spelling in (language_name(work, one), one)},
    }


def _questions(work: Work) -> dict[str, str]:
    """Every spelling of a question: its key, and what summaries call it in each language."""
    spelled: dict[str, str] = {}
    for question in programmes.every_question(work):
        for language in work.house.words.languages:
            spelled[question.short.in_language(language)] = question.key
    return spelled | {question.key: question.key for question in programmes.every_question(work)}


def _options(work: Work) -> dict[str, dict[str, str]]:
    """By question, every spelling of an option: its key, what its button says, and what else counts."""
    yes_or_no = {
        spelling: said for said, spellings in YES_NO_SPELLINGS.items() for spelling in (*spellings, said)
    }
    return {
        question.key: yes_or_no
        if question.kind is QuestionKind.YES_NO
        else {
            spelling.casefold(): option.key
            for option in question.options
            for spelling in (*option.also, *option.label.root.values(), option.key)
        }
        for question in programmes.every_question(work)
    }


def _saved(work: Work, name: str) -> Tree | None:
    kept = saved_audiences.named(work.session, name)
    return None if kept is None else from_facts(kept.whom)
