"""What a policy acts on: an obstacle of the lens that its title or its purpose names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from ronghe.extract.policy import explained, meant, own_policy
from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Mention, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "addresses"
_PURPOSE_WITHIN = 3_000
"""A policy says what it is for within so many characters behind its heading."""
_LONGEST_PURPOSE = 300
_STOP = re.compile(r"[。；;\n]")
_PREAMBLE = 500
"""A policy tells within so many characters behind its heading what moved its makers."""
_READ = 1_500
"""Its reading gives the reasons within so many."""
_BODY = re.compile(r"\n\s{0,8}(?:第一[章条]|[一二]、|\([一二]\)|1[.、])")
_SOLVES = re.compile(
    r"》?(?:\([^()\n]{1,30}\))?[，,]?(?:就是要|旨在|着力|重点|意在|以|试图){0,2}(?P<verb>破解|解决|针对|消除|化解|打通|破除)"
)
_LATER_CLAUSE = re.compile(
    r"》?(?:\([^()\n]{1,30}\))?[^。；;《》\n]{0,60}?[，,](?:首次|系统|明确|率先){0,2}"
    r"(?:就是要|旨在|着力|重点|意在|以|试图|主要|从而|要|致力于|提出){1,2}"
    r"(?P<verb>破解|解决|针对|消除|化解|打通|破除)"
)
"""A clause behind the one that names the policy: …批转《报告》，首次提出…，着力解决…."""
_RESTED_ON = re.compile(r"(?:落实|贯彻|根据|依据|按照|依照|实施)(?:《[^《》\n]{2,60}》[、和及与]?){0,3}《?$")
"""Before a policy that another one rests on, which is what solves the trouble then."""
_NOUNS = r"(?:问题|难题|瓶颈|堵点|障碍|痛点|困境|困局|难点|短板|壁垒|现象|梗阻|矛盾|不足|弊端|困难)"
_TROUBLES = re.compile(
    r"(?:存在着?|出现了?|面临着?|卡在|破解|解决|打通|化解|破除|针对|围绕|消除|克服|应对|扭转|缓解|(?<![针面相应反绝])对)了?(?P<list>[^，,。；;：:\n《》]{3,60}?)(?:等|这些|一系列|方面的?|突出|现实|关键|老大难|共性|的){0,4}"
    rf"(?:[两三四五六七八九十几]大)?(?:[两三四五六几]个(?:方面|环节|{_NOUNS})|{_NOUNS})(?=[，,。；;\[]|作出|作了|进行了?规范|提出|推出|出台|$)"
)
"""What is wrong, in the policy's own words: 存在布局分散、重复购置等问题, 破解信息不对称、门槛高等难题."""
_STANDING = re.compile(
    r"(?:(?<=[。；;\n，,])|^)(?:但|仍|还|目前)?(?P<list>[^，,。；;：:\n《》、]{3,16}(?:、[^，,。；;：:\n《》、]{3,16}){1,5}?)"
    rf"(?:[等的]{_NOUNS}(?:依然|仍然?|还|较为|比较|日益|十分|尤为|长期){{0,2}}(?:逐步|逐渐|日益|不断)?(?:突出|存在|明显|凸显|严重|显现|暴露)|，(?:是|成为)[^，,。；;]{{0,14}}{_NOUNS})"
)
"""Troubles that are the subject of their clause: A、B等问题依然突出, A、B，是最大的堵点."""
_MOVED = re.compile(r"\s{0,4}(?:[^，,。；;《》]{0,16}[，,])?(?:为了?|针对)[^《》]{4,90}[，,][^，,《》]{2,40}《?$")
"""Before the first policy of a sentence: what moved those who issue it."""
_NO_POLICY = ("公告", "议案", "报告", "名单", "公示", "通告")
_ACTING = re.compile("促进|推动|推进|加快|加强|深化|扩大|支持|鼓励|引导|完善|健全|简化|提升|优化|破除")
_DOING = re.compile(
    ".{0,2}(?:双向|向社会|转民用)?(?:转化|共享|开放|改革|转制|流动|推广|解密|转移|转让|共用|共建|改造|对接|参与|支持)(?!平台|基地|中心|网络|基金|资金)"
)
_OPENING = re.compile(r"\b(?:[Oo]pen|[Ee]nt(?:ry|er)|[Aa]ccess|[Pp]articipa)")
_GOES_ON, _NAMES_ZONE = frozenset("产"), ("示范区", "示范基地", "试验区", "实验区")
"""Behind a word that belongs to another: 国防生|产动员, 自主创新|示范区."""
_PREVENTS = re.compile(r"(?:防止|遏制|杜绝|堵塞)(?P<list>[^，,。；;：:\n《》]{5,40})(?=[，,。；;])")
"""What is to be kept from happening: 为防止标识被冒用、滥用，现通告如下; 堵塞外协环节泄密漏洞."""
_OWN = re.compile(r"^(?:的是)?(?:(?:我|本|全)[省市县区国州军])?")
"""Before a trouble, whose it is."""
_PARTS = re.compile(r"(?:(?!和(?!谐|平)|以及|及(?!时))[^、]){3,20}")
_QUOTED = re.compile(r"“(?P<behind>[^“”]+)$|^(?P<before>[^“”]+)”")
_SHORTEST = 3
_LATIN_REACH, _LONGEST_NAME = 240, 40


