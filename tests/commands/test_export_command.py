"""Does everything recorded leave in one whole file, or not at all?"""

import csv
import io
import json
import os
import stat
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import IO, Any

import pytest
from openpyxl import load_workbook

from bot.services import exports
from tests.commands.conftest import Office


@pytest.fixture
def sari(office: Office) -> str:
    office.has_participant("Sari", office.has_cohort("KUTIM-1"))
    return "Sari"


def _left_behind(office: Office) -> list[str]:
    return [path.name for path in office.folder.iterdir() if path.name.startswith(".export-")]


def test_a_json_file_holds_everything(office: Office, sari: str) -> None:
    ended = office.types("export", "--format", "json", "--out", "all.json")

    assert (ended.status, ended.out, ended.err) == (0, "", "")
    told = json.loads((office.folder / "all.json").read_bytes())
    assert [participant["name"] for participant in told["participants"]] == [sari]
    assert _left_behind(office) == []


def test_a_dash_is_stdout(office: Office, sari: str) -> None:
    ended = office.types("export", "--format", "json", "--out", "-")

    assert [person["name"] for person in json.loads(ended.out)["people"]] == [sari]
    assert ended.err == ""


def test_a_workbook_goes_to_stdout_byte_by_byte(office: Office, sari: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "export", "--format", "xlsx", "--out", "-"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        cwd=office.folder,
        check=True,
    )

    assert load_workbook(io.BytesIO(ended.stdout))["people"]["E2"].value == sari
    assert ended.stderr == b""


def test_a_csv_on_stdout_begins_with_its_columns(office: Office, sari: str) -> None:
    ended = office.types("export", "--format", "csv", "--out", "-")

    assert ended.out.startswith("cohort,cohort_name,participant_id,participant,")


def test_csv_into_a_zip_holds_every_table(office: Office, sari: str) -> None:
    office.types("export", "--format", "csv", "--out", "all.ZIP")

    with zipfile.ZipFile(office.folder / "all.ZIP") as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("participants.csv").decode())))
    assert [row["name"] for row in rows] == [sari]


def test_only_one_cohort_may_be_asked_for(office: Office, sari: str) -> None:
    office.has_participant("Markus", office.has_cohort("PAPUA-1"))

    ended = office.types("export", "--format", "json", "--out", "-", "--cohort", "papua-1")
    unknown = office.types("export", "--format", "json", "--out", "-", "--cohort", "NOWHERE")

    assert [person["name"] for person in json.loads(ended.out)["people"]] == ["Markus"]
    assert (unknown.status, unknown.out) == (2, "")
    assert "No cohort has the code 'NOWHERE'" in unknown.err


def test_an_export_that_breaks_leaves_the_older_one_as_it_was(
    office: Office, sari: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.has_file("all.json", "the export of last week")

    def breaks(_session: object, _kind: object, out: IO[bytes], **_: Any) -> None:
        out.write(b"half of ")
        raise RuntimeError("the lamp went out")

    monkeypatch.setattr(exports, "write", breaks)

    with pytest.raises(RuntimeError, match="lamp"):
        office.types("export", "--format", "json", "--out", "all.json")

    assert (office.folder / "all.json").read_text() == "the export of last week"
    assert _left_behind(office) == []


def test_a_folder_that_is_not_there_is_told_in_one_line(office: Office, sari: str) -> None:
    ended = office.types("export", "--format", "json", "--out", "no/such/all.json")

    assert ended.status == 2
    assert ended.err == "Nothing can be written in no/such: No such file or directory.\n"


def test_what_people_entrusted_is_for_the_owner_of_the_file(office: Office, sari: str) -> None:
    office.types("export", "--format", "json", "--out", "all.json")

    assert stat.S_IMODE((office.folder / "all.json").stat().st_mode) == 0o600


def test_a_pipe_is_written_into_and_stays_a_pipe(office: Office, sari: str) -> None:
    pipe = office.folder / "pipe"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(Path(pipe).read_bytes()))
    reader.start()

    office.types("export", "--format", "json", "--out", pipe)

    reader.join()
    assert json.loads(received[0])["people"][0]["name"] == sari
    assert pipe.is_fifo()


@pytest.mark.parametrize("words", [["--format", "pdf", "--out", "x"], ["--format", "json"], ["--out", "x"]])
def test_an_export_needs_a_known_format_and_a_file(office: Office, words: list[str]) -> None:
    assert office.types("export", *words).status == 2


def test_a_campus_gets_tables_without_anybody_who_could_be_told_from_four_others(office: Office) -> None:
    cohort = office.has_cohort()
    for name in ("Sari", "Wati", "Tini", "Ani"):
        office.has_participant(name, cohort)

    few = office.types("export", "--deidentified", "--format", "csv", "--out", "few.zip")
    office.has_participant("Siti", cohort)
    enough = office.types("export", "--deidentified", "--format", "json", "--out", "-")

    assert (few.status, enough.status) == (0, 0)
    with zipfile.ZipFile(office.folder / "few.zip") as archive:
        assert archive.read("participants.csv").decode().splitlines() == [
            "id,cohort,village,sex,age,business,rung,enrolled,status"
        ]
        assert "left_out,fewer than 5" in archive.read("about.csv").decode()
    told = json.loads(enough.out)
    assert [one["id"] for one in told["participants"]] == [1, 2, 3, 4, 5]
    assert "Siti" not in enough.out
