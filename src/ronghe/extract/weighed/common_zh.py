"""Chinese words that the weights take for a firm: people, foreign sounds, words of the language.

Of a hundred names that weights alone found in news and résumés 27 were right; a third of the others were of these sorts
(every second row of ``zh_ner.jsonl``, 2026-11-29).
"""

import re
from functools import lru_cache

import rjieba

from ronghe.extract.chinese.clubs import SOUNDS
from ronghe.extract.chinese.cues import may_be_person
from ronghe.extract.chinese.endings import describes_only
from ronghe.lens.lens import Lens
from ronghe.model import Span

DOUBTFUL = frozenset({"Company", "Alliance"})
"""Kinds of names that are readily such words."""
_PLAIN = frozenset({"n", "nr", "nrt", "a", "b", "d", "v", "vn", "an", "ad", "f", "s", "t", "i", "l", "z", "m", "r"})
"""Tags of the segmenter's words that are no names of bodies, people's among them."""
_SHORTEST_SOUND, _TWO = 3, 2
_ENDED = ("Company", "Institute", "PublicBody", "Alliance", "Fund", "Zone")


_WORK = re.compile(
    r".*(?:调控|产业化|现代化|国产化|信息化|规模化|一体化|市场化|频道|航展|车展|展览|[博展]览会|博览会|论坛|峰会|大赛|赛事|联盟理事会|监事会|董事会"
    r"|专业组|专家组|攻关|转化|共享|共建|专项|工程|学位|课题|密林|深山|基本面)"
    r"|(?:产业|协同|科技|技术|自主|融合|集成|联合|制度|模式|军地|金融|原始|开放|理论|管理|商业)?(?:创新|融合|合作|协同|研发|攻关|服务|示范){1,2}"
    r"|(?:协同|创新|服务|交流|合作|信息|共享|技术|科技|公共|研发|交易|融合|产业|发展|资源|转化|成果|专业|综合|管理|对接|投资|融资|监管|数据|网络|应用){1,5}平台"
    r"|.{2,5}[江河山海湖门城京州阳东西南北园陵岛林安宁川关村桥中]路"
)
"""What is done, held or built and is no body; a street: 宏观调控, 协同创新, 嘉陵江路."""

ANY = re.compile(
    r"(?:[省市县区州]|自治区|直辖市|国家|地方|各级|有关|省级|市级|县级|区级)(?:人民政府|政府|级?母基金|级?子基金|$)|[\u4e00-\u9fff]{2,4}市区"
    r"|(?:某|若干|多家|数家|部分|一批|一家|[这那][个家所]|某些|一些|其他|其它)"
)
"""Any body of a sort: 市人民政府 in a law, 省级母基金, 若干家族办公室; the middle of a city: 北京市区."""
_PARTNERS = re.compile(
    r"(?![与和及、])[^()，。；、]{0,24}(?:\([^()]{1,8}\))?[^()，。；、]{0,6}\((?:有限|特殊普通|普通)合伙\)"
)
"""The rest of a partnership's name, which its legal form ends: 三号股权投资基金合伙企业(有限合伙)."""
_OPENED, _CLOSED_LATER = re.compile(r"[“「\"]"), re.compile(r"[\u4e00-\u9fff \d]{1,12}[”」\"]")
_SITE = re.compile(r"(?:产业|示范)?基地$")
_BRIEF = 2
_STANDS_FOR_ONE = frozenset({"发行人", "我会"})
"""Words by which papers mean the body that they are about."""


def half_quoted(text: str, span: Span) -> bool:
    """Whether a name is the beginning of quoted words that go on behind it: “光学|工程”."""
    return _OPENED.match(text, max(0, span.start - 1)) is not None and _CLOSED_LATER.match(text, span.end) is not None


def partners_follow(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the rest of a partnership's name, up to its legal form."""
    return _PARTNERS.fullmatch(text, start, end) is not None


def names_nothing(name: str, kind: str, lens: Lens, *, called: bool) -> bool:
    """Whether words that the weights take for a name of a kind are a field or words of the language."""
    if kind == "Zone":
        return describes_only(_SITE.sub("", name))
    doubtful = kind in DOUBTFUL or (kind == "Institute" and len(name) <= _BRIEF)
    return doubtful and names_nobody(name, lens, called=called)


@lru_cache(maxsize=20_000)
def names_nobody(name: str, lens: Lens, *, called: bool) -> bool:
    """Whether a name is a person's, one spelt by its sound, or a word of the language.

    In a sentence without a reader's word (``called``) a place and a word behind it are no name either: 越南丛林.
    """
    if _WORK.fullmatch(name):
        return True
    if name in _STANDS_FOR_ONE or name in _brands(lens):
        return False
    if name in _field_words(lens):
        return True
    if name.endswith(_endings(lens)):
        return name in _endings(lens)
    if "·" in name or may_be_person(name) or (len(name) >= _SHORTEST_SOUND and SOUNDS.issuperset(name)):
        return True
    words = rjieba.tag(name, False)
    if not called and len(words) == _TWO and words[0][1] == "ns":
        words = words[1:]
    return len(words) == 1 and words[0][1] in _PLAIN


@lru_cache(maxsize=4)
def _field_words(lens: Lens) -> frozenset[str]:
    """The Chinese words of the lens's field, none of which is a body: 寓军于民."""
    return frozenset(term.zh for term in lens.terms)


@lru_cache(maxsize=4)
def _endings(lens: Lens) -> tuple[str, ...]:
    """Ends of names, of all kinds but policies, programmes and persons."""
    return tuple(
        word
        for key, words in lens.words.items()
        if key.startswith(tuple(f"kinds.{kind}.zh" for kind in _ENDED))
        for word in words
        if len(word) > 1
    )


@lru_cache(maxsize=4)
def _brands(lens: Lens) -> frozenset[str]:
    return frozenset(brand.name for brand in lens.brands)
