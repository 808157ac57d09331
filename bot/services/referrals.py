"""How does a recommendation for a loan go from hand to hand until the money is there?"""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons.referrals import HandToBanker, ShowReferral
from bot.errors import NotYours, OutOfDate, Refusal
from bot.programme.lending import Lending
from bot.rules import referral_life
from bot.rules.local_time import at_local
from bot.rules.referral_life import Party, three_months_after
from bot.services import (
    bank_links,
    bank_ways,
    borrowing,
    consenting,
    loan_morning,
    loan_news,
    mornings,
    programmes,
    referral_endings,
)
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Choice, Post, choice, column, say
from bot.services.work import Work
from storage import bank_files, participants, people
from storage import referrals as stored
from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables import BankFile, Participant, Person, Referral
from storage.turns import take_turn
from storage.vocabulary import Lane, Role

ASKED_AT = time(10)


class ReferralOver(OutOfDate):
    """It stands otherwise by now, or somebody was quicker."""

    words = "referral-over"


class AlreadyReferred(Refusal):
    """One for the same lender is under way."""

    words = "referral-already"


def refer(work: Work, by: Person, participant_id: int, lender_key: str) -> Referral:
    """Recommends a participant to a lender, and tells them."""
    referral = begin(work, by, participant_id, lender_key)
    if referral.file_id is not None:
        tell_participant(work, referral, "referral-begun-with-file")
    else:
        tell_as_it_stands(work, referral)
    return referral


def begin(
    work: Work, by: Person, participant_id: int, lender_key: str, at: datetime | None = None
) -> Referral:
    """A recommendation of now or of then; a file that was let go already completes it at once."""
    participant = participants.get(work.session, participant_id)
    lender = lending_of(work, participant).lender(lender_key)
    may = people.serves(work.session, by.id, Role.COORDINATOR, participant.cohort_id)
    if not may or participant.person_id == by.id:
        raise NotYours
    if lender is None or participant.status not in borrowing.MAY_BORROW:
        raise ReferralOver
    consenting.before_they_came(work, participant)
    person = people.get(work.session, participant.person_id)
    referral = Referral(
        participant_id=participant.id,
        cohort_id=participant.cohort_id,
        lender=lender.key,
        lender_name=lender.name.in_language(person.language),
        status=ReferralStatus.REFERRED,
        referred_at=at or work.now,
        changed_at=work.now,
    )
    if not stored.add(work.session, referral, by.id):
        raise AlreadyReferred
    file = bank_files.out_for(work.session, participant.id, lender.key, work.now)
    if file is not None:
        take_step(work, referral, ReferralStep.FILE_COMPLETE, by, {Party.OFFICE}, file_id=file.id)
    return referral


def file_released(work: Work, speaker: Speaker, file: BankFile) -> None:
    """The file that was waited for is there; who is named at the bank may have it, if its owner says so."""
    referral = stored.under_way_for(work.session, speaker.participant.id, file.lender)
    if referral is None:
        return
    if referral.status is ReferralStatus.REFERRED:
        take_step(
            work,
            referral,
            ReferralStep.FILE_COMPLETE,
            speaker.person,
            {Party.PARTICIPANT},
            file_id=file.id,
        )
    else:
        # A newer file takes the place of the one before; whoever had that one is let in anew.
        take_turn(work.session, referral, file_id=file.id, handed_at=None)
    ask_to_hand_over(work, referral)


def move(work: Work, by: Person, referral_id: int, step: ReferralStep) -> Referral:
    """The next step, by the office or the bank; the participant hears where it is."""
    referral = own(work, by, referral_id)
    changed: dict[str, Any] = {}
    if step is ReferralStep.DISBURSED:
        changed["ask_at"] = three_months_on(work, referral)
    take_step(work, referral, step, by, parties(work, by, referral), **changed)
    tell_as_it_stands(work, referral)
    tell_the_others(work, referral, by)
    return referral


def reject(work: Work, by: Person, referral_id: int, reason: str) -> Referral:
    """It does not come, and why, in one of the programme's codes."""
    referral = own(work, by, referral_id)
    codes = [one.key for one in lending_of(work, place_of(work, referral)).refusals]
    if reason not in codes:
        raise OutOfDate
    banker, was_open = end(work, referral, by, parties(work, by, referral), reason)
    tell_as_it_stands(work, referral)
    if was_open:
        tell_participant(work, referral, "referral-file-closed")
    tell_the_others(work, referral, by, banker)
    return referral


def not_wanted(work: Work, speaker: Speaker, referral_id: int) -> None:
    """The participant's own wish ends it at any time, also once they have left."""
    person = speaker.person
    referral = theirs(work, speaker.participant, referral_id)
    banker, was_open = end(work, referral, person, {Party.PARTICIPANT}, stored.OWN_WISH)
    say(work, person, "referral-not-wanted", lender=referral.lender_name)
    if was_open:
        say(work, person, "referral-file-closed", lender=referral.lender_name)
    tell_the_others(work, referral, person)
    if banker is not None:
        referral_endings.tell_the_bank(work, referral, banker, person_of(work, referral).name)


