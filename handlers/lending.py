"""What happens when a button on the way to a loan is pressed?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons import bank_files as file
from bot.buttons import referrals as loan
from handlers import bank_files, referrals

LENDING: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    file.PrepareFile: lambda context, button, _update: bank_files.prepare(context, button),
    file.AgreeToFile: lambda context, button, _update: bank_files.agree(context, button),
    file.OpenBook: lambda context, button, _update: bank_files.open_for_staff(context, button),
    file.PrepareForThem: lambda context, button, _update: bank_files.prepare_for_them(context, button),
    file.AgreeForThem: lambda context, button, _update: bank_files.agree_for_them(context, button),
    file.WantOtherwise: lambda context, button, _update: bank_files.want_otherwise(context, button),
    file.AddLicenceFor: lambda context, button, _update: bank_files.add_licence_for(context, button),
    file.DeclineFile: lambda context, _button, _update: bank_files.decline(context),
    file.ShowFile: lambda context, button, _update: bank_files.show(context, button),
    file.ReleaseFile: lambda context, button, _update: bank_files.release(context, button),
    file.NewLink: lambda context, button, _update: bank_files.new_link(context, button),
    file.RevokeFile: lambda context, button, _update: bank_files.revoke(context, button),
    file.AddLicence: lambda context, _button, _update: bank_files.add_licence(context),
    file.TellLastDay: lambda context, button, _update: bank_files.tell_last_day(context, button),
    file.LicenceIs: lambda context, button, _update: bank_files.licence_is(context, button),
    file.WriteLetter: lambda context, button, _update: bank_files.write_letter(context, button),
    file.SignLetter: lambda context, button, _update: bank_files.sign_letter(context, button),
    loan.ReferThem: lambda context, button, _update: referrals.ask_to_whom(context, button),
    loan.ReferTo: lambda context, button, _update: referrals.refer(context, button),
    loan.ListReferrals: lambda context, _button, _update: referrals.list_under_way(context),
    loan.ShowReferral: lambda context, button, _update: referrals.show(context, button),
    loan.MoveReferral: lambda context, button, _update: referrals.move(context, button),
    loan.RejectReferral: lambda context, button, _update: referrals.reject(context, button),
    loan.UndoReferral: lambda context, button, _update: referrals.undo(context, button),
    loan.NameBanker: lambda context, button, _update: referrals.name_banker(context, button),
    loan.HandToBanker: lambda context, button, _update: referrals.hand_over(context, button),
    loan.NotMyWish: lambda context, button, _update: referrals.not_wanted(context, button),
    loan.SayHowItGoes: lambda context, button, _update: referrals.say_how_it_goes(context, button),
    loan.EnterHowItGoes: lambda context, button, _update: referrals.enter_how_it_goes(context, button),
}
# Pressed once, such a question is answered.
LENDING_ONCE: frozenset[type[Button]] = frozenset(
    {
        file.AgreeForThem,
        file.AgreeToFile,
        file.DeclineFile,
        file.LicenceIs,
        file.ReleaseFile,
        file.RevokeFile,
        file.SignLetter,
        loan.ReferTo,
        loan.MoveReferral,
        loan.UndoReferral,
        loan.EnterHowItGoes,
        loan.HandToBanker,
        loan.NotMyWish,
        loan.SayHowItGoes,
    }
)
