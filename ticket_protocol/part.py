"""What the values of the centre's description have in common, and its texts."""

from datetime import time

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A value of the description."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Words(Part):
    """One text in the centre's languages, each by its code, such as `km`.

    `en` and those beyond may be missing, Vietnamese never is.
    """

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, str]

    vi: str
    en: str | None = None

    def said(self, language: str) -> str:
        """The text in `language`, or in Vietnamese where it has none."""
        return getattr(self, language, None) or self.vi


class Span(Part):
    """A stretch of a day, local time; `end` is not part of it."""

    start: time
    end: time
