"""Printers, lamps, signs, keypads, scanners, slips and the card: what they become, and mistakes."""

import re

import pytest

from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import (
    CardSettings,
    KeypadSettings,
    PrinterSettings,
    SignLineSettings,
)
from ticket_protocol.words import Purpose
from ticket_server.settings.load import parse

KIOSK = 'id = "kiosk-1"\nprinter = "printer-1"'
LAMP = 'lamp = { address = "serial:///dev/ttyUSB0", on = "A0 01 01 A2", off = "A0 01 00 A1" }'
LINE = 'address = "serial:///dev/ttyUSB0?baud=9600"'
PRESET = 'preset = "number-panel"'
SIGNS = "signs = [{ counter = 9, address = 9 }]"
PADS = "pads = [{ counter = 9, address = 9 }]"
PAD_LINE = 'address = "serial:///dev/ttyUSB1?baud=9600"'
KEY_FRAME = 'frame = "02 {addr:02} {key:1} 03"'
COMMENTED = ("[[scanners]]", "[[slips]]", "[citizen_card]")


@pytest.fixture
def whole(text):
    """The file with its commented examples of scanners, slips and the card in force."""
    blocks = text.split("\n\n")
    for i, block in enumerate(blocks):
        start = next((at for t in COMMENTED if (at := block.find(f"# {t}")) >= 0), None)
        if start is not None:
            blocks[i] = block[:start] + re.sub("(?m)^# ?", "", block[start:])
    return "\n\n".join(blocks)


@pytest.fixture
def with_all(whole):
    def changed(*words):
        text = whole
        for old, new in zip(words[::2], words[1::2], strict=True):
            assert old in text, old
            text = text.replace(old, new, 1)
        return text

    return changed


@pytest.fixture
def in_all(problems, with_all):
    """What is said of the whole file with changes, by path."""
    return lambda *changes: problems(with_all(*changes))


def test_what_the_demo_centre_has(text):
    centre = parse(text).centre()
    told = PrinterSettings(id="printer-1", address="tcp://127.0.0.1:9100")
    assert centre.printers[0].model_dump() == told.model_dump()
    assert [(s.id, s.preset, s.signs[0].counter) for s in centre.sign_lines] == [
        ("signs-1", "number-panel", 9)
    ]
    assert centre.keypads[0].keys["N"] == "next"
    assert {str(n): str(n) for n in range(10)}.items() <= centre.keypads[0].keys.items()
    assert centre.citizen_card.model_dump() == CardSettings().model_dump()
    assert (centre.scanners, centre.slips) == ((), ())


def test_the_commented_examples_are_sound(whole):
    assert all(f"\n{table}" in whole for table in COMMENTED)
    centre = parse(whole).centre()
    assert centre.scanners[0].kiosk == "kiosk-1"
    assert centre.slips[0].purpose is Purpose.COLLECT
    assert re.fullmatch(centre.slips[0].pattern, "H29.18.30-261122-0042")
    assert centre.citizen_card.used


def test_what_the_file_leaves_out_is_as_the_wire_has_it(changed):
    """The tables and the classes of the wire have the same defaults."""
    bare = changed(
        "resend_s = 15.0\n", "", 'completion = "auto"\nplaces = false\ndoubles = false\n', ""
    )
    centre = parse(bare).centre()
    signs, pads = centre.sign_lines[0], centre.keypads[0]
    told = SignLineSettings(id=signs.id, address=signs.address, preset=signs.preset,
                            signs=tuple(s.model_dump() for s in signs.signs))  # fmt: skip
    assert signs.model_dump() == told.model_dump()
    own = ("id", "address", "frame", "keys", "pads")
    assert pads.model_dump() == KeypadSettings(**pads.model_dump(include=set(own))).model_dump()


