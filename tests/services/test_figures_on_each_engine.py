"""Are reports, letters and the campus's tables read from either engine?"""

from datetime import date
from random import Random

from bot.programme.load import read_programme
from bot.rules.programme_figures import Known
from bot.services import campus, figures, partner_figures, reports_told
from bot.services.work import House, Work
from bot.words import Words
from storage import partners
from storage.database import Database
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.partner_vocabulary import OrganisationKind
from storage.tables import Support
from storage.vocabulary import AnswerKind, CheckInStatus, Role
from tests.storage import rows


def test_what_is_told_is_read_from_either_engine(database: Database) -> None:
    house = House(read_programme(None), Words.load(), bytes(32), "id", "Asia/Makassar")
    with database.writing() as session:
        cohort = rows.cohort(session)
        partner = rows.person(session, "Andi", chat=7)
        rows.grant(session, partner, Role.PARTNER, cohort)
        kind = OrganisationKind.BANK
        partners.join(session, partner.id, kind, "Koperasi Maju", rows.NOW, is_confirmed=True)
        for number in range(6):
            place = rows.participant(
                session, rows.person(session, chat=100 + number), cohort, village="Sepaso"
            )
            asked = rows.check_in(session, place, status=CheckInStatus.COMPLETED)
            rows.answer(session, asked, answered_at=rows.NOW)
            rows.answer(session, asked, "obstacle", kind=AnswerKind.CHOICE, value="alat", raw="Alat")
            support = Support(
                cohort_id=cohort.id,
                participant_id=place.id,
                partner="KOPERASI MAJU",
                kind=SupportKind.FUNDS,
                what="modal",
                amount=3_000_000_000,
                status=SupportStatus.DELIVERED,
                pledged_at=rows.NOW,
            )
            rows.keep(session, support)

    with database.writing() as session:
        work = Work(session, rows.NOW, house)
        found = figures.of_cohort(work, cohort)
        letter = partner_figures.read(work, partner, date(2026, 2, 1))
        waiting = [one.id for one in partners.without_letter(session, date(2026, 2, 1), rows.NOW + rows.WEEK)]
    with database.writing() as session:
        campus.group_newcomers(Work(session, rows.NOW, house), cohort.id)
    with database.reading() as session:
        told = campus.read(Work(session, rows.NOW, house), cohort.id, Random(1))  # noqa: S311
    with database.reading() as session:
        picture = reports_told.draw(Work(session, rows.NOW, house), {"cohort": cohort.code, "language": "en"})

    assert (found.completed, found.due, found.supported) == (6, 6, Known(6, 6))
    assert sum(one.rupiah for one in found.support) == 18_000_000_000
    assert letter["needs"]["cells"] == {"alat": 6}
    assert letter["recipients"]["cells"] == {"Sepaso": 6}
    assert waiting == [partner.id]
    assert {one["village"] for one in told.participants} == {"sepaso"}
    assert picture.startswith(b"\x89PNG")
