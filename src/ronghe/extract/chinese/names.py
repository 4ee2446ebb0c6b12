"""Where a Chinese name begins, given where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.chinese.around import ARMED_WORDS, Ending
from ronghe.extract.chinese.cutting import tags_around
from ronghe.extract.chinese.endings import PREFIX, PREFIX_BEGINS, UNIT_NUMBER, describes_only, endings
from ronghe.extract.chinese.joins import BESIDES, JOINED, JOINT, joins_inside
from ronghe.extract.chinese.judge import is_name
from ronghe.extract.chinese.science import school_of_place
from ronghe.extract.chinese.tokens import Cut, Part, is_han
from ronghe.lens.lens import Lens

LONGEST = 42
"""No name is longer: the longest official ones run to about forty characters."""

MOST_PARTS = 16
"""No name holds more tokens: the longest of labelled texts have nine."""

_FIGURE = re.compile(r"[\u4e00-\u9fff](?<![表图式件])\d{1,4}$")
_BRACKETED = re.compile(r"集团|国际|控股|中国|全国|国家|亚洲|亚太|筹|[\u4e00-\u9fff]{2,5}")
_COUNTRIES = "俄美英法德韩印澳加以乌伊朝越苏"
"""Countries by the one character that stands for them before a ministry: 俄国防部."""
_COUNTED = re.compile(r"[\d一二三四五六七八九十百两多余几]个$")
"""Before a word for a kind of thing: so many of them, and no name."""
_FIRST_OF_SORT = re.compile(r"第[一二三四五六七八九十\d]{1,2}(?:所|家|座|个)$")
"""Before a short word for a kind of body: 创办的第一所理工大学."""
_SHORT_SORT, _SHORT_STEM = 2, 2
_SET_OFF = frozenset("，、,)”；：")
_ACADEMY = frozenset({"中科院", "中国科学院"})
_OF_LEVEL = re.compile(r"(?:自治区|[省市县区州])委?$")
"""A level of government before a body that is called like a known one: 省委军民融合发展委员会."""
_FORCES = frozenset({"海军", "空军", "陆军", "国防部", "外交部"})

_MADE_OF = re.compile(r"[^。；\n]{0,40}?(?:为基础|为主|为骨干|为依托|为核心|组成|合并)")
"""Behind 以 and a force, what is made of it: 以海军系、原子系为基础组建 names no army of Israel."""
_COUNTRY_AND_ARMY = 2
_NO_PARTY = frozenset({"Institute", "Company"})
"""The party's name before one of these is its committee's there: 中共|某研究所支部委员会."""
_BRANCHES = frozenset({"分行", "支行", "分公司", "营业部"})
"""Behind a bank or firm and a place these are its branch there: 中国银行陕西省分行."""
_LONGEST_FIELD = 6
_OFFICES = ("局", "厅", "委", "部", "办", "处", "院", "会")
_LONGEST_BRAND = 3
_BRANDED = ("大学", "集团", "集团公司", "总公司")
"""Ends of known names that another body, of a place and brand of its own, bears too: 中国长剑航空工业集团."""
_LOCAL = ("院", "银行", "科协", "公司")
"""Ends of known names that bodies of other places bear too."""


class Names:
    """The names of one cut text."""

    def __init__(self, tokens: Cut, lens: Lens) -> None:
        self.cut = tokens
        self.lens = lens
        self._accepted: dict[int, int] = {}
        """Where each name begins that was found so far, by the token that ends it."""

    def found(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and kind of every name that ends in a word for its kind, in order of the end."""
        cut = self.cut
        for index in cut.named:
            if cut.text.startswith(("部门", "部务会"), cut.ends[index] - 1):
                continue
            start = self._start(index) if cut.parts[index] >= Part.WEAK else self._abroad(index)
            if start is not None and not self._counted(start, index):
                start = self._behind_joint(start, index)
                self._accepted[index] = start
                if cut.kinds[index] == "PublicBody" and cut.text.startswith("中共", max(0, start - 2), start):
                    start -= 2
                elif cut.kinds[index] in _NO_PARTY and cut.text.startswith("中共", start):
                    start += 2
                yield start, cut.ends[index], cut.kinds[index]

    def _counted(self, start: int, index: int) -> bool:
        """Whether a number says that it is a kind of which there are several: 3个研究中心, 15个国立研究所."""
        text, end = self.cut.text, self.cut.starts[index]
        plain = end - start <= _SHORT_SORT and self.cut.kinds[index] == "Institute"
        if end - start <= _SHORT_STEM and _FIRST_OF_SORT.search(text, max(0, start - 4), start):
            return True
        return _COUNTED.search(text, start, end) is not None or (
            plain and _COUNTED.search(text, max(0, start - 3), start) is not None
        )

    def _abroad(self, index: int) -> int | None:
        """Where the name of another body begins that is called like a known one: 印度国防部, 广东省社科院.

        The same goes for a known name right behind the body that it belongs to: 战略支援部队信息工程大学.
        """
        cut, start = self.cut, self.cut.starts[index]
        if index == 0:
            return None
        if cut.ends[index - 1] == start and cut.parts[index - 1] in (Part.HEAD, Part.KNOWN):
            of_place = cut.parts[index - 1] == Part.HEAD
            if cut.word(index - 1) in _ACADEMY and cut.word(index)[-1] in "所院":
                return cut.starts[index - 1]
            body = cut.kinds[index if of_place else index - 1] == "PublicBody"
            local = of_place and cut.kinds[index - 1] == "Place" and cut.word(index).endswith(_LOCAL)
            return cut.starts[index - 1] if body or local or cut.word(index - 1) == "中国人民解放军" else None
        branded = cut.kinds[index] in ("Institute", "Company")
        if branded and cut.parts[index - 1] == Part.HEAD and cut.kinds[index - 1] == "Place":
            between = cut.text[cut.ends[index - 1] : start]
            if 2 <= len(between) <= _LONGEST_BRAND and all(map(is_han, between)) and cut.word(index).endswith(_BRANDED):
                return cut.starts[index - 1]
        if branded and cut.word(index).endswith("大学") and (own := school_of_place(cut.text, start)) is not None:
            return own
        if cut.kinds[index] == "PublicBody" and cut.parts[index - 1] == Part.JOIN and cut.ends[index - 1] == start:
            return self._of_two_fields(index - 1)
        level = _OF_LEVEL.search(cut.text, max(0, start - 4), start)
        if level and cut.kinds[index] == "PublicBody" and self._begins(level.start(), index):
            return level.start()
        left = cut.text[max(0, start - 2) : start]
        made = left.endswith("以") and _MADE_OF.match(cut.text, cut.ends[index])
        if cut.kinds[index] == "PublicBody" and left[-1:] and left[-1:] in _COUNTRIES and not made:
            return start - 1 if cut.ends[index - 1] == start - 1 or not is_han(left[0]) else None
        return None

    def _of_two_fields(self, join: int) -> int | None:
        """Where a local office of two fields begins, whose second is a known name: 涪江区科技和|知识产权局."""
        cut, number = self.cut, join - 1
        while number >= 0 and cut.parts[number] == Part.WEAK:
            number -= 1
        if number < 0 or cut.parts[number] != Part.HEAD or cut.kinds[number] != "Place":
            return None
        field = cut.text[cut.ends[number] : cut.starts[join]]
        fits = 2 <= len(field) <= _LONGEST_FIELD and not field.endswith(_OFFICES) and describes_only(field)
        return cut.starts[number] if fits else None

    def _behind_joint(self, start: int, index: int) -> int:
        """Where the second of two begins that act together: 省科技厅联合省财政厅, X集团联合Y公司."""
        cut = self.cut
        pattern = JOINT if cut.kinds[index] == "PublicBody" else JOINED
        joint = pattern.search(cut.text, start, cut.starts[index])
        return joint.end() if joint else start

    def _begins(self, offset: int, index: int) -> bool:
        """Whether no word runs on into an offset before the token: it is no Han character or a token's own end."""
        cut = self.cut
        near = range(max(0, index - 3), index)
        return offset == 0 or not is_han(cut.text[offset - 1]) or any(cut.ends[number] == offset for number in near)

    def _start(self, index: int) -> int | None:
        """Where the name begins that ends with this token; None where it is no name."""
        cut, begin = self.cut, self.cut.starts[index]
        if self._forces(index):
            return begin - 1
        left, first = self._run(index)
        left, first = self._behind_firm(left, first, index)
        if BESIDES.match(cut.text, left) and self._set_off(left, first):
            left += 2
        lead = self._lead(left, first, index)
        if lead is not None:
            left = self._from_lead(left, lead, index)
        elif cut.text[left] in PREFIX_BEGINS and not UNIT_NUMBER.match(cut.text, left):
            match = PREFIX.match(cut.text, left, begin)
            left = match.end() if match else left
        if lead is not None and self._accepted.get(lead, cut.starts[lead]) != left:
            lead = None
        if is_name(Ending(cut, self.lens, index, left, lead)):
            return left
        return begin if self._of_country(index) else None

    def _set_off(self, left: int, first: int) -> bool:
        """Whether a mark or a known body stands right before the offset; ``first`` is the first token behind it."""
        before = first - 1
        known = before >= 0 and self.cut.ends[before] == left and self.cut.parts[before] == Part.KNOWN
        return known or self.cut.text[left - 1 : left] in _SET_OFF

    def _of_country(self, index: int) -> bool:
        """Whether the token names a country's forces and the segmenter parts it from the words beside it: 摧毁|德军."""
        cut, word = self.cut, self.cut.word(index)
        if (
            len(word) != _COUNTRY_AND_ARMY
            or word[1] != "军"
            or cut.text[cut.ends[index] - 1 : cut.ends[index] + 1] in ARMED_WORDS
        ):
            return False
        return tags_around(cut.text, cut.starts[index], cut.ends[index]) is not None

    def _forces(self, index: int) -> bool:
        """Whether a country's one character stands before its forces, and a boundary before that: 俄海军."""
        cut, begin = self.cut, self.cut.starts[index]
        if begin == 0 or cut.text[begin - 1] not in _COUNTRIES or cut.word(index) not in _FORCES:
            return False
        if cut.text[begin - 1] == "以" and _MADE_OF.match(cut.text, cut.ends[index]):
            return False
        return not is_han(cut.text[begin - 2 : begin - 1]) or (index > 0 and cut.ends[index - 1] == begin - 1)

    def _behind_firm(self, left: int, first: int, index: int) -> tuple[int, int]:
        """The run without the whole name of another firm at its beginning: one company's name holds no other's."""
        cut = self.cut
        if not cut.word(index).endswith(("公司", "集团")) or cut.word(index) == "分公司":
            return left, first
        for number in range(index - 1, first - 1, -1):
            if number in self._accepted and cut.word(number).endswith("公司") and cut.ends[number] < cut.starts[index]:
                return cut.ends[number], number + 1
            cell = cut.parts[number + 1] == Part.HEAD and cut.starts[number + 1] == cut.ends[number]
            if cell and cut.kinds[number] == "Institute" and cut.word(index) == "有限公司":
                return cut.ends[number], number + 1
        return left, first

    def _run(self, index: int) -> tuple[int, int]:
        """How far left the words reach without a stop: the offset, and the first token after it."""
        cut = self.cut
        floor = max(0, cut.ends[index] - LONGEST)
        number = index - 1
        last = max(0, index - MOST_PARTS)
        while number >= last and cut.ends[number] > floor:
            part = cut.parts[number]
            if part == Part.CLOSE:
                opening = self._opening(number)
                if opening is None:
                    return cut.ends[number], number + 1
                number = opening - 1
                continue
            if part == Part.JOIN and not joins_inside(self.cut, number, index):
                return cut.ends[number], number + 1
            titled = part == Part.OFFICE and not (
                cut.kinds[index] == "Alliance" and cut.ends[number] == cut.starts[index]
            )
            if (part == Part.STOP and not self._spaced_number(number)) or titled or part == Part.OPEN:
                return cut.ends[number], number + 1
            number -= 1
        return max(floor, cut.ends[number]) if number >= 0 else 0, number + 1

    def _spaced_number(self, number: int) -> bool:
        """Whether a token is the space that typesetting puts between a figure and its word (航天12 院)."""
        text, at = self.cut.text, self.cut.starts[number]
        return (
            text[at] == " " and _FIGURE.search(text, max(0, at - 6), at) is not None and is_han(text[at + 1 : at + 2])
        )

    def _opening(self, close: int) -> int | None:
        """The token of the bracket that a closing one closes, where what they hold is part of a name.

        A name goes on right behind the bracket: 航空(苏州)有限公司, 中国(上海)自由贸易试验区.
        """
        cut = self.cut
        for number in range(close - 1, max(-1, close - 5), -1):
            if cut.parts[number] == Part.OPEN:
                inside = cut.text[cut.ends[number] : cut.starts[close]]
                around = (
                    cut.text[cut.starts[number] - 1 : cut.starts[number]]
                    + cut.text[cut.ends[close] : cut.ends[close] + 1]
                )
                held = _BRACKETED.fullmatch(inside) is not None and "称" not in inside
                return number if held and len(around) == 2 and all(map(is_han, around)) else None
            if cut.parts[number] in (Part.CLOSE, Part.STOP, Part.OFFICE):
                return None
        return None

    def _lead(self, left: int, first: int, index: int) -> int | None:
        """The first token of the run that a name likes to begin with: a place, 国家, a known or another found name.

        国家 and the like within a firm's name are part of it: 信息技术国家工程实验室有限公司.
        """
        cut = self.cut
        for number in range(first, index):
            if number in self._accepted and self._accepted[number] >= left and cut.parts[number] == Part.END:
                return number
            if cut.parts[number] in (Part.HEAD, Part.KNOWN):
                nation = cut.parts[number] == Part.HEAD and not cut.kinds[number]
                if nation and self._within_name(number, left, index):
                    continue
                if not (nation and cut.starts[number] > left + 1 and cut.word(index).endswith("公司")):
                    return self._last_repeat(number, index)
        return None

    def _within_name(self, number: int, left: int, index: int) -> bool:
        """Whether a found name of the run holds the token: 国家 of 深海技术国家实验室三亚基地 leads no name."""
        cut, start = self.cut, self.cut.starts[number]
        return any(
            cut.parts[later] == Part.END and left <= self._accepted.get(later, start) < start
            for later in range(number + 1, index)
        )

    def _last_repeat(self, number: int, index: int) -> int:
        """The token itself, or the place behind it at which an address or a table's next cell begins anew.

        北京市海淀区北京远岳有限公司: the company's name begins with the second 北京.
        """
        cut = self.cut
        if cut.word(index) in _BRANCHES and cut.parts[number] in (Part.END, Part.KNOWN):
            return number
        seen = {cut.word(number)}
        for later in range(number + 1, index):
            if cut.starts[later] != cut.ends[later - 1] or cut.parts[later] != Part.HEAD:
                break
            word = cut.word(later)
            if word in seen or word.endswith("省") or cut.word(later - 1).endswith("区"):
                number = later
            seen.add(word)
        return number

    def _from_lead(self, left: int, lead: int, index: int) -> int:
        """The beginning where the run holds a lead: the lead's own, or what stands before it: 收购|中航沈阳某某公司."""
        cut = self.cut
        start = self._accepted.get(lead, cut.starts[lead])
        if start > left and cut.text[start - 1] == "(":
            match = PREFIX.match(cut.text, left, start)
            return match.end() if match else left
        of_group = cut.word(index).endswith("公司") and cut.text[left:start] in endings(self.lens).group
        return left if of_group else start
