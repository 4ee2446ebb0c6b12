"""Names that no rule found, or found with a wrong beginning or end, as learned weights mark them.

The weights are made by ``python -m tools.learn`` from sentences that were written for it and from the open halves of
the labelled passages.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.extract.calls import TRIGGERS
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.room import in_order, outermost, without_article
from ronghe.extract.weighed.common_en import BRAND, ends_in_place, is_told, unit_of
from ronghe.extract.weighed.common_zh import partners_follow
from ronghe.extract.weighed.elsewhere_en import kind_elsewhere, surnames
from ronghe.extract.weighed.hashed import REACH, Lanes, Scores, file_of, read_table
from ronghe.extract.weighed.kinds import kind_of
from ronghe.extract.weighed.marks import BEGIN, named, rows_en, rows_zh, tags_of_words, taken
from ronghe.extract.weighed.nobody import is_none
from ronghe.extract.weighed.sheet import EDGE, Sheet
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

LEAST = -1.0
LEAST_CUT_ZH, LEAST_CUT_EN, LEAST_PARTED = 0.0, 1.0, 2.0
LEAST_UNCALLED_ZH, LEAST_UNCALLED_EN = 1.0, 3.0
LEAST_UNSEEN = 0.0
"""How much must speak for a name, for one within a longer one of the rules, behind a word that may join it to the rest
(国家安全与|军事战略研究中心), for one in a sentence without a reader's word, and for one of which a Chinese model sees
nothing: natural logarithm of the odds against the likeliest other mark where least speaks for the name's own."""
_JOINING = frozenset("与和及")
_QUOTES = {"“": "”", "「": "」", '"': '"'}
_WITHHELD = "某"
_CELL = "|"
_OPENING = 2
"""Characters at the head of an English sentence of which one may be a capital. Where there is no further one, no more
than the first word can be a name, and the sentence is left alone."""
_SPECIAL = re.compile(
    r"S?\*?ST(?=[\u4e00-\u9fff])"
    r"|(?:通过|此前|日前|近日|随后)(?=[\u4e00-\u9fff]{3})|(?:(?:[ABH]股|港股|科创板|创业板)?上市公司|(?:民营|国有|龙头)企业|[民国央]企)(?=[\u4e00-\u9fff]{3})(?!管理|协会|家)"
)
"""The mark of shares under special treatment, and what sort of firm it is, which are no part of a name."""
_PHASE = re.compile(r"[一二三四五六七八九十]期$")
"""What is numbered so is a fund and no firm: 湘科创新二期."""
_LEGAL = re.compile(
    r"(?:(?![由与和及向对的为以或系是])[\u4e00-\u9fff]){0,10}?(?<!股东)(?:股份)?有限(?:责任)?公司"
    r"|集团(?=[由与和及向对的为，。；、]|旗下|下属|所属|$)"
)
"""A company's name goes on to its legal form: 川投资本 | 管理有限公司."""
_LONGEST, _BATCH = 2_000, 4_000
"""Characters of a sentence that is looked at, a longer one is a list; and of sentences that are at a time."""
_NEVER = -(10**6)
_WITHOUT_ARTICLE = frozenset({"Place", "Person", "Policy"})


class _Marked(NamedTuple):
    """A name that the weights mark, how much more speaks for it than for another mark, and where it stands.

    More must where a sentence holds no word with which a reader may begin (``called``): there the weights take many a
    field of work and many a work of art for a firm.
    """

    span: Span
    surplus: float
    called: bool
    han: bool

    def least(self, text: str, *, cut: bool) -> float:
        """How much must speak for it; ``cut`` if it is within a longer one of the rules."""
        if cut and self.han:
            parted = {text[self.span.start - 1], text[self.span.end : self.span.end + 1]} & _JOINING
            return LEAST_PARTED if parted else LEAST_CUT_ZH
        if cut:
            return LEAST_CUT_EN
        if self.called:
            return LEAST
        return LEAST_UNCALLED_ZH if self.han else LEAST_UNCALLED_EN


@lru_cache(maxsize=2)
def weights(language: str) -> Lanes:
    """The weights that ship."""
    return Lanes(read_table(file_of("names", language)))


