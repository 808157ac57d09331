"""What does a chat message say once its spelling is evened out?

Abbreviations, typing habits and the commonest words of the region's languages become one plain word each,
so that the rules and the model need to know a thing only once. Nothing here decides what it means.
"""

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType

from bot.rules.understanding.hurried import with_its_vowels

LONGEST_READ = 2_000
SHORTEST_OWNED = 6

_SPELLINGS = """
tidak: dekna dekka
tidak: gak ga g gk gaa nggak ngga ngak enggak engga enda
tidak: ndak ndk nda tdk tak gx kagak kaga kada kadak endik ndik
tidak: ndek mboten boten ora ra tena tdak tida tidk nope not don't dont doesn't doesnt didn't can't cant won't
tidak_ada: gada gaada gda kadada degaga nihil no nothing
tidak_usah: gausah gakusah gaush gusah tdkusah
tidak_mau: gamau gakmau gmau
tidak_perlu: gaperlu gakperlu
tidak_bisa: gabisa gakbisa
tidak_papa: gapapa gakpapa gpp gppa gapapalah
belum: blm blum blom belom belon durung dereng balum belumpa
sudah: uwis sdh udh udah dah sudh uda suda sudahmi sampun wis wes already
jangan: ajana ajanna
jangan: jgn jngn jngan jangn janganmi janganlah ojo
ada: wonten ono onok
yang: yg sing yng
dengan: dgn dg lawan
untuk: utk buat tuk
dari: dr dri drpd saking seko soko saka
di: d nang ning neng
ke: k nyang
karena: krn karna krna gara soalnya
juga: jg jga
lagi: lg lgi malih maneh again anymore
saja: ja aja aj sj saha haja wae mawon ae
banget: bgt bngt bngett sanget tenan
bisa: bs bsa iso saged saget kawa can
jadi: jd jdi dadi dados
tapi: tp tpi tetapi but
hari: hr hri
minggu: mgg mggu mingguan week
bulan: bln bulanan month
tahun: thn taun
orang: org orng
saya: sy sya ak aku gue gua gw ulun kulo aq saye awak i i'm im me my
kamu: km kmu anda
mohon: mhn mhon
tolong: tlg tlong please pls plis
terus: trs trus continue
kemarin: kmrn kmaren kemaren kmarin wingi yesterday
bagaimana: gimana gmn gmana gimna bgmn bgaimana kayapa piye pripun pigimana how
kenapa: knp napa kenopo knapa mengapa why
berapa: brp brapa piro pinten barapa
dimana: dmn dmna where
kemana: kmn kmna
kapan: kpn kpan when
siapa: sapa sopo sinten spa who
apa: ap opo what
apakah: apkh
terima_kasih: makasih mksh makasi mkasih trims trimakasih terimakasih
terima_kasih: tq thx thanks thank trimks suwun nuwun tengkyu
pinjam: pinjem minjam minjem nyilih
teman: tmn
banyak: byk bnyk akeh katah many
lama: lm
baru: br bru anyar
habis: hbs abis entek telas habismi
jual: sell jualkan
jualan: jualn bejualan bajualan dodolan dagang dagangan bedagang selling
jalan: jln bejalan bajalan mlaku mlampah jalani jalanji running
beli: bli tuku tumbas manukar melli buy buying
ikut: maccoe maccowe mappiccoe
ikut: ikt umpat nderek melu ikutan join participate
mau: purun hakun uelo maelo maelokka
mau: gelem maumka mauka mw handak hndak hendak arep badhe pengen pengin pingin pgn ingin kepengen pngn want
berhenti: brenti berenti brhenti brhnti brenty berhneti bernti
berhenti: behenti baranti barhanti ampih baampih leren mareni berhentiin mandheg quit
stop: setop stopp sttop sstop stoop stob stp distop
keluar: klr kluar kaluar metu medal kluarr leave
macet: mcet ngadat
mandek: mandeg mandegg
rusak: rusakmi rsk broken
mati: pejah modar matian
meninggal: meningal meninggl ninggal maninggal sedo wafat mninggal passed died
mahal: larang mahall kemahalan expensive
laku: payu lakuji sold
laris: larismi
uang: duit duwit hepeng dui money
nomor: no nmr nomer nomere number
bukan: dudu sanes bkn bukn bukannya
nama_saya: namaku
nomor_saya: nomerku nomorku
data_saya: dataku
daftar: daptar
dapat: dpt dapet dpet
mundur: mondor
ini: iki niki ngini puniki
bersedia: brsedia bersdia
selamanya: selamanya
mengundurkan: maunduri ngundurin ngundurkan mengundurin mundurin
pesan: pesang psn message messages pesen
chat: ngechat chatt chatting
dichat: dicat dichatin
diwa: diwain
meneruskan: nerusin neruskan terusin teruskan
wa: whatsapp whatsap nge-wa ngewa
hubungi: hub hubungin kontak mengontak menghubungi mahubungi contact
dihubungi: dihub dihubungin dikontak
keluarkan: keluarin kluarin kluarkan klrkan dikeluarin dikeluarkan dikeluarken keluarken
keluarkan: kaluarakan dikaluarakan
diikutkan: diikutin diikutsertakan
diganggu: digangguin
ditanya: ditanyain ditanyai ditanyakan ditanyak
ikuti: ngikut ngikuti ikutin
telepon: tlp telp telpon tlpn tlpon nelpon telfon menelpon call
ditelepon: ditelpon ditelp ditlp
kirim: mukirimika makkiring bakirim bekirim mangirim krm ngirim ngirimi ngirimin
kirim: kirimin mengirim mengirimi kirimkan kirimi send sending
dikirim: dikirimi dikirimin dkirim dkirimi dkirimin
lanjut: lanjutin lanjutkan nglanjutke ngelanjutin lanjutken
hapus: hapuskan hapusin dihapus dihapusin ngapus apus diapus hps delete remove erase dihapuskan hapusken
hapus: busak dibusak mbusak busaken dibusek busek hapusakan dihapusakan mahapus pupus pupusen
program: prgrm progam prog
pendampingan: pdampingan pendampngan pndampingan
bantuan: bantuannya bntuan
bantu: bntu bantuin dibantu bantuka bantukan help
ajari: ajarin diajari ajarkan
sakit: skt garring gerah sick
anak: ank
suami: swami suamiku bojoku husband
istri: bini istriku wife
hancur: ancur
lapor: lpr laporan laporannya
besok: bsk bsok mbesok isuk tomorrow
nanti: nti ntar nt kena engko mengke nantipi entar later
malam: mlm mlam malem night
siang: siank
pagi: pg morning
sekarang: skrg skg skrang sakarang saiki sakniki now
sampai: smp smpe sampe sampek hingga until
sedikit: dikit sdikit
produksi: prod mamutar production
lumayan: lmyn
bagus: bgs sae good
baik: baek fine
halo: hallo hello hai hi hay
sanggup: sanggupka
kuat: kuatka
sepi: sepiki sunyi slow
iya: ya y yaa yo iye enggih inggih nggih yoi yup yes yep yoa
siap: siyap
oke: ok okey okeh oks okay okee
permisi: punten tabe tabek amit
bahan: bhn
harga: hrg
modal: mdal modale modalku
mesin: msn mesine mesinku machine
masih: msh masi still
belanja: blanja
pelatihan: plthn
pembeli: customer customers pmbeli
pesanan: order orderan orders pesenan pesenane
untung: profit
usaha: ush usahane usahaku business
seperti: sprti spt kayak kyk kaya kek
kalau: kalo klo kl klu mun lamun if
kali: x
jika: jk
dong: donk dunk
coba: cb
begini: gini ngene
begitu: gitu gtu
"""
# Among English words these are English too, not Indonesian shorthand.
_ENGLISH = MappingProxyType({"no": "tidak", "hr": "jam", "can": "bisa", "us": "saya"})
_ENGLISH_LITTLE_WORDS = (
    "the is are was were this that my we you your our with from have has been they of and sales messages more"
)
_ENGLISH_SIGNS = frozenset(_ENGLISH_LITTLE_WORDS.split())
_ADDRESSING = (
    "bu buk bunda pak pa kak kaka kakak mbak mba mas bang bg min gan sis om tante dik dek ust pakde bude cil"
)
_FORMS_OF_ADDRESS = frozenset(_ADDRESSING.split())
_TOKEN = re.compile(
    r"(?P<money>(?:rp\.?\s*)?\d+(?:[.,]\d+)*\s*(?:rb|ribu|rebu|rbu|k|jt|juta)(?:an)?\b|rp\.?\s*\d[\d.,]*)"
    r"|(?P<number>\d+(?:[.,]\d+)*)(?!\w*[^\W\d])|(?P<counted>\d+)(?P<unit>[^\W\d_]+)"
    r"|(?P<word>[^\W_]+(?:['’`\-][^\W_]+)*['’`]?)|(?P<end>[.,;:!\n()]+)|(?P<ask>\?+)"
)
_TWICE = re.compile(r"^([^\W\d]{2,})(?:2|²|-\1)([^\W\d]*)$")
_LAUGH = re.compile(r"^(?:(?:he|ha|hi|wk|ka){2,}h?|xixi|lol|w+k+w*k*)$")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
BREAK, ASK, MONEY, NUMBER, LAUGH, SIGN = "/", "?", "UANG", "ANGKA", "HEHE", "TANDA"


