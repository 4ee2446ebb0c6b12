"""The units that a body lists as its own, by what they do alone: 下设总体研究部、电机研究室等9个部门."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = (
    r"(?:研究[院所室部]|(?:研究|试验|工程|技术|检测|测试|信息|培训|保障)中心|实验室|教研室|学院|分院|分所|学部"
    r"|(?:总体|设计|试验|工程|研发|研究发展|技术|事业|研究|保障|组织|人事|市场|质量|弹药|推进|控制|综合|评估|信息|运营|财务|战略|规划|政策|咨询|标准|服务|业务|科研|宣传)部|办公室|委员会|中心|工厂|总厂|片区|分会"
    r"|[处系]|(?<![布结格当大全])局|(?<![小])组(?![织成建])|(?<![会览教展动息公班客议])室|(?<![场厕公厂院])所)"
)
_OFFICE = r"(?:综合|评估|信息|运营|财务|战略|规划|政策|咨询|标准|服务|业务|科研|宣传|市场|质量|技术|研发|人事)部"
_ITEM = rf"(?:办公室|{_OFFICE}|(?![的等和及与])[\u4e00-\u9fffA-Za-z\d“”·]{{1,16}}?{_END}”?)"
_BRACKET = r"(?:\([^()，。]{1,24}\))?"
_NEXT = r"(?:[、和及与]|以及)"
_LISTS = re.compile(
    r"(?:下设有?(?![立计备施])|内设有?(?![立计备施])|设有|现设有?|分设|下辖|下属|附设有?|设立有|现有|设(?<=[院所校室心司构，]设)(?![计备施想置立]))[了的]?"
    r"(?:[^，。；：:、\n]{0,14}[：:]|[^，。；：、\n]{0,12}?[\d一二三四五六七八九十两]{1,3}[个大家][^，。；：、\n]{0,8}，?(?:分别是|分别为|包括|即|有))?"
    rf"(?P<list>{_ITEM}{_BRACKET}(?:{_NEXT}{_ITEM}{_BRACKET}){{1,14}})(?=等|，|。|；|[\d一二三四五六七八九十两]|、|和|及|均|都|分别|则|\n|$)"
    rf"(?:等?[\d一二三四五六七八九十两]{{1,3}}[个家大][^，。；：、\n]{{0,8}}?，?(?:以及|和|及|并设有?)"
    rf"(?P<more>{_ITEM}(?:{_NEXT}{_ITEM}){{0,8}})(?=等|，|。|；|\n|$))?"
)
_MADE_UP = re.compile(
    r"由(?:[^，。；、的由\n]{2,8}的)?(?P<list>(?![的等和及与])[\u4e00-\u9fffA-Za-z\d]{2,12}?(?:研究所|部|中心|实验室|试验场|[区园院所])"
    r"(?:[、和及与](?![的等和及与])[\u4e00-\u9fffA-Za-z\d]{2,12}?(?:研究所|部|中心|实验室|试验场|[区园院所])){1,8})"
    r"(?:等)?[^，。；、\n]{0,8}?(?:组成|构成)"
)
_PIECE = re.compile(r"[^、和及与]{3,14}")
"""What something is made up of: 由试飞区、总装区和航电配套区三个功能区构成."""
_CLASS = re.compile(
    r"(?:国家级?|全国|[省部市]级|新型|各类)?(?:重点)?(?:实验室|工程中心|研究中心|研发机构|研究所|研究院)"
)
"""A class of bodies and none of them: 由国家实验室、全国重点实验室组成的体系."""
_ONE = re.compile(
    r"(?:内设有?(?![立计备施])|下设有?(?![立计备施])|下辖|下属(?<=[\u4e00-\u9fff]下属)|内设的|下设的|所设的)(?:了|一个|1个)?"
    rf"(?P<unit>(?![的等一各多专若])(?:(?![和及与])[\u4e00-\u9fffA-Za-z\d·]){{3,16}}?{_END})(?=一个|1个|，|。|；|也|均|由|则|负责|承担|\n|$)"
)
"""The one unit that such a verb names, by more than the word for its kind: 下设投资促进中心，."""
_MADE = re.compile(
    r"(?:组建(?!设)|成立|设立|筹建|创建|创办|建立|建成|合建|合办|共建|建起|搭建|增设|新设|恢复|扩建为|扩编为|改建为|重组为|改组为|合并为|设有|定名(?:为)?|命名为)了?“?(?P<unit>"
    r"(?![了的等和及与一各多专相有若其自新首由以在该本我全两三几上下工起健完])(?:(?!的)[\u4e00-\u9fff·]){2,20}?"
    r"(?:研究[院所室部组站]|情报[室组所站]|资料室|教研室|实验室|(?:观测|试验|测控|工作|科研|监测|检测|检验|地面|研究|推广)站|(?:试验|发射|靶)场|分院|分所|分校|分厂"
    r"|(?:研究|研发|试验|工程|技术|检测|测试|信息|创新|转化|推进|服务|保障|培训|数据|情报|攻关|加工|制造|验证|计量|仿真|设计|维修|评估|应用|开发|创业|育成|交易|孵化)中心"
    r"|指挥部|筹备处|办事处|代表处|教研组|研究会|学堂|学校|学院|研究局))”?"
    r"(?=[(，。；、]|$)"
)
"""What is founded by these verbs, bears no proper word, and ends its clause: 组建情报研究室（代号“504室”）."""
_WAS = re.compile(
    r"前身(?:是|为|系|即)(?:[^，。；\n]{0,24}?的)?“?(?P<unit>(?![了的等和及与一各多该由])(?:(?!的)[\u4e00-\u9fff·]){3,20}?"
    r"(?:学校|学院|大学|研究[院所室]|试验[站场]|观测站|实验室|训练班|研究组|工厂|机械厂|制造厂|修理厂|总局|管理局|司令部))”?(?=[(，。；\n\[]|$)"
)
"""What something was before, at the end of its clause, of plain words too: 前身是1953年创办于沈阳的炮兵技术学校."""
_ALONE = re.compile(
    r"(?m)^[\s#]{0,4}(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）.、]|[①-⑩])\s?"
    r"(?P<unit>(?:(?![的由是在了与和：])[\u4e00-\u9fff]){6,28}(?:实验室|研究中心|创新中心|研究院|研究所|工程中心|联盟|基地|产业园))[。\n]"
)
"""A numbered heading that is a name: （1）先进推进联合实验室。"""
_HEADED = re.compile(
    r"(?m)^[\s#]{0,4}(?P<unit>(?:(?![的由是在了：])[\u4e00-\u9fff]){7,28}(?:实验室|研究中心|创新中心|研究院|研究所|工程中心))"
    r"(?=\((?:英文|以下|简称|[A-Z])|由[\u4e00-\u9fff]|是[由我]|成立于|始建于|创建于|创办于|组建于|位于|坐落于|隶属)"
)
"""What a line begins with and tells of, though its name holds words that part names: X环境与装备联合实验室由A共建."""
_BY = re.compile(
    r"(?m)(?:^|[，。；>】])(?:其中，?|近日，|今天，)?“?(?P<unit>(?:(?![的由是在了和与及等第])[\u4e00-\u9fff·]){5,24}"
    r"(?:研究院|研究所|实验室|中心|基地|联盟|学院|平台))”?"
    r"(?=由[^，。；\n]{2,60}?(?:批复|批准|共同|联合|牵头|发起|投资|合作)?(?:设立|成立|组建|共建|建设|创办|举办))"
)
"""What a clause begins with and tells who founded: 其中，江城成果转化中心由A批复设立."""
_BEHIND_BY = re.compile(r"[院所室心地盟台]”?由")
"""What stands in every text with such a clause: it is looked for first, since a search for the whole is slow."""
_BRACKETED = re.compile(r"\([A-Z][A-Za-z]{1,8}[)，,]")
_ACRONYM = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[将和与由了的是为在对向归属经使从、立建辖括]))"
    r"(?P<unit>(?![的和与由将是在了为对向从经使该])"
    r"(?:(?!成立|设立|组建|建立|下[设辖]|拆分|更名|改[称为组]|设有|包括|位于|隶属|[将把由向是])[\u4e00-\u9fff]){4,20}?(?:局|署|院|所|中心|办公室|实验室|组织|委员会|机构|小组|单元))$"
)
"""A body, often a foreign one, whose acronym stands in the bracket behind it: 国防评估与研究局（DERA）."""
_TOLD = re.compile(
    r"(?:[\d〇一二三四五六七八九]年|\d月|\d日|同年|次年|当年|翌年|随后|今年|去年|近日|日前|今天|昨天|先后|此后|期间)[^。；\n]{0,60}$"
)
"""Before the verb, what makes the founding an event; in a plan or duty it is a wish for something of the kind."""
_WISHED = re.compile(
    r"洽谈|商谈|磋商|支持|鼓励|推动|引导|加快|规划|探索|促进|应当?|可以?|计划|力争|争取|积极|完善|推进|依法|要求|提出|建议|研究设立|符合条件|申请|申报|[拟将要]"
)
_GENERIC = re.compile(
    r"领导|工作组|专班|机构|课题|项目|攻关|国家级|省级|市级|国内|全国|校企|军地|统一|独立|内部|科研院所|高校|企业|地方|基层|专门|若干|同类|类似|^(?:联合|共同|重点|产业|协同|技术|公共)?"
    r"(?:研究院|研究所|实验室|研究中心|创新中心|研发中心|技术中心|服务中心|信息中心|办事处|分院|分校)$"
)
_GENERIC_ABROAD = re.compile(r"机构$|课题|项目|若干|同类|类似|工作组|领导")
"""An acronym vouches for all but these: 小企业管理局（SBA）."""
_SEEN = 70
_UNIT = re.compile(rf"{_ITEM}(?={_BRACKET}(?:{_NEXT}|$))")
_CHEAP = ("设", "现有", "下辖", "下属")
_NO_UNIT = re.compile(r"[\d一二三四五六七八九十两]+[个家所]|国家级|省级|(?:重点|联合)实验室$|各|该|本|若干|多个")
"""Of kinds of units counted, and what describes several: 3个国家级研究中心."""
_PUBLIC_MADE = ("指挥部", "筹备处", "办事处", "代表处", "局", "发射场")
_PUBLIC_ABROAD = ("局", "署", "办公室", "委员会", "机构", "小组", "单元", "司令部")
_PUBLIC = ("处", "办公室", "委员会", "局", "组")


def founded(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each unit whose founding a text tells as an event, without a proper word in its name."""
    by = (_BY,) if _BEHIND_BY.search(text) else ()
    was = (_WAS,) if "前身" in text else ()
    told = (match for pattern in (_ALONE, _HEADED, *by, *was) for match in pattern.finditer(text))
    for match in (*told, *_with_acronym(text)):
        name = match["unit"]
        if not (_GENERIC if match.re is not _ACRONYM else _GENERIC_ABROAD).search(name):
            yield *match.span("unit"), _sort(name)
    for match in _MADE.finditer(text):
        name, floor = match["unit"], max(0, match.start() - _SEEN)
        if _GENERIC.search(name) or _TOLD.search(text, floor, match.start()) is None:
            continue
        clause = max(text.rfind(mark, floor, match.start()) for mark in "，。；\n") + 1
        if not _WISHED.search(text, max(floor, clause), match.start()):
            yield *match.span("unit"), "PublicBody" if name.endswith(_PUBLIC_MADE) else "Institute"


