"""In what field an organisation works or a fund invests, in the text's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.chinese.articles import in_articles
from ronghe.extract.line import Line
from ronghe.extract.readers import sector_en
from ronghe.extract.readers.aims_zh import recommended
from ronghe.extract.readers.makers import described_firms, in_brackets
from ronghe.extract.readers.stance import modality
from ronghe.extract.readers.topic import spoken_for
from ronghe.extract.rules import Sieve, caught_if, kinds_of, lines, matches, rule
from ronghe.model import Claim, End, Issue, Text
from ronghe.text.normalise import fold

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "sector"
_KINDS = kinds_of("Fund|Company|Institute|Zone")
_FIELDS = r"(?P<v>[^，,。；;:：的{#Name|Money|Date}]{2,80}?)"
_MANY = r"(?:[两二三四五六七八九十][大类]|\d{1,2}个|[两二三四五六七八九十]个)"
_TAIL = (
    r"(?:等(?:" + _MANY + r")?|" + _MANY + r")?(?:的)?(?:重点|前沿|战略性新兴|相关|关键|核心|细分|优势|主导|高端"
    r"|应用|基础|总体|共性|工程)*(?:领域|产业|行业|方向|板块|赛道|主业|业务|方面|项目|技术(?![、和与及]|领域|行业|产业|方向)|研究|攻关|产品|研制|研发|生产"
    r"|(?<!先进|智能|装备|高端|增材|精密|绿色|柔性|数字|部件)(?<![+＋])制造|销售"
    r"|(?<!现代|信息|专业|金融|物流)服务|(?<!工业|芯片|电路)设计|企业|需求"
    r"|科研|试制|开发)"
)
"""What ends a field and is no part of it; 先进制造, 现代服务 and 芯片设计 are fields."""
_DONE = (
    r"(?!(?:技术|研究|研发|研制|开发|制造|生产|服务|设计|应用|创新|融合|安全){0,3}[、和与及](?!(?:技术|系统)?(?:研发|研制|开发|设计|生产|制造|加工|销售|服务|检测|维修"
    r"|集成|推广|应用|运营|咨询|试验|安装|测试|租赁|贸易)))"
)
"""Behind such an end no further field follows: 卫星导航与位置服务、特种车辆等领域 is one list."""
_RULES = (
    (
        r"(?:{readers.sector.zh})(?:于|在|到|向|为|是|有|包括|涵盖|:|：|的是)*"
        + _FIELDS
        + r"(?="
        + _TAIL
        + _DONE
        + r"|等|[，,。；;)（(]|$|的(?:[^，,。；;的]{0,12})?(?:企业|公司|机构|基金|团队|厂商)"
        r"|的[^，,。；;的]{0,6}(?:加工|检测|维修|集成|推广|应用|试验|总装|装配))",
        0.84,
    ),
    (
        r"(?:{rules.sector.weak_zh})(?:于|在|到|向)?"
        + _FIELDS
        + r"(?:等(?:"
        + _MANY
        + r")?|"
        + _MANY
        + r")(?="
        + _TAIL
        + r")",
        0.8,
    ),
    (
        r"(?:形成|构建|构筑|立足|围绕|聚焦|瞄准)(?:于|在|了)?(?P<v>[^，,。；;:：的、{#Name|Money|Date}]{2,14}、[^，,。；;:：的{#Name|Money|Date}]{2,50}?)"
        r"(?:等)?(?:"
        + _MANY
        + r")?(?:主导|优势|特色|支柱|重点|未来|新兴)?(?:产业|赛道|板块)(?=[，,。；;]|$|布局|发力|集群)",
        0.8,
    ),
    (
        r"(?:{readers.sector.zh})(?:于|在)?"
        + _FIELDS
        + r"(?:的?(?:研发|研制|生产|制造|设计|销售|服务|业务))?(?:领域|行业|产业|赛道)?"
        r"(?:(?:长达|近|超)?[\d一二三四五六七八九十余多]{1,4}年)?的{s:Company|Institute}",
        0.84,
    ),
    (
        r"(?:主要)?承担(?:着|了)?" + _FIELDS + r"(?:的|等)?(?:装备|产品)?(?:研制|研发|科研|生产|设计|试验|维修)"
        r"(?:和|与|及|、)?(?:研制|研发|科研|生产|设计|试验|维修)?任务",
        0.8,
    ),
    (
        r"以" + _FIELDS + r"(?:等)?(?:为|作为)(?:主题|主线|重点|主导产业|主导|核心|特色|主攻方向|支柱|主体|主业|主)"
        r"的[^，,。；;、{#Name}]{0,8}{s:Fund|Company|Institute|Zone}",
        0.82,
    ),
    (
        r"以" + _FIELDS + r"(?:等)?(?:高质量|产业|创新)?(?:发展)?(?:为|作为)(?:发展|建设|产业|投资)?"
        r"(?:主题|主线|重点|主导产业|主导|核心|特色|主攻方向|支柱|主体|主业|主)(?!业?的)",
        0.82,
    ),
    (
        r"(?:^|[，,。；;、\s\d①-⑳“的向对与由了]|收购|本国|{:Place})(?:[\u4e00-\u9fff]{0,3}(?:上市|本土|国内|国产|民营|知名|初创))?"
        r"(?P<v>(?!旗下|下属|所属|[一二两三四五六七八九十\d]{1,2}家|上市)[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:{rules.sector.maker_zh})[「“\s]?{s:Company}",
        0.82,
    ),
    (
        r"{s:Company|Institute}[^，,。；;{#Name}]{0,6}(?:是|系|为)[^，,。；;{#Name}]{0,14}?"
        r"(?P<v>[\u4e00-\u9fff、]{2,20}?)(?:专业|领域|行业)(?:的)?[^，,。；;{#Name}]{0,4}"
        r"(?:骨干|龙头|领先|领军|核心|重点|总体)",
        0.76,
    ),
    (
        r"{s:Company|Institute}(?:是|为|系)(?:一家|国内|全球|我国|业内|领先的?|知名的?|专业的?){0,3}"
        r"(?P<v>(?!旗下|下属|所属|[一二两三四五六七八九十\d]{1,2}家|上市|成交|中标|中选|候选|入围|合格|指定|唯一|主要|核心|请|已|重要|优质|最大)[^，,。；;的{#Name}]{2,24}?)(?:{rules.sector.maker_zh})(?=[，,。；;（(]|$)",
        0.82,
    ),
    *sector_en.RULES,
)
_SIEVE = Sieve(_RULES)
_SIGN_ZH = r"{readers.sector.zh}|立足|以|等|专业|领域|行业|[两二三四五六七八九十]大|[\d两二三四五六七八九十]个"
_POINTS = re.compile("[该本此]")
"""What stands for a company right behind a maker's word, where no name does."""
_TRIM = re.compile(
    r"^(?:这是|它是|聚焦|围绕|(?:最大|唯一|第一|领先)的|于|在|了|为|是|向|对|与|由|收购|国家|我国|国内|中国|全国|一家|一批|新一代|开展|进行|发展|投资|支持|培育|布局|各类|工业级|相关|主要|重点|上市公司"
    r"|国产|本土|民营|知名)+(?=[\u4e00-\u9fffA-Za-z\d]{2})|(?:等|及其|的|以及|和|及|及其上下游|上下游|企业|公司|相关产业链?)+$"
)
_FIELD = re.compile(r"(?!.*(?:年|代码|编号|持股|法定|简称|成立|联系|代表|部队))[\u4e00-\u9fff/A-Z]{3,14}")
"""What a bracket of a list says behind a firm's place: （岳阳县，防弹防刺服）."""
_OTHER = re.compile(
    r"\s*(?![该本此其])(?!公司|集团|学校|园区|企业)[\u4e00-\u9fff]{1,6}?[厂院所司园](?=[\d由于自在是原\ue009\ue00b])"
)
"""A sentence that opens with somebody whom no name tells: 弹簧厂1966年由上海内迁，主要生产弹簧."""
_EMPTY = re.compile(
    r"(?:.{0,12}(?:会员|成员|理事)|[一二三四五六七八九十两]大|(?:专业化)?(?:领航|领军|龙头)?上市|主责|国有独资|国有控股|(?:[一二三两]方|中外)?合资|外资|独资|参股|控股|全资|龙头|骨干|[\u4e00-\u9fff]{0,6}平台|战略|决策|政策|理论|专业|专门|科研|教学|主责主业|上市|国有|民营|[\u4e00-\u9fff]{0,2}(?:单位|机构|院所|基地|人员|力量|项目|企业|工作|发展|建设|公司|产业|领域|合作|创"
    r"新|投资|研究|服务|生产|管理|业务|任务|问题|目标))$"
)
"""What is no field of work by itself."""
_ACTS = re.compile(
    r"(?:(?:研发|研制|试验|制造|维修|检测|生产|销售|服务|设计|培训|物流|仓储|办公|居住|贸易|运营|总装|测试|制造业)[、和与及]?)+"
)
"""What is done in any field, and names none: 试验、制造、维修三大板块."""
_FORBIDDEN = re.compile(
    r"(?:不得|不能|不可|禁止|严禁|不准|不应)[\u4e00-\u9fff]{0,3}$|(?:院校|机构|企业|单位|人员|公司|高校)中$|(?:我们|笔者|本文)(?:将|也|还|主要)?$"
)
"""Before what a fund may not do, what some of many do (院校中从事咨询的机构), what the writer looks at."""
_ABSTRACT = re.compile(
    r"^(?:方向|领域)[为是有包]|设立|成立|出资|合资|^(?:[也亦均仍较属]|其中|针对|作为|来自|另有|还有|包括|以及|同时|此外|另外|除)|培育|保障(?!$|装备|设备|系统)|落实|贯彻|推动"
    r"|推进(?!$|、|和|与|系统|器|剂|技术|装置|动力|装备)|加快|提升|提高|完善|加强|促进|打造|解决|实现|服务于|形成|强化|公司|董事|同意|全资|(?<![电量原分离光粒中质])子$|深化|构建|探索|股权$|[?？“”《》<>/=]|提供|以来"
)
"""Words of purposes and not of fields."""


