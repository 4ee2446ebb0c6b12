"""Customers: the rows that are screened, and why a name cannot be."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ronghe.errors import UsageError
from ronghe.names.generic import is_generic
from ronghe.names.key import plain_form
from ronghe.names.matching.bodies import latin_bodies
from ronghe.screen.codes import Code, read_code
from ronghe.screen.grid import Grid, Line, column_name

LONGEST = 300
"""Characters of the longest name that is compared."""
_HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "customer", "customer name", "company", "company name", "supplier", "counterparty", "名称",
             "公司名称", "企业名称", "客户名称", "供应商名称", "单位名称"),
    "others": ("other names", "other_names", "aliases", "alias", "also known as", "name_en", "name_zh", "english name",
               "chinese name", "former name", "英文名称", "中文名称", "简称", "别名", "曾用名"),
    "id": ("id", "customer id", "customer_id", "number", "编号", "客户编号"),
    "country": ("country", "jurisdiction", "国家", "国家/地区"),
    "codes": ("identifier", "identifiers", "registration number", "uscc", "lei", "stock", "credit code", "code",
              "codes", "统一社会信用代码", "证券代码", "股票代码"),
    "address": ("address", "地址", "注册地址"),
    "sort": ("type", "sort", "kind", "类型"),
    "birth": ("birth date", "birth_date", "date of birth", "dob", "出生日期"),
}  # fmt: skip
"""Headings by which the columns are known; of ``others`` and ``codes`` every one counts, of the rest the first."""
_SCHEME_HEADINGS = {"uscc": "uscc", "lei": "lei", "stock": "stock", "统一社会信用代码": "uscc", "证券代码": "stock",
                    "股票代码": "stock", "credit code": "uscc"}  # fmt: skip
_PARTS = re.compile(r"\s*[;；|]\s*")
_PERSON = re.compile(r"(?i)\b(?:person|individual|natural person)\b|个人|自然人")


@dataclass(frozen=True, slots=True)
class Customer:
    """One row: its number from 1, what it says, and a key under which decisions about it are found again.

    ``unread`` are identifiers of which nothing could be made.
    """

    number: int
    name: str
    others: tuple[str, ...] = ()
    id: str = ""
    country: str = ""
    codes: tuple[Code, ...] = ()
    address: str = ""
    person: bool = False
    birth: str = ""
    unread: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, each once, the first one first."""
        return tuple(dict.fromkeys((self.name, *self.others)))

    @property
    def key(self) -> str:
        """The row's own id with the plain form of its name: what a decision about it is kept under."""
        return f"{self.id}|{plain_form(self.name)}"

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        out = {name: getattr(self, name) for name in self.__slots__}
        codes = [code.as_json() for code in self.codes]
        return {**out, "others": list(self.others), "unread": list(self.unread), "codes": codes}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Customer":
        """The reverse of :meth:`as_json`."""
        codes = tuple(Code(one["scheme"], one["value"]) for one in raw["codes"])
        return cls(**{**raw, "others": tuple(raw["others"]), "unread": tuple(raw["unread"]), "codes": codes})


def read_customers(grid: Grid, columns: Mapping[str, str], file: str) -> list[Customer]:
    """The customers of a table; ``columns`` says which heading means what where it is none of the usual ones.

    UsageError where there is no column of names, or a heading that is named is not there.
    """
    chosen = _chosen(grid, columns, file)
    return [_customer(number, line, chosen) for number, line in enumerate(grid.lines, 1)]


def _chosen(grid: Grid, columns: Mapping[str, str], file: str) -> dict[str, tuple[str, ...]]:
    there = ", ".join(grid.columns) or "none"
    chosen: dict[str, tuple[str, ...]] = {}
    for field, heading in columns.items():
        if field not in _HEADINGS:
            raise UsageError(f"a column is one of {', '.join(_HEADINGS)}, not {field!r}")
        if column_name(heading) not in grid.columns:
            raise UsageError(f"{file} has no column {heading!r}; its columns: {there}")
        chosen[field] = (column_name(heading),)
    for field, headings in _HEADINGS.items():
        if field not in chosen:
            taken = {heading for found in chosen.values() for heading in found}
            found = tuple(one for one in headings if one in grid.columns and one not in taken)
            chosen[field] = found if field in ("others", "codes") else found[:1]
    if not chosen["name"] and grid.lines:
        raise UsageError(f"{file} has no column of names; its columns: {there}. Say --column name=HEADING")
    return chosen


def _customer(number: int, line: Line, chosen: Mapping[str, tuple[str, ...]]) -> Customer:
    def first(field: str) -> str:
        return next((line.cells.get(heading, "") for heading in chosen[field]), "")

    others = [part for head in chosen["others"] for part in _PARTS.split(line.cells.get(head, "")) if part]
    written = [
        (part, read_code(part, _SCHEME_HEADINGS.get(heading, "")))
        for heading in chosen["codes"]
        for part in _PARTS.split(line.cells.get(heading, ""))
        if part
    ]
    return Customer(
        number=number,
        name=first("name"),
        others=tuple(dict.fromkeys(others)),
        id=first("id"),
        country=first("country"),
        codes=tuple(dict.fromkeys(code for _, code in written if code is not None)),
        address=first("address"),
        person=bool(_PERSON.search(first("sort"))),
        birth=first("birth"),
        unread=tuple(part for part, code in written if code is None),
    )


def cannot_compare(name: str) -> str | None:
    """Why a name cannot be compared with any other; None where it can.

    Names in Latin letters and Chinese characters can. A name of which a part is in another script cannot: what is left
    of it would be another name.
    """
    if not name.strip():
        return "it is empty"
    if len(name) > LONGEST:
        return f"it has {len(name)} characters, more than {LONGEST}"
    letters = [char for char in unicodedata.normalize("NFKC", name) if char.isalpha()]
    if not letters:
        return "it holds no letter" if any(char.isdigit() for char in name) else "it holds no letter or figure"
    foreign = sorted({script for char in letters if (script := _script(char)) not in ("LATIN", "CJK")})
    if foreign:
        return f"its script is not supported ({', '.join(script.title() for script in foreign)})"
    if len(letters) == 1 or all(map(latin_bodies, plain_form(name).split())):
        return "a single letter, or a word for a body alone, names nobody"
    if "\ufffd" in name:
        return "it holds characters that were lost when the file was saved"
    if is_generic(name, "Company"):
        return "it is a placeholder or a common noun, which names nobody"
    return None


def why_not(customer: Customer, name: str) -> str | None:
    """Why one of a customer's names is not compared; None where it is."""
    if customer.person and not customer.birth:
        return "a person is never matched on a name alone: give a birth date or an identity number"
    return cannot_compare(name)


def _script(char: str) -> str:
    words = unicodedata.name(char, "UNKNOWN").split(" ")
    if words[0] == "IDEOGRAPHIC":
        return "CJK"
    return "LATIN" if words[0] in ("FULLWIDTH", "FEMININE", "MASCULINE", "MODIFIER") else words[0]
