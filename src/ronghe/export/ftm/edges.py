"""Ties as edges, each with its sentence, its document and who published that."""

from collections.abc import Iterator, Mapping

from ronghe.analyse.rates import plain_number
from ronghe.export.ftm.mapping import BODIES, EDGES, LINK, Edge
from ronghe.export.ftm.proxy import Proxy, document_id
from ronghe.export.holding import Holding, address
from ronghe.model import Money, Percent, Text
from ronghe.store.view import StoredClaim


class Edges:
    """Turns claims about two things into edges."""

    def __init__(self, holding: Holding, things: Mapping[str, Proxy]) -> None:
        self._holding = holding
        self._things = things

    def of(self, stored: StoredClaim) -> Iterator[Proxy]:
        """The edges of a claim: none where it is about one thing alone, two for an award and its contract."""
        subject = self._things.get(stored.subject or "")
        other = self._things.get(stored.object or "")
        predicate = stored.claim.predicate
        if predicate == "awards" and other is not None:
            yield from self._award(stored, subject, other)
        elif subject is not None and predicate == "listed_on":
            yield self._listing(stored, subject, other)
        elif subject is not None and is_edge(stored, subject, other) and other is not None:
            yield self._edge(stored, subject, other)

    def _edge(self, stored: StoredClaim, subject: Proxy, other: Proxy) -> Proxy:
        claim, edge = stored.claim, _fitting(EDGES[stored.claim.predicate], subject, other)
        proxy = self._sourced(f"tie-{claim.id}", edge.schema, stored)
        proxy.add(edge.subject, subject.id, claim.id)
        proxy.add(edge.object, other.id, claim.id)
        said = claim.qualifiers
        role = claim.value.text if isinstance(claim.value, Text) else claim.predicate.replace("_", " ")
        proxy.add("role", role, claim.id)
        proxy.add("role", said.get("capacity") and str(said["capacity"]).replace("_", " "), claim.id)
        if edge.schema == "Ownership":
            share = said.get("share") if not isinstance(claim.value, Percent) else plain_number(claim.value.percent)
            proxy.add("percentage", share, claim.id)
            proxy.add("sharesType", said.get("measure"), claim.id)
            if isinstance(claim.value, Money) and claim.value.amount_max is None:
                proxy.add("sharesValue", plain_number(claim.value.amount), claim.id)
                proxy.add("sharesCurrency", claim.value.currency, claim.id)
        return proxy

    def _award(self, stored: StoredClaim, buyer: Proxy | None, supplier: Proxy) -> Iterator[Proxy]:
        claim, said = stored.claim, stored.claim.qualifiers
        if supplier.schema not in BODIES:
            return
        document = self._holding.documents[claim.document]
        contract = self._sourced(f"contract-{claim.id}", "Contract", stored, interval=False)
        contract.add("title", said.get("project") or document.heading, claim.id)
        contract.add("noticeId", said.get("notice_no"), claim.id)
        contract.add("method", said.get("method"), claim.id)
        if buyer is not None and buyer.schema in BODIES:
            contract.add("authority", buyer.id, claim.id)
        award = self._sourced(f"award-{claim.id}", "ContractAward", stored)
        award.add("contract", contract.id, claim.id)
        award.add("supplier", supplier.id, claim.id)
        award.add("status", said.get("stage"), claim.id)
        award.add("role", said.get("measure"), claim.id)
        if isinstance(claim.value, Money) and claim.value.amount_max is None:
            award.add("amount", plain_number(claim.value.amount), claim.id)
            award.add("currency", claim.value.currency, claim.id)
        yield contract
        yield award

    def _listing(self, stored: StoredClaim, subject: Proxy, authority: Proxy | None) -> Proxy:
        claim = stored.claim
        proxy = self._sourced(f"listing-{claim.id}", "Sanction", stored)
        proxy.add("entity", subject.id, claim.id)
        proxy.add("program", claim.value.text if isinstance(claim.value, Text) else None, claim.id)
        proxy.add("authority", next(iter(authority.values["name"])) if authority else None, claim.id)
        proxy.add("startDate", claim.qualifiers.get("from"), claim.id)
        proxy.add("endDate", claim.qualifiers.get("until"), claim.id)
        return proxy

    def _sourced(self, proxy_id: str, schema: str, stored: StoredClaim, *, interval: bool = True) -> Proxy:
        """A proxy with its sentence, its document and who published that."""
        claim = stored.claim
        proxy = Proxy(proxy_id, schema)
        proxy.add("proof", document_id(claim.document), claim.id)
        document = self._holding.documents[claim.document]
        proxy.add("summary", claim.quote, claim.id)
        proxy.add("publisher", document.publisher, claim.id)
        proxy.add("sourceUrl", address(document), claim.id)
        if interval:
            proxy.add("recordId", claim.id, claim.id)
            proxy.add("date", claim.qualifiers.get("date"), claim.id)
            modality = claim.qualifiers.get("modality")
            if schema != "ContractAward":
                proxy.add("status", modality, claim.id)
            if said_by := claim.qualifiers.get("asserted_by"):
                proxy.add("description", f"asserted by {said_by}", claim.id)
        return proxy


def is_edge(stored: StoredClaim, subject: Proxy, other: Proxy | None) -> bool:
    """Whether the claim ties two things; what does not is said of its subject alone."""
    predicate = stored.claim.predicate
    return predicate in {"awards", "listed_on"} or (predicate in EDGES and other is not None and other.id != subject.id)


def _fitting(edge: Edge, subject: Proxy, other: Proxy) -> Edge:
    return edge if subject.schema in edge.subjects and other.schema in edge.objects else LINK
