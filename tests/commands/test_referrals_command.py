"""Does the office see on the command line where recommendations for a loan are lost?"""

from sqlmodel import col, select

from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables import Outgoing, Referral, ReferralEvent
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


def test_a_list_of_the_bank_says_how_far_each_has_come(office: Office) -> None:
    here = office.has_cohort()
    office.has_participant("Tini", here, chat=7)
    for name in ("Sari", "Umi", "Wati", "Yuni"):
        office.has_participant(name, here)
    office.has_coordinator("Ratna", here)
    file = office.has_file(
        "bank.csv",
        "peserta;bank;status;alasan;tanggal\n"
        "Sari;KUR Mikro (Rp 10–100 juta);cair;;2026-03-01\n"
        "Tini;kur_mikro;diajukan;;\n"
        "Tini;kur_mikro;ditolak;licence;\n"
        "Umi;kur_mikro;dirujuk;;\n"
        "Wati;bank lain;dirujuk;;\n"
        "Yuni;kur_mikro;ditolak;;\n",
    )

    refused = office.types("referrals", "import", file, "--cohort", "KUTIM-1")
    nothing = office.types("referrals")
    taken = office.types("referrals", "import", file, "--cohort", "KUTIM-1", "--partial")
    leak = office.types("referrals").out.splitlines()
    again = office.types("referrals", "import", file, "--cohort", "KUTIM-1", "--partial")

    assert (refused.status, nothing.out.splitlines()[1]) == (1, "stage\treferred\t0")
    assert "line 6: refused: the lender 'bank lain' is none of the programme's:" in refused.out
    assert "line 7: refused: the reason '' is none of bi_checking, licence" in refused.out
    assert "line 2: taken: Sari, kur_mikro: disbursed" in taken.out
    assert "line 3: taken: Tini, kur_mikro: submitted" in taken.out
    assert leak[1:7] == [
        "stage\treferred\t3",
        "stage\tfile_complete\t2",
        "stage\tsubmitted\t2",
        "stage\tsurveyed\t1",
        "stage\tapproved\t1",
        "stage\tdisbursed\t1",
    ]
    assert leak[-2:] == ["refused\tlicence\t1", "under way\t\t1"]
    with office.records() as session:
        said = [one.body for one in session.exec(select(Outgoing).where(Outgoing.chat_id == 7))]
    assert ["KUR Mikro" in body and "izin belum ada" in body for body in said] == [True]
    assert again.out.splitlines()[-1] == "0 taken, 4 known already, 2 refused."


def _states(office: Office) -> list[str]:
    with office.records() as session:
        return [one.status.value for one in session.exec(select(Referral).order_by(col(Referral.id)))]


def test_old_lists_and_lists_in_any_order_are_taken_for_what_they_tell(office: Office) -> None:
    here = office.has_cohort()
    office.has_participant("Tini", here, chat=7)
    office.has_participant("Umi", here, chat=8)
    office.has_coordinator("Ratna", here)
    head = "peserta;bank;status;alasan;tanggal\n"

    def takes(name: str, *rows: str) -> str:
        file = office.has_file(name, head + "\n".join(rows))
        return office.types("referrals", "import", file, "--cohort", "KUTIM-1").out.splitlines()[-1]

    newest_first = ["Umi;kur_mikro;cair;;2026-02-20", "Umi;kur_mikro;diajukan;;2026-02-10"]
    old = ["Tini;kur_mikro;ditolak;licence;2026-02-12", "Tini;kur_mikro;diajukan;;2026-02-10", *newest_first]
    takes("old.csv", *old)
    refused = _states(office)
    with office.records() as session:
        heard = sorted(one.chat_id for one in session.exec(select(Outgoing)))
    takes("new.csv", "Tini;kur_mikro;dirujuk;;2026-03-01", "Umi;kur_mikro;diajukan;;2026-03-01")
    anew = _states(office)
    again = takes("again.csv", *old)
    late = takes("late.csv", "Tini;kur_mikro;diajukan;;2026-02-27")
    too_early = takes("early.csv", "Tini;kur_supermikro;cair;;2016-03-01")

    assert (refused, heard) == (["rejected", "disbursed"], [7, 8])
    assert anew == [*refused, "referred", "submitted"]
    assert (again, _states(office)) == ("0 taken, 4 known already, 0 refused.", anew)
    assert (late, too_early) == ("0 taken, 1 known already, 0 refused.", "0 taken, 1 refused.")
