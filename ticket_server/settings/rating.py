"""The table of `config.toml` that says how citizens rate a service."""

from typing import Annotated

from pydantic import ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ticket_protocol.part import Words
from ticket_protocol.rating_settings import RatingReason, RatingSettings
from ticket_server.domain.plan import RatingPlan
from ticket_server.settings.fields import Id, Label, Table

LOW = 4
"""A reason is asked from this level on, or at the last one, where the file does not say."""


class LabelTable(Table):
    """A short text in the centre's languages."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    __pydantic_extra__: dict[str, Label]

    vi: Label
    en: Label | None = None

    def words(self) -> Words:
        """As the wire has it."""
        return Words(**self.model_dump())


class ReasonTable(Table):
    """What somebody who was not satisfied can name."""

    id: Id
    name: LabelTable


class RatingTable(Table):
    """Levels from the best to the worst, reasons for the low ones."""

    on: bool = False
    levels: Annotated[int, Field(ge=2, le=5)] = 4
    words: Annotated[tuple[LabelTable, ...], Field(strict=False)] = ()
    ask_from: Annotated[int, Field(ge=2, le=5)] | None = None
    reasons: Annotated[tuple[ReasonTable, ...], Field(strict=False, max_length=6)] = ()
    shown_s: Annotated[int, Field(ge=10, le=600)] = 60

    @field_validator("words")
    @classmethod
    def _one_each(
        cls, words: tuple[LabelTable, ...], info: ValidationInfo
    ) -> tuple[LabelTable, ...]:
        levels = info.data.get("levels", len(words))
        if words and len(words) != levels:
            raise PydanticCustomError(
                "words", "one for each of the {levels} levels, or none", {"levels": levels}
            )
        return words

    @field_validator("ask_from")
    @classmethod
    def _a_level(cls, level: int | None, info: ValidationInfo) -> int | None:
        levels = info.data.get("levels")
        if level is not None and levels is not None and level > levels:
            raise PydanticCustomError("level", "there are {levels} levels only", {"levels": levels})
        return level

    @property
    def asked(self) -> int:
        """From which level on a reason is asked."""
        return self.ask_from or min(self.levels, LOW)

    def plan(self) -> RatingPlan | None:
        """What the rules need; None: nobody is asked."""
        if not self.on:
            return None
        names = frozenset(reason.id for reason in self.reasons)
        return RatingPlan(levels=self.levels, ask_from=self.asked, reasons=names)

    def told(self) -> RatingSettings:
        """What a sign is told."""
        return RatingSettings(
            on=self.on,
            levels=self.levels,
            words=tuple(label.words() for label in self.words),
            ask_from=self.asked,
            reasons=tuple(RatingReason(id=r.id, name=r.name.words()) for r in self.reasons),
            shown_s=self.shown_s,
        )
