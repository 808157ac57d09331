"""How do the five indicators of working together stand, and how far down does the training reach?

Face to face, trust, commitment, shared understanding, results on the way (Ansell and Gash); reaction,
learning, behaviour, results (Kirkpatrick).
"""

import unicodedata
from collections.abc import Sequence

from bot.papers import Section, Table
from bot.programme.schema import Programme
from bot.rules.programme_figures import Known
from bot.rules.trend import Trend
from bot.services import practices, received
from bot.services.figures import OUR_PROMISES, Figures
from bot.services.telling import counted, rates
from bot.services.work import Work
from bot.words import rupiah
from storage.lending_vocabulary import ReferralStatus
from storage.reaction_vocabulary import Useful
from storage.tables import Person
from storage.vocabulary import ExitGrade, ParticipantStatus

STANDS = ("pledged", "delivered", "confirmed", "contested")
NOT_ON_PAPER = frozenset({"So", "Sk", "Mn", "Cf"})
COMPARED_TRENDS = (Trend.UP, Trend.SAME, Trend.DOWN)


def sections(work: Work, reader: Person, found: Figures, programme: Programme) -> Sequence[Section]:
    return [
        _dialogue(work, reader, found),
        _trust(work, reader, found, programme),
        _commitment(work, reader, found),
        _understanding(work, reader, found),
        _on_the_way(work, reader, found, programme),
        _kirkpatrick(work, reader, found),
    ]


def _dialogue(work: Work, reader: Person, found: Figures) -> Section:
    dialogue = found.dialogue
    title = work.label(reader, "figures-dialogue")
    return Section(
        title,
        [work.label(reader, "figures-dialogue-asks")],
        [
            rates(
                work,
                reader,
                title,
                [
                    (work.label(reader, "figures-words-in"), dialogue.words_in),
                    (work.label(reader, "figures-words-out"), dialogue.words_out),
                    (work.label(reader, "figures-calls-for-help"), dialogue.calls_for_help),
                    (work.label(reader, "figures-calls-noted"), dialogue.calls_noted),
                    (work.label(reader, "figures-visits-noted"), dialogue.visits_noted),
                    (
                        work.label(reader, "figures-met"),
                        Known(dialogue.met.part, dialogue.met.whole),
                    ),
                    (
                        work.label(reader, "figures-peers-answered"),
                        Known(dialogue.answered, dialogue.asked),
                    ),
                    (work.label(reader, "figures-meetings"), found.outcomes.meetings),
                    (work.label(reader, "figures-visits"), found.outcomes.visits),
                    (work.label(reader, "figures-attended"), found.outcomes.attended),
                ],
                found,
            )
        ],
    )


def _trust(work: Work, reader: Person, found: Figures, programme: Programme) -> Section:
    kept = found.promises
    title = work.label(reader, "figures-trust")
    parts = [
        rates(
            work,
            reader,
            title,
            [
                (work.label(reader, "figures-with-trainer"), found.with_trainer),
                (work.label(reader, "figures-promises-kept"), Known(kept.kept, kept.due)),
                (work.label(reader, "figures-promises-unconfirmed"), kept.unconfirmed),
                (work.label(reader, "figures-promises-late"), kept.late),
                (work.label(reader, "figures-promises-ahead"), kept.ahead),
            ],
            found,
        ),
        *_said(
            work,
            reader,
            programme,
            OUR_PROMISES,
            work.label(reader, "figures-say-of-promises"),
            found.latest.our_promises,
        ),
    ]
    if found.by_exit:
        parts.append(
            counted(
                work,
                reader,
                work.label(reader, "figures-exits"),
                work.label(reader, "figures-people"),
                [
                    (work.label(reader, f"exit-{grade}"), found.by_exit[grade])
                    for grade in ExitGrade
                    if grade in found.by_exit
                ],
            )
        )
    return Section(title, [work.label(reader, "figures-trust-asks")], parts)


def _commitment(work: Work, reader: Person, found: Figures) -> Section:
    title = work.label(reader, "figures-commitment")
    parts = [
        rates(
            work,
            reader,
            title,
            [
                (work.label(reader, "figures-support-entries"), sum(one.entries for one in found.support)),
                (
                    work.label(reader, "figures-confirmed-of-delivered"),
                    Known(
                        sum(one.confirmed for one in found.support),
                        sum(one.confirmed + one.delivered + one.contested for one in found.support),
                    ),
                ),
                (work.label(reader, "figures-action-plans"), found.outcomes.plans),
                (work.label(reader, "figures-targets"), found.outcomes.settled),
            ],
            found,
        )
    ]
    if found.support:
        parts.append(_by_partner(work, reader, found))
    parts += received.table(work, reader, found.received)
    return Section(title, [work.label(reader, "figures-commitment-asks")], parts)


def _by_partner(work: Work, reader: Person, found: Figures) -> Table:
    title = work.label(reader, "figures-by-partner")
    return Table(
        name=title,
        title=title,
        columns=[
            "",
            *(work.label(reader, f"figures-support-{state}") for state in STANDS),
            work.label(reader, "figures-rupiah"),
        ],
        rows=[
            [
                f"{one.partner}: {work.label(reader, f'support-{one.kind}')}",
                *(getattr(one, state) for state in STANDS),
                rupiah(one.rupiah, reader.language),
            ]
            for one in found.support
        ],
        total=[
            work.label(reader, "figures-total"),
            *(sum(getattr(one, state) for one in found.support) for state in STANDS),
            rupiah(sum(one.rupiah for one in found.support), reader.language),
        ],
        note=work.label(reader, "figures-by-partner-how"),
    )


