"""How is support pledged, shared out, delivered and confirmed by whoever got it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.buttons.support import ShowSupport
from bot.errors import NotYours, OutOfDate, Refusal
from bot.rules import support_life
from bot.rules.criteria import Condition, ConditionKind
from bot.rules.support_life import Party
from bot.rules.support_share import Measure, share
from bot.services import organisations, support_news
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, say
from bot.services.support_words import in_words
from bot.services.work import Work
from bot.words import Fact, Ready
from storage import participants, partners, people
from storage import support as stored
from storage.ledger_vocabulary import SupportKind, SupportStatus, SupportStep
from storage.tables import Participant, Person, Support
from storage.vocabulary import Role, Source

TEXT_LIMIT = 200
MOST_RUPIAH, MOST_PIECES = 10**12, 10**6


class SupportOver(OutOfDate):
    """It stands otherwise by now, or somebody was quicker."""

    words = "support-over"


class NotSoMuch(Refusal):
    """More was to be given than is left."""

    words = "support-not-so-much"


@dataclass(frozen=True)
class Entry:
    """What is given: money in whole rupiah, pieces with their unit, or what cannot be counted."""

    kind: SupportKind
    what: str
    amount: int | None = None
    quantity: int | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Giver:
    """Whoever gives, by name; `person_id` where they take part as a partner."""

    name: str
    person_id: int | None = None


@dataclass(frozen=True)
class Decision:
    """Who decided that this participant gets it, and why, as far as it is known."""

    reason: str | None
    decided_by: int | None


def giver_called(work: Work, name: str) -> Giver:
    """The partner of this name, or who speaks for it; somebody outside the programme where nobody does."""
    tidy = " ".join(name.split())
    organisation = partners.called(work.session, tidy)
    if organisation is not None:
        return Giver(organisation.name, next(iter(partners.members(work.session, organisation.id)), None))
    for person in people.everybody_who_is(work.session, Role.PARTNER):
        if stored.plain(person.name) == stored.plain(tidy):
            return Giver(organisations.name_of(work, person), person.id)
    return Giver(tidy)


def record(
    work: Work,
    by: Person | None,
    giver: Giver,
    entry: Entry,
    cohort_id: int,
    *,
    participant: Participant | None = None,
    criteria: Sequence[Condition] = (),
    decision: Decision | None = None,
    is_delivered: bool = False,
) -> Support:
    """A pledge, or with `is_delivered` what a participant has got already and is asked about.

    Raises NotYours for whoever is neither a coordinator of the cohort nor the partner who gives; the
    command line is the office's own.
    """
    if by is not None and not _may_record(work, by, giver, cohort_id, is_delivered=is_delivered):
        raise NotYours
    support = Support(
        cohort_id=cohort_id,
        participant_id=participant.id if participant is not None else None,
        partner_id=giver.person_id,
        partner=giver.name,
        kind=entry.kind,
        what=entry.what,
        amount=entry.amount,
        quantity=entry.quantity,
        unit=entry.unit,
        status=SupportStatus.PLEDGED,
        criteria=[{"kind": one.kind.value, "value": one.value} for one in criteria],
        reason=decision.reason if decision is not None else None,
        decided_by=decision.decided_by if decision is not None else None,
        recorded_by=by.id if by is not None else None,
        pledged_at=work.now,
    )
    stored.add(work.session, support, support.recorded_by)
    if is_delivered:
        hand_over(work, by, support)
    else:
        support_news.tell_recipient(work, support, "support-pledged")
    if by is not None and by.id == giver.person_id:
        tell_office(work, support, "support-pledged-office")
    return support


def share_out(
    work: Work, by: Person, support_id: int, participant: Participant, part: int | None, decision: Decision
) -> Support:
    """A part of what was pledged to all becomes this participant's; raises NotSoMuch."""
    whole = own(work, by, support_id)
    if whole.participant_id is not None or participant.cohort_id != whole.cohort_id:
        raise NotYours
    if participant.person_id == by.id:
        raise NotYours
    shared = share(measure_of(whole), part)
    if shared is None:
        raise NotSoMuch
    theirs = split(work, by, whole, *shared, participant, decision, work.now)
    support_news.tell_recipient(work, theirs, "support-pledged")
    return theirs


