"""Can the office enter what stands on paper, and is every row that it cannot take named?"""

import csv
import io
import json
from datetime import datetime

import pytest
from sqlmodel import select

from bot.clock import SystemClock
from bot.services.office_files import UNCLOSED
from storage.tables import Answer, Case, CheckIn, Outgoing, Participant
from storage.vocabulary import CaseOutcome, CaseReason, CheckInStatus, ParticipantStatus, Source
from tests.commands.conftest import NOW, Office

NUMBERED = "nomor;peserta;tanggal;usaha;penjualan 7 hari;days\n"


@pytest.fixture(autouse=True)
def on_the_twentieth(monkeypatch: pytest.MonkeyPatch) -> None:
    def now(_self: SystemClock) -> datetime:
        return NOW.replace(day=20)

    monkeypatch.setattr(SystemClock, "now", now)


def _answers(office: Office, participant: int) -> list[tuple[str, str, object]]:
    """The day of the check-in, the question and the value of each answer that holds."""
    with office.records() as session:
        return [
            (check_in.local_date.isoformat(), answer.question, answer.value)
            for check_in, answer in session.exec(
                select(CheckIn, Answer)
                .where(CheckIn.id == Answer.check_in_id, CheckIn.participant_id == participant)
                .where(Answer.replaced_at == None)  # noqa: E711  (as SQL says it)
                .order_by(CheckIn.local_date, Answer.id)  # type: ignore[arg-type]
            )
        ]


def test_a_sheet_is_written_blank_filled_in_and_entered_once(office: Office) -> None:
    cohort = office.has_cohort()
    budi = office.has_trainer("Budi", cohort)
    wati, sari = office.has_participant("Wati", cohort), office.has_participant("Sari", cohort, chat=7)
    with office.records() as session:
        for number in (wati, sari):
            session.get_one(Participant, number).trainer_id = budi

    written = office.types("enter", "-", "--cohort", "KUTIM-1", "--template")
    blank = list(csv.DictReader(io.StringIO(written.out)))
    file = office.has_file(
        "kertas.csv",
        NUMBERED
        + f"{wati};Wati;5/3/2026;macet;450rb;5\n"
        + f"{wati};;2026-03-13;Ada kemajuan;1.500.000;6 hari\n"
        + ";sari;2026-03-19;progress;;\n"
        + f"{sari};Sari;;;;\n",
    )
    first = office.types("enter", file, "--cohort", "KUTIM-1")
    again = office.types("enter", file, "--cohort", "KUTIM-1")

    assert list(blank[0])[:6] == ["number", "person", "date", "status", "sales", "days"]
    assert [(row["number"], row["person"]) for row in blank] == [(str(sari), "Sari"), (str(wati), "Wati")]
    assert first.out.splitlines() == [
        "line 2: entered: Wati, 2026-03-05",
        "line 3: entered: Wati, 2026-03-13",
        "line 4: entered: Sari, 2026-03-19",
        "3 entered, 0 refused.",
    ]
    assert again.out.splitlines() == ["0 entered, 3 known already, 0 refused."]
    assert _answers(office, wati) == [
        ("2026-02-27", "status", "stuck"),
        ("2026-02-27", "sales", 450_000),
        ("2026-02-27", "days", 5),
        ("2026-03-13", "status", "progress"),
        ("2026-03-13", "sales", 1_500_000),
        ("2026-03-13", "days", 6),
    ]
    with office.records() as session:
        answers = session.exec(select(Answer)).all()
        assert {(one.source, one.entered_by) for one in answers} == {(Source.PAPER, budi)}
        check_ins = session.exec(select(CheckIn).order_by(CheckIn.local_date)).all()  # type: ignore[arg-type]
        done, begun = CheckInStatus.COMPLETED, CheckInStatus.PARTIAL
        assert [one.status for one in check_ins] == [done, done, begun]
        assert [one.chat_id for one in session.exec(select(Outgoing))] == [7]
        heard = session.get_one(Participant, wati).last_contact_at
        assert heard is not None
        assert heard.isoformat() == "2026-03-13T04:00:00+00:00"


