"""Is everybody told what the others of their cohort shared, once, and nothing else?"""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from storage import cohort_news, contributions, room_members
from storage.contribution_kinds import ContributionKind, ContributionState, ShownAs
from storage.database import Database
from storage.tables import (
    Chat,
    Cohort,
    CohortPost,
    CommonRoom,
    Contribution,
    Newsletter,
    Participant,
)
from storage.vocabulary import Gone, ParticipantStatus, Topic
from tests.storage import rows
from tests.storage.together import together

WEEK = rows.NOW.date()
UNTIL = rows.NOW + rows.WEEK


@dataclass(frozen=True)
class Shared:
    """By whom, on which day after the week began, and whether it still stands."""

    by: int
    day: int
    stands: bool


_numbers = count(1)
SHARED = st.lists(st.builds(Shared, st.integers(0, 4), st.integers(-1, 8), st.booleans()), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    cohort_of=st.lists(st.integers(0, 1), min_size=5, max_size=5),
    shared=SHARED,
    a_page=st.integers(1, 3),
)
def test_the_pages_tell_all_that_others_of_the_cohort_shared_that_week_once_and_nothing_else(
    database: Database, cohort_of: list[int], shared: list[Shared], a_page: int
) -> None:
    with database.writing() as session:
        cohorts = [rows.cohort(session), rows.cohort(session)]
        people = [rows.participant(session, rows.person(session), cohorts[number]) for number in cohort_of]
        known = {_contribution(session, people[one.by], one).id: one for one in shared}
        for reader in people:
            pages = _read_all(session, reader, a_page)

            told = [number for page in pages for number in page]
            assert all(len(page) <= a_page for page in pages)
            assert sorted(told) == sorted(
                number
                for number, one in known.items()
                if people[one.by].cohort_id == reader.cohort_id
                and people[one.by].id != reader.id
                and one.stands
                and 0 <= one.day < 7
            )
        session.rollback()


def _read_all(session: Session, reader: Participant, a_page: int) -> list[list[int]]:
    pages: list[list[int]] = []
    while True:
        letter = _letter(reader, page=len(pages))
        assert cohort_news.keep(session, letter)
        found = [one.id for one in cohort_news.not_seen(session, letter, reader, a_page)]
        if not found:
            return pages
        pages.append(found)
        for number in found:
            contributions.note_showing(
                session, number, reader.person_id, ShownAs.NEWS, 1, newsletter_id=letter.id
            )


def _letter(reader: Participant, page: int = 0) -> Newsletter:
    return Newsletter(participant_id=reader.id, week=WEEK, page=page, since=rows.NOW, until=UNTIL)


def _contribution(session: Session, author: Participant, one: Shared) -> Contribution:
    post = rows.keep(
        session,
        CohortPost(
            key=f"shared:{next(_numbers)}",
            cohort_id=author.cohort_id,
            topic=Topic.GOOD_NEWS,
            author_id=author.id,
            text="Madu laku",
            posted_at=rows.NOW + timedelta(days=one.day),
            removed_at=None if one.stands else UNTIL,
        ),
    )
    return rows.keep(
        session,
        Contribution(
            participant_id=author.id,
            cohort_id=author.cohort_id,
            kind=ContributionKind.SUCCESS,
            text="Madu laku",
            state=ContributionState.PUBLISHED,
            created_at=rows.NOW,
            post_id=post.id,
        ),
    )


def test_one_decides_about_what_waits_however_many_do_so_at_once(database: Database) -> None:
    ends = (ContributionState.PUBLISHED, ContributionState.DECLINED, ContributionState.TAKEN_BACK)
    with database.writing() as session:
        author = rows.participant(session, rows.person(session))
        waiting = _contribution(session, author, Shared(0, 0, True))
        waiting.state = ContributionState.WAITING
        number = waiting.id

    def decides(session: Session, turn: int) -> bool:
        seen = session.get_one(Contribution, number)
        return contributions.move(session, seen, (ContributionState.WAITING,), ends[turn % len(ends)])

    assert together(database, decides).count(True) == 1


def test_who_is_told(database: Database) -> None:
    with database.writing() as session:
        cohort, other = rows.cohort(session), rows.cohort(session)
        wati = rows.participant(session, rows.person(session, "Wati", 1), cohort)
        rows.participant(session, rows.person(session, "Dewi", 2), other)
        rows.participant(session, rows.person(session, "No Telegram"), cohort)
        left = rows.participant(session, rows.person(session, "Left", 3), cohort)
        left.status = ParticipantStatus.WITHDRAWN
        resting = rows.participant(session, rows.person(session, "Rini", 4), cohort)
        resting.status = ParticipantStatus.PAUSED
        rows.participant(session, rows.person(session, "Blocked", 5), cohort)
        session.get_one(Chat, 5).gone = Gone.BLOCKED
        refusing = rows.participant(session, rows.person(session, "Refusing", 6), cohort)
        cohort_news.refuse(session, refusing.id, rows.NOW)
        joined = rows.participant(session, rows.person(session, "Joko", 7), cohort)
        agreed = rows.participant(session, rows.person(session, "On the way", 8), cohort)
        room = rows.keep(session, CommonRoom(chat_id=-1, cohort_id=cohort.id, title="Grup"))
        for one in (joined, agreed):
            room_members.noted(session, one.id, room.id, rows.NOW).agreed_at = rows.NOW
        room_members.noted(session, joined.id, room.id, rows.NOW).joined_at = rows.NOW
        session.flush()

        assert _told(session, cohort) == [wati.id, agreed.id]
        cohort_news.wish_again(session, refusing.id)
        cohort_news.keep(session, _letter(wati))
        room.away_since = rows.NOW
        session.flush()
        assert _told(session, cohort) == [refusing.id, joined.id, agreed.id]
        assert not cohort_news.keep(session, _letter(wati))


def _told(session: Session, cohort: Cohort) -> list[int]:
    return list(cohort_news.not_told(session, cohort.id, WEEK, 10, []))
