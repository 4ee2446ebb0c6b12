"""What a build computes once, so that no question reads every claim: rates, source classes, figures."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from ronghe.analyse.adding import Means, total
from ronghe.analyse.cells import cells
from ronghe.analyse.figure import MEASURES, Cell, Figure
from ronghe.analyse.known_sources import NOBODY, KnownSources
from ronghe.analyse.ledger import LedgerOptions, cutoff_of, places_within
from ronghe.analyse.nesting import Nesting, near, wholes
from ronghe.analyse.origins import origins
from ronghe.analyse.rates import Rates, Yuan
from ronghe.analyse.reads import AtlasView, StoredClaim, accepted_or_open
from ronghe.analyse.rows import own_names
from ronghe.analyse.totals import Holder
from ronghe.lens.lens import Lens
from ronghe.model import Money
from ronghe.model.values import value_as_json
from ronghe.names.key import name_key, plain_form
from ronghe.store.codec import pack
from ronghe.store.rows import FigureRow, RateRow


def rates_of(atlas: AtlasView, options: LedgerOptions) -> Rates:
    """The rates of the casebook's cut-off day."""
    return Rates(cutoff_of(options, atlas), options.rates)


def rate_rows(rates: Rates, currencies: Iterable[str]) -> list[RateRow]:
    """The rate of each currency that has one, as the atlas holds it; a yuan is a yuan."""
    known = [rate for currency in currencies if (rate := rates.rate(currency)) is not None]
    return [(one.currency, float(one.yuan), one.day.isoformat() if one.day else None, one.how) for one in known]


def source_classes(lens: Lens, publishers: Iterable[str]) -> dict[str, str]:
    """The class of source of each publisher that the lens knows, by any form of its name."""
    known = {plain_form(form): one.source_class for one in lens.publishers for form in one.forms}
    return {name: known[plain_form(name)] for name in publishers if plain_form(name) in known}


def regions(atlas: AtlasView, lens: Lens) -> dict[str, str]:
    """The province around each place, or the place where it is one: as the lens knows it, else as documents say."""
    known = {one.name: one for one in lens.known if one.kind == "Place"}
    by_form = {name_key(form, "Place").form: one for one in known.values() for form in one.forms}

    def province(name: str | None) -> str | None:
        seen = set[str]()
        while name in known and name not in seen:
            seen.add(name)
            if known[name].level == "province":
                return name
            name = known[name].within
        return None

    places = {place.id: place for place in atlas.entities("Place")}
    own: dict[str, str | None] = {}
    for place in places.values():
        found = (by_form.get(name_key(name, "Place").form) for name in place.names)
        own[place.id] = next((region for one in found if one and (region := province(one.name))), None)
    around = places_within(atlas)
    for unknown in [one for one, region in own.items() if region is None]:
        own[unknown] = next((region for one in around.get(unknown, ()) if (region := own.get(one))), None)
    return {one: region for one, region in own.items() if region}


def figure_rows(atlas: AtlasView, rates: Rates, of: Collection[str] | None = None) -> Iterator[FigureRow]:
    """Every figure of everything that has a size, by entity and column; ``counted`` as the totals of a ledger count.

    ``of`` are the ids of those whose figures are wanted, None for all.
    """
    wide = None if of is None else frozenset(of).union(*near(atlas.nests("Fund"), of).values())
    claims: dict[str, list[StoredClaim]] = {}
    for stored in accepted_or_open(atlas.claims(predicate="size", of=wide)):
        if (
            stored.subject
            and (wide is None or stored.subject in wide)
            and isinstance(stored.claim.value, Money)
            and stored.claim.qualifiers.get("modality") != "denied"
        ):
            claims.setdefault(stored.subject, []).append(stored)
    kinds = {entity.id: entity.kind for entity in atlas.entities(of=claims.keys())}
    within = {stored.claim.document for told in claims.values() for stored in told}
    documents = {document.id: document for document in atlas.documents(of=within)}
    sources = KnownSources(documents, atlas.source_classes(), atlas.stories())
    names = own_names_of(atlas, [entity for entity in claims if entity in kinds])
    held = {one: cells(claims[one], sources, rates, names.get(one, NOBODY)) for one in sorted(claims) if one in kinds}
    funds = {entity: own for entity, own in held.items() if kinds[entity] == "Fund"}
    counted = _counted(atlas, funds, rates)
    for entity, own in held.items():
        for cell in own if of is None or entity in of else ():
            roles = (("preferred", (cell.preferred,)), ("alternative", cell.alternatives), ("series", cell.series),
                     ("other", cell.others))  # fmt: skip
            for role, figures in roles:
                for figure in figures:
                    yuan = cell.yuan if role == "preferred" else figure.yuan
                    yield replace(_row(entity, kinds[entity], figure, yuan), role=role, counted=id(figure) in counted)


def _counted(atlas: AtlasView, funds: Mapping[str, tuple[Cell, ...]], rates: Rates) -> frozenset[int]:
    """The figures that stand in the total of their measure."""
    if not funds:
        return frozenset()
    means = Means(Nesting(wholes(atlas.nests("Fund"))), rates)
    holders = [Holder(entity, entity, own) for entity, own in funds.items()]
    totals = [total(holders, measure, means) for measure in MEASURES]
    return frozenset(id(part.figure) for one in totals for part in one.parts)


def own_names_of(atlas: AtlasView, wanted: Collection[str]) -> dict[str, frozenset[str]]:
    """For each of these its own names, its sponsors' and its managers'."""
    around: dict[str, list[StoredClaim]] = {}
    for predicate, its in (("founded_by", "subject"), ("contributes", "object"), ("manages", "object")):
        for stored in accepted_or_open(atlas.claims(predicate=predicate, of=wanted)):
            around.setdefault(getattr(stored, its) or "", []).append(stored)
    return {one.id: own_names(one, around.get(one.id, ())) for one in atlas.entities(of=wanted)}


def _row(entity: str, kind: str, figure: Figure, yuan: Yuan | None) -> FigureRow:
    return FigureRow(
        entity=entity,
        kind=kind,
        measure=figure.column.measure,
        phase=figure.column.phase,
        scope=figure.column.scope,
        role="preferred",
        value=pack(value_as_json(figure.money)),
        yuan_low=None if yuan is None else float(yuan.low),
        yuan_high=None if yuan is None else float(yuan.high),
        as_of=str(max(figure.as_of)) if figure.as_of else None,
        origins=origins(figure.supports),
        counted=False,
    )
