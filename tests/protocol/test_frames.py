"""Templates of frames: bytes out, fields in, and errors that name the place."""

import pytest

from ticket_protocol.frame_checksums import checksum_of
from ticket_protocol.frame_fields import plain
from ticket_protocol.frames import FrameError, parse


@pytest.mark.parametrize(
    ("template", "values", "data"),
    [
        ("1B 40", {}, b"\x1b\x40"),
        ("1b40 0C", {}, b"\x1b\x40\x0c"),
        ("02 'it' \"'s\" 03", {}, b"\x02it's\x03"),
        ("{number}", {"number": "A047"}, b"A047"),
        ("[5B]"[1:3] + "{number:6}", {"number": "A047"}, b"[A047  "),
        ("{number:>6}", {"number": "A047"}, b"  A047"),
        ("{number:4w}", {"number": "A047"}, b"\0A\x000\x004\x007"),
        ("{counter} {counter:3} {counter:03}", {"counter": 9}, b"9  9009"),
        ("{addr:u8} {address:2x} {addr:02}", {"addr": 31}, b"\x1f1F31"),
        ("{digits:4} {digits:04}", {"number": "A047"}, b" 0470047"),
        ("{u8} {u16be} {u16le}", {"digits": "47"}, b"\x2f\0\x2f\x2f\0"),
        ("{line1:8}|"[:-1], {"line1": "Mời số đặc biệt"}, b"MOI SO D"),
        ("{line:^8}", {"line": "Quầy"}, b"  QUAY  "),
        ("{key}", {"key": "a"}, b"a"),
        ("{key:u8}", {"key": "0D"}, b"\r"),
    ],
)
def test_templates_become_bytes(template, values, data):
    assert parse(template).render(**values) == data


@pytest.mark.parametrize(
    ("template", "column", "says"),
    [
        ("02 {conter:02} 03", 4, "did you mean {counter}"),
        ("02 {number.__class__} 03", 4, "no such field"),
        ("02 {} 03", 4, "there are number, line"),
        ("02 {addr", 4, "never closed by }"),
        ('02 "a', 4, 'never closed by "'),
        ('02 "a\t"', 6, "only printable ASCII"),
        ("02 Số", 4, "found 'Số'"),
        ("02 addr", 4, "did you mean {addr}"),
        ("02 0x03", 4, "found '0x03'"),
        ("02 3", 4, "a byte is two hex digits"),
        ("02 {number:04}", 4, "for number it is 1 to 80"),
        ("02 {number:u8}", 4, "{digits:u8} is its number"),
        ("02 {addr:99}", 4, "for addr it is 1 to 8"),
        ("02 {u8:2}", 4, "u8 has no format"),
        ("02 {addr:}", 4, "a format is missing"),
        ("02 {addr!r}", 4, "no such field"),
        ("02 ?? 03", 4, "frames that are read"),
        ("02 | 03", 4, "needs a {check}"),
        ("02 {check}", 0, "needs a checksum"),
        ("{line:80}{line:80}{line:80}{line:80}", 0, "longer than 256 bytes"),
    ],
)
def test_errors_name_the_place(template, column, says):
    with pytest.raises(FrameError) as error:
        parse(template)
    assert error.value.column == column
    assert says in str(error.value)
    assert template in str(error.value)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"checksum": "md5"}, "one of none, xor"),
        ({"encoding": "utf-16"}, "one of ascii, cp437"),
        ({"fill": ""}, "one printable ASCII"),
        ({"fill": "\x03"}, "one printable ASCII"),
        ({"reading": True}, "needs a width"),
    ],
)
def test_options_come_from_fixed_lists(options, says):
    with pytest.raises(FrameError, match=says):
        parse("02 {number}", **options)


@pytest.mark.parametrize(
    ("template", "values"),
    [
        ("{number:4}", {"number": "A0047"}),
        ("{digits:2}", {"number": "A047"}),
        ("{u8}", {"number": "9012"}),
        ("{u16be}", {"number": "99999"}),
        ("{digits:4}", {"number": "----"}),
        ("{addr:u8}", {"addr": 256}),
        ("{key}", {"key": "10"}),
        ("{key:u8}", {"key": "#"}),
        ("{counter}", {"number": "9012"}),
    ],
)
def test_a_number_that_does_not_fit_is_never_shown_as_another(template, values):
    with pytest.raises(FrameError):
        parse(template).render(**values)


def test_the_checksum_is_over_the_bytes_between_the_bar_and_itself():
    frame = parse('02 | "01" {digits:2} 03 {check}', checksum="xor")
    assert frame.render(number="47") == b"\x020147\x03" + bytes([0x30 ^ 0x31 ^ 0x34 ^ 0x37 ^ 0x03])
    whole = parse('02 "01" {check:x} 03', checksum="sum8")
    assert whole.render() == b"\x0201" + b"63" + b"\x03"


def test_checksums_are_the_published_ones():
    assert checksum_of("crc16_modbus", b"123456789") == (0x4B37).to_bytes(2, "little")
    assert checksum_of("xor", b"123456789") == b"\x31"
    assert checksum_of("sum8", b"123456789") == b"\xdd"
    assert checksum_of("none", b"123456789") == b""


def test_a_frame_with_a_wrong_checksum_is_none():
    frame = parse("02 {addr:02} {key} 03 {check}", checksum="xor", reading=True)
    good = frame.render(addr=9, key="A")
    assert frame.match(good) == {"addr": 9, "key": "A"}
    assert frame.match(good[:-1] + bytes([good[-1] ^ 1])) is None


def test_frames_are_found_in_a_stream():
    frame = parse("02 {addr:02} {key} 03", reading=True)
    assert frame.sizes == (5, 5)
    pieces, rest = frame.split(b"\xff\x0209A\x03\x02\x0212#\x03\x0203")
    assert pieces == ({"addr": 9, "key": "A"}, {"addr": 12, "key": "#"})
    assert frame.split(rest + b"B\x03") == (({"addr": 3, "key": "B"},), b"")


@pytest.mark.parametrize(
    ("template", "column", "says"),
    [
        ("02 {number}", 4, "nothing marks its end"),
        ("02 {number} 03 {line} 04", 16, "one field without it is enough"),
        ("", 0, "at least one byte"),
    ],
)
def test_a_frame_that_is_read_can_be_found_quickly(template, column, says):
    with pytest.raises(FrameError, match=says) as error:
        parse(template, reading=True)
    assert error.value.column == column


def test_garbage_does_not_pile_up():
    frame = parse("02 {addr:02} {key} 03", reading=True)
    rest = b""
    for _ in range(50):
        frames, rest = frame.split(rest + b"\x02" * 999)
        assert frames == ()
    assert len(rest) < frame.sizes[1]


def test_a_field_said_twice_must_say_the_same():
    frame = parse("{addr:u8} {key} {addr:u8}", reading=True)
    assert frame.match(b"\x01A\x01") == {"addr": 1, "key": "A"}
    assert frame.match(b"\x01A\x02") is None


def test_any_byte_stands_for_a_status():
    assert parse("02 {addr:02} ?? 03", reading=True).match(b"\x0209\x80\x03") == {"addr": 9}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đặng Thị Ngọc Ưở", "DANG THI NGOC UO"),
        ("tạm ngừng – 10:30", "TAM NGUNG - 10:30"),
        ("Hộ\x00 tịch\x1b[2J\u200b", "HO TICH[2J"),
        ("“A”\u00a0B", '"A" B'),
        ("日本", "??"),
    ],
)
def test_signs_get_plain_letters(text, shown):
    assert plain(text) == shown
