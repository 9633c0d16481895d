"""Where things stand in any file that TOML allows."""

import tomllib

import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from ticket_server.settings.places import places

KEYS = st.text(st.characters(codec="utf-8", exclude_characters="\x7f"), min_size=1, max_size=6)
LEAVES = st.one_of(
    st.integers(-9, 9),
    st.booleans(),
    st.dates(),
    st.floats(allow_nan=False),
    st.text(st.characters(codec="utf-8"), max_size=9),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_value_that_it_finds_stands_there(values):
    text = tomlkit.dumps(values)
    tomllib.loads(text)
    found = [place for place in places(text).all.values() if not place.heading]
    for place in found:
        tomllib.loads(f"x = {text[place.start : place.end]}")
    leaves = sum(1 for value in values.values() if not isinstance(value, list | dict))
    assert len(found) >= min(leaves, 1)
