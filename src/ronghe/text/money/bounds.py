"""What stands around an amount: words that bound it (逾, 不少于, up to) and brackets that restate it."""

import re

from ronghe.model.span import Span

_WORDS_BEFORE = {
    "at_least": (
        "不少于|不低于|不小于|不下于|不下|不得少于|不得低于|至少|最低|起码",
        "at (?:the very )?least|no less than|no fewer than|not less than|(?:a )?minimum of",
    ),
    "up_to": (
        "[不未没](?:有)?超过|不高于|不多于|不大于|不得超过|不得高于|至多|最多|最高可达|最高达|最高|上限为|上限"
        "|低于|少于|不足|不到|小于",
        "up to|as much as|at most|no more than|not more than|not exceeding|not to exceed|(?:a )?maximum of"
        "|a ceiling of|capped at|less than|fewer than|under|below|(?:just |slightly )?short of",
    ),
    "over": (
        "(?<![高未没])超过|超出|超|逾|突破|(?<![爆打])破|高于|大于|多于",
        "more than|(?<!turned )(?<!handed )(?<!signed )(?<!carried )(?<!took )over|in excess of|exceeding|exceeds?"
        "|exceeded|above|upwards? of|greater than|well over"
        "|topping|topped|surpassing|surpassed",
    ),
    # 签约10亿元 signs for 10亿元, 最近 is "lately": the last character alone is no bound there.
    "about": (
        "将近|接近|(?<![最附临邻靠])近|大约|(?<![签合预节违条公续履契制])约|大概|估计|~|≈",
        "about|around|approximately|approx\\.?|roughly|some|nearly|almost|close to|an? estimated|estimated(?: at)?"
        "|circa|c\\.",
    ),
}
_KINDS = tuple(_WORDS_BEFORE)
_BEFORE = re.compile(
    "(?:"
    + "|".join(rf"(?P<{kind}>{han}|\b(?:{english}))" for kind, (han, english) in _WORDS_BEFORE.items())
    + r")(?:了|为|达到|达|有|合|计|是)?(?: (?:an?|the|a total of))?\s{0,2}$",
    re.IGNORECASE,
)
_LAST = frozenset("".join(re.findall(r"[\u4e00-\u9fff](?=\||$)", "|".join(han for han, _ in _WORDS_BEFORE.values()))))
"""The last characters of the Chinese words above; with :data:`_LINKS`, before no others an amount is bounded."""
_LINKS = frozenset("了为到达有合计是")
_AFTER = re.compile(
    r"(?P<at_least>\(含\)以上|\(含\)及以上|及以上|以上| or (?:more|above|higher|greater)\b)"
    r"|(?P<up_to>\(含\)以下|及以下|以下|以内|之内| or (?:less|below|lower|under)\b)"
    r"|(?P<about>左右|上下| or so\b)"
    r"|(?P<over>多(?![种个家项的])|有余|余(?![额下])|\+|-plus\b| plus\b)",
    re.IGNORECASE,
)
_REACH = 24

_EQUALS = (
    r"or|i\.e\.,?|which is|equal to|equivalent to|the equivalent of|worth|about|around|approximately|approx\.?"
    r"|roughly|some|nearly|almost|over|more than|=|≈|~|约合|折合|约为|约|合|相当于|等于|即|近|逾|超过|计"
)
_RESTATES = re.compile(
    r"(?:\s{0,2}[(\[]\s{0,2}|, ?(?=(?:or|i\.e\.|which is|equal|equivalent)\b)"
    r"| (?=(?:or (?:about|around|approximately|roughly|some|nearly|almost)|equal|equivalent)\b)"
    r"| ?(?=[=≈])|[,，] ?(?=约?合|折合|相当|约为|约))"
    rf"(?:\s?(?:{_EQUALS})[ :：,]{{0,2}}){{0,3}}\s?",
    re.IGNORECASE,
)
_AND_AGAIN = re.compile(r" ?[;,/；，、] ?(?:or )?", re.IGNORECASE)
_IS_A_SHARE = re.compile(r"[^()]{0,12}(?:of which|of it|其中|of this|from)", re.IGNORECASE)


def bounded(text: str, span: Span, *, over: bool) -> tuple[str | None, Span]:
    """The bound of the amount at ``span`` and the stretch that holds both.

    ``over``: the figures themselves said "and more" (200多亿). A word before the amount goes before one
    after it.
    """
    near = text[max(0, span.start - _REACH) : span.start].rstrip()[-1:]
    may = near < "\u4e00" or near > "\u9fff" or near in _LAST or near in _LINKS
    before = _BEFORE.search(text, max(0, span.start - _REACH), span.start) if may else None
    after = _AFTER.match(text, span.end)
    start = before.start() if before else span.start
    end = after.end() if after else span.end
    kinds = [kind for match in (before, after) if match for kind in _KINDS if match[kind]]
    if over:
        kinds.insert(0, "over")
    return (kinds[0] if kinds else None), Span(start, end)


def restates(text: str, first: Span, second: Span, *, listed: bool) -> bool:
    """Whether the second amount gives the first again: "RMB 10bn, or about $1.6bn,".

    ``listed``: the first itself restates another, so a comma is enough: "(US$15m; €14m)".
    """
    near = max(0, first.start - _REACH)
    in_brackets = listed and text.rfind("(", near, first.start) > text.rfind(")", near, first.start)
    if in_brackets and _AND_AGAIN.fullmatch(text, first.end, second.start):
        return True
    if not 0 < second.start - first.end <= 40 or _RESTATES.fullmatch(text, first.end, second.start) is None:
        return False
    return _IS_A_SHARE.match(text, second.end) is None