def _sort(name: str) -> str:
    """The kind of a body that a clause tells of, by its end."""
    if name.endswith(_PUBLIC_ABROAD):
        return "PublicBody"
    if name.endswith("厂"):
        return "Company"
    return "Alliance" if name.endswith("联盟") else "Zone" if name.endswith(("基地", "园")) else "Institute"


def _with_acronym(text: str) -> Iterator[re.Match[str]]:
    for bracket in _BRACKETED.finditer(text):
        match = _ACRONYM.search(text, max(0, bracket.start() - _LONGEST), bracket.start())
        if match is not None:
            yield match


_LONGEST = 28


_SUB_FUND = re.compile(
    r"(?<=[：；:、，和及立])(?P<unit>(?![首各该其参下设一二两三多这支只第和及与])(?:(?![的由与、，])[\u4e00-\u9fff]){3,10}子基金)"
    r"(?=[，、；。(和及\d三两四五六七八九]|$)"
)
"""A sub-fund by its field, as a list has it: 首批子基金：卫星及空天子基金，…"""
_ANY_FUND = re.compile(r"(?:设立|参股|发起|组建|投资|管理|旗下|区域|地方|专项|[省市县]级|多支|若干|首批)")
_FOUNDS = re.compile(r"累计|参股|设立|组建|发起|决策|投资了")
"""What a fund does with funds below it, and no part of a name: 引导基金累计参股设立子基金23只."""


