"""Does somebody ask to be left alone: no more messages, out of the programme, forgotten, or the wrong person?

Read by rules before any model: nobody may be held against their will, and nobody may lose their place by
a misreading. What stops must be the messages or the programme. A business, a machine or the rain may stop
too; a meeting may be missed; a pause has an end.
"""

import re
from functools import lru_cache

from bot.rules.understanding.english_goodbyes import asks_in_english
from bot.rules.understanding.goodbyes import says_goodbye
from bot.rules.understanding.names import GIVEN_NAMES
from bot.rules.understanding.not_goodbye import (
    ANOTHER_CIRCLE,
    ANOTHER_NUMBER,
    GATHERING,
    HELD_BACK,
    HYPOTHETICAL,
    OTHER_THINGS,
    OTHERS,
    PROGRAMME,
    SOON_OVER,
    STAYS,
    STOP,
    TALK,
    WANTS_MORE,
    about_others,
)
from bot.rules.understanding.partings import happened_by_mistake, parts
from bot.rules.understanding.plain_words import ASK, BREAK, plain_words, with_address
from bot.rules.understanding.sockets import without_sockets

_LITTLE_WORDS = "nih deh dong sih kok lah kah pang nah ki mi ji ai gin leh toh tuh lho loh yah nya"
_PARTICLES = frozenset(_LITTLE_WORDS.split())
_IDLE_WORDS = (
    "iya maaf mohon tolong terima kasih sudah saja sekali halo permisi assalamualaikum HEHE sekarang bilang"
)
_IDLE = frozenset(_IDLE_WORDS.split())
_BEING_TOLD = (
    r"(?:dihubungi|dichat|diwa|disms|ditelepon|dikirim|diganggu|ditanya|dikabari|diingatkan|"
    r"(?:terima|menerima|dapat) (?:pesan|chat|wa|sms|kiriman|notifikasi|info))"
)
_FROM_NOW_ON = re.compile(r"\b(?:mulai|per|sejak) (?:(?:hari|minggu|bulan|tahun) ini|besok|sekarang)\b")
_AGAIN = (
    r"(?:lagi(?= (?:/|\?|ke|kepada|saya|iya|nomor|pesan|wa|terima|mohon|tolong|saja|sudah|karena|kami)\b"
    r"| /|$))"
)

