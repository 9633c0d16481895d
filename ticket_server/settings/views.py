"""What a sound settings file means: to the rules a `Plan`, to clients a `Centre`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib.metadata import version

from ticket_protocol import centre as wire
from ticket_protocol.part import Span
from ticket_server.domain import plan as domain
from ticket_server.domain.values import SeriesPart
from ticket_server.settings.model import CategoryTable, ConfigFile, CounterTable
from ticket_server.settings.rules import HolidayTable, PriorityClassTable, PriorityTable
from ticket_server.settings.times import DAYS, WrittenWeek, week_of

GUIDANCE = "info"
"""The icon of the category where people are guided."""


def plan_of(file: ConfigFile, digest: str) -> domain.Plan:
    """What the rules need."""
    series = {s.prefix: domain.Series(prefix=s.prefix, digits=s.digits) for s in file.series}
    plan = domain.Plan(
        digest=digest,
        zone=file.centre.zone,
        categories={c.id: _category_plan(c, series[c.series]) for c in file.categories},
        counters={c.number: c.categories for c in file.counters},
        languages=file.centre.languages,
        helpers={c.number: c.helps for c in file.counters if c.helps},
        helper_offset=timedelta(minutes=file.routing.helper_offset_min),
        hold_limit=timedelta(minutes=file.hold.limit_min),
        alarm_wait=timedelta(minutes=file.alarm.wait_min),
        alarm_waiting=file.alarm.waiting,
        kiosks={k.id: k.printer is not None for k in file.kiosks},
        person_once=file.citizen_card.used and file.citizen_card.once,
        rating=file.rating.plan(),
        displays=_signs(file),
        offline=file.offline.used,
        parts=_parts(file),
        guidance=_guidance(file),
    )
    return _with_times(_with_turns(plan, file), file)


def _with_turns(plan: domain.Plan, file: ConfigFile) -> domain.Plan:
    """Priority and missed turns."""
    priority = file.priority
    return replace(
        plan,
        priority_offered=priority.offered,
        priority_credit=timedelta(minutes=priority.credit_min),
        priority_classes={c.id: _credit(c, priority) for c in priority.classes},
        missed_credit=timedelta(minutes=file.missed.credit_min),
        appointment_credit=timedelta(minutes=file.appointments.credit_min),
        appointment_late=timedelta(minutes=file.appointments.late_min),
        absences_until_cancelled=file.missed.absences_until_cancelled,
        automatic_return=file.missed.automatic_return,
        grace=timedelta(seconds=file.missed.grace_s),
        grace_longer=timedelta(seconds=file.missed.grace_longer_s),
    )


def _with_times(plan: domain.Plan, file: ConfigFile) -> domain.Plan:
    """Hours, windows, days and breaks."""
    windows = file.issuing.windows
    return replace(
        plan,
        hours=_domain_week(file.hours) if file.hours else None,
        windows=None if windows is None else _domain_week(windows),
        holidays=frozenset(day for h in file.holidays.days for day in _days(h)),
        swapped={s.date: DAYS.index(s.worked_as) for s in file.holidays.swapped},
        breaks={c.number: _spans(c.breaks) for c in file.counters if c.breaks},
    )


def _signs(file: ConfigFile) -> dict[str, int | None]:
    """Whose sign each display is; a line of serial signs is nobody's to touch."""
    lines: dict[str, int | None] = {line.id: None for line in file.sign_lines}
    return lines | {d.id: d.counter for d in file.displays}


def _parts(file: ConfigFile) -> tuple[SeriesPart, ...]:
    """Each part in each series that it is of."""
    return tuple(
        part.of(series.prefix)
        for part in file.offline.parts
        for series in file.series
        if series.digits == part.digits
    )


def _guidance(file: ConfigFile) -> str:
    """Where people are guided, or else the first field."""
    guiding = (c.id for c in file.categories if c.icon == GUIDANCE)
    return next(guiding, file.categories[0].id)


