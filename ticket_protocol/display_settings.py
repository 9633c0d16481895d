"""The displays of a hall, as `GET /centre` describes them."""

from typing import Literal

from ticket_protocol.part import Part, Span


class MediaSettings(Part):
    """What a hall TV shows with the calls: the clips and pictures in a folder of its own machine.

    `mode`: "beside" the calls, or "between" them, on the whole screen while no call is new.
    `order`: names of files that come first; the others follow by name. `hours`: local times in
    which it plays, none: always. A picture stands `picture_s`. `volume`: 0.0 is without sound; a
    call is always louder.
    """

    mode: Literal["beside", "between"] = "beside"
    order: tuple[str, ...] = ()
    hours: tuple[Span, ...] = ()
    picture_s: float = 12.0
    volume: float = 0.5


class DisplaySettings(Part):
    """A hall TV or a counter's sign.

    `chime`: it sounds before a call, if no other display speaks for the hall. A new call has the
    band to itself for `minimum_s`, and is highlighted for `highlight_s`. A hall TV: `layout`, what
    stands with the call: the last calls and the counters, clips, or the counters large; `zone`: it
    knows the calls, waits and counters of these alone, none: of all. `board`: the information board
    has a turn between two clips, and their place where there are none; a page stands `board_s`.
    `notices`: it shows those of the centre, each line for `notice_s`.
    A sign: `rating`, people can touch it, so it offers the rating where the centre wants any.
    """

    id: str
    face: Literal["hall", "counter"]
    counter: int | None = None
    theme: Literal["day", "evening"] = "day"
    layout: Literal["calls", "media", "table"] = "calls"
    zone: tuple[int, ...] = ()
    media: MediaSettings = MediaSettings()
    board: bool = False
    board_s: float = 15.0
    notices: bool = True
    notice_s: float = 8.0
    chime: bool = True
    rating: bool = True
    highlight_s: int = 20
    minimum_s: float = 4.0