def test_the_wire_carries_every_device(with_all):
    frames = '[sign_lines.frames]\nshow = ["{line1:20}"]\n'
    centre = parse(with_all(
        KIOSK, f"{KIOSK}\n{LAMP}", f"{PRESET}\n", "", "resend_s = 15.0\n", frames,
        "priority_age = 75", 'priority_age = "never"',
    )).centre()  # fmt: skip
    assert centre.kiosks[0].lamp.on == "A0 01 01 A2"
    assert centre.citizen_card.priority_age is None
    again = Centre.model_validate_json(centre.model_dump_json())
    assert again.model_dump() == centre.model_dump()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("tcp://", "tcp://host:9100"),
        ("tcp://host:99999", "tcp://host:9100"),
        ("tcp://host:9100/path", "tcp://host:9100"),
        ("tcp://ho st", "must be written"),
        ("tcp://[half", "must be written"),
        ("tcp://host?baud=9600", "tcp://host:9100"),
        ("serial://dev/ttyS0", "serial:///dev/ttyS0"),
        ("serial:///dev/ttyS0?baud=9601", "baud=9601 is not allowed; allowed: 1200, 2400"),
        ("serial:///dev/ttyS0?baut=9600", "baut is not allowed; allowed: baud, bits"),
        ("usb://04b8-0e15", "usb://04b8:0e15"),
        ("spooler://", "spooler:///Name"),
        ("socket://host:9100", "tcp://host:9100"),
    ],
)
def test_addresses_of_printers(mistakes, address, words):
    found = mistakes("tcp://127.0.0.1:9100", address)
    assert words in found["printers[0].address"]


@pytest.mark.parametrize(
    "address",
    ["tcp://printer.local", "serial:///COM3?baud=38400&flow=rtscts", "usb://04B8:0e15",
     "spooler:///EPSON%20TM-T82", "file:///dev/usb/lp0", "picture:///srv/tickets"],
)  # fmt: skip
def test_addresses_that_printers_have(changed, address):
    assert parse(changed("tcp://127.0.0.1:9100", address)).centre().printers[0].address == address


@pytest.mark.parametrize(
    ("old", "new", "path", "words"),
    [
        ("roll_m = 80.0", "roll_m = 0.5", "printers[0].roll_m", "1"),
        ('completion = "auto"', 'completion = "yes"', "printers[0].completion", "process_id"),
        ("copy_s = 60", "copy_s = 601", "kiosks[0].copy_s", "600"),
        (KIOSK, f'{KIOSK}\nlamp = {{ address = "tcp://h:1", on = "01", off = "00" }}',
         "kiosks[0].lamp.address", "serial:///dev/ttyS0"),
        (LINE, 'address = "socket://panel"', "sign_lines[0].address", "socket://host:port"),
        (LINE, 'address = "socket://panel:4001?baud=9600"', "sign_lines[0].address", "socket://"),
        (LINE, 'address = "hid:///dev/input/1"', "sign_lines[0].address", "rfc2217://host:port"),
        (SIGNS, "signs = []", "sign_lines[0].signs", "is empty"),
        (SIGNS, "signs = [{ counter = 11 }]", "sign_lines[0].signs[0].counter", "no counter '11'"),
        (SIGNS, "signs = [{ counter = 9 }, { counter = 8 }]", "sign_lines[0].signs",
         "address 1 stands there 2 times"),
        (SIGNS, "signs = [{ counter = 9, adress = 9 }]", "sign_lines[0].signs[0].adress",
         "'address'"),
        (PRESET, "", "sign_lines[0]", "a preset or frames"),
        (PRESET, f'{PRESET}\nframes = {{ show = ["{{line1:20}}"] }}', "sign_lines[0]",
         "one of both"),
        (PRESET, 'frames = { show = ["{line1}"], width = 0 }', "sign_lines[0].frames.width", "1"),
        (PRESET, 'frames = { show = ["{line1:20}"], checksum = "crc" }',
         "sign_lines[0].frames.checksum", "crc16_modbus"),
        ("resend_s = 15.0", "resend_s = 1", "sign_lines[0].resend_s", "2"),
        ('id = "signs-1"', 'id = "hall-tv"', "sign_lines[0].id", "stands in displays, too"),
        ('id = "keypads-1"', 'id = "kiosk-1"', "keypads[0].id", "stands in kiosks, too"),
        (KEY_FRAME, "", "keypads[0].frame", "is missing"),
        ('N = "next"', 'N = "nexst"', "keypads[0].keys.N", "Did you mean 'next'?"),
        (PADS, "pads = [{ counter = 77 }]", "keypads[0].pads[0].counter", "no counter '77'"),
        (PADS, "pads = [{ counter = 9 }, { counter = 8 }]", "keypads[0].pads", "address 1"),
        (PAD_LINE, 'address = "hid:///dev/input/event3"', "keypads[0].frame", "has none"),
        ('kiosk = "kiosk-1" ', 'kiosk = "kiosk-2" ', "scanners[0].kiosk", "'kiosk-1'"),
        ('kiosk = "kiosk-1" ', "", "scanners[0]", "a kiosk or a counter"),
        ('kiosk = "kiosk-1" ', 'kiosk = "kiosk-1"\ncounter = 9', "scanners[0]", "one of both"),
        ('kiosk = "kiosk-1" ', "counter = 12", "scanners[0].counter", "no counter '12'"),
        ('suffix = "cr"', 'suffix = "crr"', "scanners[0].suffix", "'cr'"),
        ("pattern = 'H", "pattern = 'H(", "slips[0].pattern", "is no regular expression"),
        ("pattern = 'H", "pattern = '(H)", "slips[0].pattern", "neither procedure"),
        ("pattern = 'H", "pattern = '(?P<dossier>H)", "slips[0].pattern", "neither procedure"),
        ("pattern = 'H", "pattern = '(?:H+)+", "slips[0].pattern", "can take for ever"),
        ("pattern = 'H", r"pattern = '(?:\d{1,3})*", "slips[0].pattern", "can take for ever"),
        ('category = "tra-ket-qua"\n', 'category = "tra-ket-wua"\n', "slips[0].category",
         "Did you mean 'tra-ket-qua'?"),
        ('procedure = "nhan', 'procedure = "han', "slips[0].procedure", "Did you mean 'nhan-"),
        ('purpose = "collect"', 'purpose = "colect"', "slips[0].purpose", "'collect'"),
        ("priority_age = 75", "priority_age = 5", "citizen_card.priority_age", "18"),
        ("used = true", "usd = true", "citizen_card.usd", "'used'"),
    ],
)  # fmt: skip
def test_each_mistake_is_named(in_all, old, new, path, words):
    found = in_all(old, new)
    assert words in found[path], found
    extra = {"citizen_card.used", "scanners[0]"} if path.startswith("scanners[0]") else set()
    assert set(found) - extra <= {path}


