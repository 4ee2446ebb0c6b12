"""An entry of a list: a body or person with its names, codes and addresses, as one edition says."""

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, Literal

from ronghe.screen.codes import Code

Sort = Literal["organisation", "person", "other", "unsaid"]
"""What stands on lists; "other" are vessels, aircraft, addresses, which no customer is matched with."""
NameType = Literal["name", "alias", "previous", "weak"]

_LONG_ENOUGH = 5


@dataclass(frozen=True, slots=True, order=True)
class ListName:
    """A name of an entry. A weak one is matched only where it is written the same."""

    text: str
    type: NameType = "name"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``id`` is the list's own number for it, or a hash of name and programmes where it has none.

    ``programmes`` are short names such as SDN, EL or 1260H; ``listed`` and ``until`` ISO dates as the list writes them.
    """

    id: str
    sort: Sort
    names: tuple[ListName, ...]
    programmes: tuple[str, ...] = ()
    authority: str = ""
    codes: tuple[Code, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    births: tuple[str, ...] = ()
    listed: str = ""
    until: str = ""
    notice: str = ""
    url: str = ""
    remarks: str = ""

    @property
    def name(self) -> str:
        """The first name."""
        return self.names[0].text

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name; names as ``{"text", "type"}``, codes as ``{"scheme", "value"}``."""
        out = {name: getattr(self, name) for name in self.__slots__}
        lists = ("programmes", "countries", "addresses", "births")
        return {
            **out,
            **{name: list(out[name]) for name in lists},
            "names": [{"text": name.text, "type": name.type} for name in self.names],
            "codes": [code.as_json() for code in self.codes],
        }

    @property
    def digest(self) -> str:
        """A hash of all that the entry says but its number: a decision about it holds as long as this does."""
        packed = json.dumps({**self.as_json(), "id": ""}, ensure_ascii=True, sort_keys=True)
        return hashlib.sha256(packed.encode()).hexdigest()[:16]


def alias_type(text: str) -> NameType:
    """What an unmarked alias is: a single word of at most four characters is too common for likeness."""
    return "weak" if len(text) < _LONG_ENOUGH and " " not in text else "alias"


def entry_id(entry: Entry) -> Entry:
    """The entry with an id made of its name and programmes, where its list gives none."""
    if entry.id:
        return entry
    said = json.dumps([entry.name, list(entry.programmes)], ensure_ascii=True)
    return replace(entry, id="n" + hashlib.sha256(said.encode()).hexdigest()[:12])
