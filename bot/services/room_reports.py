"""What happens when somebody finds that a word does not belong?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape, unescape
from typing import Any

from bot.buttons import DismissReport, MuteReported, RemoveReported, ReportPost, Unmute
from bot.errors import NotYours, OutOfDate, Refusal
from bot.services import common_room, room_joining, taking_away
from bot.services.album_steps import DELETE
from bot.services.speech import Choice, Post, call, choice, column, say, say_text
from bot.services.work import Work
from bot.words import moment, shortened
from storage import common_rooms, contributions, participants, peer_questions, people, queued, room_reports
from storage.tables import CohortPost, Mute, Participant, Person, PostReport
from storage.vocabulary import Lane, Role, RoomAct

MUTE_DAYS = (1, 7, 0)
# What Telegram does not let the bot delete.
STAYS = ("group", "copies", "message")
QUOTE_LIMIT = 300
MARK = re.compile(r"<[^>]*>")
KINDS_OF_WORDS = (
    "messages",
    "audios",
    "documents",
    "photos",
    "videos",
    "video_notes",
    "voice_notes",
    "polls",
    "other_messages",
)
NO_VOICE = {f"can_send_{kind}": False for kind in KINDS_OF_WORDS}


@dataclass(frozen=True)
class Pointed:
    """A message of a group that somebody answered with a report: whose it is, and what it says."""

    chat_id: int
    message_id: int
    user_id: int | None
    text: str


class PostGone(OutOfDate):
    """It was taken back or removed meanwhile."""

    words = "post-gone"


class ReportedAlready(Refusal):
    """One word about it is enough."""

    words = "post-reported-already"


class OwnWords(Refusal):
    """Who finds that their own words do not belong takes them back."""

    words = "post-is-your-own"


class DecidedAlready(OutOfDate):
    """Another coordinator was quicker."""

    words = "report-decided-already"


class IsOfTheStaff(Refusal):
    """Whoever serves the cohort is not muted by a button; or nobody knows who it was."""

    words = "report-cannot-mute"


def ask(work: Work, person: Person, post_id: int) -> None:
    """Shows what is meant and asks whether it shall go to the office."""
    post = _readable(work, person, post_id)
    _must_be_anothers(work, person, post)
    yes = choice(work, person, "button-report-yes", ReportPost(post.id, 1))
    say(work, person, "post-report-sure", buttons=column([yes]), text=_quoted(post.text))


def report_choice(work: Work, person: Person, post: CohortPost) -> Choice:
    """The button under a post that somebody is shown in private."""
    return choice(work, person, "button-report", ReportPost(post.id, 0))


def report(work: Work, person: Person, post_id: int) -> None:
    post = _readable(work, person, post_id)
    _must_be_anothers(work, person, post)
    author = participants.get(work.session, post.author_id) if post.author_id is not None else None
    whose = people.get(work.session, author.person_id) if author is not None else None
    take_in(
        work,
        person,
        PostReport(
            cohort_id=post.cohort_id,
            post_id=post.id,
            user_id=whose.chat_id if whose is not None else None,
            text=post.text,
            reported_by=person.id,
            reported_at=work.now,
        ),
    )


def report_message(work: Work, person: Person | None, pointed: Pointed, command_id: int) -> None:
    """By an answer in the group; the command goes at once, so that nobody sees who it was."""
    room = common_rooms.in_chat(work.session, pointed.chat_id)
    if room is None or room.cohort_id is None:
        return
    if room.may_delete:
        call(work, room.chat_id, DELETE, {"message_id": command_id}, post=Post(lane=Lane.ALERT))
    if person is None or not may_read(work, person, room.cohort_id):
        return
    post = room_reports.post_in_group(work.session, pointed.chat_id, pointed.message_id)
    if post is not None:
        report(work, person, post.id)
        return
    if pointed.user_id is not None and pointed.user_id == person.chat_id:
        raise OwnWords
    told = PostReport(
        cohort_id=room.cohort_id,
        chat_id=pointed.chat_id,
        message_id=pointed.message_id,
        user_id=pointed.user_id,
        text=escape(pointed.text, quote=False),
        reported_by=person.id,
        reported_at=work.now,
    )
    take_in(work, person, told)


def remove(work: Work, coordinator: Person, report_id: int) -> None:
    """It goes everywhere: from the group, and from what is gathered for others."""
    told = _own(work, coordinator, report_id)
    room_reports.decide(work.session, told, coordinator.id, work.now)
    if told.post_id is not None:
        post = work.session.get_one(CohortPost, told.post_id)
        gone = common_room.take_back(work, post, coordinator.id)
        if gone is None:
            raise PostGone
        went = taking_away.take_question(work, post.id)
        stays = "group" if gone.stays_in_group else None if went else "copies"
    else:
        stays = _remove_from_its_chat(work, told)
    _record(work, RoomAct.REMOVED, told, coordinator)
    say(work, coordinator, f"report-removed-but-{stays}" if stays else "report-removed")


def _remove_from_its_chat(work: Work, told: PostReport) -> str | None:
    """An answer, or a message of the group; what stays of it, as STAYS names it."""
    went = taking_away.take_answer(work, told)
    room = common_rooms.of_cohort(work.session, told.cohort_id)
    if room is None or room.chat_id != told.chat_id:
        return None if went else "copies"
    if not room.may_delete:
        return "message"
    post_of = Post(lane=Lane.ALERT, once=f"report:{told.chat_id}:{told.message_id}:delete")
    call(work, room.chat_id, DELETE, {"message_id": told.message_id}, post=post_of)
    return None


def mute(work: Work, coordinator: Person, report_id: int, days: int) -> None:
    """They may not speak to all for a while: not in the group, and not through the bot."""
    told = _own(work, coordinator, report_id)
    person = _author(work, told)
    if told.user_id is None or days not in MUTE_DAYS or _is_staff(work, told):
        raise IsOfTheStaff
    until = work.now + timedelta(days=days) if days else None
    holding = _mute_until(work, told, until)
    if holding is not None:
        _leave_muted(work, coordinator, told, holding)
        return
    room_reports.decide(work.session, told, coordinator.id, work.now)
    muted = Mute(
        cohort_id=told.cohort_id,
        person_id=person.id if person is not None else None,
        user_id=told.user_id,
        since=work.now,
        until=until,
        muted_by=coordinator.id,
    )
    work.session.add(muted)
    work.session.flush()
    _record(work, RoomAct.MUTED, told, coordinator, mute=muted.id, days=days)
    _restrict(work, muted, NO_VOICE)
    again = choice(work, coordinator, "button-unmute", Unmute(muted.id))
    say(work, coordinator, "report-muted", buttons=column([again]))
    if person is not None and until is not None:
        say(work, person, "room-muted", until=moment(until, person.timezone, person.language))
    elif person is not None:
        say(work, person, "room-muted-for-good")


def _leave_muted(work: Work, coordinator: Person, told: PostReport, holding: Mute) -> None:
    """By another word of theirs, or another button, they are muted for as long as that already."""
    if room_reports.decide(work.session, told, coordinator.id, work.now):
        _record(work, RoomAct.MUTED, told, coordinator, mute=holding.id)
    elif told.decided_by != coordinator.id:
        raise DecidedAlready
    again = column([choice(work, coordinator, "button-unmute", Unmute(holding.id))])
    if holding.until is None:
        say(work, coordinator, "report-is-muted-for-good", buttons=again)
        return
    until = moment(holding.until, coordinator.timezone, coordinator.language)
    say(work, coordinator, "report-is-muted", buttons=again, until=until)


def unmute(work: Work, coordinator: Person, mute_id: int) -> None:
    muted = work.session.get(Mute, mute_id)
    if muted is None or not people.serves(work.session, coordinator.id, Role.COORDINATOR, muted.cohort_id):
        raise NotYours
    if room_reports.lift(work.session, muted, work.now):
        common_rooms.record(
            work.session,
            RoomAct.UNMUTED,
            muted.cohort_id,
            work.now,
            by=coordinator.id,
            about={"mute": muted.id},
        )
        _restrict(work, muted, dict.fromkeys(NO_VOICE, True))
    say(work, coordinator, "report-unmuted")


def dismiss(work: Work, coordinator: Person, report_id: int) -> None:
    told = _own(work, coordinator, report_id)
    if not room_reports.decide(work.session, told, coordinator.id, work.now):
        raise DecidedAlready
    _record(work, RoomAct.DISMISSED, told, coordinator)
    say(work, coordinator, "report-dismissed")


def take_in(work: Work, person: Person, told: PostReport) -> None:
    """Shows the office what somebody finds out of place; to each of them once, however many find so."""
    if room_reports.has_reported(work.session, told):
        raise ReportedAlready
    before = room_reports.undecided(work.session, told)
    work.session.add(told)
    work.session.flush()
    _record(work, RoomAct.REPORTED, told, person)
    for coordinator in people.reachable_staff_of(work.session, Role.COORDINATOR, told.cohort_id):
        if not _was_shown(work, coordinator, before):
            _show(work, coordinator, told)
    say(work, person, "post-reported")


def show_what_waits(work: Work, coordinator: Person) -> None:
    """Whoever comes to serve, or comes back, is shown what nobody was shown who can be reached."""
    served = people.cohorts_served(work.session, coordinator.id, Role.COORDINATOR)
    for told in room_reports.waiting(work.session, served):
        alike = room_reports.undecided(work.session, told)
        office = people.reachable_staff_of(work.session, Role.COORDINATOR, told.cohort_id)
        if not any(_was_shown(work, colleague, alike) for colleague in office):
            _show(work, coordinator, told)


def _was_shown(work: Work, coordinator: Person, reports: Sequence[int]) -> bool:
    """Whoever came later, or whom it did not reach, is shown what the others were shown before."""
    shown = queued.under(work.session, [_key(report_id, coordinator) for report_id in reports])
    return any(not one.is_lost for one in shown.values())


def _key(report_id: int, coordinator: Person) -> str:
    return f"report:{report_id}:{coordinator.id}"


def _show(work: Work, coordinator: Person, told: PostReport) -> None:
    """What was said, and by whom where they gave their name; never who reported it."""
    author = _author(work, told)
    mutes = [
        choice(work, coordinator, "button-mute", MuteReported(told.id, days), days=days)
        for days in MUTE_DAYS
        if told.user_id is not None
    ]
    buttons = column(
        [
            choice(work, coordinator, "button-remove-post", RemoveReported(told.id)),
            *mutes,
            choice(work, coordinator, "button-dismiss-report", DismissReport(told.id)),
        ]
    )
    if author is not None and not _is_named(work, told):
        key = "report-of-unnamed"
    else:
        key = "report-of" if author is not None else "report-of-somebody"
    facts = {"name": author.name if author is not None else "", "text": _quoted(told.text)}
    once = _key(told.id, coordinator)
    text = work.text(coordinator, key, **facts)
    say_text(work, coordinator, text, buttons=buttons, post=Post(lane=Lane.ALERT, once=once))


def _author(work: Work, told: PostReport) -> Person | None:
    if told.post_id is not None:
        post = work.session.get_one(CohortPost, told.post_id)
        participant = work.session.get(Participant, post.author_id) if post.author_id is not None else None
        return people.get(work.session, participant.person_id) if participant is not None else None
    return people.in_chat(work.session, told.user_id) if told.user_id is not None else None


def _is_named(work: Work, told: PostReport) -> bool:
    """Whoever spoke without their name stays unnamed; they can be muted all the same."""
    if told.post_id is None:
        answer = peer_questions.answer_sent_as(work.session, told.chat_id, told.message_id)
        return answer is None or answer.is_named
    question = peer_questions.of_post(work.session, told.post_id)
    shared = contributions.of_post(work.session, told.post_id)
    return (question is None or question.is_named) and (shared is None or shared.shows_name)


def _mute_until(work: Work, told: PostReport, until: datetime | None) -> Mute | None:
    """What holds already and lasts as long."""
    whom = _author(work, told)
    before = room_reports.mute_of(
        work.session,
        told.cohort_id,
        work.now,
        person_id=whom.id if whom is not None else None,
        user_id=told.user_id,
    )
    if before is None:
        return None
    lasts = before.until is None or (until is not None and before.until >= until)
    return before if lasts else None


def _must_be_anothers(work: Work, person: Person, post: CohortPost) -> None:
    place = work.session.get(Participant, post.author_id) if post.author_id is not None else None
    if place is not None and place.person_id == person.id:
        raise OwnWords


def _is_staff(work: Work, told: PostReport) -> bool:
    return any(
        room_joining.is_staff(work, person, told.cohort_id)
        for person in people.sharing(work.session, told.user_id or 0)
    )


def _restrict(work: Work, muted: Mute, permissions: dict[str, bool]) -> None:
    """In the group, where Telegram lets the bot do so; elsewhere what they write there is taken away."""
    room = common_rooms.of_cohort(work.session, muted.cohort_id)
    if room is None or not room.may_restrict or room.away_since is not None:
        return
    body: dict[str, Any] = {"user_id": muted.user_id, "permissions": permissions}
    if muted.until is not None:
        body["until_date"] = int(muted.until.timestamp())
    call(work, room.chat_id, "restrictChatMember", body, post=Post(lane=Lane.ALERT))


def _readable(work: Work, person: Person, post_id: int) -> CohortPost:
    """The post, for those whom it was meant for; raises PostGone or NotYours."""
    post = work.session.get(CohortPost, post_id)
    if post is None or post.removed_at is not None:
        raise PostGone
    if not may_read(work, person, post.cohort_id):
        raise NotYours
    return post


def may_read(work: Work, person: Person, cohort_id: int) -> bool:
    """Whether what is said to all of a cohort is meant for them too."""
    place = participants.in_cohort(work.session, person.id, cohort_id)
    is_in = place is not None and place.status in participants.AROUND
    return is_in or room_joining.is_staff(work, person, cohort_id)


def _own(work: Work, coordinator: Person, report_id: int) -> PostReport:
    told = work.session.get(PostReport, report_id)
    if told is None or not people.serves(work.session, coordinator.id, Role.COORDINATOR, told.cohort_id):
        raise NotYours
    return told


def _quoted(text: str) -> str:
    """The words without their markup, which could be cut in the middle."""
    plain = unescape(MARK.sub("", text))
    return shortened(plain, QUOTE_LIMIT)


def _record(work: Work, act: RoomAct, told: PostReport, by: Person, **more: int | str | None) -> None:
    about: dict[str, int | str | None] = {"report": told.id, **more}
    common_rooms.record(work.session, act, told.cohort_id, work.now, by=by.id, about=about)
