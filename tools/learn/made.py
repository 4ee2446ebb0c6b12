"""Names made up for learning what kind a name is: persons who do not exist, and places of the lens."""

import random
from collections.abc import Sequence

from ronghe.extract.chinese.words import han_words
from ronghe.extract.english.persons import FAMILY
from ronghe.extract.gazetteer import gazetteer
from ronghe.lens.load import load_lens

Told = tuple[str, str, str, str]
"""What stands before a name, the name, what stands behind, its kind."""
_MADE = 900
"""So many places, and so many persons, of each language."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST = _words(
    "John Mary James Robert Michael William David Richard Joseph Thomas Charles Anna Laura Peter Paul Mark George"
    " Andrew Emma Olivia Sophie Boris Angela Vladimir Ahmed Mohammed Ali Hassan Omar Karim Yuki Hiroshi Ivan Sergei"
    " Hans Karl Pierre Jean Maria Carlos Jose Luis Elena Marta Erik Lars Nina Julia Tariq Fatima Nadia Ibrahim Yusuf"
)
_LAST = _words(
    "Smith Johnson Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Lee Thompson White Harris"
    " Clark Lewis Walker Hall Young King Wright Scott Green Baker Adams Nelson Carter Mitchell Turner Phillips"
    " Campbell Parker Kowalski Schmidt Weber Rossi Garcia Fernandez Tanaka Suzuki Ivanov Petrov Larsen Hussein"
)
_GIVEN = _words(
    "Wei Jian Ming Hua Xiao Li Jun Tao Yan Hong Guo Zhi Yong Feng Bo Chao Lei Qiang Xin Yu Hai Rui Kai Zhen"
)
_GIVEN_ZH = "伟建明华晓丽军涛燕红国志勇峰波超磊强欣宇海瑞凯珍文平春芳敏静刚杰娟玲俊辉鹏斌龙云雪梅林东毅宏永庆德立新"
_SOUNDED_FIRST = _words(
    "约翰 玛丽 詹姆斯 罗伯特 迈克尔 威廉 大卫 理查德 约瑟夫 托马斯 查尔斯 安娜 劳拉 彼得 保罗 马克 乔治"
    " 安德鲁 艾玛 索菲 鲍里斯 安格拉 弗拉基米尔 艾哈迈德 穆罕默德 阿里 哈桑 卡里姆 伊万 谢尔盖 汉斯 卡尔"
    " 皮埃尔 让 卡洛斯 何塞 路易斯 埃琳娜 埃里克 拉尔斯"
)
_SOUNDED_LAST = _words(
    "史密斯 约翰逊 布朗 琼斯 米勒 戴维斯 威尔逊 安德森 泰勒 汤普森 怀特 哈里斯 克拉克 刘易斯 沃克 霍尔 赖特"
    " 斯科特 格林 贝克 亚当斯 纳尔逊 卡特 米切尔 特纳 菲利普斯 坎贝尔 帕克 科瓦尔斯基 施密特 韦伯 罗西 加西亚"
    " 费尔南德斯 伊万诺夫 彼得罗夫 拉尔森 侯赛因 巴特勒 麦克唐纳 奥尼尔 冈萨雷斯 莫雷蒂 贝尔蒂尼 库兹涅佐夫"
    " 斯托扬诺维奇 拉赫曼 范德梅尔 杜邦 莫罗 霍夫曼 贝克尔"
)


def made(told: Sequence[Told], *, han: bool) -> list[Told]:
    """Names of places and persons, half of them Chinese, where places and persons of the labelled texts stand."""
    chance = random.Random(3)  # noqa: S311 - nobody guesses it
    around = {kind: [one for one in told if one[3] == kind] for kind in ("Place", "Person")}
    forms = (form for form, entry in gazetteer(load_lens()).by_form.items() if entry.kind == "Place")
    places = sorted(form for form in forms if form.isascii() is not han)
    out = []
    for number in range(_MADE):
        person = _person_zh(number, chance) if han else _person_en(number, chance)
        for kind, name in (("Place", chance.choice(places)), ("Person", person)):
            before, _, behind, _ = chance.choice(around[kind])
            out.append((before, name, behind, kind))
    return out


def _person_en(number: int, chance: random.Random) -> str:
    given = chance.choice(_GIVEN) + (chance.choice(_GIVEN).lower() if number % 3 else "")
    western = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    return f"{chance.choice(sorted(FAMILY))} {given}" if number % 2 else western


def _person_zh(number: int, chance: random.Random) -> str:
    given = "".join(chance.choice(_GIVEN_ZH) for _ in range(2 if number % 3 else 1))
    last = chance.choice(_SOUNDED_LAST)
    western = last if number % 4 else f"{chance.choice(_SOUNDED_FIRST)}·{last}"
    return f"{chance.choice(sorted(han_words().surnames))}{given}" if number % 2 else western
