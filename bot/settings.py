"""Which settings did the office give, and are they usable?"""

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import WrongSetting
from bot.words import languages

MENDS = {
    "BOT_TOKEN": "put the token that BotFather gave you into BOT_TOKEN, like 123456:ABC-def",
    "TELEGRAM_API_URL": "give the root of a Bot API, like https://api.telegram.org",
    "DATABASE_URL": "use sqlite:///file.db or postgresql://user:password@host:5432/name",
    "UPDATES": "use polling",
    "PUBLIC_URL": "give the https address at which people reach the web side, like https://bot.example.org",
    "HTTP_HOST": "give the address to listen at, like 127.0.0.1 or 0.0.0.0",
    "HTTP_PORT": "use a free port from 1 to 65535",
    "PROGRAMME": "give the path of a readable programme file, or leave it out for the built-in one",
    "DEFAULT_TIMEZONE": "use an IANA name like Asia/Makassar",
    "DEFAULT_LANGUAGE": "use a language that has a word file, like id or en",
    "SWEEP_SECONDS": "use a whole number of seconds from 1 to 86400, a day",
    "SENDS_PER_SECOND": "use a whole number from 1 to 1000",
    "MEDIA_DIR": "give a folder that the program may write to",
    "MEDIA_MAX_MB": "use a whole number from 1 to 20",
    "LOG_FORMAT": "use text or json",
}


_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_DAY_SECONDS = 24 * 60 * 60


def _iana_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError(f"no time zone is called {name!r}") from unknown
    return name


def _bot_api_root(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or " " in url:
        raise ValueError(f"{url!r} is not an http address")
    _ = parts.port  # raises ValueError where it is no port
    return url.rstrip("/")


def _public_url(url: str) -> str:
    """What is private travels only under a seal, except to one's own machine."""
    parts = urlsplit(url)
    is_own_machine = parts.hostname in {"127.0.0.1", "::1", "localhost"}
    if not parts.hostname or parts.scheme not in ({"http", "https"} if is_own_machine else {"https"}):
        raise ValueError(f"{url!r} is not an https address")
    return url.rstrip("/")


def _database(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    kind = scheme.partition("+")[0]
    if not separator or kind not in {"sqlite", "postgresql", "postgres"}:
        raise ValueError("it names no database that this program knows")
    if kind == "sqlite" and not rest.removeprefix("/"):
        raise ValueError("it names no file")
    try:
        make_url(url)
    except (ArgumentError, ValueError):
        # Not from it: its words may hold the password.
        raise ValueError("it cannot be read as an address") from None
    return url


def _token(token: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(token.get_secret_value()):
        raise ValueError("it does not look like a bot token")
    return token


def _spoken(code: str) -> str:
    if code not in languages():
        raise ValueError(f"there is no word file for {code!r}")
    return code


def _readable(path: Path) -> Path:
    if not path.is_file():
        raise ValueError(f"no file at {path}")
    return path


class Settings(BaseSettings):
    """The contract's settings that this version's features need, from the environment or `.env`."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_api_url: Annotated[str, AfterValidator(_bot_api_root)] = "https://api.telegram.org"
    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///pendamping.db"
    updates: Literal["polling"] = "polling"
    public_url: Annotated[str, AfterValidator(_public_url)] | None = None
    http_host: str = Field(default="127.0.0.1", min_length=1)
    http_port: int = Field(default=8080, ge=1, le=65535)
    programme: Annotated[Path, AfterValidator(_readable)] | None = None
    default_timezone: Annotated[str, AfterValidator(_iana_zone)] = "Asia/Makassar"
    default_language: Annotated[str, AfterValidator(_spoken)] = "id"
    sweep_seconds: int = Field(default=15, ge=1, le=_DAY_SECONDS)
    sends_per_second: int = Field(default=30, ge=1, le=1000)
    media_dir: Path = Path("media")
    media_max_mb: int = Field(default=20, ge=1, le=20)  # more than 20 Telegram does not hand out
    log_format: Literal["text", "json"] = "text"

    @property
    def has_web_side(self) -> bool:
        """Somebody is to look in from outside."""
        return self.public_url is not None or bool(self.model_fields_set & {"http_host", "http_port"})

    @property
    def token(self) -> str:
        """The bot token; raises WrongSetting where none was given."""
        if self.bot_token is None:
            raise WrongSetting("BOT_TOKEN", "is missing", MENDS["BOT_TOKEN"])
        return self.bot_token.get_secret_value()


def read_settings() -> Settings:
    """Reads the settings; raises WrongSetting naming the first wrong one and its mend."""
    try:
        return Settings()
    except UnicodeDecodeError:
        raise WrongSetting(".env", "is not a text in UTF-8", "save it as UTF-8") from None
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]).upper()
        fault = str(first["msg"]).removeprefix("Value error, ")
        raise WrongSetting(name, fault, MENDS[name]) from None
