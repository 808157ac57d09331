"""Do the phones on the page look and behave like a chat?"""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.sandbox import samples
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHANNELS = """
    const Real = WebSocket;
    window.channels = [];
    window.WebSocket = class extends Real { constructor(url) { super(url); window.channels.push(this); } };
"""


async def test_a_photo_from_a_file_stands_in_the_chat_and_reaches_the_bot(
    visitor: Visitor, tmp_path: Path
) -> None:
    picture = tmp_path / "dagangan.png"
    picture.write_bytes(samples.png())
    await visitor.trainee.becomes("Siti Aminah")

    await visitor.trainee.node.locator('[data-picks="photoFile"]').set_input_files(picture)

    shown = visitor.trainee.node.locator(".mine .photo img").last
    await expect(shown).to_be_visible()
    assert await shown.evaluate("async image => { await image.decode(); return image.naturalWidth; }") == 64
    await visitor.trainee.sees("Catatannya saya simpan")


async def test_a_voice_note_can_be_sent_with_one_tap_and_played(visitor: Visitor) -> None:
    await visitor.trainee.becomes("Rina Marlina")

    await visitor.trainee.attaches("Contoh suara")

    note = visitor.trainee.node.locator(".mine .voice").last
    await expect(note).to_contain_text("0:03")
    await note.get_by_role("button", name="Putar pesan suara").click()
    await expect(note.get_by_role("button", name="Jeda")).to_be_visible()
    await expect(note.locator(".heard").first).to_be_attached()


async def test_what_one_looks_at_is_left_alone_while_more_comes(visitor: Visitor) -> None:
    await visitor.trainee.becomes("Rahmat Hidayat")
    note = visitor.trainee.node.locator(".mine .voice").last

    assert await visitor.keeps_in_place(note, while_hearing="Rahmat Hidayat")


async def test_a_voice_note_can_be_recorded(visitor: Visitor) -> None:
    await visitor.trainee.becomes("Joko Prasetyo")
    notes = visitor.trainee.node.locator(".mine .voice")
    before = await notes.count()

    await visitor.trainee.node.get_by_role("button", name="Rekam suara").click()
    await expect(visitor.trainee.node.locator(".recording")).to_contain_text("Merekam 0:01")
    await visitor.trainee.node.get_by_role("button", name="Kirim rekaman").click()

    await expect(notes).to_have_count(before + 1)


async def test_a_message_of_the_bot_changes_in_place_and_goes(visitor: Visitor) -> None:
    ratna = await visitor.number_of("Ratna Dewi")
    phone = visitor.coordinator
    sent = await visitor.bot_calls("sendMessage", chat_id=ratna, text="satu dari tiga")
    await phone.sees("satu dari tiga")

    await visitor.bot_calls(
        "editMessageText", chat_id=ratna, message_id=sent["message_id"], text="dua dari tiga"
    )
    changed = await phone.sees("dua dari tiga")

    await expect(changed).to_contain_text("diedit")
    await expect(phone.bubbles("satu dari tiga")).to_have_count(0)
    await visitor.bot_calls("deleteMessage", chat_id=ratna, message_id=sent["message_id"])
    await expect(phone.bubbles("dua dari tiga")).to_have_count(0)


async def test_what_looks_like_markup_is_only_text(visitor: Visitor) -> None:
    hostile = "<script>window.broken = 1</script><img src=x onerror='window.broken = 1'>"

    await visitor.coordinator.types(hostile)

    bubble = await visitor.coordinator.sees(hostile)
    assert await bubble.locator("script, img").count() == 0
    assert await visitor.page.evaluate("window.broken") is None


