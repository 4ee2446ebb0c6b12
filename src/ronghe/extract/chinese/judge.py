"""Whether words and an ending make a name, or only describe something."""

from __future__ import annotations

import re
from functools import lru_cache

import rjieba

from ronghe.extract.chinese.around import (
    Ending,
    alone,
    bounded,
    bounded_left,
    in_company,
    leads_line,
    named_so,
    of_firm,
    quoted,
)
from ronghe.extract.chinese.cutting import runs_over
from ronghe.extract.chinese.endings import (
    LEGAL,
    LEVEL_OFFICES,
    LEVELS,
    NUMBER,
    PUTS,
    Endings,
    begins_generic,
    describes_only,
    endings,
)
from ronghe.extract.chinese.places import NO_PLACE
from ronghe.extract.chinese.science import of_school, of_science, office_told_of
from ronghe.extract.chinese.tokens import Part

_VERBED = re.compile(
    r"重点[发支布投]|聚焦|投向|主营|主要从事|围绕|(?:园|区|城|基地|小镇)(?:重点|主要|大力)?(?:发展|承接|培育|打造|布局|引进|做强)"
)
"""Within what is no short name of a firm but what a zone or firm does: 某产业园重点发展海工|装备."""
_TAUGHT = ("学", "工程", "技术", "语", "管理", "设计", "制造", "动力")
"""Ends of what a department of a school is called by."""
_SCHOOL = re.compile(r"大学|学院|学校")
_RED_ARMY = frozenset({"政府", "解放", "红", "志愿", "新四", "联", "盟", "自卫"})
_STREETS = ("路", "街", "大道", "号", "镇", "乡", "村")
_FULL_FORMS = ("有限公司", "有限责任公司")
_LANDS = ("中国", "中华人民共和国", "中华", "中国人民解放军", "解放军", "中共")
"""Heads that name a country or a power, unlike 国家 and 全国."""
_DESCRIBED = frozenset({"Institute", "Zone", "Project", "Company"})
"""Kinds of which 国家 with a description names a class, not one of it: 国家重点实验室."""
_SHORT_BODIES = frozenset({"委", "办", "厅", "局", "司"})
"""One-character bodies that hold departments: 省委组织部."""
_FIELDS_OF_COMMISSIONS = _SHORT_BODIES | frozenset("建教科经计农商编体侨")
"""Fields of which a place has a commission: 房山区建委."""
_STATIONS = frozenset({"派出所", "公安分局", "看守所"})
"""Bodies that bear the name of any small place, of two characters too: 龙岗派出所."""
_OFFICE_OF_COUNTY = re.compile(r"[\u4e00-\u9fff]{2,3}[县区旗镇乡](?![级域镇])[\u4e00-\u9fff]{1,6}")
_OFFICES = frozenset({"局", "委", "办"})
_NUMBERED = re.compile(r"第[一二三四五六七八九十]{1,3}[\u4e00-\u9fff]{1,4}")
_NUMBERED_BODIES = frozenset(
    {"厂", "总厂", "医院", "中学", "小学", "设计院", "勘察院", "研究所", "分公司", "工程局", "监狱"}
)
_SHORTEST_FUND = 4
"""A place with so long an ending is a fund of its own: 南昌市政府引导基金."""
_LONG_STEM = 5
_SHORT_STEM = 3
_SHORTEST_BRAND, _LONGEST_BRAND = 2, 4
_TOLD_OF = re.compile(
    r"(?:[现原今曾后均]|目前)?(?:直属|隶属|转隶|改隶|下辖|下设|划归|前身|(?:组建|成立|创建|始建|创办)于)"
)
"""Behind an institute of plain words, what is said of one body alone: 军事工程研究院直属…"""
_OF_REGION = frozenset({"所", "院", "中心"})
_ANY_OF = "级市省区县系类"
"""Before 基金群 these tell whose funds they are and name no family: 襄阳市级基金群."""
_REGION = re.compile(r"(?:华[东北南中西]|西[南北]|东[北南])(?!地区)[\u4e00-\u9fff]{4,12}")
"""A region with a field of work before the ending of an institute: 华东理化计量测试所."""
_WORKS = frozenset({"厂", "总厂"})
_FACULTIES = frozenset({"学院", "实验室", "重点实验室"})
"""Whose names join two fields: 船舶与海洋工程学院."""
_COUNTED = re.compile(r"第[\d一二三四五六七八九十]{1,4}[支只个家期批]$")
_SISTERS = frozenset({"创投", "资本", "投资", "控股", "证券", "信托", "期货", "保险"})
"""What the firms of a group are called behind its short name: 航天科工创投."""
_SEVERAL = re.compile(r"(?:共有?|已有|已达|达到?|合计|总数)?(?:\d|[两二三四五六七八九十])[\d余多]{0,4}[只支]|群")
"""Behind a fund: it is a kind of which there are several, 全国军民融合基金共有42只."""
_SO_MANY = re.compile(r"(?<![第\d])\d{1,4}余?[支只](?:重点|产业|专项|创投|创业投资|股权投资)*$")
"""Before it: 滨海新区11支基金, 全市首批6只产业基金."""
_NEW_OR_GREAT = re.compile(r"[大新][\u4e00-\u9fff]{1,2}")
"""Words before the ending of a short company name that begin like a description and are none: 新纶, 大恒."""
_HEADED = {
    "研究所": ("所长",),
    "研究院": ("院长",),
    "学院": ("院长", "教授", "书记"),
    "研究中心": ("主任",),
    "委员会": ("委员", "主任"),
    "局": ("局长",),
    "厅": ("厅长",),
    "协会": ("会长", "理事", "会员"),
    "学会": ("会长", "理事", "会员"),
    "联合会": ("主席", "会长"),
}
"""Who heads a body, by its ending."""
_COUNTIES = frozenset("县区镇乡旗")
_ANY_COUNTY = frozenset({"各市", "各县", "所在", "当地", "市辖", "两个", "多个", "开发", "高新", "经开", "新城"})
_COUNTY_BODIES = frozenset(
    {
        "政府",
        "人民政府",
        "公安局",
        "法院",
        "人民法院",
        "检察院",
        "人民检察院",
        "纪委",
        "县委",
        "区委",
        "政协",
        "人大常委会",
        "派出所",
        "委",
    }
)
"""Bodies that every county has."""
_CLUSTERS = frozenset({"产业集群", "产业带"})
"""What is called by its trade alone is a plan for one and no zone: 打造永磁电机产业集群."""
_FIRM_LATER = frozenset({"公司", "集团"})


