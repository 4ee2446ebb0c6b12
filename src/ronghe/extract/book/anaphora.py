"""Short nouns that stand for a name said before: the fund, 该公司, 本基金."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_NOUNS = (
    ("Fund", "fund vehicle", "基金 母基金 子基金 引导基金 产业基金 合伙企业"),
    ("Company", (
        "company corporation firm group bank conglomerate enterprise start-up startup yard shipyard"
        " manufacturer maker supplier developer shipbuilder works plant dockyard shipmaker carmaker chipmaker"
        " issuer venture"
    ),
     "公司 集团 企业 银行 子公司 集团公司"),
    ("Institute", "institute university academy laboratory lab center centre college school joint-lab",
     "研究所 研究院 大学 学院 实验室 中心 研究中心 联合实验室 学校 院 所"),
    ("PublicBody", "commission ministry bureau office department council committee agency administration authority army"
     " government", "委员会 部门 局 办公室 管委会 机构 部队 政府"),
    ("Alliance", "alliance association chamber federation consortium coalition league",
     "联盟 协会 商会 联合会 学会 联合体 共同体 协作体 促进会"),
    ("Zone", "zone park base corridor cluster", "园区 开发区 基地 示范区 示范基地 试验区 实验区 产业园 新区 高新区 区"),
    ("Policy", "plan opinion opinions law act regulation regulations measures notice guidelines strategy edict"
     " outline circular decision rules document",
     "意见 规划 计划 法 条例 办法 通知 方案 纲要 决定 文件"),
    ("Project", "programme program project initiative", "项目 工程 专项"),
)  # fmt: skip
NOUN_KINDS = MappingProxyType({word: kind for kind, en, zh in _NOUNS for word in (en + " " + zh).split()})
"""Common nouns and the kind of thing that each can stand for."""

_POINTER = re.compile(
    r"^(?:the|this|that|said|its own|our|该|本|此|上述|我|这家|这只|这一|这个|这支|全|我们)\s*", re.IGNORECASE
)
_SELF = re.compile(r"^(?:本|我|our )", re.IGNORECASE)
_ENDS = ".。!！?？;；”\"')"
_REACH = 2_500
SENTENCES_BACK = 3
"""How far a short noun reaches; further back a person would name the thing again."""


def noun(words: str) -> str:
    """The common noun of a phrase, without what points: "the fund" → "fund", 该基金 → 基金."""
    return _POINTER.sub("", words.strip()).strip().lower()


def means_itself(words: str) -> bool:
    """Whether the phrase speaks of what the document is about: 本基金, our company."""
    return _SELF.match(words.strip()) is not None


def window(page: Page, span: Span) -> tuple[Span, ...]:
    """The stretches in which a name may stand, nearest first: this sentence up to the span, and those before it.

    Not beyond the paragraph before this one. A heading is a line of its own and no paragraph.
    """
    out: list[Span] = []
    paragraphs = 0
    later = span.start
    for sentence in reversed(page.within(page.sentences, Span(max(0, span.start - _REACH), span.start + 1))):
        ended = page.folded[sentence.span.end - 1] in _ENDS
        paragraphs += ended and "\n" in page.folded[sentence.span.end : later]
        if paragraphs > 1 or len(out) > SENTENCES_BACK:
            break
        end = min(sentence.span.end, span.start)
        if end > sentence.span.start:
            out.append(Span(sentence.span.start, end))
        later = sentence.span.start
    return tuple(out)


def candidates(page: Page, stretch: Span, kinds: frozenset[str]) -> list[Mention]:
    """The names of these kinds in a stretch, none that lies in another of them."""
    out: list[Mention] = []
    for mention in page.within(page.mentions, stretch):
        inner = bool(out) and mention.span.start < out[-1].span.end
        if mention.kind not in kinds or mention.span.end > stretch.end or inner or reports(page, mention):
            continue
        if not tells_person(page, mention.span.end):
            out.append(mention)
    return out


def tells_person(page: Page, end: int) -> bool:
    """Whether the body that ends there only tells who a person is: 中国科学院院士P."""
    return _LEARNED.match(page.folded, end) is not None


_LEARNED = re.compile(
    r"(?:的)?(?:原|前|退休|名誉|客座|兼职|特聘)?(?:院士|(?:副|助理)?(?:教授|研究员)|讲师|博士|博导|(?:高级)?工程师|校友|毕业生|学者)"
)
"""Behind a body that only tells who a person is, and is not spoken of: 中国科学院院士P."""


_DATELINE = re.compile(
    r"(?:\s?\([^()\n]{0,20}\))?\s?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:消息|讯|电|报道|获悉|了解到|丨|｜)"
    r"(?:\([^()\n]{0,30}\))?(?:\d{1,2}月\d{1,2}日)?[，,：:\s]"
)


def reports(page: Page, mention: Mention) -> bool:
    """Whether the name is a publisher's, of whom a text seldom goes on to speak: "a Reuters report", 某观察9日消息."""
    if not mention.text.isascii():
        return _DATELINE.match(page.folded, mention.span.end) is not None
    key = "anaphora.publishers"
    if key not in page.shared:
        page.shared[key] = frozenset(form for known in page.lens.publishers for form in known.forms)
    return mention.text in page.shared[key]


