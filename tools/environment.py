"""Makes the environment `.venv/` from the hashed lock, telling how far it is.

Standard library only, and nothing newer than Python 3.7: it refuses an old Python in clear words.
"""

from __future__ import annotations

import pathlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from typing import TextIO

from tools import system_packages

ROOT = pathlib.Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
LOG = VENV / "install.log"
OLDEST = (3, 11)


def main() -> int:
    """End with 0 when `.venv/` holds what the lock names and the project itself."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Python 3.11 or newer is needed, this is {found} ({sys.executable}).")
        print("Name a newer one, for example:  make PYTHON=/usr/bin/python3.12 demo")
        return 1
    if system_packages.main():
        return 1
    if works(python_of(VENV)):
        print("Bringing .venv/ up to date with requirements.lock", flush=True)
    else:
        print(
            f"Making .venv/ with {sys.executable}: some 400 MB to fetch, minutes at most",
            flush=True,
        )
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    packages = len(re.findall(r"(?m)^[A-Za-z0-9].*==", LOCK.read_text(encoding="utf-8")))
    locked = ["--require-hashes", "-r", str(LOCK)]
    itself = ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    return pip(locked, packages) or pip(itself, 0)


def works(python: pathlib.Path) -> bool:
    """Whether there is an environment that starts, and is new enough."""
    if not python.exists():
        return False
    question = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([str(python), "-c", question], check=False).returncode == 0


def python_of(venv: pathlib.Path) -> pathlib.Path:
    """The interpreter of an environment."""
    return venv / "Scripts" / "python.exe" if sys.platform == "win32" else venv / "bin" / "python"


def pip(arguments: list[str], packages: int) -> int:
    """Run `pip install`, its words into the log, a count on the screen; returns its exit code."""
    command = [str(python_of(VENV)), "-m", "pip", "--disable-pip-version-check", "install"]
    with LOG.open("a", encoding="utf-8") as log:
        process = subprocess.Popen(
            [*command, "--progress-bar", "off", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert process.stdout is not None
        show(process.stdout, log, packages)
    if process.wait():
        print("That did not succeed; the last words were:\n")
        print("\n".join(LOG.read_text(encoding="utf-8").splitlines()[-12:]))
        print(f"\nAll of it stands in {LOG}; the same command takes it up again.")
    return process.returncode


def show(lines: Iterable[str], log: TextIO, packages: int) -> None:
    """Copy pip's lines to the log; keep a count on the screen."""
    done = 0
    for line in lines:
        log.write(line)
        if packages and line.startswith("Collecting "):
            done += 1
            tell(done, packages, line.split()[1].split("==")[0])
        elif packages and line.startswith("Installing collected packages"):
            print(finish("  putting them in place"), flush=True)


def tell(done: int, packages: int, name: str) -> None:
    """Say which package of how many is being fetched."""
    if sys.stdout.isatty():
        sys.stdout.write(finish(f"  {done} of {packages}: {name}"))
        sys.stdout.flush()
    elif done % 10 == 0:
        print(f"  {done} of {packages}", flush=True)


def finish(text: str) -> str:
    """The text on a fresh line of the terminal, over whatever stood there."""
    if not sys.stdout.isatty():
        return text
    return "\r" + text.ljust(shutil.get_terminal_size().columns - 1)


if __name__ == "__main__":
    sys.exit(main())
