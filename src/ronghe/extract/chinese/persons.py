"""Persons in an office: a name beside the title of an office, or between 由 and 任; and those who hold a company."""

from __future__ import annotations

import re
from collections.abc import Iterator

import rjieba

from ronghe.extract.chinese.tokens import Cut, Part
from ronghe.extract.chinese.words import han_words

_NO_LAST = frozenset("于将的在说和与及等就对向为表任是也还又都已曾兼则仍均亦")
"""Small words that no given name ends with."""
_TAKES_UP = re.compile(r"[升转改就调接出兼担连留续]任")
"""Verbs of taking up an office, whose first character ends no name: 周劼|升任."""
_NO_NAME = re.compile(
    r"单位|占[股比有据用地总领全公优其约\d了到]|归[国口来属还母入并集功纳]|母[公校基]|门[类诊户槛店票市头外内口前]|漆[器包]|青年|靖国|和(?:实际|首席|副|总|执行)|从(?!容)|任[主职期命组]|高[级层新功端校速]|高性能|安[全排装]|宣[布读传示称]|应[邀急当用届]|计[划算]|单独|包[括含]|相[关应]|强[调化]|连[续任]|终于|荣获|公[布开司]|管理|成[功立果员]|经[过济营]|解[决释]"
    r"|符合|能[够力]|申[请报]|通[过报知用]|利用|曾[任在获经]|关[于键注]|明天|广[泛大]|全[体面]|方[面案]|左右|常务|主[任席]|任命|任期|和平|支[持队]|明确|项目|能源|水利|龙头"
)
"""Words that begin like a surname and name nobody: 理事长单位."""
_AFTER = re.compile(
    r"(?=$|[\s，。；：、！？)(”\"']|先后|\d{4}年|从|自(?!主|动)|在|于(?=[\d今去同次前当])|说|表示|介绍|指出|强调|认为|出席|主持|宣读|告诉|透露|率|与|和|及|等|代表|对|就|向|为|作|致|会见|一行|同志|先"
    r"生|女士|宣布|参加|任|担任|兼任|为|曾|今天|昨天|日前|近日|接受|回应|称|先生|女士|的|向|牵头|等|带队|现场|当选|受邀|见证|签字|签约|透露|讲|教授|院士|研究员|博士|负责|接替|出任|接任|创办|创立|主导|主讲|领衔|挂帅|执掌|持有|持股|控制|夫妇|夫妻|家族|父子|时任|合计|认购|介绍|已|将|此前|原|回忆|坦言|判断|建议|直言|感慨|解释|分析|预计|辞|分别|共同|均|还|中将|少将|上将|大校|上校|升任|转任|改任|就任|调任|提名|提议|授权|邀请|率团|陪同|到会|莅临|通报|通电话|答)"
)
_DOCTOR = "博士(?!后|生|点|学|研|工|毕|论)"
_CUED = re.compile(
    r"(?:实际控制人|实控人|一致行动人|控股股东|自然人股东|自然人|其学生|其弟子|其子|其女|其妻|其夫人|其丈夫|其胞弟|其博士生|创始人|创办人|创立者|总师|法人代表|负责人|补选|选举|推选|增补|聘任|任命|专家|院士|学家|企业家|发明家|教育家|元勋"
    rf"|老板|掌门人|校友|海归{_DOCTOR}|归国{_DOCTOR}|留[美英德日俄]{_DOCTOR})"
    r"(?:为|是|系|由|变更为|:|：)?\s?"
)
"""Words that a person's name follows and that are no office.

Each alternative begins with a plain character, and the engine passes over what begins none.
"""
_CALLED = ("先生", "女士", "院士", "教授", "研究员", "夫妇")
"""What one calls a person by."""
_TITLED = re.compile(rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,4}}(?={'|'.join(_CALLED)})")
"""A name at the head of a clause before what one calls a person by."""

