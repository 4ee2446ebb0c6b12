"""Words of HTML that more than one part of its reading uses."""

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml's public name for the type is a function

UNSEEN = frozenset(
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "svg", "math",
        "canvas", "audio", "video", "map", "button", "select", "option", "input", "textarea", "datalist", "dialog",
        "rt", "rp", "frameset", "noframes",
    }
)  # fmt: skip
"""Elements whose words are no part of what a page says."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "menu", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
"""Elements that stand on lines of their own."""

_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_SPACE = re.compile(r"\s+")


def hidden(element: Element) -> bool:
    """Whether the element's own attributes take it out of sight."""
    style = element.get("style")
    if style and _HIDDEN.search(style):
        return True
    return element.get("hidden") is not None or element.get("aria-hidden") == "true"


def clean(words: str) -> str:
    """Without control characters, soft hyphens, and marks of no width that would part a name."""
    return words if words.isprintable() else _ODD.sub("", words)


def line(words: str, longest: int = 300) -> str:
    """As one clean line of bounded length."""
    return _SPACE.sub(" ", clean(words)).strip()[:longest]


def words_of(element: Element, longest: int = 300) -> str:
    """The text within the element as one clean line; scripts and hidden marks of ruby left out."""
    out: list[str] = []
    size = 0
    for node in element.iter():
        if node.text and node.tag not in UNSEEN:
            out.append(node.text)
        if node.tail and node is not element:
            out.append(node.tail)
        size += len(out[-1]) if out else 0
        if size > 20 * longest:
            break
    return line("".join(out), longest)
