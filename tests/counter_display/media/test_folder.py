"""A folder that people copy clips into while the TV is on."""

import os

import pytest

from counter_display.media.folder import Folder, Found


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def names(found):
    return [file.name for file in found.files]


def test_a_file_counts_once_it_is_whole(folder, tmp_path):
    """The first look knows of nothing whether it still grows."""
    (tmp_path / "a.mp4").write_bytes(b"12")
    assert folder.look() is None
    assert names(folder.look()) == ["a.mp4"]
    assert folder.look() is None


def test_a_file_that_is_being_copied(folder, tmp_path):
    assert folder.look() == Found()
    for size in (1, 2, 3):
        (tmp_path / "a.mp4").write_bytes(b"1" * size)
        assert folder.look() is None
    assert names(folder.look()) == ["a.mp4"]


def test_a_changed_file_has_another_stamp(folder, tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"1")
    folder.look()
    before = folder.look()
    os.utime(tmp_path / "a.mp4", ns=(1, 1))
    assert folder.look() == Found()  # perhaps it is still being written
    assert folder.look().files[0].changed != before.files[0].changed


def test_taken_away(folder, tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"1")
    folder.look(), folder.look()
    (tmp_path / "a.mp4").unlink()
    assert folder.look() == Found()


def test_captions_are_read(folder, tmp_path):
    (tmp_path / "a.srt").write_text("1\n00:00:01,0 --> 00:00:02,0\nBước 1", encoding="utf-8")
    folder.look()
    assert [cue.text for cue in folder.look().captions["a.srt"]] == ["Bước 1"]


def test_a_subtitle_file_that_is_none(folder, tmp_path):
    (tmp_path / "a.srt").write_bytes(b"\0" * 1_000_001)
    folder.look()
    assert folder.look().captions == {}


def test_no_folder_then_one(tmp_path):
    folder = Folder(tmp_path / "usb")
    assert folder.look() == Found(readable=False)
    assert folder.look() is None
    (tmp_path / "usb").mkdir()
    assert folder.look() == Found()


def test_folders_in_it_are_left_out(folder, tmp_path):
    (tmp_path / "a.mp4").mkdir()
    folder.look()
    assert folder.look() is None
