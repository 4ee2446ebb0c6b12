"""What sort of body a name says it is: a company and a university of one name are two."""

import re

COMPANY, SCHOOL, INSTITUTE, HOSPITAL = 1, 2, 4, 8
_COMPANIES = ("公司", "集团", "企业", "合伙")
_HAN = (
    (COMPANY, re.compile("|".join(_COMPANIES))),
    (SCHOOL, re.compile("大学|(?<!临床医)学院|学校")),
    (INSTITUTE, re.compile("研究院|研究所|研究中心|实验室|科学院|中心$|(?<![学医])院$|所$")),
    (HOSPITAL, re.compile("医院|临床医学院")),
)
LATIN = {
    "university": SCHOOL, "college": SCHOOL, "school": SCHOOL,
    "institute": INSTITUTE, "academy": INSTITUTE, "laboratory": INSTITUTE, "center": INSTITUTE, "centre": INSTITUTE,
    "hospital": HOSPITAL,
    "ltd": COMPANY, "inc": COMPANY, "co": COMPANY, "corp": COMPANY, "company": COMPANY, "llc": COMPANY,
    "group": COMPANY, "corporation": COMPANY, "plc": COMPANY, "limited": COMPANY,
}  # fmt: skip
"""What a word of a Latin name says."""
_WORD = re.compile("[a-z]+")


def latin_bodies(name: str) -> int:
    """Flags of the sorts that a Latin name says; 0 where it says none."""
    flags = 0
    for word in _WORD.findall(name.lower()):
        flags |= LATIN.get(word, 0)
    return flags


def han_bodies(name: str) -> int:
    """The flag of the sort that a Chinese name says last, which is its own: 集团公司第二研究院 is an institute."""
    if name.endswith(_COMPANIES):
        return COMPANY
    last, found = -1, 0
    for flag, pattern in _HAN:
        for match in pattern.finditer(name):
            if match.end() > last:
                last, found = match.end(), flag
    return found
