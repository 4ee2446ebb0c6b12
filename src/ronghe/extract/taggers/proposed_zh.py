"""What a Chinese tagger's words propose as names of organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ronghe.extract.chinese.endings import describes_only
from ronghe.extract.taggers.tagger import Label, Tagged
from ronghe.lens.lens import Lens
from ronghe.model import Span

_KINDS = ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone")
_MARKS = re.compile(r"[vV][sS]|[\s,，。；;：:！!？?、“”\"'《》〈〉【】\[\]|/]")
"""No name runs across a mark, nor across the "vs" between two teams."""
_OPENING = re.compile(
    r"(?:[从在任被由据对和与及或的是到向把给将除每各该本此其原前兼职]|记者|根据|来自|包括|对手|位于)+"
)
"""Small words that the model at times takes into a name at its beginning."""
_CLOSING = re.compile(r"(?:[的在和与及或是为有等]|主场|客场|方面|本轮|之后|之间)+$")
_NO_NAME = re.compile(
    r"[\u4e00-\u9fff]{1,6}族|[\d.,%]+|[A-Za-z]{0,6}\d{4,}[A-Za-z\d]*|\d+[万亿千百余多]{0,2}[\u4e00-\u9fff]?|[省市县区](?:辖|级).*"
    r"|.*(?:方队|代表团|选手|队员|员工|网友|市民|竞争力|时代|文化|地区|特色|大战|赛制|学校里|大厅|[元月日年号])"
    r"|.*第?[\d一二三四五六七八九十]+[届期]|.*(?:从一|一家|某家)"
)
_OFFICES = ("局", "厅", "法院", "检察院", "政府")
"""Endings with which even general words are an office of government: 卫生局, 统计局. 市人民政府 in a rule is any."""
_SUBJECTS = re.compile(
    r"(?:人力资源|社会保障|深远海|发展|建设|改革|经济|社会|民生|卫生|健康|教育|文化|旅游|科技|工业|农业|农村|商务|住房|城乡|和|与|及"
    r"|环境|生态|资源|交通|运输|水利|财政|金融|市场|监管|应急|管理|国防|军民|融合|创新|产业|高质量|现代|体系)+"
)
"""Fields of work: alone, or behind a place, they name nobody."""
_NO_NAME_BEFORE = re.compile(r"党员|国籍|文化|血统|语系|[\u4e00-\u9fff]{0,4}奖(?![金学])|武功|网友")
_ACTS = re.compile(
    r"(?:方面|官方|公司)?(?:今日|昨日|日前|近日|已|已经|将|正式|首席)?"
    r"(?:宣布|表示|公布|推出|收购|研发|开发|发布|透露|制作|发行|代理|旗下|总裁|董事|首席|总经理|高管|CEO|股价|股东|副总|集团)"
)
_ACTED = re.compile(r"(?:由|据|来自|收购|加盟|加入|入主|就职于|任职于|服务于|供职于|现任|曾任|旗下的?)$")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,8}|[A-Za-z][A-Za-z0-9.&+-]{1,24}")
_MATCH = re.compile(
    r"[主客平让赔亚联vV比半球防赛连德足杯积](?:(?<=主)(?:场(?!外交)|队|胜)|(?<=客)[场队胜]|(?<=平)手|(?<=让)球|(?<=赔)率"
    r"|(?<=亚)盘|(?<=联)赛|(?<=[vV])[sS]|(?<=比)分|(?<![南北东西]半)(?<=半)球|(?<=球)队|(?<=防)平|(?<=赛)季|(?<=连)[胜败]"
    r"|(?<=德)比|(?<=足)坛|(?<=杯)赛|(?<=积)分榜)"
)
"""Words of a report on matches, by their first characters, which a search finds fast.

Clubs go by the names of their cities there."""
_BESIDE_TEAM = re.compile(r"[ ]?[vV][sS]|主场|客场|主队|客队|队(?![员长伍列])")
_OF_TEAM = re.compile(r"(?:[vV][sS][ ]?|对阵|击败|战胜|不敌|迎战|做客|负于|逼平|主场对|客场对)$")
_NO_TEAM = re.compile(r"(?:盘|前锋|中锋|后卫|中场|门将|主帅|教练|站|区|地区|指数|数据|亚盘|：|玩家|队伍)")
_NO_TEAMS = frozenset(
    {
        "亚洲",
        "欧洲",
        "非洲",
        "南美",
        "南美洲",
        "北美",
        "全球",
        "中国",
        "国内",
        "vs",
        "VS",
        "亚盘",
        "欧赔",
        "凯利",
        "周中",
        "欧平",
    }
)
"""Places larger than a club's, and words of betting that the model takes for names."""
_TEAM = re.compile(r"[\u4e00-\u9fff]{2,7}(?:[A-Za-z]{0,2}|\d{2})|[A-Za-z]{1,4}[\u4e00-\u9fff]{1,6}|[a-z]{3,12}\d{0,3}")
_SOUND = frozenset("尔斯特克姆纳亚顿奇堡切拓利维蒂塔")
"""Characters that spell foreign sounds; one of them alone behind a name is its last syllable."""
_COUNTED = re.compile(r"[一几多这那部两各每某]+[家个些]?|全国|国内|国有|外资|中资|大")
_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()·.&+-]+")


@lru_cache(maxsize=4)
def _kind_of_ending(lens: Lens) -> dict[str, str]:
    """The kind that each ending of the lens stands for; of two kinds the one that comes first."""
    out: dict[str, str] = {}
    for kind in _KINDS:
        for name, words in lens.words.items():
            if name.startswith(f"kinds.{kind}.zh"):
                for word in words:
                    out.setdefault(word, kind)
    return out


