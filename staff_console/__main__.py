"""`staff-console --server http://… --token-file FILE --counter 9`; `--headless`: keypads alone."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop; without a screen, nothing that draws is even imported."""
    given = sys.argv[1:] if arguments is None else arguments
    if "--headless" in given:
        from staff_console.headless import main as run  # noqa: PLC0415
    else:
        from staff_console.on_screen import main as run  # noqa: PLC0415
    return run(given)


if __name__ == "__main__":
    sys.exit(main())
