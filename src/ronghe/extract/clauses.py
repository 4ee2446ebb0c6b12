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

from ronghe.extract import whose_zh
from ronghe.extract.latter_zh import latter
from ronghe.extract.nouns_zh import noun_of
from ronghe.extract.presented_zh import THINGS
from ronghe.extract.topics_zh import LEAD, NO_SUBJECT, NOUNS, head_of, topic
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Item, Line
    from ronghe.lens.lens import Lens

_SUBJECTS = THINGS | {"Person", "Policy"}
_BREAK = re.compile(r"[，；。：,](?:(?<!,)| (?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff\ue000-\ue00b]))")
_BELOW = re.compile(
    r"(?:的)?(?:第?[\d一二三四五六七八九十]{0,4}[支只]?子基金|旗下|下属|所属|(?:全资|控股|参股)?子公司)(?:的)?(?:——|“)?[\ue000-\ue004]"
    r"|(?:[^，。；\ue000-\ue00b]{0,4})?(?:设立|发起|组建)的\ue000(?=\(|[^，。；\ue000-\ue009]{0,6}(?:规模|\ue00a|募|投出|已投|累计))"
    r"|(?:负责|受托)?(?:管理|运作|运营)的\ue000(?=[^，。；\ue000-\ue009]{0,6}(?:规模|\ue00a|募|成立|设立))"
    r"|所在(?:地)?的[\ue005\ue009]"
)
"""A旗下B, A的子公司B, A管理的基金B规模…: what follows is said of B."""
_UNIT = re.compile(r"(?:全资|控股|参股|下属|所属)(?:[子孙]公司|企业)(?:——|“)?(?P<it>\ue001)")
"""全资子公司X拟增资: what the clauses behind tell is said of X."""
_GIVES_TO = re.compile(
    r"(?:承诺|计划|拟|将|已)*(?:出资|认缴|实缴|认购|跟投)(?:了|约|不低于|不超过)*\ue00a，(?![\ue000-\ue00b]?(?:占|持|其|出资|认缴|实缴|份额|比例|股权))"
)
"""Behind a body in a clause after a fund's: X基金规模50亿元，A出资20亿元，已投项目17个 goes on about X."""
_SERVES = re.compile(
    r"(?:负责|受托|作为|担任|任|为|是|系)?(?:该|本)?(?:基金|资金)?(?:的)?"
    r"(?:托管|管理人|托管人|执行事务合伙人|普通合伙人|基金管理人|基金托管人|托管银行)"
    r"(?!认缴|出资|实缴|认购)[^，。；]{0,4}[，。；]"
)
_LEADING = frozenset(
    "第一二三四五六七八九十会仪论峰活启签揭成开奠挂座发年大全本此并而且同其此另目现近据随日后之截自从于今当去公资股报迄至按根预到增交转收变出"
)
"""The first characters of the words of :data:`LEAD`."""
_ADVERB = re.compile(
    r"(?:已经?|还|既|又|再次|再度|再|也|均|曾|现|先后|累计|共|共有|一度|正式|直接|间接|合计|目前|则|即|仍|将|拟|原|整建制|成建制|整体|一并)+"
)
_NOUN = re.compile(
    "公司|集团|企业|学校|大学|学院|基地|新区|联盟|学会|协会|商会|中心|基金|[所校院园厂室]|[实试]验|联合会|联合体|共同体|协作体"
    "|示范区|开发区|[学技]城|合作区|先行区"
)
"""What every noun above holds."""
_POSSESSIVE = re.compile(r"它(?!们)(?=[\u4e00-\u9fff])|其(?![中他它余次实间后])(?=[\u4e00-\u9fff\ue000-\ue00b\d])")
_OFFICE = re.compile(r"(?:首任|现任)?(?:董事长|总经理|所长|院长|主任|校长|理事长|会长|秘书处|总部|注册资本)")
"""What a body has and no person."""
_RELATIVE = re.compile(
    r"(?:由|位于|坐落|地处|总部|设在|设于|隶属|成立于|从事|专注|主营|拥有|与|以)[^，。；：]*?"
    r"(?<!旗下)(?<!下属)(?<!所属)(?<!直属)的[^，。；：\ue000-\ue00b、]{0,8}(?P<it>[\ue000-\ue005\ue007])"
)
"""由A建设的X, 位于B的X: what looks like a clause without a subject is said of X, which follows."""
_ABOVE = re.compile(
    r"(?:旗下)?(?:拥有|辖有|下辖|管辖|由)[^，。；：]{2,40}?(?:单位|企业|公司|院所)(?:组成)?的[^，。；：\ue000-\ue00b、]{0,8}(?P<it>[\ue000-\ue005\ue007])"
)
"""旗下拥有A、B两家单位的X: the clauses behind go on about X."""
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
    r"(?:已|共|将|拟|并|合计|直接|间接|累计)*(?:牵头|发起|主导|联合|参与|承担|增资|出资|认缴|实缴|持股|占股|持有|占比|占|投资|收购|受让|参股|控股|担任|兼任|任|与|计划|拟)"
)
"""What the founder does and not what was founded."""
_MANAGES = re.compile(r"(?:受托|共同)?(?:管理|运营)(?:着|一[支只]|\ue00a|规模|[约近的]){0,5}(?=\ue000)")
_OPENS = (
    "该本全此这公集企学大研基园新实试示开联协商中所校院厂室工科合先"  # NOUNS
    "其它"  # _POSSESSIVE
    "全控参下所"  # _UNIT
    "由位坐地总设隶成从专主拥与以旗辖下管"  # _RELATIVE, _ABOVE
    "已还既又再也均曾现先累共一正直间合目则即仍将拟原整成"  # _ADVERB
)
"""The first characters of what the patterns above match at the head of a clause."""
_NOMINAL = re.compile(r"[^，。；：]{11,}|[^，。；：]*[\ue000-\ue008]|[^，。；：]{2,10}(?:合并|重组|组成)")
_THIS_ONE = re.compile(
    r"(?<![\u4e00-\u9fff])这(?:家|所|座)(?![^，。；：]{0,3}(?:公司|企业))[^。；：]{2,60}?的[^，。；：\ue000-\ue00b的]{0,12}"
    r"(?:公司|企业|机构|研究院|研究所|[所院]|中心|实验室|学校|高校|联盟|协会|学会)(?=[\u4e00-\u9fff，\ue000-\ue00b])"
)
"""这家成立于2013年、由A举办的研发机构: what is told of before, of which the words within tell too."""
_BUILT, _FIRM = frozenset({"Project", "Zone"}), frozenset({"Company"})
_FAR = 400
"""Characters of a line within which clauses are looked at; a longer one is a list."""


