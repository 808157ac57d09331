"""Does the office see on the command line where recommendations for a loan are lost?"""

from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables import Referral, ReferralEvent
from tests.commands.conftest import NOW, Office


def _has_referral(office: Office, participant: int, cohort: int, *steps: ReferralStep) -> None:
    with office.records() as session:
        referral = Referral(
            participant_id=participant,
            cohort_id=cohort,
            lender="kur_mikro",
            lender_name="KUR Mikro",
            status=ReferralStatus.REJECTED,
            referred_at=NOW,
            changed_at=NOW,
        )
        session.add(referral)
        session.flush()
        for step in steps:
            facts = {"reason": "licence"} if step is ReferralStep.REJECTED else {}
            session.add(ReferralEvent(referral_id=referral.id, step=step, at=NOW, facts=facts))


def test_the_leak_of_one_cohort_or_of_all(office: Office) -> None:
    here, there = office.has_cohort(), office.has_cohort("PAPUA-1")
    sari, markus = office.has_participant("Sari", here), office.has_participant("Markus", there)
    _has_referral(office, sari, here, ReferralStep.REFERRED, ReferralStep.REJECTED)
    _has_referral(office, markus, there, ReferralStep.REFERRED, ReferralStep.FILE_COMPLETE)

    whole = office.types("referrals")
    one = office.types("referrals", "--cohort", "KUTIM-1")
    unknown = office.types("referrals", "--cohort", "NOWHERE")

    assert whole.out.splitlines()[:3] == ["of\twhich\tcount", "stage\treferred\t2", "stage\tfile_complete\t1"]
    assert whole.out.splitlines()[-2:] == ["refused\tlicence\t1", "under way\t\t1"]
    assert one.out.splitlines()[1] == "stage\treferred\t1"
    assert one.out.splitlines()[-1] == "under way\t\t0"
    assert unknown.status == 2
