"""Bodies that a text names by their level or their service alone: 省政府, 市委, 区财政, 空军某研究所."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.text.windows import near

_BODY = re.compile(
    r"[省市县区自](?<=[由经向为是对与和及报受将据被该任并请给了委原年月日后、，。；：\s(“\"》].)(?:(?<!自)|(?<=自)治区)"
    r"(?:人民政府(?=[^，。；\n]{0,6}?(?:设立|成立|组建|印发|发布|出台|公布|颁布|制定|转发|批转|宣布|签署|签订|主办|第[\d一二三四五六七八九十百]{1,4}次)"
    r"|的?(?:派出机构|派出机关|直属|组成部门)|(?:负责)?(?:举办|编制的|投资设立|出资|委托[\u4e00-\u9fff]{2,12}市)"
    r"|[与和同][\u4e00-\u9fff、]{2,30}?(?:共建|共同(?:设立|建设|组建|举办)|联合(?:设立|建设|组建)|合作))|政府(?:办公[厅室])?|(?:第?[一二三四五六七八九十]{1,3}届)?人大常委会|政协|检察院|法院(?!门)|委(?![员托派屈任实外书宣组统政副常办]))"
    r"(?!采购|工作|投资|购买|引导|网|大楼|广场|性|令|类|专项|债|补贴|主导|部门|机关|机构|收储|放|官|军民|所在|大院|门户)"
)
_OFFICE = re.compile(
    r"[省市县区州自](?<=[由经向为对与和及报受将据被并给原年月日、，。；：\s(“\"》挂留建立归在同合销于从是].)(?:(?<!自)|(?<=自)治区)"
    r"(?![场政级属直内域外辖委税纪]|人民政府)"
    r"(?:(?![与及省县]|会同|和(?![改信旅社技规自城应交水发商]))[\u4e00-\u9fff]){2,14}?(?:委员会|办公室|局|厅)(?=[，。；：、\s)”等的和与及]|牌子|管理|负责|牵头|会同|联合|指导|承担|应[当于在]?|要(?!求)|须|每[年月季周半]|不得|决定|印发|并入|划归|划入|更名|转隶|挂靠|设在"
    r"|[\u4e00-\u9fff]{2,10}处(?=[，。；：、\s)”等的和与及由负向反报备签]|$)|$)"
)
"""An office of a level of government: 加挂省国防科学技术工业局牌子, 由市大数据管理局负责."""
_START = re.compile(
    r"\A(?:省|市|县|区|自治区)(?:政府|人大常委会|政协)(?!采购|工作|投资|购买|引导|网|大楼|性|令|部门|机关)"
)
_TREASURY = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[由经向为与和及以；，、])|(?<=其中))"
    r"(?!其中)(?:[省市县区]级?|自治区|兵团|(?:(?![由经向为与和及以对从将在的有是])[\u4e00-\u9fff]){1,6}?[市县区])财政"
    r"(?=(?:每年|将|再|各|也|不|已|共|拟|直接|分别|安排|出资|拨|给予|补助|补贴|承担|认缴|投入|贴息|奖励|配套|列支|统筹|先行|按|通过)"
    r"|[、，。：]|[和与及](?=[\u4e00-\u9fff]{2,16}(?:各|分别|共同)))"
)
"""A treasury that gives: 省财政出资, 涧西区财政认缴."""
_UNNAMED = re.compile(
    r"(?:空军|海军|陆军|火箭军|武警部队|武警|(?:[东西南北中]部)?战区(?:空军|海军|陆军)?|联勤保障部队|信息支援部队|军委[\u4e00-\u9fff]{2,5}?部)"
    r"(?:[\u4e00-\u9fff]{2,3})?某(?:型)?[\u4e00-\u9fff]{0,4}?"
    r"(?:(?P<institute>研究所|研究院|学院|大学|中心|医院)|旅|团|师|基地|部队|仓库|工厂|修理厂|试验场|支队|大队|机关)"
    r"(?![\u4e00-\u9fff]{0,3}(?:院长|所长|旅长|团长))"
)
"""A body of the forces whose name the text withholds: 空军成都某研究所."""
_NUMBERED = re.compile(
    r"(?:中国人民解放军|解放军|志愿军|空军|海军|陆军|火箭军|武警|铁道兵|工程兵|[\u4e00-\u9fff]{2}军区|[\u4e00-\u9fff]{2}战区)"
    r"(?:空军|海军|陆军|炮兵|装甲兵|工程兵)?第[\d一二三四五六七八九十百〇零]{1,4}"
    r"(?:雷达|炮兵|高射?炮兵?|导弹|航空兵|工兵|工程|防化|通信|步兵|坦克|装甲|舟桥|电子对抗|测量|摩托化|机械化|合成|特战|歼击机|轰炸机|运输机|后勤|教导"
    r"|训练|试验|潜艇|驱逐舰|护卫舰|登陆舰|岸导|海测|测量船|集团){0,2}(?:总站|场站|团|旅|师|大队|支队|教导队|学校|军)(?![\u4e00-\u9fff]{0,2}[长委])"
)
"""A numbered unit of a service: 空军第二十四雷达团."""
_NUMBER = re.compile(r"第[\d一二三四五六七八九十百〇零]")
_FORCE_BEFORE, _FORCE_BEHIND = 12, 24
"""Characters that it has before its number at most, and those from there that decide."""
_OFFICES = re.compile(
    r"(?:下设|内设|设有)的?(?P<list>[\u4e00-\u9fff]{3,10}?(?:局|中心|办公室)"
    r"(?:[、和及][\u4e00-\u9fff]{3,10}?(?:局|中心|办公室)){1,12})(?=等|[，。；])"
)
"""The offices of a committee, as a law lists them: 下设经济发展局、产业促进中心等机构."""
_LISTED_OFFICE = re.compile(r"(?![、和及])[\u4e00-\u9fff]{2,15}?(?:局|中心|办公室)(?=[、和及]|$)")
"""One of them; 和 that follows no such ending is part of its name: 自然资源和建设局."""
_OF_GROUP = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=由))(?:协调|工作|军民融合)?(?:领导小组|协调小组|委员会|管委会|投决会|联席会议|指挥部|理事会)办公室"
    r"(?=设[在于]|挂靠|主任|由|负责|承担|日常|为|$)"
)
"""The office of a group told before: 领导小组办公室设在市发展改革委."""
_ITS = re.compile(r"(?<=[该我本]校)(?P<unit>(?![的与和在])[\u4e00-\u9fff]{2,8}?学院)(?!的?学生)")
"""A school of 该校."""


_GROUP = re.compile(
    r"(?:(?<=成立)|(?<=设立)|(?<=组建)|(?<=建立)|(?<=的)|(?<=[，。；：、\s(“由向报经])|^)"
    r"(?!建立|成立|设立|组建)(?:[\u4e00-\u9fff]{2,5})?[省市县区州](?![长委级])(?:(?![的由将任向为]|[设成建]立|组建)[\u4e00-\u9fff]){3,26}?"
    r"(?:领导小组|工作小组|协调小组|联席会议|指挥部)(?:办公室)?(?=[，。；、(（\s由是为]|组长|成员|会议|制度|$)"
)
_SET_UP = re.compile(
    r"(?:建立|成立|设立|组建|健全)了?(?:由[^，。；\n]{2,30}?(?:牵头|担任[^，。；\n]{2,6})的)?“?"
    r"(?P<group>(?![了的全各本该省市县区州])(?:(?![的由将任向为])[\u4e00-\u9fff]){4,26}?(?:联席会议|工作专班|专班|协调小组|工作小组|领导小组))"
    r"(?=制度|机制|[，。；”、]|$)"
)
"""A group without its level in its name: 建立无人系统产业发展联席会议制度, 成立低空经济工作专班."""
_GENERIC_GROUP = re.compile(
    r"(?:跨部门|部门|厅际|部际|专门|相应|专项|工作|军地|定期|常态化|领导|协调|推进|建设|发展){1,4}(?:联席会议|专班|[协工领][调作导]小组)$"
)
_GROUP_WORDS = ("联席会议", "专班", "小组")
"""A group that a level of government sets up, whatever verbs its name holds: 成立青州市资源共建共用工作领导小组."""
_SIGNERS = re.compile(
    r"\n(?P<lines>(?:[ \t\u3000]{0,40}[\u4e00-\u9fff]{4,26}(?:委员会|办公室|办公厅|人民政府|管委会|[厅局部])"
    r"[ \t\u3000]{0,20}\n\s{0,4}){1,6})"
    r"[ \t\u3000]{0,40}(?:19|20)\d\d年\d{1,2}月\d{1,2}日[ \t]{0,9}(?=\n|$)"
)
"""Who signs a notice: bodies alone on the lines right above its date."""
_SIGNER = re.compile(r"[\u4e00-\u9fff]{5,30}")


_CONGRESS = re.compile(
    r"(?:中华人民共和国)?第?[一二三四五六七八九十]{1,3}届全国(?:人民代表大会|人大)(?:常务委员会|常委会)?(?!代表)"
)
"""The congress of one term, which passed a law: 第十二届全国人民代表大会常务委员会."""
_BOARD = re.compile(
    r"(?:(?<=[，。；：、\s>由经向与和对]))(?![由经向与和对])(?:[\u4e00-\u9fff]{0,4}(?:高新|经开|开发|示范|实验|试验|合作|新|保税|先行|综保|自贸试验|片)区|科[学技]城|航空港|新城)"
    r"(?:管理委员会|管委会)(?=[是为，、。；设下与和应可的]|负责|作为|主任)"
)
"""The board of a zone called by its sort: 示范区管理委员会是省人民政府的派出机构."""
_PLAIN = (
    (_BODY, ""),
    (_OFFICE, ""),
    (_TREASURY, "财政"),
    (_OF_GROUP, "办公室"),
    (_CONGRESS, "届全国人"),
)
"""The patterns that are names whole, and what a text must hold before they are looked for."""


_MINISTRIES = re.compile(r"第[一二三四五六七八]机械工业部|(?<![第\u4e00-\u9fff])[一二三四五六七八]机部")
"""The ministries of machine building, which built arms until 1982, by their number."""
_BUILDERS = re.compile(r"中(?:铁|建|交|水电?|冶|煤|电建|核)?[一二三四五六七八九十]{1,3}航?局(?:集团)?(?![长部])")
"""The numbered bureaux of the builders' groups, which are firms: 中交三航局, 中铁十四局."""


