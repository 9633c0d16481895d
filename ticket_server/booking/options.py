"""The options of `ticket-server appointments`."""

import argparse
from pathlib import Path


def options(bringing: argparse.ArgumentParser) -> None:
    """A table of bookings, and the server that gets them."""
    bringing.add_argument(
        "file", type=Path, metavar="FILE.csv", help="reference,date,time,category,…"
    )
    bringing.add_argument("--server", default="http://127.0.0.1:8000", help="default %(default)s")
    bringing.add_argument(
        "--token-file", type=Path, required=True, help="holds a token of the role bookings"
    )
    bringing.add_argument(
        "--time-zone", default="Asia/Ho_Chi_Minh", help="of dates and times (default %(default)s)"
    )
