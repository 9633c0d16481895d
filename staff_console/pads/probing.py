"""`staff-console pad-probe ADDRESS`: shows what a keypad sends, and how the settings would say it.

ADDRESS is a line as in the settings, hid:///dev/input/…, or a port such as /dev/ttyUSB1 or COM3.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue

from screen_kit.drivers.serial_port import LineError, Port, open_port
from staff_console.drivers.hid_pad import HidPad
from staff_console.pads.line import PadError
from staff_console.pads.presses import KeyStream, Press
from ticket_protocol.device_settings import KeypadSettings, PadSettings
from ticket_protocol.frame_checksums import CHECKSUMS
from ticket_protocol.frames import FrameError

QUIET_S = 0.1
"""So long a keypad is silent after a key."""
FOR_S = 60.0
FEW = 2
"""As many different keys show what in a frame is the key."""
SPACE, DELETE = 0x20, 0x7F
Say = Callable[[str], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """0: keys came; 1: none did, or the keypad is not there; 2: the command line is wrong."""
    given = own_parser().parse_args(arguments)
    address = given.address if "://" in given.address else f"serial:///{given.address.lstrip('/')}"
    pads = (PadSettings(counter=1),)
    settings = KeypadSettings(
        id="probe", address=address, frame=given.frame, checksum=given.checksum, pads=pads
    )
    try:
        if address.startswith("hid:"):
            return _probe_hid(settings, given.seconds, _say)
        stream = KeyStream(settings) if given.frame else None
        with open_port(address, read_s=QUIET_S, write_s=QUIET_S) as port:
            _say(f"{address} is open. Press each key once, one after the other.")
            return probe(port, stream, given.seconds, _say)
    except FrameError as error:
        _say(f"The frame cannot be read. {error}")
        return 2
    except (LineError, PadError) as error:
        _say(f"The keypad is not there. {error}")
        return 1


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = argparse.ArgumentParser(prog="staff-console pad-probe", description=__doc__)
    own.add_argument("address", help="serial:///dev/ttyUSB1?baud=9600, hid:///dev/input/…, a port")
    own.add_argument("--frame", default="", help="what a press looks like, to see its keys by name")
    own.add_argument("--checksum", default="none", choices=CHECKSUMS, help="for --frame")
    own.add_argument("--seconds", type=float, default=FOR_S, help="how long to listen")
    return own


def probe(port: Port, stream: KeyStream | None, seconds: float, say: Say) -> int:
    """Tells each burst of bytes, its keys if the frame is known, and guesses the frame if not."""
    heard: list[bytes] = []
    for burst in _bursts(port, seconds):
        heard.append(burst)
        say(f"came    {told(burst)}")
        for press in stream.feed(burst, 0.0).presses if stream else ():
            say(f"key     {press.key!r}" + (f" of pad {press.address}" if press.address else ""))
    if not heard:
        say("Nothing came: another port, another baud rate, or no power?")
    elif stream is None:
        frame = guessed(heard)
        say(f"Perhaps frame = '{frame}'" if frame else "No frame can be guessed from this.")
    return 0 if heard else 1


def guessed(bursts: Sequence[bytes]) -> str | None:
    """The frame that these presses of different keys have in common; None if none can be told."""
    seen = set(bursts)
    if len(seen) < FEW or len({len(burst) for burst in seen}) > 1:
        return None
    places = list(zip(*seen, strict=True))
    changing = [i for i, place in enumerate(places) if len(set(place)) > 1]
    if len(changing) != 1:
        return None
    letters = all(SPACE <= byte < DELETE for byte in places[changing[0]])
    key = "{key:1}" if letters else "{key:u8}"
    return " ".join(key if i in changing else f"{p[0]:02X}" for i, p in enumerate(places))


def told(data: bytes) -> str:
    """Bytes in hex, and as the letters they are; a dot for those that are none."""
    letters = "".join(chr(byte) if SPACE <= byte < DELETE else "·" for byte in data)
    return f"{data.hex(' ').upper()}   {letters}"


def _bursts(port: Port, seconds: float) -> Iterator[bytes]:
    until, burst = time.monotonic() + seconds, b""
    while time.monotonic() < until:
        data = port.read(QUIET_S)
        burst += data
        if burst and not data:
            yield burst
            burst = b""
    if burst:
        yield burst


def _probe_hid(settings: KeypadSettings, seconds: float, say: Say) -> int:
    heard: SimpleQueue[Press] = SimpleQueue()
    pad = HidPad(settings, heard.put, lambda silent: say("away" if silent else "It is there."))
    pad.start()
    until, count = time.monotonic() + seconds, 0
    while (left := until - time.monotonic()) > 0:
        try:
            say(f"key     {heard.get(timeout=left).key!r}")
            count += 1
        except Empty:
            break
    pad.stop()
    return 0 if count else 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
