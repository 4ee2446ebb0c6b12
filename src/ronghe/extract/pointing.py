"""Words of a sentence that stand for a name told before: 该公司, "the fund", "the measures", "it", 双方."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import publishing_firm, speaks_for_itself
from ronghe.extract.book.pointed_en import BEARS, POLICY_NOUNS
from ronghe.extract.book.speaker_en import speaks
from ronghe.extract.book.spoken import spoken_of
from ronghe.extract.book.subjects_en import listed_under, person_told, pointed_at
from ronghe.extract.book.tails_en import tails
from ronghe.extract.both_zh import BOTH, MANY, THESE, both, listed, many
from ronghe.extract.clause_forms_en import IMPERSONAL
from ronghe.extract.newly_zh import newly, partnership
from ronghe.extract.offices_zh import offices
from ronghe.extract.paying_zh import fund_told, paying_funds
from ronghe.extract.presented_zh import about_of, fund_of_paper
from ronghe.extract.signs import Item
from ronghe.extract.topics_zh import topic
from ronghe.extract.whose_zh import called_firm
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_OWN_FIRM = frozenset({"本公司", "本集团", "贵公司", "我公司", "本企业"})
"""How a company's own text, or who asks it, calls it."""
_VEHICLE = frozenset({"基金", "合伙企业"})
_OWN_BODY = ("我", "本")
"""Before a noun by which a body calls itself on its own page: 我所, 本院."""
_PLAIN = frozenset({"基金", "公司", "集团", "企业"})
_ANAPHORS_ZH = (
    re.compile(
        r"[该本此贵我这](?:支|只|家|个|项|所|座|期)?"
        r"(?P<noun>母基金|子基金|基金|合伙企业|公司|集团|企业|中心|实验室|园区|产业园|科技园|工业园|小镇|示范区|开发区|基地|联盟|联合体|协会|商会|研究院|研究所|院|所|大学|校|厂|站|台"
        r"|馆|局|署|(?<=[该本])园(?![区林])|学会|(?<=[本该])会(?![议员场计费]))"
    ),
    re.compile(
        r"(?P<noun>基金)(?<![\u4e00-\u9fffA-Za-z\d]基金)(?=[落由的将主已拟总首计目规采以重委存与累]|投资于|投向|向[^，。；]{0,8}投)"
    ),
    re.compile(
        r"(?P<noun>合伙企业)(?<![\u4e00-\u9fffA-Za-z\d]合伙企业)(?=[总首目规存由的]|认缴|出资总?额|主要投|投资于|成立|注册|全体)"
    ),
)
_OF_ITS_SORT = re.compile(
    r"(?:(?<![\u4e00-\u9fffA-Za-z\d])|(?<=其中)|(?<=争)|(?<=由))(?P<noun>母基金|子基金|引导基金)"
    r"(?=[目总首规认拟将已由的、和与]|出资|参股|撬动|注册|存续|管理人|募集|各出|各认)"
)
"""A fund that is called by its sort alone, where the page has one of that sort: 母基金出资4亿元."""
_ANAPHORS_EN = (
    re.compile(
        r"\b[Tt]h(?:e|is|at) (?:(?:state-owned|[A-Z][a-z]+-based|Chinese|new|provincial|municipal|joint"
        r"|private|defen[cs]e|listed) )?"
        r"(?P<noun>(?i:fund|vehicle(?! for)|company|firm|yard|shipyard|dockyard|works|issuer|manufacturer|shipbuilder"
        r"|chipmaker|carmaker|group|conglomerate|start-up"
        rf"|startup|cluster|base|{'|'.join(sorted(BEARS | POLICY_NOUNS))}))\b(?! of\b|-| [A-Z]| regist(?:er|ry)\b|"
        rf" law\b| secretary\b)"
    ),
)
_IT = re.compile(
    r"\s{0,4}(?:\(?\d{1,2}[.)]\s)?(?:(?:In|On|At|Since|Led by|Founded in|Established in|Based in|Together with|Along"
    r" with"
    r"|Jointly with|Apart from|Besides)\s[^;\n]{1,120}?[\s,]\s?)?"
    r"(?:(?:One|Two|Three|Four|Five|Six|Several|Both|Most|All|Some|Many|Another|Among) of"
    r" )?\b(?P<en>[Ii]t(?=\s(?:(?:also|then|later|now|already|since|still|\w{3,12}ly)\s)?"
    r"(?:is|was|has|had|will|won|set|put|took|made|built|led|sold|bought"
    r"|began|became|got|held|grew|rose|fell|ran|[a-z-]{3,14}(?:s|ed))\b)"
    rf"(?!{IMPERSONAL})|[Ii]ts|Th(?:is|e)\sentity)\b(?!\sown\b)"
)
_ITEM = re.compile(r"\s{0,4}\(?\d{1,2}[.)]\s")
_HE = re.compile(r"\s{0,4}(?P<en>He|She)(?=\s[a-z])")
_HEAD_NOUN = re.compile(r"\s{0,4}(?P<zh>公司|联盟|园区|实验室)(?=[\u4e00-\u9fff])(?!公司[法债制章])")
_OWN = re.compile(
    r"[公发](?:(?<![\u4e00-\u9fffA-Za-z].)|(?<=[与和对由向为系是及].)|(?<=持有.))(?:(?<=公)司"
    r"|(?<=发)行人)(?=[与和同对由向将以拟于在及\u4e00-\u9fff\d])(?![法债章制治股])"
)
"""公司 where it may be the company whose own text the page is."""
_HELD = re.compile(r"(?:持有|[为系是])(?P<zh>公司)(?=\d|的?控股股东|的?实际控制人|的?第.大股东|股份)")
"""What a clause cannot itself be the subject of: 持有公司38.5%的股份 speaks of the company told of before."""
_IT_KINDS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy"})
_ANAPHOR_KINDS = {
    "Fund": "母基金 子基金 基金 合伙企业 fund vehicle",
    "Company": (
        "公司 集团 企业 厂 company firm group conglomerate start-up startup yard shipyard dockyard works issuer"
        " manufacturer shipbuilder chipmaker carmaker"
    ),
    "Institute": (
        "中心 实验室 研究院 研究所 院 所 大学 校 站 台 馆 center centre lab laboratory institute university academy"
        " school college foundation"
    ),
    "Alliance": "联盟 联合体 协会 商会 学会 会 alliance association consortium federation league",
    "Zone": "园区 产业园 科技园 工业园 小镇 示范区 开发区 基地 园 park zone base cluster",
    "PublicBody": "局 署 committee office ministry commission bureau agency department council",
}
_KIND_OF = {word: kind for kind, words in _ANAPHOR_KINDS.items() for word in words.split()} | dict.fromkeys(
    POLICY_NOUNS, "Policy"
)
_STEMS = {
    "center": "cent",
    "centre": "cent",
    "laboratory": "lab",
    "lab": "lab",
    "university": "university",
    "school": "school",
}


