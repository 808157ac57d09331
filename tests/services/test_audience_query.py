"""Is a line about whom to reach read as it is meant, and is a fault said where it stands?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.services.audience_query import (
    MOST_SIGNS,
    AudienceNotOrdered,
    AudienceUnclear,
    AudienceUnfinished,
    AudienceUnknown,
    Known,
    NoSuchBroadcast,
    read_audience,
)
from bot.services.audience_words import as_line
from storage.audiences.tree import Both, Comparison, Either, Not, Term, Trait, Tree

RANTAU = Term(Trait.VILLAGE, Comparison.IS, "Rantau")
KNOWN = Known(
    rungs=["T0", "T1", "T2"],
    questions={"sales": "sales", "status": "status", "Uang masuk": "sales"},
    options={"status": {"macet": "stuck", "stuck": "stuck"}},
    answers={"i will come": "hadir", "hadir": "hadir"},
    lists=lambda name: RANTAU if name == "warga Rantau" else None,
    broadcasts=lambda number: None if number == 404 else ["hadir", "tidak hadir"],
    names={},
)
NAMED = replace(
    KNOWN, names={Trait.VILLAGE: {one: one for one in ("Rantau", "Muara Pantun", 'Sa\'o "Lama"')}}
)


def _term(trait: Trait, comparison: str, value: str | int | None, question: str | None = None) -> Term:
    return Term(trait, Comparison(comparison), value, question)


@pytest.mark.parametrize(
    ("line", "tree"),
    [
        ('village = "Muara Pantun"', _term(Trait.VILLAGE, "=", "Muara Pantun")),
        ("desa='Rantau'", RANTAU),
        ('desa = "Sa\'o ""Lama"""', _term(Trait.VILLAGE, "=", 'Sa\'o "Lama"')),
        ("desa = “Muara Pantun”", _term(Trait.VILLAGE, "=", "Muara Pantun")),
        ("angkatan = 2026-A", _term(Trait.COHORT, "=", "2026-A")),
        ("status = macet", _term(Trait.STATUS, "=", "stalled")),
        ("STATUS != Paused", _term(Trait.STATUS, "!=", "paused")),
        ("trainer = tanpa", _term(Trait.TRAINER, "=", None)),
        ("tangga >= t1", _term(Trait.RUNG, ">=", "T1")),
        ("peran = koordinator", _term(Trait.ROLE, "=", "coordinator")),
        ("jawaban sales < 500.000", _term(Trait.ANSWER, "<", 500_000, "sales")),
        ("answer status = stuck", _term(Trait.ANSWER, "=", "stuck", "status")),
        ('jawaban "uang masuk" >= 1', _term(Trait.ANSWER, ">=", 1, "sales")),
        ("jawaban status = Macet", _term(Trait.ANSWER, "=", "stuck", "status")),
        ("answered 12", _term(Trait.ANSWERED, "=", None, "12")),
        ("menjawab 12 = hadir", _term(Trait.ANSWERED, "=", "hadir", "12")),
        ('answered 12 != "I will come"', _term(Trait.ANSWERED, "!=", "hadir", "12")),
        (
            "dapat 12 dan bukan menjawab 12",
            Both(_term(Trait.GOT, "=", 12), Not(_term(Trait.ANSWERED, "=", None, "12"))),
        ),
        ("dapat 12", _term(Trait.GOT, "=", 12)),
        ('list "warga Rantau"', RANTAU),
        (
            "desa = Rantau and not bahasa = en or dapat 3",
            Either(
                Both(RANTAU, Not(_term(Trait.LANGUAGE, "=", "en"))),
                _term(Trait.GOT, "=", 3),
            ),
        ),
        (
            "desa = Rantau dan (bukan bahasa = en atau dapat 3)",
            Both(
                RANTAU,
                Either(Not(_term(Trait.LANGUAGE, "=", "en")), _term(Trait.GOT, "=", 3)),
            ),
        ),
    ],
)
def test_a_line_is_read_as_it_is_meant(line: str, tree: Tree) -> None:
    assert read_audience(line, KNOWN) == tree


WORDS = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs", "Cc"]), min_size=1)
TERMS = (
    st.builds(Term, st.sampled_from([Trait.VILLAGE, Trait.TRAINER]), st.just(Comparison.IS), WORDS)
    | st.builds(Term, st.just(Trait.RUNG), st.sampled_from(Comparison), st.sampled_from(["T0", "T1"]))
    | st.builds(
        Term, st.just(Trait.ANSWER), st.sampled_from(Comparison), st.integers(0, 10**9), st.just("sales")
    )
    | st.builds(Term, st.just(Trait.GOT), st.just(Comparison.IS), st.integers(1, 10**6))
    | st.builds(
        Term, st.just(Trait.ANSWERED), st.just(Comparison.IS), st.none() | st.just("hadir"), st.just("12")
    )
)
TREES: st.SearchStrategy[Tree] = st.recursive(
    TERMS,
    lambda trees: st.builds(Both, trees, trees) | st.builds(Either, trees, trees) | st.builds(Not, trees),
    max_leaves=6,
)


@given(TREES)
def test_what_is_kept_is_written_as_a_line_that_means_the_same(tree: Tree) -> None:
    line = as_line(tree)

    if len(line) <= MOST_SIGNS and "none" not in line.casefold():
        assert read_audience(line, KNOWN) == tree


@pytest.mark.parametrize(
    ("line", "refusal", "facts"),
    [
        ("kota = Sangatta", AudienceUnclear, {"place": 1, "found": "kota"}),
        ("desa = Rantau bahasa = id", AudienceUnclear, {"place": 15, "found": "bahasa"}),
        ("desa = ", AudienceUnfinished, {}),
        ("(desa = Rantau", AudienceUnfinished, {}),
        ("", AudienceUnfinished, {}),
        ("tangga = T9", AudienceUnknown, {"value": "T9", "known": "T0, T1, T2"}),
        ("jawaban untung > 5", AudienceUnknown, {"value": "untung", "known": "Uang masuk, sales, status"}),
        ('daftar "tak ada"', AudienceUnknown, {"value": "tak ada", "known": 0}),
        ("status > aktif", AudienceNotOrdered, {"value": "status"}),
        (
            "not village = Ranto",
            AudienceUnknown,
            {"value": "Ranto", "known": 'Muara Pantun, Rantau, Sa\'o "Lama"'},
        ),
        ("jawaban status = macett", AudienceUnknown, {"value": "macett", "known": "macet, stuck"}),
        ("not got 404", NoSuchBroadcast, {"number": 404}),
        (
            "answered 12 = datang",
            AudienceUnknown,
            {"value": "datang", "known": "hadir, i will come, tidak hadir"},
        ),
        ("answered 12 > hadir", AudienceNotOrdered, {"value": "hadir"}),
        ("jawaban status > stuck", AudienceNotOrdered, {"value": "stuck"}),
        ("desa = Rantau and " * 80, AudienceUnclear, {"place": 1000, "found": "…"}),
    ],
)
def test_a_fault_is_said_where_it_stands(
    line: str, refusal: type[Refusal], facts: dict[str, str | int]
) -> None:
    with pytest.raises(refusal) as raised:
        read_audience(line, NAMED)

    assert raised.value.facts == facts
