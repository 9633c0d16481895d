"""The bytes that bring a face onto a keypad's own display. Pure."""

from staff_console.pads.face import PadFace
from ticket_protocol.device_settings import KeypadSettings, PadSettings
from ticket_protocol.frames import Frame, FrameError, parse


class PadDisplay:
    """The display frames of a line's pads; without any, there is nothing to show."""

    def __init__(self, settings: KeypadSettings) -> None:
        """Raises FrameError when a template is wrong."""
        shown = settings.display
        self._show: tuple[Frame, ...] = ()
        if shown is not None:
            self._show = tuple(
                parse(t, checksum=shown.checksum, encoding=shown.encoding, fill=shown.fill)
                for t in shown.show
            )

    @property
    def is_there(self) -> bool:
        """Whether the pads have displays."""
        return bool(self._show)

    def frames(self, pad: PadSettings, face: PadFace) -> tuple[bytes, ...]:
        """What to send; raises FrameError when a face does not fit."""
        digits = "".join(sign for sign in face.number if sign.isdecimal()) or "0"
        values: dict[str, str | int] = {
            "number": face.number,
            "digits": digits,
            "line": face.line,
            "line1": face.line1,
            "line2": face.line2,
            "counter": pad.counter,
            "addr": pad.address,
        }
        return tuple(frame.render(**values) for frame in self._show)


__all__ = ["FrameError", "PadDisplay"]
