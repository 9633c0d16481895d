"""Devices that are heard no more, and those that are heard again. Pure; time is given."""

from datetime import datetime

from ticket_server.domain import calendar
from ticket_server.domain import facts as f
from ticket_server.domain.scene import Bodies, Scene


def lost(scene: Scene, device: str, since: datetime) -> Bodies:
    """Nothing is heard of it since then.

    Told of a device that reported today, and while the centre works: what is switched off in the
    evening, or before the doors open, is missed by nobody.
    """
    hall = scene.hall
    known = device in hall.devices and device not in hall.silent
    return [f.DeviceLost(device=device, since=since)] if known and _at_work(scene) else []


def back(scene: Scene, device: str) -> Bodies:
    """It is heard again."""
    return [f.DeviceBack(device=device)] if device in scene.hall.silent else []


def _at_work(scene: Scene) -> bool:
    """From the first opening or number of the day to the last, lunch included.

    Always where the centre tells neither; not at all on a closed day.
    """
    plan, day = scene.plan, scene.plan.day(scene.at)
    if plan.hours is None and plan.windows is None:
        return True
    given = () if plan.windows is None else calendar.spans_of(plan, day)
    times = calendar.stretches(plan, day, (*calendar.opening_of(plan, day), *given))
    return bool(times) and min(t.start for t in times) <= scene.at < max(t.end for t in times)
