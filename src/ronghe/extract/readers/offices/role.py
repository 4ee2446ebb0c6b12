"""Who holds which office in which body; persons appear in no other reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import tells_person
from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.offices.joined_en import joined
from ronghe.extract.readers.offices.office_bodies import (
    BODIES,
    OFFICE,
    SPLIT,
    alliance_of,
    board_of,
    government,
    group_of,
    most_told,
    of_title,
    place_told,
    spoken_of,
)
from ronghe.extract.readers.offices.officers_zh import beside, called_so, fits, party
from ronghe.extract.readers.offices.told_zh import WORDINGS, apart, headed
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.topic import spoken, topic
from ronghe.extract.rules import Sieve, caught, lines, matches, rule
from ronghe.extract.topics_zh import topic as subject_before
from ronghe.model import Claim, End, Issue, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "role"
_TITLE = (
    r"(?:(?:学术|技术|专家|咨询|科学|(?:投资)?决策|战略|管理|指导|顾问|执行|编辑)委员会|理事会|监事会|董事[会局]|投委会)?"
    + OFFICE
)
_TITLES = _TITLE + r"(?:(?:、|兼|和)" + _TITLE + r"){0,3}"
_LEARNED = r"(?:(?<=[为是由])(?:研究员|教授|院士|博士|高级工程师|研究员级高级工程师))?"
_OVER = r"(?=[，,。；;（(\[]|$)"
_FIRST = r"(?:首任|现任|时任|首届|第[一二三]届|原|前|轮值)?(?:(?<=[任届])(?:实验室|中心|联盟|协会|学会))?"
_RULES = (
    (r"{o:Org}" + _FIRST + r"(?P<v>" + _TITLES + r")(?:的|为|是|由|:|：|\s)?" + _LEARNED + r"{s:Person}", 0.9),
    (
        r"{o:Body}(?P<v>" + _TITLE + r")(?=(?:、(?:{:Body})?[^，,。；;、{#Name}]{1,12}){0,3}{s:Person})",
        0.9,
    ),
    (r"{o:Org}" + _FIRST + r"(?P<v>" + _TITLE + r")由[^。；;]{0,30}?{s:Person}(?:担任|兼任|出任|接任)", 0.88),
    (
        r"{s:Person}(?:[^，,。；;{#Name}]{0,4})?(?:担任|出任|任|兼任|为|是|当选为?|受聘为)(?:了)?(?:该|其)?{o:Org}(?:的)?"
        + _FIRST
        + r"(?P<v>"
        + _TITLES
        + r")",
        0.9,
    ),
    (
        r"由[^，,。；;]{0,24}?{s:Person}(?:兼任|担任|接任|兼|任)"
        + _FIRST
        + r"(?P<v>"
        + _TITLES
        + r")(?=[，,。；;（(\[]|$)",
        0.82,
    ),
    (
        r"(?:(?<![\u4e00-\u9fff])|(?<=[由与和及经向请对]))(?P<plain>(?:[省市县区州旗镇乡]|自治区|园区|开发区|高新区|经开区|新区|示范区|基地|集团|公司)"
        r"(?:党工委|工委|党委|党组|委(?![员托])|人民政府|政府|管委会|人大常委会|政协)|管委会|党工委)"
        + _FIRST
        + r"(?P<v>"
        + _TITLES
        + r")(?:的|、)?{s:Person}",
        0.8,
    ),
    (
        r"(?:历任|历届)(?P<v>" + _TITLE + r")(?:有|为|是|包括|依次|分别|：|:)*(?P<s>{:Person}[^。；;{#Org}]{0,160})",
        0.84,
    ),
    (
        r"{o:Place}" + _FIRST + r"(?P<v>(?:常务)?副?(?:省|市|县|区|州|镇|乡)长)(?:的|为|是|由)?"
        r"(?:、{:Body}?[^，,。；;、{#Name}]{1,12}){0,2}{s:Person}",
        0.84,
    ),
    (
        r"{s:Person}(?:教授|院士|研究员|博士|先生|女士)?当选(?:为)?(?:该|其)?(?:联盟|协会|学会|商会|联合会)(?:的)?"
        + _FIRST
        + r"(?P<v>"
        + _TITLES
        + r")",
        0.8,
    ),
    (
        r"(?P<s>{:Person}(?:、[^，,。；;、{#Person}]{0,24}{:Person}){0,6})[^，,。；;{#Name}]{0,4}"
        r"(?:担任|出任|任|兼任|当选为?|为)" + _FIRST + r"(?P<v>" + _TITLES + r")" + _OVER,
        0.8,
    ),
    (
        r"(?:^|[，,。；;、\s])(?:{:Org|Person})?"
        + _FIRST
        + r"(?P<v>"
        + _TITLES
        + r")(?:为|是|由|:|：)?"
        + _LEARNED
        + r"(?:{:Org}[^，,。；;{#Name}]{0,8})?{s:Person}",
        0.8,
    ),
    (
        r"{s:Person}(?:,| is| was|, who is|, who was| serves as| served as| has been)(?: an?| the)?"
        r"(?: {:Place}-based)? (?P<v>(?!(?:being|married|related|close|not|said|known|accused|suspected|charged"
        r"|listed|one|part"
        r"|quoted)\b)\w[\w& -]"
        r"{2,60}?) (?:at|of|for|with|in) (?:the )?{o:Body}(?!'s)",
        0.86,
    ),
    (
        r"{o:Org},? (?:which )?(?:is|was|has been) (?:led|headed|chaired|directed|run) by (?:the )?"
        r"(?!Prof|prof|Academ|Research|Fellow|Analyst|Associate)(?P<v>{rules.role.en}) {s:Person}",
        0.84,
    ),
    (
        r"{o:Org}(?:'s)? (?P<v>(?:(?!and |or |is |are |was |were |to |that |which )[\w-]+"
        r" ){0,3}?{rules.role.en}),? {s:Person}",
        0.9,
    ),
    (
        r"{o:Org}(?:'s)? (?P<v>(?:(?!and |or )[\w-]+ ){0,3}?{rules.role.en}) (?:is|was|since {:Date} has"
        r" been) {s:Person}",
        0.9,
    ),
    (
        r"{s:Person}(?: \([^()]{1,20}\)|, \d\d)?(?:, (?:who )?| )(?:was |is |has been |had been )?(?:also "
        r"|previously |formerly |now |currently )?"
        r"(?:served as|serves as|serves concurrently as|doubles as|acts as|acted as|was appointed|was named"
        r"|was elected|became|was made|appointed"
        r"|elected|named|doubling as|serving as|worked as|heads as)(?: an?| the)?"
        r" (?:{o:Org}'s (?P<v>(?:first |new |deputy |vice |executive )*[a-z][\w-]*(?: [a-z][\w-]*){0,2})"
        r"|(?P<v2>[a-z][\w-]*(?: [a-z][\w-]*){0,4}?) (?:of|at|for) (?:the )?{o2:Org})",
        0.88,
    ),
    (
        r"{s:Person}(?: \([^()]{1,20}\))? (?P<v>heads|chairs|runs|directs) (?:the"
        r" )?{o:Institute|PublicBody|Alliance|Company}(?=[,.;]| and|$)",
        0.82,
    ),
    (
        r"^\s{0,4}(?:[Tt]he |Its )?(?P<v>(?!Prof|Res|Ana|Fel|Aca|Gov|May|Min|(?:Vice|Deputy) (?:[Gg]ov|[Mm]ay"
        r"|[Mm]in))(?i:{rules.role.en})),? {s:Person}(?=,|"
        r" [a-z]{2,14}\b)(?! (?:of|at|from) (?:the )?[{#Org}])",
        0.8,
    ),
    (
        r"(?:headed|led|chaired|directed) by (?!Governor|Vice Governor|Mayor|Minister|Premier|Professor)"
        r"(?P<v>{rules.role.en}),? {s:Person}",
        0.82,
    ),
    (r"{s:Person},(?: an?| the)? ?{o:Body}(?:'s)? (?P<v>(?:[\w-]+ ){0,3}?{rules.role.en})", 0.88),
    (r"(?P<v>(?:[A-Z][\w-]+ ){0,3}?{rules.role.en}) of (?:the )?{o:Body},? {s:Person}", 0.88),
)
_IN_TURN = re.compile(r"分别(?:担任|出任|兼任|任)")
"""Of several with an office each: who has which is told by :func:`apart`."""
_SIEVE = Sieve((*_RULES, *WORDINGS))


_OF_PLACE = re.compile(r"(?:省|市|县|区|州|镇|乡)长$")
"""Offices that only a place has: in "X公司董事长A与市长B" the mayor is none of the company's."""
_LEADS_TO = re.compile(r"^(?:.*\b(?:as|by|appointed|named|elected|became) )?(?:also )?(?:an? |the )?")
_NO_OFFICE = re.compile(
    r"\b(?:said|told|met|led|calls|called|acting|acts|whom|controller|owner|shareholder|holder|broker|investor"
    r"|customer|supplier|behest|extension|visited|is|was|were|has|had|who|that|which|and|told|born|known|one|two"
    r"|three|several|part|most|some|used|work|worked|works|graduate|alumnus|student|native|veteran|citizen|resident"
    r"|son|daughter|brother)\b|^$"
)
_HEADED_BY = re.compile(
    r"\b(?:headed|led|chaired|directed|run|overseen) by (?:[A-Z]\w+ )*(?:Professor|Academician|Premier|Minister"
    r"|Governor"
    r"|Mayor|General|Colonel|Admiral|Researcher|Fellow)$"
)
"""Who is at the head of a body by a rank that is not of it: "is directed by Professor X"."""
_MADE_BY_RANK = re.compile(r"(?:appoint|nam|elect|pick|hir|recruit)(?:ed|s|ted) (?:Prof|Dr|Acad)")
"""Whom a body makes its officer by the rank before the name: "appointed Professor X as its chief scientist"."""
_OTHERS_OFFICE = re.compile(rf"{SIGNS['Person']}(?: \([^()]{{1,20}}\)|, \d\d)?, (?:(?!and )[a-z][\w-]* ){{0,4}}$")
_NEAR, _LONGEST_TITLE = 60, 16
_OF_ALLIANCE = re.compile(r"理事长|会长|秘书长|轮值主席|监事长|理事$")
_WENT_THERE = ("毕业于", "就读于", "任职于", "供职于", "就职于", "任教于")
"""Before a body at which somebody studied or worked: the next office is in another."""
_FOUNDERS, _FOUNDED = ("创始人", "创办人"), frozenset({"Company", "Institute", "Alliance", "Fund"})
"""Titles of those who founded the body."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim an office; the same person may hold several."""
    people = (mention.span.start for mention in page.outermost if mention.kind == "Person")
    yield from _in_brackets(page)
    for line in lines(page, also=people):
        taken: set[tuple[int, int]] = set()
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                if (match.start("s"), match.start("v")) not in taken and not _IN_TURN.search(match.group()):
                    taken.update((match.start("s"), at) for at in range(match.start("v"), match.end("v")))
                    yield from _claims(line, match, sure)
        for office in apart(line) if line.han else ():
            titles = line.stretch(*office.title).quote(page.text)
            yield from _held(line, [office.person], titles, office.body or _body(line, office.match), 0.82)


