"""The guides: both languages say the same to the machine, and name what exists."""

import re
import subprocess
import sys

import pytest

PAGES = ("server", "kiosk", "tv", "counter", "backup")
BOX = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HERE = re.compile(r"(?:/mnt|/usr/local/lib)/denluot/(deploy/[\w./-]+\w)")
PROGRAM = re.compile(
    r"/(?:lib|share)/denluot/bin/(kiosk|staff-console|counter-display)\b(.*)$", re.MULTILINE
)


@pytest.fixture
def page(root):
    """`page(language, name)`: its text."""
    return lambda language, name: (root / "docs" / "install" / language / f"{name}.md").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_give_the_same_orders(page, name):
    orders = BOX.findall(page("vi", name))
    assert orders == BOX.findall(page("en", name))
    assert orders


@pytest.mark.parametrize("name", PAGES)
def test_after_orders_it_says_what_to_see_and_what_to_do_if_not(page, name):
    for language, see, otherwise in (("vi", "thấy*", "*Nếu"), ("en", "see*", "*If")):
        text = page(language, name)
        assert text.count(see) >= 3
        assert text.count(otherwise) >= 3


@pytest.mark.parametrize("name", PAGES)
def test_the_files_exist(page, root, name):
    named = {path for box in BOX.findall(page("vi", name)) for path in HERE.findall(box)}
    assert {path for path in named if not (root / path).exists()} == set()
    assert named


def test_kiosk_s_commands_have_these_options(page, root):
    found = PROGRAM.findall("\n".join(BOX.findall(page("vi", "kiosk"))))
    asked = {rest.split()[0] for _, rest in found if rest.split()}
    assert asked == {"doctor", "pin"}
    for command in asked:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", command, "--help"],
            cwd=root, capture_output=True, text=True, check=True,
        )  # fmt: skip
        options = {o for _, rest in found if command in rest for o in re.findall(r"--[\w-]+", rest)}
        assert [option for option in options if option not in done.stdout] == []
