"""The settings by the supervisor's page: checked, changed on forms, saved, versions, rights."""

import pytest

from ticket_server.in_force.file import digest_of

QUOTA = {"path": "categories[2].quota", "value": 5}


def replaced(site, *changes):
    text = site.editor.text
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def save(site, text, by=None, base=None):
    body = {"text": text, "base": base or site.editor.digest}
    return (by or site.supervisor).post("/settings", body)


def test_the_file_as_it_stands(site):
    told = site.supervisor.get("/settings").json()
    assert told["text"] == site.editor.text
    assert told["digest"] == site.editor.digest
    assert told["version"]["number"] == 1
    assert (told["refused"], told["may_all"]) == (None, False)
    assert site.admin.get("/settings").json()["may_all"] is True


def test_a_save_is_in_the_file_in_force_and_in_the_record(site):
    text = replaced(site, ("Land", "Land and houses"))
    saved = save(site, text)
    assert saved.status_code == 200, saved.json()
    assert site.editor.text == text
    assert site.centre["categories"][0]["name"]["en"] == "Land and houses"
    fact = site.store.today()[-1]
    assert (fact.kind, fact.by, fact.body.version) == ("SettingsSaved", "lan", 2)
    assert fact.body.digest == digest_of(text) == saved.json()["digest"]
    site.look()
    assert site.kinds().count("SettingsSaved") == 2


def test_a_save_keeps_the_rights_of_the_file(site):
    site.editor.path.chmod(0o640)
    save(site, replaced(site, ("Land", "Fields")))
    assert site.editor.path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in site.editor.path.parent.iterdir() if p.name.startswith(".")] == []


def test_a_save_is_refused_if_the_file_was_changed(site):
    base = site.editor.digest
    site.editor.change(("# always,", "# Always,"))
    edited = site.editor.text
    answer = save(site, replaced(site, ("Land", "Fields")), base=base)
    assert (answer.status_code, answer.json()["code"]) == (409, "SETTINGS_CHANGED")
    assert site.editor.text == edited
    assert site.centre["categories"][0]["name"]["en"] == "Land"


def test_a_save_whose_answer_was_lost_is_answered_again(site):
    base, text = site.editor.digest, replaced(site, ("Land", "Fields"))
    first = save(site, text, base=base)
    again = save(site, text, base=base)
    assert first.json() == again.json()
    assert site.kinds().count("ConfigAdopted") == 1


def test_mistakes_are_told_with_their_lines(site):
    text = replaced(site, ('categories = ["collect"]', 'categories = ["colect"]'))
    before = site.editor.text
    answer = save(site, text)
    assert (answer.status_code, answer.json()["code"]) == (422, "SETTINGS_REFUSED")
    problem = answer.json()["errors"][-1]
    assert problem["path"] == "counters[1].categories[0]"
    assert "colect" in text.splitlines()[problem["line"] - 1]
    assert "Có phải là" in problem["vi"]
    assert "Did you mean" in problem["en"]
    assert site.editor.text == before
    checked = site.supervisor.post("/settings/check", {"text": text}).json()
    assert checked["problems"] == answer.json()["errors"]


def test_what_is_no_toml_has_its_line(site):
    text = replaced(site, ('prefix = "T"', 'prefix = "T'))
    [problem] = site.supervisor.post("/settings/check", {"text": text}).json()["problems"]
    assert "prefix" in text.splitlines()[problem["line"] - 1]


