"""Is each part of a programme file found on the line on which it stands?"""

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.programme.load import built_in_source
from bot.programme.places import Places, Steps

TRICKY = '''
title = "[not.a.heading] # nor a comment"
words = """
[still] = not a heading
key = "inside"
"""
list = [
  "a", # ] not the end
  { inner = 1 },
]
"quoted key".x = 1

[[one]]
a.b = 1
[[one.two]]
c = { d = 2, e = "f = 3" }
[[one.two]]
c = 4
[[one]]
[one.three]
g = 5
'''


def test_headings_keys_and_inner_keys_are_found() -> None:
    places = Places(TRICKY)

    assert places.line_of(("title",)) == 2
    assert places.line_of(("words",)) == 3
    assert places.line_of(("list",)) == 7
    assert places.line_of(("quoted key", "x")) == 11
    assert places.line_of(("one", 0, "a", "b")) == 14
    assert places.line_of(("one", 0, "two", 0, "c", "d")) == 16
    assert places.line_of(("one", 0, "two", 1, "c")) == 18
    assert places.line_of(("one", 1, "three", "g")) == 21


def test_what_is_not_there_is_looked_for_in_what_is_around_it() -> None:
    places = Places(TRICKY)

    assert places.line_of(("one", 0, "two", 1, "missing")) == 17
    assert places.line_of(("one", 7)) == 13
    assert places.line_of(("nothing", "at", "all")) == 1


def test_every_value_of_the_built_in_file_stands_on_the_line_found() -> None:
    source = built_in_source()
    places, lines = Places(source), source.splitlines()

    for path in _leaves(tomllib.loads(source), ()):
        names = [step for step in path if isinstance(step, str)]

        assert names[-1] in lines[places.line_of(path) - 1], path


@given(st.text())
def test_no_text_makes_it_stumble(text: str) -> None:
    assert Places(text).line_of(("a", 1, "b")) >= 1


def _leaves(value: Any, path: Steps) -> list[Steps]:
    if isinstance(value, dict):
        return [leaf for name, inner in value.items() for leaf in _leaves(inner, (*path, name))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [leaf for place, inner in enumerate(value) for leaf in _leaves(inner, (*path, place))]
    return [path]
