"""Chinese numerals: 三十五亿, 两千零五, 1.5万亿, 2亿5000万, 一亿半, 壹佰贰拾万."""

import re
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "参": 3,
    "弌": 1,
    "弍": 2,
    "弎": 3,
}
_SMALL = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000, "廿": 20, "卅": 30}
BIG = {"万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}
"""Magnitudes that multiply all that stands before them; 兆 as in Taiwan and Japan."""

HAN = f"[{''.join(_DIGITS)}{''.join(_SMALL)}{''.join(BIG)}点半余多几数]"
_TOKEN = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HanNumber:
    """What a run of characters comes to; ``scale`` is the magnitude that closes it, 1 without one."""

    value: Decimal
    scale: Decimal
    over: bool


@dataclass(slots=True)
class _Sum:
    """A number being read: finished part, part below the next 万 or 亿, digits not yet multiplied."""

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digits: Decimal | None = None
    last: int = 1
    spelled: int = 0
    after_zero: bool = False
    decimals: Decimal | None = None
    over: bool = False

    def digit(self, value: int) -> bool:
        if self.decimals is not None:
            self.digits = (self.digits or Decimal(0)) + value * self.decimals
            self.decimals /= 10
            return True
        if self.digits is not None and not self.spelled:
            return False
        self.digits = (self.digits or Decimal(0)) * 10 + value
        self.spelled += 1
        return True

    def figures(self, value: Decimal) -> bool:
        if self.digits is not None:
            return False
        self.digits = value
        return True

    def multiply(self, unit: int) -> bool:
        """十百千: times what stands right before, 1 where nothing does (十五, 百万)."""
        if self.digits is None and self.section and unit >= self.last:
            # 十万 and 百万 arrive as 十 then 万; 百十 and 千百 are approximations, not numbers.
            return False
        self.section += (Decimal(1) if self.digits is None else self.digits) * unit
        self._clear(unit)
        return True

    def raise_by(self, unit: int) -> bool:
        """万亿兆: times the whole section, and of a 万 that came before it also the total (万亿)."""
        section = self.section + (self.digits or Decimal(0))
        if not section and not self.total:
            return False
        if self.total and self.total < unit:
            self.total = (self.total + section) * unit
        else:
            self.total += section * unit
        self.section = Decimal(0)
        self._clear(unit)
        return True

    def half(self) -> bool:
        """一亿半: half of the magnitude just read; 半 alone opens a number (半亿)."""
        if self.digits is not None:
            return False
        if self.last > 1:
            self.total += Decimal(self.last) / 2
            return True
        self.digits = Decimal("0.5")
        return True

    def _clear(self, unit: int) -> None:
        self.digits, self.last, self.spelled, self.after_zero, self.decimals = None, unit, 0, False, None

    def value(self) -> Decimal:
        tail = self.digits or Decimal(0)
        if self.spelled == 1 and self.last >= 100 and not self.after_zero and tail == tail.to_integral_value():
            tail = tail * self.last / 10  # 三万五 is 35,000
        return self.total + self.section + tail


def han_value(text: str) -> HanNumber | None:
    """The number that a run of Han numerals and figures spells, without spaces and commas.

    None where it is not one number: 十几, 数百, a bare 万 or 亿, 百十.
    """
    sum_, taken = _Sum(), 0
    for token in _TOKEN.findall(text):
        taken += 1
        if not _take(sum_, token):
            return None
    if taken == 1 and text in BIG:
        return None
    scale = Decimal(sum_.last if sum_.last >= 10_000 and sum_.digits is None else 1)
    if scale > 1 and text.endswith("万亿"):
        scale = Decimal(10**12)
    return HanNumber(sum_.value(), scale, sum_.over)


def _take(sum_: _Sum, piece: str) -> bool:
    if piece in _DIGITS:
        zero = _DIGITS[piece] == 0 and sum_.last > 1 and sum_.digits is None
        if zero:
            sum_.after_zero = True
            return True
        return sum_.digit(_DIGITS[piece])
    if piece in _SMALL:
        return sum_.multiply(_SMALL[piece])
    if piece in BIG:
        return sum_.raise_by(BIG[piece])
    if piece in "余多":
        sum_.over = True
        return sum_.digits is not None or sum_.last > 1
    if piece == "点":
        sum_.decimals = Decimal("0.1")
        return sum_.spelled > 0
    if piece == "半":
        return sum_.half()
    return piece[0] in ".0123456789" and sum_.figures(Decimal(piece))
