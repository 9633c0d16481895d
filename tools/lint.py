"""Everything that can be said of the sources without running them: `python -m tools.lint`."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CHECKS = (
    ("Python style", (str(BIN / "ruff"), "check", "--quiet", ".")),
    ("Python form", (str(BIN / "ruff"), "format", "--check", "--quiet", ".")),
    ("Python types", (str(BIN / "mypy"), "--no-error-summary")),
    ("Import rules", (str(BIN / "lint-imports"),)),
    ("QML form", (sys.executable, "-m", "tools.qml", "check")),
    ("QML", (sys.executable, "-m", "tools.qml", "lint")),
)


def main() -> int:
    """Run all checks, also after one has failed; 0 when all are content."""
    failed = [title for title, command in CHECKS if not passes(title, command)]
    if failed:
        print(f"Not in order: {', '.join(failed)}")
    return 1 if failed else 0


def passes(title: str, command: tuple[str, ...]) -> bool:
    """Run one check under a one-line heading; what it says is shown only when it fails."""
    print(f"{title} … ", end="", flush=True)
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    verdict = "not in order" if done.returncode else "in order"
    print(f"{verdict} ({time.monotonic() - began:.1f} s)", flush=True)
    if done.returncode:
        print(done.stdout)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
