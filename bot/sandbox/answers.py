"""What goes back over the wire for a call?"""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.events import Json
from bot.sandbox.faults import (
    AnsweredLate,
    CutAfterDelivery,
    CutBeforeDelivery,
    Mishap,
    Refused,
    ServerError,
    TooManyRequests,
)
from bot.sandbox.refusals import ApiError, bad_gateway, too_many_requests


@dataclass(frozen=True)
class Answer:
    """The answer itself, and how the wire behaves with it."""

    status: int
    body: Json | str  # text is the HTML page of a proxy
    late_seconds: float = 0
    cut: bool = False


def answer_of(result: Any, mishap: Mishap | None) -> Answer:
    """The answer of a call that was carried out."""
    body = {"ok": True, "result": result}
    match mishap:
        case AnsweredLate(seconds):
            return Answer(200, body, late_seconds=seconds)
        case CutAfterDelivery():
            return Answer(200, body, cut=True)
    return Answer(200, body)


def answer_instead(mishap: Mishap | None) -> Answer | None:
    """The answer of a call that is not carried out at all."""
    match mishap:
        case TooManyRequests(retry_after):
            return error_answer(too_many_requests(retry_after))
        case Refused(code, description):
            return error_answer(ApiError(code, description))
        case ServerError(code, html=True):
            return Answer(code, f"<html><body><h1>{code} Bad Gateway</h1></body></html>")
        case ServerError(code):
            return error_answer(
                ApiError(code, "Bad Gateway" if code == bad_gateway().code else "Internal Server Error")
            )
        case CutBeforeDelivery():
            return Answer(0, "", cut=True)
    return None


def error_answer(refusal: ApiError) -> Answer:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return Answer(refusal.code, body)
