"""Which other words stand beside an amount, and what do they say of it?"""

from bot.rules.amounts.amount import Bound, Role
from bot.rules.amounts.senses import Meaning, Sense
from storage.vocabulary import Period

_POLITE = """
    bu ibu buk pak bapak bpk kak kakak mbak mba mas bang abang dek adik om tante mbakyu bunda kang teh ya
    iya yah yaa ok oke okeh sip siap halo hallo hai hello hi selamat pagi siang sore malam malem
    assalamualaikum waalaikumsalam alhamdulillah alhamdulilah alhamdulilla hamdalah syukur syukurlah
    insyaallah insyallah bismillah masyaallah allah tuhan puji lah deh sih kok dong nih tuh loh kan ni tu
    pun aja saja aj cuma cuman hanya doang cukup lumayan juga jg maaf mohon terima kasih terimakasih
    makasih trims trimakasih tks thx thanks thank you please mr mrs sir madam only just nggih inggih
    enggih haha hehe wkwk amin aamiin
"""
_OF_SALES = """
    laku lakunya laris terjual jual jualan jualannya dagang dagangan dagangannya warung toko pasar usaha
    usahanya saya sy aku kami kita ada adalah sudah udah sdh udh baru untuk utk dari dr di yang yg itu ini
    itulah the this last from of for my we i is was it sold sales so tadi lalu sekarang dalam selama
    sebesar sebanyak
"""
_INCOME = """
    dapat dpt dapet dapatnya dapetnya dpet total totalnya jumlah jumlahnya hasil hasilnya jadi jadinya
    semua semuanya seluruhnya terkumpul masuk uangnya duit duitnya pendapatan penghasilan pemasukan
    altogether income got made earned
"""
_COUNTERS = """
    bungkus bgks bks bungkusan kg kilo kilogram kilogr gram gr ons ton ekor pcs pc pieces piece biji buah
    bh potong ptg porsi lembar lbr botol btl kotak dus kardus karung liter ltr lt paket pket pack packs
    cup gelas gls mangkok mangkuk piring tusuk ikat sisir tandan lusin kodi rak toples kaleng sachet bal
    stel pasang helai meter mtr butir papan loyang box boks pesanan order orders unit set biji2 tas items
    item kilos kresek plastik bijian nota transaksi
"""
_PRICED_BY_ONE = """
    seekor sebungkus sekilo sekg sebiji sebuah sepotong seporsi selembar sebotol sekotak sedus sekarung
    seliter sepaket sepak segelas semangkok sepiring setusuk seikat selusin satuan satuannya perbungkus
    perkilo perkg perporsi perekor perbiji perpcs perpotong perorang harga harganya hrg seharga jualnya
    each price
"""
_COSTS = """
    modal modalnya belanja belanjanya beli belinya bayar byr keluar pengeluaran biaya ongkos ongkir hutang
    utang ngutang pinjam pinjaman cicilan angsuran setor setoran tabung nabung tabungan gaji upah sewa
    sisa sisanya tinggal kurang krg kurangnya naik turun tambah potongan diskon rata masing masingmasing
    tiap2 min bonus kembalian pajak listrik zakat sedekah donasi bantuan dana uang cost costs expenses spent
    paid debt capital average less under below until
"""
# They look like a word of money or like filler, and are neither.
_LOOKALIKES = """
    sate lama enak tempat lina lian limau limas empal empang beras bekas balas batas jelas kelas gelas
    ribut rindu riba jua juna judi model sebelah tujuan penuh pulih peluh tempe tahu emas kertas
    masak rasa rusak lewat cepat dapur kepala lalap juara jumat keluarga kasur
"""
_NEGATIONS = """
    tidak tdk tak gak ga gk nggak ngga enggak engga kagak ndak nda bukan belum blm blum belom tanpa jangan
    no not none never didnt without
"""


def _all(sense: Sense, words: str) -> dict[str, Meaning]:
    return {word: Meaning(sense) for word in words.split()}


def _roles(role: Role, words: str) -> dict[str, Meaning]:
    return {word: Meaning(Sense.ROLE, role=role) for word in words.split()}


def _bounds(bound: Bound, words: str) -> dict[str, Meaning]:
    return {word: Meaning(Sense.BOUND, bound=bound) for word in words.split()}


