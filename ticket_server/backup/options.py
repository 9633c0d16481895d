"""The options of `backup` and `restore`, without loading what they need."""

import argparse
from pathlib import Path


def backup_options(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument(
        "--to",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="where to (several: again); left out: the folders of the description",
    )
    parser.add_argument(
        "--only",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="of the description's folders only this one (several: again)",
    )


def restore_options(parser: argparse.ArgumentParser) -> None:
    """Where from, and the answers for when nobody sits there."""
    parser.add_argument(
        "--from",
        dest="from_",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="where backups lie; left out: the folders of the description, sticks and shares",
    )
    parser.add_argument(
        "--last",
        type=_seen,
        action="append",
        default=[],
        metavar="9=9045",
        help="the highest number of a series seen on today's papers; 0: none was given",
    )
    parser.add_argument(
        "--yes", action="store_true", help="ask nothing: the newest backup, skip numbers ahead"
    )
    parser.add_argument(
        "--replace", action="store_true", help="data that lie there already are set aside"
    )


def _seen(text: str) -> tuple[str, str]:
    series, equals, number = text.partition("=")
    if not series or not equals or not number.isdecimal():
        raise argparse.ArgumentTypeError("a series and a number, such as 9=9045")
    return series, number
