"""`pendamping invite`: by which link does somebody join?"""

import io
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import httpx
import segno
import typer
from sqlmodel import Session

from bot.commands import desk
from bot.errors import CannotBeDone, WrongSetting, WrongUsage
from bot.services import cohorts, invitations
from bot.settings import MENDS, Settings
from storage import keepsakes
from storage.vocabulary import Role

ASK_WITHIN_SECONDS = 15
QR_SCALE = 8
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class TelegramOutOfReach(CannotBeDone):
    """Telegram did not say who the bot is."""


def _drawable(file: Path | None) -> Path | None:
    if file is not None and file.suffix.lower() not in {".png", ".svg"}:
        raise typer.BadParameter("the file's name must end in .png or .svg")
    return file


def invite(
    role: Annotated[Role, typer.Option(help="What the invited person will be.")],
    cohort: Annotated[
        str | None, typer.Option(help="Code of the cohort; needed for trainees.", metavar="CODE")
    ] = None,
    qr: Annotated[
        Path | None,
        typer.Option(callback=_drawable, dir_okay=False, help="Also draw the link, as PNG or SVG."),
    ] = None,
) -> None:
    """Make an invitation and print its link.

    A link for staff is for one person and ends after 7 days; a link for trainees is for the whole cohort
    until it is closed.
    """
    if role is Role.TRAINEE and cohort is None:
        raise typer.BadParameter("trainees join a cohort: add --cohort CODE", param_hint="--cohort")
    with desk.opened() as at:
        with at.reading() as session:
            username = bot_name(at.settings, session)
        with at.working() as work:
            group = cohorts.find_open(work.session, cohort) if cohort else None
            link = invitations.link(username, invitations.invite(work, role, group, created_by=None))
            if qr is not None:
                _draw(link, qr)
    typer.echo(link)


def _draw(link: str, file: Path) -> None:
    drawing = io.BytesIO()
    segno.make(link, micro=False).save(drawing, kind=file.suffix.lower().removeprefix("."), scale=QR_SCALE)
    try:
        file.write_bytes(drawing.getvalue())
    except OSError as fault:
        raise WrongUsage(f"{file} cannot be written: {fault.strerror}.") from fault


def bot_name(settings: Settings, session: Session) -> str:
    """The bot's name: as Telegram says now, else as the running bot learned it."""
    known = keepsakes.recall(session, "username")
    if settings.bot_token is None and known is not None:
        return known
    try:
        return _ask_telegram(settings.telegram_api_url, settings.token)
    except TelegramOutOfReach:
        if known is None:
            raise
        return known


def _ask_telegram(root: str, token: str) -> str:
    trust_env = urlsplit(root).hostname not in LOOPBACK
    try:
        with httpx.Client(trust_env=trust_env, timeout=ASK_WITHIN_SECONDS) as client:
            answer = client.post(f"{root}/bot{token}/getMe")
            told = answer.json()
    except (httpx.HTTPError, ValueError) as fault:
        raise _out_of_reach(root, type(fault).__name__) from None
    match told:
        case {"ok": True, "result": {"username": str(username)}}:
            return username
        case {"ok": False, "error_code": 401 | 404}:
            raise WrongSetting("BOT_TOKEN", "is not known to Telegram", MENDS["BOT_TOKEN"])
    raise _out_of_reach(root, f"it answered {answer.status_code}")


def _out_of_reach(root: str, why: str) -> TelegramOutOfReach:
    return TelegramOutOfReach(
        f"The bot's name could not be asked for at {root} ({why}); "
        "check the connection and TELEGRAM_API_URL, and try again."
    )
