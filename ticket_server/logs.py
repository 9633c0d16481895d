"""How the server's log is written: lines for people, or JSON for programs (`--log json`)."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

FORMS = ("lines", "json")
USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
"""What every record has; anything else was given with it and is told as a field of its own."""


class JsonLines(logging.Formatter):
    """One object a line: time, level, logger, message, error, and what else was given with it."""

    def format(self, record: logging.LogRecord) -> str:
        """Never raises: what JSON does not know becomes text."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        told |= {key: value for key, value in vars(record).items() if key not in USUAL}
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


class NotTheDenial(logging.Filter):
    """uvicorn takes a refused WebSocket for a mistake of ours, though it sent the refusal."""

    def filter(self, record: logging.LogRecord) -> bool:
        """False for that one message."""
        return record.msg != "ASGI callable returned without completing handshake."


def logging_as(form: str) -> dict[str, Any]:
    """The settings of Python's logging for one of `FORMS`; everything goes to stderr."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {"format": "%(asctime)s %(levelname)s %(message)s"},
            "json": {"()": JsonLines},
        },
        "filters": {"known": {"()": NotTheDenial}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": form, "filters": ["known"]}
        },
        "root": {"handlers": ["stderr"], "level": "INFO"},
        "loggers": {"uvicorn": {"level": "WARNING"}, "alembic": {"level": "WARNING"}},
    }
