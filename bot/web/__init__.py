"""What does a browser ask?"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.routing import Route

from bot.services.work import Work
from bot.web import files, health

Result = TypeVar("Result")
Do = Callable[[Callable[[Work], Any]], Awaitable[Any]]
"""Does one use case in a transaction of its own, in its turn, and sends what it left to be sent."""


def site(do: Do) -> Starlette:
    """Every address that there is."""
    app = Starlette(
        routes=[
            Route("/healthz", health.lives),
            Route("/readyz", health.can_work),
            Route("/berkas/{token}", files.show),
            Route("/berkas/{token}/berkas.pdf", files.fetch),
        ]
    )
    app.state.do = do
    return app
