"""Whom a Chinese clause speaks of that does not say its subject, or says only 公司, 学校, 其.

"X成立于1965年，隶属A，总部位于B。公司注册资本6.8亿元。": X is the subject of every clause. A clause that begins
with what is said of something takes the subject of the clause before, and the first of a sentence that of the
sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import NOUN_KINDS, publishing_firm, reports, speaks_for_itself
from ronghe.extract.book.spoken import HELD, HOLDS_SHARE, spoken_of, unit_of
from ronghe.extract.latter_zh import latter
from ronghe.extract.presented_zh import THINGS, about_of, presented
from ronghe.extract.whose_zh import KEYED, firm_beside, holder, presented_as, served, so_founded
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Item, Line
    from ronghe.extract.page import Page
    from ronghe.lens.lens import Lens

_SUBJECTS = THINGS | {"Person", "Policy"}
_BREAK = re.compile(r"[，；。：,](?:(?<!,)| (?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff\ue000-\ue00b]))")
_BELOW = re.compile(
    r"(?:的)?(?:第?[\d一二三四五六七八九十]{0,4}[支只]?子基金|旗下|下属|所属|(?:全资|控股|参股)?子公司)(?:的)?(?:——|“)?[\ue000-\ue004]"
)
"""A旗下B, A的子公司B: what follows is said of B."""
_SERVES = re.compile(
    r"(?:负责|受托|作为|担任|任|为|是|系)?(?:该|本)?(?:基金|资金)?(?:的)?"
    r"(?:托管|管理人|托管人|执行事务合伙人|普通合伙人|基金管理人|基金托管人|托管银行)[^，。；]{0,4}[，。；]"
)
_DATE = "\ue00b"
_LEAD = re.compile(
    rf"(?:</?\w{{1,8}}>|[\s•·*#>\d.、()（）【】“”①-⑳◆■●]|[一二三四五六七八九十]{{1,2}}[、．.]|第[一二三四五六七八九十百]{{1,5}}条){{0,8}}"
    rf"(?:(?:并且?|而|且|同时|其中|此外|另外|目前|现(?!任|有|为|设)|现已|近年来|据悉|据了解|此前|随后|近日|日前|后来|之后|截至|截止|自|从|于"
    r"|(?:启动|签约|揭牌|成立|开工|开幕|奠基|挂牌|座谈|发布|年|大|全|本次|此次)?"
    r"(?:会议|大会|会|仪式|论坛|峰会|活动|现场|开幕式)(?:期间|上)"
    rf"|今天|当日|当时|当年|去年|今年|据介绍|据统计|据报道|按照?(?:规划|计划|方案|设计)|根据(?:规划|计划|方案)|预计|到|公开资料显示|公告显示|资料显示|股东信息显示|报告期内|迄今|至今|{_DATE})"
    rf"(?:起|以来|底|末|初|间|后|时)?[，,]?){{0,4}}"
)
_LEADING = frozenset(
    "第一二三四五六七八九十会仪论峰活启签揭成开奠挂座发年大全本此并而且同其此另目现近据随日后之截自从于今当去公资股报迄至按根预到"
)
"""The first characters of the words of :data:`_LEAD`."""
_ADVERB = re.compile(
    r"(?:已经?|还|又|也|均|曾|现|先后|累计|共|共有|一度|正式|直接|间接|合计|目前|则|即|仍|将|拟|原|整建制|成建制|整体|一并)+"
)
_NO_SUBJECT = re.compile(
    r"的(?!前身|全称|主管)|[、和与及同跟/]|以及|[^，。；：\ue000-\ue00b]{0,3}(?:指出|认为|强调|获悉|了解到)"
)
_NOUNS = re.compile(
    r"(?:该|本|全|此|这家)?(?P<noun>公司|集团|企业|学校|大学|研究所|研究院|学院|基地|园区|新区|实验区|试验区|示范区|开发区|(?:科学城|科技城|合作区|先行区)(?![管发投建集党委核内])|联盟|学会|协会|联合会|联合体|共同体|协作体"
    r"|商会|实验室|联合实验室|中心|基金|研究室|试验站|工厂|所|校|院|园|厂|室)"
    r"(?![法债章制\u3001及]|[和与](?![\ue000-\ue009\u4e00-\u9fff、]{0,12}[签合共联达建])|长(?!期)|股票|债券|类|法人|治理|业绩|财产|名称|规模化)(?=[\u4e00-\u9fff\ue000-\ue00b\d“(（，])"
)
_NOUN = re.compile(
    "公司|集团|企业|学校|大学|学院|基地|新区|联盟|学会|协会|商会|中心|基金|[所校院园厂室]|[实试]验|联合会|联合体|共同体|协作体"
    "|示范区|开发区|[学技]城|合作区|先行区"
)
"""What every noun above holds."""
_POSSESSIVE = re.compile(r"其(?![中他它余次实间后])(?=[\u4e00-\u9fff\ue000-\ue00b\d])")
_OFFICE = re.compile(r"(?:首任|现任)?(?:董事长|总经理|所长|院长|主任|校长|理事长|会长|秘书处|总部|注册资本)")
"""What a body has and no person."""
_FOUNDING = re.compile("新设|成立|设立|组建|建立|创建|创立|发起|共建|新建|建设|打造|下设|下辖|[定命取]名")
_FOUNDS = re.compile(
    r"(?:新设|成立|设立|组建|建立|创建|创立|发起|共建|新建|建设|打造|下设|下辖|[定命取]名为?)了?[^，。；：\ue000-\ue007]{0,16}"
    r"(?P<it>[\ue000-\ue005\ue007])[^，。；：\ue000-\ue00b]{0,4}[，；。]$"
)
_RELATIVE = re.compile(
    r"(?:由|位于|坐落|地处|总部|设在|设于|隶属|成立于|从事|专注|主营|拥有|与|以)[^，。；：]*?"
    r"(?<!旗下)(?<!下属)(?<!所属)(?<!直属)的[^，。；：\ue000-\ue00b、]{0,8}(?P<it>[\ue000-\ue005\ue007])"
)
"""由A建设的X, 位于B的X: what looks like a clause without a subject is said of X, which follows."""
_SIZED = re.compile(
    r"(?:目标|计划|首期)?(?:总规模|规模|总投资|总额)(?:约|达|为|超过?|近|合计)*\ue00a(?:的)?“?(?P<it>[\ue000\ue005\ue007])"
    r"[^，。；：\ue000-\ue009]{0,24}，"
)
"""总规模N的X完成募资，: the clauses behind go on about X."""
_SAYS = re.compile(
    r"(?:则|还|也|在[^，。；]{1,12}时|[^，。；\ue000-\ue00b]{0,2})?(?:介绍|表示|透露|说|称|坦言|告诉|宣布|回应|补充)"
)
_EXAMPLE = re.compile(
    r"(?:仍|就)?以(?P<it>[\ue000-\ue005\ue007])(?:的[^，。；：]{1,10})?为(?:例|样本|代表|典型|试点)[，：]"
)
"""以X为例，: what follows is said of X."""
_ACTS = re.compile(
    r"(?:已|共|将|拟|并|合计|直接|间接|累计)*(?:牵头|发起|主导|联合|参与|承担|出资|认缴|实缴|持股|占股|持有|占比|占|投资|收购|受让|参股|控股|担任|兼任|任|与|计划|拟)"
)
"""What the founder does and not what was founded."""
_OPENS = (
    "该本全此这公集企学大研基园新实试示开联协商中所校院厂室工科合先"  # _NOUNS
    "其"  # _POSSESSIVE
    "由位坐地总设隶成从专主拥与以"  # _RELATIVE
    "已还又也均曾现先累共一正直间合目则即仍将拟原整成"  # _ADVERB
)
"""The first characters of what the patterns above match at the head of a clause."""
_NOMINAL = re.compile(r"[^，。；：]{11,}|[^，。；：]*[\ue000-\ue008]|[^，。；：]{2,10}(?:合并|重组|组成)")
_THIS_ONE = re.compile(
    r"(?<![\u4e00-\u9fff])这(?:家|所|座)(?![^，。；：]{0,3}(?:公司|企业))[^。；：]{2,60}?的[^，。；：\ue000-\ue00b的]{0,12}"
    r"(?:公司|企业|机构|研究院|研究所|[所院]|中心|实验室|学校|高校|联盟|协会|学会)(?=[\u4e00-\u9fff，\ue000-\ue00b])"
)
"""这家成立于2013年、由A举办的研发机构: what is told of before, of which the words within tell too."""
_POINTED = re.compile(r"[该本全].|这家|.[内现]")
"""What makes a noun of one character stand for a body: 全所, 所内."""
_ONE = frozenset({"所", "校", "院", "园", "厂", "室"})
_ZONES = (
    "新区", "示范区", "实验区", "试验区", "开发区", "科学城", "科技城", "合作区", "先行区",
)  # fmt: skip
_KIND = {
    "校": "Institute", "研究室": "Institute", "室": "Institute", "试验站": "Institute", "厂": "Company",
    "工厂": "Company", "园": "Zone", **dict.fromkeys(_ZONES, "Zone"),
}  # fmt: skip
_HEAD = re.compile(
    r"(?:</?\w{1,8}>|[\s#>*•·\d、.()一二三四五六七八九十【】“”]){0,8}(?:[^，。；、]{0,24}[，：])?"
    r"(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|今天|近日|日前|目前|现|据悉|原|[,，]){0,4}[“「(]?$"
)
_ADVERBIAL = re.compile(r"(?:经过|经|为|根据|按照|随着|自|在|围绕|通过|面对|面向)[^，。；：\n]{2,30}，")
"""A clause of time, way or aim before the subject: 经过六十年发展，研究所形成了…"""
_DESCRIBED = re.compile(
    r"(?:[^，。；：\ue000-\ue00b]{2,24}，)?(?:由[^，。；：]{2,80}?(?:共同|联合|合作|牵头|发起|参与|投资)?(?:[共组筹承兴援][建办]|设立|成立|创办|举办|研制|主办|承办)的(?=[^，。；：]{2})"
    r"|(?:位于|坐落[于在]|地处|设[在于])[^，。；：]{2,30}?的|(?:如今|目前|现|已|后){0,3}(?:更名|改名|改称|改制)[为成])"
)
"""What tells of the name behind it, of which the sentence speaks: 由A、B共建的X."""
_HEADS = "clauses.heads"
_BACK = 6
"""So many sentences back the subject of a sentence without one may stand."""
_AGAIN = re.compile(
    r"\s{0,4}(?:该|本|全)?(?:公司|集团|学校|大学|研究所|研究院|学院|基地|园区|联盟|学会|协会|联合会|商会|实验室|中心|基金)(?=[\u4e00-\u9fff\d])"
    r"(?!法|债|章|制|股东|实际|和|与|及|、)"
)
"""A sentence that begins with a short noun goes on about what the sentences before it tell."""
_FAR = 400
"""Characters of a line within which clauses are looked at; a longer one is a list."""


def unsaid(line: Line) -> Iterator[tuple[Span, End, bool]]:
    """The subjects that clauses leave out: a short noun's span, or (True) what one would stand before."""
    if line.items or topic(line) is not None or _NOUN.search(line.text):
        told = {start: (end, what) for start, end, what in latter(line)} if "者" in line.text else {}
        these = dict(_these(line))
        yield from ((_span(line, start, end), what, False) for start, (end, what) in told.items())
        yield from ((_span(line, start, start + 1), what, True) for start, what in these.items())
        yield from _unsaid(line, {**these, **{start: what for start, (_, what) in told.items()}})
        yield from _inner(line)


