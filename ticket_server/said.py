"""A sentence in both languages, for people at a command line."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Vietnamese comes first; `{name}` stands for what `of` puts there."""

    vi: str
    en: str

    def __str__(self) -> str:
        return f"{self.vi}\n{self.en}"

    def of(self, **parts: object) -> "Said":
        """With its parts filled in."""
        return Said(vi=self.vi.format(**parts), en=self.en.format(**parts))
