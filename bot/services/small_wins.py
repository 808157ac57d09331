"""How is a rung that somebody reached celebrated?"""

from bot.services import ladder
from bot.services.ladder_text import called
from bot.services.milestones import Climb
from bot.services.reviewing import at_waking_hour
from bot.services.speech import say_text
from bot.services.work import Work
from bot.words import lines


def celebrate(work: Work, climb: Climb) -> None:
    """With them alone, at once, and for what exactly."""
    them = climb.person
    reached = work.text(
        them,
        "rung-reached",
        name=them.name,
        rung=called(climb.rung, them.language),
        step=climb.rung.step.in_language(them.language),
    )
    ahead = ladder.where_they_stand(work, climb.participant, them)
    say_text(work, them, lines([reached, *ahead]), post=at_waking_hour(work, climb, them))
