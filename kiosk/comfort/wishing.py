"""Wishes change a visit: nothing but how it looks and sounds, and which sheet is seen. Pure."""

from dataclasses import replace

from kiosk.comfort.comfort import Comfort
from kiosk.visit import Visit, hears


def wished(visit: Visit, comfort: Comfort, now: float) -> Visit:
    """From now on so, for this citizen; where something else fits on a sheet, the first of them."""
    if not hears(visit, now):
        return visit
    before = visit.comfort
    same = (before.large, before.low) == (comfort.large, comfort.low)
    if not same:
        visit = replace(visit, sheet=0, left_at=0, list_sheet=0)
    return replace(visit, comfort=comfort, touched_at=now)
