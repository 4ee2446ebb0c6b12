"""A small casebook, built once, and a browser without a screen to read it with."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook, open_casebook
from ronghe.web.app import create_app
from ronghe.web.options import WebOptions

PAGES = {
    "launch.txt": (
        "2018年4月2日，佛山示例军民融合产业投资基金在佛山市成立，总规模100亿元，由佛山示例控股有限公司管理。\n"
        "佛山示例控股有限公司与北京示例大学共建智能装备联合实验室。\n"
    ),
    "later.txt": "佛山示例军民融合产业投资基金总规模为200亿元。该基金位于佛山市。\n",
    "hostile.txt": "<script>alert(1)</script> 示例<b>军民融合</b>发展基金目标规模10亿元。\n",
}


@pytest.fixture(scope="session")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Three documents: two that disagree, one that would be markup."""
    folder = tmp_path_factory.mktemp("web")
    pages = folder / "pages"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / name).write_text(text, encoding="utf-8")
    book = open_casebook(folder / "casebook", create=True)
    book.add([pages])
    book.build(workers=1)
    return book


@pytest.fixture
def browser(casebook: Casebook) -> TestClient:
    """A client on this machine."""
    return client(casebook.path)


def client(path: Path, **options: object) -> TestClient:
    """A client of a server with these options."""
    served = WebOptions(path, **options)  # type: ignore[arg-type]  # the options of one test
    return TestClient(create_app(served), base_url="http://127.0.0.1:8400", follow_redirects=False)
