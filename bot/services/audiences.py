"""Whom would an announcement reach, and who is left out and why?"""

from collections.abc import Sequence
from typing import Any

from bot.errors import Refusal
from bot.services import programmes
from bot.services.audience_query import Known, read_audience
from bot.services.work import Work
from storage import saved_audiences
from storage.audiences.people import Found, find
from storage.audiences.tree import Comparison, Either, Everybody, Term, Trait, Tree, as_facts, from_facts
from storage.vocabulary import Role

EXAMPLES = 5


class NobodyToReach(Refusal):
    words = "nobody-to-reach"


def facts_of(cohorts: Sequence[int] | None, tree: Tree) -> dict[str, Any]:
    """An audience as a broadcast keeps it; no cohorts named stands for all."""
    return {"cohorts": None if cohorts is None else list(cohorts), "whom": as_facts(tree)}


def found_by(work: Work, audience: dict[str, Any]) -> Found:
    return found(work, audience["cohorts"], from_facts(audience.get("whom", {})))


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
    questions = {
        question.key
        for programme, _ in programmes.in_use(work)
        for one in programme.sets
        for question in one.questions
    }
    return read_audience(line, Known(rungs(work), questions, lambda name: _saved(work, name)))


def rungs(work: Work) -> list[str]:
    """Every rung of every programme in use, the lowest first."""
    ladders = [[rung.key for rung in programme.ladder] for programme, _ in programmes.in_use(work)]
    return list(dict.fromkeys(key for ladder in ladders for key in ladder))


def _saved(work: Work, name: str) -> Tree | None:
    kept = saved_audiences.named(work.session, name)
    return None if kept is None else from_facts(kept.whom)
