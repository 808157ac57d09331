"""Do these words tell of death, despair, violence or a great misfortune?

Such a message goes to a human at once and never gets a cheerful answer, so it is better to hear too much
than too little. What dies may be a chicken or the electricity, though, and what is beaten may be a price.
"""

import re
from functools import lru_cache

from bot.rules.understanding.plain_words import plain_words

_KIN = (
    r"(?:ibu|bapak|ayah|abah|emak|mamak|mama|papa|mertua|suami|istri|anak|adik|kakak|kakek|nenek|mbah"
    r"|orang tua|"
    r"saudara|keponakan|ponakan|cucu|bayi|paman|om|bibi|tante|tetangga|keluarga|ortu|almarhum|almarhumah)"
)
_LIVESTOCK_OR_POWER = (
    r"(?:ayam|lele|ikan|iwak|iwake|ternak|kambing|sapi|bebek|listrik|lampu|mesin|hp|tanaman|bibit|cabe)"
)
_MOURNING = re.compile(
    r"\b(?:meninggal|wafat|berpulang|tutup usia|innalillahi|inna lillahi|innalilahi|berduka"
    r"|belasungkawa|duka|tahlilan|"
    r"pemakaman|dimakamkan|dikubur|dikuburkan|pemakamannya|penguburan|keguguran|tertolong|rahmatullah"
    r"|dipanggil yang "
    r"(?:maha )?kuasa|pulang ke rahmat|dimakamin|jenazah|funeral|death|dead|seda|layat|melayat|takziah"
    r"|almarhum|almarhumah)\b"
    rf"|\b{_KIN}(?: \w+)? (?:saya )?(?:sudah )?(?:tiada|mati)\b|\bditinggal mati\b|\bpassed away\b"
    rf"|\bmeninggal away\b"
    rf"|\bkehilangan (?:{_KIN})\b"
)
_DESPAIR = re.compile(
    r"\bbunuh diri\b|\b(?:mau|mending|baik(?: saya)?|biar|pengen|ingin) mati\b|\b(?:capek|lelah|cape"
    r"|bosan|letih|muak) (?:sekali )?hidup\b"
    r"|\btidak (?:sanggup|kuat|tahan|mampu)(?: saya)? (?:lagi|hidup|menjalani|rasanya|begini|saya)\b"
    r"|\b(?:sudah|saya|rasanya) tidak (?:sanggup|kuat|tahan|mampu)(?= /| \?|$)|\bsudah tidak (?:kuat"
    r"|sanggup|tahan)\b"
    r"|\b(?:gantung|habisi) diri\b|\bminum racun\b|\btidak (?:ada |punya )?(?:semangat|gairah"
    r"|keinginan) hidup\b|(?:^|\b(?:saya|sudah|rasa|rasanya) )tidak (?:mau|ingin) hidup\b"
    r"|\b(?:udahan|berhenti|selesai|akhiri)(?: saja)? hidup\b|\bingin udahan\b"
    r"|\bputus ?asa\b|\b(?:menyerah|nyerah)\b|\bdepresi\b|\bstres+(?: \w+)? (?:berat|parah)\b|\bfrustra?si\b"
    r"|\btidak ada (?:guna|gunanya|arti|artinya|harapan(?! (?:jualan|laku|pembeli))|harapannya)(?: lagi)?"
    r"(?: \w+){0,2}(?: hidup)?\b"
    r"|\bhidup(?: saya)?(?: \w+)? (?:hancur|tidak (?:ada )?(?:arti|berarti|guna|berguna))\b"
    r"|\b(?:hancur|akhiri|mengakhiri)(?: \w+)? (?:hidup|semuanya)\b"
    r"|\b(?:mau|ingin) (?:menghilang|hilang saja|mengakhiri)\b(?! (?:ikut|keikutsertaan|program))"
    r"|\bnangis (?:terus|tiap|setiap)\b"
    r"|\bsemua hancur\b|\bhancur (?:sekali|rasanya|banget|hati)\b"
    r"|\bkill myself\b|\bkill saya\b|\bwant to die\b|\bmau to die\b|\bsuicid\w*|\bhopeless\b|\btake "
    r"it (?:lagi|anymore)\b|\bgiv(?:e|ing) up\b"
)
_DESPAIR_DENIED = re.compile(
    r"\b(?:tidak|jangan|pantang|bukan|belum|tanpa|anti)(?: (?:akan|mau|mudah|boleh|pernah|gampang|ada "
    r"kata|kenal|kata))* "
    r"(?:menyerah|nyerah|putus ?asa|depresi|stres)\b"
    r"|\b(?:hampir|nyaris|sempat)(?: (?:saya|mau|sudah))* (?:menyerah|nyerah|putus ?asa)\b"
    r"(?! hidup)(?=.*(?<!tidak )(?<!belum )\b(?:alhamdulillah|syukur|bangkit|laku|laris|ramai)\b)"
)
_VIOLENCE = re.compile(
    r"\b(?:dipukul|dipukuli|memukul|mukul|memukuli|mukulin|dipukulin|kdrt|dianiaya|ditampar|ditendang"
    r"|diancam|mengancam|"
    r"ngancam|ancam|disiksa|diperkosa|dilecehkan|pelecehan|dicekik|diteror|dihajar|ditonjok|diusir|kekerasan|"
    r"digebuki|digebuk|gebukin|nampar|menampar|tampar|nendang|menendang|nonjok|menonjok|menghajar"
    r"|dibanting|mencekik|menyiksa|pukulin|pukuli|dipukulkan|disakiti|dibacok|ditusuk|diculik|abuse\w*"
    r"|beats?|hits?)\b"
    r"|\bmain tangan\b|\btakut pulang\b|\bangkat tangan ke saya\b|\bsuami (?:saya )?(?:kasar|ngamuk"
    r"|mengamuk)\b"
)
_A_PRICE = re.compile(
    r"\b(?:bunga(?: \w+)? mencekik|harga(?: \w+)? dibanting|dibanting harga|dipukul rata|pukul rata"
    r"|hits? (?:of|song)|beats? (?:last|the))\b"
)
_COMA = r"koma(?! (?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|ANGKA)\b)"
_MISFORTUNE = re.compile(
    r"\b(?:kebakaran|terbakar|kebakar)\b(?=.*\b(?:rumah|warung|toko|kios|habis|semua)\b)"
    r"|\b(?:rumah|warung|toko|kios)(?: \w+){0,2} (?:kebakaran|terbakar|kebakar|roboh|ambruk|hanyut)\b"
    r"|\bbanjir\b.*\b(?:hanyut|rumah (?:habis|hancur))\b"
    rf"|\b(?:kecelakaan|icu|{_COMA}|kanker|tumor|sekarat|serangan jantung|gagal ginjal|cuci darah"
    r"|selingkuh|bercerai)\b"
    rf"|\b(?:{_KIN}|saya)(?: \w+){{0,2}} (?:kritis|sakit (?:keras|parah))\b|\b(?:mau|minta|digugat"
    rf"|gugat|habis|proses|resmi) cerai\b|\bdicerai\w*\b"
    rf"|\b{_KIN} saya hilang\b|\bgempa\b|\b(?:rumah|warung|kampung)(?: \w+){{0,2}} longsor\b"
    r"|\b(?:perahu|kapal|ketinting|klotok)\b.*\b(?:terbalik|karam|tenggelam|hilang)\b"
    r"|\bbanjir\b.*\b(?:mengungsi|ngungsi|atap)\b|\b(?:mengungsi|ngungsi)\b.*\bbanjir\b"
    rf"|\b{_KIN}(?: \w+)? (?:hanyut|tenggelam|hilang (?:di|ke) \w+|(?:tidak|belum) (?:pulang|kembali)\b.*"
    r"\b(?:belum|tidak) (?:ketemu|ditemukan|ada kabar))\b"
)
_JUST_A_RECIPE = re.compile(r"\b(?:resep|warisan|peninggalan|turun temurun)\b")


