"""What are the states and kinds called?"""

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """Ordered from the least to the most that a person may do."""

    TRAINEE = "trainee"
    PARTNER = "partner"
    TRAINER = "trainer"
    COORDINATOR = "coordinator"


class ParticipantStatus(StrEnum):
    INVITED = "invited"
    ACTIVE = "active"
    PAUSED = "paused"
    STALLED = "stalled"
    INDEPENDENT = "independent"
    WITHDRAWN = "withdrawn"


class ExitGrade(StrEnum):
    """How somebody's follow-up ended; `LEFT` is told in the words of whoever ended it."""

    RUNS_ON = "runs_on"
    STOPPED = "stopped"
    MOVED = "moved"
    OWN_WISH = "own_wish"
    LOST = "lost"
    NEVER_CAME = "never_came"
    DIED = "died"
    LEFT = "left"


class CheckInStatus(StrEnum):
    SCHEDULED = "scheduled"
    SENT = "sent"
    PARTIAL = "partial"
    COMPLETED = "completed"
    MISSED = "missed"
    CANCELLED = "cancelled"


class QuestionKind(StrEnum):
    CHOICE = "choice"
    CHOICES = "choices"
    AMOUNT = "amount"
    COUNT = "count"
    YES_NO = "yes_no"
    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    LOCATION = "location"
    DATE = "date"
    SCALE = "scale"


class Period(StrEnum):
    """What an amount of money is the amount of."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class AnswerKind(StrEnum):
    """What an answer is; `RANGE` is an amount of which only the bounds are known."""

    CHOICE = "choice"
    CHOICES = "choices"
    AMOUNT = "amount"
    RANGE = "range"
    COUNT = "count"
    YES_NO = "yes_no"
    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    LOCATION = "location"
    DATE = "date"
    SCALE = "scale"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Whose hand an answer came from: the participant's own, a trainer's who heard it, or paper."""

    SELF = "self"
    TRAINER = "trainer"
    PAPER = "paper"


class Evidence(StrEnum):
    """How well something is shown to be so, from the least to the most."""

    REPORTED = "E0"
    DOCUMENTED = "E1"
    SEEN = "E2"
    THIRD_PARTY = "E3"


class EvidenceState(StrEnum):
    """Where a file that was sent is: still at Telegram, with us, not taken by us, or not to be had."""

    WAITING = "waiting"
    KEPT = "kept"
    REFUSED = "refused"
    FAILED = "failed"


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class CaseStatus(StrEnum):
    OPEN = "open"
    CLAIMED = "claimed"
    SNOOZED = "snoozed"
    RESOLVED = "resolved"


class CaseReason(StrEnum):
    MISSED_CHECK_INS = "missed_check_ins"
    ASKED_FOR_HELP = "asked_for_help"
    SAID_STUCK = "said_stuck"
    DECLINING = "declining"
    AT_RISK = "at_risk"
    UNREACHABLE = "unreachable"
    MANUAL = "manual"


class CaseOutcome(StrEnum):
    BACK_ON_TRACK = "back_on_track"
    NEW_PLAN = "new_plan"
    NEEDS_SUPPORT = "needs_support"
    MOVED = "moved"
    LEFT = "left"
    COULD_NOT_REACH = "could_not_reach"
    FALSE_ALARM = "false_alarm"
    PAUSED = "paused"


class Rule(StrEnum):
    """What raises a flag by itself; of each we want to know how often it is right."""

    MISSED_IN_A_ROW = "missed_in_a_row"
    NEVER_ANSWERED = "never_answered"
    NOT_ENTERED = "not_entered"
    UNREACHABLE = "unreachable"
    SAID_STUCK = "said_stuck"
    DECLINING = "declining"
    IDLE = "idle"
    SLOW_CLIMB = "slow_climb"
    PROMISE_OVERDUE = "promise_overdue"
    AT_RISK = "at_risk"


