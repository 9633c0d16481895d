"""The staff's PIN on disk, as a hash that only the kiosk's own user reads, and the wrong tries."""

import json
import logging
import os
from pathlib import Path
from typing import Any

from kiosk.service import pin

log = logging.getLogger(__name__)


class PinFile:
    """`staff-pin.json` in `folder`, and beside it how often a wrong PIN was tried."""

    def __init__(self, folder: Path) -> None:
        self._pin = folder / "staff-pin.json"
        self._tries = folder / "staff-pin-tries.json"

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN that could be right."""
        return bool(_read(self._pin))

    def set(self, digits: str) -> None:
        """Keeps this one instead of any before, and forgets wrong tries; OSError."""
        _write(self._pin, pin.hashed(digits))
        self.failures = 0

    def fits(self, digits: str) -> bool:
        """Whether this is the PIN; takes a tenth of a second."""
        return pin.fits(digits, _read(self._pin))

    @property
    def failures(self) -> int:
        """Wrong PINs in a row, over restarts; what cannot be read counts as none."""
        count = _read(self._tries).get("failures", 0)
        return count if isinstance(count, int) and count > 0 else 0

    @failures.setter
    def failures(self, count: int) -> None:
        try:
            _write(self._tries, {"failures": count})
        except OSError as error:
            log.warning("wrong PINs cannot be counted over a restart: %s", error)


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read: %s", path.name, error)
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(path: Path, kept: dict[str, Any]) -> None:
    """As a whole or not at all, and never readable for others, not even for a moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    line = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(line, "w", encoding="utf-8") as file:
        json.dump(kept, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
