"""Who works with whom: agreements signed, laboratories founded together, "in collaboration with".

One claim a pair, in the order of the text. ``via`` names the laboratory or zone, never the agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.governed import governed
from ronghe.extract.readers.stance import modality
from ronghe.extract.rules import Sieve, caught, caught_if, kinds_of, lines, matches
from ronghe.model import Claim, End, Issue, PartialDate

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "partners_with"
_TITLE = 40
_INTENT = re.compile(r"《[^《》]{0,30}(?:框架协议|备忘录|意向书|意向协议)》")
_ALL = re.compile(r"(?:三方|四方|五方|六方|多方|各方)")
_MADE = re.compile(
    r"\b(?:established|set up|founded|built|opened|launched|created|runs?|operates?|hosts?) (?:the |an? |its )?"
    r"(?:[a-z][\w-]* ){0,3}$"
)
"""Before what two made together, which is no partner of the second: "A established X jointly with B"."""
_WITH_ALL = re.compile(r"(?:分别|[\ue000-\ue009]|共同|基金|公司)[与同跟][^，。；\ue000-\ue009]{0,6}$")
"""Before a list all of which sign with somebody else: 基金分别与A、B以及C签订协议."""
_IS_MADE = re.compile(
    r" (?:is|was|were|been) (?:\w+ly )?(?:established|set up|founded|built|opened|launched|created|formed|incorporated"
    r"|registered)\b"
)
"""Of what was made together with somebody, this one is a maker and no partner: "X was established with Y"."""
_NEAR, _NEXT = 60, 6
_MOST_PARTNERS = 8
"""Longer lists are attendance, not pairs that work together."""
_NAMED = re.compile(r"院|所|中心|室|园|基地|联盟|平台")
"""Words that name what was founded; an agreement and a verb name nothing."""
_IN_A_ROUND = re.compile(r"轮|融资")
"""Those who invest together in a round are no partners."""
_PUTS_IN = re.compile(r"投资|入股|增资|认购|出资|合伙")
_SIGNED = re.compile(r"签署|签订|签约|达成")
"""What is done, whatever those who sign plan to build."""
_FOUNDED = r"(?:研究院|研究所|研究中心|创新中心|实验室|产业园|基地|联盟|平台|学院)"
_TOGETHER = (
    r"(?:共同(?:出资(?!设立|成立|组建|[，,。；;、（(]|$)|投资(?!设立|成立|组建)|打造|开发|推出|研发)|(?:成立|组建|设立)(?:了)?(?:一家)?合资(?:公司|企业)"
    r"|合资(?![产本])|联手|携手|结盟|联合(?:打造|推出|开发|研发|投资|中标|投标)"
    r"|(?:战略|深度|开展|展开|进行|的)?合作(?!社|银行|机构|方|伙伴|单位|企业|协议|框架|备忘|意向|谅解|合同|共建|成立|设立))"
)
"""What two do together without an agreement that is named."""
_RULES = (
    (
        r"{a:Body+}[^，,。；;{#Org}]{0,6}?(?:与|和|同|跟){b:Body+}[^，,。；;{#Org}]{0,4}?"
        r"(?P<what>(?:没有|并无|不存在|从未|未曾|并未)[^，,。；;{#Org}]{0,8}?合作)",
        0.84,
    ),
    (
        r"{a:Body+}(?:与|和|同|跟|携手){b:Body+}[^，,。；;{#Org}]{0,16}?(?:(?:联合|合作)?共建(?!高校|院校|大学|单位)|共同建设|联合成立|共同成立|联合培养"
        r"|建立了?(?:战略)?合作)(?:了|的)?"
        r"(?P<what>[^，,。；;、{#Name}]{2,24}?" + _FOUNDED + r"|(?=))",
        0.86,
    ),
    (
        r"{a:Body|Fund+}[^，,。；;{#Org}]{0,10}?(?:与|和|同|跟|及|携手)(?:[^，,。；;{#Org}]{0,8}?(?:方|单位|机构"
        r"|企业))?{b:Body+}[^，,。；;{#Org}]{0,24}?(?:{readers.partner.zh})"
        r"[^，,。；;{#Org}]"
        r"{0,20}?(?<!转让)(?P<what>{rules.partner.as_zh})",
        0.86,
    ),
    (
        r"{a:Body+}(?:等[^，,。；;{#Org}]{0,12})?[^，,。；;{#Org}]{0,6}?(?:与|和|同|跟){b:Body+}(?:等[^，,。；;{#Org}]{0,14})?"
        r"[^，,。；;{#Org}]{0,14}?(?:举行|举办|召开)(?:了)?[^，,。；;{#Org}]{0,20}?(?P<what>签约|签字|签署|签订)(?:仪式|大会|会|活动)",
        0.84,
    ),
    (
        r"{a:Body|Zone+}(?:[两三四五]方)?(?:共同|联合|合作)(?:建设|组建|共建|成立|打造)[^，,。；;{#Org}]{0,14}?"
        r"(?P<what>签约|签字|签署|揭牌)(?:揭牌|启动)?(?:仪式|大会|活动)",
        0.82,
    ),
    (
        r"(?:由)?{a:Body+}(?:等)?[^，,。；;{#Org}]{0,6}?(?:共同|联合|双方|四方|三方)[^，,。；;{#Org}]{0,10}?(?:签署|签订|达成)"
        r"[^，,。；;{#Org}]{0,24}?(?<!转让)(?P<what>{rules.partner.as_zh})",
        0.86,
    ),
    (
        r"{a:Body+}[^，,。；;{#Org}]{0,10}?(?:与|和|同|跟|携手|联手){b:Body+}[^，,。；;{#Org}]{0,12}?(?P<what>"
        + _TOGETHER
        + ")",
        0.8,
    ),
    (
        r"{a:Body}[^，,。；;{#Org}]{0,4}?(?:与|和|同|跟|携手|联手)[^，,。；;、{#Org}]{2,12}(?:公司|企业|巨头|药企|车企|厂商|集团|制造商)"
        r"{b:Body}[^，,。；;{#Org}]{0,12}?(?P<what>" + _TOGETHER + ")",
        0.76,
    ),
    (r"{a:Body+}[^，,。；;{#Org}]{0,6}?(?P<what>" + _TOGETHER + ")", 0.78),
    (r"{a:Body}(?:是|为|成为){b:Body}(?:的)?[^，,。；;{#Org}]{0,6}?(?P<what>合作伙伴|战略伙伴|合作方|合资方)", 0.84),
    (r"{a:Body}(?:的)?(?:战略|长期)?(?P<what>合作伙伴|战略伙伴|合作方|合资方){b:Body}", 0.84),
    (
        r"{a:Body+}(?!'s)[^.;{#Body}]{0,120}? (?P<what>in (?:collaboration|partnership|cooperation) with|together with"
        r"|jointly with|alongside) (?:the )?{b:Body+}",
        0.84,
    ),
    (
        r"{a:Body|Place+}(?!'s)[^.;]{0,120}? (?P<what>in (?:collaboration|partnership|cooperation)"
        r" with|together with|jointly with|alongside) (?:the )?{b:Body+}",
        0.82,
    ),
    (
        r"{a:Body+}(?: \([^()]{0,20}\))?,? (?:has |have |is |are |had |will |also )*(?:\w+ly )?"
        r"(?P<what>partner(?:ed|s|ing)? with|(?:collaborat|cooperat)(?:es|e|ed|ing) with|work(?:s|ed|ing)?"
        r" with|team(?:s|ed) up with) (?:the )?{b:Body+}",
        0.88,
    ),
    (
        r"{a:Body+} (?:has |have |also )*(?P<what>signed) [^.;{#Org}]{0,60}?{rules.partner.as_en}"
        r"[^.;{#Org}]{0,40}? with (?:(?:[a-z\d][\w-]* ){0,3}?[a-z][\w-]*(?: in {:Date})?,? "
        r"(?:including|such as|among them|namely) "
        r"|(?:[a-z][\w-]* ){0,3}?|(?:the )?{:Place}'s )(?:the )?{b:Body+}",
        0.9,
    ),
    (
        r"{a:Body+} (?:(?:are|is|were|was|have|has|had|been|also|now|will|agreed to|\w+ly) )*"
        r"(?P<what>work(?:ing|ed|s)? together|work(?:ing|s|ed)? closely|cooperat(?:e|es|ed|ing)"
        r"|collaborat(?:e|es|ed|ing)|partner(?:ed|ing)?|team(?:ed|ing) up|join(?:ed)? forces)"
        r"(?: (?:closely|together))?(?: on [^.;{#Org}]{1,40}?)? with (?:the )?(?:{:Place}'s )?{b:Body+}",
        0.86,
    ),
    (
        r"{a:Body+} (?:(?:are|were|have|has|had|also|now|will|have been|\w+ly) )*(?P<what>working together"
        r"|work together|worked together|cooperating|collaborating|teamed up|joined forces"
        r"|(?:announced|formed|entered into|concluded|agreed on) an? (?:[a-z]+ ){0,2}(?:partnership|alliance"
        r"|tie-up)|jointly (?:developed|built"
        r"|develop|build|operate|conduct|run|research))\b",
        0.82,
    ),
    (
        r"{a:Body+} (?:(?:have|has|also|\w+ly) )*(?P<what>announced plans to (?:jointly )?(?:build|set up"
        r"|establish|create|open|develop))(?! [^.;]{0,30}with)",
        0.8,
    ),
    (
        r"{a:Body+} (?:(?:are|is|were|was|have|has|had|been|also|now|\w+ly) )*(?:run|operated|managed|built"
        r"|developed|hosted|set up)(?P<what> together| jointly) with (?:the )?{b:Body+}",
        0.84,
    ),
    (
        r"{a:Body} (?:also )?(?:hosts|houses|runs) (?:the )?{:Institute}, (?:which|{:Institute}) is (?P<what>jointly"
        r" (?:run|operated"
        r"|managed|funded)) with (?:the )?{b:Body+}",
        0.84,
    ),
    (
        r"{a:Body+} (?:also |now |has |have |had )*(?P<what>jointly (?:operates?d?|runs?|ran"
        r"|manages?d?|develops?|developed|built"
        r"|builds?|hosts?|hosted|maintains?)) [^.;{#Org}]{1,60}? with (?:the )?{b:Body+}",
        0.84,
    ),
    (
        r"{a:Body+} (?:also |now |has |have )*(?:plans?|intends?|aims?|agreed) to (?:jointly )?(?P<what>build|set up"
        r"|establish"
        r"|create|open|develop|launch) (?:an? )?[^.;{#Org}]{1,60}? with (?:the )?(?:{:Org}'s )?{b:Body+}",
        0.82,
    ),
    (
        r"{a:Body+} (?:(?:have|has|had|also|\w+ly) )*(?P<what>run|operated|operate|built|set up|opened|established"
        r"|launched|formed) an? joint (?![^.;]{0,60}\bwith\b)",
        0.82,
    ),
    (
        r"(?:agreement|memorandum|pact|MoU|partnership|cooperation|joint venture)(?P<what> between| among)"
        r" (?:the )?{a:Body+}",
        0.84,
    ),
    (
        r"{a:Body}(?:,| is| was)(?: an?| the| also)? (?:(?:long-time|long-standing|close|key|strategic|main"
        r"|research) )*(?P<what>partner) of (?:the )?{b:Body+}",
        0.84,
    ),
    (
        r"{a:Body+} (?:has |have |also )*(?P<what>signed) [^.;{#Org}]{0,60}?{rules.partner.as_en}",
        0.84,
    ),
)
_SIEVE = Sieve(_RULES)


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a pair of partners."""
    founded = [
        founding
        for founding in foundings(page)
        if founding.joint and len(founding.founders) > 1 and founding.founded[0].kind not in ("Fund", "Alliance")
    ]
    founders = {
        (founding.line.number, frozenset((a.name, b.name)))
        for founding in founded
        for a, b in combinations(founding.founders, 2)
    }
    planned = {one.line.number for one in founded if modality(one.line, *one.verb, tie=True) == "planned"}
    signed: set[tuple[int, frozenset[str]]] = set()
    for line in lines(page, "readers.partner.zh", "readers.partner.en"):
        for claim in _agreements(line):
            couple = line.number, _couple(claim)
            if "modality" not in claim.qualifiers and line.number in planned and _SIGNED.search(line.text):
                signed.add(couple)
            if "modality" in claim.qualifiers or couple not in founders or couple in signed:
                yield claim
    for founding in founded:
        via, sure = founding.founded[0].name, founding.sure - 0.04
        bodies = tuple(end for end in founding.founders if end.kind != "Person")
        for claim in _pairs(founding.line, bodies, (), founding.verb, sure, via):
            if (founding.line.number, _couple(claim)) not in signed:
                yield claim


