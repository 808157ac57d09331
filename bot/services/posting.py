"""How does something that somebody agreed to share reach their cohort, and how does it come back?"""

from hashlib import sha256

import orjson

from bot.errors import NotYours
from bot.services import (
    cohort_news,
    common_room,
    contribution_looks,
    contribution_traces,
    room_limits,
    room_links,
)
from bot.services.cohort_news import ShareGone
from bot.services.speaker import Speaker
from bot.services.speech import say
from bot.services.work import Work
from storage import common_rooms, contributions
from storage.contribution_kinds import ContributionKind, ContributionState
from storage.tables import CohortPost, Consent, Contribution, Person
from storage.vocabulary import Topic

NOT_YET_SHARED = (ContributionState.WAITING, ContributionState.CHANGES)


def publish(work: Work, contribution: Contribution) -> CohortPost:
    """Into the group, and into the week's news of those who are in none."""
    room = common_rooms.of_cohort(work.session, contribution.cohort_id)
    language = room_links.language_of(work, room) if room is not None else work.house.language
    look = contribution_looks.look(work, language, contribution, named=contribution.shows_name)
    is_question = contribution.kind is ContributionKind.QUESTION
    post = common_room.publish(
        work,
        contribution.cohort_id,
        Topic.QUESTIONS if is_question else Topic.GOOD_NEWS,
        look.text,
        once=f"contribution:{contribution.id}",
        author=contribution.participant_id,
        content={"method": look.method, "body": look.body} if contribution.medium is not None else None,
    )
    contribution.post_id = post.id
    work.session.flush()
    cohort_news.expect(work, contribution.cohort_id)
    return post


def agree(work: Work, person: Person, contribution: Contribution) -> None:
    """Keeps that they agreed, to what exactly, and when."""
    look = contribution_looks.look(work, person.language, contribution, named=contribution.shows_name)
    consent = Consent(
        person_id=person.id,
        purpose=contributions.PURPOSE,
        language=person.language,
        text_hash=sha256(orjson.dumps([look.method, look.body])).hexdigest(),
        agreed_at=work.now,
    )
    work.session.add(consent)
    work.session.flush()
    contribution.consent_id = consent.id
    work.session.flush()


def share_for(
    work: Work, speaker: Speaker, kind: ContributionKind, text: str, *, named: bool
) -> Contribution:
    """What the bot proposed to share and they agreed to, as they saw it; raises a Refusal where they may not
    speak to all now.
    """
    room_limits.must_be_free_to_post(work, speaker)
    contribution = Contribution(
        participant_id=speaker.participant.id,
        cohort_id=speaker.participant.cohort_id,
        kind=kind,
        text=text,
        may_reveal=True,
        shows_name=named,
        state=ContributionState.PUBLISHED,
        created_at=work.now,
    )
    work.session.add(contribution)
    work.session.flush()
    agree(work, speaker.person, contribution)
    publish(work, contribution)
    return contribution


def take_back(work: Work, person: Person, contribution_id: int) -> None:
    """Everywhere, whenever its author wishes so, be they of the cohort or not any more."""
    contribution = contributions.get(work.session, contribution_id)
    if contribution is None or contribution_looks.author_of(work, contribution).id != person.id:
        raise NotYours
    session, stays = work.session, False
    if contributions.move(session, contribution, NOT_YET_SHARED, ContributionState.TAKEN_BACK):
        contribution_traces.efface(work, contribution)
    elif contributions.move(
        session, contribution, (ContributionState.PUBLISHED,), ContributionState.TAKEN_BACK
    ):
        post = session.get_one(CohortPost, contribution.post_id)
        gone = common_room.take_back(work, post, person.id)
        stays = gone is not None and gone.stays_in_group
    else:
        raise ShareGone
    contributions.withdraw_consent(session, contribution, work.now)
    say(work, person, "share-taken-back-but-group" if stays else "share-taken-back")
