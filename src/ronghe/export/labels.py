"""The words of the ledger in both languages."""

from collections.abc import Mapping

from ronghe.analyse.amounts import Language
from ronghe.analyse.figure import Column

_MEASURES: Mapping[str, tuple[str, str]] = {
    "target": ("Target", "目标规模"),
    "intended": ("Intended", "意向金额"),
    "registered": ("Registered", "注册资本"),
    "subscribed": ("Subscribed", "认缴"),
    "raised": ("Raised", "募集"),
    "paid_in": ("Paid in", "实缴"),
    "deployed": ("Deployed", "已投"),
    "leveraged": ("Leveraged", "撬动"),
    "managed": ("Managed", "管理规模"),
    "credit": ("Credit", "授信"),
    "investment": ("Investment", "总投资"),
    "output": ("Output", "产值"),
    "unspecified": ("Size (unspecified)", "规模（未说明）"),
}
_SCOPES: Mapping[str, tuple[str, str]] = {"parent": ("parent fund", "母基金"), "family": ("family", "基金群")}
_HEADINGS: Mapping[str, tuple[str, str]] = {
    "fund": ("Fund", "基金"),
    "other_name": ("Chinese name", "英文名"),
    "level": ("Level", "级别"),
    "place": ("Place", "地点"),
    "established": ("Founded", "设立"),
    "status": ("Status", "状态"),
    "sponsors": ("Sponsors", "发起与出资"),
    "managers": ("Managers", "管理人"),
    "documents": ("Sources", "来源数"),
}
_GATHERED: Mapping[str, tuple[str, str]] = {"figures": ("Figures", "金额"), "facts": ("What is known", "概况")}
_WORDS: Mapping[str, tuple[str, str]] = {
    "national": ("national", "国家级"),
    "provincial": ("provincial", "省级"),
    "municipal": ("municipal", "市级"),
    "county": ("county", "区县级"),
    "corporate": ("corporate", "企业"),
    "announced": ("announced", "已宣布"),
    "registered": ("registered", "已注册"),
    "filed": ("filed", "已备案"),
    "operating": ("operating", "运营中"),
    "dissolved": ("dissolved", "已注销"),
    "repealed": ("repealed", "已废止"),
    "at_least": ("at least", "不少于"),
    "over": ("over", "逾"),
    "about": ("about", "约"),
    "up_to": ("up to", "不超过"),
    "initiator": ("initiator", "发起人"),
    "limited_partner": ("limited partner", "有限合伙人"),
    "general_partner": ("general partner", "普通合伙人"),
    "guidance_fund": ("guidance fund", "引导基金"),
    "manager": ("manager", "基金管理人"),
    "custodian": ("custodian", "托管人"),
}
_PHASES = "零一二三四五六七八九十"


def _pick(pair: tuple[str, str], language: Language) -> str:
    return pair[1] if language == "zh" else pair[0]


def heading(part: str, language: Language = "en") -> str:
    """The heading of a column of facts."""
    return _pick(_HEADINGS[part], language)


def gathered_heading(part: str, language: Language = "en") -> str:
    """The heading of a column that gathers several parts."""
    return _pick(_GATHERED[part], language)


def word(value: str, language: Language = "en") -> str:
    """A word of a closed list; any other text as it is."""
    return _pick(_WORDS.get(value, (value, value)), language)


def measure_label(measure: str, language: Language = "en") -> str:
    """The name of a measure, as in Paid in or 实缴."""
    return _pick(_MEASURES.get(measure, (measure, measure)), language)


def total_label(measure: str, language: Language = "en") -> str:
    """What is added up, as in "Total (size, unspecified)" or "合计（目标规模）": no bracket stands in another."""
    label = measure_label(measure, language)
    if language == "zh":
        return f"合计（{label.replace('（', '，').replace('）', '')}）"
    return f"Total ({label.lower().replace(' (', ', ').replace(')', '')})"


def column_label(column: Column, language: Language = "en") -> str:
    """A column's heading, as in "Target, phase 1" or "目标规模，一期"."""
    parts = (measure_label(column.measure, language), part_label(column, language))
    return ("，" if language == "zh" else ", ").join(filter(None, parts))


def part_label(column: Column, language: Language = "en") -> str:
    """Of what part of a fund its figures are, as in "phase 1" or "一期"; "" for the whole."""
    parts = [_phase_label(column.phase, language)] if column.phase else []
    if column.scope:
        parts.append(_pick(_SCOPES.get(column.scope, (column.scope, column.scope)), language))
    return ("，" if language == "zh" else ", ").join(parts)


def _phase_label(phase: int, language: Language) -> str:
    if language == "en":
        return f"phase {phase}"
    return f"{_PHASES[phase]}期" if phase < len(_PHASES) else f"{phase}期"
