"""What happens to the description of the centre as a text. What it means: ConfigAdopted."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class SettingsSaved:
    """A text is in force: the SHA-256 of its every byte, and its place among the versions kept.

    By nobody: it was edited on the server itself.
    """

    digest: str
    version: int
