"""The pages' shells and files: what a browser may load, keep and read."""

import json
import re

import pytest

from ticket_protocol.texts import texts
from ticket_server.web.pages.files import ASSETS, FILES, base
from ticket_server.web.pages.listed import PAGES
from ticket_server.web.pages.pages import policy, words_of

PATHS = [re.sub(r"\{.*\}", "9", page.path) for page in PAGES]


@pytest.fixture(params=PATHS)
def page(request, hall):
    reply = hall.client.get(request.param)
    assert reply.status_code == 200
    return reply


def settings(page):
    found = re.search(r'<script type="application/json" id="settings">(.*?)</script>', page.text)
    return json.loads(found[1])


def test_a_browser_loads_nothing_from_elsewhere_and_nothing_inline(page):
    rules = page.headers["content-security-policy"]
    assert "default-src 'none'" in rules
    assert "unsafe" not in rules
    assert "frame-ancestors 'none'" in rules
    assert not re.search(
        r"<script(?! type=.application/json)(?![^>]* src=)|<style| style=", page.text
    )
    assert not re.search(r"https?://", page.text)


def test_everything_it_names_is_there(page, hall):
    named = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(named) > 3
    assert {hall.client.get(path).status_code for path in named} == {200}


def test_it_says_everything_in_every_language(page):
    said = settings(page)["texts"]
    assert list(said) == ["vi", "en"]
    assert said["vi"].keys() == said["en"].keys()
    assert said["vi"]["page.kit.own_name"] == "Tiếng Việt"
    assert "{{" not in page.text


def test_it_holds_no_secret_and_is_not_kept(page, hall):
    assert page.headers["cache-control"] == "no-store"
    assert "set-cookie" not in page.headers
    assert hall.store.secret.hex() not in page.text


def test_files_of_this_version_are_kept_for_ever(hall):
    kept = hall.client.get(f"{base()}/kit/kit.css").headers["cache-control"]
    asked = hall.client.get("/pages/kit/kit.css").headers
    assert "immutable" in kept
    assert asked["cache-control"] == "no-cache"
    same = hall.client.get("/pages/kit/kit.css", headers={"if-none-match": asked["etag"]})
    assert same.status_code == 304


def test_icons_of_the_screens_and_nothing_else(hall):
    assert hall.client.get(f"{base()}/icons/recall.svg").status_code == 200
    assert hall.client.get(f"{base()}/icons/../translations/denluot_vi.ts").status_code == 404
    assert hall.client.get(f"{base()}/kit/nothing.js").status_code == 404


def test_the_feed_of_this_host_and_no_other():
    assert "ws://hall:8000 wss://hall:8000" in policy("hall:8000")
    assert "ws://[::1]:80" in policy("[::1]:80")
    for other in ("a;script-src *", "a b", "", "a'"):
        assert "ws:" not in policy(other)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_text_that_a_script_says_is_served(page):
    shared = FILES / ("screen" if page.old else "kit")
    scripts = [*(FILES / page.name).rglob("*.js"), *shared.glob("*.js")]
    wanted = {
        text
        for script in scripts
        for text in re.findall(r"""say\(\s*['"]([\w.]+)['"]""", script.read_text("utf-8"))
    }
    served = words_of(page, "vi").keys()
    missing = {one for one in wanted if one not in served}
    whole = {one for one in missing if not one.endswith((".", "_"))}
    assert not whole
    assert all(any(text.startswith(part) for text in served) for part in missing)


def test_every_icon_that_a_script_draws_is_there():
    names = {path.stem for path in (ASSETS / "icons").glob("*.svg")}
    for script in FILES.rglob("*.js"):
        drawn = re.findall(r"icon\('([\w-]+)'|sign: '([\w-]+)'", script.read_text("utf-8"))
        assert {one or other for one, other in drawn} <= names, script.name


def test_every_text_of_the_pages_is_said_in_both_languages():
    mine = [key for key in texts("vi") if key.startswith("page.")]
    assert all(texts("en")[key] for key in mine)


def test_phones_and_the_halls_screens_may_be_old():
    """JavaScript of 2015: what is newer keeps an old television or phone dark."""
    newer = re.compile(
        r"=>|^\s*(?:const|let|class|import|export)\b|`|\?\.|\?\?|\.\.\.\w", re.MULTILINE
    )
    scripts = [FILES / "kit" / "board.js", FILES / "ticket.js"]
    for folder in ("screen", "hall", "counter"):
        scripts += (FILES / folder).glob("*.js")
    assert len(scripts) >= 10
    for script in scripts:
        code = re.sub(r"^\s*//.*$", "", script.read_text("utf-8"), flags=re.MULTILINE)
        assert not newer.search(code), script.name
