"""`pendamping handover`: who takes over from a trainer who leaves?"""

from typing import Annotated

import typer

from bot.commands import desk
from bot.services import handover
from bot.services.handover import NoSuchTrainer


def hand_over(
    leaver: Annotated[str, typer.Option("--from", help="Id or full name of the trainer who leaves.")],
    to: Annotated[
        str | None, typer.Option(help="Id or full name of the one who follows; shared out if left out.")
    ] = None,
) -> None:
    """Hand on a leaving trainer's participants and cases, and take the role back."""
    with desk.opened() as at, at.working() as work:
        leaving = handover.find(work, leaver)
        follows = handover.find(work, to) if to is not None else None
        if follows is not None and follows.id == leaving.id:
            raise NoSuchTrainer(str(to))
        done = handover.hand_on_from_the_office(work, leaving, follows)
        name = leaving.name
    typer.echo(
        f"{name} is no trainer any more: {done.participants} participants and {done.cases} cases handed on, "
        f"{done.alone} participants without a trainer."
    )