def end(
    work: Work, referral: Referral, by: Person, who: set[Party], reason: str, **told: str
) -> tuple[Person | None, bool]:
    """With an application end the files for its lender: what they were for is over. Who at the bank has heard
    of it, and whether a file was still allowed.
    """
    in_hands = referral.banker_id if referral.handed_at is not None else None
    facts = {"reason": reason, **told}
    take_step(work, referral, ReferralStep.REJECTED, by, who, facts=facts, reason=reason, handed_at=None)
    alive = bank_files.alive_for(work.session, referral.participant_id, referral.lender, work.now)
    on_behalf = Party.PARTICIPANT in who and by.id != place_of(work, referral).person_id
    for file in alive:
        bank_files.withdraw(work.session, file, work.now, by.id if on_behalf else None)
    return _who_heard(work, referral, in_hands), bool(alive)


def _who_heard(work: Work, referral: Referral, in_hands: int | None) -> Person | None:
    """In whose hands it was, unless it still waited for their morning; then it does not leave."""
    banker = people.get(work.session, in_hands) if in_hands is not None else None
    return None if banker is None or loan_morning.call_off(work, referral, banker) else banker


def name_banker(work: Work, by: Person, referral_id: int, partner_id: int) -> Referral:
    """Who looks after it at the bank; they see nothing before the participant says so."""
    referral = own(work, by, referral_id)
    if not people.serves(work.session, partner_id, Role.PARTNER, referral.cohort_id):
        raise NotYours
    facts = {"to": partner_id}
    who = parties(work, by, referral)
    before = referral.banker_id if referral.handed_at is not None else None
    changed = {"banker_id": partner_id, "handed_at": None}
    take_step(work, referral, ReferralStep.BANKER_NAMED, by, who, facts=facts, **changed)
    banker = _who_heard(work, referral, before) if before != partner_id else None
    if banker is not None:
        say(
            work,
            banker,
            "referral-with-another",
            post=post_of(work, referral, banker, "with-another"),
            name=person_of(work, referral).name,
            lender=referral.lender_name,
        )
    ask_to_hand_over(work, referral)
    return referral


def ask_to_hand_over(work: Work, referral: Referral) -> None:
    """Once there are a file and somebody at the bank, its owner is asked."""
    file = bank_files.get(work.session, referral.file_id) if referral.file_id is not None else None
    if referral.banker_id is None or file is None or not bank_files.is_out(file, work.now):
        return
    banker = people.get(work.session, referral.banker_id)
    hand = HandToBanker(referral.id, banker.id)
    loan_news.tell(
        work,
        place_of(work, referral),
        lambda reader: work.text(reader, "referral-hand-over", name=banker.name, lender=referral.lender_name),
        post_of(work, referral, person_of(work, referral), "hand-over"),
        lambda reader: [choice(work, reader, "button-referral-hand", hand)],
        but={banker.id},
    )


def hand_over(work: Work, speaker: Speaker, referral_id: int, partner_id: int) -> None:
    """The participant lets the file into this partner's hands; nobody takes it in the participant's name."""
    referral = theirs(work, speaker.participant, referral_id)
    if speaker.person.id == partner_id:
        raise NotYours
    file = bank_files.get(work.session, referral.file_id) if referral.file_id is not None else None
    if referral.banker_id != partner_id or file is None or not bank_files.is_out(file, work.now):
        raise ReferralOver
    who = {Party.PARTICIPANT}
    facts = {"to": partner_id}
    take_step(work, referral, ReferralStep.HANDED, speaker.person, who, facts=facts, handed_at=work.now)
    banker = people.get(work.session, partner_id)
    card = column([showing(work, banker, referral)])
    post = post_of(work, referral, banker, loan_morning.HANDED)
    bank_links.give(work, speaker, banker, file, card, post=post)
    say(work, speaker.person, "referral-handed", name=banker.name)


def banker_with(work: Work, file: BankFile) -> Person | None:
    """In whose hands at the bank a file is, while what it is for is under way."""
    for referral in stored.with_file(work.session, file.id):
        is_under_way = referral.status in stored.UNDER_WAY and referral.handed_at is not None
        if is_under_way and referral.banker_id is not None:
            banker = people.get(work.session, referral.banker_id)
            if Party.BANK in parties(work, banker, referral):
                return banker
    return None


def waits_for_them(work: Work, person: Person, referral: Referral) -> list[Choice]:
    """What their own word is still wanted for, wherever they look."""
    file = bank_files.get(work.session, referral.file_id) if referral.file_id is not None else None
    may_go = file is not None and bank_files.is_out(file, work.now) and referral.handed_at is None
    if not may_go or referral.status not in stored.UNDER_WAY or referral.banker_id in {None, person.id}:
        return []
    hand = HandToBanker(referral.id, referral.banker_id)
    name = people.get(work.session, referral.banker_id).name
    return [choice(work, person, "button-referral-hand-to", hand, name=name)]


def own(work: Work, person: Person, referral_id: int) -> Referral:
    """The row, for a coordinator of its cohort or whoever looks after it at the bank; raises NotYours."""
    referral = stored.get(work.session, referral_id)
    if referral is None or not parties(work, person, referral):
        raise NotYours
    return referral


