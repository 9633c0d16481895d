"""Printers that fail: the fake one by itself, and kiosks before it."""

import pytest

from demo.fake_printer.machine import Machine


@pytest.fixture
def machine() -> Machine:
    return Machine()
