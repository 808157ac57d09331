"""What stands in the book of recommendations, for whoever opens it?"""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons.referrals import (
    ListReferrals,
    MoveReferral,
    NameBanker,
    ReferTo,
    RejectReferral,
    ShowReferral,
)
from bot.errors import NotYours
from bot.rules import referral_life
from bot.rules.leak import WAY, Event, Leak, leak
from bot.rules.referral_life import Party
from bot.services import borrowing, finding, loan_afterwards, looks, programmes, referral_undoing, referrals
from bot.services.people import reach
from bot.services.speech import Choice, ToMake, choice, column, say, say_text, show_picture
from bot.services.work import Work
from bot.words import Ready, lines, whole_day
from storage import bank_files, participants, people
from storage import referrals as stored
from storage.lending_vocabulary import ReferralStep
from storage.people_vocabulary import Looked
from storage.tables import Person, Referral, ReferralEvent
from storage.vocabulary import Role

SHOWN = 12
HALF = SHOWN // 2
REASONS_SHOWN = 7
LABEL = 60


def found_leak(work: Work, cohort_ids: Sequence[int] | None) -> Leak:
    """From the raw events of these cohorts, or of all."""
    return leak(
        Event(one.referral_id, one.step, one.facts.get("reason"), _undone(one))
        for one in stored.events_in(work.session, cohort_ids)
    )


def _undone(event: ReferralEvent) -> ReferralStep | None:
    return ReferralStep(event.facts["undone"]) if event.step is ReferralStep.UNDONE else None


def show_leak(work: Work, staff: Person) -> None:
    """How many were recommended, how many got the money and why not the others, on one screen."""
    found = found_leak(work, reach(work, staff, Role.COORDINATOR))
    to_list = choice(work, staff, "button-referrals-list", ListReferrals())
    text = _leak_in_words(work, staff, found)
    if not any(found.reached.values()):
        say(work, staff, "referrals-none")
        return
    picture = ToMake("leak", _facts(work, staff, found), "rujukan.png")
    show_picture(work, staff, picture, text, buttons=column([to_list]))


def list_under_way(work: Work, person: Person) -> None:
    """For the office all that is under way in its cohorts, for the bank what is in its hands."""
    if Role.COORDINATOR in people.roles_of(work.session, person.id):
        among = reach(work, person, Role.COORDINATOR)
        unheard = stored.without_news_in(work.session, among, borrowing.MAY_BORROW, SHOWN)
        under_way = stored.under_way_in(work.session, among, SHOWN)
        # Neither crowds out the other.
        found = [*unheard[: max(HALF, SHOWN - len(under_way))], *under_way][:SHOWN]
    else:
        found = [*stored.of_banker(work.session, person.id, SHOWN)]
    if not found:
        say(work, person, "referrals-nothing-under-way")
        return
    choices = [Choice(_line(work, person, one), ShowReferral(one.id)) for one in found]
    say(work, person, "referrals-under-way", buttons=column(choices))


def show(work: Work, person: Person, referral_id: int) -> None:
    """Where it is, and the steps that this person can take: the way on first."""
    referral = referrals.own(work, person, referral_id)
    looks.note(work, person, [referral.participant_id], Looked.LOAN)
    told = [
        work.text(
            person,
            "referral-card",
            name=finding.name_of(work, referral.cohort_id, referral.participant_id),
            lender=referral.lender_name,
            state=_state(work, person, referral),
            since=_day(work, referral, person),
        )
    ]
    if referral.banker_id is not None:
        banker = people.get(work.session, referral.banker_id).name
        waits = referral.handed_at is None and referral.status in referral_life.OPEN
        told.append(
            work.text(person, "referral-banker-waits" if waits else "referral-with-banker", name=banker)
        )
    if referral.reason is not None:
        reason = referrals.reason_in_words(work, referral, person)
        told.append(work.text(person, "referral-reason", reason=reason))
    if _waits_with_a_file_that_is_over(work, referral):
        told.append(work.text(person, "referral-file-over"))
    say_text(work, person, lines(told), buttons=column(_acts(work, person, referral)))


def show_the_end(work: Work, person: Person, referral: Referral) -> None:
    """The card for whoever may still see it; the bank reads how it ended."""
    if referrals.parties(work, person, referral):
        show(work, person, referral.id)
    else:
        referrals.tell_where(work, person, referral)


def _waits_with_a_file_that_is_over(work: Work, referral: Referral) -> bool:
    file = bank_files.get(work.session, referral.file_id) if referral.file_id is not None else None
    is_open = referral.status in referral_life.OPEN
    return is_open and file is not None and not bank_files.is_out(file, work.now)


