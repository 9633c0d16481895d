"""The month's report in the form that a province asks for: a file that the centre may change.

`assets/reports/month.toml`, or `reports/month.toml` in the server's data, which counts instead.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ticket_server.reports.asked import By, TemplateError
from ticket_server.reports.figures import FIGURES

SHIPPED = Path(__file__).parents[2] / "assets" / "reports" / "month.toml"


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(_Table):
    """A text in both languages, with `{unit}`, `{centre}`, `{span}` and `{month}` to be filled."""

    vi: str
    en: str

    def said(self, language: str) -> str:
        """In one of them."""
        return self.vi if language == "vi" else self.en


class Part(_Table):
    """A table grouped `by` something, a list of totals (`by` left out), a chart, or only a text."""

    title: Text | None = None
    text: Text | None = None
    by: By | None = None
    figures: tuple[str, ...] = ()
    compare: bool = False
    chart: Literal["heat", "waits", "trend"] | None = None

    @model_validator(mode="after")
    def _known(self) -> "Part":
        unknown = [name for name in self.figures if name not in FIGURES]
        if unknown:
            raise ValueError(f"no such figure: {unknown[0]}; known: {', '.join(FIGURES)}")
        if self.chart and (self.by or self.figures):
            raise ValueError("a chart has no figures of its own")
        if self.by and not self.figures:
            raise ValueError("a table needs figures")
        return self


class Signature(_Table):
    """A place to be signed."""

    title: Text
    note: Text | None = None


class Template(_Table):
    """The whole form. `agency` and `motto`: lines of the head, left and right."""

    agency: tuple[Text, ...] = ()
    motto: tuple[Text, ...] = ()
    number: Text | None = None
    place: Text | None = None
    title: Text
    subtitle: Text
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    recipients: tuple[Text, ...] = ()
    signatures: Annotated[tuple[Signature, ...], Field(max_length=3)] = ()


def read(data: Path | None = None) -> Template:
    """The centre's own, or the shipped one. TemplateError names every mistake."""
    own = None if data is None else data / "reports" / "month.toml"
    path = own if own is not None and own.exists() else SHIPPED
    try:
        return Template.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TemplateError(f"{path}: {error}") from error
    except ValidationError as error:
        said = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False)
        )
        raise TemplateError(f"{path}: {said}") from error
