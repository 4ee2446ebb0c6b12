"""`ronghe serve`: the workbench."""

from __future__ import annotations

from typing import Annotated

import typer

from ronghe.cli.common import DEFAULT_CASEBOOK, CasebookOption, console


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command()(serve)


def serve(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    host: Annotated[
        str, typer.Option(help="Address to listen on; any but this machine's own asks for a token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8400,
    token: Annotated[
        str | None, typer.Option(envvar="RONGHE_TOKEN", help="The token to ask for; made and printed if not given.")
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="A further name under which this server is reached.")
    ] = None,
) -> None:
    """Open the casebook in the browser.

    Example: ronghe serve -c casebook
    """
    import secrets

    from ronghe.web.options import LOCAL_HOSTS, WebOptions
    from ronghe.web.run import run

    if host not in LOCAL_HOSTS and token is None:
        token = secrets.token_urlsafe(18)
    options = WebOptions(casebook, host, port, token, frozenset(name or ()))
    run(options, lambda address: _say(address, token))


def _say(address: str, token: str | None) -> None:
    out = console()
    out.print(f"The workbench is at {address}   (stop it with Ctrl-C)", soft_wrap=True)
    if token:
        out.print(f"Readers need this token: {token}", soft_wrap=True)
