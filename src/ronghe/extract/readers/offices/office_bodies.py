"""Of which body a Chinese office is that names none: by what heads it, by the level of government, by what is told."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.topic import only_one, told_before
from ronghe.extract.rules import kinds_of, rule
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

BODIES = kinds_of("Org")
OFFICE = r"(?:{rules.role.rank_zh}){0,2}{rules.role.zh}"
"""An office in Chinese with its rank, in the notation of rules: 常务副 | 院长."""
SPLIT = re.compile(r"、|兼(?!职)|和")
"""Between the offices that one person holds."""
_TOLD_WITHIN, _GOVERNED_WITHIN = 500, 2_000
_OF_FIRM = re.compile(r"董事长|总经理|总裁|创始人|首席执行官|CEO")
_HEADS_OF = {"总裁": ("公司", "集团"), "创始人": ("公司",), "CEO": ("公司",),
    "所长": ("所",), "校长": ("大学", "学院", "学校"), "院长": ("研究院", "学院", "设计院", "医院"),
    "党委书记": ("所", "院", "大学", "学校", "公司", "集团"), "董事长": ("公司", "集团"), "总经理": ("公司", "集团"),
}  # fmt: skip
"""What the body of an office is called, by the end of its name."""


def of_title(line: Line, title: str) -> End | None:
    """What the text tells of first, where its name ends as the body of the title does: 现任所长P of X研究所."""
    titles = tuple(SPLIT.split(title))
    endings = next((ends for word, ends in _HEADS_OF.items() if any(one.endswith(word) for one in titles)), None)
    first = next((mention for mention in line.page.outermost if mention.kind in BODIES), None)
    if endings is None or first is None or first.span.start > line.span.start:
        return None
    end = line.page.book.end(first)
    if first.kind == "Company" and _OF_FIRM.search(title) and most_told(line.page) == end.name:
        return end
    return end if any(name.endswith(endings) for name in end.names) else None


def government(line: Line, committee: End) -> End:
    """The government that the text names before, else the place, whose head it is and not the party committee's."""
    before = line.page.within(line.page.outermost, Span(max(0, line.span.start - _GOVERNED_WITHIN), line.span.end))
    found = [mention for mention in before if mention.kind == "PublicBody" and mention.text.endswith("政府")]
    place = committee.name.removeprefix("中共").removesuffix("委")
    return line.page.book.end(found[0]) if found else line.page.book.named(place, "Place")


def place_told(line: Line, title: str) -> End | None:
    """The government or place of the level that an office names without one: 副省长P in a text about 河南省政府."""
    level = title[-2]
    ends = (f"{level}政府", f"{level}人民政府", level)
    told = (one for one in line.page.outermost if one.kind in ("PublicBody", "Place") and one.text.endswith(ends))
    return line.page.book.only(told)


def most_told(page: Page) -> str | None:
    """The firm that the page names more often than any other, if it does so twice at least."""
    key = "role.firm"
    if key not in page.shared:
        told = Counter(page.book.end(one).name for one in page.outermost if one.kind == "Company").most_common(2)
        alone = bool(told) and told[0][1] > 1 and (len(told) == 1 or told[0][1] > told[1][1])
        page.shared[key] = told[0][0] if alone else None
    found: str | None = page.shared[key]
    return found


def alliance_of(line: Line, match: re.Match[str], titles: str) -> End | None:
    """The alliance of an office: the last before it that is not where the person holds another, else the one told of.

    ``titles`` is the notation of one or more offices.
    """
    own = rule(line.page.lens, r"(?:原|前|现任|名誉)?" + titles)
    named = [
        item
        for at, item in line.between(0, match.start())
        if item.kind == "Alliance" and not own.fullmatch(line.text, at + 1, match.start("s"))
    ]
    return line.end(named[-1]) if named else told_alliance(line)


_OF_GROUP = re.compile(r"召集人$|组长$|指挥长$|总指挥$")
_GROUP = re.compile(r"(?:联席会议|专班|小组|委员会|指挥部)$")


def group_of(line: Line, title: str) -> End | None:
    """The joint conference or group of an office that only such have: 副市长P任召集人."""
    if not _OF_GROUP.search(title):
        return None
    told = told_before(line, line.page.outermost, _TOLD_WITHIN)
    named = [*told, *line.page.names_in(line.span)]
    groups = [one for one in named if one.kind == "PublicBody" and _GROUP.search(one.text)]
    return line.page.book.end(groups[-1]) if groups else None


_OF_BOARD = re.compile(r"董事|监事|总经理")


def board_of(page: Page, title: str) -> End | None:
    """The one firm that the page names, for an office of a board whose firm the sentences before do not tell."""
    if not _OF_BOARD.search(title):
        return None
    return page.book.only(one for one in page.outermost if one.kind == "Company")


def told_alliance(line: Line) -> End | None:
    """The first alliance that the sentences before in the paragraph name, whose meeting chooses its officers."""
    before = told_before(line, line.page.outermost, _TOLD_WITHIN)
    first = next((one for one in before if one.kind == "Alliance"), None)
    return line.page.book.end(first) if first else only_one(line, frozenset({"Alliance"}))


_HAS = re.compile(r"下设|内设|下辖|分设|设有|辖有|现设")
"""What a body has below it."""
_ABOVE = re.compile(r"(?:隶属于?|直属于?|归属于?|划归|并入|转隶|挂靠在?|依托|由|受)$")
"""Before the body to which another belongs."""


def spoken_of(line: Line, before: list[Item]) -> list[Item]:
    """The bodies named before an office that may be its own: of A下设B、C and of A隶属于B the clauses go on about A."""
    left = [one for one in before if not _aside(line, one)]
    return left or before


def _aside(line: Line, item: Item) -> bool:
    at = line.position(item)
    if at is None or item.unsaid:
        return False
    clause = max(line.text.rfind(mark, 0, at) for mark in "，。；") + 1
    if _ABOVE.search(line.text, clause, at):
        return True
    end = next((place for place in range(at, len(line.text)) if line.text[place] in "，。；"), len(line.text))
    listed = _HAS.search(line.text, clause, at)
    return listed is not None and "、" in line.text[listed.end() : end]
