"""Are the settings read as the contract says, and is a wrong one refused in words that help?"""

import re
from contextlib import suppress
from pathlib import Path

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.errors import WrongSetting
from bot.settings import MENDS, Settings, read_settings

EXAMPLE = Path(__file__).parent.parent / ".env.example"
NAMES = {name.upper() for name in Settings.model_fields}
A_SETTING = re.compile(r"^#?([A-Z][A-Z_]*)=(.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with nothing in it, and an environment that says nothing."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_not_set_has_the_value_that_the_contract_promises() -> None:
    settings = read_settings()

    assert settings.model_dump() == {
        "bot_token": None,
        "telegram_api_url": "https://api.telegram.org",
        "database_url": "sqlite:///pendamping.db",
        "updates": "polling",
        "public_url": None,
        "http_host": "127.0.0.1",
        "http_port": 8080,
        "programme": None,
        "default_timezone": "Asia/Makassar",
        "default_language": "id",
        "sweep_seconds": 15,
        "sends_per_second": 30,
        "media_dir": Path("media"),
        "media_max_mb": 20,
        "log_format": "text",
    }


def test_the_example_names_every_setting_once_with_its_default() -> None:
    shown = A_SETTING.findall(EXAMPLE.read_text())

    defaults = {name.upper(): field.default for name, field in Settings.model_fields.items()}
    assert [name for name, _ in shown] == list(defaults)
    for name, value in shown:
        if defaults[name] is not None:
            assert value == str(defaults[name])


def test_the_example_with_every_line_switched_on_is_a_usable_file(elsewhere: Path) -> None:
    switched_on = A_SETTING.sub(r"\1=\2", EXAMPLE.read_text())
    untouched = read_settings()
    (elsewhere / ".env").write_text(switched_on)

    settings = read_settings()

    assert settings.token == "123456:ABC-def"
    assert settings.model_copy(update={"bot_token": None}) == untouched


def test_every_setting_has_a_mend() -> None:
    assert set(MENDS) == NAMES


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "hello"),
        ("BOT_TOKEN", "123456"),
        ("BOT_TOKEN", "123456:"),
        ("BOT_TOKEN", ":abc"),
        ("BOT_TOKEN", "12ab:abc"),
        ("BOT_TOKEN", "123:abc/def"),
        ("BOT_TOKEN", "123:\u00e4bc"),
        ("BOT_TOKEN", "\u0661\u0662:abc"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "ftp://api.telegram.org"),
        ("TELEGRAM_API_URL", "https://"),
        ("TELEGRAM_API_URL", "http://[half"),
        ("TELEGRAM_API_URL", "http://localhost:99999"),
        ("TELEGRAM_API_URL", "http://local host"),
        ("DATABASE_URL", "pendamping.db"),
        ("DATABASE_URL", "mysql://localhost/x"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "postgresql://a:secret@host:port/name"),
        ("UPDATES", "webhook"),
        ("UPDATES", "pigeons"),
        ("PUBLIC_URL", "bot.example.org"),
        ("PUBLIC_URL", "http://bot.example.org"),
        ("PUBLIC_URL", "https://"),
        ("HTTP_PORT", "0"),
        ("HTTP_PORT", "65536"),
        ("HTTP_PORT", "web"),
        ("PROGRAMME", "nowhere.toml"),
        ("PROGRAMME", "."),
        ("DEFAULT_TIMEZONE", "WITA"),
        ("DEFAULT_TIMEZONE", "../etc/passwd"),
        ("DEFAULT_TIMEZONE", "Asia"),
        ("DEFAULT_LANGUAGE", "jv"),
        ("SWEEP_SECONDS", "0"),
        ("SWEEP_SECONDS", "-5"),
        ("SWEEP_SECONDS", "abc"),
        ("SWEEP_SECONDS", "1.5"),
        ("SWEEP_SECONDS", "99999999999"),
        ("SENDS_PER_SECOND", "0"),
        ("SENDS_PER_SECOND", "1001"),
        ("SENDS_PER_SECOND", "fast"),
        ("MEDIA_MAX_MB", "0"),
        ("MEDIA_MAX_MB", "21"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name_and_the_mend(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(WrongSetting) as refused:
        read_settings()

    assert refused.value.name == name
    assert str(refused.value).endswith(f"; {MENDS[name]}.")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "sqlite:////var/lib/pendamping.db"),
        ("DATABASE_URL", "sqlite+aiosqlite:///pendamping.db"),
        ("DATABASE_URL", "postgres://a:b@host/name"),
        ("DATABASE_URL", "postgresql+asyncpg://a:b@host:5433/name"),
        ("DATABASE_URL", "postgresql://a:p%40ss@/name?host=/var/run"),
        ("SWEEP_SECONDS", "1"),
        ("SENDS_PER_SECOND", "1000"),
        ("DEFAULT_TIMEZONE", "Asia/Jayapura"),
        ("LOG_FORMAT", "json"),
    ],
)
def test_a_good_value_is_taken_as_it_stands(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    assert str(getattr(read_settings(), name.lower())) == value


def test_a_slash_at_the_end_of_the_address_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://localhost:8081/")

    assert read_settings().telegram_api_url == "http://localhost:8081"


def test_the_environment_goes_before_the_file_and_what_is_empty_is_not_set(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / ".env").write_text("SWEEP_SECONDS=7\nDEFAULT_LANGUAGE=en\nSENDS_PER_SECOND=\nUNHEARD_OF=x\n")
    monkeypatch.setenv("SWEEP_SECONDS", "9")
    monkeypatch.setenv("DEFAULT_LANGUAGE", "")

    settings = read_settings()

    assert (settings.sweep_seconds, settings.default_language, settings.sends_per_second) == (9, "en", 30)


def test_a_file_in_another_encoding_is_a_wrong_setting(elsewhere: Path) -> None:
    (elsewhere / ".env").write_bytes("BOT_TOKEN=1:é\n".encode("utf-16"))

    with pytest.raises(WrongSetting) as refused:
        read_settings()

    assert refused.value.name == ".env"


def test_a_missing_token_is_noticed_when_it_is_needed() -> None:
    settings = read_settings()

    with pytest.raises(WrongSetting) as refused:
        _ = settings.token

    assert str(refused.value) == f"BOT_TOKEN: is missing; {MENDS['BOT_TOKEN']}."


def test_a_token_shows_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "4242:very-secret")

    assert "very-secret" not in repr(read_settings()) + str(read_settings())


@given(st.text(min_size=1))
@hypothesis.settings(max_examples=30)
def test_no_value_at_all_is_answered_with_a_crash(value: str) -> None:
    for name in Settings.model_fields:
        with suppress(ValidationError):
            Settings.model_validate({name: value})
