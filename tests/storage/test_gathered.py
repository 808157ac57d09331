"""Is what a batch has in hand there for whoever asks, and does it stay when something else is taken back?"""

from sqlmodel import Session, col, select

from storage import check_ins, outbox
from storage.database import Database
from storage.gathered import gather, pour_out
from storage.tables import Answer, CheckIn, Outgoing
from storage.vocabulary import AnswerKind, Lane
from tests.storage import rows

SARI = 7


def _asked(session: Session) -> CheckIn:
    return rows.check_in(session, rows.participant(session, rows.person(session, chat=SARI)))


def _answers(session: Session, asked: CheckIn, question: str, value: int) -> None:
    check_ins.record(
        session,
        asked.id,
        question,
        AnswerKind.COUNT,
        value,
        raw=str(value),
        entered_by=None,
        before=check_ins.answers(session, asked.id).get(question),
        now=rows.NOW,
    )


def _is_told(session: Session, words: str) -> None:
    body = {"text": words}
    outbox.enqueue(session, chat_id=SARI, method="sendMessage", body=body, lane=Lane.ANSWER, now=rows.NOW)


def _values(session: Session) -> list[int]:
    return list(session.exec(select(Answer.value).order_by(col(Answer.id))))


def test_answers_in_hand_are_there_for_whoever_asks(database: Database) -> None:
    with database.writing() as session:
        asked = _asked(session)
        gather(session, [SARI])

        _answers(session, asked, "sales", 1)
        _answers(session, asked, "sales", 2)
        _answers(session, asked, "staff", 3)

        assert _values(session) == [1, 2, 3]
        assert {key: one.value for key, one in check_ins.answers(session, asked.id).items()} == {
            "sales": 2,
            "staff": 3,
        }
        newest = check_ins.last_answer(session, asked.participant_id)
        assert newest is not None
        assert newest.value == 3


def test_what_is_taken_back_takes_nothing_along_that_came_before_it(database: Database) -> None:
    with database.writing() as session:
        asked = _asked(session)
        gather(session, [SARI])
        _is_told(session, "Terima kasih")
        _answers(session, asked, "sales", 1)

        savepoint = session.begin_nested()
        _answers(session, asked, "staff", 2)
        _is_told(session, "Berapa orang?")
        savepoint.rollback()
        _answers(session, asked, "costs", 3)
        _is_told(session, "Sampai besok")
        pour_out(session)

    with database.reading() as session:
        assert _values(session) == [1, 3]
        assert [body.count("Berapa") for body in session.exec(select(Outgoing.body))] == [0, 0]
