"""The settings over the wire: the file's text, its mistakes, what would change, and forms of it."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, Field, StringConstraints, model_validator

from ticket_protocol.commands import Command
from ticket_protocol.replies import Reply, Said

TEXT_LENGTH = 1_000_000
"""Letters; a centre's file has a tenth of that."""

Text = Annotated[str, StringConstraints(max_length=TEXT_LENGTH)]
Digest = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]
"""Names every byte of the file; empty where there is none."""
Path = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""As problems write it: `categories[3].procedures[0].fee.vi`."""


class CheckSettings(Command):
    """What would become of that text?"""

    text: Text


class SaveSettings(Command):
    """That text is to be the file, if the file still is what its saver has read."""

    text: Text
    base: Digest


class SettingsEdit(Command):
    """One change: `value` is to stand at `path`; or `add` is one more there; or it goes.

    `up`: the row that stands there changes places with the one before it.
    """

    path: Path
    value: Any = None
    add: Any = None
    remove: bool = False
    up: bool = False

    @model_validator(mode="after")
    def _one(self) -> Self:
        if sum((self.value is not None, self.add is not None, self.remove, self.up)) != 1:
            raise ValueError("either value, add, remove or up")
        return self


class ChangeSettings(Command):
    """Changes as forms make them, to the file as it stands, or to `text`. Nothing is saved."""

    changes: Annotated[tuple[SettingsEdit, ...], Field(strict=False, max_length=200)]
    text: Text | None = None


class SettingsProblemReply(Reply):
    """A mistake: where it is in the file, and what is wrong, in words."""

    path: str
    line: int | None
    vi: str
    en: str


class EffectKind(StrEnum):
    """What a change is felt by. NOTE: good to know, nobody is hurt."""

    TICKETS = "tickets"
    COUNTERS = "counters"
    NUMBERS = "numbers"
    DEVICES = "devices"
    NOTE = "note"


class SettingsEffect(Reply):
    """What the change would mean now, for those who wait and for the screens."""

    kind: EffectKind
    said: Said


class SettingsDifference(Reply):
    """`lines`: as a unified diff; `summary`: what it means, a sentence for each change."""

    lines: tuple[str, ...]
    summary: tuple[Said, ...]


class CheckedSettings(Reply):
    """What is wrong with a text; if nothing is, what it would change.

    `beyond`: paths of changes that the asker may not make.
    """

    text: str
    problems: tuple[SettingsProblemReply, ...] = ()
    difference: SettingsDifference
    effects: tuple[SettingsEffect, ...] = ()
    beyond: tuple[str, ...] = ()


class RefusedSettings(Reply):
    """Why the file as it stands is not in force, and since when that is known."""

    since: AwareDatetime
    problems: tuple[SettingsProblemReply, ...]


class SettingsVersion(Reply):
    """A text that was in force. `by` null: it was edited on the server itself."""

    number: int
    at: AwareDatetime
    by: str | None
    origin: str | None
    digest: str


class SettingsReply(Reply):
    """The file as it stands. `version`: of what is in force; `refused` when that is not the file.

    `may_all`: whether the asker may change everything.
    """

    text: str
    digest: str
    version: SettingsVersion | None
    refused: RefusedSettings | None
    may_all: bool


class SavedSettings(Reply):
    """It is in the file and in force."""

    digest: str
    version: SettingsVersion


class SettingsVersions(Reply):
    """The newest first."""

    versions: tuple[SettingsVersion, ...]


class SettingsVersionText(Reply):
    """What stood in one of them, and what has changed from it to what is in force."""

    version: SettingsVersion
    text: str
    difference: SettingsDifference


class FieldKind(StrEnum):
    """How a value is asked for.

    WORDS: a text in the centre's languages; LINES: several of them. STRINGS: several plain texts.
    WEEK: ranges of days with their times, `{"mon-fri": ["07:00-11:30"]}`; WINDOWS: the same, or
    "always". SPANS: times of a day. CHOICES: several of the options, in their order.
    """

    WORDS = "words"
    LINES = "lines"
    TEXT = "text"
    STRINGS = "strings"
    NUMBER = "number"
    BOOL = "bool"
    CHOICE = "choice"
    CHOICES = "choices"
    WEEK = "week"
    WINDOWS = "windows"
    SPANS = "spans"
    DATE = "date"


class FieldOption(Reply):
    """One of what can be chosen."""

    value: str | int
    vi: str
    en: str


class SettingsField(Reply):
    """One value of the file. `path` as changes take it; of a new row, its key.

    `value` null: it is left out, and `default` counts. `fixed`: what exists cannot be renamed.
    `options`: which of the form's choices.
    """

    path: str
    kind: FieldKind
    label: Said
    hint: Said | None = None
    value: Any = None
    default: Any = None
    options: str | None = None
    min: float | None = None
    max: float | None = None
    whole: bool = False
    length: int | None = None
    required: bool = False
    fixed: bool = False


class SettingsRow(Reply):
    """One of many: a counter, a category. It is taken away by its `path`."""

    path: str
    title: Said
    fields: tuple[SettingsField, ...]
    removable: bool = True


class SettingsAdd(Reply):
    """What one more is asked for: changes `add` it at `path`."""

    path: str
    label: Said
    fields: tuple[SettingsField, ...]


class SettingsSection(Reply):
    """A page of the form: single values, or rows of them."""

    id: str
    title: Said
    note: Said | None = None
    fields: tuple[SettingsField, ...] = ()
    rows: tuple[SettingsRow, ...] | None = None
    add: SettingsAdd | None = None


class SettingsForm(Reply):
    """The file as forms. `languages`: in which texts are asked for, the first of them always.

    `choices`: what can be chosen, by the name that fields give.
    """

    digest: str
    languages: tuple[str, ...]
    choices: dict[str, tuple[FieldOption, ...]]
    sections: tuple[SettingsSection, ...]
