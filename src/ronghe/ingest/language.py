"""The language of a text by its script."""

import re

SAMPLE = 2_000
"""Characters that are looked at."""

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_KANA = re.compile(r"[\u3040-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_LETTERS = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_ENGLISH = re.compile(r"\b(?:the|and|of|to|in|is|for)\b", re.IGNORECASE)
_LETTERS_A_HAN = 4
"""Latin letters that say as much as one Chinese character."""
_CODE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")


def _count(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))


def language_of(text: str, declared: str | None = None) -> str | None:
    """``zh``, ``en``, ``ja``, ``ko``, what the page declares for another Latin script, or None.

    The script decides over the declaration: many Chinese systems declare ``en`` on every page.
    """
    sample = text[:SAMPLE]
    code = _CODE.match(declared or "")
    said = code.group().lower() if code else None
    if sample.isascii():
        han = kana = hangul = 0
    else:
        han, kana, hangul = (_count(script, sample) for script in (_HAN, _KANA, _HANGUL))
    letters = _count(_LETTERS, sample)
    if hangul > han and hangul * _LETTERS_A_HAN > letters:
        return "ko"
    if kana * 10 > han + kana and (han + kana) * _LETTERS_A_HAN > letters:
        return "ja"
    if han and han * _LETTERS_A_HAN >= letters:
        return "zh"
    if not letters:
        return said
    if said and said not in {"zh", "ja", "ko"}:
        return said
    return "en" if _ENGLISH.search(sample) else None