def learned(
    page: Page, found: Sequence[Mention], known: frozenset[Span], proposed: Sequence[Mention] = ()
) -> list[Mention]:
    """The names found, with those that the weights add; ``known`` are those that the lens knows.

    ``found`` is in order, the longer first where names nest; ``proposed`` is what models propose, in order of start.
    Notices are left as they are: their names stand where the form has them.
    """
    if notice_of(page) is not None:
        return list(found)
    outer = outermost(found)
    added: list[Mention] = []
    people = surnames(found)
    gone: dict[Span, Mention] = {}
    for one in _confirmed(page, _marked(page, outer), proposed):
        han = one.han
        span = _whole(page.folded, one.span, outer) if han else one.span
        over = _touching(outer, span)
        other = [mention for mention in over if not (mention.kind == "Place" and span.covers(mention.span))]
        cut = any(mention.span.covers(span) for mention in other)
        if any(_same(mention, span) for mention in over) or one.surplus < one.least(page.folded, cut=cut):
            continue
        if any(
            _is_whole(page.folded, mention, span)
            or (mention.span in known and not _goes_on(page, mention, span, han=han))
            for mention in other
        ):
            continue
        if cut and (span in known or (not han and unit_of(page.folded, span.start))):
            continue
        kind = _kind(page, span, outer, han=han)
        if kind is None or (kind == "Person" and not one.called) or (not han and span.quote(page.folded) in people):
            continue
        if cut and kind == "PublicBody" and not han and page.folded.endswith((" of ", " of the "), 0, span.start):
            continue
        firm = not han and kind == "Company" and one.surplus > 0
        if ends_in_place(page.folded, span, over, firm=firm) or is_none(page, span, kind, han=han, called=one.called):
            continue
        gone.update((mention.span, mention) for mention in other)
        whole = span if han or kind in _WITHOUT_ARTICLE else _with_article(page.folded, span)
        added.append(Mention(whole, whole.quote(page.text), kind))
    if not added:
        return list(found)
    without, new = sorted(gone.values(), key=in_order), sorted(added, key=in_order)
    left = [one for one in found if one.span not in gone and _stays(one, without, new, known)]
    return sorted([*left, *new], key=in_order)


def _kind(page: Page, span: Span, found: Sequence[Mention], *, han: bool) -> str | None:
    """The kind of a name; None where the words around an English one tell that it names nobody."""
    plain = kind_of(page.folded, span, page.lens, han=han)
    kind = plain if han else kind_elsewhere(page.folded, span, plain, found)
    if kind in ("Place", "Person") and BRAND.fullmatch(page.folded, span.start, span.end):
        return "Company"
    return "Fund" if kind == "Company" and _PHASE.search(span.quote(page.folded)) else kind


def _whole(text: str, span: Span, names: Sequence[Mention]) -> Span:
    """With the words up to the company's legal form behind it, among which no other name begins; without *ST before.

    In 某委会同某局 the committee is 某委.
    """
    special = _SPECIAL.match(text, span.start, span.end)
    start = special.end() if special and special.end() < span.end else span.start
    close = _QUOTES.get(text[start : start + 1])
    start += close is not None and text.find(close, start + 1, span.end) < 0
    if text.startswith("委会同", span.end - 2):
        return Span(start, span.end - 1)
    legal = _LEGAL.match(text, span.end)
    if legal is None or _touching(names, Span(span.end, legal.end())):
        return Span(start, span.end)
    return Span(start, legal.end())


def _touching(names: Sequence[Mention], span: Span) -> list[Mention]:
    """Those of names in order, of which none lies in another, that share a character with the span."""
    first = bisect_right(names, span.start, key=lambda mention: mention.span.end)
    last = bisect_left(names, span.end, first, key=lambda mention: mention.span.start)
    return list(names[first:last])


_TOWN = re.compile(r"[\u4e00-\u9fff]{2,12}\([\u4e00-\u9fff]{2,6}\)")
"""The head of a firm's name with its town: 中船重工(重庆)|西南装备研究院有限公司."""


def _is_whole(text: str, mention: Mention, span: Span) -> bool:
    """Whether the weights may not cut the rules' name.

    A person's, a quoted one, with a title or partnership at its end, a firm with its town in brackets; nor one that a
    common noun ends: Yezidi fighters.
    """
    quoted = text[mention.span.start - 1 : mention.span.start] in _QUOTES and mention.span.covers(span)
    if quoted and text[mention.span.end : mention.span.end + 1] == _QUOTES[text[mention.span.start - 1]]:
        return True
    if mention.span.start == span.start and partners_follow(text, span.end, mention.span.end):
        return True
    if (
        mention.kind == "Company"
        and span.end == mention.span.end
        and _TOWN.fullmatch(text, mention.span.start, span.start)
    ):
        return True
    if mention.span.covers(span) and is_told(mention):
        return True
    return mention.kind == "Person" or (mention.kind == "Policy" and not span.covers(mention.span))