def read(page: Page) -> Iterator[Claim | Issue]:
    """Obstacles in the titles of all policies, in the purpose of the page's own, and behind "aims to" in English."""
    policies = [mention for mention in page.outermost if mention.kind == "Policy"]
    seen: set[str] = set()
    for policy in policies:
        if policy.text not in seen:
            seen.add(policy.text)
            yield from _titled(page, policy)
    own = own_policy(page)
    if own is not None:
        purpose = _purpose(page, own)
        if purpose is not None:
            yield from _named(page, page.book.end(own), purpose, 0.82)
            yield from _prevented(page, page.book.end(own), purpose.start, purpose.end)
    yield from _troubles_of(page)
    said, aims = _said(page.lens), _clauses(page.lens)[2]
    for policy, clause in meant(page):
        if policy.text.isascii():
            match = aims.search(page.folded, clause.start, min(clause.end, clause.start + _LONGEST_PURPOSE))
            if match is not None and match.end() < clause.end:
                yield from _named(page, page.book.end(policy), Span(match.end(), clause.end), 0.78, whole=clause)
            continue
        match = said.search(page.folded, clause.start, clause.end)
        if match is not None and match.end() < clause.end:
            yield from _named(page, page.book.end(policy), Span(match.start(), clause.end), 0.82)
    for policy in policies:
        yield from _aims(page, policy)


def _titled(page: Page, policy: Mention) -> Iterator[Claim]:
    """The field that a title says the policy acts on: 促进成果转化, not what it only concerns (专项资金管理办法)."""
    title = policy.span.quote(page.folded)
    fits = _opens if title.isascii() else _acts
    if not title.endswith(_NO_POLICY):
        yield from _named(page, page.book.end(policy), policy.span, 0.65, fits=partial(fits, title))


def _opens(title: str, start: int, _: int) -> bool:
    """Whether an English title does more than name firms: "Opening Test Ranges to Private Firms"."""
    return not title[start:].startswith("Private Firms") or _OPENING.search(title, 0, start) is not None


def _acts(title: str, start: int, end: int) -> bool:
    """Whether a word of a title is what is acted on: behind a verb (促进…), or itself what is done (…转化条例)."""
    if title[end : end + 1] in _GOES_ON or title[end:].startswith(_NAMES_ZONE) or end - start == len(title):
        return False
    return _ACTING.search(title, 0, start) is not None or _DOING.match(title, max(start, end - 2)) is not None


def _troubles_of(page: Page) -> Iterator[Claim]:
    """The troubles that a policy tells before its first article, and those that it is said to solve."""
    told = set()
    own, read = own_policy(page), explained(page)
    if own is not None:
        body = _BODY.search(page.folded, own.span.end, own.span.end + _PREAMBLE)
        told.add((own, own.span.end, body.start() if body else min(len(page.folded), own.span.end + _PREAMBLE)))
    elif read is not None:
        told.add((read, _reasons(page, read), min(len(page.folded), read.span.end + _READ)))
    for policy in page.outermost:
        if policy.kind == "Policy":
            solves = _SOLVES.match(page.folded, policy.span.end) or _LATER_CLAUSE.match(page.folded, policy.span.end)
            if solves is not None and not _RESTED_ON.search(
                page.folded, max(0, policy.span.start - 130), policy.span.start
            ):
                stop = _STOP.search(page.folded, solves.end())
                told.add((policy, solves.start("verb"), stop.start() if stop else len(page.folded)))
    told.update((policy, clause.start, clause.end) for policy, clause in meant(page) if not policy.text.isascii())
    told.update(_moved(page))
    if own is not None:
        first = _BODY.search(page.folded, own.span.end, own.span.end + _PREAMBLE)
        ends = first.start() if first else min(len(page.folded), own.span.end + _PREAMBLE)
        yield from _prevented(page, page.book.end(own), own.span.end, ends)
    for policy, start, end in sorted(told, key=lambda one: one[1:]):
        for match in _TROUBLES.finditer(page.folded, start, end):
            yield from _each(page, page.book.end(policy), Span(*match.span("list")))
    read = own or read
    if read is not None:
        for match in _STANDING.finditer(page.folded, _reasons(page, read), read.span.end + _READ):
            yield from _each(page, page.book.end(read), Span(*match.span("list")))


def _reasons(page: Page, read: Mention) -> int:
    """Where the reasons for a policy begin: behind its name, or at once where a heading 出台背景 stands before it."""
    return 0 if "背景" in page.folded[: read.span.start] else read.span.end


def _moved(page: Page) -> Iterator[tuple[Mention, int, int]]:
    """What a sentence begins with that names a policy behind it: 为解决信息不对称等问题，某省出台《某规划》."""
    first = 0
    for policy in page.outermost:
        sentence = page.sentence_at(policy.span.start) if policy.kind == "Policy" else None
        if sentence is None or sentence.span.start < first:
            continue
        first = policy.span.end
        if _MOVED.match(page.folded, sentence.span.start, policy.span.start):
            yield policy, sentence.span.start, policy.span.start


