"""Data of private persons in a text: telephone and identity numbers, e-mail addresses, contact names.

Pure functions on folded text (:func:`ronghe.text.normalise.fold`). Service numbers (400, 800) belong to
no person and are left alone; amounts of eleven digits are told from mobile numbers by their unit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ronghe.model import Span


class PrivateKind(Enum):
    """What a stretch of private data is."""

    PHONE = "phone"
    IDENTITY = "identity"
    EMAIL = "email"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class PrivateFound:
    """Private data at a span, the label before it included ("联系人：张三", "Tel: 010-…")."""

    span: Span
    kind: PrivateKind


_HAN = "\u4e00-\u9fff"
_TRIGGERS = (
    re.compile(r"[@0-9+](?:(?<=@)|(?<=\d)(?:[\dXx*]{6}|\d{2,3}[ )-]|\d \d)|(?<=\+)\d)"),
    re.compile(
        rf"[人员单话机真式][:：|\s(\dXx]"
        rf"(?:(?<=[{_HAN}][人员].)|(?<=[{_HAN}][员家]名单.)|(?<=[{_HAN}](?:电话|手机|传真|方式).))",
        re.DOTALL,
    ),
)
"""Each begins with a set of characters: a search skips all others fast, which it cannot over mixed alternatives."""
_STEMS_CONTACT = ("ontact", "Attn", "Attention", "Inquir", "Prepared by", "Operator")
_STEMS_EN = (*_STEMS_CONTACT, "Tel", "Phone", "Fax", "Mobile", "Cell")
"""A text without any of them is soon told to hold no trigger in English: their first letters are in every text."""
_TRIGGER_EN = re.compile(
    r"[CcAIPOTFM](?:(?<=[Cc])ontact|(?<=A)tt(?:n|ention)|(?<=I)nquir|(?<=P)repared by|(?<=O)perator"
    r"|(?<=\bT)el|(?<=\bP)hone|(?<=\bF)ax|(?<=\bM)obile|(?<=\bC)ell)"
)
_UNIT = r"(?!\s?(?:多|余)?(?:元|万|亿|股|份|美|欧|港|人民币|吨|平方|台|套|件|个|人|户|%|[A-Z]{3}\b|yuan|dollar|RMB))"
_MOBILE = rf"(?<![\d.,¥$€£A-Za-z-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{{4}}){{2}}(?!\d|[.,]\d){_UNIT}"
_LANDLINE = (
    rf"(?<![\d.-])(?:\+?86[ -]?)?(?:\(0\d{{2,3}}\) ?|0\d{{2,3}}[ -])[2-9]\d{{6,7}}(?:[-转]\d{{1,6}})?(?!\d){_UNIT}"
)
_ABROAD = r"(?<![\d+])\+\d{1,3}[ -]?(?:\(\d{1,4}\)|\d{1,4})(?:[ -]\d{2,4}){2,4}(?!\d)"
_PHONE_LABEL = (
    r"(?:联系)?(?:电话|手机|传真|座机)(?:号码?)?|联系方式"
    r"|\b(?:Tel(?:ephone)?|Phone|Fax|Mobile|Cell)\.?(?: ?No\.?)?"
)
_LABELLED = rf"(?:{_PHONE_LABEL})\s?[:：|]?\s{{0,3}}[(+]{{0,2}}(?:[\dXx*][)\-/、 转]{{0,2}}){{7,40}}"
_PHONE = re.compile(f"{_LABELLED}|{_MOBILE}|{_LANDLINE}|{_ABROAD}")
_IDENTITY = re.compile(
    r"[1-8](?<![\dA-Za-z].)\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])"
)
_IDENTITY_LABELLED = re.compile(
    r"(?:身份证|护照|军官证|士兵证)(?:件)?(?:号码?)?\s?[:：]\s?[A-Za-z\d*]{6,20}"
    r"|\b(?:ID|[Pp]assport) (?:card )?(?:[Nn]o\.?|[Nn]umber)\s?:?\s?[A-Za-z\d*]{6,20}"
)
_DOCUMENTS = ("身份证", "护照", "军官证", "士兵证", "ID ", "assport ")
_SIGN = re.compile(r"[\dXx*]")
_FEWEST_SIGNS = 6
"""So many digits, or signs that mask them, has the shortest number of a telephone."""
_EMAIL = re.compile(
    r"(?:(?:电子)?邮[箱件](?:地址)?\s?[:：]?\s?|\bE-?mail\s?:?\s?)?(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]"
    r"{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
)

_LABEL_ZH = (
    r"(?:联系人|联络人|联系(?=[:：])|经办人?|经手人|操作员|填报人|填表人|制表人|录入员|收件人|接收人|咨询人|受理人|监督人员?"
    r"|(?:评审|评标|论证|磋商|谈判)?(?:专家|委员会成员|小组成员)(?:名单)?)"
)
_NEXT = (
    r"(?:联系|联络|电话|手机|传真|邮箱|邮编|操作|监督|纪检|质疑|投诉|采购|付款|交货|地址|附件|方式|日期|时间|经办|$)"
)
_NAME_ZH = rf"[{_HAN}](?:[{_HAN}·]{{0,4}}?(?={_NEXT}|[^{_HAN}·])|[{_HAN}]{{1,2}})"
_CONTACT_ZH = re.compile(
    rf"{_LABEL_ZH}(?:\s?[:：|]\s{{0,3}}|\s{{1,3}}){_NAME_ZH}(?:、[{_HAN}]{{2,3}}(?![{_HAN}])){{0,15}}"
)
_BEFORE_PHONE = re.compile(
    rf"(?<![{_HAN}])(?!联系|电话|手机|传真)[{_HAN}]{{2,4}}[ (:：,，]{{1,2}}"
    rf"(?:联系)?(?:电话|手机)?[:：]?\s?(?={_MOBILE})"
)
_ORGANISATION = (
    r"(?!(?:Ltd|Limited|Company|Corp|Office|Ministry|University|Fund|Bureau|Department|Cent(?:er|re)|Institute|Group"
    r"|Committee|Bank|Press|The|Relations|Tel|Phone|Fax|Email)\b)"
)
_CONTACT_EN = re.compile(
    r"(?:\b(?:[Cc]ontact(?: [Pp]ersons?| [Nn]ame)?s?|Attn|Attention|Inquiries|Point of [Cc]ontact|Prepared by"
    r"|Operator)\s?[:|]\s?|\bplease contact )(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?"
    rf"{_ORGANISATION}[A-Z][\w'-]{{1,20}}\.?(?: {_ORGANISATION}[A-Z][\w'-]{{0,20}}\.?){{1,3}}"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def may_hold_private(text: str) -> bool:
    """Whether a folded text holds any word or number that private data begins with; most hold none."""
    if any(trigger.search(text) for trigger in _TRIGGERS):
        return True
    return any(stem in text for stem in _STEMS_EN) and _TRIGGER_EN.search(text) is not None


def find_private(text: str) -> list[PrivateFound]:
    """Every stretch of private data in a folded text, in order; where two overlap, both."""
    if not may_hold_private(text):
        return []
    return sorted(_found(text), key=lambda found: (found.span, found.kind.value))


def _found(text: str) -> Iterator[PrivateFound]:
    """What each pattern finds; none is tried on a text without what all its matches hold."""
    for match in _PHONE.finditer(text) if len(_SIGN.findall(text)) >= _FEWEST_SIGNS else ():
        yield _at(match, PrivateKind.PHONE)
    for match in _IDENTITY.finditer(text):
        if is_identity_number(match.group()):
            yield _at(match, PrivateKind.IDENTITY)
    for match in _IDENTITY_LABELLED.finditer(text) if any(word in text for word in _DOCUMENTS) else ():
        yield _at(match, PrivateKind.IDENTITY)
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield _at(match, PrivateKind.EMAIL)
    contacts = () if text.isascii() else (_CONTACT_ZH, _BEFORE_PHONE)
    for pattern in (*contacts, _CONTACT_EN) if any(stem in text for stem in _STEMS_CONTACT) else contacts:
        for match in pattern.finditer(text):
            yield _at(match, PrivateKind.CONTACT)


def _at(match: re.Match[str], kind: PrivateKind) -> PrivateFound:
    return PrivateFound(Span(*match.span()), kind)


def is_identity_number(number: str) -> bool:
    """Whether 18 characters are a Chinese citizen's identity number: its check digit is that of GB 11643."""
    if len(number) != 18 or not number[:17].isdecimal():
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECKS[total % 11] == number[17].upper()
