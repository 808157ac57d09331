"""What goes wrong with the next calls?"""

from dataclasses import dataclass

from bot.sandbox.params import Params


@dataclass(frozen=True)
class TooManyRequests:
    """429 with retry_after; nothing is delivered."""

    retry_after: int


@dataclass(frozen=True)
class Refused:
    """Any error answer, such as 404 or 401 on getUpdates; nothing is delivered."""

    code: int
    description: str


@dataclass(frozen=True)
class ServerError:
    """A 5xx, as JSON or as the HTML page of some proxy; nothing is delivered."""

    code: int = 502
    html: bool = False


@dataclass(frozen=True)
class AnsweredLate:
    """Delivered at once, answered so many real seconds later."""

    seconds: float


@dataclass(frozen=True)
class CutBeforeDelivery:
    """The connection breaks and nothing has happened."""


@dataclass(frozen=True)
class CutAfterDelivery:
    """The connection breaks, and the message is there all the same."""


Mishap = TooManyRequests | Refused | ServerError | AnsweredLate | CutBeforeDelivery | CutAfterDelivery


@dataclass
class Fault:
    """One scheduled mishap, and how often it has struck."""

    mishap: Mishap
    methods: frozenset[str]  # lower case; empty for all
    chat_id: int | None
    contains: str | None
    times: int | None
    struck: int = 0

    def cancel(self) -> None:
        self.times = self.struck

    @property
    def spent(self) -> bool:
        return self.times is not None and self.struck >= self.times

    def fits(self, params: Params) -> bool:
        return (
            not self.spent
            and (not self.methods or params.method.lower() in self.methods)
            and (self.chat_id is None or params.chat_id == self.chat_id)
            and (self.contains is None or self.contains in params.words)
        )


class Faults:
    def __init__(self) -> None:
        self._scheduled: list[Fault] = []
        self.is_down = False

    def schedule(
        self,
        mishap: Mishap,
        *methods: str,
        chat_id: int | None = None,
        contains: str | None = None,
        times: int | None = 1,
    ) -> Fault:
        """Strikes the next `times` fitting calls, or every one with times=None; earlier faults go first."""
        fault = Fault(mishap, frozenset(name.lower() for name in methods), chat_id, contains, times)
        self._scheduled.append(fault)
        return fault

    def clear(self) -> None:
        self._scheduled.clear()
        self.is_down = False

    def strikes(self, params: Params) -> Mishap | None:
        """What befalls this call; counts it."""
        if self.is_down:
            return ServerError(502)
        fault = next((fault for fault in self._scheduled if fault.fits(params)), None)
        if fault is None:
            return None
        fault.struck += 1
        return fault.mishap