def _periods(sense: Sense, period: Period, words: str) -> dict[str, Meaning]:
    return {word: Meaning(sense, period=period) for word in words.split()}


OTHER_WORDS: dict[str, Meaning] = {
    **_all(Sense.FILLER, _POLITE),
    **_all(Sense.FILLER, _OF_SALES),
    **_all(Sense.INCOME, _INCOME),
    **_all(Sense.COUNTER, _COUNTERS + " kali"),
    **_all(Sense.DOUBT, _PRICED_BY_ONE),
    **_all(Sense.DOUBT, _COSTS),
    **_all(Sense.UNKNOWN, _LOOKALIKES),
    **_all(Sense.NEGATION, _NEGATIONS),
    **_all(Sense.ZERO, "nol nihil impas bep zero"),
    **_all(Sense.NOTHING, "kosong nothing zonk"),
    **_all(Sense.PEOPLE, "orang org org2 pekerja karyawan pelanggan people persons"),
    **_all(Sense.HELP, "bantu bantuin dibantu membantu kerja helping helped"),
    **_all(Sense.TO, "sampai sampe smp smpai sd hingga to"),
    **_all(Sense.ALIAS, "atau ato or alias yaitu yakni"),
    **_all(Sense.TIMES, "x"),
    **_all(Sense.PLUS, "plus"),
    **_all(Sense.AND, "dan and"),
    **_all(Sense.PER, "per tiap setiap every"),
    **_all(Sense.DATE_WORD, "tgl tanggal tgal tggl"),
    **_all(Sense.CLOCK_WORD, "jam pukul pkl"),
    **_all(Sense.PLACE_WORD, "rt rw nomor gang gg blok"),
    **_all(Sense.PERCENT, "persen percent prosen"),
    **_all(
        Sense.MONTH_NAME,
        "januari februari maret april mei juni juli agustus september oktober november desember "
        "jan feb mar apr jun jul agt agu ags sept okt nov des "
        "january february march may june july august october december",
    ),
    **_all(
        Sense.APPROXIMATE, "sekitar sekitaran sktr skitar kira kira2 kirakira kurleb kurlep kisaran antara"
    ),
    **_all(Sense.APPROXIMATE, "mungkin mgkn kayaknya kyknya kayanya sepertinya rasanya paling2 around about"),
    **_all(Sense.APPROXIMATE, "roughly approx approximately maybe between"),
    **_bounds(Bound.UPPER, "paling palingan maksimal hampir nyaris almost nearly"),
    **_bounds(Bound.LOWER, "minimal over"),
    **_all(Sense.MORE, "lebih lbh more"),
    **_all(Sense.DEGREE, "dikit sedikit dikitan banyak than"),
    **_all(Sense.LOSS, "rugi ruginya merugi tekor nombok buntung minus loss lost"),
    **_roles(Role.PROFIT, "untung untungnya keuntungan laba labanya profit bersih bersihnya"),
    **_roles(Role.TURNOVER, "omzet omset omzetnya omsetnya kotor penjualan penjualannya revenue turnover"),
    **_periods(Sense.SPAN, Period.DAY, "hari hr harinya day days"),
    **_periods(Sense.SPAN, Period.WEEK, "minggu mggu mgg mg pekan week weeks"),
    **_periods(Sense.SPAN, Period.MONTH, "bulan bln month months"),
    **_periods(Sense.SPAN, Period.YEAR, "tahun thn th year years"),
    **_periods(
        Sense.PERIOD, Period.DAY, "sehari seharinya perhari harian daily kemarin kemaren today yesterday"
    ),
    **_periods(Sense.PERIOD, Period.WEEK, "seminggu sepekan perminggu mingguan semingguan weekly"),
    **_periods(Sense.PERIOD, Period.MONTH, "sebulan sebulannya perbulan bulanan monthly"),
    **_periods(Sense.PERIOD, Period.YEAR, "setahun pertahun"),
    **_periods(Sense.PERIOD, Period.DAY, "senin selasa rabu kamis jumat sabtu ahad monday tuesday wednesday"),
    **_periods(Sense.PERIOD, Period.DAY, "thursday friday saturday sunday"),
}
