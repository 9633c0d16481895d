"""Hall TVs and signs: what the file says of them, and mistakes."""

from ticket_server.settings.load import parse

LAYOUT = 'layout = "calls"\n'


class TestBoard:
    def test_where_clips_are(self, changed):
        media = 'layout = "media"\nboard = true\nboard_s = 20\n'
        hall = parse(changed(LAYOUT, media)).centre().displays[0]
        assert (hall.board, hall.board_s) == (True, 20.0)

    def test_nowhere_else(self, mistakes):
        found = mistakes(LAYOUT, f"{LAYOUT}board = true\n")["displays[0].board"]
        assert 'stands where clips do. Allowed: layout = "media"' in found
        found = mistakes(LAYOUT, 'layout = "media"\nboard_s = 2\n')
        assert "greater than or equal to 5" in found["displays[0].board_s"]


class TestRating:
    SIGN = "counter = 1\nchime = false\n"

    def test_of_a_centre_that_wants_none(self, mistakes, changed):
        off = ("on = true\n# Số mức", "on = false\n# Số mức")
        found = mistakes(*off, self.SIGN, f"{self.SIGN}rating = true\n")["displays[1].rating"]
        assert "the centre wants none: in [rating], on = false" in found
        quiet = parse(changed(*off, self.SIGN, f"{self.SIGN}rating = false\n"))
        assert not quiet.centre().displays[1].rating

    def test_on_the_hall_s_screen(self, mistakes):
        found = mistakes(LAYOUT, f"{LAYOUT}rating = true\n")["displays[0].rating"]
        assert "nobody can touch the hall's screen" in found

    def test_that_no_sign_asks_for(self, text, problems):
        mute = text.replace('face = "counter"\n', 'face = "counter"\nrating = false\n')
        assert "no sign asks for it" in problems(mute)["rating.on"]
        one = mute.replace("rating = false\n", "", 1)
        assert parse(one).centre().rating.on


def test_notices(changed, mistakes):
    told = 'notices = [{ vi = "Mai nghỉ", en = "Closed tomorrow" }, { vi = "Giữ phiếu" }]'
    file = parse(changed("notices = []", told, LAYOUT, f"{LAYOUT}notices = false\nnotice_s = 6\n"))
    assert [(n.vi, n.en) for n in file.centre().notices] == [
        ("Mai nghỉ", "Closed tomorrow"),
        ("Giữ phiếu", None),
    ]
    hall = file.centre().displays[0]
    assert (hall.notices, hall.notice_s) == (False, 6.0)
    found = mistakes("notices = []", "notices = [" + 13 * '{ vi = "Mai" }, ' + "]")
    assert "at most 12" in found["centre.notices"]


def test_clips_beside_or_between_the_calls(changed, mistakes):
    media = 'layout = "media"\nmedia = {{ mode = "{}" }}\n'
    hall = parse(changed(LAYOUT, media.format("between"))).centre().displays[0]
    assert hall.media.mode == "between"
    assert "displays[0].media.mode" in mistakes(LAYOUT, media.format("behind"))
