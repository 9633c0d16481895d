"""What a serial sign says where a screen would show its panel. Pure.

A sign is small: a number, a few words, or nothing at all. What it cannot say truly it does not
say: cut off from the server, no number stands there, since it would look like news.
"""

from counter_display.sign import Face, Panel
from ticket_protocol.device_settings import SignLineSettings
from ticket_protocol.frame_fields import plain
from ticket_protocol.part import Words
from ticket_protocol.sign_frames import SignText
from ticket_protocol.texts import filled, texts

CUT_OFF = "----"
_NUMBERED = {Panel.CALL: "sign.call", Panel.SERVING: "sign.serving"}


def said(face: Face, counter: int, line: SignLineSettings, width: int) -> SignText:
    """What the sign of `counter` says for `face`, on lines of `width` letters."""
    match face.panel:
        case Panel.CALL | Panel.SERVING if face.call is not None:
            return _numbered(face.panel, face.call.number, counter, width)
        case Panel.WAIT:
            return SignText(line1=_fit("sign.wait", width), line2=_counter(counter, width))
        case Panel.PAUSED:
            return _worded(line.paused, width)
        case Panel.CLOSED:
            return _worded(line.closed, width)
        case Panel.MOVED:
            return _moved(face.to, width)
    return said_when_cut_off(width)


def said_when_cut_off(width: int) -> SignText:
    """What a sign says while nobody knows what is true."""
    return SignText(
        words=CUT_OFF,
        line=CUT_OFF,
        line1=_fit("sign.cut_off", width) or CUT_OFF,
        line2=_fit("sign.cut_off", width, "en"),
    )


def _numbered(panel: Panel, number: str, counter: int, width: int) -> SignText:
    phrase = _fit(_NUMBERED[panel], width, number=number)
    return SignText(
        number=number, line=number, line1=phrase or number, line2=_counter(counter, width)
    )


def _worded(words: Words, width: int) -> SignText:
    """The centre's own words, as far as they go."""
    vietnamese, english = plain(words.vi)[:width], plain(words.en or "")[:width]
    return SignText(words=words.vi, line=vietnamese, line1=vietnamese, line2=english)


def _moved(to: tuple[int, ...], width: int) -> SignText:
    counters = ", ".join(map(str, to))
    vietnamese = _fit("sign.moved", width, n=counters)
    return SignText(
        line=vietnamese, line1=vietnamese, line2=_fit("sign.moved", width, "en", n=counters)
    )


def _counter(counter: int, width: int) -> str:
    return _fit("sign.counter", width, n=counter)


def _fit(key: str, width: int, language: str = "vi", **values: object) -> str:
    """The text, or nothing: one that would be cut says something else."""
    text = filled(texts(language)[key], values)
    return text if len(plain(text)) <= width else ""
