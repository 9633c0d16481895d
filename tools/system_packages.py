"""What the machine must have beside Python: missing packages are named, or installed as root.

Standard library only, and nothing newer than Python 3.7: it runs before anything else is there.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

PYTHON_VENV = f"python3.{sys.version_info[1]}-venv"

# A shared library that Qt opens, and the Debian package that holds it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Programs that the tests start: an X11 screen without a monitor, a browser, a voice, and a sound
# server that is recorded.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "chromium": "chromium",
    "espeak-ng": "espeak-ng",
    "systemd-analyze": "systemd",
    "parec": "pulseaudio-utils",
    "pulseaudio": "pulseaudio",
}


def main() -> int:
    """End with 0 when everything is there or could be installed, else with 1 and one command."""
    missing = missing_packages(for_tests="--tests" in sys.argv[1:])
    if not missing:
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        return install(missing)
    command = "apt-get install --no-install-recommends " + " ".join(missing)
    print(f"This machine lacks {len(missing)} system packages. Install them with:\n")
    print(f"  sudo {command}\n")
    if not shutil.which("apt-get"):
        print("(These are Debian's names; other systems have the same libraries by similar names.)")
    return 1


def missing_packages(*, for_tests: bool) -> list[str]:
    """Names of the Debian packages whose libraries, modules or programs are not found here."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = dict(QT_LIBRARIES, **X11_LIBRARIES)
    missing = [package for name, package in libraries.items() if not loads(name)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(PYTHON_VENV)
    if for_tests:
        missing += [package for name, package in TEST_PROGRAMS.items() if not shutil.which(name)]
    return sorted(missing)


def loads(library: str) -> bool:
    """Whether the loader finds the library and everything it stands on."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> int:
    """Install by apt-get, quietly; its own words are shown when it fails."""
    print(f"Installing {len(packages)} system packages: {' '.join(packages)}", flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-q", *command],
            env=quiet,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            sys.stdout.write(done.stdout.decode(errors="replace"))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
