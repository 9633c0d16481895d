"""However large the screen becomes and however many calls come, the newest stands on top."""

import pytest
from PySide6.QtQuick import QQuickItem

from counter_display.on_screen import ROOT
from screen_kit import start
from screen_kit.picture import taken


def numbers(window):
    """The call rows that can be seen, from above: their numbers."""
    lists = window.findChildren(QQuickItem, "calls")
    (shown,) = [item for item in lists if item.isVisible()]
    rows = [i for i in shown.property("contentItem").childItems() if i.property("number")]
    seen = [row for row in rows if 0 <= row.y() - shown.property("contentY") < shown.height() - 1]
    return [row.property("number") for row in sorted(seen, key=lambda r: (r.x(), r.y()))]


@pytest.mark.parametrize("layout", ["calls", "media"])
@pytest.mark.parametrize("size", [(3840, 2160), (1366, 768), (1080, 1920)])
def test_newest_on_top(tv, found, layout, size, qapp):
    start.application("counter-display")
    shown = tv(layout=layout)
    if layout == "media":
        shown.media.hold(found("a.mp4"))
    screen = start.screen(ROOT, shown.vm)
    taken(screen.window, size)
    for number in ("2040", "2041", "2042"):
        shown.hall.call(number, 2)
        shown.link.hear()
        for _ in range(5):
            shown.player.listener.moved(1, 60)
            shown.wait(1)
        taken(screen.window, size)
    assert numbers(screen.window)[:2] == ["2041", "2040"]
    screen.close()
