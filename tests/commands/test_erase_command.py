"""Does `pendamping erase` leave nothing but the counts?"""

from storage.tables import Participant, Person
from tests.commands.conftest import Office


def test_a_person_is_erased_once(office: Office) -> None:
    cohort = office.has_cohort()
    sari = office.has_participant("Sari", cohort, chat=7_000_000_001)
    with office.records() as records:
        person = records.get_one(Participant, sari).person_id

    ended, again = (office.types("erase", "--person", str(person)) for _ in range(2))

    assert ended.status == again.status == 0
    assert "role_grant: 1 removed" in ended.out
    assert "Backups made before still hold their data." in ended.out
    assert f"Person {person} was erased before" in again.out
    with office.records() as records:
        them = records.get_one(Person, person)
        assert (them.name, them.chat_id) == ("–", None)


def test_who_is_not_there_or_still_needed_is_not_erased(office: Office) -> None:
    cohort = office.has_cohort()
    sari, budi = office.has_participant("Sari", cohort), office.has_trainer("Budi", cohort)
    with office.records() as records:
        records.get_one(Participant, sari).trainer_id = budi

    ratna = office.has_coordinator("Ratna")

    nobody, needed = office.types("erase", "--person", "999"), office.types("erase", "--person", str(budi))
    alone = office.types("erase", "--person", str(ratna))

    assert (nobody.status, "Nobody has the id 999" in nobody.err) == (2, True)
    assert (needed.status, f"pendamping handover {budi}" in needed.err) == (1, True)
    assert (alone.status, "Ratna is the only coordinator of KUTIM-1" in alone.err) == (1, True)
    office.has_coordinator("Tini", cohort)
    assert office.types("erase", "--person", str(ratna)).status == 0
