"""What reports depend on besides the facts, as the centre decided it."""

from ticket_protocol.part import Part


class ReportSettings(Part):
    """The wait that is promised to citizens; whether officers' service times are told."""

    promised_min: int = 20
    officer_times: bool = False
