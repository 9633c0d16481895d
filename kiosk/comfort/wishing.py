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
    sheet, left_at = (visit.sheet, visit.left_at) if same else (0, 0)
    return replace(visit, comfort=comfort, sheet=sheet, left_at=left_at, touched_at=now)