def _table() -> dict[str, str]:
    pairs = (line.split(":", 1) for line in _SPELLINGS.strip().splitlines())
    return {way: word.replace("_", " ") for word, ways in pairs for way in ways.split()}


_PLAIN = MappingProxyType(_table())
# "Gk ush" is "tidak usah"; by itself "ush" is the business.
_AFTER_NOT = MappingProxyType({"ush": "usah"})


@lru_cache(maxsize=2048)
def plain_words(text: str, language: str = "id") -> tuple[str, ...]:
    """Plain words in order; `/` parts clauses, `?` asks. Forms of address are left out.

    The same words come out whatever the case, the spacing and the emoji; only a message of nothing but signs
    is told apart, as one sign.
    """
    words = tuple(_words(written(text), language))
    spoken = tuple(word for word in words if word not in _FORMS_OF_ADDRESS)
    if any(word != BREAK for word in spoken):
        return _without_idle_breaks(spoken)
    return (SIGN,)


def with_address(text: str, language: str = "id") -> tuple[str, ...]:
    """The plain words with "bu", "pak" and their like, where it matters who is meant."""
    return _without_idle_breaks(tuple(_words(written(text), language)))


def written(text: str) -> str:
    """Lower case, one width, visible signs only."""
    letters = unicodedata.normalize("NFKC", text[:LONGEST_READ]).casefold()
    if letters.isascii():
        return letters.replace("`", "'")
    kept = "".join(sign for sign in letters if unicodedata.category(sign) not in {"Cf", "Mn", "Me"})
    return kept.replace("’", "'").replace("`", "'")


