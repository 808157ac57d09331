"""Has everything that is said its sentence in every language, and every sentence its use?"""

import ast
import re
from collections import Counter
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, FluentSerializer, visitor
from fluent.syntax import ast as ftl

from bot.words import Words, languages
from tests.words.spoken import KEY_AT, everything_said, speaking_modules, takes_a_key

PLAIN = (
    "button-",
    "kind-",
    "language-name",
    "meaning-",
    "menu-",
    "outcome-",
    "role-",
    "short-",
    "snooze-",
    "topic-",
)
TAGS_OF_TELEGRAM = {"b", "i", "u", "s", "code", "pre", "a", "blockquote"}


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  (the library's name)
        self.found.add(node.id.name)


def _resource(language: str) -> ftl.Resource:
    return FluentParser().parse((files("bot.words") / f"{language}.ftl").read_text("utf-8"))


def _messages(language: str) -> list[ftl.Message]:
    return [entry for entry in _resource(language).body if isinstance(entry, ftl.Message)]


def _variables(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for message in _messages(language):
        collector = _Variables()
        collector.visit(message)
        found[message.id.name] = collector.found
    return found


@pytest.mark.parametrize("language", languages())
def test_every_line_of_a_word_file_is_understood(language: str) -> None:
    junk = [entry.content for entry in _resource(language).body if isinstance(entry, ftl.Junk)]

    assert junk == []


@pytest.mark.parametrize("language", languages())
def test_no_sentence_is_written_twice(language: str) -> None:
    times = Counter(message.id.name for message in _messages(language))

    assert [key for key, count in times.items() if count > 1] == []


def test_every_sentence_stands_in_every_language_and_takes_the_same_facts() -> None:
    first, *others = (_variables(language) for language in languages())

    for other in others:
        assert other == first


@pytest.mark.parametrize("language", languages())
def test_everything_that_is_said_has_its_sentence(language: str) -> None:
    keys = Words.load().keys(language)

    assert [f"{said.where}: {said.key}" for said in everything_said() if said.key not in keys] == []


def test_every_sentence_is_given_the_facts_that_it_names() -> None:
    needed = _variables("id")

    missing = [
        (said.where, said.key, needed[said.key] - said.facts)
        for said in everything_said()
        if said.facts is not None and not needed.get(said.key, set()) <= said.facts
    ]

    assert missing == []


def test_no_sentence_waits_for_somebody_who_says_it() -> None:
    said = {one.key for one in everything_said()}

    assert set(_variables("id")) - said == set()


def test_everything_that_speaks_is_known_to_these_tests() -> None:
    speakers = {
        name
        for path in speaking_modules()
        if "programme" not in path.parts and path.name != "sheets.py"
        for name in takes_a_key(ast.parse(path.read_text("utf-8")))
    }

    assert speakers - {"_format", "_speaking"} == set(KEY_AT)


@pytest.mark.parametrize("language", languages())
def test_what_stands_on_buttons_and_in_menus_is_plain_text(language: str) -> None:
    written = {message.id.name: _source(message) for message in _messages(language)}
    plain = {key: text for key, text in written.items() if key.startswith(PLAIN)}

    assert [key for key, text in plain.items() if re.search(r"[<&]", text)] == []


@pytest.mark.parametrize("language", languages())
def test_every_mark_is_one_that_telegram_knows_and_is_closed_again(language: str) -> None:
    for message in _messages(language):
        opened = re.findall(r"<(\w+)[^>]*>", _source(message))
        closed = re.findall(r"</(\w+)>", _source(message))

        assert sorted(opened) == sorted(closed), message.id.name
        assert set(opened) <= TAGS_OF_TELEGRAM, message.id.name


def _source(message: ftl.Message) -> str:
    return FluentSerializer().serialize_entry(message)
