"""What universities teach: 青海大学 and Qinghai Normal University are two, however alike their names are."""

import re
from typing import NamedTuple

from ronghe.names.marks import Places

_SUBJECTS = {
    "teaching": ("师范|教育", "normal|teach|educat"),
    "medicine": ("医|药|卫生|护理", "medic|pharm|health|nursing"),
    "chinese medicine": ("中医", "(?:traditional )?chinese med|tcm\\b"),
    "agriculture": ("农|林业|水产", "agricult|forest|fisher|ocean"),
    "technology": ("工业|理工|工程|科技|技术|职业|工学", "techn|polytech|engineer|industr|vocation"),
    "science": ("理科|理工|科技|科学", "scien"),
    "economy": ("财经|经济|经贸|财政|金融|商业|工商|商学|贸易|管理", "econom|financ|business|commerc|trade|manage"),
    "languages": ("外国语|外语|语言|国际|外交", "foreign|language|international|studies"),
    "law": ("政法|法学|警|公安|政治", "law\\b|politic|police|security"),
    "peoples": ("民族", "minzu|nationalit|ethnic"),
    "transport": ("交通|铁道|海事|航海|民航", "jiao ?tong|chiao ?tung|transport|railway|maritime|aviation"),
    "flight": ("航空|航天", "aeronaut|astronaut|aviation|aerospace"),
    "sea": ("海洋", "ocean|marine"),
    "arts": (
        "艺术|美术|音乐|戏剧|电影|舞蹈|传媒",
        "arts?\\b|music|conservator|drama|theat|film|dance|media|communicat",
    ),
    "sport": ("体育", "sports?\\b|physical education"),
    "earth": (
        "石油|矿|地质|冶金|煤|电力|水利|化工",
        "petrol|mining|geo(?:\\b|lo|sc)|metallurg|coal|power|water|hydr|chemi",
    ),
    "letters": ("邮电|电子|信息", "posts?\\b|electronic|information|telecom"),
    "building": ("建筑|城市", "architect|civil|urban\\b|city"),
    "textiles": ("纺织|服装", "textile|fashion"),
}
"""Subjects by which Chinese universities are called, in both languages; kindred ones are one."""
_HAN = {what: re.compile(han) for what, (han, _) in _SUBJECTS.items()}
_LATIN = {what: re.compile(rf"\b(?:{latin})") for what, (_, latin) in _SUBJECTS.items()}
_HAN_SCHOOL = re.compile("(?:大学|学院)$")
_LATIN_SCHOOL = re.compile("university|college|conservatory")
_LATIN_FRAME = re.compile(r"\b(?:the|of|university|college)\b")


class School(NamedTuple):
    """What a university's name says: its subjects, and whether it is called by a place alone."""

    subjects: frozenset[str]
    by_place: bool


def school_of(form: str, places: Places, *, han: bool) -> School | None:
    """What the plain form of a name says of a university; None where it is none."""
    school = (_HAN_SCHOOL if han else _LATIN_SCHOOL).search(form)
    if school is None:
        return None
    rest = form[: school.start()] if han else " ".join(_LATIN_FRAME.sub(" ", form).split())
    if rest in places:
        return School(frozenset(), by_place=True)
    subjects = frozenset(what for what, said in (_HAN if han else _LATIN).items() if said.search(rest))
    return School(subjects - {"medicine"} if "chinese medicine" in subjects else subjects, by_place=False)


def differ(one: School, other: School) -> bool:
    """Whether two universities teach other subjects, or one of them alone is called by a subject."""
    if one.by_place or other.by_place:
        return bool(one.subjects or other.subjects)
    return bool(one.subjects and other.subjects) and one.subjects.isdisjoint(other.subjects)
