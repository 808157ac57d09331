"""What can be picked, a button each, to say whom an announcement is for?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.programme.questions import Question
from bot.services import audiences, programmes
from bot.services.answer_words import short, value_in_words
from bot.services.copies import language_name, option_in_words, options
from bot.services.office import own_cohorts
from bot.services.readings import NO, YES
from bot.services.work import Work
from bot.words import day, short_rupiah
from storage import broadcasts, saved_audiences
from storage.audiences import kinds
from storage.audiences.tree import Comparison, Term, Trait, Tree, from_facts
from storage.tables import Cohort, Person
from storage.vocabulary import ParticipantStatus, QuestionKind, Role

AMOUNTS = (100_000, 250_000, 500_000, 1_000_000, 2_500_000)
COUNTS = (1, 3, 5, 7)
BROADCASTS_SHOWN = 6
NOBODY = "0"
# Between a question or broadcast and what is asked of it, within a button's few bytes.
EQUALS, LESS, AT_LEAST, GOT = "=", "<", ">", "!"


@dataclass(frozen=True)
class Offer:
    """One thing that can be picked; `leads_on` where it only narrows down what is to be picked next."""

    label: str
    value: str
    leads_on: bool = False


def offers(work: Work, author: Person, kind: str) -> list[Offer]:
    """What there is of a kind in the coordinator's reach."""
    return OFFERED[kind](work, author) if kind in OFFERED else []


def closer(work: Work, author: Person, kind: str, within: str) -> list[Offer]:
    """What can be asked of a question or a broadcast that was picked."""
    return _answers(work, author, within) if kind == "answer" else _of_a_broadcast(work, author, within)


def meant(work: Work, author: Person, kind: str, value: str) -> Tree | None:
    """What a picked value asks of people; None for one that there is no more, or that is not theirs."""
    if kind == "answer":
        return _answered(work, value)
    if kind == "broadcast":
        return _about_a_broadcast(work, author, value)
    offer = next((one for one in offers(work, author, kind) if one.value == value), None)
    if offer is None:
        return None
    if kind == "saved":
        kept = saved_audiences.get(work.session, int(value))
        return from_facts(kept.whom) if kept is not None else None
    return Term(Trait(kind), Comparison.IS, _named(work, kind, offer))


def _named(work: Work, kind: str, offer: Offer) -> str | None:
    """People, cohorts and villages are picked by a number and asked for by their name."""
    match Trait(kind):
        case Trait.COHORT:
            return work.session.get_one(Cohort, int(offer.value)).code
        case Trait.TRAINER:
            return None if offer.value == NOBODY else offer.label
        case Trait.VILLAGE:
            return offer.label
    return offer.value


def _saved(work: Work, _author: Person) -> list[Offer]:
    return [Offer(one.name, str(one.id)) for one in saved_audiences.every(work.session)]


def _cohorts(work: Work, author: Person) -> list[Offer]:
    return [Offer(cohort.name, str(cohort.id)) for cohort in own_cohorts(work, author)]


def _villages(work: Work, author: Person) -> list[Offer]:
    within = [cohort.id for cohort in own_cohorts(work, author)]
    return [Offer(village, str(lives)) for village, lives in kinds.villages(work.session, within)]


def _trainers(work: Work, author: Person) -> list[Offer]:
    within = [cohort.id for cohort in own_cohorts(work, author)]
    named = [Offer(name, str(number)) for name, number in kinds.trainers(work.session, within)]
    return [*named, Offer(work.label(author, "audience-none"), NOBODY)]


def _statuses(work: Work, author: Person) -> list[Offer]:
    reached = [one for one in ParticipantStatus if one not in broadcasts.NOT_YET_OR_NO_MORE]
    return [Offer(work.label(author, f"audience-status-{status}"), status.value) for status in reached]


def _rungs(work: Work, author: Person) -> list[Offer]:
    names = {
        rung.key: rung.name.in_language(author.language)
        for programme, _ in programmes.in_use(work)
        for rung in programme.ladder
    }
    return [Offer(f"{rung} {names[rung]}", rung) for rung in audiences.rungs(work)]


