"""Which body watches over which: 主管部门为A, X由A主管, "X is supervised by A"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.stance import asserted_by, lasting
from ronghe.extract.rules import Sieve, caught, lines, matches
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "supervises"
_HANDED = r"{o:Institute}(?:改)?(?:下放|划转|划归|移交|交由)(?:给|至|到)?(?:由)?"
_RULES = (
    (r"{o:Org}(?:的)?(?:业务)?(?P<how>主管部门|主管单位|上级主管部门)(?:为|是|系|:|：){s:Body}", 0.92),
    (r"{o:Org}(?:业务)?由{s:Body}(?P<how>主管|监管|指导)(?=[，,。；;]|$)", 0.88),
    (
        r"{o:Org}(?:业务)?(?:是|系|为|由|归|受){s:PublicBody+}[^，,。；;{#Org}]{0,6}?(?P<how>主管|监管|归口管理|归口|业务指导)(?=的|[，,。；;]|$)",
        0.88,
    ),
    (
        r"^[^。；;{#Org}由]{0,10}{o:Org}[^。；;]{0,40}?，(?P<how>业务上?)(?:归|由|受){s:Body}(?:领导|指导|管理|归口)(?=[，,。；;]|$)",
        0.86,
    ),
    (
        r"{o:Org}(?![与和、及])[^，,。；;{#Org}]{0,12}(?:成为|是|为|系)?{s:PublicBody+}(?P<how>共建)(?:高校|院校|大学|单位)",
        0.86,
    ),
    (
        r"{o:Org}[^。；;{#PublicBody}]{0,40}，{s:PublicBody+}(?:为|是)(?:其)?(?P<how>业务主管单位|主管单位|主管部门)",
        0.86,
    ),
    (r"{o:Institute|Company}由{s:PublicBody+}(?P<how>双重领导|共同领导|双重管理|共管)(?=[，,。；;]|$)", 0.88),
    (_HANDED + r"{s:PublicBody}(?P<how>领导|管理|主管)(?=[，,。；;]|$)", 0.86),
    (_HANDED + r"{s:Place}(?P<how>领导|主管)(?=[，,。；;]|$)", 0.86),
    (r"{o:Institute}(?:由){s:PublicBody+}(?P<how>共建)(?=[，,。；;]|$)", 0.8),
    (
        r"{o:Institute}(?:是|为|系)[^。；;]{0,24}?由{s:PublicBody+}[^，,。；;{#Org}]{0,6}(?P<how>共建)的[^，,。；;{#Org}]{0,10}"
        r"(?:大学|高校|院校|学校)",
        0.86,
    ),
    (
        r"^[^。；;{#Org}]{0,12}{o:Org}[^。；;]{0,90}?，(?:业务)?(?P<how>主管单位|主管部门|上级主管部门)(?:为|是|系|:|：){s:PublicBody+}",
        0.84,
    ),
    (r"{s:PublicBody}(?:是|为|系){o:Org}(?:的)?(?:业务)?(?P<how>主管部门|主管单位)", 0.92),
    (
        r"{o:Org}(?:, (?:an?|the|one) [^,;{#Org}]{2,80})?,?[”\"]?"
        r" (?:which )?(?:(?:is|was|has been|are) )?(?:also |now |\w+ly"
        r" )*(?P<how>supervised|overseen|administered|regulated|guided)"
        r"(?: and (?:funded|managed|run|supervised))?(?: \w+ly)? by (?:the )?{s:PublicBody+}",
        0.9,
    ),
    (
        r"{o:Org}(?:(?:,? which)? (?:is|operates|works|will work|falls|sits|was established|was set up|was"
        r" founded))? (?P<how>under the (?:guidance|supervision|oversight"
        r"|joint supervision|leadership|authority|administration)) of (?:the )?{s:PublicBody+}",
        0.9,
    ),
    (
        r"{o:Org}(?: for [^,;{#Org}]{1,40})?,? which (?:the )?{s:PublicBody} (?P<how>supervises|oversees|administers)",
        0.86,
    ),
    (
        r"(?<![\w-]){s:PublicBody+},? (?:which )?(?:also |jointly |\w+ly )*(?P<how>supervises|supervise"
        r"|oversees|oversee|administers|regulates) (?:the )?{o:Org}",
        0.86,
    ),
)
_SIEVE = Sieve(_RULES)


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a supervised body; a fund that a company oversees is managed and not supervised."""
    for line in lines(page, "readers.supervise.zh", "readers.supervise.en"):
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                below = line.end(caught(line, match, "o")[0])
                for above in (line.end(item) for item in caught(line, match, "s")):
                    if above.name != below.name:
                        yield page.claim(
                            NAME, "supervises", line.span, sure, subject=above, object=below,
                            asserted_by=asserted_by(line), **lasting(line, *match.span("how")),
                        )  # fmt: skip