def local_bodies(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each such body.

    省人民政府 is mostly any province's in a law: it is one body where it founds, issues or signs,
    and above what it sends out.
    """
    first = _START.match(text)
    if first:
        yield *first.span(), "PublicBody"
    for pattern, sign in _PLAIN:
        for match in pattern.finditer(text) if sign in text else ():
            yield *match.span(), "PublicBody"
    for match in _BOARD.finditer(text) if "管委会" in text or "管理委员会" in text else ():
        yield *match.span(), "PublicBody"
    for match in _OFFICES.finditer(text) if "设" in text else ():
        for unit in _LISTED_OFFICE.finditer(text, *match.span("list")):
            yield *unit.span(), "Institute" if unit[0].endswith("中心") else "PublicBody"
    yield from _groups(text)
    for match in _SIGNERS.finditer(text):
        for signer in _SIGNER.finditer(text, *match.span("lines")):
            yield *signer.span(), "PublicBody"
    for match in _ITS.finditer(text) if "校" in text else ():
        yield *match.span("unit"), "Institute"
    for match in _MINISTRIES.finditer(text) if "机部" in text or "机械工业部" in text else ():
        yield *match.span(), "PublicBody"
    for match in _BUILDERS.finditer(text) if "局" in text else ():
        yield *match.span(), "Company"
    yield from _forces(text)


def _groups(text: str) -> Iterator[tuple[int, int, str]]:
    """Groups and joint conferences that bodies set up."""
    for match in _GROUP.finditer(text) if "组" in text or "联席" in text or "指挥部" in text else ():
        yield *match.span(), "PublicBody"
    for match in _SET_UP.finditer(text) if any(word in text for word in _GROUP_WORDS) else ():
        if not _GENERIC_GROUP.match(match["group"]):
            yield *match.span("group"), "PublicBody"


def _forces(text: str) -> Iterator[tuple[int, int, str]]:
    """Units of the forces by their number, or whose name the text withholds."""
    numbered = near(_NUMBERED, _NUMBER, text, before=_FORCE_BEFORE, after=_FORCE_BEHIND)
    for match in numbered if "军" in text or "兵" in text or "武警" in text else ():
        yield *match.span(), "Institute" if match[0].endswith("学校") else "PublicBody"
    for match in _UNNAMED.finditer(text) if "某" in text else ():
        yield *match.span(), "Institute" if match["institute"] else "PublicBody"
