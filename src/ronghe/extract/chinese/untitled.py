"""Policies that a text names without title marks: 印发A产业扶持办法, 关于X的意见, lists of references."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SORT = (
    r"(?:(?:管理|暂行|实施|试行)?(?:办法|细则|条例|规定)|若干(?:政策|措施|意见|规定)|(?:实施|指导|若干|工作)?意见"
    r"|(?:行动|三年|专项)?(?:行动)?(?:计划|方案)|发展规划|专项规划|指导目录|管理规范|管理规程)"
)
_WORD = r"(?:(?![的了着《》和与及])[\u4e00-\u9fffA-Za-z\d])"
_ANY = r"(?:(?![了着《》])[\u4e00-\u9fffA-Za-z\d、“”])"
_STOP = (
    r"(?=[，。；：、）)\[\n]|$|自|从|等|的?(?:通知|同时)|同时|中|提出|明确|要求|规定|指出|首次|正式|已|将|停止|废止|予以"
    r"|即行|后)"
)
_ISSUED = re.compile(
    r"(?:印发|下发|发布|颁布|公布|出台|推出|制定|修订出台|修订|联合制定)(?:实施|出台)?了?(?:新版|新的)?"
    rf"(?P<name>{_WORD}{{5,34}}?{_SORT}){_STOP}"
)
_ON = re.compile(
    rf"(?P<name>关于{_ANY}{{5,50}}?的(?:实施|指导|若干|工作|决定性)?(?:意见|通知|决定|规定|办法|措施|方案|请示)){_STOP}"
)
_ENDED = re.compile(
    rf"(?:，|。|；)(?:原|原有的|此前的|\d{{4}}年(?:印发|出台|施行|发布)的)(?P<name>{_WORD}{{4,30}}?{_SORT})"
    r"(?:同时|即行|一并|予以|相应)?(?:废止|停止执行|失效)"
)
_LISTED = re.compile(
    rf"(?m)^\s{{0,4}}\[\d{{1,3}}\]\s{{0,3}}[^.．\n《]{{4,50}}[.．]\s{{0,3}}(?P<name>{_ANY}{{4,60}}?{_SORT})"
    r"(?:\([^()\n]{2,24}\))?\s?\[[A-Z/]{1,5}\]"
)
_KINDS = (
    (_ISSUED, ("办法", "细则", "条例", "规定", "政策", "措施", "意见", "计划", "方案", "规划", "目录", "规范", "规程")),
    (_ENDED, ("废止", "停止执行", "失效")),
)
_GENERIC = re.compile(
    r"(?:一系列|系列|多项|若干|有关|相关|新的|本|该|上述|具体|配套|详细|各自|两项|首个|首部|一批|这一|其|相应|年度|实施|工作|支持|扶持|专项|具有"
    r"|以|对|向|为|由|将|更|较|不|可|自己|我国|国家|全国|地方|各地|各级|统一|完善|科学|合理)"
)
_BARE = re.compile(r"(?:管理|实施|工作|行动|具体|暂行|支持|扶持|发展|专项|配套){1,3}" + _SORT + "$")
_DUTY = re.compile(
    r"(?:应当?|须|负责|可以?|依法|组织|会同[^，。；]{2,20}|牵头|研究|参与|拟|将|要|推动|加快|抓紧|尽快|及时|督促|共同)[^，。；]{0,6}$"
)
_HEADED = re.compile(r"《$|标\s{0,4}题\s{0,2}[:：][^\n]{0,30}$|名\s{0,4}称\s{0,2}[:：][^\n]{0,30}$")
"""Before a name that has marks, or whose issuer is a part of it in a head of keys."""
_BEFORE = 24


def untitled(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each such policy.

    What a body is only to draw up, and what is called by its sort alone, is none.
    """
    for pattern, signs in _KINDS:
        for match in pattern.finditer(text) if any(sign in text for sign in signs) else ():
            name = match["name"]
            duty = pattern is _ISSUED and _DUTY.search(text, max(0, match.start() - _BEFORE), match.start())
            if not duty and not _GENERIC.match(name) and not _BARE.fullmatch(name):
                yield match.span("name")
    for match in _ON.finditer(text) if "关于" in text else ():
        if not _HEADED.search(text, max(0, match.start() - 40), match.start()):
            yield match.span("name")
    for match in _LISTED.finditer(text) if "[" in text else ():
        yield match.span("name")