_INNER = re.compile(
    r"(?:(?<=持有)(?=公司(?:的?约?\d|股[份权])|集团(?:的?约?\d|股[份权]))|(?<=[由与和对向经])(?!公司))"
    r"(?P<noun>公司|学校|研究院|研究所|实验室|联盟|中心|园区|基地|集团|学院)"
    r"(?=[与和、\d的约股]|持股|出资|共同|联合|牵头|控股|副|院长|所长|校长|主任|教授|总经理|总工|党委|董事长|秘书长|理事长)"
)
"""A short noun within a clause, under a coverb: 由学校与A联合组建."""


def _inner(line: Line) -> Iterator[tuple[Span, End, bool]]:
    for match in _INNER.finditer(line.text, 0, _FAR):
        end = _noun(line, match, None)
        if end is not None:
            yield _span(line, *match.span()), end, False


def _unsaid(line: Line, latter_of: Mapping[int, End]) -> Iterator[tuple[Span, End, bool]]:
    subject: End | None = None
    theme: End | None = None
    firm: End | None = None
    told = False
    before = done = 0
    opens = _openings(line.page.lens)
    founds = _FOUNDING.search(line.text) is not None
    for start in _starts(line.text):
        if start and start <= done:
            continue
        theme, before = (_founded(line, before, start) if founds else None) or theme, start
        first = line.text[start : start + 1]
        plain = "\u4e00" <= first <= "\u9fff" and first not in _LEADING
        lead = None if plain else _LEAD.match(line.text, start)
        at = lead.end() if lead else start
        done = at
        item = line.items.get(at)
        if at in latter_of or (item is not None and item.kind in _SUBJECTS):
            told, theme = True, None
            subject = latter_of[at] if at in latter_of else _named(line, line.items[at], at, subject)
            continue
        if line.text[at : at + 1] not in opens:
            told = told or _NOMINAL.match(line.text, at) is not None
            continue
        noun = _NOUNS.match(line.text, at)
        his = None if noun else _POSSESSIVE.match(line.text, at)
        firm = subject if subject is not None and subject.kind == "Company" else firm
        if noun or his:
            end = (
                _noun(line, noun, so_founded(noun, theme) or firm_beside(noun, subject, firm))
                if noun
                else holder(line, at) or theme or subject or (None if told else topic(line))
            )
            if end is not None:
                yield _span(line, *(noun or his).span()), end, False  # type: ignore[union-attr]
                subject, theme = (end, None) if noun else (subject, theme)
            elif noun:
                subject = theme = None
            told = told or noun is not None
        elif (of := _described(line.text, at)) is not None:
            told, theme = True, None
            subject = line.end(line.items[of.start("it")]) if _NO_SUBJECT.match(line.text, of.end()) is None else None
        elif _said_of(line, at):
            acts = _ACTS.match(line.text, at) is not None
            end = _able(line, at, (None if acts else theme) or subject or (None if told else topic(line)))
            end = served(line, at, end, topic) or end
            if end is not None:
                yield _span(line, at, at + 1), end, True
                subject, told = (end if end is not theme else subject), True
        elif not told:
            told = _NOMINAL.match(line.text, at) is not None


