"""Names in running text, as exact spans with their kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.book.aliases import introduced
from ronghe.extract.chinese import mentions as mentions_zh
from ronghe.extract.chinese.again import again
from ronghe.extract.chinese.articles import in_articles, without_sorts
from ronghe.extract.chinese.below import units_below
from ronghe.extract.chinese.clubs import clubs
from ronghe.extract.chinese.fields import without_fields
from ronghe.extract.chinese.heard import heard
from ronghe.extract.chinese.latin import latin, without_descriptions
from ronghe.extract.chinese.scenes import of_scenes
from ronghe.extract.chinese.shortened import shortened
from ronghe.extract.english import mentions as mentions_en
from ronghe.extract.english.owners import owners
from ronghe.extract.english.told_firms import told_firms
from ronghe.extract.english.vehicles import vehicles
from ronghe.extract.gazetteer import known
from ronghe.extract.notices.notice import notice_of
from ronghe.extract.room import in_order, with_free, without_article
from ronghe.extract.taggers.proposed import proposals, with_proposals
from ronghe.extract.weighed.names import learned
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_MANAGER = re.compile(r"(?:私募)?(?:股权投资)?(?:投资)?(?:基金)?管理(?:有限|股份|合伙|公司)")
"""How the name of a manager goes on behind its short form."""


def find_mentions(page: Page) -> tuple[Mention, ...]:
    """Every name on the page, in order of start, the longer first where they nest.

    What the rules find is put right and added to by learned weights, which ask for more where a model sees no name.
    """
    told = known(page)
    found = told_by_rules(page, told)
    by_rules = found
    proposed = proposals(page) if page.taggers else []
    found = learned(page, by_rules, frozenset(mention.span for mention in told), proposed)
    found = _people(_said_again(page, without_descriptions(page, found), by_rules))
    found = _managers(found)
    found = _nested(units_below(page, found)) if page.mostly_han and notice_of(page) is None else found
    found = without_fields(page, found, frozenset(one.span.start for one in told)) if page.mostly_han else found
    found = without_sorts(page, found) if page.mostly_han and in_articles(page) else found
    if not page.mostly_han:
        found = _nested(vehicles(page.text, told_firms(page.folded, found)))
    owned = [] if page.mostly_han else list(owners(page.text, found))
    found = _nested([*found, *owned]) if owned else found
    return tuple(with_proposals(page, proposed, found) if proposed else found)


def _said_again(page: Page, found: list[Mention], before: list[Mention]) -> list[Mention]:
    """With the further places of firms that the weights found, in full or in short."""
    known = {mention.text for mention in before} | {one.text for one in found if one.kind != "Company"}
    new = [mention for mention in found if mention.kind == "Company" and mention.text not in known]
    if not new or not page.mostly_han:
        return found
    full = any(mention.text.endswith(("公司", "集团")) for mention in new)
    spans = {(mention.span.start, mention.span.end): mention.kind for mention in found} if full else {}
    short = [Span(start, end) for start, end, _ in shortened(page.folded, spans)] if full else []
    repeated = [*again(page, new), *(Mention(span, span.quote(page.text), "Company") for span in short)]
    repeated.sort(key=in_order)
    return with_free(found, repeated)


def _people(found: list[Mention]) -> list[Mention]:
    """With a name as a person's wherever it stands, where an office tells that it is one: 校长龙某 … 龙某."""
    people = {one.text for one in found if one.kind == "Person"}
    firms = {one.text for one in found if one.kind == "Company"} & people
    return [replace(one, kind="Person") if one.text in firms else one for one in found] if firms else found


def _managers(found: list[Mention]) -> list[Mention]:
    """With the short name of a manager as a company's: 盛京基金 where 沈阳盛京(私募)基金管理有限公司 stands."""
    fulls = {one.text for one in found if one.kind == "Company" and _MANAGER.search(one.text)}
    if not fulls:
        return found
    return [
        replace(one, kind="Company") if one.kind == "Fund" and _is_manager(one.text, fulls) else one for one in found
    ]


def _is_manager(name: str, fulls: set[str]) -> bool:
    said = {*fulls, *(full.replace("私募", "") for full in fulls)}
    return any(_MANAGER.match(full.partition(name)[2]) for full in said if name in full)


