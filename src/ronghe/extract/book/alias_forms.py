"""One statement that two names are one, read: what is the other name, and of what type."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ronghe.extract.book.alias_kinds import BARE_EN, HAN_NAME_END, HAN_RUN, designated, form_of, is_han, runs_through
from ronghe.extract.book.alias_marks import AFTER_EN, AFTER_ZH, MARK_EN, MARK_ZH, PLATE_END, ROLES
from ronghe.extract.book.forms import clean
from ronghe.extract.book.initials import fit, is_acronym
from ronghe.extract.english.words import NOT_ORGANISATIONS
from ronghe.model import Mention, Span

_HAN_LAST = re.compile(r"(?<![\u4e00-\u9fff0-9A-Za-z])[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Z·]{3,40}$")
_BRACKET = re.compile(r"[ ”\"》]{0,2}\((?P<inside>(?:[^()\n]|(?<=[\u4e00-\u9fff])\([^()\n]{1,12}\)){1,120})\)")
_CODED = re.compile(r"[\u4e00-\u9fffA-Za-z]{0,8}?(?:代码|编号|编码|号码|登记号|ID|(?P<of>代号))\s?[:：]")
"""A number that belongs to a body and is no name of it; what stands behind 代号 is one."""
_PART = re.compile(r"(?:(?!或[A-Z])[^,，;；、/])+")
"""What stands between commas in a bracket, or around 或 before Latin letters: 航空工业或AVIC."""
_DATED = re.compile(
    r"(?<!\d)\d{4}(?!\d)|\d ?[月日年]"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{0,6})\b\.? ?\d"
    r"|\baccessed\b|[$¥€£%]|\bvia\b"
)
_QUOTE = re.compile(r"[“\"「『‘《'](?P<name>[^”\"」』’》'“]{1,60})[”\"」』’》']?")
_TITLE = re.compile(r"《[^《》\n]{2,30}》")
_ARTICLES = re.compile(r"[“「](?P<name>[\u4e00-\u9fff]{1,10}(?:[一二三四五六七八九十]{1,3}|\d{1,3})条)[”」]")
"""A policy called by the number of its articles: “非公经济36条”."""
_BESIDE = re.compile(r"[”\"]? {0,2}\n? {0,2}(?=[\u4e00-\u9fffA-Z“\"])")
_STOP = re.compile(r"(?:(?<=[A-Za-z]{4})|(?<=\d))\.(?= )")
"""Where a sentence ends within a run of capitalised words."""
_OR = re.compile(r"或称?(?=[A-Z])|(?:;(?: and| or)?| or)(?:\s{1,3}[-–•—*])?(?: |(?<=[-–•—*]))(?:the )?(?=[A-Z\d“\"])")
_AND = re.compile(r"(?:(?:and|or) )?(?:the )?")
"""Before the last of several names in one bracket: "(a.k.a., LHTC; and the 610 Base)"."""
_NUMBERED = re.compile(r"\d{2,4}(?:st|nd|rd|th)? [A-Z]")
_TAIL = re.compile(r"[ .,;:，。；：]+$")
_PLATE = re.compile(r"(?:的)?(?:牌子|牌匾)$")
_ABOVE = ("下属", "所属", "旗下", "直属", "属下")
"""Behind a body whose unit another was: 前身为A下属的实验工厂."""
_FITS = 0.4
"""Below this an acronym is not the name's; NORINCO for its full name has 0.41, unrelated pairs have 0."""


@dataclass(frozen=True, slots=True, order=True)
class Alias:
    """A statement that ``other`` is another name of what ``full`` names.

    ``type`` is one of the vocabulary's alias types, seen from ``other``; ``span`` is the whole
    statement; ``kind`` that of the entity. ``role`` is True where ``other`` is no name but what a
    contract calls a party (招标人, the Company): it stands for the name in this text only.
    """

    full: Span
    other: Span
    type: str
    span: Span
    kind: str
    role: bool = False


_SHARE = re.compile(r"(?:S[HZS]|BJ|HK|US)(?:[\s.:]?\d{4,6})?|(?:NYSE|NASDAQ|SSE|SZSE|HKEX|SEHK)[\s.:]?\d{4,6}")
"""Where a share is listed, and its code: no other name of the company."""


