"""Word files and workbooks in the fewest parts, for what no library would write."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OUTSIDE = ' TargetMode="External"'
_SHEET = '<sheet name="基金" sheetId="1" r:id="s"/>'
_PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in parts.items():
            file.writestr(name, body)
    return out.getvalue()


def relations(*targets: tuple[str, str, str]) -> str:
    """Relations of id, kind and target; an http target is outside."""
    rows = (
        f'<Relationship Id="{name}" Type="{_TYPE}/{kind}" Target="{target}"{_OUTSIDE if "://" in target else ""}/>'
        for name, kind, target in targets
    )
    return f"<Relationships {_PACKAGE}>{''.join(rows)}</Relationships>"


def docx(body: str, **parts: str) -> bytes:
    """A Word file of this body; further parts of word/ by their name without ``.xml``."""
    links = [("l1", "hyperlink", "https://example.org/a"), ("l2", "hyperlink", "file:///etc/passwd")]
    known = [(name, name, f"{name}.xml") for name in parts if name != "core"]
    core = {"docProps/core.xml": parts.pop("core")} if "core" in parts else {}
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(("d", "officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(*links, *known),
            **{f"word/{name}.xml": text for name, text in parts.items()},
            **core,
        }
    )


def p(words: str, style: str = "") -> str:
    """A paragraph."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{words}</w:t></w:r></w:p>"


def table(*rows: str) -> str:
    """A table of rows, each its cells divided by |; a cell may begin with ``>2`` for its columns, ``v`` or ``V`` for
    the beginning or going on of a merge downwards."""
    lines = ("".join(map(_cell, row.split("|"))) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def _cell(words: str) -> str:
    look = ""
    if words[:1] == ">":
        look, words = f'<w:gridSpan w:val="{words[1]}"/>', words[2:]
    if words[:1] in {"v", "V"}:
        look, words = look + ('<w:vMerge w:val="restart"/>' if words[0] == "v" else "<w:vMerge/>"), words[1:]
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{p(words)}</w:tc>"


def xlsx(rows: str, shared: str = "", after: str = "", styles: str = "") -> bytes:
    """A workbook of one sheet with this ``sheetData``."""
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(("d", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f"<workbook {MAIN} {R}><sheets>{_SHEET}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                ("s", "worksheet", "worksheets/sheet1.xml"),
                ("w", "sharedStrings", "sharedStrings.xml"),
                ("f", "styles", "styles.xml"),
            ),
            "xl/sharedStrings.xml": f"<sst {MAIN}>{shared}</sst>",
            "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
            "xl/worksheets/sheet1.xml": f"<worksheet {MAIN} {R}><sheetData>{rows}</sheetData>{after}</worksheet>",
        }
    )
