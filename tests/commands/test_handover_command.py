"""Is a leaving trainer's work handed on from the command line?"""

from sqlmodel import select

from storage.tables import Participant, RoleGrant
from storage.vocabulary import Role
from tests.commands.conftest import Office


def _walks_beside(office: Office, participant_id: int, trainer_id: int) -> None:
    with office.records() as records:
        records.get_one(Participant, participant_id).trainer_id = trainer_id


def _trainer_of(office: Office, participant_id: int) -> int | None:
    with office.records() as records:
        return records.get_one(Participant, participant_id).trainer_id


def test_participants_go_to_whoever_follows_and_the_role_is_taken_back(office: Office) -> None:
    cohort = office.has_cohort()
    budi, tini = office.has_trainer("Budi"), office.has_trainer("Tini")
    sari = office.has_participant("Sari", cohort)
    _walks_beside(office, sari, budi)

    ended = office.types("handover", "--from", "budi", "--to", str(tini))

    assert ended.status == 0
    assert ended.out == (
        "Budi is no trainer any more: 1 participants and 0 cases handed on, "
        "0 participants without a trainer.\n"
    )
    assert _trainer_of(office, sari) == tini
    with office.records() as records:
        trainers = records.exec(select(RoleGrant.person_id).where(RoleGrant.role == Role.TRAINER)).all()
        assert trainers == [tini]


def test_without_a_successor_they_are_shared_out(office: Office) -> None:
    cohort = office.has_cohort()
    budi, tini, eka = (office.has_trainer(name, cohort) for name in ("Budi", "Tini", "Eka"))
    both = [office.has_participant(name, cohort) for name in ("Sari", "Wati")]
    for one in both:
        _walks_beside(office, one, budi)

    office.types("handover", "--from", str(budi))

    assert {_trainer_of(office, one) for one in both} == {tini, eka}


def test_nobody_is_left_with_no_trainer_and_no_coordinator(office: Office) -> None:
    cohort = office.has_cohort()
    budi, sari = office.has_trainer("Budi", cohort), office.has_participant("Sari", cohort)
    _walks_beside(office, sari, budi)

    refused = office.types("handover", "--from", "Budi")
    assert (refused.status, "Nobody would look after Sari" in refused.err) == (1, True)
    assert _trainer_of(office, sari) == budi
    office.has_coordinator("Ratna", cohort)

    assert office.types("handover", "--from", "Budi").status == 0


def test_a_name_that_nobody_or_more_than_one_has_is_not_guessed(office: Office) -> None:
    office.has_trainer("Budi")
    office.has_trainer("Budi")

    nobody = office.types("handover", "--from", "Badu")
    several = office.types("handover", "--from", "Budi")

    assert (nobody.status, several.status) == (2, 2)
    assert "No trainer is called 'Badu'" in nobody.err
    assert "Several trainers are called 'Budi'; give one of their ids: 1, 2." in several.err


def test_nobody_follows_themselves(office: Office) -> None:
    budi = office.has_trainer("Budi")

    ended = office.types("handover", "--from", str(budi), "--to", "Budi")

    assert ended.status == 2
    assert office.types("handover", "--from", str(budi)).status == 0
