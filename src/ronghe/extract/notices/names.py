"""Names in procurement notices: cut at a label, where the value runs into the next words, or found in prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.ends import by_kind, is_placeholder
from ronghe.extract.notices.labels import label_words
from ronghe.extract.notices.leading import leading_name, leading_placeholder
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

RUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()·\-—○〇&]{2,60}")
_OPENING = re.compile(
    r"[\s“\"'「《|:：为是]{0,12}"
    r"(?:第?[一二三四五六七八九十\dA-F]{1,2}(?:标段|分?包|标包|包件)(?:\([^()\n]{1,20}\))?[ :：]{1,4})?"
    r"(?:\((?:主|成|牵头人?|牵头方|牵头单位|成员|成员单位|联合体[\u4e00-\u9fff]{0,5})\)[:：]?\s?)?"
    r"(?:由(?=[\u4e00-\u9fff]{4}))?"
)
"""Opening marks, and the part that one of those who bid together takes: (主)甲公司、(成)乙大学."""
_LEGAL = re.compile(r"(?:有限责任公司|股份有限公司|有限公司|集团公司|公司)")
_PART = re.compile(
    r"(?:\([^()]{2,30}\))?(?:第?[\u4e00-\u9fff\d○〇]{0,14})?"
    r"(?:研究所|研究院|分公司|设计院|事业部|[院所厂]|中心|大学|校区|学院|部队|分厂|分院)"
)
_LONGEST_NAME, LONGEST_ALONE = 45, 20
_HAN = re.compile(r"[\u4e00-\u9fff()]+")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.,'()\- ]{3,90}[A-Za-z.)](?=\s*(?:\n|$))")
"""A name in Latin letters is the whole line behind its label."""
_ANSWER = re.compile(
    r"^联合体|^[(请如若无略我本见同如下未附拟按及与将为是予于等]|[无的等]$|[见同如][下上附前]|详[见细]|[与及和]各|为准|另行|不适用|联系|地址|评审|公告|公示|信息$|经理|负责人"
)
"""Words that show that a value is an answer in words and no name."""
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_COLUMNS = re.compile(r"名称|供应商|中标|成交|金额|地址")
"""Words of a table's header that have run into a name."""
_TRADE = re.compile(r"[\u4e00-\u9fff]{5,14}(?=\s?[¥￥]?\s?\d|[\s，,。；;、|()]|$)")
_ADDRESS = re.compile(r"[省市县区路街号道巷村镇乡楼座段]$|路|街|地址|交货|到货|采购|项目")
_LONGEST_PLACE = 4
_ACTS = re.compile(r"确认|决定|组织|委托|批准|同意|推荐|审定|审批|研究|于|就|对|已|以|与")
"""What a body does whose name stands before it."""
_DESK = re.compile(
    r"(?P<body>[\u4e00-\u9fff()\dA-Z]{3,40}?)(?:后装|参谋|战勤|作训|军需|营房|运输|修理|外协|招采|物采|合约|基建|总务|总体|试验|生产|科研|采购|装备|物资|计划|财务|保障|管理|后勤|教务|教保|科技|技术|招标|资产|综合|设备|条件|供应|质量|合同|法务|审计|营房|党群|行政|卫勤|经营|招投标|招标采购|采购招标)"
    r"[\u4e00-\u9fff]{0,4}?(?:处|科|部|室|办|股|办公室|中心)"
)
"""A body with the desk of it that buys: 某研究所科研处."""
_SELF = re.compile(
    r"(?:我|(?<![院司所校厂局学级基根成资日文])本)(?:所|院|校|厂|公司|部(?![分门件位署])|单位|大队|支队|基地|中心|局|站|团(?!队)|旅(?!游)|营(?!业))|(?<!驾)学校"
)
"""What a body calls itself."""
_BEFORE_HIDDEN = re.compile(
    r"(?:驻[\u4e00-\u9fff]|[东南西北中]{1,2}[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4})(?<![由为是受从向经在与的和给对方人])$"
)
"""What stands before 某 as part of the name: 东海某舰艇修理厂."""
_GOES_ON = re.compile(
    r"(?<!公司)(?!公司|[如请若应需可为的对按将经由在于及与和等])[\u4e00-\u9fff]{1,8}(?<![人话式址间号额价期])"
)
"""What may follow a known name as part of a longer one: 西工大|三航测控, 空军某基地|教导队."""
_GROUP = re.compile(r"中[核航船电铁建冶粮化石物科]|国营|航天|兵器|兵装|电科|船舶")
"""The group that a name begins with and that was not found as part of it: 中核|甘肃某某公司."""
_FIRST_OF_TWO = re.compile(
    r"[^与和及]{3,}?(?:公司|研究所|研究院|厂|大学)(?=[与和及][^与和及]{3,}?(?:公司|研究所|研究院|厂|大学|学院))"
)
"""The first of two names with "and" between."""
_NEXT_ITEM = re.compile(r"[二三四五六七八九](?=[、.．]|[ \u3000][\u4e00-\u9fff])")
"""The number of the next item, which has run into the value before it: 某边防旅三、结果."""
_SEAL = re.compile(r"\((?:盖章|公章|签章|印章|章|以下简称?[^()]*|下称[^()]*)\)?$")
_ROW_ENDS = re.compile(r"(?<=[\u4e00-\u9fff)])(?=\d{2,12}(?:\.\d{1,6})?[万亿]?元|第[一二三四五六七八九]名)")
"""Where the next cell of a row has run into a name: 某某有限公司198600元第二名."""
_OF_FORCES = re.compile(r"某[\u4e00-\u9fff]{0,6}[旅团营连队]$")
"""A unit of the forces, whose desks sign for it."""
_BETWEEN = re.compile(r"[\u4e00-\u9fff]{2,9}(?<![市省县区州的名商位人家方由向与和对把被将为于在就从受])")
_OWN = re.compile(
    r"(?:[我贵该你您]|(?<![院司所校厂局学级])本)(?:部|单位|公司|院|所|司|校|厂|中心|行|局|总队|支队|站|室|团|旅)"
)
_RANK = re.compile(r"第[一二三四五六七八九十\d]{1,2}(?:名|中标|成交|候选)")
_LEADING = re.compile(
    r"^(?:[^，,。；;]{0,24}?(?:投标人|候选人|供应商|候选单位|投标单位|响应单位|单位|采购方|采购人|招标人|招标方|业主|甲方|需方|用户|第一名?|的|由|给|与|和|对)[“\"]?)(?=[\u4e00-\u9fff])"
)


