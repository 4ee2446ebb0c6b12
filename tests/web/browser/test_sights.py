"""Every page: accessible, in both languages, light and dark, by keyboard, on a narrow screen, on paper.

Pictures of all of them go to build/screenshots.
"""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from ronghe.casebook import Casebook
from tests.web.browser.conftest import PATIENCE, Opener
from tests.web.browser.sights import NAMES, paths

SCREENSHOTS = Path(__file__).parents[3] / "build" / "screenshots"
GRAVE = ("serious", "critical")
NARROW = 320
LANGUAGES = ("en", "zh")
WATCH = """
window.moved = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved += one.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
"""Adds up what moves by itself (https://web.dev/articles/cls): 0 where nothing does, 0.1 where it passes as good."""
STILL = 0.01
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""Rules of axe that look at colours; what the others look at is the same by day and by night, and colours are the same
in both languages."""


@pytest.fixture(scope="package")
def addresses(full: Casebook, address: str) -> dict[str, str]:
    """The full address of each page."""
    return {name: address + path for name, path in paths(full).items()}


@pytest.fixture(scope="package", params=LANGUAGES)
def looked(request: pytest.FixtureRequest, chrome: Browser) -> Iterator[tuple[str, Page]]:
    """A page in a browser of a language, into which axe is put. One for all: a context of its own takes a second."""
    locale = {"en": "en-GB", "zh": "zh-CN"}[request.param]
    context = chrome.new_context(locale=locale, bypass_csp=True, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    context.add_init_script(WATCH)
    yield request.param, context.new_page()
    context.close()


@pytest.fixture(scope="package")
def telephone(chrome: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A narrow page, and what its scripts stumbled over."""
    said: list[str] = []
    context = chrome.new_context(viewport={"width": NARROW, "height": 640})
    context.set_default_timeout(PATIENCE)
    context.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield context.new_page(), said
    context.close()


def _violations(page: Page, rules: dict[str, Any] | None = None) -> list[str]:
    asked = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found: dict[str, Any] = page.evaluate("(asked) => axe.run(document, asked)", asked)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_grave_and_nothing_moves(
    looked: tuple[str, Page], addresses: dict[str, str], name: str
) -> None:
    language, page = looked
    page.emulate_media(color_scheme="light")
    page.goto(addresses[name])
    assert page.locator("html").get_attribute("lang") == {"en": "en", "zh": "zh-Hans"}[language]
    page.screenshot(path=_picture(f"{name}-{language}-light"))
    assert page.evaluate("window.moved") < STILL
    page.add_script_tag(path=str(resources.files("axe_playwright_python") / "axe.min.js"))
    light = _violations(page)
    page.emulate_media(color_scheme="dark")
    page.screenshot(path=_picture(f"{name}-{language}-dark"))
    dark = _violations(page, COLOURS) if language == "en" else []
    assert (light, dark) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_a_telephone_scrolls_no_page_sideways_and_no_script_stumbles(
    telephone: tuple[Page, list[str]], addresses: dict[str, str], name: str
) -> None:
    page, said = telephone
    said.clear()
    for language in LANGUAGES:
        joint = "&" if "?" in addresses[name] else "?"
        page.goto(f"{addresses[name]}{joint}lang={language}")
        page.screenshot(path=_picture(f"{name}-{language}-{NARROW}"))
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert [one for one in said if not (name == "error" and "404" in one)] == []


def test_nothing_on_the_overview_moves_when_charts_arrive(opened: Opener, address: str) -> None:
    """Charts are held back until what stands below them was measured, then drawn."""
    page = opened(f"{address}/responsible-use", viewport={"width": 1280, "height": 4000})
    held: list[Route] = []
    free: list[bool] = []

    def hold(route: Route) -> None:
        if free:
            route.continue_()
        else:
            held.append(route)

    page.route("**/charts/**", hold)
    page.goto(address, wait_until="domcontentloaded")
    below = [page.locator(part) for part in (".chart figcaption", "#contested", "#newest", "footer")]
    before = [part.last.bounding_box() for part in below]
    free.append(True)
    for route in held:
        route.continue_()
    count = page.locator("figure[data-spec]").count()
    expect(page.locator("figure .drawn canvas")).to_have_count(count)
    page.wait_for_load_state()
    assert count >= 2
    assert [part.last.bounding_box() for part in below] == before
    for figure in page.locator("figure[data-spec]").all():
        assert figure.locator("canvas").bounding_box() == figure.locator("img").bounding_box()


def _picture(name: str) -> Path:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return SCREENSHOTS / f"{name}.png"


def test_charts_follow_the_system_into_the_night(opened: Opener, address: str) -> None:
    page = opened(address, color_scheme="light")
    expect(page.locator("figure .drawn canvas").first).to_be_visible()
    switches = page.locator(".switches a:visible")
    expect(switches).to_have_text(["中文", "Dark"])
    with page.expect_response(lambda answer: "/charts/" in answer.url and "theme=dark" in answer.url):
        page.emulate_media(color_scheme="dark")
    expect(switches).to_have_text(["中文", "Light"])


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
