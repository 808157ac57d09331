"""Whose data stands in which table, and what becomes of it when they are erased?

Every table is named here once. What is kept is kept for the counts: a row with its states and dates, of
somebody who has no name any more. Columns that say who of the staff acted are numbers, and stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# What of a row's facts is no words of anybody: states, kinds, and who was told.
PLAIN_FACTS = frozenset({"reason", "kind", "wording", "outcome", "rung", "to", "grade", "how", "sales_under"})


class OnlyPlain:
    """Of a column with facts, what PLAIN_FACTS names."""


ONLY_PLAIN = OnlyPlain()
NAMELESS = "–"


@dataclass(frozen=True)
class Theirs:
    """Rows that the column `by` leads to: to the person, a participation, a chat, or a row that is theirs.

    They go; or, with `blanked`, they stay with these columns emptied. With `alone_in`, they are the rows that
    only rows of theirs in that table point to.
    """

    by: str
    blanked: Mapping[str, Any] | None = None
    alone_in: str | None = None


@dataclass(frozen=True)
class Table:
    """How a table's rows are somebody's, and which of its other words say nothing about them."""

    theirs: tuple[Theirs, ...] = ()
    plain: frozenset[str] = field(default_factory=frozenset)


def _gone(*by: str) -> Table:
    return Table(tuple(Theirs(column) for column in by))


def _kept(by: str, blanked: Mapping[str, Any], *plain: str) -> Table:
    return Table((Theirs(by, blanked),), frozenset(plain))


def _nobodys(*plain: str) -> Table:
    """What the office or the program itself says."""
    return Table(plain=frozenset(plain))


_FACTS = {"facts": ONLY_PLAIN}
_NO_FACTS: Mapping[str, Any] = {"facts": {}}

WHOSE: Mapping[str, Table] = {
    "person": _kept(
        "id", {"name": NAMELESS, "phone": None, "chat_id": None, "shares_chat": False}, "language", "timezone"
    ),
    "chat": _gone("telegram_id"),
    "unfiled": _gone("chat_id"),
    "role_grant": _gone("person_id"),
    # That somebody agreed, to which words and until when, is what the programme has to be able to show.
    "consent": _kept("person_id", {}, "purpose", "language", "text_hash"),
    "participant": _kept(
        "person_id",
        dict.fromkeys(
            ("village", "business", "group", "sex", "birth_year", "distance_km", "own_hour", "left_words")
        ),
        "rung",
    ),
    "check_in": _kept(
        "participant_id", {"selection": None}, "question_set", "programme", "question", "skipped_because"
    ),
    "answer": _gone("check_in_id"),
    "message": _gone("participant_id"),
    "album_part": _gone("thread_message_id"),
    "former_words": _gone("thread_message_id"),
    "label_correction": _gone("thread_message_id"),
    "evidence": _gone("participant_id"),
    "unused_file": _nobodys("path"),
    "staff_note": _gone("participant_id"),
    "look": _gone("participant_id"),
    "own_reply": _gone("person_id"),
    "follow_up_case": _kept("participant_id", {**_FACTS, "snoozed_because": None}),
    "case_event": _kept("case_id", _FACTS),
    "case_card": _gone("case_id"),
    "waiting_word": _gone("case_id"),
    "verdict": _kept("participant_id", {}, "about", "rules"),
    "suspicion": _gone("participant_id"),
    "weighed": _gone("participant_id"),
    "weighing": _nobodys(),
    "gentle_question": _gone("participant_id"),
    "list_entry": _gone("participant_id", "person_id"),
    "buddy_offer": _gone("participant_id"),
    "buddy_ask": _gone("asked_by", "asked"),
    "buddy_tie": _gone("participant_id", "buddy_id"),
    "askable": _gone("participant_id"),
    # What others answered is theirs, and needs the question that it answers.
    "peer_question": _kept("asked_by", {"text": None, "chat_id": 0, "message_id": 0}, "kind"),
    "question_copy": _gone("person_id", "participant_id"),
    "peer_answer": _gone("author_id"),
    "book_entry": _gone("answered_by"),
    "contribution": _gone("participant_id"),
    "cohort_news": _nobodys(),
    "newsletter": _gone("participant_id"),
    "showing": _gone("contribution_id", "person_id", "newsletter_id"),
    "news_refusal": _gone("participant_id"),
    "cohort_post": _gone("author_id"),
    "room_member": _gone("participant_id"),
    "post_report": _gone("post_id", "user_id"),
    "cohort_mute": _gone("person_id", "user_id"),
    "room_event": Table((Theirs("by_id", {"about": {}}),)),
    "common_room": _nobodys("title", "invite_link", "kept_out_words"),
    "room_thread": _nobodys(),
    "promise": Table((Theirs("participant_id", {"what": NAMELESS, "because": None}),)),
    "promise_event": _kept("promise_id", _NO_FACTS),
    "promise_word": _kept("participant_id", {}),
    "support": Table(
        (
            Theirs("participant_id", {"reason": None, "complaint": None}),
            Theirs("partner_id", {"partner": NAMELESS}),
        ),
        frozenset({"what", "unit", "criteria"}),
    ),
    "support_event": _kept("support_id", _NO_FACTS),
    # Two numbers; without them the others of a group would come back to the campus one fewer.
    "campus_place": _kept("participant_id", {}),
    "organisation": _nobodys("name", "plain"),
    "organisation_member": _gone("person_id"),
    "organisation_request": _gone("person_id"),
    "partner_letter": _gone("person_id"),
    "action_plan": _kept("participant_id", {"wish": None}),
    "plan_target": _kept("plan_id", {"what": NAMELESS, "figure": None, "because": None}),
    "plan_event": _kept("plan_id", _NO_FACTS),
    # A visit to them alone; a meeting of many is everybody's.
    "meeting": Table((Theirs("id", {"note": None, "place": NAMELESS}, alone_in="meeting_guest"),)),
    "meeting_guest": _kept("participant_id", {"question": None}),
    "meeting_event": _kept("participant_id", _NO_FACTS),
    "plan_digest": _gone("person_id"),
    "milestone": _kept("participant_id", {"reason": None}, "rung"),
    "milestone_event": _kept("milestone_id", _NO_FACTS),
    "milestone_proof": _gone("milestone_id"),
    "later_news": _kept("participant_id", {}),
    "income_target": _gone("participant_id"),
    "reaction": _kept("participant_id", {"words": None}),
    "licence": _gone("participant_id"),
    "follow_up_letter": _gone("participant_id"),
    # Why a bank said no, and how it went since, is one of the codes that the programme file names.
    "referral": _kept("participant_id", {"ask_at": None}, "lender", "lender_name", "reason", "how"),
    "referral_event": _kept("referral_id", _FACTS),
    "bank_file": _gone("participant_id"),
    "bank_file_access": _gone("file_id"),
    "delivery": _kept("person_id", {"error": None}),
    "copy_change": _kept("delivery_id", {"error": None}),
    "broadcast_answer": _kept("person_id", {}, "option"),
    "broadcast": _nobodys("content", "audience"),
    "broadcast_series": _nobodys("content", "audience", "every", "rule"),
    "broadcast_change": _nobodys("before"),
    "broadcast_event": _nobodys("facts"),
    "broadcast_approval": _nobodys("digest", "reason"),
    "broadcast_template": _nobodys("name", "content"),
    "saved_audience": _nobodys("name", "whom"),
    "shared_pause": _nobodys("village", "because"),
    "staff_room": _nobodys("title"),
    "staff_topic": _gone("participant_id"),
    "staff_room_member": _gone("person_id"),
    "workload": _gone("person_id"),
    "cohort": _nobodys("code", "name", "timezone", "programme"),
    # One that is printed for somebody; the others are for whoever comes.
    "invitation": _gone("participant_id"),
    "programme_version": _nobodys("digest", "source"),
    "dialogue": _gone("chat_id"),
    "inbox": _gone("chat_id"),
    "outbox": _gone("chat_id"),
    "sent_album": _gone("outbox_id"),
    "keepsake": _nobodys("name", "value"),
    "lease": _nobodys("duty", "holder"),
}
