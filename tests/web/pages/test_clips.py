"""The clips that televisions in a browser show: what of the folder is told and given."""

import os

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from ticket_server.web.pages.clips import add_clips


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "clips"


@pytest.fixture
def browser(folder):
    app = FastAPI()
    add_clips(app, folder)
    with TestClient(app) as client:
        yield client


def lay(folder, name, changed=1):
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"0123456789")
    os.utime(folder / name, (changed, changed))


def told(browser):
    return {one["name"]: one["at"] for one in browser.get("/clips").json()}


def test_only_what_can_be_shown_and_is_whole_is_told(browser, folder):
    assert told(browser) == {}
    for name in ("khai sinh.mp4", "khai sinh.srt", "~a.png", ".b.png", "thuong.docx"):
        lay(folder, name)
    (folder / "being-copied.mp4").write_bytes(b"0")
    (folder / "elsewhere.mp4").symlink_to(folder / "khai sinh.mp4")
    assert sorted(told(browser)) == ["khai sinh.mp4", "khai sinh.srt"]


def test_each_version_of_a_file_has_its_own_address_and_may_be_kept(browser, folder):
    lay(folder, "a.mp4")
    first = told(browser)["a.mp4"]
    lay(folder, "a.mp4", changed=99)
    second = told(browser)["a.mp4"]
    assert first != second
    piece = browser.get(second, headers={"range": "bytes=2-4"})
    assert (piece.status_code, piece.content) == (206, b"234")
    assert "immutable" in piece.headers["cache-control"]


def test_a_drawing_runs_nothing_and_nothing_else_is_given(browser, folder, tmp_path):
    lay(folder, "a.svg")
    (tmp_path / "secret.svg").write_text("secret")
    (folder / "more").mkdir()
    lay(folder / "more", "b.svg")
    assert (
        browser.get("/clips/a.svg")
        .headers["content-security-policy"]
        .startswith("default-src 'none'")
    )
    lay(folder, "notes.txt")
    for path in (
        "notes.txt",
        "..%2fsecret.svg",
        "../secret.svg",
        "more/b.svg",
        "gone.mp4",
        "%00.mp4",
    ):
        assert browser.get(f"/clips/{path}").status_code == 404, path
