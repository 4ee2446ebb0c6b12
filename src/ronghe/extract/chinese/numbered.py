"""Institutes and works that a text calls by their number alone: 29所、10所和14所先后研制, 132厂.

The same figures count things of a kind (29所高校, 全省共有206所), so the words on both sides decide. What a text
names in full somewhere (中国电科29所), or lists beside one that is such a name, is a name wherever nothing counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ronghe.extract.chinese.shortened import Covered

Place = tuple[int, int]
"""Start and end of a name in the text."""
_ITEM = re.compile(r"(?<![\d.,第:/一二三四五六七八九十百千零〇几余A-Za-z-])(?:\d{1,4}[所厂]|第\d{3,5}工?厂)")
_NUMBER = re.compile(r"[所厂院](?:(?<=\d[所厂])|(?<=\d工[所厂])|(?<=[一二三四五六七八九十]院))")
"""What stands in every text with such a name."""
_ACADEMY = re.compile(r"(?<![第\d])[一二三四五六七八九十]院(?![长士校系方内外线墙落子])")
_KINDS = {"所": "Institute", "厂": "Company"}
_COUNTED_BEHIND = re.compile(
    r"(?:高|大|中|小|普通|职|本科|民办|公办|国内|省内|市内|国外|知名|著名|重点|军队|地方|军事|理工|双一流|“?(?:985|211|双)|中外|全国|[省市部区县]属|新|希望|示范|定点|合作|共建|联办|特色|试点"
    r"|成员|院校|学|幼儿园|医|监狱|图书馆|研究|科研|技|党校|军校|卫生|孔子|老年|房|住宅|公寓|名校|海外|世界|中国|美国|外国|在|各|不同|左右|以上|以内|之多|机构|单位|工厂|企业|规模)"
)
"""What is counted, or the rest of a count, behind such a figure."""
_COUNTED_BEFORE = re.compile(
    r"(?:[共有达超近约逾多余建设办增满每各这那前另等撤并占选评]|合计|总数|覆盖|其中|全[省市国区县校]|以上|不足|至少|最多|所属|范围内|[高小中大]学|院校|达到|新增|包括|涉及|分布于?|来自|拥有|开设|确定|认定|全部)了?$"
)
"""What leads a count."""
_ACTS = re.compile(
    r"(?:的(?!数量|规模|总)|所长|副所长|厂长|总师|总工|党委|主任|副主任|设计师|院士|专家|研究员|团队|自主|成功|先后|主要|主持|共同|联合|独家|牵头|研制|研发|承[研担制接建]|负责|签[署订约]|位于|坐落|隶属"
    r"|[成建创]立|始建|创建|组建|前身|完成|交付|中标|调研|参观|举[办行]|召开|发起|出资|投资|参股|控股|持股|持有|全资|旗下|下属|提供|生产|供应|开展|获|由|更名|改[为制称]|搬|迁|归|划|转|并入|参与|从事|专[门业]|作为|系|发[布射]|推出|宣布|拥有|具备|实现)"
)
"""What an institute does or has, right behind its number."""
_LED = re.compile(
    r"(?:[与由向对给为即是同及和从将把让据被、（(]|中电科|电科|航天|航空|兵器|船舶|核工业|联合|携手|委托|隶属于?|加入|来到|走进|记者在|调入|分配到|任职于|就职于|毕业于)$"
)
"""What leads a name and no count."""
_JOINS = frozenset("、和与及同")
_OF_GROUP = re.compile(r"(?:航天|科工|科技|集团|公司|总公司|航发|兵器|工业部|机部)$")
"""What a numbered academy belongs to, right before its number."""
_BEGINS = re.compile(r"(?:^|[^\u4e00-\u9fff]|[由与和在向对给为是同及从将把让被以原即该])$")
_OF_ACADEMY = re.compile(rf"(?:[一二三四五六七八九十\d]院|{_OF_GROUP.pattern.removesuffix('$')})$")
"""Whose institute a number is of, which counts nothing though 在 stands behind it: 航天科工集团二院23所在武汉…"""
_STRAY = re.compile(r"[与和及同由向]$")
_BEFORE = 6


def number_bodies(text: str, found: dict[Place, str]) -> None:
    """Put each numbered institute or works with its kind beside the names found so far; drop what only counts."""
    if _NUMBER.search(text) is None:
        return
    items = {span: _counts(text, span) for span in (match.span() for match in _ITEM.finditer(text))}
    _drop_counts(text, found, items)
    named = [*_numbered(text, found, [span for span, counts in items.items() if not counts])]
    for start, end, kind in (*named, *_academies(text, found)):
        found.setdefault((start, end), kind)


def _numbered(text: str, found: Mapping[Place, str], free: Sequence[Place]) -> Iterator[tuple[int, int, str]]:
    """The names among those that do not only count, ``free``, in order."""
    ends = {end: start for start, end in sorted(found, reverse=True)}
    whole = {text[start:end] for start, end in free if ends.get(end, end) < start}
    accepted: set[Place] = set()
    last = -1
    for span in free:
        beside = text[span[0] - 1 : span[0]] in _JOINS and span[0] - 1 == last
        if beside or text[slice(*span)] in whole or _acts_or_is_led(text, span):
            accepted.add(span)
            last = span[1]
    first = -1
    for span in reversed(free):
        if span in accepted or (text[span[1] : span[1] + 1] in _JOINS and span[1] + 1 == first):
            accepted.add(span)
            first = span[0]
    for start, end in sorted(accepted):
        if ends.get(end, start) >= start:
            yield start, end, _KINDS[text[end - 1]]


def _drop_counts(text: str, found: dict[Place, str], items: Mapping[Place, bool]) -> None:
    """Drop what only counts (206所|学校), and cut back a name into which a number behind it was drawn (云翼与29所).

    ``items`` tells of each number whether it only counts.
    """
    last = {item[1]: item for item in items}
    for span in [span for span in found if span[1] in last]:
        item = last[span[1]]
        if span[0] > item[0] or (text.startswith("在", item[1]) and _OF_ACADEMY.search(text, span[0], item[0])):
            continue
        if items[item]:
            del found[span]
        elif _STRAY.search(text, span[0], item[0]):
            found.setdefault(item, found.pop(span))


def _counts(text: str, span: Place) -> bool:
    behind = _COUNTED_BEHIND.match(text, span[1])
    return behind is not None or _COUNTED_BEFORE.search(text, max(0, span[0] - _BEFORE), span[0]) is not None


def _acts_or_is_led(text: str, span: Place) -> bool:
    led = _LED.search(text, max(0, span[0] - _BEFORE), span[0]) is not None
    return led or _ACTS.match(text, span[1]) is not None


def _academies(text: str, found: Mapping[Place, str]) -> Iterator[tuple[int, int, str]]:
    """An academy by its number, where the text names it in full: 二院 beside 航天科工二院."""
    numbers = list(_ACADEMY.finditer(text))
    named = {match[0] for match in numbers if _OF_GROUP.search(text, max(0, match.start() - _BEFORE), match.start())}
    covered = Covered(found if named else ())
    for match in numbers if named else ():
        alone = match.start() not in covered and _BEGINS.search(text, max(0, match.start() - 2), match.start())
        if match[0] in named and alone:
            yield *match.span(), "Institute"