def _languages(work: Work, _author: Person) -> list[Offer]:
    return [Offer(language_name(work, one), one) for one in work.house.words.languages]


def _roles(work: Work, author: Person) -> list[Offer]:
    return [Offer(work.label(author, f"role-{role}"), role.value) for role in Role]


def _questions(work: Work, author: Person) -> list[Offer]:
    asked = [question for question in programmes.every_question(work) if _values(question)]
    return [Offer(short(question, author), question.key, leads_on=True) for question in asked]


def _broadcasts(work: Work, author: Person) -> list[Offer]:
    return [
        Offer(
            f"{one.id} · {day(one.created_at, author.timezone, author.language)}",
            str(one.id),
            leads_on=True,
        )
        for one in broadcasts.sent_by(work.session, author.id, BROADCASTS_SHOWN)
    ]


def _answers(work: Work, author: Person, asked: str) -> list[Offer]:
    question = programmes.named(work, asked)
    if question is None:
        return []
    if question.kind in {QuestionKind.AMOUNT, QuestionKind.COUNT, QuestionKind.SCALE}:
        return [
            Offer(f"{sign} {_number(question, limit, author)}", f"{asked}{how}{limit}")
            for limit in _values(question)
            for sign, how in (("<", LESS), ("≥", AT_LEAST))
        ]
    return [
        Offer(value_in_words(work, question, str(one), author), f"{asked}{EQUALS}{one}")
        for one in _values(question)
    ]


def _values(question: Question) -> Sequence[str | int]:
    match question.kind:
        case QuestionKind.CHOICE | QuestionKind.CHOICES:
            return [option.key for option in question.options]
        case QuestionKind.YES_NO:
            return [YES, NO]
        case QuestionKind.AMOUNT:
            return AMOUNTS
        case QuestionKind.COUNT | QuestionKind.SCALE:
            return COUNTS
    return []


def _number(question: Question, number: str | int, author: Person) -> str:
    is_money = question.kind is QuestionKind.AMOUNT
    return f"Rp {short_rupiah(int(number), author.language)}" if is_money else str(number)


def _answered(work: Work, value: str) -> Tree | None:
    for sign, comparison in (
        (LESS, Comparison.LESS),
        (AT_LEAST, Comparison.AT_LEAST),
        (EQUALS, Comparison.IS),
    ):
        key, found, wanted = value.partition(sign)
        if found and programmes.named(work, key) is not None:
            is_number = comparison is not Comparison.IS
            return Term(Trait.ANSWER, comparison, int(wanted) if is_number else wanted, key)
    return None


def _of_a_broadcast(work: Work, author: Person, number: str) -> list[Offer]:
    broadcast = broadcasts.get(work.session, int(number))
    if broadcast is None or broadcast.author_id != author.id:
        return []
    said = [
        Offer(option_in_words(work, option, author.language), f"{number}{EQUALS}{place}")
        for place, option in enumerate(options(broadcast))
    ]
    return [
        Offer(work.label(author, "audience-got", number=broadcast.id), f"{number}{GOT}"),
        Offer(work.label(author, "audience-answered", number=broadcast.id), f"{number}{EQUALS}"),
        *said,
    ]


def _about_a_broadcast(work: Work, author: Person, value: str) -> Tree | None:
    number, _, place = value.removesuffix(GOT).partition(EQUALS)
    if not number.isdigit() or value not in {one.value for one in _of_a_broadcast(work, author, number)}:
        return None
    if value.endswith(GOT):
        return Term(Trait.GOT, Comparison.IS, int(number))
    broadcast = broadcasts.get(work.session, int(number))
    option = options(broadcast)[int(place)] if place and broadcast is not None else None
    return Term(Trait.ANSWERED, Comparison.IS, option, number)


OFFERED: dict[str, Callable[[Work, Person], list[Offer]]] = {
    "saved": _saved,
    "cohort": _cohorts,
    "village": _villages,
    "trainer": _trainers,
    "status": _statuses,
    "rung": _rungs,
    "language": _languages,
    "role": _roles,
    "answer": _questions,
    "broadcast": _broadcasts,
}
KINDS = tuple(OFFERED)
