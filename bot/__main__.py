"""Which command was meant, and how did it end?"""

import sys
from typing import Annotated

import typer

from bot.commands import (
    audience,
    broadcast,
    cohort,
    end,
    enter,
    erase,
    export,
    fairness,
    handouts,
    handover,
    invite,
    partner,
    pause,
    precision,
    programme,
    read,
    referrals,
    report,
    results,
    risk,
    support,
    take_in,
    template,
    why,
)
from bot.errors import CannotBeDone, Refusal, WrongSetting, WrongUsage
from bot.settings import read_settings
from bot.words import Words

NOT_DONE = 1
WRONG_USAGE = 2

app = typer.Typer(
    name="pendamping",
    help="A Telegram bot that keeps walking beside people after a training has ended.",
    no_args_is_help=True,
    add_completion=False,
    # A traceback that shows the values of variables would show the token.
    pretty_exceptions_enable=False,
)


@app.command()
def run() -> None:
    """Run the bot until it is told to stop."""
    settings = read_settings()
    from bot.running import run as run_bot  # noqa: PLC0415  (the other commands start without Telegram)

    run_bot(settings)


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page.")] = 8080,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open the page.")] = False,
) -> None:
    """Try the bot without a token, a network or any set-up."""
    from bot.sandbox.demo import demo as run_demo  # noqa: PLC0415  (the other commands start without it)

    run_demo(port, browser=not no_browser)


app.add_typer(cohort.app, name="cohort")
app.add_typer(programme.app, name="programme")
app.add_typer(audience.app, name="audience")
app.add_typer(referrals.app, name="referrals")
app.add_typer(template.app, name="template")
app.add_typer(broadcast.app, name="broadcast")
app.add_typer(pause.app, name="pause")
app.add_typer(support.app, name="support")
app.add_typer(partner.app, name="partner")
app.command("invite")(invite.invite)
app.command("import")(take_in.import_)
app.command("enter")(enter.enter)
app.command("cards")(handouts.cards)
app.command("paper")(handouts.paper)
app.command("export")(export.export)
app.command("report")(report.report)
app.command("end")(end.end)
app.command("erase")(erase.erase)
app.command("handover")(handover.hand_over)
app.command("fairness")(fairness.fairness)
app.command("precision")(precision.precision)
app.command("why")(why.why)
app.command("results")(results.results)
app.command("risk")(risk.risk)
app.command("read", context_settings=read.CONTEXT)(read.read)


def main() -> None:
    """The command line; leaves with 0 done, 2 wrong usage or settings, 1 anything else."""
    try:
        app(prog_name="pendamping")
    except (WrongSetting, WrongUsage) as wrong:
        _leave(str(wrong), WRONG_USAGE)
    except CannotBeDone as found:
        _leave(str(found), NOT_DONE)
    except Refusal as refusal:
        _leave(Words.load().label("en", refusal.words, **refusal.facts), NOT_DONE)


def _leave(why: str, status: int) -> None:
    print(" ".join(why.split()), file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    main()
