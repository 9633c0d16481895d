"""What among the devices of a settings file must fit together.

Like `checks`, it passes over what has the wrong shape.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ticket_server.settings.addresses import place_of
from ticket_server.settings.problems import SettingsProblem, unknown_name
from ticket_server.settings.rows import Values, names_in, rows_of

PROGRAMS = ("kiosks", "displays", "sign_lines", "keypads")
"""Tables whose rows are programs with a token of that name; the board knows them by it."""


def device_problems(values: Values) -> Iterator[SettingsProblem]:
    """Every mistake between devices, and between them and the rest."""
    yield from _names(values)
    yield from _kiosks(values)
    yield from _displays(values)
    yield from _lines(values)
    yield from _scanners(values)
    yield from _slips(values)
    yield from _owners(values)


def _names(values: Values) -> Iterator[SettingsProblem]:
    """The tables one by one: `checks`. A program's name is nobody else's, whatever it is."""
    seen: dict[Any, str] = {}
    for table in PROGRAMS:
        for path, row in rows_of(values, table):
            name = row.get("id")
            if not isinstance(name, str):
                continue
            if seen.setdefault(name, table) != table:
                yield SettingsProblem(
                    path=f"{path}.id",
                    what=f"{name!r} stands in {seen[name]}, too",
                    allowed="a name that no other program has",
                )


def _kiosks(values: Values) -> Iterator[SettingsProblem]:
    printers = names_in(values, "printers", "id")
    used: dict[str, str] = {}
    for path, row in rows_of(values, "kiosks"):
        printer = row.get("printer")
        if not isinstance(printer, str):
            continue
        if printer not in printers:
            yield unknown_name(f"{path}.printer", "printer", printer, printers)
        elif printer in used:
            yield _owned(f"{path}.printer", printer, used[printer])
        used.setdefault(printer, path)


def _displays(values: Values) -> Iterator[SettingsProblem]:
    for path, row in rows_of(values, "displays"):
        if row.get("face") == "counter" and row.get("counter") is None:
            yield SettingsProblem(
                path=f"{path}.counter", what="a counter's sign must name its counter"
            )
        yield from _counter(values, path, row)
        yield from _zone(values, path, row)
        if row.get("board") is True and row.get("layout") != "media":
            what = "the information board stands where clips do"
            yield SettingsProblem(path=f"{path}.board", what=what, allowed='layout = "media"')
    yield from _rating(values)


def _rating(values: Values) -> Iterator[SettingsProblem]:
    """Ratings need a sign that asks for them, and such a sign a centre that wants them."""
    rating, signs = values.get("rating"), rows_of(values, "displays")
    on = isinstance(rating, dict) and rating.get("on") is True
    for path, row in signs:
        if row.get("rating") is True and row.get("face") == "hall":
            what = "nobody can touch the hall's screen; signs ask for a rating"
            yield SettingsProblem(path=f"{path}.rating", what=what)
        elif row.get("rating") is True and not on:
            what = "asks for ratings, but the centre wants none: in [rating], on = false"
            yield SettingsProblem(path=f"{path}.rating", what=what, allowed="on = true in [rating]")
    asking = [r for _, r in signs if r.get("face") == "counter" and r.get("rating") is not False]
    if on and not asking:
        what = "no sign asks for it: every display is a hall's screen, or has rating = false"
        yield SettingsProblem(path="rating.on", what=what, allowed="a sign, or on = false")


def _lines(values: Values) -> Iterator[SettingsProblem]:
    for path, row in rows_of(values, "sign_lines"):
        yield from _on_line(values, path, row, "signs")
        if ("preset" in row) == ("frames" in row):
            yield SettingsProblem(path=path, what="must have a preset or frames, one of both")
    for path, row in rows_of(values, "keypads"):
        yield from _on_line(values, path, row, "pads")
        yield from _keypad(path, row)


def _on_line(values: Values, path: str, row: Values, name: str) -> Iterator[SettingsProblem]:
    inner = rows_of(row, name)
    if row.get(name) == []:
        yield SettingsProblem(path=f"{path}.{name}", what="is empty", allowed="at least one")
    for place, device in inner:
        yield from _counter(values, f"{path}.{place}", device)
    addresses = [d.get("address", 1) for _, d in inner]
    for address, times in Counter(a for a in addresses if isinstance(a, int)).items():
        if times > 1:
            what = f"address {address} stands there {times} times"
            yield SettingsProblem(path=f"{path}.{name}", what=what)


def _keypad(path: str, row: Values) -> Iterator[SettingsProblem]:
    address, frame = row.get("address"), row.get("frame", "")
    if not isinstance(address, str):
        return
    if not address.startswith("hid:"):
        if frame == "":
            what = "is missing: what a key press looks like on the line"
            yield SettingsProblem(path=f"{path}.frame", what=what)
        return
    for key in ("frame", "display"):
        if row.get(key):
            yield SettingsProblem(path=f"{path}.{key}", what="a pad with keys has none")
    if len(rows_of(row, "pads")) > 1:
        yield SettingsProblem(path=f"{path}.pads", what="a pad with keys works for one counter")


def _scanners(values: Values) -> Iterator[SettingsProblem]:
    kiosks, at_kiosk = names_in(values, "kiosks", "id"), False
    for path, row in rows_of(values, "scanners"):
        kiosk = row.get("kiosk")
        at_kiosk = at_kiosk or kiosk is not None
        if (kiosk is None) == (row.get("counter") is None):
            yield SettingsProblem(path=path, what="must name a kiosk or a counter, one of both")
        if isinstance(kiosk, str) and kiosk not in kiosks:
            yield unknown_name(f"{path}.kiosk", "kiosk", kiosk, kiosks)
        yield from _counter(values, path, row)
    card = values.get("citizen_card")
    if isinstance(card, dict) and card.get("used") is True and not at_kiosk:
        yield SettingsProblem(
            path="citizen_card.used",
            what="no kiosk has a scanner that could read a card",
            allowed="a [[scanners]] entry with a kiosk, or used = false",
        )


def _slips(values: Values) -> Iterator[SettingsProblem]:
    procedures = {
        str(row.get("id")): names_in(row, "procedures", "id")
        for _, row in rows_of(values, "categories")
    }
    for path, row in rows_of(values, "slips"):
        category, procedure = row.get("category"), row.get("procedure")
        if not isinstance(category, str):
            continue
        if category not in procedures:
            yield unknown_name(f"{path}.category", "category", category, procedures)
        elif isinstance(procedure, str) and procedure not in procedures[category]:
            what = f"procedure of {category!r}"
            yield unknown_name(f"{path}.procedure", what, procedure, procedures[category])


def _counter(values: Values, path: str, row: Values) -> Iterator[SettingsProblem]:
    counter, numbers = row.get("counter"), names_in(values, "counters", "number")
    if isinstance(counter, int) and counter not in numbers:
        yield unknown_name(f"{path}.counter", "counter", counter, numbers)


def _zone(values: Values, path: str, row: Values) -> Iterator[SettingsProblem]:
    zone, numbers = row.get("zone"), names_in(values, "counters", "number")
    for counter in zone if isinstance(zone, list) else ():
        if isinstance(counter, int) and counter not in numbers:
            yield unknown_name(f"{path}.zone", "counter", counter, numbers)
    if zone and row.get("face") == "counter":
        yield SettingsProblem(path=f"{path}.zone", what="a counter's sign shows its counter alone")


def _owners(values: Values) -> Iterator[SettingsProblem]:
    """A device has one owner. What hangs on a machine itself is known there alone."""
    seen: dict[tuple[str, str], str] = {}
    for path, address, machine in _addresses(values):
        place = place_of(address)
        if place is None:
            continue
        name, local = place
        owner = seen.setdefault((machine if local else "", name), path)
        if owner != path:
            yield _owned(f"{path}.address", name, owner)


def _owned(path: str, name: str, owner: str) -> SettingsProblem:
    what = f"{name} belongs to {owner} already; a device has one owner"
    return SettingsProblem(path=path, what=what)


def _addresses(values: Values) -> Iterator[tuple[str, str, str]]:
    """Path and address of each device, and the machine on which it hangs."""
    owners = {str(r.get("printer")): str(r.get("id")) for _, r in rows_of(values, "kiosks")}
    for path, row, machine in [
        *((p, r, owners.get(str(r.get("id")), p)) for p, r in rows_of(values, "printers")),
        *((f"{p}.lamp", r.get("lamp"), str(r.get("id"))) for p, r in rows_of(values, "kiosks")),
        *((p, r, p) for p, r in rows_of(values, "sign_lines")),
        *((p, r, p) for p, r in rows_of(values, "keypads")),
        *((p, r, _machine(r)) for p, r in rows_of(values, "scanners")),
    ]:
        if isinstance(row, dict) and isinstance(address := row.get("address"), str):
            yield path, address, machine


def _machine(scanner: Values) -> str:
    kiosk = scanner.get("kiosk")
    return f"counter {scanner.get('counter')}" if kiosk is None else str(kiosk)
