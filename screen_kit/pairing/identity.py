"""Who a device is: its token and the name it was given, in a file of its own. No Qt."""

import os
import re
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

OURS_ALONE: Final = 0o600
NAMED: Final = "name "
UNSAFE: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Identity:
    """A token, and the name it stands for; None: a token without a name, as people type it."""

    token: str = field(repr=False)
    name: str | None = None


class IdentityFile:
    """Two lines: the token, then `name kiosk-1`. Only its owner may read it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Identity | None:
        """What it holds; None: there is no such file yet, or no token in it. Else OSError."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return None
        words = [line.strip() for line in lines if line.strip()]
        if not words:
            return None
        named = next((w.removeprefix(NAMED) for w in words[1:] if w.startswith(NAMED)), None)
        return Identity(token=words[0], name=named)

    def keep(self, identity: Identity) -> None:
        """As a whole or not at all, whenever the power goes. OSError when it cannot be written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        named = f"\n{NAMED}{identity.name}" if identity.name else ""
        handle, draft = tempfile.mkstemp(dir=self.path.parent, prefix=".token-")  # mode 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{identity.token}{named}\n")
                file.flush()
                os.fsync(file.fileno())
            Path(draft).chmod(OURS_ALONE)
            Path(draft).replace(self.path)
        except OSError:
            with suppress(OSError):
                Path(draft).unlink()
            raise


def usual_path(name: str, state: Path | None = None) -> Path:
    """Where the device of that name keeps its token: in its state folder, else its user's."""
    file = f"{UNSAFE.sub('_', name)}.token"
    named = state or os.environ.get("DENLUOT_STATE_DIR") or os.environ.get("STATE_DIRECTORY")
    return Path(named) / file if named else _data_folder() / "denluot" / file


def _data_folder() -> Path:
    """Of this user: as XDG and Windows have it."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