async def test_formatting_buttons_typing_and_alerts_look_as_in_telegram(visitor: Visitor) -> None:
    tini = await visitor.number_of("Tini Hartati")
    phone = visitor.trainer
    await phone.becomes("Tini Hartati")

    await visitor.bot_calls("sendChatAction", chat_id=tini, action="typing")
    await expect(phone.node.locator(".status")).to_have_text("mengetik…")
    await visitor.bot_calls(
        "sendMessage",
        chat_id=tini,
        parse_mode="HTML",
        text='👋 <b>tebal <i>miring</i></b> <code>x</code> <a href="https://example.org/">tautan</a>',
        reply_markup={"keyboard": [["/menu", "Nanti"]]},
    )

    bubble = await phone.sees("tebal miring")
    await expect(bubble.locator("strong em")).to_have_text("miring")
    await expect(bubble.locator("code")).to_have_text("x")
    await expect(bubble.locator('a[href="https://example.org/"][rel~="noopener"]')).to_have_text("tautan")
    await expect(phone.node.locator(".status")).to_have_text("bot")
    await phone.node.locator(".reply-keys .key", has_text="/menu").click()
    await phone.sees("Yang bisa dilakukan di sini")


async def test_switching_people_keeps_chats_and_drafts_apart(visitor: Visitor) -> None:
    await visitor.trainee.becomes("Hasan Basri")
    await visitor.trainee.types("kopi laris hari ini")
    await visitor.trainee.sees("kopi laris hari ini")
    await visitor.trainee.input.fill("belum selesai")

    await visitor.trainee.becomes("Maria Dayang")

    await expect(visitor.trainee.bubbles("kopi laris hari ini")).to_have_count(0)
    await expect(visitor.trainee.input).to_have_value("")
    await visitor.trainee.becomes("Hasan Basri")
    await visitor.trainee.sees("kopi laris hari ini")
    await expect(visitor.trainee.input).to_have_value("belum selesai")


async def test_who_does_not_hold_the_phone_has_unread_messages(visitor: Visitor) -> None:
    lina = await visitor.number_of("Lina Kurniasih")

    await visitor.bot_calls("sendMessage", chat_id=lina, text="kabar untuk Lina")

    await expect(visitor.trainee.node.locator(".holder .badge")).to_have_text("1")
    await visitor.trainee.becomes("Lina Kurniasih")
    await visitor.trainee.sees("kabar untuk Lina")
    await expect(visitor.trainee.node.locator(".holder .badge")).to_be_hidden()


async def test_a_reply_an_edit_and_a_command_from_the_menu(visitor: Visitor) -> None:
    phone = visitor.trainee
    await phone.becomes("Dewi Anggraini")
    await phone.types("jamu kunyit laku")
    mine = await phone.sees("jamu kunyit laku")

    await mine.hover()
    await phone.node.locator(".row.mine").last.get_by_role("button", name="Ubah").click()
    await phone.types("jamu kunyit laku keras")
    await expect(await phone.sees("jamu kunyit laku keras")).to_contain_text("diedit")
    await phone.node.locator(".row.mine").last.get_by_role("button", name="Balas").click()
    await phone.types("pesan 20 botol")
    await expect((await phone.sees("pesan 20 botol")).locator(".quote")).to_contain_text(
        "jamu kunyit laku keras"
    )

    await phone.node.get_by_role("button", name="Menu").click()
    await phone.node.locator(".menu .choice", has_text="/data").click()
    await phone.sees("Yang dicatat tentang Dewi Anggraini")


async def test_a_newcomer_joins_by_the_invitation_on_show(visitor: Visitor) -> None:
    phone = visitor.trainee
    await phone.node.locator(".holder").click()
    await phone.node.locator(".someone", has_text="Orang baru").click()
    await expect(phone.node.locator(".link")).to_have_value(re.compile("start="))
    assert await visitor.keeps_in_place(phone.node.locator(".link"), while_hearing="Siti Aminah")

    await phone.node.get_by_role("button", name="Buka tautan undangan").click()
    await phone.presses("Setuju ikut")
    await phone.presses(await phone.node.locator(".holder-name").inner_text())

    await phone.sees("Selamat bergabung")


