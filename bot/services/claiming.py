"""How does a participant say that they have reached a rung, and show it?"""

from datetime import timedelta

from bot.buttons.ladder import ShowNothing, ShowPaper
from bot.errors import NotYours
from bot.programme.ladder import Rung
from bot.rules.ladder import Record, applies
from bot.rules.licence_numbers import read_number
from bot.services import conversation, licences, milestones, overtaken, reviewing
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.ladder_text import called
from bot.services.milestones import Climb
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import bank_records, dialogues, ladder
from storage import milestones as stored
from storage.ladder_vocabulary import MilestoneStatus, MilestoneStep, NeedKind
from storage.lending_vocabulary import LicenceKind
from storage.tables import Dialogue, Message
from storage.vocabulary import Evidence

SHOWING, SENT = "showing a rung", "sent"
LISTENS_FOR = timedelta(hours=12)
WORDS_LIMIT = 300
# On these something can be seen; what is told aloud is told, like what is typed.
PICTURED = frozenset({"photo", "document", "video", "video_note", "animation"})
TOLD = frozenset({"text", "voice", "audio"})


def claim(work: Work, speaker: Speaker, rung: str) -> None:
    """They say that they are there; what has been shown already is looked at at once."""
    climb = milestones.begin(work, speaker.participant, rung)
    if climb.milestone.status is MilestoneStatus.IN_REVIEW:
        say(work, speaker.person, "rung-in-review", rung=called(climb.rung, speaker.person.language))
        return
    if climb.milestone.status is not MilestoneStatus.MORE_ASKED:
        milestones.move(work, climb, MilestoneStep.CLAIMED, speaker.person, {}, claimed_at=work.now)
    _ask_what_is_wanted(work, speaker, climb)


def decline(work: Work, speaker: Speaker, rung: str) -> None:
    climb = milestones.begin(work, speaker.participant, rung)
    milestones.move(work, climb, MilestoneStep.DECLINED, speaker.person, {})
    say(work, speaker.person, "rung-not-yet", step=climb.rung.step.in_language(speaker.person.language))


def choose_paper(work: Work, speaker: Speaker, milestone_id: int, paper: LicenceKind) -> None:
    climb = _own(work, speaker, milestone_id)
    _listen(work, speaker, climb, paper)
    say(work, speaker.person, "rung-send-paper", paper=work.label(speaker.person, f"licence-{paper}"))


def send_nothing(work: Work, speaker: Speaker, milestone_id: int) -> None:
    """They have nothing to send: their trainer shall look."""
    climb = _own(work, speaker, milestone_id)
    if speaker.person.chat_id is not None:
        dialogues.leave(work.session, speaker.person.chat_id, {SHOWING})
    _submit(work, speaker, climb)
    _go_on_with_another(work, speaker)


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes what they show; False where it was meant for something else."""
    dialogue = dialogues.at(work.session, incoming.chat_id)
    if dialogue is None or dialogue.flow != SHOWING:
        return False
    if _is_rest_of_album(work, speaker, dialogue, incoming):
        return True
    document = dialogue.facts.get("document")
    paper = LicenceKind(document) if document else None
    if dialogue.step == SENT or not _shows(incoming, paper):
        return False
    if overtaken.is_for_something_else(work, speaker, dialogue, incoming, LISTENS_FOR):
        return False
    climb = _own(work, speaker, dialogue.facts["milestone"])
    if incoming.kind == "text" and paper is not None and read_number(paper, incoming.text or "") is None:
        say(work, speaker.person, "licence-nib-unfit" if paper is LicenceKind.NIB else "licence-unfit")
        return True
    _take(work, speaker, climb, paper, incoming)
    dialogues.move(
        *(work.session, incoming.chat_id, SHOWING, SENT, work.now),
        shown=climb.milestone.id,
        album=incoming.album,
    )
    _submit(work, speaker, climb)
    _go_on_with_another(work, speaker)
    return True


def papers_to_show(rung: Rung, record: Record) -> list[LicenceKind]:
    """The papers that the rung asks of this business and that have not been shown."""
    asked = [need for need in rung.needs if need.kind is NeedKind.DOCUMENT and applies(need, record)]
    return [paper for need in asked if record.documents.isdisjoint(need.one_of) for paper in need.one_of]


def _shows(incoming: IncomingMessage, paper: LicenceKind | None) -> bool:
    """A picture, or words about it; of a paper the picture or its number. All else is news like any other."""
    return incoming.kind in PICTURED | ({"text"} if paper is not None else TOLD)


def _ask_what_is_wanted(work: Work, speaker: Speaker, climb: Climb) -> None:
    papers = papers_to_show(climb.rung, milestones.record_for(work, climb))
    if papers:
        choices = [
            choice(work, speaker.person, f"licence-{paper}", ShowPaper(climb.milestone.id, paper))
            for paper in papers
        ]
        say(work, speaker.person, "rung-which-paper", buttons=column(choices))
    elif climb.milestone.status is MilestoneStatus.CLAIMED and _is_shown_already(work, speaker, climb):
        _submit(work, speaker, climb)
    else:
        _ask_to_show(work, speaker, climb)


def _go_on_with_another(work: Work, speaker: Speaker) -> None:
    """Whoever said of two rungs that they are there is asked for the other one too."""
    waiting = stored.claimed_since(work.session, speaker.participant.id, work.now - LISTENS_FOR)
    if waiting is not None:
        _ask_what_is_wanted(work, speaker, milestones.climb_of(work, waiting.id))


def _take(
    work: Work, speaker: Speaker, climb: Climb, paper: LicenceKind | None, incoming: IncomingMessage
) -> None:
    """A picture or a paper's number can be checked; words alone are told by themselves."""
    heard_from(work, speaker.participant)
    message = conversation.keep_from(work, speaker.participant, speaker.person, incoming)
    is_pictured = incoming.kind in PICTURED
    if paper is not None:
        licences.keep(
            *(work, speaker, paper),
            number=read_number(paper, incoming.text) if incoming.text else None,
            evidence=Evidence.DOCUMENTED if is_pictured else Evidence.REPORTED,
            thread_message_id=message.id,
        )
    milestones.show(
        work,
        climb,
        speaker.person,
        Evidence.DOCUMENTED if is_pictured or paper is not None else Evidence.REPORTED,
        message=message,
        document=paper,
        words=(incoming.text or "")[:WORDS_LIMIT] or None,
    )


