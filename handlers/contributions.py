"""How does somebody share with their cohort, and see what the others share?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import (
    ApproveShare,
    Button,
    ChangeShare,
    DeclineShare,
    DropShare,
    MoreNews,
    OwnShares,
    PreviewShare,
    SeeShare,
    ShareAnyway,
    ShareIt,
    ShareKind,
    TakeBackShare,
    WishChange,
    WishNews,
)
from bot.buttons.contributions import NotToShare, ShareAs
from bot.services import approving, cohort_news, offering, overtaken, own_shares, posting
from bot.services.speech import strip_buttons
from handlers import messages
from handlers.context import Context
from handlers.incoming import typed_after
from storage.contribution_kinds import ContributionKind
from storage.vocabulary import Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def begin(update: Update, context: Context) -> None:
    """What they shared already can be taken back even by those who have left."""
    words = typed_after(update)
    if words is not None and overtaken.is_distress(words, context.person):
        messages.file(context, context.person, words)
        return
    if words is None:
        own_shares.show(context.work, context.person, 0)
    offering.ask(context.work, context.speaker, words)


def list_own(context: Context, button: OwnShares) -> None:
    own_shares.show(context.work, context.person, button.page)


def choose(context: Context, button: ShareKind) -> None:
    offering.choose(context.work, context.speaker, ContributionKind(button.kind))


def choose_for(context: Context, button: ShareAs) -> None:
    offering.choose_for(context.work, context.person, button.contribution, ContributionKind(button.kind))


def not_to_share(context: Context, button: NotToShare) -> None:
    """As if it came now, without having been asked for."""
    for sent in offering.not_to_share(context.work, context.person, button.contribution, button.message):
        messages.file(context, context.person, sent)


def share_anyway(context: Context, button: ShareAnyway) -> None:
    offering.share_anyway(context.work, context.person, button.contribution, button.version)


def preview(context: Context, button: PreviewShare) -> None:
    named = bool(button.named)
    offering.preview(context.work, context.person, button.contribution, button.version, named=named)


def share(context: Context, button: ShareIt, message_id: int) -> None:
    """The buttons stay where they may not share it now: tomorrow they may."""
    named = bool(button.named)
    offering.share(context.work, context.speaker, button.contribution, button.version, named=named)
    strip_buttons(context.work, context.chat_id, message_id=message_id)


def change(context: Context, button: ChangeShare) -> None:
    offering.change(context.work, context.person, button.contribution)


def drop(context: Context, button: DropShare) -> None:
    offering.drop(context.work, context.person, button.contribution)


def take_back(context: Context, button: TakeBackShare) -> None:
    posting.take_back(context.work, context.person, button.contribution)


def approve(context: Context, button: ApproveShare) -> None:
    approving.approve(context.work, context.must_be(*STAFF), button.contribution, button.version)


def wish_change(context: Context, button: WishChange) -> None:
    approving.ask_what_to_change(context.work, context.must_be(*STAFF), button.contribution, button.version)


def decline(context: Context, button: DeclineShare) -> None:
    staff = context.must_be(*STAFF)
    if button.why:
        approving.decline(context.work, staff, button.contribution, button.version, button.why)
    else:
        approving.ask_why_not(context.work, staff, button.contribution, button.version)


def see(context: Context, button: SeeShare) -> None:
    cohort_news.see(context.work, context.person, button.contribution)


def more_news(context: Context, button: MoreNews) -> None:
    cohort_news.tell_more(context.work, context.speaker, button.letter)


def wish_news(context: Context, button: WishNews) -> None:
    cohort_news.wish(context.work, context.speaker, wished=bool(button.wished))


CONTRIBUTIONS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    ShareAs: lambda context, button, _update: choose_for(context, button),
    NotToShare: lambda context, button, _update: not_to_share(context, button),
}
SHARED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset(CONTRIBUTIONS)