async def test_the_page_comes_back_after_the_channel_broke_with_nothing_twice(visitor: Visitor) -> None:
    await visitor.page.add_init_script(CHANNELS)
    await visitor.opens()
    agus = await visitor.number_of("Agus Hartono")
    await visitor.trainee.becomes("Agus Hartono")
    await visitor.page.evaluate("() => channels.forEach(channel => channel.close())")
    await visitor.page.wait_for_function("() => channels.some(channel => channel.readyState === 1)")

    await visitor.bot_calls("sendMessage", chat_id=agus, text="sesudah putus")

    await visitor.trainee.sees("sesudah putus")
    await expect(visitor.trainee.bubbles("sesudah putus")).to_have_count(1)
    await expect(visitor.page.locator("#banner")).to_be_hidden()
    numbers = await visitor.trainee.node.locator(".row").evaluate_all("all => all.map(one => one.dataset.id)")
    assert len(numbers) == len(set(numbers))


async def test_a_long_history_has_a_way_down_that_counts_what_came(visitor: Visitor) -> None:
    yuliana = await visitor.number_of("Yuliana Lawing")
    phone = visitor.trainee
    await phone.becomes("Yuliana Lawing")
    down = phone.node.get_by_role("button", name="Ke pesan terbaru")
    await phone.node.locator(".log").evaluate("log => log.scrollTo(0, 0)")
    await expect(down).to_be_visible()

    await visitor.bot_calls("sendMessage", chat_id=yuliana, text="di bawah sini")

    await expect(down.locator(".badge")).to_have_text("1")
    await down.click()
    await expect(phone.bubbles("di bawah sini")).to_be_in_viewport()
    await expect(down).to_be_hidden()


async def test_the_clock_moves_by_an_hour(visitor: Visitor) -> None:
    time = visitor.page.locator(".time")
    before = int((await time.inner_text())[:2])

    await visitor.moves_the_clock("+1 jam")

    await expect(time).to_have_text(re.compile(rf"^{(before + 1) % 24:02}[.:]"))


async def test_faults_can_be_made_and_mended(visitor: Visitor) -> None:
    await visitor.page.get_by_role("button", name="Gangguan").click()
    cut = visitor.page.get_by_role("switch", name="Telegram terputus")

    await cut.click()
    await expect(cut).to_be_checked()
    await cut.click()
    await expect(cut).not_to_be_checked()
    await visitor.page.get_by_role("switch", name="Ratna Dewi memblokir bot").click()

    await expect(visitor.coordinator.node.locator(".closed")).to_contain_text("memblokir")
    await visitor.coordinator.node.get_by_role("button", name="Buka blokir").click(force=True)
    await expect(visitor.coordinator.input).to_be_visible()


async def test_three_phones_fit_a_laptop_and_one_a_small_phone(visitor: Visitor) -> None:
    assert await _is_as_wide_as_the_window(visitor)
    for phone in (visitor.trainee, visitor.trainer, visitor.coordinator):
        await expect(phone.node).to_be_in_viewport(ratio=1)

    await visitor.page.set_viewport_size({"width": 360, "height": 640})

    assert await _is_as_wide_as_the_window(visitor)
    await expect(visitor.trainee.node).to_be_visible()
    await expect(visitor.trainer.node).to_be_hidden()
    await visitor.page.get_by_role("tab", name="Pelatih").click()
    await expect(visitor.trainer.node).to_be_visible()
    await visitor.page.keyboard.press("ArrowRight")
    await expect(visitor.coordinator.node).to_be_visible()
    await expect(visitor.trainer.node).to_be_hidden()


async def test_the_page_speaks_english_at_a_tap(visitor: Visitor) -> None:
    await visitor.page.get_by_role("button", name="English").click()

    await expect(visitor.page.get_by_role("button", name="Move the clock: +1 week")).to_be_visible()
    await expect(visitor.page.locator("html")).to_have_attribute("lang", "en")


async def _is_as_wide_as_the_window(visitor: Visitor) -> bool:
    return bool(await visitor.page.evaluate("document.documentElement.scrollWidth === window.innerWidth"))
