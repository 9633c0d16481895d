"""A serial line: what addresses say, and that every fault of a port ends as a LineError."""

import pytest

from screen_kit.drivers.serial_port import AddressError, LineError, open_port, parse


@pytest.fixture
def port(far_end):
    with open_port(far_end.address, read_s=1.0, write_s=0.2) as port:
        yield port


def all_of(port, length):
    """Bytes come in pieces."""
    got = b""
    while len(got) < length and (piece := port.read()):
        got += piece
    return got


def test_an_address_says_how_the_line_speaks():
    told = parse("serial:///dev/ttyUSB0?baud=19200&bits=7&parity=even&stop=2&flow=rtscts")
    assert (told.url, told.baud, told.bits) == ("/dev/ttyUSB0", 19200, 7)
    assert (told.parity, told.stop, told.flow) == ("E", 2, "rtscts")


def test_what_an_address_leaves_out_is_9600_8n1():
    told = parse("serial:///dev/ttyUSB0")
    assert (told.baud, told.bits, told.parity, told.stop, told.flow) == (9600, 8, "N", 1, "none")


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("serial:///COM3", "COM3"),
        ("serial:///dev/serial/by-id/a%20b", "/dev/serial/by-id/a b"),
        ("socket://10.0.0.7:4001", "socket://10.0.0.7:4001"),
        ("socket://[::1]:4001", "socket://[::1]:4001"),
        ("rfc2217://far.example:4001?baud=1200", "rfc2217://far.example:4001"),
    ],
)
def test_addresses_as_pyserial_takes_them(address, url):
    assert parse(address).url == url


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/dev/ttyUSB0", "begins with none of serial, socket, rfc2217"),
        ("seral:///dev/ttyUSB0", "did you mean 'serial'?"),
        ("serial://ttyUSB0", "after three slashes"),
        ("serial:///", "after three slashes"),
        ("serial:///dev/ttyUSB0?baud=9601", "baud must be one of 1200"),
        ("serial:///dev/ttyUSB0?baud=", "baud must be one of 1200"),
        ("serial:///dev/ttyUSB0?party=even", "did you mean 'parity'?"),
        ("serial:///dev/ttyUSB0?parity=mark", "parity must be one of none, even, odd"),
        ("socket://10.0.0.7", "host and port are wanted"),
        ("socket://:4001", "host and port are wanted"),
        ("socket://10.0.0.7:4001/way", "host and port are wanted"),
        ("socket://10.0.0.7:4001?baud=9600", "a socket has no settings"),
        ("socket://10.0.0.7:70000", "out of range"),
        ("rfc2217://far.example:4001?stop=3", "stop must be one of 1, 2"),
        ("socket://[::1:4001", "Invalid IPv6"),
    ],
)
def test_an_address_that_names_nothing_is_refused_with_what_is_allowed(address, says):
    with pytest.raises(AddressError) as refused:
        parse(address)
    assert says in str(refused.value)
    assert address in str(refused.value)


def test_bytes_go_both_ways(port, far_end):
    port.write(bytes(range(256)) * 8)
    assert far_end.hear(2048) == bytes(range(256)) * 8
    far_end.say(b"\x00\x11\x13\xff")
    assert all_of(port, 4) == b"\x00\x11\x13\xff"


def test_a_read_of_a_quiet_line_is_empty(port):
    assert port.read(0.0) == b""


def test_what_was_discarded_is_not_read(port, far_end):
    far_end.say(b"old")
    far_end.arrived(3)
    port.discard()
    far_end.say(b"new")
    assert all_of(port, 3) == b"new"


def test_a_line_has_one_owner(port, far_end):
    with pytest.raises(LineError, match="cannot be opened"):
        open_port(far_end.address, read_s=1.0, write_s=1.0)


def test_a_line_that_was_let_go_can_be_had_again(far_end):
    for _ in range(2):
        open_port(far_end.address, read_s=1.0, write_s=1.0).close()


def test_an_unplugged_line_is_a_line_error(port, far_end):
    far_end.unplug()
    for use in (port.read, lambda: port.write(b"x"), port.discard):
        with pytest.raises(LineError):
            use()
    port.close()


def test_a_closed_port_is_a_line_error(port):
    port.close()
    for use in (port.read, lambda: port.write(b"x"), port.discard):
        with pytest.raises(LineError):
            use()
    port.close()


def test_a_line_that_takes_nothing_stands_still_only_so_long(port):
    with pytest.raises(LineError, match="sending stopped"):
        port.write(bytes(1_000_000))


def test_a_device_that_is_not_there(tmp_path):
    with pytest.raises(LineError, match="cannot be opened"):
        open_port(f"serial://{tmp_path}/none", read_s=1.0, write_s=1.0)


def test_a_file_is_no_line(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(LineError, match="cannot be opened"):
        open_port(f"serial://{tmp_path}/file", read_s=1.0, write_s=1.0)


def test_nobody_listens_on_the_network():
    with pytest.raises(LineError, match="cannot be opened"):
        open_port("socket://127.0.0.1:1", read_s=1.0, write_s=1.0)
