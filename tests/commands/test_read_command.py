"""Does `pendamping read` show how the bot reads a text?"""

import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Ended, Office


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1,5 jt", {"kind": "exact", "value": 1_500_000, "low": None, "high": None}),
        ("100-150rb", {"kind": "range", "value": None, "low": 100_000, "high": 150_000}),
        ("150", {"kind": "ambiguous", "value": None, "low": None, "high": None}),
        ("gak tau bu", {"kind": "none", "value": None, "low": None, "high": None}),
        ("-100rb", {"kind": "exact", "value": -100_000, "low": None, "high": None}),
        ("-", {"kind": "none", "value": None, "low": None, "high": None}),
    ],
)
def test_an_amount_is_read_in_whole_rupiah(office: Office, typed: str, read: dict[str, object]) -> None:
    ended = office.types("read", "--as", "amount", typed)

    assert _lines(ended) == [{"text": typed, **read}]
    assert ended.status == 0


def test_without_a_text_every_line_of_stdin_is_read(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    _typed_in(monkeypatch, "250rb\r\n\n５０rb 🙏\n".encode() + b"\xff150rb")

    ended = office.types("read", "--as", "amount")

    assert [(line["text"], line["kind"], line["value"]) for line in _lines(ended)] == [
        ("250rb", "exact", 250_000),
        ("", "none", None),
        ("５０rb 🙏", "exact", 50_000),
        ("\ufffd150rb", "ambiguous", None),
    ]


def test_a_reply_is_read_with_its_topic_and_how_sure_that_is(office: Office) -> None:
    ended = office.types("read", "--as", "reply", "--language", "id", "modal habis bu")

    (line,) = _lines(ended)
    assert set(line) == {"text", "label", "topic", "confidence"}
    assert line["topic"] == "modal"


def test_it_needs_no_settings_and_leaves_no_database(office: Office) -> None:
    office.sets(DATABASE_URL="nonsense://", SWEEP_SECONDS="never")

    ended = office.types("read", "--as", "amount", "250rb")

    assert ended.status == 0
    assert list(Path.cwd().iterdir()) == []


def test_it_reads_as_an_amount_or_as_a_reply_and_nothing_else(office: Office) -> None:
    ended = office.types("read", "--as", "poem", "250rb")

    assert ended.status == 2
    assert "'amount', 'reply'" in ended.said


def _lines(ended: Ended) -> list[dict[str, object]]:
    return [json.loads(line) for line in ended.out.splitlines()]


def _typed_in(monkeypatch: pytest.MonkeyPatch, typed: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