_OWN_NAME = re.compile(
    r"(?:证券|股票|公司|A股)简称[:：]\s{0,4}(?P<name>[*A-Z]{0,4}[\u4e00-\u9fff][\u4e00-\u9fffA-Z]{1,7})(?![\u4e00-\u9fff])"
)
"""How the head of a listed company's announcement gives its short name."""
_HEAD_REACH = 400
_OWN_REACH = 300
_SELF_NAMED = (
    re.compile(
        r"(?m)^\s{0,4}(?P<name>[\u4e00-\u9fff()]{3,28}公司)(?:关于|董事会|20\d\d年)[^\n。]{2,60}(?:公告|报告|问答|记录表?)$"
    ),
    re.compile(r"《(?P<name>[\u4e00-\u9fff()]{3,28}公司)(?:20\d\d年)?(?:第?[一二三四]?季度|半?年度)?(?:年度)?报告"),
    re.compile(
        r"[，。\s(—:：](?P<name>[\u4e00-\u9fff()]{3,28}公司)(?:董事会|监事会|简介)?[)]?[，,]?\s{0,4}(?:20\d\d年\d{1,2}月(?:\d{1,2}日)?)?[)]?\s{0,4}\Z"
    ),
)
"""Where a text of a company's own gives its name: an announcement's heading, the report that it is from, its foot."""
_DEFINED = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[、]))(?:本?公司|发行人)(?:、[\u4e00-\u9fff]{2,8}){0,3}(?:系?指|全称(?:为|是|系)?|\(|为(?=[^，。\n]{3,28}[。]\s{0,4}\Z))[:：]?\s{0,4}"
    r"(?P<name>[\u4e00-\u9fff()]{3,28}?公司)(?=[)。；，\n]|\Z)"
)
"""Where a text says whom it calls the company: 公司、发行人指X股份有限公司; 本公司（X股份有限公司）."""
_CALLED = re.compile(
    r"(?P<name>[\u4e00-\u9fff][\u4e00-\u9fff()]{3,28}?公司)\((?:以下|下)?(?:简?称|统称)[^()]{0,40}[“\"](?:本)?公司[”\"][^()]{0,40}\)"
)
"""X股份有限公司（以下简称“X股份”或“公司”）."""
_DEFINED_WITHIN = 20_000
_PROFILE = re.compile(
    r"\s{0,200}(?P<heading>(?:公司|企业|单位|集团)(?:简介|概况|介绍|概述)|关于我们|发展历程)?[\s:：#*]{0,6}(?P<name>[\u4e00-\u9fff(](?:(?![是的]|系(?![统列]))[\u4e00-\u9fff()A-Za-z\d]){3,34}?公司)"
    r"(?:\([^()\n]{1,50}\))?[，,]?(?:(?:是|系|为)(?:一家|我国|国内|国家|全国|专业|由|以|集|主要|从事)"
    r"|(?:始|初|创|组|筹)?(?:成立|创建|创立|始建|组建|设立|建|位|坐落)于|成立|前身|隶属|地处|坐落|总部|专业从事|专注|注册资本)"
)
"""How a page that presents a company begins."""
_BEFORE = re.compile(r"(?:发行人|公司)(?:的)?前身(?:为|是|系)(?P<name>[\u4e00-\u9fff()]{3,28}?公司)(?=[，。(；])")
_AFTER = re.compile(r"整体(?:变更|改制)(?:设立)?(?:为|成)(?P<name>[\u4e00-\u9fff()]{3,28}?公司)(?=[，。(；])")
_SPEAKS = re.compile(
    r"[本贵我公发](?<![^，。；：、\n(与和对].)(?:(?<=公)司|(?<=[本贵我])公司|(?<=[本我])集团|(?<=发)行人)"
    r"(?=[\u4e00-\u9fff])(?![法债章制治股])"
)
"""Begins with a set of characters, which a search finds fast; a lookbehind of no clause is true at the head too."""


def publishing_firm(page: Page) -> End | None:
    """The company whose own text the page is, by the name in its head or at its foot; 公司 stands for it."""
    if "anaphora.publishing" not in page.shared:
        match = _OWN_NAME.search(page.folded, 0, _HEAD_REACH)
        if match is None and _SPEAKS.search(page.folded, 0, _REACH):
            head, foot = page.folded[:_OWN_REACH], max(0, len(page.folded) - _OWN_REACH)
            match = _SELF_NAMED[0].search(head)
            match = match or next(filter(None, (one.search(page.folded, foot) for one in _SELF_NAMED[1:])), None)
            match = (
                match
                or _DEFINED.search(page.folded, 0, _DEFINED_WITHIN)
                or _called(page)
                or _profile(page)
                or _changed(page)
            )
        match = match or _announcer(page) or _answers(page)
        name = page.text[match.start("name") : match.end("name")] if match else None
        page.shared["anaphora.publishing"] = page.book.named(name, "Company") if name else None
    found: End | None = page.shared["anaphora.publishing"]
    return found


