"""A scripted morning without a screen: real programs, real touches, real calls, real paper.

Twenty citizens at two kiosks, three counters, one roll of paper that ends, one citizen who does not
come, one power cut of the server in the middle. What can be seen is kept as pictures; at the end
every ticket must be accounted for.
"""

import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from demo.accounting import mistakes, paper, tell
from demo.centre import OFFICERS, Ready, Stage, running
from demo.fake_printer.machine import Trouble
from demo.stage import Actor, StageError
from demo.watching import Watcher
from ticket_protocol.words import CounterState

NO_PAPER = 10
POWER_CUT = 11
ABSENT = 5
LYING = ("", "-landscape")
"""How the two kiosks stand."""
DEAF_S = 2.05
"""The kiosk takes no notice of trembling fingers for two seconds."""


@dataclass(frozen=True, kw_only=True)
class Citizen:
    """Somebody who takes a number."""

    category: str
    procedure: str | None = None
    priority: bool = False
    english: bool = False


CITIZENS = (
    Citizen(category="dat-dai"),
    Citizen(category="chung-thuc"),
    Citizen(category="kinh-doanh"),
    Citizen(category="dat-dai", procedure="dang-ky-bien-dong"),
    Citizen(category="chung-thuc", priority=True),
    Citizen(category="thue-bhxh"),
    Citizen(category="xay-dung-mt-nn", english=True),
    Citizen(category="chung-thuc", procedure="chung-thuc-chu-ky"),
    Citizen(category="dat-dai", priority=True),
    Citizen(category="cong-thuong"),
    Citizen(category="chung-thuc"),
    Citizen(category="dat-dai"),
    Citizen(category="kinh-doanh", english=True),
    Citizen(category="chung-thuc"),
    Citizen(category="xay-dung-mt-nn", priority=True),
    Citizen(category="thue-bhxh"),
    Citizen(category="chung-thuc"),
    Citizen(category="dat-dai"),
    Citizen(category="kinh-doanh"),
    Citizen(category="chung-thuc", english=True),
)


@dataclass
class Morning:
    """The morning as it goes."""

    stage: Stage
    pictures: Path
    watcher: Watcher
    ready: Ready = field(default_factory=Ready)
    numbers: list[str] = field(default_factory=list)
    calls: int = 0
    papers: Counter[int] = field(default_factory=Counter)
    deaf: dict[int, float] = field(default_factory=dict)

    def picture(self, actor: str, name: str) -> None:
        """Keeps what one of the screens shows."""
        screens = {"hall": self.stage.hall, "sign": self.stage.sign}
        screens |= {f"kiosk-{i}": e.kiosk for i, e in enumerate(self.stage.entrances, start=1)}
        screens |= {f"officer-{n}": o for n, o in self.stage.officers.items()}
        screens[actor].picture(self.pictures / f"{name}.png")

    def open_counters(self) -> None:
        """The officers sit down."""
        for i, entrance in enumerate(self.stage.entrances, start=1):
            entrance.kiosk.see("start")
            self.picture(f"kiosk-{i}", f"kiosk-1-welcome{LYING[i - 1]}")
        self.picture("hall", "hall-1-before-the-first-call")
        self.picture("sign", "sign-1-closed")
        self.picture("officer-9", "staff-1-closed")
        for counter, officer in self.stage.officers.items():
            officer.click("main")
            self.ready.opened(counter)
        self.watcher.wait(_all_open, "the three counters are open")
        self.picture("sign", "sign-2-please-wait")

    def visit(self, i: int, citizen: Citizen) -> None:
        """Three touches, four with a procedure, five in English."""
        at = i % len(self.stage.entrances)
        kiosk = self.leave(at)
        if citizen.english:
            kiosk.touch("language-en")
        kiosk.touch("start")
        kiosk.see(f"category-{citizen.category}")
        self._keep(i, "kiosk-2-categories", often=citizen.english)
        kiosk.touch(f"category-{citizen.category}")
        if citizen.procedure:
            kiosk.touch(f"procedure-{citizen.procedure}")
            self._keep(i, "kiosk-3-procedure", often=True)
        kiosk.touch("takePriority" if citizen.priority else "take")
        self.deaf[at] = time.monotonic() + DEAF_S
        self.numbers.append(str(kiosk.read("ticketNumber")))
        self._look_at_the_ticket(i, at, citizen)

    def leave(self, at: int) -> Actor:
        """Whoever stood at that kiosk goes; it is free for the next."""
        kiosk = self.stage.entrances[at].kiosk
        if at in self.deaf:
            time.sleep(max(0.0, self.deaf.pop(at) - time.monotonic()))
            kiosk.touch("home")
        kiosk.see("start")
        return kiosk

    def _keep(self, i: int, name: str, *, often: bool) -> None:
        """The first picture of that name at each kiosk, and more where they differ."""
        at = i % len(self.stage.entrances)
        kind = "-en" if CITIZENS[i].english else "-priority" if CITIZENS[i].priority else ""
        if often or i <= at:
            self.picture(f"kiosk-{at + 1}", f"{name}{kind}{LYING[at]}")

    def _look_at_the_ticket(self, i: int, at: int, citizen: Citizen) -> None:
        entrance = self.stage.entrances[at]
        if i == NO_PAPER:
            entrance.kiosk.see("noPaper")
            self.picture(f"kiosk-{at + 1}", "kiosk-5-paper-out")
            return
        self.papers[at] += 1
        if not entrance.printer.wait(lambda machine: len(machine.sheets) >= self.papers[at]):
            raise StageError(f"no paper came out for {self.numbers[-1]}")
        self._keep(i, "kiosk-4-ticket", often=citizen.english or citizen.priority)

    def call(self, counter: int) -> bool:
        """The officer presses once; False when nobody waits there."""
        before = self.watcher.board().counter(counter)
        assert before is not None
        if not _waiting_at(self.watcher, counter):
            return False
        self.stage.officers[counter].read("main", "live", until=True)  # it has heard of it too
        self.stage.officers[counter].click("main")
        self.ready.called(counter)
        was = before.current
        self.watcher.wait(
            lambda board: (c := board.counter(counter)) is not None and c.current != was,
            f"counter {counter} called somebody",
        )
        self.calls += 1
        return True

    def call_where_ready(self) -> None:
        """Every officer who may, calls."""
        for counter in OFFICERS:
            if self.ready.of(counter):
                self.call(counter)

    def let_one_be_absent(self) -> None:
        """Called, called again, and still nobody: no-show."""
        officer = self.stage.officers[2]
        officer.click("recall")
        self.watcher.wait(lambda b: any(c.times > 1 for c in b.calls), "the recall is known")
        self.picture("hall", "hall-3-called-again")
        officer.click("no-show")
        self.watcher.wait(lambda b: _current(b, 2) is None, "the absent citizen is parked")
        self.picture("officer-2", "staff-4-nobody-there")

    def cut_the_power(self) -> None:
        """The server is gone, every screen says so, and all of them come back."""
        kiosks = [self.leave(at) for at in range(len(self.stage.entrances))]
        self.stage.server.kill()
        kiosks[0].see("noticeTitle")
        self.picture("kiosk-1", "kiosk-6-offline")
        self.picture("hall", "hall-4-offline")
        self.picture("sign", "sign-4-offline")
        self.picture("officer-9", "staff-3-offline")
        self.stage.server.start()
        for kiosk in kiosks:
            kiosk.see("start")

    def serve_the_rest(self) -> None:
        """Until nobody waits; then the officers finish and pause, or close."""
        while any(_waiting_at(self.watcher, counter) for counter in OFFICERS):
            self.call_where_ready()
            time.sleep(0.05)
        for officer in self.stage.officers.values():
            officer.click("finish")
        self.watcher.wait(
            lambda b: all(_current(b, n) is None for n in OFFICERS), "everybody is served"
        )
        self.picture("officer-9", "staff-5-nobody-waits")
        self.picture("hall", "hall-5-at-the-end")


