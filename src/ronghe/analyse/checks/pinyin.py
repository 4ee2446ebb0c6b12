"""How Chinese names read, and what a pinyin spelling looks like."""

import re
from functools import cache

PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua"
    r"|ui|uo|ue|ve|er|[aoeiuv])"
    r"){1,8}"
)
"""A run of syllables; ü is written v."""
_SURNAME_READINGS = (
    "单shan 解xie 仇qiu 曾zeng 查zha 区ou 任ren 盖ge 朴piao 翟zhai 乐yue 种chong 员yun 华hua 缪miao "
    "覃qin 燕yan 纪ji 召shao 黑he 折she 秘bi 祭zhai 那na 洗xian 盛sheng"
)
SURNAMES = {pair[0]: pair[1:] for pair in _SURNAME_READINGS.split()}
"""Characters that read otherwise as a surname."""
_DOUBLE_SURNAMES = (
    "欧阳 司马 诸葛 上官 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 端木 申屠 澹台 万俟"
)
_DOUBLE = frozenset(_DOUBLE_SURNAMES.split())


@cache
def readings(char: str, index: int = 1) -> tuple[str, ...]:
    """Every reading of a character without tones, the likely one first; ``index`` 0 is a surname."""
    from pypinyin import Style, pinyin

    found: list[str] = pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
    first = [SURNAMES[char]] if index == 0 and char in SURNAMES else []
    return tuple(dict.fromkeys((*first, *found)))


def surname_length(han: str) -> int:
    """Two for the double surnames, else one."""
    return 2 if len(han) > 2 and han[:2] in _DOUBLE else 1


def sounds(han: str) -> tuple[frozenset[str], ...]:
    """For each character the set of its readings."""
    return tuple(frozenset(readings(char)) for char in han)
