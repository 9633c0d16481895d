"""Kinds of values in `config.toml`: tables, names, texts in the centre's languages."""

import re
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from ticket_protocol.part import Words
from ticket_server.settings.problems import nearest


class Table(BaseModel):
    """A table of the file: exact types, no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def written(pattern: str, how: str) -> AfterValidator:
    """A text that must match `pattern`; `how` tells a person what that means."""

    def check(text: str) -> str:
        if re.fullmatch(pattern, text) is None:
            raise PydanticCustomError("written", "must be written as {how}", {"how": how})
        return text

    return AfterValidator(check)


def _zone(name: str) -> str:
    if name not in available_timezones():
        close = nearest(name, available_timezones())
        hint = f"; did you mean {close!r}?" if close else ""
        raise PydanticCustomError("zone", "is no time zone{hint}", {"hint": hint})
    return name


Id = Annotated[
    str, written(r"[a-z0-9][a-z0-9-]{0,39}", "at most 40 small letters a-z, digits and dashes")
]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True)]
"""A text that must find room on a key."""
Language = Annotated[str, written(r"[a-z]{2,3}", "a language's code, such as vi, en or km")]
Zone = Annotated[str, AfterValidator(_zone)]


class Spoken(Table):
    """A text in the centre's languages; Vietnamese leads and is never missing.

    Which languages beyond English there may and must be, `languages` checks.
    """

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    __pydantic_extra__: dict[str, Text]

    vi: Text
    en: Text | None = None

    def words(self) -> Words:
        """As the wire has it."""
        return Words(**self.model_dump())