def is_name(ending: Ending) -> bool:
    """Whether the words before the ending make a name with it."""
    rules, word, stem = endings(ending.lens), ending.word, ending.stem
    if ("第" in stem and _COUNTED.search(stem)) or _several(ending):
        return False
    if not stem:
        return word in rules.alone and alone(ending)
    if word == "基金群" and stem[-1] in _ANY_OF:
        return False
    if word == "大学" and stem.endswith("国家") and ending.cut.text.startswith("科技园", ending.cut.ends[ending.index]):
        return False
    if stem[:2] in _FIRM_LATER or not _brand_fits(ending, rules) or not _short_ending_fits(ending):
        return False
    if ending.kind == "Project" and not bounded(ending):
        return False
    if word in _CLUSTERS and (ending.lead is None or ending.cut.kinds[ending.lead] != "Place"):
        return quoted(ending)
    if ending.kind == "PublicBody" and word in rules.department and of_firm(ending):
        return False
    if ending.lead is not None:
        return _with_lead(ending, ending.lead, rules)
    return _without_lead(ending, rules)


def _several(ending: Ending) -> bool:
    behind = ending.cut.ends[ending.index]
    return ending.kind == "Fund" and bool(_SEVERAL.match(ending.cut.text, behind) or _SO_MANY.search(ending.stem))


