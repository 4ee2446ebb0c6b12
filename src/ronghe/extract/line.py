"""The line: a sentence in which every name, amount and date is one sign.

Readers write their rules over signs, so that a rule says "fund, size word, amount" and not how names,
amounts and dates are spelt. A bracket behind a name that only names it again, quotation marks around
it, and its form in the other script belong to its sign.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.book.anaphora import publishing_firm
from ronghe.extract.book.pointed_en import BEARS
from ronghe.extract.book.speaker_en import speaks
from ronghe.extract.book.spoken import spoken_of
from ronghe.extract.book.subjects_en import person_told, pointed_at
from ronghe.extract.both_zh import BOTH, both, governing
from ronghe.extract.clauses import topic, unsaid
from ronghe.extract.clauses_en import left_out, main_clause
from ronghe.extract.several_en import several
from ronghe.model import DateRange, End, Mention, Money, PartialDate, Span
from ronghe.text.dates import DateFound
from ronghe.text.money import MoneyFound

if TYPE_CHECKING:
    from ronghe.extract.page import Page

KINDS = (
    "Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project", "Person", "Place",
    "Money", "Date",
)  # fmt: skip
SIGNS = {kind: chr(0xE000 + number) for number, kind in enumerate(KINDS)}
"""One private-use character a kind; a document's own private-use characters read as spaces."""

