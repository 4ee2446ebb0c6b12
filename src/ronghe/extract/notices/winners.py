"""Who won, by a notice: behind a label, by rank, in the rows of a flat table, or in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.notices.across import in_columns
from ronghe.extract.notices.blocks import in_blocks
from ronghe.extract.notices.corrections import within
from ronghe.extract.notices.ends import kind_of
from ronghe.extract.notices.frames import in_frames
from ronghe.extract.notices.items import in_items
from ronghe.extract.notices.listed import NUMBERED, beside, listed
from ronghe.extract.notices.lots import in_lots
from ronghe.extract.notices.names import is_agent, name_at
from ronghe.extract.notices.noted import in_notes
from ronghe.extract.notices.prose import by_rank, in_lists, in_prose, rank_of, stage_of
from ronghe.extract.notices.rows import rows_of
from ronghe.extract.notices.sheets import in_sheets
from ronghe.extract.notices.sums import Sum, sum_in
from ronghe.extract.notices.told import in_words
from ronghe.extract.notices.win import Win
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_REACH, _LABEL_REACH = 90, 300
"""A sum belongs to the name so many characters before it, if no other name stands between; one behind a label
of its own may stand further off."""
_AGAIN, _MOST_TIMES = 600, 3
"""A name whose sum is not told at once may be said again with it within so many characters and so often."""
_SHORT_LIST = re.compile(r"入[围选]")
"""Labels of those among whom one is chosen, where another label says whom."""
_TENTATIVE = re.compile(r"^(?:预|拟|建议|推荐|候选|单一来源)")
_BEFORE_SUM = re.compile(
    r"[^\d。；;\n]{0,3}"
    r"|(?:\([^()\d]{0,4}\d{1,3}[^()\d]{0,4}\))?[(，,]?\s?其?(?:投标|最终|评审|成交|中标)?(?:总?报价|价格?|金额)[为是:：]?\s?(?:人民币)?[¥￥]?"
)
"""What may stand between a name and its sum where the name is said again."""
_PART_OF_SUM = re.compile(r"首[次轮]|初[次始]|第一轮|不含税|未税|[年月日]租|[年月]费")
"""A label of a sum that is not the whole, where another follows."""
_LAST_ROUND = re.compile(
    r"(?P<term>(?:最终|最后|末轮|末次|[二三]轮|第[二三]轮|二次)(?:总?报价|价格?))[为是:：]?|(?:最终|最后|双方|同意|商定)[^，,。；;\n]{0,4}以"
    r"|(?:经[^，,。；;\n]{2,8}|最终|最后|协商|谈判|议价)后?(?:报价|价格?)?(?:降|调整|优惠|让利|确)(?:为|至|到|定为)"
)
_STATED = re.compile(r"[；;。\n]")
_JOINT, _JOINT_REACH = re.compile(r"联合体|牵头|\((?:主|成|成员|主体)\)"), 24
_OUT = re.compile(
    r"(?:(?!其余|其他|逾期|[如若]|第[二三四]|未发生|否则|中标金额|成交金额)[^。；;\n]){0,50}?"
    r"(?:取消(?!采购)[^。；;，,\n]{0,8}(?:资格|成交|中标)|(?:放弃|自愿退出|弃标)|(?:响应|投标|报价)?无效|被?否决|不合格|未通过|不予(?:推荐|通过)|资格被取消)"
)
"""What takes a bid out, in the words right behind the bidder's name."""
_OUT_REACH = 64
_LEGAL_END = re.compile(r"公司|[与和及、]")
_BREAK = re.compile(r"[。；;\n]|第[一二三四五六七八九十\d]{1,2}(?:名|成交|中标|候选)|[一二三四五六七八九十]、")


