"""What a total rests on, in lines for a terminal."""

from collections.abc import Iterator

from ronghe.analyse.amounts import Language, yuan_words
from ronghe.analyse.explain import Explained
from ronghe.analyse.totals import Part
from ronghe.export.figures import interval_words
from ronghe.export.labels import total_label
from ronghe.export.tie_words import source_words

_CLASSES = {
    "own": ("the fund or its sponsor", "基金或发起人自身"),
    "registry": ("registry", "登记机关"),
    "official": ("official", "官方"),
    "company": ("company", "企业"),
    "state_media": ("state media", "官方媒体"),
    "press": ("press", "媒体"),
    "aggregator": ("aggregator", "转载平台"),
    "think_tank": ("think tank", "智库"),
}
_MOST = 12


def class_label(source_class: str | None, language: Language = "en") -> str:
    """The word for a class of source; an unknown one is said to be unknown."""
    unknown = ("class not known", "类别不明")
    return _CLASSES.get(source_class or "", unknown)[language == "zh"]


def explained_lines(found: Explained, language: Language = "en") -> Iterator[str]:
    """The total, its parts with each claim, and what it is without one of them."""
    zh = language == "zh"
    whole = found.total
    yield f"{total_label(whole.measure, language)}{'：' if zh else ': '}{interval_words(whole.yuan, language)}"
    for part in whole.parts:
        yield from _part_lines(part, language)
    if found.without_largest is not None and whole.largest is not None:
        words = interval_words(found.without_largest, language)
        yield (
            f"不计最大一只（{whole.largest.name}）：{words}"
            if zh
            else (f"Without the largest ({whole.largest.name}): {words}")
        )
    moving = [one for one in found.without_source if one.moves]
    for one in moving[:_MOST]:
        sign = "-" if one.moves < 0 else "+"
        kind = class_label(one.source_class, language)
        change = f"{sign}{yuan_words(abs(one.moves), language)}"
        yield (
            f"不计来源“{one.source}”（{kind}）：{interval_words(one.yuan, language)}，{change}"
            if zh
            else (f"Without the source “{one.source}” ({kind}): {interval_words(one.yuan, language)}, {change}")
        )
    still = len(found.without_source) - len(moving)
    if still:
        yield (
            f"另有{still}个来源，去掉任何一个都不改变合计。"
            if zh
            else (f"Sources of which none alone moves the total: {still}.")
        )


def _part_lines(part: Part, language: Language) -> Iterator[str]:
    zh = language == "zh"
    undecided = ("（未定区间）" if zh else " (undecided)") if part.undecided else ""
    yield f"  {part.name}: {interval_words(part.yuan, language)}{undecided}"
    for support in part.figure.supports:
        kind = class_label(support.source_class, language)
        yield f"      [{kind}] {source_words(support, language)}"
