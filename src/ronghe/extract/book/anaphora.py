"""Short nouns that stand for a name said before: the fund, 该公司, 本基金."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_NOUNS = (
    ("Fund", "fund", "基金 母基金 子基金 引导基金 产业基金"),
    ("Company", (
        "company corporation firm group bank conglomerate enterprise start-up startup yard shipyard"
        " manufacturer maker supplier developer shipbuilder"
    ),
     "公司 集团 企业 银行 子公司 集团公司"),
    ("Institute", "institute university academy laboratory lab center centre college school joint-lab",
     "研究所 研究院 大学 学院 实验室 中心 研究中心 联合实验室 学校 院 所"),
    ("PublicBody", "commission ministry bureau office department council committee agency administration authority army"
     " government", "委员会 部门 局 办公室 管委会 机构 部队 政府"),
    ("Alliance", "alliance association chamber federation consortium coalition", "联盟 协会 商会 联合会 学会"),
    ("Zone", "zone park base corridor cluster", "园区 开发区 基地 示范区 示范基地 试验区 实验区 产业园 新区 高新区 区"),
    ("Policy", "plan opinion opinions law act regulation regulations measures notice guidelines strategy edict",
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
        if mention.kind in kinds and mention.span.end <= stretch.end and not inner and not _reports(page, mention):
            out.append(mention)
    return out


def _reports(page: Page, mention: Mention) -> bool:
    """Whether the name is a publisher's, of whom a text seldom goes on to speak: "a Reuters report"."""
    if not mention.text.isascii():
        return False
    key = "anaphora.publishers"
    if key not in page.shared:
        page.shared[key] = frozenset(form for known in page.lens.publishers for form in known.forms)
    return mention.text in page.shared[key]


_LEAD = re.compile(r"(?:(?:On|In)\s[^,\n]{1,40},\s)?(?:[Tt]he\s)?$")
_LISTED = re.compile(r"(?:\s?\([^()\n]{0,60}\))?(?:,? and\s|, the\s|、|和|与|及|同)")
_AGAIN = re.compile(r"\s{0,4}(?:(?:It|Its|They)\s|(?:本|该)?(?:公司|联盟|园区|实验室|所|院)(?!法))")
HELD = re.compile(r"(?:持有|为|系|是)(?:本|该)?公司(?![法债])")
"""A firm that holds 公司 is not the one that is spoken of."""
_POINTED = re.compile(
    r"\s{0,4}(?:The|This) (?P<noun>fund|company|firm|yard|shipyard|start-up|startup|manufacturer|group"
    r"|institute|university|academy|alliance|zone"
    r"|park|base|laboratory|center|centre)\b(?! of)"
)
_ACTED = re.compile(r"(?:由|被|获得?|引入|股东|包括|与|对|向|给|至|予)$")
"""Before a name that something is done by, with or to: the sentence does not speak of it."""
_ACTED_WITHIN = 6
_POINTED_LATER = re.compile(
    r"\s{0,4}(?:In|On|By|Since|During|At) [^,;.]{2,24}?,? the "
    r"(?P<noun>fund|company|firm|group|institute|university|academy|alliance|zone|park|base|laboratory)\b(?! of|-)"
)
_FIRM = frozenset({"Company"})
_FURTHEST = 4
"""So many sentences back what a bare 公司 or "it" speaks of may stand."""


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
_DEFINED_WITHIN = 20_000
_SPEAKS = re.compile(
    r"(?:^|[，。；：、\n(与和对])(?:[本贵我]?公司|[本我]集团|发行人)(?=[\u4e00-\u9fff])(?![法债章制治股])"
)


def publishing_firm(page: Page) -> End | None:
    """The company whose own text the page is, by the name in its head or at its foot; 公司 stands for it."""
    if "anaphora.publishing" not in page.shared:
        match = _OWN_NAME.search(page.folded, 0, _HEAD_REACH)
        if match is None and _SPEAKS.search(page.folded, 0, _REACH):
            head, foot = page.folded[:_OWN_REACH], max(0, len(page.folded) - _OWN_REACH)
            match = _SELF_NAMED[0].search(head)
            match = match or next(filter(None, (one.search(page.folded, foot) for one in _SELF_NAMED[1:])), None)
            match = match or _DEFINED.search(page.folded, 0, _DEFINED_WITHIN)
        name = page.text[match.start("name") : match.end("name")] if match else None
        page.shared["anaphora.publishing"] = page.book.named(name, "Company") if name else None
    found: End | None = page.shared["anaphora.publishing"]
    return found


