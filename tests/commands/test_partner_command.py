"""Can the office say for whom a partner speaks?"""

from storage.tables import RoleGrant
from storage.vocabulary import Role
from tests.commands.conftest import NOW, Office
from tests.storage import rows


def test_the_office_names_the_organisation_of_a_partner_and_mends_its_kind(office: Office) -> None:
    with office.records() as session:
        andi, beni = rows.person(session, "Andi"), rows.person(session, "Beni")
        for person in (andi, beni):
            rows.keep(session, RoleGrant(person_id=person.id, role=Role.PARTNER, granted_at=NOW))
        numbers = (andi.id, beni.id)

    for number, kind in zip(numbers, ("firm", "bank"), strict=True):
        ended = office.types("partner", "set", str(number), "--organisation", " BPR  Maju ", "--kind", kind)
        assert (ended.status, ended.out) == (0, f"Partner {number} speaks for BPR Maju ({kind}).\n")

    assert office.types("partner", "list").out.splitlines() == [
        "number\tpartner\torganisation\tkind\tasks for",
        f"{numbers[0]}\tAndi\tBPR Maju\tbank\t",
        f"{numbers[1]}\tBeni\tBPR Maju\tbank\t",
    ]


def test_whoever_is_no_partner_speaks_for_nobody(office: Office) -> None:
    trainer = office.has_trainer("Budi")

    ended = office.types("partner", "set", str(trainer), "--organisation", "CV Maju", "--kind", "firm")

    assert (ended.status, "is a partner" in ended.said) == (2, True)