_ACADEMY = re.compile(r"[\d〇一二三四五六七八九十]+[院所]$|研究(?:总?院|所)$")
"""How an academy ends that may go as a firm too: 某系统工程有限公司（某集团一院）."""
_OVER = re.compile(r"[”\"」』]?(?:[，,。；;、)\n]|$)")
"""Behind the other name of X即Y: nothing goes on that makes it the name of something else's."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A place of the folded text where names end, the longest first, and the names that start anywhere."""

    text: str
    names: Sequence[Mention]
    starting: Mapping[int, Mention]

    @property
    def longest(self) -> Mention:
        """The name that reaches back furthest."""
        return self.names[0]

    def read(self) -> Iterator[Alias]:
        """What follows the names: a bracket, a word of naming, or the name in the other script."""
        end = self.longest.span.end
        bracket = _BRACKET.match(self.text, end)
        if bracket is not None:
            yield from self._bracketed(bracket)
            end = bracket.end()
        after = AFTER_ZH.match(self.text, end) or AFTER_EN.match(self.text, end)
        if after is not None:
            other = self._name_at(after.end())
            if other is not None and self._is_name(str(after.lastgroup), other):
                yield self._alias(self.longest, other, str(after.lastgroup))
                yield from self._further(other, str(after.lastgroup))
        elif bracket is None:
            yield from self._beside()

    def _is_name(self, kind: str, other: Span) -> bool:
        """Whether the words behind tell that a name is meant: a plate, and no body whose unit it once was."""
        if kind == "former" and self.text.startswith(_ABOVE, other.end):
            return False
        if self.text.startswith("即", self.longest.span.end) and not _OVER.match(self.text, other.end):
            return False
        return kind != "second_plate" or PLATE_END.match(self.text, other.end) is not None

    def _further(self, other: Span, kind: str) -> Iterator[Alias]:
        """More names behind the first: "known as X or Y", "a.k.a. X; Y; and Z"."""
        join = _OR.match(self.text, other.end) if kind == "short" else None
        following = self._name_at(join.end()) if join else None
        if following is not None:
            yield self._alias(self.longest, following, kind)
            yield from self._further(following, kind)

    def _alias(self, full: Mention, other: Span, kind: str, end: int = 0) -> Alias:
        """The statement, with its type made exact: a Latin word of capitals is an acronym."""
        word = other.quote(self.text)
        if kind in ("short", "full"):
            if is_acronym(word):
                kind = "acronym"
            elif is_han(word) != is_han(full.text):
                kind = "translation"
            elif kind == "full" and len(word) < len(full.text) and (not is_han(word) or runs_through(word, full.text)):
                kind = "short"
        span = Span(full.span.start, max(other.end, end))
        return Alias(full.span, other, kind, span, full.kind, word.strip().lower() in ROLES)

    def _name_at(self, start: int) -> Span | None:
        """The name that begins at the place: quoted, or found as a mention, or a bare run."""
        quoted = _QUOTE.match(self.text, start)
        if quoted is not None:
            return tight(self.text, *quoted.span("name"))
        if start in self.starting:
            return self.starting[start].span
        articled = self.starting.get(start - 4) if self.text.startswith("the ", start - 4) else None
        if articled is not None:
            return Span(start, articled.span.end)
        bare = BARE_EN.match(self.text, start)
        stop = _STOP.search(self.text, start, bare.end()) if bare else None
        return None if bare is None else tight(self.text, start, stop.start() if stop else bare.end())

    def _bracketed(self, bracket: re.Match[str]) -> Iterator[Alias]:
        """What stands in the brackets behind a name, part by part; a mark holds for the parts after it."""
        first, text = bracket.start("inside"), self.text
        dated = _DATED.search(bracket["inside"]) is not None
        mark: str | None = None
        for part in _PART.finditer(bracket["inside"]):
            start, end = first + part.start(), first + part.end()
            start += len(part.group()) - len(part.group().lstrip())
            start = _AND.match(text, start, end).end() if mark else start  # type: ignore[union-attr]
            coded = _CODED.match(text, start, end)
            if coded is not None and coded["of"] is None:
                continue
            marked = MARK_ZH.match(text, start, end) or MARK_EN.match(text, start, end)
            if marked is not None and marked.end() < end:
                mark, start = marked.lastgroup, marked.end()
            if mark == "now":
                alone = marked is not None and end == bracket.end("inside")
                yield from self._called_today(tight(text, start, end), bracket.end()) if alone else ()
            elif mark is not None:
                for other in _titled(text, start, end) if self.longest.kind == "Policy" else _listed(text, start, end):
                    if (
                        is_han(other.quote(text))
                        or text[other.start].isupper()
                        or _NUMBERED.match(text, other.start)
                        or text[start] in '“"《'
                    ):
                        yield self._alias(self.longest, other, mark, bracket.end())
            elif not dated and start < end:
                yield from self._unmarked(tight(text, start, end), bracket.end())

    def _called_today(self, name: Span | None, end: int) -> Iterator[Alias]:
        """The name before the bracket as a former one of a body named in it: 七机部五院（今中国空间技术研究院）."""
        held = self.starting.get(name.start) if name is not None else None
        if held is not None and held.span == name and held.kind not in ("Place", "Person", "Policy"):
            yield Alias(held.span, self.longest.span, "former", Span(self.longest.span.start, end), held.kind)

    def _unmarked(self, other: Span | None, end: int) -> Iterator[Alias]:
        """A bracket without a word of explanation: acronym, translation, or a longer or shorter form."""
        if other is None:
            return
        quoted = _QUOTE.fullmatch(other.quote(self.text))
        if quoted is not None:
            inner = tight(self.text, other.start + quoted.start("name"), other.start + quoted.end("name"))
            other = inner or other
        word = other.quote(self.text)
        held = self.starting.get(other.start)
        if word in NOT_ORGANISATIONS or (held is not None and held.kind == "Place" != self.longest.kind):
            return
        if _SHARE.fullmatch(word):
            return
        if is_acronym(word):
            best = max(self.names, key=lambda name: (fit(word, name.text), len(name.span)))
            if is_han(best.text) or fit(word, best.text) >= _FITS:
                yield self._alias(best, other, "acronym", end)
            return
        kind = designated(self.longest, word, held) or form_of(clean(self.longest.text), word, self.longest.kind)
        if kind is None and held is not None and held.span == other:
            kind = self._other_plate(held)
        if kind is not None:
            yield self._alias(self.longest, other, kind, end)

    def _other_plate(self, held: Mention) -> str | None:
        """The type of an institute's name that stands alone behind an institute's or that of the firm which it is."""
        word, kinds = held.text, (self.longest.kind, held.kind)
        if kinds == ("Institute", "Institute"):
            return "short" if runs_through(word, self.longest.text) else "full"
        firm = kinds == ("Company", "Institute") and self.longest.text.endswith("公司")
        return "full" if firm and _ACADEMY.search(word) else None

    def _beside(self) -> Iterator[Alias]:
        """A name directly followed by its form in the other script, on the line or alone on the next one."""
        text, name = self.text, self.longest
        gap = _BESIDE.match(text, name.span.end)
        if gap is None or gap.end() == name.span.end:
            return
        next_line = "\n" in gap.group()
        if next_line and not _opens_line(text, name.span.start):
            return
        other = self._other_script(gap.end())
        if other is None or (next_line and text[other.end : other.end + 1] not in ("", "\n")):
            return
        yield self._alias(name, other, "translation")

    def _other_script(self, start: int) -> Span | None:
        """The name at the place, if it is in the other script and, being found, of the same kind."""
        held = self.starting.get(start)
        if is_han(self.longest.text):
            fits = held is not None and held.kind == self.longest.kind and " " in held.text and not is_han(held.text)
            return held.span if held is not None and fits else None
        run = HAN_RUN.match(self.text, start)
        span = None if run is None else tight(self.text, *run.span())
        if span is None or (held is not None and held.span == span):
            return span
        return span if len(span) >= 4 and HAN_NAME_END.search(span.quote(self.text)) else None


