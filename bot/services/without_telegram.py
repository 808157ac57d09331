"""How is somebody followed up who cannot be asked in a chat?

After the time in which they could have come by themselves they have check-ins like everybody else, which wait
for whoever walks beside them. That nobody entered one is never held against the participant; where nobody did
for as long as the programme is patient, it is a case.
"""

from collections.abc import Sequence

from bot.buttons import ShowParticipant
from bot.buttons.entering import EnterAll
from bot.services import cases, check_ins, mornings, planning, programmes, resting
from bot.services.entering import OWN
from bot.services.people import responsible
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from bot.words import lines
from storage import check_ins as stored
from storage import participants, standing
from storage.tables import Participant, Person
from storage.vocabulary import CaseReason, Lane, Rule, SkipReason

MOST_NAMED = 8
LOOKED_AT = 26


def remind(work: Work, participant_id: int) -> bool:
    """Tells whoever answers for them of all who wait with them; False where nobody can be told."""
    first = participants.get(work.session, participant_id)
    due = standing.awaited_with(work.session, first, work.now)
    told = responsible(work, first)
    if not (due and told):
        return False
    newly, waiting = [], []
    for participant, person in due:
        if participant.first_check_in_on is None:
            planning.begin(work, participant, person)
            work.session.add(participant)
            newly.append((participant, person))
        elif resting.shared_by(work, participant) is not None:
            check_ins.leave_out_the_pause(work, participant, person, SkipReason.PAUSED_TOGETHER)
        elif check_ins.await_news(work, participant, person):
            _open_case_if_forgotten(work, participant)
            waiting.append((participant, person))
    work.session.flush()
    for one in told:
        if newly:
            _tell_who_has_not_come(work, one, newly)
        if waiting:
            _tell_who_waits(work, one, first, waiting)
    return True


def _tell_who_has_not_come(work: Work, reader: Person, awaited: Sequence[tuple[Participant, Person]]) -> None:
    cards = [Choice(person.name, ShowParticipant(place.id)) for place, person in awaited[:MOST_NAMED]]
    say(
        work,
        reader,
        "awaited",
        post=Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, reader)),
        buttons=column(cards),
        count=len(awaited),
        more=max(0, len(awaited) - MOST_NAMED),
        cohort=participants.cohort_of(work.session, awaited[0][0]).name,
        names=lines(
            [work.text(reader, "awaited-one", name=person.name) for _, person in awaited[:MOST_NAMED]]
        ),
    )


def _tell_who_waits(
    work: Work, reader: Person, first: Participant, waiting: Sequence[tuple[Participant, Person]]
) -> None:
    theirs = OWN if reader.id == first.trainer_id else first.cohort_id
    say(
        work,
        reader,
        "waits-for-news",
        post=Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, reader)),
        buttons=column([choice(work, reader, "button-enter-theirs", EnterAll(theirs))]),
        count=len(waiting),
        more=max(0, len(waiting) - MOST_NAMED),
        names=lines(
            [work.text(reader, "awaited-one", name=person.name) for _, person in waiting[:MOST_NAMED]]
        ),
    )


def _open_case_if_forgotten(work: Work, participant: Participant) -> None:
    """So many check-ins in a row that nobody entered; the one that waits now is not among them, nor is any
    that was left out because all rested.
    """
    most = programmes.of_participant(work, participant).patience.missed_in_a_row
    _, *before = stored.latest(work.session, participant.id, LOOKED_AT)
    asked = [one for one in before if one.skipped_because in {None, SkipReason.NOT_ENTERED}][:most]
    if len(asked) < most or any(one.skipped_because is None for one in asked):
        return
    since = participant.last_contact_at or participant.created_at
    cases.open_case(
        work,
        participant,
        CaseReason.MISSED_CHECK_INS,
        kind=Rule.NOT_ENTERED.value,
        count=most,
        since=since.isoformat(),
    )
