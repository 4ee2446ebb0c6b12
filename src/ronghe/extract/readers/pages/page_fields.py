"""What one line of key and value says of the thing that its page tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.chinese.words import han_words
from ronghe.extract.readers.pages import page_ties
from ronghe.extract.readers.pages.key_value import Entry
from ronghe.extract.readers.pages.page_lists import PERSON_EN, bodies, items_zh, with_words_behind
from ronghe.extract.readers.pages.page_ties import NAME
from ronghe.extract.readers.sums.measures import measure_of
from ronghe.extract.readers.sums.phases import PHASE, read_phase
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.readers.tables.cells import places_in, row_date
from ronghe.extract.rules import rule
from ronghe.model import Claim, Count, End, PartialDate, Span, Text
from ronghe.text.money import MoneyFound, find_money
from ronghe.text.numerals import numeral_at

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BOUND = re.compile(r"认缴|实缴|认购|(?i:subscribed|committed|paid)")
_FIGURE = re.compile(r"\s*\d[\d,.]*\s*")
_SHARE = re.compile(r"\s?[(（]?\s?(\d{1,3}(?:\.\d{1,4})?)\s?%")
_POSTAL = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9（）()·—-]{3,50}")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}")
_STATES = (
    ("dissolved", re.compile(r"注销|吊销|清算|解散|(?i:dissolved|liquidated|deregistered|wound up)")),
    (
        "operating",
        re.compile(
            r"存续|在业|开业|正在运作|正常运作|运作正常|正常运营|在营"
            r"|(?i:in operation|operating|active|operational|existing)"
        ),
    ),
)
_OWNERSHIP = (
    ("state", re.compile(r"国有|央企|全民所有|(?i:state[- ](?:owned|controlled|run)|government-owned)")),
    ("private", re.compile(r"民营|私营|自然人|(?i:private)")),
    ("foreign", re.compile(r"外资|外商|台港澳|(?i:foreign)")),
    ("mixed", re.compile(r"混合所有|(?i:mixed)")),
    ("public_institution", re.compile(r"事业单位|(?i:public institution)")),
)
_DOCUMENT = re.compile(r"[\u4e00-\u9fff]{1,12} ?[〔\[(](?:19|20)\d\d[〕\])] ?\d{1,5}号")
_ROUND = str.maketrans("[]()", "〔〕〔〕")
_ADDRESS = re.compile(r"[\u4e00-\u9fff]{2,30}")
_PLAIN_SECTORS = re.compile(r"[^。:：]{2,120}")
_COUNT = re.compile(r"\s*(?:约|共|现有)?(?P<number>[\d,]{1,9})(?P<over>余|多)?(?P<of>[家个人名项][^，。;；]{0,12})?")
_FURTHER_COUNT = re.compile(r"[，,]其中(?P<of>[^，。\d]{2,16}?)(?P<number>[\d,]{1,9})[家个人名项]")
_UNIT_EN = re.compile(
    r"(?:in )?(?P<currency>RMB|CNY|US\$|USD|\$|HK\$|EUR)?\s?(?P<scale>m|mn|mln|million|bn|billion)?(?: yuan| RMB)?",
    re.IGNORECASE,
)
_SCALES = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "million": "million",
    "bn": "billion",
    "billion": "billion",
}
_FORMERLY = re.compile(r"\s*(?:formerly|previously|until \d{4}|former name)[: ]\s*", re.IGNORECASE)
_IN_YEAR = re.compile(r"\((?:in |as of )?((?:19|20)\d\d)\)\s*$")
_ACRONYM = re.compile(r"\s?[(（]([A-Z][A-Z0-9&-]{1,9})[)）]$")
_ROUNDS = re.compile(r"((?:Pre-)?[A-F]\d?\+{0,2}|天使|种子|战略)轮")
_TITLED = r"(?P<title>(?:{rules.role.rank_zh}){0,2}{rules.role.zh})[ 　:：]{0,2}"
_TITLED_EN = re.compile(
    r"(?P<title>[A-Z][a-z-]{2,20}(?: [a-z-]{2,14}){0,3}): (?P<name>[A-Z][a-z'-]{1,15}(?: [A-Z][a-z'-]{1,15}){1,2})"
    r"(?=$|[.;,\n(]| [(|])"
)
_ENDED = re.compile(r"\((?:to|until|till|up to|before|\d{4}[-–—]) ?\d{4}|[(（](?:至|\d{4}年?前)")
"""Behind a parent that was one before."""
_SOLD = re.compile(r"转让|出售|注销|退出|\b(?:sold|until|formerly|closed|wound up|exited|divested)\b")
_TIES = {
    "manager": ("manages", "manager", 0.92),
    "partner_in_charge": ("manages", "general_partner", 0.92),
    "custodian": ("manages", "custodian", 0.92),
    "operator": ("manages", None, 0.86),
    "supervisor": ("supervises", None, 0.9),
}
"""Fields whose value does something to the thing: predicate, capacity, how sure."""


def with_unit(entry: Entry) -> bool:
    """Whether a size is a bare figure whose unit the key gives, or of a measure that rows of tables do not have."""
    return entry.field == "size" and bool(entry.unit)


def further(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The claims of one line."""
    read = _READERS.get(entry.field)
    if read is not None:
        yield from read(page, entry, subject, quoted)