def test_every_row_that_cannot_be_taken_is_named_and_nothing_is_guessed(office: Office) -> None:
    cohort = office.has_cohort()
    budi = office.has_trainer("Budi", cohort)
    wati, tini = office.has_participant("Wati", cohort), office.has_participant("Tini", cohort)
    office.has_participant("Tini", cohort)
    with office.records() as session:
        session.get_one(Participant, wati).trainer_id = budi
    file = office.has_file(
        "kertas.csv",
        NUMBERED
        + "999;;2026-03-19;macet;;\n"
        + f"{wati};Sari;2026-03-19;macet;;\n"
        + ";Tini;2026-03-19;macet;;\n"
        + ";Wati;;macet;;\n"
        + ";Wati;kapan-kapan;macet;;\n"
        + ";Wati;2026-04-01;macet;;\n"
        + ";Wati;2026-01-01;macet;;\n"
        + ";Wati;2026-03-19;hebat;;\n"
        + ";Wati;2026-03-19;;450;\n"
        + ";Wati;2026-03-19;;;9\n"
        + f"{tini};;2026-03-19;maju;;\n"
        + ";Wati;2026-03-19;maju;450rb;\n"
        + ";Wati;2026-03-18;macet;450rb;\n"
        + ";Wati;2026-03-19;;-450.000;\n"
        + ';"Wati;2026-03-06;maju;;\n'
        + ";Wati;2026-03-12;maju;;\n",
    )

    refused = office.types("enter", file, "--cohort", "KUTIM-1")
    with office.records() as session:
        assert session.exec(select(CheckIn)).all() == []
    taken = office.types("enter", file, "--cohort", "KUTIM-1", "--partial")
    by_budi = office.types("enter", file, "--cohort", "KUTIM-1", "--partial", "--by", "budi")

    assert refused.status == 1
    assert refused.out.splitlines()[-1] == (
        "Nothing was entered: 14 rows were refused. Mend them, or take the other 2 with --partial."
    )
    assert taken.status == 0
    assert taken.out.splitlines() == [
        "line 13: entered: Wati, 2026-03-19",
        "line 17: entered: Wati, 2026-03-12",
        "line 2: refused: nobody of this cohort has the number '999'",
        f"line 3: refused: the number {wati} is that of 'Wati', not 'Sari'",
        "line 4: refused: 2 people of this cohort are called 'Tini'; the number tells them apart",
        "line 5: refused: the date is missing",
        "line 6: refused: the date 'kapan-kapan' is no day; write it like 2026-03-20",
        "line 7: refused: the date 2026-04-01 is still to come",
        "line 8: refused: the date 2026-01-01 lies before the training (2026-02-02)",
        "line 9: refused: the status 'hebat' is none of progress, steady, stuck, resting",
        "line 10: refused: the sales '450' can mean Rp 450.000 or Rp 450; write it out",
        "line 11: refused: the days '9' is no answer to the question",
        "line 12: refused: they have no trainer; say with --by who filled in the form",
        "line 14: refused: the status of that week is another in line 13; keep one of them",
        "line 15: refused: the sales '-450.000' is no answer to the question",
        "line 16: refused: the person stands behind a quotation mark that is never closed; "
        + "; ".join(f"the {cell} {UNCLOSED}" for cell in ("date", "status", "sales", "days")),
        "2 entered, 14 refused.",
    ]
    assert by_budi.out.splitlines()[0] == "line 12: entered: Tini, 2026-03-19"
    assert office.types("enter", file, "--cohort", "KUTIM-1", "--by", "Rahmat").status == 2
    assert office.types("enter", "nothing.csv", "--cohort", "KUTIM-1").status == 2
    nameless = office.has_file("x.csv", "tanggal;usaha\n2026-03-19;macet\n")
    assert "has no column 'person'" in office.types("enter", nameless, "--cohort", "KUTIM-1").said


