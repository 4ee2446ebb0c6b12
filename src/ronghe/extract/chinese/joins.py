"""Whether a conjunction between two parts stands inside one name: 国家发展和改革委员会, 某局科技与质量司."""

from __future__ import annotations

import re

from ronghe.extract.chinese.endings import describes_only
from ronghe.extract.chinese.tokens import Cut, Part

_FIELD = re.compile(
    r"(?:学|科学|工程|技术|信息|动力|系统|测控|环境|能源|材料|机械|电子|网络|数据|控制|智能|导航|通信|制造|仿真|安全|物理"
    r"|化学|设计|计算|空间|装备|结构|光电|医学|政策|战略|经济|管理)$"
)
_OF_TWO_FIELDS = frozenset({"司", "局", "处", "厅"})
"""Offices whose field may be two: 国家某局科技与质量司."""
_OF_FIELDS = ("学院", "实验室", "研究所", "研究中心", "创新中心")
_LONGEST_FIELD = 6

JOINT = re.compile(
    r"[厅委局办部府会行]联合(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff》)])经(?=(?:[省市县区州]|自治区|国家)[\u4e00-\u9fff]{2})"
)
_NOT_JOINT = (
    r"(?!研究|实验|创新|研发|工程|技术|体|会|党|工会|学院|中心|基金|办公|指挥|开发|攻关|培养|大学|参谋|重组|投资|控股|资产|资信|信用|证券"
    r"|国(?!新|投|家|药|网|电|机|科|资|开|能))(?=[\u4e00-\u9fff]{2})"
)
"""Behind 联合: no word of which it is the beginning, 联合研究, 联合国."""
JOINED = re.compile(
    r"(?:公司|集团|基金|资本|银行|大学|学院|研究院|[\u4e00-\u9fff]{2}所|[先创]进?院|合伙\)|[厅委局办部府会])(?:联合|会同|携手|联手)"
    + _NOT_JOINT
)
"""Between two who act together, where the first ends as names do: X集团联合Y公司."""
BESIDES = re.compile(r"(?:联合|会同|携手)" + _NOT_JOINT + r"|管理(?=[\u4e00-\u9fff]{2,30}基金)")


def joins_inside(cut: Cut, number: int, index: int) -> bool:
    """Whether a conjunction stands inside a name: 国家发展和改革委员会, 财经大学信托与理财研究所.

    The words before it begin with a head or a body's name and go on behind it without being a name
    themselves; the words after it begin with no head.
    """
    at = cut.starts[number]
    after, before = number + 1, number - 1
    if cut.parts[after] in (Part.HEAD, Part.KNOWN) and cut.starts[after] == cut.ends[number]:
        return False
    if cut.starts[index] - cut.ends[number] > 12:
        return False
    brand = cut.text[cut.ends[before] : at] if before >= 0 else ""
    if 2 <= len(brand) <= 3 and cut.word(number) == "和" and cut.word(index).endswith("有限公司"):
        return cut.parts[before] in (Part.STOP, Part.OFFICE)
    if cut.word(number) == "与" and cut.word(index).endswith(_OF_FIELDS):
        field = _field_before(cut, number)
        whole = before >= 0 and cut.parts[before] == Part.END and cut.ends[before] == at
        if not whole and (describes_only(field) or _FIELD.search(field)):
            return True
    of_office = cut.kinds[index] == "PublicBody" and cut.word(index) in _OF_TWO_FIELDS
    while (
        before >= 0
        and cut.parts[before] == Part.WEAK
        and (cut.ends[before] < at or (of_office and cut.kinds[before] == "Company"))
    ):
        before -= 1
    if before < 0 or not 0 < at - cut.ends[before] <= 10:
        return False
    body = cut.parts[before] in (Part.KNOWN, Part.END) and cut.kinds[before] in ("Institute", "PublicBody")
    return cut.parts[before] == Part.HEAD or (body and at - cut.ends[before] <= 6)


def _field_before(cut: Cut, join: int) -> str:
    """The words of two to six characters between a stop and a conjunction, without a name in them; else none."""
    number = join - 1
    while number >= 0 and cut.parts[number] == Part.WEAK and cut.kinds[number] == "Company":
        number -= 1
    if number >= 0 and cut.parts[number] != Part.STOP:
        return ""
    words = cut.text[cut.ends[number] if number >= 0 else 0 : cut.starts[join]]
    return words if 2 <= len(words) <= _LONGEST_FIELD else ""
