"""A procurement notice: whether a page is one, its labelled fields, and what they say of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.corrections import in_force, stale_parts, within
from ronghe.extract.notices.labels import Field, Header, labelled
from ronghe.extract.notices.sheets import Sheet, sheets_of
from ronghe.extract.readers.pages.key_value import names_itself
from ronghe.lens.lens import Lens
from ronghe.model import PartialDate, Span
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_HEAD = 8_000
"""A notice says within so many characters that it is one; longer pages that do not are never looked at further."""
_LONGEST = 60_000
_SHORT = 600
"""A text of so many characters may be a notice without a label."""
_WINNERS = frozenset({"supplier", "candidate", "lead"})
_LABELS = frozenset({"buyer", "agent", "project", "number", "budget"})
_UNDER = 200
"""A heading counts for the fields within so many characters."""
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9()〔〕\[\]_\-/.]{3,59}")
_ITEM = re.compile(r"\(?(\d{1,2})(?=[.、．)\s])")
_DIGITS, _STOPS = "0123456789", (".", "、", "．")
_PROJECT_END = re.compile(r"[。；;\n|]|\s{2,}|[一二三四五六七八九十]{1,3}、")
_TITLE_END = re.compile(r"[。；;，,\n]|[一二三四五六七八九十]、|\d[.、]")
_OF_RESULT = re.compile(
    r"[^。\n]{0,60}(?:(?:成交|中标|中选|入围|入选|定标|评标|采购|招标|询价|谈判|磋商|外协|比选|竞价|遴选|承制|供货|订货|合同)"
    r"[^。\n]{0,24}(?:结果|公告|公示|通知|通报|批复|纪要|决定|情况|播报|汇总|喜报|更正|函)|结果(?:公[告示布]|通[知报])?)[^。\n]{0,8}(?=\n|$)"
)
"""A title that says that the page is a notice of a result."""
_LETTER = re.compile(
    r"\s{0,8}[^。；\n]{4,90}(?:通知|意见|决定|公告|通告|批复)\s{0,12}\n"
    r"\s{0,12}\(?[\u4e00-\u9fff]{2,12} ?〔(?:19|20)\d\d〕 ?\d{1,5}号"
)
"""An official letter under its number, whose list may have a column 承担单位, awards nothing."""
_NEWS = re.compile(
    r"\s{0,4}(?:(?:[\u4e00-\u9fff]{2,4}(?:网|社|报))?(?:消息|讯|电)[，：:]?|据[^，。\n]{2,20}(?:报道|消息|透露)|记者|近日|日前"
    r"|[\u4e00-\u9fff]{2,20}(?:\d{1,2}月\d{1,2}日)?(?:晚间?)?(?:公告|宣布|披露|发布公告)[，称])"
    r"|\s{0,4}(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底末])(?:晚间?|上午|下午|傍晚|当天)?[，,]?[\u4e00-\u9fff]"
)
"""How news begins, which may tell of a tender in passing."""
_IN_PASSING = re.compile(
    r"[^。；：:\n]{2,60}的[^。；，：:\n]{2,40}由[^。；，：:\n]{4,30}?(?:以[^。；，\n]{2,20})?(?:成功)?(?:中标|中选|夺标)[^。；：:\n]{0,24}[。；]"
)
"""A sentence of prose that says whose was won by whom: 某部采购的软件由某公司中标，中标价320万元."""
_RANKED = frozenset({"中标候选", "成交候选"})
_CHOSEN = re.compile(
    r"(?<![拟荐议])(?:确定|选定|决定)[^。；;，,\n推荐拟预]{4,60}"
    r"为[^。；;，,\n候预拟]{0,16}(?:中标|成交)(?:人|单位|供应商)"
)
"""A notice that speaks of candidates and has chosen one of them is no proposal."""
_PLATFORM = re.compile(r"信息网|采购网|招标网|服务平台|采购平台|交易平台|交易网|电子平台")
_PLATFORM_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,20}$")
"""What stands before such words as part of the name."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The labelled fields of a page and the headers of its tables, in order.

    ``sheets`` are the tables whose lines are parted into cells. ``stale`` is where it tells what it corrects;
    fields of results there are left out.
    """

    page: Page
    fields: tuple[Field, ...]
    headers: tuple[Header, ...]
    stale: tuple[Span, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def named(self, *names: str) -> Iterator[Field]:
        """The fields of those names, in order."""
        return (field for field in self.fields if field.name in names)

    def heading(self, field: Field) -> str | None:
        """Whose heading stands last before a field, within a short reach: buyer, agent or supplier."""
        text = self.page.folded
        start = max(0, field.label.start - _UNDER)
        found = [
            (match.end(), match.lastgroup)
            for match in _headings(self.page.lens).finditer(text, start, field.label.start)
        ]
        return max(found)[1] if found else None


def notice_of(page: Page) -> Notice | None:
    """The page as a notice of a result, or None where it is none; worked out once a page."""
    if "notice" not in page.shared:
        page.shared["notice"] = _notice(page)
    found: Notice | None = page.shared["notice"]
    return found


def _notice(page: Page) -> Notice | None:
    text = page.folded
    title = fold(page.document.title or "")
    result, procurement = _words(page.lens)
    titled = _OF_RESULT.search(title) or _OF_RESULT.match(text)
    if titled is None and not ("notices.notice.result" in page.called or result.search(title)):
        return None
    if titled is None and _LETTER.match(text):
        return None
    head = f"{title}\n{text[:_HEAD]}"
    if (titled is None and result.search(head) is None) or len(text) > _LONGEST:
        return None
    fields, headers = labelled(text, page.lens, page.text)
    told = {field.name for field in fields}
    alone = told <= _WINNERS | {"name"} and titled is None and procurement.search(head) is None
    if alone and told & _WINNERS and names_itself(page):
        return None
    if titled is None and not told & (_WINNERS | _LABELS) and not headers and _NEWS.match(text):
        return None
    if titled is None and not headers and _IN_PASSING.match(text):
        return None
    if not told & _WINNERS:
        fewest = 0 if titled and "amount" in told else 1 if "result" in told or titled else 2
        if len({match[0] for match in procurement.finditer(head)}) < fewest:
            return None
        if not told & _LABELS and not headers and not titled and len(text) > _SHORT:
            return None
    stale = stale_parts(text)
    sheets = tuple(sheets_of(page.text, text, page.lens))
    tables = [sheet.span for sheet in sheets]
    fields = tuple(field for field in fields if not within(tables, field.label.start))
    return Notice(page, in_force(text, fields, stale), headers, stale, sheets)


@lru_cache(maxsize=4)
def _headings(lens: Lens) -> re.Pattern[str]:
    """The headings, longest first; each alternative's group says whose it is."""
    groups = []
    for whose in ("buyer", "agent", "supplier"):
        words = sorted(lens.list(f"notices.heading.{whose}"), key=lambda word: (-len(word), word))
        groups.append(f"(?P<{whose}>{'|'.join(map(re.escape, words)) or '(?!)'})")
    return re.compile("|".join(groups))