def name_at(page: Page, start: int, limit: int, *, alone: bool = False) -> Span | None:
    """The name that begins at an offset of the page, not past the limit; opening marks before it are skipped.

    ``alone``: a value of a few Han words counts as a name, though it ends as no name does.
    """
    text = page.folded
    opening = _OPENING.match(text, start, limit)
    begin = opening.end() if opening else start
    if text.startswith("第", begin) and _RANK.match(text, begin):
        return None
    if alone and (latin := _LATIN.match(text, begin, limit)) is not None:
        return Span(begin, latin.end())
    run = RUN.match(text, begin, min(limit, begin + 120))
    if run is None:
        return None
    words = _SEAL.sub("", _ROW_ENDS.split(run[0], maxsplit=1)[0])
    if _NEXT_ITEM.match(text, begin + len(words) - 1, limit + 2):
        words = words[:-1]
    if (first := _FIRST_OF_TWO.match(words)) is not None:
        return Span(begin, begin + first.end())
    if words in label_words(page.lens):
        return None
    mention = _mention_at(page, begin, begin + len(words) if len(words) < len(_SEAL.sub("", run[0])) else limit)
    if mention is not None and is_writer(mention.text):
        return None
    if mention is not None and len(mention.span) >= len(words):
        return mention.span
    whole = _whole(page.lens, words)
    if whole:
        return Span(begin, begin + whole)
    hidden = leading_placeholder(page.lens, words)
    if hidden > (len(mention.span) if mention else 0) and _ACTS.match(words, hidden):
        return Span(begin, begin + hidden)
    return _part(page, (begin, limit), words, mention, alone=alone)


