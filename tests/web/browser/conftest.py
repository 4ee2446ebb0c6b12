"""Chromium, a casebook with something of everything, and pages on which no script may stumble."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from ronghe.casebook import Casebook, open_casebook
from ronghe.screen.customers import Customer
from ronghe.screen.desk import Declared, Options
from tests.ingest.pdf_writer import Words, pdf
from tests.web.browser.serving import REQUIRED, chromium, launch_args, serving
from tests.web.conftest import PAGES

FUND = "佛山示例军民融合产业投资基金"
LATE_FUND = "青山市军民融合创业投资基金"
POLICY = "关于推动国防科技工业军民融合深度发展的意见"
PAGED_FUND = "Qinglan Civil-Military Fusion Fund"
_IDLE = "".join(f"本段与该主题无关，仅作说明之用，第{number}段。\n" for number in range(900))
MORE = {
    "merge-zh.txt": "2017年5月，青禾市政府设立青禾市军民融合产业投资基金，基金目标规模300亿元。\n",
    "merge-en.txt": (
        "The Qinghe Civil-Military Fusion Industry Investment Fund has a target size of RMB 12 billion.\n"
    ),
    "industry.txt": (
        "示例军工集团有限公司与北京示例大学签署军民融合战略合作协议。\n"
        "佛山示例特种材料与智能装备联合研究开发有限责任公司中标军工科研生产设备采购项目，中标金额1200万元。\n"
    ),
    "long.txt": f"{_IDLE}{LATE_FUND}总规模为70亿元。\n{_IDLE}",
    "policy.txt": f"2017年12月4日，国务院办公厅印发《{POLICY}》（国办发〔2017〕91号）。\n",
}
"""Two names of one fund, defence industry, a long Chinese name, a text of several parts, and a policy."""
REPORT = pdf(
    [
        [Words("This page says nothing of funds.")],
        [Words(f"The {PAGED_FUND} has a target size of RMB 3 billion.")],
    ]
)
DOCUMENTS = len(PAGES | MORE) + 1
LIST = "id,name,aliases\n1,Foshan Shili Holding Co. Ltd.,佛山示例控股有限公司\n2,Another Body Ltd.,\n"
Opener = Callable[..., Page]
PATIENCE = 120_000
"""Milliseconds that a step may take on a machine that does other things too; tests assert behaviour, never speed."""
expect.set_options(timeout=PATIENCE / 4)


@pytest.fixture(scope="package")
def chrome() -> Iterator[Browser]:
    """The browser; without one these tests are skipped, or fail where ``RONGHE_BROWSER`` says that it is required."""
    program = chromium()
    if program is None:
        words = "no Chromium here: apt-get install chromium fonts-noto-cjk, or name it in RONGHE_CHROMIUM"
        if os.environ.get("RONGHE_BROWSER") == REQUIRED:
            pytest.fail(words)
        pytest.skip(words)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=launch_args())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Documents, a pair that may be one, a watchlist and a screening; tests that change something take a copy."""
    folder = tmp_path_factory.mktemp("browser")
    pages = folder / "pages"
    pages.mkdir()
    for name, text in (PAGES | MORE).items():
        (pages / name).write_text(text, encoding="utf-8")
    (pages / "report.pdf").write_bytes(REPORT)
    book = open_casebook(folder / "casebook", create=True)
    book.add([pages])
    book.build(workers=1)
    desk = book.screening()
    desk.add_list(LIST.encode(), "list.csv", Declared("EXAMPLE", "An authority", "2025-01-07"))
    desk.screen([Customer(1, "佛山示例控股有限公司")], Options(("lists", "atlas"), None, who="Li Hua"))
    return book


@pytest.fixture(scope="package")
def address(full: Casebook) -> Iterator[str]:
    """A server of the casebook that nobody changes."""
    with serving(full.path) as at:
        yield at


@pytest.fixture(scope="package")
def changing(full: Casebook, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of a copy that tests may add to and judge, one after the other: starting one takes seconds."""
    path = tmp_path_factory.mktemp("changing") / "casebook"
    shutil.copytree(full.path, path)
    with serving(path) as at:
        yield at


@pytest.fixture
def opened(chrome: Browser) -> Iterator[Opener]:
    """Opens pages in a fresh context; afterwards nothing may have gone wrong in any of them."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_page(path: str, **options: object) -> Page:
        context = chrome.new_context(**options)  # type: ignore[arg-type]  # the options of one test
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)
        context.on("weberror", lambda error: troubles.append(str(error.error)))
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
