"""A backup is called good when it was opened, checked and counted; until then nothing old goes."""

import errno
import os
import shutil
import sqlite3
from argparse import Namespace
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from threading import Event, Thread
from types import SimpleNamespace

import pytest

from ticket_server.backup import checking, command, making, standing, troubles
from ticket_server.backup.making import make
from ticket_server.backup.manifest import MANIFEST, at, found_in
from ticket_server.backup.troubles import BackupError, Why
from ticket_server.in_force.starting import VERSIONS
from ticket_server.in_force.versions import Versions
from ticket_server.storage import copying
from ticket_server.storage.engine import FILE
from ticket_server.storage.store import StoreUnavailableError


def on(day, hour=10):
    return datetime(2026, 10, day, hour, 45, tzinfo=UTC)


def lying(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_counted_and_says_what_it_holds(centre, target):
    made = make(centre.source, target, on(14))
    assert made.path.name == "denluot-2026-10-14-174500"
    assert lying(made.path) == ["config.toml", FILE, MANIFEST]
    known = made.manifest
    assert (known.facts, known.tickets, known.last_seq, known.continues) == (6, 5, 6, None)
    assert known.closing_hash == centre.store.closing(known.day).hash.hex()
    assert known.epoch == centre.store.epoch
    assert at(made.path) == made
    checking.check(made)


def test_what_is_written_meanwhile_waits_for_nobody_and_is_not_half_there(
    centre, target, monkeypatch
):
    begun, go_on, made = Event(), Event(), []

    def pause():
        begun.set()
        assert go_on.wait(20)

    monkeypatch.setattr(copying, "PAGES", 4)
    monkeypatch.setattr(making.copying, "copy", partial(copying.copy, pause=pause))
    centre.issue(400)
    thread = Thread(target=lambda: made.append(make(centre.source, target, on(14))))
    thread.start()
    assert begun.wait(20)
    centre.issue(10)
    centre.store.try_write()
    go_on.set()
    thread.join(20)
    assert made[0].manifest.tickets == 405
    assert centre.store.ticket("20261014-9415") is not None


def test_the_next_one_must_hold_all_that_this_one_held(centre, target):
    make(centre.source, target, on(14))
    centre.issue()
    assert make(centre.source, target, on(15)).manifest.continues is True
    centre.store.close()
    with closing(sqlite3.connect(centre.data / FILE)) as file:
        file.execute("DELETE FROM facts WHERE seq > 5")
        file.commit()
    assert make(centre.source, target, on(16)).manifest.continues is False
    for day in range(17, 25):
        make(centre.source, replace(target, daily=2, weekly=0), on(day))
    assert "denluot-2026-10-15-174500" in lying(target.folder)


def test_a_log_that_was_changed_is_no_good_backup_and_is_kept_all_the_same(centre, target):
    make(centre.source, target, on(14))
    with closing(sqlite3.connect(centre.data / FILE)) as file:
        file.execute("UPDATE facts SET body = '{}' WHERE seq = 3")
        file.commit()
    for day in (15, 16):
        with pytest.raises(BackupError, match=r"ở sự kiện 3\. .*verify") as caught:
            make(centre.source, target, on(day))
        assert caught.value.why is Why.CHANGED
    assert lying(target.folder) == ["changed", "denluot-2026-10-14-174500"]
    assert [b.path.name for b in found_in(target.folder)] == ["denluot-2026-10-14-174500"]
    assert (target.folder / "changed" / FILE).exists()


def test_the_newest_of_each_day_and_week_are_kept(centre, target):
    for day in range(5, 15):
        make(centre.source, target, on(day, 3))
        make(centre.source, target, on(day))
    assert lying(target.folder) == [
        "denluot-2026-10-11-174500",  # the newest of the week before
        "denluot-2026-10-12-174500",
        "denluot-2026-10-13-174500",
        "denluot-2026-10-14-174500",
    ]


def fails_when_written(monkeypatch, number):
    def fail(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(making.copying, "flush", fail)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, (Why.FULL, "hết chỗ trống")),
        (errno.EROFS, (Why.READ_ONLY, "chỉ đọc")),
        (errno.ENODEV, (Why.GONE, "Hãy cắm lại USB")),
        (errno.EIO, (Why.BAD_DISK, "bị lỗi khi đọc hay ghi")),
        (errno.ENAMETOOLONG, (Why.OTHER, os.strerror(errno.ENAMETOOLONG))),
    ],
)
def test_a_folder_that_fails_is_told_in_words_and_left_as_it_was(
    centre, target, monkeypatch, number, told
):
    why, said = told
    for day in (12, 13, 14):
        make(centre.source, target, on(day))
    before = lying(target.folder)
    fails_when_written(monkeypatch, number)
    with pytest.raises(BackupError, match=said) as caught:
        make(centre.source, replace(target, daily=2), on(15))
    assert caught.value.why is why
    assert lying(target.folder) == before


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("SQLITE_FULL", Why.FULL),
        ("SQLITE_IOERR_WRITE", Why.BAD_DISK),
        ("SQLITE_NOTADB", Why.DAMAGED),
    ],
)
def test_what_sqlite_meets_is_told_in_words_too(tmp_path, code, why):
    cause = sqlite3.OperationalError("words")
    cause.sqlite_errorname = code
    error = StoreUnavailableError("words")
    error.__cause__ = cause
    assert troubles.of(error, tmp_path).why is why


