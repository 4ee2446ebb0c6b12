"""What changed, as Markdown that reads as plain text too: for a weekly mail."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ronghe.analyse.amounts import Language
from ronghe.analyse.change import Added, Change, Moved
from ronghe.analyse.figure import Column
from ronghe.analyse.rates import Yuan
from ronghe.export.figures import interval_words
from ronghe.export.labels import column_label
from ronghe.export.safe import markdown_text
from ronghe.export.tie_words import predicate_label, source_words

_MOST = 40
"""Entries of one heading that are written out; how many more there are is said."""
_WORDS = {
    "title": ("What changed", "变动"),
    "documents": ("Documents", "新增文献"),
    "contradicted": ("Contradicted", "新出现的矛盾"),
    "moved": ("Moved", "数字变化"),
    "resolved": ("Resolved", "已解决"),
    "entities": ("New names", "新出现的名称"),
    "added": ("Added", "新增陈述"),
    "none": ("Nothing changed.", "没有变动。"),
    "total": ("Total", "合计"),
}


def change_markdown(change: Change, language: Language = "en") -> str:
    """The change, what needs attention first."""
    zh = language == "zh"

    def word(key: str) -> str:
        return _WORDS[key][zh]

    lines = [f"# {word('title')}", ""]
    if change.nothing:
        return "\n".join([*lines, word("none"), ""])
    sections: tuple[tuple[str, Sequence[str]], ...] = (
        ("contradicted", [_safe(f"{one.name}: {_answers(one.answers)}") for one in change.contradicted]),
        ("moved", [_moved(one, language) for one in change.moved]),
        ("resolved", list(_resolved(change, language))),
        ("documents", [_safe(title) for title in change.documents]),
        ("entities", [_safe(name) for _, name in change.entities]),
        ("added", [_added(one, language) for one in change.added]),
    )
    for key, entries in sections:
        if entries:
            lines += [f"## {word(key)} ({len(entries):,})", "", *(f"- {entry}" for entry in entries[:_MOST])]
            more = len(entries) - _MOST
            lines += [f"- …（另有{more:,}项）" if zh else f"- … and {more:,} more"] if more > 0 else []
            lines.append("")
    if change.withdrawn:
        lines += [f"不再成立的陈述：{change.withdrawn:,}条。" if zh else f"Told no more: {change.withdrawn:,}.", ""]
    return "\n".join(lines)


def _safe(text: str) -> str:
    return markdown_text(" ".join(text.split()))


def _answers(answers: Sequence[object]) -> str:
    return " ≠ ".join(str(getattr(answer, "words", "")) for answer in answers)


def _moved(one: Moved, language: Language) -> str:
    label = column_label(Column(one.measure, one.phase), language)
    before, after = (
        interval_words(Yuan(*(Decimal(str(end)) for end in span)), language) for span in (one.before, one.after)
    )
    name = _WORDS["total"][language == "zh"] if one.name is None else _safe(one.name)
    return f"{name}, {label}: {before} → {after}" if language == "en" else f"{name}，{label}：{before} → {after}"


def _resolved(change: Change, language: Language) -> Iterator[str]:
    zh = language == "zh"
    for name, question, column in change.resolved:
        yield _safe(f"{name}: {column or question}")
    for one, other in change.joined:
        yield _safe(f"“{one}”与“{other}”是同一主体" if zh else f"“{one}” and “{other}” are one")


def _added(one: Added, language: Language) -> str:
    parts = (one.subject, predicate_label(one.predicate, language), one.object or "", one.value, one.measure or "")
    return _safe(f"{' · '.join(part for part in parts if part)}: {source_words(one.support, language)}")
