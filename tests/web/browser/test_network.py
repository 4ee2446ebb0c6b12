"""The picture of ties: bodies are dragged and let go, their ties shown, the picture saved."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

from PIL import Image
from playwright.sync_api import Page, expect

from tests.web.browser.conftest import Opener

COMPANY, UNIVERSITY, GROUP = "佛山示例控股有限公司", "北京示例大学", "示例军工集团有限公司"
_NODES = """() => {
  const marks = document.querySelector(".canvas").view.scenegraph().root.items[0].items;
  return marks.find((mark) => mark.name === "nodes").items.map((item) => [item.datum.name, item.x, item.y]);
}"""
_RESTED = """() => new Promise((done) => {
  const marks = document.querySelector(".canvas").view.scenegraph().root.items[0].items;
  const places = () => marks.find((mark) => mark.name === "nodes").items.map((item) => [item.x, item.y]).join();
  let before = "", same = 0;
  const look = () => {
    const now = places();
    same = now === before ? same + 1 : 0;
    before = now;
    if (same < 30) requestAnimationFrame(look); else done();
  };
  look();
})"""
"""Ends when no body has moved for thirty pictures, however long the machine takes for each."""


@contextmanager
def _picture(opened: Opener, path: str) -> Iterator[Page]:
    """The page with its picture drawn and at rest."""
    page = opened(path)
    page.wait_for_selector(".canvas[data-bodies]")
    page.locator(".canvas canvas").scroll_into_view_if_needed()
    page.evaluate(_RESTED)
    yield page


def _places(page: Page) -> dict[str, tuple[float, float]]:
    """Where each body is in the canvas."""
    found: list[tuple[str, float, float]] = page.evaluate(_NODES)
    return {name: (x, y) for name, x, y in found}


def _corner(page: Page) -> tuple[float, float]:
    box = page.locator(".canvas canvas").bounding_box()
    assert box is not None
    return box["x"], box["y"]


def test_a_body_that_was_dragged_stays_and_is_let_go_by_a_double_click(opened: Opener, address: str) -> None:
    with _picture(opened, f"{address}/network") as page:
        name, (left, top) = next(iter(_places(page).items()))
        x, y = _corner(page)
        page.mouse.move(x + left, y + top)
        page.mouse.down()
        page.mouse.move(x + 60, y + 60, steps=6)
        page.mouse.up()
        page.mouse.move(x + 60, y + 300)
        page.evaluate(_RESTED)
        assert _places(page)[name] == (60, 60)
        page.mouse.dblclick(x + 60, y + 60)
        page.evaluate(_RESTED)
        assert math.dist(_places(page)[name], (60, 60)) > 20


def test_a_chosen_body_shows_its_ties(opened: Opener, address: str) -> None:
    with _picture(opened, f"{address}/network?about={quote(COMPANY)}") as page:
        before = _places(page)
        assert UNIVERSITY in before
        assert GROUP not in before
        left, top = before[UNIVERSITY]
        x, y = _corner(page)
        expect(page.get_by_role("button", name="Show its ties")).to_be_disabled()
        page.mouse.click(x + left, y + top)
        expect(page.locator("[data-role=chosen]")).to_have_text(UNIVERSITY)
        page.get_by_role("button", name="Show its ties").click()
        expect(page.locator(f".canvas[data-bodies='{len(before) + 1}']")).to_be_visible()
        after = _places(page)
        assert after.keys() == before.keys() | {GROUP}
        expect(page.locator("[data-role=chosen]")).to_have_text(UNIVERSITY)
        page.get_by_role("button", name="Open its page").click()
        expect(page.locator("h1")).to_have_text(UNIVERSITY)


def test_the_picture_is_saved_as_pixels_and_as_drawing(opened: Opener, address: str) -> None:
    with _picture(opened, f"{address}/network?about={quote(COMPANY)}") as page:
        box = page.locator(".canvas canvas").bounding_box()
        assert box is not None
        with page.expect_download() as saving:
            page.get_by_role("button", name="PNG").click()
        assert saving.value.suggested_filename == "ronghe-network.png"
        with Image.open(BytesIO(Path(saving.value.path()).read_bytes())) as image:
            assert image.format == "PNG"
            assert image.size == (2 * round(box["width"]), 2 * round(box["height"]))
            assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 3
        with page.expect_download() as saving:
            page.get_by_role("button", name="SVG").click()
        assert saving.value.suggested_filename == "ronghe-network.svg"
        drawing = ElementTree.fromstring(Path(saving.value.path()).read_text(encoding="utf-8"))
        assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
        said = "".join(drawing.itertext())
        assert all(name in said for name in _places(page))
        assert not list(drawing.iter("{http://www.w3.org/2000/svg}script"))
