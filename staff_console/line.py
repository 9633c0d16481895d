"""How a bar stands with its server. No Qt."""

from enum import StrEnum


class Line(StrEnum):
    """How the bar stands with its server."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"
    MISMATCH = "mismatch"