def _couple(claim: Claim) -> frozenset[str]:
    """The two names of a claim, in no order."""
    return frozenset(end.name for end in (claim.subject, claim.object) if end is not None)


def _agreements(line: Line) -> Iterator[Claim]:
    taken: set[tuple[int, int]] = set()
    said: set[frozenset[str]] = set()
    for notation, sure in _SIEVE.open_to(line):
        told: set[frozenset[str]] = set()
        for match in matches(line, notation):
            first = caught(line, match, "a")
            second = caught_if(line, match, "b")
            if match.span("what") in taken or _buys(match, (*first, *second)):
                continue
            if match["what"].endswith("投资") and _IN_A_ROUND.search(line.text):
                continue
            if line.han and second and _WITH_ALL.search(line.text, max(0, match.start() - _NEXT - 4), match.start("a")):
                continue
            others = _others_en(line, match, second) if line.latin and second else second
            if others is None:
                continue
            second = others
            taken.add(match.span("what"))
            words = match["what"]
            via = words if _NAMED.search(words) else None
            if second and _in_one(line, match, first):
                first, second = first + second, []
            ends = [_end(line, item) for item in first], [_end(line, item) for item in second]
            for claim in _pairs(line, *ends, (match.start("what"), match.end()), sure, via):
                if _couple(claim) not in said:
                    yield claim
                    told.add(_couple(claim))
        said |= told


