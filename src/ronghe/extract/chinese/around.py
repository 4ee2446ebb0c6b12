"""An ending in its sentence: what stands before and behind the name that it may end."""

from __future__ import annotations

from ronghe.extract.chinese.tokens import Cut, Part, is_han
from ronghe.lens.lens import Lens

ARMED_WORDS = frozenset(
    {"军事", "军官", "军人", "军工", "军民", "军火", "军费", "军舰", "军方", "军区", "军队", "军部", "军团"}
)
"""Words that 美军 and the like would cut in two."""
_DESCRIBING = ("大型", "新型", "专门", "专业", "综合", "首个", "首家", "全国性", "区域性", "战略研究")


class Ending:
    """An ending token, where the name before it would begin, and the token that leads it: a place, 国家, a name.

    ``word`` is the ending itself, ``kind`` the kind of name that it ends, ``weak`` whether it makes a name only with
    support; ``stem`` the words between the beginning and the ending.
    """

    __slots__ = ("cut", "index", "kind", "lead", "left", "lens", "stem", "weak", "word")

    def __init__(self, cut: Cut, lens: Lens, index: int, left: int, lead: int | None) -> None:
        self.cut, self.lens, self.index, self.left, self.lead = cut, lens, index, left, lead
        start = cut.starts[index]
        self.word = cut.text[start : cut.ends[index]]
        self.kind = cut.kinds[index]
        self.weak = cut.parts[index] == Part.WEAK
        self.stem = cut.text[left:start]


def bounded_left(ending: Ending) -> bool:
    """Whether a name can begin here: no further word of a name touches it."""
    before = ending.cut.text[ending.left - 1 : ending.left]
    return not is_han(before) or any(
        ending.cut.ends[number] == ending.left for number in range(max(0, ending.index - 4), ending.index)
    )


def alone(ending: Ending) -> bool:
    """Whether a word that is a name by itself stands by itself: no further word touches it."""
    cut, index = ending.cut, ending.index
    before = cut.text[ending.left - 1 : ending.left]
    end = cut.ends[index]
    if cut.text[end - 1 : end + 1] in ARMED_WORDS:
        return False
    return not is_han(before) or (index > 0 and cut.ends[index - 1] == cut.starts[index])


def in_company(ending: Ending) -> bool:
    """Whether a title or a bracket follows, or a company stands beside it in a list."""
    cut, index = ending.cut, ending.index
    end, after = cut.ends[index], index + 1
    follows = after < len(cut.parts) and cut.starts[after] == end
    if follows and (cut.parts[after] in (Part.OFFICE, Part.OPEN) or "deeds" in cut.kinds[after]):
        return True
    if follows and cut.word(after) == "、" and after + 1 < len(cut.parts):
        later = next(
            (at for at in range(after + 1, min(after + 4, len(cut.parts))) if cut.parts[at] >= Part.KNOWN), None
        )
        return later is not None and cut.kinds[later] == "Company"
    before = index - 1
    while before >= 0 and cut.ends[before] > ending.left:
        before -= 1
    if before >= 1 and cut.ends[before] == ending.left:
        listed = cut.word(before) in {"、", "和", "与"} and cut.kinds[before - 1] == "Company"
        return "posts" in cut.kinds[before] or (listed and cut.ends[before - 1] == cut.starts[before])
    return False


def bounded(ending: Ending) -> bool:
    """Whether a name can end here: no further word of a name touches the ending."""
    return ending.cut.ends_free(ending.cut.ends[ending.index], ending.index)


def of_firm(ending: Ending) -> bool:
    """Whether a company stands within the name before its ending."""
    cut, number = ending.cut, ending.index - 1
    while number >= 0 and cut.starts[number] >= ending.left:
        if cut.kinds[number] == "Company" and cut.parts[number] != Part.WEAK:
            return True
        number -= 1
    return False


def named_so(ending: Ending) -> bool:
    """Whether a word of naming stands right before the name: 成立国防工业委员会."""
    cut, number = ending.cut, ending.index - 1
    while number >= 0 and cut.ends[number] > ending.left:
        number -= 1
    named = number >= 0 and cut.ends[number] == ending.left and "naming" in cut.kinds[number]
    return named and not (cut.word(number).endswith("的") and (ending.weak or ending.stem.startswith(_DESCRIBING)))


def leads_line(ending: Ending) -> bool:
    """Whether the name stands where a line or, behind a colon, a field's content begins."""
    before = ending.cut.text[max(0, ending.left - 2) : ending.left].rstrip(" ")
    return ending.left == 0 or before[-1:] in {"\n", "：", ":"}


def quoted(ending: Ending) -> bool:
    """Whether the words stand in quotation marks of their own."""
    text, end = ending.cut.text, ending.cut.ends[ending.index]
    opened = text[ending.left - 1 : ending.left] in {"“", '"'} and len(ending.stem) > 3
    return opened and text[end : end + 1] in {"”", '"'}
