"""How does the program write down what it does, without ever writing down the token?"""

import logging
import sys
from typing import Literal

import structlog

HIDDEN = "<token>"


class Redact(logging.Formatter):
    """Takes the token out of the finished line, wherever it came from: arguments, addresses, tracebacks."""

    def __init__(self, inner: logging.Formatter, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = tuple(secret for secret in secrets if secret)

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
        else structlog.dev.ConsoleRenderer(colors=False)
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
    for chatty in ("httpx", "httpcore", "apscheduler", "alembic", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
