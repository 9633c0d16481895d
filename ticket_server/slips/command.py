"""`ticket-server emergency-slips`: numbers on paper for the day when nothing works."""

import argparse

from ticket_server.cli import UsageError
from ticket_server.settings.load import read
from ticket_server.slips import content, sheets


def write(arguments: argparse.Namespace) -> int:
    """Writes the numbers that are kept for slips into a PDF."""
    settings = read(arguments.config)
    centre = settings.centre()
    several = content.series_of(centre, settings.plan().parts, arguments.series)
    if not several:
        named = ", ".join(arguments.series) or "nào · any series"
        raise UsageError(
            f'{arguments.config}: không có [[offline.parts]] owner = "slips" cho dãy số {named} · '
            f'no [[offline.parts]] with owner = "slips" keeps numbers of {named}.'
        )
    try:
        pages = sheets.write(centre, several, arguments.out)
    except OSError as error:
        raise UsageError(
            f"Không ghi được {arguments.out} · Cannot write {arguments.out}: {error.strerror}."
        ) from error
    count = sum(len(series.numbers) for series in several)
    print(f"{arguments.out}: {count} số, {pages} trang · {count} numbers, {pages} pages")  # noqa: T201 - the command's own words
    return 0
