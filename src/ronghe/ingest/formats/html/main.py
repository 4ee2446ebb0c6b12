"""Which part of a page is what it says, and which is the house around it."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import cast

from ronghe.ingest.formats.html.tree import UNSEEN, Element, hidden, words_of

_STRONG = frozenset(
    {
        "js_content", "rich_media_content", "trs_editor", "trs_ueditor", "ucap-content", "pages_content", "zoom",
        "articlecontent", "articletext", "articlebody", "article-content", "article_content", "article-body",
        "entry-content", "post-content", "td-post-content", "mw-parser-output",
    }
)  # fmt: skip
"""Ids and classes under which common publishing systems put a text: WeChat, TRS, gov.cn, WordPress, MediaWiki."""
_HOUSE = re.compile(
    r"breadcrumb|crumbs?\b|side-?bar|sidenav|nav-?bar|navigation|foot(?!note)|menu|copyright|newsletter|subscri|cookie"
    r"|popup|modal|pagination|toolbar|friendlink|advert|recommend|social|qr-?code|share(?!hold)|login|banner"
    r"|(?:^|[\s_-])(?:navi?|ads?|related|comments?|tags|pager|rank|hot|search|skip|print|fontsize|weather)(?:$|[\s_-])"
    r"|editsection|catlinks|mw-jump|navbox|noprint",
    re.IGNORECASE,
)
"""Classes and ids of what surrounds a text."""
_BLOCKS = frozenset({"div", "ul", "ol", "dl", "section", "table", "td", "center"})
_SOURCES = re.compile(r"references|sources|notes|bibliography|参考|參考|注释|註釋|来源|來源", re.IGNORECASE)
"""A list of links under such a heading is what a text rests on."""
_NAMED = _BLOCKS | {"header", "form", "figure", "h2", "h3", "h4", "h5", "h6"}
"""Elements whose class or id may say that they belong to the house."""
_HOUSE_TAGS = frozenset({"nav", "footer", "aside", "menu"})
_MOST = 0.4
"""A part with more of the page's plain words than this is never taken for its surroundings."""
_ENOUGH = 0.3
"""A container that holds less than this share of the plain words is not the main text."""
_LINKED = 0.6
"""A block with more of its words in links than this leads elsewhere."""
_LONG = 100
"""Characters outside links that make a block of links a text all the same."""
_PROSE = 200
"""Characters outside links; within an article, so much text with few links is a box of facts, whatever its name."""
_LEAST = 20
"""Characters; less is no text."""


class Size:
    """Characters of an element: all, those within links, and how many links."""

    __slots__ = ("all", "linked", "links")

    def __init__(self) -> None:
        self.all = self.linked = self.links = 0

    @property
    def plain(self) -> int:
        """Characters outside links."""
        return self.all - self.linked


def measure(elements: list[Element]) -> dict[Element, Size]:
    """Sizes of all elements, in one pass from the last to the first: children stand after parents."""
    sizes: dict[Element | None, Size] = {}
    for node in reversed(elements):
        size = sizes.get(node)
        if size is None:
            size = sizes[node] = Size()
        tag, text, tail, parent = node.tag, node.text, node.tail, node.getparent()
        if tag in UNSEEN:
            size.all = size.linked = size.links = 0
        elif text:
            size.all += len(text.strip())
        if tag == "a":
            size.linked, size.links = size.all, 1
        above = sizes.get(parent)
        if above is None:
            above = sizes[parent] = Size()
        above.all += size.all + (len(tail.strip()) if tail else 0)
        above.linked += size.linked
        above.links += size.links
    return cast("dict[Element, Size]", sizes)


def main_part(elements: list[Element]) -> tuple[Element, AbstractSet[Element]]:
    """The element that holds the page's text, and elements in it that are not part of the text.

    ``elements`` are all of the page in order, the first its root. A page of which nothing would be
    left is kept whole, less what is hidden.
    """
    sizes = measure(elements)
    body = elements[0]
    names = {
        node: f"{words or ''} {node.get('id') or ''}"
        for node in elements
        if (words := node.get("class")) or node.get("id")
    }
    container = _container(elements, names, sizes, body)
    unseen = {node for node in container.iter() if hidden(node)} - {container}
    most = _MOST * max(1, sizes[container].plain)
    house = {
        node
        for node in container.iter()
        if sizes[node].plain <= most
        and node is not container
        and _is_house(node, sizes[node], names, container is body)
    }
    left = sizes[container].all - sum(sizes[node].all for node in house if node.getparent() not in house)
    if left < _LEAST < sizes[container].all or left <= 0:
        return container, unseen
    return container, house | unseen


def _container(
    elements: list[Element], names: Mapping[Element, str], sizes: Mapping[Element, Size], body: Element
) -> Element:
    """The known container with the most words, else an article or main that holds enough, else the body."""
    strong = [node for node, name in names.items() if not _STRONG.isdisjoint(name.lower().split())]
    weak = [node for node in elements if node.tag in {"article", "main"} or node.get("role") == "main"]
    weak += [node for node in elements if node.get("itemprop") == "articleBody"]
    total = sizes[body].plain
    for group in (strong, weak):
        best = max(group, key=lambda node: sizes[node].plain, default=None)
        if best is not None and sizes[best].plain >= max(_LEAST, _ENOUGH * total):
            return best
    return body


def _is_house(node: Element, size: Size, names: Mapping[Element, str], whole_page: bool) -> bool:
    tag = node.tag
    if not whole_page and size.plain >= _PROSE and size.linked < 0.3 * size.all:
        return False
    if tag in _HOUSE_TAGS or (whole_page and tag in {"header", "form"}):
        return True
    if node in names and tag in _NAMED and _HOUSE.search(names[node]):
        return True
    if tag not in _BLOCKS or size.links < (3 if whole_page else 5):
        return False
    if size.linked <= (_LINKED if whole_page else 0.95) * size.all or size.plain >= _LONG:
        return False
    before = node.getprevious()
    return before is None or not _SOURCES.search(words_of(before, 60))
