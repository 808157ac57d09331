"""Is "stop kontak" a wall socket here, or a wish that nobody makes contact?"""

import re

# "Stop kontak" is a wall socket, unless it is me whom nobody shall contact.
_A_SOCKET = re.compile(
    r"\bstop[ -]?kontak(?:nya|e)?\b"
    r"(?!\s*(?:saya|sy|aku|aq|kami|ulun|kulo|lagi|lg|ya|bu|pak|nomor|ini|[.!]|$))",
    re.IGNORECASE,
)


def without_sockets(text: str) -> str:
    """The same text with every wall socket called by another name."""
    return _A_SOCKET.sub("colokan", text)
