"""What a ticket's layout is made of: sizes, blocks from top to bottom, and papers to bring.

Only values: they are read by `layout_file`, drawn by `layout`, held against a centre by `check`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ticket_protocol.part import Words

When = Literal["several", "qr", "follow", "wait", "phone", "priority", "copy", "papers", "wanted"]
Says = Literal[
    "centre", "category", "procedure", "counters", "ahead", "wait", "between", "date", "time",
    "follow", "keeps", "phone",
]  # fmt: skip
Align = Literal["left", "centre"]
Weight = Literal["medium", "semibold", "bold", "digits"]
Size = str | Annotated[int, Field(ge=8, le=400)]
"""A name of [sizes], or dots whatever the paper."""
Gaps = Annotated[float, Field(ge=0, le=20)]
Millimetres = Annotated[float, Field(ge=1, le=60)]
FileName = Annotated[str, Field(min_length=1, max_length=100)]
FIELDS = (
    "number", "category", "procedure", "centre", "unit", "counters", "ahead", "date", "time",
    "phone",
)  # fmt: skip
"""What a text of the layout's own may hold in braces."""


class Part(BaseModel):
    """Exact types, no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Block(Part):
    """One piece of the ticket; it stands `when` that holds, None: always."""

    when: When | None = None


class Space(Block):
    """White: a share of the size "gap", or dots."""

    kind: Literal["space"]
    gaps: Gaps | None = None
    dots: Annotated[int, Field(ge=1, le=400)] | None = None


class Rule(Block):
    """A line over the whole room."""

    kind: Literal["rule"]
    dashed: bool = False
    thick: Annotated[int, Field(ge=1, le=12)] = 3


class OwnText(Part):
    """A text in the centre's languages; Vietnamese leads and is never missing."""

    vi: str
    en: str | None = None

    def said(self, language: str) -> str:
        """As `Words` does."""
        return Words(vi=self.vi, en=self.en).said(language)


class Text(Block):
    """Wrapped words: exactly one of `id`, `text` and `says`.

    `lines`: more than so many are a mistake; `lines_beside`: more do not stand beside a QR.
    """

    kind: Literal["text"]
    id: str | None = None
    text: OwnText | None = None
    says: Says | None = None
    size: Size = "text"
    figures: Size | None = None
    weight: Weight = "medium"
    align: Align = "left"
    leading: Annotated[float, Field(ge=1, le=3)] | None = None
    lines: Annotated[int, Field(ge=1, le=20)] | None = None
    lines_beside: Annotated[int, Field(ge=1, le=20)] | None = None


class Number(Block):
    """The ticket's number, its digits `size` high."""

    kind: Literal["number"]
    size: Size = "number"
    align: Align = "centre"


class Plate(Block):
    """The counter, or all counters that serve: `size` the height, `word` and `number` on it.

    `fit`: no wider than what stands on it.
    """

    kind: Literal["plate"]
    fit: bool = False
    size: Size = "plate"
    word: Size = "plate_word"
    number: Size = "plate_number"


class Remarks(Block):
    """Priority and copy, each in an outline."""

    kind: Literal["remarks"]
    size: Size = "text"
    align: Align = "centre"


class Logo(Block):
    """`file` in the layout's folder, in the middle; nothing where there is no such file."""

    kind: Literal["logo"]
    file: FileName = "logo.png"
    height_mm: Millimetres = 14.0


class Picture(Block):
    """`file` in the layout's folder, in the middle."""

    kind: Literal["picture"]
    file: FileName
    height_mm: Millimetres = 14.0


Line = Annotated[Space | Rule | Text, Field(discriminator="kind")]


class List(Block):
    """Of matters: `each` for all that the ticket is for. Of papers: lines, each after `mark`."""

    kind: Literal["list"]
    of: Literal["matters", "papers"]
    each: tuple[Line, ...] = ()
    mark: Annotated[str, Field(max_length=3)] = "–"
    size: Size = "text"


class Qr(Block):
    """The QR. `above` stands beside it on paper of `beside_from` dots and more, else above it.

    `align`: where it stands with nothing beside it.
    """

    kind: Literal["qr"]
    least_mm: Annotated[float, Field(ge=20, le=40)] = 20.0
    beside_from: int = 500
    align: Align = "centre"
    above: tuple[Line, ...] = ()
    beside: tuple[Line, ...] = ()


Any = Annotated[
    Space | Rule | Text | Number | Plate | Remarks | Logo | Picture | List | Qr,
    Field(discriminator="kind"),
]


class Papers(Part):
    """What to bring for a category, or for one procedure of it alone; each line in a language."""

    category: str
    procedure: str | None = None
    vi: tuple[str, ...]
    en: tuple[str, ...] | None = None

    def said(self, language: str) -> tuple[str, ...]:
        """The lines in `language`, or in Vietnamese."""
        return (self.en if language == "en" else None) or self.vi


Dots = Annotated[int, Field(ge=1, le=400)]


class LayoutFile(Part):
    """A whole file. `sizes`: in dots on paper 576, 512 and 384 dots wide."""

    sizes: dict[str, tuple[Dots, Dots, Dots]]
    blocks: tuple[Any, ...]
    papers: tuple[Papers, ...] = ()