def parties(work: Work, person: Person, referral: Referral) -> set[Party]:
    """Nobody moves their own; the bank is a party once the participant let the file into its hands."""
    found: set[Party] = set()
    if place_of(work, referral).person_id == person.id:
        return found
    if people.serves(work.session, person.id, Role.COORDINATOR, referral.cohort_id):
        found.add(Party.OFFICE)
    is_banker = person.id == referral.banker_id and referral.handed_at is not None
    if is_banker and people.serves(work.session, person.id, Role.PARTNER, referral.cohort_id):
        found.add(Party.BANK)
    return found


def lending_of(work: Work, participant: Participant) -> Lending:
    return programmes.of_participant(work, participant).lending


def reason_in_words(work: Work, referral: Referral, person: Person) -> str:
    refusals = lending_of(work, place_of(work, referral)).refusals
    return next(
        (one.label.in_language(person.language) for one in refusals if one.key == referral.reason),
        referral.reason or "–",
    )


def showing(work: Work, person: Person, referral: Referral) -> Choice:
    return choice(work, person, "button-referral-show", ShowReferral(referral.id))


def tell_as_it_stands(work: Work, referral: Referral) -> None:
    """Its participant hears how far it has come, and why where it does not come."""
    match referral.status:
        case ReferralStatus.REFERRED:
            tell_participant(work, referral, "referral-begun", prepare=True)
        case ReferralStatus.REJECTED:
            tell_participant(work, referral, "referral-now-rejected", why=True)
        case status:
            tell_participant(work, referral, f"referral-now-{status}")


def tell_participant(
    work: Work,
    referral: Referral,
    key: str,
    *,
    prepare: bool = False,
    why: bool = False,
    with_state: bool = False,
) -> None:
    """Whoever it is about always knows where it is."""
    place = place_of(work, referral)
    lender, name = referral.lender, referral.lender_name
    loan_news.tell(
        work,
        place,
        lambda reader: work.text(
            reader,
            key,
            lender=referral.lender_name,
            reason=reason_in_words(work, referral, reader) if why else "",
            state=work.label(reader, f"referral-is-{referral.status}") if with_state else "",
        ),
        post_of(work, referral, person_of(work, referral), key),
        lambda reader: [bank_ways.preparing(work, reader, place, lender, name)] if prepare else [],
    )


def tell_the_others(
    work: Work, referral: Referral, by: Person, was_in_hands_of: Person | None = None
) -> None:
    """The office, and whoever has it in hand at the bank, or had it until now."""
    hearers = list(people.reachable_staff_of(work.session, Role.COORDINATOR, referral.cohort_id))
    if referral.banker_id is not None and referral.handed_at is not None:
        hearers.append(people.get(work.session, referral.banker_id))
    if was_in_hands_of is not None:
        hearers.append(was_in_hands_of)
    for person in hearers:
        if person.id not in {by.id, place_of(work, referral).person_id}:
            tell_where(work, person, referral, post=post_of(work, referral, person, "moved"))


def tell_where(work: Work, person: Person, referral: Referral, *, post: Post = ANSWER) -> None:
    """In one line, with the way to the rest where they may see it."""
    say(
        work,
        person,
        "referral-moved",
        buttons=column([showing(work, person, referral)] if parties(work, person, referral) else []),
        post=post,
        name=person_of(work, referral).name,
        lender=referral.lender_name,
        state=work.label(person, f"referral-is-{referral.status}"),
    )


def take_step(
    work: Work,
    referral: Referral,
    step: ReferralStep,
    person: Person,
    who: set[Party],
    facts: dict[str, Any] | None = None,
    **changed: Any,
) -> None:
    """Raises ReferralOver where the step does not lead on from here, or somebody was quicker."""
    status = referral_life.after(referral.status, step, who)
    taken = status is not None and stored.take(
        work.session, referral, step, person.id, work.now, facts or {}, status=status, **changed
    )
    if not taken:
        raise ReferralOver


def theirs(work: Work, participant: Participant, referral_id: int) -> Referral:
    referral = stored.get(work.session, referral_id)
    if referral is None or referral.participant_id != participant.id:
        raise NotYours
    return referral


def place_of(work: Work, referral: Referral) -> Participant:
    return participants.get(work.session, referral.participant_id)


def person_of(work: Work, referral: Referral) -> Person:
    return people.get(work.session, place_of(work, referral).person_id)


def post_of(work: Work, referral: Referral, person: Person, sentence: str) -> Post:
    """Once for each step, and never at night."""
    return Post(
        lane=Lane.ALERT,
        once=loan_morning.once(referral, referral.turn, sentence, person),
        not_before=mornings.waking_moment(work, person),
    )


def three_months_on(work: Work, referral: Referral, came_on: date | None = None) -> datetime:
    """When they are asked how it goes, if the money came today or on that day."""
    timezone = participants.cohort_of(work.session, place_of(work, referral)).timezone
    return at_local(three_months_after(came_on or work.today(timezone)), ASKED_AT, ZoneInfo(timezone))
