"""The `ronghe` command. Heavy parts are imported inside the commands that use them."""

import os
import sys

import typer

from ronghe.cli import (
    answers,
    disputes,
    folders,
    house,
    indicators,
    lists,
    match,
    network,
    publish,
    reading,
    resolve,
    review,
    screen,
    serve,
)
from ronghe.errors import RongheError

EXIT_CODES = (
    "Exit codes: 0 done; 1 something failed (the message says what); 2 the call is wrong; 3 no casebook, or one that"
    " cannot be read; 4 another build is at work; 5 a lens file is wrong; 6 the disk refused; 130 stopped by Ctrl-C."
)

app = typer.Typer(
    name="ronghe",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help="Turn English and Chinese open sources into a sourced map of civil-military fusion.\n\n"
    "First steps: ronghe demo, or ronghe add FOLDER && ronghe build && ronghe ledger",
    epilog=EXIT_CODES,
)

for module in (
    folders,
    answers,
    disputes,
    network,
    indicators,
    review,
    publish,
    match,
    resolve,
    lists,
    screen,
    reading,
    serve,
    house,
):
    module.register(app)


STOPPED = 130


def _stopped() -> int:
    print("\nronghe: stopped; nothing is lost, the same command goes on from here", file=sys.stderr)  # noqa: T201
    return STOPPED


def run() -> None:
    """Entry point: every known error ends in one line that says what to do, and its exit code."""
    try:
        app()
    except SystemExit as end:  # typer turns Ctrl-C inside a command into this
        sys.exit(_stopped() if end.code == STOPPED else end.code)
    except RongheError as error:
        print(f"ronghe: {error}", file=sys.stderr)  # noqa: T201 - the command's own voice
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(_stopped())
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    run()