def _goes_on(page: Page, mention: Mention, span: Span, *, han: bool) -> bool:
    """Whether a Chinese name holds a body that the lens knows: 人保财险|宁波分公司; not one that the text withholds."""
    return han and mention.kind != "Policy" and span.covers(mention.span) and _WITHHELD not in span.quote(page.folded)


def _same(mention: Mention, span: Span) -> bool:
    """Whether the rules' name is this one, perhaps with its article or the bracket that belongs to it."""
    if without_article(mention).start != span.start or mention.span.end < span.end:
        return False
    rest = mention.text[span.end - mention.span.start :]
    return not rest or rest[0] in "(（"


def _with_article(text: str, span: Span) -> Span:
    """With its article, as the rules have the name of a body."""
    return Span(span.start - 4, span.end) if text[max(0, span.start - 4) : span.start] in ("the ", "The ") else span


def _stays(mention: Mention, gone: Sequence[Mention], new: Sequence[Mention], known: frozenset[Span]) -> bool:
    """Whether a name that lies within one that is gone stays: within a new one, where it is sure to be a name."""
    if not _touching(gone, mention.span):
        return True
    sure = mention.kind == "Place" or mention.span in known or mention.text.isascii()
    within = _touching(new, mention.span)
    return sure and any(one.span.covers(mention.span) and one.span != mention.span for one in within)


def _confirmed(page: Page, marked: Iterable[_Marked], proposed: Sequence[Mention]) -> Iterator[_Marked]:
    """Without the Chinese names of which a model that reads Chinese says that nobody is named there.

    On news of every sort (../shared/data/dev/zh_ner.jsonl) 29 of 157 such names were right, on 2026-11-29. In sentences
    with a reader's word they are names more often than not: there the likelier ones stay.
    """
    asked = any(model.han for model in page.taggers)
    seen = outermost(proposed)
    for one in marked:
        sure = one.called and one.surplus >= LEAST_UNSEEN
        if sure or not (asked and one.han) or _touching(seen, one.span):
            yield one


def _marked(page: Page, outer: Sequence[Mention]) -> Iterator[_Marked]:
    """The names that the weights mark, in no lists and no rows of tables."""
    called = {number for key, numbers in page.called.items() if key.startswith(TRIGGERS) for number in numbers}
    tags = taken(page.folded, outer)
    looked_at = [one for one in page.sentences if len(one.span) <= _LONGEST and _may_name(page.folded, one)]
    for han, marked in ((True, _marked_zh), (False, _marked_en)):
        for pieces in _batches(one.span for one in looked_at if one.han is han):
            for span, surplus in marked(Sheet(page.folded, pieces, tags)):
                yield _Marked(span, surplus, page.sentence_number(span.start) in called, han)


def _may_name(text: str, sentence: Sentence) -> bool:
    """Whether it is no row of a table, and Chinese or with a capital behind its opening."""
    start, end = sentence.span.start, sentence.span.end
    if text.find(_CELL, start, end) >= 0:
        return False
    return sentence.han or (sentence.latin and not text[start + _OPENING : end].islower())


def _batches(pieces: Iterable[Span]) -> Iterator[list[Span]]:
    """The pieces, as many at a time as are soon worked out and need little room."""
    batch: list[Span] = []
    many = 0
    for piece in pieces:
        batch.append(piece)
        many += len(piece)
        if many > _BATCH:
            yield batch
            batch, many = [], 0
    if batch:
        yield batch


def _marked_zh(sheet: Sheet) -> Iterator[tuple[Span, float]]:
    table = weights("zh")
    scores = table.scores(rows_zh(sheet))
    _silence(scores, sheet.codes[REACH:-REACH] == EDGE)
    for span, surplus in named(scores, sheet.tags[REACH:-REACH]):
        yield sheet.span(span.start + REACH, span.end + REACH), surplus * table.step


def _marked_en(sheet: Sheet) -> Iterator[tuple[Span, float]]:
    table = weights("en")
    words, places = sheet.words()
    tags = tags_of_words(words, sheet.tags)
    scores = table.scores(rows_en(sheet, words, places, tags))
    at = np.full(scores.shape[1], -1)
    at[places - REACH] = np.arange(len(places))
    _silence(scores, at < 0)
    for span, surplus in named(scores, np.where(at < 0, 0, tags[at])):
        start, end = words.starts[at[span.start]], words.ends[at[span.end - 1]]
        yield sheet.span(int(start), int(end)), surplus * table.step


def _silence(scores: Scores, between: npt.NDArray[np.bool_]) -> None:
    """Nothing between sentences speaks for a name."""
    scores[BEGIN:, between] = _NEVER
