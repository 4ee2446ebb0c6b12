"""The body with whose name words begin that go on with something else: 某研究所低噪声水泵采购项目."""

from __future__ import annotations

import re
from functools import lru_cache

from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens

_KINDS = ("Company", "Institute", "PublicBody", "Alliance")
_SHORTEST = 4
_NO_NAME = re.compile(r"[，,。；;：:、\s“”\"《》|]")
_NO_HEAD = re.compile(r"[从对就将由为现向的在于受让请经与和]|根据|按照|本次|该项|关于")
"""No name begins so."""
_NUMBER = r"第?[一二三四五六七八九十百零○〇\dX]{1,6}"
_PART = re.compile(
    rf"(?:{_NUMBER}(?:研究所|研究院|研究室|设计院|分公司|实验室|[院所厂部])(?!区)"
    r"|[\u4e00-\u9fff]{0,3}?(?:教导队|训练队|修理厂|修理所|场站|干休所|幼儿园|军代室|本部(?!署))"
    r"|[\u4e00-\u9fff]{2,10}?(?:研究所|研究院|设计院|学院|分公司|代表室|医院|支队|大队)"
    r"|(?:附属[\u4e00-\u9fff]{0,12}?)?医院|附属[小中]学"
    r"|(?:科研|采购|装备|物资|计划|财务|保障|后勤|教务|科技|招标|资产|器材|供应)(?:保障|采购|管理|供应|技术)?[处科部局](?![件分位队署门长面])"
    r"|[\u4e00-\u9fff]{0,4}?(?:保障|试验|训练|指挥|修理|供应|采购|测试|评估|服务)(?:中心|基地)(?![建机设改大系信])"
    r"|\((?!本级|本部|机关|以下|简称)[\u4e00-\u9fff]{2,8}\))"
)
"""What may follow a body's name as the name of a part of it, so that the part is meant."""
_GOES_ON = (
    r"(?![事区])(?<!军(?=[需械用工官代])|部(?=[队门件位])|师(?=[资生]|范[学大])|团(?=[场体])|连(?=[队接])|营(?=[房区院])|处(?=[理置])"
    r"|室(?=[内外])|院(?=[校士])|场(?=[站务所地馆])|所(?=[属有])|局(?=[域部])|站(?=[点台])|队(?=[员伍])|厂(?=[房区])|旅(?=[行游]))"
)
"""A character that ends the name of a unit may as well begin or go on with another word: 某军|需仓库."""
_NUMBERED = re.compile(
    r"[\u4e00-\u9fff]{0,12}(?:\d{5}|\d{1,3}[X×*]{2,4})部队(?:[\u4e00-\u9fff\d]{1,4}(?:分队|大队|站|所))?"
)
"""A unit by its number, part of which may be hidden: 77XXX部队."""
_MORE_ENDING = re.compile(r"[区部局厂站队所院会社市县省路街号]")
"""A name does not end before one of these."""


def leading_name(lens: Lens, words: str) -> int:
    """How many characters of the words are a body's name; 0 where they begin with none or are nothing else."""
    stop = _NO_NAME.search(words)
    words = words[: stop.start()] if stop else words
    if _NO_HEAD.match(words):
        return 0
    end = max(leading_placeholder(lens, words), _plain(lens, words))
    while end and (part := _PART.match(words, end)) is not None:
        end = part.end()
    return end


def leading_placeholder(lens: Lens, words: str) -> int:
    """How many characters of the words are a hidden name at their head: 陆军某处确认 begins with one of 4."""
    match = _placeholder(lens).match(words) or _NUMBERED.match(words)
    return match.end() if match else 0


def _plain(lens: Lens, words: str) -> int:
    """The end of the shortest stretch that ends as names do."""
    for match in _ending(lens).finditer(words):
        if match.end() >= _SHORTEST and _MORE_ENDING.match(words, match.end()) is None:
            return match.end()
    return 0


@lru_cache(maxsize=4)
def _ending(lens: Lens) -> re.Pattern[str]:
    words = {
        word
        for kind in _KINDS
        for name in ("zh", "zh_numbered")
        for word in lens.list(f"kinds.{kind}.{name}")
        if name == "zh" or kind != "Company"
    }
    numbered = {word for kind in _KINDS for word in lens.list(f"kinds.{kind}.zh_numbered")}
    words |= set(lens.list("notices.prose.unit"))
    plain = alternatives({word for word in words if word not in numbered or len(word) > 1})
    return re.compile(
        rf"(?:{plain}|(?<=[一二三四五六七八九十\d])(?:{alternatives(numbered)})|(?<=[^\d)个座]{{3}})厂(?![房商家址内外门])"
        r"|(?<=[\u4e00-\u9fff]{4})(?<!加工|数据|计算|控制|监控|调度|指挥|呼叫|机房|车铣|铣车|信息)中心(?![线城点]))"
    )


@lru_cache(maxsize=4)
def _placeholder(lens: Lens) -> re.Pattern[str]:
    """As little as ends like a body that is hidden: 某部, 武警某总队."""
    words = alternatives(set(lens.list("notices.prose.placeholder")))
    return re.compile(
        rf"(?:(?![对就将由为现向的在于受让请经])[\u4e00-\u9fff\d]){{0,16}}?某[\u4e00-\u9fff]{{0,8}}?(?:{words}){_GOES_ON}"
    )
