"""What does whoever holds the link to a file see?

The page of a link says nothing of the file itself, because programs look at every link that is passed on;
only whoever goes on from there has opened it.
"""

import asyncio
from functools import cache, partial
from importlib.resources import files
from types import MappingProxyType

from jinja2 import Environment, StrictUndefined, Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.papers import printed
from bot.services import bank_links
from bot.services.work import Work

OVER, UNKNOWN = 410, 404
NOBODY_KEEPS_IT = MappingProxyType(
    {
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    }
)


async def show(request: Request) -> Response:
    """For whom the file is, and the way to it; 410 once it is over."""
    status, page = await request.app.state.do(partial(_page, token=request.path_params["token"]))
    return HTMLResponse(page, status, headers=dict(NOBODY_KEEPS_IT))


async def fetch(request: Request) -> Response:
    """The file itself. To ask whether it is there is not to open it."""
    token = request.path_params["token"]
    if request.method == "HEAD":
        return await show(request)
    found = await request.app.state.do(partial(bank_links.fetch, token=token))
    if found is None:
        return await show(request)
    paper, made_at = found
    pdf = await asyncio.to_thread(printed.write, paper, made_at)
    shown = {"Content-Disposition": 'inline; filename="berkas.pdf"', **NOBODY_KEEPS_IT}
    return Response(pdf, media_type="application/pdf", headers=shown)


def _page(work: Work, token: str) -> tuple[int, str]:
    words, language = work.house.words, work.house.language
    seen = bank_links.seen(work, token)
    facts = {
        "language": language,
        "title": words.label(language, "web-title"),
        "open": None,
        "note": None,
        "ladder": None,
    }
    if seen is None:
        return UNKNOWN, _template().render(facts, text=words.label(language, "web-unknown"))
    if seen.is_over:
        return OVER, _template().render(facts, text=words.label(language, "web-over"))
    facts |= {"open": words.label(language, "web-open"), "note": words.label(language, "web-told")}
    facts["ladder"] = seen.ladder
    text = words.label(language, "web-waits", lender=seen.lender, until=seen.until)
    return 200, _template().render(facts, text=text, href=f"{token}/berkas.pdf")


@cache
def _template() -> Template:
    looking = Environment(autoescape=True, undefined=StrictUndefined)
    return looking.from_string((files("bot.web") / "link.html").read_text("utf-8"))