def _in_brackets(page: Page) -> Iterator[Claim]:
    """Who heads a unit, in a bracket behind its name: 卫星载荷研究中心（主任：阮清波）."""
    titled = rule(page.lens, r"\((?:现任|首任)?(?P<v>" + _TITLES + r")(?:为|:|：|\s)?$")
    for before, person in pairwise(page.outermost):
        start, stop = before.span.end, person.span.end
        between = page.folded[start : person.span.start] if person.span.start - start < _LONGEST_TITLE else ""
        match = titled.fullmatch(between) if between.startswith("(") and page.folded[stop : stop + 1] == ")" else None
        if match is not None and before.kind in BODIES and person.kind == "Person":
            yield page.claim(
                NAME, "role", Span(before.span.start, stop), 0.9, subject=page.book.end(person),
                object=page.book.end(before), value=Text(match["v"]),
            )  # fmt: skip


_OWN = re.compile(r"[我本][校院所厂局]$")
"""Before an office: the body calls itself so and nobody knows its name, 我校校长."""


def _claims(line: Line, match: re.Match[str], sure: float) -> Iterator[Claim]:
    persons = [line.end(item) for item in caught(line, match, "s") if item.kind == "Person"]
    again = "v2" in match.re.groupindex and match["v2"] is not None
    titles = line.stretch(*match.span("v2" if again else "v")).quote(line.page.text)
    named = caught(line, match, "o2" if again else "o") if "o" in match.re.groupindex else []
    if not line.han:
        if _HEADED_BY.search(titles) or _MADE_BY_RANK.match(titles):
            return
        titles = _LEADS_TO.sub("", titles)
        if _NO_OFFICE.search(titles) or of_another(line, match):
            return
    if line.han and not named and _OWN.search(line.text, 0, match.start("v")):
        return
    own = headed(line, match) if not named or named[-1].unsaid else None
    body = own or (line.end(named[-1]) if named else _plain(line, match) or _body(line, match))
    if body is None or (line.han and _OF_PLACE.search(titles) and body.kind not in ("PublicBody", "Place")):
        body = place_told(line, titles) if line.han and _OF_PLACE.search(titles) else None
    if body is not None and line.han and not named and not fits(titles, body):
        body = called_so(line, titles, match.start("v"))
    if body is None:
        return
    planned = "planned" if line.han and "拟任" in match.group() else None
    others = () if line.han else joined(line, match.start("v"))
    yield from _held(line, persons, titles, body, sure, planned, others)


