"""Who won, by a notice: behind a label, by rank, in the rows of a flat table, or in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.names import is_agent, kind_of, name_at, name_in
from ronghe.extract.notices.rows import Win, rows_of
from ronghe.extract.notices.sums import sum_in
from ronghe.lens.lens import Lens
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice
    from ronghe.extract.page import Page

_REACH, _LABEL_REACH = 90, 300
"""A sum belongs to the name so many characters before it, if no other name stands between; one behind a label
of its own may stand further off."""
_AGAIN, _MOST_TIMES = 600, 3
"""A name whose sum is not told at once may be said again with it within so many characters and so often."""
_DIGITS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}
_TENTATIVE = re.compile(r"^(?:预|拟|建议|推荐|候选|单一来源)")
_LIST = re.compile(r"(?<![\d.])(?P<rank>\d{1,2})\s?[.、．)]?\s{0,4}(?=[\u4e00-\u9fff])")
_LOT = re.compile(r"(?:第[一二三四五六七八九十\d]{1,2}|(?<!\d)\d{1,2})(?:分?包|标段|包件)\s?[:：]\s?")
_MORE = re.compile(r"(?:\([^()\n]{0,12}\))?\s?[、;；,，\n和及]\s?(?:\d[.、]\s?)?")
_BREAK = re.compile(r"[。；;\n]|第[一二三四五六七八九十\d]{1,2}(?:名|成交|中标|候选)|[一二三四五六七八九十]、")


def wins(notice: Notice) -> list[Win]:
    """Every name that the notice gives a rank or the award, in order of the text; names of agents are left out."""
    found = [
        *_by_label(notice),
        *_under_heading(notice),
        *_by_rank(notice),
        *_in_lists(notice),
        *_in_lots(notice),
        *rows_of(notice),
        *_in_prose(notice),
    ]
    text = notice.page.folded
    found = found or list(_alone(notice))
    kept = [win for win in found if not is_agent(notice.page.lens, win.name.quote(text))]
    kept.sort(key=lambda win: (win.name, win.rank is None, win.start))
    starts = [win.name.start for win in kept]
    labelled = Counter(win.start for win in kept if win.rank is None)
    with_sums = [win if win.sum or labelled[win.start] > 1 else _with_sum(notice, win, starts) for win in kept]
    return [win if win.sum else _by_name(notice, win) for win in with_sums]


def _with_sum(notice: Notice, win: Win, names: list[int]) -> Win:
    """The sum behind the name: that of the next label of sums, else one in the words before any label.

    ``names`` is where names start. A sum behind several names of one label is that of all together, so that
    none gets it.
    """
    size = len(notice.page.folded)
    next_name = bisect_left(names, win.name.end)
    end = min(names[next_name] if next_name < len(names) else size, win.name.end + _LABEL_REACH)
    fields = notice.fields
    first: int | None = None
    for place in range(bisect_left(fields, win.name.end, key=lambda field: field.label.start), len(fields)):
        field = fields[place]
        if field.label.start >= end:
            break
        first = field.label.start if first is None else first
        if field.name in ("amount", "bid"):
            limit = _before_name(notice, field.value.start, min(field.value.end, end))
            found = sum_in(notice, field.value.start, limit, field.scale)
            return replace(win, sum=replace(found, term=field.words)) if found else win
        if field.name in ("unit_price", "budget", "ceiling", "supplier", "candidate", "buyer"):
            break
    end = min(end, win.name.end + _REACH, size if first is None else first)
    stop = _BREAK.search(notice.page.folded, win.name.end, end)
    found = sum_in(notice, win.name.end, stop.start() if stop else end)
    return replace(win, sum=found) if found else win


def _before_name(notice: Notice, start: int, end: int) -> int:
    """Where the first firm of a stretch is named; a sum behind it is that firm's."""
    names = notice.page.within(notice.page.outermost, Span(start, end)) if start < end else ()
    return next((name.span.start for name in names if name.kind == "Company"), end)


def _by_name(notice: Notice, win: Win) -> Win:
    """The sum that stands right behind the name where it is said again: 中标金额：甲公司12万元，乙公司30万元."""
    text = notice.page.folded
    name = win.name.quote(text)
    limit = min(len(text), win.name.end + _AGAIN)
    at = win.name.end
    for _ in range(_MOST_TIMES):
        at = text.find(name, at, limit)
        if at < 0:
            break
        at += len(name)
        found = sum_in(notice, at, min(len(text), at + 24))
        if found is not None and found.span.start - at <= 3:
            return replace(win, sum=found)
    return win


