"""`python -m screen_kit.drivers.audio_child`: the process that holds the loudspeaker.

Orders come by its standard input, its state goes out by its standard output, a line at every turn.
It ends with its input, and is ended by its parent when it does not answer.
"""

import sys
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QTimer, qInstallMessageHandler

from screen_kit.drivers.audio_orders import Order, OrderKind, order_from, state_line
from screen_kit.drivers.audio_out import AudioOut

TURN_MS = 20


class Child:
    """Obeys one order after the other; what does not fit into the device yet waits here."""

    def __init__(self, out: AudioOut) -> None:
        self._out = out
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._waiting = bytearray()
        self._utterance = 0
        self._open = False
        self._works = True

    def listen(self, orders: BinaryIO) -> None:
        """In a thread of its own, until the input ends."""
        while (order := order_from(orders)) is not None:
            self._orders.put(order)
        self._orders.put(None)

    def turn(self) -> bool:
        """What came, what fits, and a line about it; False: it is time to end."""
        try:
            while True:
                order = self._orders.get_nowait()
                if order is None:
                    return False
                self._obey(order)
        except Empty:
            pass
        self._feed()
        played = self._out.played_s() if self._open else 0.0
        sys.stdout.write(state_line(self._utterance, played, works=self._works))
        sys.stdout.flush()
        return True

    def _obey(self, order: Order) -> None:
        match order.kind:
            case OrderKind.OPEN:
                self._utterance, self._open = order.utterance, True
                self._works = self._out.open(order.gain)
                self._waiting.clear()
            case OrderKind.SOUND:
                self._waiting += order.pcm
            case OrderKind.CLOSE:
                self._open = False
            case OrderKind.DROP:
                self._open = False
                self._waiting.clear()
                self._out.drop()

    def _feed(self) -> None:
        if self._open or self._waiting:
            fits = bytes(self._waiting[: self._out.room()])
            if fits:
                self._works = self._out.write(fits)
                del self._waiting[: len(fits)]
        else:
            self._works = self._out.idle()


def main() -> None:
    """Until the input ends."""
    qInstallMessageHandler(lambda *_: None)  # what a machine lacks is told by our state
    app = QCoreApplication(sys.argv)
    child = Child(AudioOut())
    Thread(target=child.listen, args=(sys.stdin.buffer,), daemon=True).start()
    timer = QTimer()
    timer.timeout.connect(lambda: None if child.turn() else app.quit())
    timer.start(TURN_MS)
    app.exec()


if __name__ == "__main__":
    main()
