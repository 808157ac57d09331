"""Can the office keep the ledger of support from the command line?"""

import json

from tests.commands.conftest import Office


def test_a_list_of_support_is_taken_in_and_its_bad_rows_are_named(office: Office) -> None:
    cohort = office.has_cohort()
    office.has_participant("Sari", cohort)
    office.has_participant("Wati", cohort)
    file = office.has_file(
        "dukungan.csv",
        "peserta;mitra;jenis;apa;rupiah;jumlah;satuan;status;alasan;janji\n"
        "Sari;CV Maju;equipment;mesin jahit;5.000.000;2;unit;delivered;memenuhi syarat;\n"
        "Tuti;CV Maju;equipment;oven;;1;unit;;;\n"
        "Wati;Dinas;funds;modal;;;;;;\n"
        "Wati;Dinas;funds;modal;lima;;;;;\n"
        "Wati;Dinas;funds;modal;500000;;;confirmed;;\n"
        "Wati;Dinas;hadiah;modal;500000;;;;;\n"
        "Wati;Dinas;dana;modal;1.5;;;;;\n"
        'Wati;Dinas;alat;"oven\nbesar";;99999999999;;;;\n'
        "Wati;Dinas;alat;oven;;1;unit;delivered;;12345678901\n",
    )

    refused = office.types("support", "import", file, "--cohort", "KUTIM-1")
    taken = office.types("support", "import", file, "--cohort", "KUTIM-1", "--partial")
    listed = office.types("support", "list")
    exported = office.types("export", "--format", "json", "--out", "-")

    assert refused.status == 1
    assert refused.out.splitlines()[-1] == "0 taken, 8 refused."
    assert taken.status == 0
    assert taken.out.splitlines() == [
        "line 2: taken: mesin jahit for Sari",
        "line 3: refused: nobody of this cohort is called 'Tuti'",
        "line 4: refused: funds need an amount",
        "line 5: refused: the amount 'lima' is unclear; write it in whole rupiah, like 500000",
        (
            "line 6: refused: the status 'confirmed' is not pledged or delivered; "
            "who got it confirms it themselves"
        ),
        (
            "line 7: refused: the kind 'hadiah' is none of funds, equipment, material, market, training, "
            "visit, encouragement, dana, alat, bahan, pasar, pelatihan, kunjungan, semangat"
        ),
        "line 8: refused: the amount '1.5' is unclear; write it in whole rupiah, like 500000",
        "line 9: refused: the quantity '99999999999' is no whole number from 1 to 1000000",
        "line 11: refused: the pledge '12345678901' is neither its number nor new",
        "1 taken, 8 refused.",
    ]
    assert listed.out.splitlines()[1].split("\t")[1:8] == [
        "CV Maju",
        "Sari",
        "equipment",
        "mesin jahit",
        "5000000",
        "2 unit",
        "delivered",
    ]
    [row] = json.loads(exported.out)["support"]
    assert (row["cohort"], row["amount"], row["status"]) == ("KUTIM-1", 5_000_000, "delivered")


def test_the_same_list_of_support_twice_changes_nothing(office: Office) -> None:
    cohort = office.has_cohort()
    for name in ("Sari", "Wati"):
        office.has_participant(name, cohort)
    heading = "peserta;mitra;jenis;apa;jumlah;satuan;status\n"
    bags = "Sari;CV Maju;bahan;tepung;2;sak;delivered\n"
    once = heading + bags + bags + "Wati;CV Maju;alat;oven;1;unit;pledged\n"

    def reads(rows: str, *more: str) -> list[str]:
        file = office.has_file("dukungan.csv", rows)
        return office.types("support", "import", file, "--cohort", "KUTIM-1", *more).out.splitlines()

    def takes(rows: str, *more: str) -> str:
        return reads(rows, *more)[-1]

    assert reads(once.replace("Sari", "Bu Sari"))[1:] == [
        "line 3: taken: tepung for Sari; the same as line 2, taken once more",
        "line 4: taken: oven for Wati",
        "3 taken, 0 refused.",
    ]
    assert takes(once) == "0 taken, 3 known already, 0 refused."
    assert takes(once.replace("CV Maju", "cv  MAJU") + bags) == "1 taken, 3 known already, 0 refused."
    assert takes(heading + bags, "--again") == "1 taken, 0 refused."
    assert len(json.loads(office.types("export", "--format", "json", "--out", "-").out)["support"]) == 5


def test_support_is_added_with_its_criteria_and_what_is_missing_is_said(office: Office) -> None:
    office.has_cohort()
    whole = ("--cohort", "KUTIM-1", "--partner", "CV Maju", "--kind", "equipment", "--what", "mesin pres")

    added = office.types("support", "add", *whole, "--quantity", "3", "--criteria", "tangga T2, 3 bulan")
    unclear = office.types("support", "add", *whole, "--criteria", "rajin")
    nobody = office.types("support", "add", *whole, "--to", "Tuti")
    given = office.types("support", "add", *whole, "--delivered")
    empty = office.types("support", "add", *whole[:-1], " \t")

    assert added.out == "Support 1 is recorded.\n"
    assert (unclear.status, "rajin" in unclear.err) == (2, True)
    assert "0 participants of KUTIM-1 are called 'Tuti'" in nobody.err
    assert "add --to NAME" in given.err
    assert (empty.status, "can be empty" in empty.err) == (2, True)
    [row] = json.loads(office.types("export", "--format", "json", "--out", "-").out)["support"]
    assert row["criteria"] == [{"kind": "rung", "value": "T2"}, {"kind": "months", "value": "3"}]


def test_who_of_the_office_decided_is_kept(office: Office) -> None:
    cohort = office.has_cohort()
    office.has_participant("Sari", cohort)
    gift = ("--cohort=KUTIM-1", "--partner=CV Maju", "--kind=visit", "--what=magang", "--to=Sari")
    listed = office.has_file("oleh.csv", "peserta,mitra,jenis,apa,oleh\nSari,Dinas,visit,studi,Tini\n")

    nobody = office.types("support", "add", *gift, "--reason", "giliran")
    ratna = office.has_coordinator("Ratna", cohort)
    unknown = office.types("support", "add", *gift, "--by", "Tini")
    refused = office.types("support", "import", listed, "--cohort", "KUTIM-1")
    alone = office.types("support", "add", *gift, "--reason", "giliran")
    tini = office.has_coordinator("Tini", cohort)
    one_of_two = office.types("support", "add", *gift, "--reason", "giliran")
    named = office.types("support", "add", *gift, "--by", "tini")
    taken = office.types("support", "import", listed, "--cohort", "KUTIM-1")
    nameless = office.has_file("oleh.csv", "peserta,mitra,jenis,apa\nSari,Dinas,market,bazar\n")
    by_nobody = office.types("support", "import", nameless, "--cohort", "KUTIM-1")

    assert "Nobody stands as who decided lines 2;" in by_nobody.err
    assert (unknown.status, "there is: Ratna" in unknown.said) == (2, True)
    assert "'Tini' names no coordinator" in refused.out
    assert [nobody.status, alone.status, one_of_two.status, named.status, taken.status] == [0] * 5
    assert "--by NAME" in nobody.err
    assert "--by NAME" in one_of_two.err
    assert alone.err == named.err == ""
    rows = json.loads(office.types("export", "--format", "json", "--out", "-").out)["support"]
    assert [row["decided_by"] for row in rows] == [None, ratna, None, tini, tini, None]
