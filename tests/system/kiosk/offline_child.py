"""A kiosk that does what lines on its standard input say: the words are the keys of WORDS."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.__main__ import KioskOptions, build
from screen_kit import start


class Obedient:
    """A kiosk without a person before it."""

    def __init__(self, server, token, state):
        self.app = start.application("kiosk")
        common = start.Options(server=server, name="kiosk-1", token=token, size=(540, 960))
        self.kiosk = build(KioskOptions(common=common, reduce_motion=True, state=Path(state)))
        self.kiosk.screen.show((540, 960))
        self.kiosk.link.start()
        self.vm = self.kiosk.view_model

    def wait(self, fact, seconds=20):
        end = time.monotonic() + seconds
        while not fact():
            QCoreApplication.processEvents()
            time.sleep(0.005)
            if time.monotonic() > end:
                return "late"
        return ""


def main():
    kiosk = Obedient(*sys.argv[1:])
    vm = kiosk.vm

    def take():
        vm.home()
        for page, touch in (
            ("welcome", vm.start),
            ("categories", lambda: vm.chooseCategory("dat-dai")),
            ("category", lambda: vm.take(False)),
        ):
            late = kiosk.wait(lambda page=page: vm.page == page)
            if late:
                return f"late at {page}: {vm.page}"
            touch()
        # No trembling finger within two seconds: the model is deaf until then.
        late = kiosk.wait(lambda: vm.page == "ticket")
        number = vm.ticket.number
        end = time.monotonic() + 2.2
        kiosk.wait(lambda: time.monotonic() > end)
        return late or number

    words = {
        "leased": lambda: kiosk.wait(lambda: kiosk.kiosk.outbox.can_give("dat-dai")) or "leased",
        "away": lambda: kiosk.wait(lambda: vm.away.gives) or "away",
        "empty": lambda: kiosk.wait(lambda: kiosk.kiosk.outbox.held == 0 and near(vm)) or "empty",
        "take": take,
    }
    for line in sys.stdin:
        print(words[line.strip()](), flush=True)  # noqa: T201


def near(vm):
    return vm.page in {"welcome", "ticket"} and not vm.away.gives


main()
