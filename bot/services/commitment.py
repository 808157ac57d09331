"""What do a participant and their trainer read of what was kept, each the same?"""

from bot.rules.commitment import Commitment, Kept, targets_kept
from bot.services.work import Work
from bot.words import Ready
from storage import check_ins, meetings, participants, plans
from storage.tables import Participant, Person


def of(work: Work, participant: Participant) -> Commitment:
    plan = plans.agreed(work.session, participant.id)
    targets = plans.targets(work.session, plan.id) if plan is not None else ()
    today = work.today(participants.cohort_of(work.session, participant).timezone)
    return Commitment(
        replies=Kept(*check_ins.reply_counts(work.session, participant.id)),
        targets=targets_kept(((one.state, one.due_on) for one in targets), today),
        meetings=Kept(*meetings.attendance(work.session, participant.id)),
    )


def in_words(work: Work, participant: Participant, reader: Person) -> list[Ready]:
    """One line of what there is to tell; nothing before there is anything."""
    kept = of(work, participant)
    told = [
        work.label(reader, f"kept-{name}", part=one.part, whole=one.whole)
        for name, one in (("replies", kept.replies), ("targets", kept.targets), ("meetings", kept.meetings))
        if one.whole
    ]
    return [work.text(reader, "commitment", kept="; ".join(told))] if told else []
