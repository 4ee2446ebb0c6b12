"""Latin names as words: split, stripped of endings, abbreviations written out."""

import re
import unicodedata

STOP = frozenset(["of", "the", "and", "for", "in", "on", "at", "to", "a", "s", "de", "by", "with"])
LEGAL = frozenset(
    ["co", "ltd", "limited", "inc", "company", "llc", "plc", "incorporated", "gmbh", "ag", "sa", "bv", "pte", "pty",
     "lp", "kg", "shares", "share", "youxian", "gongsi", "youxiangongsi", "gufen", "zeren", "zonggongsi"]
)  # fmt: skip
"""Legal forms, those of Chinese in pinyin too: nearly every company has one, and lists drop them at will."""
FORMS = frozenset(["group", "holding", "corporation", "corp", "jituan"])
"""Words of form that tell a little more than legal forms do."""

_ONE_WORD = {
    "technology": "tech tec tek technologies technological",
    "science": "sci sciences scientific",
    "university": "univ",
    "institute": "inst institution",
    "development": "dev",
    "manufacturing": "mfg manufacture manufacturer",
    "international": "intl int",
    "national": "natl",
    "engineering": "eng engineer",
    "electronic": "elec electronics electron",
    "electric": "electrical",
    "center": "centre",
    "defense": "defence",
    "fiber": "fibre",
    "aluminum": "aluminium",
    "mold": "mould",
    "tire": "tyre",
    "pharma": "pharm pharmaceuticals pharmaceutical",
    "communication": "comm",
    "telecommunication": "telecom",
    "information": "info",
    "chemical": "chem",
    "industry": "industrial",
    "aeronautic": "aeronautical aeronautics",
    "automobile": "auto automotive",
    "laboratory": "lab",
    "department": "dept",
    "medical": "med medicine",
    "environmental": "env environment",
    "education": "edu educational",
    "agriculture": "agricultural agri",
    "machinery": "mech machine mechanical",
    "ecology": "ecological",
    "culture": "cultural",
    "transport": "transportation",
    "logistics": "logistic",
    "finance": "financial",
    "biology": "biological",
    "biotechnology": "biotech",
    "china": "chinese",
    "intelligent": "intelligence",
    "high": "hi",
    "trade": "trading",
    "mine": "mining",
}
_SAME = {short: one for one, shorts in _ONE_WORD.items() for short in shorts.split()}

_WORD = re.compile(r"[A-Za-z0-9]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INTERNATIONAL = re.compile(r"\b[Ii]nt'l\b|\bINT'L\b")
_POSSESSIVE = re.compile(r"'[sS]\b")


def stem(word: str) -> str:
    """One form for a word's numbers and spellings: technologies, tech → technology.

    >>> [stem(word) for word in ("technologies", "glass", "centre", "sensors")]
    ['technology', 'glass', 'center', 'sensor']
    """
    if word in _SAME:
        return _SAME[word]
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return _SAME.get(word, word)


def words(name: str) -> list[str]:
    """The words of a Latin name in order, lower case, stemmed, without accents and without words like "of".

    A word written in humps counts as its parts: OreeLaser → oree, laser.
    """
    text = unicodedata.normalize("NFKC", name).replace("\u2019", "'").replace("\u2018", "'")
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    text = _POSSESSIVE.sub(" s", _INTERNATIONAL.sub("International", text)).replace("'", "")
    out = []
    for word in _WORD.findall(text):
        parts = _CAMEL.split(word)
        whole = len(parts) == 1 or len(parts) > 3 or min(map(len, parts)) < 2
        out += [word.lower()] if whole else [part.lower() for part in parts]
    return [stem(word) for word in out if word not in STOP]
