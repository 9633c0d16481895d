"""`staff-console --counter 9 …`; `--headless --name keypads-1`; `pad-probe ADDRESS`."""

import sys
from collections.abc import Sequence

PROBE = "pad-probe"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop; without a screen, nothing that draws is imported."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] == PROBE:
        from staff_console.pads.probing import main as run  # noqa: PLC0415

        return run(given[1:])
    if "--headless" in given:
        from staff_console.headless import main as run  # noqa: PLC0415
    else:
        from staff_console.on_screen import main as run  # noqa: PLC0415
    return run(given)


if __name__ == "__main__":
    sys.exit(main())
