"""The roll on disk: kiosks are switched off every evening, and a roll lasts for days."""

import json
import logging
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


class RollFile:
    """`roll-PRINTER.json` in `folder`. No record: what cannot be read or kept is done without."""

    def __init__(self, folder: Path, printer: str) -> None:
        name = re.sub(r"[^\w.-]", "_", printer)
        self._path = folder / f"roll-{name}.json"
        self._failed = False

    def load(self) -> Mapping[str, Any]:
        """What was saved last; nothing if nothing was."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            log.warning("the roll is counted anew: %s", error)
            return {}
        return kept if isinstance(kept, dict) else {}

    def save(self, roll: Mapping[str, Any]) -> None:
        """Keep it as a whole or not at all."""
        part = self._path.with_suffix(".part")
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(roll), "utf-8")
            part.replace(self._path)
        except OSError as error:
            log.log(logging.DEBUG if self._failed else logging.WARNING, "not kept: %s", error)
            self._failed = True
        else:
            self._failed = False
