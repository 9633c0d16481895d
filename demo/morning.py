"""A scripted morning without a screen: real programs, real touches, real calls, real paper.

Twenty citizens at two kiosks, three counters, one roll of paper that ends, one power cut of the
server; and all that happens in a hall: a missed turn, a missing paper, a second matter elsewhere, a
slip of the finger, and a counter that hands its fields over in the middle of the day. One officer
has no computer, but a keypad and a serial sign. What can be
seen is kept as pictures; at the end every ticket must be accounted for.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from demo.accounting import Account, mistakes, paper, tell
from demo.album import Album
from demo.bare import NO_COMPUTER
from demo.centre import OFFICERS, running
from demo.citizens import CITIZENS
from demo.desks import Desks
from demo.fake_printer.machine import Trouble
from demo.record import Record
from demo.stage import StageError
from demo.visits import LYING, Visits
from demo.watching import Watcher

NO_PAPER = 10
POWER_CUT = 11
FROM, TO = 9, 7
"""Whose fields go where in the middle of the morning."""
STILL = frozenset({8, 13, 14})
"""When these come, nobody is called: they must still wait when something happens to them.

The first loses a priority; the others hold paper that says counter 9, and are called at 7.
"""
ASKING_S = 1.0
"""The page asks for the forecast when it is opened."""
MOVED = frozenset({16, 17})
"""These find the other counter on the kiosk and on the ticket."""


@dataclass
class Morning:
    """The morning as it goes."""

    album: Album
    visits: Visits
    desks: Desks
    missed: str = ""
    held: str = ""
    happens: dict[int, Callable[[], None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """What happens after which citizen."""
        self.happens = {
            1: self._look_at_the_first_calls,
            3: self._paper_is_missing,
            5: self._nobody_comes,
            6: lambda: self.desks.finish_and_undo(7),
            7: self._there_and_back,
            8: self._no_priority_after_all,
            9: self.desks.have_a_break,
            11: lambda: self.desks.call_number(self.held),
            12: lambda: self.desks.call_number(self.missed),
            14: self._hand_over,
            17: self._look_ahead,
        }

    def begin(self) -> None:
        """The screens before anybody came, and the officers who sit down."""
        for i, entrance in enumerate(self.album.stage.entrances):
            entrance.kiosk.see("start")
            self.album.keep(f"kiosk-{i + 1}", f"kiosk-1-welcome{LYING[i]}")
        self.album.keep("hall", "hall-1-before-the-first-call")
        self.album.keep("sign-9", "sign-1-closed")
        self.album.keep("officer-9", "staff-1-closed")
        self.album.keep_bare("bare-1-closed", sign="DONG CUA / CLOSED", pad="DONG QUAY")
        self.desks.open()
        self.album.keep("sign-9", "sign-2-please-wait")

    def come(self, i: int) -> None:
        """A citizen takes a number; whoever may, calls; and what else happens then."""
        printer = self.album.stage.entrances[0].printer
        if i == NO_PAPER:
            printer.trouble(Trouble.PAPER_OUT)
        if i == POWER_CUT:
            self.cut_the_power()
        mark = "-moved" if i in MOVED else ""
        self.visits.visit(CITIZENS[i], paper=i != NO_PAPER, mark=mark)
        if i == NO_PAPER:
            printer.clear(Trouble.PAPER_OUT)
        if i not in STILL:
            self.desks.call_where_ready()
        if i in self.happens:
            self.happens[i]()

    def end(self) -> None:
        """Everybody is served."""
        self.desks.serve_the_rest()
        self.album.keep("officer-7", "staff-11-nobody-waits")
        self.album.keep("hall", "hall-8-at-the-end")
        self.desks.close()
        self.album.keep_bare("bare-5-closed", sign="DONG CUA / CLOSED", pad="DONG QUAY")

    def cut_the_power(self) -> None:
        """The server is gone, every screen says so, and all of them come back."""
        stage = self.album.stage
        kiosks = [self.visits.leave(at) for at in range(len(stage.entrances))]
        stage.server.kill()
        kiosks[0].see("away")
        self.album.keep("kiosk-1", "kiosk-6-numbers-all-the-same")
        kiosks[1].see("noticeTitle")
        self.album.keep("kiosk-2", f"kiosk-6-offline{LYING[1]}")
        self.album.keep("hall", "hall-4-offline")
        self.album.keep("sign-9", "sign-4-offline")
        self.album.keep("officer-9", "staff-3-offline")
        self.album.keep_bare("bare-3-offline", sign="LAI / RECONNECTING", pad="MAT MANG")
        stage.server.start()
        for kiosk in kiosks:
            kiosk.see("start")

    def _look_at_the_first_calls(self) -> None:
        self.album.keep("hall", "hall-2-calling")
        self.album.keep("sign-9", "sign-3-calling")
        self.album.keep("officer-9", "staff-2-serving")
        number = self.desks.somebody(NO_COMPUTER).number
        self.album.keep_bare("bare-2-calling", sign=number, pad=f"DANG GOI {number}")

    def _paper_is_missing(self) -> None:
        self.held = self.desks.hold()

    def _nobody_comes(self) -> None:
        self.missed = self.desks.miss(NO_COMPUTER)

    def _there_and_back(self) -> None:
        self.desks.send_there_and_back(FROM, "chung-thuc")

    def _no_priority_after_all(self) -> None:
        self.desks.withdraw_priority(FROM, self.visits.numbers[8])

    def _hand_over(self) -> None:
        """Whoever waits with paper that says counter 9 is called at counter 7."""
        self.desks.hand_over(FROM, TO)
        for number in (FROM, TO):
            self.album.stage.signs[number].see("panel")
            self.album.keep(f"sign-{number}", f"sign-5-moved-{number}")
        self.album.keep("hall", "hall-5-moved")
        self.album.keep(f"officer-{FROM}", "staff-9-handed-over")
        self.album.keep(f"officer-{TO}", "staff-10-taken-over")
        self.desks.somebody(TO)
        while not self.desks.ready.of(TO):
            time.sleep(0.05)
        self.desks.call(TO)
        self.desks.until_heard(TO)
        self.album.keep("hall", "hall-6-called-there")
        self.album.keep(f"sign-{TO}", "sign-6-called-there")

    def _look_ahead(self) -> None:
        """What the supervisor sees of the next ninety minutes."""
        supervisor = self.album.stage.supervisor
        self.desks.watcher.wait(
            lambda _: bool(self.desks.watcher.forecast().ahead), "the next hours are foreseen"
        )
        for key in ("unfold", "tool-more", "supervise"):
            supervisor.click(key)
        supervisor.see("supervised")
        time.sleep(ASKING_S)
        self.album.keep("supervisor", "staff-12-supervisor")


def play(morning: Morning) -> None:
    """The whole morning."""
    morning.begin()
    for i in range(len(CITIZENS)):
        morning.come(i)
    morning.end()


def run(output: Path) -> int:
    """Plays the morning, leaves the pictures in `output`, prints a summary; 0 if all adds up."""
    began = time.monotonic()
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    who = f"{len(CITIZENS)} citizens, {len(LYING)} kiosks, {len(OFFICERS)} counters"
    print(f"A morning at the demo centre: {who} …", flush=True)
    with (
        tempfile.TemporaryDirectory(prefix="denluot-demo-") as folder,
        running(Path(folder)) as stage,
    ):
        watcher = Watcher(stage.server.url, stage.watcher)
        record = Record(stage.server.url, stage.watcher)
        record.start()
        album = Album(stage=stage, folder=output)
        visits = Visits(album=album)
        morning = Morning(album=album, visits=visits, desks=Desks(album=album, watcher=watcher))
        account = Account(stage=stage, watcher=watcher, record=record, numbers=visits.numbers)
        try:
            play(morning)
            wrong = mistakes(account)
        except StageError as error:
            wrong = [str(error)]
        finally:
            record.stop()
        for i, sheet in enumerate(paper(stage), start=1):
            sheet.save(output / f"ticket-{i:02}.png")
        tell(account, len(list(output.glob("*.png"))))
    for what in wrong:
        print(f"  DOES NOT ADD UP  {what}")
    verdict = "NOT GOOD" if wrong else "every ticket is accounted for"
    print(f"{verdict} ({time.monotonic() - began:.0f} s); see {output}/")
    return 1 if wrong else 0
