"""Sensible and malicious citizens on one kiosk; `python -m benchmarks.soak` is a week of them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_many_touches_leave_no_warning_and_lose_no_number():
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.soak", "--touches", "150"],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every promise held" in done.stdout
