"""Which sentences does the code say, and what does it fill into them?"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.rules.at_a_glance import State
from bot.rules.criteria import ConditionKind
from bot.rules.hours import USUALLY
from bot.rules.leak import WAY
from bot.rules.links import LinkFault
from bot.rules.names import NameFault
from bot.rules.need import DISTRESS
from bot.rules.private_bits import PrivateBit
from bot.rules.programme_figures import Age, Enters
from bot.rules.referral_life import WAYS_ON
from bot.rules.revealing import Reveals
from bot.rules.risk.reasons import Sign
from bot.rules.sending_times import Comes
from bot.rules.series_life import Steer
from bot.rules.silence import Silence
from bot.rules.trend import Trend
from bot.rules.understanding.good_news import GoodNews
from bot.rules.understanding.reader import Label
from bot.rules.understanding.small_talk import SmallTalk
from bot.rules.what_next import Shown
from bot.services import (
    agreeing,
    approving,
    audience_choices,
    broadcast_endings,
    changing,
    copies,
    deciding,
    fairness_told,
    heeding,
    indicators,
    loan_afterwards,
    plan_drafts,
    programme_report,
    progress,
    promising,
    staff_rooms,
    supporting,
    talking,
)
from bot.services.calling_a_pause import WHYS as TOGETHER
from bot.services.flagging import LISTED, WHYS
from bot.services.gentle import WAYS_OUT, WORDINGS
from bot.services.helping import TOPICS
from bot.services.menus import COMMANDS
from bot.services.plan_questions import Word
from bot.services.questions import SHOWN_HOW
from bot.services.results_told import Side
from bot.services.room_links import FOR_THE_OFFICE, RIGHTS
from bot.services.room_order import KEPT_OUT
from bot.services.room_reports import STAYS
from bot.services.room_settings import SETTINGS
from bot.services.series_days import Every
from bot.services.signs import TOLD
from handlers import incoming
from storage import contributions, own_records
from storage.audiences.people import LeftOut
from storage.audiences.tree import Trait
from storage.contribution_kinds import ContributionKind
from storage.ladder_vocabulary import LaterAnswer, NeedKind
from storage.ledger_vocabulary import APPEAL, PromiseStatus, SupportKind, SupportStatus
from storage.lending_vocabulary import FileStatus, LicenceKind, ReferralStatus, Standing
from storage.meeting_vocabulary import How, MeetingKind
from storage.partner_vocabulary import OrganisationKind
from storage.people_vocabulary import Dimension, Looked, Sex
from storage.plan_vocabulary import TargetState
from storage.reaction_vocabulary import Useful
from storage.vocabulary import (
    BroadcastStatus,
    CaseOutcome,
    CaseReason,
    ChangeKind,
    Ending,
    Evidence,
    ExitGrade,
    Gone,
    ParticipantStatus,
    PauseReason,
    QuestionKind,
    Role,
    Rule,
    Ruling,
    SeriesStatus,
    SkipReason,
    SnoozeReason,
    Source,
    Topic,
)

HOUSE = Path(__file__).parents[2]

# Where the key stands among the arguments of whatever says something.
KEY_AT = {
    "answer": 0,
    "ask": 0,
    "text": 1,
    "label": 1,
    "say": 2,
    "choice": 2,
    "tell_more": 3,
    "relay": 3,
    "say_there": 3,
    "_say": 2,
    "_word": 0,
    "tell_participant": 2,
    "_tell_link": 3,
    "_direction": 2,
    "_table": 2,
    "tell_hearers": 2,
    "tell_office": 2,
    "tell_recipient": 2,
    "_tell_of_support": 2,
    "_support_text": 3,
    "_tell_maker": 3,
    "_in_every_language": 1,
    "_tell_side": 3,
    "tell_about": 3,
    "_tell_of": 4,
    "_tell_climber": 2,
}
METHODS = {"answer", "ask", "text", "label"}
FACTS_OF_THEIR_OWN = {
    "tell_participant": {"lender", "reason", "state"},
    "_tell_link": {"lender", "url", "until"},
    "tell_more": {"participant"},
    "relay": {"name"},
    "_say": {"name"},
    "_direction": {"count", "names"},
    "tell_hearers": {"maker", "what", "day"},
    "tell_office": {"maker", "partner", "whom", "what", "day"},
    "tell_recipient": {"partner", "what", "reason"},
    "_tell_of_support": {"partner", "what", "reason"},
    "_support_text": {"partner", "what", "reason"},
    "_tell_maker": {"whom", "what", "day"},
    "_tell_of": {"name", "by", "what", "day"},
    "_tell_climber": {"name", "trainer", "rung", "step", "reason"},
    "tell_about": {"kind", "at", "place"},
}
NO_FACTS = {"buttons", "post", "once", "keyboard", "message"}

# What can stand in the gap of f"reason-{...}".
MEMBERS: Mapping[str, Iterable[str]] = {
    "reason-": [
        *(reason for reason in CaseReason if reason is not CaseReason.AT_RISK),
        *(kind for kind in Silence if kind is not Silence.NONE),
        *Gone,
        DISTRESS,
        heeding.UNCLEAR,
        "manual_typed",
        "keeps_saying_stuck",
        "asked_for_call",
        talking.WANTS_TO_TALK,
        Rule.IDLE,
        Rule.SLOW_CLIMB,
        Rule.PROMISE_OVERDUE,
        APPEAL,
        Rule.NOT_ENTERED,
    ],
    "thanks-": list(GoodNews),
    "chat-": list(SmallTalk),
    "meaning-": list(Label),
    "ruling-": list(Ruling),
    "left-out-": list(LeftOut),
    "contact-": list(How),
    "broadcast-ended-": list(Ending),
    "broadcast-is-": list(BroadcastStatus),
    "approval-why-": agreeing.WHYS,
    "series-is-": list(SeriesStatus),
    "series-every-": list(Every),
    "button-every-": list(Every),
    "button-series-": [how.name.lower() for how in Steer],
    "broadcast-comes-": list(Comes),
    "broadcast-rest-": ["blank", "heard"],
    "button-ended-": list(Ending),
    "trainer-list-": list(broadcast_endings.OPEN_ENDS),
    "broadcast-change-progress-": list(ChangeKind),
    "broadcast-change-done-": list(ChangeKind),
    "broadcast-copies-": list(changing.BECAME.values()),
    "not-changed-": list(changing.REASONS),
    "not-delivered-": [*broadcast_endings.REASONS, "other"],
    "own-": list(own_records.QUERIES),
    "week-": progress.STATES,
    "weeks-": progress.STATES,
    "rule-": list(Rule),
    "flag-": [*WHYS, LISTED],
    "gentle-": WAYS_OUT,
    "asked-": [*WORDINGS, "unknown"],
    "sign-": [sign for sign in TOLD if sign is not Sign.SALES],
    "cases-": list(Shown),
    "button-by-": list(Side),
    "exit-": list(ExitGrade),
    "figures-ended-": programme_report.ENDED,
    "figures-enters-": list(Enters),
    "figures-sales-": indicators.COMPARED_TRENDS,
    "figures-age-": list(Age),
    "figures-sex-": list(Sex),
    "figures-support-": indicators.STANDS,
    "state-": list(State),
    "short-": [*CaseReason, DISTRESS],
    "more-": list(CaseReason),
    "link-": list(LinkFault),
    "button-kind-": audience_choices.KINDS,
    "audience-": [trait for trait in Trait if trait not in {Trait.ANSWER, Trait.GOT, Trait.ANSWERED}],
    "draft-has-": list(PrivateBit),
    "audience-status-": list(ParticipantStatus),
    "button-option-": list(copies.WORDED.values()),
    "outcome-": list(CaseOutcome),
    "snooze-": list(SnoozeReason),
    "button-hour-": list(USUALLY),
    "pause-because-": list(PauseReason),
    "together-why-": TOGETHER,
    "trait-": list(Sex),
    "looked-": list(Looked),
    "evidence-": list(Evidence),
    "need-": list(NeedKind),
    "fair-by-": list(Dimension),
    "fair-sheet-": list(fairness_told.SHEETS),
    "fair-column-": [column for columns in fairness_told.SHEETS.values() for column in columns],
    "rung-because-": deciding.WHYS,
    "button-later-": list(LaterAnswer),
    "button-useful-": list(Useful),
    "reaction-thanks-": ("good", "poor"),
    "support-because-": supporting.WHYS,
    "support-is-": list(SupportStatus),
    "support-": list(SupportKind),
    "criterion-": list(ConditionKind),
    "target-because-": plan_drafts.WHYS,
    "target-is-": list(TargetState),
    "licence-": list(LicenceKind),
    "referral-now-": list(WAYS_ON),
    "referral-is-": list(ReferralStatus),
    "button-referral-": list(WAYS_ON),
    "leak-": list(WAY),
    "button-loan-": loan_afterwards.HOWS,
    "button-loan-of-them-": loan_afterwards.HOWS,
    "button-loan-from-": loan_afterwards.HEARD,
    "standing-": list(Standing),
    "paper-by-": list(Source),
    "bank-file-is-": [*FileStatus, "expired"],
    "target-word-": list(Word),
    "meeting-is-": list(MeetingKind),
    "kept-": ("replies", "targets", "meetings"),
    "promise-because-": promising.WHYS,
    "promise-is-": list(PromiseStatus),
    "skipped-": list(SkipReason),
    "trend-": [trend for trend in Trend if trend is not Trend.UNKNOWN],
    "organisation-": list(OrganisationKind),
    "topic-": TOPICS,
    "role-": list(Role),
    "welcome-": [Role.PARTNER, Role.COORDINATOR],
    "room-topic-": list(Topic),
    "share-by-": list(ContributionKind),
    "share-from-": list(ContributionKind),
    "share-send-": list(ContributionKind),
    "button-share-": list(ContributionKind),
    "share-reveals-": list(Reveals),
    "share-why-": approving.WHYS,
    "share-you-": approving.DECISIONS,
    "share-outcome-": approving.DECISIONS,
    "share-state-": [*contributions.TO_BE_LISTED, "removed"],
    "room-office-": FOR_THE_OFFICE,
    "staff-room-": staff_rooms.TROUBLES,
    "room-no-": KEPT_OUT,
    "report-removed-but-": STAYS,
    "room-lacks-": RIGHTS,
    "button-room-": SETTINGS,
    "menu-": [command.name for command in COMMANDS],
    "number-": [trend for trend in Trend if trend is not Trend.UNKNOWN],
    "hint-": list(QuestionKind),
    "how-": SHOWN_HOW,
    "kind-": ["text", *incoming.WITH_FILE, *incoming.WITHOUT_FILE, incoming.OTHER],
}
# Functions of the rules whose results are keys themselves.
ANSWERS_WITH = {"name_fault": list(NameFault)}


@dataclass(frozen=True)
class Said:
    """One place that says one sentence; `facts` is None where they are passed through."""

    where: str
    key: str
    facts: frozenset[str] | None


class CannotTell(Exception):
    """A key that is put together in a way that this reader does not follow."""


def speaking_modules() -> list[Path]:
    return [
        path
        for room in ("bot", "handlers")
        for path in sorted((HOUSE / room).rglob("*.py"))
        # A picture and a paper are given their words; the sandbox speaks for itself.
        if not any(path.is_relative_to(HOUSE / "bot" / mute) for mute in ("sandbox", "pictures", "papers"))
    ]


@cache
def everything_said() -> list[Said]:
    said: list[Said] = []
    for path in speaking_modules():
        said += Reader(path).said()
    return said


def takes_a_key(module: ast.Module) -> Iterator[str]:
    """Functions with a parameter called `key` that holds words."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            for argument in (*node.args.posonlyargs, *node.args.args):
                if argument.arg == "key" and ast.unparse(argument.annotation or ast.Constant("")) == "str":
                    yield node.name


