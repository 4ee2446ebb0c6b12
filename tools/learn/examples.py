"""From labelled texts to examples: marks of characters and words, kinds of names; more of them by exchanging names."""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ronghe.extract.english.words import HEADS
from ronghe.extract.gazetteer import known
from ronghe.extract.mentions import told_by_rules
from ronghe.extract.page import Page
from ronghe.extract.room import outermost, without_article
from ronghe.extract.weighed.hashed import REACH, Codes, Rows
from ronghe.extract.weighed.kinds import AROUND
from ronghe.extract.weighed.marks import BEGIN, END, MIDDLE, WHOLE, rows_en, rows_zh, tags_of_words, taken
from ronghe.extract.weighed.sheet import Sheet
from ronghe.lens.load import load_lens
from ronghe.model import Document, Mention, Span
from tools.learn.labelled import Text

Marks = npt.NDArray[np.int64]
_EXCHANGED = 0.8
"""How often a name is exchanged for another of its sort; one in three firms for a short name."""
_SHORT = 0.3
_SORTS_ZH = re.compile(
    r"(公司|集团|股份|基金|合伙\)|研究所|研究院|大学|学院|实验室|中心|厅|局|委|办|部|政府|联盟|协会|园|区|基地|省|市|县"
    r"|计划|条例|办法|意见|通知)[”」]?$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what the rules take its characters for and how they are marked."""

    text: str
    tags: Codes
    marks: Marks

    def names(self) -> list[Span]:
        """Where its names stand."""
        return spans(self.marks)


@dataclass(slots=True)
class Examples:
    """What one language is learned from: sentences, and names with their kind and the text around them."""

    sentences: list[Sentence] = field(default_factory=list)
    kinds: list[tuple[str, str, str, str]] = field(default_factory=list)


def page_of(text: str) -> Page:
    """The text as readers see it."""
    return Page(Document(id="text", text=text), load_lens())


def by_rules(page: Page) -> list[Mention]:
    """The outermost names that rules alone find."""
    return outermost(told_by_rules(page, known(page)))


def examples(texts: Iterable[Text]) -> dict[str, Examples]:
    """Examples by language, ``zh`` and ``en``."""
    out = {"zh": Examples(), "en": Examples()}
    for one in texts:
        page = page_of(one.text)
        found = by_rules(page)
        marks, tags = marked(page.folded, one.names), taken(page.folded, found)
        for sentence in page.sentences:
            if sentence.han or sentence.latin:
                start, end = sentence.span.start, sentence.span.end
                kept = Sentence(page.folded[start:end], tags[start:end], marks[start:end])
                out["zh" if sentence.han else "en"].sentences.append(kept)
        told = {without_article(name): name.kind for name in found}
        for span in spans(marks):
            name = span.quote(page.folded)
            kind = one.kinds.get(name) or told.get(span)
            if kind:
                around = (
                    page.folded[max(0, span.start - AROUND) : span.start],
                    page.folded[span.end : span.end + AROUND],
                )
                out["en" if name.isascii() else "zh"].kinds.append((around[0], name, around[1], kind))
    return out


def marked(text: str, names: Iterable[str]) -> Marks:
    """Marks of every character: each name wherever it stands and no longer one does."""
    out = np.zeros(len(text), dtype=np.int64)
    for name in sorted(set(names), key=lambda one: (-len(one), one)):
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not out[at:end].any():
                out[at:end] = _marks(len(name))
            at = text.find(name, at + 1)
    return out


def _marks(many: int) -> list[int]:
    return [WHOLE] if many == 1 else [BEGIN, *[MIDDLE] * (many - 2), END]


def spans(marks: Marks) -> list[Span]:
    """The names that marks tell."""
    out, first = [], 0
    for number, mark in enumerate(marks.tolist()):
        if mark in (BEGIN, WHOLE):
            first = number
        if mark in (END, WHOLE):
            out.append(Span(first, number + 1))
    return out


def exchanged(sentences: Sequence[Sentence], times: int, seed: int = 1) -> Iterator[Sentence]:
    """The sentences again with other names of the same sort in them, each so many times."""
    chance = random.Random(seed)  # noqa: S311 - nobody guesses it
    pool: dict[str, dict[str, None]] = defaultdict(dict)
    for one in sentences:
        for span in one.names():
            pool[_sort(span.quote(one.text))][span.quote(one.text)] = None
    sorts = {sort: list(names) for sort, names in pool.items()}
    for one in sentences:
        for _ in range(times if one.names() else 0):
            text, marks = _with_others(one, sorts, chance)
            page = page_of(text)
            if len(page.folded) == len(text):
                yield Sentence(page.folded, taken(page.folded, by_rules(page)), marks)


def _with_others(one: Sentence, sorts: dict[str, list[str]], chance: random.Random) -> tuple[str, Marks]:
    parts: list[str] = []
    marks: list[int] = []
    at = 0
    for span in one.names():
        name = span.quote(one.text)
        if chance.random() < _EXCHANGED:
            sort = _sort(name)
            shorts = sorts.get("short zh" if sort.endswith("zh") else "short en", [])
            firm = sort in ("公司 zh", "集团 zh", "股份 zh", "Company en")
            name = chance.choice(shorts if firm and shorts and chance.random() < _SHORT else sorts[sort])
        parts += [one.text[at : span.start], name]
        marks += [0] * (span.start - at) + _marks(len(name))
        at = span.end
    parts.append(one.text[at:])
    marks += [0] * (len(one.text) - at)
    return "".join(parts), np.array(marks, dtype=np.int64)


def _sort(name: str) -> str:
    """Names of one sort stand in the same places: by their ending, or by how long they are."""
    if name.isascii():
        words = name.split()
        return f"{HEADS.get(words[-1].strip('.,'), 'short' if len(words) < 3 else 'long')} en"
    ending = _SORTS_ZH.search(name)
    return f"{ending.group(1) if ending else 'person' if len(name) < 4 else 'short'} zh"


def rows_of(one: Sentence, language: str) -> tuple[Rows, Marks]:
    """The rows of the weights for each character or word of a sentence, a line a feature, and their marks."""
    sheet = Sheet(one.text, [Span(0, len(one.text))], one.tags)
    if language == "zh":
        return rows_zh(sheet), one.marks
    words, places = sheet.words()
    starts, ends = words.starts - REACH, words.ends - REACH
    marks = np.zeros(len(starts), dtype=np.int64)
    for span in one.names():
        held = np.flatnonzero((starts < span.end) & (ends > span.start))
        if len(held):
            marks[held[0] : held[-1] + 1] = _marks(int(held[-1] + 1 - held[0]))
    return rows_en(sheet, words, places, tags_of_words(words, sheet.tags)), marks
