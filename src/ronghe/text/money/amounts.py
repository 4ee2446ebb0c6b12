"""One amount around a currency: its number before or after, its parts, its range."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ronghe.text.money.currencies import Unit, parts_of
from ronghe.text.money.currency_table import ONE, Form
from ronghe.text.numerals import Numeral, glued_numeral_at, numeral_before

_GAP = re.compile(r"[ \n]{0,2}")
_SPACES = re.compile(r" {0,2}")
_CLOSING_SCALE = re.compile(
    r"[ -]?(?:(?P<k>thousand)|(?P<m>million|mn|mln|m)|(?P<b>billion|bn)|(?P<t>trillion|tn))s?(?![A-Za-z\d])",
    re.IGNORECASE,
)
_POWERS = {"k": Decimal(10**3), "m": Decimal(10**6), "b": Decimal(10**9), "t": Decimal(10**12)}
_NOT_MONEY = re.compile(
    r" ?(?:[%‰]|per ?cent)|[年月日号个倍点家人次期种版届岁]|-\d\d?-\d|/\d\d?/\d| ?pounds?[ -]force", re.IGNORECASE
)
_VAGUE = re.compile(
    r"(?:several|few|many|multi|some|couple of|tens of|dozens of|hundreds of|thousands of|millions of|\d)[ -]{1,2}$",
    re.IGNORECASE,
)
_PRICES_OF = re.compile(r"\bin (?:constant |current |real )?$", re.IGNORECASE)
_DATE_BEFORE = re.compile(r"\d月$|\d/$|\d{4}-\d{1,2}-$")
_WEIGHT_BEFORE = re.compile(r"\bweigh[a-z]{0,3}\b[^.;]{0,30}$", re.IGNORECASE)
_WEIGHT_AFTER = re.compile(r"[ -](?:of|thrust|force|bomb|class|warhead|payload|per square)\b", re.IGNORECASE)
_SUM_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|[整正的以左上下之内至到和或与起角零一二三四五六七八九]")
_CENTS_FOLLOW = re.compile(r"(?: ?,? and | ?(?:又|零|,)? ?)", re.IGNORECASE)
_PART_NAME_END = re.compile(r"s?(?![A-Za-z])", re.IGNORECASE)
_HAN_PART_GOES_ON = re.compile(r"(?:[分][之钟别公米布支行校工店]|[角][度落色])")
_TWO_DIGITS = re.compile(r"(?P<link> and)? (?P<digits>\d\d)(?P<end> ?(?:[.!?](?!\d)|$))")
_WORDS_AFTER = re.compile(r" and ", re.IGNORECASE)
_NO_WORD = re.compile(r"\W|$")
_SENTENCE_GOES_ON = re.compile(r" ?[.,;!?](?!\d)| and\b|\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """What stands at ``[start, end)``: ``low`` times ``factor`` of the currency, up to ``high`` of a range.

    ``leads``: the currency stands before the number. ``number`` is the numeral that was read.
    """

    start: int
    end: int
    currency: str
    number: Numeral
    low: Decimal
    leads: bool
    high: Decimal | None = None
    over: bool = False


class AmountReader:
    """Reads amounts from folded text, given every currency that it names."""

    def __init__(self, text: str, units: list[Unit]) -> None:
        self.text = text
        self.units = units
        self.at = {unit.start: unit for unit in units}

    def read(self, unit: Unit, floor: int) -> Amount | None:
        """The amount of this currency whose number is nearest, begun at ``floor`` or later; None without one."""
        unit = self._joined(unit)
        before = self._before(unit, floor)
        after = None if unit.follows_only or (unit.form == Form.WORD and before) else self._after(unit)
        amount = None
        if before and (after is None or self._belongs_before(unit, before, after)):
            amount = self._following(unit, before)
        if amount is None and after is not None and not self._is_scale_word(after):
            amount = self._leading(unit, after)
        return amount and self._with_parts(amount)

    def _joined(self, unit: Unit) -> Unit:
        """Two names of one currency side by side: 人民币¥, 元人民币, 元港币."""
        gap = _SPACES.match(self.text, unit.end)
        follower = self.at.get(unit.end) or (self.at.get(gap.end()) if gap else None)
        if follower is None or follower.factor != unit.factor:
            return unit
        close = follower.start == unit.end
        if unit.form == Form.WORD or follower.form == Form.WORD:
            return unit
        if unit.bare and close and follower.form in {Form.HAN, Form.CODE}:
            return replace(follower, start=unit.start, bare=False, follows_only=True)
        if (unit.currency == follower.currency and close) or (
            follower.bare and follower.form == Form.SIGN and not unit.bare
        ):
            return replace(unit, end=follower.end, bare=unit.bare and follower.bare)
        return unit

    def _before(self, unit: Unit, floor: int) -> Numeral | None:
        end = unit.start
        while (
            end > floor
            and unit.start - end < 3
            and (self.text[end - 1] == " " or (self.text[end - 1] == "-" and unit.form == Form.WORD))
        ):
            end -= 1
        number = numeral_before(self.text, end, floor)
        if number is None or _DATE_BEFORE.search(self.text, max(0, number.start - 8), number.start):
            return None
        if self._is_no_count(number, unit) or self._is_weight(unit, number):
            return None
        return number

    def _is_no_count(self, number: Numeral, unit: Unit) -> bool:
        """Words that only look like a number before a unit: 上千万元, 单位：百万元, 三元股份, several million."""
        text, first = self.text, self.text[number.start]
        if first in "百千佰仟" and text[number.start - 1 : number.start] in {"上", "成", "位", ":", "：", "(", "、"}:
            return True
        if unit.bare and number.end - number.start == 1 and not first.isdigit() and not _SUM_ENDS.match(text, unit.end):
            return True
        if unit.wants_large and not self._is_large(number):
            return True
        if (
            unit.form == Form.WORD
            and number.end - number.start == 4
            and _PRICES_OF.search(text, max(0, number.start - 16), number.start)
        ):
            return True
        return (
            number.start > 0 and first.isalpha() and bool(_VAGUE.search(text, max(0, number.start - 16), number.start))
        )

    def _is_large(self, number: Numeral) -> bool:
        return number.scaled or number.value >= 10_000 or "," in self.text[number.start : number.end]

    def _is_weight(self, unit: Unit, number: Numeral) -> bool:
        if not (unit.bare and unit.form == Form.WORD and unit.currency == "GBP" and unit.factor == ONE):
            return False
        near = max(0, number.start - 40)
        return bool(_WEIGHT_AFTER.match(self.text, unit.end) or _WEIGHT_BEFORE.search(self.text, near, number.start))

    def _after(self, unit: Unit) -> Numeral | None:
        gap = _GAP.match(self.text, unit.end)
        number = glued_numeral_at(self.text, gap.end()) if gap else None
        if number is None or _NOT_MONEY.match(self.text, number.end):
            return None
        if (unit.wants_large or unit.form == Form.WORD) and not self._is_large(number):
            return None
        return number

    def _belongs_before(self, unit: Unit, before: Numeral, after: Numeral) -> bool:
        """Whether the number before the currency is its own where one stands on both sides."""
        text = self.text
        gap_before, gap_after = unit.start - before.end, after.start - unit.end
        if self._is_scale_word(after):
            return True
        if unit.form == Form.HAN:
            return gap_before == 0 or gap_after > 0
        if after.scaled or before.scaled:
            return not after.scaled
        if bool(gap_before) != bool(gap_after):
            return gap_before == 0
        follower = self._unit_near(after.end)
        if follower is not None:
            same = text[follower.start : follower.end] == text[unit.start : unit.end]
            return same or follower.factor < 1
        return unit.form == Form.CODE and before.value < 1_000 and bool(_TWO_DIGITS.match(text, unit.end))

    def _is_scale_word(self, number: Numeral) -> bool:
        """A magnitude without its number: the million of "75 USD million"."""
        return number.value == number.scale and self.text[number.start : number.end].isalpha()

    def _unit_near(self, end: int) -> Unit | None:
        gap = _SPACES.match(self.text, end)
        return self.at.get(gap.end()) if gap else None

    def _following(self, unit: Unit, number: Numeral) -> Amount | None:
        """The number, then its currency: 10亿美元, 5 billion yuan, 75 USD million, 120 MEUR."""
        factor, end = unit.factor, unit.end
        scale = _CLOSING_SCALE.match(self.text, end)
        if scale is not None and not number.scaled and unit.form != Form.HAN:
            factor, end = factor * _POWERS[str(scale.lastgroup)], scale.end()
        if unit.form == Form.HAN and self.text[end : end + 1] in {"整", "正"} and unit.bare:
            end += 1
        return Amount(number.start, end, unit.currency, number, number.value * factor, leads=False, over=number.over)

    def _leading(self, unit: Unit, number: Numeral) -> Amount | None:
        """The currency, then its number, perhaps the currency again: RMB 100 yuan, 人民币100万元整."""
        if unit.bare and unit.form == Form.HAN:
            return None
        end = number.end
        again = self._unit_near(end)
        if again is not None and self._says_again(unit, again, glued=number.start == unit.end):
            end = again.end
            if self.text[end : end + 1] in {"整", "正"} and again.form == Form.HAN:
                end += 1
        return Amount(unit.start, end, unit.currency, number, number.value * unit.factor, leads=True, over=number.over)

    def _says_again(self, unit: Unit, again: Unit, *, glued: bool) -> bool:
        """Whether the second name repeats the first; "$10" is whole, a word after it starts something new."""
        if again.factor != unit.factor or not (again.currency == unit.currency or again.bare):
            return False
        if again.form in {Form.SIGN, Form.CODE}:
            return self._after(again) is None
        return again.form == Form.HAN or not glued

    def _with_parts(self, amount: Amount) -> Amount:
        """Cents, 角 and 分 after whole units: 50元6角三分, ten dollars and forty-five cents, $10 and 50 cents."""
        factor_read = ONE
        for _ in range(2):
            joint = _CENTS_FOLLOW.match(self.text, amount.end)
            number = glued_numeral_at(self.text, joint.end()) if joint else None
            part = self._part_at(amount.currency, number.end) if number else None
            if number is None or part is None or part[0] >= factor_read or number.scaled:
                break
            factor_read = part[0]
            amount = replace(amount, end=part[1], low=amount.low + number.value * factor_read)
        if factor_read == ONE:
            return self._with_bare_cents(amount)
        return self._with_digit(amount, factor_read)

    def _part_at(self, currency: str, start: int) -> tuple[Decimal, int] | None:
        """The factor and the end of a part's name at ``start``, a space or hyphen before it allowed."""
        text = self.text
        if text[start : start + 1] in {" ", "-"}:
            start += 1
        window = text[start : start + 24].lower()
        for name, factor in parts_of(currency).items():
            if not window.startswith(name):
                continue
            end = start + len(name)
            if name.isascii():
                plural = _PART_NAME_END.match(text, end)
                if plural is not None:
                    return factor, plural.end()
            elif not _HAN_PART_GOES_ON.match(text, start):
                return factor, end
        return None

    def _with_digit(self, amount: Amount, last: Decimal) -> Amount:
        """As in "one kuai and five mao five", 一块五毛五: a digit without a name is the next part down."""
        joint = _SPACES.match(self.text, amount.end)
        number = glued_numeral_at(self.text, joint.end()) if joint and last == Decimal("0.1") else None
        if (
            number is None
            or number.value >= 10
            or number.value != int(number.value)
            or not _NO_WORD.match(self.text, number.end)
        ):
            return amount
        return replace(amount, end=number.end, low=amount.low + number.value / 100)

    def _with_bare_cents(self, amount: Amount) -> Amount:
        """15 dollars and 50; 17 USD 25; one dollar and one; 五块五."""
        whole = amount.low == amount.low.to_integral_value() and not amount.number.scaled
        if amount.leads or not whole:
            return amount
        if self.text[amount.end - 1] == "块":
            number = glued_numeral_at(self.text, amount.end)
            if number is not None and number.value < 10:
                return replace(amount, end=number.end, low=amount.low + number.value / 10)
            return amount
        digits = _TWO_DIGITS.match(self.text, amount.end)
        if digits is not None:
            return replace(amount, end=digits.end("digits"), low=amount.low + Decimal(digits["digits"]) / 100)
        link = _WORDS_AFTER.match(self.text, amount.end)
        number = glued_numeral_at(self.text, link.end()) if link else None
        words = (
            number is not None
            and self.text[number.start].isalpha()
            and number.value < 100
            and number.value == int(number.value)
        )
        if number is None or not words or not _SENTENCE_GOES_ON.match(self.text, number.end):
            return amount
        return replace(amount, end=number.end, low=amount.low + number.value / 100)
