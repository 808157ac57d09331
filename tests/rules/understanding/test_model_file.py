"""Is the model that we ship the one that our lines teach, and is it as good as we say?"""

import json

import pytest

from bot.rules.understanding.likely_goodbye import GOODBYE_FILE, trained_ear
from bot.rules.understanding.model import MODEL_FILE, trained
from bot.rules.understanding.reader import Label
from tests.training import misspelling
from tests.training.goodbyes import final_ear, heard_from, written_ear
from tests.training.labelled import GIVEN, LATEST, NEVER_TAUGHT, everything, replies
from tests.training.report import REPORT, Measured, across_given, measured, own_lines_alone, without
from tests.training.understanding import final, sources, written

LARGEST = 300_000


@pytest.fixture(
    scope="module",
    params=[across_given, lambda: own_lines_alone(GIVEN), lambda: without(*LATEST)],
    ids=["folds", "own lines", "latest voices"],
)
def held_back(request: pytest.FixtureRequest) -> Measured:
    measured = request.param()
    assert isinstance(measured, Measured)
    return measured


def test_the_model_was_made_from_the_files_as_they_are() -> None:
    assert json.loads(MODEL_FILE.read_text(encoding="utf-8"))["made_from"] == sources()
    assert json.loads(GOODBYE_FILE.read_text(encoding="utf-8"))["made_from"] == heard_from()


def test_the_report_is_of_this_model() -> None:
    assert sources() in REPORT.read_text(encoding="utf-8")


def test_the_same_lines_teach_the_same_model() -> None:
    made, shipped = json.loads(written(final())), json.loads(MODEL_FILE.read_text(encoding="utf-8"))

    assert made["weights"].keys() == shipped["weights"].keys()
    # Another processor may sum in another order: the last figure of a weight may differ, no more.
    assert all(
        abs(one - other) <= 1
        for feature, weights in made["weights"].items()
        for one, other in zip(weights, shipped["weights"][feature], strict=True)
    )
    assert (made["sure"], made["worry"]) == (shipped["sure"], shipped["worry"])


def test_the_same_lines_teach_the_same_ear() -> None:
    made, shipped = json.loads(written_ear(final_ear())), json.loads(GOODBYE_FILE.read_text(encoding="utf-8"))

    assert abs(made["bias"] - shipped["bias"]) <= 1
    # A weight of nearly nothing may be left out on one processor and kept on another.
    assert all(
        abs(made["weights"].get(sign, 0) - shipped["weights"].get(sign, 0)) <= 1
        for sign in made["weights"].keys() | shipped["weights"].keys()
    )


def test_the_model_is_small() -> None:
    assert MODEL_FILE.stat().st_size + GOODBYE_FILE.stat().st_size < LARGEST


def test_replies_it_was_not_taught_are_read_as_promised(held_back: Measured) -> None:
    assert held_back.found_goodbyes >= 0.95
    assert len(held_back.false_goodbyes) <= 0.01 * len(held_back.read)
    assert held_back.found(Label.HELP) >= 0.95
    assert held_back.found(Label.STUCK) >= 0.95
    assert held_back.handed_over <= 0.25
    assert held_back.macro_f1 >= 0.85


def test_replies_that_were_never_taught_are_read_as_well() -> None:
    read = measured(replies(*NEVER_TAUGHT), trained(), trained_ear())

    # "Aku mandek ae" can be a standstill as well as a goodbye: only its author knows.
    assert read.missed_goodbyes == ["aku mandek ae"]
    assert read.false_goodbyes == []
    assert read.cheered_in_distress == []
    assert read.found_in_need >= 0.95
    assert read.handed_over <= 0.25
    assert read.macro_f1 >= 0.85


def test_the_same_mistypings_come_out_every_time() -> None:
    text = "saya tidak bisa jualan karena hujan"

    assert misspelling.variants(text, 3) == misspelling.variants(text, 3)
    assert len(set(misspelling.variants(text, 20))) > 1


def test_no_line_is_taught_as_two_things() -> None:
    read: dict[str, set[str]] = {}
    for reply in everything():
        read.setdefault(reply.text.casefold(), set()).add(reply.label)

    assert [text for text, labels in read.items() if len(labels) > 1] == []