def pointed(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The signs of words that point back, where none of those ``taken`` stands; in no order."""
    ends = [tail for tail in tails(line.page, line.span) if not _touches(taken, tail.span)] if line.latin else []
    yield from (Item(tail.mention.kind, tail.span, end=line.page.book.end(tail.mention)) for tail in ends)
    for match in _pointing(line):
        span = Span(*match.span())
        noun = match["noun"].lower()
        kind = _KIND_OF[noun]
        if _touches(taken, span) or any(tail.span.touches(span) for tail in ends) or _is_unnamed(line, match, kind):
            continue
        own = publishing_firm(line.page) if match.group() in _OWN_FIRM else None
        if match.group().startswith(_OWN_BODY):
            own = own or about_of(line.page, noun)
        end = (
            own
            or _unpaid(line, span, noun, _subject_before(line, span, noun, kind))
            or _subject_told(line, span, noun)
            or (fund_told(line.page, span.start) if noun in _VEHICLE else None)
            or line.page.book.antecedent(_told_from(line, span), frozenset((kind,)))
            or line.page.book.last_called(span, noun, frozenset((kind,)))
            or (fund_of_paper(line.page) if noun == "基金" else None)
            or (partnership(line.page, span) if noun == "企业" else None)
        )
        if end is not None and not _fits(noun, end):
            continue
        if end is None:
            before = _told_before(line, span, frozenset((kind,)), taken)
            yield from (item for item in before if item.end is not None and line.page.book.fits(noun, item.end))
        else:
            yield Item(end.kind, span, end=end)
    if line.latin:
        yield from _pronouns(line, taken)
    if line.han:
        yield from _of_its_sort(line, taken)
        yield from _both(line)
        yield from (item for item in newly(line) if not _held_by(taken, item.span))
        yield from (item for item in offices(line) if not _touches(taken, item.span))
        head = _HEAD_NOUN.match(line.page.folded, line.span.start, line.span.end)
        itself = publishing_firm(line.page) is None and speaks_for_itself(line.page)
        held = None if itself else _HELD.search(line.page.folded, line.span.start, line.span.end)
        for bare in _OWN.finditer(line.page.folded, line.span.start, line.span.end):
            firm, span = publishing_firm(line.page), Span(*bare.span())
            if firm is not None and not _touches(taken, span):
                yield Item("Company", span, end=firm)
        for bare in filter(None, (head, held)):
            span = Span(*bare.span("zh"))
            own = publishing_firm(line.page) if bare["zh"] == "公司" else None
            if own is not None and not _touches(taken, span):
                yield Item("Company", span, end=own)
                continue
            told = list(_told_before(line, span, frozenset((_KIND_OF[bare["zh"]],)), taken, 1))
            firm = called_firm(line.page) if bare["zh"] == "公司" and not told and not _touches(taken, span) else None
            yield from told if firm is None else (Item("Company", span, end=firm),)


def _is_unnamed(line: Line, match: re.Match[str], kind: str) -> bool:
    """Whether a body that the page never names calls itself so: 我校 in the news of a school."""
    if not match.group().startswith(_OWN_BODY) or about_of(line.page, match["noun"]) is not None:
        return False
    return line.page.book.is_unnamed(match.group(), match["noun"], frozenset((kind,)))


_MAKES = re.compile(r"(?:创办|创建|创立|成立|组建|注册|开办|建立|设立)了?$")


def _told_from(line: Line, span: Span) -> Span:
    """Where a word that points back looks from: what a sentence founds is nothing that it names before."""
    makes = _MAKES.search(line.page.folded, max(line.span.start, span.start - 4), span.start)
    return Span(line.span.start, line.span.start + 1) if makes else span


def _of_its_sort(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The signs of 母基金, 子基金 and 引导基金 alone, for the one fund before them whose name ends so."""
    if line.page.folded.find("基金", line.span.start, line.span.end) < 0:
        return
    for match in _OF_ITS_SORT.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span())
        before = line.page.within(line.page.outermost, Span(0, span.start)) if span.start else ()
        end = line.page.book.only(one for one in before if one.kind == "Fund" and one.text.endswith(match["noun"]))
        if end is not None and not _touches(taken, span):
            yield Item("Fund", span, end=end)


