"""Chinese wordings for another name of a body: what it was called before, beside, in public, abroad and for short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.topic import told_before
from ronghe.extract.rules import caught, kinds_of, matches
from ronghe.model import End, Span

_LEAVE = r"，?经[^，,。；;{#Name}]{2,20}(?:批准|同意|批复)，?"
_SINCE = (
    r"(?:于|在|{:Date}|正式|又|再次?|先后|随后|后来|此后|最终|整体|改制|重组|破产|转制|扩建|迁址|在[^，,。；;{#Org}]{2,16}[下中时]|"
    + _LEAVE
    + r")*"
)
_FAR = r"{s:Org}[^。；;{#Org}]{0,60}?[，,；;](?:其|该所|该院|该校|该公司)?"
_FIRST = r"^[^。；;{#Org}]{0,8}{s:Org}[^。；;]{0,120}?[，,；;](?:{:Date})?"
_BECAME = (
    "(?P<how>更名[为成]?|改名[为成]?|易名[为成]?|改称为?|[改扩整]编[为成]|名称变更为|整体变更[为成]|整体变更设立|[改转]制[为成]"
    "|升格[为成]|[改重]组[为成]|[改扩]建[为成]|升级[为成])"
)
_NAMED = r"(?:的|这一|等)*(?:名称|厂名|名义|称号|番号|牌子)"
_PLATES = r"(?P<how>加挂|另挂|增挂|挂有?|保留)了?{o:Org+}(?:的)?(?:牌子|牌匾)"
_ALSO = r"(?:对外|同时|并|仍|还|也|再|均|于|{:Date})*"
_COMES_TO_BE = r"(?=[^，。；;{#Org}]{0,8}?(?:组建|成立|创建|始建|创办|设立|建立|诞生|建)[于在，。])"
_ABROAD_AS = (
    r"^[^。；;{#Org}]{0,12}{s:Org}(?:[^。；;]{0,80}?[，,])?(?:的|其)?"
    r"(?P<how>英文(?:简称|缩写|名称?|全称|译名)|缩写)(?:为|是|：|:)?"
)

_OF = r"(?:的)?(?:下属|所属|直属|旗下|属下|内设)"
"""Behind a body that is only above what the other became: 改组为A下属的B."""
_GOES_ON = r"[、和与及]{:Org}|" + _OF
_NOT_ITS_UNIT = (
    r"(?!下属|所属|旗下|直属|属下|[、和与及]|等"
    r"|(?:{:Date})?[^，。；{#Name}]{0,6}(?:创办|创建|设立|组建|成立|建立|开办|兴办)的)"
)
"""Behind a body of which a unit was the predecessor: 前身为A下属的实验工厂."""
RULES = (
    ("{o:Org}" + _SINCE + _BECAME + "(?:了)?{s:Org}(?!" + _GOES_ON + ")", "former", 0.9),
    (
        "[为成称名]了?{o:Org}，(?:后|之后|其后|又|再|{:Date}|于)*" + _BECAME + "{s:Org}(?!" + _GOES_ON + ")",
        "former", 0.88,
    ),
    ("{o:Org}" + _SINCE + _BECAME + "(?:了)?{:Org}" + _OF + "的?{s:Org}(?![、和与及]{:Org})", "former", 0.88),
    (
        r"(?<![由从自]){o:PublicBody|Institute}" + _SINCE + r"(?P<how>改为|改成)了?{s:PublicBody|Institute}"
        "(?=[，。；、)]|$)",
        "former", 0.86,
    ),
    ("{s:Org}" + _SINCE + r"由(?:原)?{o:Org}(?:整体)?(?P<how>更名|改名|改编|扩编|改制|改称|变更)", "former", 0.9),
    (
        r"{s:Org}(?:的)?(?P<how>前身(?:为|是|系|即))(?:{:Date})?"
        r"(?:(?:由|经)?{:Org+}(?:等)?(?:{:Date})?[^，,。；;{#Org}]{1,14}的[^，,。；;{#Org}]{0,6}?|[^，,。；;{#Org}]{0,14}?)(?:的)?"
        r"(?<![由经]){o:Org}" + _NOT_ITS_UNIT,
        "former", 0.88,
    ),
    (r"{s:Org}(?:的)?(?P<how>前身){o:Org}" + _COMES_TO_BE, "former", 0.86),
    (
        _FAR + r"(?P<how>前身(?:为|是|系|即)|原名(?:为|是|叫)?|曾用名(?:为|是|：|:)?|原称){o:Org}" + _NOT_ITS_UNIT,
        "former", 0.9,
    ),
    (r"{s:Org}(?P<how>原名|曾用名|原称)(?:为|是|叫|：)?{o:Org}", "former", 0.88),
    (
        _FAR + r"(?:[创成]\w之初|成立时|建[所校]时|初建时)?(?P<how>[时初始]称|初名|名为){o:Org}",
        "former", 0.84,
    ),
    (
        r"{s:PublicBody}[^。；;{#Org}]{0,30}?"
        r"(?P<how>(?:改编前|改革前|此前|原)(?:的)?(?:番号|代号)(?:为|是|：|:)?){o:PublicBody}",
        "former", 0.9,
    ),
    ("{s:Org}" + _ALSO + _PLATES, "second_plate", 0.9),
    (
        r"(?:组建|设立|成立|合并|整合|改组|更名)(?:的|为|成)?{s:Org}，(?:[^。；;]{0,24}?，)?" + _ALSO + _PLATES,
        "second_plate", 0.86,
    ),
    (
        r"将{o:Org}[^，,。；;{#Org}]{0,4}(?:划归|划转|移交|整合|调整)[^，,。；;]{0,16}，"
        r"(?P<how>更名[为成]?|改名[为成]?){s:Org}",
        "former", 0.88,
    ),
    (_FIRST + _ALSO + _PLATES, "second_plate", 0.84),
    (
        r"{s:Org}(?:[，,]?(?:对外)?代号(?:为|是)?{:Org}[，,])?(?P<how>(?:并|曾|长期|一度|对外)*使用){o:Org}" + _NAMED,
        "cover", 0.86,
    ),
    (r"{s:Org}[，,]?(?P<how>(?:对外|内部|军工|工厂|企业)?代号(?:为|是)?){o:Org}", "cover", 0.86),
    (_FAR + r"(?P<how>对外称|对外名称(?:为|是)?|对外番号(?:为|是)?){o:Org}", "cover", 0.88),
    (
        r"{s:Org}(?:正式)?(?:挂牌|揭牌|成立)[^。；;{#Org}]{0,6}，{o:Org}(?:的)?牌子"
        r"(?P<how>(?:同时|一并|也|同步|同日)*(?:挂出|挂牌|揭牌|亮相))",
        "second_plate", 0.86,
    ),
    (_ABROAD_AS + r"{o:Org}", "translation", 0.88),
    (r"{s:Org}(?:的)?(?P<how>对外(?:名称|番号|厂名|代号)(?:为|是|叫|：)){o:Org}", "cover", 0.88),
)  # fmt: skip

_FIRST_CALLED = (
    r"^[^。；;{#Org}]{0,10}{s:Institute|Company|Zone|Alliance}[^。；;]{0,40}?"
    r"(?P<how>的?前身(?:为|是|系)|[，,](?:初|原|曾用)名)(?:为|叫|：|:)?(?:{:Date}(?:成立|设立|组建|创办|创建|兴建|建立)的)?"
)
_PLAIN = re.compile(
    r"(?:原)?(?P<name>(?:(?![的在由于和与])[\u4e00-\u9fff]){3,18}"
    r"(?:站|室|厂|所|局|处|校|院|队|中心|公司|组|社|馆|班|小区|园|园区|基地|开发区))(?=[，,。；;(]|$)"
)
"""What a body was called that no rule takes for a name: 天祝人造卫星观测站."""
_ABROAD = _ABROAD_AS + r"“?(?![{#Org}])"
_LATIN = re.compile(r"(?P<name>[A-Z][\w&.'-]{1,40}(?: (?:of |for |and |the |on )?[A-Z][\w&.'-]{0,40}){0,10})")
_CALLED = (
    r"^[^。；;{#Org}]{0,12}{s:Org}(?:[^。；;{#Org}]{0,60}?[，,])?(?:也|又|亦|常)?被?"
    r"(?P<how>俗称|又称|又名|也称|亦称|别称|别名|昵称|人称|简称|唤作)(?:为|作)?“"
)
_QUOTED = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z\d·]{2,20})”")
_PLAINLY = (
    (_FIRST_CALLED, _PLAIN, "former", 0.86),
    (_ABROAD, _LATIN, "translation", 0.88),
    (_CALLED, _QUOTED, "short", 0.84),
)  # fmt: skip
"""Before a name that no rule of names finds, how such a name is bounded, and what it is to the body."""


class Plain(NamedTuple):
    """Another name that is none of the page's mentions: whose it is, where it stands, its type."""

    subject: End
    name: Span
    type: str
    sure: float
    how: tuple[int, int]


