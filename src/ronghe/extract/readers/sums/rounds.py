"""Rounds of financing: X完成近2亿元B轮融资，由A领投，B、C跟投; X获得A数千万元Pre-A轮投资."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract import topics_zh
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import asserted_by, told_on
from ronghe.extract.readers.sums.investing_zh import invests
from ronghe.extract.readers.topic import paragraph_start, topic
from ronghe.extract.rules import caught, matches, rule
from ronghe.model import Claim, End, Money

NAME = "invests_in"
_INVESTORS = (
    r"(?P<s>{:Body|Fund}(?:[、和与及](?:老股东|新股东|原股东|现有股东|(?:天使|种子|[A-F]\+?)轮(?:老|新|原)?股东|现有投资方|现有投资人|老投资方|产业方|知名机构)?{:Body|Fund}){0,14})(?:等[^，,。；;{#Org}]{0,10})?[^，,。；;{#Org}]{0,6}?"
    r"(?P<how>领投|跟投|参投|独家投资|联合投资|共同投资|持续加注|加注|继续加码|持续加码|加码|继续跟进|追加投资|继续追投|追投|超额认购|持续跟投|独家出资|联合出资|出资)"
)
_BY = r"融资[^。；]{0,30}?由{s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,8})?(?:共同|联合)?(?P<how>投资|出资)(?=[，。；,;]|$)"
_GRANTED = (
    r"{o:Company}[^，,。；;{#Org|Money}]{0,14}?(?:再|又|曾|先后)?(?:获得?|得到|拿到|接受|完成(?:了)?由?|引入)(?:了)?"
    r"(?:{:Org}(?:旗下|下属|所属)(?:的)?[^，,。；;{#Org|Money}]{0,8}(?:——|—)?)?{s:Body|Fund+}(?:等"
    r"[^，,。；;{#Org}]{0,8})?(?P<how>[^，。；]{0,24}?(?:轮|天使|战略|股权)?(?:融资|投资))"
)
_BACKERS = (
    r"(?P<how>(?:投资方|投资人|投资机构|参投方|领投方|跟投方|出资方|老股东|新股东))(?:均|都|也|正|仍|还)?"
    r"(?:包括|为|有|是|:|：){s:Body|Fund+}"
)
"""完成1.8亿元B轮融资，投资方包括A、B."""
_FROM = (
    r"{o:Company}[^，,。；;{#Org|Money}]{0,10}?(?:从|向){s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,10})?(?:处|手中|那里)?[^，,。；;{#Org|Money}]{0,6}?"
    r"(?P<how>筹集|筹得|募得|募集|融得|拿到|获得)(?:了)?(?:约|近|超过?|共)*{:Money}(?!的?[^，。；]{0,14}(?:订单|合同|采购|贷款|授信|补助|补贴))"
)
"""X已从A、B等投资者处筹集6500万美元."""
_TOOK_PART = (
    r"{s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,8})?(?:共同|联合)?(?P<how>参与)(?:了)?{o:Company}"
    r"[^，,。；;{#Org}]{0,20}?(?:轮|融资)"
)
_TOGETHER = (
    r"{s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,8})?(?:联合|共同|合计|携手)(?P<how>注资|投资|出资|入股|增资|投入)(?:了)?"
    r"(?:约|近|共|超)?{:Money}(?=[，。；]|$)"
)
"""一年后，A、B联合注资4000万元: into the firm that the sentences before tell of."""
_OF_ROUNDS = re.compile(r"轮|天使|种子|估值|融资|创投")
_PARAGRAPH, _CLAUSE = 2_000, 60
_BACK = 5
_ROUND = r"(?P<round>(?:Pre-)?[A-F]\d?\+{0,2}|天使\+?|种子|战略|IPO前)(?:轮|投资|融资)"
_RAISED = r"{o:Company}[^，,。；;{#Org}]{0,16}?(?:完成|获得?|宣布完成)[^，,。；;{#Org}]{0,24}?(?:融资|投资)"
_PUT_IN = r"(?:了|共|约|各)?(?:[A-F]\d?\+?轮)?{m:Money}"
_LEADS_WITH = r"，?{:Company|Fund}{0,1}(?:并)?(?:出资|投资|投入|认购)(?:了|约|近|超)*{m:Money}(?=[，。；]|$)"
"""由A领投，出资1亿元."""
_SOLE = (
    r"独家|独投|(?:投资方|投资人|出资方)(?:为|是|:|：){:Body|Fund}(?:\([^()]{1,30}\))?"
    r"(?=[。；;]|，(?:本轮|资金|具体|投后|募集)|$)"
)
"""The only one who puts money into a round."""
_SUM = r"{m:Money}[^，,。；;{#Org|Money}]{0,6}?(?:轮|融资|投资)"


def rounds(line: Line) -> Iterator[Claim]:
    """A claim for each investor in a round; the sum is the investor's only where it stands alone."""
    if not line.han or not any(
        word in line.text
        for word in ("融资", "投资", "筹", "募", "投，", "投。", "加注", "投、", "轮", "加码", "注资", "入股")
    ):
        return
    taken: set[str] = set()
    for match in matches(line, _GRANTED):
        target = line.end(caught(line, match, "o")[0])
        yield from _claims(line, caught(line, match, "s"), target, match.span("how"), taken)
    for match in (*matches(line, _TOOK_PART), *matches(line, _FROM)):
        target = line.end(caught(line, match, "o")[0])
        yield from _claims(line, caught(line, match, "s"), target, match.span("how"), taken)
    for match in matches(line, _BACKERS):
        company = raiser(line, match.start())
        if company is not None:
            yield from _claims(line, caught(line, match, "s"), company, match.span("how"), taken)
    for match in matches(line, _TOGETHER):
        company = _head_told(line) if _OF_ROUNDS.search(line.page.text) else None
        if company is not None:
            yield from _claims(line, caught(line, match, "s"), company, match.span("how"), taken)
    for match in (*matches(line, _INVESTORS), *matches(line, _BY)):
        company = _led(line, match.end()) or raiser(line, match.start())
        if company is not None and ("融资" in line.text or "轮" in line.text):
            yield from _claims(line, caught(line, match, "s"), company, match.span("how"), taken)