def _others_en(line: Line, match: re.Match[str], second: list[Item]) -> list[Item] | None:
    """The partners that an English rule caught; None where they founded the first together, or only own the partner."""
    if _MADE.search(line.text, max(0, match.start() - _NEAR), match.start("a")):
        return None
    if _IS_MADE.search(line.text, match.end("a"), match.start("what")):
        return None
    if line.text.startswith("'s ", match.end("b")):
        return second[:-1] or None
    return second


def _in_one(line: Line, match: re.Match[str], first: Sequence[Item]) -> bool:
    """Whether all are partners of each other: 三方 behind them, or one list: A、B和C."""
    stop = min(line.span.end, line.place(match.end()) + _NEXT)
    if _ALL.search(line.page.folded, line.place(match.end("b")), stop):
        return True
    return len(first) > 1 and line.text[match.end("a") : match.start("b")] in ("和", "及")


def _buys(match: re.Match[str], items: Sequence[Item]) -> bool:
    """Whether a fund signs what it puts in, or an English contract is a public body's with a supplier."""
    words = match.group()
    if any(item.kind == "Fund" for item in items) and _PUTS_IN.search(words):
        return True
    return (
        "contract" in words
        and "signed" in words
        and any(item.kind == "PublicBody" for item in items)
        and (SIGNS["Money"] in words)
    )


