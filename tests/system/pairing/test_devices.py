"""From the box to work: programs without a token show a code, join, are revoked, join again."""

WINDOW = ("--windowed", "540x960", "--reduce-motion")


def test_a_kiosk_and_a_television_are_paired_revoked_and_paired_again(supervisor, program):
    kiosk = program("kiosk-1", "kiosk", *WINDOW, "--no-voice")
    television = program("hall-tv", "counter_display", "--windowed", "960x540", "--reduce-motion")
    supervisor.confirm(kiosk.code(), "kiosk-1")
    supervisor.confirm(television.code(), "hall-tv")
    assert supervisor.connected("kiosk-1")["address"] == "127.0.0.1"
    television_id = supervisor.connected("hall-tv")["id"]
    kept = kiosk.folder / "kiosk-1.token"
    assert kept.stat().st_mode & 0o777 == 0o600
    first = kept.read_text()
    assert first.splitlines()[1] == "name kiosk-1"

    number = supervisor.device("kiosk-1")["id"]
    supervisor.post(f"/devices/{number}/revoke")
    supervisor.confirm(kiosk.code(2), "kiosk-1")
    assert supervisor.connected("kiosk-1")["id"] != number
    assert kept.read_text() != first
    assert kiosk.process.poll() is None

    television.stop()
    television.start()
    supervisor.heard_again("hall-tv")
    assert supervisor.device("hall-tv")["id"] == television_id
    assert len(television.codes()) == 1


def test_a_line_of_signs_says_its_code_in_its_log(supervisor, program):
    signs = program("signs-1", "counter_display", "--headless")
    supervisor.confirm(signs.code(), "signs-1")
    assert supervisor.connected("signs-1")["kind"] == "signs"