def _led(line: Line, position: int) -> End | None:
    """The company right behind the verb: A领投X的C轮."""
    at = position + line.text.startswith("了", position)
    item = line.items.get(at)
    behind = line.text[at + 1 : at + 2]
    return line.end(item) if item is not None and item.kind == "Company" and behind not in "、和与及" else None


def raiser(line: Line, position: int) -> End | None:
    """The company that raises money before a position of the line, else behind it, else the one that is spoken of."""
    raised = list(rule(line.page.lens, _RAISED).finditer(line.text))
    before = [found for found in raised if found.start() < position][-1:] or raised[:1]
    return line.end(caught(line, before[0], "o")[0]) if before else _told(line, position)


def _told(line: Line, position: int) -> End | None:
    """The company that raised money in a sentence before, else what the sentence, or the one before, is about."""
    page = line.page
    first_of_paragraph = paragraph_start(line, _PARAGRAPH)
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        if page.sentences[number].span.start < first_of_paragraph:
            break
        match = rule(page.lens, _RAISED).search(page.line(number).text)
        if match is not None:
            before = page.line(number)
            return before.end(caught(before, match, "o")[0])
    first = next(line.signs(0, position, frozenset({"Company"})), None)
    known = topic(line, frozenset({"Company"}))
    known = _head_told(line) or known if known is not None and invests(known) else known
    head = line.end(first) if first and line.items.get(0) is first else None
    return known or (head if head is not None and not invests(head) else None)


def _head_told(line: Line) -> End | None:
    """The firm at the head of a sentence before, which by its name is none that invests."""
    head = topics_zh.topic(line, frozenset({"Company"}))
    return head if head is not None and not invests(head) else None


def _claims(line: Line, investors: list[Item], target: End, how: tuple[int, int], taken: set[str]) -> Iterator[Claim]:
    stop = min(
        (at for mark in "，。；" if (at := line.text.find(mark, how[1], how[1] + _CLAUSE)) >= 0),
        default=how[1] + _CLAUSE,
    )
    told = list(rule(line.page.lens, _ROUND).finditer(line.text, 0, stop))
    stated = told[-1] if told else None
    amount = _own_sum(line, how, stop) if len(investors) == 1 else None
    for item in investors:
        investor = line.end(item)
        if investor.name in taken or investor.name == target.name:
            continue
        taken.add(investor.name)
        yield line.page.claim(
            NAME, "invests_in", line.span, 0.84, subject=investor, object=target,
            value=_money(line, amount) if amount is not None else None, round=stated["round"] if stated else None,
            date=told_on(line, how[0]), asserted_by=asserted_by(line),
        )  # fmt: skip


def _own_sum(line: Line, how: tuple[int, int], stop: int) -> int | None:
    """Where the sum stands that one investor puts in: behind its verb, or the round's where nobody else is told."""
    lens = line.page.lens
    if "领投" in line.text[how[0] : how[1]]:
        led = rule(lens, _LEADS_WITH).match(line.text, how[1])
        return led.start("m") if led else None
    behind = rule(lens, _PUT_IN).match(line.text, how[1])
    found = behind or next(rule(lens, _SUM).finditer(line.text, how[0], min(how[1] + 24, stop + 1)), None)
    if found is None and rule(lens, _SOLE).match(line.text, how[0]):
        found = next(rule(lens, _SUM).finditer(line.text, 0, how[0]), None)
    return found.start("m") if found else None


def _money(line: Line, position: int) -> Money | None:
    found = line.items[position].money
    return found.money if found else None
