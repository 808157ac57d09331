"""How does an announcement that repeats get other words, from its next time on?"""

from bot.errors import OutOfDate
from bot.services import correcting, series
from bot.services.announcing import own_draft
from bot.services.broadcast_steps import take
from bot.services.speech import say
from bot.services.work import Work
from storage import broadcasts
from storage import series as stored
from storage.tables import Broadcast, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep, SeriesStatus


def begin(work: Work, person: Person, series_id: int) -> None:
    """Makes a draft of what it says now; until that is saved it goes on as it is."""
    repeating = series.in_charge(work, person, series_id)
    if repeating.status is SeriesStatus.ENDED:
        raise series.elsewhere(work, person, repeating)
    draft = Broadcast(
        author_id=person.id,
        status=BroadcastStatus.DRAFT,
        content=repeating.content,
        audience=repeating.audience,
        created_at=work.now,
        series_id=repeating.id,
        replaces_edition=repeating.edition,
    )
    work.session.add(draft)
    work.session.flush()
    correcting.reword(work, person, draft.id)


def save(work: Work, person: Person, draft_id: int) -> None:
    """What was sent stays as it was."""
    draft = own_draft(work, person, draft_id)
    if draft.series_id is None or not broadcasts.rewords_series(draft):
        raise OutOfDate
    repeating = series.in_charge(work, person, draft.series_id)
    if not stored.reword(work.session, repeating, draft.content, draft.replaces_edition, person.id):
        raise series.elsewhere(work, person, repeating)
    take(work, draft.id, BroadcastStep.CANCEL, person)
    say(work, person, "series-reworded")
    series.show(work, person, repeating)
