"""One real server and one real browser for the tests of a file."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from demo.processes import ServerProcess

WITHIN_MS = 15_000


@pytest.fixture(scope="module")
def server(tmp_path_factory, pytestconfig):
    """It may be killed and started again; its settings are its own copy."""
    folder = tmp_path_factory.mktemp("pages")
    config = shutil.copy(pytestconfig.rootpath / "config.toml", folder)
    process = ServerProcess(data=folder / "data", config=config)
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def browser():
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container may not give; the pages are our own.
        arguments = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        expect.set_options(timeout=WITHIN_MS)
        yield browser
        browser.close()