def _held(
    line: Line,
    persons: list[End],
    titles: str,
    body: End | None,
    sure: float,
    stance: str | None = None,
    others: Sequence[str] = (),
) -> Iterator[Claim]:
    """A claim for each office of a stretch and each who holds it, or is to hold it."""
    for title in SPLIT.split(titles) if line.han and body else (titles, *others):
        of_place = line.han and _OF_PLACE.search(title) is not None
        if body is None or not title or (of_place and body.kind not in ("PublicBody", "Place")):
            continue
        whose, office = party(line, body, title) if line.han else (body, title)
        if line.han and whose.name.endswith("委") and _OF_PLACE.search(title):
            whose = government(line, whose)
        for person in (one for one in persons if one.name != body.name):
            yield line.page.claim(
                NAME, "role", line.span, sure, subject=person, object=whose, value=Text(office), modality=stance
            )
            if line.han and title.endswith(_FOUNDERS) and body.kind in _FOUNDED:
                yield line.page.claim(NAME, "founded_by", line.span, sure - 0.04, subject=body, object=person)


def of_another(line: Line, match: re.Match[str]) -> bool:
    """Whether an English office is that of the person before it: "A, chairman of X, B": it is none of B's."""
    title, person = match.start("v"), match.start("s")
    return (
        title < person
        and _OTHERS_OFFICE.search(line.text, max(0, title - _NEAR), title) is not None
        and (line.text.endswith(", ", 0, person) or line.text.endswith(" and ", 0, person))
    )


