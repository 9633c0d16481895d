"""Which description of the centre a program goes by: the newest, once nobody is in the middle."""

import logging
from collections.abc import Callable

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from screen_kit.health import Reporting
from ticket_protocol.centre import Centre
from ticket_protocol.version import PROTOCOL

log = logging.getLogger(__name__)


class Adopting(Reporting):
    """`centre` is what counts. Another one waits as long as `at_rest` says no, for a `settle`.

    The first one never waits, and no program has to know of it: without `at_rest` none does.
    """

    centreChanged = Signal(object)  # noqa: N815 - Qt names its signals so

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.centre: Centre | None = None
        self.at_rest: Callable[[], bool] = lambda: True
        self._told: Centre | None = None

    def settle(self) -> None:
        """What the server told last counts now, if nobody is in the middle of something."""
        told = self._told
        if told is not None and told != self.centre and (self.centre is None or self.at_rest()):
            self.centre = told
            self.centreChanged.emit(told)

    def take_centre(self, data: bytes) -> bool:
        """The server's answer; False when it cannot be read."""
        try:
            centre = Centre.model_validate_json(data)
        except ValidationError as error:
            log.warning("the server's description cannot be read: %s", error)
            return False
        if centre.protocol != PROTOCOL:
            return False
        self._told = centre
        self.settle()
        return True