_BRACKET = re.compile(r"\s?\([^()\n]{1,60}\)")
_TELLING = re.compile(
    r"\s?\((?:an?|the|its|part|owned|formerly|founded|established|based|led|backed|majority|wholly|which"
    r"|who|about|including|controlled|now"
    r"|then|also|see|headquartered|a unit|later)\s"
)
"""A bracket that says something of the name and does not name it again."""
_SPECIAL = re.compile(r"(?<![A-Za-z])S?\*?ST$")
"""What an exchange writes before the name of a share under special treatment."""
_BARE_MONTH = re.compile(r"\d{1,2}月")
_OWN_FIRM = frozenset({"本公司", "本集团", "贵公司", "我公司", "本企业"})
"""How a company's own text, or who asks it, calls it."""
_PLAIN = frozenset({"基金", "公司", "集团", "企业"})
_TOLD_WITHIN = 500
_SHORTEST_FUND = 4
_OPENING, _CLOSING = '“"『「《', '”"』」》'
_ANAPHORS_ZH = (
    re.compile(
        r"[该本此贵我这](?:支|只|家|个|项|所|座)?"
        r"(?P<noun>母基金|子基金|基金|合伙企业|公司|集团|企业|中心|实验室|园区|基地|联盟|协会|商会|研究院|研究所|院|所|大学)"
    ),
    re.compile(r"(?<![\u4e00-\u9fffA-Za-z\d])(?P<noun>基金)(?=[落由的将主已拟总首计目规采以重])"),
)
_ANAPHORS_EN = (
    re.compile(
        r"\b[Tt]h(?:e|is|at) (?:(?:state-owned|[A-Z][a-z]+-based|Chinese|new|provincial|municipal|joint"
        r"|private|defen[cs]e|listed) )?"
        r"(?P<noun>(?i:fund|company|firm|yard|shipyard|manufacturer|shipbuilder|group|conglomerate|start-up"
        rf"|startup|cluster|base|{'|'.join(sorted(BEARS))}))\b(?! of\b|-| [A-Z])"
    ),
)
_IT = re.compile(
    r"\s{0,4}(?:(?:In|On|At|Since|Led by|Founded in|Established in|Based in)\s[^;\n]{1,80}?[\s,]\s?)?"
    r"(?:(?:One|Two|Three|Four|Five|Six|Several|Both|Most|All|Some|Many|Another|Among) of"
    r" )?\b(?P<en>[Ii]t(?=\s(?:(?:also|then|later|now|already|since|still|\w{3,12}ly)\s)?"
    r"(?:is|was|has|had|will|won|set|put|took|made|built|led|sold|bought"
    r"|began|became|got|held|grew|rose|fell|ran|[a-z-]{3,14}(?:s|ed))\b)"
    r"(?!\s(?:is|was|has been)\s(?:\w+\s){0,2}(?:that|to|whether)\b)|[Ii]ts)\b(?!\sown\b)"
)
_HE = re.compile(r"\s{0,4}(?P<en>He|She)(?=\s[a-z])")
_HEAD_NOUN = re.compile(r"\s{0,4}(?P<zh>公司|联盟|园区|实验室)(?=[\u4e00-\u9fff])(?!公司[法债制章])")
_OWN = re.compile(
    r"(?:(?<![\u4e00-\u9fffA-Za-z])|(?<=[与和对由向为系是及]))(?:公司|发行人)(?=[与和同对由向将以拟于在及\u4e00-\u9fff])(?![法债章制治股])"
)
"""公司 where it may be the company whose own text the page is."""
_HELD = re.compile(r"(?:持有|[为系是])(?P<zh>公司)(?=\d|的?控股股东|的?实际控制人|的?第.大股东|股份)")
"""What a clause cannot itself be the subject of: 持有公司38.5%的股份 speaks of the company told of before."""
_IT_KINDS = frozenset({"Fund", "Company", "Institute", "Alliance", "Zone", "Policy"})
_PLAIN_FUND = re.compile(
    r"(?:设立|成立|组建|发起)了?(?:(?:总|首期|目标|计划)?规模[^，。；()]{1,14}元的|总额[^，。；()]{1,14}元的"
    r"|一[支只个])?(?P<name>(?![首第各多一两几数上有相更])[^\W\da-zA-Z的只支亿元等和与及并各类]{4,20}?(?:基金|专项资金))(?=[，,。；;()]|$)"
)
"""The founding verb and the clause's end vouch for a name that could be a common noun elsewhere."""
_PLAIN_PART = re.compile(
    r"其中(?:，)?(?P<name>[\u4e00-\u9fff]{3,12}?(?:子母基金|子基金|专项基金|产业基金|基金))(?=总规模|目标规模|首期|规模|由|认缴|拟)"
)
"""One of the funds that a family is told to have."""
_PLAIN_BODY = re.compile(
    r"(?:共建|设立|成立|组建|建立)了?(?P<name>(?![首第各多一两几数上有相更])[^\W\da-zA-Z的只支个家元等和与及并各类]{4,16}?"
    r"(?:联合实验室|联合研究中心|联合创新中心|协同创新中心|(?P<alliance>产业联盟|创新联盟)))(?=[，,。；;()]|$)"
)
_PLAIN_OWNED = re.compile(
    r"^\s{0,4}(?P<name>(?:[A-Z][A-Z&.-]{2,15}|[A-Z][\w&.-]{1,20}(?: [A-Z][\w&.-]{1,20}){1,4}))"
    r" (?:is|was) (?:\w{2,12}ly )?(?:and \w{2,12}ly )?(?:owned|controlled|affiliated)\b"
)
"""The verb vouches for the name at the head: what is owned or controlled by somebody is a firm."""
_ANAPHOR_KINDS = {
    "Fund": "母基金 子基金 基金 合伙企业 fund",
    "Company": "公司 集团 企业 company firm group conglomerate start-up startup yard shipyard manufacturer shipbuilder",
    "Institute": (
        "中心 实验室 研究院 研究所 院 所 大学 center centre lab laboratory institute university academy school college"
        " foundation"
    ),
    "Alliance": "联盟 协会 商会 alliance association consortium federation league",
    "Zone": "园区 基地 park zone base cluster",
    "PublicBody": "committee office ministry commission bureau agency department council",
}
_KIND_OF = {word: kind for kind, words in _ANAPHOR_KINDS.items() for word in words.split()}


def _leads(item: Item, span: Span) -> bool:
    """Whether a place or zone is only the beginning of a longer name: 试验区发展基金."""
    return item.kind in ("Place", "Zone") and item.span.start == span.start and item.span.end < span.end


