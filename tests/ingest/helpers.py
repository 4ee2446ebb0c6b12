"""Shared by the tests of ingest: one call that gives the document, or the issue."""

from ronghe.ingest.documents import documents
from ronghe.model import Document, Issue, Source

ZH = (
    "国家军民融合产业投资基金于2018年12月在北京注册成立，注册资本五百一十亿元。基金由国防科工局与财政部发起设立，"
    "重点投资航天、航空、船舶、电子信息等领域，支持科研院所改制和成果转化。首期规模以外的资金将分批到位，由管理人负责投资决策。"
)
"""Simplified Chinese running text in our own words."""
ZH_HANT = (
    "國家軍民融合產業投資基金於2018年12月在北京註冊成立，註冊資本五百一十億元。基金由國防科工局與財政部發起設立，"
    "重點投資航天、航空、船舶、電子資訊等領域，支持科研院所改制和成果轉化。"
)
"""The same in traditional characters."""
EN = "The fund was registered in Beijing in December 2018, and its managers say that it will invest in aerospace. "


def read(data: bytes | str, name: str = "page.html", **options: str) -> list[Document | Issue]:
    """All that comes of the bytes."""
    raw = data.encode() if isinstance(data, str) else data
    return list(documents(raw, name, document_id=options.get("document_id")))


def one(data: bytes | str, name: str = "page.html", source: Source | None = None) -> Document:
    """The only document, of which there must be one and no issue."""
    raw = data.encode() if isinstance(data, str) else data
    found = list(documents(raw, name, source=source))
    assert len(found) == 1, found
    assert isinstance(found[0], Document), found
    return found[0]


def issues(found: list[Document | Issue]) -> list[str]:
    """The codes of the issues, in order."""
    return [item.code for item in found if isinstance(item, Issue)]


def source(**fields: str) -> Source:
    """A record with the fields that a test is about."""
    record = {"hash": "ab12", "name": "a", "origin": "a", "added": "2026-01-01T00:00:00Z", **fields}
    return Source(size=1, **record)  # type: ignore[arg-type]


def grid(document: Document, table: int = 0) -> list[list[str]]:
    """The words of a table's cells."""
    rows = document.tables[table].rows
    return [[cell.span.quote(document.text) if cell.span else "" for cell in row] for row in rows]
