"""What forms change in the text: the values become those wanted, and nothing else moves."""

import copy
import re
import tomllib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ticket_server.settings.editing import Edit, UnknownPlaceError, edited, found_in
from ticket_server.settings.places import places

SMALL = """\
# Head of the file.
[centre] # behind a heading
name = { vi = "Trung tâm", en = "Centre # no comment" } # behind a value
notices = [
  # above the first
  { vi = "Một" }, # behind the first
  { vi = "Hai", en = "Two" }
  # below the last
]
languages = ["vi", "en"] # which

[alarm]
# minutes
wait_min = 20

# --- Categories ---
[[categories]]
# inside land
id = "land"
keywords = [
  "đất", "sổ đỏ", # two of them
  "red book",
]
# --- its procedures ---
[[categories.procedures]]
id = "land-1"
name.vi = "Cấp mới" # dotted
name.en = "New"

[[categories.procedures]]
id = "land-2" # second

# build comes now
[[categories]]
id = "build"
quota = 5 # a session
procedures = [] # none yet

# --- Holidays ---
[holidays]
days = [
  { date = 2027-01-01, name = { vi = "Tết # Dương" } },
  { date = 2027-02-04, until = 2027-02-10 },
]
[voice]
[voice.call]
vi = '''
Mời # số
'''
# The end.
"""
STRING = re.compile(r"'''.*?'''|\"(?:[^\"\\]|\\.)*\"|'[^'\n]*'", re.DOTALL)


def comments(text):
    """Every comment, with strings out of the way."""
    return re.findall(r"#[^\n]*", STRING.sub('""', text))


def after(*edits, text=SMALL):
    return edited(text, edits)


