"""A real server for a real browser, and where that browser is."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from ronghe.web.app import create_app
from ronghe.web.options import WebOptions

REQUIRED = "required"
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_PATIENCE = 30.0
"""Seconds that a server may take to start or stop."""


def chromium() -> str | None:
    """The browser's program: ``RONGHE_CHROMIUM``, else one on the path; None where there is none."""
    named = os.environ.get("RONGHE_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    return next((found for name in _CHROMIUM if (found := shutil.which(name))), None)


def launch_args() -> list[str]:
    """What Chromium is started with; root may not use its sandbox."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


@contextmanager
def serving(casebook: Path) -> Iterator[str]:
    """A server of the casebook in a thread, on a free port of this machine; gives its address."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(WebOptions(casebook)), log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    until = time.monotonic() + _PATIENCE
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    try:
        assert server.started, "the server did not start"
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(_PATIENCE)
        listener.close()