def _understanding(work: Work, reader: Person, found: Figures) -> Section:
    title = work.label(reader, "figures-understanding")
    return Section(
        title,
        [work.label(reader, "figures-understanding-asks")],
        [
            rates(
                work,
                reader,
                title,
                [
                    (work.label(reader, "figures-supported"), found.supported),
                    (work.label(reader, "figures-understood"), found.understood),
                ],
                found,
            )
        ],
    )


def _on_the_way(work: Work, reader: Person, found: Figures, programme: Programme) -> Section:
    title = work.label(reader, "figures-on-the-way")
    named = {rung.key: f"{rung.key} {rung.name.in_language(reader.language)}" for rung in programme.ladder}
    unnamed = [rung for rung in sorted(found.by_rung) if rung not in named]
    rungs = [(named.get(rung, rung), found.by_rung.get(rung, 0)) for rung in (*named, *unnamed)]
    independent = found.by_status.get(ParticipantStatus.INDEPENDENT, 0)
    people = work.label(reader, "figures-people")
    return Section(
        title,
        [work.label(reader, "figures-on-the-way-asks")],
        [
            counted(work, reader, work.label(reader, "figures-by-rung"), people, rungs),
            *_said(
                work,
                reader,
                programme,
                found.latest.asked_as,
                work.label(reader, "figures-doing"),
                found.latest.doing,
            ),
            rates(
                work,
                reader,
                title,
                [
                    (
                        work.label(reader, "figures-independent"),
                        Known(independent, found.whole.participants),
                    ),
                    (work.label(reader, "figures-climbed"), found.outcomes.climbed),
                    (work.label(reader, "figures-referrals"), found.outcomes.with_money),
                ],
                found,
            ),
            *_referrals(work, reader, found),
        ],
    )


def _referrals(work: Work, reader: Person, found: Figures) -> list[Table]:
    """Where each recommendation for a loan stands, and so where the others were lost."""
    referrals = found.outcomes.referrals
    if referrals is None:
        return []
    parts = [
        (work.label(reader, f"referral-is-{status}"), referrals.get(status, 0)) for status in ReferralStatus
    ]
    title = work.label(reader, "figures-by-referral")
    return [counted(work, reader, title, work.label(reader, "figures-how-many-referrals"), parts)]


def _kirkpatrick(work: Work, reader: Person, found: Figures) -> Section:
    title = work.label(reader, "figures-kirkpatrick")
    latest, sales, habits = found.latest, found.latest.sales, found.habits
    compared = sum(sales.values()) if sales is not None else 0
    up = None
    if sales is not None:
        up = Known(sales[Trend.UP], compared, found.whole.participants - compared)
    reactions = found.outcomes.reactions
    liked = None
    if reactions is not None:
        said = sum(reactions.values())
        liked = Known(found.outcomes.liked, said, found.whole.participants - said)
    parts = [
        rates(
            work,
            reader,
            title,
            [
                (work.label(reader, "figures-reaction"), liked),
                (work.label(reader, "figures-learning"), found.outcomes.whole_plans),
                (work.label(reader, "figures-keeps-records"), latest.keeps_records),
                (work.label(reader, "figures-saves"), latest.saves),
                (work.label(reader, "figures-more-practices"), habits.more if habits is not None else None),
                (work.label(reader, "figures-more-sales"), up),
                (work.label(reader, "figures-has-profit"), latest.has_profit),
            ],
            found,
        )
    ]
    if reactions:
        parts.append(
            counted(
                work,
                reader,
                work.label(reader, "figures-reactions"),
                work.label(reader, "figures-people"),
                [
                    (in_letters(work.label(reader, f"button-useful-{useful}")), reactions.get(useful, 0))
                    for useful in Useful
                ],
            )
        )
    parts += practices.table(work, reader, habits)
    if sales is not None and compared:
        parts.append(
            counted(
                work,
                reader,
                work.label(reader, "figures-sales"),
                work.label(reader, "figures-people"),
                [(work.label(reader, f"figures-sales-{trend}"), sales[trend]) for trend in COMPARED_TRENDS],
                note=work.label(reader, "figures-sales-how"),
            )
        )
    words = [work.label(reader, "figures-kirkpatrick-asks"), work.label(reader, "figures-no-cause")]
    return Section(title, words, parts)


def _said(
    work: Work, reader: Person, programme: Programme, key: str | None, title: str, said: dict[str, int] | None
) -> list[Table]:
    """The newest answer of each who gave one; nothing where the programme does not ask it."""
    question = programme.question(key) if key is not None else None
    if question is None or said is None:
        return []
    labels = {
        option.key: in_letters(option.label.in_language(reader.language)) for option in question.options
    }
    gone = [value for value in sorted(said) if value not in labels]
    parts = [(labels.get(value, value), said.get(value, 0)) for value in (*labels, *gone)]
    return [counted(work, reader, title, work.label(reader, "figures-people"), parts)]


def in_letters(label: str) -> str:
    """Without the little pictures of the chat, for which paper has no font."""
    return "".join(sign for sign in label if unicodedata.category(sign) not in NOT_ON_PAPER).strip()