@pytest.mark.parametrize("pattern", [r"(?:\d{2}\.){3}", r"(?:a\+)+", "(?P<procedure>[a-z-]+)"])
def test_patterns_that_end_in_time(with_all, pattern):
    slip = parse(with_all("pattern = 'H", f"pattern = '{pattern}")).centre().slips[0]
    assert slip.pattern.startswith(pattern)


def test_a_card_needs_a_scanner_at_a_kiosk(problems, with_all):
    found = problems(with_all('kiosk = "kiosk-1" ', "counter = 9"))
    assert "no kiosk has a scanner" in found["citizen_card.used"]


PRINTER_2 = '[[printers]]\nid = "printer-2"\naddress = "{}"\n\n'
KIOSK_2 = '[[kiosks]]\nid = "kiosk-2"\nprinter = "{}"\n\n'
SCANNER_2 = '[[scanners]]\nid = "scanner-2"\naddress = "{}"\nkiosk = "{}"\n\n'


@pytest.mark.parametrize(
    ("more", "path", "owner"),
    [
        (KIOSK_2.format("printer-1"), "kiosks[1].printer", "kiosks[0]"),
        (PRINTER_2.format("tcp://127.0.0.1:9100"), "printers[1].address", "printers[0]"),
        (PRINTER_2.format("tcp://127.0.0.1"), "printers[1].address", "printers[0]"),
        (SCANNER_2.format("socket://127.0.0.1:9100", "kiosk-1"), "scanners[0].address",
         "printers[0]"),
        (SCANNER_2.format("serial:///dev/ttyACM0?baud=1200", "kiosk-1"), "scanners[1].address",
         "scanners[0]"),
    ],
)  # fmt: skip
def test_a_device_has_one_owner(problems, with_all, more, path, owner):
    found = problems(with_all("# --- Ki-ốt", f"{more}# --- Ki-ốt"))
    assert any(f"belongs to {owner} already" in said for said in found.values()), found
    assert path in found or path.replace("[0]", "[1]") in found


def test_what_hangs_on_two_machines_may_be_called_the_same(with_all):
    """Every kiosk has a /dev/usb/lp0 of its own."""
    local = "file:///dev/usb/lp0"
    text = with_all(
        "tcp://127.0.0.1:9100", local,
        "# --- Ti vi sảnh", PRINTER_2.format(local) + KIOSK_2.format("printer-2")
        + SCANNER_2.format("serial:///dev/ttyACM0", "kiosk-2") + "# --- Ti vi sảnh",
    )  # fmt: skip
    assert len(parse(text).centre().scanners) == 2


def test_wrong_shapes_are_told_once(problems, changed):
    text = changed(SIGNS, "signs = 5", PADS, "pads = [5]", "copy_s = 60", "copy_s = true")
    assert set(problems(text)) == {"sign_lines[0].signs", "keypads[0].pads[0]", "kiosks[0].copy_s"}
