"""docs/signs.md says what is so: templates are read, presets and fields are those there are."""

import re
import tomllib
from pathlib import Path

from ticket_protocol.device_settings import SignFrames
from ticket_protocol.frame_fields import BINARY, ENCODINGS, FIELDS
from ticket_protocol.sign_frames import PRESETS, SignText, command_set

TEXT = (Path(__file__).parents[2] / "docs" / "signs.md").read_text(encoding="utf-8")


def test_the_example_is_a_sign_that_works():
    (block,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    frames = tomllib.loads(block)["sign_lines"]["frames"]
    commands = command_set(SignFrames.model_validate(frames))
    (shown,) = commands.showing(SignText(number="9012"), addr=7, counter=9)
    assert shown == b"\x02079012\x03\x0e"
    assert commands.answered(b"\x06", addr=7)


def test_the_presets_are_those_there_are():
    listed = re.findall(r"^\| `([\w-]+)` \|", TEXT, re.MULTILINE)
    assert listed == list(PRESETS)


def test_the_fields_and_encodings_are_those_there_are():
    listed = set(re.findall(r"\{(\w+)", TEXT))
    assert set(FIELDS) | set(BINARY) | {"address", "check"} == listed
    assert ", ".join(ENCODINGS) in TEXT.replace("\n", " ")
