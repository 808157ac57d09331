"""How does somebody hear, without a group, what the others share?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import ReportPost
from bot.errors import NotYours, OutOfDate
from bot.services import (
    common_room,
    contribution_looks,
    contribution_traces,
    mornings,
    newsletters,
    room_joining,
    room_links,
)
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Post, choice, column, say, say_text
from bot.services.work import Work
from storage import cohort_news as stored
from storage import contributions, participants, people
from storage.contribution_kinds import ShownAs
from storage.tables import Cohort, CohortNews, Newsletter, Participant, Person
from storage.vocabulary import Lane

A_SCREENFUL = 6
LATEST = timedelta(days=5)


@dataclass(frozen=True)
class Week:
    """What a cohort is told together: what was shared from `since` on and before `until`, on this day."""

    cohort_id: int
    day: date
    since: datetime
    until: datetime


class ShareGone(OutOfDate):
    """It was taken back or removed meanwhile."""

    words = "share-gone"


def expect(work: Work, cohort_id: int) -> None:
    """Something was shared: from now on the cohort is told once a week."""
    cohort = work.session.get_one(Cohort, cohort_id)
    stored.expect(work.session, cohort_id, work.now, room_links.next_week(work, cohort))


def weeks_due(work: Work) -> list[Week]:
    return [_week(work, news) for news in stored.due(work.session, work.now)]


def end_week(work: Work, week: Week) -> None:
    """All were told; what was missed while nobody looked comes with the next week."""
    cohort = work.session.get_one(Cohort, week.cohort_id)
    stored.told(work.session, week.cohort_id, week.until, room_links.next_week(work, cohort))


def tell(work: Work, participant_id: int, week: Week) -> bool:
    """The first page of the week, in their waking hours; nothing is sent where there is nothing for them."""
    reader = participants.get(work.session, participant_id)
    person = people.get(work.session, reader.person_id)
    letter = Newsletter(participant_id=reader.id, week=week.day, page=0, since=week.since, until=week.until)
    post = Post(
        lane=Lane.BROADCAST,
        once=f"news:{reader.id}:{week.day}",
        not_before=mornings.waking_moment(work, person),
        send_by=work.now + LATEST,
    )
    return _write(work, reader, person, letter, post)


def tell_more(work: Work, speaker: Speaker, letter_id: int) -> None:
    """The next page, as long as something stands on none."""
    before_it = stored.letter(work.session, letter_id)
    if before_it is None or before_it.participant_id != speaker.participant.id:
        raise NotYours
    letter = Newsletter(
        participant_id=before_it.participant_id,
        week=before_it.week,
        page=before_it.page + 1,
        since=before_it.since,
        until=before_it.until,
    )
    told = _write(work, speaker.participant, speaker.person, letter, ANSWER)
    if not told or letter.outbox_id is None:
        say(work, speaker.person, "news-no-more")


def see(work: Work, person: Person, contribution_id: int) -> None:
    """All of it, for those for whom it was meant, with a way to say that it does not belong."""
    contribution = contributions.get(work.session, contribution_id)
    if contribution is None:
        raise ShareGone
    if not _may_see(work, person, contribution.cohort_id):
        raise NotYours
    post = contributions.standing(work.session, contribution_id)
    if post is None:
        raise ShareGone
    report = choice(work, person, "button-report", ReportPost(post.id, 0))
    shown = contribution_looks.show(
        work,
        person,
        contribution,
        named=contribution.shows_name,
        buttons=column([report]),
        report=common_room.report_address(work, post),
    )
    contribution_traces.show_copy(work, person, contribution, shown)


def wish(work: Work, speaker: Speaker, *, wished: bool) -> None:
    if wished:
        stored.wish_again(work.session, speaker.participant.id)
        say(work, speaker.person, "news-wished")
    else:
        stored.refuse(work.session, speaker.participant.id, work.now)
        say(work, speaker.person, "news-refused")


def _write(work: Work, reader: Participant, person: Person, letter: Newsletter, post: Post) -> bool:
    """Keeps the page and queues it; False where it was told already."""
    if not stored.keep(work.session, letter):
        return False
    found = stored.not_seen(work.session, letter, reader, A_SCREENFUL + 1)
    if not found:
        return True
    told = [(contribution, True) for contribution in found[:A_SCREENFUL]]
    keyboard = newsletters.buttons(work, person, letter, told, goes_on=len(found) > A_SCREENFUL)
    words = newsletters.written(work, person, told)
    letter.outbox_id = say_text(work, person, words, buttons=keyboard, post=post)
    for contribution, _ in told:
        contributions.note_showing(
            work.session,
            contribution.id,
            person.id,
            ShownAs.NEWS,
            letter.outbox_id or 0,
            newsletter_id=letter.id,
        )
    return True


def _week(work: Work, news: CohortNews) -> Week:
    cohort = work.session.get_one(Cohort, news.cohort_id)
    day = news.next_at.astimezone(ZoneInfo(cohort.timezone)).date()
    return Week(cohort.id, day, news.since, news.next_at)


def _may_see(work: Work, person: Person, cohort_id: int) -> bool:
    place = participants.in_cohort(work.session, person.id, cohort_id)
    takes_part = place is not None and place.status in participants.TAKING_PART
    return takes_part or room_joining.is_staff(work, person, cohort_id)