def _touches(taken: Sequence[Item], span: Span) -> bool:
    return any(item.span.touches(span) for item in taken)


def _pronouns(line: Line, taken: Sequence[Item]) -> Iterator[Item]:
    """The signs of "it", "he", "she" and "we" in an English sentence."""
    pronoun = _IT.match(line.page.folded, line.span.start, line.span.end)
    if pronoun is not None:
        span = Span(*pronoun.span("en"))
        item = _ITEM.match(line.page.folded, line.span.start)
        over = listed_under(line.page, line.number, _IT_KINDS) if item else None
        if over is not None and not _touches(taken, span):
            yield Item(over.kind, span, end=line.page.book.end(over))
        else:
            yield from _told_before(line, span, _IT_KINDS, taken)
    person = _HE.match(line.page.folded, line.span.start, line.span.end)
    who = person_told(line.page, line.number) if person else None
    if person is not None and who is not None:
        yield Item("Person", Span(*person.span("en")), end=line.page.book.end(who))
    for own, whose in speaks(line.page, line.span) if not line.han else ():
        if not _touches(taken, own):
            yield Item(whose.kind, own, end=line.page.book.end(whose))


def _both(line: Line) -> Iterator[Item]:
    """Signs as in a list, for 双方 and 三方."""
    for match in BOTH.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span())
        yield from _as_list(both(line.page, span) or (), span)
    for match in MANY.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span("words"))
        yield from _as_list(many(line.page, span, match["many"]), span)
    for match in THESE.finditer(line.page.folded, line.span.start, line.span.end):
        span = Span(*match.span("words"))
        yield from _as_list(listed(line.page, span), span)


