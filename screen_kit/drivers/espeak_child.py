"""`python -m screen_kit.drivers.espeak_child VOICE SPEED`: words in, a WAV out.

For machines where the program espeak-ng is not installed, but the package espeakng-loader is. The
library is under the GPL-3, so this is a program of its own, started like any other.
"""

import ctypes
import sys
from array import array

import espeakng_loader

from screen_kit.voice.sound import Sound, written

SYNCHRONOUS = 2
"""espeak_AUDIO_OUTPUT of speak_lib.h: sound is given to a callback."""
RATE = 1
"""espeak_PARAMETER: words a minute."""
UTF8 = 1
_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


def main() -> int:
    """0: said; 1: the library does not start; 3: it has no such voice."""
    voice, speed = sys.argv[1:]
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    if rate <= 0:
        return 1
    if library.espeak_SetVoiceByName(voice.encode()):
        return 3
    library.espeak_SetParameter(RATE, int(speed), 0)
    sound = Sound(samples=_said(library, sys.stdin.buffer.read()), rate=rate)
    sys.stdout.buffer.write(written(sound))
    return 0


def _said(library: ctypes.CDLL, words: bytes) -> "array[int]":
    samples = array("h")

    def heard(wave: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int | None) -> int:
        if wave and count:
            samples.extend(wave[:count])
        return 0

    callback = _CALLBACK(heard)
    library.espeak_SetSynthCallback(callback)
    text = ctypes.create_string_buffer(words)
    library.espeak_Synth(text, ctypes.c_size_t(len(words) + 1), 0, 1, 0, UTF8, None, None)
    return samples


if __name__ == "__main__":
    sys.exit(main())
