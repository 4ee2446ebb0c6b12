"""Chinese names in running text: found by where they end, bounded by where they begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ronghe.extract.chinese.cues import cued
from ronghe.extract.chinese.cutting import runs_over
from ronghe.extract.chinese.labs import campuses, kept_labs
from ronghe.extract.chinese.local import local_bodies
from ronghe.extract.chinese.marked import marked, quoted_funds
from ronghe.extract.chinese.ministers import ministers
from ronghe.extract.chinese.names import Names
from ronghe.extract.chinese.numbered import number_bodies
from ronghe.extract.chinese.persons import persons
from ronghe.extract.chinese.placed import placed_firms
from ronghe.extract.chinese.places import places
from ronghe.extract.chinese.shortened import shortened
from ronghe.extract.chinese.tokens import cut
from ronghe.extract.chinese.units import founded, units
from ronghe.extract.chinese.untitled import untitled
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.lens.lens import Lens

TOKENS = "chinese.tokens"
"""Where the page keeps its cut text until all names are found."""
_FIRMS = ("公司", "集团", "厂", "银行", "企业", "支行", "分行", "商行", "事务所")
_AND = ("和", "与")
_SHORTEST = 5
"""A title as short as 总体方案 stands for one given in full before."""

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TITLE = re.compile(r"《([^《》\n]{2,120}(?:《[^《》\n]{2,80}》[^《》\n]{0,80}){0,3})》|〈([^〈〉\n]{2,100})〉")
_HEADING = re.compile(r"(?m)^[# ]{0,6}([^\s，。；：！？《》#|]{2,60}?)(?=[ ]{0,3}$)")
_JOINT = re.compile(
    r"(?m)^[# ]{0,6}((?:[^\s，。；：！？《》#|]{3,24}[ 、]{1,3}){1,7}[^\s，。；：！？《》#|]{2,30}?"
    r"[ ]{0,3}关于[^\s，。；：！？《》#|]{4,60}?)(?=[ ]{0,3}$)"
)
"""A heading in which several bodies stand with spaces between them: 国防科工局　财政部关于…的意见."""
_DECIDED = re.compile(
    r"(?m)^[# ]{0,6}([^\s，。；：！？《》#|]{2,40}关于(?:修改|修订|废止|批准|宣布失效|停止执行)"
    r"(?:[^，。；：！？\n《》]{0,24}《[^《》\n]{2,60}》){1,12}[^，。；：！？\n《》]{0,24}"
    r"(?:决定|决议|公告))(?=[ ]{0,3}$)"
)
"""A decision that names in its heading what it changes: 某常委会关于修改《甲条例》和废止《乙规定》的决定."""
_CARRIES_OUT = re.compile(
    r"(?m)^[# ]{0,6}([^\s，。；：！？《》#|]{2,20}(?:实施|执行|贯彻){1,2}《[^《》\n]{2,60}》的?"
    r"(?:(?:实施|若干|暂行|试行)?(?:办法|细则|规定|条例|意见)|决定))(?=[ ]{0,3}$)"
)
"""A heading that names the law it carries out: 某自治区实施《某法》办法."""
_LISTING = re.compile(r"[^、]*(?:、[^、]+)+(?:条例|办法|规定|细则|决定|意见|通知|方案)")
"""A title may list what it is about where it heads the page: 职能配置、内设机构和人员编制规定."""
_HEADS_WITHIN, _JOINT_WITHIN = 200, 600
_SENTENCE = re.compile(r"应当|按照|依照|根据|可以|不得|本(?:条例|办法|规定|法)|以上.{0,20}(?:规定|办法)$")
"""Words that a heading does not hold."""
_VEHICLE = re.compile(
    r"\(第?[二三四五]期\)|第?[一二三四五]期(?=(?:[于已由在]|正式|完成|日前|近日|今天)(?![期共]))|[二三四五]期(?=，)"
)
"""A fund of a family (…基金二期于…设立), where a verb makes the phase the subject; before a size it is a part."""
_BUILT = re.compile(r"[\u4e00-\u9fff]{2,9}?(?:建设|新建|打造|兴建)(?=[\u4e00-\u9fff]{5})(?!工程|项目|银行|集团)")
"""A place and what is built there: 南宁建设光电产业园 names the park."""
_BUILT_AT = re.compile(
    r"[\u4e00-\u9fff]{2,9}?(?:共同|联合|合作|投资|规划|正式|启动|布局){0,2}"
    r"(?:建设|新建|打造|兴建|共建|合建|组建|设立|成立|创办|建立)(?=[\u4e00-\u9fff]{5})"
)
"""The same of any kind of body, where 在 stands before the place: 在崖州湾建设遥感研究院."""
_PHASE = re.compile(r"(?:首|第?[一二三四五])期")
"""No name, though it does what companies do (二期拟募集…)."""
_TAIL = re.compile(r"\([^()]{1,20}\)$")
_YEAR = re.compile(r"(?<=战略|规划|计划|蓝图)20\d\d$")
_ACT = re.compile(r"(?!本|该|此|新)[\u4e00-\u9fff]{1,4}(?:法案|(?<!办)法)")
"""A law is named in full in few characters: 《拜杜法案》, 《公司法》."""
_ARTICLES = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})条$")
"""A package of measures by the number of its articles: 《科技新政30条》."""


_SORT = re.compile(
    r"(?:(?:控股|参股|全资)(?:上市公司|子公司|孙公司|企业)"
    r"|(?:国有独资|国有控股|国有|民营|上市|龙头|省属|市属|外资|校办)(?:企业|公司)"
    r"|(?:理事长|副理事长|理事|成员|会员|牵头|依托|支撑|发起|主办|承办|协办|共建|主管)?单位|[\u4e00-\u9fff]{0,4}代号"
    r"|[\u4e00-\u9fff]{2,8}?(?:研发商|制造商|供应商|服务商|运营商|提供商|开发商|生产商|集成商))"
    r"(?=[\u4e00-\u9fff\d]{4})(?!管理|发展|投资|服务|联合)"
    r"|(?:[\u4e00-\u9fff]{0,20}?(?:协会|联盟|商会|学会|联合会))?(?:会员|成员|理事|理事长|副理事长)(?:企业|单位)(?=[\u4e00-\u9fff]{4})(?!管理|发展|投资|服务|联合)"
    r"|决定(?:成立|设立|组建)(?=[\u4e00-\u9fff]{4})"
    r"|[\u4e00-\u9fff]{2,14}?(?:机构|公司|企业|组织)(?=[A-Z][A-Za-z-]{2})"
    r"|以(?=[\u4e00-\u9fff]{3})|(?:经(?![纬济开贸营典科世])|通过|代表(?!处)|占(?!美))(?=[\u4e00-\u9fff]{4})"
    r"|(?<=[年月日曾已后])(?:投资|入股|参股|增资)(?=[\u4e00-\u9fff]{4})"
)
"""What sort of company or member it is, before its name: 国有独资企业长江集团, 理事长单位华山公司, 军工代号338厂."""
_SEVERAL = re.compile(r"\d[余多]?家|第[一二三四五六七八九十百]{1,3}家")
"""No firm's name counts firms: 甲、乙2家管理公司."""
_THIS_FIRM, _THIS_WITHIN = re.compile(r"[这该一多数几](?:家|所)[^，。；\n]{0,24}的$"), 28
"""Before words that only describe whom the text means: 这家成立仅50天的智能技术公司."""
_FUND_FIRM = re.compile(r"(?:投资|引导|产业|[母期])基金(?:有限责任|股份有限|有限)公司$")
"""How a fund is called that is a company by its form; who manages one is called 基金管理有限公司."""
_ONLY_SORT = re.compile(
    r"(?!(?:近日|日前|今日|昨日|近期|已经?|正式|对外|也|还|则|又|目前|此前|最近|再次|成功|曾|宣布|旗下|投资|控股)+)"
    r"(?:(?![是的在由将把为与和及了着有对没从向到被让给这那其])[\u4e00-\u9fff]){2,8}?"
    r"(?:近日|日前|今日|昨日|近期|已|正式|再次|成功|宣布)*(?:完成|获得?|拿到|斩获)[^，。；\n]{0,14}(?:轮|融资|投资)"
)
"""Behind a word for a sort of firm, its name and what it raises: 手术机器人公司|术峰医疗完成2亿元C轮融资."""
_LEGAL_OR_OWN = ("有限公司", "股份公司", "总公司", "子公司", "分公司", "集团公司")
_JOINED = re.compile(
    r"(?:研究[院所]|学校|实验室|联盟|公司|集团|中心|基地|园区|学会|协会)[与和同](?=[\u4e00-\u9fff]{4})(?!技术|工程|应用|管理)"
)
"""A short noun that stands for a body, with another's name behind it: 研究院与明州学院签署."""
_BUILDS = re.compile(
    r"[\u4e00-\u9fff()]{2,30}?(?:公司|集团|大学|学院|研究[院所]|实验室|中心|人民政府|新片区|高新区|开发区|示范区|试验区|[厂局])(?:投资|联合|合作|共同|牵头)?"
    r"(?:建设|筹建|新建|打造|兴建|建立|设立)(?!局|厅|委|兵团|工程|集团|银行|公司|投资|发展)(?=[\u4e00-\u9fff]{5})"
)
"""A body and what it builds: 某观测中心|建设数据共享中心."""
_TEAMED = re.compile(
    r"[\u4e00-\u9fff()]{2,24}?(?:公司|集团|大学|研究[院所])(?:联合|携手|联手|会同)(?=[\u4e00-\u9fff]{2})"
    r"(?!实验|研究|培养|创新|攻关|研发|开发|中心|学院|体|会|党|公司|集团|基金|技术|工程|重点|工作|申报|国)"
)
"""A body and another with which it acts: 国盛集团联合|上汽."""
_HAS_UNIT = re.compile("[下内]设")
"""Between a body and the office that it has, which no name tells: 领导小组下设办公室."""
_AS = ("为基础", "为依托", "为主体", "为核心", "为主", "为例", "为代表", "为龙头", "为骨干", "为班底")
"""Behind a name before which 以 stands, which is no part of it: 以某研究院为基础."""
_TODAY = re.compile(r"(?:现在的|[现今])(?![代日天年世])")
"""Before what a body is called today, in brackets behind its former name: 国营某厂(现|东方机械有限公司)."""
_PARTNERSHIP = re.compile(r"\((?:有限合伙|普通合伙|特殊普通合伙)\)")


