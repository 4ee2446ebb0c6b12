"""What a page says of itself: title, author, publisher, date, address."""

import re
from dataclasses import dataclass, field

from ronghe.ingest.dates import address_date, first_date, stated_date
from ronghe.ingest.formats.html.jsonld import read_jsonld
from ronghe.ingest.formats.html.tree import UNSEEN, Element, hidden, line, words_of
from ronghe.ingest.formats.wechat import Article, article
from ronghe.model import PartialDate

_META = {
    "title": ("og:title", "articletitle", "dc.title", "citation_title", "twitter:title"),
    "author": ("author", "article:author", "og:article:author", "dc.creator", "citation_author", "byl"),
    "publisher": ("og:site_name", "article:publisher", "sitename", "dc.publisher", "application-name"),
    "published": (
        "article:published_time", "og:published_time", "pubdate", "publishdate", "publish_date", "publish-date",
        "datepublished", "date", "dc.date", "dc.date.issued", "citation_publication_date", "parsely-pub-date",
        "sailthru.date", "weibo: article:create_at",
    ),
    "url": ("og:url",),
    "cited": ("contentsource", "source", "mediaid"),
}  # fmt: skip
"""Names and properties of meta elements, the surest first; article titles and dates of gov.cn's standard among them."""
_NAMES = {name: (key, rank) for key, names in _META.items() for rank, name in enumerate(names)}
_SAVED = re.compile(
    r"(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{1,9})(https?://[^\s<>\"]{4,2000})"
)
_LABELLED = re.compile(
    r"(?:发布|發布|发表|發表|刊发|公布)?(?:时间|時間|日期)|published|posted|publication\s?date|updated|date",
    re.IGNORECASE,
)
_TODAY = re.compile(r"今天|今日|today", re.IGNORECASE)
_COLON = re.compile("[:：]")
_SOURCE = re.compile(
    r"(?:信息来源|文章来源|来\s?源|來\s?源|稿源|\bSource)\s{0,3}[:：]\s{0,3}([^\s|｜,，。；;<>\[\]（(]{2,30})"
)
_AUTHOR = re.compile(
    r"(?:作者|记者|記者)\s{0,2}[:：]\s{0,2}([^\s|｜,，。；;:：<>\[\]（(]{2,20})|\bBy\s([A-Z][\w.'’-]{1,20}(?:\s"
    r"[A-Z][\w.'’-]{1,20}){1,3})"
)
_SUFFIX = re.compile(r"\s{1,3}[-–—|·»]\s{1,3}|\s?[_|｜]\s?|——?|--|-(?=[\u4e00-\u9fff]{2,12}$)")
_HEAD = 60
"""Elements from the title on among which a visible date, source or author is looked for."""
_LONG = 80
"""Characters; a longer piece is running text, whose dates are not the page's own."""


@dataclass(slots=True)
class Meta:
    """What was found; ``how`` says where the date came from: metadata, text or address."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    how: str | None = None
    url: str | None = None
    language: str | None = None
    base: str | None = None
    extra: dict[str, str] = field(default_factory=dict)


def read_meta(elements: list[Element], html: str, known_url: str | None) -> Meta:
    """The page's own statements, the surest first; the visible head of the text where they are silent."""
    tags = _by_tag(elements)
    stated = _stated(tags)
    wechat = article(elements, html)
    heading = _heading(tags)
    meta = Meta(language=elements[0].get("lang") or elements[0].get("xml:lang"))
    saved = _SAVED.search(html, 0, 3_000)
    canonical = next((e.get("href") for e in tags["link"] if (e.get("rel") or "").lower() == "canonical"), None)
    addresses = (known_url, saved and saved.group(1), wechat and wechat.url, stated.get("url"), canonical)
    meta.url = next((line(url, 2_000) for url in addresses if url and url.startswith(("http://", "https://"))), None)
    meta.base = _base(tags, meta.url)
    visible = _visible(elements, heading)
    joined = " ".join(visible)
    source = _SOURCE.search(joined)
    cited = stated.get("cited") or (source and source.group(1))
    if cited:
        meta.extra["cited_source"] = line(cited, 100)
    meta.publisher = _text(wechat.account if wechat else stated.get("publisher") or cited)
    meta.title = _title(stated.get("title"), heading, tags, meta.publisher)
    author = _AUTHOR.search(joined)
    meta.author = _text(
        (wechat and wechat.author) or stated.get("author") or (author and (author.group(1) or author.group(2)))
    )
    _say_how(meta, source and source.group(1), author and (author.group(1) or author.group(2)), stated)
    meta.published, meta.how = _published(stated.get("published"), tags, wechat, visible, meta.url)
    return meta


