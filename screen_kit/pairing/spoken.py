"""The code in the device's log: for one without a screen, and for whoever looks from afar."""

import logging

from PySide6.QtCore import QObject, Slot

from screen_kit.pairing.claiming import Stage
from screen_kit.pairing.client import PairingClient
from ticket_protocol.texts import beside

log = logging.getLogger(__name__)

WORDS = {Stage.BUSY: "pairing.busy", Stage.WRONG_PROTOCOL: "pairing.wrong_protocol"}


class SpokenCode(QObject):
    """Says each thing once: a code, or why there is none."""

    def __init__(self, client: PairingClient) -> None:
        super().__init__()
        self._client = client
        self._said = ""
        client.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        client, claiming = self._client, self._client.claiming
        if claiming.code:
            words = beside("pairing.spoken", code=claiming.code, name=client.name)
        elif claiming.cut:
            words = beside("pairing.cut_spoken", server=client.server)
        else:
            words = beside(WORDS[claiming.stage]) if claiming.stage in WORDS else ""
        if words and words != self._said:
            self._said = words
            log.warning("%s", words)

    def close(self) -> None:
        """It is paired."""