def _plain(line: Line, match: re.Match[str]) -> End | None:
    """A body that is called by what it is alone: 区委书记, 园区管委会主任."""
    if "plain" not in match.re.groupindex:
        return None
    return line.page.book.named(line.stretch(*match.span("plain")).quote(line.page.text), "PublicBody")


def _told_of(line: Line, title: str) -> End | None:
    """Whose officer an English sentence names without a body: for an office of firms none of a fund or an authority."""
    firm = _OF_FIRM_EN.search(title) is not None
    told = spoken(line, _FIRMS if firm else BODIES)
    main = most_told(line.page) if firm else None
    first = next((one for one in line.page.outermost if one.kind == "Company"), None) if main else None
    end = line.page.book.end(first) if first else None
    begins = line.page.folded.endswith("\n", 0, line.span.start)
    return end if end is not None and end.name == main and (told is None or begins) else told


_OF_FIRM_EN = re.compile(
    r"(?i:chief (?:executive|financial|technology|operating)|general manager|managing director|chairman$|^(?:CEO|CFO"
    r"|CTO)$)"
)
_FIRMS = frozenset({"Company"})


def _body(line: Line, match: re.Match[str]) -> End | None:
    """The body of an office that the words around it do not name: an alliance for its chair, else what was told of.

    A body whose own officer stands in the clause is not the one of a second office.
    """
    start = clause_start(line, match.start())
    listed = beside(line, match.start("v"), _TITLES) if line.han else None
    if listed is not None:
        return listed
    group = group_of(line, match["v"]) if line.han else None
    if group is not None:
        return group
    if _OF_ALLIANCE.search(match["v"]):
        found = alliance_of(line, match, _TITLES)
        if found is not None:
            return found
    first = next(line.signs(start, start + 3, BODIES), None)
    at_head = first is not None and line.items.get(start) is first
    if first is not None and at_head and not tells_person(line.page, first.span.end):
        return line.end(first)
    fitting = of_title(line, match["v"])
    if fitting is not None and (
        match["v"].endswith(("所长", "校长")) or (line.number and not any(line.signs(0, start, BODIES)))
    ):
        return fitting
    told = None if line.han else _told_of(line, match["v"])
    if told is not None and not any(line.signs(0, match.start(), BODIES)):
        return told
    before = [
        item
        for item in (list(line.signs(0, start, BODIES)) or list(line.signs(0, match.start(), BODIES))[:1])
        if not line.page.folded.endswith(_WENT_THERE, 0, item.span.start) and not tells_person(line.page, item.span.end)
    ]
    told = line.end(spoken_of(line, before)[-1]) if before else topic(line, BODIES) or subject_before(line, BODIES)
    return told or (board_of(line.page, match["v"]) if line.han else None)