def han_before(text: str, end: int) -> Span | None:
    """The run of Han characters that ends at the place, if it is a name and stands apart."""
    run = _HAN_LAST.search(text, max(0, end - 50), end)
    if run is None or not HAN_NAME_END.search(run.group()):
        return None
    return Span(run.start(), end)


def tight(text: str, start: int, end: int) -> Span | None:
    """The span without space and stops at its ends, without an English article and 的牌子."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    if text.startswith(("the ", "The "), start):
        start += 4
    kept = _PLATE.sub("", _TAIL.sub("", text[start:end].rstrip()))
    return Span(start, start + len(kept)) if kept else None


def _titled(text: str, start: int, end: int) -> Iterator[Span]:
    """What a policy is called for short: in title marks, without which 规划 is a common word, or by its articles."""
    for match in _TITLE.finditer(text, start, end):
        yield Span(*match.span())
    for match in _ARTICLES.finditer(text, start, end):
        yield Span(*match.span("name"))


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """Every quoted name between the places ("Y"或"Z"), or the one bare name."""
    quoted = [match.span("name") for match in _QUOTE.finditer(text, start, end)]
    for first, last in quoted or [(start, end)]:
        span = tight(text, first, last)
        if span is not None and len(span) <= 60:
            yield span


def _opens_line(text: str, start: int) -> bool:
    """Whether only white space and a bullet stand between the start of the line and the place."""
    before = text[max(0, start - 8) : start]
    return before.rpartition("\n")[2].strip(' •·*-“"') == "" and ("\n" in before or start <= 8)
