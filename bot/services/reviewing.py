"""How does a trainer see what somebody shows for a rung?"""

from dataclasses import replace
from datetime import timedelta

from bot.buttons.ladder import (
    AcceptMilestone,
    AskForMore,
    AskWhyNotAccepted,
    HeldClosing,
    ShowMilestone,
    VouchMilestone,
    WaiveRung,
)
from bot.rules.ladder import Record, shown_for
from bot.services import incomes, looks, milestones, mornings, programmes, sightings
from bot.services.carrying import CAPTION_LIMIT, length_for
from bot.services.ladder_records import missing_in_words, missing_of
from bot.services.ladder_text import called
from bot.services.milestones import Climb
from bot.services.people import may_handle, reach, responsible
from bot.services.speech import (
    ANSWER,
    MEDIA,
    Choice,
    Keyboard,
    Post,
    choice,
    column,
    say,
    say_text,
    show_file,
)
from bot.services.work import Work
from bot.words import Ready, day, lines, shortened, whole_day
from storage import milestones as stored
from storage import participants, people
from storage.ladder_vocabulary import MilestoneStatus, NeedKind
from storage.people_vocabulary import Looked
from storage.tables import Milestone, Person
from storage.vocabulary import Evidence, Role

MOST_LISTED = 10
# So much of what they sent and wrote is told, the newest of it, and so much of each.
MOST_TOLD, WORDS_TOLD = 12, 150
# A claim waits no longer before the office sees it too.
WAITS_FOR = timedelta(days=4)


def ask(work: Work, climb: Climb) -> None:
    """Whoever answers for them is shown it, at an hour when they are awake."""
    for person in responsible(work, climb.participant):
        _show(work, climb, person, at_waking_hour(work, climb, person))


def show_more(work: Work, climb: Climb) -> None:
    """One more picture of what was sent as one."""
    for person in responsible(work, climb.participant):
        text = work.text(person, "rung-shown-more", name=climb.person.name)
        _bring(work, climb, person, text, (), at_waking_hour(work, climb, person))


def remind(work: Work, milestone_id: int) -> None:
    """Nobody has looked for some days: it is shown once more, and to the office too."""
    milestone = stored.get(work.session, milestone_id)
    if milestone is None:
        return
    milestone.reminded_at = work.now
    work.session.add(milestone)
    if not _is_climbed(work, milestone):
        return
    climb = milestones.climb_of(work, milestone_id)
    office = people.reachable_staff_of(work.session, Role.COORDINATOR, climb.participant.cohort_id)
    told = {person.id: person for person in (*responsible(work, climb.participant), *office)}
    told.pop(climb.person.id, None)
    for person in told.values():
        post = at_waking_hour(work, climb, person)
        _show(work, climb, person, replace(post, once=f"{post.once}:again"))


def show(work: Work, staff: Person, milestone_id: int) -> None:
    climb = milestones.to_review(work, staff, milestone_id)
    looks.note(work, staff, [climb.participant.id], Looked.PROOF)
    _show(work, climb, staff, ANSWER)


def list_waiting(work: Work, staff: Person) -> None:
    """What a trainer's own participants show, or all of a coordinator's; not a word where nothing waits."""
    is_office = Role.COORDINATOR in people.roles_of(work.session, staff.id)
    trainer_id = None if is_office else staff.id
    found = stored.in_review(work.session, reach(work, staff), trainer_id, MOST_LISTED)
    theirs = [
        (one, them) for one, place, them in found if may_handle(work, staff, place) and _is_climbed(work, one)
    ]
    if theirs:
        choices = [Choice(f"{them.name} → {one.rung}", ShowMilestone(one.id)) for one, them in theirs]
        say(work, staff, "rungs-waiting", buttons=column(choices), count=len(theirs))


def _is_climbed(work: Work, milestone: Milestone) -> bool:
    """Is its rung still one of their ladder, which the office can change?"""
    participant = participants.get(work.session, milestone.participant_id)
    return programmes.of_participant(work, participant).rung(milestone.rung) is not None


def _show(work: Work, climb: Climb, staff: Person, post: Post) -> None:
    record = milestones.record_for(work, climb)
    told = [
        _claimed(work, climb, staff),
        *_shown(work, climb, staff),
        *_seen(work, climb, staff),
        *incomes.told(work, staff, climb.participant, climb.programme, climb.rung),
        work.text(staff, "rung-asks", evidence=work.label(staff, f"evidence-{climb.rung.evidence}")),
        *(
            work.text(staff, "ladder-missing", what=what)
            for what in missing_in_words(work, climb.rung, record, staff)
        ),
    ]
    _bring(
        work, climb, staff, lines(told), _decisions(work, climb, staff, shown_for(climb.rung, record)), post
    )


