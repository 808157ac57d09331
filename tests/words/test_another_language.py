"""Is a further language really no more than a further word file?"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot import words
from bot.settings import Settings
from bot.words import Words, clock_time, languages, moment
from storage.vocabulary import Role
from tests.engines import SqliteFiles
from tests.people import MuaraPantun, muara_pantun
from tests.words.test_sentences import FRIDAY_FOUR

JAVANESE = """
language-name = Basa Jawa
language-changed = Inggih, kula ngangge basa Jawa.
which-language = Badhe ngangge basa menapa?
"""


@pytest.fixture
def with_javanese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for code in languages():
        (tmp_path / f"{code}.ftl").write_text((words.folder() / f"{code}.ftl").read_text("utf-8"), "utf-8")
    (tmp_path / "jv.ftl").write_text(JAVANESE, "utf-8")
    (tmp_path / "README.md").write_text("no language", "utf-8")
    monkeypatch.setattr(words, "folder", lambda: tmp_path)


@pytest.fixture
async def village(with_javanese: None, sqlite_files: SqliteFiles) -> AsyncIterator[MuaraPantun]:
    async with muara_pantun(sqlite_files.migrated()) as village:
        yield village


async def test_a_further_word_file_is_a_further_language(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    assert sari.buttons == ["Setuju ikut", "Tidak", "English", "Basa Jawa"]

    await village.presses(sari, "Basa Jawa")
    await village.presses(sari, 0)
    await village.presses(sari, 0)

    assert village.person(sari).language == "jv"
    await village.types(sari, "/bahasa")
    assert sari.last_heard == "Badhe ngangge basa menapa?"
    assert sari.buttons == ["Bahasa Indonesia", "English", "Basa Jawa"]


async def test_what_it_does_not_say_yet_is_said_in_indonesian(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/bahasa")
    await village.presses(sari, "Basa Jawa")
    assert sari.last_heard == "Inggih, kula ngangge basa Jawa."

    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "250rb", "5")

    assert "Terima kasih, Sari. Tercatat:" in sari.last_heard


def test_it_can_be_everybodys_first_language(with_javanese: None) -> None:
    assert Settings.model_validate({"default_language": "jv"}).default_language == "jv"


def test_a_language_without_a_word_file_cannot() -> None:
    with pytest.raises(ValidationError, match="no word file for 'jv'"):
        Settings.model_validate({"default_language": "jv"})


def test_the_languages_are_offered_in_a_fixed_order(with_javanese: None) -> None:
    assert Words.load().languages == ("id", "en", "jv")


def test_moments_are_told_in_any_language() -> None:
    assert moment(FRIDAY_FOUR, "Asia/Makassar", "jv") == "Jumat, 27 November, 16:00 WITA"
    assert clock_time(FRIDAY_FOUR, "Asia/Makassar", "de") == "16:00 WITA"