def paths(value, path=""):
    """Every path of the values, tables and lists too."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, f"{path}.{key}" if path else key)
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths(inner, f"{path}[{index}]")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
PLAIN = st.one_of(st.integers(-99, 99), st.booleans(), WORDS, st.floats(-9, 9, width=16))
TABLE = st.dictionaries(st.sampled_from(["vi", "en", "id"]), PLAIN, min_size=1, max_size=3)
LIST = st.lists(PLAIN | TABLE, max_size=4)
VALUES = PLAIN | TABLE | LIST


def changed_values(values, path, value):
    """The values as they are wanted: reckoned without the text."""
    values = copy.deepcopy(values)
    steps = [s or int(i) for s, i in re.findall(r"([A-Za-z0-9_-]+)|\[(\d+)\]", path)]
    at = values
    for step in steps[:-1]:
        at = at[step]
    if value is None:
        del at[steps[-1]]
    else:
        at[steps[-1]] = value
    return values


def alone(values, path):
    """Whether it is the last of its table: one of keys with dots is gone with its last key."""
    inside = found_in(values, path.rpartition(".")[0])
    return isinstance(inside, dict) and len(inside) == 1


def what_goes(values, path, value):
    """Paths that are no more: what was written inside of a list goes with it."""
    old = found_in(values, path)
    if isinstance(old, dict) and isinstance(value, dict):
        return [f"{path}.{key}" for key in old.keys() - value.keys()]
    return [] if isinstance(old, list) and isinstance(value, list) else [path]


def written_at(text, path):
    place = places(text).all.get(path)
    return text[place.start : place.end] if place is not None else ""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_change_gives_the_values_wanted_and_keeps_the_comments(data):
    text = SMALL
    for _ in range(data.draw(st.integers(1, 4))):
        values = tomllib.loads(text)
        path = data.draw(st.sampled_from(list(paths(values))))
        old = found_in(values, path)
        kind = type(old)
        likely = {dict: TABLE, list: LIST}.get(kind, VALUES)
        value = data.draw(st.none() | likely)
        has_heading = any(p.heading for p in places(text).all.values() if p.path.startswith(path))
        if has_heading and (value is None or "[" in path or kind is list):
            continue  # a table that goes takes what is written in it: tested below
        if value is None and ("." not in path or alone(values, path)):
            continue
        wanted = changed_values(values, path, value)
        kept = comments(text)
        for gone in what_goes(values, path, value):
            kept = [c for c in kept if c not in comments(written_at(text, gone))]
        text = edited(text, [Edit(path=path, value=value)])
        assert tomllib.loads(text) == wanted, path
        assert [c for c in kept if c not in comments(text)] == [], path


def test_nothing_else_moves():
    text = after(Edit(path="alarm.wait_min", value=25))
    assert text == SMALL.replace("wait_min = 20", "wait_min = 25")


def test_what_stands_there_already_changes_nothing():
    assert after(Edit(path="centre.languages", value=["vi", "en"])) == SMALL


def test_a_new_key_comes_after_the_last_of_its_table():
    text = after(Edit(path="alarm.waiting", value=60), Edit(path="categories[0].quota", value=9))
    assert "wait_min = 20\nwaiting = 60\n\n# --- Categories" in text
    assert '"red book",\n]\nquota = 9\n# --- its procedures' in text


def test_a_key_goes_and_the_comment_behind_it_stays():
    text = after(Edit(path="categories[1].quota"))
    assert 'id = "build"\n# a session\nprocedures' in text


def test_a_table_that_the_file_lacked():
    text = after(Edit(path="citizen_card.used", value=True))
    assert text.endswith("# The end.\n\n[citizen_card]\nused = true\n")


def test_a_list_that_the_file_lacked():
    text = after(Edit(path="counters", add={"number": 9, "name": {"vi": "Đất", "en": None}}))
    assert text.endswith('\n[[counters]]\nnumber = 9\nname = { vi = "Đất" }\n')


def test_a_table_more_comes_before_what_is_written_about_the_next():
    text = after(Edit(path="categories", add={"id": "collect", "series": "T"}))
    added = '[[categories]]\nid = "collect"\nseries = "T"\n'
    assert f"procedures = [] # none yet\n\n{added}\n# --- Holi" in text
    text = after(Edit(path="categories[0].procedures", add={"id": "land-3"}))
    assert '"land-2" # second\n\n[[categories.procedures]]\nid = "land-3"\n\n# build' in text
    assert [p["id"] for p in tomllib.loads(text)["categories"][0]["procedures"]][2] == "land-3"


def test_a_table_goes_with_what_is_in_it_alone():
    text = after(Edit(path="categories[0]"))
    values = tomllib.loads(text)
    assert [c["id"] for c in values["categories"]] == ["build"]
    lost = [c for c in comments(SMALL) if c not in comments(text)]
    assert lost == [
        "# inside land", "# two of them", "# --- its procedures ---", "# dotted", "# second"
    ]  # fmt: skip
    assert "# --- Categories ---\n# build comes now\n[[categories]]" in text


def test_an_element_more_and_one_less():
    text = after(Edit(path="centre.notices", add={"vi": "Ba"}), Edit(path="centre.notices[0]"))
    assert tomllib.loads(text)["centre"]["notices"] == [{"vi": "Hai", "en": "Two"}, {"vi": "Ba"}]
    assert "# behind the first" in text
    text = after(Edit(path="categories[1].procedures", add={"id": "b"}))
    assert 'procedures = [{ id = "b" }] # none yet' in text


def test_dates_are_dates():
    day = {"date": "2027-09-02", "until": "2027-09-03"}
    values = tomllib.loads(after(Edit(path="holidays.days", add=day)))
    assert values["holidays"]["days"][2] == {"date": date(2027, 9, 2), "until": date(2027, 9, 3)}
    values = tomllib.loads(after(Edit(path="holidays.days[0].date", value="2027-01-02")))
    assert values["holidays"]["days"][0]["date"] == date(2027, 1, 2)


def test_a_long_list_has_lines():
    words = [f"một từ dài thứ {n}" for n in range(9)]
    text = after(Edit(path="categories[1].keywords", value=words))
    assert text.count('\n  "một từ') == 9


def test_keys_that_need_quotes():
    text = after(Edit(path="centre.name", value={"#": 1, "a b": "c"}))
    assert tomllib.loads(text)["centre"]["name"] == {"#": 1, "a b": "c"}
    assert "# behind a value" in text


def test_carriage_returns_stay():
    text = SMALL.replace("\n", "\r\n")
    changed = after(Edit(path="alarm.waiting", value=60), Edit(path="alarm.wait_min"), text=text)
    assert tomllib.loads(changed)["alarm"] == {"waiting": 60}


@pytest.mark.parametrize(
    "path", ["", "..", "[0]", "categories[9].id.x", "categories[7]", "a b", "centre.[0]", "x[0].y"]
)
def test_a_path_that_leads_nowhere(path):
    with pytest.raises(UnknownPlaceError):
        after(Edit(path=path, value=1))


def test_every_value_of_the_demo_file_is_where_it_says(text):
    values, where = tomllib.loads(text), places(text)
    for path in paths(values):
        place = where.all.get(path)
        if place is not None and not place.heading:
            written = text[place.start : place.end]
            assert tomllib.loads(f"x = {written}")["x"] == found_in(values, path)
        elif place is None:
            assert isinstance(found_in(values, path), list | dict)
    line = where.line("counters[3].categories") - 1
    assert text.splitlines()[line].startswith("categories = ")
    assert where.line("counters[3].nothing.here") == line - 2
    assert where.line("nothing") is None


def test_a_row_goes_up_with_what_is_in_it_and_right_above_it():
    text = after(Edit(path="categories[1]", up=True))
    values = tomllib.loads(text)
    assert [c["id"] for c in values["categories"]] == ["build", "land"]
    assert len(values["categories"][1]["procedures"]) == 2
    assert '# --- Categories ---\n# build comes now\n[[categories]]\nid = "build"' in text
    assert 'id = "land-2" # second\n\n# --- Holidays' in text
    assert sorted(comments(text)) == sorted(comments(SMALL))
    back = after(Edit(path="categories[1]", up=True), text=text)
    assert tomllib.loads(back) == tomllib.loads(SMALL)
    assert sorted(comments(back)) == sorted(comments(SMALL))


def test_rows_inside_a_row_and_those_of_a_list_go_up_too():
    text = after(Edit(path="categories[0].procedures[1]", up=True))
    [land, _] = tomllib.loads(text)["categories"]
    assert [p["id"] for p in land["procedures"]] == ["land-2", "land-1"]
    text = after(Edit(path="holidays.days[1]", up=True))
    assert "[\n  { date = 2027-02-04, until = 2027-02-10 },\n  { date = 2027-01-01" in text


@pytest.mark.parametrize("path", ["categories[0]", "categories[2]", "alarm", "alarm.wait_min"])
def test_what_cannot_go_up_is_refused(path):
    with pytest.raises(UnknownPlaceError):
        after(Edit(path=path, up=True))
