"""The tables of `config.toml` that say how long people stay signed in, and how the server is asked.

What `[server]` says is looked at when the server starts, not while it runs.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from ticket_server.people.lasting import Lasting
from ticket_server.settings.fields import Table


@dataclass(frozen=True, kw_only=True, slots=True)
class Access:
    """What of it is in force while the server runs.

    `per_second`: requests of one device; None: nothing is limited.
    """

    lasting: Lasting = field(default_factory=Lasting)
    per_second: float | None = None


class AccessTable(Table):
    """How long a sign-in lasts, and how fast one device or one address may ask."""

    idle_minutes: Annotated[int, Field(ge=5, le=720)] = 60
    session_hours: Annotated[int, Field(ge=1, le=24)] = 12
    requests_per_second: Annotated[int, Field(ge=10, le=100_000)] = 200

    def told(self) -> Access:
        """What the server goes by."""
        lasting = Lasting(
            idle=timedelta(minutes=self.idle_minutes), whole=timedelta(hours=self.session_hours)
        )
        return Access(lasting=lasting, per_second=float(self.requests_per_second))


class TlsTable(Table):
    """Files in PEM; a path that is not whole starts at the folder of the description."""

    certificate: Annotated[str, Field(min_length=1)]
    key: Annotated[str, Field(min_length=1)]


class ServerTable(Table):
    """How the server is reached. Without either of these it listens to its own machine alone."""

    tls: TlsTable | None = None
    plain_http: bool = False