def _words(letters: str, language: str) -> list[str]:
    english = language == "en" or not _ENGLISH_SIGNS.isdisjoint(letters.split())
    found: list[str] = []
    for match in _TOKEN.finditer(letters):
        match match.lastgroup:
            case "money":
                found.append(MONEY)
            case "number":
                found.append(NUMBER)
            case "unit":
                found += [NUMBER, *_spelled(match["unit"], english=english)]
            case "word" if found[-1:] == ["tidak"] and match["word"] in _AFTER_NOT:
                found.append(_AFTER_NOT[match["word"]])
            case "word":
                found += _spelled(match["word"], english=english)
            case "end":
                found.append(BREAK)
            case _:
                found.append(ASK)
    return found


def _spelled(word: str, *, english: bool) -> list[str]:
    bare = _DRAWN_OUT.sub(r"\1", word.strip("'"))
    if _LAUGH.match(bare):
        return [LAUGH]
    if doubled := _TWICE.match(bare):
        bare = doubled[1] + doubled[2]
    if english and bare in _ENGLISH:
        return [_ENGLISH[bare]]
    if bare in _PLAIN:
        return _PLAIN[bare].split()
    root = _its(bare)
    return _PLAIN.get(root, with_its_vowels(root)).split()


def _its(word: str) -> str:
    """ "usahanya" is "usaha"; "bertanya" is not "berta"."""
    if len(word) >= SHORTEST_OWNED and word.endswith("nya") and not word.endswith("tanya"):
        return word.removesuffix("nya")
    return word


def _without_idle_breaks(words: tuple[str, ...]) -> tuple[str, ...]:
    kept: list[str] = []
    for word in words:
        if word == BREAK and (not kept or kept[-1] == BREAK):
            continue
        kept.append(word)
    while kept and kept[-1] == BREAK:
        kept.pop()
    return tuple(kept)