class Item(NamedTuple):
    """What a sign stands for; a tuple, since a page has many. ``span`` covers all that the sign swallowed.

    An ``unsaid`` one stands before it, with ``words`` in between that make the two a clause.
    """

    kind: str
    span: Span
    mention: Mention | None = None
    end: End | None = None
    money: MoneyFound | None = None
    also: Money | None = None
    date: DateFound | None = None
    unsaid: bool = False
    words: str = ""


class Line:
    """One sentence of a page with its signs. ``text`` is what rules match; offsets into it are not the page's."""

    def __init__(self, page: Page, number: int) -> None:
        self.page = page
        self.number = number
        sentence = page.sentences[number]
        self.span, self.han, self.latin = sentence.span, sentence.han, sentence.latin
        self.items: dict[int, Item] = {}
        items = self._items()
        self.text = self._write(items)
        first = main_clause(self) if self.latin and self.items and not page.mostly_han else 0
        head = self.items[first] if first else None
        further = self._left_out()
        if further:
            self.text = self._write(sorted(items + further, key=lambda item: (item.span.start, not item.unsaid)))
        self.characters = frozenset(self.text)
        self.lacks: tuple[int, int] | None = None
        self.states: bool | None = None
        self.main = next((position for position, item in self.items.items() if item is head), 0)

    def _left_out(self) -> list[Item]:
        """The subjects that clauses leave out."""
        if self.han and (self.page.mostly_han or not self.latin):
            return [Item(end.kind, span, end=end, unsaid=left) for span, end, left in unsaid(self)]
        if not self.latin or not self.items:
            return []
        return [
            Item(left.end.kind, left.span, end=left.end, unsaid=left.words is not None, words=left.words or "")
            for left in (*left_out(self), *several(self))
        ]

    def _write(self, items: list[Item]) -> str:
        """The text with a sign for each item, which :attr:`items` then holds by its position."""
        written, at, length = self.page.signless, self.span.start, 0
        parts: list[str] = []
        self.items, self._marks, self._places = {}, [0], [self.span.start]
        for item in items:
            between = written[at : item.span.start]
            if parts and parts[-1]:
                between = between[:1].lower() + between[1:]
            parts += [between, SIGNS[item.kind], item.words]
            length += len(between)
            self.items[length] = item
            length += 1 + len(item.words)
            at = item.span.start if item.unsaid else item.span.end
            self._marks.append(length)
            self._places.append(at)
        self._positions = list(self.items)
        parts.append(written[at : self.span.end])
        return "".join(parts)

    def place(self, position: int) -> int:
        """The page's offset of a position in ``text``."""
        index = bisect_right(self._marks, position) - 1
        found = self._places[index] + position - self._marks[index]
        return min(found, self.span.end)

    def stretch(self, start: int, end: int) -> Span:
        """The page's span of a stretch of ``text``."""
        return Span(self.place(start), self._after(end))

    def _after(self, end: int) -> int:
        item = self.items.get(end - 1)
        return item.span.end if item else self.place(end)

    def signs(self, start: int = 0, end: int | None = None, kinds: frozenset[str] | None = None) -> Iterator[Item]:
        """The items whose signs stand in a stretch of ``text``, in order."""
        first = bisect_left(self._positions, start)
        last = len(self._positions) if end is None else bisect_left(self._positions, end)
        for position in self._positions[first:last]:
            item = self.items[position]
            if kinds is None or item.kind in kinds:
                yield item

    def between(self, start: int, end: int) -> Iterator[tuple[int, Item]]:
        """The signs of a stretch of ``text`` with their places, in order."""
        first, last = bisect_left(self._positions, start), bisect_left(self._positions, end)
        return ((position, self.items[position]) for position in self._positions[first:last])

    def said(self, start: int, end: int) -> str:
        """A stretch of ``text`` without the signs of what it leaves unsaid."""
        stretch = enumerate(self.text[start:end], start)
        return "".join(char for at, char in stretch if at not in self.items or not self.items[at].unsaid)

    def end(self, item: Item) -> End:
        """What a name's sign stands for."""
        if item.end is not None:
            return item.end
        if item.mention is None:
            raise ValueError(f"a sign of kind {item.kind} stands for no name")
        return self.page.book.end(item.mention)

    def date(self, item: Item) -> PartialDate | DateRange | None:
        """The date that a sign means, counted from the page's own.

        On a page without a date of its own, a month without a year is of the year that the paragraph told last.
        """
        if item.date is None:
            return None
        reference = self.page.dating.reference
        if reference is None and not item.date.explicit and _BARE_MONTH.match(self.page.folded, item.span.start):
            reference = self._year_told(item.span.start)
        return item.date.resolve(reference)

    def _year_told(self, offset: int) -> datetime.date | None:
        """The end of the year of the last whole date before the offset in its paragraph."""
        start = max(self.page.text.rfind("\n", 0, offset) + 1, offset - _TOLD_WITHIN)
        for found in reversed(self.page.within(self.page.dates, Span(start, offset)) if start < offset else ()):
            date = found.resolve(None) if found.explicit else None
            if isinstance(date, PartialDate):
                return datetime.date(date.year, 12, 31)
        return None

    def _items(self) -> list[Item]:
        page, span = self.page, self.span
        found = [Item(m.kind, m.span, mention=m) for m in self._names()]
        found += self._amounts()
        found += [Item("Date", d.span, date=d) for d in page.dates_in(span)]
        found.sort(key=lambda item: (item.span.start, -item.span.end, item.kind))
        kept = _without_overlaps([item for item in found if item.span.end <= span.end])
        further = [*self._anaphors(kept), *self._plain_funds(kept)]
        wider = [item.span for item in further]
        kept = [item for item in kept if not any(span.start <= item.span.start < span.end for span in wider)]
        joined = self._joined(
            sorted([*kept, *_without_overlaps(sorted(further, key=lambda i: i.span))], key=lambda i: i.span)
        )
        return governing(page.folded, joined) if self.han else joined

    def _names(self) -> Iterator[Mention]:
        """The outermost names; a name and the verb 计划 after it ("X基金计划募集…") are not a plan."""
        page = self.page
        for mention in page.names_in(self.span):
            if mention.kind in ("Project", "Policy") and page.folded.endswith("计划", 0, mention.span.end):
                body = Span(mention.span.start, mention.span.end - 2)
                inner = next((m for m in page.within(page.mentions, body) if m.span == body), None)
                yield inner or mention
            else:
                yield mention

    def _amounts(self) -> Iterator[Item]:
        amounts = self.page.amounts_in(self.span)
        restated = {found.converts: found for found in amounts if found.converts}
        for found in amounts:
            if found.converts:
                continue
            other = restated.get(found.span)
            cover = found.context
            if other:
                close = 1 if self.page.folded[other.context.end : other.context.end + 1] == ")" else 0
                cover = Span(cover.start, other.context.end + close)
            yield Item("Money", cover, money=found, also=other.money if other else None)

    def _anaphors(self, taken: list[Item]) -> Iterator[Item]:
        for match in self._pointing():
            span = Span(*match.span())
            if any(item.span.touches(span) for item in taken):
                continue
            noun = match["noun"].lower()
            kind = _KIND_OF[noun]
            own = publishing_firm(self.page) if match.group() in _OWN_FIRM else None
            end = (
                own
                or self._subject_before(span, noun, kind)
                or self._subject_told(span, noun)
                or self.page.book.antecedent(span, frozenset((kind,)))
            )
            if end is not None and not _fits(noun, end):
                continue
            if end is None:
                yield from self._told_before(span, frozenset((kind,)), taken)
            else:
                yield Item(end.kind, span, end=end)
        if self.latin:
            yield from self._pronouns(taken)
        if self.han:
            yield from self._both()
            head = _HEAD_NOUN.match(self.page.folded, self.span.start, self.span.end)
            held = _HELD.search(self.page.folded, self.span.start, self.span.end)
            for bare in _OWN.finditer(self.page.folded, self.span.start, self.span.end):
                firm, span = publishing_firm(self.page), Span(*bare.span())
                if firm is not None and not any(item.span.touches(span) for item in taken):
                    yield Item("Company", span, end=firm)
            for bare in filter(None, (head, held)):
                span = Span(*bare.span("zh"))
                own = publishing_firm(self.page) if bare["zh"] == "公司" else None
                if own is not None and not any(item.span.touches(span) for item in taken):
                    yield Item("Company", span, end=own)
                    continue
                yield from self._told_before(span, frozenset((_KIND_OF[bare["zh"]],)), taken, 1)

    def _pronouns(self, taken: list[Item]) -> Iterator[Item]:
        """The signs of "it", "he", "she" and "we" in an English sentence."""
        pronoun = _IT.match(self.page.folded, self.span.start, self.span.end)
        if pronoun is not None:
            yield from self._told_before(Span(*pronoun.span("en")), _IT_KINDS, taken)
        person = _HE.match(self.page.folded, self.span.start, self.span.end)
        who = person_told(self.page, self.number) if person else None
        if person is not None and who is not None:
            yield Item("Person", Span(*person.span("en")), end=self.page.book.end(who))
        for own, whose in speaks(self.page, self.span) if not self.han else ():
            if not any(item.span.touches(own) for item in taken):
                yield Item(whose.kind, own, end=self.page.book.end(whose))

    def _both(self) -> Iterator[Item]:
        """Two signs, as in a list, for 双方."""
        for match in BOTH.finditer(self.page.folded, self.span.start, self.span.end):
            parties = both(self.page, Span(*match.span()))
            if parties is not None:
                for end, start, stop, words in zip(
                    parties, (match.start(), match.end() - 1), (match.end() - 1, match.end()), ("、", ""), strict=True
                ):
                    yield Item(end.kind, Span(start, stop), end=end, words=words)

    def _subject_before(self, span: Span, noun: str, kind: str) -> End | None:
        """What the sentence before is about, for a plain noun of its kind in a sentence that names none before it."""
        before = Span(self.span.start, span.start) if span.start > self.span.start else None
        named = before and any(mention.kind == kind for mention in self.page.names_in(before))
        if named or noun not in _PLAIN or not self.han:
            return None
        return topic(self, frozenset((kind,)))

    def _subject_told(self, span: Span, noun: str) -> End | None:
        """What the English sentences before told of, or this one, by the noun that points to it."""
        found = pointed_at(self.page, self.number, noun, span.start) if self.latin else None
        return self.page.book.end(found) if found else None

    def _pointing(self) -> Iterator[re.Match[str]]:
        """Words that point back to a name: 该公司, 基金 alone, "the fund"."""
        patterns = (*(_ANAPHORS_ZH if self.han else ()), *(_ANAPHORS_EN if self.latin else ()))
        for pattern in patterns:
            yield from pattern.finditer(self.page.folded, self.span.start, self.span.end)

    def _told_before(self, span: Span, kinds: frozenset[str], taken: list[Item], breaks: int = 0) -> Iterator[Item]:
        """The sign of a pronoun or short noun for what the sentences before speak of."""
        if not any(item.span.touches(span) for item in taken):
            mention = spoken_of(self.page, self.span.start, kinds, breaks)
            words = span.quote(self.page.folded)
            if mention is not None and (
                words != "实验室" or words in self.page.folded[mention.span.start : mention.span.end]
            ):
                yield Item(mention.kind, span, end=self.page.book.end(mention))

    def _plain_funds(self, taken: list[Item]) -> Iterator[Item]:
        """What bears plain words of the field as its name, where it is founded: 设立军民融合成果转化基金."""
        for match in _PLAIN_FUND.finditer(self.page.folded, self.span.start, self.span.end):
            span = Span(*match.span("name"))
            if not any(item.span.touches(span) and not _leads(item, span) for item in taken):
                yield Item("Fund", span, end=self.page.book.named(span.quote(self.page.text), "Fund"))
        for match in _PLAIN_PART.finditer(self.page.folded, self.span.start, self.span.end):
            span = Span(*match.span("name"))
            if len(span) > _SHORTEST_FUND and not any(item.span.touches(span) for item in taken):
                yield Item("Fund", span, end=self.page.book.named(span.quote(self.page.text), "Fund"))
        for match in _PLAIN_BODY.finditer(self.page.folded, self.span.start, self.span.end):
            span = Span(*match.span("name"))
            if not any(item.span.touches(span) for item in taken):
                kind = "Alliance" if match["alliance"] else "Institute"
                yield Item(kind, span, end=self.page.book.named(span.quote(self.page.text), kind))

        head = _PLAIN_OWNED.match(self.page.folded[self.span.start : self.span.end]) if self.latin else None
        if head is not None:
            start, end = (self.span.start + place for place in head.span("name"))
            known = [item.span for item in taken if item.span.touches(Span(start, end))]
            if all(span.start == start and span.end < end for span in known):
                yield Item("Company", Span(start, end), end=self.page.book.named(self.page.text[start:end], "Company"))

    def _joined(self, items: list[Item]) -> list[Item]:
        """Names with what only names them again: a bracket, quotation marks, the same in the other script."""
        out: list[Item] = []
        waiting = list(reversed(items))
        while waiting:
            item = waiting.pop()
            if item.mention is None:
                out.append(item)
                continue
            floor = out[-1].span.end if out else self.span.start
            span, again = self._quoted(item.span, floor), True
            while again:
                again = False
                bracket = self._bracket(span, waiting)
                if bracket is not None:
                    span, again = span.join(bracket), True
                while waiting and (waiting[-1].span.start < span.end or self._same(item, span, waiting[-1])):
                    span, again = self._quoted(span.join(waiting.pop().span), floor), True
            out.append(Item(item.kind, span, mention=item.mention))
        return out

    def _quoted(self, span: Span, floor: int) -> Span:
        folded = self.page.folded
        mark = _SPECIAL.search(folded, max(floor, span.start - 4), span.start)
        if mark:
            span = Span(mark.start(), span.end)
        if span.start > floor and span.end < self.span.end:
            quote = _OPENING.find(folded[span.start - 1])
            if quote >= 0 and folded[span.end] == _CLOSING[quote]:
                return Span(span.start - 1, span.end + 1)
        return span

    def _bracket(self, span: Span, waiting: list[Item]) -> Span | None:
        match = _BRACKET.match(self.page.folded, span.end, self.span.end)
        if match is None:
            return None
        within = Span(*match.span())
        if "%" in match.group() or _TELLING.match(match.group()):
            return None
        for item in reversed(waiting):
            if item.span.start >= within.end:
                break
            if item.kind in ("Money", "Date"):
                return None
        return within

    def _same(self, item: Item, span: Span, other: Item) -> bool:
        """Whether the next name is this one in the other script, side by side."""
        if other.kind != item.kind or other.mention is None or item.mention is None:
            return False
        between = self.page.folded[span.end : other.span.start]
        return between.strip() == "" and item.mention.text.isascii() != other.mention.text.isascii()


def _fits(noun: str, end: End) -> bool:
    """Whether a body may be spoken of by the English noun: no institute is "the centre" that does not bear the word."""
    stem = _STEMS.get(noun)
    return stem is None or any(stem in name.lower() or not name.isascii() for name in end.names)


_STEMS = {
    "center": "cent",
    "centre": "cent",
    "laboratory": "lab",
    "lab": "lab",
    "university": "university",
    "school": "school",
}


def _without_overlaps(items: list[Item]) -> list[Item]:
    out: list[Item] = []
    for item in items:
        if not out or item.span.start >= out[-1].span.end:
            out.append(item)
        elif out[-1].kind == "Date" and item.mention is not None and item.span.end > out[-1].span.end:
            out[-1] = item
    return out
