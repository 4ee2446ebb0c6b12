"""Chinese ties that a sentence denies, or tells to have ended or come to nothing: A并非B的股东, 与B终止合作.

The words are the lens's (``[modality]`` of rules.toml); the longest that stands at a place counts, so that 未披露 is no
denial of what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ronghe.extract.line import Line
from ronghe.extract.rules import alternatives, rule
from ronghe.lens.lens import Lens
from ronghe.model import PartialDate
from ronghe.text.segment import behind_last

_BREAK = re.compile(r"[，。；;!?！？]|,(?!\d)|而是|实为|实际上是|但(?!书)")
"""Where what is denied ends: 不是A的股东而是B的."""
_DESCRIBES = re.compile(r"[^，。；\ue000-\ue00b持股投资供管合属是与由]{0,8}的[\ue000-\ue00a]")
"""Behind a denial at the head of a clause: what it denies only describes the name that follows, 尚未投产的X."""
_BEFORE = re.compile(r"(?P<on>\ue00b)[初底末]?(?:以前|之前|前(?!后))")
_ENDED_ON = re.compile(
    r"(?P<on>\ue00b)[^，。；\ue00b]{0,12}(?:转让|退出|出售|划|脱离|脱钩|改|不再|解除|终止|撤|并入|清仓|卖|易主|分立|独立)"
)
_ACT = re.compile("收购|并购|买下|接手|入主|划转|受让|购买|设立|成立|签")
"""An act of the past, which no past state follows from."""
_HELD = re.compile(r"(?<![拟划])将(?:其|公司)?(?:所持|持有)")
_SOLD = re.compile(r"[^，。；]{0,36}(?P<how>转让|出售|划转|让与|出让|转手|卖)(?:给|予|至|到|于|与)")
"""What an owner holds and gives to somebody else: 将所持X51%股权转让给Y."""
_DATES = frozenset({"Date"})
_HEAD = 4
_WINDOW = 60
_ABOUT = re.compile(
    r"[^，。；,\ue000-\ue00a]{0,4}[\ue000-\ue00a]?[^，。；,\ue000-\ue00a]{0,8}?(?:消息|传闻|传言|说法|报道|一事|之事|信息|谈判|磋商|收购|并购|合作"
    r"|交易|议案|重组|方案|协议|合同|关系|入股)(?!的)(?P<told>[^。；\ue000-\ue00a]{0,20})"
)
"""What is told behind a tie of the tie itself: 与B的合作协议已解除, 入股B的传闻不实."""
_THEN = re.compile(r"[^，。；,]{0,6}[，,](?P<told>[^，。；,]{0,14})")
_SAID = re.compile(
    r"(?:相关|上述|有关|该|此|这一)(?:报道|消息|传闻|说法|信息|传言)(?P<told>[^，。；\ue000-\ue00a]{0,8})"
)
_REST = 120
_LONGEST_NOUN = 2


def denies(lens: Lens, clause: str) -> bool:
    """Whether a Chinese clause, up to what it says, holds a denial of it."""
    clause = clause[behind_last(_BREAK, clause) :]
    return any(
        match.start() > _HEAD or not _DESCRIBES.match(clause, match.end())
        for match in _said(lens, "denied", "seeming", clause)
    )


def ended(line: Line, start: int, end: int) -> bool:
    """Whether the clause of a tie says that it has ended, or what follows that it came to nothing or is untrue."""
    holds, lens = line.page.holds, line.page.lens
    if holds(line.number, "rules.modality.ended"):
        before = line.text[max(0, start - _WINDOW) : end]
        clause = before[behind_last(_BREAK, before, 0, len(before) - (end - start)) :]
        about = _ABOUT.match(line.text, max(start, end - _LONGEST_NOUN))
        told = (clause, about["told"].partition("，")[0] if about else "")
        if any(True for part in told for _ in _said(lens, "ended", "unended", part)):
            return True
    if not holds(line.number, "rules.modality.refuted"):
        return False
    refuted = rule(lens, "{rules.modality.refuted}")
    behind = (
        _ABOUT.match(line.text, max(start, end - _LONGEST_NOUN)),
        _THEN.match(line.text, end),
        _SAID.search(line.text, end, end + _REST),
    )
    return any(match is not None and refuted.search(match["told"]) for match in behind)


def past(line: Line, start: int, end: int) -> dict[str, str]:
    """The qualifiers of a tie that its Chinese clause tells as one of the past, empty for all others.

    ``until`` is the day on which it ended or, where the sentence tells none, that of the text, by which it had; without
    either ``note`` has the word that tells it.
    """
    if not line.han:
        return {}
    if _HELD.search(line.text, start, end) and (sold := _SOLD.match(line.text, end)) is not None:
        return _until(line, _told_before(line, end), sold["how"])
    if not line.page.holds(line.number, "rules.modality.past"):
        return {}
    at = max([0, *(match.end() for match in _BREAK.finditer(line.text, max(0, start - _WINDOW), start))])
    word = next((match.group() for match in _said(line.page.lens, "past", "unpast", line.text[at:end])), None)
    if word is None or _ACT.search(line.text, at, end):
        return {}
    return _until(line, _ended_on(line, at), word)


def _until(line: Line, day: str | None, word: str) -> dict[str, str]:
    reference = line.page.dating.reference
    day = day or (reference.isoformat() if reference else None)
    return {"until": day} if day else {"note": word}


def _told_before(line: Line, end: int) -> str | None:
    """The last day that the sentence tells up to a place, on which it was done: 2016年，A将所持X51%股权转让给Y."""
    told = list(line.signs(max(0, end - _WINDOW), end, _DATES))
    date = line.date(told[-1]) if told else None
    return str(date) if isinstance(date, PartialDate) else None


def _ended_on(line: Line, start: int) -> str | None:
    """The day in the clause before which a tie held, or with which the rest of the sentence tells its end."""
    for match in (_BEFORE.search(line.text, start), _ENDED_ON.search(line.text, start)):
        date = line.date(line.items[match.start("on")]) if match else None
        if isinstance(date, PartialDate):
            return str(date)
    return None


def _said(lens: Lens, name: str, others: str, text: str) -> Iterator[re.Match[str]]:
    """Where a text holds a word of a list, and no longer one of another that only looks like it."""
    pattern, looks = _words(lens, name, others)
    return (match for match in pattern.finditer(text) if match.group() not in looks)


@lru_cache(maxsize=16)
def _words(lens: Lens, name: str, others: str) -> tuple[re.Pattern[str], frozenset[str]]:
    looks = frozenset(lens.words[f"rules.modality.{others}"])
    words = {word for word in lens.words[f"rules.modality.{name}"] if not word.isascii()}
    return re.compile(alternatives(words | looks)), looks
