"""The outbox on disk: cut at any byte, damaged, full, held by another."""

import errno
import os

import pytest

from kiosk.drivers import outbox_file
from kiosk.drivers.outbox_file import NAME, OutboxFile
from kiosk.outbox.keeper import Keeper
from kiosk.outbox.notes import Asked
from kiosk.outbox.store import DamagedError, LockedError, UnkeptError

LINES = [b'{"kind":"one"}', b"", "Đến lượt".encode(), b"x" * 60]


@pytest.fixture
def store(tmp_path):
    made = OutboxFile(tmp_path)
    made.open()
    yield made
    made.close()


@pytest.fixture
def again(store, tmp_path):
    """`again()`: what the next program finds."""
    stores = [store]

    def opened():
        stores[-1].close()
        stores.append(OutboxFile(tmp_path))
        return list(stores[-1].open())

    yield opened
    stores[-1].close()


@pytest.fixture
def written(store, tmp_path):
    """Where LINES lie, and where each of them ends."""
    for line in LINES:
        store.append(line)
    store.close()
    data = (tmp_path / NAME).read_bytes()
    ends = [i + 1 for i, byte in enumerate(data) if byte == ord("\n")]
    return tmp_path / NAME, data, ends


def test_lines_are_found_again_and_more_come_after_them(store, again):
    for line in LINES:
        store.append(line)
    assert again() == LINES


def test_cut_at_any_byte_the_whole_lines_are_there(written, tmp_path):
    path, data, ends = written
    for cut in range(ends[-1] + 1):
        path.write_bytes(data[:cut])
        store = OutboxFile(tmp_path)
        assert list(store.open()) == LINES[: sum(end <= cut for end in ends)]
        store.append(b"after")
        store.close()
        store = OutboxFile(tmp_path)
        assert store.open()[-1] == b"after"
        store.close()


def test_any_changed_byte_of_a_whole_line_is_damage(written, tmp_path):
    path, data, ends = written
    for at in range(ends[-2]):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(DamagedError) as found:
            OutboxFile(tmp_path).open()
        assert all(line in LINES for line in found.value.lines)


def test_a_last_line_of_which_the_disk_has_only_the_end_was_never_acknowledged(written, tmp_path):
    path, data, ends = written
    for at in (ends[-2], ends[-2] + 30, ends[-1] - 2):
        head = bytes(at + 1 - ends[-2])
        path.write_bytes(data[: ends[-2]] + head + data[at + 1 :])
        store = OutboxFile(tmp_path)
        assert list(store.open()) == LINES[:-1]
        store.append(b"after")
        store.close()
        store = OutboxFile(tmp_path)
        assert list(store.open()) == [*LINES[:-1], b"after"]
        store.close()


def test_what_is_set_aside_is_kept_beside_it(written, tmp_path):
    path, _, _ = written
    path.write_bytes(b"somebody's letter\n")
    store = OutboxFile(tmp_path)
    with pytest.raises(DamagedError):
        store.open()
    aside = store.set_aside()
    store.append(b"new")
    store.close()
    assert (tmp_path / aside).read_bytes() == b"somebody's letter\n"
    assert list(OutboxFile(tmp_path).open()) == [b"new"]


def test_two_programs_do_not_share_a_folder(store, tmp_path):
    with pytest.raises(LockedError):
        OutboxFile(tmp_path).open()
    store.close()
    OutboxFile(tmp_path).open()


def test_no_folder_is_no_store(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnkeptError):
        OutboxFile(tmp_path / "file").open()


def test_rewritten_at_once(store, again):
    for line in LINES:
        store.append(line)
    store.rewrite([b"a", b"b"])
    store.append(b"c")
    assert again() == [b"a", b"b", b"c"]


class Disk:
    """Gives a file so many bytes and no more; what lies within them can be written over."""

    def __init__(self, size):
        self.size, self._write = size, os.write

    def __call__(self, file, data):
        left = self.size - os.lseek(file, 0, os.SEEK_CUR)
        if left <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self._write(file, data[:left])


@pytest.mark.parametrize("more", [0, 1, 100, 4096])
def test_a_full_disk_takes_nothing_new_but_what_ends_a_line(store, again, monkeypatch, more):
    store.append(b"first")
    while store._end + outbox_file.LEAST + 400 <= store._room:
        store.append(b"x" * 300, sure=False)
    monkeypatch.setattr(outbox_file.os, "write", Disk(store._room + more))
    with pytest.raises(UnkeptError):
        store.append(b"y" * 400)
    store.append(b"the answer", closing=True)
    monkeypatch.undo()
    found = again()
    assert (found[0], found[-1]) == (b"first", b"the answer")
    assert set(found[1:-1]) == {b"x" * 300}


def test_a_line_that_could_not_be_kept_is_not_there_later(store, again, monkeypatch):
    store.append(b"first")
    monkeypatch.setattr(outbox_file.os, "write", Disk(store._end + 5))
    with pytest.raises(UnkeptError):
        store.append(b"second")
    with pytest.raises(UnkeptError):
        store.append(b"third")
    monkeypatch.undo()
    assert again() == [b"first"]


def test_a_disk_that_cannot_flush_keeps_nothing(store, again, monkeypatch):
    store.append(b"first")

    def broken(_file):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(outbox_file.os, "fsync", broken)
    with pytest.raises(UnkeptError):
        store.append(b"second")
    monkeypatch.undo()
    assert again() == [b"first"]


def test_a_keeper_mends_when_there_is_room_again(store, tmp_path, monkeypatch):
    store.close()
    keeper = Keeper(OutboxFile(tmp_path), "kiosk-1")
    name = keeper.box.id
    monkeypatch.setattr(outbox_file.os, "write", Disk(0))
    assert not keeper.note(Asked(key="k"))
    assert not keeper.kept
    monkeypatch.undo()
    keeper.mend()
    assert keeper.kept
    keeper.close()
    other = Keeper(OutboxFile(tmp_path), "kiosk-1")
    assert (other.box.id, other.box.given_up) == (name, ("k",))
    other.close()


@pytest.mark.parametrize("flag", [os.O_CREAT, 0])
def test_a_disk_that_has_become_read_only_still_tells_what_people_hold(
    written, tmp_path, monkeypatch, flag
):
    """With and without its lock: some systems write nothing for that."""
    opened = os.open

    def read_only(path, flags, *more):
        if flags & os.O_RDWR and (flag or str(path).endswith(NAME)):
            raise OSError(errno.EROFS, "Read-only file system")
        return opened(path, flags, *more)

    monkeypatch.setattr(os, "open", read_only)
    with pytest.raises(UnkeptError) as found:
        OutboxFile(tmp_path).open()
    assert list(found.value.lines) == LINES
