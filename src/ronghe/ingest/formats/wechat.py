"""Articles of WeChat accounts, saved from the browser or fetched: what their pages keep in elements and scripts.

A page's meta elements name the platform as publisher and give no date; the account and the time of
publication stand in elements that a script fills, and in that script.
"""

import html as entities
import re
from dataclasses import dataclass

from ronghe.ingest.dates import epoch_date, first_date
from ronghe.ingest.formats.html.tree import Element, line, words_of
from ronghe.model import PartialDate

_SCRIPT_LIMIT = 3_000_000
"""Characters of a page in which its variables are looked for; they stand before the pictures' data."""
_STRING = r"(?:htmlDecode|JsDecode)?\(?\s{0,3}[\"'](?P<value>[^\"'\n]{1,200})[\"']"
_VARIABLE = re.compile(
    r"(?:\bvar\s{1,3}|\bwindow\.|^\s{0,20}|[,{]\s{0,20})"
    r"(?P<name>nick_?name|author|ct|create_time|svr_time|ori_create_time|oriCreateTime|createTime|"
    r"publish_time|msg_link)"
    rf"\s{{0,3}}[=:]\s{{0,3}}{_STRING}",
    re.MULTILINE,
)
_ESCAPE = re.compile(r"\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})")
_DATES = ("ct", "create_time", "ori_create_time", "oriCreateTime", "createTime", "publish_time")
"""Variables that hold when an article was published, as seconds or as a date; the surest first."""
_HOURS_EAST = 8
_ADDRESS = re.compile(r"https?://mp\.weixin\.qq\.com/s[?/][\w?=&%#./~-]{5,1000}")


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says of itself as an article; what it does not say is None."""

    account: str | None
    author: str | None
    published: PartialDate | None
    url: str | None


def article(elements: list[Element], html: str) -> Article | None:
    """The article that a page is; None where it is none of WeChat's.

    ``elements`` are all of the page. Dates are those of China, whatever the reader's time zone.
    """
    if "js_content" not in html or ("rich_media" not in html and "mp.weixin.qq.com" not in html):
        return None
    named = {name: node for node in reversed(elements) if (name := node.get("id"))}
    said: dict[str, str] = {}
    for match in _VARIABLE.finditer(html, 0, _SCRIPT_LIMIT):
        said.setdefault(match.group("name").replace("nick_name", "nickname"), _plain(match.group("value")))
    return Article(
        account=_shown(named, "js_name") or _line(said.get("nickname")),
        author=_shown(named, "js_author_name") or _meta(elements, "author") or _line(said.get("author")),
        published=_published(said, named),
        url=_url(said.get("msg_link")),
    )


def _published(said: dict[str, str], named: dict[str, Element]) -> PartialDate | None:
    for value in (said[name] for name in _DATES if name in said):
        found = epoch_date(int(value), _HOURS_EAST) if value.isdecimal() and len(value) == 10 else first_date(value)
        if found is not None:
            return found
    return first_date(_shown(named, "publish_time") or "")


def _shown(named: dict[str, Element], name: str) -> str | None:
    return words_of(named[name], 100) or None if name in named else None


def _meta(elements: list[Element], name: str) -> str | None:
    for node in elements:
        if node.tag == "meta" and node.get("name") == name:
            return _line(node.get("content"))
    return None


def _line(value: str | None) -> str | None:
    return line(value, 100) or None if value else None


def _url(link: str | None) -> str | None:
    found = _ADDRESS.match(link or "")
    return found.group() if found else None


def _plain(value: str) -> str:
    """A string of the script with its escapes and entities resolved."""
    words = _ESCAPE.sub(lambda match: chr(int(match.group(1) or match.group(2), 16)), value)
    return entities.unescape(words)
