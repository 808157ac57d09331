"""Can the office print cards and forms, and does each card work once?"""

from sqlmodel import select

from bot.programme.load import read_programme
from bot.services import handouts
from bot.services.work import House, Work
from bot.words import Words
from storage import keepsakes
from storage.tables import Cohort, Invitation
from tests.commands.conftest import NOW, Office


def test_cards_and_a_form_are_printed_for_whoever_has_not_come(office: Office) -> None:
    cohort = office.has_cohort()
    wati, tini = office.has_participant("Wati", cohort), office.has_participant("Tini", cohort)
    office.has_participant("Sari", cohort, chat=7)
    with office.records() as session:
        keepsakes.remember(session, "username", lambda: "PendampingBot")
    cards, form = office.folder / "kartu.pdf", office.folder / "formulir.pdf"

    printed = office.types("cards", "--cohort", "KUTIM-1", "--out", cards)
    again = office.types("cards", "--cohort", "KUTIM-1", "--out", cards, "--language", "en")
    form_printed = office.types("paper", "--cohort", "KUTIM-1", "--out", form)
    other = office.types("paper", "--cohort", "KUTIM-1", "--out", form, "--language", "xx")

    assert [ended.status for ended in (printed, again, form_printed, other)] == [0, 0, 0, 2]
    assert "2 cards." in printed.said
    assert [file.read_bytes()[:5] for file in (cards, form)] == [b"%PDF-", b"%PDF-"]
    with office.records() as session:
        invited = session.exec(select(Invitation)).all()
        assert sorted(one.participant_id or 0 for one in invited) == sorted([wati, tini] * 2)
        assert len({one.token_hash for one in invited}) == 4

        house = House(read_programme(None), Words.load(), bytes(32), "id", "Asia/Makassar")
        work = Work(session, NOW, house)
        told = handouts.form(work, session.get_one(Cohort, cohort), "id")
        assert [row[1] for row in told.rows] == ["Sari", "Tini", "Wati", "", "", ""]
        assert [row[2] for row in told.rows] == [True, True, True, False, False, False]
        assert [one.key for one in told.questions] == ["status", "sales", "days"]
        assert list(told.questions[0].options)[:2] == ["Ada kemajuan", "Jalan seperti biasa"]
        made = handouts.cards(work, session.get_one(Cohort, cohort), "id", "PendampingBot", str)
        assert [one.name for one in made.cards] == ["Tini", "Wati"]
        links = [f"https://t.me/PendampingBot?start={one.code.replace('-', '')}" for one in made.cards]
        assert [one.qr for one in made.cards] == links


def test_where_all_have_come_there_is_no_card(office: Office) -> None:
    cohort = office.has_cohort()
    office.has_participant("Sari", cohort, chat=7)
    with office.records() as session:
        keepsakes.remember(session, "username", lambda: "PendampingBot")

    ended = office.types("cards", "--cohort", "KUTIM-1", "--out", office.folder / "kartu.pdf")

    assert ended.status == 1
    assert not (office.folder / "kartu.pdf").exists()