def _these(line: Line) -> Iterator[tuple[int, End]]:
    """Where 这家成立于2013年的研发机构 stands, and what it means: the last body before it, or what was told of."""
    for match in _THIS_ONE.finditer(line.text, 0, _FAR) if "这" in line.text else ():
        nearest = [*line.signs(0, match.start(), THINGS)][-1:]
        end = line.end(nearest[0]) if nearest else topic(line)
        if end is not None:
            yield match.start(), end


def _described(text: str, at: int) -> re.Match[str] | None:
    """Where words at the head of a clause describe what follows them, of which the clauses then tell."""
    return _SIZED.match(text, at) or _EXAMPLE.match(text, at) or _RELATIVE.match(text, at)


def _able(line: Line, at: int, end: End | None) -> End | None:
    """What a clause is said of: of an office no person is, but the body that was told of before."""
    office = end is not None and end.kind == "Person" and _OFFICE.match(line.text, at)
    return topic(line) if office else end


def _named(line: Line, item: Item, at: int, before: End | None) -> End | None:
    """The subject that a name at the head of a clause makes: itself, its part behind it, its officer, or none.

    Who manages or keeps a fund serves it: the clauses go on about the fund.
    """
    if _SERVES.match(line.text, at + 1):
        return before
    if item.kind == "Person" and _SAYS.match(line.text, at + 1):
        return None
    below = _BELOW.match(line.text, at + 1)
    if below is not None:
        return line.end(line.items[below.end() - 1])
    return _officer(line, at) or (line.end(item) if _NO_SUBJECT.match(line.text, at + 1) is None else None)


