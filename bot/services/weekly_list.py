"""Whom should a trainer look after this week, before anybody is in need?"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.buttons import FlagFor, JudgeEntry
from bot.programme.stall import Stall
from bot.rules.local_time import at_local
from bot.services import programmes, signs
from bot.services.people import may_handle
from bot.services.speech import Choice, Post, choice, say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import people, suspicions
from storage.tables import Participant, Person, Suspicion
from storage.vocabulary import Lane, Ruling

NOT_YET_A_WEEK = timedelta(days=5)
FARTHEST_ZONES = (timedelta(hours=-12), timedelta(), timedelta(hours=14))
LATEST = timedelta(hours=12)


def could_be_today(work: Work, stall: Stall) -> bool:
    """Is it the day of the list anywhere? On the other days nobody needs to be looked at."""
    return any((work.now + zone).weekday() == stall.list_weekday_number for zone in FARTHEST_ZONES)


def tell(work: Work, trainer_id: int) -> bool:
    """One message on the programme's day, in the trainer's own morning; False where it is not time for it."""
    trainer = people.get(work.session, trainer_id)
    local = work.now.astimezone(ZoneInfo(trainer.timezone))
    named = _ranked(work, trainer)
    if not named or not people.is_reachable(work.session, trainer):
        return False
    stall = programmes.of_participant(work, named[0][1]).stall
    morning = at_local(local.date(), stall.hour, ZoneInfo(trainer.timezone))
    if local.weekday() != stall.list_weekday_number or not morning <= work.now < morning + LATEST:
        return False
    told, buttons = [work.text(trainer, "list-head")], []
    for number, (suspicion, participant, them) in enumerate(named[: stall.list_most], start=1):
        entry = suspicions.enlist(work.session, trainer.id, participant.id, local.date())
        why = signs.in_words(work, signs.facts(suspicion), trainer)
        told.append(work.text(trainer, "list-line", number=number, name=them.name, why=why))
        buttons.append(
            [choice(work, trainer, "button-greet", FlagFor(participant.id, "listed"), name=them.name)]
        )
        buttons.append(
            [
                Choice(f"{number}. {work.label(trainer, f'ruling-{ruling}')}", JudgeEntry(entry.id, ruling))
                for ruling in Ruling
            ]
        )
    if len(named) > stall.list_most:
        told.append(work.text(trainer, "list-more", count=len(named) - stall.list_most))
    once = f"list:{trainer.id}:{local.date()}"
    say_text(
        work,
        trainer,
        Ready(lines(told)),
        buttons=buttons,
        post=Post(lane=Lane.ALERT, once=once, send_by=morning + LATEST),
    )
    return True


def _ranked(work: Work, trainer: Person) -> list[tuple[Suspicion, Participant, Person]]:
    """Those so likely to have stalled that they belong on the list, who has waited longest counting more."""
    named = [
        (suspicion, participant, them)
        for suspicion, participant, them in suspicions.beside(work.session, trainer.id)
        if suspicion.p >= programmes.of_participant(work, participant).stall.list_from
        and may_handle(work, trainer, participant)
    ]
    return sorted(named, key=lambda one: (-one[0].p * (1 + one[0].weeks_open), one[1].id))
