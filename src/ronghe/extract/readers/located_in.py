"""Where an organisation, fund, zone or project is: 落户, 位于, 注册于, "based in", "X in Mianyang, Sichuan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.makers import described_firms, in_brackets
from ronghe.extract.readers.stance import modality
from ronghe.extract.rules import Sieve, caught, lines, matches
from ronghe.model import Claim, End, Issue, Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "located_in"
_RULES = (
    (
        r"(?P<o>{:Zone})[^。；;{#Zone}]{0,60}?[，。；]{s:Institute|Company+}(?:等[^，,。；;{#Org}]{0,8})?(?:先后|相继|陆续|纷纷|已)"
        r"(?P<how>入驻|落户|进驻)(?=[，,。；;]|$)",
        0.8,
    ),
    (
        r"{s:Thing+}(?:等[^，,。；;的]{0,16})?[^，,。；;的{#Name}]{0,12}?(?P<how>{readers.place.zh})(?:在|于|到|至|了)?"
        r"(?P<o>{:Place|Zone}{1,3})(?!的)",
        0.88,
    ),
    (
        r"{s:Thing+}(?!的?(?:直属|下属|所属|旗下|主管))[^，,。；;{#Name}]{0,4}(?:，)?(?:其)?(?P<how>注册地址?|注册地|总部|所在地)(?:位于|设在|设于|在|为|是|:|：|(?={:Place}))"
        r"(?P<o>{:Place}{1,3})",
        0.9,
    ),
    (
        r"{s:Company|Institute+}(?:均|都)[^。；]{2,24}，(?:也)?(?P<how>注册地|总部|办公地|厂区)(?:也)?(?:都|均)(?:位于|设在|设于|在)"
        r"(?P<o>{:Place|Zone}{1,3})",
        0.84,
    ),
    (
        r"^\s{0,4}{s:Thing}[^。；;{#Org|Place}]{1,80}，(?:其)?(?P<how>注册地址?|总部|位于|坐落于|地处)(?:位于|设在|设于|在|为|是|:|：)?"
        r"(?P<o>{:Place}{1,3})(?!的)",
        0.86,
    ),
    (
        r"{s:Thing+}(?:, an? [^,{#Name}]{1,60}?)?(?: \([^()]{1,30}\))?,?(?: which)?(?: is| are| was|,)?"
        r"(?: \w+ly)? (?P<how>{readers.place.en})(?: in| at| out of| outside| near)? (?:the )?(?:(?:city|town"
        r"|capital|suburbs) of )?"
        r"(?:nearby |central |western |eastern |southern |northern )?(?P<o>{:Place|Zone}(?:(?:, |'s"
        r" ){:Place|Zone}){0,2})",
        0.9,
    ),
    (
        r"{s:Thing}(?:'s)?(?:,)? (?:whose |with its |has its |with |has )?(?:main |new )?(?P<how>headquarters"
        r"|main plant|main factory|campus)"
        r"(?: is| are| is located)? (?:in|at) (?:the )?(?P<o>{:Place}(?:, {:Place}){0,2})",
        0.88,
    ),
    (
        r"{s:Org}[^，,。；;{#Org|Place}]{0,20}在(?P<o>{:Place|Zone}{1,3})(?:正式|完成|办理|办结)*了?(?P<how>(?:工商|设立)?(?:注册|登记))(?!资[本金]|商标)",
        0.84,
    ),
    (r"(?P<o>{:Place})-(?P<how>headquartered) (?:[\w-]+ ){0,3}{s:Thing}", 0.9),
    (
        r"{s:Fund|Company|Institute|Zone|Project} (?P<how>in) (?:the )?(?:city of )?"
        r"(?P<o>{:Place}(?:, {:Place}){0,2})",
        0.82,
    ),
    (
        r"(?:^|[，,。；;、\s“的向对与由了]|{:Date})(?P<o>{:Place}{1,2})(?P<how>)[\u4e00-\u9fff]{2,12}?(?:{rules.sector.maker_zh}){s:Company}",
        0.8,
    ),
    (r"(?P<how>位于|坐落于|地处|设在|设于)(?P<o>{:Place|Zone}{1,3})[^，,。；;{#Name}]{0,10}的{s:Thing+}", 0.86),
    (
        r"(?:^|[。；，])(?P<how>在)(?P<o>{:Place|Zone}{1,3})，(?:由{:Company}[^，。；{#Name}]{0,4}|总)?投资{:Money}(?:建设|打造|兴建)?的{s:Zone|Project}"
        r"[^，。；{#Name}]{0,10}(?:开工|启动|封顶|投产|投用|投运|打下|奠基|建成|动工|竣工|揭牌)",
        0.82,
    ),
    (
        r"(?P<how>位于|坐落于|地处|设在|设于)(?P<o>{:Place|Zone}{1,3})的{:Thing}[和与及、]{s:Thing}(?=[，,。；;]|等|都|均)",
        0.82,
    ),
    (
        r"(?P<o>{:Zone})(?:内|现|已|目前|先后|累计|中|里){0,4}(?P<how>建有|设有|入驻|进驻|引进|聚集|集聚了?|聚集了?|汇聚了?|落户了?|吸引)(?:了|有|的有|的企业有)?[^，,。；;{#Name}]{0,6}"
        r"{s:Institute|Company|Project+}",
        0.82,
    ),
    (
        r"(?P<o>{:Place})(?P<how>'s) (?:(?!(?:own|first|only|and|top) )[a-z][\w-]* ){0,3}"
        r"{s:Company|Institute|Fund|Zone}(?!'s)",
        0.78,
    ),
    (
        r"(?P<o>{:Place})-(?P<how>based|registered|incorporated|domiciled)"
        r" (?:(?!and |by |with )[\w-]+,? ){0,4}{s:Thing}",
        0.9,
    ),
    (
        r"{o:Zone}[^.;{#Org}]{0,60}?(?:is (?P<how>home) to|hosts|[Tt]enants|houses)[^.;{#Org}]{0,40}?"
        r"(?:,? (?:among them|including|such as|include))? (?:the )?{s:Company|Institute+}",
        0.82,
    ),
    (r"(?P<o>{:Place})(?:,| is| was) (?P<how>home) to (?:the )?{s:Thing+}", 0.9),
)
_SIEVE = Sieve(_RULES)
_NO_PLACE_OF = frozenset({"China", "PRC"})
"""What all of them are in, so that nobody says it to tell where one is."""
_POINTS = re.compile("[该本此园区]|基地|建有|设有|入驻|集聚|聚集|落户")
_BASES = (
    ("注册", "registered"),
    ("registered", "registered"),
    ("总部", "operating"),
    ("headquartered", "operating"),
    ("运营", "operating"),
    ("operat", "operating"),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each thing and its place, and for each place within the next that a comma or verb parts from it."""
    keys = ("readers.place.zh", "readers.place.en", "readers.place.trigger")
    told: set[tuple[int, str]] = set()
    for line in lines(
        page,
        *keys,
        also=(*_in_a_place(page), *described_firms(page)),
        where=partial(_may_place, page),
    ):
        taken: set[int] = set()
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                things = caught(line, match, "s")
                places = _places(line, match)
                whose = match["how"] == "'s" and match["o"] and places and places[0].name in _NO_PLACE_OF
                in_turn = len(things) > 1 and "分别" in match.group()
                if not places or whose or in_turn or match.start("s") in taken:
                    continue
                taken.add(match.start("s"))
                told.update((line.number, line.end(item).name) for item in things)
                if _chinese(match["o"], line, match):
                    places.reverse()
                yield from _claims(line, match, [line.end(item) for item in things], places, sure)
    yield from _founded_there(page, told)
    for body, within, _ in in_brackets(page):
        sentence = page.sentence_at(body.span.start)
        if sentence is not None:
            yield page.claim(
                NAME, "located_in", sentence.span, 0.82, subject=page.book.end(body), object=_whole(page, within),
                basis="unstated",
            )  # fmt: skip


