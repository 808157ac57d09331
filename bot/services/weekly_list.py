"""Whom should a trainer look after this week, before anybody is in need?"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import FlagFor, JudgeEntry, ListMore
from bot.programme.stall import Stall
from bot.rules.local_time import at_local
from bot.services import mornings, programmes, signs, verdicts
from bot.services.people import may_handle, reach
from bot.services.speech import ANSWER, Choice, Keyboard, Link, Post, change_buttons, choice, say, say_text
from bot.services.work import Work
from bot.words import lines
from storage import people, suspicions
from storage.tables import Participant, Person, Suspicion
from storage.vocabulary import Lane, Role, Ruling

NOT_YET_A_WEEK = timedelta(days=5)
FARTHEST_ZONES = (timedelta(hours=-12), timedelta(), timedelta(hours=14))
LATEST = timedelta(hours=12)

Named = tuple[Suspicion, Participant, Person]


def could_be_today(work: Work, stall: Stall) -> bool:
    """Is it the day of the list anywhere? On the other days nobody needs to be looked at."""
    return any((work.now + zone).weekday() == stall.list_weekday_number for zone in FARTHEST_ZONES)


def tell(work: Work, person_id: int) -> bool:
    """One message on the programme's day, in the reader's own morning; False where it is not time for it."""
    reader = people.get(work.session, person_id)
    named = _ranked(work, reader)
    if not named or not people.is_reachable(work.session, reader):
        return False
    stall = _stall(work, named)
    if not is_their_day(work, reader, stall):
        return False
    today = work.today(reader.timezone)
    once = f"list:{reader.id}:{today}"
    send_by = _morning(work, reader, stall) + LATEST
    post = Post(lane=Lane.ALERT, once=once, send_by=send_by)
    _name(work, reader, named, today, 0, post)
    return True


def is_their_day(work: Work, person: Person, stall: Stall) -> bool:
    """Whether it is the programme's day where they live, from its hour on and before the evening's rest."""
    morning = _morning(work, person, stall)
    return (
        work.today(person.timezone).weekday() == stall.list_weekday_number
        and morning <= work.now < morning + LATEST
        and mornings.waking_moment(work, person) <= work.now
    )


def tell_more(work: Work, reader: Person) -> None:
    """The next names for whoever has time for more of them."""
    listed = suspicions.newest_list(work.session, reader.id)
    known = {entry.participant_id for entry in listed}
    named = [one for one in _ranked(work, reader) if one[1].id not in known]
    if not listed or not named:
        say(work, reader, "list-no-more")
        return
    _name(work, reader, named, listed[0].listed_on, len(listed), ANSWER)


def mark_verdicts(work: Work, reader: Person, message_id: int, keyboard: Keyboard) -> None:
    """Shows in the list itself what was said of each name on it."""
    shown = [[_marked(work, button) for button in row] for row in keyboard]
    change_buttons(work, reader, message_id, shown)


def _marked(work: Work, button: Choice | Link) -> Choice | Link:
    if isinstance(button, Link) or not isinstance(button.means, JudgeEntry):
        return button
    given = verdicts.on_entry(work, button.means.entry)
    label = button.label.removeprefix(f"{verdicts.MARK} ")
    is_given = given is not None and given.ruling == button.means.ruling
    return Choice(f"{verdicts.MARK} {label}" if is_given else label, button.means)


def _name(
    work: Work, reader: Person, named: Sequence[Named], listed_on: date, already: int, post: Post
) -> None:
    """As many as the programme lets one message hold, each with why and what can be done."""
    most = _stall(work, named).list_most
    told, buttons = [work.text(reader, "list-head" if not already else "list-goes-on")], []
    for number, (suspicion, participant, them) in enumerate(named[:most], start=already + 1):
        entry = suspicions.enlist(work.session, reader.id, participant.id, listed_on)
        why = signs.in_words(work, signs.facts(suspicion), reader)
        told.append(work.text(reader, "list-line", number=number, name=them.name, why=why))
        greet = FlagFor(participant.id, "listed")
        buttons.append([choice(work, reader, "button-greet", greet, name=them.name)])
        buttons.append(
            [
                Choice(f"{number}. {work.label(reader, f'ruling-{ruling}')}", JudgeEntry(entry.id, ruling))
                for ruling in Ruling
            ]
        )
    left = len(named) - most
    if left > 0:
        told.append(work.text(reader, "list-more", count=left))
        buttons.append([choice(work, reader, "button-list-more", ListMore(), count=left)])
    say_text(work, reader, lines(told), buttons=buttons, post=post)


def _stall(work: Work, named: Sequence[Named]) -> Stall:
    return programmes.of_participant(work, named[0][1]).stall


def _ranked(work: Work, reader: Person) -> list[Named]:
    """Those so likely to have stalled that they belong on the list, who has waited longest counting more."""
    coordinates = reach(work, reader, Role.COORDINATOR)
    named = [
        (suspicion, participant, them)
        for suspicion, participant, them in suspicions.looked_after_by(work.session, reader.id, coordinates)
        if suspicion.p >= programmes.of_participant(work, participant).stall.list_from
        and may_handle(work, reader, participant)
    ]
    return sorted(named, key=lambda one: (-one[0].p * (1 + one[0].weeks_open), one[1].id))


def _morning(work: Work, person: Person, stall: Stall) -> datetime:
    return at_local(work.today(person.timezone), stall.hour, ZoneInfo(person.timezone))