def test_a_form_changes_the_text_and_nothing_else(site):
    changes = [
        QUOTA,
        {"path": "counters[1].categories", "value": ["collect", "land"]},
        {"path": "counters", "add": {"number": 3, "name": {"vi": "Ba"}, "categories": ["build"]}},
    ]
    changed = site.supervisor.post("/settings/change", {"changes": changes}).json()
    assert changed["problems"] == []
    assert 'icon = "inbox"\nseries = "T"\nquota = 5\n' in changed["text"]
    assert 'categories = ["collect", "land"]' in changed["text"]
    assert [said["vi"] for said in changed["difference"]["summary"]] == [
        "Trả kết quả · Số phiếu mỗi buổi: – → 5",
        "Quầy 7: Trả kết quả · Lĩnh vực: thêm Đất đai",
        "Thêm quầy: Quầy 3: Ba",
    ]
    assert "+quota = 5" in changed["difference"]["lines"]
    assert "Quầy 3 xuất hiện" in changed["effects"][0]["said"]["vi"]
    assert site.editor.text != changed["text"]
    assert save(site, changed["text"]).status_code == 200
    assert [c["number"] for c in site.centre["counters"]] == [9, 7, 3]


def test_a_form_that_makes_a_mistake_is_told_where(site):
    changes = {"changes": [{"path": "counters[1]", "remove": True}]}
    changed = site.supervisor.post("/settings/change", changes).json()
    assert changed["problems"][0]["path"] == "categories[2]"


def test_what_goes_is_named_nowhere_afterwards(site):
    text = replaced(
        site,
        (
            'icon = "building"',
            'icon = "building"\nprocedures = [{ id = "build-1", name = { vi = "Nhà" } }]',
        ),
        ("[[counters]]", '[search]\nsuggested = ["build-1"]\n\n[[counters]]'),
    )
    text += '[[questions]]\nid = "q"\ntext = { vi = "?" }\nanswers = [\n'
    text += '  { text = { vi = "a" }, category = "build", procedure = "build-1" },\n'
    text += '  { text = { vi = "b" }, category = "land" },\n'
    text += '  { text = { vi = "c" }, category = "collect" },\n]\n'
    for path, kept in (("categories[1].procedures[0]", True), ("categories[1]", False)):
        changes = {"changes": [{"path": path, "remove": True}], "text": text}
        changed = site.supervisor.post("/settings/change", changes).json()
        assert changed["problems"] == [], path
        assert ('category = "build" }' in changed["text"]) is kept
        assert ('"build"' in changed["text"]) is kept
        assert "build-1" not in changed["text"]


def test_rows_change_places(site):
    changes = {"changes": [{"path": "categories[2]", "up": True}]}
    changed = site.supervisor.post("/settings/change", changes).json()
    assert [said["vi"] for said in changed["difference"]["summary"]] == ["Thứ tự lĩnh vực khác"]
    assert save(site, changed["text"]).status_code == 200
    assert [c["id"] for c in site.centre["categories"]] == ["land", "collect", "build"]


@pytest.mark.parametrize("path", ["counters[7].name", "nothing[0]", "..", "counters[0].name[3]"])
def test_a_path_that_is_none(site, path):
    answer = site.supervisor.post("/settings/change", {"changes": [{"path": path, "value": 1}]})
    assert (answer.status_code, answer.json()["code"]) == (422, "UNKNOWN_PATH")


def test_the_form_has_every_value_and_what_may_stand_there(site):
    form = site.supervisor.get("/settings/form").json()
    assert form["digest"] == site.editor.digest
    sections = {section["id"]: section for section in form["sections"]}
    counter = sections["counters"]["rows"][0]
    fields = {field["path"]: field for field in counter["fields"]}
    assert counter["title"] == {"vi": "Quầy 9: Đất đai", "en": "Counter 9: Land"}
    assert fields["counters[0].categories"]["value"] == ["land", "build"]
    assert fields["counters[0].categories"]["options"] == "categories"
    assert [option["vi"] for option in form["choices"]["categories"]] == [
        "Đất đai", "Xây dựng", "Trả kết quả"
    ]  # fmt: skip
    assert (fields["counters[0].number"]["min"], fields["counters[0].number"]["max"]) == (1, 99)
    assert sections["counters"]["add"]["path"] == "counters"
    assert "procedures-land" in sections
    assert {f["path"]: f["default"] for f in sections["order"]["fields"]}["hold.limit_min"] == 30


