"""What signs are spoken to with, in few words."""

import pytest

from ticket_protocol.device_settings import SignLineSettings, SignSettings
from ticket_protocol.sign_frames import SignText

NAME = "signs-1"


@pytest.fixture
def settings():
    """`settings(address, *counters, ...)`: a line whose signs have their counter's address."""

    def made(address="socket://127.0.0.1:1", *counters, **options):
        signs = tuple(SignSettings(counter=n, address=n) for n in counters or (9,))
        options = {"preset": "number-panel"} | options
        return SignLineSettings(id=NAME, address=address, signs=signs, **options)

    return made


@pytest.fixture
def call():
    """`call("9012")`: what a sign is told of a call, in brief."""
    return lambda number: SignText(
        number=number, line=number, line1=f"Mời số {number}", line2="Quầy 9"
    )
