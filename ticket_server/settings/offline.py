"""The table of `config.toml` that says which numbers are given while the server is away."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ticket_server.domain.values import SeriesPart
from ticket_server.settings.fields import Id, Table

Count = Annotated[int, Field(ge=1, le=9999)]


class PartTable(Table):
    """Of every series with so many digits, the counts `first` to `last` are the owner's."""

    owner: Id
    digits: Annotated[int, Field(ge=2, le=4)] = 3
    first: Count
    last: Count

    @field_validator("last")
    @classmethod
    def _a_range(cls, last: int, info: ValidationInfo) -> int:
        if last < info.data.get("first", last):
            raise PydanticCustomError("part", "must not be less than first")
        highest = 10 ** info.data.get("digits", 4) - 1
        if last > highest:
            raise PydanticCustomError("part", "the series ends at {highest}", {"highest": highest})
        return last

    def of(self, prefix: str) -> SeriesPart:
        """That part of one series."""
        return SeriesPart(
            owner=self.owner, series=prefix, digits=self.digits, first=self.first, last=self.last
        )


class OfflineTable(Table):
    """Whether kiosks go on giving numbers while the server is away, and which."""

    used: bool = False
    parts: Annotated[tuple[PartTable, ...], Field(strict=False, max_length=99)] = ()
