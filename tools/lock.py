"""Resolves `requirements.lock` from pyproject.toml for every system and Python.

`python -m tools.lock` keeps what the lock holds where it still fits; with `--upgrade` it takes the
newest versions allowed. The lock names no package index: pip's own setting decides.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = Path(sys.executable).parent / "uv"
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--all-extras",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--custom-compile-command=make lock",
    "--output-file=requirements.lock",
    "--quiet",
)


def main() -> int:
    """Write the lock; returns the resolver's exit code."""
    command = [str(UV), "pip", "compile", "pyproject.toml", *OPTIONS, *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