_ANNOUNCES = re.compile(
    r"(?:\A|(?<=[\n。，；：:讯丨｜]))\s{0,2}(?P<name>[\u4e00-\u9fff]{3,8})\s?"
    r"(?:\((?:[^()\d*]{0,8}[:：])?(?:[A-Z]{2})?[\d*]{3,6}(?:\.[A-Z]{2})?\))?(?:\d{1,2}月\d{1,2}日|[今昨]日)?(?:晚间?|盘后|早间)?"
    r"(?:发布|披露)?(?:关于[^，。]{2,40})?(?:(?:公告|公布)(?=[，,称显表披])|披露(?=[\u4e00-\u9fff，,]))"
)
"""A listed firm whose announcement a piece of news tells of: 某某股份（603***）6月17日晚公告，公司拟…"""


def _announcer(page: Page) -> re.Match[str] | None:
    """Where the one firm whose announcement the news tells of is named, in its first words."""
    head = page.folded[: _HEAD_REACH // 4]
    if not any(word in head for word in ("公告", "公布", "披露")):
        return None
    found = list(_ANNOUNCES.finditer(page.folded, 0, _REACH))
    first = found[0] if found and found[0].start() < _HEAD_REACH // 4 else None
    if first is None or len({one["name"] for one in found}) > 1:
        return None
    span = Span(*first.span("name"))
    return first if any(one.kind == "Company" and one.span == span for one in page.mentions) else None


_ANSWER = re.compile(r"董秘(?:回答|回复|答复?)?\s?\((?P<name>[\u4e00-\u9fff]{3,8})(?:S[HZ]|BJ)?[\d*]{6}\)")
"""Who answers its investors: 董秘回答（某某股份SZ300***）."""


def _answers(page: Page) -> re.Match[str] | None:
    """Where a piece of questions and answers names the one firm that answers."""
    found = list(_ANSWER.finditer(page.folded, 0, _REACH)) if "董秘" in page.folded else []
    return found[0] if found and len({one["name"] for one in found}) == 1 else None


def _called(page: Page) -> re.Match[str] | None:
    """Where a text that calls one firm the company says so; None where it calls two so."""
    found = list(_CALLED.finditer(page.folded, 0, _REACH))
    return found[0] if len(found) == 1 else None


def _changed(page: Page) -> re.Match[str] | None:
    """What the company became of which a text begins with what it was before: 发行人前身为X, … 整体变更为Y."""
    before = _BEFORE.search(page.folded, 0, _OWN_REACH)
    return (_AFTER.search(page.folded, before.end(), before.end() + _REACH) or before) if before else None


def _profile(page: Page) -> re.Match[str] | None:
    """Where a page that presents one company names it: under a heading, or where no other begins a sentence."""
    match = _PROFILE.match(page.folded, 0, _OWN_REACH)
    if match is None or match["heading"] is not None:
        return match
    for sentence in page.sentences:
        begun = _FIRM_FIRST.match(page.folded, sentence.span.start, sentence.span.end)
        if begun is not None and begun["name"] not in match["name"]:
            return None
    return match


_FIRM_FIRST = re.compile(r"\s{0,4}(?:[^，。\n]{0,12}，)?(?P<name>[\u4e00-\u9fff()]{3,34}?(?:公司|集团))(?!和|与|、|及)")
_BARE_FIRM = re.compile(r"(?:^|[，。；：\n]|同意|批准|与|由)(?:本)?公司(?=[\u4e00-\u9fff])(?![法债章制治股])")

_OWN_UNIT = re.compile(r"(?:^|[，。；：\n足对向与为将由]|同意|所属)(?:全资|控股|参股)(?:子|孙)?公司$")
"""Before the first firm of a text whose parent it does not name: 为满足控股子公司X的资金需求."""


def speaks_for_itself(page: Page) -> bool:
    """Whether 公司 is the company that publishes the text: it stands in it before any company's or fund's name.

    Such a text does not name the company, and 公司 stands for none of those that it does name.
    """
    if "anaphora.itself" not in page.shared:
        first = next((m.span.start for m in page.mentions if m.kind in ("Company", "Fund")), len(page.text))
        bare = _BARE_FIRM.search(page.folded, 0, first) or _OWN_UNIT.search(page.folded, max(0, first - 8), first)
        page.shared["anaphora.itself"] = bare is not None
    own: bool = page.shared["anaphora.itself"]
    return own
