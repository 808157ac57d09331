"""`pendamping programme`: is the office's file a programme, and what does it say?"""

from datetime import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.tree import Tree

from bot.commands import desk
from bot.errors import CannotBeDone
from bot.programme.faults import FaultyProgramme
from bot.programme.load import ProgrammeFile, parse_programme, read_programme
from bot.programme.page import Wording
from bot.programme.questions import Condition, Question
from bot.programme.schema import Programme
from bot.services import cohorts, programmes
from bot.settings import read_settings

PIPED_WIDTH = 500

app = typer.Typer(no_args_is_help=True, help="Check a programme file, or show the programme in force.")

Language = Annotated[str, typer.Option("--language", help="In which language wording is shown.")]


@app.command()
def check(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="FILE")],
) -> None:
    """Say every error of a programme file, with its line and what to do."""
    try:
        programme = _parsed(file).programme
    except FaultyProgramme as faulty:
        for fault in faulty.faults:
            typer.echo(f"{file}: {fault}")
        raise typer.Exit(1) from None
    for language, missing in _untold(programme).items():
        typer.echo(f"{file}: note: {missing} texts are not there in {language!r}; Indonesian is said instead")
    typer.echo(f"{file}: good. {_summary(programme)}")


@app.command()
def show(
    file: Annotated[
        Path | None,
        typer.Argument(exists=True, dir_okay=False, metavar="[FILE]", help="Else the one in force."),
    ] = None,
    source: Annotated[bool, typer.Option("--source", help="The file itself, to save and change.")] = False,
    language: Language = "id",
    cohort: Annotated[
        str | None, typer.Option("--cohort", metavar="CODE", help="The one that this cohort is asked under.")
    ] = None,
) -> None:
    """Show the programme in force: rhythm, questions, reminders, ladder."""
    if file and cohort:
        raise typer.BadParameter("give a FILE, or the --cohort whose programme is shown")
    try:
        if cohort:
            shown = _of_cohort(cohort)
        else:
            shown = _parsed(file) if file else read_programme(read_settings().programme)
    except FaultyProgramme as faulty:
        raise CannotBeDone(f"{file}, {faulty.faults[0]}; see all with `pendamping programme check`") from None
    if source:
        typer.echo(shown.source, nl=False)
        return
    console = Console()
    if not console.is_terminal:
        console = Console(width=PIPED_WIDTH)
    for tree in _trees(shown.programme, language):
        console.print(tree, markup=False, highlight=False)


@app.command()
def use(
    cohort: Annotated[str, typer.Option("--cohort", help="The cohort's code.")],
    file: Annotated[
        Path | None, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="[FILE]")
    ] = None,
    house: Annotated[bool, typer.Option("--house", help="Back to the programme of the house.")] = False,
) -> None:
    """Give a cohort a programme of its own; it counts from the next check-in on."""
    if (file is None) != house:
        raise typer.BadParameter("give a FILE, or --house to go back to the programme of the house")
    try:
        version = _parsed(file) if file else None
    except FaultyProgramme as faulty:
        raise CannotBeDone(f"{file}, {faulty.faults[0]}; see all with `pendamping programme check`") from None
    with desk.opened() as at, at.working() as work:
        chosen = cohorts.find_open(work.session, cohort)
        if version is None:
            programmes.take_back(work, chosen)
        else:
            programmes.give(work, chosen, version)
        name = version.programme.name if version else work.house.programme.name
        typer.echo(f"Cohort {chosen.code} ({chosen.name}) is asked under {name!r} from its next check-in on.")


def _of_cohort(code: str) -> ProgrammeFile:
    with desk.opened() as at, at.working() as work:
        cohort = cohorts.find(work.session, code)
        if programmes.is_lost(work, cohort):
            typer.echo(
                f"The own programme of {cohort.code} ({cohort.name}) can no longer be read, so it is asked "
                f"under that of the house; give it again with `pendamping programme use FILE --cohort "
                f"{cohort.code}`.",
                err=True,
            )
        return programmes.of_cohort(work, cohort.id)


def _parsed(file: Path) -> ProgrammeFile:
    try:
        return parse_programme(file.read_text("utf-8"))
    except UnicodeDecodeError as fault:
        raise CannotBeDone(f"{file} is no UTF-8 text (byte {fault.start}); save it as UTF-8.") from None


def _summary(programme: Programme) -> str:
    asked = ", ".join(f"{one.key} {len(programme.questions_of(one.key))} questions" for one in programme.sets)
    rungs = f"{len(programme.ladder)} rungs"
    return f"{programme.name}: {asked}; {len(programme.reminders)} reminder(s); {rungs}."


