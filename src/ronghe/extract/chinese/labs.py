"""Names that hold who keeps them: X教育部重点实验室, X山东省工程研究中心; and schools with a place in brackets.

A laboratory of a ministry or province is called by its field first; rules for names begin them at the ministry.
A bracketed city is a part of the name of a university that has a second campus: 岭南工业大学（深圳） is another body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import rjieba

from ronghe.extract.chinese.endings import describes_only
from ronghe.extract.chinese.tokens import Cut, Part

_KEEPER = (
    r"(?:教育部|科技部|科学技术部|工信部|工业和信息化部|农业农村部|农业部|自然资源部|国土资源部|交通运输部|生态环境部|应急管理部|公安部"
    r"|水利部|中国科学院|中科院|省部共建|国家地方联合|[\u4e00-\u9fff]{2,3}省|[北天上重][京津海庆]市|[\u4e00-\u9fff]{2,5}自治区|[\u4e00-\u9fff]{2,3}市)"
)
_LAB = (
    r"(?:国防|企业|军民融合|高校|工业)?(?:重点(?:学科)?实验室|工程(?:技术)?(?:研究)?中心|工程实验室|协同创新中心|技术创新中心"
    r"|制造业创新中心|国际(?:科技)?(?:联合研究|合作)中心|(?:联合)?(?:国际)?联合实验室|野外科学观测研究站)"
)
_KEPT = re.compile(_KEEPER + r"(?:省部共建)?" + _LAB)
_NATIONAL = re.compile(r"(?:国家|全国|国防科技)重点实验室|国家(?P<level>级)(?:重点)?实验室")
"""What a laboratory of the country is called behind its field, which may be two: 先进焊接与连接国家重点实验室."""
_CALLED = re.compile(r"实验室|中心|研究站")
_LONGEST = 32
"""So many characters a keeper and the laboratory's own word have together at most."""
_RUN = re.compile(r"[\u4e00-\u9fff]{2,24}$")
_BOUNDARY = re.compile(
    r".*(?:建设|建有|建成|拥有|设立|组建|成立|获批|获准|认定|共建|立项|入选|申报|牵头|承担|挂牌|揭牌|包括|分别|现有|设有|创建|打造|筹建|新增|运行|隶属|依托|获得|以及|统筹管理|负责管理|统筹|运营|走进|参观|考察|调研|赴|国内首个|国家批准"
    r"|[了是为的由及至到从向将并]|和(?!谐)|有(?!机|色|源|限元)|在(?!线|轨|役)|对(?!流|地|抗|撞)|等(?!离子|效|温)|于|年(?!轮)|日(?!地|冕)|第[一二三四五六七八九十\d]{1,3}[个批家])"
)
_AND = re.compile(r"(?P<before>[\u4e00-\u9fff]{2,10})与(?=[\u4e00-\u9fff]{1,12}$)")
_BODY = re.compile(r"(?:大学|学院|公司|集团|研究[院所]|[所厂部局委省市院校]|政府|学校)$")
_SHORTEST_FIELD = 2
_SCHOOL = re.compile(r"大学$|学院$|大$")
_CAMPUS = re.compile(r"\((?P<place>[\u4e00-\u9fff]{2,3})\)")
_GLOSSES = 3
"""So many schools with a city behind them are a list that says where each is."""


def kept_labs(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each laboratory or centre that holds its keeper behind its field."""
    for match in _kept(text):
        run = _RUN.search(text, max(0, match.start() - 24), match.start())
        start = _field(run.group(), match.start()) if run else None
        if start is not None:
            yield start, match.end(), "Institute"
    for match in _NATIONAL.finditer(text) if "重点实验室" in text or "国家级实验室" in text else ():
        run = _RUN.search(text, max(0, match.start() - 24), match.start())
        start = _field(run.group(), match.start()) if run else None
        field = text[start : match.start()] if start is not None else ""
        two = "与" in field or (match["level"] and len(field) > _SHORTEST_FIELD)
        if two and not describes_only(field) and rjieba.tag(field, False)[0][1] != "v":
            yield match.start() - len(field), match.end(), "Institute"


def _kept(text: str) -> Iterator[re.Match[str]]:
    """Every keeper with its laboratory, looked for where a word for one ends: a keeper may begin anywhere."""
    floor = 0
    for word in _CALLED.finditer(text):
        match = _KEPT.search(text, max(floor, word.end() - _LONGEST), word.end())
        if match is not None:
            floor = match.end()
            yield match


def _field(run: str, end: int) -> int | None:
    """Where the field begins that stands at the end of a run of words, bounded by verbs and small words."""
    bound = _BOUNDARY.match(run)
    words = run[bound.end() :] if bound else run
    if "与" in words:
        joined = _AND.search(words)
        words = words[words.rindex("与") + 1 :] if joined is None or _BODY.search(joined["before"]) else words
    if len(words) < _SHORTEST_FIELD or _BODY.search(words):
        return None
    return end - len(words)


def campuses(cut: Cut, institutes: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Start and end of each school, found or known, that has the place of its campus in brackets behind it."""
    known = ((cut.starts[number], cut.ends[number]) for number in cut.named if cut.parts[number] == Part.KNOWN)
    places = {(cut.starts[number], cut.ends[number]) for number in cut.places}
    out = []
    for start, end in dict.fromkeys((*institutes, *known)):
        bracket = _CAMPUS.match(cut.text, end) if _SCHOOL.search(cut.text, end - 2, end) else None
        if bracket and bracket.span("place") in places and bracket["place"] not in cut.text[start:end]:
            out.append((start, bracket.end()))
    if len({cut.text[start:end] for start, end in out}) < _GLOSSES:
        yield from out
