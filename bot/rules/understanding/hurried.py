"""Which word is meant where somebody in a hurry left the vowels out?"""

from types import MappingProxyType

_COMMON_WORDS = """
adonan ajukan alamat alhamdulillah ambil amplang angka apakah arisan assalamualaikum balas banjir
bantat bantuan bapak barang bayar bazar begini belanja bengkel berani besar bibit bingung blokir
boleh bunga bungkus butuh cabut capek cicilan cocok contoh coret cukup daftar dapur datang dicoret
didampingi diganti dijual dikasih dikirim dipakai ditanya diterima ditinggal ditolak fokus freezer
gabung gagal ganggu ganti gerobak giling gratis hadir hajatan hasil hentikan hidup hilang hujan
istirahat istri jadwal jahit jahitan jaminan jawab jawaban jelek jumat kampung kantor karyawan kasih
kebun kecil keikutsertaan keliling kelompok kemasan kenal kendala kerja kompor koperasi kosong kotak
kulkas kumpul label lancar langganan langsung lanjut lapak laris lebaran lebih lepas lewat libur
listrik lunas macet mahal maksud mantap masalah matikan melanjutkan meninggal mertua minta minyak
mixer modal mundur nambah nanya numpuk omset omzet online otomatis paham pakan pameran pamit panen
pasar pelanggan pemasukan pembeli pemilik pendamping penjualan perlu pernah pertanyaan pertemuan
pesanan peserta pindah pinjam pinjaman posting produk produksi pulang punya putus rekening reseller
resep rumah saingan salah sambung sanggup saran sealer sebelah sebentar sedang sehat sejak sekali
sekolah selalu selamat semangat sembuh sementara seminggu semoga senang sendiri senin sertifikat
servis setuju sibuk supaya supplier susah syarat takaran takut tambah tambang tangan tanpa telur
tempat tempe tepung terima terjual tetangga total turun undur untung wajib waktu
"""
_LONG_WORDS = "mengundurkan pendampingan berhenti dihubungi keluarkan hubungi pelatihan program"
_VOWELS = str.maketrans("", "", "aeiou")
_FEWEST_CONSONANTS, _FEWEST_WHERE_SOME_VOWELS_ARE = 3, 4


def _by_consonants(words: str) -> MappingProxyType[str, str]:
    return MappingProxyType({word.translate(_VOWELS): word for word in words.split()})


_MEANT = _by_consonants(f"{_COMMON_WORDS} {_LONG_WORDS}")


def with_its_vowels(word: str) -> str:
    """ "slh nmr" is "salah nomor", "mngundurkn" is "mengundurkan"; any other word stays as it is."""
    consonants = word.translate(_VOWELS)
    fewest = _FEWEST_CONSONANTS if consonants == word else _FEWEST_WHERE_SOME_VOWELS_ARE
    meant = _MEANT.get(consonants) if len(consonants) >= fewest else None
    if meant is None:
        return word
    letters = iter(meant)
    return meant if all(letter in letters for letter in word) else word