_JOINT_INVESTING = ("联合投资", "共同投资", "独家投资", "参与投资"), 6
"""What those of a list do, behind the last of them, whom it does not end; and how long such a name is at least."""


def find(page: Page) -> list[Mention]:
    """Chinese names on the page with their kind, in order of start, the longer first where they nest."""
    text = page.folded
    if text.isascii() or not _HAN.search(text):
        return []
    tokens = page.shared[TOKENS] = cut(text, page.lens)
    told = (
        one for one in Names(tokens, page.lens).found() if one[2] != "Company" or not _SEVERAL.search(text, *one[:2])
    )
    found: dict[tuple[int, int], str] = dict(_shorn(text, *one) for one in told)
    for start, end, kind in cued(tokens):
        if not _PHASE.fullmatch(text, start, end):
            teamed = _TEAMED.match(text, start, end)
            found.setdefault((teamed.end() if teamed else start, end), kind)
    for start, end, kind in marked(text, page.lens):
        found.setdefault((start, end), kind)
    found.update(dict.fromkeys(quoted_funds(text), "Fund"))
    for start, end in placed_firms(tokens, page.lens):
        found.setdefault((start, end), "Company")
    for start, end, kind in (*local_bodies(text), *units(text), *founded(text), *kept_labs(text), *ministers(tokens)):
        found.setdefault((start, end), kind)
    number_bodies(text, found)
    if ")" in text:
        institutes = [span for span, kind in found.items() if kind == "Institute"]
        found.update(dict.fromkeys(campuses(tokens, institutes), "Institute"))
    for start, end in persons(tokens):
        found.setdefault((start, end), "Person")
    for start, end in places(tokens):
        found.setdefault((start, end), "Place")
    for start, end, kind in [*shortened(text, found)]:
        found.setdefault((start, end), kind)
    _drop_no_firms(text, found)
    titles = list(_TITLE.finditer(text)) if "《" in text or "〈" in text else []
    policies = _policies(text, titles, page.lens)
    _drop_in_works(titles, policies, found)
    found.update(dict.fromkeys(policies, "Policy"))
    found.update(dict.fromkeys(_free(untitled(text), policies), "Policy"))
    return [
        Mention(Span(start, end), page.text[start:end], kind)
        for (start, end), kind in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1]))
    ]


