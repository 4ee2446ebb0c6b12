"""Casebooks that tests of exports and reports share, built once a session."""

from pathlib import Path

import ronghe
from ronghe.casebook import Casebook

HOSTILE_PAGE = """<!DOCTYPE html>
<html><head><title>"><script>alert(1)</script><img src=x onerror=alert(2)></title></head>
<body><h1>公告</h1><p>2018年4月1日，示例"&gt;&lt;script&gt;alert(3)&lt;/script&gt;军民融合产业投资基金在佛山成立，
总规模50亿元。</p>
<p>佛山示例军民融合基金总规模20亿元，javascript:alert(4) <a href="javascript:alert(5)">链接</a>。
联系人：张三 电话：13812345678</p>
<p>=HYPERLINK("http://evil.example")军民融合基金总规模30亿元。</p></body></html>"""
CONFLICT_ONE = (
    "2018年5月3日，佛山示例军民融合产业投资基金成立，目标规模100亿元，首期规模10亿元，由佛山示例控股集团有限公司发起。"
)
CONFLICT_TWO = (
    "据《示例日报》2019年3月2日报道，佛山示例军民融合产业投资基金目标规模200亿元，由示例资产管理有限公司管理，"
    "与示例科技大学签署合作协议。"
)


def built(folder: Path, files: dict[str, str]) -> Casebook:
    """A casebook of these files."""
    inbox = folder / "inbox"
    inbox.mkdir()
    for name, text in files.items():
        (inbox / name).write_text(text, encoding="utf-8")
    book = ronghe.open(folder / "casebook", create=True)
    book.add([inbox])
    book.build()
    return book


def hostile(folder: Path) -> Casebook:
    """Documents that try to run, to be formulas, and to carry a contact person along."""
    return built(folder, {"page.html": HOSTILE_PAGE, "one.txt": CONFLICT_ONE, "=two.txt": CONFLICT_TWO})


def example(folder: Path, examples: Path) -> Casebook:
    """The example casebook."""
    book = ronghe.open(folder / "casebook", create=True)
    book.add([examples])
    book.build()
    return book
