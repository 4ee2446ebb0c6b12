"""Pictures of the workbench for docs/screens, taken in Chromium from the example casebook: ``make screenshots``."""

import io
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import sync_playwright

from ronghe.casebook import Casebook, open_casebook
from ronghe.screen.customers import Customer
from ronghe.screen.desk import Options
from tests.web.browser.serving import chromium, launch_args, serving

FOLDER = Path(__file__).parents[1] / "docs" / "screens"
EXAMPLES = Path(__file__).parents[1] / "examples" / "documents"
LARGEST = 150_000
"""Bytes that a picture may have."""
_WIDTH, _HEIGHT = 1120, 760
_COLOURS = 48
_PATIENCE = 300_000
"""Milliseconds that a page may take on a busy machine."""


def main() -> int:
    """Build the example casebook in a scratch folder, serve it, take the pictures; 1 where one is too large."""
    program = chromium()
    if program is None:
        print("no Chromium here: apt-get install chromium fonts-noto-cjk", file=sys.stderr)  # noqa: T201
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        book = open_casebook(Path(scratch) / "example", create=True)
        book.add([EXAMPLES])
        book.build()
        addresses = _addresses(book)
        with serving(book.path) as at, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=launch_args())
            page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, locale="en-GB")
            page.set_default_timeout(_PATIENCE)
            for name, address in addresses.items():
                page.goto(at + address)
                page.wait_for_load_state("networkidle")
                _save(page.screenshot(), FOLDER / f"{name}.png")
            browser.close()
    heavy = [path.name for path in sorted(FOLDER.glob("*.png")) if path.stat().st_size > LARGEST]
    if heavy:
        print(f"larger than {LARGEST:,} bytes: {', '.join(heavy)}", file=sys.stderr)  # noqa: T201
    return 1 if heavy else 0


def _save(picture: bytes, path: Path) -> None:
    """With few colours, which is all that these pages have."""
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(_COLOURS).save(path, optimize=True)


def _addresses(book: Casebook) -> dict[str, str]:
    """A page for each picture: the fund whose size is most contested, its sentence, the way between two bodies."""
    contested = book.conflicts()[0]
    claim = contested.answers[0].supports[0]
    drawn = book.network(most=12)
    names = {one.entity: one.name for one in drawn.bodies}
    ends = [quote(names[end]) for end in (drawn.links[0].one, drawn.links[0].other)]
    run = _screened(book, [contested.name, "Nobody At All Ltd."])
    return {
        "overview": "/",
        "ledger": "/ledger",
        "fund": f"/entities/{contested.entity}",
        "document": f"/documents/{quote(claim.document)}?claim={quote(claim.claim)}",
        "conflicts": "/conflicts",
        "ties": f"/network?a={ends[0]}&b={ends[1]}",
        "review": "/review",
        "screening": f"/screening/{run}",
    }


def _screened(book: Casebook, names: list[str]) -> str:
    """The run of a screening of these names against the map."""
    customers = [Customer(number, name) for number, name in enumerate(names, 1)]
    return str(book.screening().screen(customers, Options(("atlas",), unreviewed=True, who="Li Hua")).head["run"])


if __name__ == "__main__":
    sys.exit(main())
