"""Which bodies are members of an alliance: A、B为联盟成员单位, A加入联盟, "A and B are members of the X Alliance"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.stance import asserted_by, lasting, modality
from ronghe.extract.readers.topic import only_one, paragraph_start, spoken, spoken_for
from ronghe.extract.rules import caught, kinds_of, lines, matches
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "member_of"
_MEMBERS = kinds_of("Company|Institute|Alliance|Fund")
_COUNTED = re.compile(r"[共等各]?[\d两]{1,3}家|若干|多家")
"""No name but a number of bodies: 9家保险公司."""
_WITH_MORE = re.compile(
    r"[\d一二两三四五六七八九十百余多]{1,4}家[^，。；\ue000-\ue009]{0,8}?(?:组成|组建|成立|发起|构成)的[\ue004]"
)
"""One founder is named, and how many there are: 由A牵头、9家保险公司组成的X."""
_ALLIANCES = frozenset({"Alliance"})
_RULES = (
    (
        r"{s:Body+}(?:等[^，,。；;{#Name}]{0,10})?(?:当选为?|被推选为|被选为|出任|担任|获选为?|获聘为)"
        r"(?:该|本)?(?:联盟|协会|学会|商会|联合会|促进会)?的?(?:首届|首任|新一届|第[一二三四五六七八九]届)?"
        r"(?P<how>(?:副?理事长|副?会长|副?主席|秘书长|常务理事|理事)单位)",
        0.8,
    ),
    (
        r"{s:Body+}(?:等[^，,。；;{#Name}]{0,10})?(?:是|为|系|成为|当选为?){o:Alliance}(?:的)?"
        r"[^，,。；;{#Name}]{0,6}?(?P<how>成员|会员|理事)",
        0.92,
    ),
    (r"{s:Body+}(?:等[^，,。；;{#Name}]{0,10})?(?:正式|已|申请)?(?P<how>加入)(?:了)?{o:Alliance}", 0.86),
    (
        r"{o:Alliance}(?:的)?(?:首批|主要|现有)?(?P<how>成员|会员)(?:单位|企业)?(?:还|也|主要)?(?:包括|有|为|:|：){s:Body+}",
        0.9,
    ),
    (
        r"{s:Body+}(?:等[^，,。；;{#Name}]{0,10})?(?:是|为|系|任|担任|当选为?|出任){o:Alliance}(?:的)?[^，,。；;{#Name}]{0,6}?"
        r"(?P<how>(?:副?理事长|副?会长|副?主席|秘书长|牵头|常务理事)单位)",
        0.88,
    ),
    (
        r"{o:Alliance}[^。；;{#Alliance}]{0,60}?[，；]{s:Body+}(?:等[^，,。；;{#Name}]{0,10})?(?:为|任|担任|当选为?)"
        r"(?P<how>(?:副?理事长|副?会长|副?主席|秘书长|理事|成员|会员)单位)",
        0.84,
    ),
    (
        r"{o:Alliance}[^。；;{#Alliance}]{0,60}?(?P<how>(?:首任|首届)?(?:副?理事长|副?会长|副?主席|秘书长)单位)"
        r"(?:为|是|由|:|：){s:Body+}",
        0.84,
    ),
    (
        r"{o:Alliance}[^。；;{#Alliance}]{0,40}?(?P<how>(?:首批|现有|主要)?(?:成员|会员))(?:单位|企业)?"
        r"(?:[\d一二三四五六七八九十百余多]{1,5}家)?(?:，其中)?(?:还|也|主要)?(?:包括|有|为|:|：){s:Body+}",
        0.84,
    ),
    (
        r"(?:^|[，。；\s])(?:首批|主要|核心|现有|发起)?(?P<how>(?:成员|会员|理事)(?:单位|企业)?)"
        r"(?:[\d一二三四五六七八九十百余多]{1,5}家)?(?:，其中)?(?:还|也|主要|现|分别)*(?:包括|有|为|由|:|：)(?:了)?{s:Body+}",
        0.82,
    ),
    (
        r"(?:^|[，。；])(?:由)?{s:Body+}(?:等[^，,。；;{#Name}]{0,10})?(?:为|担任|作为|是)(?P<how>成员单位)(?=[，。；]|$)",
        0.8,
    ),
    (
        r"(?:^|[，。；\s])(?P<how>(?:副?理事长|副?会长|秘书长|轮值主席)单位)(?:分别)?(?:包括|有|为|是|由|:|：){s:Body+}",
        0.82,
    ),
    (
        r"{s:Body+}(?:,? and (?:\w+|\d+) other [a-z]+)?,? (?:is|are|was|were|became) (?:an? |the |both |all )?(?:\w+ )?"
        r"(?P<how>members?) of (?:the )?{o:Alliance}",
        0.92,
    ),
    (
        r"{s:Body+}(?:,? and (?:\w+|\d+) other [a-z]+)? (?:has |have |had |also |formally |\w+ly )*(?P<how>joined"
        r"|belongs to|belong to|was"
        r" admitted to|were admitted to) (?:the )?{o:Alliance}",
        0.9,
    ),
    (
        r"{o:Alliance}(?:'s)?[^.;{#Org}]{0,80}?(?P<how>\b[Mm]embers)(?:,| include| included| are| including|"
        r" such as|:)+"
        r"(?: include| including| among them| such as)? (?:the )?{s:Body+}",
        0.86,
    ),
    (
        r"(?:^|[.;] )\s{0,4}(?:Its |The alliance's |Founding |Other )?(?P<how>[Mm]embers) (?:include|included"
        r"|are|were) (?:the )?{s:Body+}",
        0.82,
    ),
    (
        r"{s:Body+},? (?:(?:is|are|was|were) )?(?:both |all )?(?P<how>(?:founding |core |leading )?members?)"
        r" of (?:the )?{o:Alliance}",
        0.9,
    ),
    (r"(?P<how>[Mm]embers) of (?:the )?{o:Alliance} (?:include|are) (?:the )?{s:Body+}", 0.9),
)


_BEING = (
    r"[，；](?:为|是|系){o:Alliance}(?:的)?[^，,。；;{#Name}]{0,6}?"
    r"(?P<how>(?:副?理事长|副?会长|理事|会员|成员|常务理事)单位)"
)
_BEING_TOO = (
    r"单位、{o:Alliance}(?:的)?[^，,。；;{#Name}]{0,6}?(?P<how>(?:副?理事长|副?会长|理事|会员|成员|常务理事)单位)"
)
_SUBJECTS = kinds_of("Company|Institute")


def _told(line: Line) -> Iterator[Claim]:
    """…，为X联合会副会长单位: said of what the clauses before speak of."""
    found = list(matches(line, _BEING))
    for match in (*found, *(matches(line, _BEING_TOO) if found else ())):
        spoken = spoken_for(line, found[0].start(), _SUBJECTS)
        if spoken is not None:
            yield line.page.claim(
                NAME, "member_of", line.span, 0.82, subject=spoken[0], object=line.end(caught(line, match, "o")[0]),
                asserted_by=asserted_by(line), **lasting(line, *match.span("how")),
            )  # fmt: skip


def _founders(page: Page) -> Iterator[Claim]:
    """Who founds an alliance belongs to it: 联盟由A、B等19家单位发起成立."""
    for founding in foundings(page):
        more = founding.line.han and _WITH_MORE.search(founding.line.text, founding.verb[0])
        for alliance in founding.founded if len(founding.founders) > 1 or more else ():
            for founder in founding.founders:
                if alliance.kind == "Alliance" and founder.kind in _MEMBERS and not _COUNTED.match(founder.name):
                    yield page.claim(
                        NAME, "member_of", founding.line.span, founding.sure - 0.06, subject=founder, object=alliance,
                        modality=modality(founding.line, *founding.verb), asserted_by=asserted_by(founding.line),
                    )  # fmt: skip


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a member."""
    yield from _founders(page)
    for line in lines(page, "readers.member.zh", "readers.member.en"):
        yield from _told(line)
        for notation, sure in _RULES:
            for match in matches(line, notation):
                alliance = _alliance(line, match)
                for item in caught(line, match, "s"):
                    if alliance is not None and line.end(item).name != alliance.name:
                        yield page.claim(
                            NAME, "member_of", line.span, sure, subject=line.end(item), object=alliance,
                            asserted_by=asserted_by(line), **lasting(line, *match.span("how")),
                        )  # fmt: skip


def _alliance(line: Line, match: re.Match[str]) -> End | None:
    """The alliance that the words name, or that the sentences before speak of."""
    if "o" in match.re.groupindex:
        return line.end(caught(line, match, "o")[0])
    here = list(line.signs(0, match.start(), _ALLIANCES))
    told = _group(line, match.start()) or (line.end(here[-1]) if here else None)
    return told or spoken(line, _ALLIANCES) or only_one(line, _ALLIANCES)


_GROUPS = re.compile(r"(?:联席会议|专班|领导小组|工作小组|协调小组|委员会|指挥部)$")
_NEAR = 240


def _group(line: Line, position: int) -> End | None:
    """The joint conference or other group of bodies that the paragraph names last before: its units are members."""
    start = paragraph_start(line, _NEAR)
    before = line.place(position)
    told = line.page.within(line.page.outermost, Span(start, before)) if start < before else ()
    named = [one for one in told if one.kind == "Alliance" or (one.kind == "PublicBody" and _GROUPS.search(one.text))]
    return line.page.book.end(named[-1]) if named and named[-1].kind == "PublicBody" else None
