"""Templates whatever is written in them, and whatever is to be shown."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ticket_protocol.frame_checksums import CHECKSUMS
from ticket_protocol.frame_fields import ENCODINGS, TEXTS, plain
from ticket_protocol.frames import LONGEST, FrameError, parse

TEXT = st.text(max_size=40)
BITS = (
    "\" ' { } | ? ?? : 02 1b40 addr {addr:02} {line1:20} {check} {check:x} {u16be} {number:4w} "
    "{key:u8} é \0 {number} {line} {digits:04} [ !r} ."
)
PIECES = st.sampled_from([*BITS.split(" "), " "])


@given(template=st.one_of(st.text(), st.lists(PIECES).map("".join)), reading=st.booleans())
@example(template="{" * 5000, reading=True)
def test_a_template_is_read_or_its_fault_is_named(template, reading):
    problem = None
    try:
        frame = parse(template, checksum="xor", reading=reading)
    except FrameError as error:
        problem = error
    if problem is None:
        assert 0 <= frame.sizes[0] <= frame.sizes[1] <= LONGEST
    else:
        assert 0 <= problem.column <= len(template)
        assert problem.problem in str(problem)


@given(text=TEXT, encoding=st.sampled_from(ENCODINGS))
def test_no_text_brings_a_byte_of_command(text, encoding):
    """Whatever a text holds, what is on the line of it is printable."""
    sent = parse("02 {line1:20} 03", encoding=encoding).render(line1=text)
    assert (sent[0], sent[-1], len(sent)) == (2, 3, 22)
    assert all(0x20 <= byte != 0x7F for byte in sent[1:-1])


@given(text=TEXT, name=st.sampled_from(TEXTS), encoding=st.sampled_from(ENCODINGS))
def test_no_text_ends_a_frame_of_any_length(text, name, encoding):
    frame = parse(f"02 {{{name}}} 03", encoding=encoding)
    try:
        sent = frame.render(**{name: text})
    except FrameError:
        assert name in ("number", "key")  # too long, never cut
    else:
        assert sent.count(2) == sent.count(3) == 1
        assert sent.decode(encoding)[1:-1].isprintable()


@given(text=TEXT, encoding=st.sampled_from(ENCODINGS))
def test_what_is_plain_stays_so(text, encoding):
    once = plain(text, encoding)
    assert plain(once, encoding) == once


VALUES = st.fixed_dictionaries(
    {
        "number": st.from_regex(r"[A-Z]?[0-9]{3,4}", fullmatch=True),
        "addr": st.integers(0, 99),
        "key": st.characters(min_codepoint=0x20, max_codepoint=0x7E),
        "line": TEXT,
    }
)


@given(values=VALUES, checksum=st.sampled_from(CHECKSUMS), noise=st.binary(max_size=5))
def test_what_is_rendered_is_read_again(values, checksum, noise):
    check = "" if checksum == "none" else "{check}"
    template = f"02 {{addr:02}} | {{number:6}} {{addr:u8}} {{key}} {{line:40}} {{u16be}} {check} 03"
    frame = parse(template if check else template.replace("|", ""), checksum=checksum)
    digits = "".join(sign for sign in values["number"] if sign.isdecimal())
    sent = frame.render(**values)
    line = plain(values["line"])[:40].rstrip(" ")
    read = values | {"line": line, "digits": str(int(digits))}
    assert frame.match(sent) == read
    assert len(sent) == frame.sizes[0] == frame.sizes[1]
    found = frame.find(noise + sent + noise)
    assert found is not None
    assert found.start <= len(noise)


@given(number=st.integers(0, 0xFFFF), form=st.sampled_from(["5", "05", "4x", "u16be", "u16le"]))
def test_digits_are_read_as_they_were_written(number, form):
    frame = parse(f"{{digits:{form}}}")
    read = frame.match(frame.render(number=str(number)))
    assert read is not None
    assert int(read["digits"]) == number


@given(stream=st.lists(st.one_of(st.binary(max_size=9), st.just(b"\x0207B\x03"))))
def test_a_frame_is_found_however_the_bytes_come(stream):
    """The same keys come out whether the bytes come at once or one by one."""
    frame = parse("02 {addr:02} {key} 03", reading=True)
    at_once, _ = frame.split(b"".join(stream))
    one_by_one, rest = [], b""
    for byte in b"".join(stream):
        frames, rest = frame.split(rest + bytes([byte]))
        one_by_one += frames
    assert tuple(one_by_one) == at_once


@pytest.mark.parametrize("field", ["number.__class__", "number!r", "number[0]", "0", "", "self"])
def test_nothing_is_evaluated(field):
    with pytest.raises(FrameError, match="no such field"):
        parse(f"02 {{{field}}} 03")