_BARE = re.compile(
    rf"(?:saya )?(?:mau |ingin |minta |pilih )?(?:{STOP}|keluar|out|mundur|unsubscribe|unsub|optout"
    rf"|opt out|undur diri|"
    r"mengundurkan diri|resign|off|end)(?: saya)?|bagaimana cara (?:berhenti|keluar|mundur|unsubscribe)"
)
_LIGHT = (
    r"(?:saya|kami|mau|ingin|minta|izin|ijin|pilih|memilih|putuskan|memutuskan|harus|terpaksa|akan"
    r"|jadi|lebih baik|"
    r"saja|maaf|mohon|tolong|sekarang|sudah(?! keluar)|sebaiknya|sepertinya|kayaknya|akhirnya|niat"
    r"|berniat|bisa|boleh|untuk|kalau|cara|bagaimana|cukup|nya|ini|jadinya)"
)
_AFTER = (
    r"(?: (?:ikut|jadi|sebagai|peserta|anggota|dari|untuk|lagi|diri|saya|saja|total|semua|ini|itu|iya"
    r"|sekarang|langganan|menjadi))*"
)
_REASON = r"(?: (?:karena|soal|sebab|mau|ada|sudah|pindah|terima|mohon|maaf|dapat)\b| [/?]|$)"
_LEAVES = re.compile(
    rf"(?:^|/ )(?:(?:[^/?]*\bsaya )?(?:{_LIGHT} )*(?:berhenti|stop|keluar|mundur|mengundurkan|undur|udahan)"
    rf"|(?:{_LIGHT} )*(?:sudahi|hentikan))"
    rf"(?:{_AFTER} {PROGRAMME}|{_AFTER}(?={_REASON}))"
)
_LEAVES_PROGRAMME = re.compile(
    rf"\b(?:berhenti|stop|keluar|mundur|mengundurk\w* diri|undur diri|pamit|resign|out|cabut|udahan"
    rf"|pensiun|mandek|(?<=saya )keluarkan|keluarkan saya|(?<=saja )keluarkan|nonaktif|"
    rf"berlangganan|batal|keluarkan saja)(?: (?:dari|ikut|jadi|sebagai|peserta|anggota|saya|saja|di"
    rf"|untuk|mengikuti))* {PROGRAMME}\b{ANOTHER_CIRCLE}"
)
_RESIGNS = re.compile(
    r"\bjangan (?:masukkan|masukin|diikutkan|ikutkan) (?:nama )?saya\b"
    r"|\btidak (?:mau |usah |perlu |ingin |bersedia |minta |lagi )+(?:saya )?didampingi\b|\btidak (?:di"
    r"|dalam) (?:program|pendampingan)\b|\b(?:mengundurk\w* diri|undur diri|berhenti (?:berlangganan"
    r"|langganan|ikut))\b"
)
_WILL_NOT_GO_ON = re.compile(
    r"\b(?:(?:tidak|batal|menolak|berhenti|urung)(?: (?:mau|jadi|bisa|dapat|akan|sanggup|bersedia"
    r"|lagi|ingin|usah|sudah|saya|minat|berminat|tertarik|kuat))*"
    r"(?: (?:untuk|buat))? (?:ikut|ikutan|lanjut|lanjutkan|melanjutkan|meneruskan|gabung|bergabung|mengikuti|"
    r"berpartisipasi|diikutkan|ikuti|(?<=jadi )daftar))\b(?P<rest>[^/?]*)"
)
_GOING_ON = (
    r"(?:lagi|ikut|iya|ini|itu|saya|karena|soal|saja|sudah|semua|sama|dengan|di|dalam|ke|mohon|maaf"
    r"|terima|untuk|"
    r"seterusnya|selanjutnya|terus|jadi)"
)
_NOT_INTERESTED = re.compile(
    r"(?:^|/ |\bsaya )(?:saya )?(?:sudah )?(?:tidak|kurang|kehilangan) (?:minat|berminat|tertarik"
    r"|bersedia)\b(?P<rest>[^/?]*)"
)
_SILENCE_PLEASE = re.compile(
    rf"\b(?P<how>jangan|tidak usah|tidak perlu|{STOP}|cukup)(?: (?:pernah|kasih|mencoba|coba|untuk"
    rf"|lagi|saja|pada|"
    rf"terus|semua))* (?P<talk>{TALK})\b(?P<rest>[^/?]*)"
)
_WILL_NOT_HEAR = re.compile(
    rf"\btidak (?:mau|ingin|bersedia|suka|rela|berkenan)(?: (?:untuk|lagi))? {_BEING_TOLD}\b(?P<rest>[^/?]*)"
)
_END_THE_MESSAGES = re.compile(
    rf"\b(?:{STOP}|matikan|nonaktifkan|tutup|setop) (?:semua )?(?:pesan|chat|wa|bot|notifikasi|notif"
    rf"|pengingat|"
    r"langganan(?! iklan)|siaran|sms|pendampingan|program|ini)\b(?P<rest>[^/?]*)"
)
_MINE = r"(?:data|datanya|nomor|akun|nama|kontak|identitas|profil|informasi|nomer)"
_NOT_A_PERSON = (
    r"(?:penjualan|omzet|omset|kemarin|jualan|tadi|laporan|keuangan|salah|angka|pembeli|pelanggan|yang"
    r"|produk|barang|"
    r"shopee|fb|ig|tiktok|tokopedia|oss|instagram|facebook|email|gmail|rekening|grab|gojek|wa)"
)
_FORGET_ME = re.compile(
    rf"\b(?:(?:hapus|hilangkan|dihilangkan|musnahkan|coret|dicoret|cabut|buang|keluarkan|dikeluarkan"
    rf"|keluarin|gugurkan)"
    rf"(?: (?:saja|semua|seluruh|segera|dong|lah|diri))* (?:(?:{_MINE})(?! {_NOT_A_PERSON})|saya)\b"
    rf"|{_MINE}(?: (?:saya|kami|pribadi|ini|saja|semua|tolong|mohon|bisa|minta|dong|di|sini|mau|agar"
    rf"|supaya|harap|"
    rf"boleh|apa|apakah))* (?:hapus|hilangkan|dihilangkan|dicoret|coret|dikeluarkan|dimusnahkan|dicabut)\b)"
)
_TAKE_BACK = re.compile(
    r"\b(?:cabut|tarik|menarik|mencabut|batalkan|membatalkan|batal)(?: (?:saja|kembali|semua|saya))* "
    r"(?:persetujuan|kesediaan|pendaftaran|keikutsertaan|keanggotaan|izin data|data saya)\b"
)
_SWITCH_OFF = re.compile(rf"\b(?:nonaktifkan|tutup|matikan) {_MINE} saya\b")
_MY_AFFAIRS = re.compile(r"\b(?:usaha|jualan|penjualan|omzet|omset) saya\b")
_APART = re.compile(r"\b(di) (wa|chat|sms|hubungi|telepon|kirim|tanya|ganggu|follow)\b|\b(non) (aktif\w*)\b")
_TO_SOMEBODY = r"(?:bu|ibu|buk|pak|bapak|mbak|mas|kak)"
_ONE_WHO_LEFT = re.compile(
    rf"(?:(?:^|/ )(?:karena |kata )?{_TO_SOMEBODY} (?P<name>\w+) (?:sudah|kok)"
    rf"|\bkenapa {_TO_SOMEBODY} (?P<asked>\w+)) (?:keluar|mundur|berhenti|stop|mengundurkan)\b"
)
LEAVING = re.compile(
    rf"\b(?:{STOP}|keluar|keluarkan|mundur|undur|hapus|cukup(?! ?$)|coret|hilangkan|dihilangkan"
    rf"|lepas|lepaskan|cabut"
    r"|tutup|ditutup|akhiri|mengakhiri|sudahi|menyudahi|dinonaktifkan|nonaktifkan|matikan|dimatikan|gugur|off"
    r"|out|pensiun|malas|bosan|kapok)\b"
)
# In Javanese "aja" is "jangan"; by itself it is read as "saja".
REFUSING = re.compile(rf"\b(?:jangan|tidak|bukan|batal|salah|saja (?={TALK}\b.*\blagi\b))")
_WHY = re.compile(r" (?:karena|sebab|soal) ")
WHAT_WE_DO = re.compile(
    rf"\b(?:{TALK}|program|pendampingan|pelatihan|ikut|ikutan|ikutkan|libatkan|masukkan|grup|nomor|orang"
    r"|daftar|lanjut|meneruskan|nama|peserta|kenal|data|didata|disimpan|simpan|akun|hp|kartu|didampingi)\b"
)
_BLOCKS = re.compile(
    r"\b(?:saya|tak|aku|nanti|mau|akan) (?:blokir|blok|block)\b|\b(?:blokir|blok|block) (?:saja |nomor saya)"
)
_ENOUGH = re.compile(r"\bcukup sampai (?:di )?(?:sini|disini)\b")
_SOMEBODY_ELSE = re.compile(
    r"(?:^|[/?] |\b(?:anda|maaf|ini|kamu|sepertinya|kayaknya|bapak|ibu|bu|pak|mungkin"
    r"|sampean|sampeyan|njenengan|kowe|pian|ikam|nyawa) )salah (?:orang"
    r"|sambung|nomor|alamat|sasaran)"
    r"(?! (?:tua|rekening|resi|nib|hp|kirim|nya|itu|antrian|pembeli|yang))"
    r"|\b(?:nomor|hp|wa|kartu) (?:ini |saya )?(?:sudah |sekarang |bukan |tidak )*(?:ganti|pindah"
    r"|berganti|beralih) "
    r"(?:pemilik|orang|tangan)\b|\b(?:pemilik|punya)(?: nomor)?(?: ini)?(?: yang)?(?: lama)? (?:sudah "
    r")?(?:ganti|pindah)\b"
    r"|\bnomor ini (?:sudah |sekarang )*(?:saya yang (?:pakai|pegang|punya)|(?:milik|punya) (?:saya"
    r"|orang lain))"
    r"|\b(?:saya|kami) (?:ini )?bukan (?:peserta|anggota)\b"
    r"|\borang sudah (?:ganti|berganti) nomor\b"
    r"|\bini (?:sudah )?bukan nomor saya\b|\bsaya bukan (?:pemilik"
    r"|orang (?:itu|yang dimaksud|nya))"
    r"|\bdulu(?: nomor ini)? punya\b.*\bsaya yang (?:pakai|pegang|punya)\b|\bnomor bekas orang\b"
    r"|\b(?:tidak|belum) (?:pernah )?(?:merasa )?(?:pernah )?(?:daftar|mendaftar|terdaftar"
    r"|ndaftar)\b"
    r"(?=.*\b(?:program|pelatihan|pendampingan|ini|apa|ginian|begini|apapun)\b"
    r"|(?: (?:iya|saja|maaf|bu|pak|kak|mas|mbak))*(?:$| [/]))"
)
_NEVER_JOINED = re.compile(
    r"\bsaya tidak (?:merasa )?pernah (?:ikut|gabung|ikuti|mengikuti) (?:program|pendampingan"
    r"|pelatihan|kegiatan|apa)\b"
)
_ADDRESS = r"(?:bu|ibu|buk|pak|bapak|mbak|mba|mas|bang|kak|haji|hj)"
_IS_NOT = re.compile(
    rf"\bbukan(?: lagi)?(?P<whose>(?: (?:nomor|hp|nya|wa|punya|milik|dengan|kontak|lagi))*)"
    rf"(?P<address>(?: {_ADDRESS})*) (?P<name>[^\W\d]{{2,}})"
)
_KNOWS_NOBODY = re.compile(
    rf"\btidak kenal(?: (?:sama|dengan|siapa|yang|namanya|itu))* (?:{_ADDRESS} )?(?P<name>\w+)"
)
_NOT_NAMES = (
    "saya ini itu yang masalah macet sepi libur lagi sudah tidak mau karena apa anak suami istri "
    "orang rumah usaha "
    "jualan nomor rekening antrian begitu bu pak di ke dari untuk dengan sama tapi hari minggu bulan kemarin "
    "berhenti stop tutup rugi rusak cuma hanya masih belum tadi salah dia mereka kami kita siapa "
    "saja jadi ada "
    "modal mesin bahan hujan sakit sibuk kalau besok nanti sekarang itunya yg malas lupa ANGKA UANG"
)
_NO_NAMES = frozenset(_NOT_NAMES.split())


