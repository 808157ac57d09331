"""Does the office keep lists of people under a name, and announce to them?"""

import pytest

from tests.commands.conftest import Office


@pytest.fixture
def kutim(office: Office) -> int:
    cohort_id = office.has_cohort("KUTIM-1")
    office.has_participant("Sari", cohort_id, chat=7_001)
    office.has_participant("Wati", cohort_id, chat=7_002)
    office.has_participant("Markus", office.has_cohort("PAPUA-1"), chat=7_003)
    return cohort_id


def test_a_list_is_kept_shown_and_announced_to(office: Office, kutim: int) -> None:
    saved = office.types("audience", "save", "Warga  Kutim", "angkatan = kutim-1 dan bukan status = jeda")
    shown = office.types("audience", "list")
    sent = office.types("broadcast", "--all", "--to", 'list "warga kutim"', "--text", "Halo", "--detach")

    assert saved.out == "List 'Warga Kutim' is kept; it means 2 people now.\n"
    assert 'Warga Kutim\t2\t(cohort = "KUTIM-1" and not status = "paused")\n' in shown.out
    assert sent.out == "Broadcast 1 is queued for 2 people.\n"

    assert office.types("audience", "save", "Semua", "not got 1").status == 0
    taken = office.types("audience", "rename", "Warga Kutim", "semua")
    assert (taken.status, "a list 'Semua' already" in taken.err) == (1, True)
    assert office.types("audience", "rename", "warga kutim", "Warga KUTIM").status == 0
    assert office.types("audience", "remove", "warga kutim").status == 0
    assert office.types("audience", "list").out.count("\n") == 2
    gone = office.types("broadcast", "--all", "--to", 'list "warga kutim"', "--text", "Halo", "--detach")
    assert (gone.status, "“warga kutim” is not known" in gone.said) == (2, True)


@pytest.mark.parametrize(
    ("name", "query", "why"),
    [
        ("Warga", "kota = Sangatta", "It cannot be read from sign 1 on"),
        ("x" * 61, "desa = Rantau", "use 1 to 60 characters"),
        (" ", "desa = Rantau", "use 1 to 60 characters"),
    ],
)
def test_what_cannot_be_kept_says_why(office: Office, name: str, query: str, why: str) -> None:
    ended = office.types("audience", "save", name, query)

    assert ended.status == 2
    assert why in ended.said