class Reader:
    """Follows the keys of one module to where they are written out."""

    def __init__(self, path: Path) -> None:
        self.module = ast.parse(path.read_text("utf-8"))
        self._name = path.relative_to(HOUSE)
        self._functions = [node for node in ast.walk(self.module) if isinstance(node, ast.FunctionDef)]
        # The innermost comes last, because a walk goes from the outside in.
        self._around = {node: function for function in self._functions for node in ast.walk(function)}

    def said(self) -> Iterator[Said]:
        for node in ast.walk(self.module):
            if isinstance(node, ast.Call) and (name := _callee(node)):
                yield from self._said_by(node, name)
            elif isinstance(node, ast.ClassDef):
                yield from self._refusal(node)

    def _said_by(self, call: ast.Call, name: str) -> Iterator[Said]:
        key = _argument(call, KEY_AT[name])
        if key is None:
            return
        named = {keyword.arg for keyword in call.keywords}
        facts = {fact for fact in named if fact} - NO_FACTS | FACTS_OF_THEIR_OWN.get(name, set())
        where = f"{self._name}:{call.lineno}"
        try:
            for one in self._keys(key, self._around.get(call)):
                yield Said(where, one, None if None in named else frozenset(facts))
        except CannotTell as unclear:
            raise CannotTell(f"{where}: which sentence is said by {unclear}?") from None

    def _refusal(self, node: ast.ClassDef) -> Iterator[Said]:
        facts = {
            keyword.arg
            for call in ast.walk(node)
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__"
            for keyword in call.keywords
            if keyword.arg
        }
        for statement in node.body:
            if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "words":
                assert isinstance(statement.value, ast.Constant)
                yield Said(f"{self._name}:{node.lineno}", str(statement.value.value), frozenset(facts))

    def _keys(self, said: ast.expr, around: ast.FunctionDef | None) -> set[str]:
        match said:
            case ast.Constant(value=str(key)):
                return {key}
            case ast.IfExp():
                return self._keys(said.body, around) | self._keys(said.orelse, around)
            case ast.Attribute(attr="words"):
                return set()  # a refusal, which names its sentence itself
            case ast.JoinedStr(values=[ast.Constant(value=str(stem)), ast.FormattedValue(value=gap)]):
                return {f"{stem}{member}" for member in self._members(stem, gap, around)}
            case ast.Call(func=ast.Name(id=name)):
                return self._returned_by(name)
            case ast.Name(id=name) if around is not None:
                return self._known_as(name, around)
        raise CannotTell(ast.unparse(said))

    def _members(self, stem: str, gap: ast.expr, around: ast.FunctionDef | None) -> Iterable[str]:
        if stem in MEMBERS:
            return MEMBERS[stem]
        return self._keys(gap, around)

    def _returned_by(self, name: str) -> set[str]:
        if name in ANSWERS_WITH:
            return set(ANSWERS_WITH[name])
        found: set[str] = set()
        for function in self._functions:
            if function.name == name:
                for node in ast.walk(function):
                    if isinstance(node, ast.Return) and node.value is not None:
                        found |= self._keys(node.value, function)
        if not found:
            raise CannotTell(name)
        return found

    def _known_as(self, name: str, around: ast.FunctionDef) -> set[str]:
        if name == "key" and name in _parameters(around):
            return set()  # whoever calls it names the sentence
        given: list[tuple[ast.expr, ast.FunctionDef | None]] = [
            (node.value, around)
            for node in ast.walk(around)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
        ]
        if name in _parameters(around):
            given += self._passed_as(name, around)
        if not given:
            raise CannotTell(name)
        return set().union(*(self._keys(value, where) for value, where in given))

    def _passed_as(self, name: str, to: ast.FunctionDef) -> Iterator[tuple[ast.expr, ast.FunctionDef | None]]:
        """What stands for a parameter: its default, and what this module's own calls pass."""
        parameters = _parameters(to)
        position = parameters.index(name)
        unset = len(parameters) - len(to.args.defaults)
        if position >= unset:
            yield to.args.defaults[position - unset], None
        for node, around in self._around.items():
            if isinstance(node, ast.Call) and ast.unparse(node.func) == to.name:
                yield from ((keyword.value, around) for keyword in node.keywords if keyword.arg == name)
                if len(node.args) > position:
                    yield node.args[position], around


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]


def _callee(call: ast.Call) -> str | None:
    match call.func:
        case ast.Name(id=name) if name in KEY_AT and name not in METHODS:
            return name
        case ast.Attribute(attr="answer" | "ask" as name, value=ast.Name(id="context" | "self")):
            return name
        case ast.Attribute(attr="text" | "label" as name):
            return name
        case ast.Attribute(attr=name) if name in KEY_AT and name not in METHODS:
            return name
    return None


def _argument(call: ast.Call, position: int) -> ast.expr | None:
    return call.args[position] if len(call.args) > position else None
