"""What the machine says of itself."""

from contextlib import suppress
from pathlib import Path

BOOT = Path("/proc/sys/kernel/random/boot_id")


def boot() -> str:
    """A name of this start of the machine; "" where the system tells none (Windows)."""
    with suppress(OSError):
        return BOOT.read_text("ascii").strip()
    return ""