def _claimed(work: Work, climb: Climb, staff: Person) -> Ready:
    return work.text(
        staff,
        "rung-review",
        name=climb.person.name,
        rung=called(climb.rung, staff.language),
        step=climb.rung.step.in_language(staff.language),
    )


def _shown(work: Work, climb: Climb, staff: Person) -> list[Ready]:
    """What they sent and wrote, or that they sent nothing."""
    told = []
    proofs = stored.proofs_of(work.session, climb.milestone.id)
    for proof in [one for one in proofs if one.document or one.words][-MOST_TOLD:]:
        words = shortened(proof.words or "–", WORDS_TOLD)
        if proof.vouched_by is not None and proof.vouched_on is not None:
            on = whole_day(proof.vouched_on, staff.language)
            told.append(work.text(staff, "rung-shown-vouched", by=proof.vouched_by, day=on, words=words))
        elif proof.document is not None:
            paper = work.label(staff, f"licence-{proof.document}")
            told.append(work.text(staff, "rung-shown-paper", paper=paper, words=words))
        else:
            told.append(work.text(staff, "rung-shown-words", words=words))
    if not told and stored.newest_shown(work.session, climb.milestone.id) is None:
        told.append(work.text(staff, "rung-shown-nothing"))
    return told


def _seen(work: Work, climb: Climb, staff: Person) -> list[Ready]:
    """Where staff have met them last, of what counts as seen for this rung."""
    newest = {
        one.kind: one for one in sightings.of(work, climb.participant) if one.kind in climb.rung.seen_at
    }
    return [
        work.text(
            staff,
            "rung-seen-at",
            kind=work.label(staff, f"meeting-is-{one.kind}"),
            day=day(one.at, staff.timezone, staff.language),
            by=people.get(work.session, one.by).name if one.by is not None else "–",
        )
        for one in newest.values()
    ]


def _decisions(work: Work, climb: Climb, staff: Person, shown: Evidence) -> Keyboard:
    if climb.milestone.status is not MilestoneStatus.IN_REVIEW:
        return ()
    number = climb.milestone.id
    seen = choice(work, staff, "button-rung-seen", AcceptMilestone(number, 1))
    vouched = vouch(work, staff, climb)
    choices = [seen]
    if shown >= climb.rung.evidence:
        choices = [choice(work, staff, "button-rung-accept", AcceptMilestone(number, 0)), seen]
    elif climb.rung.evidence is Evidence.THIRD_PARTY:
        choices = [vouched, seen]
    choices.append(choice(work, staff, "button-rung-more", AskForMore(number)))
    choices.append(choice(work, staff, "button-rung-reject", AskWhyNotAccepted(number)))
    if vouched not in choices:
        choices.append(vouched)
    return column(choices)


def ways_on(work: Work, staff: Person, climb: Climb, record: Record) -> list[Choice]:
    """What staff can do at once about what is still missing."""
    missing = {need.kind for need in missing_of(climb.rung, record)}
    ways = []
    if NeedKind.CLOSING_MEETING in missing:
        ways.append(choice(work, staff, "button-held-closing", HeldClosing(climb.milestone.id)))
    if NeedKind.INCOME_REACHED in missing and record.income_target is None:
        ways += incomes.offer(work, staff, climb.participant)
    if NeedKind.RUNGS_BELOW in missing:
        ways += [
            choice(work, staff, "button-rung-waive", WaiveRung(climb.milestone.id, rung), rung=rung)
            for rung in record.unsettled
        ]
    return ways


def vouch(work: Work, staff: Person, climb: Climb) -> Choice:
    return choice(work, staff, "button-rung-vouched", VouchMilestone(climb.milestone.id))


def _bring(work: Work, climb: Climb, staff: Person, text: Ready, buttons: Keyboard, post: Post) -> None:
    """The text beneath the newest thing that was sent, or after it where it is too long for that."""
    message = stored.newest_shown(work.session, climb.milestone.id)
    if message is None or message.file_id is None or message.kind not in MEDIA:
        say_text(work, staff, text, buttons=buttons, post=post)
    elif length_for(staff, text) <= CAPTION_LIMIT:
        show_file(work, staff, message.kind, message.file_id, text, buttons=buttons, post=post)
    else:
        ahead = replace(post, once=f"{post.once}:file" if post.once else None)
        claimed = _claimed(work, climb, staff)
        show_file(work, staff, message.kind, message.file_id, claimed, post=ahead)
        say_text(work, staff, text, buttons=buttons, post=post)


def at_waking_hour(work: Work, climb: Climb, person: Person) -> Post:
    """Once for each step, and never at night."""
    return mornings.alert(work, person, f"milestone:{climb.milestone.id}:{climb.milestone.turn}")
