"""The three charts of a report: when people come, how long they wait, how it went day by day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from ticket_server.reports.asked import Rules
from ticket_server.reports.charts.axes import Field, scale, top_of
from ticket_server.reports.charts.counted import (
    BIN_MIN,
    BINS,
    MOST_DAYS,
    Heat,
    heat_of,
    trend_of,
    waits_of,
    within,
)
from ticket_server.reports.charts.drawing import (
    INK,
    INK2,
    PLATE,
    WALL,
    Anchor,
    Box,
    Drawing,
    Label,
    Line,
    Shape,
    shade,
)
from ticket_server.reports.tables import Period, Value
from ticket_server.reports.turns import EPOCH
from ticket_server.reports.wording import NOTHING, Words

WIDTH: Final = 720.0
WIDE: Final = 1280.0
LEFT: Final = 64.0
RIGHT: Final = 16.0
ROW: Final = 40.0
NAMES: Final = LEFT + 40
"""Where the fields of the heat map begin."""


def heat(period: Period, _rules: Rules, words: Words, width: float = WIDTH) -> Drawing:
    """The darker, the more. Each field also says its number: paper may have no colours."""
    counted = heat_of(period)
    wide = (width - NAMES - RIGHT) / (counted.last - counted.first + 1)
    shapes: list[Shape] = [
        _middle(NAMES + (column + 0.5) * wide, 20, f"{hour}–{hour + 1}", INK2)
        for column, hour in enumerate(range(counted.first, counted.last + 1))
    ]
    for row, day in enumerate(counted.days):
        shapes += _weekday(counted, day, 30 + row * ROW, wide, words)
    most = divmod(int(counted.counts.argmax()), counted.counts.shape[1])
    said = words.say("chart.heat.said", day=words.say(f"weekday.{most[0]}"), hour=most[1])
    return Drawing(
        id="heat",
        title=words.say("chart.heat"),
        said=said,
        width=width,
        height=34 + len(counted.days) * ROW,
        shapes=tuple(shapes),
    )


def waits(period: Period, rules: Rules, words: Words, width: float = WIDTH) -> Drawing:
    """How many waited how long, in bars of five minutes; a line where the promise ends."""
    bars = waits_of(period)
    top, step = top_of(max(bars))
    field = Field(left=LEFT, up=28, width=width - LEFT - RIGHT, height=200, top=top)
    wide = field.width / len(bars)
    shapes = scale(field, step, lambda value: words.number(value, 0))
    for i, count in enumerate(bars):
        x, y = field.left + i * wide, field.y(count)
        shapes.append(Box(x=x + 1, y=y, w=wide - 2, h=field.foot - y, fill=PLATE))
        if i % 2 == 0:
            shapes.append(_middle(x, field.foot + 18, waited(i), INK2))
    minutes = rules.promised_s / 60
    x = field.left + wide * min(minutes / BIN_MIN, BINS)
    shapes += _promise(field, x, words.say("chart.promise", minutes=words.number(minutes, 0)))
    axis = words.say("chart.waits.axis")
    shapes.append(_middle(field.left + field.width / 2, field.foot + 38, axis, INK2))
    share = within(period, rules)
    shown = NOTHING if share is None else words.number(100 * share, 1)
    return Drawing(
        id="waits",
        title=words.say("chart.waits"),
        said=words.say("chart.waits.said", share=shown, minutes=words.number(minutes, 0)),
        width=width,
        height=field.foot + 46,
        shapes=tuple(shapes),
    )


def trend(period: Period, rules: Rules, words: Words, width: float = WIDTH) -> Drawing:
    """Numbers given as bars, the median wait as a line."""
    counted = trend_of(period, rules)
    top, step = top_of(max(counted.issued))
    field = Field(left=LEFT, up=44, width=width - LEFT - 64, height=180, top=top)
    wide = field.width / len(counted.issued)
    shapes = scale(field, step, lambda value: words.number(value, 0))
    for i, count in enumerate(counted.issued):
        x, y = field.left + (i + 0.15) * wide, field.y(count)
        shapes.append(Box(x=x, y=y, w=0.7 * wide, h=field.foot - y, fill=WALL))
    shapes += _dates(field, counted.keys, wide)
    shapes += _median(field, counted.minutes, wide, words)
    return Drawing(
        id="trend",
        title=words.say(f"chart.trend.{counted.by}"),
        said=words.say("chart.trend.said", most=words.number(max(counted.issued), 0)),
        width=width,
        height=field.foot + 30,
        shapes=tuple(shapes),
    )


Draw = Callable[[Period, Rules, Words, float], Drawing]
CHARTS: Final[Mapping[str, Draw]] = {"heat": heat, "waits": waits, "trend": trend}
"""By the names that templates know them by. They need somebody to have come."""


def waited(bar: int) -> str:
    """The minutes from which a bar counts."""
    return f"{bar * BIN_MIN}{'+' if bar == BINS else ''}"


def _weekday(counted: Heat, day: int, y: float, wide: float, words: Words) -> list[Shape]:
    name = words.say(f"weekday.{day}")
    shapes: list[Shape] = [
        Label(x=NAMES - 8, y=y + ROW / 2 + 4, text=name, anchor=Anchor.END, size=13)
    ]
    for column, hour in enumerate(range(counted.first, counted.last + 1)):
        count = int(counted.counts[day, hour])
        fill, ink = shade(count / counted.counts.max())
        x = NAMES + column * wide
        shapes.append(Box(x=x + 1, y=y + 1, w=wide - 2, h=ROW - 2, fill=fill))
        if count:
            shapes.append(_middle(x + wide / 2, y + ROW / 2 + 4, words.number(count, 0), ink))
    return shapes


def _dates(field: Field, keys: Sequence[int], wide: float) -> list[Shape]:
    """As many as have room."""
    every = max(1, -(-len(keys) * 48 // int(field.width)))
    return [
        _middle(
            field.left + (i + 0.5) * wide,
            field.foot + 18,
            f"{EPOCH + timedelta(days=key):%d/%m}",
            INK2,
        )
        for i, key in enumerate(keys)
        if i % every == 0
    ]


def _median(field: Field, minutes: Sequence[Value], wide: float, words: Words) -> list[Shape]:
    """The line with a scale of its own, at the right; a key above both."""
    known = [m for m in minutes if m is not None]
    top, step = top_of(max(known, default=0.0))
    own = Field(left=field.left, up=field.up, width=field.width, height=field.height, top=top)
    right = field.left + field.width + 8
    shapes: list[Shape] = [
        Label(x=right, y=own.y(i * step) + 4, text=words.number(i * step, 0), colour=INK2)
        for i in range(round(top / step) + 1)
    ]
    points = [
        (field.left + (i + 0.5) * wide, own.y(m)) for i, m in enumerate(minutes) if m is not None
    ]
    shapes.append(Line(points=tuple(points), colour=PLATE, width=2.5))
    if len(points) <= MOST_DAYS:
        shapes += [Box(x=x - 3, y=y - 3, w=6, h=6, fill=PLATE) for x, y in points]
    shapes.append(Box(x=field.left, y=14, w=12, h=12, fill=WALL))
    shapes.append(Label(x=field.left + 18, y=24, text=words.say("chart.trend.bars"), colour=INK))
    x = field.left + field.width
    shapes.append(
        Label(x=x, y=24, text=words.say("chart.trend.line"), anchor=Anchor.END, colour=INK)
    )
    return shapes


def _promise(field: Field, x: float, text: str) -> list[Shape]:
    return [
        Line(points=((x, field.up - 22), (x, field.foot)), colour=INK, width=2, dash=6),
        Label(x=x + 6, y=field.up - 12, text=text, bold=True),
    ]


def _middle(x: float, y: float, text: str, colour: str) -> Label:
    return Label(x=x, y=y, text=text, anchor=Anchor.MIDDLE, colour=colour)