def wins(notice: Notice) -> list[Win]:
    """Every name that the notice gives a rank or the award, in order of the text; names of agents are left out."""
    labels = list(_by_label(notice))
    found = [
        *labels,
        *_under_heading(notice),
        *by_rank(notice),
        *in_lists(notice),
        *in_lots(notice),
        *in_items(notice),
        *in_blocks(notice),
        *in_sheets(notice),
        *rows_of(notice),
        *in_columns(notice),
        *in_prose(notice),
        *in_frames(notice),
        *in_notes(notice),
        *in_words(notice),
    ]
    text = notice.page.folded
    found = found or list(_alone(notice))
    sure = {win.start for win in labels}
    agents = _agents(notice)
    kept = [
        win
        for win in found
        if not within(notice.stale, win.start)
        and not _is_out(notice, win)
        and (name := win.name.quote(text)) not in agents
        and (win.start in sure or not is_agent(notice.page.lens, name))
    ]
    kept = [win for win in kept if not _is_rest(text, win, kept)]
    kept.sort(key=lambda win: (win.name, win.rank is None, win.start))
    starts = [win.name.start for win in kept]
    labelled = Counter(win.start for win in kept if win.rank is None)
    with_sums = [win if win.sum or labelled[win.start] > 1 else _with_sum(notice, win, starts) for win in kept]
    named = [win if win.sum else _by_name(notice, win) for win in with_sums]
    return _jointly(notice, named, starts)


def _is_rest(text: str, win: Win, others: list[Win]) -> bool:
    """Whether another reader has more of the name at the same place: 潍坊鸢都|航空模型科技有限公司."""
    end = win.name.end
    longer = (one.name for one in others if one.name.end == end and one.name.start < win.name.start)
    return any(_LEGAL_END.search(text, name.start, win.name.start) is None for name in longer)


def _is_out(notice: Notice, win: Win) -> bool:
    """Whether the words right behind the name take the bid out: 报价375万元，未交保证金，取消中标资格."""
    text, start = notice.page.folded, win.name.end
    names = notice.page.within(notice.page.outermost, Span(start, start + _OUT_REACH))
    end = next((name.span.start for name in names if name.kind == "Company"), start + _OUT_REACH)
    return _OUT.match(text, start, min(end, len(text))) is not None


def _agents(notice: Notice) -> set[str]:
    """The names behind labels of agents; a firm whose name sounds like one may win a contract all the same."""
    found = (name_at(notice.page, field.value.start, field.value.end) for field in notice.named("agent"))
    return {span.quote(notice.page.folded) for span in found if span is not None}


def _jointly(notice: Notice, found: list[Win], starts: list[int]) -> list[Win]:
    """With the one sum behind several names of one label, where they are said to bid together."""
    for start in dict.fromkeys(win.start for win in found):
        members = [place for place, win in enumerate(found) if win.start == start]
        last = found[members[-1]]
        stretch = notice.page.folded[start : last.name.end + _JOINT_REACH]
        if len(members) < 2 or any(found[place].sum for place in members) or _JOINT.search(stretch) is None:
            continue
        joint = _with_sum(notice, last, starts).sum
        for place in members:
            found[place] = replace(found[place], sum=joint, joint=True)
    return found


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
    told: Sum | None = None
    for place in range(bisect_left(fields, win.name.end, key=lambda field: field.label.start), len(fields)):
        field = fields[place]
        if field.label.start >= end:
            break
        if first is None and field.name not in ("unit_price", "budget", "ceiling"):
            first = field.label.start
        if field.name in ("amount", "bid"):
            limit = _before_name(notice, field.value.start, min(field.value.end, end))
            found = _last_round(notice, field.value.start, limit)
            found = found or sum_in(notice, field.value.start, limit, field.scale)
            if found is None and told is None:
                return win
            told = told or (replace(found, term=field.words) if found else None)
            if found and not _PART_OF_SUM.search(notice.page.folded, field.label.start - 1, field.label.end):
                told = replace(found, term=field.words)
                break
        if field.name in ("supplier", "candidate", "buyer"):
            break
    if told is not None:
        return replace(win, sum=told)
    end = min(end, win.name.end + _REACH, size if first is None else first)
    stop = _BREAK.search(notice.page.folded, win.name.end, end)
    found = _last_round(notice, win.name.end) or sum_in(notice, win.name.end, stop.start() if stop else end)
    return replace(win, sum=found) if found else win


def _before_name(notice: Notice, start: int, end: int) -> int:
    """Where the first firm of a stretch is named; a sum behind it is that firm's."""
    names = notice.page.within(notice.page.outermost, Span(start, end)) if start < end else ()
    return next((name.span.start for name in names if name.kind == "Company"), end)


