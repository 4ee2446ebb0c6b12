"""Words that the weights mark and that name nobody: fields of work, offices, titles cut short, halves of brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.book.unbounded import is_ending
from ronghe.extract.chinese.cutting import runs_over
from ronghe.extract.chinese.endings import describes_only
from ronghe.extract.weighed.common_en import is_office, is_word
from ronghe.extract.weighed.common_zh import ANY, half_quoted, names_nothing
from ronghe.extract.weighed.elsewhere_en import is_elsewhere
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_NONE = re.compile(
    r"[\d\W]*|.*\d家.*|混改|算法|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[\d.,\s]*|(?:[该本其此各]|公司|单位|集团|基金|学校|两|双|三).{0,3}"
    r"|(?i:the|it|its|this|these)"
)
_PLACE = re.compile(
    r"(?!(?:特色|创新|航空|科技)?小镇$|乡镇$|城镇$|市区$|县区$|郊区$|山区$|城区$)[\u4e00-\u9fff]{1,8}[省市县区镇乡村州旗盟岛]"
)
_NO_EDGE = re.compile(
    r"(?:《|〈|把|既(?!济)|和实际|归口|新建|在建|扩建|改扩建|了|的|着|并|且|而|但|又|仍|已|拟|据).*|[^()]*\).*|.*\([^()]*"
    r"|.*(?:(?<![阿万千百田])里|(?<!总)后|前|(?<!利)时|们|的|了|着|过|已|将|拟|曾|均|都|还|也|并|且|是|由|被|把|归口|掌控|名单|名册|牌照"
    r"|(?<!中)共|以来|之一|当中|双方|三方|两家|旗下|下属|所属|表示|宣布|称|号文|[公马环]路|大街|大道|奖|资本金|去当|当上|代表(?:学校|公司|国家|政府|本院))"
)
"""How no Chinese name begins or ends, and one half of a bracket: 名单里, 牌照前, 东二环路."""
_SLOGAN = re.compile(
    r"[”」](?:战略|模式|理念|机制|方针|原则|格局|现象|体制|效应|思路|策略|瓶颈|难题|问题|困境|事件|增资|属性)"
)
"""Behind what is quoted: an idea and nobody, “联动创新”战略."""
_CRAFT = re.compile(r"[\u4e00-\u9fff]{2,6}[一二三四五六七八九十\d]{1,3}号")
"""A satellite, rocket or engine of a series, which the weights take for a firm: 长风二号."""
_FLIES = re.compile(r"发动机|火箭|卫星|飞船|探测器|无人机|飞机|潜航|星座")
_WORK = re.compile(r"[《〈][^》〉]*$")
_TITLE = 60
_TRADES = re.compile(
    r"(?:[、和及与][\u4e00-\u9fff]{2,8}?){0,4}(?:等|[两三四五六七八九十]?大)?"
    r"(?:为?(?:主导|优势|特色|重点|支柱|首位)(?:产业|方向)|(?:重大|重点|多个|前沿|新兴|关键|军民融合|军工){0,2}(?:产业|领域|赛道|行业|方向)(?=[，。；、)的]|布局|发展|突破|$))"
)
"""Behind a field of work: 以北斗应用和特种材料为主导产业."""


def is_none(page: Page, span: Span, kind: str, *, han: bool, called: bool) -> bool:
    """Whether the words tell that they are no name: a field of work, any government, an office, a title cut short.

    ``called``: its sentence holds a word with which a reader may begin.
    """
    name, text = span.quote(page.folded), page.folded
    if _NONE.fullmatch(name) or "\n" in name:
        return True
    if not han:
        elsewhere = kind != "Place" and is_elsewhere(text, span, page.lens)
        return elsewhere or name.islower() or is_office(name) or is_word(text, name, kind)
    if kind == "Place":
        return _PLACE.fullmatch(name) is None or ANY.match(name) is not None
    if (kind != "Policy" and _WORK.search(text, max(0, span.start - _TITLE), span.start)) or name.isascii():
        return True
    if text[max(0, span.start - 1) : span.start] in ("《", "〈") and text[span.end : span.end + 1] not in ("》", "〉"):
        return True
    if kind == "Company" and _CRAFT.fullmatch(name) and _FLIES.search(text, span.start - 8, span.end + 12):
        return True
    if kind == "Company" and (_TRADES.match(text, span.end) or _SLOGAN.match(text, span.end)):
        return True
    if (runs_over(text, span.end) and not text.startswith("会同", span.end)) or (
        kind != "Person" and _NO_EDGE.fullmatch(name)
    ):
        return True
    if half_quoted(text, span) or names_nothing(name, kind, page.lens, called=called):
        return True
    return describes_only(name) or ANY.match(name) is not None or is_ending(page.lens, name)
