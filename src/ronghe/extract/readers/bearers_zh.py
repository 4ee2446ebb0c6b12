"""Who is obliged in a Chinese clause: a body by its name, or the words for a class (县级以上人民政府, 申请人)."""

from __future__ import annotations

import re
from functools import lru_cache

from ronghe.extract.line import SIGNS, Line
from ronghe.extract.readers.obliged import Bearer
from ronghe.extract.rules import caught, rule
from ronghe.lens.lens import Lens

_LONGEST = 40
_ALSO = r"(?:也|都|均|还|一律)?"
_NAMED = r"{b:Body|Fund|Zone}(?=[、和及与,]|会同|联合|也|都|均|一律|$)"
_ACTS = "在|于|对|按|依|根据|结合|自|从|因|为|向|将|每|及时|切实|分别|共同"
"""What may stand between those who must and the verb of duty: 各省在编制规划时应当."""
_BODIES = "".join(SIGNS[kind] for kind in ("Company", "Institute", "PublicBody", "Alliance", "Zone"))
_NO_SUBJECT = re.compile(
    r"(?:经(?![营济信开])|由|被(?![投检审征监])|根据|按|依(?!托)|通过)[^的]{0,60}$|向|对(?![外口])|报(?![社关])|与|给|将(?!军)|把|为|除|自(?![治然贸])"
    r"|从(?![事业])"
)
"""How the words before a verb of duty begin that are no subject; 经认定的企业 is one."""
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:(?<![布格大全结])局|厅|(?<!原)委|(?<![举承创开主协筹])办|办事处|办公室|中心|信息站|服务站|处|科)$"
)
"""An office that no list names: 高新区经济发展局."""
_ANY_OFFICE = re.compile(
    r"^(?:各|有关|相关|任何|所有|所在|上述|本级|同级|上级|当地|[省市县区]级)|以上|所在地|及其|等|[、和或]"
)
_KINDS = "(?:局|厅|委|办|处|站|室|队|中心|集团|公司|院|所|校|厂|人|者|商|方|市州|区县|市县|县|市|区|省)"
_SORT = re.compile(rf"(?:各|有关|相关|任何|所有|所在|上述|[省市区县]级)[^，。；：的]{{0,14}}{_KINDS}{_ALSO}$")
"""A sort of bodies that no word of the lens names: 各区县经信委, 所在地公安局."""


def bearer(line: Line, start: int, end: int) -> Bearer | None:
    """Who stands in a stretch of the line's text before a verb of duty; None where it holds things or nobody."""
    words = line.text[start:end].strip()
    if not words or len(words) > _LONGEST or _NO_SUBJECT.match(words) or "可以" in words:
        return None
    pattern = rule(line.page.lens, _NAMED)
    named = [caught(line, match, "b")[0] for match in pattern.finditer(line.text[:end], start)]
    said = line.stretch(start, end).quote(line.page.text).strip(" ，,、\u3000")
    if not named and _OFFICE.fullmatch(words) and not _ANY_OFFICE.search(words):
        return Bearer((line.page.book.named(said, "PublicBody"),), said)
    if named:
        return Bearer(tuple(line.end(item) for item in named), said)
    if _classes(line.page.lens).search(words) or _SORT.match(words) or _OFFICE.match(words):
        return Bearer((), said)
    first = _acting(line.page.lens).match(words)
    return bearer(line, start, start + line.text[start:end].index(words) + first.end()) if first else None


def conditioned(line: Line, start: int, end: int) -> Bearer | None:
    """Who heads a condition: 建设单位 in 建设单位修建高层建筑的，必须…."""
    found = _heads(line.page.lens).match(line.text, start, end)
    return bearer(line, start, found.end()) if found else None


def of_class(line: Line, start: int, end: int) -> bool:
    """Whether a clause begins with the words for a class, as its subject."""
    return _subject(line.page.lens).match(line.text, start, end) is not None


@lru_cache(maxsize=4)
def _words(lens: Lens) -> str:
    words = sorted(lens.list("policy.oblige.whom"), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words)) or "(?!)"


@lru_cache(maxsize=4)
def _classes(lens: Lens) -> re.Pattern[str]:
    return re.compile(f"(?:{_words(lens)}){_ALSO}$")


@lru_cache(maxsize=4)
def _acting(lens: Lens) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[^，。；]{{0,20}}?(?:{_words(lens)})|[{_BODIES}](?:、[{_BODIES}]|[和及与][{_BODIES}]){{0,8}})(?=(?:{_ACTS}))"
    )


@lru_cache(maxsize=4)
def _heads(lens: Lens) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?!涉及|[程动]中|应当)[^在未有因需被对给由经按将以，]){{0,20}}?(?:{_words(lens)})(?!秘密|安全|名称|利益|标准|保密)"
    )


@lru_cache(maxsize=4)
def _subject(lens: Lens) -> re.Pattern[str]:
    return re.compile(rf"[^，。；的]{{0,8}}?(?:{_words(lens)})(?=应|须|要|可|负责|依|按|不|根据)")