def _by_label(notice: Notice) -> Iterator[Win]:
    """中标人：甲公司; of several candidates behind one label the first is the best, of several winners each has won."""
    page = notice.page
    for field in notice.named("supplier", "candidate"):
        tentative = field.name == "candidate" or _TENTATIVE.match(field.words)
        alone = field.name == "supplier" and page.text[field.label.end - 1] in ":：|\t"
        spans = list(_listed(page, field.value, alone=alone))
        for place, span in enumerate(spans, 1):
            if field.name == "candidate" and len(spans) > 1:
                yield Win(span, field.label.start if place == 1 else span.start, place, _stage(place))
            else:
                yield Win(span, field.label.start, stage="proposed" if tentative else None)


def _listed(page: Page, value: Span, *, alone: bool) -> Iterator[Span]:
    """The names of a value: one, or several with list marks between them."""
    at = value.start
    while at < value.end:
        span = name_at(page, at, value.end, alone=alone)
        if span is None:
            return
        yield span
        more = _MORE.match(page.folded, span.end, value.end)
        if more is None:
            return
        at = more.end()


def _under_heading(notice: Notice) -> Iterator[Win]:
    """中标信息 供应商名称：甲公司: a plain 名称 under a heading of the winner's."""
    page = notice.page
    for field in notice.named("name"):
        if notice.heading(field) == "supplier" and field.words not in page.lens.list("notices.heading.many"):
            span = name_at(page, field.value.start, field.value.end)
            if span is not None:
                yield Win(span, field.label.start)


def _alone(notice: Notice) -> Iterator[Win]:
    """供应商名称：甲公司 as the only one so labelled, or 询价结果：甲公司."""
    page = notice.page
    words = page.lens.list("notices.heading.single")
    fields = [field for field in notice.named("name") if field.words in words and notice.heading(field) is None]
    for field in fields if len(fields) == 1 else list(notice.named("result")):
        span = name_at(page, field.value.start, field.value.end)
        if span is not None and kind_of(page.lens, span.quote(page.folded)) in ("Company", "Institute"):
            yield Win(span, field.label.start)
            return


def _in_lots(notice: Notice) -> Iterator[Win]:
    """1包：甲公司; 第二标段：乙公司."""
    for match in _LOT.finditer(notice.page.folded):
        span = name_at(notice.page, match.end(), min(len(notice.page.folded), match.end() + 60))
        if span is not None:
            yield Win(span, match.start(), part=True)


def _by_rank(notice: Notice) -> Iterator[Win]:
    """第一中标候选人：甲公司; 第1名 乙大学; 第二，丙所."""
    page = notice.page
    for match in _ranked(page.lens).finditer(page.folded):
        span = name_at(page, match.end(), min(len(page.folded), match.end() + 60))
        if span is not None:
            rank = _DIGITS.get(match["rank"]) or (int(match["rank"]) if match["rank"].isdigit() else 11)
            yield Win(span, match.start(), rank, _stage(rank))


def _stage(rank: int) -> str:
    return "proposed" if rank == 1 else "candidate"


def _in_lists(notice: Notice) -> Iterator[Win]:
    """排序如下：1.甲公司2.乙公司: numbered from one, without gaps."""
    page = notice.page
    for head in _ordered(page.lens).finditer(page.folded):
        at, rank = head.end(), 1
        while (item := _LIST.search(page.folded, at, min(len(page.folded), at + 80))) is not None:
            span = name_at(page, item.end(), min(len(page.folded), item.end() + 60))
            if int(item["rank"]) != rank or span is None:
                break
            yield Win(span, item.start(), rank, _stage(rank))
            at, rank = span.end, rank + 1


def _in_prose(notice: Notice) -> Iterator[Win]:
    """确定甲公司为中标单位; 甲公司以5万元中标; 拟承制单位为乙公司; 甲公司为第二候选单位."""
    page = notice.page
    single = any(word in page.folded for word in page.lens.list("notices.only.method"))
    for pattern, stage in _sentences(page.lens):
        if stage == "only" and not single:
            continue
        for match in pattern.finditer(page.folded):
            span = name_in(page, *match.span("name"))
            if span is None:
                continue
            groups = match.groupdict()
            number = groups.get("rank")
            rank = (_DIGITS.get(number) or (int(number) if number.isdigit() else 11)) if number else None
            tentative = bool(groups.get("how") and re.search("候选|预|拟|推荐", groups["how"]))
            said = _stage(rank) if rank else "proposed" if tentative or stage == "only" else stage
            start = min(match.start(), span.start)
            yield Win(span, start, rank, said, sum_in(notice, *match.span("sum")) if groups.get("sum") else None)


