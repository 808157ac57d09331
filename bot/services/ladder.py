"""Where does somebody stand on the ladder, and what comes next?"""

from bot.services import programmes
from bot.services.ladder_records import missing_in_words, record_of
from bot.services.ladder_text import called, ladder_in_words
from bot.services.speech import say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import participants
from storage.tables import Participant, Person


def show(work: Work, person: Person) -> None:
    """The ladder to anybody; to a participant also where they stand on it."""
    place = participants.of_person(work.session, person.id)
    programme = programmes.of_participant(work, place) if place is not None else work.house.programme
    say_text(work, person, ladder_in_words(work, programme, person.language))
    if place is not None:
        say_text(work, person, lines(where_they_stand(work, place, person)))


def where_they_stand(work: Work, participant: Participant, reader: Person) -> list[Ready]:
    """The rung they stand on, the next one, and what is still missing for it."""
    programme = programmes.of_participant(work, participant)
    here, ahead = programme.rung(participant.rung), programme.next_rung(participant.rung)
    said = []
    if here is not None:
        said.append(work.text(reader, "ladder-here", rung=called(here, reader.language)))
    if ahead is not None:
        said.append(
            work.text(
                reader,
                "ladder-next",
                rung=called(ahead, reader.language),
                step=ahead.step.in_language(reader.language),
            )
        )
        record = record_of(work, participant, programme)
        said += [
            work.text(reader, "ladder-missing", what=what)
            for what in missing_in_words(work, ahead, record, reader)
        ]
    return said
