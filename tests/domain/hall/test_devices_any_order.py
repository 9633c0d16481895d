"""Devices fall silent and come back, people ask for help and get it, in any order, on any day."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from ticket_server.domain import decisions, helping, presence
from ticket_server.domain import facts as f

KIOSKS = st.sampled_from(["kiosk-1", "kiosk-2"])
REPORT = {"role": "kiosk", "version": "1", "clock_off_s": 0.0}


class Devices:
    """What kiosks and those who walk by do."""

    @rule(kiosk=KIOSKS, printer=st.sampled_from(["ok", "jam"]))
    def reports(self, kiosk, printer):
        report = f.DeviceReported(device=kiosk, printer=printer, **REPORT)
        self.do(decisions.report_device, report)

    @rule(kiosk=KIOSKS, seconds=st.integers(30, 400))
    def is_heard_no_more(self, kiosk, seconds):
        known = kiosk in self.hall.devices and kiosk not in self.hall.silent
        told = self.do(presence.lost, kiosk, self.desk.now - timedelta(seconds=seconds))
        assert bool(told) == known

    @rule(kiosk=KIOSKS)
    def is_heard_again(self, kiosk):
        silent = kiosk in self.hall.silent
        assert bool(self.do(presence.back, kiosk)) == silent

    @rule(kiosk=KIOSKS, language=st.sampled_from(["vi", "en"]))
    def help_is_wanted(self, kiosk, language):
        self.do(helping.want, kiosk, language, "welcome")
        assert self.hall.helps[kiosk].answered_at is None

    @rule(kiosk=KIOSKS, counter=st.sampled_from([None, 1, 77]))
    def somebody_comes(self, kiosk, counter):
        self.do(helping.answer, kiosk, counter)

    @rule(kiosk=KIOSKS)
    def nobody_need_come(self, kiosk):
        self.do(helping.take_back, kiosk)
        assert kiosk not in self.hall.helps

    @rule(minutes=st.sampled_from([1, 5, 10, 900]))
    def time_goes_on(self, minutes):
        self.desk.wait(minutes=minutes)
        self.attempt(self.desk.turn)
        for wish in self.hall.helps.values():
            assert self.desk.now < (wish.answered_at or wish.since) + timedelta(minutes=10)

    @invariant()
    def who_is_silent_was_heard_today(self):
        assert set(self.hall.silent) <= set(self.hall.devices)


def test_devices_in_any_order(machine, run):
    class Machine(Devices, machine):
        pass

    run(Machine, examples=15, steps=30)
