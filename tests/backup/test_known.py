"""What a restore knows without asking: how far numbers are skipped; and what comes along."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ticket_server.backup.checking import check, digest_of
from ticket_server.backup.coming_back import CAME_BACK, Known, come_back, known, restored_to
from ticket_server.backup.making import make
from ticket_server.backup.troubles import BackupError
from ticket_server.in_force.starting import VERSIONS
from ticket_server.in_force.versions import Versions
from ticket_server.settings.load import read

NOON = datetime(2026, 10, 14, 5, 0, tzinfo=UTC)


@pytest.fixture
def plan(centre):
    return read(centre.config).plan()


def test_the_busiest_day_says_how_far_to_skip(plan):
    series = next(c.series for c in plan.categories.values() if c.series.prefix == "9")

    def skipped(given, busiest):
        return Known(series=series, given=given, busiest=busiest).skipped

    assert [skipped(0, 0), skipped(150, 10), skipped(20, 260), skipped(10, 500)] == [
        100, 300, 400, None
    ]  # fmt: skip


def test_the_settings_of_before_come_back_with_the_data(centre, target, plan, tmp_path):
    text = centre.config.read_text(encoding="utf-8")
    Versions(centre.data / VERSIONS).add(text, at=NOON, by="chief", origin=None)
    made, data = make(centre.source, target, NOON), tmp_path / "new"
    floors = {one.series.prefix: one.skipped for one in known(made, data, plan, NOON)}
    for already in (False, True):
        before = come_back(made, data, plan, floors, NOON)
        assert (before is not None) is already
        assert Versions(data / VERSIONS).newest().by == "chief"
    assert Versions(before / VERSIONS).newest().by == "chief"


def test_a_second_restore_on_the_same_day_skips_what_the_first_gave(centre, target, plan, tmp_path):
    """Of another machine, of the same one before a number was given, of a backup made since."""
    made = make(centre.source, target, NOON)

    def skipped(data, backup=made):
        return {one.series.prefix: one.skipped for one in known(backup, data, plan, NOON)}

    def given(data):
        return {one.series.prefix: one.seen("0") for one in known(made, data, plan, NOON)}

    data = tmp_path / "new"
    first = skipped(data)
    come_back(made, data, plan, first, NOON)
    for again in (skipped(tmp_path / "another"), skipped(data)):
        assert all(again[series] >= floor + 100 for series, floor in first.items())
    assert given(data) == first
    (made.path / CAME_BACK).unlink()
    assert skipped(data) == again
    since = make(replace(centre.source, data=data), target, NOON + timedelta(minutes=1))
    assert skipped(tmp_path / "another", since) == again
    assert restored_to(made, date(2026, 10, 15)) == {}


def test_a_forged_copy_is_named_at_its_fact(centre, target):
    """Also where what stands beside it was made to fit."""
    made = make(centre.source, target, NOON)
    with closing(sqlite3.connect(made.database)) as file:
        file.execute("UPDATE facts SET at = '2026-10-14 04:00:00' WHERE seq = 4")
        file.commit()
    fitting = made.manifest.model_copy(update={"sha256": digest_of(made.database)})
    with pytest.raises(BackupError, match="bị sửa ở sự kiện 4"):
        check(replace(made, manifest=fitting))
