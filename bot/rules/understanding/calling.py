"""Does somebody ask that a person calls or writes to them?"""

import re

from bot.rules.understanding.plain_words import plain_words

_ASKING = (
    r"(?:tolong|mohon|minta|mau|ingin|butuh|perlu|harap|bisa|bisakah|boleh|bolehkah|segera|please|silakan)"
)
_BY_THE_WAY = (
    r"(?: (?:saya|aku|kami|bisa|boleh|bu|ibu|pak|bapak|segera|cepat|tolong|untuk|agar|supaya|lekas))*"
)
_CALL = r"(?:hubungi|dihubungi|telepon|ditelepon)"
_TO_ME = (
    r"(?: (?:balik|kembali))?(?: (?:saya|kami))?"
    r"(?: (?:bu|ibu|pak|bapak|min|kak|iya|dong|segera|sekarang|balik))*"
)
_ASKED_FOR = re.compile(
    rf"(?:^|\b{_ASKING}{_BY_THE_WAY} ){_CALL}{_TO_ME}(?= ?(?:$|[^\w\s]))|^(?:hubungi|telepon) saya\b"
    rf"|\b(?:tolong|mohon|minta|please){_BY_THE_WAY} (?:hubungi|telepon) (?:saya|kami)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:tidak|jangan|usah|belum|bukan|tanpa|berhenti|stop|hentikan|keluar|mundur|batal|sudah|hapus"
    r"|kalau|jika|bila|nanti|besok|don t|dont|not|stopped|if|later)\b"
)


def asks_to_be_called(text: str, language: str = "id") -> bool:
    """ "Tolong hubungi saya" and its like: never a goodbye, whatever word it shares with one."""
    words = " ".join(plain_words(text, language))
    return _ASKED_FOR.search(words) is not None and _OTHERWISE.search(words) is None