_IS_MAIN = re.compile(
    r"(?:重点|优先|大力|着力|主要)(?:发展|扶持|培育|布局|引进|打造|承接)|主导|支柱|特色|主攻|为(?:核心|主题|主线|主体|主)|产业|领域|主营"
)
"""What an article says of the trades of a zone; all else it says of those who work there: 支持从事信托等业务的机构."""
_NEAR = 8


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for what a sentence gives as the field of a fund, company, institute or zone.

    Fields listed in one breath are one value, in the text's own words.
    """
    for line in lines(
        page,
        "readers.sector.zh",
        "readers.sector.en",
        "readers.sector.company_en",
        "readers.sector.arm_en",
        "readers.sector.call_zh",
        also=described_firms(page),
        where=partial(_may_tell, page),
    ):
        taken: set[int] = set()
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                claim = _claim(line, match, sure) if match.start("v") not in taken else None
                if claim is not None:
                    taken.update(range(*match.span("v")))
                    yield claim
    for body, _, field in in_brackets(page):
        sentence = page.sentence_at(body.span.start)
        if sentence is not None and _FIELD.fullmatch(field) and not _EMPTY.fullmatch(field):
            yield page.claim(NAME, "sector", sentence.span, 0.76, subject=page.book.end(body), value=Text(field))


def _may_tell(page: Page, sentence: Sentence) -> bool:
    """Whether a Chinese sentence holds a word that some rule above needs."""
    if sentence.latin:
        return True
    start, end = sentence.span.start, sentence.span.end
    if rule(page.lens, _SIGN_ZH).search(page.folded, start, end):
        return True
    if not page.names_in(sentence.span) and not _POINTS.search(page.folded, start, end):
        return False
    return rule(page.lens, "{rules.sector.maker_zh}").search(page.folded, start, end) is not None


def _is_named(line: Line, end: End) -> bool:
    return any(item.mention is not None and line.end(item).name == end.name for item in line.signs())


_STUDIES = re.compile("(?:主要)?(?:研究|学术)(?:方向|领域|兴趣)")
"""What a person has: 张三，某大学教授，研究方向为流体力学."""


def _of_a_person(line: Line, match: re.Match[str]) -> bool:
    """Whether it is what somebody studies whom the sentence names before."""
    studies = _STUDIES.match(match.group()) or _STUDIES.search(line.text, max(0, match.start() - 4), match.start("v"))
    return studies is not None and any(line.signs(0, match.start(), frozenset({"Person"})))


_PAPER = re.compile(r"(?:日报|晚报|新闻网|信息网|电视台|通讯社)$")
"""Who only tells what the sentence says."""


def _claim(line: Line, match: re.Match[str], sure: float) -> Claim | None:
    words = line.stretch(*match.span("v")).quote(line.page.text).strip()
    words = sector_en.field(words)
    words = _TRIM.sub("", _TRIM.sub("", words))
    plain = fold(words)
    if len(words) < 2 or _EMPTY.fullmatch(plain) or _ACTS.fullmatch(plain) or (line.han and _ABSTRACT.search(plain)):
        return None
    if _FORBIDDEN.search(line.text, max(0, match.start() - 6), match.start()):
        return None
    if line.han and (recommended(line) or _of_a_person(line, match)):
        return None
    named = caught_if(line, match, "s")
    beside = line.items.get(match.start() - 1)
    named = named or ([beside] if beside is not None and beside.kind in _KINDS else [])
    spoken = (line.end(named[-1]), True) if named else spoken_for(line, match.start(), _KINDS)
    if spoken is None or (_OTHER.match(line.text) and not _is_named(line, spoken[0])):
        return None
    end, said = spoken
    if end.kind == "Company" and _PAPER.search(end.name):
        return None
    if (
        end.kind == "Zone"
        and in_articles(line.page)
        and not _IS_MAIN.search(line.text, match.start(), match.end() + _NEAR)
    ):
        return None
    return line.page.claim(
        NAME, "sector", line.span, sure if said else sure - 0.1, subject=end, value=Text(words),
        modality="denied" if modality(line, match.start(), match.start()) == "denied" else None,
    )  # fmt: skip
