"""What happens when a button on the way to a loan is pressed?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons import bank_files as file
from handlers import bank_files

LENDING: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    file.PrepareFile: lambda context, button, _update: bank_files.prepare(context, button),
    file.AgreeToFile: lambda context, button, _update: bank_files.agree(context, button),
    file.DeclineFile: lambda context, _button, _update: bank_files.decline(context),
    file.ShowFile: lambda context, button, _update: bank_files.show(context, button),
    file.ReleaseFile: lambda context, button, _update: bank_files.release(context, button),
    file.NewLink: lambda context, button, _update: bank_files.new_link(context, button),
    file.RevokeFile: lambda context, button, _update: bank_files.revoke(context, button),
    file.AddLicence: lambda context, _button, _update: bank_files.add_licence(context),
    file.LicenceIs: lambda context, button, _update: bank_files.licence_is(context, button),
    file.WriteLetter: lambda context, button, _update: bank_files.write_letter(context, button),
    file.SignLetter: lambda context, button, _update: bank_files.sign_letter(context, button),
}
# Pressed once, such a question is answered.
LENDING_ONCE: frozenset[type[Button]] = frozenset(
    {
        file.AgreeToFile,
        file.DeclineFile,
        file.LicenceIs,
        file.ReleaseFile,
        file.RevokeFile,
        file.SignLetter,
    }
)
