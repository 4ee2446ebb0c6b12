"""Every conflict of an atlas: sums, founding dates, founders and parents that exclude each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from ronghe.analyse.amounts import Language, money_words
from ronghe.analyse.cells import cells
from ronghe.analyse.conflicts.conflict import Answer, Conflict, Question, Reason
from ronghe.analyse.conflicts.reasons import Found, amount_reason, date_reason, told
from ronghe.analyse.derive import own_names_of
from ronghe.analyse.figure import Cell, Figure, Support
from ronghe.analyse.known_sources import NOBODY, KnownSources
from ronghe.analyse.ledger import LedgerOptions, cutoff_of
from ronghe.analyse.nesting import near
from ronghe.analyse.origins import origins
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import AtlasView, StoredClaim, accepted_or_open
from ronghe.model import Entity, PartialDate
from ronghe.names.key import plain_form


def conflicts(atlas: AtlasView, options: LedgerOptions | None = None, language: Language = "en") -> list[Conflict]:
    """All conflicts, open ones first, by how much they move a result."""
    found = found_among(atlas, options, atlas.disputable())
    return [one.in_language(language) for one in sorted(found, key=lambda conflict: conflict.order)]


def found_among(atlas: AtlasView, options: LedgerOptions | None, entities: Iterable[str]) -> Iterator[Conflict]:
    """The conflicts of these entities, in English; only their claims and those of funds around and inside are read."""
    options = options or LedgerOptions()
    rates = Rates(cutoff_of(options, atlas), options.rates)
    return _Finder(atlas, rates, frozenset(entities)).found()


class _Finder:
    def __init__(self, atlas: AtlasView, rates: Rates, asked: frozenset[str]) -> None:
        self._atlas = atlas
        self._rates = rates
        self._asked = asked
        self._near = near(atlas.nests("Fund"), asked)
        around = frozenset(fund for found in self._near.values() for fund in found)
        self._sizes = self._by_subject("size", asked | around)
        self._told = {predicate: self._by_subject(predicate, asked) for predicate in ("established", "founded_by")}
        self._parents = self._by_subject("part_of", asked)
        self._above: dict[str, list[StoredClaim]] = dict(self._parents)
        self._climb()
        everything = [
            stored
            for by_subject in (self._sizes, *self._told.values(), self._parents)
            for claims in by_subject.values()
            for stored in claims
        ]
        documents = {stored.claim.document for stored in everything}
        self._documents = {document.id: document for document in atlas.documents(of=documents)}
        self._sources = KnownSources(self._documents, atlas.source_classes(), atlas.stories())
        ends = {end for stored in everything for end in (stored.subject, stored.object) if end}
        self._entities = {entity.id: entity for entity in atlas.entities(of=ends)}

    def _climb(self) -> None:
        """Read the parents of parents, up to the top."""
        seen = set(self._asked)
        todo = {stored.object for claims in self._parents.values() for stored in claims if stored.object} - seen
        while todo:
            seen |= todo
            found = self._by_subject("part_of", frozenset(todo))
            self._above.update(found)
            todo = {stored.object for claims in found.values() for stored in claims if stored.object} - seen

    def found(self) -> Iterator[Conflict]:
        of_its_own = own_names_of(self._atlas, self._sizes)
        sums = {
            subject: cells(claims, self._sources, self._rates, of_its_own.get(subject, NOBODY))
            for subject, claims in self._sizes.items()
        }
        for subject in sorted(self._asked & sums.keys()):
            names = {stored.claim.id: _name(stored) for stored in self._sizes[subject]}
            yield from self._amounts(self._entities[subject], sums[subject], sums, names)
        for subject, claims in self._told["established"].items():
            yield from self._dates(self._entities[subject], claims)
        for subject, claims in self._told["founded_by"].items():
            yield from self._founders(self._entities[subject], claims)
        for subject, claims in self._parents.items():
            yield from self._wholes(self._entities[subject], claims)

    def _by_subject(self, predicate: str, wanted: frozenset[str]) -> dict[str, list[StoredClaim]]:
        out: dict[str, list[StoredClaim]] = defaultdict(list)
        for stored in accepted_or_open(self._atlas.claims(predicate=predicate, of=wanted)):
            if stored.subject in wanted and stored.subject and stored.claim.qualifiers.get("modality") != "denied":
                out[stored.subject].append(stored)
        return {subject: out[subject] for subject in sorted(out)}

    def _support(self, claims: Sequence[StoredClaim]) -> tuple[Support, ...]:
        ordered = sorted(claims, key=lambda stored: stored.claim.id)
        return tuple(self._sources.support(stored) for stored in ordered)

    def _amounts(
        self, entity: Entity, own: Sequence[Cell], sums: Mapping[str, Sequence[Cell]], names: Mapping[str, str]
    ) -> Iterator[Conflict]:
        others = sorted(self._near.get(entity.id, frozenset()) - {entity.id})
        around = [(self._entities[fund].name, sums[fund]) for fund in others if fund in sums]
        for cell in own:
            if not cell.alternatives:
                continue
            figures = (cell.preferred, *cell.alternatives)
            reasons = [amount_reason(cell, other, own, around) for other in cell.alternatives]
            reasons += [_other_name(cell.preferred, other, names) for other in cell.alternatives]
            reason = told(next(filter(None, reasons), None))
            answers = tuple(map(_sum, figures))
            yield Conflict("amount", entity.id, entity.name, answers, cell.column, _moves(figures), *reason)

    def _dates(self, entity: Entity, claims: Sequence[StoredClaim]) -> Iterator[Conflict]:
        groups: dict[PartialDate, list[StoredClaim]] = {}
        dated = [(stored.claim.value, stored) for stored in claims if isinstance(stored.claim.value, PartialDate)]
        for date, stored in sorted(dated, key=lambda pair: (-len(str(pair[0])), pair[0], pair[1].claim.id)):
            exact = next((known for known in groups if date.covers(known)), date)
            groups.setdefault(exact, []).append(stored)
        if len(groups) > 1:
            days = {self._documents[stored.claim.document].published for _, stored in dated}
            reason = told(date_reason(sorted(groups), sorted(day for day in days if day)))
            named = {str(date): group for date, group in groups.items()}
            yield self._conflict("established", entity, named, reason)

    def _founders(self, entity: Entity, claims: Sequence[StoredClaim]) -> Iterator[Conflict]:
        """Documents whose founders have nobody in common; lists that share one may each be incomplete."""
        lists: dict[str, set[str]] = defaultdict(set)
        for stored in claims:
            if stored.object is not None:
                lists[stored.claim.document].add(stored.object)
        documents = sorted(lists)
        apart = [d for d in documents if any(lists[d].isdisjoint(lists[other]) for other in documents if other != d)]
        if apart:
            named: dict[str, list[StoredClaim]] = defaultdict(list)
            for document in apart:
                words = ", ".join(sorted(self._entities[one].name for one in lists[document]))
                named[words] += [stored for stored in claims if stored.claim.document == document and stored.object]
            yield self._conflict("founded_by", entity, named, (None, None))

    def _wholes(self, entity: Entity, claims: Sequence[StoredClaim]) -> Iterator[Conflict]:
        """Wholes of which neither is part of the other, told of one time."""
        objects = sorted({stored.object for stored in claims if stored.object in self._entities and stored.object})
        above = {one: _above(one, self._above) for one in objects}
        bottom = [one for one in objects if not any(one in above[other] for other in objects if other != one)]
        kinds = {self._entities[one].kind for one in bottom}
        if len(bottom) > 1 and len(kinds) == 1 and kinds <= {"Company", "PublicBody"}:
            named = {self._entities[one].name: [s for s in claims if s.object == one] for one in bottom}
            yield self._conflict("part_of", entity, named, (None, None))

    def _conflict(
        self,
        question: Question,
        entity: Entity,
        named: Mapping[str, Sequence[StoredClaim]],
        reason: tuple[Reason | None, tuple[str, str] | None],
    ) -> Conflict:
        answers = []
        for words, group in named.items():
            supports = self._support(group)
            answers.append(Answer(words, supports, origins(supports)))
        answers.sort(key=_preference)
        return Conflict(question, entity.id, entity.name, tuple(answers), None, Decimal(0), *reason)


def _sum(figure: Figure) -> Answer:
    return Answer(money_words(figure.money), figure.supports, origins(figure.supports), figure.money)


def _name(stored: StoredClaim) -> str:
    return plain_form(stored.claim.subject.name) if stored.claim.subject else ""


def _other_name(one: Figure, other: Figure, names: Mapping[str, str]) -> Found:
    """Two sums that are told under two names may belong to two vehicles."""
    mine, theirs = ({names[support.claim] for support in figure.supports} for figure in (one, other))
    if mine.isdisjoint(theirs):
        pair = min(mine), min(theirs)
        words = f"told of “{pair[0]}” and of “{pair[1]}”, which may be two"
        return "two_vehicles", words, f"分别说的是“{pair[0]}”和“{pair[1]}”，二者可能不是同一基金"
    return None


def _preference(answer: Answer) -> tuple[object, ...]:
    accepted = any(support.verdict == "accepted" for support in answer.supports)
    return (not accepted, -answer.origins, -max(support.confidence for support in answer.supports), answer.words)


def _above(start: str, parents: Mapping[str, Sequence[StoredClaim]]) -> frozenset[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        for stored in parents.get(todo.pop(), ()):
            if stored.object and stored.object not in seen:
                seen.add(stored.object)
                todo.append(stored.object)
    return frozenset(seen)


def _moves(figures: Sequence[Figure]) -> Decimal:
    sums = [figure.yuan for figure in figures if figure.yuan is not None]
    return max(one.high for one in sums) - min(one.low for one in sums) if sums else Decimal(0)
