"""How is it written down that somebody outside the programme confirmed a rung?

Staff name who it was, on which day, and what they confirmed; it is the best evidence that there is.
"""

from datetime import date, timedelta
from typing import Any

from bot.buttons.ladder import VouchedToday
from bot.errors import OutOfDate
from bot.services import deciding, milestones
from bot.services.dates import read_date
from bot.services.incoming import IncomingMessage
from bot.services.ladder_text import called
from bot.services.milestones import Vouched
from bot.services.speech import choice, column, say
from bot.services.work import Work
from storage import dialogues
from storage.ladder_vocabulary import MilestoneStep
from storage.tables import Dialogue, Person
from storage.vocabulary import Evidence

VOUCHING = "somebody outside confirmed a rung"
LISTENS_FOR = timedelta(hours=1)
NAME_LIMIT, WORDS_LIMIT = 120, 300


def ask(work: Work, staff: Person, milestone_id: int) -> None:
    climb = milestones.own(work, staff, milestone_id)
    _move(work, staff, "who", milestone=milestone_id)
    say(work, staff, "rung-vouched-who", name=climb.person.name, rung=called(climb.rung, staff.language))


def today(work: Work, staff: Person, milestone_id: int) -> None:
    dialogue = dialogues.at(work.session, staff.chat_id) if staff.chat_id is not None else None
    if dialogue is None or dialogue.step != "when" or dialogue.facts.get("milestone") != milestone_id:
        raise OutOfDate
    _ask_what(work, staff, dialogue, work.today(staff.timezone))


def typed(work: Work, staff: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes who it was, the day, and what they confirmed; False where these words were for something else."""
    if dialogue.flow != VOUCHING or not incoming.text or work.now - dialogue.changed_at > LISTENS_FOR:
        return False
    words = " ".join(incoming.text.split())
    match dialogue.step:
        case "who":
            _move(work, staff, "when", **dialogue.facts, by=words[:NAME_LIMIT])
            today_button = choice(
                work, staff, "button-vouched-today", VouchedToday(dialogue.facts["milestone"])
            )
            say(work, staff, "rung-vouched-when", buttons=column([today_button]))
        case "when":
            day, until = read_date(words, work.today(staff.timezone)), work.today(staff.timezone)
            if day is None or day > until:
                say(work, staff, "rung-vouched-when-unfit")
            else:
                _ask_what(work, staff, dialogue, day)
        case _:
            _keep(work, staff, dialogue, words[:WORDS_LIMIT])
    return True


def _ask_what(work: Work, staff: Person, dialogue: Dialogue, day: date) -> None:
    by = dialogue.facts["by"]
    _move(work, staff, "what", **dialogue.facts, on=day.isoformat())
    say(work, staff, "rung-vouched-what", by=by)


def _keep(work: Work, staff: Person, dialogue: Dialogue, words: str) -> None:
    facts = dict(dialogue.facts)
    dialogues.end(work.session, dialogue.chat_id)
    climb = milestones.own(work, staff, facts["milestone"])
    vouched = Vouched(facts["by"], date.fromisoformat(facts["on"]))
    milestones.move(
        *(work, climb, MilestoneStep.VOUCHED, staff),
        {"by": vouched.by, "on": facts["on"]},
    )
    milestones.show(work, climb, staff, Evidence.THIRD_PARTY, words=words, vouched=vouched)
    deciding.accept(work, staff, climb.milestone.id, seen=False)


def _move(work: Work, staff: Person, step: str, **facts: Any) -> None:
    if staff.chat_id is not None:
        dialogues.move(work.session, staff.chat_id, VOUCHING, step, work.now, **facts)
