"""`counter-display sign-probe ADDRESS --preset NAME`: shows the bytes, sends 8888, says what came.

ADDRESS is a line as in the settings, or just a port such as /dev/ttyUSB0 or COM3.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from screen_kit.drivers.serial_port import LineError, Port, open_port
from ticket_protocol.device_settings import SignFrames
from ticket_protocol.frame_checksums import CHECKSUMS
from ticket_protocol.frames import FrameError
from ticket_protocol.sign_frames import (
    PRESETS,
    CommandSet,
    SignFramesError,
    SignText,
    command_set,
)

NUMBER = "8888"
LISTEN_S = 1.0
WRITE_S = 3.0
AFTER_START_S = 0.1
Say = Callable[[str], object]


def main(arguments: Sequence[str] | None = None) -> int:
    """0: sent, and answered if an answer is expected; 1: not so; 2: the command line is wrong."""
    given = own_parser().parse_args(arguments)
    address = _address(given)
    say = _say
    try:
        commands = command_set(_frames(given))
    except SignFramesError as error:
        say(f"The frames cannot be read. {error}")
        return 2
    try:
        with open_port(address, read_s=LISTEN_S, write_s=WRITE_S) as port:
            say(f"{address} is open.")
            return probe(port, commands, given, say)
    except LineError as error:
        say(f"The line does not work. {error}")
        return 1
    except FrameError as error:
        say(f"The frames cannot say this. {error}")
        return 2


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = argparse.ArgumentParser(prog="counter-display sign-probe", description=__doc__)
    own.add_argument("address", help="serial:///dev/ttyUSB0, socket://HOST:PORT, or a port's name")
    frames = own.add_mutually_exclusive_group(required=True)
    frames.add_argument("--preset", choices=list(PRESETS), help="a published set of frames")
    frames.add_argument("--show", action="append", help="a template of your own; several times")
    own.add_argument("--checksum", default="none", choices=CHECKSUMS, help="for --show")
    own.add_argument("--clear", default="", help="for --show: the template that clears the sign")
    own.add_argument("--reply", default="", help="for --show: what the sign answers")
    own.add_argument("--encoding", default="ascii", help="for --show: ascii, cp437, …")
    own.add_argument("--sign-address", type=int, default=1, help="the sign's address on the line")
    own.add_argument("--counter", type=int, default=1)
    own.add_argument("--number", default=NUMBER, help="what to show instead of 8888")
    own.add_argument("--dark", action="store_true", help="clear the sign instead")
    for name, values in (("baud", None), ("bits", ("7", "8")), ("parity", ("none", "even", "odd"))):
        own.add_argument(f"--{name}", choices=values, help="where the address does not say it")
    own.add_argument("--stop", choices=("1", "2"), help="where the address does not say it")
    return own


def probe(port: Port, commands: CommandSet, given: argparse.Namespace, say: Say) -> int:
    """Sends the frames on an open line and says what came back."""
    at = {"addr": given.sign_address, "counter": given.counter}
    number = given.number
    text = SignText(number=number, line=number, line1=number, line2=f"Quay {given.counter}")
    frames = commands.dark(**at) if given.dark else commands.showing(text, **at)
    if not given.dark and frames == commands.dark(**at):
        say(f"{number} cannot be shown by these frames; the sign is cleared instead.")
    for frame in commands.starting(level=None, **at):
        say(f"start   {told(frame)}")
        port.write(frame)
        time.sleep(AFTER_START_S)
    answered = [_sent(port, commands, frame, at, say) for frame in frames]
    return 0 if all(answered) else 1


def told(data: bytes) -> str:
    """Bytes in hex, and as the letters they are; a dot for those that are none."""
    letters = "".join(
        chr(byte) if chr(byte).isascii() and chr(byte).isprintable() else "·" for byte in data
    )
    return f"{data.hex(' ').upper()}   {letters}"


def _sent(port: Port, commands: CommandSet, frame: bytes, at: dict[str, int], say: Say) -> bool:
    say(f"sent    {told(frame)}")
    port.discard()
    port.write(frame)
    heard = _heard(port, lambda data: commands.answered(data, **at))
    if heard:
        say(f"heard   {told(heard)}")
    if commands.reply is None:
        say("answer  " + _unasked(heard, frame))
        return True
    answered = commands.answered(heard, **at)
    say("answer  " + ("as expected" if answered else "not the one expected" if heard else "none"))
    return answered


def _unasked(heard: bytes, frame: bytes) -> str:
    if not heard:
        return "none, and none is expected: look at the sign"
    if heard == frame:
        return "what was sent came back: an adapter with its echo on, or two wires crossed"
    return "none is expected; if this one comes each time, name it as the reply"


def _heard(port: Port, is_all: Callable[[bytes], bool]) -> bytes:
    heard, until = b"", time.monotonic() + LISTEN_S
    while not is_all(heard) and (left := until - time.monotonic()) > 0:
        heard += port.read(left)
    return heard


def _frames(given: argparse.Namespace) -> SignFrames:
    if given.preset is not None:
        return PRESETS[given.preset]
    return SignFrames(
        show=tuple(given.show),
        clear=given.clear,
        reply=given.reply,
        encoding=given.encoding,
        checksum=given.checksum,
        width=1,
    )


def _address(given: argparse.Namespace) -> str:
    address = given.address
    if "://" not in address:
        address = f"serial:///{address.lstrip('/')}"
    words = {name: getattr(given, name) for name in ("baud", "bits", "parity", "stop")}
    said = urlencode({name: value for name, value in words.items() if value is not None})
    return f"{address}?{said}" if said and "?" not in address else address


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
