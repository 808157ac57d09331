"""What may a programme file say?"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from datetime import timedelta
from math import inf
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from bot.programme.afterwards import Afterwards
from bot.programme.announcements import Announcements
from bot.programme.care import Care
from bot.programme.fairness import Fairness
from bot.programme.faults import Misfit, Misfits
from bot.programme.ladder import Rung, misfits_of_ladder, with_farewell
from bot.programme.lending import Lending
from bot.programme.page import Page, was_taken
from bot.programme.plan import Plan
from bot.programme.privacy import Privacy
from bot.programme.questions import Question, QuestionSet, misfits_in_order
from bot.programme.reaction import Reaction
from bot.programme.rhythm import Calendar, Phase, Quiet, ReadyReply, Reminder, Rhythm
from bot.programme.room import Room
from bot.programme.stall import Stall


class Patience(Page):
    """How long silence is only silence (domain rules A and B)."""

    missed_in_a_row: int = Field(ge=1, le=52)
    never_answered_days: int = Field(ge=1, le=366)

    @property
    def never_answered(self) -> timedelta:
        return timedelta(days=self.never_answered_days)


class Programme(Page):
    name: str = Field(min_length=1)
    rhythm: Rhythm
    phases: tuple[Phase, ...] = Field(min_length=1)
    reminders: tuple[Reminder, ...] = ()
    quiet: Quiet
    patience: Patience
    care: Care = Care()
    replies: tuple[ReadyReply, ...] = ()
    stall: Stall = Stall()
    plan: Plan = Plan()
    reaction: Reaction = Reaction()
    common_room: Room = Room()
    broadcast: Announcements = Announcements()
    privacy: Privacy = Privacy()
    lending: Lending = Lending()
    fairness: Fairness = Fairness()
    calendar: Calendar = Calendar()
    sets: tuple[QuestionSet, ...] = Field(min_length=1)
    ladder: Annotated[tuple[Rung, ...], Field(min_length=1), AfterValidator(with_farewell)]
    afterwards: Afterwards = Afterwards()

    @model_validator(mode="after")
    def _the_parts_fit_together(self, asked: ValidationInfo) -> Self:
        if was_taken(asked):
            return self
        misfits = [
            *self._misfits_of_phases(),
            *self._misfits_of_reminders(),
            *self._misfits_of_stall(),
            *self._misfits_of_sets(),
            *self._misfits_of_plan(),
            *misfits_of_ladder(self.ladder, self.question),
        ]
        if misfits:
            raise Misfits(misfits)
        return self

    def _misfits_of_phases(self) -> Iterator[Misfit]:
        for place, phase in enumerate(self.phases):
            is_last = place == len(self.phases) - 1
            if is_last and phase.for_weeks is not None:
                yield Misfit(("phases", place, "for_weeks"), "the last phase goes on; leave for_weeks out")
            if not is_last and phase.for_weeks is None:
                yield Misfit(("phases", place), "only the last phase can do without for_weeks; add it")

    def _misfits_of_reminders(self) -> Iterator[Misfit]:
        before, said = 0, set()
        for place, reminder in enumerate(self.reminders):
            if not before < reminder.after_hours < self.rhythm.missed_after_hours:
                words = f"it must lie above {before} and below missed_after_hours"
                yield Misfit(("reminders", place, "after_hours"), words)
            words_said = tuple(sorted(reminder.text.root.items()))
            if words_said in said:
                yield Misfit(("reminders", place, "text"), "each reminder needs words of its own")
            said.add(words_said)
            before = reminder.after_hours

    def _misfits_of_stall(self) -> Iterator[Misfit]:
        if self.stall.stuck_times > self.stall.stuck_among:
            words = f"it is above stuck_among ({self.stall.stuck_among}), so it could never be reached"
            yield Misfit(("stall", "stuck_times"), words)
        for name in sorted(self.stall.model_fields_set & {"sales", "open_days"}):
            asked = self.question(getattr(self.stall, name))
            if asked is None or not asked.is_number:
                yield Misfit(
                    ("stall", name), f"{getattr(self.stall, name)!r} is no question about a number; name one"
                )

    def _misfits_of_sets(self) -> Iterator[Misfit]:
        earlier: set[str] = set()
        for place, one in enumerate(self.sets):
            if one.key in earlier:
                yield Misfit(("sets", place, "key"), f"two sets are called {one.key!r}; rename one")
            if one.extends is not None and one.extends not in earlier:
                words = f"{one.extends!r} is no set that stands before it; correct it or move it up"
                yield Misfit(("sets", place, "extends"), words)
            elif one.key not in earlier:
                yield from self._misfits_of_questions(place, one)
            if (one.every_weeks is None) != (place == 0):
                words = "the first set is the usual one; each later one needs every_weeks, and only those"
                yield Misfit(("sets", place), words)
            earlier.add(one.key)

    def _misfits_of_plan(self) -> Iterator[Misfit]:
        known = [one.key for one in self.sets]
        for place, key in enumerate(self.plan.reviewed_in):
            if key not in known:
                yield Misfit(
                    ("plan", "reviewed_in", place), f"{key!r} is no set; use one of {', '.join(known)}"
                )

    def _misfits_of_questions(self, place: int, one: QuestionSet) -> Iterator[Misfit]:
        questions = self.questions_of(one.key)
        if not questions:
            yield Misfit(("sets", place), f"the set {one.key!r} asks nothing; add [[sets.questions]]")
        inherited = self.inherited_by(one.key)
        for misfit in misfits_in_order(questions):
            number, *rest = misfit.path
            if isinstance(number, int) and number >= inherited:
                yield Misfit(("sets", place, "questions", number - inherited, *rest), misfit.words)

    @property
    def first_rung(self) -> str:
        return self.ladder[0].key

    def set_due(self, since: Callable[[str], int]) -> str:
        """The rarest set whose turn it is, by how many weeks ago each was asked, or the first check-in was.

        Whoever rested when one was due is asked it at the next check-in; a rarer one stands for the others.
        """
        by_rarity = sorted(self.sets[1:], key=lambda one: one.every_weeks or 0, reverse=True)
        newest: float = inf
        for one in by_rarity:
            newest = min(newest, since(one.key))
            if one.every_weeks and newest >= one.every_weeks:
                return one.key
        return self.sets[0].key

    def questions_of(self, key: str) -> tuple[Question, ...]:
        """All questions of a set, those that it extends first; none for a set that is not there."""
        chosen = next((one for one in self.sets if one.key == key), None)
        if chosen is None:
            return ()
        before = self.questions_of(chosen.extends) if chosen.extends else ()
        return (*before, *chosen.questions)

    def inherited_by(self, key: str) -> int:
        """How many of a set's questions are another set's that it extends."""
        own = next((len(one.questions) for one in self.sets if one.key == key), 0)
        return len(self.questions_of(key)) - own

    def usual_in(self, key: str) -> int:
        """How many questions of a set that extends another come from the first of those before it."""
        named = {one.key: one for one in self.sets}
        first = named.get(key)
        while first is not None and first.extends is not None:
            first = named[first.extends]
        return len(first.questions) if first is not None and first.key != key else 0

    def question(self, key: str) -> Question | None:
        return next((asked for one in self.sets for asked in one.questions if asked.key == key), None)

    def rung(self, key: str) -> Rung | None:
        return next((rung for rung in self.ladder if rung.key == key), None)

    @property
    def how_it_goes(self) -> Question | None:
        """The first question whose options say how the business is doing."""
        questions = (asked for one in self.sets for asked in one.questions)
        return next((asked for asked in questions if any(option.means for option in asked.options)), None)

    def standing_on(self, key: str) -> Rung:
        """The rung of this key; where the ladder has changed and has it no more, the first."""
        return self.rung(key) or self.ladder[0]

    def next_rung(self, key: str, waived: AbstractSet[str] = frozenset()) -> Rung | None:
        """The next that leads on; one that is made on demand, or waived for somebody, is passed over."""
        place = self.ladder.index(self.standing_on(key)) + 1
        ahead = (rung for rung in self.ladder[place:] if not rung.on_demand and rung.key not in waived)
        return next(ahead, None)
