"""Gaps between what is announced and what has come of it, in words of both languages."""

from collections.abc import Iterator

from ronghe.analyse.amounts import Language, yuan_words
from ronghe.analyse.gaps import FundGaps, Held
from ronghe.analyse.rates import Yuan
from ronghe.export.labels import measure_label

_GAPS = {
    ("stated", "subscribed"): ("stated, not subscribed", "已宣布未认缴"),
    ("subscribed", "paid_in"): ("subscribed, not paid in", "已认缴未实缴"),
    ("stated", "paid_in"): ("stated, not paid in", "已宣布未实缴"),
    ("paid_in", "deployed"): ("paid in, not deployed", "已实缴未投出"),
}


def gap_lines(gaps: FundGaps, language: Language = "en") -> Iterator[str]:
    """The fund's name, then for each moment its stages and its gaps; nothing where it has no figure."""
    chinese = language == "zh"
    if gaps.moments:
        yield gaps.name
    for moment in gaps.moments:
        day = moment.date or ("未注明日期" if chinese else "undated")
        stages = (_held(held, moment.date, language) for held in moment.stages.values())
        yield f"  {day}{'：' if chinese else ': '}{'；'.join(stages) if chinese else '; '.join(stages)}"
        for step, yuan in moment.gaps.items():
            yield f"      {gap_label(step, language)}{'：' if chinese else ': '}{range_words(yuan, language)}"


def _held(held: Held, day: str, language: Language) -> str:
    words = f"{measure_label(held.measure, language)} {range_words(held.yuan, language)}"
    if held.of is None:
        return words + ("（未注明日期）" if language == "zh" else " (undated)") if day else words
    if held.of == day:
        return words
    return f"{words}（{held.of}）" if language == "zh" else f"{words} ({held.of})"


def gap_label(step: tuple[str, str], language: Language) -> str:
    """What is missing between two stages, as "subscribed, not paid in"."""
    return _GAPS[step][language == "zh"]


def range_words(yuan: Yuan, language: Language) -> str:
    """A sum, or both its ends."""
    low, high = yuan_words(yuan.low, language), yuan_words(yuan.high, language)
    return low if low == high else f"{low} – {high}"