class Ruling(StrEnum):
    """What whoever went to see says of a flag."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_APPLICABLE = "not_applicable"


class CaseRung(StrEnum):
    """Who is asked for a case, the nearest first."""

    BUDDY = "buddy"
    TRAINER = "trainer"
    CO_TRAINER = "co_trainer"
    COORDINATOR = "coordinator"


class CaseStep(StrEnum):
    """What happened to a case, as its events name it."""

    OPENED = "opened"
    REASON_ADDED = "reason_added"
    ALERTED = "alerted"
    ALERT_LOST = "alert_lost"
    ESCALATED = "escalated"
    CLAIMED = "claimed"
    TALKING = "talking"
    REPLIED = "replied"
    TOUCHED = "touched"
    TRIED = "tried"
    NUDGED = "nudged"
    SNOOZED = "snoozed"
    SNOOZE_EXPLAINED = "snooze_explained"
    WOKEN = "woken"
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    RESOLVED = "resolved"
    CLOSED_ITSELF = "closed_itself"
    CONFIRMED = "confirmed"
    VISIT_PROPOSED = "visit_proposed"
    VISIT_SET = "visit_set"
    REOPENED = "reopened"


class SnoozeReason(StrEnum):
    """Why a case is put aside; `OTHER` is told in the holder's own words."""

    NEWS = "news"
    BUSY = "busy"
    HELP = "help"
    OTHER = "other"


class PauseReason(StrEnum):
    """Why a participant rests for a while; nobody has to say."""

    ILL = "ill"
    BIRTH = "birth"
    GRIEF = "grief"
    HARVEST = "harvest"
    OTHER = "other"


class SkipReason(StrEnum):
    """Why a check-in was left out, beside the names of days on which all rest."""

    TOO_LATE = "too_late"
    UNREACHABLE = "unreachable"
    LEFT = "left"
    INDEPENDENT = "independent"
    PAUSED = "paused"
    PAUSED_TOGETHER = "paused_together"
    EXPIRED = "expired"
    FAILED = "failed"
    HELD_BACK = "held_back"
    NOT_ENTERED = "not_entered"


class Topic(StrEnum):
    """What a cohort's common room is for; in a forum each has its own topic."""

    ANNOUNCEMENTS = "announcements"
    QUESTIONS = "questions"
    GOOD_NEWS = "good_news"


class RoomAct(StrEnum):
    """What was done to a common room or in it, as its events name it."""

    LINKED = "linked"
    UNLINKED = "unlinked"
    BOT_AWAY = "bot_away"
    BOT_BACK = "bot_back"
    SETTING_CHANGED = "setting_changed"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDREW = "withdrew"
    LET_IN = "let_in"
    TURNED_AWAY = "turned_away"
    REPORTED = "reported"
    DISMISSED = "dismissed"
    REMOVED = "removed"
    MUTED = "muted"
    UNMUTED = "unmuted"


class BroadcastStatus(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"  # for a second coordinator to agree
    SCHEDULED = "scheduled"
    SENDING = "sending"
    STOPPED = "stopped"
    DONE = "done"
    CANCELLED = "cancelled"
    TAKEN_BACK = "taken_back"


class ChangeKind(StrEnum):
    """What happens to an announcement that is out already."""

    CORRECTION = "correction"
    TAKING_BACK = "taking_back"


class ChangeStatus(StrEnum):
    """How far a change has come; one that a later change overtook is not finished any more."""

    RUNNING = "running"
    DONE = "done"
    OVERTAKEN = "overtaken"


class CopyStatus(StrEnum):
    """What became of one copy when its announcement was changed."""

    QUEUED = "queued"
    CHANGED = "changed"
    REMOVED = "removed"
    FAILED = "failed"


class SeriesStatus(StrEnum):
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class BroadcastStep(StrEnum):
    """What can be done about an announcement, as its events name it."""

    SCHEDULE = "schedule"
    POSTPONE = "postpone"
    HAND_ON = "hand_on"
    ASK = "ask"
    APPROVE = "approve"
    REJECT = "reject"
    LAPSE = "lapse"
    RECALL = "recall"
    CANCEL = "cancel"
    START = "start"
    STOP = "stop"
    GO_ON = "go_on"
    END_EARLY = "end_early"
    FINISH = "finish"
    EDIT = "edit"
    CORRECT = "correct"
    TAKE_BACK = "take_back"


class DeliveryStatus(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    CANCELLED = "cancelled"


class Ending(StrEnum):
    """How an announcement ended for somebody, as its author asks about it."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNREACHABLE = "unreachable"
    FAILED = "failed"


class InboxState(StrEnum):
    WAITING = "waiting"
    HANDLED = "handled"
    FAILED = "failed"


class OutboxState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    HELD_BACK = "held_back"  # the same sentence was heard too often that day


class Lane(IntEnum):
    """Who is served first: the smaller number."""

    ANSWER = 0
    ALERT = 1
    TIDYING = 2  # what was answered loses its buttons: nobody waits for that
    CHECK_IN = 3
    BROADCAST = 4


class Gone(StrEnum):
    """Why a chat cannot be written to."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NOT_FOUND = "not_found"
