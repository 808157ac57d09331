"""How do people call a meeting, say whether they come, and keep the list of who was there?"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.meetings import (
    AnswerMeeting,
    AskMeeting,
    CallMeeting,
    CancelMeeting,
    MarkGuest,
    MeetAll,
    MeetingIs,
    MeetThem,
    NewMeeting,
    NoteMeeting,
    ShowMeeting,
    TurnGuests,
)
from bot.buttons.visits import NoVisitYet, SettleVisit
from bot.services import finding, meeting_list, meeting_talk, meetings, visits
from bot.services.meeting_talk import STAFF
from handlers.context import Context
from storage import participants


async def open_list(_update: Update, context: Context) -> None:
    """With a name, a meeting with that participant begins."""
    work, staff = context.work, context.must_be(*STAFF)
    name = " ".join(context.args or ())
    if not name:
        meeting_list.open_list(work, staff)
        return
    found = finding.whom(work, staff, name, "pertemuan", NewMeeting, participants.NOT_ENDED)
    if found is not None:
        meeting_talk.begin(work, staff, found.id)


def _answer(context: Context, button: AnswerMeeting) -> None:
    coming = button.yes == 1
    meetings.answer(context.work, context.speaker, button.meeting, coming=coming)
    context.answer("meeting-coming-thanks" if coming else "meeting-cannot-thanks")


def _mark(context: Context, button: MarkGuest, update: Update) -> None:
    work, staff = context.work, context.must_be(*STAFF)
    meetings.mark(work, staff, button.meeting, button.participant, attended=button.yes == 1)
    meeting_list.turn_to(work, staff, button.meeting, button.page, _message_id(update))


def _cancel(context: Context, button: CancelMeeting) -> None:
    meetings.cancel(context.work, context.must_be(*STAFF), button.meeting)
    context.answer("meeting-cancelled-told")


def _message_id(update: Update) -> int:
    query = update.callback_query
    return query.message.message_id if query is not None and query.message is not None else 0


MEETINGS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    NewMeeting: lambda context, button, _update: meeting_talk.begin(
        context.work, context.must_be(*STAFF), button.participant
    ),
    MeetingIs: lambda context, button, _update: meeting_talk.choose_kind(
        context.work, context.must_be(*STAFF), button.kind
    ),
    MeetAll: lambda context, button, _update: meeting_talk.with_all(
        context.work, context.must_be(*STAFF), button.cohort, button.own
    ),
    MeetThem: lambda context, button, _update: meeting_talk.with_them(
        context.work, context.must_be(*STAFF), button.participant
    ),
    CallMeeting: lambda context, button, _update: meeting_talk.settle(
        context.work, context.must_be(*STAFF), yes=button.yes == 1
    ),
    AnswerMeeting: lambda context, button, _update: _answer(context, button),
    AskMeeting: lambda context, button, _update: meeting_talk.ask_question(
        context.work, context.speaker, button.meeting
    ),
    ShowMeeting: lambda context, button, _update: meeting_list.show(
        context.work, context.must_be(*STAFF), button.meeting
    ),
    TurnGuests: lambda context, button, update: meeting_list.turn_to(
        context.work, context.must_be(*STAFF), button.meeting, button.page, _message_id(update)
    ),
    MarkGuest: _mark,
    NoteMeeting: lambda context, button, _update: meeting_talk.ask_note(
        context.work, context.must_be(*STAFF), button.meeting
    ),
    CancelMeeting: lambda context, button, _update: _cancel(context, button),
    SettleVisit: lambda context, button, _update: visits.settle(
        context.work, context.must_be(*STAFF), button.case, date.fromordinal(button.day)
    ),
    NoVisitYet: lambda context, button, _update: visits.not_yet(
        context.work, context.must_be(*STAFF), button.case
    ),
}
# Pressed once, such a question is answered.
MET_BY_ONE_PRESS: frozenset[type[Button]] = frozenset(
    {MeetingIs, MeetAll, MeetThem, CallMeeting, CancelMeeting, SettleVisit, NoVisitYet}
)
