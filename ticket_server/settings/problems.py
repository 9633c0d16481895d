"""What is wrong with a settings file, in words a clerk can act on: Vietnamese, then English."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ticket_server.settings import vietnamese


@dataclass(frozen=True, kw_only=True, slots=True)
class SettingsProblem:
    """One mistake: where (`categories[3].icon`), what, and what is allowed instead.

    `line`: of the file, from 1, if it is known.
    """

    path: str
    what: str
    allowed: str = ""
    nearest: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        hint = f" Did you mean {self.nearest!r}?" if self.nearest else ""
        allowed = f" Allowed: {self.allowed}." if self.allowed else ""
        return f"{self.path}: {self.what}.{allowed}{hint}"

    @property
    def vietnamese(self) -> str:
        """The same in Vietnamese; names that are allowed stand in the English line alone."""
        hint = f" Có phải là {self.nearest!r}?" if self.nearest else ""
        phrase = vietnamese.known(self.allowed)
        allowed = f" Được phép: {phrase}." if phrase else ""
        return f"{self.path}: {vietnamese.said(self.what)}.{allowed}{hint}"


class SettingsError(Exception):
    """The file is refused; `problems` holds every mistake found, never just the first."""

    def __init__(self, source: str, problems: Sequence[SettingsProblem]) -> None:
        lines = "\n".join(map(_both, problems))
        count = "one mistake" if len(problems) == 1 else f"{len(problems)} mistakes"
        super().__init__(f"{source} có {len(problems)} lỗi · has {count}:\n{lines}")
        self.problems = tuple(problems)


def _both(problem: SettingsProblem) -> str:
    """In both languages, with its line where that is known."""
    line = problem.line
    vi, en = (f"dòng {line}, ", f"line {line}, ") if line else ("", "")
    return f"  {vi}{problem.vietnamese}\n    {en}{problem}"


def nearest(name: object, known: Iterable[str]) -> str | None:
    """The known name that looks most like `name`, if any does."""
    close = get_close_matches(str(name), list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def unknown_name(path: str, what: str, name: object, known: Iterable[str]) -> SettingsProblem:
    """A reference to something that does not exist."""
    names = [str(k) for k in known]
    return SettingsProblem(
        path=path,
        what=f"there is no {what} {str(name)!r}",
        allowed=", ".join(names) or f"none, as no {what} is described",
        nearest=nearest(name, names),
    )
