"""The server's process."""

import gc
import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ronghe.errors import RongheError, UsageError
from ronghe.web.app import create_app
from ronghe.web.names import NameFinder
from ronghe.web.options import WebOptions
from ronghe.web.shelf import Shelf

_TURN = 0.0001
"""Seconds after which work that computes gives way to others. A page asks the map some hundred things and stands in
line anew after each: beside a decision at work a fund's page took 0.9 s at Python's own 0.005, 0.06 s here."""
_WAITING = 128
"""Connections that may wait before the first is answered."""


def run(options: WebOptions, say: Callable[[str], None]) -> None:
    """Serve until stopped. ``say`` gets the address once the port is ours; UsageError where it is taken."""
    import uvicorn

    app = create_app(options)
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((options.host, options.port))
        listener.listen(_WAITING)  # whoever follows the address at once waits for the start instead of being refused
    except OSError as error:
        listener.close()
        raise UsageError(
            f"port {options.port} of {options.host} cannot be used ({error.strerror}); name another with --port"
        ) from error
    host = f"[{options.host}]" if ":" in options.host else options.host
    threading.Thread(target=_at_hand, args=(app.state.shelf.book.folder.atlas,), daemon=True).start()
    _ready(app.state.shelf)
    say(f"http://{host}:{listener.getsockname()[1]}/")
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    server = uvicorn.Server(config)
    sys.setswitchinterval(_TURN)
    threading.Thread(target=_warm, args=(app.state.shelf, app.state.finder), daemon=True).start()
    try:
        server.run(sockets=[listener])
    finally:
        listener.close()
        app.state.shelf.close()


def _at_hand(path: Path) -> None:
    """Have the system read the map's file ahead, so that pages wait for no disk; some systems cannot be asked to."""
    if hasattr(os, "posix_fadvise") and path.is_file():
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_WILLNEED)


def _ready(shelf: Shelf) -> None:
    """Read what most pages of a large casebook need, before anybody is told where they are."""
    from ronghe.web.look import templates
    from ronghe.web.pages.overview import overview_of

    if not shelf.large():
        return
    gc.disable()  # nothing of it is garbage, and looking for some takes a third of the time
    try:
        shelf.ledger()
        shelf.book.within_reach()
        overview_of(shelf, "en")
        for name in templates().list_templates():
            templates().get_template(name)
    except RongheError:
        return  # the page says what is wrong
    finally:
        gc.freeze()
        gc.enable()


def _warm(shelf: Shelf, finder: NameFinder) -> None:
    """Make what the first page, the first judgement and the first search need, while nobody waits."""
    from ronghe.analyse.network.network import TieFilter
    from ronghe.web.pages.charts import charts_of
    from ronghe.web.pages.indicators import indicators_of
    from ronghe.web.pages.network import main_bodies

    try:
        shelf.ledger()
        finder.names(None)
        shelf.ready()
        charts_of(shelf, "en")
        indicators_of(shelf, None)
        main_bodies(shelf, TieFilter())
        with shelf.atlas() as atlas:
            body = next(iter(atlas.listed("Company", 0, 1)), None)
        if body is not None:
            shelf.book.within(body.id, 1, TieFilter())
    except RongheError:
        return  # the page says what is wrong
    gc.collect()
    gc.freeze()  # what is there now stays: looking through it again and again would hold up every page
