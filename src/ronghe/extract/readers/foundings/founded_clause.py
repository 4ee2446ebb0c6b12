"""A founding, and those that Chinese tells beside its main verb: 由A、B建设的X, X是2013年经A批准设立的园区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import caught, caught_if, kinds_of, matches, rule
from ronghe.model import End, Span
from ronghe.text.dates import find_dates


@dataclass(frozen=True, slots=True)
class Founding:
    """One founding as a sentence tells it; ``verb`` is where its verb stands in the line's text, ``end`` where it ends.

    ``sure`` is how often a founding read in this way is right; ``joint`` tells that the founders acted together.
    """

    line: Line
    verb: tuple[int, int]
    founded: tuple[End, ...]
    founders: tuple[End, ...] = ()
    date: Item | None = None
    place: Item | None = None
    joint: bool = False
    sure: float = 0.85
    end: int = 0


def ends(line: Line, items: Sequence[Item]) -> tuple[End, ...]:
    """What the items stand for, each once."""
    return tuple(dict.fromkeys(line.end(item) for item in items))


SEEN = 200
"""How far back and ahead of its verb a founding is looked for, in characters of the line."""
OF_ANOTHER = re.compile(
    r"(?:建设|发展|管理|工作|领导|协调|推进|开发|服务|规划){1,4}(?:机构|小组|机制|委员会|体系|制度|平台|办公室|指挥部|专班|专项)"
    r"|(?:管理局|管委会|理事会|专家|咨询委|执行局)"
)
"""Behind a name that only tells what is founded: 成立示范区|建设领导协调机构."""
OF_PEOPLE = re.compile("\ue008|博士|教授|毕业|员工|职工|人员|团队|高管|校友|专家|学者|课题组|骨干")
"""People of a body that found something are not the body."""
_TEAM = re.compile(
    r"[、和与及](?:自然人|核心|管理|技术|创业|科研|创始)*(?:团队|骨干|员工|职工|高管|人员)"
    r"(?=共同|联合|合资|出资|等|合作|发起|$)|[、和与及]\ue008(?:、\ue008)*等?[\d两三四五六七八九十]{0,3}[位名](?:知名|资深)?(?:专家|学者|院士|教授)"
)
"""People who are one of a list and no body's: A与B、核心团队共同设立X."""


def of_people(text: str, start: int, end: int) -> bool:
    """Whether those who found something are people of the body named, not the body: A的三名教授."""
    return OF_PEOPLE.search(_TEAM.sub("", text[start:end])) is not None


