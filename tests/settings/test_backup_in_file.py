"""Where backups go, as the file writes it."""

from datetime import time

import pytest

from ticket_server.settings.load import parse

FOLDER = '\n[[backup.folders]]\npath = "/media/usb"\nmounted = true\n'
BEGINS = "# --- Sao lưu"


def test_the_file_has_a_time_and_no_folder_yet(text):
    backup = parse(text).file.backup
    assert (backup.time, backup.daily, backup.weekly) == (time(17, 45), 14, 8)
    assert backup.folders == ()


def test_a_folder_is_taken(text):
    [folder] = parse(text + FOLDER).file.backup.folders
    assert (folder.path, folder.mounted) == ("/media/usb", True)


def test_a_file_without_it_makes_none(text):
    assert parse(text.split(BEGINS)[0]).file.backup.folders == ()


@pytest.mark.parametrize(
    ("old", "new", "path", "said"),
    [
        ('at = "17:45"', 'at = "17h45"', "backup.at",
         "must be written as a time of day, such as 17:45"),
        ('at = "17:45"', f'at = "17:45"{FOLDER.replace("/media", "media")}',
         "backup.folders[0].path", "must be written as a whole path, such as /media/usb/denluot"),
        ('at = "17:45"', f'at = "17:45"{FOLDER}{FOLDER}', "backup.folders",
         "has /media/usb twice"),
        ("daily = 14", "daily = 1", "backup.daily", "greater than or equal to 2"),
        ("weekly = 8", "weekly_ = 8", "backup.weekly_", "is no known key"),
    ],
)  # fmt: skip
def test_each_mistake_is_named(mistakes, old, new, path, said):
    new = new + "\n[other]" if "folders" in new else new
    found = mistakes(old, new)
    assert path in found, found
    assert said in found[path]
