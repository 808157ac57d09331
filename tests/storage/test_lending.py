"""Do both engines count months alike, and let only one recommendation to a lender be under way?"""

from datetime import date

from storage import bank_records, loan_readiness, referrals
from storage.database import Database
from storage.ladder_vocabulary import MilestoneStatus
from storage.lending_vocabulary import LicenceKind, ReferralStatus, ReferralStep
from storage.tables import Milestone, MilestoneProof, Referral
from storage.vocabulary import CheckInStatus, Evidence
from tests.storage import rows


def test_months_with_a_report_are_counted_once_and_those_missed_not_at_all(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session))
        for day, status in (
            (date(2025, 12, 5), CheckInStatus.COMPLETED),
            (date(2025, 12, 12), CheckInStatus.PARTIAL),
            (date(2026, 1, 2), CheckInStatus.MISSED),
            (date(2026, 12, 4), CheckInStatus.COMPLETED),
        ):
            rows.check_in(session, sari, local_date=day, status=status)

        assert bank_records.months_told(session, [sari.id]) == {sari.id: 2}
        assert loan_readiness.months_told(session, sari.cohort_id) == {sari.id: 2}
        told = bank_records.told_by(session, sari.id)
        assert [one.is_answered for one in told] == [True, True, False, True]


def test_one_recommendation_to_a_lender_is_under_way_until_it_has_ended(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session))

        def refers() -> bool:
            referral = Referral(
                participant_id=sari.id,
                cohort_id=sari.cohort_id,
                lender="kur_mikro",
                lender_name="KUR Mikro",
                status=ReferralStatus.REFERRED,
                referred_at=rows.NOW,
                changed_at=rows.NOW,
            )
            return referrals.add(session, referral, None)

        assert refers()
        assert not refers()
        first = referrals.under_way_for(session, sari.id, "kur_mikro")
        assert first is not None
        ended = {"status": ReferralStatus.REJECTED}
        assert referrals.take(session, first, ReferralStep.REJECTED, None, rows.NOW, {}, **ended)
        assert refers()
        assert [one.step.value for one in referrals.events_in(session, None)] == [
            "referred",
            "rejected",
            "referred",
        ]


def test_a_licence_was_seen_once_its_rung_was_accepted(database: Database) -> None:
    with database.writing() as session:
        sari = rows.participant(session, rows.person(session))
        milestone = rows.keep(
            session,
            Milestone(participant_id=sari.id, rung="T4", status=MilestoneStatus.IN_REVIEW, begun_at=rows.NOW),
        )
        proof = MilestoneProof(
            milestone_id=milestone.id,
            evidence=Evidence.DOCUMENTED,
            document=LicenceKind.NIB,
            added_by=sari.person_id,
            at=rows.NOW,
        )
        rows.keep(session, proof)

        before = bank_records.licences_seen(session, sari.id)
        milestone.status = MilestoneStatus.ACCEPTED
        session.flush()

        assert before == frozenset()
        assert bank_records.licences_seen(session, sari.id) == {LicenceKind.NIB}