def unsaid(line: Line) -> Iterator[tuple[Span, End, bool]]:
    """The subjects that clauses leave out: a short noun's span, or (True) what one would stand before."""
    if line.items or topic(line) is not None or _NOUN.search(line.text):
        told = {start: (end, what) for start, end, what in latter(line)} if "者" in line.text else {}
        these = dict(_these(line))
        yield from ((line.spot(start, end), what, False) for start, (end, what) in told.items())
        yield from ((line.spot(start, start + 1), what, True) for start, what in these.items())
        yield from _unsaid(line, {**these, **{start: what for start, (_, what) in told.items()}})
        yield from _inner(line)


_INNER = re.compile(
    r"(?:(?<=持有)(?=公司(?:的?约?\d|股[份权])|集团(?:的?约?\d|股[份权]))|(?<=[由与和对向经])(?!公司))"
    r"(?P<noun>公司|学校|研究院|研究所|实验室|联盟|中心|园区|基地|集团|学院)"
    r"(?=[与和、\d的约股]|全资|下属|旗下|所属|持有|持股|出资|共同|联合|牵头|控股|副|院长|所长|校长|主任|教授|总经理|总工|党委|董事长|秘书长|理事长)"
)
"""A short noun within a clause, under a coverb: 由学校与A联合组建."""


def _inner(line: Line) -> Iterator[tuple[Span, End, bool]]:
    for match in _INNER.finditer(line.text, 0, _FAR):
        end = noun_of(line, match, None)
        if end is not None:
            yield line.spot(*match.span()), end, False


def _unsaid(line: Line, latter_of: Mapping[int, End]) -> Iterator[tuple[Span, End, bool]]:
    subject: End | None = None
    theme: End | None = None
    firm: End | None = None
    end_before: End | None = None
    told = False
    before = done = 0
    opens = _openings(line.page.lens)
    founds = whose_zh.FOUNDING.search(line.text) is not None
    for start in _starts(line.text):
        if start and start <= done:
            continue
        theme, before = (whose_zh.founded(line, before, start) if founds else None) or theme, start
        first = line.text[start : start + 1]
        plain = "\u4e00" <= first <= "\u9fff" and first not in _LEADING
        lead = None if plain else LEAD.match(line.text, start)
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
        noun = NOUNS.match(line.text, at)
        his = None if noun else _POSSESSIVE.match(line.text, at)
        firm = subject if subject is not None and subject.kind == "Company" else firm
        if noun or his:
            end = (
                noun_of(line, noun, whose_zh.so_founded(noun, theme) or whose_zh.firm_beside(noun, subject, firm))
                if noun
                else (subject or _just_told(line))
                if his is not None and his.group() == "它"
                else whose_zh.holder(line, at)
                or whose_zh.ruler_before(line, at)
                or theme
                or subject
                or (None if told else topic(line))
            )
            if end is not None:
                yield line.spot(*(noun or his).span()), end, False  # type: ignore[union-attr]
                subject, theme = (end, None) if noun else (subject, theme)
            elif noun:
                subject = theme = None
            told = told or noun is not None
        elif (of := _UNIT.match(line.text, at) or _described(line.text, at)) is not None:
            told, theme = True, None
            subject = line.end(line.items[of.start("it")]) if NO_SUBJECT.match(line.text, of.end()) is None else None
        elif _said_of(line, at):
            acts = not whose_zh.its_own(line.text, at, theme is not None and end_before == theme) and _ACTS.match(
                line.text, at
            )
            end = _able(line, at, (None if acts else theme) or subject or (None if told else topic(line)))
            end = whose_zh.served(line, at, end, topic) or end
            if end is not None:
                yield line.spot(at, at + 1), end, True
                end_before = end
                below = _BELOW.match(line.text, at)
                subject, told = (end if end is not theme else subject), True
                subject = line.end(line.items[below.end() - 1]) if below else subject
        elif not told:
            told = _NOMINAL.match(line.text, at) is not None


