"""What the tests of the repository share: where it lies, and which files are its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MADE_HERE = {"build", "dist", "data", "demo-output", "__pycache__"}


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def own_files() -> Callable[[str], list[Path]]:
    """A function from a name's pattern to the files of the project, without what was made."""
    return lambda pattern: sorted(path for path in ROOT.rglob(pattern) if is_own(path))


def is_own(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    hidden = any(part.startswith(".") and part != ".ci" for part in parts[:-1])
    return path.is_file() and not hidden and MADE_HERE.isdisjoint(parts)
