"""What does a handler know of whom it answers?"""

from contextvars import ContextVar
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot, Job

from bot.errors import NotAllowed, Refusal
from bot.services import reporting, sharing
from bot.services.people import may_handle, visitor
from bot.services.speaker import Speaker
from bot.services.speech import Keyboard, say_text
from bot.services.work import Work
from bot.words import Fact
from storage import check_ins, participants, people
from storage.tables import Participant, Person
from storage.vocabulary import ParticipantStatus, Role

CURRENT_WORK: ContextVar[Work] = ContextVar("current_work")

Nothing = dict[Any, Any]


class Stranger(NotAllowed):
    """Nobody whom we know speaks in this chat."""

    words = "stranger"


class CoordinatorsOnly(NotAllowed):
    """This belongs to the office; a trainer hears so too."""

    words = "coordinators-only"


class NotTakingPart(NotAllowed):
    """This is for somebody who is being followed up now."""

    words = "not-taking-part"


class HasLeft(NotAllowed):
    """They took part once, and left."""

    words = "left-already"


class Context(CallbackContext[ExtBot[None], Nothing, Nothing, Nothing]):
    """One update being handled inside one open transaction."""

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        chat_id: int | None = None,
        user_id: int | None = None,
    ) -> None:
        super().__init__(application, chat_id, user_id)
        self.work = CURRENT_WORK.get()
        self.chat_id = chat_id or 0
        self.is_unsure = False
        self._person: Person | None = None

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> "Context":
        chat = update.effective_chat if isinstance(update, Update) else None
        user = update.effective_user if isinstance(update, Update) else None
        # A press may come without its message, but always from somebody: their number is that of their chat.
        whereabouts = chat or user
        context = cls(application, whereabouts.id if whereabouts else None, user.id if user else None)
        if chat is not None and chat.type == chat.PRIVATE:
            session = context.work.session
            only_presence = isinstance(update, Update) and update.my_chat_member is not None
            context._person = (people.in_chat if only_presence else people.heard_in)(session, chat.id)
            if context._person is not None and context._person.shares_chat:
                context._see_who_speaks(update)
        return context

    @classmethod
    def from_error(
        cls,
        update: object,
        error: Exception,
        application: Application[Any, Any, Any, Any, Any, Any],
        job: Job[Any] | None = None,
        coroutine: object = None,
    ) -> "Context":
        # A mistake may have broken the transaction: to ask it anything more would hide the mistake.
        about = update if isinstance(error, Refusal) else None
        return super().from_error(about, error, application, job, coroutine)  # type: ignore[arg-type]

    def _see_who_speaks(self, update: object) -> None:
        """Words are taken from whoever speaks; a command may show what was told, so that they must have said
        who they are. A button is made for somebody.
        """
        message = update.message if isinstance(update, Update) else None
        if self._person is None or message is None:
            return
        is_command = (message.text or "").startswith("/")
        is_theirs = sharing.may_be_shown if is_command else sharing.speaks_now
        self.is_unsure = not is_theirs(self.work, self._person)
        if not self.is_unsure:
            sharing.goes_on(self.work, self._person)

    def hear(self, person: Person) -> None:
        """It is this person who speaks."""
        self._person, self.is_unsure = person, False

    @property
    def known(self) -> Person | None:
        return self._person

    @property
    def person(self) -> Person:
        """Whoever speaks; raises Stranger for nobody whom we know, WhoSpeaks where it may be another."""
        if self._person is None:
            raise Stranger
        if self.is_unsure:
            raise sharing.WhoSpeaks
        return self._person

    @property
    def speaker(self) -> Speaker:
        """Whoever speaks, as a participant; raises HasLeft or NotTakingPart where they are none now."""
        participant = participants.of_person(self.work.session, self.person.id)
        if participant is not None and participant.status is ParticipantStatus.WITHDRAWN:
            raise HasLeft
        if participant is None or participant.status not in participants.TAKING_PART:
            raise NotTakingPart
        return Speaker(self.person, participant)

    @property
    def graduate_or_speaker(self) -> Speaker:
        """Whoever speaks, also where they stand on their own by now."""
        place = participants.of_person(self.work.session, self.person.id)
        if place is not None and place.status is ParticipantStatus.INDEPENDENT:
            return Speaker(self.person, place)
        return self.speaker

    def speaker_about(self, check_in_id: int) -> Speaker:
        """Whoever speaks, for themselves or for the participant whose check-in this is, if they may."""
        check_in = check_ins.get(self.work.session, check_in_id)
        if check_in is not None:
            participant = participants.get(self.work.session, check_in.participant_id)
            if may_handle(self.work, self.person, participant):
                return reporting.on_behalf_of(self.work, self.person, participant)
        return self.speaker

    @property
    def own_place(self) -> Participant:
        """Where whoever speaks takes part or took part; raises NotTakingPart where they never did."""
        place = participants.of_person(self.work.session, self.person.id)
        if place is None:
            raise NotTakingPart
        return place

    def must_be(self, *roles: Role) -> Person:
        """Whoever speaks, if one of these roles is stored for them; raises NotAllowed otherwise."""
        if not people.roles_of(self.work.session, self.person.id).intersection(roles):
            raise NotAllowed if Role.TRAINER in roles else CoordinatorsOnly
        return self.person

    def answer(self, key: str, **facts: Fact) -> None:
        """Says something in this chat, in the language of whoever speaks."""
        self.ask(key, (), **facts)

    def ask(self, key: str, buttons: Keyboard, /, **facts: Fact) -> None:
        whom = self._person or visitor(self.work, self.chat_id)
        say_text(self.work, whom, self.work.text(whom, key, **facts), buttons=buttons)