def _by_name(notice: Notice, win: Win) -> Win:
    """The sum right behind the name where it is said again, or was before: 中标金额：甲公司12万元，乙公司30万元.

    Of several sums told before, as in rounds of a talk, the last holds.
    """
    text = notice.page.folded
    name = win.name.quote(text)
    for start, limit in (
        (win.name.end, min(len(text), win.name.end + _AGAIN)),
        (max(0, win.start - _AGAIN), win.start),
    ):
        at, last = start, None
        for _ in range(_MOST_TIMES):
            at = text.find(name, at, limit)
            if at < 0:
                break
            at += len(name)
            found = _last_round(notice, at) or sum_in(notice, at, min(len(text), at + 24))
            if found is not None and (found.term or _BEFORE_SUM.fullmatch(text, at, found.span.start)):
                last = found
                if start >= win.name.end:
                    break
        if last is not None:
            return replace(win, sum=last)
    return win


def _last_round(notice: Notice, at: int, limit: int | None = None) -> Sum | None:
    """The sum of the last round of talks that a statement on a name tells: 首次报价12万元，最终报价11万元."""
    text = notice.page.folded
    end = min(len(text), at + _REACH, len(text) if limit is None else limit)
    end = _before_name(notice, at, end)
    stop = _STATED.search(text, at, end)
    last = None
    for found in _LAST_ROUND.finditer(text, at, stop.start() if stop else end):
        told = sum_in(notice, found.end(), min(len(text), found.end() + 30))
        last = replace(told, term=found["term"]) if told else last
    return last


def _by_label(notice: Notice) -> Iterator[Win]:
    """中标人：甲公司; of several candidates behind one label the first is the best, of several winners each has won."""
    page = notice.page
    anchor: int | None = None
    chosen = any(not _SHORT_LIST.match(field.words) for field in notice.named("supplier"))
    for field in notice.named("supplier", "candidate", "lead", "partner"):
        if field.name == "partner":
            if anchor is not None:
                yield from (Win(span, anchor) for span in listed(page, field.value, alone=True))
            continue
        if chosen and _SHORT_LIST.match(field.words):
            continue
        anchor = field.label.start
        tentative = field.name == "candidate" or _TENTATIVE.match(field.words)
        alone = field.name != "candidate" and page.text[field.label.end - 1] in ":：|\t"
        numbered = NUMBERED.match(page.folded, field.value.start, field.value.end) is not None
        spans = list(listed(page, field.value, alone=alone))
        first = rank_of(field.nth) if field.nth else 1
        sums = beside(notice, field, spans)
        for place, span in enumerate(spans, first):
            if field.name == "candidate" and (len(spans) > 1 or field.nth):
                yield Win(span, field.label.start if place == first else span.start, place, stage_of(place))
            else:
                start = span.start if numbered else field.label.start
                told = sums[place - first] if sums else None
                yield Win(span, start, stage="proposed" if tentative else None, sum=told, part=told is not None)


def _under_heading(notice: Notice) -> Iterator[Win]:
    """中标信息 供应商名称：甲公司: a plain 名称 under a heading of the winner's."""
    page = notice.page
    for field in notice.named("name"):
        if notice.heading(field) == "supplier" and field.words not in page.lens.list("notices.heading.many"):
            span = name_at(page, field.value.start, field.value.end, alone=True)
            if span is not None:
                yield Win(span, field.label.start)


def _alone(notice: Notice) -> Iterator[Win]:
    """供应商名称：甲公司 as the only one so labelled, or 询价结果：甲公司."""
    page = notice.page
    words = page.lens.list("notices.heading.single")
    fields = [field for field in notice.named("name") if field.words in words and notice.heading(field) is None]
    makers = list(notice.named("maker"))
    for field in fields if len(fields) == 1 else [*notice.named("result"), *makers[:1]]:
        span = name_at(page, field.value.start, field.value.end, alone=field.name != "result")
        if span is not None and kind_of(page.lens, span.quote(page.folded)) in ("Company", "Institute"):
            yield Win(span, field.label.start)
            return