_FOUND = (
    r"(?:发起|设立|组建|建设|成立|创办|创建|共建|打造|筹建|投建|建立|组成|兴[办建]|包建|创立|开办)"
    r"(?:设立|成立|建设|组建)?"
)
_SOME = r"(?:等[^，,。；;{#Org}]{0,10}(?:{:Org}(?:所属|下属|直属|旗下)的?[^，,。；;{#Org}]{0,10})?)?"
_BY_RELATIVE = (
    r"由{f:Body|Fund|Place+}(?:牵头、?|主导、?|作为[^，,。；;{#Org}]{0,8}|牵头)?"
    + _SOME
    + r"(?:(?:[、和及与]?|，(?=联合|会同|携手))(?:联合|会同|携手)?{g:Body|Fund+})?"
    + _SOME
    + r"(?P<how>[^，,。；;{#Org}]{0,10}?"
    + _FOUND
    + r")的{s:Fund|Company|Institute|Alliance|Zone|Project}(?![的、和与及])"
)
_IS_FOUNDED = (
    r"{s:Org}(?:(?:\([^()]{1,24}\))?，?(?:是指?|系指?)|为)(?:我国|全国)?(?:经{:PublicBody}(?:批准|批复|同意)[，、])?(?:于|在)?(?:{d:Date})?"
    r"(?:，)?(?:(?:由|经){f:Body|Fund+}"
    + _SOME
    + r"(?:(?:联合|会同){g:Body|Fund+}"
    + _SOME
    + r")?)?(?:于{d2:Date})?(?P<how>[^，,。；;{#Org}]{0,10}?"
    + _FOUND
    + r")(?:的|、)(?![^，,。；;{#Org}]{0,10}(?:大学|高校|院校|学校))"
)
_PERMITTED = (
    r"{s:Org}(?:是|系|为)[^，,。；;{#Org}]{0,6}?经{:PublicBody}[^，,。；;{#Org}]{0,8}[、，,](?:并)?(?:于|在)?{d:Date}"
    r"(?P<how>[^，,。；;{#Org}]{0,6}?" + _FOUND + r")的(?!{:Org})"
)
"""X是经A批准、于2015年成立的社团: A permits and founds nothing."""
_PARTS_IN_IT = (
    r"{s:Org}(?:(?:是指?|系)|为)?由[^。；]{0,60}?(?:共建|主管|指导|支持|举办|发起)[、，,](?:由)?{f:Body}(?:牵头|主导|负责|领衔)"
    r"(?:(?:、|，)?(?:联合|会同|携手){g:Body+}(?:等[^，,。；;{#Org}]{0,10})?)?(?P<how>[^，,。；;{#Org}]{0,6}?"
    + _FOUND
    + r")(?=的|[，。；]|$)"
)
"""X是由A和B共建、C牵头组建的机构: who leads is told apart from who stands behind it."""
_IS_OF = (
    r"{s:Org}(?:是|系|为)(?:由)?{:Body|Fund}[^，。；{#Date}]{0,24}?(?:于|在)?{d:Date}"
    r"(?P<how>[^，。；;{#Org|Date}]{0,6}?" + _FOUND + r")的(?!{:Org})"
)
"""X是A与B于2011年联合成立的机构."""
_DATED = (
    r"(?<!由){d:Date}[^，,。；;{#Org|Date}]{0,8}?(?P<how>成立|组建|设立|创办|创建|创立|揭牌)(?:运营)?的"
    r"[^，,。；;的、{#Org}]{0,8}{s:Org}(?![、的和与及])"
)
"""2019年成立的X."""
_SINCE = (
    r"(?:自|从)?(?:于)?{d:Date}(?:正式)?(?P<how>成立|创立|创建|创办|组建|设立|建成|注册成立)(?:以来|至今|之后|后|起)，"
    r"(?![^，。；{#Org}]{0,6}[与和在]){s:Org}(?![、和与及])"
)
"""自2003年成立以来，X."""
_AT_WISH = (
    r"在{f:Body|Zone+}(?:等[^，。；]{0,10})?的?(?P<how>(?:共同|联合)?(?:倡议|发起|牵头))下，[^。；{#Org}]{0,12}"
    r"{s:Alliance|Institute|Fund|Zone}"
    r"[^，。；{#Org}]{0,10}(?:成立|设立|揭牌|组建|挂牌)"
)
"""在A、B等单位的倡议下，X举行成立大会."""
_LEADING = (
    r"(?<!由){f:Body}(?:牵头|主导|发起|领衔|(?:联合|会同|携手|与){g:Body+}(?:等[^，,。；;{#Org}]{0,10})?(?:共同|联合|合作)?)"
    r"(?P<how>(?:发起|组建|筹建|创办|设立|成立|共建|建立)(?:成立|设立|组建)?)的(?:[^，,。；;、{#Org}]{0,6})?"
    r"{s:Fund|Institute|Alliance|Zone|Company}(?![的、和与及])"
)
"""学校牵头组建的X获批建设: who leads stands before without 由."""
_PARTED = (
    r"{:Org}[^，,。；;{#Org}]{0,8}?(?P<how>(?:改组|拆分|分拆|重组|分立|一分为二)(?:为|成)?)(?:了)?"
    r"{s:Org}(?:和|、|与|及){s2:Org}"
)
"""A改组为B和C: both come to be."""
_ONE_OF_TWO = (
    r"{d:Date}[^。；{#Org|Date}]{0,8}(?:、|和|与|{:Org}){0,8}[^，。；{#Org}]{0,4}"
    r"(?P<how>(?:合编|合组|合并|重组整合|合并重组)[为成]|(?:合并|整合|重组)，?(?:共同)?组成)了?{s:Org}"
)
"""1969年两校合编为X; A和B合并，组成X."""
_IN_TURN = (
    r"{s:Org+}(?:等)?分别(?:于|在)?(?P<dates>{:Date}(?:[、和及]{:Date}){1,5})[^，。；{#Org}]{0,6}"
    r"(?P<how>成立|设立|组建|创办|创建|建立|揭牌|挂牌)"
)
"""A、B分别于2008年、2012年成立."""
_YEAR_BEHIND = re.compile(r"\((?P<year>(?:19|20)\d\d)年?\)")
_FOUNDED_TOO = re.compile(
    r"(?:相继|先后|陆续|纷纷|均|都|也|已){1,3}(?:正式)?(?:成立|设立|组建|挂牌|揭牌|创办|建立|诞生)"
)
"""X（2016）、Y（2017）相继挂牌."""
_PERMITS = ("批准", "批复", "同意", "核准", "认定")
BEHIND = r"[^，,。；;{#Body|Fund|Project}]{0,16}?(?:揭牌|成立|设立|挂牌|启动|启用|落成|注册)"


