"""More languages by the file alone: what they need, and what is said where something lacks."""

import re

import pytest

from ticket_protocol.centre import Centre
from ticket_server.settings.load import parse
from ticket_server.settings.problems import SettingsError

KHMER = {"centre": "មជ្ឈមណ្ឌល", "category": "ប្រភេទ"}


@pytest.fixture
def khmer(text):
    """The demo centre's file with a third language wherever it must be."""
    said = re.sub(r'languages = \["vi", "en"\]', 'languages = ["vi", "en", "km"]', text)
    head, categories = said.split("[[categories]]", 1)
    head = re.sub(
        r"^((?:name|short_name|unit) = \{[^}]*?) *\}",
        r'\1, km = "មជ្ឈមណ្ឌល" }',
        head,
        flags=re.MULTILINE,
    )
    categories = re.sub(
        r"^(name = \{[^}]*?) *\}", r'\1, km = "ប្រភេទ" }', categories, flags=re.MULTILINE
    )
    said = f"{head}[[categories]]{categories}"
    return re.sub(
        r'(\[voice\.(?:call|short)\]\nvi = "[^"]*"\n)',
        r'\1km = "លេខ {number} បញ្ជរ {counter}"\n',
        said,
    )


def complaints(text):
    with pytest.raises(SettingsError) as error:
        parse(text)
    return [f"{problem.path} {problem.what}" for problem in error.value.problems]


def test_a_third_language_needs_no_code(khmer):
    centre = Centre.model_validate_json(parse(khmer).centre().model_dump_json())
    assert centre.languages == ("vi", "en", "km")
    assert centre.name.said("km") == KHMER["centre"]
    assert {category.name.said("km") for category in centre.categories} == {KHMER["category"]}
    assert centre.voice.call.said("km").startswith("លេខ")


def test_what_it_lacks_is_told_by_its_place(khmer):
    without = khmer.replace(', km = "ប្រភេទ"', "", 1)
    assert complaints(without) == ["categories[0].name has no text in km"]
    silent = re.sub(r'km = "លេខ[^"]*"\n', "", khmer, count=1)
    assert complaints(silent) == ["voice.call has no text in km"]


def test_a_language_that_is_not_named_is_refused(text):
    wrong = text.replace('vi = "', 'vn = "x", vi = "', 1)
    assert "which centre.languages does not name" in complaints(wrong)[0]


def test_a_code_is_a_code(text):
    wrong = text.replace('["vi", "en"]', '["vi", "English"]', 1)
    assert "a language's code" in complaints(wrong)[0]
