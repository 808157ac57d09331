"""`pendamping broadcast`: who is told something at once, and did it reach them?"""

import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.commands import announcements, desk
from bot.commands.desk import Desk
from bot.errors import Refusal
from bot.services import announced, announcing, approval, audiences, broadcasts, cohorts
from bot.services.announced import Progress as Reached
from bot.services.work import Work
from storage.audiences.people import Found
from storage.audiences.tree import Both, Everybody, Tree
from storage.tables import Broadcast
from storage.vocabulary import BroadcastStatus, Role

TEXT_LIMIT = 4096
LOOK_EVERY_SECONDS = 0.5
STILL_FOR = timedelta(seconds=60)


app = typer.Typer(help="Announce something, and see how announcements stand.")
app.command("list")(announcements.list_)
app.command("show")(announcements.show)


@app.callback(invoke_without_command=True)
def broadcast(
    context: typer.Context,
    cohort: Annotated[str | None, typer.Option(help="To the people of this cohort.", metavar="CODE")] = None,
    every: Annotated[bool, typer.Option("--all", help="To the people of every cohort.")] = False,
    role: Annotated[
        list[Role] | None, typer.Option(help="To whom; may be repeated. Trainees if left out.")
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            help="""Only to those of whom it is true: 'village = "Muara Pantun" and not status = paused'.""",
            metavar="QUERY",
        ),
    ] = None,
    text: Annotated[str | None, typer.Option(help="What to say.")] = None,
    text_file: Annotated[
        Path | None, typer.Option(help="A file (UTF-8) with what to say.", exists=True, dir_okay=False)
    ] = None,
    detach: Annotated[bool, typer.Option("--detach", help="Only queue it, do not follow it.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say whom it would reach, and who is left out.")
    ] = False,
) -> None:
    """Announce something to a cohort or to all, and follow how it arrives.

    The running bot does the sending.
    """
    if context.invoked_subcommand is not None:
        return
    if (cohort is not None) == every:
        raise typer.BadParameter("give either --cohort CODE or --all", param_hint="--cohort")
    words = _words(text, text_file)
    with desk.opened() as at:
        with at.working() as work:
            cohort_ids = [cohorts.find_open(work.session, cohort).id] if cohort else None
            whom = _meant(work, to, role or [Role.TRAINEE])
            _must_be_fillable(work, words)
            found = audiences.found(work, cohort_ids, whom)
            if dry_run:
                typer.echo(_reach(work, found))
                return
            if found.recipients:
                typer.echo(_reach(work, found), err=True)
            queued = broadcasts.announce(work, text=words, cohort_ids=cohort_ids, whom=whom)
            waits_for = [one.name for one in approval.approvers(work, queued)] if _waits(queued) else []
            above = approval.above_of(work, queued)
        if waits_for:
            typer.echo(
                f"Broadcast {queued.id} is queued and waits: for more than {above} people a coordinator "
                f"agrees first. Asked: {', '.join(waits_for)}."
            )
            return
        if detach:
            with at.reading() as session:
                recipients = announced.progress(session, queued.id).total
            typer.echo(f"Broadcast {queued.id} is queued for {recipients} people.")
            return
        try:
            reached = follow(at, queued.id)
        except KeyboardInterrupt:
            typer.echo(f"No longer following; broadcast {queued.id} stays queued.", err=True)
            raise typer.Exit(1) from None
    typer.echo(
        f"Broadcast {queued.id} to {reached.total} people: {reached.sent} sent, "
        f"{reached.unreachable} unreachable, {reached.failed} failed, {reached.cancelled} cancelled."
    )


def _waits(queued: Broadcast) -> bool:
    return queued.status is BroadcastStatus.WAITING


def _meant(work: Work, to: str | None, roles: list[Role]) -> Tree:
    holding = audiences.holding(roles)
    if to is None:
        return holding
    try:
        asked = audiences.read(work, to)
    except Refusal as refusal:
        raise typer.BadParameter(_in_words(work, refusal), param_hint="--to") from None
    return asked if isinstance(holding, Everybody) else Both(holding, asked)


def _reach(work: Work, found: Found) -> str:
    """How many, the first few by name, and who is left out and why."""
    named = [one.name for one in found.recipients[: audiences.EXAMPLES]]
    more = ["…"] if len(found.recipients) > len(named) else []
    left_out = [
        work.house.words.label("en", f"left-out-{why}", count=len(those))
        for why, those in found.left_out.items()
    ]
    return "\n".join([f"To {len(found.recipients)} people: {', '.join([*named, *more]) or '-'}", *left_out])


def _must_be_fillable(work: Work, words: str) -> None:
    """What stands in braces is filled in for everybody: a word that is no field is told at once."""
    try:
        announcing.checked({"body": {"text": words}})
    except Refusal as refusal:
        raise typer.BadParameter(_in_words(work, refusal), param_hint="--text") from None


def _in_words(work: Work, refusal: Refusal) -> str:
    return work.house.words.label("en", refusal.words, **refusal.facts)


def _words(text: str | None, text_file: Path | None) -> str:
    if (text is None) == (text_file is None):
        raise typer.BadParameter("give either --text TEXT or --text-file FILE", param_hint="--text")
    words = _read(text_file) if text_file else text or ""
    if not words.strip():
        raise typer.BadParameter("the text is empty; write what people shall read", param_hint="--text")
    if len(words) > TEXT_LIMIT:
        raise typer.BadParameter(
            f"the text has {len(words)} characters; Telegram takes {TEXT_LIMIT} in one message",
            param_hint="--text",
        )
    return words


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise typer.BadParameter(f"{file} is not UTF-8 text", param_hint="--text-file") from None


def follow(at: Desk, broadcast_id: int) -> Reached:
    """Watches until everybody's copy has ended, and says so when nothing seems to send."""
    patience = Patience(at.clock.now())
    with _bar() as bar:
        task = bar.add_task("Sending")
        while True:
            with at.reading() as session:
                reached = announced.progress(session, broadcast_id)
            ended = reached.sent + reached.unreachable + reached.failed + reached.cancelled
            bar.update(task, completed=ended, total=reached.total)
            if reached.done:
                return reached
            if patience.runs_out(ended, at.clock.now()):
                bar.console.print("Nothing moves: the bot does not seem to run. Ctrl-C ends the waiting.")
            time.sleep(LOOK_EVERY_SECONDS)


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )


class Patience:
    """How long nothing moving is worth a word; it is said once for each standstill."""

    def __init__(self, now: datetime) -> None:
        self._ended = 0
        self._since: datetime | None = now

    def runs_out(self, ended: int, now: datetime) -> bool:
        if ended != self._ended:
            self._ended, self._since = ended, now
        if self._since is None or now - self._since < STILL_FOR:
            return False
        self._since = None
        return True