def _say_how(meta: Meta, source: str | None, author: str | None, stated: dict[str, str]) -> None:
    """Note what was read from the visible head of the text; all else is metadata."""
    if meta.publisher and source and meta.publisher == _text(source) and not stated.get("cited"):
        meta.extra["publisher_how"] = "text"
    if meta.author and author and meta.author == _text(author) and not stated.get("author"):
        meta.extra["author_how"] = "text"


def _by_tag(elements: list[Element]) -> dict[str, list[Element]]:
    tags: dict[str, list[Element]] = {name: [] for name in ("meta", "link", "title", "h1", "time", "base", "script")}
    for node in elements:
        if node.tag in tags:
            tags[node.tag].append(node)
    return tags


def _stated(tags: dict[str, list[Element]]) -> dict[str, str]:
    """Meta elements by what they mean, JSON-LD where they are silent."""
    best: dict[str, tuple[int, str]] = {}
    for node in tags["meta"]:
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = (node.get("content") or "").strip()
        if name.lower() in _NAMES and content:
            key, rank = _NAMES[name.lower()]
            if not (key in {"publisher", "author"} and content.startswith("http")):
                best[key] = min(best.get(key, (rank, content)), (rank, content), key=lambda item: item[0])
    scripts = [node.text or "" for node in tags["script"] if (node.get("type") or "").lower() == "application/ld+json"]
    return {**read_jsonld(scripts), **{key: content for key, (_, content) in best.items()}}


def _text(value: str | None) -> str | None:
    return line(value) or None if value else None


def _base(tags: dict[str, list[Element]], url: str | None) -> str | None:
    for node in tags["base"]:
        href = (node.get("href") or "").strip()
        if href.startswith(("http://", "https://")):
            return href
    return url


def _heading(tags: dict[str, list[Element]]) -> Element | None:
    """The page's h1: the longest, since a site's name is often one too."""
    return max(tags["h1"], key=lambda node: len(words_of(node)), default=None)


def _title(
    stated: str | None, heading: Element | None, tags: dict[str, list[Element]], publisher: str | None
) -> str | None:
    shown = words_of(heading) if heading is not None else ""
    full = words_of(tags["title"][0]) if tags["title"] else ""
    if stated:
        return _without_site(line(stated), publisher)
    if shown and (not full or shown in full or len(shown) >= 8):
        return shown
    return _without_site(full, publisher) or shown or None


def _without_site(title: str, publisher: str | None) -> str | None:
    """The title less the name of the site at its end; a separator in the title itself stays."""
    cuts = list(_SUFFIX.finditer(title))
    while cuts:
        cut = cuts.pop()
        rest, site = title[: cut.start()].strip(), title[cut.end() :].strip()
        short = len(site) <= 16 if not site.isascii() else len(site.split()) <= 5
        if not (rest and (site == publisher or (short and len(rest) >= (8 if rest.isascii() else 4)))):
            break
        title = rest
        if site == publisher:
            break
    return title or None


def _visible(elements: list[Element], heading: Element | None) -> list[str]:
    """Short pieces of visible text around the heading, or from the beginning of the body."""
    body = next((number for number, node in enumerate(elements) if node.tag == "body"), 0)
    at = body if heading is None else max(body, elements.index(heading) - 15)
    pieces: list[str] = []
    for node in elements[at : at + 15 + _HEAD]:
        for words in (node.text if node.tag not in UNSEEN and not hidden(node) else None, node.tail):
            piece = " ".join(words.split()) if words else ""
            if piece and len(piece) <= _LONG and not _TODAY.search(piece):
                pieces.append(piece)
    return pieces


def _published(
    stated: str | None, tags: dict[str, list[Element]], wechat: Article | None, visible: list[str], url: str | None
) -> tuple[PartialDate | None, str | None]:
    found = stated_date(stated) if stated else None
    for node in tags["time"][:5]:
        found = found or first_date(node.get("datetime") or "")
    if wechat and wechat.published:
        found = found or wechat.published
    if found is not None:
        return found, "metadata"
    found = _visible_date(visible)
    if found is not None:
        return found, "text"
    found = address_date(url) if url else None
    return found, "address" if found else None


def _visible_date(pieces: list[str]) -> PartialDate | None:
    """A date behind its label, in the same piece or the next; else the first day under no other label."""
    alone: PartialDate | None = None
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=False):
        label = _LABELLED.search(piece)
        found = first_date(piece)
        if label and (found or len(piece) - len(label.group()) < 4):
            found = found or first_date(following)
            if found is not None:
                return found
        if (
            found is not None
            and found.day
            and alone is None
            and not _COLON.search(piece[: piece.index(str(found.year))])
        ):
            alone = found
    return alone
