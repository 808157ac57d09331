"""How does something that was shared go from every private chat in which it stands?"""

from datetime import timedelta

from bot.rules.deleting import REMOVABLE_FOR
from bot.services import newsletters
from bot.services.copies import TEXT
from bot.services.effacing import effaced
from bot.services.speech import TIDYING, Post, call, rewrite, withdraw
from bot.services.work import Work
from storage import cohort_news, contributions, people, sent_albums
from storage.contribution_kinds import ShownAs
from storage.tables import CohortPost, Contribution, Outgoing, Person, Showing
from storage.vocabulary import Lane, OutboxState

# A file that somebody looked at goes a day later; a stop of the bot must not make it too late for that.
LOOKED_AT_FOR = timedelta(hours=24)


def show_copy(work: Work, person: Person, contribution: Contribution, outbox_id: int | None) -> None:
    """Notes who has been shown it; a file, which could not be removed later, is removed in time."""
    if outbox_id is None or person.chat_id is None:
        return
    tidied_by = None
    if contribution.medium is not None:
        tidied_by = call(
            work,
            person.chat_id,
            _removing(contribution),
            {},
            edits=outbox_id,
            post=Post(
                lane=Lane.TIDYING,
                not_before=work.now + LOOKED_AT_FOR,
                send_by=work.now + REMOVABLE_FOR,
            ),
        )
    contributions.note_showing(
        work.session, contribution.id, person.id, ShownAs.COPY, outbox_id, tidied_by=tidied_by
    )


def take_from_private_chats(work: Work, post: CohortPost) -> None:
    """A post was taken back, by its author or by the office."""
    contribution = contributions.of_post(work.session, post.id)
    if contribution is not None:
        efface(work, contribution)


def efface(work: Work, contribution: Contribution) -> None:
    """Its words go from the week's news, copies go, and whoever was asked about it sees that it is over."""
    for showing in contributions.showings(work.session, contribution.id):
        person = people.get(work.session, showing.person_id)
        match showing.shown_as:
            case ShownAs.NEWS:
                letter = cohort_news.letter(work.session, showing.newsletter_id or 0)
                if letter is not None:
                    newsletters.rewrite_letter(work, letter)
            case ShownAs.COPY if contribution.medium is not None:
                _remove(work, person, contribution, showing)
            case _:
                gone = work.text(person, "share-gone")
                rewrite(work, person, gone, edits=showing.outbox_id, post=TIDYING)


def _removing(contribution: Contribution) -> str:
    return sent_albums.DELETE_ALL if contribution.more else "deleteMessage"


def _remove(work: Work, person: Person, contribution: Contribution, showing: Showing) -> None:
    if person.chat_id is None:
        return
    if showing.tidied_by is None or withdraw(work, person.chat_id, showing.tidied_by):
        call(work, person.chat_id, _removing(contribution), {}, edits=showing.outbox_id, post=TIDYING)
        return
    tidying = work.session.get(Outgoing, showing.tidied_by)
    # Where the call that was to remove it went through, it is gone; after a long stop it came too late.
    if tidying is not None and tidying.state is OutboxState.EXPIRED and not contribution.more:
        gone = effaced(contribution.medium or TEXT, work.label(person, "share-gone"))
        if gone is not None:
            call(work, person.chat_id, gone.method, gone.body, edits=showing.outbox_id, post=TIDYING)
