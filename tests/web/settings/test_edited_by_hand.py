"""The file, edited by hand: taken over while the hall goes on, or refused with its mistakes."""

import pytest

from ticket_server.settings.problems import SettingsError

MORE = ('categories = ["collect"]', 'categories = ["collect", "land"]')
WRONG = ('categories = ["collect"]', 'categories = ["colect"]')


def test_what_was_found_is_the_first_version(site):
    assert [v.number for v in site.versions.all()] == [1]
    assert site.versions.text(1) == site.editor.text
    assert site.kinds() == ["DayStarted", "SettingsSaved"]


def test_an_edit_is_in_force_without_a_restart(site):
    kiosk = site.hall.caller("kiosk", "kiosk-1")
    before = site.centre["digest"]
    site.editor.change(MORE)
    site.look()
    assert site.centre["digest"] != before
    assert site.kinds()[-2:] == ["ConfigAdopted", "SettingsSaved"]
    assert [(fact.by, fact.origin) for fact in site.store.today()][-1] == (None, "local")
    kiosk.post("/tickets", {"category": "land"})
    site.admin.post("/counters/7/open")
    called = site.admin.post("/counters/7/call-next").json()
    assert called["ticket"]["number"] == "9001"
    assert site.versions.text(2) == site.editor.text


def test_who_listens_is_told(site):
    site.editor.change(MORE)
    with site.supervisor.feed() as feed:
        feed.receive_json()
        site.look()
        messages = iter(feed.receive_json, None)
        fact = next(m["fact"] for m in messages if m["type"] == "fact")
        assert fact["kind"] == "ConfigAdopted"
        assert fact["digest"] == site.centre["digest"]


def test_a_file_that_is_being_written_waits(site):
    site.editor.write_in_place(site.editor.text[:300])
    site.look(1)
    site.editor.write_in_place(site.editor.text + site.editor.text[:20])
    site.look(1)
    assert site.server.keeper.refused is None
    assert site.kinds()[-1] == "SettingsSaved"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace(*WRONG),
        lambda text: text[:300],
        lambda text: "",
        lambda text: text.encode("utf-16"),
    ],
)
def test_a_broken_file_changes_nothing(site, caplog, spoil):
    before, kinds = site.centre, site.kinds()
    site.editor.write(spoil(site.editor.text))
    site.look(3)
    assert (site.centre, site.kinds()) == (before, kinds)
    refused = site.server.keeper.refused
    assert refused is not None
    assert all(str(problem) in caplog.text for problem in refused.problems)
    assert caplog.text.count("stay in force") == 1
    assert site.hall.client.get("/healthz").json()["settings"] == "refused"


def test_a_file_that_is_gone_is_missed_and_taken_back(site):
    text = site.editor.text
    site.editor.path.unlink()
    site.look()
    assert "there is no such file" in str(site.server.keeper.refused.problems[0])
    site.editor.write(text)
    site.look()
    assert site.server.keeper.refused is None
    assert site.kinds().count("SettingsSaved") == 1


def test_what_was_refused_is_taken_when_it_is_repaired(site):
    site.editor.change(WRONG)
    site.look()
    site.editor.change(("colect", "collect"), ("Centre", "Center"))
    site.look()
    assert site.server.keeper.refused is None
    assert site.centre["name"]["en"] == "Center"


def test_a_comment_is_a_version_and_no_other_rules(site):
    before = site.centre["digest"]
    site.editor.change(("# always,", "# Always,"))
    site.look()
    assert site.centre["digest"] == before
    assert site.kinds()[-2:] == ["SettingsSaved", "SettingsSaved"]


def test_when_nothing_can_be_stored_it_waits(site):
    before = site.centre
    site.editor.change(MORE)
    site.look(1)
    site.store.fail = "flush"
    with pytest.raises(Exception, match="disk full"):
        site.look(1)
    assert (site.centre, len(site.versions.all())) == (before, 1)
    site.look(1)
    assert site.centre != before


def test_an_outcome_that_nobody_knew_is_found_in_the_record(site):
    site.editor.change(MORE)
    site.look(1)
    site.store.fail = "commit"
    with pytest.raises(Exception, match="lost"):
        site.look(1)
    assert "ConfigAdopted" in site.kinds()
    site.look(1)
    assert 7 in site.centre["categories"][0]["counters"]
    site.admin.post("/counters/7/open")
    site.admin.post("/tickets", {"category": "land"})
    assert site.admin.post("/counters/7/call-next").json()["ticket"]["number"] == "9001"


def test_after_a_restart_the_file_counts(make_site, site):
    with make_site(site.store._store) as again:
        assert again.server.keeper.version.number == 1
        assert again.kinds().count("SettingsSaved") == 1
    site.editor.change(MORE)
    with make_site(site.store._store) as again:
        assert again.kinds()[-2:] == ["ConfigAdopted", "SettingsSaved"]
        assert 7 in again.centre["categories"][0]["counters"]


def test_a_start_with_a_broken_file_takes_the_last_good_one(make_site, site, caplog):
    site.editor.change(MORE)
    site.look()
    good = site.centre
    site.editor.change(('"collect", "land"', '"colect", "land"'))
    with make_site(site.store._store) as again:
        assert again.centre == good
        assert "colect" in str(again.server.keeper.refused.problems[-1])
        assert "Bắt đầu với bản cấu hình 2" in caplog.text


def test_a_damaged_version_is_none(make_site, site):
    (site.versions._folder / "000001.toml").write_text("# nothing")
    site.editor.change(WRONG)
    with pytest.raises(SettingsError, match="colect"), make_site(site.store._store):
        pass


def test_twenty_versions_are_kept(site):
    for number in range(2, 24):
        site.editor.write(f"{site.editor.text}# {number}\n")
        site.look()
    kept = site.versions.all()
    assert [v.number for v in kept] == list(range(23, 3, -1))
    assert len(list(site.versions._folder.iterdir())) == 40


def test_a_half_hour_that_ends_and_a_quota_count_at_once(site):
    kiosk = site.hall.caller("kiosk", "kiosk-1")
    assert kiosk.post("/tickets", {"category": "collect"}).status_code == 201
    site.editor.change(('icon = "inbox"\n', 'icon = "inbox"\nquota = 1\n'))
    site.look()
    assert kiosk.post("/tickets", {"category": "collect"}).json()["code"] == "QUOTA_REACHED"
    site.editor.change(('windows = "always"', 'windows = { mon-sun = ["13:00-14:00"] }'))
    site.look()
    assert kiosk.post("/tickets", {"category": "land"}).json()["code"] == "OUTSIDE_HOURS"