@lru_cache(maxsize=4)
def _words(lens: Lens) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def one_of(key: str) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, lens.list(key))) or "(?!)")

    return one_of("notices.notice.result"), one_of("notices.notice.procurement")


def method_of(notice: Notice) -> str | None:
    """The method of procurement, as its label or the text says it; the longest word that fits."""
    page = notice.page
    words = sorted(page.lens.list("notices.method.zh"), key=lambda word: (-len(word), word))
    places = [field.value.quote(page.folded) for field in notice.named("method")]
    places.append(page.folded[:_HEAD].replace("单一来源采购人员", ""))
    for place in places:
        found = [(place.find(word), -len(word), word) for word in words if word in place]
        if found:
            return min(found)[2]
    return None


def code_of(notice: Notice) -> str | None:
    """The number of the notice or its project; one masked with X is none."""
    text = notice.page.folded
    for field in notice.named("number"):
        match = _CODE.search(text, field.value.start, min(field.value.end, field.value.start + 80))
        if match is not None and "XXXX" not in match[0] and any(char.isdigit() for char in match[0]):
            code = match[0] if match[0].count("(") == match[0].count(")") else match[0].strip("()")
            return _without_next(text, field, code.rstrip(".-/"), match.end())
    return None


def _without_next(text: str, field: Field, code: str, end: int) -> str:
    """Without the number of the next item, where items run together: 2.编号：AB-0123.开标 is AB-012 before item 3."""
    item = _ITEM.match(text, field.label.start, field.label.end)
    following = str(int(item[1]) + 1) if item else ""
    glued = following and code.endswith(following) and text[end - 1 : end + 1].strip(_DIGITS)[:1] in _STOPS
    return code.removesuffix(following) if glued and len(code) > len(following) + 3 else code