def _end(line: Line, item: Item) -> End:
    return line.end(item)


def _framework(line: Line, end: int) -> str | None:
    """An agreement whose title says that it is one of intent: 签署《…框架协议》."""
    start = line.place(end)
    stop = min(line.span.end, start + _TITLE)
    words = re.split("[，。；]", line.page.folded[max(line.span.start, start - _TITLE) : stop])
    return "framework" if any(_INTENT.search(part) for part in words) else None


def _pairs(
    line: Line, first: Sequence[End], second: Sequence[End], words: tuple[int, int], sure: float, via: str | None
) -> Iterator[Claim]:
    """Every pair of the first with the second; without a second, every pair of the first."""
    pairs = [(a, b) for a in first for b in second] if second else list(combinations(first, 2))
    if len(first) + len(second) > _MOST_PARTNERS:
        return
    stance = modality(line, *words, tie=True) or _framework(line, words[1])
    dates = list(line.signs(0, words[0], kinds_of("Date")))
    date = line.date(dates[-1]) if dates else None
    for a, b in pairs:
        if a.name != b.name and not governed(line.page, a) and not governed(line.page, b):
            yield line.page.claim(
                NAME, "partners_with", line.span, sure, subject=a, object=b, via=via, modality=stance,
                date=str(date) if isinstance(date, PartialDate) else None,
            )  # fmt: skip
