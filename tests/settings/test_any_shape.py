"""Whatever stands where in a file: mistakes are listed, and nothing breaks."""

import copy
import tomllib

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from ticket_server.settings import load
from ticket_server.settings.problems import SettingsError

JUNK = [5, -1, 2.5, True, "", "x", "{line1", "serial://", "tcp://[", [], [[]], [5], ["x"], {},
        {"x": 5}, [{"id": []}], [{"counter": {}, "address": "x"}]]  # fmt: skip
WHOLE = """
[[scanners]]
id = "scanner-1"
address = "serial:///dev/ttyACM0"
kiosk = "kiosk-1"
[[slips]]
pattern = 'H'
category = "tra-ket-qua"
procedure = "nhan-ket-qua-theo-giay-hen"
[citizen_card]
used = true
[[sign_lines]]
id = "signs-2"
address = "socket://panel:4001"
frames = { show = ["{addr:02} {line1:20}"], init = "0C", reply = "06", checksum = "none" }
signs = [{ counter = 8, address = 1 }, { counter = 9, address = 2 }]
"""


def places(node, path=()):
    """Every place in the values, each with the way to it."""
    items = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in items:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


@pytest.fixture(scope="module")
def values(whole_text):
    """As the file has them, but for procedures that are like others."""
    values = tomllib.loads(whole_text)
    for category in values["categories"][2:-1]:
        del category["procedures"]
    return values


@pytest.fixture(scope="module")
def whole_text(pytestconfig):
    return (pytestconfig.rootpath / "config.toml").read_text(encoding="utf-8") + WHOLE


def test_junk_anywhere_is_no_crash(values, whole_text, monkeypatch):
    everywhere = list(places(values))
    lamp = {"address": "serial:///dev/ttyUSB2", "on": "A0", "off": "A1"}
    assert load.parse(whole_text).file.citizen_card.used

    @examples(max_examples=60, deadline=None, derandomize=True)
    @given(st.lists(st.tuples(st.sampled_from(everywhere), st.sampled_from(JUNK)), max_size=3))
    def with_junk(changes):
        changed = copy.deepcopy(values)
        changed["kiosks"][0]["lamp"] = dict(lamp)
        for path, junk in changes:
            put(changed, path, copy.deepcopy(junk))
        monkeypatch.setattr(load, "_values", lambda *_: (changed, []))
        assert told()

    with_junk()


def told():
    """The centre, or every mistake in words."""
    try:
        return load.parse("").centre()
    except SettingsError as refused:
        return [str(problem) for problem in refused.problems]


def put(node, path, junk):
    """Junk at that place, if it is still there."""
    *way, last = path
    try:
        for step in way:
            node = node[step]
        node[last] = junk
    except (LookupError, TypeError):
        return