def plain(line: Line) -> Iterator[Plain]:
    """X的前身是Y, X…，初名Y, X，英文简称ABC, X俗称“Y”, where no rule takes Y for a name."""
    for notation, bounded, sort, sure in _PLAINLY if line.han else ():
        for match in matches(line, notation):
            name = bounded.match(line.page.folded, line.place(match.end()), line.span.end)
            if name is None or not _unnamed(line, Span(*name.span("name"))):
                continue
            word = name["name"]
            kind = "acronym" if sort == "translation" and word.isupper() else sort
            yield Plain(line.end(caught(line, match, "s")[0]), Span(*name.span("name")), kind, sure, match.span("how"))


def _unnamed(line: Line, span: Span) -> bool:
    """Whether no body's name begins within the span; a place may."""
    return not any(
        one.span.start in range(span.start, span.end) and one.kind != "Place"
        for one in line.page.within(line.page.outermost, span)
    )


_RENAMED_TO = r"(?:更名|改名|易名|改称|[改扩整]编|[改转]制|升格|[改重]组|[改扩]建)[为成]?了?{x:Org}"
_REACH = 600


_WAS_FIRST = r"前身(?:是|为|系|即)[^，。；{#Org}]{0,24}?{x:Org}(?=[，。；(\[]|$)"


