"""What hangs on this device and does not work, as its health reports it."""

from screen_kit.link import Link
from ticket_protocol.commands import PartSilent
from ticket_protocol.words import PartKind


class Parts:
    """All works until something is said to be silent."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._silent: set[PartKind] = set()

    def say(self, part: PartKind, *, silent: bool) -> None:
        """It does not work, or it does again; a refused layout counts as silent."""
        if silent:
            self._silent.add(part)
        else:
            self._silent.discard(part)
        self._link.parts_down = tuple(PartSilent(part=kind) for kind in sorted(self._silent))