def _untold(programme: Programme) -> dict[str, int]:
    """How many texts lack a language that others are told in."""
    wordings = _wordings(programme)
    languages = sorted({language for wording in wordings for language in wording.languages})
    missing = {
        language: sum(language not in wording.languages for wording in wordings) for language in languages
    }
    return {language: count for language, count in missing.items() if count}


def _wordings(programme: Programme) -> list[Wording]:
    found: list[Wording] = [reminder.text for reminder in programme.reminders]
    for one in programme.sets:
        for question in one.questions:
            found += [question.text, question.short, *(option.label for option in question.options)]
    for rung in programme.ladder:
        found += [rung.name, rung.step]
    return found


def _trees(programme: Programme, language: str) -> list[Tree]:
    return [
        _rhythm(programme, language),
        *(_questions(programme, place, language) for place in range(len(programme.sets))),
        _ladder(programme, language),
    ]


def _rhythm(programme: Programme, language: str) -> Tree:
    rhythm = programme.rhythm
    tree = Tree(programme.name)
    tree.add(f"asked on {rhythm.weekday} at {_hour(rhythm.hour)}, in the participant's own zone")
    for phase in programme.phases:
        lasting = f"for {phase.for_weeks} weeks" if phase.for_weeks else "until the end"
        tree.add(f"every {phase.every_weeks} week(s) {lasting}")
    for reminder in programme.reminders:
        words = reminder.text.in_language(language).splitlines()[0]
        tree.add(f"reminder after {reminder.after_hours} hours: {words}")
    tree.add(f"missed after {rhythm.missed_after_hours} hours")
    tree.add(f"quiet from {_hour(programme.quiet.since)} to {_hour(programme.quiet.until)}")
    patience = programme.patience
    tree.add(f"the trainer is told after {patience.missed_in_a_row} missed in a row")
    stall = programme.stall
    tree.add(
        f"the trainer is told of {stall.stuck_times} 'stuck' in {stall.stuck_among}, of sales "
        f"{stall.fallen_percent} % under the first, of {stall.idle_check_ins} reports without business, "
        f"of a rung not reached after {stall.slow_times} times its target"
    )
    tree.add(f"the trainer is told of {patience.never_answered_days} days without any answer")
    above = programme.broadcast.second_approval_above
    if above:
        tree.add(f"a second coordinator agrees to announcements to more than {above} people")
    first = f", first by {programme.fairness.first}" if programme.fairness.first else ""
    tree.add(f"support is compared by {', '.join(programme.fairness.by)}{first}")
    for rest in programme.calendar.breaks:
        tree.add(f"nobody is asked from {rest.first} to {rest.last}: {rest.name.in_language(language)}")
    for market in programme.calendar.market_days:
        tree.add(f"market day on {market.weekday}: {', '.join(market.villages) or 'everywhere'}")
    return tree


def _questions(programme: Programme, place: int, language: str) -> Tree:
    one = programme.sets[place]
    turn = f", every {one.every_weeks} weeks" if one.every_weeks else ""
    first = f" after all of {one.extends!r}" if one.extends else ""
    tree = Tree(f"set {one.key!r}{turn}{first}")
    for question in one.questions:
        branch = tree.add(
            f"{question.key} ({question.kind}): {_one_line(question.text.in_language(language))}"
        )
        for option in question.options:
            alone = " goes with no other" if option.alone else ""
            branch.add(f"[{option.label.in_language(language)}]{alone}")
        for remark in _remarks(question):
            branch.add(remark)
    return tree


def _remarks(question: Question) -> list[str]:
    remarks = []
    if question.is_number:
        remarks.append(f"from {question.lowest} to {question.highest}")
    if question.skippable:
        remarks.append("may be skipped")
    if question.asked_when:
        remarks.append(
            f"asked when {' or '.join(_condition(condition) for condition in question.asked_when)}"
        )
    return remarks


def _condition(condition: Condition) -> str:
    answered = [f"{key} is {' or '.join(answers)}" for key, answers in condition.answered.items()]
    return " and ".join([*answered, *(f"{key} has fallen" for key in condition.fallen)])


def _ladder(programme: Programme, language: str) -> Tree:
    tree = Tree("ladder")
    for rung in programme.ladder:
        target = f", within {rung.target_days} days" if rung.target_days else ""
        step = rung.step.in_language(language)
        tree.add(f"{rung.key} {rung.name.in_language(language)}: {step} ({rung.evidence}{target})")
    return tree


def _hour(hour: time) -> str:
    return hour.isoformat("minutes")


def _one_line(text: str) -> str:
    return " ".join(text.split())