def _short_ending_fits(ending: Ending) -> bool:
    """Whether an ending of one character that is often a part of another word is one here; true of other endings.

    产业军民融合 names no army, and 鲁信系 is a circle of firms or a verb, unlike 物理系.
    """
    word, stem, cut = ending.word, ending.stem, ending.cut
    if word == "军":
        lead = ending.lead
        rest = stem if lead is None else cut.text[cut.ends[lead] : cut.starts[ending.index]]
        return not rest or NUMBER.search(rest) is not None or rest in _RED_ARMY
    if word == "系":
        of_school = ending.lead is not None and cut.kinds[ending.lead] == "Institute"
        return of_school or stem.endswith(_TAUGHT) or _SCHOOL.search(stem) is not None
    return True


def _brand_fits(ending: Ending, rules: Endings) -> bool:
    """Whether the words around the ending of a short company name let it be one; true of other endings."""
    if ending.word in rules.brand_common:
        if _VERBED.search(ending.stem) or PUTS.match(ending.cut.text, ending.cut.starts[ending.index]):
            return False
        return bounded(ending) and (in_company(ending) or _of_place(ending))
    return ending.word not in rules.brand or bounded(ending)


def _of_place(ending: Ending) -> bool:
    """Whether a place and a proper word stand before the ending of a short company name: 新乡平原电子."""
    cut, lead = ending.cut, ending.lead
    if lead is None or cut.kinds[lead] != "Place" or cut.starts[lead] != ending.left:
        return False
    brand = cut.text[cut.ends[lead] : cut.starts[ending.index]]
    return _SHORTEST_BRAND <= len(brand) <= _LONGEST_BRAND and not begins_generic(brand) and not _acts(brand)


def _with_lead(ending: Ending, lead: int, rules: Endings) -> bool:
    """A place, 国家 or a known body stands first: almost any ending makes a name with it."""
    cut, word = ending.cut, ending.word
    rest = cut.text[cut.ends[lead] : cut.starts[ending.index]]
    place = cut.parts[lead] == Part.HEAD
    nation = place and not cut.kinds[lead] and cut.word(lead) not in _LANDS
    brand = word in rules.brand or word in rules.brand_common
    if not rest:
        if word == "院" and cut.word(lead).endswith("院"):
            return False
        if brand and cut.parts[lead] == Part.KNOWN and word in _SISTERS:
            return cut.kinds[lead] == "Company" and bounded(ending)
        if brand:
            return cut.kinds[lead] == "Place"
        if ending.kind == "Fund" and not nation and (cut.kinds[lead] == "Place" or LEGAL.search(word)):
            return len(word) >= _SHORTEST_FUND
        fits = word in (rules.bare if place else rules.part) and not nation
        return fits and (len(word) > 1 or bounded(ending))
    if brand and (rest.endswith(_STREETS) or not place):
        return False
    if nation and ending.kind in _DESCRIBED and (ending.kind in {"Project", "Zone"} or describes_only(rest)):
        return "(" in rest
    numbered = word in rules.numbered and NUMBER.search(rest) is not None
    held = _FIELDS_OF_COMMISSIONS if word == "委" else _SHORT_BODIES
    return len(rest) > 1 or not ending.weak or numbered or rest in held


