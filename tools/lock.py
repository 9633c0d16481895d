"""Resolves the locks from pyproject.toml for every system and Python.

`requirements.lock` holds everything, tools and tests included; `requirements/PROGRAM.lock` holds
what one program needs in a hall, in the same versions. `python -m tools.lock` keeps what the lock
holds where it still fits; with `--upgrade` it takes the newest versions allowed. A lock names no
package index: pip's own setting decides.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = Path(sys.executable).parent / "uv"
WHOLE = "requirements.lock"
PROGRAMS = ("server", "kiosk", "display", "staff")
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--custom-compile-command=make lock",
    "--quiet",
)


def main() -> int:
    """Write all locks; returns the resolver's exit code."""
    code = resolve(WHOLE, "--all-extras", *sys.argv[1:])
    for program in PROGRAMS:
        target = f"requirements/{program}.lock"
        code = code or resolve(target, f"--extra={program}", f"--constraint={WHOLE}")
    return code


def resolve(target: str, *options: str) -> int:
    """Write one lock; returns the resolver's exit code."""
    (ROOT / target).parent.mkdir(exist_ok=True)
    command = [str(UV), "pip", "compile", "pyproject.toml", f"--output-file={target}"]
    return subprocess.run([*command, *OPTIONS, *options], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
