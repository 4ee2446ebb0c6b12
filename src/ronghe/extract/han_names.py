"""Where a Chinese name begins, given where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ronghe.extract.han_tokens import Cut, Part
from ronghe.extract.han_words import han_words
from ronghe.lens.lens import Lens

LONGEST = 42
"""No name is longer: the longest official ones run to about forty characters."""

_BRACKETED = 12
_NUMBER = re.compile(r"(?:第?[零一二三四五六七八九十百○〇\d]{1,6}|[A-Za-z]?\d{2,6})$")
_NUMBERED = frozenset(
    {
        "所",
        "院",
        "研究所",
        "研究院",
        "研究室",
        "部队",
        "基地",
        "厂",
        "医院",
        "集团军",
        "实验室",
        "设计院",
        "局",
        "部",
        "大队",
    }
)
"""Endings before which a number is a name: 第十六研究所, 63811部队."""
_SUBUNIT = frozenset({"部", "局", "大队"})
"""Numbered ones that name nothing without the body above them: 三部, 二局."""
_UNIT = re.compile(
    r"研究|学院|大学|科学|实验|中心|所|院|系|校|室|分行|支行|局|司|委|会|办|厅|队|分公司|社|园|区|军|智库|平台|党校"
)
"""Endings with which a known name alone makes the name of its part: 国防科技大学 + 研究院."""
_DEPARTMENT = frozenset({"部", "处", "办", "室", "委", "党委", "工会", "纪委", "办公室", "局", "队"})
"""Endings of a firm's own departments, which are no bodies of their own."""
_BRAND = frozenset(
    {
        "科技",
        "股份",
        "控股",
        "资本",
        "创投",
        "投资",
        "电子",
        "药业",
        "保险",
        "人寿",
        "重工",
        "钢铁",
        "汽车",
        "地产",
        "置业",
    }
    | {
        "实业",
        "软件",
        "传媒",
        "能源",
        "电气",
        "光电",
        "医药",
        "生物",
        "锂业",
        "矿业",
        "电力",
        "石油",
        "石化",
        "铝业",
        "证券",
    }
    | {"信托", "航空", "电网", "影业", "期货", "基金管理", "网络"}
)
"""Endings of short company names, which are common words too: they end a name only where the words end."""
_BARE = frozenset(
    {
        "大学",
        "学院",
        "银行",
        "人民政府",
        "政府",
        "分公司",
        "分行",
        "支行",
        "海关",
        "军区",
        "战区",
        "大使馆",
        "领事馆",
        "法院",
    }
    | {
        "人民法院",
        "检察院",
        "人民检察院",
        "公安局",
        "政协",
        "海军",
        "空军",
        "陆军",
        "电视台",
        "高新区",
        "经开区",
        "开发区",
    }
    | {
        "自贸区",
        "保税区",
        "综合保税区",
        "新区",
        "科学院",
        "党校",
        "人民代表大会",
        "人大常委会",
        "军分区",
        "司令部",
        "管委会",
    }
    | {
        "红十字会",
        "工商联",
        "委",
        "参议院",
        "众议院",
        "议会",
        "博物馆",
        "图书馆",
        "自由贸易试验区",
        "证券",
        "信托",
        "军",
        "工业园",
    }
    | {"高新技术产业开发区", "经济技术开发区", "联合会", "总工会", "常委会", "办公厅", "基金会", "队"}
)
"""Endings that make a name with a place alone: 北京大学, 青岛海关."""
_LEGAL = re.compile(r"公司$|集团$|合伙\)$|合伙企业$|事务所$|出版社$")
_PREFIX = re.compile(
    r"^(?:原|由|所|与|和|及|等|年|月|日|用|[\d一二两三四五六七八九十百多几余]{1,6}[家支只个名位项所座类种]|[\d.\-、()％%]+)+"
)


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    words = sorted(han_words().generic, key=lambda word: (-len(word), word))
    return re.compile("(?:" + "|".join(map(re.escape, words)) + r"|\d)*")