def _all_open(board: object) -> bool:
    counters = getattr(board, "counters", ())
    return sum(c.state is CounterState.OPEN for c in counters) == len(OFFICERS)


def _current(board: object, number: int) -> object:
    return next(c.current for c in getattr(board, "counters", ()) if c.number == number)


def _waiting_at(watcher: Watcher, number: int) -> bool:
    board = watcher.board()
    counter = board.counter(number)
    served = counter.categories if counter else ()
    return any(w.category in served for w in board.waiting)


def play(morning: Morning) -> None:
    """The whole morning."""
    morning.open_counters()
    for i, citizen in enumerate(CITIZENS):
        if i == NO_PAPER:
            morning.stage.entrances[0].printer.trouble(Trouble.PAPER_OUT)
        if i == POWER_CUT:
            morning.cut_the_power()
        morning.visit(i, citizen)
        if i == NO_PAPER:
            morning.stage.entrances[0].printer.clear(Trouble.PAPER_OUT)
        morning.call_where_ready()
        if i == 1:
            morning.picture("hall", "hall-2-calling")
            morning.picture("sign", "sign-3-calling")
            morning.picture("officer-9", "staff-2-serving")
        if i == ABSENT:
            morning.let_one_be_absent()
    morning.serve_the_rest()


def run(output: Path) -> int:
    """Plays the morning, leaves the pictures in `output`, prints a summary; 0 if all adds up."""
    began = time.monotonic()
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    print("A morning at the demo centre: twenty citizens, two kiosks, three counters …", flush=True)
    with (
        tempfile.TemporaryDirectory(prefix="denluot-demo-") as folder,
        running(Path(folder)) as stage,
    ):
        watcher = Watcher(stage.server.url, stage.watcher)
        morning = Morning(stage=stage, pictures=output, watcher=watcher)
        try:
            play(morning)
            wrong = mistakes(stage, watcher, morning.numbers, morning.calls)
        except StageError as error:
            wrong = [str(error)]
        for i, sheet in enumerate(paper(stage), start=1):
            sheet.save(output / f"ticket-{i:02}.png")
    tell(morning.numbers, morning.calls, len(list(output.glob("*.png"))))
    for what in wrong:
        print(f"  DOES NOT ADD UP  {what}")
    verdict = "NOT GOOD" if wrong else "every ticket is accounted for"
    print(f"{verdict} ({time.monotonic() - began:.0f} s); see {output}/")
    return 1 if wrong else 0
