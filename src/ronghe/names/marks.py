"""Marks: the parts of a name that tell like-named things apart.

Second and Third Academy, the first and the second fund of a family, two cities' funds of one title,
institutes 706 and 707: however alike the rest is, names whose marks contradict name two things.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from ronghe.names.key import plain_form
from ronghe.names.numbers import NUMERAL, ORDINAL, ROMAN, number
from ronghe.text.normalise import fold

Marks = Mapping[str, frozenset[str]]
"""What kind of mark, and its values: ``{"academy": {"2"}, "phase": {"1"}}``."""

Places = Mapping[str, tuple[str, ...]]
"""Place names as :func:`place_words` gives them, each with the places that it can mean.

A place is written from the top: 广东省/佛山市. Taizhou can mean 江苏省/泰州市 and 浙江省/台州市.
Countries should not be in it: they tell no two names of one country apart.
"""

NUMBERED = frozenset({"academy", "institute", "bureau", "factory", "unit", "branch"})
"""Marks of a part of a bigger organisation: the whole bears none."""

_N = f"({NUMERAL})"
_HAN = (
    ("academy", re.compile(f"第?{_N}(?:研究)?院(?!校|士|线|系|落)")),
    ("institute", re.compile(f"第?{_N}(?:研究)?所")),
    ("bureau", re.compile(f"第{_N}(?:工程|设计|航务)?局")),
    ("factory", re.compile(f"第?{_N}(?:总)?厂")),
    ("unit", re.compile(r"(\d{4,6})部队")),
    ("branch", re.compile(f"第{_N}(?:分公司|公司|研究室|实验室|支队|大队|军医大学)")),
    ("phase", re.compile(f"第?{_N}期(?!货|间|刊|权|限)")),
    ("phase", re.compile(f"第{_N}(?:只|支)")),
    ("number", re.compile(f"{_N}号")),
    ("plan", re.compile(r"(十[一二三四五])五(?![十百千万亿年月日号])")),
)
_HAN_FIRST_PHASE = re.compile("首期")
_HAN_ROMAN = re.compile(r"(?:(?<=[\u4e00-\u9fff])|\b)(i{1,3}|iv|vi{0,3})期")
_ORDINAL = f"({ORDINAL})"
_CARDINAL = rf"(\d{{1,5}}|{'|'.join(sorted(ROMAN, key=len, reverse=True))}|one|two|three|four|five|six)"
_LATIN = (
    ("academy", re.compile(rf"\b{_ORDINAL} (?:research )?academy\b")),
    ("institute", re.compile(rf"\b{_ORDINAL} (?:research |design )?institute\b")),
    ("institute", re.compile(r"\b(\d{2,5}) (?:research )?institute\b|\binstitute (?:no )?(\d{2,5})\b")),
    ("bureau", re.compile(rf"\b{_ORDINAL} (?:engineering )?bureau\b")),
    ("factory", re.compile(r"\bfactory (?:no )?(\d{1,5})\b|\b(\d{2,5}) factory\b")),
    ("unit", re.compile(r"\bunit (?:no )?(\d{4,6})\b|\b(\d{4,6}) (?:unit|troops)\b")),
    (
        "phase",
        re.compile(rf"\b(?:phase|stage|fund|tranche) {_CARDINAL}(?! (?:billion|million|year|day|month|percent))\b"),
    ),
    ("phase", re.compile(rf"\b{_ORDINAL} (?:phase|stage|tranche|fund)\b")),
    ("number", re.compile(r"\bno (\d{1,4})\b")),
    ("plan", re.compile(rf"\b{_ORDINAL} five year\b")),
)
_APOSTROPHE_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_LATIN_WORD = re.compile(r"[a-z]{2}")
_NATIONAL = re.compile(r"^(?:国家|全国|中华人民共和国)|^(?:national|state) (?!key\b|owned|run\b)")
_OF_THE_STATE = re.compile(
    r"国家|全国|国立|中国|中华|台湾|香港|澳门|\b(?:national|state|china|chinese|taiwan|hong kong|macau|macao)\b"
)
"""A name that says so anywhere is not a province's or a city's, whatever place it names."""
_LOCAL = re.compile(r"省|市|自治区|自治州|\b(?:province|provincial|city|municipal|municipality|autonomous region)\b")
"""A place alone says where a body is, not whose: 北京低碳清洁能源研究院 is the National Institute of that."""
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年?(?:[ ~—至到-]|to){1,3}((?:19|20)\d\d))?(?!\d)")
_MANAGER_HAN = re.compile(r"管理(?:中心|有限公司|股份有限公司|公司|合伙企业)$")
_FUND_LATIN = re.compile(r"\bfund(?: (?:\d{1,3}|[ivx]{1,5}))?$")
_MANAGER_LATIN = re.compile(r"\bmanagement (?:company|co|ltd|limited|centre|center)\b")


def _fixed(name: str, kind: str) -> tuple[tuple[str, str], ...]:
    """Every mark that the words alone show."""
    form = plain_form(name)
    found = list(_han(form)) + list(_latin(form))
    if kind == "Policy":
        found += [("years", "-".join(filter(None, hit.groups()))) for hit in _YEARS.finditer(form)]
    role = "manager" if _MANAGER_HAN.search(form) or _MANAGER_LATIN.search(form) else ""
    if not role and (form.endswith("基金") or _FUND_LATIN.search(form)):
        role = "fund"
    if role:
        found.append(("role", role))
    return tuple(sorted(set(found)))


def _han(form: str) -> Iterator[tuple[str, str]]:
    if form.isascii():
        return
    for what, pattern in _HAN:
        for hit in pattern.finditer(form):
            value = number(hit[1])
            if value:
                yield what, str(value)
    if _HAN_FIRST_PHASE.search(form):
        yield "phase", "1"
    for hit in _HAN_ROMAN.finditer(form):
        yield "phase", str(ROMAN[hit[1]])


def _latin(form: str) -> Iterator[tuple[str, str]]:
    if not _LATIN_WORD.search(form):
        return
    for what, pattern in _LATIN:
        for hit in pattern.finditer(form):
            words = next(filter(None, hit.groups()))
            value = number(words.rstrip("stndrh") if words[0].isdigit() else words)
            if value:
                yield what, str(value)


def marks(name: str, kind: str, places: Places | None = None) -> Marks:
    """The marks of a name. Names of places themselves, of persons and of policies carry no mark of place or level.

    >>> marks("航天科工第二研究院706所", "Institute") == {"academy": {"2"}, "institute": {"706"}}
    True
    """
    out: dict[str, set[str]] = {}
    for what, value in _fixed(name, kind):
        out.setdefault(what, set()).add(value)
    if places and kind not in ("Place", "Person", "Policy"):
        found = {place for each in places_in(place_words(name), places) for place in each}
        form = plain_form(name)
        if found:
            out["place"] = found
        if found and _LOCAL.search(form) and not _OF_THE_STATE.search(form):
            out["level"] = {"local"}
        elif not found and _NATIONAL.search(form):
            out["level"] = {"national"}
    return {what: frozenset(values) for what, values in out.items()}


def place_words(name: str) -> str:
    """A name as places are looked for in it: a plain form in which Latin words keep their apostrophes.

    "Xi'an" is a city, "Xian" a syllable of many a brand written in pinyin.
    """
    form = plain_form(name)
    return " ".join(_APOSTROPHE_WORD.findall(fold(name).casefold())) if form.isascii() else form


def places_in(form: str, places: Places) -> Iterator[tuple[str, ...]]:
    """What each place name in the words of a name can mean, the longer name where two overlap."""
    if form.isascii():
        words = form.split()
        yield from _longest(len(words), 3, lambda start, end: places.get(" ".join(words[start:end])))
    else:
        yield from _longest(len(form), 8, lambda start, end: places.get(form[start:end]))


def _longest(length: int, most: int, known: Callable[[int, int], tuple[str, ...] | None]) -> Iterator[tuple[str, ...]]:
    at = 0
    while at < length:
        for end in range(min(at + most, length), at, -1):
            found = known(at, end)
            if found is not None:
                yield found
                at = end - 1
                break
        at += 1


def contradiction(one: Marks, other: Marks, ignore: Iterable[str] = ()) -> str | None:
    """The kind of mark in which two names exclude each other; None where none does.

    Both must bear the mark, and no value of the one may agree with one of the other. Places agree
    where one lies in the other: a body of Chengdu may be called one of Sichuan.
    """
    skip = frozenset(ignore)
    for what in sorted(one.keys() & other.keys()):
        if what in skip or one[what] & other[what]:
            continue
        if what != "place" or not any(_within(a, b) or _within(b, a) for a in one[what] for b in other[what]):
            return what
    return None


def _within(place: str, whole: str) -> bool:
    return place.startswith(f"{whole}/")