@lru_cache(maxsize=2048)
def asks_to_stop(text: str, language: str = "id") -> bool:
    """True only where the messages, the programme or what we keep is clearly what should end."""
    if cannot_be_meant(text, language):
        return False
    words = words_of(text, language)
    return (
        asks_in_so_many_words(text, language)
        or _is_somebody_else(_named_words(text, language))
        or _wants_to_be_forgotten(words)
        or _wants_silence(words)
        or (not names_who_left(text, language) and _goes(words))
    )


def asks_in_so_many_words(text: str, language: str = "id") -> bool:
    """The bare word, plain English, a clause that is nothing else, the wrong person: none is doubted."""
    if cannot_be_meant(text, language):
        return False
    words = words_of(text, language)
    return (
        _BARE.fullmatch(_without_idle(words)) is not None
        or asks_in_english(text)
        or parts(words)
        or _SOMEBODY_ELSE.search(_named_words(text, language)) is not None
    )


@lru_cache(maxsize=2048)
def cannot_be_meant(text: str, language: str = "id") -> bool:
    """Whoever stays, wants back in or slipped says no goodbye, whatever else is heard."""
    words = words_of(text, language)
    stays = any(pattern.search(words) for pattern in (HELD_BACK, WANTS_MORE, STAYS))
    return stays or happened_by_mistake(words)