def _shorn(text: str, start: int, ended: int, kind: str) -> tuple[tuple[int, int], str]:
    """A name without the words before it that are none of it and with the form behind it; and of what kind it is."""
    end = ended - len(_HOLDS) if text.endswith(f"公司{_HOLDS}", start, ended) else ended
    if end - start > _JOINT_INVESTING[1] and text.endswith(_JOINT_INVESTING[0], start, end):
        end -= 4
    vehicle = (_VEHICLE if kind == "Fund" else _PARTNERSHIP).match(text, end)
    built = _BUILT.match(text, start, end) if kind in ("Zone", "Project") else None
    built = _BUILT_AT.match(text, start, end) if text[start - 1 : start] == "在" else built
    told = _SORT.match(text, start, end) or _JOINED.match(text, start, end) or _BUILDS.match(text, start, end)
    told = None if told and told.group() == "以" and not text.startswith(_AS, end) else told
    told = _TODAY.match(text, start, end) if text[start - 1 : start] in ("(", "即") else told
    begin = built.end() if built else told.end() if told else start
    span = begin, vehicle.end() if vehicle else end
    if kind == "Institute" and vehicle is not None:
        return span, "Company"
    return span, "Fund" if kind == "Company" and _FUND_FIRM.search(text, begin, end) else kind


def _is_sort(text: str, start: int, end: int) -> bool:
    """Whether words for a sort of firm stand before the name of one that raises money."""
    sort = text.endswith(("公司", "企业"), start, end) and not text.endswith(_LEGAL_OR_OWN, start, end)
    return sort and _ONLY_SORT.match(text, end) is not None


