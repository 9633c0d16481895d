"""python-escpos, read quietly and late."""

import logging
import os
from functools import cache
from importlib import import_module
from tempfile import TemporaryDirectory
from types import ModuleType


@cache
def python_escpos(module: str) -> ModuleType:
    """One of its modules.

    The first import takes a fifth of a second, sets up the root logger (undone here) and leaves a
    pickle behind (here in a folder that is gone afterwards).
    """
    root = logging.getLogger()
    handlers = list(root.handlers)
    with TemporaryDirectory() as folder:
        os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] = folder
        found = import_module(f"escpos.{module}")
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
    return found
