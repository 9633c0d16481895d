"""Which driver serves the keypads of a line."""

from screen_kit.drivers.serial_port import AddressError, parse
from staff_console.drivers.hid_pad import HidPad
from staff_console.drivers.keypad_line import KeypadLine
from staff_console.pads.line import Heard, PadError, PadLine, Told
from ticket_protocol.device_settings import KeypadSettings
from ticket_protocol.frames import FrameError


def pad_line(settings: KeypadSettings, heard: Heard, told: Told) -> PadLine:
    """The driver, not yet started; raises PadError when the settings cannot be served."""
    if settings.address.startswith("hid:"):
        return HidPad(settings, heard, told)
    try:
        parse(settings.address)
        return KeypadLine(settings, heard, told)
    except (AddressError, FrameError) as error:
        raise PadError(str(error)) from error
