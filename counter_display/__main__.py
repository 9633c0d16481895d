"""`counter-display --face hall`; `--headless --name …`; `sign-probe …`; `voice-kit FOLDER`."""

import sys
from collections.abc import Sequence

PROBE = "sign-probe"
VOICE_KIT = "voice-kit"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until it is told to stop; without a screen, nothing that draws is even imported."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] == PROBE:
        from counter_display.probing import main as run  # noqa: PLC0415

        return run(given[1:])
    if given and given[0] == VOICE_KIT:
        from counter_display.voice_kit import main as run  # noqa: PLC0415

        return run(given[1:])
    if "--headless" in given:
        from counter_display.headless import main as run  # noqa: PLC0415
    else:
        from counter_display.on_screen import main as run  # noqa: PLC0415
    return run(given)


if __name__ == "__main__":
    sys.exit(main())
