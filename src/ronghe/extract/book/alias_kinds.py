"""What sort of other name stands in a bracket without a word of explanation: short, full, translated, or a number."""

import re
from collections.abc import Sequence

from ronghe.extract.book.initials import fit, is_acronym
from ronghe.model import Mention

_HAN = re.compile(r"[\u4e00-\u9fff]")
HAN_RUN = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Z·“”&\-()]{1,48}")
HAN_NAME_END = re.compile(
    r"(?:基金|资金|公司|集团|研究所|研究院|学院|大学|学校|科学院|工程院|实验室|中心|委员会|部|局|办公室|厅|署|联盟"
    r"|协会|商会"
    r"|学会|园|园区|基地|区|规划|意见|计划|法|条例|办法|通知|院|所|厂|军|部队|银行|工程|项目|战略)$"
)
BARE_EN = re.compile(r"[A-Z][\w&.'-]{0,40}(?: (?:of |for |and |the |on )?[A-Z0-9][\w&.'-]{0,40}){0,10}")
_WORDS = re.compile(r"[A-Za-z0-9&]+")
_CLOSED = re.compile(r"\b(?:Ltd|Limited|Inc|Corp|Corporation|LLC|PLC|Co)\.?$")
_BRAND = re.compile(r"[A-Z][\w-]{2,20}(?: [A-Z0-9][\w-]{1,20})?")
_UNIT = re.compile(r"(?:中国人民解放军|解放军)?(?:第)?\d{5}部队")
_WORKS = re.compile(r"(?:第[〇零一二三四五六七八九十\d]{1,6}|\d{3,5}|[一二三四五六七八九〇]{3,5})(?:工?厂|工厂)$")
"""The number by which works of the arms industry go: 国营第五二二厂, 第5719工厂, 338厂."""


def is_han(text: str) -> bool:
    """Whether there is a Chinese character in the text."""
    return _HAN.search(text) is not None


def designated(name: Mention, word: str, held: Mention | None) -> str | None:
    """The type where one of the two is the number by which a unit or works goes: 西昌卫星发射中心（63790部队）."""
    if name.kind == "Company":
        numbered = _WORKS.search(name.text) is not None, _WORKS.search(word) is not None
        if numbered[0] != numbered[1] and held is not None and held.kind == "Company":
            return "cover" if numbered[1] else "second_plate"
    if name.kind not in ("Institute", "PublicBody"):
        return None
    if _UNIT.fullmatch(word):
        return None if _UNIT.fullmatch(name.text) else "cover"
    return "full" if _UNIT.fullmatch(name.text) and held is not None and held.kind == "Institute" else None


def form_of(name: str, word: str, kind: str) -> str | None:
    """The type that a bracketed name without a mark has, None where it is something else than a name."""
    if is_han(name) != is_han(word):
        fits = HAN_RUN if is_han(word) else BARE_EN
        return "translation" if fits.fullmatch(word) and len(word) > (1 if kind == "Person" else 2) else None
    if is_acronym(name) and fit(name, word) >= 0.9:
        return "full"
    if not (_same_han if is_han(name) else _same_latin)(name, word):
        return None
    return "short" if len(word) < len(name) else "full"


def _same_han(name: str, word: str) -> bool:
    """Whether the characters of one run through the other, which ends like a name."""
    small, large = sorted((name, word), key=len)
    return len(small) >= 2 and HAN_NAME_END.search(large) is not None and runs_through(small, large)


def _same_latin(name: str, word: str) -> bool:
    """Whether first and last word are shared, or all words of the shorter; or a brand behind a company's full name."""
    if word[0].islower() or name[0].islower():
        return False
    small, large = sorted((_WORDS.findall(name), _WORDS.findall(word)), key=len)
    if not small:
        return False
    ends = small[0] == large[0] and small[-1] == large[-1]
    brand = _CLOSED.search(name) is not None and _BRAND.fullmatch(word) is not None
    return ends or brand or runs_through(small, large)


def runs_through(small: Sequence[str], large: Sequence[str]) -> bool:
    """Whether the parts of the small one occur in the large one in order."""
    rest = iter(large)
    return all(part in rest for part in small)
