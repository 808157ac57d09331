"""What every test may stand on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.people import MuaraPantun, muara_pantun


@pytest.fixture
async def village(tmp_path: Path) -> AsyncIterator[MuaraPantun]:
    """Muara Pantun on a Monday morning, with its bot, and nobody enrolled yet."""
    async with muara_pantun(f"sqlite:///{tmp_path / 'village.db'}") as village:
        yield village
