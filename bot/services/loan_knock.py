"""Is there news of a loan for somebody whose phone others look at too?"""

from bot.buttons import SpeakAs
from bot.services import sharing
from bot.services.people import visitor
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from storage.tables import Person

WHERE = "berkas"


def knocks(work: Work, person: Person, post: Post) -> bool:
    """Says only that there is something, and how they see it; False where they can be told outright."""
    if sharing.may_be_shown(work, person):
        return False
    chat = visitor(work, person.chat_id or 0, person.language)
    it_is_me = choice(work, chat, "button-it-is-me", SpeakAs(person.id, WHERE), name=person.name)
    # Made for the chat: nobody has spoken there yet.
    say(work, chat, "loan-waits", buttons=column([it_is_me]), post=post, name=person.name)
    return True
