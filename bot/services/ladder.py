"""Where does somebody stand on the ladder, and what comes next?"""

from bot.buttons.ladder import ClaimRung
from bot.programme.ladder import Rung
from bot.programme.schema import Programme
from bot.services import finding, incomes, programmes
from bot.services.ladder_records import accepted, missing_in_words, next_rung, record_of
from bot.services.ladder_text import called, ladder_in_words
from bot.services.speech import choice, column, say_text
from bot.services.work import Work
from bot.words import Ready, lines
from storage import milestones, participants
from storage.ladder_vocabulary import NeedKind
from storage.tables import Participant, Person
from storage.vocabulary import Role


def show(work: Work, person: Person) -> None:
    """To a participant their own, and where they stand on it; to others each that their cohorts climb."""
    place = participants.of_person(work.session, person.id)
    if place is not None:
        programme = programmes.of_participant(work, place)
        say_text(work, person, ladder_in_words(work, programme, person.language))
        _offer_to_climb(work, place, person, programme)
        return
    ladders = _ladders_of(work, person)
    for programme, climbers in ladders:
        head = [work.text(person, "ladder-of", cohorts=", ".join(climbers))] if len(ladders) > 1 else []
        say_text(work, person, lines([*head, ladder_in_words(work, programme, person.language)], "\n\n"))


def _ladders_of(work: Work, person: Person) -> list[tuple[Programme, list[str]]]:
    """Every programme of a cohort that they serve, with the cohorts' names; without a cohort the house's."""
    climbers: dict[str, list[str]] = {}
    found: dict[str, Programme] = {}
    for cohort in finding.cohorts_of(work, person, list(Role)):
        version = programmes.of_cohort(work, cohort.id)
        found[version.digest] = version.programme
        climbers.setdefault(version.digest, []).append(cohort.name)
    return [(found[digest], names) for digest, names in climbers.items()] or [(work.house.programme, [])]


def _offer_to_climb(work: Work, place: Participant, person: Person, programme: Programme) -> None:
    """The next rung, and every licence that may come early."""
    settled = accepted(work, programme, place) | milestones.waived(work.session, place.id)
    ahead = next_rung(work, programme, place)
    early = [rung for rung in programme.ladder if rung != ahead and _asks_for_papers(rung)]
    offered = [ahead, *early] if ahead is not None else []
    choices = [
        choice(work, person, "button-claim-rung", ClaimRung(rung.key), rung=called(rung, person.language))
        for rung in offered
        if rung.key not in settled and place.status in participants.TAKING_PART
    ]
    if place.status in participants.TAKING_PART:
        choices += incomes.offer(work, person, place)
    told = [*where_they_stand(work, place, person), *incomes.in_words(work, person, place)]
    say_text(work, person, lines(told), buttons=column(choices))


def _asks_for_papers(rung: Rung) -> bool:
    return any(need.kind is NeedKind.DOCUMENT for need in rung.needs)


def where_they_stand(work: Work, participant: Participant, reader: Person) -> list[Ready]:
    """The rung they stand on, the next one, and what is still missing for it."""
    programme = programmes.of_participant(work, participant)
    here = programme.standing_on(participant.rung)
    ahead = next_rung(work, programme, participant)
    said = [work.text(reader, "ladder-here", rung=called(here, reader.language))]
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
