"""What happens when a button of the office's ledger is pressed?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot import buttons
from bot.buttons import Button
from bot.buttons import support as given
from handlers import promises, support

LEDGER: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    given.NewSupport: lambda context, button, _update: support.begin(context, button),
    given.SupportIs: lambda context, button, _update: support.kind(context, button),
    given.SupportThem: lambda context, button, _update: support.for_them(context, button),
    given.SupportAll: lambda context, button, _update: support.for_all(context, button),
    given.SupportFree: lambda context, _button, _update: support.free(context),
    given.SupportGiven: lambda context, button, _update: support.given(context, button),
    given.OfPledge: lambda context, button, _update: support.of_pledge(context, button),
    given.SupportBecause: lambda context, button, _update: support.because(context, button),
    given.ShowSupport: lambda context, button, _update: support.show(context, button),
    given.ShareOut: lambda context, button, _update: support.share_out(context, button),
    given.ShareAll: lambda context, _button, _update: support.share_all(context),
    given.DeliverSupport: lambda context, button, _update: support.deliver(context, button),
    given.WithdrawSupport: lambda context, button, _update: support.withdraw(context, button),
    given.AnnounceSupport: lambda context, button, _update: support.announce(context, button),
    given.SupportCame: lambda context, button, _update: support.came(context, button),
    given.ListSupport: lambda context, _button, _update: support.list_open(context),
    given.SumSupport: lambda context, _button, _update: support.sums(context),
    given.WhyNot: lambda context, _button, _update: support.ask_why(context),
    given.AppealSupport: lambda context, button, _update: support.appeal(context, button),
    buttons.NewPromise: lambda context, _button, _update: promises.new(context),
    buttons.PromiseThem: lambda context, button, _update: promises.to_them(context, button),
    buttons.PromiseAll: lambda context, button, _update: promises.to_all(context, button),
    buttons.PromiseIn: lambda context, button, _update: promises.in_days(context, button),
    buttons.PromiseSure: lambda context, button, _update: promises.sure(context, button),
    buttons.ShowPromise: lambda context, button, _update: promises.show(context, button),
    buttons.KeptPromise: lambda context, button, _update: promises.kept(context, button),
    buttons.MovePromise: lambda context, button, _update: promises.put_off(context, button),
    buttons.GiveUpPromise: lambda context, button, _update: promises.give_up(context, button),
    buttons.PromiseBecause: lambda context, button, _update: promises.because(context, button),
    buttons.PromiseCame: lambda context, button, _update: promises.came(context, button),
    buttons.ListLate: lambda context, _button, _update: promises.list_late(context),
    buttons.ShowKeptRate: lambda context, _button, _update: promises.show_rate(context),
}
# Pressed once, such a question is answered.
SETTLED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset(
    {
        given.AnnounceSupport,
        given.AppealSupport,
        given.DeliverSupport,
        given.OfPledge,
        given.ShareAll,
        given.SupportAll,
        given.SupportBecause,
        given.SupportCame,
        given.SupportFree,
        given.SupportGiven,
        given.SupportIs,
        given.SupportThem,
        given.WithdrawSupport,
    }
)
