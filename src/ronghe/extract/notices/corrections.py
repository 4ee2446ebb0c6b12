"""Notices that correct an earlier one: what stood there no longer counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ronghe.extract.notices.labels import Field
from ronghe.model import Span

_STALE = re.compile(
    r"(?:原(?:公告|公示|中标|成交|结果|内容|定|供应商|文)|[更变修][正更改]前|(?<!为)误(?:写|登|印|报)?为"
    r"|(?:中标|成交|中选|合同)(?:总?金额|总?价格?|总?额)由(?=[“\"]?[\d人¥￥]))[\s\S]{0,400}?"
    r"(?P<turn>(?:更正|变更|修改|调整|改|现)为|[更变修][正更改]后|应为)"
)
_RESULTS = frozenset({"supplier", "candidate", "amount", "bid", "lead", "partner"})
_OF_NAME = re.compile(r"(?:中标|成交|中选)(?:人|单位|供应商|方)(?:名称)?")
_NAME = re.compile(
    r"(?:(?:得分|综合|评审|评标)?排[名序]?第[二三]名?的?(?:(?:中标|成交)?候选(?:人|供应商|单位))?)?[“\"'「:：\s]{0,4}(?=[\u4e00-\u9fff])"
)
_CLAUSE = re.compile(r"[^，,。；;:：\n]*$")
_LONGEST_NAME, _LONGEST_LABEL = 60, 16
_OF_SUM = re.compile(r"(?:中标|成交|中选|合同|采购)(?:总?金额|总?价格?|总?额)")
_SUM = re.compile(r"(?:内容)?[:：“\"\s]{0,4}(?:人民币)?[¥￥]?\d")


def stale_parts(text: str) -> tuple[Span, ...]:
    """The stretches that tell what an earlier notice said, up to the words that turn to what holds now."""
    return tuple(Span(_begins(text, match.start()), match.end()) for match in _STALE.finditer(text))


def _begins(text: str, at: int) -> int:
    """Where the clause begins that tells what was wrong: 中标人名称误写为."""
    before = _CLAUSE.search(text, max(0, at - _LONGEST_LABEL), at) if text.startswith("误", at) else None
    return before.start() if before else at


def in_force(text: str, fields: Sequence[Field], stale: Sequence[Span]) -> tuple[Field, ...]:
    """The fields without the results that were corrected; a sum right behind the turn is the award's where one was."""
    kept = [field for field in fields if field.name not in _RESULTS or not within(stale, field.label.start)]
    for part in stale:
        was = next((field for field in fields if field.name == "amount" and within((part,), field.label.start)), None)
        words = was.words if was else _OF_SUM.search(text, part.start, part.end)
        if words and _SUM.match(text, part.end):
            after = (field.label.start for field in fields if field.label.start > part.end)
            value = Span(part.end, next(after, len(text)))
            label = words if isinstance(words, str) else words[0]
            kept.append(Field("amount", label, Span(part.end - 1, part.end), value, was.scale if was else None))
        elif (named := _OF_NAME.search(text, part.start, part.end)) and (name := _NAME.match(text, part.end)):
            value = Span(name.end(), min(len(text), name.end() + _LONGEST_NAME))
            kept.append(Field("supplier", named[0], Span(part.end, part.end + 1), value, None))
    return tuple(sorted(kept, key=lambda field: field.label.start))


def within(parts: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in one of the stretches."""
    return any(part.start <= offset < part.end for part in parts)
