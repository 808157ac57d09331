"""What do participants say that has reached them, laid beside the support ledger?"""

from dataclasses import dataclass

from bot.papers import Table
from bot.programme.schema import Programme
from bot.rules.both_sides import Said, Sides, of_kind
from bot.services.work import Work
from storage import figures
from storage import received as stored
from storage.ledger_vocabulary import SupportKind
from storage.tables import Person

# The question of the usual programme whose options are kinds of help; what the ledger calls encouragement has
# a shorter key there.
SUPPORT = "support"
CALLED = {**{str(kind): kind for kind in SupportKind}, "moral": SupportKind.ENCOURAGEMENT}


@dataclass(frozen=True)
class Received:
    """By kind, and under None of any; `silent` were not asked yet or did not say."""

    by_kind: dict[SupportKind | None, Sides]
    answered: int
    silent: int


def read(work: Work, cohort_id: int, programme: Programme, participants: int) -> Received | None:
    """None where the programme does not ask it; of each participant their newest answer counts."""
    if programme.question(SUPPORT) is None:
        return None
    said = {
        who: Said(frozenset(CALLED[one] for one in value if one in CALLED), at)
        for who, _, _, value, at in figures.answers_to(work.session, cohort_id, [SUPPORT])
        if isinstance(value, list)
    }
    booked = stored.arrived(work.session, cohort_id)
    by_kind = {kind: of_kind(said, booked, kind) for kind in (*SupportKind, None)}
    return Received(by_kind, answered=len(said), silent=participants - len(said))


def table(work: Work, reader: Person, received: Received | None) -> list[Table]:
    """People, not amounts; nothing before anybody has said."""
    if received is None or not received.answered:
        return []
    title = work.label(reader, "figures-both-sides")
    return [
        Table(
            name=title,
            title=title,
            columns=[
                "",
                work.label(reader, "figures-named"),
                work.label(reader, "figures-named-known"),
                work.label(reader, "figures-booked"),
                work.label(reader, "figures-booked-named"),
            ],
            rows=[
                [
                    work.label(reader, "figures-any-help" if kind is None else f"support-{kind}"),
                    *(sides.named, sides.known, sides.booked, sides.confirmed),
                ]
                for kind, sides in received.by_kind.items()
            ],
            note=work.label(
                reader, "figures-both-sides-how", answered=received.answered, silent=received.silent
            ),
        )
    ]