def told_by_rules(page: Page, lens_names: Iterable[Mention]) -> list[Mention]:
    """What the lens and the rules find; ``lens_names`` are those of the lens (:func:`gazetteer.known`).

    A name that the lens knows gives way to a longer one that the rules found around it only in rank: both
    are kept, one in the other. Where two cross, the one that begins first is kept.
    """
    english = mentions_en.find(page)
    told = _without_twins(list(lens_names), english)
    chinese = mentions_zh.find(page)
    scened = _without_heads(of_scenes(page), chinese)
    found = _nested([*scened, *told, *chinese, *_without_parts(english, told)])
    found = with_free(found, sorted(latin(page), key=in_order))
    people = {mention.text for mention in found if mention.kind == "Person"}
    firms = (mention for mention in heard(page) if mention.text not in people)
    found = with_free(found, sorted([*firms, *clubs(page)], key=lambda mention: mention.span))
    found = with_free(found, again(page, found))
    further = introduced(page, found)
    return _nested([*found, *further]) if further else found


def _without_twins(names: list[Mention], english: list[Mention]) -> list[Mention]:
    """Without a name that an English one holds at its beginning or, but for the article, is: the PLA, PLA.

    A place stays: the Foshan Fund says something of Foshan. "Huawei Marine Networks" says nothing of Huawei.
    """
    covering: dict[int, int] = {}
    for mention in english:
        start = without_article(mention).start
        for first in (mention.span.start, start):
            covering[first] = max(covering.get(first, 0), mention.span.end)
    return [
        mention
        for mention in names
        if mention.kind == "Place"
        or mention.span.end > covering.get(mention.span.start, 0)
        or mention.text[-1:] > "\u3000"
    ]


def _without_parts(english: list[Mention], told: list[Mention]) -> list[Mention]:
    """Without what is only the end of a name that the lens knows whole."""
    starts = {mention.span.end: mention.span.start for mention in told if mention.kind != "Place"}
    return [mention for mention in english if mention.span.start <= starts.get(mention.span.end, mention.span.start)]


def _without_heads(names: Iterable[Mention], found: list[Mention]) -> Iterator[Mention]:
    """Without a name that another begins with: 西安浐灞 is no club in 西安浐灞机电研究所."""
    ends: dict[int, int] = {}
    for mention in found:
        ends[mention.span.start] = max(ends.get(mention.span.start, 0), mention.span.end)
    return (mention for mention in names if ends.get(mention.span.start, 0) <= mention.span.end)


def _nested(found: Iterable[Mention]) -> list[Mention]:
    """One mention a span, none crossing another; of two kinds at one span the first found is kept."""
    at_span: dict[tuple[int, int], Mention] = {}
    for mention in found:
        at_span.setdefault((mention.span.start, -mention.span.end), mention)
    out: list[Mention] = []
    around: list[Mention] = []
    for key in sorted(at_span):
        mention = at_span[key]
        while around and around[-1].span.end <= mention.span.start:
            around.pop()
        if around and (mention.span.end > around[-1].span.end or _part_of_word(mention, around[-1])):
            continue
        around.append(mention)
        out.append(mention)
    return out


def _part_of_word(inner: Mention, outer: Mention) -> bool:
    """Whether a Chinese name within another is only words of it: 国防部 in 印度国防部, 中国电子 in 中国电子学会.

    The body that another belongs to stands first in its name; but a society is no part of the firm whose name
    it begins like, nor is a firm a part of the fund or of the shorter form that begins its own full name.
    """
    if inner.text.isascii() or outer.kind == "Policy" or inner.kind in {"Place", "Zone", "Policy"}:
        return False
    if inner.span.start != outer.span.start or inner.kind == "Project":
        return True
    of_firm = outer.kind == "Company" and outer.text.endswith("公司") and not outer.text.endswith("分公司")
    if of_firm and inner.text.endswith("军"):
        return True
    if outer.kind == inner.kind == "Fund" and outer.text[len(inner.text) :].startswith(
        ("合伙", "（有限", "(有限", "有限", "股份")
    ):
        return True
    return (outer.kind == "Alliance" or of_firm) and inner.kind in {"Company", "Fund"}
