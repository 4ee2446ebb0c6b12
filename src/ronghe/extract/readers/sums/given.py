"""Which sum of a Chinese line is whose, found once a line: A出资5亿元, A（认缴2亿元，占20%）, 其中：A1亿元（28.57%）.

A sum that somebody puts in is bound to who does so and to what takes it, a fund or a company, zone or project.
Readers of either ask here, and what is bound so is the size of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Item
from ronghe.extract.paying_zh import fund_told, paying_funds
from ronghe.extract.readers.pages.key_value import in_value
from ronghe.extract.readers.sums import given_rules
from ronghe.extract.readers.sums.dealt import dealt, gives, raising
from ronghe.extract.readers.sums.joint_zh import joint_firm
from ronghe.extract.readers.sums.shares import SHARE
from ronghe.extract.readers.sums.takers_zh import firm_taken
from ronghe.extract.readers.topic import only_one, topic
from ronghe.extract.rules import Sieve, caught, group, kinds_of, lines, matches, rule
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

_BINDING = Sieve(given_rules.BINDING, str)
_FUNDS = frozenset({"Fund"})
BUILT = kinds_of("Zone|Project")
_LIST_OF = re.compile(r"(?P<word>认缴|出资|实缴|合伙人|股东|LP|份额|投资方|投资人|投资机构|投资者)[^。；]{0,60}$")
_WHOLE = re.compile(
    rf"(?P<word>注资|增资|出资|认缴|认购|投资|入股)[^，。；]{{0,12}}?{SIGNS['Money']}[^，。；]{{0,4}}[。；]$"
)
"""合计向X注资36亿元。其中A15亿元，B9亿元."""
_LEAD = re.compile(r"(?:普通合伙人|有限合伙人|发起人)(?:为|是|：)?$")
_LISTS = frozenset({"partners", "investor", "funds"})
"""Fields of a page of key and value whose lists of names and sums have a reader of their own."""
_FEWEST = 2
_GIVERS = "given.givers"
_OF_THE_WHOLE = re.compile(r"规模|总|额度|资本")
"""Behind the verb of a fund, what makes the sum its own: X基金认缴总额."""
_PUTS_OUT = ("投入", "注资", "拿出")
"""What a fund does with its money and nobody says of the money that it has."""
_OTHERS_MONEY = re.compile("带动|撬动|引导|吸引|社会资本")
_REGISTERED = re.compile(r"注册资[本金][^，。；]{0,10}，$")
"""Before what is paid in of a company's capital, which nobody named puts in: 注册资本5亿元，实缴1亿元."""
_GUIDES = re.compile(r"引导基金|母基金|大基金")
_ONE_OF = re.compile(r"(?:其中[，,]?|由|、|及|和|与|：)$")
"""Before a fund that pays into another: 其中X引导基金认缴10亿元."""
_FOUNDS_FIRM = re.compile(
    r"(?:设立|成立|组建|新设|注册)(?:了)?[^，。；\ue000-\ue00b]{0,8}" + SIGNS["Company"] + r"(?![\ue000-\ue00b])"
)
"""What partners put into a company that they found is no part of a fund."""
A_ROUND = re.compile(r"[A-F]\+?轮|轮融资|天使轮|种子轮|战略融资")
"""A round of a company's financing: what is put in goes to the company."""
_TAKER = re.compile(
    r"[向对给](?:其|公司|本公司|\ue001)?(?:(?:全资|控股|参股|下属)?(?:子|孙)公司|下属|旗下|所属)(?:的)?$"
)
"""Before who takes and does not give: 向全资子公司X出资."""
_NEAR = 60
"""Characters behind a sum in which its share stands."""
_NOT_GIVEN = re.compile("分别|依次|(?:获得?|获得了|引入|接受|由)\ue000")
"""Between a body and the verb: sums of several, or who gives is the fund behind 获."""
_VERB_WITHIN = 12
_TOGETHER_WITHIN = 30


@dataclass(frozen=True, slots=True)
class Given:
    """A sum that somebody puts in. ``verb`` are places of the line's text, ``at`` the sum's; ``end`` is behind both.

    ``in_list`` tells that it stands in a list of nothing but names and sums.
    """

    giver: Item
    amount: Item
    at: int
    verb: tuple[int, int]
    words: str
    share: str | None
    start: int
    end: int
    in_list: bool = False