def _without_lead(ending: Ending, rules: Endings) -> bool:
    """A proper word must stand before the ending, or something else must say that this is a name."""
    word, stem = ending.word, ending.stem
    if word in rules.numbered and NUMBER.search(stem):
        return stem.startswith("第") or len(stem) > 2
    if stem.startswith(LEVELS) and word in LEVEL_OFFICES:
        return stem not in LEVELS and bounded(ending)
    if _of_county(ending) or (word in _NUMBERED_BODIES and _NUMBERED.fullmatch(stem)):
        return True
    if _in_post(ending):
        return True
    if word.endswith("重点实验室") or word.startswith("国家工程"):
        return len(stem) > 2 and not _acts(stem) and not describes_only(stem)
    if begins_generic(stem) and not (
        word in rules.brand and _NEW_OR_GREAT.fullmatch(stem) and not describes_only(stem)
    ):
        return _of_plain_words(ending)
    if ending.weak:
        return _weak_without_lead(ending, rules)
    return len(stem) > (2 if ending.kind in {"Zone", "Project", "PublicBody"} and word not in _STATIONS else 1)


def _of_plain_words(ending: Ending) -> bool:
    """Whether a name may begin with a describing word: quoted, headed, of a full legal form, or told of as one body."""
    word, stem = ending.word, ending.stem
    if word in _FACULTIES and "与" in stem and len(stem) > _LONG_STEM:
        return True
    if ending.kind == "Institute" and not ending.weak and len(stem) > _SHORT_STEM:
        told = _TOLD_OF.match(ending.cut.text, ending.cut.ends[ending.index]) is not None
        if told or (len(stem) > _LONG_STEM and leads_line(ending)):
            return True
    if of_school(ending) or office_told_of(ending):
        return True
    if len(stem) > 3 and (quoted(ending) or (stem[-1] not in "类型性级域" and named_so(ending))):
        return True
    if word.endswith(_FULL_FORMS) and len(stem) > 3:
        return True
    return LEGAL.search(word) is not None and not describes_only(stem)


def _weak_without_lead(ending: Ending, rules: Endings) -> bool:
    if ending.word == "委员会" and len(ending.stem) > _SHORT_STEM and named_so(ending):
        return True
    if ending.word == "研究室" and len(ending.stem) > 1 and named_so(ending) and bounded(ending):
        return True
    if of_science(ending):
        return True
    if ending.word in _OF_REGION and _REGION.fullmatch(ending.stem):
        return not runs_over(ending.cut.text, ending.cut.ends[ending.index])
    if ending.word in _WORKS and len(ending.stem) > _SHORT_STEM and bounded(ending):
        return True
    return quoted(ending) or (ending.word in rules.brand | rules.brand_common and 1 < len(ending.stem) < 5)


@lru_cache(maxsize=2_000)
def _acts(stem: str) -> bool:
    """Whether words begin with a verb, so that what follows is its object: 申报国家重点实验室."""
    words = rjieba.tag(stem, False)
    return bool(words) and words[0][1] in {"v", "vn", "d", "p", "c", "r", "m"} and words[0][0] != stem


def _in_post(ending: Ending) -> bool:
    """Whether a body of general words is one, since the title of its head follows: 国际经济研究所所长."""
    cut, after = ending.cut, ending.index + 1
    heads = next((heads for end, heads in _HEADED.items() if ending.word.endswith(end)), ())
    if len(ending.stem) < 3 or not heads or after == len(cut.parts):
        return False
    title = cut.word(after)
    follows = cut.parts[after] == Part.OFFICE and cut.starts[after] == cut.ends[ending.index]
    return follows and title[-2:] in heads and bounded_left(ending)


def _of_county(ending: Ending) -> bool:
    """Whether a county that the lens does not list stands before an office of government: 崇礼县政府, 郯城县卫生局."""
    stem = ending.stem
    if ending.word in _OFFICES and _OFFICE_OF_COUNTY.fullmatch(stem):
        county = next(at for at, char in enumerate(stem) if at > 1 and char in _COUNTIES) + 1
        return not NO_PLACE.fullmatch(stem[:county]) and not begins_generic(stem) and bounded(ending)
    if ending.word not in _COUNTY_BODIES:
        return False
    return 2 < len(stem) < 5 and stem[-1] in _COUNTIES and stem[:-1] not in _ANY_COUNTY and not begins_generic(stem)
