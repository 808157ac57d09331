"""Does `pendamping report` write what is recorded, in each kind of file?"""

import io
import re
from datetime import UTC, datetime, timedelta

from openpyxl import load_workbook

from bot.papers import Chart, Paper, Section, Table, printed
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.tables import Participant, Support
from storage.vocabulary import AnswerKind, CheckInStatus, Source
from tests.commands.conftest import Office
from tests.storage import rows

NOW = datetime.now(UTC)


def _a_village(office: Office) -> None:
    """Three participants: one who reports, one whose trainer does, one who never came."""
    cohort = office.has_cohort()
    sari = office.has_participant("Sari <b>", cohort, chat=1)
    wati = office.has_participant("Wati", cohort)
    office.has_participant("Tini", cohort)
    with office.records() as session:
        for whose, source, status in (
            (sari, Source.SELF, CheckInStatus.COMPLETED),
            (wati, Source.TRAINER, CheckInStatus.COMPLETED),
            (sari, None, CheckInStatus.MISSED),
        ):
            place = session.get_one(Participant, whose)
            place.village = "Muara & Pantun"
            day = (NOW - timedelta(days=3 if source else 10)).date()
            asked = rows.check_in(session, place, status=status, local_date=day, planned_at=NOW)
            if source is not None:
                rows.answer(session, asked, source=source, answered_at=NOW - timedelta(days=3))
                stuck = {"kind": AnswerKind.CHOICE, "value": "stuck", "raw": "macet"}
                rows.answer(session, asked, "status", source=source, **stuck)
        rows.keep(
            session,
            Support(
                cohort_id=cohort,
                participant_id=sari,
                partner="CV =Maju",
                kind=SupportKind.FUNDS,
                what="modal",
                amount=5_000_000,
                status=SupportStatus.CONFIRMED,
                pledged_at=NOW,
            ),
        )


def test_a_page_says_who_was_never_reached_and_what_is_not_recorded(office: Office) -> None:
    _a_village(office)

    ended = office.types("report", "--cohort", "KUTIM-1", "--out", "laporan.html")

    page = (office.folder / "laporan.html").read_text("utf-8")
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert '<html lang="id">' in page
    assert "Laporan program: Kutai Timur 1" in page
    assert "Belum pernah terhubung ke Telegram: 2 orang." in page
    assert "Hanya untuk kantor: angka di bawah lima orang bisa menunjuk seseorang." in page
    assert "Kabarnya hanya diisi pendamping: 1 orang." in page
    assert "1 dari 3" in page
    assert "1 dari 3 (" not in page
    assert _row(page, "Muara &amp; Pantun") == ["2", "1", "2", "2", "1"]
    assert _row(page, "RTL") == ["belum dicatat", "–", "–", "–"]
    assert _row(page, "Sedang macet") == ["2"]
    assert _row(page, "CV =Maju: Dana") == ["0", "0", "1", "0", "Rp 5.000.000"]
    assert not re.search(r"""(src|href)=["'](?!#)|url\((?!#)|@import""", page)


def test_a_workbook_has_a_sheet_for_each_table_with_numbers_to_calculate_with(office: Office) -> None:
    _a_village(office)

    ended = office.types("report", "--cohort", "KUTIM-1", "--out", "laporan.xlsx", "--language", "en")

    book = load_workbook(io.BytesIO((office.folder / "laporan.xlsx").read_bytes()))
    assert ended.status == 0
    entering = [[cell.value for cell in row] for row in book["Who enters the check-ins"].iter_rows()]
    assert [row[1] for row in entering] == ["People", 1, 0, 1, 1, 3]


def test_anything_else_is_a_pdf(office: Office) -> None:
    _a_village(office)

    office.types("report", "--cohort", "KUTIM-1", "--out", "laporan.pdf")

    assert (office.folder / "laporan.pdf").read_bytes().startswith(b"%PDF-")


def test_no_name_runs_over_the_numbers_or_is_taken_for_a_formula() -> None:
    def pages(name: str) -> bytes:
        table = Table(name, None, ["", *"abcd"], [[name, 1, 2, 3, 4]] * 30)
        title = Chart("shares", {"title": f"Dana $\\{name}$", "rows": []}, "")
        made = printed.write(Paper("id", name, [], [Section(name, [], [title, table])]), NOW)
        return bytes(max(re.findall(rb"/Count (\d+)", made)))

    assert (pages("Sepaso"), pages("X" * 120)) == (b"1", b"2")


def test_what_may_be_handed_out_tells_of_nobody_among_few(office: Office) -> None:
    _a_village(office)

    ended = office.types("report", "--cohort", "KUTIM-1", "--for", "partners", "--out", "mitra.html")

    page = (office.folder / "mitra.html").read_text("utf-8")
    assert (ended.status, ended.err) == (0, "")
    assert "Boleh dibagikan: tidak ada angka di bawah lima orang" in page
    assert not re.search(r"<td>\d", page)
    assert "Maju" not in page


def test_what_cannot_be_meant_is_wrong_usage_and_leaves_no_file(office: Office) -> None:
    office.has_cohort()

    nowhere = office.types("report", "--cohort", "NOWHERE", "--out", "laporan.pdf")
    tongue = office.types("report", "--cohort", "KUTIM-1", "--out", "laporan.pdf", "--language", "xx")

    assert (nowhere.status, tongue.status) == (2, 2)
    assert "choose one of id, en" in tongue.said
    assert not (office.folder / "laporan.pdf").exists()


def _row(page: str, label: str) -> list[str]:
    """The cells of the first row that has this in its first cell."""
    found = re.search(rf"<tr><td>[^<]*{re.escape(label)}[^<]*</td>(.*?)</tr>", page, re.DOTALL)
    assert found is not None, label
    return re.findall(r"<td>(.*?)</td>", found[1])