def units(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each such unit."""
    for match in _MADE_UP.finditer(text) if "组成" in text or "构成" in text else ():
        for piece in _PIECE.finditer(text, *match.span("list")):
            if _CLASS.fullmatch(piece.group()):
                continue
            yield *piece.span(), "Zone" if piece.group().endswith(("区", "园")) else "Institute"
    for match in _SUB_FUND.finditer(text) if "子基金" in text else ():
        if not _ANY_FUND.match(match["unit"]) and not _FOUNDS.search(match["unit"]):
            yield *match.span("unit"), "Fund"
    if not any(word in text for word in _CHEAP):
        return
    for match in _LISTS.finditer(text):
        for unit in (*_UNIT.finditer(text, *match.span("list")), *_UNIT.finditer(text, *match.span("more"))):
            if len(unit.group()) > 2 and not _NO_UNIT.search(unit.group()):
                yield *unit.span(), _kind(unit.group())
    for match in _ONE.finditer(text):
        if not (_NO_UNIT.search(match["unit"]) or _GENERIC.search(match["unit"])):
            yield *match.span("unit"), _kind(match["unit"])


def _kind(unit: str) -> str:
    if unit.endswith("片区"):
        return "Zone"
    return "PublicBody" if unit.endswith(_PUBLIC) else "Institute"