def _whole(lens: Lens, words: str) -> int:
    """How many of the words are one name by their end, but for what follows a bracket that does not close; else 0."""
    whole = words if balanced(words) else words.rstrip(")")
    if not balanced(whole):
        whole = words[: max(0, words.rfind("("))]
    sized = (4 if "某" not in whole else 2) <= len(whole) <= _LONGEST_NAME
    return len(whole) if sized and is_name(lens, whole) and not two_names(whole) and not _COLUMNS.search(whole) else 0


def _part(page: Page, at: tuple[int, int], words: str, mention: Mention | None, *, alone: bool) -> Span | None:
    """The name at the head of words that are more, or end as no name does. ``at``: where they begin and end."""
    begin, limit = at
    lead = leading_name(page.lens, words)
    if mention is not None and mention.kind == "PublicBody" and lead > len(mention.span):
        return Span(begin, begin + lead)
    sole = _alone(page, begin, words, limit) if alone else None
    if mention is not None:
        return sole if sole is not None and _GOES_ON.fullmatch(words, len(mention.span)) else mention.span
    cut = _cut(begin, words) or _local(page, begin, limit) or sole
    return cut or (Span(begin, begin + lead) if lead and alone else None)


def _local(page: Page, begin: int, limit: int) -> Span | None:
    """A few Han words behind a place at the head, up to a mark or a figure: a trade name without a legal form."""
    found = _TRADE.match(page.folded, begin, limit)
    known = page.within(page.mentions, Span(begin, begin + 1)) if found else ()
    headed = any(one.kind == "Place" and len(one.span) <= _LONGEST_PLACE for one in known)
    return Span(begin, found.end()) if found and headed and not _ADDRESS.search(found[0]) else None


def _cut(begin: int, words: str) -> Span | None:
    """The shortest stretch that ends like a firm, with the unit of it that follows at once."""
    legal = _LEGAL.search(words, 4)
    if legal is None or _COLUMNS.search(words, 0, legal.end()):
        return None
    tail = re.match(
        r"第[一二三四五六七八九十百○〇\d]{1,5}(?:研究所|研究院|设计院|[院所])|[\u4e00-\u9fff]{2,5}分公司",
        words[legal.end() :],
    )
    end = legal.end() + (tail.end() if tail else 0)
    return Span(begin, begin + end) if balanced(words[:end]) else None


def _alone(page: Page, begin: int, words: str, limit: int) -> Span | None:
    """The whole value, if it is a few Han words and nothing else: a body whose name ends like no other."""
    rest = page.folded[begin + len(words) : limit]
    if (
        (rest and rest[0] not in ' \n\t|。；;，,、(”"')
        or not 4 <= len(words) <= LONGEST_ALONE
        or _ANSWER.search(words)
        or _HAN.fullmatch(words) is None
    ):
        return None
    if words in label_words(page.lens):
        return None
    return Span(begin, begin + len(words))


def balanced(words: str) -> bool:
    """Whether as many brackets close as open."""
    return words.count("(") == words.count(")")


def two_names(words: str) -> bool:
    """Whether a firm's name ends inside the words and what follows is no unit of that firm."""
    legal = _LEGAL.search(words)
    if legal is None or legal.end() == len(words):
        return False
    return _PART.fullmatch(words, legal.end()) is None and _LEGAL.search(words, legal.end()) is None


def _mention_at(page: Page, begin: int, limit: int) -> Mention | None:
    found = page.outermost
    index = bisect_left(found, begin, key=lambda item: item.span.start)
    if index < len(found) and found[index].span.start == begin and found[index].kind in _BODIES:
        return found[index] if found[index].span.end <= limit else None
    return None


