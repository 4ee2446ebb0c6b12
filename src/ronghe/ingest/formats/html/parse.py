"""A tree from the text of a page, however broken or deep."""

import re

from lxml import etree

from ronghe.ingest.formats.html.tree import Element

_NEST = re.compile(
    r"</?(?:div|span|font|section|center|blockquote|b|i|em|strong|big|small)\b[^>]{0,5000}>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][^>]{0,5000}>", re.IGNORECASE)
_ENDS = re.compile(r"</(?:body|html)\s{0,100}>", re.IGNORECASE)
"""libxml2 drops what follows them, where a browser shows it."""
_LIMIT = 114
"""libxml2's error XML_ERR_RESOURCE_LIMIT: deeper than 2,048 elements, the rest was not read."""


def parse_page(html: str) -> Element | None:
    """The root of the page; None where there is not one element.

    libxml2 stops at a depth of 2,048. No page that is read nests so deep for a reason: the nesting
    that carries no meaning is taken out then, and failing that all mark-up.
    """
    html = _ENDS.sub("", html)
    root, whole = _parse(html)
    if not whole:
        root, whole = _parse(_NEST.sub("\n", html))
    if not whole:
        root, whole = _parse(_TAG.sub("\n", html))
    return root


def _parse(html: str) -> tuple[Element | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, True
    return root, all(entry.type != _LIMIT for entry in parser.error_log)
