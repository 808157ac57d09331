"""How is a rung that somebody reached celebrated?"""

from hashlib import sha256

from bot.buttons.ladder import ShareWin, ShareWins
from bot.errors import NotYours
from bot.services import common_room, ladder, milestones, room_links
from bot.services.ladder_text import called
from bot.services.milestones import Climb
from bot.services.people import visitor
from bot.services.reviewing import at_waking_hour
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Keyboard, choice, column, say, say_text
from bot.services.work import Work
from bot.words import lines
from storage import asides, common_rooms, participants, room_reports
from storage.ladder_vocabulary import MilestoneStatus
from storage.tables import CommonRoom, Participant, Person
from storage.vocabulary import Topic

WIN = "win:"


def celebrate(work: Work, climb: Climb) -> None:
    """With them alone, at once, and for what exactly; with their cohort where they wish it."""
    them = climb.person
    reached = work.text(
        them,
        "rung-reached",
        name=them.name,
        rung=called(climb.rung, them.language),
        step=climb.rung.step.in_language(them.language),
    )
    said = [reached, *ladder.where_they_stand(work, climb.participant, them)]
    room = _room_of(work, climb.participant)
    buttons: Keyboard = ()
    if room is not None and asides.wishes(work.session, them.id, asides.SMALL_WINS):
        _post(work, climb, room)
        said.append(work.text(them, "win-shared"))
        buttons = column([switch(work, them)])
    elif room is not None and not asides.has_decided(work.session, them.id, asides.SMALL_WINS):
        said.append(work.text(them, "win-share"))
        buttons = column(
            [
                choice(work, them, "button-share-win", ShareWin(climb.milestone.id, 1)),
                choice(work, them, "button-keep-win", ShareWin(climb.milestone.id, 0)),
            ]
        )
    say_text(work, them, lines(said), buttons=buttons, post=at_waking_hour(work, climb, them))


def answer(work: Work, speaker: Speaker, milestone_id: int, *, yes: bool) -> None:
    """Whether the others may read of this one, and of those to come."""
    climb = milestones.climb_of(work, milestone_id)
    if climb.participant.id != speaker.participant.id:
        raise NotYours
    if climb.milestone.status is not MilestoneStatus.ACCEPTED:
        raise milestones.MilestoneOver
    decide(work, speaker.person, yes=yes)
    room = _room_of(work, climb.participant)
    if yes and room is not None:
        _post(work, climb, room)


def decide(work: Work, person: Person, *, yes: bool) -> None:
    """Kept as a consent with the words that were read, or as its end."""
    words = work.label(person, "win-share")
    text_hash = sha256(words.encode()).hexdigest()
    asides.decide(work.session, person, asides.SMALL_WINS, text_hash, work.now, yes=yes)
    if not yes:
        _hold_back(work, person)
    key = "win-shared" if yes else "win-kept"
    say(work, person, key, buttons=column([switch(work, person)]))


def switch(work: Work, person: Person) -> Choice:
    """The button that turns it over."""
    if asides.wishes(work.session, person.id, asides.SMALL_WINS):
        return choice(work, person, "button-stop-wins", ShareWins(0))
    return choice(work, person, "button-share-wins", ShareWins(1))


def _room_of(work: Work, participant: Participant) -> CommonRoom | None:
    """None also for whoever the office asked to be quiet there."""
    room = common_rooms.of_cohort(work.session, participant.cohort_id)
    whom = participant.person_id
    mute = room_reports.mute_of(work.session, participant.cohort_id, work.now, person_id=whom, user_id=None)
    return room if room is not None and room.away_since is None and mute is None else None


def _hold_back(work: Work, person: Person) -> None:
    """What they agreed to and nobody has read yet, because the group was full or out of reach."""
    for place in participants.all_of(work.session, person.id):
        for post in common_rooms.on_their_way(work.session, place.id, WIN):
            common_room.take_back(work, post, person.id)


def _post(work: Work, climb: Climb, room: CommonRoom) -> None:
    """Once for each rung, however often it is asked for."""
    voice = visitor(work, room.chat_id, room_links.language_of(work, room))
    common_room.publish(
        work,
        climb.participant.cohort_id,
        Topic.GOOD_NEWS,
        work.text(
            voice,
            "win-in-room",
            name=climb.person.name,
            rung=climb.rung.name.in_language(voice.language),
            step=climb.rung.step.in_language(voice.language),
        ),
        once=f"{WIN}{climb.milestone.id}",
        author=climb.participant.id,
    )
