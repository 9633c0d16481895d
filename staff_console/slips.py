"""Numbers that were printed beforehand and given out by hand, for which field. No Qt."""

from staff_console.keys import Key
from staff_console.orders import Draft, Say
from staff_console.pages import Scene
from ticket_protocol.offline import EnterSlips


def slips(scene: Scene, first: str, last: str) -> Draft | Say:
    """Enters them: for a field of this counter where their series has one, else for its first."""
    fields = [c for c in scene.centre.categories if first.startswith(c.series)]
    longest = max((len(c.series) for c in fields), default=0)
    names = [c.id for c in fields if len(c.series) == longest]
    if not names:
        return Say(id="staff.refused_no_slip")
    mine = next((name for name in scene.here.categories if name in names), names[0])
    body = EnterSlips(category=mine, first=first, last=last)
    return Draft(key=Key.SLIPS, path="/tickets/slips", body=body)
