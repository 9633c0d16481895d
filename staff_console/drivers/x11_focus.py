"""The focus on an X11 desktop: asked of the window manager, or of X itself where there is none."""

import logging
from typing import Any

from Xlib import X
from Xlib.display import Display
from Xlib.error import DisplayError, XError
from Xlib.protocol.event import ClientMessage

log = logging.getLogger(__name__)

FROM_A_PAGER = 2
"""As a person who switches windows asks, not a program (EWMH, _NET_ACTIVE_WINDOW)."""


class X11Focus:
    """A connection for each question: there are few."""

    def __init__(self, display: str | None = None) -> None:
        self._name = display
        self._had: int | None = None

    def remember(self) -> None:
        """Note the active window."""
        self._had = self._with(_active)

    def give_back(self) -> None:
        """Make it active again."""
        had, self._had = self._had, None
        if had is not None:
            self._with(lambda display: _activate(display, had))

    def _with(self, ask: Any) -> int | None:
        try:
            display = Display(self._name)
        except DisplayError as error:
            log.debug("no focus to remember: %s", str(error))
            return None
        display.set_error_handler(lambda error, _: log.debug("the focus: %s", error))
        try:
            found: int | None = ask(display)
            display.sync()
        except XError as error:
            log.debug("the focus: %s", error)
            return None
        else:
            return found
        finally:
            display.close()


def _active(display: Display) -> int | None:
    atom = display.intern_atom("_NET_ACTIVE_WINDOW")
    told = display.screen().root.get_full_property(atom, X.AnyPropertyType)
    if told is not None and len(told.value) and told.value[0]:
        return int(told.value[0])
    focus = display.get_input_focus().focus
    return None if isinstance(focus, int) else int(focus.id)


def _activate(display: Display, window: int) -> None:
    root, atom = display.screen().root, display.intern_atom("_NET_ACTIVE_WINDOW")
    target = display.create_resource_object("window", window)
    if root.get_full_property(atom, X.AnyPropertyType) is None:  # no window manager
        target.set_input_focus(X.RevertToParent, X.CurrentTime)
        return
    values = (32, (FROM_A_PAGER, X.CurrentTime, 0, 0, 0))
    event = ClientMessage(window=target, client_type=atom, data=values)
    root.send_event(event, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