def _submit(work: Work, speaker: Speaker, climb: Climb) -> None:
    milestones.move(
        work, climb, MilestoneStep.SUBMITTED, speaker.person, {}, submitted_at=work.now, reminded_at=None
    )
    reviewing.ask(work, climb)
    say(work, speaker.person, "rung-submitted", rung=called(climb.rung, speaker.person.language))


def _is_shown_already(work: Work, speaker: Speaker, climb: Climb) -> bool:
    """By photos that were answers, by licences, or where only somebody's own eyes count."""
    wanted = {paper for need in climb.rung.needs for paper in need.one_of}
    for licence in bank_records.licences_of(work.session, [speaker.participant.id]):
        if licence.kind in wanted:
            milestones.show(
                *(work, climb, speaker.person, Evidence.DOCUMENTED),
                message=work.session.get(Message, licence.thread_message_id)
                if licence.thread_message_id
                else None,
                document=licence.kind,
                words=licence.number,
            )
    if wanted:
        return True
    # What was looked at once and could not be accepted is not shown again by itself.
    photo = ladder.newest_photo(
        *(work.session, speaker.participant.id, climb.rung.shown_by), after=climb.milestone.decided_at
    )
    if photo is not None:
        milestones.show(work, climb, speaker.person, Evidence.DOCUMENTED, message=photo)
        return True
    return climb.rung.evidence >= Evidence.SEEN


def _ask_to_show(work: Work, speaker: Speaker, climb: Climb) -> None:
    _listen(work, speaker, climb, None)
    nothing = choice(work, speaker.person, "button-show-nothing", ShowNothing(climb.milestone.id))
    say(
        work,
        speaker.person,
        "rung-send-photo",
        buttons=column([nothing]),
        step=climb.rung.step.in_language(speaker.person.language),
    )


def _listen(work: Work, speaker: Speaker, climb: Climb, paper: LicenceKind | None) -> None:
    """The rest of an album that shows another rung may still be on its way."""
    if speaker.person.chat_id is not None:
        before = dialogues.at(work.session, speaker.person.chat_id)
        facts = before.facts if before is not None and before.flow == SHOWING else {}
        dialogues.move(
            *(work.session, speaker.person.chat_id, SHOWING, "what", work.now),
            milestone=climb.milestone.id,
            document=paper,
            **{fact: facts[fact] for fact in ("shown", "album") if fact in facts},
        )


def _is_rest_of_album(work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """The other pictures of what was sent as one belong to it."""
    if incoming.album is None or incoming.album != dialogue.facts.get("album"):
        return False
    climb = _own(work, speaker, dialogue.facts["shown"])
    _take(work, speaker, climb, None, incoming)
    milestones.move(work, climb, MilestoneStep.ADDED, speaker.person, {})
    reviewing.show_more(work, climb)
    return True


def _own(work: Work, speaker: Speaker, milestone_id: int) -> Climb:
    climb = milestones.climb_of(work, milestone_id)
    if climb.participant.id != speaker.participant.id:
        raise NotYours
    return climb
