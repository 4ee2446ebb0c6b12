"""How values of the domain become rows of the atlas, and rows values again."""

import json
import zlib
from typing import Any, Protocol

from ronghe.model import Claim, End, Entity, Issue, Mention, PartialDate, Span
from ronghe.model.pair import Pair
from ronghe.model.values import value_as_json, value_from_json
from ronghe.store.rows import StoredClaim, StoredDocument


class Row(Protocol):
    """A row of a table, by column name."""

    def __getitem__(self, name: str, /) -> Any: ...


def pack(value: object) -> str:
    """JSON of one value in one fixed spelling."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def squeezed(text: str) -> bytes:
    """A text that is read seldom and says things again and again, in few bytes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unsqueezed(held: bytes) -> str:
    """The text of :func:`squeezed`."""
    return zlib.decompress(held).decode("utf-8", "surrogatepass")


def claim_row(claim: Claim, verdict: str | None) -> tuple[Any, ...]:
    """The columns of table ``claim`` after its number, both entity ids still open."""
    return (
        claim.id,
        claim.document,
        claim.predicate,
        claim.subject and pack(claim.subject.as_json()),
        claim.object and pack(claim.object.as_json()),
        None if claim.value is None else pack(value_as_json(claim.value)),
        pack(dict(claim.qualifiers)),
        claim.span.start,
        claim.span.end,
        claim.quote,
        claim.reader,
        claim.confidence,
        verdict,
    )


def end_of(packed: str | None) -> End | None:
    """The end that ``subject_said`` or ``object_said`` holds."""
    return None if packed is None else End.from_json(json.loads(packed))


def stored_claim(row: Row) -> StoredClaim:
    """The claim of a row of table ``claim``."""
    claim = Claim(
        document=row["document"],
        predicate=row["predicate"],
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        reader=row["reader"],
        confidence=row["confidence"],
        subject=end_of(row["subject_said"]),
        object=end_of(row["object_said"]),
        value=None if row["value"] is None else value_from_json(json.loads(row["value"])),
        qualifiers=json.loads(row["qualifiers"]),
    )
    return StoredClaim(claim, row["subject"], row["object"], row["verdict"])


def stored_document(row: Row) -> StoredDocument:
    """The document of a row of table ``document``."""
    fields = {name: row[name] for name in StoredDocument.__slots__}
    published = row["published"] and PartialDate.parse(row["published"])
    pages = tuple(json.loads(row["pages"]))
    return StoredDocument(**{**fields, "published": published, "pages": pages})


def entity_of(row: Row) -> Entity:
    """The entity of a row of table ``entity``."""
    names, keys = json.loads(row["names"]), json.loads(row["keys"])
    return Entity(row["id"], row["kind"], row["name"], tuple(names), tuple(keys))


def issue_of(row: Row) -> Issue:
    """The issue of a row of table ``issue``."""
    span = None if row["start"] is None else Span(row["start"], row["end"])
    return Issue(row["code"], row["message"], row["document"], span)


def mention_of(row: Row) -> Mention:
    """The mention of a row of table ``mention``."""
    return Mention(Span(row["start"], row["end"]), row["text"], row["kind"])


def pair_of(row: Any) -> Pair:
    """A row of ``pair``."""
    fields = {name: row[name] for name in ("left", "right", "probability", "stakes", "left_entity", "right_entity")}
    return Pair(**fields, why=tuple(json.loads(row["why"])), joined=bool(row["joined"]))
