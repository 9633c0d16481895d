"""A scripted morning without a screen: real programs, real touches, real calls, real paper.

Twenty citizens, three counters, one roll of paper that ends, one citizen who does not come, one
power cut of the server in the middle. What can be seen is kept as pictures; at the end every
ticket must be accounted for.
"""

import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from demo.centre import OFFICERS, Ready, Stage, running
from demo.fake_printer.machine import Trouble
from demo.stage import StageError
from demo.watching import Watcher
from ticket_protocol.words import CounterState, PrintOutcome, TicketState

NO_PAPER = 9
POWER_CUT = 11
ABSENT = 5
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

    def picture(self, actor: str, name: str) -> None:
        """Keeps what one of the screens shows."""
        screens = {"kiosk": self.stage.kiosk, "hall": self.stage.hall, "sign": self.stage.sign}
        screens |= {f"officer-{n}": o for n, o in self.stage.officers.items()}
        screens[actor].picture(self.pictures / f"{name}.png")

    def open_counters(self) -> None:
        """The officers sit down."""
        self.stage.kiosk.see("start")
        self.picture("kiosk", "kiosk-1-welcome")
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
        kiosk, first = self.stage.kiosk, i == 0
        if citizen.english:
            kiosk.touch("language-en")
        kiosk.touch("start")
        kiosk.see(f"category-{citizen.category}")
        if first or citizen.english:
            self.picture("kiosk", f"kiosk-2-categories{'-en' if citizen.english else ''}")
        kiosk.touch(f"category-{citizen.category}")
        if citizen.procedure:
            kiosk.touch(f"procedure-{citizen.procedure}")
            self.picture("kiosk", "kiosk-3-procedure")
        kiosk.touch("takePriority" if citizen.priority else "take")
        taken = time.monotonic()
        self.numbers.append(str(kiosk.read("ticketNumber")))
        self._look_at_the_ticket(i, citizen)
        self.call_where_ready()
        time.sleep(max(0.0, taken + DEAF_S - time.monotonic()))
        kiosk.touch("home")
        kiosk.see("start")

    def _look_at_the_ticket(self, i: int, citizen: Citizen) -> None:
        if i == NO_PAPER:
            self.stage.kiosk.see("noPaper")
            self.picture("kiosk", "kiosk-5-paper-out")
            return
        paper = i + 1 - (i > NO_PAPER)
        if not self.stage.printer.wait(lambda machine: len(machine.sheets) >= paper):
            raise StageError(f"no paper came out for {self.numbers[-1]}")
        if i == 0 or citizen.english or citizen.priority:
            kind = "-en" if citizen.english else "-priority" if citizen.priority else ""
            self.picture("kiosk", f"kiosk-4-ticket{kind}")

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
        self.stage.server.kill()
        self.stage.kiosk.see("noticeTitle")
        self.picture("kiosk", "kiosk-6-offline")
        self.picture("hall", "hall-4-offline")
        self.picture("sign", "sign-4-offline")
        self.picture("officer-9", "staff-3-offline")
        self.stage.server.start()
        self.stage.kiosk.see("start")

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
            morning.stage.printer.trouble(Trouble.PAPER_OUT)
        if i == POWER_CUT:
            morning.cut_the_power()
        morning.visit(i, citizen)
        if i == NO_PAPER:
            morning.stage.printer.clear(Trouble.PAPER_OUT)
        if i == 1:
            morning.picture("hall", "hall-2-calling")
            morning.picture("sign", "sign-3-calling")
            morning.picture("officer-9", "staff-2-serving")
        if i == ABSENT:
            morning.let_one_be_absent()
    morning.serve_the_rest()


def accounted(morning: Morning) -> list[str]:
    """What does not add up; nothing, if every ticket is accounted for."""
    board = morning.watcher.board()
    tickets = [morning.watcher.ticket(f"{board.day:%Y%m%d}-{n}") for n in morning.numbers]
    states, paper = Counter(t.state for t in tickets), Counter(t.printed for t in tickets)
    count = len(CITIZENS)
    wrong = []
    if len(set(morning.numbers)) != count:
        wrong.append(f"{len(set(morning.numbers))} different numbers for {count} citizens")
    if states != {TicketState.FINISHED: count - 1, TicketState.MISSED: 1}:
        wrong.append(f"states: {dict(states)}")
    if paper != {PrintOutcome.PRINTED: count - 1, PrintOutcome.FAILED: 1}:
        wrong.append(f"paper: {dict(paper)}")
    if len(morning.stage.printer.machine.sheets) != count - 1:
        wrong.append(f"{len(morning.stage.printer.machine.sheets)} sheets of paper")
    if morning.calls != count:
        wrong.append(f"{morning.calls} calls")
    if board.waiting:
        wrong.append(f"{len(board.waiting)} still wait")
    return wrong


def run(output: Path) -> int:
    """Plays the morning, leaves the pictures in `output`, prints a summary; 0 if all adds up."""
    began = time.monotonic()
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    print("A morning at the demo centre: twenty citizens, three counters …", flush=True)
    with (
        tempfile.TemporaryDirectory(prefix="denluot-demo-") as folder,
        running(Path(folder)) as stage,
    ):
        watcher = Watcher(stage.server.url, stage.watcher)
        morning = Morning(stage=stage, pictures=output, watcher=watcher)
        try:
            play(morning)
            wrong = accounted(morning)
        except StageError as error:
            wrong = [str(error)]
        for i, sheet in enumerate(stage.printer.machine.sheets, start=1):
            sheet.save(output / f"ticket-{i:02}.png")
    return _summary(morning, wrong, output, time.monotonic() - began)


def _summary(morning: Morning, wrong: list[str], output: Path, seconds: float) -> int:
    pictures = len(list(output.glob("*.png")))
    print(f"  numbers given    {len(morning.numbers)}: {' '.join(morning.numbers)}")
    print(f"  calls            {morning.calls}, one of them to somebody who did not come")
    print(f"  tickets printed  {len(morning.numbers) - 1}, one shown on the screen: no paper")
    print("  power cuts       1, and every screen came back by itself")
    print(f"  pictures         {pictures} in {output}/")
    for what in wrong:
        print(f"  DOES NOT ADD UP  {what}")
    print(f"{'every ticket is accounted for' if not wrong else 'NOT GOOD'} ({seconds:.0f} s)")
    return 1 if wrong else 0