def given(line: Line) -> Sequence[Given]:
    """The sums of a line that somebody puts in, in order of how surely they are bound; each sum once."""
    known: dict[int, Sequence[Given]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        keyed = not line.han or in_value(line.page, line.span.start, _LISTS)
        known[line.number] = () if keyed else tuple(_given(line))
    return known[line.number]


def is_given(line: Line, position: int) -> bool:
    """Whether the sum at a position of the line's text is one that somebody puts in."""
    return in_value(line.page, line.items[position].span.start, _LISTS) or any(
        one.at == position for one in given(line)
    )


def _given(line: Line) -> Iterator[Given]:
    found: dict[int, list[Given]] = {}
    for notation in _BINDING.open_to(line):
        for match in matches(line, notation):
            if _TAKER.search(line.text, 0, match.start("s")) or (
                notation is given_rules.ONE and _NOT_GIVEN.search(line.text, match.end("s"), match.start("verb"))
            ):
                continue
            bound = list(_bound(line, match))
            if any(one.at in found or (notation is given_rules.ONE and _own(line, one, found)) for one in bound):
                continue
            if notation is given_rules.ALLOTTED and not all(
                dealt(line, one.giver, one.start, one.end) for one in bound
            ):
                continue
            for one in bound:
                found.setdefault(one.at, []).append(one)
    for one in _listed(line):
        found.setdefault(one.at, [one])
    for several in found.values():
        yield from several


def _bound(line: Line, match: re.Match[str]) -> Iterator[Given]:
    """Each giver with its sum, in the same order; one sum behind several is that of each."""
    givers, amounts, start = caught(line, match, "s"), _places(line, match), match.start()
    if given_rules.TOGETHER.search(line.text, max(0, match.start("s") - _TOGETHER_WITHIN), match.end("verb")):
        return
    if len(givers) > 1 and givers[0].kind == "Fund" and line.text[match.start("s") + 1] == "，":
        givers, start = givers[1:], match.start("s") + 2
    if len(amounts) == 1:
        amounts *= len(givers)
    if len(givers) != len(amounts):
        return
    role = group(match, "role")
    lead = _LEAD.search(line.text, max(0, match.start() - _VERB_WITHIN), match.start())
    words = (lead[0] if lead else "") + match["verb"] + (role or "")
    for giver, at in zip(givers, amounts, strict=True):
        yield Given(
            giver, line.items[at], at, match.span("verb"), words, _share(line, match.end()),
            start, match.end(),
        )  # fmt: skip


def _places(line: Line, match: re.Match[str]) -> list[int]:
    start, end = match.span("m")
    return [at for at in range(start, end) if at in line.items and line.items[at].kind == "Money"]


def _share(line: Line, end: int) -> str | None:
    found = rule(line.page.lens, SHARE).match(line.said(end, end + _NEAR))
    return found["share"] if found else None


def _own(line: Line, one: Given, others: dict[int, list[Given]]) -> bool:
    """Whether a fund is told to have the sum rather than to put it in: X基金认缴5亿元."""
    if one.giver.kind == "Company" and line.text.startswith(("资本", "注册资本"), one.verb[1]):
        return True
    if one.giver.kind != "Fund":
        return one.giver.unsaid and _REGISTERED.search(line.text, 0, one.start) is not None
    if _OF_THE_WHOLE.search(line.text, one.verb[1], one.at):
        return True
    if line.text.startswith(_PUTS_OUT, one.verb[0]) and not _OTHERS_MONEY.search(line.text, one.start, one.verb[0]):
        return False
    name = line.end(one.giver).name
    told = (topic(line, _FUNDS), fund_told(line.page, line.span.start))
    beside = any(line.end(other.giver).name != name for several in others.values() for other in several)
    another = any(line.end(item).name != name for item in line.signs(0, one.start, _FUNDS)) or any(
        end is not None and end.name != name for end in told
    )
    led = (
        _ONE_OF.search(line.text, 0, one.start) is not None or raising(line, one.giver, one.start, one.end) is not None
    )
    return not (beside or led or (another and _GUIDES.search(name)) or _into(line, one) is not None)


def _listed(line: Line) -> Iterator[Given]:
    found = list(matches(line, given_rules.LISTED))
    if len(found) < _FEWEST:
        return
    lead = _LIST_OF.search(line.text, 0, found[0].start()) or _whole_before(line)
    if lead is None:
        return
    for match in found:
        yield from (replace(one, words=lead["word"] + one.words, in_list=True) for one in _bound(line, match))


def _whole_before(line: Line) -> re.Match[str] | None:
    """The word by which the sentence before tells the whole of what a list gives part by part."""
    if line.number == 0 or not line.text.startswith("其中") or line.page.opens_paragraph(line.number):
        return None
    return _WHOLE.search(line.page.line(line.number - 1).text)


def fund_of(line: Line, one: Given) -> tuple[End, float] | None:
    """The fund that takes the sum and how sure that is: named between, behind, before, or told of before the line."""
    if (
        A_ROUND.search(line.text)
        or firm_taken(line, one) is not None
        or dealt(line, one.giver, one.start, one.end) is not None
    ):
        return None
    givers = frozenset(line.end(other.giver).name for other in given(line))
    between = _others(line, line.signs(one.start + 1, one.end, _FUNDS), givers)
    if between:
        return between[0], 0.88
    into = _into(line, one)
    if into is not None:
        return into, 0.88
    if _FOUNDS_FIRM.search(line.text, 0, one.start):
        return None
    before = _others(line, (i for i in line.signs(0, one.start, _FUNDS) if not gives(line, i)), givers)
    if before:
        paying = paying_funds(line.page)
        return next((end for end in reversed(before) if end.name not in paying), before[-1]), 0.82
    later = rule(
        line.page.lens,
        r"[^。；;]{0,120}?(?:设立|组建|发起|成立|成为|参与投资|参与认购|参与出资|认购|入伙|投资于?)[^，,。；;{#Body}]{0,16}?{o:Fund}",
    ).match(line.text, one.end)
    if later:
        return line.end(caught(line, later, "o")[0]), 0.84
    if joint_firm(line, one.start) is not None:
        return None
    known = None if any(line.signs(0, one.start, BUILT)) else _told(line, givers)
    return (known, 0.72) if known else None


def _told(line: Line, givers: frozenset[str]) -> End | None:
    """The fund that the sentences before speak of, none that puts in itself; where they have two, the page's one."""
    goes_on = _continued(line)
    if goes_on is not None and goes_on.name not in givers:
        return goes_on
    givers = givers | giving_funds(line.page) | paying_funds(line.page)
    for known in (topic(line, _FUNDS), only_one(line, _FUNDS)):
        if known is not None and known.name not in givers:
            return known
    before = line.page.within(line.page.outermost, Span(0, line.span.start)) if line.span.start else ()
    told = {end.name: end for mention in before if mention.kind == "Fund" for end in [line.page.book.end(mention)]}
    others = [end for name, end in told.items() if name not in givers]
    return others[0] if len(others) == 1 else _of_line_before(line, givers) if not told else None


def _of_line_before(line: Line, givers: frozenset[str]) -> End | None:
    """The one fund of the sentence before whose name only its clause vouches for."""
    if line.number == 0 or line.page.opens_paragraph(line.number):
        return None
    before = line.page.line(line.number - 1)
    named = {end.name: end for item in before.signs(kinds=_FUNDS) for end in [before.end(item)]}
    return next(iter(named.values())) if len(named) == 1 and named.keys().isdisjoint(givers) else None


def _continued(line: Line) -> End | None:
    """The fund of the sums that the sentence before tells, which this one goes on with: …；X认缴6亿元，占40%；."""
    if line.number == 0 or not line.page.folded.startswith("；", line.span.start - 1):
        return None
    before = line.page.line(line.number - 1)
    funds = [fund for one in given(before) if (fund := fund_of(before, one)) is not None]
    return funds[-1][0] if funds else None


def funders(line: Line) -> frozenset[str]:
    """The names of those whose sums in the line go into a fund: what they have of it is no share of a company."""
    return frozenset(line.end(one.giver).name for one in given(line) if fund_of(line, one) is not None)


def giving_funds(page: Page) -> frozenset[str]:
    """The names of the funds that put money in somewhere on the page."""
    if _GIVERS not in page.shared:
        page.shared[_GIVERS] = frozenset(
            line.end(one.giver).name
            for line in lines(page, "readers.contribute.zh", where=page.holds_amount)
            for one in given(line)
            if one.giver.kind == "Fund"
        )
    found: frozenset[str] = page.shared[_GIVERS]
    return found


def _others(line: Line, items: Iterator[Item], givers: frozenset[str]) -> list[End]:
    return [end for item in items for end in [line.end(item)] if end.name not in givers]


def _into(line: Line, one: Given) -> End | None:
    into = rule(
        line.page.lens,
        r"[^，,。；;{#Body}]{0,16}?(?:，(?:{:Fund|Company})?(?:作为[^，,。；;{#Body}]{2,8}?|用于|联合|共同|发起|牵头|拟)?)?(?:"
        r"设立|参与|投资|认购|注入|组建)[^，,。；;{#Body}]{0,12}?{o:Fund}",
    ).match(line.text, one.end)
    return line.end(caught(line, into, "o")[0]) if into else None
