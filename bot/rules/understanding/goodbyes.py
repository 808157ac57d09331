"""By which families of phrases does somebody ask to be let go, without a plain "stop"?

Each family is one way of wanting the same. Its words are plain words in order, and what they could mean
besides is held against them: business, and whatever has an end.
"""

import re

MESSAGES = r"(?:pesan|chat|wa|bot|notif|notifikasi|kiriman|pengingat|sms|siaran|broadcast|pertanyaan)"
PROGRAMME = (
    r"(?:program|pendampingan|grup|group|pelatihan|kegiatan|bot|sini|situ|daftar|keanggotaan|kepesertaan"
    r"|keikutsertaan)"
)
_TOLD = (
    r"(?:ditanya|dihubungi|dichat|diwa|ditelepon|disms|dikirim|diganggu|diingatkan|dikabari|tanya|nanya"
    r"|pesan|chat|wa|pertanyaan)"
)
_OVER = r"(?: [/?]|$| (?:iya|terima|mohon|maaf|sudah|karena|tolong|saja|sekarang)\b)"
_ENDED = (
    r"(?:dihentikan|hentikan|stop|berhenti|diberhentikan|dimatikan|matikan|disudahi|sudahi|ditutup"
    r"|dinonaktifkan|nonaktifkan|jangan (?:diteruskan|dilanjut\w*|lanjut|meneruskan))"
)
_TO_STORE = r"(?:simpan|menyimpan|pakai|memakai|gunakan|menggunakan|catat|mencatat|rekam)"
_IS_STORED = r"(?:disimpan|dipakai|dicatat|digunakan|direkam)"
_TO_END = r"(?:menyudahi|sudahi|mengakhiri|akhiri|cukupkan|mencukupkan|cukup|stop|berhenti|udahan|selesai)"

