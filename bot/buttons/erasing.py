"""What can be pressed by somebody who wants everything about them gone?"""

from dataclasses import dataclass

from bot.buttons.sealed import Button


@dataclass(frozen=True)
class AskToErase(Button):
    code = "6a"


@dataclass(frozen=True)
class KeepMe(Button):
    code = "6k"


@dataclass(frozen=True)
class EraseMe(Button):
    code = "6e"
