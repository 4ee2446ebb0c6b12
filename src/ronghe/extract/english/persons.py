"""People in English: beside the words of an office, or by the shape of a Chinese name in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ronghe.extract.english.runs import Token
from ronghe.extract.english.words import (
    CALENDAR,
    COUNTRIES,
    DEMONYMS,
    FUNCTION_WORDS,
    HEADS,
    PERSON_ROLES,
    TITLES,
)

_ROLE_AFTER = re.compile(
    rf"(?:, \d\d)?,? ?(?:(?:is|was|became|(?:previously |formerly |also |now )?(?:serves|served) (?:concurrently )?as"
    rf"|was (?:appointed|named|elected)),? )?(?:an? |the )?(?:[a-z]+ ){{0,2}}(?:{PERSON_ROLES})\b",
    re.IGNORECASE,
)
_ROLE_BEFORE = re.compile(rf"\b(?:{PERSON_ROLES})(?: of (?:the )?[a-z]{{2,15}})?(?: is|,)? $")
_NUMBERS = re.compile(r"\d")
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|[aeiou])"
)
_GIVEN = re.compile(rf"(?=[A-Z]){_SYLLABLE}(?:['-]?{_SYLLABLE})?", re.IGNORECASE)
_FAMILY_NAMES = (
    "Bai Bao Bi Bian Cai Cao Cen Chai Chang Che Chen Cheng Chi Chu Cui Dai Deng Di Ding Dong Dou Du Duan Fan Fang "
    "Fei Feng Fu Gan Gao Ge Geng Gong Gou Gu Guan Guo Han Hao He Hong Hou Hu Hua Huang Huo Ji Jia Jiang Jiao Jin "
    "Jing Ju Kang Ke Kong Kuang Lan Lang Lei Leng Li Lian Liang Liao Lin Ling Liu Long Lou Lu Luo Ma Mao Mei Meng "
    "Mi Miao Mo Mou Mu Nie Ning Niu Ou Ouyang Pan Pang Pei Peng Pu Qi Qian Qiao Qin Qiu Qu Quan Ran Rao Ren Rong "
    "Ruan Sha Shan Shang Shao Shen Sheng Shi Shu Situ Song Su Sui Sun Tan Tang Tao Teng Tian Tong Tu Wan Wang Wei "
    "Wen Weng Wu Xi Xia Xiang Xiao Xie Xin Xing Xiong Xu Xue Yan Yang Yao Ye Yi Yin Ying You Yu Yuan Yue Zang "
    "Zeng Zhai Zhan Zhang Zhao Zhen Zheng Zhong Zhou Zhu Zhuang Zhuo Zong Zou Zuo"
)
"""Family names in pinyin: the commonest of the census, as anybody knows them."""
FAMILY = frozenset(_FAMILY_NAMES.split())


_KUNYA = frozenset({"Abu", "Umm", "Ibn", "Bint"})
"""What many Arabic names of men and women begin with."""
_NO_KUNYA = frozenset({"Dhabi", "Ghraib", "Sayyaf", "Simbel", "Musa", "Kamal"})
_FIRST_WORDS = (
    "Jaish Jaysh Jabhat Ahrar Harakat Liwa Katibat Kataib Kata'ib Hizb Ansar Jund Jamaat Tahrir Tal Tel "
    "Tell Deir Dayr Ras Ain Ayn Jabal Wadi Dar Bab Khan Kafr Qasr Shatt Umm Jisr Nahr Urem Hayat Hay'at "
    "Asa'ib Asaib Saraya Faylaq Shahid Tajammu Bir Souq Jebel Maarrat Madinat Port Camp Lake Mount"
)
"""What bodies and places in the Arab world begin with, before "al-" as in a man's name: Jabhat al-X, Deir al-X."""
_NO_FIRST = frozenset(_FIRST_WORDS.split())


def _is_arabic_name(words: Sequence[str]) -> bool:
    """Whether the words are a man's or woman's by "Abu" or by "al-" behind a first name: Hamid al-Rashedi."""
    if not 2 <= len(words) <= 5 or any(word in HEADS or word in COUNTRIES for word in words):
        return False
    if words[0] in _KUNYA:
        return words[1] not in _NO_KUNYA
    later = any(word[:3] in ("al-", "Al-") and len(word) > 4 for word in words[1:])
    return later and words[0][:3] not in ("al-", "Al-") and words[0] not in _NO_FIRST


def person_in(text: str, tokens: Sequence[Token], places: frozenset[str]) -> tuple[int, int] | None:
    """Where in a piece of a capitalised run a person's name stands, as offsets of the text; None where none does."""
    base = next((place for place, token in enumerate(tokens) if place and token.join), len(tokens))
    titles = [place for place in range(base) if tokens[place].bare in TITLES]
    start = titles[-1] + 1 if titles else 0
    name = tokens[start:base]
    if _is_arabic_name([token.bare for token in name]) and name[0].text not in places:
        return name[0].start, name[-1].end
    if not 1 <= len(name) <= 3 or (len(name) == 1 and not titles):
        return None
    chinese = is_chinese_name([token.text for token in name])
    if any(_no_person(token, places) for token in (name[:1] if chinese else name)):
        return None
    known = titles or chinese
    if not known and not _ROLE_AFTER.match(text, name[-1].end) and not _role_before(text, name):
        return None
    return name[0].start, name[-1].end


def _role_before(text: str, name: Sequence[Token]) -> bool:
    """Whether the words of an office lead up to the name: "its chairman, Luo Wenqi"."""
    return len(name) > 1 and _ROLE_BEFORE.search(text, max(0, name[0].start - 40), name[0].start) is not None


def _no_person(token: Token, places: frozenset[str]) -> bool:
    word = token.bare
    return (
        word in HEADS
        or word in places
        or word in COUNTRIES
        or word in DEMONYMS
        or word in CALENDAR
        or word in FUNCTION_WORDS
        or (len(word) > 1 and word.isupper())
        or (not word.isalpha() and _NUMBERS.search(word) is not None)
    )


def is_chinese_name(words: Sequence[str]) -> bool:
    """Whether two words have the shape of a Chinese person's name: Cao Jingyi, Lu Ming-zhe."""
    return len(words) == 2 and words[0] in FAMILY and _GIVEN.fullmatch(words[1]) is not None