def _whole(page: Page, places: list[Mention]) -> End:
    """The last of places written together, which bears them all as a name too: 长沙市|岳麓区."""
    end = page.book.end(places[-1])
    whole = page.text[places[0].span.start : places[-1].span.end]
    return End(end.name, "Place", tuple(dict.fromkeys((*end.names, whole))))


def _may_place(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence can name a place or zone: a Chinese one without any name only where a word stands for one."""
    if sentence.latin or page.names_in(sentence.span):
        return True
    return _POINTS.search(page.folded, sentence.span.start, sentence.span.end) is not None


def _founded_there(page: Page, told: set[tuple[int, str]]) -> Iterator[Claim]:
    """Where something was founded, unless its sentence has told its place already."""
    for founding in foundings(page):
        line = founding.line
        for end in founding.founded if founding.place else ():
            if (line.number, end.name) not in told and founding.place:
                yield page.claim(
                    NAME,
                    "located_in",
                    line.span,
                    founding.sure - 0.06,
                    subject=end,
                    object=line.end(founding.place),
                    basis="unstated",
                    modality=modality(line, *founding.verb),
                )


_GOES_ON = re.compile(
    r"(?![和与及、])(?:[\u4e00-\u9fff]{1,8}?(?:区|县|市|镇|大道|路|街道|街|园区|园|开发区|新城|村)){1,3}(?![\u4e00-\u9fff]{0,1}[的内局长委])"
)


_WIDE = re.compile(r"[省州国邦]$")
_LAST_OF_ALL = re.compile(
    r"(?!.*(?:[东南西北中]部|境内|各地|等|交界|沿海|首府|首都|省会|以|之|附近|一带|内|外|并|的))[\u4e00-\u9fff]{2,6}(?=[，,。；;)]|$)"
)
"""A town that no list holds, between a province or state and the end of the clause: 弗吉尼亚州阿灵顿."""


def _places(line: Line, match: re.Match[str]) -> list[End]:
    """The places of a match; the last of a Chinese address also bears the whole of it as a name: 永州市冷水滩区."""
    items = caught(line, match, "o")
    places = [line.end(item) for item in items]
    if not items or not line.han or "," in match["o"] or items[-1].kind != "Place":
        return places
    start, end = line.place(match.start("o")), items[-1].span.end
    further = _GOES_ON.match(line.page.folded, end, line.span.end) or (
        _LAST_OF_ALL.match(line.page.folded, end, line.span.end)
        if _WIDE.search(items[-1].span.quote(line.page.folded))
        else None
    )
    whole = line.page.text[start : further.end() if further else end]
    last = places[-1]
    if whole != last.name and not whole.isascii():
        inner = line.page.text[end : further.end()] if further else last.name
        names = dict.fromkeys((inner, whole, *(() if further else last.names)))
        places = (
            [*places, End(inner, "Place", tuple(names))]
            if further
            else [*places[:-1], End(last.name, "Place", tuple(names))]
        )
    return places


def _chinese(words: str, line: Line, match: re.Match[str]) -> bool:
    """Whether the places stand the larger first, as in 四川绵阳."""
    return "," not in words and not line.stretch(*match.span("o")).quote(line.page.text).isascii()


def _claims(line: Line, match: re.Match[str], things: list[End], places: list[End], sure: float) -> Iterator[Claim]:
    """The thing in its place, and each place in the next; a postal address tells of the thing alone."""
    describes = match["how"] == "'s" or line.text.startswith("-", match.start("how") - 1)
    stance = None if describes else modality(line, match.start("how"), match.end("how"))
    basis = next((basis for word, basis in _BASES if word in match["how"]), "unstated")
    first = places[-1] if len(places) == 2 and "'s " in match["o"] else places[0]
    for thing in (one for one in things if one.name != first.name):
        yield line.page.claim(
            NAME, "located_in", line.span, sure, subject=thing, object=first, basis=basis, modality=stance
        )
    if len(places) == 2 and "'s " in match["o"]:
        places = [places[1], places[0]]
    for inner, outer in pairwise(places if not match["how"].startswith("注册地址") else ()):
        yield line.page.claim(NAME, "located_in", line.span, sure - 0.05, subject=inner, object=outer)


def _in_a_place(page: Page) -> Iterator[int]:
    """Where an English text says "in" before the name of a place, or whose a body is: Italy's Falco Elicotteri."""
    for mention in page.outermost:
        if mention.kind != "Place":
            continue
        whose = page.folded.startswith("'s ", mention.span.end) and mention.text not in _NO_PLACE_OF
        if whose or page.folded.endswith((" in ", " in the "), 0, mention.span.start):
            yield mention.span.start