def split(
    work: Work,
    by: Person | None,
    whole: Support,
    given: Measure,
    left: Measure,
    participant: Participant,
    decision: Decision,
    pledged_at: datetime,
) -> Support:
    """A row of the participant's own, taken from what was pledged; with the last of it the pledge is over."""
    parties = parties_of(work, by, whole)
    facts = {"to": participant.id, "amount": given.amount, "quantity": given.quantity}
    changed = {"amount": left.amount, "quantity": left.quantity}
    _take(work, whole, SupportStep.SHARED_OUT, by, parties, facts, **changed)
    part = Support(
        **{
            **whole.model_dump(exclude={"id", "turn"}),
            "part_of": whole.id,
            "participant_id": participant.id,
            "amount": given.amount,
            "quantity": given.quantity,
            "status": SupportStatus.PLEDGED,
            "reason": decision.reason,
            "decided_by": decision.decided_by,
            "recorded_by": by.id if by is not None else None,
            "pledged_at": pledged_at,
        }
    )
    if left.is_used_up:
        _take(work, whole, SupportStep.USED_UP, by, parties, {})
    stored.add(work.session, part, part.recorded_by)
    return part


def deliver(work: Work, by: Person, support_id: int) -> Support:
    """Handed over: whoever got it is asked whether it came."""
    support = own(work, by, support_id)
    if support.participant_id is None:
        raise NotYours
    hand_over(work, by, support)
    return support


def hand_over(
    work: Work, by: Person | None, support: Support, facts: dict[str, Any] | None = None, **changed: Any
) -> None:
    """It came: whoever got it is asked. `changed` is what came otherwise than it was pledged."""
    parties = parties_of(work, by, support)
    changed |= {"delivered_at": work.now, "complaint": None}
    _take(work, support, SupportStep.DELIVERED, by, parties, facts or {}, **changed)
    support_news.ask_recipient(work, support)


def withdraw(work: Work, by: Person, support_id: int) -> Support:
    support = own(work, by, support_id)
    parties = parties_of(work, by, support)
    _take(work, support, SupportStep.WITHDRAWN, by, parties, {})
    support_news.tell_recipient(work, support, "support-withdrawn")
    return support


def announce(work: Work, by: Person, support_id: int) -> int:
    """Tells all of the cohort what there is and on which conditions; how many hear of it."""
    support = own(work, by, support_id)
    if support.participant_id is not None:
        raise NotYours
    _take(work, support, SupportStep.ANNOUNCED, by, parties_of(work, by, support), {})

    def words(reader: Person) -> Ready:
        return work.text(
            reader,
            "support-announced",
            partner=support.partner,
            what=in_words(work, support, reader),
            criteria=criteria_in_words(work, reader, conditions_of(support)),
        )

    return support_news.announce(work, support, words)


def confirm(work: Work, speaker: Speaker, support_id: int) -> Support:
    support = _theirs(work, speaker, support_id)
    _take(
        work,
        support,
        SupportStep.CONFIRMED,
        speaker.person,
        {Party.RECIPIENT},
        _heard(speaker),
        confirmed_at=work.now,
        confirmed_by=speaker.person.id,
        complaint=None,
    )
    if support.partner_id is not None:
        # Whoever gives hears that it arrived, and not at whose house.
        giver = people.get(work.session, support.partner_id)
        what = in_words(work, support, giver)
        post = support_news.post_of(work, support, giver, "confirmed")
        say(work, giver, "support-confirmed-giver", post=post, what=what)
    return support


def contest(work: Work, speaker: Speaker, support_id: int, *, differs: bool) -> Support:
    """It has not come, or not as it should: the office hears of it at once."""
    support = _theirs(work, speaker, support_id)
    step = SupportStep.DIFFERS if differs else SupportStep.NOT_COME
    facts, unsaid = _heard(speaker), {"confirmed_at": None, "confirmed_by": None}
    _take(work, support, step, speaker.person, {Party.RECIPIENT}, facts, **unsaid)
    tell_office(work, support, "support-differs-office" if differs else "support-not-come-office")
    return support


