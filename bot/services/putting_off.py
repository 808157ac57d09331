"""Until when is a case put aside, and why?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import SnoozeBecause, SnoozeCase
from bot.rules.local_time import at_local
from bot.services import alerts, cases, clocks
from bot.services.dates import read_until
from bot.services.incoming import IncomingMessage
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import day as short_day
from storage import cases as stored
from storage import dialogues, participants
from storage.tables import Case, Dialogue, Person
from storage.vocabulary import CaseStep, SnoozeReason

SNOOZING = "snoozing"
DAYS = (1, 3, 7)
MORNING = time(8)
LONGEST = timedelta(days=90)
LISTENS_FOR = timedelta(hours=1)
WORDS_LIMIT = 200


def ask_until_when(work: Work, case_id: int, person: Person) -> None:
    """By button, or by typing a day; typing is left to whoever they are writing to just now."""
    cases.handled_by(work, case_id, person)
    if person.chat_id is not None and dialogues.at(work.session, person.chat_id) is None:
        dialogues.move(work.session, person.chat_id, SNOOZING, "until", work.now, case=case_id)
    choices = [choice(work, person, "button-days", SnoozeCase(case_id, days), days=days) for days in DAYS]
    say(work, person, "case-snooze-how-long", buttons=column(choices))


def for_days(work: Work, case_id: int, person: Person, days: int) -> None:
    """Until the morning of that day, as they live it."""
    zone = ZoneInfo(person.timezone)
    until = work.now.astimezone(zone).date() + timedelta(days=days)
    _put_off(work, case_id, person, at_local(until, MORNING, zone))


def because(work: Work, case_id: int, person: Person, reason: SnoozeReason) -> None:
    """A reason by button; the one in their own words is typed next."""
    case, _ = cases.held_by(work, case_id, person)
    cases.may(case, CaseStep.SNOOZE_EXPLAINED, person)
    if reason is SnoozeReason.OTHER:
        if person.chat_id is not None:
            dialogues.move(work.session, person.chat_id, SNOOZING, "why", work.now, case=case_id)
        say(work, person, "case-snooze-type-why")
        return
    _explain(work, case, person, reason)


def typed(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the typed day or reason; False where these words were meant for something else."""
    if dialogue.flow != SNOOZING:
        return False
    if work.now - dialogue.changed_at > LISTENS_FOR or not incoming.text:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    case_id = int(dialogue.facts["case"])
    if dialogue.step == "why":
        dialogues.end(work.session, dialogue.chat_id)
        case, _ = cases.held_by(work, case_id, person)
        _explain(work, case, person, incoming.text[:WORDS_LIMIT])
        return True
    zone = ZoneInfo(person.timezone)
    today = work.now.astimezone(zone).date()
    until = read_until(incoming.text, today)
    if until is None:
        return False
    if not today < until <= today + LONGEST:
        say(work, person, "case-snooze-which-day", days=LONGEST.days)
        return True
    _put_off(work, case_id, person, at_local(until, MORNING, zone))
    return True


def _put_off(work: Work, case_id: int, person: Person, until: datetime) -> None:
    """It rests from now on, so that nothing is lost where nobody says why; whoever does so holds it."""
    case = cases.claim(work, case_id, person)
    cases.may(case, CaseStep.SNOOZED, person)
    if not stored.snooze(work.session, case.id, person.id, until):
        raise cases.ClaimFirst
    stored.record(work.session, case, CaseStep.SNOOZED, person.id, work.now, until=until.isoformat())
    clocks.stop(work, case, until)
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {SNOOZING})
    alerts.refresh_cards(work, case, participants.get(work.session, case.participant_id))
    choices = [
        Choice(work.label(person, f"snooze-{reason}"), SnoozeBecause(case.id, reason))
        for reason in SnoozeReason
    ]
    say(
        work,
        person,
        "case-snoozed",
        buttons=column(choices),
        name=alerts.name_of(work, case),
        until=short_day(until, person.timezone, person.language),
    )


def _explain(work: Work, case: Case, person: Person, reason: str) -> None:
    if not stored.explain(work.session, case.id, person.id, reason):
        raise cases.ClaimFirst
    stored.record(work.session, case, CaseStep.SNOOZE_EXPLAINED, person.id, work.now, because=reason)
    alerts.refresh_cards(work, case, participants.get(work.session, case.participant_id))
    say(work, person, "case-snooze-explained")
