"""What is said between the voice and the process that holds the loudspeaker. No Qt."""

import struct
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO


class OrderKind(Enum):
    """One byte on the wire."""

    OPEN = b"O"
    SOUND = b"S"
    CLOSE = b"C"
    DROP = b"D"


_HEAD = struct.Struct("<cIfI")
"""Kind, utterance, gain, bytes of sound that follow."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """To the process; `utterance` counts what was opened."""

    kind: OrderKind
    utterance: int = 0
    gain: float = 1.0
    pcm: bytes = b""


@dataclass(frozen=True, kw_only=True)
class State:
    """From the process: so much of the utterance was taken by the device, and whether it works."""

    utterance: int
    played_s: float
    works: bool


def order_bytes(order: Order) -> bytes:
    """As it goes out."""
    head = _HEAD.pack(order.kind.value, order.utterance, order.gain, len(order.pcm))
    return head + order.pcm


def order_from(stream: BinaryIO) -> Order | None:
    """The next order; None: there is no more."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, utterance, gain, length = _HEAD.unpack(head)
    pcm = stream.read(length) if length else b""
    return Order(kind=OrderKind(kind), utterance=utterance, gain=gain, pcm=pcm)


def state_line(utterance: int, played_s: float, *, works: bool) -> str:
    """As it goes out."""
    return f"{utterance} {played_s:.4f} {int(works)}\n"


def state_from(line: bytes) -> State | None:
    """What a line says; None: nothing that we know."""
    try:
        utterance, played, works = line.split()
        return State(utterance=int(utterance), played_s=float(played), works=works == b"1")
    except ValueError:
        return None