def _founded(line: Line, start: int, end: int) -> End | None:
    """What the clause at ``start`` to ``end`` founds: the clauses behind it tell of that."""
    if "前身" in line.text[start:end]:
        return None
    match = _FOUNDS.search(line.text, start, end)
    return line.end(line.items[match.start("it")]) if match else None


def _starts(text: str) -> Iterator[int]:
    """Where clauses begin; what stands in a bracket is said of the name before it and no clause of its own."""
    yield 0
    bracketed = "(" in text
    for match in _BREAK.finditer(text, 0, _FAR):
        if not bracketed or text.count("(", 0, match.start()) <= text.count(")", 0, match.start()):
            yield match.end()


def _span(line: Line, start: int, end: int) -> Span:
    return Span(line.place(start), max(line.place(start) + 1, line.place(end)))


def _officer(line: Line, at: int) -> End | None:
    """The person of "A董事长B": what follows is said of the person."""
    for position in range(at + 1, min(at + 14, len(line.text))):
        item = line.items.get(position)
        if item is not None and item.kind not in ("Person", "Place"):
            return None
        if item is not None and item.kind == "Person":
            return line.end(item)
        if line.text[position] in "，。；：":
            return None
    return None


def _said_of(line: Line, at: int) -> bool:
    """Whether the clause begins with what is said of something."""
    adverb = _ADVERB.match(line.text, at)
    start = adverb.end() if adverb else at
    pattern = _predicates(line.page.lens)
    return pattern.match(line.text, at) is not None or pattern.match(line.text, start) is not None


