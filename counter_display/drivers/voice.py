"""The voice of this display: the kit's, silent until it is wanted."""

from screen_kit.drivers.late_voice import CHIME, LateVoice, loud_voice

__all__ = ["CHIME", "LateVoice", "loud_voice"]
