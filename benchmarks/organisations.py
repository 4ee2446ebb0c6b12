"""Synthetic tables of organisations with known answers: who is who under typing errors, short forms and lost fields.

Six names in ten are English. One body in three has a sister that differs in one thing only: the city, the trade, the
number of the institute or the phase of the fund. A record may lack its place, kind, code and date, and one in fifty
has a wrong place, one in twenty a date that is a year off.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

_HAN = (
    "安邦博昌诚创达德鼎东方飞丰福高光国海航浩恒宏华汇慧吉嘉建江杰金晶景九骏凯康科乐立联龙隆美明宁鹏普齐启强清泉日荣瑞润"
    "森盛圣世顺斯泰腾天通同万伟文希新信星兴旭亚阳怡益银永优宇远悦云泽展长振正志智中卓紫宗柏贝灿辰驰川春翠岱蒂朵梵枫港冠"
    "桂寰辉麒津炬珂蓝朗澜磊凌岭珑曼茂铭沐诺沛琪钦曲锐赛山尚舜硕唐拓旺维蔚汐曦夏翔祥欣轩炫岩曜艺盈颖钰元源跃韵兆哲"
)
_ZH_TRADE = [
    *("电子科技", "信息技术", "智能装备", "航空材料", "精密机械", "光电", "新能源", "生物医药", "网络安全", "卫星导航"),
    *("特种钢铁", "船舶工程", "环保设备", "软件", "半导体", "物流", "化工", "医疗器械", "机器人", "无人机", "通信设备"),
    *("仪器仪表", "复合材料", "动力设备", "检测技术"),
]
_ZH_FORMS = ("有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "集团股份有限公司")
_PLACES = (
    ("北京", "Beijing"), ("上海", "Shanghai"), ("深圳", "Shenzhen"), ("广州", "Guangzhou"), ("成都", "Chengdu"),
    ("西安", "Xi'an"), ("武汉", "Wuhan"), ("南京", "Nanjing"), ("杭州", "Hangzhou"), ("苏州", "Suzhou"),
    ("天津", "Tianjin"), ("重庆", "Chongqing"), ("长沙", "Changsha"), ("沈阳", "Shenyang"), ("青岛", "Qingdao"),
    ("合肥", "Hefei"), ("绵阳", "Mianyang"), ("佛山", "Foshan"), ("宁波", "Ningbo"), ("大连", "Dalian"),
)  # fmt: skip
_SYLLABLES = [
    *("an", "bang", "bo", "chang", "cheng", "chuang", "da", "de", "ding", "dong", "fei", "feng", "fu", "gao", "guang"),
    *(
        "hai",
        "hang",
        "hao",
        "heng",
        "hong",
        "hua",
        "hui",
        "ji",
        "jia",
        "jian",
        "jie",
        "jin",
        "jing",
        "jun",
        "kai",
        "le",
    ),
    *("kang", "ke", "li", "lian", "long", "mei", "ming", "ning", "peng", "pu", "qi", "qiang", "qing", "quan", "rong"),
    *("rui", "run", "sen", "sheng", "shi", "shun", "tai", "teng", "tian", "tong", "wan", "wei", "wen", "xi", "xin"),
    *("xing", "xu", "ya", "yang", "yi", "yin", "yong", "you", "yu", "yuan", "yun", "ze", "zhan", "zhen", "zheng", "zi"),
]
_EN_STEMS = [
    *("aero", "alpha", "arc", "astra", "atlas", "blue", "bright", "cedar", "core", "delta", "east", "echo", "ever"),
    *("falcon", "fort", "giga", "gold", "grand", "green", "harbor", "iron", "key", "lake", "lumen", "maple", "meri"),
    *("nano", "north", "nova", "ocean", "omni", "orion", "pacific", "peak", "pine", "polar", "prime", "quant", "red"),
    *("ridge", "river", "sky", "solar", "star", "sterling", "stone", "summit", "terra", "titan", "trans", "tri"),
    *("ultra", "uni", "vector", "vertex", "west", "wind", "zen", "amber", "birch", "cobalt", "crest", "dyna", "ember"),
    *("flux", "gran", "hydra", "inter", "jade", "kin", "lexi", "mono", "neo", "opal", "para", "quill", "rho", "sona"),
]
_EN_TRADE = [
    *("Electronics Technology", "Information Technology", "Precision Machinery", "Aviation Materials", "New Energy"),
    *("Software", "Semiconductor", "Satellite Navigation", "Network Security", "Special Steel", "Marine Engineering"),
    *("Medical Devices", "Robotics", "Logistics", "Chemical", "Communication Equipment", "Instruments"),
    *("Composite Materials", "Power Equipment", "Testing Services", "Optoelectronics", "Biotechnology"),
]
_EN_FORMS = ("Co., Ltd.", "Ltd.", "Inc.", "Group Co., Ltd.", "Corporation", "LLC", "Limited")
_SHORTER = {
    "Technology": "Tech", "Electronics": "Elec", "Precision": "Prec.", "Equipment": "Equip.", "Communication": "Comm",
    "Engineering": "Eng", "International": "Intl", "Materials": "Mtls", "Information": "Info",
}  # fmt: skip
_TRADITIONAL = str.maketrans("东国华电汇车门时书长龙", "東國華電匯車門時書長龍")
_ZH_FUND, _EN_FUND = "产业投资基金", "Industry Investment Fund"


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as it really is. ``number`` is a phase or an institute's number."""

    chinese: bool
    brand: str
    trade: str
    form: str
    place: int
    kind: str
    code: str
    year: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """A row of the table; ``body`` is the answer. Empty strings are missing."""

    name: str
    kind: str
    place: str
    identifier: str
    founded: str
    body: int