def _held_by(taken: Sequence[Item], span: Span) -> bool:
    """Whether the words lie within a longer name."""
    return any(item.span.touches(span) and item.span != span for item in taken)


def _as_list(parties: Sequence[End], span: Span) -> Iterator[Item]:
    """A sign for each, all but the last where the words begin, the last at their end."""
    first, last = Span(span.start, span.end - 1), Span(span.end - 1, span.end)
    for end in parties[:-1]:
        yield Item(end.kind, first, end=end, words="、")
    for end in parties[-1:]:
        yield Item(end.kind, last, end=end)


def _subject_before(line: Line, span: Span, noun: str, kind: str) -> End | None:
    """What the sentence before is about, for a plain noun of its kind in a sentence that names none before it."""
    before = Span(line.span.start, span.start) if span.start > line.span.start else None
    named = before and any(mention.kind == kind for mention in line.page.names_in(before))
    if named or noun not in _PLAIN or not line.han:
        return None
    return topic(line, frozenset((kind,)))


def _unpaid(line: Line, span: Span, noun: str, told: End | None) -> End | None:
    """What is told of, but for a fund that only puts money into the one that 该基金 stands for."""
    if told is None or noun not in _VEHICLE or told.name not in paying_funds(line.page):
        return told
    return fund_told(line.page, span.start) or told


def _subject_told(line: Line, span: Span, noun: str) -> End | None:
    """What the English sentences before told of, or this one, by the noun that points to it."""
    found = pointed_at(line.page, line.number, noun, span.start) if line.latin else None
    return line.page.book.end(found) if found else None


def _pointing(line: Line) -> Iterator[re.Match[str]]:
    """Words that point back to a name: 该公司, 基金 alone, "the fund"."""
    patterns = (*(_ANAPHORS_ZH if line.han else ()), *(_ANAPHORS_EN if line.latin else ()))
    for pattern in patterns:
        yield from pattern.finditer(line.page.folded, line.span.start, line.span.end)


def _told_before(
    line: Line, span: Span, kinds: frozenset[str], taken: Sequence[Item], breaks: int = 0
) -> Iterator[Item]:
    """The sign of a pronoun or short noun for what the sentences before speak of."""
    if not _touches(taken, span):
        mention = spoken_of(line.page, line.span.start, kinds, breaks)
        words = span.quote(line.page.folded)
        if mention is not None and (
            words != "实验室" or words in line.page.folded[mention.span.start : mention.span.end]
        ):
            yield Item(mention.kind, span, end=line.page.book.end(mention))


def _fits(noun: str, end: End) -> bool:
    """Whether a body may be spoken of by the English noun: no institute is "the centre" that does not bear the word."""
    stem = _STEMS.get(noun)
    return stem is None or any(stem in name.lower() or not name.isascii() for name in end.names)
