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