def records(count: int, seed: int = 1) -> list[Record]:
    """So many records, shuffled, the same for the same seed; a body has one to six, two and a half on average."""
    dice = random.Random(seed)
    out: list[Record] = []
    for number, body in enumerate(_bodies(dice)):
        out += [_record(dice, body, number) for _ in range(dice.choice((1, 1, 2, 2, 3, 3, 4, 6)))]
        if len(out) >= count:
            break
    del out[count:]
    dice.shuffle(out)
    return out


def _bodies(dice: random.Random) -> Iterator[Body]:
    while True:
        body = _body(dice)
        yield body
        if dice.random() < 0.33:
            yield _sister(dice, body)


def _body(dice: random.Random) -> Body:
    chinese = dice.random() < 0.4
    if chinese:
        brand = "".join(dice.choice(_HAN) for _ in range(dice.choice((2, 2, 3))))
        trade, form = dice.choice(_ZH_TRADE), dice.choice(_ZH_FORMS)
    elif dice.random() < 0.5:
        brand = "".join(dice.choice(_SYLLABLES) for _ in range(dice.choice((2, 3, 3, 3)))).capitalize()
        trade, form = dice.choice(_EN_TRADE), dice.choice(_EN_FORMS)
    else:
        brand = "".join(dice.choice(_EN_STEMS) for _ in range(2)).capitalize()
        if dice.random() < 0.7:
            brand += f" {dice.choice(_EN_STEMS).capitalize()}"
        trade, form = dice.choice(_EN_TRADE), dice.choice(_EN_FORMS)
    kind, number = "Company", 0
    roll = dice.random()
    if roll < 0.08:
        kind, number = "Fund", dice.randint(1, 2)
    elif roll < 0.12:
        kind, number = "Institute", dice.randint(1, 60)
    code = "91" + "".join(dice.choice("0123456789") for _ in range(16))
    return Body(chinese, brand, trade, form, dice.randrange(len(_PLACES)), kind, code, dice.randint(1985, 2023), number)


def _sister(dice: random.Random, body: Body) -> Body:
    code = "91" + "".join(dice.choice("0123456789") for _ in range(16))
    own = replace(body, code=code, year=dice.randint(1985, 2023))
    if body.number:
        return replace(own, number=3 - body.number if body.kind == "Fund" else body.number % 60 + 1)
    if dice.random() < 0.5:
        return replace(own, place=(body.place + 1 + dice.randrange(len(_PLACES) - 1)) % len(_PLACES))
    trades = [trade for trade in (_ZH_TRADE if body.chinese else _EN_TRADE) if trade != body.trade]
    return replace(own, trade=dice.choice(trades))


def _record(dice: random.Random, body: Body, answer: int) -> Record:
    name = _chinese(dice, body) if body.chinese else _english(dice, body)
    if dice.random() < 0.15:
        name = _mistyped(dice, name, body.chinese)
    place = body.place if dice.random() > 0.02 else dice.randrange(len(_PLACES))
    year = body.year + (dice.choice((-1, 1)) if dice.random() < 0.05 else 0)
    return Record(
        name,
        body.kind if dice.random() < 0.9 else "",
        _PLACES[place][0 if body.chinese else 1] if dice.random() < 0.8 else "",
        body.code if dice.random() < 0.3 else "",
        str(year) if dice.random() < 0.6 else "",
        answer,
    )


def _chinese(dice: random.Random, body: Body) -> str:
    place = _PLACES[body.place][0] if dice.random() < 0.8 else ""
    trade = body.trade if dice.random() < 0.9 else ""
    if body.kind == "Fund":
        phase = f"{'〇一二'[body.number]}期"
        name = f"{place}{body.brand}{trade}{_ZH_FUND}{dice.choice(('', '第'))}{phase}"
    elif body.kind == "Institute":
        name = f"{place}{body.brand}{trade}第{body.number}研究所"
    else:
        form = body.form if dice.random() < 0.7 else dice.choice(("", "有限公司", "公司"))
        bracketed = place and dice.random() < 0.2
        name = f"{body.brand}{trade}（{place}）{form}" if bracketed else f"{place}{body.brand}{trade}{form}"
    return name.translate(_TRADITIONAL) if dice.random() < 0.05 else name


def _english(dice: random.Random, body: Body) -> str:
    words = body.brand.split() + (body.trade.split() if dice.random() < 0.9 else [])
    if dice.random() < 0.05:
        dice.shuffle(words)
    if dice.random() < 0.15:
        words = [_SHORTER.get(word, word) for word in words]
    if dice.random() < 0.4:
        words.insert(0, _PLACES[body.place][1])
    name = " ".join(words)
    if body.kind == "Fund":
        return f"{name} {_EN_FUND} Phase {dice.choice((body.number, 'I' * body.number))}"
    if body.kind == "Institute":
        return f"{name} Institute {dice.choice(('No. ', ''))}{body.number}"
    form = body.form if dice.random() < 0.7 else dice.choice(("", "Ltd", "Co Ltd"))
    name = f"{name} {form}".strip()
    return name.upper() if dice.random() < 0.1 else name


def _mistyped(dice: random.Random, name: str, chinese: bool) -> str:
    """One letter lost, doubled, exchanged with its neighbour or replaced; figures are left alone."""
    places = [at for at, char in enumerate(name) if not char.isdigit() and char not in "一二第期"]
    at = dice.choice(places)
    letter = dice.choice(_HAN) if chinese else dice.choice("abcdefghijklmnopqrstuvwxyz")
    how = dice.randrange(4)
    if how == 0:
        return name[:at] + name[at + 1 :]
    if how == 1:
        return name[:at] + letter + name[at:]
    if how == 2 and at + 1 < len(name):
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + letter + name[at + 1 :]