def test_a_disk_that_is_nearly_full_is_not_filled(centre, target, monkeypatch):
    make(centre.source, target, on(14))
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1 << 20))
    with pytest.raises(BackupError, match="hết chỗ trống"):
        make(centre.source, target, on(15))
    assert lying(target.folder) == ["denluot-2026-10-14-174500"]


def test_a_stick_that_is_not_plugged_in_is_not_taken_for_a_folder(centre, target):
    with pytest.raises(BackupError) as caught:
        make(centre.source, replace(target, mounted=True), on(14))
    assert caught.value.why is Why.GONE
    assert not target.folder.exists()


def test_a_file_in_the_way_of_the_folder_is_told(centre, target):
    target.folder.write_text("a file")
    with pytest.raises(BackupError):
        make(centre.source, target, on(14))


def test_what_an_interrupted_backup_left_goes_with_the_next(centre, target):
    left = target.folder / ".denluot-2026-10-13-174500"
    left.mkdir(parents=True)
    (left / FILE).write_bytes(b"half")
    make(centre.source, target, on(14))
    assert lying(target.folder) == ["denluot-2026-10-14-174500"]


@pytest.mark.parametrize("name", [FILE, "config.toml"])
def test_a_copy_that_went_bad_is_found(centre, target, name):
    made = make(centre.source, target, on(14))
    data = bytearray((made.path / name).read_bytes())
    data[len(data) // 2] ^= 1
    (made.path / name).write_bytes(data)
    with pytest.raises(BackupError) as caught:
        checking.check(made)
    assert caught.value.why is Why.DAMAGED


def test_a_manifest_that_says_otherwise_is_found(centre, target):
    made = make(centre.source, target, on(14))
    lies = replace(made, manifest=made.manifest.model_copy(update={"tickets": 4}))
    with pytest.raises(BackupError, match=r"manifest\.json"):
        checking.check(lies)


def test_a_description_that_is_broken_just_now_is_not_what_is_kept(centre, target, capsys):
    good = centre.config.read_text(encoding="utf-8")
    Versions(centre.data / VERSIONS).add(good, at=on(13), by="chief", origin=None)
    centre.config.write_text("broken", encoding="utf-8")
    asked = Namespace(data=centre.data, config=centre.config, to=[target.folder], only=[])
    assert command.backup(asked) == 0
    [made] = found_in(target.folder)
    assert made.config.read_text(encoding="utf-8") == good
    assert Versions(made.path / VERSIONS).newest().by == "chief"
    checking.check(made)
    assert "bản sao tốt, 6 sự kiện, 5 phiếu" in capsys.readouterr().out
    assert standing.read(centre.data).of(target.folder).good.name == made.path.name


def test_a_folder_without_a_readable_manifest_is_no_backup(centre, target):
    made = make(centre.source, target, on(14))
    (made.path / MANIFEST).write_text("{}")
    assert found_in(target.folder) == []
    assert found_in(target.folder / "nowhere") == []


def test_the_new_one_stays_where_a_clock_was_ahead(centre, target):
    few = replace(target, daily=1, weekly=0)
    make(centre.source, few, on(20))
    made = make(centre.source, few, on(14))
    assert made.path in [backup.path for backup in found_in(target.folder)]
