"""What comes before a body has an end here, in bytes and in time: the parser knows neither."""

import asyncio
from typing import Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_BYTES: Final = 64 * 1024
"""Of an address, its headers, or what follows a body: one header of 200 MB held up everybody."""
HEAD_S: Final = 20.0
"""So long a connection may take to say what it wants."""


class Bounded(HttpToolsProtocol):
    """Counts what the parser was fed since it last had something whole to tell."""

    _unheard = 0
    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody is there, and has said nothing yet."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Feeds the parser; who never comes to an end is cut off."""
        self._unheard += len(data)
        super().data_received(data)
        if self._unheard > HEAD_BYTES and not self.transport.is_closing():
            self.logger.warning("A request whose head has no end.")
            self.send_400_response("Too much before the body.")

    def on_message_begin(self) -> None:
        """A request begins."""
        self._wait()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """It is known what is wanted."""
        self._wait_no_more()
        self._unheard = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Some of its body: how much that may be is checked by who reads it."""
        self._unheard = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """All of it is here."""
        self._unheard = 0
        super().on_message_complete()

    def _wait(self) -> None:
        self._wait_no_more()
        self._patience = self.loop.call_later(HEAD_S, self.transport.close)

    def _wait_no_more(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
