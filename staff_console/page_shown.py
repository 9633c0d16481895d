"""An open page as it is drawn: title, words, choices with their names. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from staff_console.asking import details, question
from staff_console.choices import choices
from staff_console.keys import TYPED, Menu
from staff_console.lists import Names
from staff_console.orders import Say
from staff_console.pages import Choice, Kind, Page, Scene
from staff_console.posting import said
from ticket_protocol.board import Current
from ticket_protocol.explaining import why_called
from ticket_protocol.outlook import CategoryOutlook, Forecast, Outlook, Quality


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A choice, the name of its category, and what should be known about it."""

    choice: Choice
    name: str = ""
    hint: Say | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """The hall at a time: how many wait, how long on average."""

    when: Say
    waiting: int
    minutes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """What is expected in a category: for whoever takes a number now, and of the day."""

    name: str
    waiting: int
    minutes: str
    left: Say | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PageShown:
    """The page. `text`: a sentence that is already in the officer's language."""

    menu: Menu
    title: Say
    details: tuple[Say, ...] = ()
    text: str = ""
    items: tuple[Item, ...] = ()
    inputs: int = 0
    loads: tuple[Load, ...] = ()
    advice: tuple[Say, ...] = ()
    fields: tuple[Field, ...] = ()
    alarm: Say | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What a page is drawn with."""

    names: Names
    language: str
    outlook: Outlook | None
    forecast: Forecast | None
    now: datetime


def page_shown(scene: Scene, page: Page, known: Known) -> PageShown:
    """The page at a moment."""
    shown = PageShown(
        menu=page.menu,
        title=question(scene, page, known.now),
        details=details(scene, page),
        text=_text(scene, page, known),
        items=tuple(_item(c, page, known) for c in choices(scene, page)),
        inputs=TYPED.get(page.menu, 0),
        alarm=page.wrong,
    )
    return _supervised(shown, known) if page.menu is Menu.SUPERVISOR else shown


def _text(scene: Scene, page: Page, known: Known) -> str:
    """On a ticket's page: what it came for, and why it was called."""
    if page.menu in {Menu.LEAVING, Menu.REASSIGN}:
        counter = scene.board.counter(page.counter or scene.here.number)
        return known.names.joined(counter.categories) if counter else ""
    words = said(scene, page) if page.menu is Menu.MESSAGE else None
    if words is not None:
        return words.said(known.language)
    found = scene.found(page)
    if page.menu is not Menu.TICKET or found is None:
        return ""
    turn = found.turn
    if not isinstance(turn, Current) or turn.reason is None:
        return known.names.all_of(turn)
    why = why_called(turn.number, turn.reason, ZoneInfo(scene.centre.time_zone))
    return f"{known.names.all_of(turn)}\n{why.en if known.language == 'en' else why.vi}"


def _item(choice: Choice, page: Page, known: Known) -> Item:
    name = known.names.category(choice.category) if choice.category else ""
    told = known.outlook.category(choice.category) if known.outlook and choice.category else None
    hint = _hint(told) if told and page.menu is Menu.ISSUE and choice.kind is Kind.FIELD else None
    return Item(choice=choice, name=name, hint=hint)


def _hint(told: CategoryOutlook) -> Say | None:
    """A hint to the officer, never a refusal: the server decides."""
    if told.left == 0:
        return Say(id="staff.none_left")
    if not told.open:
        return Say(id="staff.not_given")
    if told.capacity is None:
        return None
    return Say(id="staff.capacity_short", values={"n": told.capacity})


def _left(told: CategoryOutlook) -> Say | None:
    if told.capacity is None:
        return None
    return Say(id="staff.capacity", values={"n": told.capacity})


def _supervised(shown: PageShown, known: Known) -> PageShown:
    fields = tuple(
        _field(told, known.names) for told in (known.outlook.categories if known.outlook else ())
    )
    forecast = known.forecast
    if forecast is None or known.now - forecast.at > STALE:
        return replace(shown, fields=fields, details=(Say(id="staff.no_forecast"),))
    return replace(
        shown,
        fields=fields,
        loads=_loads(forecast),
        alarm=_doubt(forecast.quality, known.names),
        advice=tuple(
            Say(
                id="staff.advice",
                values={
                    "c": a.counter,
                    "fields": known.names.joined(a.categories),
                    "m": max(1, round(a.shorter_min)),
                },
            )
            for a in forecast.advice[:ADVICE_SHOWN]
        ),
    )


STALE = timedelta(minutes=3)
ADVICE_SHOWN = 3
BIAS_MIN = 3.0
COVERED = 0.8
"""The share of calls that should fall between the times that were told."""


def _doubt(quality: Quality | None, names: Names) -> Say | None:
    """How the waits that were told were wrong, where they were; the limits are the server's."""
    if quality is None:
        return None
    field = names.category(quality.category) if quality.category else Say(id="staff.all_fields")
    if abs(quality.bias_min) > BIAS_MIN:
        words = "staff.quality_late" if quality.bias_min > 0 else "staff.quality_early"
        return Say(id=words, values={"field": field, "m": round(abs(quality.bias_min))})
    words = "staff.quality_missed" if quality.covered < COVERED else "staff.quality_vague"
    return Say(id=words, values={"field": field, "p": round(quality.covered * 100)})


def _loads(forecast: Forecast) -> tuple[Load, ...]:
    now = (Say(id="staff.load_now"), forecast.now) if forecast.now else None
    ahead = [(Say(id="staff.load_in", values={"m": a.minutes}), a) for a in forecast.ahead]
    return tuple(
        Load(when=when, waiting=round(a.waiting), minutes=round(a.mean_wait_min))
        for when, a in ([now] if now else []) + ahead
    )


def _field(told: CategoryOutlook, names: Names) -> Field:
    return Field(
        name=names.category(told.category),
        waiting=told.waiting,
        minutes=str(told.expected.minutes) if told.expected else "",
        left=_left(told),
    )
