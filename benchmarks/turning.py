"""How soon a touch has drawn the next page, over the pages that every citizen sees."""

import os
import time
from pathlib import Path

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

from PySide6.QtCore import QCoreApplication

from benchmarks.citizens import Hand, draw
from demo.processes import ServerProcess
from kiosk import __main__ as program
from screen_kit import start
from ticket_protocol.words import Role

ROUNDS = 25
CALM_S = 1.5
"""The search's index is made before anybody is there."""
WAY = (
    "start", "category-dat-dai", "back", "search", "key-k", "key-e", "key-t", "back", "back",
)  # fmt: skip
"""Welcome, fields, one of them, and back; the search, letters with their hits; and home."""


def turns(server: ServerProcess, folder: Path) -> list[float]:
    """Milliseconds of CPU from each touch to its first frame, all rounds but the first."""
    app = start.application("kiosk")
    os.environ["DENLUOT_TOKEN"] = server.token(Role.KIOSK, "kiosk-1")
    words = ["--server", server.url, "--name", "kiosk-1", "--windowed", "1080x1920"]
    words += ["--no-voice", "--reduce-motion", "--state-dir", str(folder / "state")]
    options = program.options_of(program.parser().parse_args(words))
    kiosk = program.build(options)
    kiosk.screen.show(options.common.size)
    kiosk.link.start()
    hand = Hand(kiosk.screen.window)
    while "start" not in hand.places():
        draw()
    draw(CALM_S)
    rounds = [[_turn(kiosk, hand, name) for name in WAY] for _ in range(ROUNDS)]
    print(f"first round: {max(rounds[0]):.0f} ms at the most")
    kiosk.close()
    app.processEvents()
    return [one for each in rounds[1:] for one in each]


def _turn(kiosk: program.Kiosk, hand: Hand, name: str) -> float:
    draw(0.05)
    where, window, frames = hand.places()[name], kiosk.screen.window, list[float]()
    hand.press([where])
    draw(0.05)
    note = lambda: frames.append(time.thread_time())  # noqa: E731 - connected and let go
    window.frameSwapped.connect(note)
    began = time.thread_time()
    hand.release([where])
    while not frames:
        QCoreApplication.processEvents()
    window.frameSwapped.disconnect(note)
    return (frames[0] - began) * 1000