_ROSTERED = re.compile(
    r"(?m)^[ \t\u3000]{0,14}(?:[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{1,7}[:：][ \t\u3000]{0,4})?"
    r"(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff](?=[ \u3000]))[ \t\u3000]{1,8}"
    r"(?=[^\n，。；]{2,40}(?:长|主任|书记|委|司令员|经理|员|席|总理|助理)\s{0,2}$)"
)
"""A row of a roster: 组长：秦少波  市委副书记、市长."""
_SEX = re.compile(r"(?:\([^()]{4,14}\))?，[男女]")
_BORN = re.compile(
    r"(?:(?<=[，。；\s])|^)(?P<name>[\u4e00-\u9fff]{2,4})(?=(?:于)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"(?:[^，。；\n]{0,4}出生|生于|[^，。；\n]{0,3}(?:参加革命|入伍|毕业于)))"
)
"""Of whom a life is told, at the head of a clause: 施允恭1924年出生于宜兴."""
_NOTES = re.compile("，(?:[男女]|[现时曾原]任)")
_NOTED = re.compile(
    r"(?<![\u4e00-\u9fff\d])[\u4e00-\u9fff]{2,4}(?=(?:\((?:(?:19|20)\d\d[^()\n]{0,8}|[男女])\))?，(?:[男女][，。(]|现任|时任|曾任|原任))"
)
"""An author, as the note on him begins: 邱立群，男，1974年生."""


_AND = re.compile(r"(?:\([^()\n]{1,24}\))?(?:、|以及|[和与及])(?![^，。；、]{0,3}(?:公司|集团|大学|研究))")
_MOST_LISTED = 12


