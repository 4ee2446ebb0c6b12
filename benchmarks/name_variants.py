"""Synthetic organisation names, 60 % English and 40 % Chinese, and variants of them as people write them."""

import random

_SYLLABLES = tuple(
    "qing he rui lan yun ling xin tai hong da jia hua sheng ming feng yuan bo kai lian tong zhong ren an shun "  # noqa: SIM905
    "hai chang long jing wei guang de li xing ke nan bei dong xi".split()
)
_HAN = "青禾瑞岚云岭鑫泰宏达嘉华盛明丰源博凯联通中仁安顺海昌隆晶威光德力星科南北东西"
_PLACES = [
    ("Chengdu", "成都"), ("Shenzhen", "深圳"), ("Xi'an", "西安"), ("Wuhan", "武汉"), ("Hangzhou", "杭州"),
    ("Nanjing", "南京"), ("Harbin", "哈尔滨"), ("Shenyang", "沈阳"), ("Guangzhou", "广州"), ("Hefei", "合肥"),
    ("Changsha", "长沙"), ("Qingdao", "青岛"), ("", ""), ("", ""),
]  # fmt: skip
_TRADES = [
    ("Technology", "科技"), ("Precision Machinery", "精密机械"), ("Aerospace Electronics", "航天电子"),
    ("New Materials", "新材料"), ("Communication Equipment", "通信设备"), ("Software", "软件"),
    ("Marine Engineering", "海洋工程"), ("Optoelectronic", "光电"), ("Power Equipment", "电力设备"),
    ("Trading", "贸易"),
    ("Logistics", "物流"), ("Biopharmaceutical", "生物医药"), ("Intelligent Control", "智能控制"), ("Chemical", "化工"),
]  # fmt: skip
_FORMS = [("Co., Ltd.", "有限公司"), ("Group Co., Ltd.", "集团有限公司"), ("Inc.", "股份有限公司")]
_OTHER_FORMS = {"Co., Ltd.": "Limited", "Group Co., Ltd.": "Group", "Inc.": "Corporation"}


def organisations(count: int, seed: int = 1) -> list[str]:
    """``count`` distinct names."""
    rng = random.Random(seed)
    out: dict[str, None] = {}
    while len(out) < count:
        (place, place_han), (trade, trade_han), (form, form_han) = map(rng.choice, (_PLACES, _TRADES, _FORMS))
        number = rng.choice((2, 2, 3))
        if rng.random() < 0.6:
            brand = "".join(rng.choice(_SYLLABLES) for _ in range(number + rng.choice((0, 1)))).capitalize()
            out[" ".join(filter(None, (place, brand, trade, form)))] = None
        else:
            brand = "".join(rng.choice(_HAN) for _ in range(number + rng.choice((0, 1))))
            out[f"{place_han}{brand}{trade_han}{form_han}"] = None
    return list(out)


def variant(name: str, rng: random.Random) -> str:
    """The name with a typing error, its words in another order, another legal form, or without its form."""
    return _english(name, rng) if name.isascii() else _chinese(name, rng)


def _english(name: str, rng: random.Random) -> str:
    form = max((one for one, _ in _FORMS if name.endswith(one)), key=len)
    bare = name.removesuffix(form).strip()
    way = rng.randrange(4)
    if way == 0:
        at = rng.randrange(1, len(bare) - 1)
        return f"{bare[:at]}{bare[at + 1 :]} {form}"
    if way == 1:
        words = bare.split()
        return f"{' '.join(words[1:] + words[:1])} {form}"
    return f"{bare} {_OTHER_FORMS[form]}" if way == 2 else bare.upper()


def _chinese(name: str, rng: random.Random) -> str:
    form = max((one for _, one in _FORMS if name.endswith(one)), key=len)
    bare = name.removesuffix(form)
    way = rng.randrange(4)
    if way == 0:
        at = rng.randrange(len(bare) - 4, len(bare))
        return f"{bare[:at]}{bare[at + 1 :]}{form}"
    place = next((one for _, one in _PLACES if one and bare.startswith(one)), "")
    if way == 1 and place:
        return f"{bare.removeprefix(place)}({place}){form}"
    return f"{bare}{'有限责任公司' if form == '有限公司' else '公司'}" if way == 2 else bare
