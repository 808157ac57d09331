"""Is HTML read as Telegram reads it, with offsets in UTF-16?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, MessageEntity
from telegram.error import BadRequest

from bot.sandbox.markdown import parse_markdown
from bot.sandbox.markup import parse_html
from bot.sandbox.people import Person
from bot.sandbox.refusals import ApiError


def spans(entities: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    return [(entity["type"], entity["offset"], entity["length"]) for entity in entities]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("biasa", "biasa", []),
        ("<b>tebal</b>", "tebal", [("bold", 0, 5)]),
        (
            "<strong>a</strong><em>b</em><ins>c</ins>",
            "abc",
            [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1)],
        ),
        (
            "<i>a</i> <u>b</u> <s>c</s>",
            "a b c",
            [("italic", 0, 1), ("underline", 2, 1), ("strikethrough", 4, 1)],
        ),
        ("<tg-spoiler>rahasia</tg-spoiler>", "rahasia", [("spoiler", 0, 7)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<code>a &lt; b</code>", "a < b", [("code", 0, 5)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
        ("😀 <b>🌾x</b>", "😀 🌾x", [("bold", 3, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
        ("<b></b>kosong", "kosong", []),
        ("&lt;b&gt; &amp; &quot;x&quot; &#39;y&#x27; &apa;", "<b> & \"x\" 'y' &apa;", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, expected: list[tuple[str, int, int]]) -> None:
    read, entities = parse_html(source)

    assert read == text
    assert spans(entities) == expected


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_with_the_place(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_a_link_carries_its_address_and_a_bad_one_is_plain_text() -> None:
    _, good = parse_html('<a href="https://desa.example/?a=1&amp;b=2">di sini</a>')
    _, bare = parse_html("<a>desa.example</a>")
    _, bad = parse_html('<a href="di rumah">sini</a>')

    assert good[0]["url"] == "https://desa.example/?a=1&b=2"
    assert bare[0]["url"] == "http://desa.example"
    assert bad == []


def test_code_with_a_language_inside_pre_is_one_entity() -> None:
    _, entities = parse_html('<pre><code class="language-python">x = 1</code></pre>')

    assert entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert parse_html(f"<b>{escaped}</b>")[0] == text


@given(st.text(alphabet="<>/b&;u \"='", max_size=30))
def test_any_source_is_either_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except ApiError:
        return

    assert all(entity["offset"] + entity["length"] <= len(text) for entity in entities)


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("*tebal* _miring_", "tebal miring", [("bold", 0, 5), ("italic", 6, 6)]),
        ("__a__ ~b~ ||c||", "a b c", [("underline", 0, 1), ("strikethrough", 2, 1), ("spoiler", 4, 1)]),
        ("`x*y` ```py\nz```", "x*y z", [("code", 0, 3), ("pre", 4, 1)]),
        (r"selesai\! 1\.5", "selesai! 1.5", []),
        ("[sini](https://desa.example)", "sini", [("text_link", 0, 4)]),
    ],
)
def test_markdown_becomes_text_and_entities(
    source: str, text: str, expected: list[tuple[str, int, int]]
) -> None:
    read, entities = parse_markdown(source)

    assert read == text
    assert spans(entities) == expected


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("Halo!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("*tebal", "Can't find end of bold entity at byte offset 0"),
        ("a](x)", "Character ']' is reserved and must be escaped with the preceding '\\'"),
    ],
)
def test_broken_markdown_is_refused(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_markdown(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


async def test_white_space_at_the_ends_goes_and_offsets_follow(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "\n  <b> Halo </b> dunia \n", parse_mode="HTML")

    assert sent.text == "Halo  dunia"
    assert [(entity.offset, entity.length) for entity in sent.entities] == [(0, 5)]


async def test_entities_can_be_given_instead_of_markup(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "<b> tetap", entities=[MessageEntity("bold", 4, 5)])

    assert sent.text == "<b> tetap"
    assert sent.parse_entities() == {sent.entities[0]: "tetap"}


async def test_an_entity_beyond_the_text_is_refused(bot: Bot, sari: Person) -> None:
    with pytest.raises(BadRequest, match="ends after the end of the text"):
        await bot.send_message(sari.id, "abc", entities=[MessageEntity("bold", 1, 9)])


async def test_links_and_commands_are_found_in_plain_text(bot: Bot, sari: Person) -> None:
    sent = await bot.send_message(sari.id, "😀 /kabar, https://desa.example/a. #panen @sari_lombok a@b.id")

    found = [(entity.type, words) for entity, words in sent.parse_entities().items()]
    assert found == [
        ("bot_command", "/kabar"),
        ("url", "https://desa.example/a"),
        ("hashtag", "#panen"),
        ("mention", "@sari_lombok"),
    ]


async def test_another_parse_mode_is_refused(bot: Bot, sari: Person) -> None:
    with pytest.raises(BadRequest, match="Unsupported parse_mode"):
        await bot.send_message(sari.id, "*x*", parse_mode="Markdown")
