"""Forms of the file: every field is one of the file, has words, and shows what stands there."""

import tomllib

import pytest

from ticket_protocol.settings import FieldKind
from ticket_server.settings.editing import NOTHING, Edit, edited, found_in
from ticket_server.settings.form import CHOSEN, form_of, plain
from ticket_server.settings.form_layout import labels, said_of, sections
from ticket_server.settings.load import parse
from ticket_server.settings.schema import schema_at

TYPES = {
    FieldKind.NUMBER: {"integer", "number"},
    FieldKind.BOOL: {"boolean"},
    FieldKind.WORDS: {"object"},
    FieldKind.LINES: {"array"},
    FieldKind.STRINGS: {"array"},
    FieldKind.SPANS: {"array"},
    FieldKind.CHOICES: {"array"},
    FieldKind.WEEK: {"object"},
    FieldKind.TEXT: {"string"},
    FieldKind.CHOICE: {"string"},
}

COUNTER = {"number": 42, "name": {"vi": "Mới"}, "categories": ["dat-dai"]}


def fields_of(form):
    for section in form.sections:
        yield from section.fields
        for row in section.rows or ():
            yield from row.fields


@pytest.fixture(scope="module")
def form(request):
    from pathlib import Path  # noqa: PLC0415

    text = (Path(__file__).parents[2] / "config.toml").read_text("utf-8")
    return form_of(tomllib.loads(text), "digest")


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.id)
def test_every_field_is_one_of_the_file(section):
    assert section.title.vi
    assert section.title.en
    assert section.fields
    for field in section.fields:
        path = f"{section.rows}.{field.key}" if section.rows else field.key
        said = schema_at(path)
        assert said, path
        assert field.label.vi
        assert field.label.en
        assert said.get("type") in TYPES.get(field.kind, {said.get("type")}), path


def test_what_can_be_chosen_has_words(form):
    for path in labels():
        for value in schema_at(path).get("enum", ()):
            assert said_of(path, value) is not None, (path, value)
    for field in fields_of(form):
        assert (field.options is not None) is (field.kind in CHOSEN), field.path
        if field.options is not None:
            values = {option.value for option in form.choices[field.options]}
            chosen = field.value if isinstance(field.value, list) else [field.value]
            assert {value for value in chosen if value is not None} <= values, field.path


def test_every_value_is_the_files_and_can_be_put_back(form, text):
    values = tomllib.loads(text)
    for field in fields_of(form):
        there = found_in(values, field.path)
        assert field.value == (None if there is NOTHING else plain(there)), field.path
    edits = [Edit(path=f.path, value=f.value) for f in fields_of(form) if f.value is not None]
    assert edited(text, edits[::40]) == text


def test_what_is_left_out_has_its_default(form):
    fields = {field.path: field for field in fields_of(form)}
    assert (fields["displays[1].highlight_s"].value, fields["displays[1].highlight_s"].default) == (
        None, 20
    )  # fmt: skip
    assert fields["categories[0].id"].fixed
    assert fields["categories[0].name"].required
    assert not fields["categories[0].quota"].required


def test_what_a_form_adds_is_in_order(form, text):
    rows = {section.id: section.add for section in form.sections if section.add}
    added = [
        Edit(path=rows["counters"].path, add=COUNTER),
        Edit(path=rows["holidays"].path, add={"date": "2027-12-24", "name": {"vi": "Nghỉ"}}),
        Edit(path=rows["procedures-dat-dai"].path, add={"id": "moi", "name": {"vi": "Mới"}}),
        Edit(path=rows["swapped"].path, add={"date": "2027-12-25", "worked_as": "mon"}),
    ]  # fmt: skip
    settings = parse(edited(text, added))
    assert settings.file.counters[-1].number == 42
    assert settings.file.holidays.days[-1].name.vi == "Nghỉ"


@pytest.mark.parametrize(
    "values", [{}, {"counters": 3, "categories": [1, {"id": 2}], "centre": []}]
)
def test_a_file_of_any_shape_has_forms(values):
    assert form_of(values, "").sections
