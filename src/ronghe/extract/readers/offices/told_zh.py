"""Who holds a Chinese office, where person, office and body stand apart: P，现任…, 主任由P和Q担任, 他兼任…, 分别任…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.offices.office_bodies import BODIES, OFFICE
from ronghe.extract.readers.topic import paragraph_start
from ronghe.extract.rules import Sieve, caught, group, matches
from ronghe.extract.topics_zh import topic
from ronghe.model import End, Span

_TITLE = r"(?:(?:学术|技术|专家|咨询|科学|决策|战略|管理|执行)委员会|理事会|监事会|董事会)?" + OFFICE
_TITLES = _TITLE + r"(?:(?:、|兼|和)" + _TITLE + r"){0,3}"
_SERVES = r"(?:担任|出任|兼任|任|受聘为|当选为?|获聘为?)"
_STILL = r"(?:同时|还|现|目前|并|也|此外|又|仍)*"
_ON = r"(?:的)?(?:首任|首届|第[一二三]届|新一届)?"
_CALLED = r"(?:教授|院士|研究员|博士|同志|先生|女士|少将|中将|上将|大校)?"
_SERVED = r"(?:共同|分别|一并)?(?:担任|兼任|接任|出任|领衔)"
_SEVERAL = (
    r"由[^，。；]{0,30}?(?P<s>{:Person}" + _CALLED + r"(?:[、和与及][^，。；{#Person}]{0,24}{:Person}" + _CALLED
    + r"){0,3})" + _SERVED
)  # fmt: skip
_SHORT = r"(?P<short>集团|公司|学会|协会|联盟|商会|研究院|研究所|中心|实验室|学校|基金会|指挥部|领导小组)"
_CALLED_SO = (
    ("Company", ("集团", "公司")),
    ("Alliance", ("学会", "协会", "联盟", "商会", "基金会")),
    ("PublicBody", ("指挥部", "领导小组")),
)
_PERSONS = frozenset({"Person"})

WORDINGS = (
    (r"{o:PublicBody}(?P<v>长){s:Person}", 0.9),
    (r"{s:Person}(?:\([^()]{1,16}\))?，(?:[男女]，)?(?:[^，。；{#Name}]{2,14}，){0,2}(?:现任|现为|时任|任){o:Org}" + _ON
     + r"(?P<v>" + _TITLES + ")", 0.86),
    (r"(?:^|[：；。]){s:Person}，{o:Org}(?P<v>" + _TITLES + r")(?=[，。；]|$)", 0.84),
    (r"{o:Body}(?P<v>" + _TITLES + r")(?:兼|暨)(?={:Body}" + _TITLES + r"(?P<s>{:Person}))", 0.84),
    (r"{o:Org}(?:的)?(?:首任|现任)?(?P<v>" + _TITLES + r")" + _SEVERAL, 0.82),
    (r"(?:^|[，。；：])(?:{:Org})?(?:首任|现任)?(?P<v>" + _TITLES + r")" + _SEVERAL, 0.8),
    (r"(?:^|[，。；])(?:{:Org})?(?:首任|现任)?(?P<v>" + _TITLES + r")(?:为|是|系)(?!{:Person})(?:{:Org}(?:的)?)?"
     r"[^，。；{#Name}]{0,12}?{s:Person}" + _CALLED + r"(?=[，。；、]|$)", 0.78),
    (r"以{s:Person}" + _CALLED + r"为(?P<v>" + _TITLES
     + r")的(?=新|[^，。；{#Name}]{0,8}(?:理事会|领导|班子|负责人|委员会))", 0.78),
    (r"(?:聘任|任命|选举|聘请|推选|推举|增补|补选){s:Person}(?:为|担任|任)(?:新一届|首届)?" + _SHORT
     + r"?(?P<v>" + _TITLES + ")", 0.8),
    (r"{s:Person}" + _CALLED + r"(?:同时|还|现)?(?:担任|出任|兼任|任|当选为?)(?:该|本)?(?!公司)" + _SHORT + _ON
     + r"(?P<v>" + _TITLES + ")", 0.8),
    (r"(?:董事会|监事会)(?:现|目前|共)?(?:由[^，。；{#Name}]{0,10}?)?(?P<v>董事|监事)"
     r"(?:[^，。；：{#Name}]{0,6}(?:组成|构成))[：:，](?:分别)?(?:是|为)?(?P<s>{:Person}(?:、{:Person}){0,14})", 0.82),
    (r"(?:由|有|包括|：|、|以及|及|和)(?P<v>独立董事|职工董事|外部董事|职工监事)(?:为|：)?"
     r"(?P<s>{:Person}(?:[、和]{:Person}){0,6})", 0.78),
    (r"(?P<v>法定代表人|董事长|总经理|负责人)(?:由{:Person})?(?:变更|更换|换成|调整)为"
     r"[^，。；{#Name}]{0,4}{s:Person}", 0.82),
)  # fmt: skip
"""Rules of the reader of roles; a body that they do not name is what the clause speaks of."""


_BY_OR_IS = re.compile(r"(?:[由为是系：:])")
_OF: dict[str, str | tuple[str, ...]] = {
    "局长": "局", "厅长": "厅", "所长": "所", "院长": ("院", "医院"), "校长": ("大学", "学校"),
    "会长": ("协会", "学会", "商会", "促进会", "联合会"), "理事长": ("联盟", "协会", "学会", "促进会"),
    "主任": ("中心", "实验室", "办公室", "委员会", "管委会"), "台长": "台", "站长": "站",
}  # fmt: skip
"""What the body of an office is called, by the end of its name."""
_NEAR = 220


def headed(line: Line, match: re.Match[str]) -> End | None:
    """The body of an office at the head of a clause, 首任局长为P: the last told before that is called so."""
    short = group(match, "short")
    if short:
        kind = next((kind for kind, words in _CALLED_SO if short in words), "Institute")
        return topic(line, frozenset({kind}))
    title = match["v"]
    begins = match.start("v") - match.start() < _HEAD and _BY_OR_IS.match(line.text, match.end("v")) is not None
    ends = next((ends for word, ends in _OF.items() if title.endswith(word)), None) if begins else None
    if ends is None or not line.number:
        return None
    here = [item for item in line.signs(0, match.start("v") + 1, BODIES) if not item.unsaid]
    if any(name.endswith(ends) for item in here for name in line.end(item).names):
        return None
    start = paragraph_start(line, _NEAR)
    told = line.page.within(line.page.outermost, Span(start, line.span.start)) if start < line.span.start else ()
    fitting = [one for one in told if one.kind in BODIES and one.text.endswith(ends)]
    return line.page.book.end(fitting[-1]) if fitting and not here else None


_HEAD = 6


class Apart(NamedTuple):
    """An office whose person the wording does not name beside it, with the body where it names one."""

    person: End
    title: tuple[int, int]
    body: End | None
    match: re.Match[str]


_HE = r"(?:^|[，。；])(?:他|她|本人)" + _STILL + _SERVES + r"{o:Org}" + _ON + r"(?P<v>" + _TITLES + ")"
_TWO_OFFICES = (
    r"分别" + _SERVES + r"{o:Org}?" + _ON + r"(?P<v>" + _TITLE + r")[、和与及](?:{o2:Org}" + _ON + r")?(?P<v2>" + _TITLE
    + ")"
)  # fmt: skip
_PAIR = r"(?P<s>{:Person}[^，。；{#Person}]{0,3}[、和与及]{:Person})[^，。；{#Person}]{0,6}" + _TWO_OFFICES
_THE_TWO = r"(?:^|[，。；])(?:两人|二人|双方|他们)(?:现)?" + _TWO_OFFICES
_APART = Sieve(((_HE, 1), (_PAIR, 2), (_THE_TWO, 2)))
_SEEN = 90
"""So far back the two are looked for whom 两人 means."""


def apart(line: Line) -> Iterator[Apart]:
    """The offices of 他 and of two who hold one each, in turn."""
    for notation, many in _APART.open_to(line):
        for match in matches(line, notation):
            people = _people(line, match, many)
            if len(people) != many:
                continue
            bodies = [[line.end(item) for item in caught(line, match, name)] for name in ("o", "o2")[:many]]
            first = bodies[0][0] if bodies[0] else None
            for number, person in enumerate(people):
                body = bodies[number][0] if bodies[number] else first
                yield Apart(line.end(person), match.span(("v", "v2")[number]), body, match)


def _people(line: Line, match: re.Match[str], many: int) -> list[Item]:
    """Whom the wording names, or the last persons before it in the line, or whom the sentence before names alone."""
    if "s" in match.re.groupindex:
        return [item for item in line.signs(*match.span("s")) if item.kind == "Person"]
    before = list(line.signs(max(0, match.start() - _SEEN), match.start() + 1, _PERSONS))[-many:]
    if before or match.start() > 0 or line.number == 0:
        return before
    last = line.page.line(line.number - 1)
    if "\n" in line.page.folded[last.span.end : line.span.start]:
        return []
    people = list(last.signs(0, None, _PERSONS))
    return people[-many:] if len({last.end(one).name for one in people}) == many else []