@lru_cache(maxsize=1)
def _generic_head() -> re.Pattern[str]:
    words = sorted((word for word in han_words().generic if len(word) > 1), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)) + r"|\d|[大小新老旧省市县区]")


class Names:
    """The names of one cut text."""

    def __init__(self, tokens: Cut, lens: Lens) -> None:
        self.cut = tokens
        self.lens = lens

    def found(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and kind of every name that ends in a word for its kind, in order of the end."""
        parts = self.cut.parts
        for index in [number for number, part in enumerate(parts) if part >= Part.WEAK]:
            start = self._start(index)
            if start is not None:
                yield start, self.cut.ends[index], self.cut.kinds[index]

    def _start(self, index: int) -> int | None:
        """Where the name begins that ends with this token; None where it is no name."""
        left, first = self._run(index)
        begin = self.cut.starts[index]
        head = self._head(first, index)
        if head is not None:
            left = self._from_head(left, head)
        left += len(match[0]) if (match := _PREFIX.match(self.cut.text[left:begin])) and head is None else 0
        stem = self.cut.text[left:begin]
        if not stem:
            return None
        return left if self._is_name(index, stem, head) else None

    def _run(self, index: int) -> tuple[int, int]:
        """How far left the words reach without a stop: the offset, and the first token after it."""
        cut = self.cut
        floor = max(0, cut.ends[index] - LONGEST)
        number = index - 1
        while number >= 0 and cut.ends[number] > floor:
            part = cut.parts[number]
            if part is Part.CLOSE:
                opening = self._opening(number)
                if opening is None:
                    return cut.ends[number], number + 1
                number = opening - 1
                continue
            if part is Part.JOIN and not self._joins_inside(number, index):
                return cut.ends[number], number + 1
            if (part is Part.STOP and not self._spaced_number(number)) or part in (Part.OFFICE, Part.OPEN):
                return cut.ends[number], number + 1
            number -= 1
        return floor if number >= 0 else 0, number + 1

    def _spaced_number(self, number: int) -> bool:
        """Whether a token is the space that typesetting puts between a figure and its word (12 院)."""
        text, at = self.cut.text, self.cut.starts[number]
        return text[at] == " " and text[at - 1 : at].isdigit() and "\u4e00" <= text[at + 1 : at + 2] <= "\u9fff"

    def _opening(self, close: int) -> int | None:
        """The token of the bracket that a closing one closes, where what they hold is part of a name."""
        cut = self.cut
        for number in range(close - 1, max(-1, close - 5), -1):
            if cut.parts[number] is Part.OPEN:
                inside = cut.text[cut.ends[number] : cut.starts[close]]
                short = 0 < len(inside) <= _BRACKETED
                place = (
                    short and all(cut.parts[at] is Part.HEAD for at in range(number + 1, close)) and close > number + 1
                )
                word = inside in {"集团", "国际", "控股", "中国", "全国", "国家", "亚洲", "亚太", "筹"}
                return number if place or word else None
            if cut.parts[number] in (Part.CLOSE, Part.STOP):
                return None
        return None

    def _joins_inside(self, number: int, index: int) -> bool:
        """Whether a conjunction stands inside a name: 国家发展和改革委员会, 住房和城乡建设局.

        The words before it begin with a head and go on behind it without being a name themselves, and the
        words after it begin with no head.
        """
        cut = self.cut
        after = number + 1
        if cut.parts[after] in (Part.HEAD, Part.KNOWN) and cut.starts[after] == cut.ends[number]:
            return False
        before = number - 1
        while before >= 0 and cut.parts[before] in (Part.WEAK, Part.END) and cut.ends[before] < cut.starts[number]:
            before -= 1
        if before < 0 or cut.parts[before] is not Part.HEAD:
            return False
        between = cut.starts[number] - cut.ends[before]
        return 0 < between <= 10 and cut.starts[index] - cut.ends[number] <= 12

    def _head(self, first: int, index: int) -> int | None:
        """The first token of the run that a name likes to begin with."""
        for number in range(first, index):
            if self.cut.parts[number] in (Part.HEAD, Part.KNOWN):
                return number
        return None

    def _from_head(self, left: int, head: int) -> int:
        """The beginning where the run holds a head: the head itself, or what stands before it in a name."""
        cut = self.cut
        if cut.starts[head] == left:
            return left
        before = cut.text[left : cut.starts[head]]
        if cut.text[cut.starts[head] - 1] == "(":
            return left + (len(match[0]) if (match := _PREFIX.match(before)) else 0)
        for number in range(head - 1, -1, -1):
            if cut.ends[number] <= left:
                break
            if cut.parts[number] >= Part.WEAK:
                return left
        return cut.starts[head]

    def _is_name(self, index: int, stem: str, head: int | None) -> bool:
        """Whether the words before the ending make a name with it."""
        cut = self.cut
        ending, part, kind = cut.word(index), cut.parts[index], cut.kinds[index]
        if ending in _BRAND and not self._bounded(index):
            return False
        numbered = ending in _NUMBERED and _NUMBER.search(stem) is not None
        begins = head is not None and cut.starts[head] == cut.starts[index] - len(stem)
        if kind == "PublicBody" and ending in _DEPARTMENT and self._of_firm(index, len(stem)):
            return False
        if head is not None and begins:
            rest = stem[len(cut.word(head)) :]
            if not rest:
                whole = cut.parts[head] is Part.KNOWN
                return ending in _BARE or (whole and _UNIT.search(ending) is not None)
            return len(rest) > 1 or part is Part.END or numbered
        if numbered and ending not in _SUBUNIT:
            return stem.startswith("第") or len(stem) > 2
        if _generic_head().match(stem):
            named = self._quoted(index, stem) or self._named_so(index, stem)
            return (named and len(stem) > 3) or (_LEGAL.search(ending) is not None and not _generic().fullmatch(stem))
        if part is Part.WEAK:
            return self._quoted(index, stem) or (ending in _BRAND and 1 < len(stem) < 5)
        return len(stem) > (2 if kind in {"Zone", "Project", "PublicBody"} else 1)

    def _bounded(self, index: int) -> bool:
        """Whether a name can end with this token: no further word of a name touches it."""
        cut, after = self.cut, index + 1
        follows = cut.text[cut.ends[index] : cut.ends[index] + 1]
        if not follows or not "\u4e00" <= follows <= "\u9fff":
            return True
        touching = after < len(cut.parts) and cut.starts[after] == cut.ends[index]
        return touching and cut.parts[after] in (Part.STOP, Part.OFFICE, Part.JOIN)

    def _of_firm(self, index: int, length: int) -> bool:
        """Whether a company stands within the name that has this length before its ending."""
        cut, left = self.cut, self.cut.starts[index] - length
        number = index - 1
        while number >= 0 and cut.starts[number] >= left:
            if cut.kinds[number] == "Company":
                return True
            number -= 1
        return False

    def _named_so(self, index: int, stem: str) -> bool:
        """Whether a word of naming stands right before the name: 成立国防工业委员会."""
        cut, left = self.cut, self.cut.starts[index] - len(stem)
        number = index - 1
        while number >= 0 and cut.ends[number] > left:
            number -= 1
        return number >= 0 and cut.ends[number] == left and cut.kinds[number] == "naming"

    def _quoted(self, index: int, stem: str) -> bool:
        """Whether the words stand in quotation marks of their own."""
        start, end = self.cut.starts[index] - len(stem), self.cut.ends[index]
        text = self.cut.text
        return len(stem) > 3 and text[start - 1 : start] in {"“", '"'} and text[end : end + 1] in {"”", '"'}
