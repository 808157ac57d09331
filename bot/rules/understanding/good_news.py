"""What went well, so that the thanks can be about that?"""

import re
from enum import StrEnum

from bot.rules.understanding.plain_words import plain_words


class GoodNews(StrEnum):
    PERMIT = "permit"
    SOLD = "sold"
    EARNED = "earned"
    MADE = "made"
    GOING = "going"


_PERMIT = re.compile(
    r"\b(?:nib|pirt|halal|sku|bpom|oss|npwp|izin|sertifikat)\b.*"
    r"\b(?:terbit|jadi|keluar|selesai|beres|lolos|disetujui|diterima)\b"
    r"|\bselesai (?:\w+ )?(?:urus|ngurus|mengurus)\b.*\b(?:nib|pirt|halal|izin)\b"
)
_SOLD = re.compile(
    r"\b(?:laku|laris|terjual|ludes|borong|diborong|ramai|rame|pesanan|reseller)\b"
    r"|\bpelanggan (?:baru|tambah)"
)
_EARNED = re.compile(r"UANG|\b(?:untung|laba|omzet|omset|menabung|nabung|balik modal)\b")
_MADE = re.compile(r"\b(?:produksi|panen|masak|bikin|buat|jahit|jahitan|kemasan|resep)\b")
_NOT = re.compile(r"\b(?:tidak|belum|kurang|sepi|turun)\b")


def good_news(text: str, language: str = "id") -> GoodNews:
    """GOING where nothing more is certain: thanks for the wrong thing are worse than plain ones."""
    words = " ".join(plain_words(text, language))
    if _NOT.search(words):
        return GoodNews.GOING
    for news, pattern in (
        (GoodNews.PERMIT, _PERMIT),
        (GoodNews.SOLD, _SOLD),
        (GoodNews.EARNED, _EARNED),
        (GoodNews.MADE, _MADE),
    ):
        if pattern.search(words):
            return news
    return GoodNews.GOING
