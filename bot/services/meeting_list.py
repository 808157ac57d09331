"""What does the staff see of a meeting, and how is the list of who came kept on one screen?"""

from collections.abc import Sequence

from bot.buttons.all_right import AllRight
from bot.buttons.meetings import CancelMeeting, MarkGuest, NewMeeting, NoteMeeting, ShowMeeting, TurnGuests
from bot.rules.meeting_times import has_begun
from bot.services import meetings
from bot.services.people import reach
from bot.services.speech import Choice, Keyboard, Link, choice, column, rewrite, say, say_text, turning
from bot.services.work import Work
from bot.words import Ready, lines, moment
from storage import meetings as stored
from storage.meetings import Guest
from storage.tables import Meeting, Person

LISTED = 8
A_PAGE = 15
NAMED = 12
QUESTIONS = 5
CLIPPED_AT = 80
SIGNS = {True: "✅", False: "❌", None: "⬜"}


def open_list(work: Work, staff: Person) -> None:
    """The way to a new one, and the newest."""
    found = stored.newest_in(work.session, reach(work, staff), staff.id, LISTED)
    choices = [choice(work, staff, "button-meeting-new", NewMeeting(0))]
    choices += [
        Choice(
            f"{work.label(staff, f'meeting-is-{one.kind}')} · "
            f"{moment(one.starts_at, staff.timezone, staff.language)}"[:60],
            ShowMeeting(one.id),
        )
        for one in found
    ]
    say(work, staff, "meetings", buttons=column(choices), count=len(found))


def show(work: Work, staff: Person, meeting_id: int, *, head: Ready | None = None) -> None:
    """How it stands, after the words that stand before it."""
    meeting = meetings.seen(work, staff, meeting_id)
    text, buttons = _screen(work, staff, meeting, 0)
    say_text(work, staff, text if head is None else lines([head, text]), buttons=buttons)


def turn_to(work: Work, staff: Person, meeting_id: int, page: int, message_id: int) -> None:
    """The same message shows the list as it is now."""
    meeting = meetings.seen(work, staff, meeting_id)
    text, buttons = _screen(work, staff, meeting, page)
    rewrite(work, staff, text, message_id=message_id, buttons=buttons)


def _screen(work: Work, staff: Person, meeting: Meeting, page: int) -> tuple[Ready, Keyboard]:
    found = stored.guests(work.session, meeting.id)
    return _text(work, staff, meeting, found), _buttons(work, staff, meeting, found, page)


def _text(work: Work, staff: Person, meeting: Meeting, found: Sequence[Guest]) -> Ready:
    said = [guest.coming for guest, _, _ in found]
    told = [
        work.text(
            staff,
            "meeting-card",
            kind=work.label(staff, f"meeting-is-{meeting.kind}"),
            at=moment(meeting.starts_at, staff.timezone, staff.language),
            place=meeting.place,
            invited=len(found),
            coming=said.count(True),
            cannot=said.count(False),
            silent=said.count(None),
        )
    ]
    if has_begun(meeting.starts_at, work.now):
        there = sum(guest.attended is True for guest, _, _ in found)
        told.append(work.text(staff, "meeting-there", there=there, invited=len(found)))
    told += _questions(
        work, staff, [(them.name, guest.question) for guest, _, them in found if guest.question]
    )
    unreached = [them.name for _, _, them in found if them.chat_id is None]
    if unreached:
        told.append(
            work.text(staff, "meeting-to-phone", names=", ".join(unreached[:NAMED]), count=len(unreached))
        )
    if meeting.note:
        told.append(work.text(staff, "meeting-note", note=meeting.note))
    return lines(told)


def _questions(work: Work, staff: Person, asked: Sequence[tuple[str, str]]) -> list[Ready]:
    """The first few, as far as one screen holds them; whoever called the meeting got each of them whole."""
    told = [
        work.text(
            staff,
            "meeting-asked",
            name=name,
            question=question if len(question) <= CLIPPED_AT else f"{question[:CLIPPED_AT].rstrip()}…",
        )
        for name, question in asked[:QUESTIONS]
    ]
    if len(asked) > QUESTIONS:
        told.append(work.text(staff, "meeting-asked-more", count=len(asked) - QUESTIONS))
    return told


def _buttons(work: Work, staff: Person, meeting: Meeting, found: Sequence[Guest], page: int) -> Keyboard:
    if not has_begun(meeting.starts_at, work.now):
        # The first button leaves it as it stands: a thumb too quick must not call everybody off.
        return column(
            [
                choice(work, staff, "button-all-right", AllRight()),
                choice(work, staff, "button-meeting-cancel", CancelMeeting(meeting.id)),
            ]
        )
    rows: list[Sequence[Choice | Link]] = [
        [
            Choice(
                f"{SIGNS[guest.attended]} {them.name}",
                MarkGuest(meeting.id, guest.participant_id, int(guest.attended is not True), page),
            )
        ]
        for guest, _, them in found[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    last = (len(found) - 1) // A_PAGE
    rows += turning(work, staff, page, last, lambda to: TurnGuests(meeting.id, to))
    rows += column([choice(work, staff, "button-meeting-note", NoteMeeting(meeting.id))])
    return rows
