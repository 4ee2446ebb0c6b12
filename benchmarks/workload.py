"""Synthetic text with the density of facts of a news page: one sentence in four states a fact about a fund or a tie."""

import random

_ZH_FILLER = (
    "会议强调，要坚持问题导向，进一步完善体制机制，推动各项工作取得新的进展。",
    "近年来，当地持续优化营商环境，支持企业加大研发投入，一批重点项目相继落地。",
    "专家认为，未来几年相关产业仍将保持较快增长，但也面临人才和技术方面的挑战。",
    "记者在现场看到，生产线正在有序运行，工人们忙着对设备进行最后的调试。",
)
_ZH_FACTS = (
    "{year}年{month}月，{city}军民融合产业投资基金正式成立，总规模{amount}亿元，首期规模{part}亿元。",
    "该基金由{city}市人民政府和中国航天科工集团第二研究院共同发起设立，管理人为{city}融合基金管理有限公司。",
    "{city}电子科技股份有限公司认缴出资{part}亿元，持股{share}%（新华社，{year}年{month}月{day}日）。",
    "{city}大学与中国船舶集团第七〇二研究所签署战略合作协议，共建智能装备联合实验室。",
)
_EN_FILLER = (
    "Officials said that the work would continue and that further measures were under discussion. ",
    "The local economy has grown quickly in recent years, although analysts point to a lack of skilled workers. ",
    "Visitors to the site saw rows of machines being tested before they are shipped to customers abroad. ",
    "Little is known about how the programme will be carried out, and few figures have been made public. ",
)
_EN_FACTS = (
    "The {city} Civil-Military Fusion Industry Fund was established in {month_name} {year}"
    " with a target size of RMB {amount} billion. ",
    "In {month_name} {year}, {city} University and China Aerospace Science and Industry Corporation (CASIC)"
    " set up a joint laboratory. ",
    "{city} Electronics Co., Ltd. contributed RMB {part} billion to the fund (Xinhua, {month_name} {day} {year}). ",
    "The fund is managed by {city} Fusion Fund Management Co., Ltd. and invests in aerospace and new materials. ",
)
_CITIES = (
    ("佛山", "Foshan"),
    ("绵阳", "Mianyang"),
    ("西安", "Xi'an"),
    ("成都", "Chengdu"),
    ("武汉", "Wuhan"),
    ("长沙", "Changsha"),
)
_MONTHS = ("January", "March", "April", "June", "September", "December")

DENSE, ORDINARY = 0.25, 0.05
"""Shares of sentences that state a fact. The first gives a claim every 85 (Chinese) to 205 (English) characters."""


def text(language: str, characters: int, seed: int = 1, facts: float = DENSE) -> str:
    """About that many characters of English ("en") or Chinese ("zh"), the same for the same seed."""
    dice = random.Random(seed)
    filler, stated = (_ZH_FILLER, _ZH_FACTS) if language == "zh" else (_EN_FILLER, _EN_FACTS)
    pieces: list[str] = []
    length = 0
    while length < characters:
        template = dice.choice(stated) if dice.random() < facts else dice.choice(filler)
        city = dice.choice(_CITIES)[0 if language == "zh" else 1]
        piece = template.format(
            city=city,
            year=dice.randint(2014, 2024),
            month=dice.randint(1, 12),
            month_name=dice.choice(_MONTHS),
            day=dice.randint(1, 28),
            amount=dice.randint(10, 900),
            part=dice.randint(1, 9),
            share=dice.randint(1, 60),
        )
        if len(pieces) % 6 == 5:
            piece += "\n\n"
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces)


def documents(language: str, characters: int, each: int = 4_000, facts: float = DENSE) -> list[str]:
    """The same work cut into documents of about ``each`` characters, all different."""
    return [text(language, each, number, facts) for number in range(max(1, characters // each))]