@lru_cache(maxsize=4)
def _ranked(lens: Lens) -> re.Pattern[str]:
    """A rank with the words for bidders behind it and what separates it from the name."""
    words = _any(
        lens.list("notices.label.candidate") + lens.list("notices.label.supplier") + ("投标人", "供应商", "单位")
    )
    return re.compile(
        rf"(?:排名)?第\s?(?P<rank>[一二三四五六七八九十]|\d{{1,2}})\s?"
        rf"(?:(?:名|顺位|位)的?\s?(?:{words})?|的?(?:{words})|(?=\s{{0,6}}[:：,，.、|为是\s]))\s{{0,6}}"
        r"(?:[:：,，.、|]|为|是)?\s{0,6}(?=[“\"\u4e00-\u9fffA-Za-z])"
    )


@lru_cache(maxsize=4)
def _ordered(lens: Lens) -> re.Pattern[str]:
    words = _any(lens.list("notices.label.candidate") + lens.list("notices.label.rank"))
    return re.compile(rf"(?:{words})[^。；;\n\d:：]{{0,14}}(?:如下|为)?[:：]\s{{0,4}}(?=1)")


@lru_cache(maxsize=4)
def _sentences(lens: Lens) -> tuple[tuple[re.Pattern[str], str | None], ...]:
    choose, won = _any(lens.list("notices.prose.choose")), _any(lens.list("notices.prose.won"))
    winner = _any(lens.list("notices.label.supplier"))
    candidate = _any(lens.list("notices.label.candidate"))
    name = r"(?P<name>[^。；;，,:：\n]{3,60}?)"
    ended = rf"{name}(?<=[司所院学厂心局部队校室站团社行会处室)])"
    only = _any(lens.list("notices.only.zh"))
    rank = r"(?:第\s?(?P<rank>[一二三四五六七八九十]|\d{1,2}))"
    return (
        (
            re.compile(
                rf"(?P<how>拟?(?:{choose}))[“\"]?{ended}[”\"]?(?:做为|作为|为|是)(?:[^。；;，,:：\n第]{{0,30}}{rank})?[^。；;，,:：\n第]{{0,36}}?(?:{won})"
            ),
            None,
        ),
        (re.compile(rf"(?:{choose}|由){ended}[”\"]?(?:中标|成交|中选|承制|承研|承担)(?![人单供价金公候])"), None),
        (re.compile(rf"(?:^|[，,。；;：:\n]){ended}(?:中标|成交|中选)(?=[，,。；;\s]|$)"), None),
        (
            re.compile(rf"(?<![\u4e00-\u9fff]){ended}为[^。；;，,:：\n]{{0,12}}{rank}[^。；;，,:：\n]{{0,8}}(?:{won})"),
            None,
        ),
        (
            re.compile(
                rf"(?<=[\u4e00-\u9fff])(?<!第[一二三四五六七八九十])(?<!第二)(?:{winner})(?:为|是){name}(?=[，,。；;、\s(]|$)"
            ),
            "proposed",
        ),
        (re.compile(rf"(?<!第[一二三四五六七八九十])(?:{candidate})(?:为|是){name}(?=[，,。；;、\s(]|$)"), "proposed"),
        (
            re.compile(
                rf"(?:^|[，,。；;：:\n]|最后|最终|由){name}以(?P<sum>[^。；;，,\n]{{2,40}}?)(?:的?(?:报价|价格|总价|金额))?(?:中标|成交|中选)"
            ),
            None,
        ),
        (
            re.compile(
                rf"(?:^|[，,。；;：:\n]\s?){ended}\(?(?:[^。；;\n():：]|(?<=[分价额])[:：]){{0,40}}?(?:排名|名次|排序){rank}(?!的|名|中标|成交|候选)"
            ),
            None,
        ),
        (re.compile(rf"(?:^|[，,、。；;：:\n]\s?){ended}\({rank}名?\)"), None),
        (re.compile(rf"(?:^|[，,、。；;：:\n]\s?){ended}[，,]?(?:综合)?(?:得分|评分|排名)(?:最高|居首)"), "proposed"),
        (re.compile(rf"(?:{only}){ended}(?:一家|1家)"), "only"),
        (re.compile(rf"(?:{only})[^。；;，,:：\n(]{{0,6}}(?:一|1)家[^。；;，,:：\n(]{{0,6}}\({name}\)"), "only"),
        (re.compile(r"^\s{0,5}(?P<name>[\u4e00-\u9fff()]{4,40}?)(?:中标|成交)(?![人单供价金公结候])"), None),
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))) or "(?!)"
