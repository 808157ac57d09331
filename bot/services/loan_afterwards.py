"""How does it go with the money, three months after it came?"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.buttons.referrals import EnterHowItGoes, SayHowItGoes
from bot.errors import NotYours, OutOfDate
from bot.rules.referral_life import Party
from bot.services import borrowing, cases, consenting, helping, loan_news, referrals, word_of_mouth
from bot.services.contact import heard_from
from bot.services.people import may_handle, responsible
from bot.services.speaker import Speaker
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import Ready, whole_day
from storage import people
from storage import referrals as stored
from storage.lending_vocabulary import ReferralStatus, ReferralStep
from storage.tables import Person, Referral
from storage.vocabulary import CaseReason, Role, Source

PATIENCE = timedelta(days=7)
HOWS = ("well", "usual", "hard")
HARD = "hard"
HEARD = (Source.TRAINER, Source.PAPER)


def ask(work: Work, referral_id: int) -> None:
    """They are asked; of somebody who cannot be reached, whoever walks beside them."""
    referral = stored.get(work.session, referral_id)
    if referral is None:
        return
    stored.take(work.session, referral, ReferralStep.ASKED, None, work.now, {}, asked_at=work.now)
    place, person = referrals.place_of(work, referral), referrals.person_of(work, referral)
    if place.status not in borrowing.MAY_BORROW:
        return
    post = referrals.post_of(work, referral, person, "asked")
    if people.is_reachable(work.session, person):
        loan_news.tell(
            work,
            place,
            lambda reader: _asked(work, reader, referral),
            post,
            lambda reader: choices_for(work, reader, referral),
        )
        return
    loan_news.ask_for_them(
        work,
        place,
        lambda staff: work.text(staff, "loan-how-of-them", name=person.name, lender=referral.lender_name),
        post,
        lambda staff: choices_of_staff(work, staff, referral),
    )


def remind(work: Work, referral_id: int) -> None:
    """Nobody has said anything for a week: whoever walks beside them asks, and for those without Telegram, of
    whom they knew already, the office hears so too.
    """
    referral = stored.get(work.session, referral_id)
    if referral is None or not stored.note_reminder(work.session, referral.id, work.now):
        return
    place, person = referrals.place_of(work, referral), referrals.person_of(work, referral)
    if not consenting.is_here(work, place):
        return
    told = {one.id: one for one in responsible(work, place)}
    if word_of_mouth.is_spoken_for(work, place):
        office = people.reachable_staff_of(work.session, Role.COORDINATOR, place.cohort_id)
        told |= {one.id: one for one in office if one.id != person.id}
    for staff in told.values():
        asked_at = (referral.asked_at or work.now).astimezone(ZoneInfo(staff.timezone))
        say(
            work,
            staff,
            "loan-how-not-known",
            buttons=column(choices_of_staff(work, staff, referral)),
            post=referrals.post_of(work, referral, staff, "not-known"),
            name=person.name,
            lender=referral.lender_name,
            day=whole_day(asked_at.date(), staff.language),
        )


def choices_for(work: Work, person: Person, referral: Referral) -> list[Choice]:
    """What they can say to it, wherever they look; nothing while it is not asked."""
    if not is_wanted(referral):
        return []
    return [choice(work, person, f"button-loan-{how}", SayHowItGoes(referral.id, how)) for how in HOWS]


def choices_of_staff(work: Work, staff: Person, referral: Referral) -> list[Choice]:
    """What they may have told somebody who can enter it for them."""
    if not is_wanted(referral):
        return []
    return [
        choice(work, staff, f"button-loan-of-them-{how}", EnterHowItGoes(referral.id, how)) for how in HOWS
    ]


def is_wanted(referral: Referral) -> bool:
    return referral.status is ReferralStatus.DISBURSED and referral.asked_at is not None


def answer(work: Work, speaker: Speaker, referral_id: int, how: str) -> None:
    referral = referrals.theirs(work, speaker.participant, referral_id)
    if how not in HOWS:
        raise OutOfDate
    who, facts = {Party.PARTICIPANT}, {"how": how}
    referrals.take_step(
        work,
        referral,
        ReferralStep.FOLLOWED_UP,
        speaker.person,
        who,
        facts=facts,
        how=how,
        how_source=Source.SELF,
    )
    if how == HARD:
        helping.ask_for_help(work, speaker.participant, speaker.person)
    else:
        say(work, speaker.person, "loan-how-thanks")


def ask_where_from(work: Work, staff: Person, referral_id: int, how: str) -> None:
    """Whether it was told to them, or stands on paper."""
    referral = _of_theirs(work, staff, referral_id)
    if how not in HOWS or not is_wanted(referral):
        raise referrals.ReferralOver
    ways = [
        choice(work, staff, f"button-loan-from-{source}", EnterHowItGoes(referral.id, how, source))
        for source in HEARD
    ]
    name, told = referrals.person_of(work, referral).name, _in_words(work, staff, how)
    say(work, staff, "loan-how-from-where", buttons=column(ways), name=name, how=told)


def enter(work: Work, staff: Person, referral_id: int, how: str, source: str) -> None:
    """Kept once, with whose hand it came from; whoever finds it hard gets a human."""
    referral = _of_theirs(work, staff, referral_id)
    if how not in HOWS or source not in HEARD or not is_wanted(referral):
        raise referrals.ReferralOver
    referrals.take_step(
        work,
        referral,
        ReferralStep.FOLLOWED_UP,
        staff,
        {Party.TRAINER},
        facts={"how": how, "source": source},
        how=how,
        how_source=Source(source),
        how_entered_by=staff.id,
    )
    place, them = referrals.place_of(work, referral), referrals.person_of(work, referral)
    heard_from(work, place)
    if not word_of_mouth.is_spoken_for(work, place):
        loan_news.tell(
            work,
            place,
            lambda reader: work.text(
                reader, "loan-how-entered-for-you", trainer=staff.name, how=_in_words(work, reader, how)
            ),
            referrals.post_of(work, referral, them, "entered"),
        )
    say(work, staff, "loan-how-entered", name=them.name, how=_in_words(work, staff, how))
    if how == HARD:
        cases.open_case(work, place, CaseReason.ASKED_FOR_HELP)


def _asked(work: Work, reader: Person, referral: Referral) -> Ready:
    return work.text(reader, "loan-how", lender=referral.lender_name)


def _in_words(work: Work, staff: Person, how: str) -> str:
    return work.label(staff, f"button-loan-of-them-{how}")


def _of_theirs(work: Work, staff: Person, referral_id: int) -> Referral:
    """The row, for somebody who may handle whom it is about; raises NotYours and HasLeft."""
    referral = stored.get(work.session, referral_id)
    if referral is None or not may_handle(work, staff, referrals.place_of(work, referral)):
        raise NotYours
    consenting.must_be_here(work, referrals.place_of(work, referral))
    return referral
