"""Does `pendamping risk` tell each step of each sequence, or in one line what is wrong with the file?"""

import csv
import gzip
import io
import os
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.conftest import Office

HEADING = "presentation,row,eval_days,submitted,late,unregistered_day,final_result\n"
A_RUN = HEADING + "TKM1,0,7|14|21,110,010,,Pass\n" + "TKM1,1,7|14|21,111,000,,Pass\n"


def told(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


def test_each_step_of_each_row_is_a_line(office: Office) -> None:
    ended = office.types("risk", office.has_file("run.csv", A_RUN))

    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[0] == "presentation,row,step,p,low,high"
    assert [(line["presentation"], line["row"], line["step"]) for line in told(ended.out)] == [
        ("TKM1", row, step) for row in "01" for step in "123"
    ]
    for line in told(ended.out):
        assert 0 <= float(line["low"]) <= float(line["p"]) <= float(line["high"]) <= 1


def test_a_miss_and_a_late_reply_show(office: Office) -> None:
    ended = office.types("risk", office.has_file("run.csv", A_RUN))

    p = {(line["row"], line["step"]): float(line["p"]) for line in told(ended.out)}
    assert p["0", "2"] > p["1", "2"]
    assert p["0", "3"] > 2 * p["1", "3"]


@pytest.mark.parametrize("name", ["run.csv.gz", "run.csv"])
def test_a_packed_file_says_the_same_whatever_its_name(office: Office, name: str) -> None:
    plain = office.types("risk", office.has_file("plain.csv", A_RUN))

    packed = office.types("risk", office.has_file(name, gzip.compress(A_RUN.encode())))

    assert packed == plain


def test_a_file_may_come_through_a_pipe(office: Office) -> None:
    plain = office.types("risk", office.has_file("plain.csv", A_RUN))
    pipe = office.folder / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=[A_RUN])
    writer.start()

    piped = office.types("risk", pipe)

    writer.join()
    assert piped == plain


@pytest.mark.parametrize(
    "content",
    [
        "row,submitted,presentation,eval_days\n0,110,TKM1,7|14|21\n",
        "\ufeffpresentation,row,eval_days,submitted,note\r\nTKM1,0,7|14|21,110,x\r\n",
        "presentation;row;eval_days;submitted\nTKM1;0;7|14|21;110\n",
        HEADING + "TKM1,0,7|14|21|28|35,110,,,\n",
    ],
    ids=[
        "no labels, no lateness, another order",
        "as a spreadsheet saves it",
        "or so",
        "due dates still to come",
    ],
)
def test_only_the_four_needed_columns_are_needed(office: Office, content: str) -> None:
    ended = office.types("risk", office.has_file("run.csv", content))

    assert ended.status == 0
    assert [line["step"] for line in told(ended.out)] == ["1", "2", "3"]


def test_what_came_of_the_learners_is_not_looked_at(office: Office) -> None:
    passed = office.types("risk", office.has_file("run.csv", A_RUN))

    left = office.types("risk", office.has_file("left.csv", A_RUN.replace(",,Pass", ",5,Withdrawn")))

    assert left == passed


def test_presentations_may_be_mixed_together(office: Office) -> None:
    rows = [f"{run},{row},7|14|21,{row:03b},,,\n" for row in range(6) for run in ("A", "B")]
    sorted_out = office.types("risk", office.has_file("sorted.csv", HEADING + "".join(sorted(rows))))

    mixed = office.types("risk", office.has_file("mixed.csv", HEADING + "".join(rows)))

    assert sorted(mixed.out.splitlines()) == sorted(sorted_out.out.splitlines())


def test_nobody_in_it_is_nobody_told(office: Office) -> None:
    ended = office.types("risk", office.has_file("run.csv", HEADING + "TKM1,0,,,,,\n"))

    assert (ended.status, ended.out) == (0, "presentation,row,step,p,low,high\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.lists(st.text("01", min_size=4, max_size=4), min_size=1, max_size=6), st.integers(1, 4))
def test_no_step_knows_what_comes_later(office: Office, answers: list[str], steps: int) -> None:
    def forecast(submitted: list[str]) -> list[dict[str, str]]:
        rows = [f"TKM1,{row},7|14|21|28,{digits},,,\n" for row, digits in enumerate(submitted)]
        return told(office.types("risk", office.has_file("run.csv", HEADING + "".join(rows))).out)

    whole = forecast(answers)
    cut = forecast([digits[:steps] for digits in answers])

    assert cut == [line for line in whole if int(line["step"]) <= steps]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "has no column presentation, row, eval_days, submitted"),
        ("presentation,row,eval_days\nTKM1,0,7\n", "has no column submitted"),
        (HEADING + "TKM1,0,7|14,1x,00,,\n", "line 2: submitted has '1x'"),
        (HEADING + "TKM1,0,7|14,11,0,,\n", "line 2: late has 1 digits and submitted 2"),
        (HEADING + "TKM1,0,7|14,11,00,,\nTKM1,1,7,11,00,,\n", "line 3: submitted has 2 digits for 1"),
        (HEADING + "TKM1,0,7|soon,11,00,,\n", "line 2: eval_days has 'soon'"),
        (HEADING + "TKM1,0,7||14,11,00,,\n", "line 2: eval_days has ''"),
        (HEADING + "TKM1,0,7|nan,11,00,,\n", "line 2: eval_days has 'nan'"),
        (HEADING + 'TKM1,0,"7|14,11,00,,\n', "after line 1: unexpected end of data"),
        (b"\xff\xfe\x00\x01", "is not UTF-8 text"),
        (gzip.compress(A_RUN.encode())[:-12], "is a broken gzip file"),
        (b"\x1f\x8bnot packed at all", "is a broken gzip file"),
    ],
)
def test_a_file_with_a_fault_is_one_line_and_nothing_told(
    office: Office, content: str | bytes, why: str
) -> None:
    ended = office.types("risk", office.has_file("run.csv", content))

    assert ended.status == 1
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert why in ended.err


@pytest.mark.parametrize("words", [[], ["nowhere.csv"], ["."]], ids=["no file", "not there", "a folder"])
def test_without_a_file_it_is_wrong_usage(office: Office, words: list[str]) -> None:
    ended = office.types("risk", *words)

    assert ended.status == 2
    assert ended.out == ""
