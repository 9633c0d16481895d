"""`ticket-server`: serve, init, people, token create, check, report, verify, backup, ..."""

import sys

from ticket_server import cli
from ticket_server.backup.troubles import BackupError, NoWayError
from ticket_server.domain.hall import BrokenLogError
from ticket_server.line import LineError
from ticket_server.settings.problems import SettingsError
from ticket_server.storage.store import StoreError

FAILURES = (
    cli.UsageError,
    SettingsError,
    StoreError,
    BrokenLogError,
    BackupError,
    NoWayError,
    LineError,
)


def main() -> int:
    """Does what the command line says; the exit code is 0 when it went well."""
    arguments = cli.parser().parse_args()
    actions = {
        "serve": cli.serve,
        "init": cli.init,
        "people": cli.people,
        "token": cli.create_token,
        "check": cli.check,
        "emergency-slips": cli.emergency_slips,
        "report": cli.report,
        "appointments": cli.appointments,
        "verify": cli.verify,
        "backup": cli.backup,
        "restore": cli.restore,
    }
    try:
        return actions[arguments.command](arguments)
    except FAILURES as error:
        print(error, file=sys.stderr)  # noqa: T201 - the command's own words
        return 1


if __name__ == "__main__":
    sys.exit(main())
