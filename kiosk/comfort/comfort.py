"""What one citizen wished of the screen; it goes with the visit. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Comfort:
    """`large`: letters; `contrast`: colours; `low`: all keys within reach of somebody who sits.

    `aloud`: each page is read out as it comes.
    """

    large: bool = False
    contrast: bool = False
    low: bool = False
    aloud: bool = False


AS_IT_IS = Comfort()
