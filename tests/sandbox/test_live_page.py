"""Is the demo's page whole: shipped, in two languages, and without a word to anybody else?"""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

PAGE = Path("bot/sandbox/page")
ROOT = Path(__file__).parents[2]
OWN_WORDS = ("words-id.js", "words-en.js")
KEY = re.compile(r'^  "?([\w-]+)"?: "(.*)",$', re.MULTILINE)
HOST = re.compile(r"(?:https?|wss?)://([\w.]+)")
NAMED_NOT_ASKED = {"www.w3.org", "t.me"}  # a namespace and an invitation; neither is ever loaded

files = sorted((ROOT / PAGE).iterdir())
texts = [file for file in files if file.suffix in {".html", ".css", ".js", ".svg"}]


@pytest.mark.parametrize("file", files, ids=lambda file: file.name)
def test_every_file_of_the_page_is_in_the_package(file: Path) -> None:
    with (ROOT / "pyproject.toml").open("rb") as source:
        shipped = tomllib.load(source)["tool"]["setuptools"]["package-data"]["*"]

    assert any(fnmatch(file.name, pattern) for pattern in shipped)


@pytest.mark.parametrize("file", texts, ids=lambda file: file.name)
def test_no_file_of_the_page_names_another_host(file: Path) -> None:
    assert set(HOST.findall(file.read_text())) <= NAMED_NOT_ASKED


def test_both_languages_say_the_same_things_with_the_same_blanks() -> None:
    indonesian, english = (dict(KEY.findall((ROOT / PAGE / name).read_text())) for name in OWN_WORDS)

    assert indonesian.keys() == english.keys()
    for key, words in indonesian.items():
        assert sorted(re.findall(r"\{\w+\}", words)) == sorted(re.findall(r"\{\w+\}", english[key])), key


def test_every_sentence_the_page_asks_for_is_there() -> None:
    known = dict(KEY.findall((ROOT / PAGE / "words-id.js").read_text()))
    asked = {
        key
        for file in texts
        if file.suffix == ".js"
        for key in re.findall(r'\bt\("([\w-]+)"', file.read_text())
    }

    assert asked - known.keys() == set()