_FOUNDED_ALL = re.compile(
    r"(?:相继|先后|陆续|还|已)(?:牵头|联合|共同|获批)?(?:建成|建立|建有|成立|组建|设立|创办|创建|建设|获批|挂牌)了?(?!于|$)"
)


def _years_behind(line: Line) -> Iterator[Founding]:
    """Each of a list with its year in brackets behind it: X（2016）、Y（2017）相继挂牌, 先后建成X（2016）."""
    told = _FOUNDED_TOO.search(line.text)
    before = None if told else _FOUNDED_ALL.search(line.text)
    start, end = (before.end(), len(line.text)) if before else (0, told.start() if told else 0)
    told = told or before
    for item in line.signs(start, end, kinds_of("Org")):
        year = _YEAR_BEHIND.match(line.page.folded, item.mention.span.end) if item.mention else None
        date = next(iter(find_dates(f"{year['year']}年")), None) if year else None
        if told is not None and year is not None:
            dated = Item("Date", Span(*year.span()), date=date)
            yield Founding(line, told.span(), (line.end(item),), (), dated, sure=0.84)


def relative(line: Line) -> Iterator[Founding]:
    """Foundings in a relative clause before the name, or in what the thing is said to be."""
    for match in matches(line, _BY_RELATIVE):
        if OF_PEOPLE.search(match["how"]):
            continue
        founders = caught(line, match, "f") + (caught(line, match, "g") if match["g"] else [])
        if all(item.kind == "Place" for item in founders):
            continue
        behind = rule(line.page.lens, BEHIND).match(line.text, match.end())
        dates = list(line.signs(*(match.span() if not behind else (0, behind.end())), frozenset({"Date"})))
        where = rule(line.page.lens, r"[^，,。；;{#Org}]{0,8}?(?:在|于)(?:{:Place}{0,2}){p:Place|Zone}").match(
            line.text, match.end()
        )
        place = caught(line, where, "p")[0] if where and behind else None
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), ends(line, founders),
            dates[-1] if dates else None, place, len(founders) > 1 and "合并" not in match["how"], 0.86,
        )  # fmt: skip
    for match in matches(line, _AT_WISH):
        founders = caught(line, match, "f")
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), ends(line, founders), None, None,
            len(founders) > 1, 0.84,
        )  # fmt: skip
    for match in (*matches(line, _LEADING), *matches(line, _PARTS_IN_IT)):
        founders = caught(line, match, "f") + (caught(line, match, "g") if match["g"] else [])
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), ends(line, founders), None, None,
            len(founders) > 1, 0.84,
        )  # fmt: skip
    yield from _years_behind(line)
    for match in matches(line, _IN_TURN):
        items, dates = caught(line, match, "s"), list(line.signs(*match.span("dates")))
        for item, date in zip(items, dates, strict=True) if len(items) == len(dates) else ():
            yield Founding(line, match.span("how"), ends(line, [item]), (), date, sure=0.86)
    for match in (*matches(line, _DATED), *matches(line, _SINCE)):
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), (), caught(line, match, "d")[0], sure=0.84
        )  # fmt: skip
    for match in (*matches(line, _PERMITTED), *matches(line, _IS_OF)):
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), (), caught(line, match, "d")[0], sure=0.86
        )  # fmt: skip
    for match in matches(line, _IS_FOUNDED):
        dates = caught_if(line, match, "d2") or caught_if(line, match, "d")
        first = match.start("f") if match["f"] else match.start()
        permitted = any(word in line.text[first : match.end()] for word in _PERMITS)
        founders = [] if permitted else [*caught_if(line, match, "f"), *caught_if(line, match, "g")]
        if dates or founders:
            yield Founding(
                line, match.span("how"), ends(line, caught(line, match, "s")), ends(line, founders),
                dates[0] if dates else None, None, len(founders) > 1, 0.86,
            )  # fmt: skip


