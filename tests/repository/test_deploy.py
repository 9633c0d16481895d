"""The units: understood by systemd, back in time, and naming programs and options that exist."""

import os
import re
import shlex
import shutil
import socket
import struct
import subprocess
import sys
import time
import tomllib

import psutil
import pytest

UNITS = ("server", "kiosk", "tv", "console", "signs")
ON_SCREEN = ("kiosk", "tv")


@pytest.fixture
def deploy(root):
    return root / "deploy"


def settings(deploy, unit):
    """What a unit says; a key that stands twice has both values."""
    text = (deploy / "systemd" / f"denluot-{unit}.service").read_text("utf-8")
    found = {}
    for key, value in re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


def seconds(text):
    number, unit = re.fullmatch(r"(\d+)(ms|s)", text).groups()
    return int(number) / (1000 if unit == "ms" else 1)


def test_every_unit_is_known_here(deploy):
    found = {path.name for path in (deploy / "systemd").iterdir()}
    assert found == {f"denluot-{unit}.service" for unit in UNITS}


@pytest.mark.parametrize("unit", UNITS)
def test_it_comes_back_from_anything_and_at_once(deploy, unit):
    said = settings(deploy, unit)
    assert (said["Type"], said["Restart"]) == (["notify"], ["always"])
    assert said["StartLimitIntervalSec"] == ["0"], "it never gives up"
    assert seconds(said["RestartSec"][0]) <= 0.5
    assert 0 < seconds(said["WatchdogSec"][0]) <= 20
    assert said["StateDirectory"][0].startswith("denluot")
    assert said["User"] == ["denluot"]
    assert said["WantedBy"]


@pytest.mark.parametrize("unit", ON_SCREEN)
def test_a_screen_is_alone_and_its_program_is_heard(deploy, unit):
    said = settings(deploy, unit)
    assert "NotifyAccess" not in said, "the main process alone is heard, and hands on"
    assert said["Conflicts"] == ["getty@tty1.service"]
    assert said["RestartPreventExitStatus"] == ["77"]
    # Not OnSuccess=: systemd 252 starts that at every restart too, and they fight for the screen.
    assert said["ExecStopPost"] == [
        "-+/bin/sh -c '[ \"$EXIT_STATUS\" != 77 ] || systemctl start --no-block getty@tty1.service'"
    ]
    assert "OnSuccess" not in said
    script = (deploy / "bin" / "denluot-screen").read_text("utf-8")
    assert '"cage", "-d", "--",' in script, "without -s: no other console"
    packages = (deploy / "install.sh").read_text("utf-8")
    assert "cage xwayland " in packages, "Debian's cage does not start without it"
    assert " wireplumber dbus-user-session " in packages, "nor does wireplumber: no sound"


@pytest.mark.parametrize("unit", UNITS)
def test_the_program_exists_and_has_these_options(deploy, root, unit):
    *_, command = settings(deploy, unit)["ExecStart"]
    words = [word for word in shlex.split(command) if not word.endswith("denluot-screen")]
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    program = words[0].removeprefix("/usr/local/lib/denluot/bin/")
    assert program in project["scripts"] | project["gui-scripts"]
    options = [word for word in words if word.startswith("--")]
    module = program.replace("-", "_")
    asked = [*words[1:2], "--help"] if unit == "server" else [*options, "--help"]
    shown = subprocess.run(
        [sys.executable, "-m", module, *asked],
        cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert [option for option in options if option not in shown.stdout] == []


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here")
@pytest.mark.parametrize("unit", UNITS)
def test_systemd_understands_it(deploy, tmp_path, unit):
    text = (deploy / "systemd" / f"denluot-{unit}.service").read_text("utf-8")
    here = tmp_path / f"denluot-{unit}.service"
    here.write_text(re.sub(r"/usr/local/lib/denluot/bin/\S+", "/bin/true", text), "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(here)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def screen(deploy, tmp_path):
    """The program that runs another on the screen, with a cage that ends with 0 as the real one."""
    cage = tmp_path / "cage"
    cage.write_text('#!/bin/sh\nshift 2\n"$@"\nexit 0\n', "utf-8")
    cage.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "XDG_RUNTIME_DIR": str(tmp_path)}
    return lambda script, **more: subprocess.Popen(
        [sys.executable, str(deploy / "bin" / "denluot-screen"), "/bin/sh", "-c", script],
        env={**env, **more}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip


@pytest.mark.parametrize(("ends", "code"), [("exit 77", 77), ("exit 0", 0), ("kill -9 $$", 137)])
def test_the_screen_ends_as_its_program_ended(screen, ends, code):
    with screen(ends) as started:
        assert started.wait(20) == code


def test_what_the_program_tells_systemd_is_told_by_the_screen_and_a_frozen_one_dies_with_it(
    screen, tmp_path
):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "systemd"))
        systemd.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        systemd.settimeout(20)
        says = "from ticket_protocol.service_manager import ServiceManager as It; It().ready()"
        tells = f"{sys.executable} -c '{says}'; trap : TERM; echo $$; sleep 60"
        with screen(tells, NOTIFY_SOCKET=str(tmp_path / "systemd")) as started:
            word, asides, *_ = systemd.recvmsg(100, 100)
            program = int(started.stdout.readline())
            started.kill()
            assert (word, struct.unpack("3i", asides[0][2])[0]) == (b"READY=1", started.pid)
    for _ in range(200):  # ten seconds at the most
        if not psutil.pid_exists(program):
            return
        time.sleep(0.05)
    pytest.fail("the program outlives its screen")


@pytest.mark.parametrize("unit", UNITS)
def test_the_server_s_address_and_the_name_are_given(deploy, unit):
    file = (deploy / "env" / f"{unit}.env").read_text("utf-8")
    named = set(re.findall(r"^(DENLUOT_\w+)=", file, re.MULTILINE))
    wanted = {"DENLUOT_SERVER", "DENLUOT_NAME"}
    assert named == ({"DENLUOT_HOST", "DENLUOT_PORT"} if unit == "server" else wanted)
    assert f"/etc/denluot/{unit}.env" in settings(deploy, unit)["EnvironmentFile"][0]
