"""Every page: accessible, in both languages, light and dark, by keyboard, on a narrow screen, on paper.

Pictures of all of them go to build/screenshots.
"""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from ronghe.casebook import Casebook
from tests.web.browser.conftest import PATIENCE, Opener
from tests.web.browser.sights import NAMES, paths

SCREENSHOTS = Path(__file__).parents[3] / "build" / "screenshots"
GRAVE = ("serious", "critical")
NARROW = 320
LANGUAGES = ("en", "zh")


@pytest.fixture(scope="package")
def addresses(full: Casebook, address: str) -> dict[str, str]:
    """The full address of each page."""
    return {name: address + path for name, path in paths(full).items()}


@pytest.fixture(scope="package", params=LANGUAGES)
def looked(request: pytest.FixtureRequest, chrome: Browser) -> Iterator[tuple[str, Page]]:
    """A page in a browser of a language, into which axe may be put."""
    locale = {"en": "en-GB", "zh": "zh-CN"}[request.param]
    context = chrome.new_context(locale=locale, bypass_csp=True, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield request.param, context.new_page()
    context.close()


def _violations(page: Page) -> list[str]:
    found: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_grave(looked: tuple[str, Page], addresses: dict[str, str], name: str) -> None:
    language, page = looked
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(addresses[name])
    page.add_script_tag(path=str(resources.files("axe_playwright_python") / "axe.min.js"))
    assert page.locator("html").get_attribute("lang") == {"en": "en", "zh": "zh-Hans"}[language]
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=SCREENSHOTS / f"{name}-{language}-{scheme}.png")
        found[scheme] = _violations(page)
    assert found == {"light": [], "dark": []}


@pytest.mark.parametrize("name", NAMES)
def test_a_telephone_scrolls_no_page_sideways_and_no_script_stumbles(
    chrome: Browser, addresses: dict[str, str], name: str
) -> None:
    said: list[str] = []
    context = chrome.new_context(viewport={"width": NARROW, "height": 640})
    context.set_default_timeout(PATIENCE)
    context.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    context.on("weberror", lambda error: said.append(str(error.error)))
    page = context.new_page()
    for language in LANGUAGES:
        joint = "&" if "?" in addresses[name] else "?"
        page.goto(f"{addresses[name]}{joint}lang={language}")
        page.screenshot(path=_picture(f"{name}-{language}-{NARROW}"))
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    context.close()
    assert [one for one in said if not (name == "error" and "404" in one)] == []


def _picture(name: str) -> Path:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return SCREENSHOTS / f"{name}.png"


def test_the_keyboard_skips_to_the_content_and_shows_where_it_is(opened: Opener, address: str) -> None:
    page = opened(f"{address}/ledger")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.keyboard.press("Tab")
    inside = "document.querySelector('#content').contains(document.activeElement)"
    assert page.evaluate(inside)
    for _ in range(12):
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none"
        page.keyboard.press("Tab")


def test_paper_shows_content_and_no_controls(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["ledger"])
    page.emulate_media(media="print")
    page.screenshot(path=_picture("ledger-print"))
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.locator("form.filter").first).to_be_hidden()
    expect(page.locator("#ledger")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