def _credit(granted: PriorityClassTable, priority: PriorityTable) -> timedelta:
    if granted.strict:
        return domain.STRICT
    own = granted.credit_min
    return timedelta(minutes=priority.credit_min if own is None else own)


def _category_plan(category: CategoryTable, series: domain.Series) -> domain.CategoryPlan:
    return domain.CategoryPlan(
        id=category.id,
        series=series,
        procedures=frozenset(p.id for p in category.procedures),
        withdrawn=category.withdrawn,
        quota=category.quota,
        typical=timedelta(minutes=category.typical_min),
    )


def _domain_week(written: WrittenWeek) -> domain.Week:
    week = week_of(written)
    return tuple(_spans(week.get(day, ())) for day in DAYS)


def _spans(spans: tuple[Span, ...]) -> tuple[domain.Span, ...]:
    return tuple(domain.Span(start=s.start, end=s.end) for s in spans)


def _days(holiday: HolidayTable) -> Iterator[date]:
    last = holiday.until or holiday.date
    for ahead in range((last - holiday.date).days + 1):
        yield holiday.date + timedelta(days=ahead)


def centre_of(file: ConfigFile, digest: str) -> wire.Centre:
    """What clients are told."""
    centre, windows = file.centre, file.issuing.windows
    told = wire.Centre(
        version=version("denluot"),
        digest=digest,
        name=centre.name.words(),
        short=centre.short_name.words(),
        unit=centre.unit.words(),
        phone=centre.phone,
        address=centre.address,
        notices=tuple(notice.words() for notice in centre.notices),
        follow_url=file.ticket.follow_url,
        time_zone=centre.time_zone,
        languages=centre.languages,
        hours=week_of(file.hours),
        issuing=None if windows is None else week_of(windows),
        categories=tuple(_category(c, file.counters) for c in file.categories),
        counters=tuple(_counter(c) for c in file.counters),
        kiosks=file.kiosks,
        displays=file.displays,
        printers=file.printers,
        sign_lines=file.sign_lines,
        keypads=file.keypads,
        scanners=file.scanners,
        slips=file.slips,
        citizen_card=file.citizen_card,
        voice=file.voice,
        rating=file.rating.told(),
        reports=file.reports.told(file.alarm.wait_min),
    )
    return told.model_copy(update=_rules(file))


def _rules(file: ConfigFile) -> dict[str, object]:
    """What a client says of the rules, by the names of `Centre`."""
    days = file.holidays
    return {
        "holidays": tuple(
            wire.Holiday(day=day, name=h.name.words() if h.name else None)
            for h in days.days
            for day in _days(h)
        ),
        "swapped": tuple(wire.SwappedDay(day=s.date, worked_as=s.worked_as) for s in days.swapped),
        "priority_offered": file.priority.offered,
        "priority_classes": tuple(
            wire.PriorityClass(id=c.id, name=c.name.words()) for c in file.priority.classes
        ),
        "helper_offset_min": file.routing.helper_offset_min,
        "alarm_wait_min": file.alarm.wait_min,
        "alarm_waiting": file.alarm.waiting,
        "grace_s": file.missed.grace_s,
        "grace_longer_s": file.missed.grace_longer_s,
        "hold_limit_min": file.hold.limit_min,
        "suggested": file.search.suggested,
        "offline": file.offline.used,
        "questions": tuple(question.told() for question in file.questions),
    }


def _counter(counter: CounterTable) -> wire.CounterView:
    return wire.CounterView(
        number=counter.number,
        name=counter.name.words(),
        categories=counter.categories,
        helps=counter.helps,
    )


def _category(category: CategoryTable, counters: tuple[CounterTable, ...]) -> wire.Category:
    return wire.Category(
        id=category.id,
        name=category.name.words(),
        icon=category.icon,
        series=category.series,
        counters=tuple(c.number for c in counters if category.id in c.categories),
        procedures=tuple(procedure.told() for procedure in category.procedures),
        withdrawn=category.withdrawn,
        quota=category.quota,
        typical_min=category.typical_min,
        keywords=category.keywords,
    )
