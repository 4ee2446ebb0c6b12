"""Which styles of a Word file make headings and lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.office_package import Package, attribute, local

_HEADING = re.compile(r"(?:heading|标题|標題)\s?[1-9]", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|标题|標題)", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number)|列表项目符号|列表编号", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is by its style."""

    title: bool = False
    heading: bool = False
    item: bool = False


PLAIN = Look()


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a local name, its first child of the next, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one.tag) == name), None)
    return element


def styles_of(package: Package, part: str | None) -> Mapping[str, Look]:
    """What each style makes of a paragraph, by the style's id."""
    if part is None or not package.has(part):
        return {}
    out: dict[str, Look] = {}
    for style in package.xml(part):
        if local(style.tag) != "style" or attribute(style, "type") != "paragraph":
            continue
        named = child(style, "name")
        name = (attribute(named, "val") if named is not None else None) or ""
        outline = child(style, "pPr", "outlineLvl") is not None
        listed = child(style, "pPr", "numPr") is not None or bool(_LIST.match(name))
        title = bool(_TITLE.fullmatch(name))
        heading = title or outline or bool(_HEADING.match(name))
        out[attribute(style, "styleId") or ""] = Look(title, heading, listed and not heading)
    return out