def _each(page: Page, policy: End, span: Span) -> Iterator[Claim]:
    """One claim a trouble of a list; a name is none."""
    for part in _PARTS.finditer(page.folded, span.start, span.end):
        own = _OWN.match(part[0])
        words = _unquoted(page, Span(part.start() + (own.end() if own else 0), part.end()))
        if len(words) >= _SHORTEST and not any(item.span == words for item in page.within(page.mentions, words)):
            yield page.claim(NAME, "addresses", span, 0.8, subject=policy, value=Text(words.quote(page.text)))


def _prevented(page: Page, policy: End, start: int, end: int) -> Iterator[Claim]:
    """What the makers of a policy want to keep from happening, in the words before its first article."""
    for match in _PREVENTS.finditer(page.folded, start, end):
        span = Span(*match.span("list"))
        yield page.claim(NAME, "addresses", span, 0.8, subject=policy, value=Text(span.quote(page.text)))


def _unquoted(page: Page, words: Span) -> Span:
    """The words within a quotation mark that opens or closes there alone: 配套产品“首用难、不敢用”."""
    told = words.quote(page.folded)
    within = _QUOTED.search(told) if told.count("“") != told.count("”") else None
    if within is None:
        return words
    start, end = within.span(within.lastgroup or 0)
    return Span(words.start + start, words.start + end)


def _named(
    page: Page,
    policy: End,
    span: Span,
    sure: float,
    *,
    whole: Span | None = None,
    fits: Callable[[int, int], bool] | None = None,
) -> Iterator[Claim]:
    """One claim an obstacle that the stretch names, with the words that name it.

    ``fits`` is asked of a word's place in the stretch, if given.
    """
    pattern, names = _words(page.lens)
    done: set[str] = set()
    for match in pattern.finditer(page.folded, span.start, span.end):
        name = names[match[0].lower()]
        if fits is not None and not fits(match.start() - span.start, match.end() - span.start):
            continue
        if name not in done and not _in_name(page, Span(*match.span())):
            done.add(name)
            words = Span(*match.span()).quote(page.text)
            yield page.claim(NAME, "addresses", whole or span, sure, subject=policy, value=Text(words), obstacle=name)


def _in_name(page: Page, words: Span) -> bool:
    """Whether the words are part of the name of a zone or a body: 国家自主创新示范区."""
    near = page.within(page.mentions, Span(max(0, words.start - _LONGEST_NAME), words.end))
    return any(item.kind not in ("Policy", "Place") and item.span.end >= words.end for item in near)


def _purpose(page: Page, own: Mention) -> Span | None:
    """为了促进…，根据…，制定本条例: the words between 为了 and what it rests on."""
    opens, ends, _ = _clauses(page.lens)
    limit = min(len(page.folded), own.span.end + _PURPOSE_WITHIN)
    for match in opens.finditer(page.folded, own.span.end, limit):
        stop = _STOP.search(page.folded, match.end(), min(limit, match.end() + _LONGEST_PURPOSE))
        end = ends.search(
            page.folded, match.end(), stop.start() if stop else min(limit, match.end() + _LONGEST_PURPOSE)
        )
        if end is not None and end.start() > match.end():
            return Span(match.start(), end.start())
    return None


def _aims(page: Page, policy: Mention) -> Iterator[Claim]:
    """The Opinions … aim to widen market access: within the sentence, right behind the policy's name."""
    if not policy.text.isascii():
        return
    _, _, aims = _clauses(page.lens)
    sentence = page.sentence_at(policy.span.start)
    limit = min(sentence.span.end if sentence else policy.span.end, policy.span.end + _LATIN_REACH)
    match = aims.search(page.folded, policy.span.end, limit)
    if match is not None and match.start() - policy.span.end <= 60 and match.end() < limit:
        stretch = Span(match.end(), limit)
        yield from _named(page, page.book.end(policy), stretch, 0.8, whole=Span(policy.span.start, limit))


@lru_cache(maxsize=4)
def _words(lens: Lens) -> tuple[re.Pattern[str], dict[str, str]]:
    """All words of all obstacles in one pattern, and the obstacle of each in lower case."""
    names = {
        word.lower(): obstacle.name for obstacle in reversed(lens.obstacles) for word in (*obstacle.zh, *obstacle.en)
    }
    return re.compile(alternatives(tuple(names)), re.IGNORECASE), names


@lru_cache(maxsize=4)
def _clauses(lens: Lens) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    opens, ends, english = (alternatives(lens.list(f"policy.purpose.{name}")) for name in ("opens", "ends", "en"))
    return re.compile(rf"(?:(?<=[\s。；;])|^){opens}"), re.compile(ends), re.compile(english)


@lru_cache(maxsize=4)
def _said(lens: Lens) -> re.Pattern[str]:
    return re.compile(alternatives(lens.list("policy.purpose.said")))