_BARE_FIRM = re.compile(r"(?:^|[，。；：\n]|同意|批准|与|由)(?:本)?公司(?=[\u4e00-\u9fff])(?![法债章制治股])")


def speaks_for_itself(page: Page) -> bool:
    """Whether 公司 is the company that publishes the text: it stands in it before any company's or fund's name.

    Such a text does not name the company, and 公司 stands for none of those that it does name.
    """
    if "anaphora.itself" not in page.shared:
        first = next((m.span.start for m in page.mentions if m.kind in ("Company", "Fund")), len(page.text))
        bare = _BARE_FIRM.search(page.folded, 0, first)
        page.shared["anaphora.itself"] = bare is not None
    own: bool = page.shared["anaphora.itself"]
    return own


_SUBJECTS = "anaphora.subjects"
_HEAD_REACH = 250
"""So many characters into its sentence a subject stands."""
_THINGS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project"})
_IT = re.compile(r"\s{0,4}(?:It|Its)\s")
_BEFORE_SUBJECT = re.compile(
    r"(?:[A-Z][A-Za-z ]{2,20}(?:, [^–—-]{2,30}?)?(?: \([A-Za-z ]{2,20}\))? [-–—] )?(?:[A-Z][^;:]{1,160}?,"
    r" |)(?:[Tt]he |State-\w+ |[A-Z]\w+-based |[A-Z]\w+'s )?$"
)
_AFTER_SUBJECT = re.compile(
    r"(?: ?\([^()]{1,60}\))?(?:, (?:an?|the|one|which|whose|who|part|formerly|[a-z]{3,12}ed|set up|run"
    r"|built|with|now|long|home) "
    r"| (?:is|was|has|had|will|would|also|[a-z]{2,14}(?:s|ed)|held|won|set|put|built|led|began|ran|grew|rose|fell) )"
)


def told_of(page: Page, number: int, kinds: frozenset[str]) -> Mention | None:
    """The subject, of these kinds, of the nearest English sentence before that has one of them; over one paragraph."""
    subjects: list[Mention | None] = page.shared.setdefault(_SUBJECTS, [])
    while len(subjects) < number:
        subjects.append(_subject_at(page, subjects))
    breaks = 1
    for back in range(number - 1, max(-1, number - 1 - _FURTHEST), -1):
        breaks -= page.folded.count("\n", page.sentences[back].span.end - 1, page.sentences[back + 1].span.start) > 0
        found = subjects[back]
        if breaks < 0:
            return None
        if found is not None and found.kind in kinds:
            return found
    return None


def person_told(page: Page, number: int) -> Mention | None:
    """The one person whom the English sentence before names, in the same paragraph: "he", "she"."""
    if number == 0:
        return None
    before = page.sentences[number - 1].span
    if "\n" in page.folded[before.end - 1 : page.sentences[number].span.start]:
        return None
    found = {page.book.end(one).name: one for one in page.names_in(before) if one.kind == "Person"}
    return next(iter(found.values())) if len(found) == 1 else None


_ACTS_IN_IT = re.compile(
    r"\b(?:led|co-led|joined|backed|anchored|took part in|participated in|approved) (?:the|this|that)"
    r" (?:round|financing|deal|investment|transaction)\b"
)
"""What somebody else does in what is told of: "Oriental Peak led the round" goes on about whose round it is."""
_HAS_OF_IT = re.compile(
    r"\b(?:contributed|committed|subscribed|put in|owns?|holds?|has|have) (?:(?:about|around|nearly|another"
    r"|the remaining) )?"
    r"(?:RMB |CNY |US\$|[$€£¥])?\d[\d.,]*(?: ?(?:%|percent|per cent)| [mb]illion(?: (?:yuan|dollars"
    r"|euros))?)(?=[,;.]| and |$)"
)
"""A share or sum of nothing named is one of what is told of: "A owns 45 percent, B the rest" goes on about whose."""
_IN_OFFICE = re.compile(r"(?:,? ?(?:[a-z][\w-]*|C[EFT]O|Chairman|President|Director)\b)+ (?:the )?")
"""Between a person and the body of an office: " is the founder and CEO of "."""