def test_an_old_sheet_leaves_it_open_that_somebody_is_silent_now(office: Office) -> None:
    cohort = office.has_cohort()
    office.has_trainer("Budi", cohort)
    wati = office.has_participant("Wati", cohort)
    with office.records() as session:
        session.get_one(Participant, wati).status = ParticipantStatus.STALLED
        session.add(Case(participant_id=wati, reason=CaseReason.MISSED_CHECK_INS, opened_at=NOW))

    after = []
    eleventh = NOW.replace(day=11)
    for heard_before, day in ((None, "2026-03-05"), (eleventh, "2026-03-10"), (eleventh, "2026-03-16")):
        with office.records() as session:
            session.get_one(Participant, wati).last_contact_at = heard_before
        file = office.has_file(f"{day}.csv", NUMBERED + f";Wati;{day};maju;;\n")
        assert office.types("enter", file, "--cohort", "KUTIM-1", "--by", "Budi").status == 0
        with office.records() as session:
            place, case = session.get_one(Participant, wati), session.exec(select(Case)).one()
            assert place.last_contact_at is not None
            after.append((place.status, place.last_contact_at.isoformat(), case.outcome))

    assert after == [
        (ParticipantStatus.STALLED, "2026-03-05T04:00:00+00:00", None),
        (ParticipantStatus.STALLED, "2026-03-11T01:00:00+00:00", None),
        (ParticipantStatus.ACTIVE, "2026-03-16T04:00:00+00:00", CaseOutcome.BACK_ON_TRACK),
    ]


def test_their_own_word_stands_and_a_far_sum_must_be_meant(office: Office) -> None:
    cohort = office.has_cohort()
    office.has_trainer("Budi", cohort)
    wati = office.has_participant("Wati", cohort)
    rows = "".join(f";Wati;2026-0{month};maju;{sum_};\n" for month, sum_ in _THREE_WEEKS)
    weeks = office.has_file("a.csv", NUMBERED + rows)
    office.types("enter", weeks, "--cohort", "KUTIM-1", "--by", "Budi")
    far = office.has_file("b.csv", NUMBERED + ";Wati;2026-03-19;maju;45jt;\n")
    meant = office.has_file("c.csv", NUMBERED + ";Wati;2026-03-19;maju;45jt!;\n")

    refused = office.types("enter", far, "--cohort", "KUTIM-1", "--by", "Budi")
    taken = office.types("enter", meant, "--cohort", "KUTIM-1", "--by", "Budi")
    with office.records() as session:
        for answer in session.exec(select(Answer)):
            answer.entered_by = None
    other = office.has_file("d.csv", NUMBERED + ";Wati;2026-03-19;macet;;\n")
    theirs = office.types("enter", other, "--cohort", "KUTIM-1", "--by", "Budi")

    assert "Rp 45.000.000 is far from what is usual" in refused.out
    assert taken.status == 0
    assert _answers(office, wati)[-1] == ("2026-03-13", "sales", 45_000_000)
    assert "line 2: refused: Wati has answered for that week already" in theirs.out


_THREE_WEEKS = (("2-14", "200rb"), ("2-21", "250rb"), ("2-28", "220rb"))


def test_nothing_is_entered_of_whoever_has_not_signed(office: Office) -> None:
    cohort = office.has_cohort()
    budi = office.has_trainer("Budi", cohort)
    wati = office.has_participant("Wati", cohort, agreed=False)
    with office.records() as session:
        session.get_one(Participant, wati).trainer_id = budi
    head = "number;person;date;status;reaction;persetujuan\n"
    unsigned = office.has_file("a.csv", f"{head}{wati};Wati;2026-03-13;stuck;;\n")
    signed = office.has_file("b.csv", f"{head}{wati};Wati;2026-03-13;stuck;Cukup berguna;2026-03-12\n")

    refused = office.types("enter", unsigned, "--cohort", "KUTIM-1")
    nothing = _answers(office, wati)
    taken = office.types("enter", signed, "--cohort", "KUTIM-1")
    again = office.types("enter", signed, "--cohort", "KUTIM-1")

    assert (refused.status, nothing) == (1, [])
    assert "Wati has not agreed yet; write into the column consent" in refused.out
    assert (taken.status, "1 known already" in again.out) == (0, True)
    assert _answers(office, wati) == [("2026-03-13", "status", "stuck")]
    told = json.loads(office.types("export", "--format", "json", "--out", "-").out)
    [consent] = told["consents"]
    assert (consent["source"], consent["recorded_by"]) == ("paper", budi)
    assert consent["agreed_at"].startswith("2026-03-12T04:00:00")
    [reaction] = told["reactions"]
    assert (reaction["useful"], reaction["source"]) == ("quite", "paper")