def _goes(words: str) -> bool:
    return _wants_out(words) or _says_goodbye(words)


def _says_goodbye(words: str) -> bool:
    return says_goodbye(words) and not about_others(words)


def names_who_left(text: str, language: str) -> bool:
    """ "Bu Siti sudah keluar" is news of another; who speaks of themselves by name says what they want."""
    left = _ONE_WHO_LEFT.search(_named_words(text, language))
    return left is not None and (left["name"] or left["asked"]) not in _NO_NAMES


@lru_cache(maxsize=2048)
def words_of(text: str, language: str) -> str:
    """The plain words in one line, without particles; no wall socket among them."""
    return _spoken(plain_words(without_sockets(text), language))


@lru_cache(maxsize=2048)
def _named_words(text: str, language: str) -> str:
    """With "bu" and "pak", where it matters who is meant."""
    return _spoken(with_address(text, language))


def _spoken(words: tuple[str, ...]) -> str:
    said = (word for word in words if word not in _PARTICLES)
    corrected = " ".join("berhenti" if _nearly(word, "berhenti") else word for word in said)
    return _APART.sub(lambda parts: "".join(filter(None, parts.groups())), corrected)


def _without_idle(words: str) -> str:
    return " ".join(word for word in words.split() if word not in _IDLE and word not in {BREAK, ASK})


