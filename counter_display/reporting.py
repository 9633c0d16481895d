"""What the server is told about announcements: which began here, and which have ended. Pure.

Only what was really announced is told, and nobody waits for it: without it, times run from the
call.
"""

from dataclasses import dataclass, replace
from typing import Self

from counter_display.announcing import Announcements
from counter_display.calls import Shown
from counter_display.pacing import Part
from ticket_protocol.commands import ReportAnnouncement

Reports = tuple[ReportAnnouncement, ...]


@dataclass(frozen=True, kw_only=True)
class Reporting:
    """`begun`: the announcement that was told last; `ended`: whether its end was told, or never is.

    An announcement ends when it was said to its end and had its minimum time on the band.
    """

    begun: Shown | None = None
    ended: bool = True

    def after(self, state: Announcements, *, now: float) -> tuple[Self, Reports]:
        """With the calls as they are at `now`: the state, and what is to be told, in its order.

        An announcement that was put back, cut off, or broken off by a recall never ended.
        """
        band = state.band if state.band and state.band.news and not state.frozen else None
        told: list[ReportAnnouncement] = []
        after = self
        if self.begun is not None and not self.ended:
            if self._is_over(self.begun, state, now):
                told.append(ReportAnnouncement(call=self.begun.call.seq, phase="ended"))
            after = replace(self, ended=bool(told) or band != self.begun)
        if band is not None and band != self.begun:
            told.append(ReportAnnouncement(call=band.call.seq, phase="started"))
            after = replace(self, begun=band, ended=False)
        return after, tuple(told)

    def _is_over(self, begun: Shown, state: Announcements, now: float) -> bool:
        if state.frozen:
            return False
        if state.band == begun:
            return not state.is_held(now)
        if state.band is not None and state.band.call.ticket == begun.call.ticket:
            return state.voice.part is Part.SPEAKING  # its recall has waited for the end
        return begun.call in state.recent