def organisations(text: str, tagged: Sequence[Tagged], lens: Lens) -> Iterator[tuple[Span, str]]:
    """Spans and kinds of the organisations that the words of one sentence give, in their order."""
    endings = _kind_of_ending(lens)
    alone = _alone(lens)
    matches = len(_MATCH.findall(text, tagged[0].start, tagged[-1].end)) if tagged else 0
    number = 0
    while number < len(tagged):
        item = tagged[number]
        last = number
        if item.label is Label.ORGANISATION:
            last = _last(text, tagged, number, endings)
            joined = last == number and _place(text, item, lens) and last + 1 < len(tagged)
            if joined and tagged[last + 1].label is Label.ORGANISATION:
                last = _last(text, tagged, last + 1, endings)
            for span in _trimmed(text, item.start, tagged[last].end):
                if _is_name(text, span, endings, _places(lens)):
                    yield span, kind_of(span.quote(text), endings)
        elif item.label in (Label.NAME, Label.PLACE, Label.PERSON):
            kind = _by_neighbours(text, item, matches)
            if kind is not None:
                yield Span(item.start, item.end), kind
        elif item.label is Label.NOUN and text[item.start : item.end] in alone:
            yield Span(item.start, item.end), "PublicBody"
        number = last + 1


def kind_of(name: str, endings: dict[str, str]) -> str:
    """The kind by the longest ending of the lens that the name has; a company where it has none."""
    for size in range(min(len(name), 14), 0, -1):
        if name[-size:] in endings:
            return endings[name[-size:]]
    return "Company"


def _last(text: str, tagged: Sequence[Tagged], number: int, endings: dict[str, str]) -> int:
    """The word with which a name ends: a noun right behind it that ends names is part of it (农村 + 信用社)."""
    last = number
    while last + 1 < len(tagged) and last < number + 2:
        after = tagged[last + 1]
        word = text[after.start : after.end]
        if word in _SOUND and last == number:
            return last + 1
        if after.label is Label.PERSON or word not in endings:
            break
        if endings[word] == "Company" and kind_of(text[tagged[number].start : after.start], endings) != "Company":
            break
        last += 1
    return last


@lru_cache(maxsize=4)
def _alone(lens: Lens) -> frozenset[str]:
    """Words that are names by themselves where they are words of their own: 美军, not 军 in 进军."""
    return frozenset(lens.list("kinds.PublicBody.zh_alone"))


def _place(text: str, item: Tagged, lens: Lens) -> bool:
    return text[item.start : item.end] in _places(lens)


@lru_cache(maxsize=4)
def _places(lens: Lens) -> frozenset[str]:
    return frozenset(form for entry in lens.known if entry.kind == "Place" for form in entry.forms)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between marks, without small words at their edges."""
    edges = [start]
    for mark in _MARKS.finditer(text, start, end):
        edges += [mark.start(), mark.end()]
    edges.append(end)
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        opening = _OPENING.match(text, left, right)
        begin = opening.end() if opening and right - opening.end() > 1 else left
        closing = _CLOSING.search(text[begin:right])
        stop = begin + closing.start() if closing else right
        if stop - begin > 1:
            yield Span(begin, stop)


def _is_name(text: str, span: Span, endings: dict[str, str], places: frozenset[str]) -> bool:
    name = span.quote(text)
    office = name.endswith(_OFFICES) and len(name) > 2 and not name.endswith("人民政府")
    if endings.get(name, "PublicBody") != "PublicBody" or (describes_only(name) and not office):
        return False
    if not _PLAIN.fullmatch(name) or _NO_NAME.fullmatch(name):
        return False
    place = next((size for size in range(min(6, len(name)), 1, -1) if name[:size] in places), 0)
    if _SUBJECTS.fullmatch(name, place):
        return False
    counted = _COUNTED.match(name)
    if counted and (describes_only(name[counted.end() :]) or name[counted.end() :] in endings):
        return False
    if _NO_NAME_BEFORE.match(text, span.end):
        return False
    return not (text[span.start - 1 : span.start] == "《" and text[span.end : span.end + 1] == "》")


def _by_neighbours(text: str, item: Tagged, matches: int) -> str | None:
    """The kind of a name or place that the words beside it show to be a firm, or a club in a report on matches."""
    name, before = text[item.start : item.end], text[max(0, item.start - 4) : item.start]
    if before[-1:] == "《" or describes_only(name):
        return None
    acts = name.endswith("网") or _ACTS.match(text, item.end) or _ACTED.search(before)
    if acts and item.label is Label.NAME and _NAME.fullmatch(name):
        return "Company"
    return "Alliance" if is_club(text, item, matches) else None


def match_words(text: str, start: int, end: int) -> int:
    """How many words of a stretch of text tell of matches."""
    return len(_MATCH.findall(text, start, end))


def is_club(text: str, item: Tagged, matches: int) -> bool:
    """Whether a name or place is a club, in a sentence of so many words of matches."""
    name, before = text[item.start : item.end], text[max(0, item.start - 4) : item.start]
    if before[-1:] == "《" or describes_only(name) or not _TEAM.fullmatch(name) or name in _NO_TEAMS:
        return False
    if _BESIDE_TEAM.match(text, item.end) or _OF_TEAM.search(before):
        return True
    needed = 2 if item.label is Label.PERSON else 1
    return matches >= needed and not _NO_TEAM.match(text, item.end)
