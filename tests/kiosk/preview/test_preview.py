"""A layout seen as it will be printed, or what is wrong with it."""

from dataclasses import replace

import pytest
from PIL import Image

from kiosk.describing import made_up, written
from kiosk.preview.command import main
from kiosk.preview.preview import Preview, Wish, sample
from kiosk.ticket.shelf import SHIPPED, Shelf
from screen_kit.described import UnknownCentreError

STANDARD = (SHIPPED / "standard.toml").read_text("utf-8")


@pytest.fixture
def preview():
    return Preview(shelf=Shelf())


@pytest.fixture
def wish():
    return Wish(layout="standard", centre=made_up())


@pytest.fixture
def own(tmp_path):
    """A layout of the centre's own: writes it, and gives its path."""

    def write(text=STANDARD, name="ours.toml"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.parametrize("name", sorted(path.stem for path in SHIPPED.glob("*.toml")))
@pytest.mark.parametrize("width", [576, 512, 384])
def test_every_shipped_layout_is_seen_without_a_problem(preview, wish, name, width):
    seen = preview.see(replace(wish, layout=name, width=width))
    assert seen.problems == ()
    assert seen.picture.width == width


def test_a_file_is_seen_as_it_is_now(preview, wish, own):
    path = own()
    before = preview.see(replace(wish, layout=str(path))).picture
    own(STANDARD.replace("number = [162, 144, 120]", "number = [130, 130, 120]"))
    after = preview.see(replace(wish, layout=str(path))).picture
    assert after.height < before.height


def test_a_bad_file_is_no_picture_but_words(preview, wish, own):
    path = own(STANDARD.replace('kind = "plate"', 'kind = "plat"'))
    seen = preview.see(replace(wish, layout=str(path)))
    assert seen.picture is None
    assert "Did you mean 'plate'?" in seen.problems[0]
    assert preview.path(replace(wish, layout=str(path))) == path


def test_what_would_be_cut_is_shown_and_said(preview, wish, own):
    path = own(STANDARD.replace("title = [38, 36, 32]", "title = [200, 200, 200]"))
    seen = preview.see(replace(wish, layout=str(path), category="ket-hon"))
    assert seen.picture is not None
    assert any("category ket-hon" in problem for problem in seen.problems)


def test_the_ticket_is_the_categorys(wish):
    content = sample(replace(wish, category="ket-hon", language="en", priority=True))
    assert (content.number, content.category[:12], content.priority) == (
        "3012", "Civil status", True,
    )  # fmt: skip


class TestCommand:
    def test_a_file_at_true_size(self, tmp_path):
        out = tmp_path / "ticket.png"
        assert main(["--width", "384", "--language", "en", "--out", str(out)]) == 0
        with Image.open(out) as picture:
            assert picture.width == 384
            assert picture.info["dpi"] == pytest.approx((203, 203), abs=0.5)

    def test_of_the_centres_own_names(self, tmp_path, own):
        config = tmp_path / "config.toml"
        config.write_text(CENTRE, "utf-8")
        assert written(config).categories[0].counters == (2,)
        arguments = ["--centre", str(config), "--category", "dat", "--out", str(tmp_path / "o.png")]
        assert main(arguments) == 0

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--category", "nope"], "there is dat-dai, ket-hon"),
            (["--language", "fr"], "there is vi, en"),
            (["--procedure", "nope"], "there is dang-ky-bien-dong"),
            (["--category", "ket-hon", "--procedure", "dang-ky-bien-dong"], "--procedure"),
            (["--centre", "nowhere.toml"], "nowhere.toml cannot be read"),
            (["--server", "127.0.0.1"], "write it as http://HOST:8000"),
        ],
    )
    def test_what_the_centre_has_not_is_told(self, arguments, said, capsys, tmp_path):
        assert main([*arguments, "--out", str(tmp_path / "o.png")]) == 2
        assert said in capsys.readouterr().err

    def test_where_nothing_can_be_written_is_told(self, capsys, tmp_path):
        assert main(["--out", str(tmp_path / "nowhere" / "o.png")]) == 2
        assert "cannot be written: No such file" in capsys.readouterr().err

    @pytest.mark.parametrize("option", ["--dots-per-mm", "--scale"])
    @pytest.mark.parametrize("length", ["0", "-8", "inf", "nan", "wide"])
    def test_a_size_that_is_none_is_refused(self, option, length, tmp_path):
        with pytest.raises(SystemExit, match="2"):
            main([f"{option}={length}", "--out", str(tmp_path / "o.png")])

    def test_a_name_that_is_not_there(self, capsys, tmp_path):
        assert main(["--layout", "compat", "--out", str(tmp_path / "o.png")]) == 1
        assert "Did you mean 'compact'?" in capsys.readouterr().err
        assert not (tmp_path / "o.png").exists()

    def test_a_centre_without_categories(self, tmp_path, capsys):
        config = tmp_path / "config.toml"
        config.write_text("categories = []\n" + CENTRE.partition("[[categories]]")[0], "utf-8")
        assert main(["--centre", str(config), "--out", str(tmp_path / "o.png")]) == 2
        assert "no category yet" in capsys.readouterr().err

    def test_a_config_that_describes_no_centre(self, tmp_path):
        config = tmp_path / "config.toml"
        config.write_text("[centre]\n", "utf-8")
        with pytest.raises(UnknownCentreError, match="ticket-server check"):
            written(config)


CENTRE = """
[centre]
name = { vi = "Trung tâm" }
short_name = { vi = "Tâm" }
unit = { vi = "xã" }

[[categories]]
id = "dat"
name = { vi = "Đất đai" }
icon = "land"
series = "9"
procedures = [{ id = "a", name = { vi = "Biến động" } }]

[[counters]]
number = 2
name = { vi = "Quầy" }
categories = ["dat"]
"""