_A_BURDEN = (
    rf"\b(?:keberatan|risih|terganggu|tidak nyaman)(?: \w+)? {_TOLD}\b"
    rf"|\b{MESSAGES}(?: (?:ini|itu|terus|kalian))* (?:mengganggu|ganggu|bikin (?:risih|terganggu))\b"
    rf"|\b(?:capek|malas|males|bosan|lelah|muak|pusing)(?: \w+){{0,2}} {_TOLD}\b.*"
    rf"\b(?:stop|udahan|berhenti|cukup|sudahi)(?: saja| saya| lah)*{_OVER}"
    rf"|\b(?:kirim|{_TOLD}) (?:terus|melulu|mulu)\b.*\b(?:stop|udahan|berhenti|sudahi)(?: saja| lah)*{_OVER}"
)
_MESSAGES_SHALL_END = (
    rf"\b{MESSAGES}(?: (?:ini|itu|saja|semua|otomatis|tolong|mohon|minta|dari|kalian|dong|mau))* {_ENDED}\b"
)
_IT_ENDS_HERE = (
    rf"(?:^|/ )(?:saya )?(?:mau )?(?:{_TO_END} )?(?:saja )?(?:ikut )?sampai (?:di )?(?:sini|disini)"
    rf"(?: saja)*{_OVER}"
)
_RELEASE_ME = (
    rf"\b(?:lepas|lepaskan|bebas|bebaskan|putus|off|gugur|cabut|pisah|minggat|hengkang)"
    rf"(?: (?:diri|saja|saya|kami))* (?:dari|sama|di) {PROGRAMME}\b"
    rf"|(?:^|/ )saya (?:mau |pilih |memilih )?(?:gugur|off|out|mundur)(?: saja)*{_OVER}"
    rf"|(?:^|/ |\bmohon |\btolong |\bminta |\bsaya )(?:di)?nonaktifkan(?: (?:saja|saya|nomor|akun))*{_OVER}"
    r"|\b(?:cancel|batalkan|membatalkan|batal)(?: (?:saja|semua))* "
    r"(?:keikutsertaan|kepesertaan|keanggotaan)\b"
    r"|\b(?:jangan|tidak usah|tidak perlu) (?:masukkan|masukin|libatkan|dilibatkan|sertakan"
    r"|disertakan|ikutkan|diikutkan|daftarkan|didaftarkan) "
    r"(?:nama )?saya\b"
    rf"|\b(?:menyudahi|sudahi|mengakhiri|akhiri|putuskan|memutuskan)(?: (?:saja|ikut|jadi))* {PROGRAMME}\b"
    r"|\b(?:berhenti|putus|selesai|mundur|lepas) (?:sebagai|jadi|menjadi) (?:peserta|anggota|binaan)\b"
    rf"|\b(?:tarik|menarik) diri(?: (?:dari|{PROGRAMME})\b|{_OVER})"
    r"|\b(?:mengajukan|minta|ajukan) pengunduran diri\b"
)
_NO_LONGER_A_SUBSCRIBER = (
    rf"(?:^|/ )(?:sudah )?(?:stop|berhenti|udahan|cukup)(?: saja"
    rf"| iya)* (?:saya )?tidak (?:mau )?ikut(?: lagi)?{_OVER}|"
    r"\btidak (?:usah|perlu) (?:dilanjut|dilanjutkan|lanjut|diteruskan|meneruskan) (?:lagi )?"
    r"(?:program|pendampingan)\b|\btidak setuju (?:lagi )?ikut\b|"
    r"\b(?:bukan|tidak) (?:lagi )?(?:jadi )?(?:peserta|binaan)(?: lagi| pelatihan"
    r"| program)*(?= [/?]|$| (?:iya|terima|mohon|maaf|tolong)\b)|"
    r"\b(?:stop|hentikan|putus|cabut|berhenti) (?:berlangganan|langganan)\b"
    r"(?! (?:gas|listrik|wifi|internet|koran|tv|air|susu|galon|data|paket|iklan))"
    r"|\b(?:berhentikan|hentikan|keluarkan|copot|lepaskan|hapus|coret) (?:nama )?saya (?:dari|sebagai)\b"
)
_MY_PLACE_TO_ANOTHER = (
    r"\b(?:tempat|jatah|posisi|slot|kursi) saya(?: \w+){0,2}? (?:kasih|kasihkan|buat|untuk|digantikan"
    r"|diganti|berikan|diberikan|alihkan|dialihkan|gantikan)(?: \w+){0,2} (?:orang|yang|peserta) lain\b"
)
_HAD_ENOUGH = (
    r"^(?:sudahi|akhiri|udahan) saja\b(?= saya| [/?]|$)|"
    rf"\b(?:program|pendampingan)\b[^/?]*\b(?:keluar|berhenti|mundur|stop|udahan) saja{_OVER}|"
    r"\bcukup(?: (?:sudah|saja))* (?:ikut|didampingi|pendampingan)\b(?! (?:bazar|pameran|arisan|lomba))|"
    r"\b(?:malas|males|bosan|enggan|kapok|ogah|emoh|tidak semangat)(?: (?:untuk|sudah))* "
    r"(?:ikut|ikutan|lanjut|melanjutkan|meneruskan|gabung)"
    rf"(?: (?:lagi|program|pendampingan|beginian|ginian))*{_OVER}"
    rf"|^(?:saya )?(?:sudah )?tidak mau(?: (?:ikut|ikutan|lanjut|lagi|ah))+{_OVER}"
)
_MY_DATA_IS_MINE = (
    rf"\b(?:data|nomor|nama|identitas)(?: \w+)? saya jangan (?:lagi )?{_IS_STORED}\b|"
    r"\bakun(?: (?:saya|ini))+(?: (?:tolong|mohon|minta|mau))* (?:ditutup|tutup|dinonaktifkan|dimatikan)\b|"
    r"\bhapus(?: (?:saja|nomor|saya))* (?:dari )?hubungi\b|"
    r"\b(?:nomor|nama|data) saya(?: \w+){0,2} (?:keluarkan|coret|dicoret) dari daftar\b|"
    rf"\b(?:jangan|tidak usah|tidak boleh|stop|berhenti)(?: (?:lagi|pernah))* {_TO_STORE}(?: \w+){{0,3}}? "
    r"(?:data|nomor|identitas|nama)(?: pribadi| diri)? saya\b"
    r"|\b(?:jangan|tidak usah|tidak mau|tidak perlu|stop)(?: (?:saya|lagi|mau))* "
    r"(?:didata|data|mendata|dicatat|didaftar|didaftarkan)(?: (?:lagi|saya))+\b(?! (?:dihapus|hapus))"
    r"|\b(?:keberatan|menolak|tidak (?:mau|setuju|rela|izinkan|mengizinkan|ingin|bersedia|terima))"
    r"(?: (?:kalau|lagi|jika))* "
    rf"(?:data|nomor|nama|identitas)(?: pribadi)? saya {_IS_STORED}\b"
    r"|\b(?:cabut|tarik|mencabut|menarik)(?: \w+)? (?:izin|ijin|persetujuan)(?: \w+){0,2} (?:data|saya)\b"
    r"|\b(?:hapus|bersihkan|hilangkan|musnahkan|lupakan|buang)(?: (?:semua|saja|seluruh))* "
    r"(?:tentang|soal|mengenai|data|jejak|riwayat)(?: \w+)? saya\b"
)
_WRONG_PERSON = (
    r"\b(?!saya\b)\w+ (?:sudah )?tidak (?:pakai|pegang|punya|memakai) (?:nomor|hp|kartu) (?:ini|lagi)\b|"
    r"\b(?:nomor|hp|kartu) ini (?:\w+ ){0,2}?(?:dijual|dikasih|diberikan|dipakai|dibeli)"
    r"(?: ke| oleh)? saya\b|"
    r"\bsaya bukan orang(?= [/?]|$| (?:iya|terima|mohon|maaf|tolong)\b)|\b(?:nomor|hp|kartu"
    r"|wa) ini bukan (?:punya|milik|nomor|lagi)\b|"
    r"\b(?:bukan|lain) saya (?:yang )?(?:daftar|mendaftar|didaftar|ikut program)\b|"
    r"\b(?:nomor|kartu|hp|wa) ini (?:\w+ ){0,3}bekas\b|"
    r"\b(?:nomor|kartu|hp|wa) ini (?:dulu|sebelum) (?:punya|milik|dipakai|nomor)\b|"
    r"\borang(?: itu| tersebut| yang dulu)? (?:sudah )?(?:pindah|ganti|tidak (?:disini|di sini|ada))\b.*"
    r"\b(?:nomor|hp) (?:ini|saya)\b"
    r"|\b(?:dapat|dapet|tahu|ambil) nomor saya (?:dari|di)? ?mana\b.*\btidak\b"
    r"|\bdapat (?:pesan|chat|wa|kiriman)\b.*\bsaya tidak (?:pernah )?(?:ikut|daftar|mendaftar|merasa)\b"
)
_FAMILIES = tuple(
    re.compile(family)
    for family in (
        _A_BURDEN,
        _MESSAGES_SHALL_END,
        _IT_ENDS_HERE,
        _RELEASE_ME,
        _NO_LONGER_A_SUBSCRIBER,
        _MY_PLACE_TO_ANOTHER,
        _HAD_ENOUGH,
        _MY_DATA_IS_MINE,
        _WRONG_PERSON,
    )
)
_BUSINESS = re.compile(
    r"\b(?:produksi|jualan|jual|warung|toko|kios|lapak|mesin|pesanan|pembeli|pelanggan|pemasok|supplier"
    r"|reseller|karyawan|pekerja|barang|paket|bahan|shopee|tokopedia|tiktok|facebook|fb|ig|instagram"
    r"|bank|rekening|koperasi|pasar|bazar|pameran|arisan|rapat|penjualan|omzet|laporan|oss|gojek|grab)\b"
)
_NOT_FOR_GOOD = re.compile(
    r"\b(?:sementara|dulu(?! punya| milik| dipakai| nomor)|sebentar"
    r"|seminggu|sebulan|selama(?! ini)|jeda|cuti|libur|nanti|besok"
    r"|(?:hari|minggu|bulan|malam|sore|pagi|siang) ini|(?:minggu|bulan) depan|jam|malam|kalau|jika|kapan"
    r"|seandainya|semoga)\b"
)


def says_goodbye(words: str) -> bool:
    """True where one of the families is met, nothing in it is business, and nothing says that it will end."""
    if _NOT_FOR_GOOD.search(words):
        return False
    return any(
        match is not None and not _BUSINESS.search(match[0])
        for match in (family.search(words) for family in _FAMILIES)
    )
