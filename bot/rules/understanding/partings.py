"""Does one clause by itself say goodbye, whatever is told beside it?

Who leaves often tells why: a husband who moves, a shop that is closed, a job that was found. What is told
beside it must not be held against what is asked for; so each clause is read alone, and must be only that.
"""

import re

from bot.rules.understanding.not_goodbye import HYPOTHETICAL
from bot.rules.understanding.plain_words import ASK, BREAK

_CLAUSES = re.compile(
    rf" ?{re.escape(BREAK)} ?"
    r"| (?:jadi|makanya|maka) (?=saya|tidak (?:usah|perlu)|mohon|tolong|minta)"
)
_LIGHT = (
    r"(?:saya|kami|mau|ingin|izin|ijin|minta|mohon|tolong|maaf|jadi|saja|iya|dulu|sekarang|lagi|juga|terus|nih"
    r"|kayaknya|sepertinya|sebaiknya|lebih baik|terpaksa|harus|akhirnya|total|semua|dong|terima kasih)"
)
_BEFORE, _AFTER = rf"(?:{_LIGHT} )*", rf"(?: {_LIGHT})*"
_FIRMLY = r"(?:(?:saya|kami|maaf|mau|minta|izin|sudah|jadi) )*"
_OURS = r"(?:program|pendampingan|dampingan|kelompok|grup|pelatihan|peserta|anggota|binaan|daftar)(?: ini)?"
_MESSAGES = r"(?:kiriman|pesan|chat|wa|sms|notif|notifikasi|pengingat|pertanyaan)"
_ASKED = r"(?:di)?(?:tanya|tanyai|kirim|kirimi|hubungi|chat|wa|telepon|sms|kabari)"
_ABOUT_ME = r"(?: (?:soal|tentang) (?:usaha|jualan|kabar)(?: saya)?)?"
_JUST = r"(?: (?:saja|iya))*"
_NEED_NOT = r"(?:tidak (?:usah|perlu)|jangan)"
_HERE = r"(?:sini|disini)"
_ENDS = r"(?:cukup|selesai|berhenti|mandek|mandak|stop)"
_GIVES = r"(?:kasih|kasihkan|berikan|serahkan|alihkan)"
_TO = r"(?:ke|buat|untuk|kepada)"
_DATA = r"(?:data(?: (?:sama|dan) (?:foto|nomor|nama))? saya|semua informasi tentang saya)"
_SINCE = r"(?:mulai|per|sejak) (?:hari|minggu|bulan|tahun) (?:ini|depan)"
_WAYS = (
    rf"{_BEFORE}(?:ikut )?(?:mundur|mengundurkan diri|undur diri){_AFTER}(?: dari {_OURS})?{_AFTER}",
    rf"{_BEFORE}(?:keluar|off|out|cabut|berhenti|stop|mundur){_AFTER} (?:dari|di|ikut|jadi) {_OURS}{_AFTER}",
    rf"{_BEFORE}(?:berhenti|stop|lepas) {_OURS}{_AFTER}",
    rf"{_BEFORE}tidak (?:butuh|perlu|mau) (?:pendampingan|dampingan){_AFTER}",
    rf"(?:{_SINCE} )?{_BEFORE}sudah {_BEFORE}tidak (?:ikut|ikutan|lanjut){_AFTER}",
    rf"{_SINCE} {_BEFORE}(?:sudah )?tidak (?:ikut|ikutan|lanjut){_AFTER}",
    rf"{_BEFORE}{_NEED_NOT} (?:repot )?{_ASKED} (?:saya )?(?:lagi|terus){_AFTER}{_ABOUT_ME}",
    rf"(?:bisa |boleh )(?:tidak )?{_BEFORE}tidak (?:usah )?{_ASKED} (?:{_MESSAGES} )?lagi{_AFTER}",
    rf"{_BEFORE}(?:di)?hentikan(?: {_MESSAGES}){{0,2}}{_AFTER}",
    rf"{_BEFORE}(?:terganggu|risih|keberatan) saya (?:sama|sm|dengan|oleh) {_MESSAGES}(?: ini)?{_AFTER}",
    rf"{_FIRMLY}(?:{_OURS} )?(?:saya |ini )?(?:{_ENDS} )?sampai (?:di )?{_HERE}{_JUST}(?: {_OURS})?{_JUST}",
    rf"{_BEFORE}lepas(?:kan)? saya dari {_OURS}{_AFTER}",
    rf"(?:[^/?]* )?mending(?:an)? saya (?:dilepas|dikeluarkan|dicoret|keluar|mundur){_AFTER}",
    rf"{_BEFORE}sudah tidak (?:sanggup|kuat|bisa|mampu|minat) ikut(?: begini(?:an)?| lagi| program)?{_AFTER}",
    rf"{_BEFORE}saya sendiri tidak (?:minat|berminat|tertarik){_AFTER}",
    rf"{_BEFORE}nama saya (?:di)?kasih(?:kan)? {_TO} (?:orang|yang|peserta) lain{_AFTER}",
    rf"{_BEFORE}selesai (?:di )?(?:sini|disini){_AFTER}",
    rf"{_BEFORE}{_GIVES} (?:tempat|jatah|slot|posisi|kursi) saya {_TO} (?:orang|yang|peserta) lain{_AFTER}",
    rf"{_BEFORE}(?:coret|hapus|keluarkan|gugurkan)(?: saja)* (?:nama )?saya(?: dari {_OURS})?{_AFTER}",
    rf"{_BEFORE}{_DATA}{_AFTER} (?:di)?(?:hapus|hilangkan|musnahkan){_AFTER}",
)
_BY_ITSELF = re.compile("|".join(_WAYS))
_PARTS = re.compile(rf"{_BEFORE}pamit{_AFTER}")
_WISHES = re.compile(r"\b(?:semoga|sukses)\b|\bterima kasih (?:ilmu|atas|untuk|selama|semua)\b")
_TIRED = re.compile(
    r"\b(?:ditanya|dikirimi|dichat|diwa|dihubungi)(?: \w+){0,2} (?:capek|bosan|malas|risih|muak|lelah)"
    rf"(?: saya)? {re.escape(BREAK)} (?:sudah|cukup|stop)(?: saja)?$"
)
_ANOTHER_HAS_THE_NUMBER = re.compile(
    r"\b(?:ganti nomor|nomor lain)\b.*\btidak (?:usah|perlu) kirim (?:kesini|ke sini|lagi)\b"
)
_ASKED_BEFORE = re.compile(
    r"\bsudah (?:\w+ )?(?:ketik|tulis|balas|jawab|bilang|minta) (?:mau )?(?:stop|berhenti|keluar|unreg)\b"
    r".*\b(?:masih|kok|terus|tetap)\b"
)
_GOODS = re.compile(
    r"\b(?:barang|bahan|pesanan|paket|stok|produk|kue|keripik|foto|laporan|uang|resi|gula|tepung"
    r"|minyak|pupuk|bibit)\b"
)
_BY_MISTAKE = re.compile(
    r"\btidak sengaja\b|\bmaaf\b[^/?]*\b(?:kehapus|terhapus)\b"
    r"|\b(?:kepencet|terpencet|ketekan|tertekan|salah (?:pencet|tekan))\b"
)


def parts(words: str) -> bool:
    """True where a clause asks for nothing but to be let go, in words that nothing else takes back."""
    if ASK in words.split() or HYPOTHETICAL.search(words):
        return False
    clauses = [clause.strip() for clause in _CLAUSES.split(words) if clause.strip()]
    if any(_BY_ITSELF.fullmatch(clause) and not _is_of_goods(clause, words) for clause in clauses):
        return True
    if any(_PARTS.fullmatch(clause) for clause in clauses) and _WISHES.search(words):
        return True
    return any(found.search(words) for found in (_TIRED, _ANOTHER_HAS_THE_NUMBER, _ASKED_BEFORE))


def _is_of_goods(clause: str, words: str) -> bool:
    return "kirim" in clause and _GOODS.search(words) is not None


def happened_by_mistake(words: str) -> bool:
    """A finger that slipped is no wish."""
    return _BY_MISTAKE.search(words) is not None
