"""Ties in words of both languages."""

from collections.abc import Iterable, Mapping

from ronghe.analyse.amounts import Language, money_words
from ronghe.analyse.figure import Support
from ronghe.analyse.network.tie import Tie
from ronghe.store.rows import PAST

_VERBS: Mapping[str, tuple[str, str]] = {
    "contributes": ("puts money into", "出资"),
    "manages": ("manages", "管理"),
    "invests_in": ("invests in", "投资"),
    "owns": ("owns part of", "持股"),
    "controls": ("controls", "控制"),
    "affiliated_with": ("is affiliated with", "隶属或关联于"),
    "awards": ("buys from", "授予合同"),
    "founded_by": ("was founded by", "发起方为"),
    "partners_with": ("works with", "合作"),
    "member_of": ("is a member of", "加入"),
    "part_of": ("is part of", "属于"),
    "supervises": ("supervises", "主管"),
    "located_in": ("is in", "位于"),
    "role": ("holds an office in", "任职于"),
}
_NOUNS: Mapping[str, tuple[str, str]] = {
    "contributes": ("contribution", "出资"),
    "manages": ("management", "管理"),
    "invests_in": ("investment", "投资"),
    "owns": ("ownership", "持股"),
    "controls": ("control", "控制"),
    "affiliated_with": ("affiliation", "关联"),
    "awards": ("procurement", "采购"),
    "founded_by": ("founding", "发起"),
    "partners_with": ("partnership", "合作"),
    "member_of": ("membership", "成员"),
    "part_of": ("part and whole", "从属"),
    "supervises": ("supervision", "主管"),
    "located_in": ("place", "所在地"),
    "role": ("office", "任职"),
}
_KINDS: Mapping[str, tuple[str, str]] = {
    "Fund": ("fund", "基金"),
    "Company": ("company", "企业"),
    "Institute": ("institute", "院校与研究机构"),
    "PublicBody": ("public body", "公共机构"),
    "Alliance": ("alliance", "联盟与协会"),
    "Zone": ("zone", "园区与示范区"),
    "Policy": ("policy", "政策"),
    "Project": ("project", "项目"),
    "Person": ("person", "人员"),
    "Place": ("place", "地点"),
}
_MODALITIES: Mapping[str, tuple[str, str]] = {
    "planned": ("planned", "计划"),
    "framework": ("framework agreement", "框架协议"),
    "proposed": ("proposed", "拟议"),
    "alleged": ("alleged", "据称"),
}


def _pick(words: Mapping[str, tuple[str, str]], key: str, language: Language) -> str:
    return words.get(key, (key, key))[language == "zh"]


def predicate_label(predicate: str, language: Language = "en") -> str:
    """What kind of tie a predicate is, as in "partnership" or 合作."""
    return _pick(_NOUNS, predicate, language)


def kind_label(kind: str, language: Language = "en") -> str:
    """The word for a kind of entity."""
    return _pick(_KINDS, kind, language)


def ended_words(until: str, language: Language = "en") -> str:
    """By when a tie had ended: a day as an ISO prefix, or :data:`ronghe.store.rows.PAST`."""
    if until == PAST:
        return "曾" if language == "zh" else "formerly"
    return f"至{until}" if language == "zh" else f"until {until}"


def link_words(predicates: Iterable[str], ended: Mapping[str, str], language: Language = "en") -> str:
    """The kinds of tie between two bodies, those of the past with when they ended."""
    said = []
    for name in predicates:
        words = ended_words(ended[name], language) if name in ended else ""
        brackets = ("（{}）" if language == "zh" else " ({})").format(words) if words else ""
        said.append(predicate_label(name, language) + brackets)
    return ("、" if language == "zh" else ", ").join(said)


def tie_words(tie: Tie, language: Language = "en") -> str:
    """The tie as a sentence without a full stop: who, what, whom, how much, when, how firmly."""
    zh = language == "zh"
    said = [money_words(tie.money, language)] if tie.money else []
    said += [("经由" if zh else "through ") + tie.via] if tie.via else []
    said += [tie.date] if tie.date else []
    said += [ended_words(tie.until, language)] if tie.until else []
    modality = tie.support.modality
    said += [_pick(_MODALITIES, modality, language)] if modality != "stated" else []
    verb = _pick(_VERBS, tie.predicate, language)
    words = f"{tie.subject_name} {verb} {tie.object_name}"
    return words + (("（" + "，".join(said) + "）" if zh else f" ({', '.join(said)})") if said else "")


def source_words(support: Support, language: Language = "en") -> str:
    """The quote with where it stands, for a terminal: one line."""
    quote = " ".join(support.quote.split())
    where = ", ".join(
        part for part in (support.title or support.document, support.publisher, support.published) if part
    )
    return f"“{quote}”——{where}" if language == "zh" else f"“{quote}” — {where}"
