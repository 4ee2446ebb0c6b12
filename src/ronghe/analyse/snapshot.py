"""A snapshot of a map: enough of it to say later what has changed, in one small file."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.ledger import LedgerOptions
from ronghe.analyse.reads import SnapshotView
from ronghe.errors import CasebookError

_VERSION = 1
Thing = tuple[str, str, str, str, str, int, str]
"""What is told: predicate, subject, object, value, measure, phase, scope."""
Column = tuple[str, str, int, str]
"""Entity, measure, phase, scope."""
Span = tuple[float, float]
"""Lowest and highest yuan."""
Dispute = tuple[str, str, str]
"""Entity, question, column."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Entity ids to (kind, name), document ids to titles, what is told, sums that count, totals and open conflicts."""

    entities: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[Thing, int] = field(default_factory=dict)
    sums: Mapping[Column, Span] = field(default_factory=dict)
    totals: Mapping[str, tuple[float, float, int]] = field(default_factory=dict)
    disputes: Mapping[Dispute, bool] = field(default_factory=dict)

    def pack(self) -> bytes:
        """As a compressed file: the same map gives the same bytes."""
        raw = {
            "version": _VERSION,
            "entities": {one: list(known) for one, known in self.entities.items()},
            "documents": dict(self.documents),
            "told": [list(thing) for thing in self.told],
            "sums": [[list(column), list(span)] for column, span in self.sums.items()],
            "totals": {measure: list(found) for measure, found in self.totals.items()},
            "disputes": [[list(dispute), settled] for dispute, settled in self.disputes.items()],
        }
        text = json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return gzip.compress(text.encode("utf-8", "surrogatepass"), mtime=0)

    @classmethod
    def unpack(cls, data: bytes, name: str) -> "Snapshot":
        """The reverse of :meth:`pack`; CasebookError where the file is no snapshot or of another version."""
        try:
            raw: dict[str, Any] = json.loads(gzip.decompress(data))
            if raw["version"] != _VERSION:
                raise CasebookError(f"{name} is a snapshot of another version; make one anew: ronghe diff --save FILE")
            return cls(
                entities={one: (kind, said) for one, (kind, said) in raw["entities"].items()},
                documents=raw["documents"],
                told={tuple(thing): 0 for thing in raw["told"]},
                sums={tuple(column): (low, high) for column, (low, high) in raw["sums"]},
                totals={measure: (low, high, funds) for measure, (low, high, funds) in raw["totals"].items()},
                disputes={tuple(dispute): settled for dispute, settled in raw["disputes"]},
            )
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            raise CasebookError(f"{name} is no snapshot, no atlas and no casebook") from error


def snapshot(atlas: SnapshotView, options: LedgerOptions | None = None) -> Snapshot:
    """The snapshot of an atlas; numbers of ``told`` are those of the first claim, for :meth:`AtlasView.numbered`."""
    return Snapshot(
        entities={entity.id: (entity.kind, entity.name) for entity in atlas.entities()},
        documents={document.id: document.heading for document in atlas.documents()},
        told={
            (one.predicate, one.subject, one.object or "", one.value, one.measure, one.phase, one.scope): one.claim
            for one in atlas.told()
        },
        sums=atlas.sums(),
        totals=atlas.counted(),
        disputes={
            (one.entity, one.question, str(one.column or "")): one.settled for one in conflicts(atlas, options)
        },
    )  # fmt: skip
