"""The table of `config.toml` that says what reports promise, and what they tell of officers."""

from typing import Annotated

from pydantic import Field

from ticket_protocol.report_settings import ReportSettings
from ticket_server.settings.fields import Table


class ReportsTable(Table):
    """Without a promise of its own, the wait that raises the alarm is the promise."""

    promised_min: Annotated[int, Field(ge=1, le=240)] | None = None
    officer_times: bool = False

    def told(self, alarm_min: int) -> ReportSettings:
        """What reports are told."""
        promised = alarm_min if self.promised_min is None else self.promised_min
        return ReportSettings(promised_min=promised, officer_times=self.officer_times)