def test_versions_and_an_old_one_saved_again(site):
    first = site.editor.text
    save(site, replaced(site, ("Land", "Fields")))
    kept = site.supervisor.get("/settings/versions").json()["versions"]
    assert [(v["number"], v["by"]) for v in kept] == [(2, "lan"), (1, None)]
    old = site.supervisor.get("/settings/versions/1").json()
    assert old["text"] == first
    assert old["difference"]["summary"][0]["en"].startswith("Fields · Name")
    assert save(site, old["text"]).status_code == 200
    assert site.editor.text == first
    assert site.supervisor.get("/settings/versions/9").status_code == 404
    assert site.supervisor.get("/settings/versions/x").status_code == 404


def test_a_supervisor_changes_the_day_an_administrator_everything(site):
    text = replaced(site, ('id = "kiosk-1"', 'id = "kiosk-1"\nidle_s = 90'), ("Land", "Fields"))
    answer = save(site, text)
    assert (answer.status_code, answer.json()["code"]) == (403, "SETTINGS_BEYOND")
    assert [error["path"] for error in answer.json()["errors"]] == ["kiosks"]
    checked = site.supervisor.post("/settings/check", {"text": text}).json()
    assert (checked["problems"], checked["beyond"]) == ([], ["kiosks"])
    assert save(site, text, by=site.admin).status_code == 200


@pytest.mark.parametrize("role", ["kiosk", "display", "guide", "staff", "reports"])
def test_nobody_else_sees_or_changes_them(site, role):
    caller = site.hall.caller(role, "somebody")
    for path in ("/settings", "/settings/form", "/settings/versions", "/settings/versions/1"):
        assert caller.get(path).status_code == 403, path
    for path in ("/settings", "/settings/check", "/settings/change"):
        assert caller.post(path, {"text": "", "base": "", "changes": []}).status_code == 403, path


def test_a_broken_file_can_be_repaired_on_the_page(site):
    good = site.editor.text
    site.editor.change(('categories = ["collect"]', 'categories = ["colect"]'))
    site.look()
    told = site.supervisor.get("/settings").json()
    assert told["text"] == site.editor.text
    assert "colect" in told["refused"]["problems"][-1]["en"]
    assert save(site, good, base=told["digest"]).status_code == 200
    assert site.supervisor.get("/settings").json()["refused"] is None
    site.editor.write("nothing = [")
    site.look()
    assert site.supervisor.get("/settings/form").json()["code"] == "SETTINGS_UNREADABLE"


@pytest.mark.parametrize("fault", ["flush", "commit"])
def test_a_save_that_cannot_be_stored_changes_nothing(site, fault):
    before, text = site.centre, site.editor.text
    site.store.fail = fault
    answer = save(site, replaced(site, ("Land", "Fields")))
    assert answer.status_code == 503
    assert site.editor.text == text
    assert len(site.versions.all()) == 1
    site.look()
    assert site.centre["categories"] == before["categories"]


def test_a_file_that_cannot_be_written_changes_nothing(site, monkeypatch):
    before, text = site.centre, site.editor.text
    site.hall.caller("staff", "desk-9").post("/counters/9/open")

    def full(self, base):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ticket_server.in_force.file.Replacement.put", full)
    answer = save(site, replaced(site, ("Land", "Fields")))
    assert (answer.status_code, answer.json()["code"]) == (503, "SETTINGS_UNWRITABLE")
    assert site.centre == before
    assert site.editor.text == text
    assert site.kinds()[-1] == "ConfigAdopted"
    assert [v.number for v in site.versions.all()] == [1]


def test_a_large_file_finds_room_and_a_huge_one_does_not(site):
    large = site.editor.text + "# " + "x" * 200_000 + "\n"
    assert save(site, large).status_code == 200
    assert save(site, "x" * 1_000_001).status_code == 422
    assert save(site, "x" * 5_000_000).status_code == 413
