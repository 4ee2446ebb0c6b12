"""What kinds of things have a size of a measure, and which names before the measure's word can."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.sums.phases import Phase
from ronghe.extract.rules import kinds_of
from ronghe.model import End

_INSTITUTE = SIGNS["Institute"]
_BEARERS = {
    "investment": kinds_of("Project|Zone|Fund"),
    "managed": kinds_of("Fund|Company"),
    "output": kinds_of("Project|Zone|Company"),
    "registered": kinds_of("Fund|Company"),
}
"""What has a size of a measure, where that is not a fund alone."""
_OF_ROUNDS = re.compile("融资|获得?投")
"""What a company raises, in its rounds."""
_ENDOWED = "开办资金"
"""What the register of public institutions calls their capital; nobody else has one."""
_RIGHT_BEFORE = re.compile(
    rf"{_INSTITUTE}(?:（[^（）]{{1,20}}）)?(?:{SIGNS['Date']}|[一二三首]期|全年|建设|工程|共?实现|完成|的|计划|预计|拟|累计|现有?|，){{0,5}}$"
)
"""An institute right before the word of its own figure: 研究所2021年实现营业收入, 实验室一期总投资."""
_IS_BUILT = re.compile(
    rf"{_INSTITUTE}(?:（[^（）]{{1,20}}）)?(?:{SIGNS['Date']}|{SIGNS['Place']}|[今昨近已于在日]){{0,5}}"
    r"(?:由[^，。；]{2,60}?(?:建设|共建|组建|打造|兴建|建造|投资)|占地|位于|坐落|落户|落成|启用|揭牌|挂牌|正式|开工|竣工|奠基"
    r"|动工|投入使用|投用|建成|通过[^，。；]{0,6}验收|总?建筑面积|规划)"
)
"""An institute that is itself what is built: 该中心由A与B联手建设，总投资9.6亿元."""
_SCHOOLS = ("大学", "学院", "学校")


@dataclass(frozen=True, slots=True)
class Sized:
    """How an amount was read as a size: its measure with the source's word, where the words begin, how sure."""

    measure: str
    term: str | None
    start: int
    phase: Phase | None
    sure: float


def bearers(reading: Sized, after: str) -> frozenset[str]:
    """The kinds of things that have a size of this measure; ``after`` is what follows the amount."""
    known = _BEARERS.get(reading.measure)
    if known is not None:
        return known
    if reading.measure == "raised" and _OF_ROUNDS.search(reading.term or ""):
        return kinds_of("Fund|Company")
    of_companies = any(word in (reading.term or "") for word in ("注册", "初始资本")) or "注册资本" in after
    return kinds_of("Fund|Company") if of_companies else kinds_of("Fund")


def beside_its_word(line: Line, reading: Sized, before: list[Item]) -> list[Item]:
    """Of names before a measure's word those that may have the sum: who raises money stands in its clause."""
    if reading.measure == "managed":
        return [item for item in before if item.kind == "Company"] or before
    if not _OF_ROUNDS.search(reading.term or ""):
        return before
    near = [item for _, item in line.between(clause_start(line, reading.start), reading.start)]
    return [item for item in before if any(item is one for one in near)]


def with_capital(reading: Sized, before: list[Item]) -> list[Item]:
    """Of names before a registered capital the last firm, where a fund among its holders stands behind it."""
    if before and before[-1].kind == "Fund" and (reading.term or "").startswith("注册资"):
        return [item for item in before if item.kind == "Company"][-1:] or before
    return before


def institute(line: Line, reading: Sized) -> End | None:
    """The institute whose own figure a sum is: its capital, its income, what it costs to build it."""
    if not line.han or reading.measure not in ("registered", "investment", "output"):
        return None
    found = _RIGHT_BEFORE.search(line.text, max(0, reading.start - 30), reading.start)
    item = line.items[found.start()] if found else None
    if item is None or (reading.measure == "registered" and reading.term != _ENDOWED and _has_firm(line, reading)):
        return None
    if reading.measure == "investment" and not _built(line, item):
        return None
    return line.end(item)


_MADE_BY = re.compile(
    r"由[^，。；]{2,80}?(?:共建|组建|设立|建设|成立|创办|举办|出资)[^，。；\ue000-\ue00a]{0,6}，[\ue000-\ue007]?$"
)
"""Before the capital of what firms have founded: 该院由A和B于2017年共建，注册资金1亿元."""


def _has_firm(line: Line, reading: Sized) -> bool:
    if _MADE_BY.search(line.text, 0, reading.start):
        return False
    return any(not item.unsaid for item in line.signs(0, reading.start, kinds_of("Company|Fund")))


def _built(line: Line, item: Item) -> bool:
    """Whether an institute is what is built, and builds nothing itself."""
    if line.end(item).name.endswith(_SCHOOLS):
        return False
    said = next((one for one in line.items.values() if not one.unsaid and one.kind not in ("Date", "Money")), item)
    if item.unsaid and line.end(said).name != line.end(item).name:
        return True
    return not item.unsaid or _IS_BUILT.search(line.text, 0, line.position(item) or 0) is not None
