"""Does the book find what was asked before, on each engine and whatever is typed?"""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from bot.rules.book_words import telling_words, words_in
from storage import question_book
from storage.database import Database
from storage.tables import BookEntry, PeerAnswer, PeerQuestion
from tests.storage import rows


def _entry(session: Session, question: str, answer: str) -> BookEntry:
    cohort, author = rows.cohort(session), rows.person(session, "Wati")
    asker = rows.participant(session, rows.person(session, "Sari"), cohort)
    came: dict[str, Any] = {"kind": "text", "chat_id": 1, "message_id": 1, "is_named": False}
    asked = rows.keep(
        session,
        PeerQuestion(cohort_id=cohort.id, asked_by=asker.id, asked_at=rows.NOW, closes_at=rows.NOW, **came),
    )
    answered = rows.keep(
        session, PeerAnswer(question_id=asked.id, author_id=author.id, answered_at=rows.NOW, **came)
    )
    entry = question_book.propose(
        session,
        BookEntry(
            cohort_id=cohort.id,
            answer_id=answered.id,
            answered_by=author.id,
            question=question,
            answer=answer,
            kept_by=author.id,
            kept_at=rows.NOW,
        ),
    )
    assert entry is not None
    return entry


def _kept(session: Session, question: str, answer: str) -> BookEntry:
    entry = _entry(session, question, answer)
    assert question_book.agree(session, entry, None, rows.NOW)
    return entry


def _found(session: Session, typed: str, *, any_of_them: bool = False) -> list[int]:
    words = words_in(typed)
    return [one.id for one in question_book.search(session, words, 0, 10, any_of_them=any_of_them)]


def test_the_book_is_searched_by_words_and_their_beginnings(database: Database) -> None:
    with database.writing() as session:
        mould = _kept(session, "Kenapa keripik cepat lembek?", "Simpan di toples kaca.").id
        permit = _kept(session, "Di mana urus izin halal?", "Di kantor kecamatan, bawa keripik contoh.").id
        waiting = _entry(session, "Keripik pedas?", "Boleh.")

        assert _found(session, "KERIPIK lembek") == [mould]
        assert _found(session, "toples") == [mould]
        assert set(_found(session, "keri")) == {mould, permit}
        assert _found(session, "keripik mobil") == []
        assert _found(session, "izin halal lembek", any_of_them=True) == [permit, mould]
        assert _found(session, "") == [permit, mould]
        assert _found(session, "pedas") == []
        assert question_book.propose(session, BookEntry(**waiting.model_dump(exclude={"id"}))) is None
        assert not question_book.agree(session, session.get_one(BookEntry, mould), "Wati", rows.NOW)


def test_the_book_is_searched_by_the_roots_of_words(database: Database) -> None:
    with database.writing() as session:
        buying = _kept(session, "Bagaimana supaya orang membeli lagi?", "Beri contoh gratis.").id
        packing = _kept(session, "Plastik apa untuk mengemas sambal?", "Yang tebal, tulis tanggalnya.").id

        for typed in ("pembeli", "beli", "dibeli", "pembelian", "PEMBELI lagi"):
            assert _found(session, typed) == [buying], typed
        for typed in ("kemas", "pengemas", "penulis", "menulis tanggal"):
            assert _found(session, typed) == [packing], typed
        assert _found(session, "pembeli sambal") == []
        jars = _kept(session, "Which jars and packages keep chips dry?", "Glass, sealed.").id
        for typed in ("jar", "packaging", "keeping sealing"):
            assert _found(session, typed) == [jars], typed


def test_pages_follow_each_other(database: Database) -> None:
    with database.writing() as session:
        every = {_kept(session, f"Keripik nomor {number}", "Ya.").id for number in range(5)}

        pages = [
            [one.id for one in question_book.search(session, ["keripik"], skip, 2)] for skip in (0, 2, 4)
        ]

        assert [len(page) for page in pages] == [2, 2, 1]
        assert {one for page in pages for one in page} == every


def test_what_is_changed_is_found_anew_and_what_is_taken_out_by_nothing(database: Database) -> None:
    with database.writing() as session:
        entry = _kept(session, "Kenapa keripik lembek?", "Toples kaca.")
        question_book.reword(
            session, entry, "Kenapa kerupuk melempem?", "Toples kaca.", entry.kept_by, rows.NOW
        )
        assert (_found(session, "keripik"), _found(session, "kerupuk")) == ([], [entry.id])

        question_book.remove(session, entry)

        assert _found(session, "kerupuk") == []
        assert session.exec(select(BookEntry)).all() == []
        assert question_book.search(session, (), 0, 10) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(typed=st.one_of(st.text(), st.text(alphabet="\"'*-():^+&|!<>\\ANDORNTkeripik {}🙏", max_size=30)))
@pytest.mark.filterwarnings("error")
def test_whatever_is_typed_is_a_search_and_no_command(database: Database, typed: str) -> None:
    with database.writing() as session:
        for words in (words_in(typed), telling_words(typed)):
            for any_of_them in (False, True):
                found = question_book.search(session, words, 0, 3, any_of_them=any_of_them)
                assert [one.agreed_at for one in found if one.agreed_at is None] == []


def test_what_looks_like_a_command_is_found_as_words(database: Database) -> None:
    with database.writing() as session:
        entry = _kept(session, 'Apa beda "NEAR" dan AND, -5 * 2?', "Tidak' ada OR; DROP TABLE")

        for typed in ('"NEAR" AND', "-5 * 2", "tidak' OR", "drop-table*", "🙏 beda 🙏"):
            assert _found(session, typed) == [entry.id], typed