def _nearly(word: str, wanted: str) -> bool:
    """Two neighbouring letters swapped, or one letter left out, doubled or wrong, but never the first."""
    if word == wanted or abs(len(word) - len(wanted)) > 1 or word[:1] != wanted[:1]:
        return False
    same_start = next((i for i, (a, b) in enumerate(zip(word, wanted, strict=False)) if a != b), len(wanted))
    rest, other = word[same_start:], wanted[same_start:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest == other[1:] or rest[1:] == other


def _wants_out(words: str) -> bool:
    if _ENOUGH.search(words):
        return True
    lasting = _FROM_NOW_ON.sub("", words)
    if SOON_OVER.search(lasting) or HYPOTHETICAL.search(words):
        return False
    if _LEAVES_PROGRAMME.search(words) or _RESIGNS.search(words):
        return not about_others(words)
    if GATHERING.search(words):
        return False
    return _will_not_go_on(words) or _just_leaves(lasting)


def _will_not_go_on(words: str) -> bool:
    refusal = _WILL_NOT_GO_ON.search(words)
    if refusal is not None and re.search(rf"\b{OTHERS}(?: saya)?(?: sudah)? $", words[: refusal.start()]):
        return False
    if refusal is not None and _gives_up_the_programme(refusal):
        return True
    indifference = _NOT_INTERESTED.search(words)
    return indifference is not None and not OTHER_THINGS.search(indifference["rest"])


def _just_leaves(words: str) -> bool:
    match = _LEAVES.search(words)
    if match is None or about_others(words):
        return False
    about = match[0] if "saya" in match[0].split() else words[: match.end()]
    return OTHER_THINGS.search(about) is None


def _gives_up_the_programme(match: re.Match[str]) -> bool:
    rest = match["rest"]
    # Where the programme itself is named, a husband who moves is a reason to leave it, not what is left.
    what = _WHY.split(match[0], maxsplit=1)[0]
    about = what if re.search(rf"\b{PROGRAMME}\b", what) else match[0]
    if OTHER_THINGS.search(about) or not re.match(rf"(?: (?:{PROGRAMME}|{_GOING_ON})\b|$)", rest.rstrip()):
        return False
    firm = re.search(r"\b(?:mau|jadi|bisa|dapat|akan|sanggup|bersedia|ingin|batal|menolak)\b", match[0])
    return bool(firm or re.search(rf"\b(?:lagi|{PROGRAMME})\b", rest) or "lanjut" in match[0])


def _wants_silence(words: str) -> bool:
    lasting = _FROM_NOW_ON.sub("", words)
    for pattern in (_SILENCE_PLEASE, _WILL_NOT_HEAR, _END_THE_MESSAGES):
        for match in pattern.finditer(lasting):
            if not _limited(match, lasting) and _is_firm(match):
                return True
    blocks = _BLOCKS.search(words) is not None and not OTHER_THINGS.search(words)
    return blocks and not re.search(r"\b(?:diblokir|akun|rekening|kartu)\b", words)


def _limited(match: re.Match[str], words: str) -> bool:
    """Only a time of day, only another way of talking, only something or somebody else."""
    heard = words[: match.end()].rsplit(BREAK, 1)[-1]
    if "anya" in (match.groupdict().get("talk") or ""):
        heard = _MY_AFFAIRS.sub("", heard)
    return bool(
        SOON_OVER.search(words)
        or re.search(r"\b(?:malam|siang|pagi|sore|subuh|jam|saat|waktu|kalau|pas|sebelum)\b", words)
        or re.search(rf"\b(?:{TALK}|lewat|suara|vn)(?: saya)? saja\b", words[match.start("rest") :])
        or re.search(r"\bhubungi saya\b", words[match.end() :])
        or ANOTHER_NUMBER.search(words)
        or OTHER_THINGS.search(heard)
    )


def _is_firm(match: re.Match[str]) -> bool:
    found = match.groupdict()
    how, talk, rest = found.get("how"), found.get("talk"), found["rest"]
    if "diganggu" in match[0] and "lagi" not in rest:
        return False
    if how is None or how in {"berhenti", "stop", "hentikan"}:
        return True
    again = re.search(rf"\b{_AGAIN}", match[0] + " ") or re.search(rf"\b{_AGAIN}", match[0])
    if again:
        return True
    to_me = re.match(r"(?: ke| kepada)? (?:saya|kami|nomor|sini)\b(?! lagi)", rest) is not None
    if how == "jangan":
        alone = talk in {"ganggu", "hubungi", "chat", "wa", "sms"} and not _without_idle(rest)
        return alone or (to_me and talk not in {"telepon", "tanya"})
    return to_me and talk in {"chat", "wa", "sms", "hubungi", "ganggu"}


def _wants_to_be_forgotten(words: str) -> bool:
    if HYPOTHETICAL.search(words):
        return False
    found = _FORGET_ME.search(words)
    if found is not None and not re.search(
        r"\b(?:shopee|fb|ig|tiktok|tokopedia|facebook|instagram|oss)\b", words
    ):
        return True
    return _TAKE_BACK.search(words) is not None or _SWITCH_OFF.search(words) is not None


def _is_somebody_else(words: str) -> bool:
    if _NEVER_JOINED.search(words) and not words.endswith(ASK):
        return True
    return any(_is_denied(match, words) for match in _IS_NOT.finditer(words)) or any(
        _is_name(match["name"]) for match in _KNOWS_NOBODY.finditer(words)
    )


def _is_denied(match: re.Match[str], words: str) -> bool:
    name, before = match["name"], words[: match.start()].split()
    if name in _NO_NAMES or re.match(r" yang\b", words[match.end() :]):
        return False
    if {"nomor", "hp", "wa", "kontak"} & set(match["whose"].split()):
        return bool(match["address"]) or _is_name(name)
    about_me = not before or before[-1] in {"saya", "ini", "sudah", "maaf", BREAK, "sekarang"}
    return about_me and (_is_name(name) or bool(match["address"]))


def _is_name(word: str) -> bool:
    return word in GIVEN_NAMES