def project_of(notice: Notice) -> str | None:
    """What was bought, as its label gives it."""
    page = notice.page
    for field in notice.named("project"):
        words = field.value.quote(page.text).strip(" \n\t|:：")
        words = _PROJECT_END.split(words, maxsplit=1)[0].strip().strip("“”\"'")
        if 2 <= len(words) <= 80:
            return words
    return None


def platform_of(notice: Notice) -> str | None:
    """Where the notice was published; a masked name is none."""
    text = notice.page.folded
    for match in _PLATFORM.finditer(text, 0, _HEAD):
        before = _PLATFORM_NAME.search(text, max(0, match.start() - 20), match.start())
        name = re.split(r"[于在登陆录与]", text[before.start() : match.end()])[-1] if before else ""
        if "XX" not in name and len(name) > 3:
            return name
    return None


def date_of(notice: Notice) -> str | None:
    """The day of the award as labelled, else that of the page, else the last day on which anything was published."""
    awarded = _days(notice, "date")
    if awarded:
        return awarded[0]
    if notice.page.document.published is not None:
        return str(notice.page.document.published)
    return max(_days(notice, "published"), default=None)


def _days(notice: Notice, name: str) -> list[str]:
    """The first day behind each label of a kind; a call for tenders is published before its result."""
    page, days = notice.page, []
    for field in notice.named(name):
        stretch = Span(field.value.start, min(field.value.end, field.value.start + 40))
        for found in page.within(page.dates, stretch):
            value = found.resolve(page.dating.reference)
            if isinstance(value, PartialDate) and value.day:
                days.append(str(value))
                break
    return days


def standing_of(notice: Notice, lots: int = 0) -> str:
    """awarded, proposed, contracted or cancelled: how far the whole notice says the award has come.

    Where there are several lots, words of failure in the text are those of one.
    """
    text = notice.page.folded
    end = _TITLE_END.search(text, 2)
    title = f"{notice.page.document.title or ''}\n{text[: min(end.start() if end else 60, 60)]}"
    for stage in ("cancelled", "contracted"):
        words = notice.page.lens.list(f"notices.stage.{stage}")
        said = any(word in text for word in words) if stage == "cancelled" and lots < 2 else False
        parted = stage == "cancelled" and lots > 1 and any(notice.named("amount"))
        if said or (not parted and any(word in title for word in words)):
            return stage
    found = {word for word in notice.page.lens.list("notices.stage.proposed") if word in text}
    if found <= _RANKED and _CHOSEN.search(text):
        return "awarded"
    return "proposed" if found else "awarded"


__all__ = [
    "Notice",
    "code_of",
    "date_of",
    "method_of",
    "notice_of",
    "platform_of",
    "project_of",
    "standing_of",
]