def _free(spans: Iterable[tuple[int, int]], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans that touch none of those taken."""
    for start, end in spans:
        if not any(first < end and start < last for first, last in taken):
            yield start, end


_HOLDS = "控股"
"""Behind a firm's legal form a verb and no part of its name: A有限公司|控股的B."""
_GREATEST = re.compile(
    r"[是为系][^，。；]{0,6}(?:(?:最大|唯一|最早|首家|首个|第一家|第一个|一流|重要|著名|知名)的|首家|首个|第一家|唯一一家)$"
)
_BEHIND = re.compile(r"(?:之一)?[，。；)\n]|$")
"""Around words that say what sort of institute a body is and name none: 是我国最大的反坦克导弹研究所."""
_BACK = 16
_LEGAL = re.compile(r"(?:集团|股份)?(?:有限|股份)(?:责任)?公司")


def _drop_no_firms(text: str, found: dict[tuple[int, int], str]) -> None:
    """Without bodies run together with what they have, firms that begin within a word, words for a sort, and halves.

    An institute that is a firm is one body: 船舶研究院|有限公司.

    涪江区科技|与知识产权局 is one office.
    """
    for start, end in [span for span, kind in found.items() if kind == "PublicBody"]:
        if _HAS_UNIT.search(text, start, end):
            del found[start, end]
    for start, end in [span for span, kind in found.items() if kind in ("Institute", "Company")]:
        firm = _LEGAL.match(text, end)
        whole = firm is not None and found.get((start, firm.end())) == "Company"
        if whole or (_GREATEST.search(text, max(0, start - _BACK), start) and _BEHIND.match(text, end)):
            del found[start, end]
    offices = {start: end for (start, end), kind in found.items() if kind == "PublicBody"}
    for start, end in [span for span, kind in found.items() if kind == "Company"]:
        halved = text[end : end + 1] in _AND and offices.get(start, 0) > end
        if text.endswith("的", 0, start) and _THIS_FIRM.search(text, max(0, start - _THIS_WITHIN), start):
            halved = not text.endswith(_LEGAL_OR_OWN, start, end)
        if halved or _cut_word(text, start, end) or _is_sort(text, start, end):
            del found[start, end]


def _cut_word(text: str, start: int, end: int) -> bool:
    """Whether a firm without a word for firms at its end would begin within a common word: 持|股降, 资|助信息."""
    if start == 0 or not _HAN.match(text, start - 1) or text.endswith(_FIRMS, start, end):
        return False
    return runs_over(text, start)


def _policies(text: str, titles: list[re.Match[str]], lens: Lens) -> list[tuple[int, int]]:
    """Titles in 《》, and headings on a line of their own, that end as a policy does; the marks are left out."""
    out = []
    endings = lens.list("kinds.Policy.zh")
    in_marks = (*endings, *lens.list("kinds.Policy.zh_titled"))
    for match in titles:
        group = 1 if match[1] else 2
        start, end = match.span(group)
        title = _TAIL.sub("", match[group])
        title = _YEAR.sub("", title)
        whole = len(title) > _SHORTEST or _ACT.fullmatch(title) is not None
        told = title.endswith(in_marks) or _ARTICLES.search(title) or text.startswith("白皮书", match.end())
        out += [(start, end)] if whole and told else []
        inner = text.find("〈", start, end)
        close = text.find("〉", inner, end) if inner >= 0 else -1
        if close > inner + 2 and text[inner + 1 : close].endswith(endings):
            out.append((inner + 1, close))
    out += [match.span(1) for match in _DECIDED.finditer(text)] if "关于" in text and "决" in text else []
    out += [match.span(1) for match in _CARRIES_OUT.finditer(text, 0, _JOINT_WITHIN)] if titles else []
    for match in _JOINT.finditer(text, 0, _JOINT_WITHIN):
        out += [match.span(1)] if match[1].endswith(endings) and not _SENTENCE.search(match[1]) else []
    for match in _HEADING.finditer(text):
        listing = "、" in match[1]
        if listing and (match.start() > _HEADS_WITHIN or not _LISTING.fullmatch(match[1])):
            continue
        if len(match[1]) > 5 and not _SENTENCE.search(match[1]) and _TAIL.sub("", match[1]).endswith(endings):
            out.append(match.span(1))
    return out


def _drop_in_works(
    titles: list[re.Match[str]], policies: list[tuple[int, int]], found: dict[tuple[int, int], str]
) -> None:
    """Names within the title of a work that is no policy (a book, a game, a newspaper) are none."""
    kept = set(policies)
    works = [match.span() for match in titles if match[1] and match.span(1) not in kept]
    ends = [end for _, end in works]
    for span in list(found):
        work = bisect_right(ends, span[0])
        if work < len(works) and works[work][0] < span[0]:
            del found[span]
