"""The table of `config.toml` that says what an appointment is worth."""

from typing import Annotated

from pydantic import Field

from ticket_server.settings.fields import Table


class AppointmentsTable(Table):
    """Its holder counts from its time less `credit_min`, unless he is over `late_min` late."""

    credit_min: Annotated[int, Field(ge=0, le=600)] = 60
    late_min: Annotated[int, Field(ge=0, le=240)] = 15
