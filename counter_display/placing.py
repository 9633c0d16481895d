"""Which display this is: its face, its settings, and the page to show when it has none. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from counter_display.pacing import Part
from counter_display.speaking import Sound
from ticket_protocol.centre import Centre
from ticket_protocol.display_settings import DisplaySettings


class FaceKind(StrEnum):
    """What a display can be."""

    HALL = "hall"
    COUNTER = "counter"


class Page(StrEnum):
    """The face, or what is said instead of it."""

    FACE = "face"
    JOINING = "joining"
    REFUSED = "refused"
    PROTOCOL = "protocol"
    UNKNOWN = "unknown"
    NO_COUNTER = "no_counter"


class Standing(StrEnum):
    """How this display stands with the server."""

    JOINING = "joining"
    ONLINE = "online"
    CUT_OFF = "cut_off"
    REFUSED = "refused"
    PROTOCOL = "protocol"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the command line says: the device's name, and a face if it is named there."""

    name: str
    face: FaceKind | None = None
    counter: int | None = None


@dataclass(frozen=True, kw_only=True)
class Place:
    """What this display is. `counter` is given for a sign.

    `sound`: what it lets people hear; `part`: what it has to do with the voice of its hall.
    """

    page: Page
    face: FaceKind
    counter: int | None = None
    settings: DisplaySettings
    name: str
    centre: str = ""
    sound: Sound = Sound.NONE
    part: Part = Part.ALONE


def place(wanted: Wanted, centre: Centre | None, standing: Standing) -> Place:
    """The display as the centre describes it. What the command line names goes before it.

    A face from the command line works without an entry of its own in the centre's settings: an
    unknown name is no reason to leave a hall without a screen.
    """
    known = _settings(wanted.name, centre)
    face = wanted.face or (FaceKind(known.face) if known else FaceKind.HALL)
    counter = _counter(wanted, known, face)
    view = next((c for c in centre.counters if c.number == counter), None) if centre else None
    settings = known or DisplaySettings(id=wanted.name, face=face.value, counter=counter)
    page = _page(
        standing,
        joined=centre is not None,
        known=known is not None or wanted.face is not None,
        has_place=face is FaceKind.HALL or view is not None,
    )
    speaking = centre.speaking_display if centre is not None else None
    sound = _sound(settings, face, speaking) if page is Page.FACE else Sound.NONE
    return Place(
        page=page,
        face=face,
        counter=counter,
        settings=settings,
        name=wanted.name,
        centre=centre.name.vi if centre else "",
        sound=sound,
        part=_part(face, sound, speaking),
    )


def _settings(name: str, centre: Centre | None) -> DisplaySettings | None:
    displays = centre.displays if centre else ()
    return next((d for d in displays if d.id == name), None)


def _sound(settings: DisplaySettings, face: FaceKind, speaking: str | None) -> Sound:
    """One display speaks for a hall, and the others of it are silent; a sign may chime."""
    if face is FaceKind.HALL and speaking is not None:
        return Sound.WORDS if settings.id == speaking else Sound.NONE
    return Sound.CHIME if settings.chime else Sound.NONE


def _part(face: FaceKind, sound: Sound, speaking: str | None) -> Part:
    if face is FaceKind.COUNTER:
        return Part.ALONE
    if sound is not Sound.NONE:
        return Part.SPEAKING
    return Part.ALONE if speaking is None else Part.FOLLOWING


def _counter(wanted: Wanted, known: DisplaySettings | None, face: FaceKind) -> int | None:
    if face is FaceKind.HALL:
        return None
    return wanted.counter if wanted.counter is not None or known is None else known.counter


def _page(standing: Standing, *, joined: bool, known: bool, has_place: bool) -> Page:
    if standing is Standing.REFUSED:
        return Page.REFUSED
    if standing is Standing.PROTOCOL:
        return Page.PROTOCOL
    if standing is Standing.JOINING or not joined:
        return Page.JOINING
    if not known:
        return Page.UNKNOWN
    return Page.FACE if has_place else Page.NO_COUNTER