def _called_first(line: Line, match: re.Match[str]) -> End | None:
    """What a body was called first as the sentence before ends: X的前身是Y。1960年学校更名为Z."""
    if line.number == 0 or line.page.opens_paragraph(line.number):
        return None
    if any(item.mention is not None and item.kind != "Place" for item in line.signs(0, match.start("how"))):
        return None
    before = line.page.line(line.number - 1)
    found = next(iter(matches(before, _WAS_FIRST)), None)
    return before.end(caught(before, found, "x")[0]) if found else None


def called_then(line: Line, match: re.Match[str], former: Item) -> End | None:
    """What a body that a clause leaves out was called until then: 1965年升格为B，1983年又改称C.

    An office that founds a school and is the last to be spoken of does not itself become a school; None where nothing
    of the new name's kind is told before.
    """
    if former.mention is None and (first := _called_first(line, match)) is not None:
        return first
    if not former.unsaid:
        return line.end(former)
    before = [one for one in matches(line, _RENAMED_TO) if one.end() <= match.start()]
    if before:
        return line.end(caught(line, before[-1], "x")[0])
    new = caught(line, match, "s")[0]
    if former.kind != "PublicBody" or new.kind == former.kind:
        return line.end(former)
    named = [one for one in told_before(line, line.page.outermost, _REACH) if one.kind in kinds_of(new.kind)]
    return line.page.book.end(named[-1]) if named else None
