"""When a backup is due, and what is told of it."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ticket_server.backup import standing
from ticket_server.backup.making import make
from ticket_server.backup.nightly import Nightly, Place, due, run_command, scheduled
from ticket_server.backup.standing import FolderStanding, Good, Standing
from ticket_server.backup.troubles import SAID, Why
from ticket_server.domain.facts import BackupFailed, BackupMade
from ticket_server.settings.backup import BackupFolder, BackupTable

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2026, 10, 14, 12, 0, tzinfo=ZONE)
EVENING = NOON.replace(hour=17, minute=45)


@pytest.fixture
def good(centre, target):
    made = make(centre.source, target, EVENING)
    return Good(name=made.path.name, manifest=made.manifest)


def at(good, when):
    return good.model_copy(update={"manifest": good.manifest.model_copy(update={"made_at": when})})


def test_the_last_time_it_was_time():
    table = BackupTable()
    assert scheduled(table, EVENING) == EVENING
    assert scheduled(table, NOON) == EVENING - timedelta(days=1)


def test_due_is_what_has_no_good_one_since_then(good):
    table = BackupTable()

    def due_at(now, **stands):
        return due(table, Standing(folders=(FolderStanding(folder="/a", **stands),)), now)

    assert due_at(NOON) == ["/a"]
    assert due_at(EVENING, good=at(good, NOON)) == ["/a"]
    assert due_at(EVENING + timedelta(hours=2), good=at(good, EVENING)) == []
    assert due_at(NOON + timedelta(days=1), good=at(good, EVENING)) == []
    assert due_at(NOON, good=at(good, NOON - timedelta(days=2))) == ["/a"]


def test_what_failed_is_tried_again_after_an_hour(good):
    before = FolderStanding(folder="/a", good=at(good, NOON))
    failed = standing.failed(before, EVENING, Why.GONE, SAID[Why.GONE])
    again = standing.failed(failed, EVENING + timedelta(hours=1), Why.FULL, SAID[Why.FULL])
    for minutes, wanted in [(59, []), (60, ["/a"])]:
        now = EVENING + timedelta(minutes=minutes)
        assert due(BackupTable(), Standing(folders=(failed,)), now) == wanted
    assert (again.trouble.since, again.trouble.why) == (EVENING, Why.FULL)
    assert again.good == before.good
    assert standing.went_well(again, good).trouble is None


@dataclass
class Bench:
    """A nightly with two folders, whose process is played."""

    data: Path
    outcome: dict = field(default_factory=dict)
    told: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    now: datetime = NOON

    def __post_init__(self):
        folders = (BackupFolder(path="/a"), BackupFolder(path="/b", mounted=True))
        self.nightly = Nightly(
            Place(data=self.data, config=self.data / "config.toml"),
            BackupTable(folders=folders),
            now=lambda: self.now,
            zone=lambda: ZONE,
            tell=self.tell,
            run=self.run,
        )

    async def tell(self, bodies, by, origin):
        self.told.append((by, origin, *bodies))

    async def run(self, _place, folders):
        self.asked.append(list(folders))
        known = standing.read(self.data)
        for folder in folders:
            what = self.outcome.get(folder)
            if isinstance(what, OSError):
                raise what
            if isinstance(what, Why):
                known = known.with_(
                    standing.failed(known.of(Path(folder)), self.now, what, SAID[what])
                )
            elif what is not None:
                known = known.with_(standing.went_well(known.of(Path(folder)), what))
        standing.write(self.data, known)
        return "it said this"


@pytest.fixture
def bench(centre):
    return Bench(centre.data)


def test_what_came_of_it_is_told_once(bench, good):
    async def play():
        bench.outcome = {"/a": good, "/b": Why.GONE}
        assert bench.nightly.start("chief", "10.0.0.2")
        assert bench.nightly.start("chief", "10.0.0.2")
        assert bench.nightly.running
        await bench.nightly.done()
        bench.now += timedelta(hours=2)
        bench.nightly.look()
        await bench.nightly.done()

    asyncio.run(play())
    made = BackupMade(
        folder="/a",
        name=good.name,
        seq=good.manifest.last_seq,
        closing=good.manifest.closing_hash,
    )
    assert bench.told == [("chief", "10.0.0.2", made, BackupFailed(folder="/b", why="gone"))]
    assert bench.asked == [["/a", "/b"], ["/b"]]
    a, b = bench.nightly.stands.folders
    assert (a.good, a.trouble) == (good, None)
    assert (b.good, b.trouble.since, b.trouble.at) == (None, NOON, bench.now)


@pytest.mark.parametrize("outcome", [{}, {"/a": OSError("no such program")}])
def test_a_process_that_does_nothing_is_a_failure(bench, outcome):
    async def play():
        bench.outcome = outcome
        bench.nightly.start()
        await bench.nightly.done()

    asyncio.run(play())
    assert {one.trouble.why for one in bench.nightly.stands.folders} == {Why.OTHER}
    assert "said" in bench.nightly.stands.folders[0].trouble.vi or outcome
    assert bench.told[0][2:] == tuple(BackupFailed(folder=f, why="other") for f in ("/a", "/b"))


def test_without_a_folder_nothing_is_made(bench):
    bench.nightly.adopt(BackupTable())
    assert not bench.nightly.start()
    assert bench.nightly.next_at is None


def test_what_is_known_outlives_the_server(bench, good):
    standing.write(bench.data, Standing().with_(FolderStanding(folder="/a", good=good)))
    again = Bench(bench.data)
    assert again.nightly.stands.folders[0].good == good
    (bench.data / standing.STANDING).write_text("{", encoding="utf-8")
    assert Bench(bench.data).nightly.stands.folders[0].good is None


def test_the_real_process_makes_one_and_ends_with_the_server(centre, tmp_path):
    folder = tmp_path / "stick"
    described = centre.config.read_text(encoding="utf-8")
    described += f'\n[[backup.folders]]\npath = "{folder}"\n'
    centre.config.write_text(described, encoding="utf-8")
    place = Place(data=centre.data, config=centre.config)

    async def play():
        said = await run_command(place, [str(folder)])
        given_up = asyncio.create_task(run_command(place, [str(folder)]))
        await asyncio.sleep(0)
        given_up.cancel()
        await asyncio.wait((given_up,))
        return said, given_up.cancelled()

    said, cancelled = asyncio.run(play())
    assert said.startswith("Closing hash (seq 6): ")
    assert cancelled
    assert standing.read(centre.data).of(folder).good is not None
    assert standing.read(centre.data).of(folder).trouble is None
