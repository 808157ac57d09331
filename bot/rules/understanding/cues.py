"""Which tell-tale turns of phrase does a message hold?

They help the model with words it has never seen beside each other: asking, wanting, refusing, postponing,
and what a trouble is about.
"""

import re
from types import MappingProxyType

_TROUBLE = (
    r"(?:macet|kendala|hambatan|masalah|sepi|stop|berhenti|rugi|mandek|keluhan|kesulitan|problem"
    r"|problems|halangan|gangguan)"
)
DENIED_TROUBLE = re.compile(
    rf"\b(?:tidak|bukan|tidak ada|belum ada|tanpa|bukannya)(?: (?:lagi|ada|pernah|sampai|banyak|mau"
    rf"|akan|begitu|terlalu))* {_TROUBLE}(?: lagi)?\b"
)
NO_TROUBLE = "TANPAMASALAH"
_ACKNOWLEDGEMENTS = (
    "iya oke siap baik sip sipp mantap terima kasih HEHE TANDA halo pagi siang sore malam selamat "
    "assalamualaikum "
    "waalaikumsalam wassalam amin aamiin alhamdulillah insya insyaallah allah bismillah sama sama2 p "
    "pp ping tes test "
    "hmm oh gitu begitu noted betul benar paham mengerti semangat permisi sae sebentar tunggu otw "
    "keren wah banyak "
    "stiker sticker gif foto foto2 boleh setuju sudah belum tidak bisa mau sehat laksanakan ya yra "
    "rabbal alamin wr wb "
    "saya lumayan maaf infonya info atas / banget sekali tabe semoga sukses doa doanya lanjut gas hadir"
)
_ACKNOWLEDGING = frozenset(_ACKNOWLEDGEMENTS.split())
_CUES = {
    "asks": r"\?",
    "asks how": (
        r"\b(?:bagaimana|cara|caranya|carane|kenapa|berapa|dimana|kemana|kapan|siapa|apakah|mana|sebabnya"
        r"|what|who|which)\b"
    ),
    "asks what": r"\bapa\b(?! apa)(?! (?:yang )?(?:adanya|saja lah))",
    "asks by tag": r"\b(?:tidak|kah|apa|belum|sih|lah)(?: (?:iya|saja))?(?: \?)?$",
    "asks if there is": (
        r"\b(?:ada|bisa|boleh|apakah|punya)\b.* (?:tidak|kah|lah|\?)(?: iya)?(?: \?)?$|^(?:maaf |halo "
        r"|permisi )?(?:ada|bisa|boleh|apa|apakah)\b.* "
    ),
    "wants": (
        r"\b(?:minta|butuh|perlu|membutuhkan|memerlukan|mohon|tolong|bantu|ajari|carikan|cariin|buatkan"
        r"|bikinkan|bikinin|jelaskan|dijelaskan|need|solusi|saran|tips|info|informasi|bimbingan|arahan"
        r"|diajari|rekomendasi|nanya|bertanya)\b"
    ),
    "wants to": (
        r"\bmau (?:tanya|nanya|bertanya|pinjam|beli|tambah|nambah|ajukan|mengajukan|daftar|cari|belajar"
        r"|jual|bikin|buat|urus|usul|kredit|ketemu|bicara)\b"
    ),
    "asks leave": r"\b(?:boleh|bisa)\b",
    "not": r"\b(?:tidak|tanpa|kurang)\b",
    "not yet": r"\bbelum\b",
    "already": r"\bsudah\b",
    "still": r"\b(?:masih|tetap)\b",
    "no trouble": NO_TROUBLE,
    "stalled": (
        r"\b(?:macet|mandek|mentok|buntu|vakum|terhenti|mangkrak|nganggur|libur|tutup|bangkrut|berhenti"
        r"|stop|off|stopped|closed|stuck|zonk|tersendat|terbengkalai|sementara)\b"
    ),
    "not running": (
        r"\b(?:tidak|belum|tidak ada)(?: (?:ada|bisa|mulai|lagi|pernah|sempat|sama sekali|begitu|jadi))* "
        r"(?:jalan|jualan|produksi|buka|mulai|laku|penjualan|pemasukan|hasil|kemajuan|perkembangan"
        r"|berkembang|jual|masak|bikin|dagang|narik|gerak|gerakan)\b"
    ),
    "falling": (
        r"\b(?:turun|menurun|merosot|anjlok|rugi|tekor|nombok|berkurang|jatuh|hilang|kosong|sepi|dropping"
        r"|lesu|seret|numpuk|menumpuk|sisa|kalah)\b"
    ),
    "broken": (
        r"\b(?:rusak|patah|mogok|mati|pecah|bocor|macet|terbakar|kebakar|error|gagal|busuk|basi|bantat"
        r"|gosong|jamuran|ditolak|hilang|dicuri|kemalingan|banjir|digusur)\b"
    ),
    "resigned": (
        r"\b(?:bingung|pasrah|malas|males|capek|percuma|kewalahan|malu|minder|takut|ragu|pusing|susah"
        r"|sulit|berat|repot|sibuk|semangat lagi)\b"
    ),
    "out of": (
        r"\b(?:modal|bahan|uang|stok|dana|kas|tabungan)(?: \w+)? (?:habis|kosong|kurang|menipis|tidak ada"
        r"|terpakai|kepakai|kepake|seret|macet)\b|\bkehabisan\b|\b(?:tidak ada|kurang|tidak punya|belum "
        r"punya) (?:modal|uang|bahan|alat|waktu|tempat|tenaga)\b"
    ),
    "dear": r"\b(?:mahal|naik terus|langka|susah dicari|susah didapat)\b",
    "sold": r"\b(?:laku|laris|terjual|sold|ludes|borong|ramai|rame|diborong)\b(?! tidak)",
    "not sold": (
        r"\b(?:tidak|kurang|belum|tidak begitu|jarang)(?: (?:ada|ada yang|pernah))? (?:laku|terjual|laris"
        r"|beli|pembeli|pesanan|yang beli|nawar|dilirik)\b"
    ),
    "sold out": (
        r"\b(?:jualan|dagangan|kue|semua|laku|sudah|hari ini|langsung) habis\b|\bhabis (?:semua|terjual"
        r"|jam|terus|sebelum)\b"
    ),
    "earned": (
        r"\b(?:untung|dapat|pemasukan|omzet|omset|hasil|penghasilan|penjualan|masuk|laba|made)\b.*(?:UANG"
        r"|ANGKA)"
    ),
    "money": "UANG",
    "a number": "ANGKA",
    "going well": (
        r"\b(?:lancar|alhamdulillah|syukur|syukurlah|naik|meningkat|bertambah|berhasil|sukses|tercapai"
        r"|stabil|normal|aman|rutin|balik modal|lunas|going well|suka|bagus)\b"
    ),
    "milestone": (
        r"\b(?:terbit|jadi|keluar|cair|disetujui|datang|sampai|diterima|selesai|beres|terdaftar|aktif"
        r"|tembus|masuk|lolos|done|terpasang|diproses|proses)\b"
    ),
    "began": (
        r"\b(?:sudah|mulai|baru|lagi|sedang)(?: \w+)? (?:jualan|produksi|jual|buka|bikin|buat|coba|ikut"
        r"|daftar|urus|posting|titip|tanam|kerjakan|jahit|jalan|terima|kirim|pakai|proses)\b"
    ),
    "later": r"\b(?:nanti|besok|menyusul|nyusul|sebentar|later|tonight|tunda)\b",
    "will answer": r"\b(?:kabari|lapor|isi|jawab|balas|saya kirim|reply|slow respon|hp)\b",
    "leave": (
        r"\b(?:izin|maaf|permisi|mohon maaf)?\b.*\btidak(?: (?:bisa|jadi|dapat|sempat))* (?:ikut|hadir"
        r"|datang|gabung)\b|\bizin (?:tidak|telat|terlambat)\b"
    ),
    "wishes": r"\b(?:selamat|semoga|mohon maaf lahir|salam|doain|doakan|mudah mudahan)\b",
    "sorry": r"\b(?:maaf|salah|keliru|koreksi|kepencet|ralat|harusnya|mestinya|maksud)\b",
    "has or had": r"\b(?:ini|foto|hasil|lihat) (?:foto|hasil|produk|jualan|laporan)\b",
    "why did I not": r"\b(?:kenapa|kok|kapan)\b.*\b(?:saya|belum|tidak|dapat|cair|turun|datang)\b",
    "about modal": (
        r"\b(?:modal|pinjam|pinjaman|kur|kredit|bank|uang|dana|hibah|utang|hutang|koperasi|cicilan"
        r"|angsuran|rentenir|pinjol|blt|investor|jaminan|agunan|bunga|cair|tabungan|loan|capital|grant"
        r"|money|bri|bni|mandiri|pnm|mekar|tunggakan|bpkb|rp|csr)\b|bantuan(?: uang| modal|$)"
    ),
    "about pemasaran": (
        r"\b(?:jual|jualan|pasar|pasarkan|memasarkan|pemasaran|promosi|iklan|shopee|tokopedia|tiktok|ig"
        r"|instagram|fb|facebook|gofood|grabfood|online|pembeli|pelanggan|langganan|sepi|laku|laris|logo"
        r"|label|kemasan|packaging|desain|brosur|spanduk|banner|poster|caption|katalog|foto produk"
        r"|reseller|saingan|pesaing|pengepul|bazar|pameran|indomaret|minimarket|swalayan|titip|nawarin"
        r"|menawarkan|borong|tampung|pesanan|harga jual|merek|nama produk|followers|marketing|promotion"
        r"|sell|customers|buying|ongkir|tawar|nawar)\b"
    ),
    "about produksi": (
        r"\b(?:bahan|baku|resep|adonan|produksi|panen|hama|penyakit|bibit|pakan|pupuk|pemasok|supplier"
        r"|takaran|tahan|awet|pengawet|basi|bantat|gosong|jamuran|melempem|renyah|kering|jemur|ternak|lele"
        r"|ayam|ikan|iwak|udang|bebek|kambing|sapi|telur|cabe|tepung|minyak|gula|gas|kedelai|singkong"
        r"|santan|ragi|bumbu|rasa|kue|roti|keripik|kerupuk|tempe|jahitan|pola|kain|benang|hpp|biaya "
        r"produksi|flour|batch|materials|obat|virus|busuk|suhu|fermentasi|tanam|tanaman|kolam|air)\b"
    ),
    "about alat": (
        r"\b(?:mesin|alat|peralatan|kompor|oven|freezer|kulkas|mixer|blender|spinner|sealer|vacuum|obras"
        r"|gerobak|etalase|timbangan|dinamo|onderdil|jarum|servis|service|benerin|perbaiki|memperbaiki"
        r"|panci|wajan|press|pres|pengaduk|parut|giling|motor|listrik|watt|genset|tabung|equipment"
        r"|regulator|cetakan|loyang|sparepart|teknisi|laptop|printer|rusak|tombol)\b"
    ),
    "about izin": (
        r"\b(?:nib|oss|pirt|halal|bpom|sku|izin|perizinan|legal|legalitas|pajak|npwp|haki|kbli|sertifikat "
        r"halal|sertifikasi|merek dagang|daftar merek|surat keterangan|dinkes|siup|izin edar|self declare"
        r"|permit|certificate|satpol|ktp|kk|sni|bpjph|expired|kadaluarsa)\b"
    ),
    "about keluarga": (
        r"\b(?:suami|istri|anak|orang tua|ortu|ibu saya|bapak saya|ibu|bapak|ayah|mertua|adik|kakek|nenek"
        r"|cucu|keluarga|rumah tangga|sakit|hamil|melahirkan|lahiran|menyusui|nyusuin|bayi|orang rumah"
        r"|cerai|balita|demam|operasi|rumah sakit|opname|hp dipakai|gantian|hajatan|husband|wife|child|son"
        r"|jaga|asuh|ngasuh|si kecil)\b"
    ),
    "about lainnya": (
        r"\b(?:data|nomor|pertanyaan|maksud|maksudnya|salah|keliru|jadwal|pelatihan|pertemuan|pendamping"
        r"|telepon|ditelepon|hubungi|ketemu|kunjungan|grup|kelompok|tombol|bot|jawaban|kepencet|ketik|isi"
        r"|lapor|format|buku kas|siapa|alamat|dibayar|link|transport|bicara|paham|mengerti|mengisi|banjir"
        r"|tempat|waktu|sinyal|digusur|ketua|anggota|bingung|dicuri|karyawan|salinan|rahasia|ganti)\b"
    ),
}
_PATTERNS = MappingProxyType({name: re.compile(pattern) for name, pattern in _CUES.items()})
_FEW, _SOME, _MANY = 2, 4, 9


def without_denied_trouble(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "tidak macet" is one good word, not a bad one."""
    return tuple(DENIED_TROUBLE.sub(NO_TROUBLE, " ".join(words)).split())


def cues(words: tuple[str, ...]) -> list[str]:
    said = " ".join(words)
    found = [name for name, pattern in _PATTERNS.items() if pattern.search(said)]
    if all(word in _ACKNOWLEDGING for word in words):
        found.append("only acknowledging")
    if len(words) <= _FEW:
        found.append("few words")
    elif len(words) <= _SOME:
        found.append("some words")
    elif len(words) >= _MANY:
        found.append("many words")
    return found
