"""How well are free-text replies read, on replies that the model was not taught?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot.rules.understanding.likely_goodbye import Ear
from bot.rules.understanding.model import Model, trained
from bot.rules.understanding.reader import Label, Understood, understand
from tests.training.goodbyes import ear_for
from tests.training.labelled import GIVEN, LATEST, OWN, SECOND_VOICE, TAUGHT, UNSEEN, Reply, replies
from tests.training.understanding import LABELS, sources, train

REPORT = Path(__file__).with_name("replies") / "confusion.md"
FOLDS = 5
IN_NEED = frozenset({Label.STUCK, Label.HELP})


@dataclass(frozen=True)
class Measured:
    """`read` pairs each reply with what it was read as."""

    read: Sequence[tuple[Reply, Understood]]

    @property
    def handed_over(self) -> float:
        return sum(got.label is Label.UNSURE for _, got in self.read) / len(self.read)

    @property
    def found_in_need(self) -> float:
        """Of those who are stuck or ask for help, how many a human or an answer reaches."""
        in_need = [got.label for reply, got in self.read if reply.label in IN_NEED]
        return sum(label in IN_NEED or label is Label.UNSURE for label in in_need) / len(in_need)

    def found(self, wanted: Label) -> float:
        """Recall of one label, hand-overs counted as found."""
        labels = [got.label for reply, got in self.read if reply.label == wanted]
        return sum(label in {wanted, Label.UNSURE} for label in labels) / len(labels)

    @property
    def found_goodbyes(self) -> float:
        return 1 - len(self.missed_goodbyes) / sum(reply.label == Label.STOP for reply, _ in self.read)

    @property
    def missed_goodbyes(self) -> list[str]:
        return [reply.text for reply, got in self.read if reply.label == Label.STOP != got.label]

    @property
    def false_goodbyes(self) -> list[str]:
        return [
            reply.text for reply, got in self.read if got.label is Label.STOP and reply.label != Label.STOP
        ]

    @property
    def macro_f1(self) -> float:
        """On what was decided."""
        decided = [(r.label, got.label) for r, got in self.read if Label.UNSURE not in {r.label, got.label}]
        return sum(_f1(decided, label) for label in LABELS) / len(LABELS)

    @property
    def topics_right(self) -> tuple[int, int]:
        asked = [(r, got) for r, got in self.read if r.topic and got.label == r.label]
        return sum(got.topic == reply.topic for reply, got in asked), len(asked)

    @property
    def cheered_in_distress(self) -> list[str]:
        return [reply.text for reply, got in self.read if reply.label == Label.UNSURE and not got.distress]


def measured(lines: Sequence[Reply], judge: Model, ear: Ear) -> Measured:
    return Measured([(reply, understand(reply.text, judge, ear)) for reply in lines])


def own_lines_alone(*strangers: str) -> Measured:
    own = replies(*OWN)
    return measured(replies(*strangers), _limited(train(own)), _ear_of(OWN))


def without(*strangers: str) -> Measured:
    """The strangers read by models that were taught everything else."""
    others = tuple(file for file in TAUGHT if file not in strangers)
    judge = _limited(train(replies(*others), replies(GIVEN)))
    return measured(replies(*strangers), judge, _ear_of((*others, GIVEN)))


def across_given() -> Measured:
    """Each fifth of the given replies read by a model taught all else, with an ear taught none of them."""
    given, ours = replies(GIVEN), replies(*TAUGHT)
    read: list[tuple[Reply, Understood]] = []
    for fold in range(FOLDS):
        taught = [reply for at, reply in enumerate(given) if at % FOLDS != fold]
        judge = _limited(train(ours, taught))
        read += measured(given[fold::FOLDS], judge, _ear_of(TAUGHT)).read
    return Measured(read)


@cache
def _ear_of(files: tuple[str, ...]) -> Ear:
    return ear_for(replies(*files))


def report() -> str:
    parts = [
        ("Our own lines alone taught; the given replies read", own_lines_alone(GIVEN)),
        (f"The given replies in {FOLDS} folds; everything else taught", across_given()),
        (
            "Our own lines alone taught; the second and third voice read",
            own_lines_alone(SECOND_VOICE, UNSEEN),
        ),
        ("Everything but the two latest voices taught; these read", without(*LATEST)),
    ]
    head = "# How free-text replies are read\n\nMade by `python -m tests.training`; not edited by hand.\n"
    return (
        head + f"Made from: {sources()}\n" + "".join(f"\n## {name}\n\n{_told(part)}" for name, part in parts)
    )


def _limited(judge: Model) -> Model:
    """With the limits of the model that is shipped."""
    shipped = trained()
    return replace(
        judge,
        label_sharpness=shipped.label_sharpness,
        topic_sharpness=shipped.topic_sharpness,
        sure=shipped.sure,
        worry=shipped.worry,
    )


def _told(part: Measured) -> str:
    columns = (*LABELS, Label.UNSURE)
    counted = Counter((reply.label, got.label) for reply, got in part.read)
    rows = [f"| written, read as | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    rows += [
        f"| {' | '.join([f'**{label}**', *(str(counted[label, column]) for column in columns)])} |"
        for label in columns
        if any(counted[label, column] for column in columns)
    ]
    right, asked = part.topics_right
    figures = [
        f"replies: {len(part.read)}; handed over: {part.handed_over:.1%}",
        f"macro-F1 of what was decided: {part.macro_f1:.3f}",
        f"help found, hand-overs counted: {part.found(Label.HELP):.1%}",
        f"stuck found, hand-overs counted: {part.found(Label.STUCK):.1%}",
        f"either found as either: {part.found_in_need:.1%}",
        f"opt-outs missed: {part.missed_goodbyes or 'none'}; false: {part.false_goodbyes or 'none'}",
        f"topic right: {right} of {asked}",
        f"distress overlooked: {part.cheered_in_distress or 'none'}",
    ]
    return "\n".join(rows) + "\n\n" + "".join(f"- {figure}\n" for figure in figures)


def _f1(decided: Sequence[tuple[str, str]], label: str) -> float:
    right = sum(written == read == label for written, read in decided)
    spoken = sum(written == label for written, _ in decided) + sum(read == label for _, read in decided)
    return 2 * right / spoken if spoken else 1.0