@lru_cache(maxsize=4)
def _openings(lens: Lens) -> frozenset[str]:
    """The first characters of clauses that speak of what is not named there."""
    return frozenset(_OPENS) | {word[0] for word in lens.words["rules.clause.predicate_zh"]}


@lru_cache(maxsize=4)
def _predicates(lens: Lens) -> re.Pattern[str]:
    words = sorted(lens.words["rules.clause.predicate_zh"], key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)))


def _noun(line: Line, match: re.Match[str], subject: End | None) -> End | None:
    """What a short noun at the head of a clause stands for: the subject if it is of the kind, or one before it."""
    noun = match["noun"]
    kind = _KIND.get(noun) or NOUN_KINDS.get(noun)
    if kind is None:
        return None
    if noun in _ONE and (own := about_of(line.page, noun)) is not None:
        pointed = _POINTED.match(match.group() + line.text[match.end() : match.end() + 1])
        return own if pointed or subject == own else None
    if noun in _ONE and match.group().startswith("本"):
        return line.page.book.antecedent(_span(line, *match.span()), frozenset((kind,)))
    if noun == "公司" and (publisher := publishing_firm(line.page)) is not None:
        return publisher
    if noun == "公司" and speaks_for_itself(line.page):
        return None
    kinds = frozenset((kind, "Fund")) if noun == "公司" else frozenset((kind,))
    if subject is not None and subject.kind in kinds and (kind != "Fund" or subject.kind == "Fund"):
        return subject
    if noun in _ONE and (
        subject is not None or not _POINTED.match(match.group() + line.text[match.end() : match.end() + 1])
    ):
        return None
    told = topic(line, kinds)
    if noun == "学校":
        return _school(line, told, line.place(match.start()))
    about = about_of(line.page, noun) if kind != "Company" else None
    found = (told or _so_called(line, noun)) if kind == "Company" else (about or _so_called(line, noun) or told)
    if found is not None:
        return (
            found if kind == "Company" or any(noun in name for name in found.names) else _bearing(line, noun) or found
        )
    if noun in _ZONES and (zone := _only_zone(line, noun)) is not None:
        return zone
    mention = spoken_of(line.page, line.span.start, frozenset((kind,)), 1)
    if mention is None and kind == "Company":
        return line.page.book.only(
            one
            for one in line.page.outermost
            if one.kind == "Company" and one.span.start < line.span.start and not reports(line.page, one)
        )
    return line.page.book.end(mention) if mention else None


