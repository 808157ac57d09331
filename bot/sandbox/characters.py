"""Who lives in the demo's Muara Pantun, and what do they answer in the weeks before the visit?"""

from dataclasses import dataclass

GOOD, STEADY, STUCK, RESTING = 0, 1, 2, 3


@dataclass(frozen=True)
class Week:
    """What somebody answers in one week; `note` is what they write besides, `shows` "photo" or "voice"."""

    status: int
    sales: str
    days: str
    note: str = ""
    shows: str = ""


@dataclass(frozen=True)
class Character:
    """A participant of the story; None is a week in which they do not answer."""

    name: str
    village: str
    business: str
    weeks: tuple[Week | None, ...]


CHARACTERS = (
    Character(
        "Sari Wulandari",
        "Muara Pantun",
        "keripik singkong",
        (
            Week(STEADY, "300rb", "5"),
            Week(GOOD, "350rb", "6"),
            Week(GOOD, "420rb", "6", "Alhamdulillah ada pesanan dari warung", shows="photo"),
        ),
    ),
    Character(
        "Siti Aminah",
        "Muara Pantun",
        "kue basah",
        (
            Week(GOOD, "250rb", "6"),
            Week(GOOD, "300rb", "6"),
            Week(GOOD, "1,2 jt", "7", "Dapat pesanan hajatan!"),
        ),
    ),
    Character(
        "Andi Saputra",
        "Muara Pantun",
        "bengkel motor",
        (
            Week(STEADY, "500rb", "6", "sepi bu, orang belum panen"),
            None,
            None,
        ),
    ),
    Character(
        "Rina Marlina",
        "Telen",
        "jahit pakaian",
        (
            Week(STEADY, "400rb", "5"),
            Week(STUCK, "0", "1", "mesin jahitnya rusak Bu"),
            Week(STEADY, "200rb", "3"),
        ),
    ),
    Character(
        "Joko Prasetyo",
        "Telen",
        "ternak ayam",
        (
            Week(STEADY, "900rb", "7"),
            Week(STEADY, "850rb", "7"),
            Week(STEADY, "1 juta", "7"),
        ),
    ),
    Character(
        "Maria Dayang",
        "Muara Pantun",
        "anyaman rotan",
        (
            Week(STEADY, "150rb", "4"),
            Week(RESTING, "0", "0"),
            Week(GOOD, "600rb", "5"),
        ),
    ),
    Character(
        "Hasan Basri",
        "Marah Haloq",
        "warung kopi",
        (
            Week(GOOD, "700rb", "7"),
            Week(GOOD, "750rb", "7"),
            Week(STEADY, "700rb", "7"),
        ),
    ),
    Character(
        "Yuliana Lawing",
        "Marah Haloq",
        "madu hutan",
        (
            None,
            Week(STEADY, "450rb", "3"),
            Week(STEADY, "450rb", "3"),
        ),
    ),
    Character(
        "Agus Hartono",
        "Telen",
        "sayur hidroponik",
        (
            Week(STEADY, "200rb", "6"),
            Week(GOOD, "275rb", "6"),
            Week(GOOD, "325rb", "6"),
        ),
    ),
    Character(
        "Dewi Anggraini",
        "Muara Pantun",
        "minuman herbal",
        (
            Week(STEADY, "180rb", "5"),
            None,
            Week(STEADY, "210rb", "5"),
        ),
    ),
    Character(
        "Rahmat Hidayat",
        "Marah Haloq",
        "ikan asap",
        (
            Week(STEADY, "550rb", "6"),
            Week(STEADY, "500rb", "6"),
            Week(GOOD, "800rb", "6", shows="voice"),
        ),
    ),
    Character(
        "Lina Kurniasih",
        "Telen",
        "abon ikan",
        (
            Week(GOOD, "350rb", "5"),
            Week(STEADY, "300rb", "5"),
            Week(STEADY, "320rb", "5", "mau tanya soal P-IRT"),
        ),
    ),
)