def _just_told(line: Line) -> End | None:
    """What the sentence right before the line's tells of, 它 at its head; where that says 其 it may tell of another."""
    if line.number == 0 or line.page.opens_paragraph(line.number):
        return None
    span = line.page.sentences[line.number - 1].span
    if line.page.folded.find("其", span.start, span.end) >= 0:
        return None
    return head_of(line.page, line.number - 1)


def _these(line: Line) -> Iterator[tuple[int, End]]:
    """Where 这家成立于2013年的研发机构 stands, and what it means: the last body before it, or what was told of."""
    for match in _THIS_ONE.finditer(line.text, 0, _FAR) if "这" in line.text else ():
        nearest = [*line.signs(0, match.start(), THINGS)][-1:]
        end = line.end(nearest[0]) if nearest else topic(line)
        if end is not None:
            yield match.start(), end


def _described(text: str, at: int) -> re.Match[str] | None:
    """Where words at the head of a clause describe what follows them, of which the clauses then tell."""
    return _SIZED.match(text, at) or _ABOVE.match(text, at) or _EXAMPLE.match(text, at) or _RELATIVE.match(text, at)


def _able(line: Line, at: int, end: End | None) -> End | None:
    """What a clause is said of: of an office no person is, but the body that was told of before.

    A project has no registered capital; the firm that carries it has, which is named last.
    """
    taker = whose_zh.TAKER.search(line.text, 0, at) if line.text.startswith("注册资", at) else None
    if taker is not None:
        return line.end(line.items[taker.start("it")])
    if end is not None and end.kind in _BUILT and line.text.startswith("注册资", at):
        firms = list(line.signs(0, at, _FIRM))
        return line.end(firms[-1]) if firms else end
    office = end is not None and end.kind == "Person" and _OFFICE.match(line.text, at)
    return topic(line) if office else end


def _named(line: Line, item: Item, at: int, before: End | None) -> End | None:
    """The subject that a name at the head of a clause makes: itself, its part behind it, its officer, or none.

    Who manages or keeps a fund serves it: the clauses go on about the fund.
    """
    if item.kind == "Fund" and whose_zh.ITS_MATTER.match(line.text, at + 1):
        return line.end(item)
    if _SERVES.match(line.text, at + 1):
        return before
    if before is not None and before.kind == "Fund" and _GIVES_TO.match(line.text, at + 1):
        return before
    if item.kind == "Person" and _SAYS.match(line.text, at + 1):
        return None
    below = _BELOW.match(line.text, at + 1)
    if below is not None:
        return line.end(line.items[below.end() - 1])
    if (runs := whose_zh.RUNS.match(line.text, at + 1)) is not None:
        return line.end(line.items[runs.end() - 1])
    return _officer(line, at) or (line.end(item) if NO_SUBJECT.match(line.text, at + 1) is None else None)


def _starts(text: str) -> Iterator[int]:
    """Where clauses begin; what stands in a bracket is said of the name before it and no clause of its own."""
    yield 0
    bracketed = "(" in text
    for match in _BREAK.finditer(text, 0, _FAR):
        if not bracketed or text.count("(", 0, match.start()) <= text.count(")", 0, match.start()):
            yield match.end()


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
    if pattern.match(line.text, at) is not None or pattern.match(line.text, start) is not None:
        return True
    return _MANAGES.match(line.text, start) is not None


@lru_cache(maxsize=4)
def _openings(lens: Lens) -> frozenset[str]:
    """The first characters of clauses that speak of what is not named there."""
    return frozenset(_OPENS) | {word[0] for word in lens.words["rules.clause.predicate_zh"]}


@lru_cache(maxsize=4)
def _predicates(lens: Lens) -> re.Pattern[str]:
    words = sorted(lens.words["rules.clause.predicate_zh"], key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)))