def _subject_at(page: Page, before: list[Mention | None]) -> Mention | None:
    """What the sentence behind those in the list is about: its own subject, or that of one before for "it"."""
    sentence = page.sentences[len(before)]
    if not sentence.latin or (sentence.han and page.mostly_han):
        return None
    span = sentence.span
    again = _POINTED.match(page.folded, span.start, span.end) or _POINTED_LATER.match(page.folded, span.start, span.end)
    if again is not None or _IT.match(page.folded, span.start):
        kinds = _THINGS if again is None else frozenset({NOUN_KINDS[again["noun"]]})
        near = (found for found in reversed(before[-_FURTHEST:]) if found is not None and found.kind in kinds)
        return next(near, None) or (_only_one(page, len(before), kinds) if again is not None else None)
    if before and before[-1] is not None and _goes_on(page, span):
        return before[-1]
    named = page.names_in(span)
    things = [mention for mention in named if mention.kind in _THINGS]
    return _speaks(page, span, things) or _of_officer(page, named, things)


def _goes_on(page: Page, span: Span) -> bool:
    """Whether a sentence tells what others have or do in what the one before was about."""
    return any(pattern.search(page.folded, span.start, span.end) for pattern in (_ACTS_IN_IT, _HAS_OF_IT))


def _of_officer(page: Page, named: Sequence[Mention], things: list[Mention]) -> Mention | None:
    """The one body of a sentence that begins with who is at its head: "Su Wenjie is the founder of X"."""
    if len(things) != 1 or named[0].kind != "Person" or things[0].span.start <= named[0].span.end:
        return None
    between = page.folded[named[0].span.end : things[0].span.start]
    return things[0] if len(between) < _HEAD_REACH and _IN_OFFICE.fullmatch(between) else None


def _only_one(page: Page, number: int, kinds: frozenset[str]) -> Mention | None:
    """The name of these kinds that the sentences before bear, where they bear no other."""
    start = page.sentences[max(0, number - _FURTHEST)].span.start
    stop = page.sentences[number].span.start
    if start == stop:
        return None
    found = candidates(page, Span(start, stop), kinds)
    return found[0] if len({mention.text for mention in found}) == 1 else None


def _speaks(page: Page, span: Span, found: list[Mention]) -> Mention | None:
    """The grammatical subject of an English sentence, where it is one of the names found in it."""
    for mention in found:
        start = mention.span.start
        if start - span.start > _HEAD_REACH:
            return None
        if _AFTER_SUBJECT.match(page.folded, mention.span.end, span.end) and _BEFORE_SUBJECT.match(
            page.folded[span.start : start].lstrip()
        ):
            return mention
    return None


_UNIT_OF = re.compile(r"(?:的)?(?:旗下|下属|所属|(?:全资|控股|参股)?子公司)(?:的)?(?:——|“)?")


def unit_of(page: Page, mention: Mention) -> Mention:
    """The name right behind that is told as a part of this one, which the sentence speaks of then: A旗下B."""
    between = _UNIT_OF.match(page.folded, mention.span.end)
    found = page.names_in(Span(between.end(), between.end() + 1)) if between else ()
    return found[0] if found else mention


def spoken_of(page: Page, start: int, kinds: frozenset[str], breaks: int = 0) -> Mention | None:
    """The name of these kinds that the sentences before the one at ``start`` speak of, over so many line breaks.

    That is the subject of the nearest sentence that names one; a sentence that itself says "it" or a bare 公司
    is passed over, and one that begins with "The fund" tells the kind. None where a sentence names several
    and none of them alone at its head.
    """
    number = page.sentence_number(start)
    if kinds == _FIRM and speaks_for_itself(page):
        return None
    told = told_of(page, number or 0, kinds)
    if told is not None:
        return told
    for back in range((number or 0) - 1, max(-1, (number or 0) - 1 - _FURTHEST), -1):
        span = page.sentences[back].span
        breaks -= page.folded.count("\n", span.end - 1, page.sentences[back + 1].span.start) > 0
        if breaks < 0:
            return None
        found = candidates(page, span, kinds)
        again = _POINTED.match(page.folded, span.start, span.end)
        if again is not None:
            kinds, breaks = kinds & {NOUN_KINDS[again["noun"]]}, max(breaks, 1)
            continue
        passed = _AGAIN.match(page.folded, span.start) or HELD.search(page.folded, span.start, span.end)
        if not found or passed:
            continue
        head = found[0]
        if _ACTED.search(page.folded, max(span.start, head.span.start - _ACTED_WITHIN), head.span.start):
            continue
        head = unit_of(page, head)
        alone = _LISTED.match(page.folded, head.span.end, span.end) is None
        if alone and _LEAD.match(page.folded[span.start : head.span.start].lstrip()):
            return head
        return head if len({page.book.end(mention).name for mention in found}) == 1 else None
    return None