def _paired(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The further ones of persons named together: 管修远、季雅南夫妇, 副主任盛子昂、揭阳."""
    for _ in range(_MOST_LISTED):
        joined = _AND.match(text, at)
        length = _name(text, joined.end(), whole=True) if joined else 0
        if joined is None or not length:
            return
        yield joined.end(), joined.end() + length
        at = joined.end() + length


_BRACKETED = re.compile(
    r"(?:(?<=[，。；：、\n])|(?<=[和与及由为是]))(?P<name>[\u4e00-\u9fff]{2,4})"
    r"(?=\((?:现任|时任|兼|原)?[^()，。；\n]{0,24}?(?:[总事会院所校局处厅]长|书记|主任|经理|总裁|教授|研究员|院士|总工程师|创始人|大学|学院"
    r"|研究[院所]|公司|集团)(?:、[^()，。；\n]{2,12})?\))"
)
"""A name before a bracket that gives an office or a body: 严滩（江淮海军学院教授）."""
_BEGINS = ("出生", "生于", "参加革命", "入伍", "毕业于")
_LEAVES = ("离", "辞", "退", "转业", "毕业", "卸任")
_LEFT = re.compile(
    r"(?:(?<=[，。；\n])|^)(?P<name>[\u4e00-\u9fff]{2,4})(?=(?:(?:于|在)?\d{4}年(?:\d{1,2}月)?)?(?:从|自)[^，。；\n]{2,24}?"
    r"(?:离职|辞职|转业|退役|退伍|离开|毕业|退休)|(?:辞去|卸任)[^，。；\n]{2,20}?(?:职务|教职|公职|[总董院所校]长))"
)
"""Who has left a post: 毕月乌2014年从A离职, at the head of a clause."""


_FOREIGN = re.compile(
    r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,7}?){1,3}(?=$|[\s，。；：、！？)(”和与及任担在说表于出称为是曾兼等已将同创持控领先执接]|分别|共同|致辞|通报)"
)
"""A foreign name in Chinese characters: 乔治·杜查克."""
_SOUNDS = (
    "阿埃艾爱安昂奥巴柏拜班邦鲍贝本比彼毕宾波伯博勃布查楚茨达戴丹当道德登邓狄迪蒂第丁东杜顿多厄恩尔法凡范方菲费芬丰佛弗福富盖甘冈高戈格葛根贡古"
    "奇冯朔岑涅蓓碧卜策蔡罕翰侯胡霍伏赵肖夫娃森逊蕾薇芙茜佳娅妮圭哈海汉豪赫黑亨洪胡华惠霍基吉季加贾坚简江杰捷津金京喀卡凯坎康考柯科可克肯孔库奎拉莱赖兰朗劳勒雷黎里理利莉莲连良列林琳伦卢鲁路吕罗洛马玛迈麦曼芒毛梅门蒙孟米密"
    "敏明缪摩莫墨默姆穆拿娜纳乃奈南楠瑙内嫩尼涅宁努诺欧帕派潘庞佩彭皮平泼珀普齐契恰钱强乔切琴丘琼让热仁日荣茹瑞若撒萨塞赛桑瑟沙莎山珊绍舍申什圣施史士氏斯松苏梭索塔泰坦汤唐陶"
    "特滕提图屠托瓦旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣兴休许雅亚延扬杨耶叶伊因英尤雨约宰赞早泽詹张哲珍朱祖佐库"
)
"""Characters that foreign names are written with."""
_SOUNDED = re.compile(
    rf"(?P<name>[{_SOUNDS}]{{3,8}}?)"
    r"(?=$|[，。；：、！？)(”]|\d{1,2}[日号月]|[说称在会与和率访抵签呼通当也还的及为]|表示|今天|昨天|日前|近日|当天|出席|强调|指出|发表|举行|宣布|致|一行|以及|将|就|对)"
    rf"|(?P<whole>[{_SOUNDS}]{{4,8}})"
)
"""A foreign surname behind an office, by what follows or by its characters: 联合国秘书长古特雷尔18日表示."""
_DOTTED = re.compile(
    rf"(?<![{_SOUNDS}·])[{_SOUNDS}]{{1,6}}(?:·[{_SOUNDS}]{{1,7}}){{1,3}}(?![·{_SOUNDS}])"
    r"(?!公司|大学|学院|基金|奖|号|级|实验室|国家|研究|中心|集团|堡|航母|驱逐舰)"
)
"""A foreign name in parts, wherever it stands: 由阿利·伯克和戴维·阿布希尔创办."""
_ONCE = re.compile(r"(?:时任|身为|担任|曾任|兼任|前任|原任|出任)[^，。；、]{0,14}$")
"""Before "院长的戈培源": what the person is or was, told before the name."""
_SPEAKS = re.compile(
    r"认为|表示|指出|介绍|强调|透露|出席|担任|告诉|坦言|判断|建议|回忆|感慨|直言|解释|补充|分析|预计|宣布|致辞|主持"
)
"""What a person of two characters does."""
_LONG = 3
_PROPER = frozenset({"nr", "nrt", "nrfg"})
_SEEN = 8


def persons(cut: Cut) -> Iterator[tuple[int, int]]:
    """Start and end of each person's name that stands right beside an office, offices before posts."""
    for number in cut.offices:
        end = cut.ends[number]
        end += cut.text[end : end + 1] in ("为", "是", "由", ":", "：", " ")
        if cut.text[end : end + 1] == "的" and _ONCE.search(cut.text, max(0, end - 24), cut.starts[number]):
            end += 1
        length = person_at(cut.text, end)
        if length:
            yield end, end + length
            yield from _paired(cut.text, end + length)
    for match in _CUED.finditer(cut.text):
        length = person_at(cut.text, match.end())
        if length:
            yield match.end(), match.end() + length
            yield from _paired(cut.text, match.end() + length)
    yield from _apart(cut.text)
    yield from (match.span() for match in (_DOTTED.finditer(cut.text) if "·" in cut.text else ()))
    for number in cut.stops("bears"):
        span = _before(cut, number)
        if span is not None:
            yield span


def person_at(text: str, at: int) -> int:
    """How long the name of a person behind an office is, a foreign one or a Chinese; 0 where none begins."""
    return _sounded(text, at) or _name(text, at)


def _sounded(text: str, start: int) -> int:
    """How long a foreign surname is that begins here; 0 where none does."""
    match = _SOUNDED.match(text, start)
    return 0 if match is None else match.end() - start


def _apart(text: str) -> Iterator[tuple[int, int]]:
    """Names beside no office: before what one calls a person by, in a note on an author, in a roster."""
    for match in _TITLED.finditer(text) if any(word in text for word in _CALLED) else ():
        length = _name(text, match.start())
        if match.start() + length == match.end():
            yield match.span()
    left = _LEFT.finditer(text) if any(sign in text for sign in _LEAVES) else ()
    born = _BORN.finditer(text) if any(sign in text for sign in _BEGINS) else ()
    for match in (*_bracketed(text), *left, *born):
        if _name(text, match.start(), whole=True) == len(match["name"]):
            yield match.span("name")
            yield from _paired(text, match.end("name"))
    for match in _NOTED.finditer(text) if _NOTES.search(text) else ():
        named = _name(text, match.start()) > 0 or _SEX.match(text, match.end()) is not None
        if named and _name_of(text, *match.span()):
            yield match.span()
    for match in _ROSTERED.finditer(text) if ("长" in text and "成员" in text) or "组长" in text else ():
        spaced = " " in match["name"] and match["name"][0] in han_words().surnames
        if spaced or _name(text, match.start("name")) == len(match["name"]):
            yield match.span("name")


def _bracketed(text: str) -> Iterator[re.Match[str]]:
    """Each name before such a bracket, looked for from the bracket back."""
    at = text.find("(")
    while at >= 0:
        found = (_BRACKETED.match(text, at - length) for length in (4, 3, 2) if at >= length)
        match = next((one for one in found if one is not None and one.end() == at), None)
        if match is not None:
            yield match
        at = text.find("(", at + 1)


def _name_of(text: str, start: int, end: int) -> bool:
    """Whether the stretch begins with a surname."""
    words = han_words()
    return text[start] in words.surnames or text[start : start + 2] in words.surnames_two or end - start <= _LONG


_TIBETAN = re.compile(
    r"(?:(?:格桑|巴桑|扎西|次仁|多吉|旦增|丹增|尼玛|达瓦|平措|洛桑|边巴|索朗|拉巴|普布|白玛|顿珠|罗布|卓玛|央金|德吉|仁青|才让|桑吉|阿旺|土登|强巴"
    r"|次旦|加措|嘉措|群培|旺堆|旺久|旺姆|拉姆|曲珍|卓嘎|措姆|仓决|玉珍|贡布|江村|江措|益西|班觉|坚赞|晋美|欧珠)){2}"
)
"""Tibetan names of two parts: 巴桑次仁."""


def _name(text: str, at: int, *, whole: bool = False) -> int:
    """How long the name is that begins here and is bounded by what follows; 0 where there is none.

    ``whole`` asks that what follows bounds it plainly, and does not ask where words begin.
    """
    words = han_words()
    foreign = _TIBETAN.match(text, at) or (None if whole else _FOREIGN.match(text, at))
    if foreign:
        return len(foreign.group())
    if _NO_NAME.match(text, at):
        return 0
    if text[at : at + 2] in words.surnames_two:
        lengths: tuple[int, ...] = (4, 3)
    elif text[at : at + 1] in words.surnames:
        lengths = (3, 2)
    else:
        return 0
    if _SPEAKS.match(text, at + 2):
        lengths = tuple(length for length in lengths if length != _LONG)
    fitting = [
        length
        for length in lengths
        if _all_han(text, at, length)
        and text[at + length - 1] not in _NO_LAST
        and not _TAKES_UP.match(text, at + length - 1)
    ]
    bounded = next((length for length in fitting if _AFTER.match(text, at + length)), 0)
    return bounded or (_by_words(text, at, fitting) if fitting and not whole else 0)


def _by_words(text: str, at: int, lengths: list[int]) -> int:
    """How long the name is, by where the words behind it begin: 舒望平|接替, 路|正则|目前; 0 where no name begins."""
    words = rjieba.tag(text[at : at + _SEEN], True)
    if len(words[0][0]) > 1 and words[0][1] not in _PROPER:
        return 0
    ends, end = set(), 0
    for word, _ in words:
        end += len(word)
        ends.add(end)
    return next((length for length in lengths if length in ends), 0)


def _all_han(text: str, at: int, length: int) -> bool:
    piece = text[at : at + length]
    return len(piece) == length and all("\u4e00" <= char <= "\u9fff" for char in piece)


def _before(cut: Cut, number: int) -> tuple[int, int] | None:
    """Start and end of a name that, less small words, fills the space between two tokens; an office must follow."""
    if number + 1 == len(cut.parts) or _NO_NAME.match(cut.text, cut.ends[number - 1] if number else 0):
        return None
    start, end = cut.ends[number - 1] if number else 0, cut.starts[number]
    end = next((at for at in range(end, start, -1) if cut.text[at - 1] not in _NO_LAST), start)
    follows = any(cut.parts[at] == Part.OFFICE for at in range(number + 1, min(number + 5, len(cut.parts))))
    words = han_words()
    surname = cut.text[start : start + 1] in words.surnames or cut.text[start : start + 2] in words.surnames_two
    fits = 2 <= end - start <= 4 and _all_han(cut.text, start, end - start)
    return (start, end) if follows and surname and fits else None
