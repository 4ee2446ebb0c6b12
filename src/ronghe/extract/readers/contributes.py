"""Who put how much into which fund: A出资5亿元, A认缴2亿元,占20%, "A contributed RMB 1bn to X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers import contributes_en
from ronghe.extract.readers.contributes_en import Put
from ronghe.extract.readers.founding import foundings
from ronghe.extract.readers.shares import SHARE, number
from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.extract.readers.topic import only_one, spoken, topic
from ronghe.extract.rules import caught, lines, matches, rule
from ronghe.model import Claim, End, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "contributes"
_FUNDS = frozenset({"Fund"})
_RULES = (
    r"{s:Body|Fund}(?!由)(?P<role>[(，]?作为[^，,。；;{#Money|Body}]{0,16}[)，]?)?[^。；;，,{#Money|Body}]{0,30}?"
    r"(?P<verb>{readers.contribute.zh})[^，,。；;{#Money|Body|Fund}]{0,12}?{m:Money}",
    r"{s:Body}(?P<role>(?: \(|, )as (?:a |the )?[\w ]{3,30}?[,)])(?: [\w-]+){0,4}?"
    r" (?P<verb>{readers.contribute.en})"
    r"(?: [\w-]+){0,5}? ?{m:Money}",
)
_EACH = r"{s:Body|Fund+}(?:各自)?分别(?P<verb>{readers.contribute.zh})(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})"
"""A与B分别出资5亿元和3亿元."""
_ROUND = re.compile(r"[A-F]\+?轮|轮融资|天使轮|种子轮|战略融资")
"""A round of a company's financing: what is put in goes to the company."""
_BRACKETED = (
    r"{s:Body|Fund}[(](?P<verb>认缴|实缴|出资)(?:出资)?(?:额)?(?:人民币)?{m:Money}(?:，(?:占|出资比例|持股)[^()%]{0,8}?"
    r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%)?"
)
"""有限合伙人包括A（认缴7500万元，占25%）、B（认缴1.32亿元）."""
_BOTH = (
    r"{s:Body|Fund+}(?:共同|联合)?[^。；;{#Body}]{0,60}?(?:双方|两家|三方|各方|上述\S{0,2}方)(?:首期|首批)?(?:各自)?(?:分别|各)"
    r"(?P<verb>{readers.contribute.zh})(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})"
)
_APIECE = r"{s:Body|Fund|Place+}各(?:自)?(?P<verb>{readers.contribute.zh})(?P<m>{:Money})"
_REST = r"(?P<m>{:Money})由{s:Body|Fund}(?P<verb>{readers.contribute.zh})"
_GIVES = re.compile(
    r"[)”]?(?:共同|联合|分别|各|拟|计划|将)*(?:出资|认缴|实缴|认购|投入|注资)(?!规模|总|出资|额|金额|资本|份额|资金)"
)
_VERB_WITHIN = 12
_FOUNDS_FIRM = re.compile(
    r"(?:设立|成立|组建|新设|注册)(?:了)?[^，。；\ue000-\ue00b]{0,8}" + SIGNS["Company"] + r"(?![\ue000-\ue00b])"
)
"""What partners put into a company that they found is no part of a fund."""
_HOLDS_SHARE = (
    r"{s:Body|Fund}(?:共|合计|直接|目前)?持有{o:Fund}[^，,。；;{#Org}%]{0,6}?"
    r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%(?P<verb>)"
)
_REACH = 300
"""So many characters before a contributor the fund is looked for in its sentence."""
_NEAR = 60
"""Characters behind an amount in which its share stands."""
_HELD_BY = (
    r"{o:Fund}(?:[^。；;{#Org}]{0,40}?(?=由))?(?:的)?(?:股东|出资人|出资方|合伙人)?(?:由|包括|为|有){s:Body|Fund+}(?:等[^，,。；;{#Org}]{0,10})?"
    r"[^，,。；;{#Org}]{0,4}?(?P<verb>持股|出资|参股|认缴)"
)
_HOLDS = re.compile("持股|出资|参股|认缴")
"""A verb of the rule above."""
_CAPACITIES = (
    ("普通合伙人", "general_partner"),
    ("有限合伙人", "limited_partner"),
    ("general partner", "general_partner"),
    ("limited partner", "limited_partner"),
    ("引导基金", "guidance_fund"),
    ("发起人", "initiator"),
    ("initiator", "initiator"),
)
_MEASURES = (
    ("认缴", "subscribed"),
    ("认购", "subscribed"),
    ("实缴", "paid_in"),
    ("实际出资", "paid_in"),
    ("commit", "subscribed"),
    ("pledg", "subscribed"),
    ("subscribe", "subscribed"),
    ("paid", "paid_in"),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each contributor with its amount, and its share where stated."""
    told: set[tuple[str, str]] = set()
    for line in lines(page, "readers.contribute.zh", "readers.contribute.en", where=page.holds_amount):
        shared = [
            claim
            for notation in (_EACH, _BOTH, _APIECE, _REST, _BRACKETED)
            for match in matches(line, notation)
            for claim in _each(line, match)
        ]
        told.update(_ends(claim) for claim in shared)
        yield from shared
        for notation in _RULES:
            for match in matches(line, notation):
                claim = _claim(line, match)
                if claim is not None and _ends(claim) not in {_ends(one) for one in shared}:
                    told.add(_ends(claim))
                    yield claim
        told_here = list(contributes_en.puts(line)) if line.latin else []
        givers = {line.end(put.contributor).name for put in told_here}
        for put in told_here:
            one = _put(line, put, givers)
            if one is not None and _ends(one) not in told:
                told.add(_ends(one))
                yield one
    yield from _shares(page)
    yield from (claim for claim in _without_amounts(page) if _ends(claim) not in told)


def _shares(page: Page) -> Iterator[Claim]:
    """Who holds which share of a fund: A持有X基金24.5%的份额."""
    for line in lines(page, "readers.own.zh"):
        for match in matches(line, _HOLDS_SHARE):
            holder, fund = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
            if holder.name != fund.name:
                yield line.page.claim(
                    NAME, "contributes", line.span, 0.82, subject=holder, object=fund, share=number(match["share"]),
                    modality=modality(line, *match.span("verb")), asserted_by=asserted_by(line),
                )  # fmt: skip


def _put(line: Line, put: Put, givers: set[str]) -> Claim | None:
    """The claim of what an English sentence says that somebody puts into a fund; None where no fund is told."""
    end, sure = (line.end(put.fund), put.sure) if put.fund else _told(line, put, givers) or (None, 0.0)
    giver = line.end(put.contributor)
    if end is None or end.name == giver.name:
        return None
    money = put.amount.money if put.amount else None
    return line.page.claim(
        NAME, "contributes", line.span, sure, subject=giver, object=end, value=money.money if money else None,
        share=number(put.share) if put.share else None, measure=_first(_MEASURES, put.words),
        capacity=_first(_CAPACITIES, put.words), bound=money.bound if money else None,
        also=put.amount.also.as_json() if put.amount and put.amount.also else None,
        modality=modality(line, *put.verb), asserted_by=asserted_by(line),
    )  # fmt: skip


def _told(line: Line, put: Put, givers: set[str]) -> tuple[End, float] | None:
    """The fund that the words before name last, none that itself gives, or of which the sentences before speak."""
    before: list[Item] = list(line.signs(max(0, put.verb[0] - _REACH), put.verb[0], _FUNDS))
    others = [line.end(item) for item in before if line.end(item).name not in givers]
    if others:
        return others[-1], 0.8
    known = topic(line, _FUNDS) or spoken(line, _FUNDS)
    return (known, 0.72) if known else None


def _ends(claim: Claim) -> tuple[str, str]:
    assert claim.subject is not None
    assert claim.object is not None
    return claim.subject.name, claim.object.name


def _without_amounts(page: Page) -> Iterator[Claim]:
    """Who put money into a fund where no sum is told: A、B共同出资设立X, X由A、B等17名股东共同持股."""
    for founding in foundings(page):
        words = founding.line.text[founding.verb[0] - 6 : founding.verb[1]]
        if "出资" in words:
            for fund in founding.founded:
                for founder in founding.founders if fund.kind == "Fund" else ():
                    yield _contribution(founding.line, founder, fund, founding.verb, 0.82)
    for line in lines(page, "readers.contribute.call_en"):
        for put in contributes_en.partners(line) if line.latin else ():
            claim = _put(line, put, set())
            if claim is not None:
                yield claim
    for line in lines(page, "readers.contribute.zh", "readers.contribute.call_zh", where=partial(_may_be_held, page)):
        for match in matches(line, _HELD_BY):
            for item in caught(line, match, "s"):
                yield _contribution(
                    line, line.end(item), line.end(caught(line, match, "o")[0]), match.span("verb"), 0.84
                )


def _may_be_held(page: Page, sentence: Sentence) -> bool:
    return _HOLDS.search(page.folded, sentence.span.start, sentence.span.end) is not None


def _contribution(line: Line, contributor: End, fund: End, verb: tuple[int, int], sure: float) -> Claim:
    return line.page.claim(
        NAME, "contributes", line.span, sure, subject=contributor, object=fund,
        modality=modality(line, *verb), asserted_by=asserted_by(line),
    )  # fmt: skip


def _claim(line: Line, match: re.Match[str]) -> Claim | None:
    if _ROUND.search(line.text):
        return None
    fund = _fund(line, match)
    contributor, amount = caught(line, match, "s")[0], caught(line, match, "m")[0]
    if fund is None or fund[0].name == line.end(contributor).name:
        return None
    end, sure = fund
    assert amount.money is not None
    share = rule(line.page.lens, SHARE).match(line.said(match.end(), match.end() + _NEAR))
    words = match["verb"] + (match["role"] or "")
    return line.page.claim(
        NAME,
        "contributes",
        line.span,
        sure,
        subject=line.end(contributor),
        object=end,
        value=amount.money.money,
        share=number(share["share"]) if share else None,
        measure=_first(_MEASURES, words),
        capacity=_first(_CAPACITIES, words),
        bound=amount.money.bound,
        also=amount.also.as_json() if amount.also else None,
        modality=modality(line, match.start("verb"), match.end("verb")),
        asserted_by=asserted_by(line),
    )


def _each(line: Line, match: re.Match[str]) -> Iterator[Claim]:
    """One claim a contributor where each has an amount of its own, in the same order."""
    fund = _fund(line, match)
    givers = [item for item in caught(line, match, "s") if fund is None or line.end(item).name != fund[0].name]
    amounts = caught(line, match, "m")
    if len(amounts) == 1:
        amounts *= len(givers)
    if fund is None or len(givers) != len(amounts):
        return
    share = match["share"] if "share" in match.re.groupindex else None
    for giver, amount in zip(givers, amounts, strict=True):
        assert amount.money is not None
        yield line.page.claim(
            NAME, "contributes", line.span, fund[1], subject=line.end(giver), object=fund[0], value=amount.money.money,
            measure=_first(_MEASURES, match["verb"]), bound=amount.money.bound, share=number(share) if share else None,
            modality=modality(line, match.start("verb"), match.end("verb")), asserted_by=asserted_by(line),
        )  # fmt: skip


def _gives(line: Line, item: Item) -> bool:
    """Whether a fund is itself one that puts money in: X引导基金出资3亿元."""
    behind = line.page.folded[item.span.end : item.span.end + _VERB_WITHIN]
    return _GIVES.match(behind) is not None


def _first(pairs: tuple[tuple[str, str], ...], words: str) -> str | None:
    return next((meaning for word, meaning in pairs if word in words), None)


def _fund(line: Line, match: re.Match[str]) -> tuple[End, float] | None:
    """The fund that the money goes into: named between the two, right after, before, or in the sentence before."""
    between = list(line.signs(match.start() + 1, match.end(), _FUNDS))
    into = rule(
        line.page.lens,
        r"[^，,。；;{#Body}]{0,16}?(?:设立|参与|投资|认购|注入| to | into | in | for )"
        r"[^，,。；;{#Body}]{0,12}?{o:Fund}",
    ).match(line.text, match.end())
    if between:
        return line.end(between[0]), 0.88
    if into:
        return line.end(caught(line, into, "o")[0]), 0.88
    before = [item for item in line.signs(0, match.start(), _FUNDS) if not _gives(line, item)]
    if _FOUNDS_FIRM.search(line.text, 0, match.start()):
        return None
    if before:
        return line.end(before[-1]), 0.82
    later = rule(
        line.page.lens,
        r"[^。；;]{0,120}?(?:设立|组建|发起|成立|成为|set up|establish\w*|launch\w*)"
        r"[^，,。；;{#Body}]{0,16}?{o:Fund}",
    ).match(line.text, match.end())
    if later:
        return line.end(caught(line, later, "o")[0]), 0.84
    known = topic(line, _FUNDS) or only_one(line, _FUNDS)
    return (known, 0.72) if known else None
