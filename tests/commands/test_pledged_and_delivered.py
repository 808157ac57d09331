"""Is what was pledged and came later one row of the ledger, also where the office enters it?"""

import json
from collections import Counter
from typing import Any

from tests.commands.conftest import Ended, Office

HEADING = "peserta;mitra;jenis;apa;rupiah;jumlah;satuan;status;alasan;janji\n"


def _rows(office: Office) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(office.types("export", "--format", "json", "--out", "-").out)[
        "support"
    ]
    return rows


def _steps(office: Office, support_id: int) -> list[str]:
    events = json.loads(office.types("export", "--format", "json", "--out", "-").out)["support_events"]
    return [event["step"] for event in events if event["support_id"] == support_id]


def _adds(office: Office, what: str, *more: str, kind: str = "equipment", partner: str = "CV Maju") -> Ended:
    return office.types(
        *("support", "add", "--cohort=KUTIM-1", f"--partner={partner}", f"--kind={kind}", f"--what={what}"),
        *more,
    )


def _imports(office: Office, *rows: str, more: tuple[str, ...] = ()) -> list[str]:
    file = office.has_file("dukungan.csv", HEADING + "\n".join(rows) + "\n")
    return office.types("support", "import", file, "--cohort", "KUTIM-1", *more).out.splitlines()


def test_what_was_pledged_to_somebody_is_delivered_in_its_own_row(office: Office) -> None:
    cohort = office.has_cohort()
    ratna = office.has_coordinator("Ratna", cohort)
    office.has_participant("Sari", cohort)
    _adds(office, "mesin jahit", "--quantity=1", "--to=Sari", "--reason=gilirannya")

    other = _adds(office, "oven", "--to=Sari", "--delivered")
    alike = _adds(office, "mesin jahit Singer", "--to=Sari", "--delivered")
    came = _adds(office, "Mesin  Jahit", "--to=Sari", "--delivered", "--amount=2000000", partner="cv maju")
    new = _adds(office, "mesin jahit", "--to=Sari", "--delivered", "--new")

    assert other.out.splitlines() == [
        "Support 2 is recorded.",
        "support 1 (1 mesin jahit) that CV Maju pledged stays open",
    ]
    assert (alike.status, "--pledge NUMBER, or --new" in alike.said) == (2, True)
    assert came.out.splitlines() == [
        "Support 1 is recorded.",
        "CV Maju had pledged it: support 1 is delivered now",
    ]
    assert new.out == "Support 3 is recorded.\n"
    first, *_ = rows = _rows(office)
    assert [row["status"] for row in rows] == ["delivered"] * 3
    assert (first["amount"], first["quantity"], first["reason"], first["decided_by"]) == (
        *(2_000_000, 1, "gilirannya"),
        ratna,
    )
    assert first["delivered_at"] >= first["pledged_at"]
    assert _steps(office, 1) == ["pledged", "delivered"]


def test_what_was_pledged_to_all_is_used_up_by_its_deliveries(office: Office) -> None:
    cohort = office.has_cohort()
    for name in ("Sari", "Wati", "Tuti"):
        office.has_participant(name, cohort)
    _adds(office, "mesin jahit", "--quantity=3", "--unit=unit", "--amount=9000000", "--criteria=tangga T1")

    unclear = _adds(office, "mesin jahit", "--to=Sari", "--delivered")
    too_much = _adds(office, "mesin jahit", "--to=Sari", "--delivered", "--quantity=4")
    sari = _adds(office, "mesin jahit", "--to=Sari", "--delivered", "--quantity=1")
    wati = _adds(office, "mesin jahit singer", "--to=Wati", "--delivered", "--quantity=1", "--pledge=1")
    between = Counter(row["status"] for row in _rows(office))
    tuti = _imports(office, "Tuti;CV Maju;alat;mesin jahit;;1;unit;delivered;;")
    again = _imports(office, "Tuti;CV Maju;alat;mesin jahit;;1;unit;delivered;;")

    assert (unclear.status, "Say how much of it came" in unclear.said) == (2, True)
    assert (too_much.status, "more than is left" in too_much.said) == (2, True)
    assert "(support 1, of which 2 unit stays pledged)" in sari.out
    assert "(support 1, of which 1 unit stays pledged)" in wati.out
    assert between == {"pledged": 1, "delivered": 2}
    assert tuti == [
        (
            "line 2: taken: mesin jahit for Tuti; support 4 is a part of what CV Maju had pledged "
            "(support 1, of which nothing is left)"
        ),
        "1 taken (1 as pledged before), 0 refused.",
    ]
    assert again[-1] == "0 taken, 1 known already, 0 refused."
    whole, *parts = _rows(office)
    assert (whole["status"], whole["quantity"], whole["amount"]) == ("shared_out", 0, 0)
    assert [(part["amount"], part["part_of"], part["status"]) for part in parts] == [
        (3_000_000, 1, "delivered")
    ] * 3
    assert _steps(office, 1) == ["pledged", *["shared_out"] * 3, "used_up"]


def test_a_list_of_what_was_delivered_closes_the_pledges_of_an_earlier_list(office: Office) -> None:
    cohort = office.has_cohort()
    for name in ("Sari", "Wati"):
        office.has_participant(name, cohort)
    pledged = (
        "Sari;Dinas;dana;modal;1.000.000;;;pledged;;",
        "Wati;Dinas;bahan;tepung;;10;sak;pledged;;",
    )
    delivered = (
        "Sari;dinas;dana;modal;400000;;;delivered;baru mulai;",
        "Sari;Dinas;dana;modal;600000;;;diserahkan;;",
        "Wati;Dinas;bahan;tepung terigu;;10;sak;delivered;;",
    )
    _imports(office, *pledged)

    refused = _imports(office, *delivered)
    named = (*delivered[:2], delivered[2] + "2")
    taken = _imports(office, *named)
    repeated = [_imports(office, *named)[-1], _imports(office, *pledged)[-1]]

    assert refused == [
        (
            "line 4: refused: Dinas pledged something much like it: 2 (10 sak tepung for Wati). "
            "Write its number into a column pledge, or new if it was never pledged"
        ),
        "0 taken, 1 refused.",
    ]
    assert taken[-1] == "3 taken (3 as pledged before), 0 refused."
    assert repeated == ["0 taken, 3 known already, 0 refused.", "0 taken, 2 known already, 0 refused."]
    assert [(row["what"], row["amount"], row["quantity"], row["status"]) for row in _rows(office)] == [
        ("modal", 600_000, None, "delivered"),
        ("tepung", None, 10, "delivered"),
        ("modal", 400_000, None, "delivered"),
    ]
    _imports(office, pledged[1], more=("--again",))
    assert _imports(office, named[2][:-1].replace(" terigu", ""))[0] == (
        "line 2: known already: tepung for Wati; support 4 (10 sak tepung) that Dinas pledged stays open"
    )
