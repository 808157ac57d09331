"""What in a message speaks against its being a goodbye?

A business, a machine or the rain may stop too; a meeting may be missed; a pause has an end; others may leave.
"""

import re
from types import MappingProxyType

PROGRAMME = (
    r"(?:program|pendampingan|grup|group|kelompok|pelatihan|kegiatan|bot|sini|daftar|keanggotaan|wa|umkm)"
)
# A group of neighbours, an account elsewhere: to leave them is nobody's affair here.
ANOTHER_CIRCLE = (
    r"(?! (?:arisan|keluarga|rt|rw|sekolah|pengajian|alumni|jualan|tani|nelayan|pasar|wali|kelas|olahraga))"
)
STOP = r"(?:berhenti|stop|hentikan|sudahi|akhiri|udahan)"
TALK = (
    r"(?:kirim|dikirim|pesan|chat|dichat|wa|diwa|sms|disms|hubungi|dihubungi|telepon|ditelepon|ganggu"
    r"|diganggu|"
    r"mengganggu|kabari|dikabari|tanya|ditanya|spam|notifikasi|notif|ingatkan|diingatkan|siaran"
    r"|broadcast|japri|whatsapp|nanya|bertanya|tanyain|tanyai|tanyakan|nanyain|nanyakan|kabarin|ngabarin"
    r"|mengabari|dikabarin|follow up|follow|difollow|followup"
    r"|ngingatin|ingetin|ngewa|mengirim|mengganggui)"
)
SOON_OVER = re.compile(
    r"\b(?:sementara|sampai|dulu|sebentar|seminggu|sebulan|selama(?! ini)|jeda|cuti|libur|"
    r"(?:hari|minggu|bulan|malam|sore|pagi|siang) ini|(?:minggu|bulan) depan|besok|ANGKA (?:hari"
    r"|minggu|bulan))\b"
)
OTHER_THINGS = re.compile(
    r"\b(?:produksi|jualan|jual|usaha|warung|toko|kios|lapak|mesin|hujan|kompor|oven|listrik|pesanan"
    r"|penjualan|"
    r"pembeli|pelanggan|langganan|pemasok|supplier|reseller|karyawan|pekerja|suami|istri|anak|adik|ponakan|agen|distributor|"
    r"merokok|barang|paket|uang|bahan|foto|jadwal|acara|omzet|omset|rezeki|kerja jadi|bank|shopee|tokopedia|"
    r"tiktok|facebook|fb|ig|instagram|rekening|koperasi|sekolah|pabrik|tambang|kebun|utang|hutang|pinjaman"
    r"|(?<!saya )rasa|varian|menu|resep|merek)\b"
)
GATHERING = re.compile(
    r"\b(?:pertemuan|rapat|kumpul|kumpulan|ngumpul|bazar|bazaar|pameran|acara|arisan|pengajian|lomba"
    r"|undangan|"
    r"pasar|kunjungan|senam|gotong|tadi|kemarin|nanti|senin|selasa|rabu|kamis|jumat|sabtu|jam|zoom"
    r"|kelas|studi)\b"
)
HELD_BACK = re.compile(
    rf"\b(?:tidak|jangan|belum|bukan|bukannya|pantang|batal|urung)(?: (?:mau|to|akan|ingin|pernah|ada|bisa"
    rf"|boleh|sampai|niat|rela|jadi|kepikiran|terpikir|berani|perlu|usah|dulu))* "
    rf"(?:{STOP}|keluar|keluarkan|mundur|hapus|dihapus|pamit|coret|dicoret|cabut|buang"
    rf"|hilangkan|bubarkan)\b"
    rf"|\bsiapa (?:yang )?(?:bilang|kata)(?: \w+)? saya (?:mau |sudah )?(?:{STOP}|keluar|mundur)\b"
    r"|\bjangan (?:pernah )?(?:bosan|kapok|jera|lelah|capek)\b"
)
# Who fell out of the group, or misses the messages, wants more of them.
WANTS_MORE = re.compile(
    r"(?<!jangan )(?<!tidak )(?<!usah )\b(?:(?:di)?masukkan|masukin|undang|gabungkan"
    r"|(?:di)?daftarkan)(?: saya)?(?: (?:ke )?grup)? (?:lagi|kembali)\b"
    r"|\b(?:tolong|mohon|minta|mau) (?:di)?(?:masukkan|masukin|daftarkan)"
    r"(?: (?:saya|nama|nomor|lagi|kembali|iya))*"
    r"(?: (?:ke|di|dalam) (?:grup|program|daftar peserta|pelatihan))?(?= [/?]|$)"
    r"|\b(?:kenapa|kok)\b.*\b(?:tidak|jarang|belum)(?: \w+)? (?:dapat|terima|dikirim|dihubungi|dichat|diwa)\b"
)
OTHERS = (
    r"(?:yang (?:bantu|membantu|kerja|bekerja|jaga)|pegawai|anggota|kelompok|karyawan|pekerja|ketua|teman"
    r"|suami|istri|adik|anak|kakak|ponakan|tetangga|pelanggan|pembeli|pemasok|supplier|reseller|mertua"
    r"|agen|distributor|pengepul|tengkulak"
    r"|mereka|dia)"
)
ANOTHER_GROUP = re.compile(
    r"\b(?:pindah|gabung|masuk|bergabung)(?: ke)? (?:kelompok|grup)\b|\bkelompok lama\b"
)
SOME_OF_THEM = re.compile(
    r"\b(?:ada|banyak|beberapa|sebagian|semua)(?: \w+)? yang (?:sudah |mau )?"
    r"(?:keluar|mundur|berhenti|stop)\b"
)
ONLY_ASKED = re.compile(r"\btidak$|\bsalah kirim\b")
STOPS_A_THING = re.compile(
    rf"\b{STOP} (?!(?:saja|saya|iya|dari|ikut|jadi|semua|sekarang|lah|total|maaf|terima|mohon|tolong|ini|itu"
    rf"|sampai|langganan|karena|sebagai|sudah|untuk|lagi|{TALK}|{PROGRAMME})\b)\w+"
)
ANOTHER_NUMBER = re.compile(
    r"\bnomor (?:lama|baru)\b|\b(?:pakai|lewat|gunakan) (?:yang|nomor|hp) (?:ini|baru|lain)\b"
)
WHAT_WAS_SAID = re.compile(
    r"\b(?:jawaban|answer|answers|kirim|foto|angka|pesan|laporan|lapor|catatan)(?: \w+){0,2} "
    r"(?:tadi|kemarin|barusan|terakhir|last|wrong|salah)\b"
    r"|\b(?:last|wrong|previous) (?:answer|message|pesan|chat|photo|amount|number)\b"
)
TO_BE_MENDED = re.compile(r"\b(?:di)?(?:perbaiki|betulkan|benarkan|ralat|koreksi)\b")
UP_TO_HERE = re.compile(r"\bsampai (?:di )?(?:sini|disini)\b")
HYPOTHETICAL = re.compile(r"\b(?:kalau|jika|setelah|kapan|otomatis|seandainya)\b(?! bisa| boleh)")
STAYS = re.compile(r"\b(?:masih|tetap) (?:mau |ingin |bisa )?(?:ikut|lanjut|gabung|bergabung)\b")
ACCOUNT_ELSEWHERE = re.compile(
    r"\bakun (?:oss|shopee|tokopedia|tiktok|fb|facebook|ig|instagram|google|gmail)\b"
)
AGAINST = MappingProxyType(
    {
        "account elsewhere": ACCOUNT_ELSEWHERE,
        "stays": STAYS,
        "held back": HELD_BACK,
        "wants more": WANTS_MORE,
        "soon over": SOON_OVER,
        "what was said": WHAT_WAS_SAID,
        "to be mended": TO_BE_MENDED,
        "other things": OTHER_THINGS,
        "gathering": GATHERING,
        "hypothetical": HYPOTHETICAL,
        "stops a thing": STOPS_A_THING,
        "only asked": ONLY_ASKED,
        "another number": ANOTHER_NUMBER,
    }
)


def speaks_against(words: str) -> bool:
    """Whether it speaks of business, of a while, of others, of a slip, or of staying."""
    said = UP_TO_HERE.sub("", words)
    return about_others(words) or any(pattern.search(said) for pattern in AGAINST.values())


def about_others(words: str) -> bool:
    """Whether it is somebody else who leaves, or only another group that is joined."""
    leaves = rf"\b{OTHERS}\b(?: saya)?(?:(?! saya ).)*\b(?:keluar|mundur|berhenti|mengundurk\w*|stop)\b"
    if SOME_OF_THEM.search(words) or ANOTHER_GROUP.search(words):
        return True
    return re.search(leaves, words) is not None
