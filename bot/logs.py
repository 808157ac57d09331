"""How does the program write down what it does, without ever writing down the token?"""

import logging
import sys
from typing import Literal
from urllib.parse import quote

import structlog

HIDDEN = "<token>"


class Redact(logging.Formatter):
    """Takes the token out of the finished line, wherever it came from: arguments, addresses, tracebacks."""

    def __init__(self, inner: logging.Formatter, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = tuple(form for secret in secrets if secret for form in (secret, quote(secret, "")))

    def format(self, record: logging.LogRecord) -> str:
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return line


def configure_logs(style: Literal["text", "json"], secrets: tuple[str, ...] = ()) -> None:
    """Sends everything to standard error, one line an event; nothing that is in `secrets` is written."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if style == "json"
        # Without the values of variables: they hold people's words, and a token cut in two is not hidden.
        else structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    )
    processors: list[structlog.typing.Processor] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta
    ]
    if style == "json":
        processors.append(structlog.processors.ExceptionRenderer())
    formatter = structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*processors, last])
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redact(formatter, secrets))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    for chatty in ("httpx", "httpcore", "apscheduler", "alembic", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
