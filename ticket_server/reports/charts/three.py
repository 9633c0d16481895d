"""The three charts of a report: when people come, how long they wait, how it went day by day."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import numpy as np

from ticket_server.reports.asked import By, Rules
from ticket_server.reports.charts.axes import Field, scale, top_of
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
from ticket_server.reports.frames import size
from ticket_server.reports.grouping import keys_of
from ticket_server.reports.tables import Period, table_of
from ticket_server.reports.turns import EPOCH
from ticket_server.reports.wording import Words

WIDTH: Final = 720.0
WIDE: Final = 1280.0
LEFT: Final = 64.0
RIGHT: Final = 16.0
BIN_MIN: Final = 5
BINS: Final = 24
"""Waits of two hours and more stand together in the last bar."""
MOST_DAYS: Final = 62
"""A longer trend goes by weeks."""
ROW: Final = 30.0
SATURDAY: Final = 5


def charts_of(
    period: Period, rules: Rules, words: Words, wide: float = WIDTH
) -> tuple[Drawing, ...]:
    """None where nobody came. `wide`: the room of the last one."""
    if not size(period.frames["numbers"]):
        return ()
    return heat(period, words), waits(period, rules, words), trend(period, rules, words, wide)


def heat(period: Period, words: Words) -> Drawing:
    """Numbers given by weekday and hour: the darker, the more. Each field also says its number."""
    numbers = period.frames["numbers"]
    counts = np.zeros((7, 24), dtype=np.int64)
    np.add.at(counts, (keys_of(numbers, By.WEEKDAY), numbers["hour"]), 1)
    hours = np.flatnonzero(counts.sum(axis=0))
    days = [d for d in range(7) if d < SATURDAY or counts[d].any()]
    first, last = int(hours[0]), int(hours[-1])
    wide = (WIDTH - LEFT - 40 - RIGHT) / (last - first + 1)
    shapes: list[Shape] = []
    for column, hour in enumerate(range(first, last + 1)):
        x = LEFT + 40 + (column + 0.5) * wide
        shapes.append(_middle(x, 20, f"{hour}–{hour + 1}", INK2))
    for row, day in enumerate(days):
        y = 30 + row * ROW
        name = words.say(f"weekday.{day}")
        shapes.append(Label(x=LEFT + 32, y=y + 19, text=name, anchor=Anchor.END, size=13))
        for column, hour in enumerate(range(first, last + 1)):
            count = int(counts[day, hour])
            fill, ink = shade(count / counts.max())
            x = LEFT + 40 + column * wide
            shapes.append(Box(x=x + 1, y=y + 1, w=wide - 2, h=ROW - 2, fill=fill))
            if count:
                shapes.append(_middle(x + wide / 2, y + 19, words.number(count, 0), ink))
    most = np.unravel_index(int(counts.argmax()), counts.shape)
    said = words.say("chart.heat.said", day=words.say(f"weekday.{most[0]}"), hour=int(most[1]))
    return Drawing(
        id="heat",
        title=words.say("chart.heat"),
        said=said,
        width=WIDTH,
        height=34 + len(days) * ROW,
        shapes=tuple(shapes),
    )


def waits(period: Period, rules: Rules, words: Words) -> Drawing:
    """How many waited how long, in bars of five minutes; a line where the promise ends."""
    seconds = period.frames["numbers"]["wait_s"]
    known = seconds[seconds >= 0]
    bars = np.bincount(np.minimum(known // (60 * BIN_MIN), BINS), minlength=BINS + 1)
    top, step = top_of(float(bars.max()))
    field = Field(left=LEFT, up=16, width=WIDTH - LEFT - RIGHT, height=200, top=top)
    wide = field.width / len(bars)
    shapes = scale(field, step, lambda value: words.number(value, 0))
    for i, count in enumerate(bars.tolist()):
        x, y = field.left + i * wide, field.y(count)
        shapes.append(Box(x=x + 1, y=y, w=wide - 2, h=field.foot - y, fill=PLATE))
        if i % 2 == 0:
            end = "+" if i == BINS else ""
            shapes.append(_middle(x, field.foot + 18, f"{i * BIN_MIN}{end}", INK2))
    x = field.left + wide * min(rules.promised_s / 60 / BIN_MIN, BINS)
    shapes += _promise(field, x, words.say("chart.promise", minutes=round(rules.promised_s / 60)))
    shapes.append(_middle(field.left + field.width / 2, field.foot + 38, _axis(words), INK2))
    within = words.number(100 * float((known <= rules.promised_s).mean()), 1) if len(known) else "–"
    said = words.say("chart.waits.said", share=within, minutes=round(rules.promised_s / 60))
    return Drawing(
        id="waits",
        title=words.say("chart.waits"),
        said=said,
        width=WIDTH,
        height=field.foot + 46,
        shapes=tuple(shapes),
    )


def trend(period: Period, rules: Rules, words: Words, width: float = WIDTH) -> Drawing:
    """Numbers given as bars, the median wait as a line, by day or, over many days, by week."""
    by = By.DAY if (period.last - period.first) < timedelta(days=MOST_DAYS) else By.WEEK
    table = table_of(period, by, rules, ("issued", "wait_median"))
    issued = [row[0] or 0.0 for row in table.values]
    minutes = [None if row[1] is None else row[1] / 60 for row in table.values]
    top, step = top_of(max(issued))
    field = Field(left=LEFT, up=44, width=width - LEFT - 64, height=180, top=top)
    wide = field.width / len(issued)
    shapes = scale(field, step, lambda value: words.number(value, 0))
    for i, count in enumerate(issued):
        y = field.y(count)
        bar = Box(x=field.left + (i + 0.15) * wide, y=y, w=0.7 * wide, h=field.foot - y, fill=WALL)
        shapes.append(bar)
    shapes += _dates(field, table.keys, wide)
    shapes += _median(field, minutes, wide, words)
    return Drawing(
        id="trend",
        title=words.say(f"chart.trend.{by}"),
        said=words.say("chart.trend.said", most=words.number(max(issued), 0)),
        width=width,
        height=field.foot + 30,
        shapes=tuple(shapes),
    )


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


def _median(
    field: Field, minutes: Sequence[float | None], wide: float, words: Words
) -> list[Shape]:
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
        Line(points=((x, field.up - 8), (x, field.foot)), colour=INK, width=2, dash=6),
        Label(x=x + 6, y=field.up + 4, text=text, bold=True),
    ]


def _axis(words: Words) -> str:
    return words.say("chart.waits.axis")


def _middle(x: float, y: float, text: str, colour: str) -> Label:
    return Label(x=x, y=y, text=text, anchor=Anchor.MIDDLE, colour=colour)
