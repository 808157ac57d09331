"""Does the program live, and can it work?"""

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse

from bot.services.work import Work

UNAVAILABLE = 503


async def lives(_request: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})


async def can_work(request: Request) -> JSONResponse:
    """It can where its database answers."""
    try:
        await request.app.state.do(_ask)
    except SQLAlchemyError:
        return JSONResponse({"status": "unavailable", "database": "no answer"}, UNAVAILABLE)
    return JSONResponse({"status": "ready"})


def _ask(work: Work) -> None:
    work.session.execute(text("SELECT 1"))