def ask_why(work: Work, person: Person, referral_id: int) -> None:
    referral = referrals.own(work, person, referral_id)
    place = participants.get(work.session, referral.participant_id)
    reasons = [
        Choice(one.label.in_language(person.language), RejectReferral(referral.id, one.key))
        for one in referrals.lending_of(work, place).refusals
    ]
    say(work, person, "referral-why", buttons=column(reasons))


def ask_who(work: Work, person: Person, referral_id: int) -> None:
    """Which partner of the cohort looks after it at the bank."""
    referral = referrals.own(work, person, referral_id)
    partners = [
        Choice(partner.name, NameBanker(referral.id, partner.id))
        for partner in people.reachable_staff_of(work.session, Role.PARTNER, referral.cohort_id)
    ]
    say(work, person, "referral-which-banker" if partners else "referral-no-banker", buttons=column(partners))


def ask_to_whom(work: Work, staff: Person, participant_id: int) -> None:
    place = finding.theirs(work, staff, participant_id)
    if not people.serves(work.session, staff.id, Role.COORDINATOR, place.cohort_id):
        raise NotYours
    there = stored.of_participant(work.session, place.id, SHOWN)
    under_way = {one.lender for one in there if one.status in stored.UNDER_WAY}
    lenders = [
        Choice(lender.name.in_language(staff.language), ReferTo(place.id, lender.key))
        for lender in programmes.of_participant(work, place).lending.lenders
        if lender.key not in under_way
    ]
    known = [
        Choice(f"🔎 {one.lender_name} · {_state(work, staff, one)}"[:LABEL], ShowReferral(one.id))
        for one in there
    ]
    name = people.get(work.session, place.person_id).name
    say(work, staff, "referral-which-lender", buttons=column([*lenders, *known]), name=name)


def _acts(work: Work, person: Person, referral: Referral) -> list[Choice]:
    who = referrals.parties(work, person, referral)
    acts = [
        choice(work, person, f"button-referral-{step}", MoveReferral(referral.id, step))
        for step in referral_life.ways_on(referral.status, who)
    ]
    if Party.OFFICE in who:
        acts += loan_afterwards.choices_of_staff(work, person, referral)
    if Party.OFFICE in who and referral.status in referral_life.OPEN:
        acts.append(choice(work, person, "button-referral-banker", NameBanker(referral.id)))
    if referral_life.after(referral.status, ReferralStep.REJECTED, who) is not None:
        acts.append(choice(work, person, "button-referral-rejected", RejectReferral(referral.id)))
    return acts + referral_undoing.offered(work, person, referral)


def _state(work: Work, person: Person, referral: Referral) -> str:
    if loan_afterwards.is_wanted(referral):
        return work.label(person, "referral-waits-for-news")
    return work.label(person, f"referral-is-{referral.status}")


def _line(work: Work, person: Person, referral: Referral) -> str:
    name = finding.name_of(work, referral.cohort_id, referral.participant_id)
    state = _state(work, person, referral)
    return f"{name} · {referral.lender_name.partition(' (')[0]} · {state}"


def _day(work: Work, referral: Referral, person: Person) -> str:
    place = participants.get(work.session, referral.participant_id)
    zone = participants.cohort_of(work.session, place).timezone
    return whole_day(referral.changed_at.astimezone(ZoneInfo(zone)).date(), person.language)


def _leak_in_words(work: Work, person: Person, found: Leak) -> Ready:
    told = [work.text(person, "leak")]
    told += [
        work.text(person, "leak-line", stage=work.label(person, f"leak-{stage}"), count=found.reached[stage])
        for stage in WAY
    ]
    told += [
        work.text(person, "leak-reason", reason=_reason(work, person, code), count=count)
        for code, count in found.refused.items()
    ]
    return lines([*told, work.text(person, "leak-under-way", count=found.under_way)])


def _facts(work: Work, person: Person, found: Leak) -> dict[str, Any]:
    return {
        "title": work.label(person, "leak-title"),
        "stages": [
            {"label": work.label(person, f"leak-{stage}"), "count": found.reached[stage]} for stage in WAY
        ],
        "reasons_title": work.label(person, "leak-reasons-title"),
        "reasons": [
            {"label": _reason(work, person, code), "count": count}
            for code, count in list(found.refused.items())[:REASONS_SHOWN]
        ],
    }


def _reason(work: Work, person: Person, code: str) -> str:
    """As any programme in use calls it."""
    for programme, _ in programmes.in_use(work):
        for one in programme.lending.refusals:
            if one.key == code:
                return one.label.in_language(person.language)
    return code
