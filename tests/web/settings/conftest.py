"""A server with a file of its own, small enough to be read, and somebody who edits it by hand."""

import os
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from ticket_server.in_force import keeper
from ticket_server.in_force.file import SettingsFile, digest_of
from ticket_server.in_force.starting import Kept, begin
from ticket_server.in_force.versions import Versions

TEXT = """\
# The centre of these tests.
[centre]
name = { vi = "Trung tâm", en = "Centre" } # its full name
short_name = { vi = "Trung tâm", en = "Centre" }
unit = { vi = "Trung tâm", en = "Centre" }

# --- Hours ---
[issuing]
# always, or a table
windows = "always"

[[series]]
prefix = "9"

[[series]]
prefix = "T"

# --- Categories ---
[[categories]]
id = "land"
name = { vi = "Đất đai", en = "Land" }
icon = "land"
series = "9"

[[categories]]
id = "build" # houses
name = { vi = "Xây dựng", en = "Construction" }
icon = "building"
series = "9"

# what lies ready
[[categories]]
id = "collect"
name = { vi = "Trả kết quả", en = "Collect results" }
icon = "inbox"
series = "T"

# --- Counters ---
[[counters]]
number = 9
name = { vi = "Đất đai", en = "Land" }
categories = ["land", "build"]

[[counters]]
number = 7
name = { vi = "Trả kết quả", en = "Results" }
categories = ["collect"]

# --- Kiosks ---
[[kiosks]]
id = "kiosk-1"
"""


class Editor:
    """Somebody with an editor on the server."""

    def __init__(self, path):
        self.path = path
        self._times = 0

    def write(self, text):
        """As most editors do: a new file takes the old one's name."""
        data = text if isinstance(text, bytes) else text.encode()
        new = self.path.with_suffix(".swp")
        new.write_bytes(data)
        self._stamp(new)
        new.replace(self.path)

    def write_in_place(self, text):
        self.path.write_bytes(text.encode())
        self._stamp(self.path)

    def change(self, *changes):
        text = self.text
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        self.write(text)

    def _stamp(self, path):
        """Two edits within a tick of the file system's clock are still two."""
        self._times += 1
        os.utime(path, ns=(self._times, self._times))

    @property
    def text(self):
        return self.path.read_text("utf-8")

    @property
    def digest(self):
        return digest_of(self.text)


class Site:
    """The hall with its file and the folder of its data."""

    def __init__(self, hall, editor, versions):
        self.hall, self.editor, self.versions = hall, editor, versions
        self.server, self.store = hall.server, hall.store
        self.supervisor = hall.caller("supervisor", "lan")
        self.admin = hall.caller("admin", "minh")

    def look(self, times=2):
        for _ in range(times):
            self.hall.client.portal.call(self.server.keeper.look)

    def kinds(self):
        return [fact.kind for fact in self.store.today()]

    @property
    def centre(self):
        return self.supervisor.get("/centre").json()


@pytest.fixture
def small():
    return TEXT


@pytest.fixture
def make_site(make_hall, tmp_path, monkeypatch):
    monkeypatch.setattr(keeper, "LOOK_S", 3600)  # it looks when the test says so

    @contextmanager
    def make(store=None):
        path = tmp_path / "config.toml"
        if not path.exists():
            path.write_text(TEXT, encoding="utf-8")
        versions = Versions(tmp_path / "data" / "versions")
        file = SettingsFile(path)
        start = begin(file, versions, datetime(2026, 10, 14, tzinfo=UTC))
        kept = Kept(file=file, versions=versions, start=start)
        plan, centre = start.rules.plan, start.rules.centre
        with make_hall(plan, store, centre, kept=kept) as hall:
            site = Site(hall, Editor(path), versions)
            site.look()
            yield site

    return make


@pytest.fixture
def site(make_site):
    with make_site() as made:
        yield made
