"""Institutes by number: 706所 and the public name of that institute share no character, so that a table has to tell."""

import re
from collections.abc import Iterable, Mapping

from ronghe.names.key import plain_form
from ronghe.names.marks import marks
from ronghe.names.numbers import HAN_NUMBER, NUMERAL, ORDINALS, number

_GROUPS: Mapping[str, str] = {
    "航天科工": "航天科工|casic",
    "航天科技": "航天科技|casc",
    "航空工业": "航空工业|中航工业|avic",
    "中国航发": "航发|aecc",
    "兵器工业": "兵器工业|norinco",
    "兵器装备": "兵器装备|csgc",
    "电科": "电科|电子科技|cetc",
    "船舶": "船舶|中船|cssc|csic",
    "中核": "中核|核工业|cnnc",
    "中物院": "中物院|工程物理研究院|caep",
}
"""How a name says its group, by the group's short name in the table."""
_EVERY = "|".join(_GROUPS.values())
_REST = re.compile(
    rf"{_EVERY}|中国|集团|有限|责任|公司|股份|重工|第|研究院|研究所|研究|院|所|部|{HAN_NUMBER}|\d|\s"
    rf"|\b(?:the|of|research|institute|academy|no|{'|'.join(ORDINALS)})\b|(?<=\d)(?:st|nd|rd|th)\b"
)
_DEPARTMENT = re.compile(f"({NUMERAL})部$")

Institute = tuple[str, str, str, str, str]
"""Public name, group, academy, number, English name, as in the lens."""


class Numbered:
    """The table; :meth:`public` gives the public names of an institute that a name calls by its number."""

    def __init__(self, institutes: Iterable[Institute] = ()) -> None:
        self._rows: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
        for zh, group, academy, numeral, english in institutes:
            names = (zh, english) if english else (zh,)
            value = number(numeral[:-1])
            self._rows.setdefault(f"{value}{numeral[-1]}", []).append((group, _academy(academy), names))

    def public(self, name: str) -> tuple[str, ...]:
        """The Chinese and the English public name; nothing where the name says more, or fits two institutes or none.

        >>> table = Numbered([("北京例所", "航天科工", "二院", "706所", ""), ("西安例所", "兵器工业", "", "203所", "")])
        >>> table.public("航天科工二院706所"), table.public("第七〇六研究所"), table.public("航天科工三院706所")
        (('北京例所',), ('北京例所',), ())
        """
        form = plain_form(name)
        if not self._rows or _REST.sub("", form):
            return ()
        found = marks(name, "Institute")
        said = _DEPARTMENT.search(form)
        values = {f"{number(said[1])}部"} if said else {f"{one}所" for one in found.get("institute", ())}
        groups = {group for group, words in _GROUPS.items() if re.search(words, form)}
        academies = found.get("academy", frozenset())
        fitting = [
            names
            for value in sorted(values)
            for group, academy, names in self._rows.get(value, ())
            if (not groups or group in groups) and (not academies or academy in academies)
        ]
        return fitting[0] if len(fitting) == 1 else ()


def _academy(written: str) -> str:
    return str(number(written.removesuffix("院"))) if written else ""