def complain(work: Work, speaker: Speaker, support_id: int, complaint: str) -> None:
    """What is not as it should be, in their own words."""
    support = _theirs(work, speaker, support_id)
    facts = {"complaint": complaint, **_heard(speaker)}
    _take(work, support, SupportStep.DIFFERS, speaker.person, {Party.RECIPIENT}, facts, complaint=complaint)
    tell_office(work, support, "support-complaint-office", complaint=complaint)


def recipient_place(work: Work, support_id: int) -> Participant | None:
    support = stored.get(work.session, support_id)
    if support is None or support.participant_id is None:
        return None
    return participants.get(work.session, support.participant_id)


def own(work: Work, person: Person, support_id: int) -> Support:
    """The row, for a coordinator of its cohort or the partner who gives; raises NotYours."""
    support = stored.get(work.session, support_id)
    if support is None or not parties_of(work, person, support):
        raise NotYours
    return support


def parties_of(work: Work, person: Person | None, support: Support) -> set[Party]:
    """The command line is the office's own. Nobody settles as the office, or as the giver, what they
    receive themselves.
    """
    if person is None:
        return {Party.OFFICE}
    whose = _recipient(work, support)
    if whose is not None and whose.id == person.id:
        return set()
    parties = set()
    if person.id == support.partner_id:
        parties.add(Party.GIVER)
    if people.serves(work.session, person.id, Role.COORDINATOR, support.cohort_id):
        parties.add(Party.OFFICE)
    return parties


def measure_of(support: Support) -> Measure:
    return Measure(support.amount, support.quantity)


def can_still(work: Work, person: Person, support: Support, step: SupportStep) -> bool:
    return support_life.after(support.status, step, parties_of(work, person, support)) is not None


def conditions_of(support: Support) -> list[Condition]:
    return [Condition(ConditionKind(one["kind"]), one["value"]) for one in support.criteria]


def criteria_in_words(work: Work, person: Person, conditions: Sequence[Condition]) -> str:
    if not conditions:
        return work.label(person, "criteria-none")
    return ", ".join(work.label(person, f"criterion-{one.kind}", value=one.value) for one in conditions)


def tell_office(work: Work, support: Support, key: str, **facts: Fact) -> None:
    """Every coordinator of the cohort who did not record it themselves."""
    whose = _recipient(work, support)
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, support.cohort_id):
        if whose is not None and person.id == whose.id:
            continue
        say(
            work,
            person,
            key,
            buttons=column([choice(work, person, "button-support-show", ShowSupport(support.id))]),
            post=support_news.post_of(work, support, person, key),
            partner=support.partner,
            what=in_words(work, support, person),
            whom=whose.name if whose is not None else "",
            **facts,
        )


def _take(
    work: Work,
    support: Support,
    step: SupportStep,
    person: Person | None,
    parties: set[Party],
    facts: dict[str, Any],
    **changed: Any,
) -> None:
    """Raises SupportOver where the step does not lead on from here, or somebody was quicker."""
    status = support_life.after(support.status, step, parties)
    if status is None:
        raise SupportOver
    actor = person.id if person is not None else None
    if not stored.take(work.session, support, step, actor, work.now, facts, status=status, **changed):
        raise SupportOver


def _theirs(work: Work, speaker: Speaker, support_id: int) -> Support:
    """Raises NotYours also for whoever gave it and would say in the recipient's name that it came."""
    support = stored.get(work.session, support_id)
    if support is None or support.participant_id != speaker.participant.id:
        raise NotYours
    if speaker.is_on_behalf and speaker.person.id in support_news.gave(work, support):
        raise NotYours
    return support


def _heard(speaker: Speaker) -> dict[str, Any]:
    """That it was told to somebody who wrote it down."""
    return {"source": Source.TRAINER.value} if speaker.is_on_behalf else {}


def _recipient(work: Work, support: Support) -> Person | None:
    if support.participant_id is None:
        return None
    return people.get(work.session, participants.get(work.session, support.participant_id).person_id)


def _may_record(work: Work, by: Person, giver: Giver, cohort_id: int, *, is_delivered: bool) -> bool:
    if people.serves(work.session, by.id, Role.COORDINATOR, cohort_id):
        return True
    is_partner = people.serves(work.session, by.id, Role.PARTNER, cohort_id)
    return is_partner and by.id == giver.person_id and not is_delivered
