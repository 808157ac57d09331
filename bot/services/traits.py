"""How is it said who a participant is?"""

from bot.services.work import Work
from bot.words import decimal
from storage.tables import Participant, Person


def in_words(work: Work, participant: Participant, reader: Person) -> str:
    """Group, sex, year of birth and distance, as far as they are known."""
    said = []
    if participant.group is not None:
        said.append(work.label(reader, "trait-group", group=participant.group))
    if participant.sex is not None:
        said.append(work.label(reader, f"trait-{participant.sex}"))
    if participant.birth_year is not None:
        said.append(work.label(reader, "trait-born", year=str(participant.birth_year)))
    if participant.distance_km is not None:
        said.append(
            work.label(reader, "trait-distance", km=decimal(participant.distance_km, reader.language))
        )
    return ", ".join(said)