@lru_cache(maxsize=2048)
def in_distress(text: str, language: str = "id") -> bool:
    """True where a human should read this before anything answers it."""
    words = " ".join(plain_words(text, language))
    said = _A_PRICE.sub("", _DESPAIR_DENIED.sub("", words))
    if _MOURNING.search(said) and not _JUST_A_RECIPE.search(said):
        return True
    return any(pattern.search(said) for pattern in (_DESPAIR, _VIOLENCE, _MISFORTUNE))


_GRAVE = re.compile(
    r"\b(?:nangis|menangis|pusing sekali|bingung sekali|tidak tahu (?:harus|mesti|lagi)|takut|terlilit"
    r"|rentenir|pinjol|ditagih|penagih|bangkrut|gulung tikar|operasi|opname|rumah sakit"
    r"|sakit (?:terus|lama|keras|parah)|tidak (?:bisa )?(?:makan|tidur)|tolong saya|polisi|penjara|ditipu"
    r"|tertipu|kemalingan|dirampok|banjir|hanyut|longsor)\b"
)


@lru_cache(maxsize=2048)
def sounds_grave(text: str, language: str = "id") -> bool:
    """Whether a message that nobody could make out should rather be read by a human than asked about."""
    return _GRAVE.search(" ".join(plain_words(text, language))) is not None
