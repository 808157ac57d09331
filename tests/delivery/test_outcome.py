"""Does each of Telegram's answers lead to what follows from it?"""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.outcome import Broken, Gone, Later, Moved, Outcome, Perhaps, Sent, back_off, outcome
from bot.delivery.transport import MaybeSent, NotSent
from storage.vocabulary import Gone as Why

TWO_SECONDS = Later(timedelta(seconds=2))
BLOCKED = Gone(Why.BLOCKED)


@pytest.mark.parametrize(
    ("error", "follows"),
    [
        (ChatMigrated(-1001), Moved(-1001)),
        (Forbidden("Forbidden: bot was blocked by the user"), BLOCKED),
        (Forbidden("Forbidden: bot was kicked from the group chat"), BLOCKED),
        (Forbidden("Forbidden: bot is not a member of the supergroup chat"), BLOCKED),
        (Forbidden("Forbidden: user is deactivated"), Gone(Why.DEACTIVATED)),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), Gone(Why.NOT_FOUND)),
        (BadRequest("Bad Request: chat not found"), Gone(Why.NOT_FOUND)),
        (BadRequest("Bad Request: message is not modified: specified new message content…"), Sent()),
        (
            BadRequest("Bad Request: query is too old and response timeout expired"),
            Broken("Query is too old and response timeout expired"),
        ),
        (BadRequest("Bad Request: message text is empty"), Broken("Message text is empty")),
        (NotSent("no connection: ClientConnectorError"), TWO_SECONDS),
        (NetworkError("Bad Gateway"), TWO_SECONDS),
        (NetworkError("Internal Server Error (500)"), TWO_SECONDS),
        (InvalidToken("Not Found"), TWO_SECONDS),
        (Conflict("terminated by other getUpdates request"), TWO_SECONDS),
        (TelegramError("Telegram's answer is not JSON"), TWO_SECONDS),
        (MaybeSent("no answer: ServerDisconnectedError"), Perhaps("no answer: ServerDisconnectedError")),
        (TimedOut("Timed out"), Perhaps("Timed out")),
    ],
    ids=lambda value: str(value) if isinstance(value, Exception) else "",
)
def test_what_telegram_answers_decides_what_becomes_of_the_message(
    error: TelegramError, follows: Outcome
) -> None:
    assert outcome(error, attempts=1) == follows


@pytest.mark.parametrize("asked_for", ["true", "false"])
@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
def test_the_pause_is_read_right_whatever_the_environment_asks_the_library_for(
    asked_for: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", asked_for)

    assert outcome(RetryAfter(7), attempts=1) == Later(timedelta(seconds=7), flood=True)


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(1, 2), (2, 4), (3, 8), (5, 32), (6, 60), (7, 60), (10_000, 60)]
)
def test_each_attempt_waits_twice_as_long_up_to_a_minute(attempts: int, seconds: int) -> None:
    assert back_off(attempts) == timedelta(seconds=seconds)


@given(st.integers(min_value=1, max_value=10**6))
def test_no_attempt_waits_less_than_the_one_before(attempts: int) -> None:
    assert back_off(attempts) <= back_off(attempts + 1)
