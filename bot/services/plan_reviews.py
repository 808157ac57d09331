"""What follows from what somebody says of a target in their check-in?"""

from bot.programme.questions import Question
from bot.services import plan_drafts, plan_questions, plans
from bot.services.plan_questions import Word
from bot.services.readings import Reading
from bot.services.speaker import Speaker
from bot.services.speech import say
from bot.services.work import Work


def heed(work: Work, speaker: Speaker, question: Question, reading: Reading) -> None:
    """The target takes the step that the answer names; a plan that no longer holds is left as it is."""
    target_id = plan_questions.target_of(question)
    if target_id is None or reading.value not in set(Word):
        return
    word = Word(reading.value)
    person = speaker.person
    if word is Word.REACHED:
        if plans.is_open(work, target_id):
            target = plans.reach(work, person, target_id)
            if not speaker.is_on_behalf:
                say(work, person, "target-reached-thanks", what=target.what)
        return
    plans.review(work, person, target_id, word)
    if word is Word.CHANGE and plans.is_open(work, target_id):
        plan_drafts.ask_how(work, person, target_id)
