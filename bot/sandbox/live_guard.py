"""May this request touch the village, and what may the page it gets do?"""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

OWN_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses what another site sends through the visitor's browser, under whatever name it reaches us."""
    if urlsplit(f"//{request.host}").hostname not in OWN_NAMES:
        raise web.HTTPForbidden(text="This demo answers on this machine only.")
    origin = request.headers.get("Origin")
    if origin is not None and origin != own_origin(request):
        raise web.HTTPForbidden(text="Another site may not act here.")
    return await handler(request)


def must_be_own_page(request: web.Request) -> None:
    """An act comes from our page, whose browser says so; raises HTTPForbidden for a request that doesn't."""
    if request.headers.get("Origin") != own_origin(request):
        raise web.HTTPForbidden(text="Only the demo's own page may act here.")


def own_origin(request: web.Request) -> str:
    return f"http://{request.host}"


async def protect(request: web.Request, response: web.StreamResponse) -> None:
    """The page loads nothing from elsewhere, stands in no frame and is not kept."""
    response.headers.setdefault(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
        f"connect-src 'self' ws://{request.host}; object-src 'none'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'",
    )
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Cache-Control", "no-store")
