"""Does the pace keep Telegram's limits, and nobody waiting longer than they ask for?"""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import Pace

A_HAIR = 1e-6

people = st.integers(min_value=1, max_value=40)
groups = st.integers(min_value=-3, max_value=-1)
waits = st.floats(min_value=0, max_value=0.3)


@dataclass
class Stopwatch:
    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Sender:
    """Sends whatever it is given as soon as the pace lets it, and remembers when."""

    watch: Stopwatch = field(default_factory=Stopwatch)
    sent: list[tuple[float, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pace = Pace(monotonic=self.watch)

    def sends(self, chat_id: int, method: str = "sendMessage") -> float:
        """How long it had to wait."""
        wait = self.pace.wait(chat_id, method)
        self.watch.seconds += wait + A_HAIR
        assert self.pace.wait(chat_id, method) == 0
        self.pace.leaves(chat_id, method)
        self.sent.append((self.watch.seconds, chat_id))
        return wait

    def most_within(self, seconds: float, chat_id: int | None = None) -> int:
        moments = [at for at, chat in self.sent if chat_id in {None, chat}]
        return max(sum(start <= at < start + seconds for at in moments) for start in moments)


@given(st.lists(st.tuples(people | groups, waits), min_size=1, max_size=150))
def test_no_limit_is_ever_passed(calls: list[tuple[int, float]]) -> None:
    sender = Sender()

    for chat_id, idle_seconds in calls:
        sender.watch.seconds += idle_seconds
        sender.sends(chat_id)

    assert sender.most_within(1) <= 31  # the first at the very beginning, the last at the very end
    for chat_id in {chat_id for chat_id, _ in calls}:
        assert sender.most_within(1, chat_id) == 1
        if chat_id < 0:
            assert sender.most_within(60, chat_id) <= 20


@given(st.lists(people, min_size=1, max_size=60, unique=True))
def test_many_people_are_reached_at_the_full_thirty_a_second(chats: list[int]) -> None:
    sender = Sender()

    for chat_id in chats:
        sender.sends(chat_id)

    assert sender.watch.seconds - 1000 == pytest.approx((len(chats) - 1) / 30, abs=0.001)


def test_the_twenty_first_message_to_a_group_waits_for_the_minute_to_end() -> None:
    sender = Sender()
    for _ in range(20):
        sender.sends(-5)

    waited = sender.sends(-5)

    assert waited == pytest.approx(60 - 19, abs=0.1)


def test_one_chat_that_must_wait_holds_up_nobody_else() -> None:
    sender = Sender()

    sender.pace.flooded(1, seconds=40)

    assert sender.pace.wait(1, "sendMessage") == 40
    assert sender.sends(2) == 0


@pytest.mark.parametrize(
    ("after", "left"), [(0.0, 7.0), (6.999, 0.001), (7.0, 0.0)], ids=["at once", "just before", "then"]
)
def test_a_pause_lasts_exactly_as_long_as_telegram_asked(after: float, left: float) -> None:
    sender = Sender()
    sender.pace.flooded(1, seconds=7)

    sender.watch.seconds += after

    assert sender.pace.wait(1, "sendMessage") == pytest.approx(left)


def test_a_shorter_pause_does_not_end_a_longer_one() -> None:
    sender = Sender()

    sender.pace.flooded(1, seconds=30)
    sender.pace.flooded(1, seconds=2)

    assert sender.pace.wait(1, "sendMessage") == 30


def test_when_several_chats_are_told_to_pause_everybody_does() -> None:
    sender = Sender()
    sender.pace.flooded(1, seconds=5)
    sender.pace.flooded(2, seconds=9)
    two_chats = sender.pace.wait(99, "sendMessage")

    sender.pace.flooded(3, seconds=4)

    assert (two_chats, sender.pace.wait(99, "sendMessage")) == (0, 4)
    assert sender.pace.wait(2, "sendMessage") == 9


def test_pauses_of_long_ago_are_nobody_else_s_pause() -> None:
    sender = Sender()
    sender.pace.flooded(1, seconds=60)
    sender.pace.flooded(2, seconds=60)
    sender.watch.seconds += 5.1

    sender.pace.flooded(3, seconds=60)

    assert sender.pace.wait(99, "sendMessage") == 0


def test_the_same_chat_told_three_times_is_one_chat() -> None:
    sender = Sender()

    for _ in range(3):
        sender.pace.flooded(1, seconds=8)

    assert sender.pace.wait(99, "sendMessage") == 0


@pytest.mark.parametrize("method", ["answerCallbackQuery", "setMyCommands", "deleteMessage"])
def test_what_telegram_does_not_count_never_waits_and_never_counts(method: str) -> None:
    sender = Sender()
    sender.pace.flooded(1, seconds=60)

    waited = sender.sends(1, method)

    assert waited == 0
    assert sender.sends(2) == 0


def test_chats_of_long_ago_are_forgotten_and_chats_that_wait_are_not() -> None:
    sender = Sender()
    sender.pace.flooded(1, seconds=100_000)

    for chat_id in range(2, 10_100):
        sender.sends(chat_id)

    assert len(sender.pace._next_of_chat) < 200
    assert sender.pace.wait(1, "sendMessage") > 90_000