def _school(line: Line, told: End | None, before: int) -> End | None:
    """The university that the sentences before speak of, else the first that the text names: 学校."""
    if told is not None and told.name.endswith(_SCHOOLS):
        return told
    page = line.page
    first = next((one for one in page.outermost if one.kind == "Institute" and one.text.endswith(_SCHOOLS)), None)
    return page.book.end(first) if first is not None and first.span.start < before else None


_SCHOOLS = ("大学", "大學", "学院", "學院", "学校", "學校")


def _so_called(line: Line, noun: str) -> End | None:
    """The one name in the sentences before that ends in the noun: 联合实验室 for 声呐联合实验室."""
    page, first = line.page, max(0, line.number - _BACK)
    if len(noun) < 2 or first == line.number:
        return None
    before = Span(page.sentences[first].span.start, line.span.start)
    return page.book.only(
        mention for mention in page.names_in(before) if mention.text.endswith(_CALLED.get(noun, noun))
    )


_CALLED = {"园区": ("园区", "产业园", "科技园", "工业园", "园"), "基地": ("基地", "示范基地")}
"""How bodies end for which a noun stands that is no part of their name."""


def _bearing(line: Line, noun: str) -> End | None:
    """The last name in the sentences before that holds the noun, a company's too: 研究院 for X研究院有限公司."""
    page, first = line.page, max(0, line.number - 2)
    if len(noun) < _SHORTEST_NOUN or first == line.number:
        return None
    before = page.names_in(Span(page.sentences[first].span.start, line.span.start))
    last = next((one for one in reversed(before) if noun in one.text and one.kind in THINGS), None)
    return page.book.end(last) if last else None


_SHORTEST_NOUN = 3


def _only_zone(line: Line, noun: str) -> End | None:
    """The one zone before the line whose name ends in the noun: 科学城 in the articles of a law on one."""
    page = line.page
    named = (one for one in page.outermost if one.kind == "Zone" and one.span.end <= line.span.start)
    return page.book.only(one for one in named if one.text.endswith(noun))


def topic(line: Line, kinds: frozenset[str] = THINGS) -> End | None:
    """The subject of the nearest earlier sentence of the paragraph that says one of these kinds.

    Where no sentence of the paragraph has one, it is the body that the whole page presents.
    """
    found = _topic(line, kinds)
    own = presented(line.page) if found is None else None
    if own is None or own.kind not in kinds:
        return found
    start = line.page.text.rfind("\n", 0, line.span.start) + 1
    named = line.page.names_in(Span(start, line.span.start)) if start < line.span.start else ()
    others = (one for one in named if one.kind in kinds and not KEYED.search(line.page.folded, start, one.span.start))
    return own if all(line.page.book.end(one) == own for one in others) else None


def _topic(line: Line, kinds: frozenset[str]) -> End | None:
    page = line.page
    goes_on = False
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        if (
            not goes_on
            and "\n" in page.text[page.sentences[number].span.end - 1 : page.sentences[number + 1].span.start]
        ):
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


def _head(page: Page, number: int) -> End | None:
    span = page.sentences[number].span
    if HELD.search(page.folded, span.start, span.end):
        return None
    lead = _LEAD.match(page.folded, span.start, span.end)
    start = lead.end() if lead else span.start
    while_ = _ADVERBIAL.match(page.folded, start, span.end)
    noun = _NOUNS.match(page.folded, while_.end() if while_ else start, span.end)
    about = (
        about_of(page, noun["noun"]) or presented_as(page, _KIND.get(noun["noun"]) or NOUN_KINDS.get(noun["noun"]))
        if noun
        else None
    )
    if about is not None:
        return about
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
        if mention.kind not in THINGS or after.startswith("院士") or _NO_SUBJECT.match(after):
            return None
        return page.book.end(unit_of(page, mention))
    return None
