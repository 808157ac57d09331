"""Do fields grow in a text without its formatting going astray?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.fields import LONGEST_VALUE, Field, fill, has_fields, most_units, units, unknown_fields

SARI = {
    Field.NAME: "Sari 🌱",
    Field.TRAINER: "Budi",
    Field.COHORT: "Melati",
    Field.VILLAGE: "Muara Pantun",
}
FIELDS = st.sampled_from(["{name}", "{nama}", "{Desa}", "{trainer}", "{angkatan}"])
PIECES = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), max_size=6)
VALUES = st.fixed_dictionaries({field: st.text(min_size=1, max_size=80) for field in Field})


@pytest.mark.parametrize(
    ("text", "entities", "filled", "moved"),
    [
        ("Halo {nama}", [], "Halo Sari 🌱", []),
        ("Halo {NAME}, {desa}", [], "Halo Sari 🌱, Muara Pantun", []),
        ("{ nama } {} {nama", [], "Sari 🌱 {} {nama", []),
        ("{nama} tebal", [(7, 5)], "Sari 🌱 tebal", [(8, 5)]),
        ("tebal {nama}", [(0, 5)], "tebal Sari 🌱", [(0, 5)]),
        ("x {nama} y", [(2, 6)], "x Sari 🌱 y", [(2, 7)]),
        ("x {nama} y", [(0, 10)], "x Sari 🌱 y", [(0, 11)]),
        ("x {nama} y", [(4, 2)], "x Sari 🌱 y", [(2, 7)]),
        ("{nama}{pelatih} y", [(16, 1)], "Sari 🌱Budi y", [(12, 1)]),
    ],
)
def test_the_formatting_moves_along(
    text: str, entities: list[tuple[int, int]], filled: str, moved: list[tuple[int, int]]
) -> None:
    said, kept = fill(text, [{"type": "bold", "offset": at, "length": long} for at, long in entities], SARI)

    assert said == filled
    assert [(one["offset"], one["length"]) for one in kept] == moved


@given(st.lists(st.tuples(PIECES, st.none() | FIELDS, PIECES, st.booleans()), max_size=5), VALUES)
def test_what_was_bold_stays_bold_whatever_grows_before_it(
    parts: list[tuple[str, str | None, str, bool]], values: dict[Field, str]
) -> None:
    text, entities = "", []
    for before, field, after, is_bold in parts:
        piece = before + (field or "") + after
        if is_bold and piece:
            entities.append({"type": "bold", "offset": units(text), "length": units(piece)})
        text += piece

    filled, moved = fill(text, entities, values)

    bold = [fill(before + (field or "") + after, (), values)[0] for before, field, after, is_bold in parts
            if is_bold and before + (field or "") + after]  # fmt: skip
    assert [_covered(filled, one) for one in moved] == [piece for piece in bold if piece]


@given(st.text(), VALUES)
def test_nothing_becomes_longer_than_was_counted(text: str, values: dict[Field, str]) -> None:
    assert units(fill(text, (), values)[0]) <= most_units(text)


@given(st.text(min_size=1))
def test_a_value_is_never_read_as_a_field_again(value: str) -> None:
    filled, _ = fill("{nama}", (), {**SARI, Field.NAME: "{desa}" + value})

    assert filled.startswith("{desa}")
    assert units(filled) <= LONGEST_VALUE


def test_what_is_no_field_is_named() -> None:
    assert unknown_fields("Halo {namaa}, {desa}, {usaha}") == ["namaa", "usaha"]
    assert has_fields("Halo {desa}")
    assert not has_fields("Halo {usaha}")


def _covered(text: str, entity: dict[str, int]) -> str:
    raw = text.encode("utf-16-le")
    return raw[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
