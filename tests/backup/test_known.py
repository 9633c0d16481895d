"""How far numbers are skipped when nobody has seen the last one."""

from ticket_server.backup import coming_back
from ticket_server.settings.load import read


def test_the_busiest_day_says_how_far_to_skip(centre):
    plan = read(centre.config).plan()
    series = next(c.series for c in plan.categories.values() if c.series.prefix == "9")

    def skipped(given, busiest):
        return coming_back.Known(series=series, given=given, busiest=busiest).skipped

    assert [skipped(0, 0), skipped(150, 10), skipped(20, 260), skipped(10, 500)] == [
        100, 300, 400, None
    ]  # fmt: skip
