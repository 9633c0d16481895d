"""The counter without a computer: a keypad and a serial sign, each on a line of its own."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from demo.fake_keypad import FRAME, SHOW, FakeKeypad
from demo.fake_sign.lines import PtyLine
from demo.fake_sign.signs import Signs
from demo.stage import Actor

NO_COMPUTER = 2
"""The counter of the officer who has nothing else."""
LINES = """
[[sign_lines]]
id = "signs-1"
address = "{sign}"
preset = "cd5220"
signs = [{{ counter = {counter} }}]

[[keypads]]
id = "keypads-1"
address = "{pad}"
frame = '{frame}'
keys = {{ N = "next", R = "recall", F = "finish", X = "no_show", P = "pause", E = "enter" }}
pads = [{{ counter = {counter}, address = {counter} }}]
display = {{ show = ['{show}'], width = 16 }}
"""


@dataclass(kw_only=True)
class Bare:
    """The counter's keypad and sign, and the two programs behind them."""

    pad: FakeKeypad
    sign: PtyLine
    shown: Signs
    programs: list[Actor] = field(default_factory=list)

    @property
    def lines(self) -> str:
        """Both lines as the settings describe them."""
        where = {"sign": self.sign.address, "pad": self.pad.address}
        return LINES.format(**where, frame=FRAME, show=SHOW, counter=NO_COMPUTER)


@contextlib.contextmanager
def at_a_bare_counter(folder: Path) -> Iterator[Bare]:
    """Keypad and sign, plugged in; their programs are hired with the others."""
    shown = Signs("cd5220")
    with FakeKeypad(folder) as pad, PtyLine(shown) as sign:
        yield Bare(pad=pad, sign=sign, shown=shown)
