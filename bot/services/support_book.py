"""What stands in the book of support, for whoever opens it?"""

from collections import defaultdict

from bot.buttons.support import (
    AnnounceSupport,
    DeliverSupport,
    ListSupport,
    NewSupport,
    ShareOut,
    ShowSupport,
    SumSupport,
    SupportCame,
    WhyNot,
    WithdrawSupport,
)
from bot.services import finding, looks, organisations, support
from bot.services.people import reach
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.support_words import in_words
from bot.services.work import Work
from bot.words import Ready, lines, rupiah
from storage import people
from storage import support as stored
from storage.ledger_vocabulary import SupportStatus, SupportStep
from storage.people_vocabulary import Looked
from storage.tables import Participant, Person, Support
from storage.vocabulary import Role

SHOWN = 12
SIGNS = {
    SupportStatus.PLEDGED: "🤝",
    SupportStatus.SHARED_OUT: "☑️",
    SupportStatus.DELIVERED: "📦",
    SupportStatus.CONFIRMED: "✅",
    SupportStatus.CONTESTED: "⚠️",
    SupportStatus.WITHDRAWN: "✖️",
}


def show_theirs(work: Work, participant: Participant, person: Person) -> None:
    """What a participant was pledged and got, with a way to say whether it came, and why not more."""
    found = stored.of_participant(work.session, participant.id, SHOWN)
    asked = [
        choice(work, person, "button-support-came-this", SupportCame(one.id, "yes"), what=one.what[:40])
        for one in found
        if one.status in {SupportStatus.DELIVERED, SupportStatus.CONTESTED}
    ]
    buttons = column([*asked, choice(work, person, "button-why-not", WhyNot())])
    if not found:
        say(work, person, "support-none-to-you", buttons=buttons)
        return
    told = [work.text(person, "support-to-you"), *(_line(work, person, one) for one in found)]
    say_text(work, person, lines(told), buttons=buttons)


def show_own(work: Work, person: Person) -> None:
    """For a coordinator all that waits in their cohorts, for a partner what they gave."""
    choices = [
        choice(work, person, "button-support-new", NewSupport(0)),
        choice(work, person, "button-support-list", ListSupport()),
        choice(work, person, "button-support-sums", SumSupport()),
    ]
    say(work, person, "support-book", buttons=column(choices))


def list_open(work: Work, person: Person) -> None:
    is_office = _is_office(work, person)
    cohorts = reach(work, person, Role.COORDINATOR) if is_office else None
    found = stored.open_in(work.session, cohorts, None if is_office else person.id, SHOWN)
    if not found:
        say(work, person, "support-nothing-open")
        return
    choices = [Choice(_label(work, person, one), ShowSupport(one.id)) for one in found]
    say(work, person, "support-open", buttons=column(choices))


def show(work: Work, person: Person, support_id: int) -> None:
    one = support.own(work, person, support_id)
    if one.participant_id is not None:
        looks.note(work, person, [one.participant_id], Looked.SUPPORT)
    told = [
        work.text(
            person,
            "support-card",
            sign=SIGNS[one.status],
            what=in_words(work, one, person),
            partner=one.partner,
            whom=_whom(work, person, one),
            state=_state(work, person, one),
        )
    ]
    if one.criteria:
        criteria = support.criteria_in_words(work, person, support.conditions_of(one))
        told.append(work.text(person, "support-card-criteria", criteria=criteria))
    if (one.reason is not None or one.decided_by is not None) and _is_office(work, person):
        by = people.get(work.session, one.decided_by).name if one.decided_by is not None else "–"
        told.append(work.text(person, "support-card-reason", reason=one.reason or "–", name=by))
    if one.complaint is not None and _is_office(work, person):
        told.append(work.text(person, "support-card-complaint", complaint=one.complaint))
    say_text(work, person, lines(told), buttons=column(_acts(work, person, one)))


def tell_sums(work: Work, person: Person) -> None:
    """By partner, and what of it those who got it confirmed; a partner sees their own line."""
    is_office = _is_office(work, person)
    cohorts = reach(work, person, Role.COORDINATOR) if is_office else None
    by_partner: dict[str, list[stored.Sum]] = defaultdict(list)
    whose = None if is_office else organisations.gives_as(work, person)
    for one in stored.sums_by_partner(work.session, cohorts, whose):
        by_partner[str(one.whose)].append(one)
    if not by_partner:
        say(work, person, "support-nothing-yet")
        return
    told = [work.text(person, "support-sums")]
    told += [_sum_line(work, person, name, parts) for name, parts in by_partner.items()]
    say_text(work, person, lines(told))


def _sum_line(work: Work, person: Person, name: str, parts: list[stored.Sum]) -> Ready:
    def amount(*statuses: SupportStatus) -> str:
        total = sum(one.amount for one in parts if one.status in statuses)
        return rupiah(total, person.language)

    def count(*statuses: SupportStatus) -> int:
        return sum(one.rows for one in parts if one.status in statuses)

    unconfirmed = (SupportStatus.DELIVERED, SupportStatus.CONTESTED)
    return work.text(
        person,
        "support-sum-line",
        partner=name,
        confirmed=count(SupportStatus.CONFIRMED),
        confirmed_amount=amount(SupportStatus.CONFIRMED),
        delivered=count(*unconfirmed),
        delivered_amount=amount(*unconfirmed),
        pledged=count(SupportStatus.PLEDGED),
        pledged_amount=amount(SupportStatus.PLEDGED),
    )


def _acts(work: Work, person: Person, one: Support) -> list[Choice]:
    """What this person can do with it now."""
    if one.participant_id is None:
        acts = {
            SupportStep.SHARED_OUT: choice(work, person, "button-support-share", ShareOut(one.id)),
            SupportStep.ANNOUNCED: choice(work, person, "button-support-announce", AnnounceSupport(one.id)),
        }
    else:
        deliver = choice(work, person, "button-support-deliver", DeliverSupport(one.id))
        acts = {SupportStep.DELIVERED: deliver}
    acts[SupportStep.WITHDRAWN] = choice(work, person, "button-support-withdraw", WithdrawSupport(one.id))
    return [act for step, act in acts.items() if support.can_still(work, person, one, step)]


def _line(work: Work, person: Person, one: Support) -> Ready:
    return work.text(
        person,
        "support-own-line",
        sign=SIGNS[one.status],
        what=in_words(work, one, person),
        partner=one.partner,
        state=_state(work, person, one),
    )


def _label(work: Work, person: Person, one: Support) -> str:
    whom = _whom(work, person, one)
    return f"{SIGNS[one.status]} {one.partner} → {whom}: {in_words(work, one, person)}"[:60]


def _state(work: Work, person: Person, one: Support) -> str:
    if one.participant_id is None and one.status is SupportStatus.PLEDGED:
        return work.label(person, "support-is-to-share")
    return work.label(person, f"support-is-{one.status}")


def _whom(work: Work, person: Person, one: Support) -> str:
    """A partner hears the names of those whom they named themselves, of others the cohort."""
    is_theirs_to_know = _is_office(work, person) or one.recorded_by == person.id
    return finding.name_of(work, one.cohort_id, one.participant_id if is_theirs_to_know else None)


def _is_office(work: Work, person: Person) -> bool:
    return Role.COORDINATOR in people.roles_of(work.session, person.id)