def _tie(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    predicate, capacity, sure = _TIES[entry.field]
    if predicate == "manages" and subject.kind != "Fund":
        return
    for body in bodies(page, entry.span):
        yield page.claim(NAME, predicate, quoted, sure, subject=body, object=subject, capacity=capacity)


def _origin(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    if entry.field == "sponsor":
        for body in bodies(page, entry.span):
            yield page.claim(NAME, "founded_by", quoted, 0.9, subject=subject, object=body)
        return
    words = entry.span.quote(page.text)
    parents = [body for body, behind in with_words_behind(page, entry.span) if not _ENDED.search(behind)]
    if words.isascii() and ";" not in words:
        for inner, outer in pairwise([subject, *parents]):
            yield page.claim(NAME, "part_of", quoted, 0.88, subject=inner, object=outer)
        return
    for body in parents:
        yield page.claim(NAME, "part_of", quoted, 0.9, subject=subject, object=body)


def _date(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    date = row_date(entry.span.quote(page.folded), None, page.dating.reference)
    if isinstance(date, PartialDate) and entry.field == "established":
        yield page.claim(NAME, "established", quoted, 0.94, subject=subject, value=date)
    elif isinstance(date, PartialDate):
        yield page.claim(NAME, "status", quoted, 0.9, subject=subject, value=Text("filed"), date=str(date))


_WHEN = re.compile(r" ?\((?:until|since|from|formerly|before|previously)\b[^()]{1,60}\)\s*$")
"""Behind a name, until when it held."""


def _alias(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    for piece in re.split(r"[;；]", entry.span.quote(page.text)):
        former = _FORMERLY.match(piece)
        words = _WHEN.sub("", piece[former.end() if former else 0 :]).strip()
        short = _ACRONYM.search(words)
        if short:
            words = words[: short.start()].strip()
            yield page.claim(NAME, "alias", quoted, 0.9, subject=subject, value=Text(short[1]), type="acronym")
        translated = words.isascii() != subject.name.isascii()
        kind = "former" if former or entry.field == "former" else "translation" if translated else "short"
        if words:
            yield page.claim(NAME, "alias", quoted, 0.9, subject=subject, value=Text(words), type=kind)


def _officer(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    several = list(_titled(page, entry))
    if several:
        for own, person in several:
            yield page.claim(NAME, "role", quoted, 0.85, subject=person, object=subject, value=Text(own))
        return
    words = entry.span.quote(page.text).strip()
    title = entry.term.split("/")[0]
    found = [page.book.end(mention) for mention in page.names_in(entry.span) if mention.kind == "Person"]
    if not found and _PERSON.fullmatch(words) and words[0] in han_words().surnames:
        found = [page.book.named(words, "Person")]
    plain = PERSON_EN.match(words) if not found and not any(page.names_in(entry.span)) else None
    if plain:
        found = [page.book.named(plain.group(), "Person")]
    for person in found:
        yield page.claim(NAME, "role", quoted, 0.85, subject=person, object=subject, value=Text(title))


def _titled(page: Page, entry: Entry) -> Iterator[tuple[str, End]]:
    """Persons whose titles stand before them in the value: 负责人：所长 甲；党委书记 乙."""
    for pair in _TITLED_EN.finditer(page.text, entry.span.start, entry.span.end):
        yield pair["title"], page.book.named(pair["name"], "Person")
    for match in rule(page.lens, _TITLED + r"(?=[\u4e00-\u9fff])").finditer(
        page.folded, entry.span.start, entry.span.end
    ):
        name = _PERSON.match(page.text, match.end(), entry.span.end)
        whole = name and (name.end() == entry.span.end or page.folded[name.end()] in "；;，,、 (（\n")
        if name and whole and name.group()[0] in han_words().surnames:
            yield match["title"], page.book.named(name.group(), "Person")


def _sector(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    if _PLAIN_SECTORS.fullmatch(entry.span.quote(page.folded)):
        words = entry.span.quote(page.text).strip().removeprefix("主要投资于").rstrip("等")
        yield page.claim(NAME, "sector", quoted, 0.88, subject=subject, value=Text(words.strip()))


def _size(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    amounts = sums_in(entry.span.quote(page.folded), entry.unit)
    if not amounts:
        return
    found, measure = amounts[0], entry.field if entry.field not in ("size", "funds") else None
    phase = PHASE.search(entry.term)
    yield page.claim(
        NAME, "size", quoted, 0.92, subject=subject, value=found.money,
        measure=measure or measure_of(entry.term, page.lens) or "unspecified", term=entry.term, bound=found.bound,
        as_of=_year_of(entry, page), phase=read_phase(phase).number if phase else None,
    )  # fmt: skip
    for other in amounts[1:]:
        word = measure_of(entry.span.quote(page.folded)[amounts[0].span.end : other.span.start], page.lens)
        if word:
            yield page.claim(NAME, "size", quoted, 0.88, subject=subject, value=other.money, measure=word)


def _year_of(entry: Entry, page: Page) -> str | None:
    """The year of a figure: the key's, or the one in brackets behind the value."""
    if entry.year:
        return str(entry.year)
    behind = _IN_YEAR.search(entry.span.quote(page.folded))
    return behind[1] if behind else None


def sums_in(words: str, unit: str) -> list[MoneyFound]:
    """The amounts of a value; a bare figure takes the key's unit: 350 under "(RMB m)"."""
    if unit and _FIGURE.fullmatch(words):
        english = _UNIT_EN.fullmatch(unit.strip())
        scale = _SCALES.get((english["scale"] or "").lower(), "") if english else ""
        words = f"{english['currency'] or 'RMB'} {words.strip()} {scale}" if english else words.strip() + unit
    return [found for found in find_money(words) if found.converts is None]


def _place(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    places = places_in(page, entry.span)
    words = entry.span.quote(page.text).strip()
    postal = _POSTAL.fullmatch(words) and any(m.kind == "Place" for m in page.within(page.mentions, entry.span))
    zone = next((mention for mention in page.names_in(entry.span) if mention.kind == "Zone"), None)
    if not places and not postal and zone is None:
        return
    end = page.book.named(places[0], "Place") if places else End(words, "Place", (words,))
    if zone is not None and words.isascii():
        end = page.book.end(zone)
        places = [end.name, *(place for place in places if place != end.name)]
    if _ADDRESS.fullmatch(words):
        end = End(words, "Place", tuple(dict.fromkeys((words, *end.names))))
    basis = {"registered": "registered", "office": "operating"}.get(entry.field, "unstated")
    yield page.claim(NAME, "located_in", quoted, 0.94, subject=subject, object=end, basis=basis)
    for inner, outer in pairwise(places) if words.isascii() else ():
        larger = page.book.named(outer, "Place")
        inside = end if inner == places[0] else page.book.named(inner, "Place")
        yield page.claim(NAME, "located_in", quoted, 0.88, subject=inside, object=larger)


def _tenants(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The firms of a zone by name, or how many there are."""
    words = entry.span.quote(page.folded)
    for body in bodies(page, entry.span):
        yield page.claim(NAME, "located_in", quoted, 0.86, subject=body, object=subject, basis="unstated")
    for pattern in (_COUNT, _FURTHER_COUNT):
        match = pattern.search(words)
        count = numeral_at(match["number"], 0) if match and (pattern is _FURTHER_COUNT or match.start() == 0) else None
        if match and count is not None:
            yield page.claim(
                NAME,
                "total",
                quoted,
                0.84,
                subject=subject,
                value=Count(int(count.value)),
                of=match["of"] or entry.term,
            )


def contributions(page: Page, entry: Entry, fund: End, quoted: Span) -> Iterator[Claim]:
    """A claim for each partner that a line lists, with the share or the sum behind its name."""
    for body, behind in with_words_behind(page, entry.span):
        share = _SHARE.search(behind)
        sums = sums_in(behind, "")
        yield page.claim(
            NAME, "contributes", quoted, 0.9, subject=body, object=fund, value=sums[0].money if sums else None,
            share=number(share[1]) if share else None,
            measure=measure_of(behind, page.lens) if sums and _BOUND.search(behind) else None,
        )  # fmt: skip


def _controller(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    for body in bodies(page, entry.span):
        yield page.claim(NAME, "controls", quoted, 0.9, subject=body, object=subject, basis=entry.term)


def holders(page: Page, entry: Entry, company: End, quoted: Span) -> Iterator[Claim]:
    """A claim for each holder of a company that a line lists with a share behind its name."""
    for body, behind in with_words_behind(page, entry.span, people=True):
        share = _SHARE.search(behind)
        if share and body.name != company.name:
            yield page.claim(
                NAME, "owns", quoted, 0.9, subject=body, object=company, share=number(share[1]),
            )  # fmt: skip


def _owned(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """What a body has of others, with the share behind each, and what a fund has put into firms, with the sum."""
    for body, behind in with_words_behind(page, entry.span):
        share, sums = _SHARE.search(behind), sums_in(behind, "")
        if body.name == subject.name or _SOLD.search(behind):
            continue
        if subject.kind == "Fund" or entry.field == "investees":
            round_ = _ROUNDS.search(behind)
            yield page.claim(
                NAME, "invests_in", quoted, 0.88, subject=subject, object=body, value=sums[0].money if sums else None,
                share=number(share[1]) if share else None, round=round_[1] if round_ else None,
            )  # fmt: skip
        else:
            whole = 100 if "全资" in entry.term or "wholly" in entry.term else None
            yield page.claim(
                NAME, "owns", quoted, 0.86, subject=subject, object=body,
                share=number(share[1]) if share else whole,
            )  # fmt: skip


def _parts(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The units that a value lists: in a Chinese list whatever stands between its marks and ends like one."""
    listed = bodies(page, entry.span) if entry.span.quote(page.text).isascii() else items_zh(page, entry.span)
    for body in listed:
        if body.name != subject.name:
            yield page.claim(NAME, "part_of", quoted, 0.86, subject=body, object=subject)


def _allies(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    listed = list(bodies(page, entry.span)) or list(items_zh(page, entry.span))
    for body in listed:
        if body.name != subject.name:
            yield page.claim(NAME, "partners_with", quoted, 0.84, subject=subject, object=body)


def _state(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    words = entry.span.quote(page.folded)
    state = next((state for state, said in _STATES if said.search(words)), None)
    if state is not None:
        yield page.claim(NAME, "status", quoted, 0.88, subject=subject, value=Text(state))


def _ownership(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    words = entry.span.quote(page.folded)
    kind = next((kind for kind, said in _OWNERSHIP if said.search(words)), None)
    if kind is not None:
        yield page.claim(NAME, "ownership_type", quoted, 0.86, subject=subject, value=Text(kind))


def _level(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    words = entry.span.quote(page.folded).strip()
    for level in ("national", "provincial", "municipal", "county", "corporate"):
        if subject.kind == "Fund" and words in page.lens.list(f"rules.level.{level}"):
            yield page.claim(NAME, "level", quoted, 0.9, subject=subject, value=Text(level))


def _document_number(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    match = _DOCUMENT.search(entry.span.quote(page.folded))
    if match:
        code = match.group().replace(" ", "").translate(_ROUND)
        yield page.claim(NAME, "identifier", quoted, 0.9, subject=subject, value=Text(code), scheme="document_no")


def _funds(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The funds of a manager's page, each with the state that stands behind it."""
    for body, behind in with_words_behind(page, entry.span):
        if body.kind != "Fund":
            continue
        yield page.claim(NAME, "manages", quoted, 0.9, subject=subject, object=body, capacity="manager")
        state = next((state for state, said in _STATES if said.search(behind)), None)
        if state is not None:
            yield page.claim(NAME, "status", quoted, 0.86, subject=body, value=Text(state))


_READERS = {
    **page_ties.READERS,
    **dict.fromkeys(_TIES, _tie),
    **dict.fromkeys(("sponsor", "parent"), _origin),
    **dict.fromkeys(("size", "investment", "output"), _size),
    **dict.fromkeys(("established", "filed"), _date),
    **dict.fromkeys(("registered", "place"), _place),
    **dict.fromkeys(("alias", "former"), _alias),
    **dict.fromkeys(("investees", "owned"), _owned),
    "parts": _parts,
    "allies": _allies,
    "tenants": _tenants,
    "officer": _officer,
    "controller": _controller,
    "state": _state,
    "ownership": _ownership,
    "number": _document_number,
    "level": _level,
    "funds": _funds,
    "office": _place,
    "sector": _sector,
}
