"""Runs the tests ring by ring, the quick ones first, and says how long each took.

`python -m tools.rings [pytest arguments]`
"""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEADY = "--hypothesis-profile=steady"
"""Whoever only runs the tests meets no example that nobody met before; whoever writes them does."""


@dataclass(frozen=True, kw_only=True)
class Ring:
    """Some of the tests; `budget` in seconds is what they should take together."""

    title: str
    arguments: tuple[str, ...]
    budget: float


RINGS = (
    Ring(
        title="Quick rings",
        arguments=("--ring", "quick", "-n", "2", "--dist", "worksteal"),
        budget=20,
    ),
    Ring(
        title="Parts joined in memory",
        arguments=("--ring", "joined", "-n", "2", "--dist", "worksteal"),
        budget=70,
    ),
    Ring(
        title="Whole days, any order",
        arguments=("--ring", "long", "-n", "2", "--dist", "worksteal"),
        budget=60,
    ),
    Ring(
        title="Screens and tickets",
        arguments=("--ring", "drawn", "-n", "2", "--dist", "worksteal"),
        budget=240,
    ),
    Ring(
        title="Real lines",
        arguments=("--ring", "lines", "-n", "2", "--dist", "loadfile"),
        budget=120,
    ),
    Ring(
        title="Real processes",
        arguments=("--ring", "system", "-n", "3", "--dist", "loadfile"),
        budget=300,
    ),
    Ring(
        title="Desktops and sound",
        arguments=("--ring", "desktop", "-n", "2", "--dist", "loadfile"),
        budget=100,
    ),
)


def main() -> int:
    """Run every ring, also after one has failed; 0 when all passed."""
    results = [run(ring) for ring in RINGS]
    print()
    for ring, (_code, seconds) in zip(RINGS, results, strict=True):
        note = "" if seconds <= ring.budget else "  (over its budget)"
        print(f"{ring.title:<22}{seconds:6.1f} s of {ring.budget:.0f} s{note}")
    return int(any(code for code, _seconds in results))


def run(ring: Ring) -> tuple[int, float]:
    """Run one ring's tests under a heading: pytest's exit code and the seconds it took."""
    print(f"\n{ring.title} (budget {ring.budget:.0f} s)", flush=True)
    command = [sys.executable, "-m", "pytest", STEADY, *ring.arguments, *sys.argv[1:]]
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, check=False)
    return done.returncode, time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
