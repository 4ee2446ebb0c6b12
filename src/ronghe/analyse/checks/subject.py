"""One document as the checks see it: text, claims, and the names that it equates."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from ronghe.analyse.checks.finding import Quote
from ronghe.analyse.reads import AtlasView, StoredClaim, StoredDocument, accepted_or_open
from ronghe.analyse.rows import is_han
from ronghe.lens.lens import Lens
from ronghe.model import End, Span, Text

_HAN_AFTER = re.compile(r"[”\"’)\s]{0,3}[(（]?\s?([\u3400-\u9fff]{2,40})")
_QUOTED_THEN_HAN = re.compile(r"[“\"]([A-Za-z][^“”\"\n]{5,120})[”\"]\s{0,2}[(（]?([\u3400-\u9fff]{4,40})")


@dataclass(slots=True)
class NameGroup:
    """Names of one thing in one document; ``kind`` is "" where only the layout joins them."""

    kind: str
    names: dict[str, None] = field(default_factory=dict)

    @property
    def latin(self) -> list[str]:
        """Forms without a Han character."""
        return [name for name in self.names if not is_han(name)]

    @property
    def han(self) -> list[str]:
        """Forms with a Han character and no Latin letter."""
        return [name for name in self.names if is_han(name) and not re.search("[A-Za-z]", name)]


@dataclass(frozen=True)
class Checked:
    """A document under check. Nothing is read from the atlas until a check asks for it."""

    atlas: AtlasView
    lens: Lens
    document: StoredDocument

    @cached_property
    def text(self) -> str:
        """The text that offsets count in."""
        return self.atlas.text(self.document.id)

    @cached_property
    def claims(self) -> tuple[StoredClaim, ...]:
        """Its claims that nobody rejected, in the order of the text."""
        claims = accepted_or_open(self.atlas.claims(document=self.document.id))
        return tuple(sorted(claims, key=lambda stored: (stored.claim.span, stored.claim.id)))

    def quote(self, words: str, near: int = 0) -> tuple[Quote, ...]:
        """The first place of the words from ``near`` on; nothing where they do not stand so."""
        start = self.text.find(words, near)
        start = self.text.find(words) if start < 0 else start
        return () if start < 0 or not words else (Quote(Span(start, start + len(words)), words),)

    @cached_property
    def groups(self) -> tuple[NameGroup, ...]:
        """The names that the document uses for each thing, claims first, then what stands side by side."""
        groups: dict[str, NameGroup] = {}
        for stored in self.claims:
            for key, end in ((stored.subject, stored.claim.subject), (stored.object, stored.claim.object)):
                if end is not None:
                    self._join(groups, key or end.name, end)
            if stored.claim.predicate == "alias" and stored.claim.subject and isinstance(stored.claim.value, Text):
                groups[stored.subject or stored.claim.subject.name].names[stored.claim.value.text] = None
        by_name = {name: group for group in groups.values() for name in group.names}
        loose: list[NameGroup] = []
        for kind, latin, han in self._side_by_side():
            group = by_name.get(latin) or by_name.get(han)
            if group is None:
                group = by_name[latin] = by_name[han] = NameGroup(kind)
                loose.append(group)
            group.names.update({latin: None, han: None})
        return (*groups.values(), *loose)

    @staticmethod
    def _join(groups: dict[str, NameGroup], key: str, end: End) -> None:
        groups.setdefault(key, NameGroup(end.kind)).names.update(dict.fromkeys((end.name, *end.names)))

    def _side_by_side(self) -> list[tuple[str, str, str]]:
        """Kind, Latin name, Han name where the one directly follows the other."""
        found = [("", match[1], match[2]) for match in _QUOTED_THEN_HAN.finditer(self.text)]
        for mention in self.atlas.mentions(self.document.id):
            if not is_han(mention.text):
                after = _HAN_AFTER.match(self.text, mention.span.end)
                if after:
                    found.append((mention.kind, mention.text, after[1]))
        return found
