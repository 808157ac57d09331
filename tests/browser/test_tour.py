"""Does the tour of the guide really lead through the whole work?"""

import pytest

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="module")
STEPS = ["answered", "alerted", "claimed", "talked", "resolved", "announced"]


async def test_the_six_steps_of_the_guide_can_be_walked_as_they_are_told(visitor: Visitor) -> None:
    trainee, trainer, coordinator = visitor.trainee, visitor.trainer, visitor.coordinator
    assert await visitor.page.locator(".step.done").count() == 0

    await trainee.presses("Ada kemajuan")
    await trainee.sees("berapa uang masuk")
    await trainee.key("Tidak ingat").last.wait_for()
    await trainee.types("450rb")
    await trainee.presses("6")
    await trainee.sees("Rp 450.000")
    await visitor.sees_done("answered")

    await visitor.moves_the_clock("+1 minggu")
    await trainer.sees("3 kabar berturut-turut tidak dijawab")
    await visitor.sees_done("alerted")

    await trainer.presses("Saya tangani")
    await visitor.sees_done("claimed")

    await trainer.presses("Tulis pesan")
    await trainer.sees("Silakan tulis untuk Andi Saputra")
    await trainer.types("Pak Andi, besok saya mampir ya.")
    await trainee.becomes("Andi Saputra")
    await trainee.sees("Pak Andi, besok saya mampir ya.")
    await trainee.types("Terima kasih bu, saya tunggu")
    await trainer.sees("Terima kasih bu, saya tunggu")
    await visitor.sees_done("talked")

    await trainer.presses("Selesaikan")
    await trainer.presses("Ada rencana baru")
    await trainer.sees("Kasus Andi Saputra selesai")
    await visitor.sees_done("resolved")

    await coordinator.types("/siaran Halo semua")
    await coordinator.presses("Semua angkatan saya")
    await coordinator.presses("Kirim ke 12 orang")
    await coordinator.sees("Siaran selesai")
    await trainee.sees("Halo semua")
    await visitor.sees_done("announced")

    done = await visitor.page.locator(".step.done").evaluate_all("all => all.map(one => one.dataset.step)")
    assert done == STEPS