def name_in(page: Page, start: int, end: int) -> Span | None:
    """The name that a stretch of prose ends with: its last name, else the whole stretch if it is one."""
    text = page.folded
    while end > start and text[end - 1] in " ”\"'」》":
        end -= 1
    if end <= start:
        return None
    last = [item for item in page.within(page.outermost, Span(start, end)) if item.kind in _BODIES]
    if last and last[-1].span.end == end:
        first = last[-1].span.start
        if len(last) == 1 and _is_rest(page, start, last[0].span):
            return Span(start, end)
        hidden = text[first - 1 : first] == "某" and first > start
        if text[first] == "某" and (before := _BEFORE_HIDDEN.search(text, max(start, first - 6), first)):
            return Span(before.start(), end)
        if (group := _GROUP.fullmatch(text, start, first)) is not None:
            return Span(group.start(), end)
        return Span(first - 1, end) if hidden else last[-1].span
    start += text[start:end].rfind(" ") + 1
    words = text[start:end]
    lead = None if words.startswith("某") and is_placeholder(page.lens, words) else _LEADING.match(words)
    begin = start + (lead.end() if lead else 0)
    begin += len(text[begin:end]) - len(text[begin:end].lstrip(" “\"'「"))
    name = text[begin:end]
    if not (4 if "某" not in name else 2) <= len(name) <= _LONGEST_NAME or RUN.fullmatch(name) is None:
        return None
    desk = _DESK.fullmatch(name)
    if is_writer(name) or two_names(desk["body"] if desk else name):
        return None
    if desk is not None and is_name(page.lens, desk["body"]):
        return Span(begin, end)
    ends = _endings(page.lens, weak=False).search(name) or name.endswith(page.lens.list("notices.prose.unit"))
    return Span(begin, end) if ends or is_placeholder(page.lens, name) else None


def _is_rest(page: Page, start: int, found: Span) -> bool:
    """Whether a stretch that begins with a place is one name, of which only the rest was found: 包头昆都|仑车辆厂."""
    headed = any(
        one.kind == "Place" and one.span.start == start for one in page.within(page.mentions, Span(start, start + 1))
    )
    return headed and _BETWEEN.fullmatch(page.folded, start, found.start) is not None


def is_name(lens: Lens, words: str) -> bool:
    """Whether words end as names of organisations do, or are a placeholder that stands for one: 某部队."""
    if is_writer(words):
        return False
    if (desk := _DESK.fullmatch(words)) is not None and (
        _endings(lens, weak=True).search(desk["body"]) is not None or is_placeholder(lens, desk["body"])
    ):
        return True
    return _endings(lens, weak=True).search(words) is not None or is_placeholder(lens, words)


def is_writer(words: str) -> bool:
    """Whether the words hold one by which a notice means its own writer, whom it does not name: 我部."""
    return _OWN.search(words) is not None


def without_desk(text: str, name: Span, *, signed: bool = False) -> Span:
    """The body alone, where a desk of it signs, or the text names the body alone as well or calls it 我所 or 学校."""
    words = name.quote(text)
    desk = _DESK.fullmatch(words)
    if desk is None:
        return name
    body = desk["body"]
    own = _SELF.search(text) is not None and not words.endswith("中心")
    alone = text.count(body) > text.count(words)
    return Span(name.start, name.start + len(body)) if own or alone or (signed and _OF_FORCES.search(body)) else name


def is_agent(lens: Lens, words: str) -> bool:
    """Whether the name is of one who procures for others for a fee."""
    return any(word in words for word in lens.list("notices.prose.agent"))


@lru_cache(maxsize=8)
def _endings(lens: Lens, *, weak: bool) -> re.Pattern[str]:
    words = sorted(
        {word for _, words in by_kind(lens, weak=weak) for word in words}, key=lambda word: (-len(word), word)
    )
    return re.compile("(?<=..)(?:" + "|".join(map(re.escape, words)) + ")$") if words else re.compile("(?!)")
