"""Legal forms of organisations: those that say one thing get one spelling.

有限责任公司 and 有限公司 are the same form (Company Law of the PRC, article 7, allows both words);
股份有限公司 is another, also after 集团. 集团有限公司, 集团公司 and 集团 name one group, before and after its
conversion. Partnerships carry (有限合伙) in brackets after a name that is complete without it.
"""

import re

_HAN_FORMS = (
    (re.compile(r"[(（]?(?:有限|普通|特殊普通)合伙[)）]?$"), ""),
    (re.compile(r"有限责任公司$"), "有限公司"),
    (re.compile(r"股份公司$"), "股份有限公司"),
    (re.compile(r"集团(?:有限)?公司$"), "集团"),
)
_LATIN_LIMITED = re.compile(
    r" (?:(?:private |pte |pty )?(?:co|company) (?:ltd|limited|inc|llc)"
    r"|ltd co|pte ltd|pty ltd|limited|ltd|inc|incorporated|llc|plc)$"
)
_LATIN_PARTNERSHIP = re.compile(r" (?:limited partnership|l p|lp|llp)$")
_LATIN_WORDS = (
    (re.compile(r"\bcorp\b"), "corporation"),
    (re.compile(r"\bco\b"), "company"),
    (re.compile(r"\bgrp\b"), "group"),
    (re.compile(r"\binst\b"), "institute"),
    (re.compile(r"\buniv\b"), "university"),
    (re.compile(r"\b(?:center|centre)\b"), "centre"),
    (re.compile(r"\bdefense\b"), "defence"),
)
_COMPLETE_WITHOUT = (" group", " corporation", " group company")


def one_legal_form(form: str) -> str:
    """A normal form (see ``names.key``) with its legal form in the one spelling that stands for it.

    >>> one_legal_form("东方科技有限责任公司"), one_legal_form("eastern technology co ltd")
    ('东方科技有限公司', 'eastern technology ltd')
    """
    if form.isascii():
        return _latin(form)
    for pattern, one in _HAN_FORMS:
        shorter = pattern.sub(one, form)
        if len(shorter) >= 2:
            form = shorter
    return form


def _latin(form: str) -> str:
    form = _LATIN_PARTNERSHIP.sub("", form)
    bare = _LATIN_LIMITED.sub("", form)
    limited = bare != form
    for pattern, one in _LATIN_WORDS:
        bare = pattern.sub(one, bare)
    if bare.endswith(" group company"):
        bare = bare.removesuffix(" company")
    return bare if not limited or bare.endswith(_COMPLETE_WITHOUT) else f"{bare} ltd"
