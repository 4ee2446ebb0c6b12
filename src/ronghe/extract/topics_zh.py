"""What the Chinese sentences before one tell of: the name at the head of each, the nearest of the kinds asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import NOUN_KINDS, reports
from ronghe.extract.book.spoken import HELD, HOLDS_SHARE, unit_of
from ronghe.extract.presented_zh import THINGS, about_of, presented
from ronghe.extract.whose_zh import KEYED, presented_as
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

_DATE = "\ue00b"
LEAD = re.compile(
    rf"(?:</?\w{{1,8}}>|[\s•·*#>\d.、()（）【】“”①-⑳◆■●]|[一二三四五六七八九十]{{1,2}}[、．.]|第[一二三四五六七八九十百]{{1,5}}条){{0,8}}"
    rf"(?:(?:并且?|而|且|同时|其中|此外|另外|目前|现(?!任|有|为|设)|现已|近年来|据悉|据了解|此前|随后|近日|日前|后来|之后|后(?=又|再|被|改[称名为组]|更名|划|隶|转|迁|升格|扩|定名|并入)|截至|截止|自|从|于"
    r"|(?:启动|签约|揭牌|成立|开工|开幕|奠基|挂牌|座谈|发布|年|大|全|本次|此次)?"
    r"(?:会议|大会|会|仪式|论坛|峰会|活动|现场|开幕式)(?:期间|上)"
    rf"|今天|当日|当时|当年|去年|今年|据介绍|据统计|据报道|按照?(?:规划|计划|方案|设计)|根据(?:规划|计划|方案)|预计|到|公开资料显示|公告显示|资料显示|股东信息显示|报告期内|迄今|至今"
    rf"|(?:本次)?(?:增资|交易|转让|收购|变更|出资)(?:事项)?(?:完成)?[后前](?=，?注册资)|{_DATE})"
    rf"(?:起|以来|底|末|初|间|后|时)?[，,]?){{0,4}}"
)
NO_SUBJECT = re.compile(
    r"的(?!前身|全称|主管)|[、和与及同跟/](?!公司|本公司|发行人|标的公司)|以及|[^，。；：\ue000-\ue00b]{0,3}(?:指出|认为|强调|获悉|了解到)"
)
NOUNS = re.compile(
    r"(?:该|本|全|此|这家)?(?P<noun>公司|集团|企业|学校|大学|研究所|研究院|学院|基地|园区|新区|实验区|试验区|示范区|开发区|(?:科学城|科技城|合作区|先行区)(?![管发投建集党委核内])|创新小镇|小镇|联盟|学会|协会|联合会|联合体|共同体|协作体"
    r"|商会|实验室|联合实验室|中心|基金|研究室|试验站|工厂|所|校|院|园|厂|室)"
    r"(?![法债章制\u3001及]|[和与](?![\ue000-\ue009\u4e00-\u9fff、]{0,12}[签合共联达建])|长(?!期)|股票|债券|类|法人|治理|业绩|财产|名称|规模化)(?=[\u4e00-\u9fff\ue000-\ue00b\d“(（，])"
)
_HEAD = re.compile(
    r"(?:</?\w{1,8}>|[\s#>*•·\d、.()一二三四五六七八九十【】“”]){0,8}(?:[^，。；、]{0,24}[，：])?"
    r"(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|今天|近日|日前|目前|现|据悉|原|[,，]){0,4}[“「(]?$"
)
_ADVERBIAL = re.compile(r"(?:经过|经|为|根据|按照|随着|自|在|围绕|通过|面对|面向)[^，。；：\n]{2,30}，")
"""A clause of time, way or aim before the subject: 经过六十年发展，研究所形成了…"""
_DESCRIBED = re.compile(
    r"(?:[^，。；：\ue000-\ue00b]{2,24}，)?(?:由[^，。；：]{2,80}?(?:共同|联合|合作|牵头|发起|参与|投资)?(?:[共组筹承兴援][建办]|设立|成立|创办|举办|研制|主办|承办)的(?=[^，。；：]{2})"
    r"|(?:(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)，)?(?:专注于?|从事|主营(?!业务)|专做|做|生产|研制|研发|提供)[^，。；：的]{2,24}的(?=[^，。；：]{2})"
    r"|(?:位于|坐落[于在]|地处|设[在于])[^，。；：]{2,30}?的|(?:旗下)?(?:拥有|辖有|下辖|管辖)[^。；：]{2,60}?(?:单位|企业|公司|院所)的|(?:如今|目前|现|已|后){0,3}(?:更名|改名|改称|改制)[为成])"
)
"""What tells of the name behind it, of which the sentence speaks: 由A、B共建的X."""
_HEADS = "clauses.heads"
BACK = 6
"""So many sentences back the subject of a sentence without one may stand."""
_AGAIN = re.compile(
    r"\s{0,4}(?:该|本|全)?(?:公司|集团|学校|大学|研究所|研究院|学院|基地|园区|联盟|学会|协会|联合会|商会|实验室|中心|基金)(?=[\u4e00-\u9fff\d])"
    r"(?!法|债|章|制|股东|实际|和|与|及|、)"
)
"""A sentence that begins with a short noun goes on about what the sentences before it tell."""


ZONES = (
    "新区", "示范区", "实验区", "试验区", "开发区", "科学城", "科技城", "合作区", "先行区",
)  # fmt: skip
_KIND = {
    "校": "Institute", "研究室": "Institute", "室": "Institute", "试验站": "Institute", "厂": "Company",
    "工厂": "Company", "园": "Zone", "小镇": "Zone", "创新小镇": "Zone", **dict.fromkeys(ZONES, "Zone"),
}  # fmt: skip


def kind_of(noun: str) -> str | None:
    """The kind of body that a short noun stands for."""
    return _KIND.get(noun) or NOUN_KINDS.get(noun)


def topic(line: Line, kinds: frozenset[str] = THINGS) -> End | None:
    """The subject of the nearest earlier sentence of the paragraph that says one of these kinds.

    Where no sentence of the paragraph has one, it is the body that the whole page presents.
    """
    found = _topic(line, kinds)
    own = presented(line.page) if found is None else None
    if own is None or own.kind not in kinds:
        return found
    start = line.page.folded.rfind("\n", 0, line.span.start) + 1
    named = line.page.names_in(Span(start, line.span.start)) if start < line.span.start else ()
    others = (one for one in named if one.kind in kinds and not KEYED.search(line.page.folded, start, one.span.start))
    return own if all(line.page.book.end(one) == own for one in others) else None


def _topic(line: Line, kinds: frozenset[str]) -> End | None:
    page = line.page
    goes_on = False
    for number in range(line.number - 1, max(-1, line.number - 1 - BACK), -1):
        if not goes_on and page.opens_paragraph(number + 1):
            return None
        goes_on = _AGAIN.match(page.folded, page.sentences[number].span.start) is not None
        found = head_of(page, number)
        if found is not None and found.kind in kinds:
            return found
    return None


def head_of(page: Page, number: int) -> End | None:
    """The name at the head of a sentence, where it stands alone there and is no place; found once a sentence."""
    known: dict[int, End | None] = page.shared.setdefault(_HEADS, {})
    if number not in known:
        known[number] = _head(page, number)
    return known[number]


def _meant(page: Page, number: int, position: int) -> End | None:
    """What a short noun at the head of a sentence stands for there, as its line tells it: 该集团."""
    line = page.line(number) if number else None
    if line is None:
        return None
    item = next((one for one in line.items.values() if one.span.start <= position < one.span.end), None)
    return line.end(item) if item is not None and item.mention is None and item.kind in THINGS else None


def _head(page: Page, number: int) -> End | None:
    span = page.sentences[number].span
    if HELD.search(page.folded, span.start, span.end):
        return None
    lead = LEAD.match(page.folded, span.start, span.end)
    start = lead.end() if lead else span.start
    while_ = _ADVERBIAL.match(page.folded, start, span.end)
    noun = NOUNS.match(page.folded, while_.end() if while_ else start, span.end)
    about = about_of(page, noun["noun"]) or presented_as(page, kind_of(noun["noun"])) if noun else None
    if about is not None:
        return about
    if noun and (meant := _meant(page, number, noun.start("noun"))) is not None:
        return meant
    described = _DESCRIBED.match(page.folded, lead.end() if lead else span.start, span.end)
    for mention in page.names_in(span):
        if mention.kind == "Place" or reports(page, mention):
            continue
        if described and described.end() > mention.span.start:
            continue
        start = described.end() if described else span.start
        if KEYED.search(page.folded, start, mention.span.start) or HOLDS_SHARE.match(page.folded, mention.span.end):
            return None
        if mention.span.start - start > 60 or not _HEAD.fullmatch(page.folded, start, mention.span.start):
            return None
        after = page.folded[mention.span.end : mention.span.end + 8]
        if mention.kind not in THINGS or after.startswith("院士") or NO_SUBJECT.match(after):
            return None
        return page.book.end(unit_of(page, mention))
    return None