_SIGNS = re.compile("签署|签订|签约|签下|达成|召开|举行|宣布")
"""Between a place and a founding: that is where it was agreed, 在南昌签署共建X协议."""


def parted(line: Line) -> Iterator[Founding]:
    """Two bodies that come to be out of one, and one out of two."""
    for match in matches(line, _PARTED):
        dates = list(line.signs(0, match.end(), frozenset({"Date"})))
        made = (*caught(line, match, "s"), *caught(line, match, "s2"))
        if dates:
            yield Founding(line, match.span("how"), ends(line, made), (), dates[-1], sure=0.82)
    for match in matches(line, _ONE_OF_TWO):
        yield Founding(
            line, match.span("how"), ends(line, caught(line, match, "s")), (), caught(line, match, "d")[0], sure=0.82
        )  # fmt: skip


PARTS = re.compile(
    "改组|拆分|分拆|分立|重组|一分为二|合编|合组|合并为|合并成|合并，?(?:共同)?组成|整合，?(?:共同)?组成"
)


def place_before(line: Line, position: int, floor: int) -> Item | None:
    """在绵阳 right before the verb, or "In Xi'an," at the head of the sentence."""
    match = rule(line.page.lens, r"(?<![存所])(?:在|于){:Place}{0,2}{p:Place|Zone}(?:内)?[^，,。；;]{0,8}$").search(
        line.text, floor, position
    )
    if match is not None and _SIGNS.search(line.text, match.end("p"), position):
        match = None
    head = None if match else rule(line.page.lens, r"^[\s•·*▪◦-]{0,4}In {p:Place},").match(line.text)
    found = match or head
    return caught(line, found, "p")[0] if found else None


_SIGNING = re.compile(r"签署|签订|签约|达成|协议|宣布(?=[^，。；]{0,16}[将拟])|\b(?:signed|signing|agreed|agreement)\b")
_DATED_HEAD = re.compile(rf"\W{{0,4}}(?P<d>{SIGNS['Date']})[^，。；;\ue000-\ue00b]{{0,10}}[中间后]?，")
_FURTHER = re.compile(rf"[；;]|{SIGNS['Date']}")
"""Behind the date at a sentence's head, what ends its reach."""
_AT_ONCE = re.compile(r"(?:同时|并|同日)[^，。；]{0,6}$")
"""At the head of a clause: the founding has the date of what is told before it."""


def date_before(line: Line, position: int, floor: int) -> Item | None:
    """The date that the clause's time word gives: the last before the verb, unless it is the day of a signing."""
    if _AT_ONCE.search(line.text, floor, position):
        floor = 0
    before = [
        place
        for place, item in line.items.items()
        if item.kind == "Date" and floor <= place < position and not _aside(line.text, place, position)
    ]
    if not before and (at_once := _date_at_once(line, floor)) is not None:
        return at_once
    if not before:
        head = _DATED_HEAD.match(line.text, 0, position)
        return (
            line.items.get(head.start("d")) if head and not _FURTHER.search(line.text, head.end(), position) else None
        )
    return None if _SIGNING.search(line.text, before[-1], position) else line.items[before[-1]]


_SAME_TIME = re.compile(r"[\s\ue000-\ue007]{0,2}(?:同时|同日|与此同时)，?")


def _date_at_once(line: Line, floor: int) -> Item | None:
    """The date of the clause before a semicolon, where the one behind it says that it was at the same time."""
    if floor or line.number == 0 or not _SAME_TIME.match(line.text):
        return None
    before = line.page.line(line.number - 1)
    if not before.text.rstrip().endswith(("；", ";")):
        return None
    dates = list(before.signs(0, None, frozenset({"Date"})))
    return dates[-1] if len(dates) == 1 else None


def _aside(text: str, place: int, position: int) -> bool:
    """Whether a date stands in a bracket that is closed before a position: （2019年）, not （2019年由A设立）."""
    return text[place - 1 : place] == "(" and ")" in text[place:position]


def date_behind(line: Line, end: int) -> Item | None:
    """The date of the opening of what was just named: A与B共建的X同日揭牌."""
    opened = rule(line.page.lens, BEHIND).match(line.text, end)
    dates = list(line.signs(end, opened.end(), frozenset({"Date"}))) if opened else []
    return dates[-1] if dates else None
