"""Former names, second plates and cover names told some way from the name, with the day of the change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, Issue, Mention, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

NAME = "renamed"
_SINCE = r"(?:于|在|{:Date}|正式|经[^，,。；;{#Name}]{2,20}(?:批准|同意)，?)*"
_FAR = r"{s:Org}[^。；;{#Org}]{0,60}?[，,；;](?:其|该所|该院|该校|该公司)?"
_FIRST = r"^[^。；;{#Org}]{0,8}{s:Org}[^。；;]{0,120}?[，,；;]"
_BECAME = (
    "(?P<how>更名[为成]?|改名[为成]?|易名[为成]?|改称为?|改编[为成]|名称变更为|整体变更[为成]|整体变更设立|[改转]制[为成]"
    "|升格[为成]|[改重]组[为成]|[改扩]建[为成]|升级[为成])"
)
_NAMED = r"(?:的|这一|等)*(?:名称|厂名|名义|称号|番号|牌子)"
_RULES = (
    ("{o:Org}" + _SINCE + _BECAME + "(?:了)?{s:Org}(?![、和与及]{:Org})", "former", 0.9),
    ("{s:Org}" + _SINCE + r"由(?:原)?{o:Org}(?:整体)?(?P<how>更名|改名|改编|改制|改称|变更)", "former", 0.9),
    (
        r"{s:Org}(?:的)?(?P<how>前身(?:为|是|系))(?:{:Date})?(?:(?:由|经){:Org}[^，,。；;{#Org}]{1,14}的|[^，,。；;{#Org}]{0,14}?)(?:的)?{o:Org}",
        "former", 0.88,
    ),
    (_FAR + r"(?P<how>前身(?:为|是|系)|原名(?:为|是|叫)?|曾用名(?:为|是|：|:)?|原称){o:Org}", "former", 0.9),
    (
        r"{s:PublicBody}[^。；;{#Org}]{0,30}?"
        r"(?P<how>(?:改编前|改革前|此前|原)(?:的)?(?:番号|代号)(?:为|是|：|:)?){o:PublicBody}",
        "former", 0.9,
    ),
    ("{s:Org}(?:对外|同时|并|仍)*(?P<how>加挂|另挂|挂|保留){o:Org}(?:的)?(?:牌子|牌匾)", "second_plate", 0.9),
    (
        r"(?:组建|设立|成立|合并|整合|改组|更名)(?:的|为|成)?{s:Org}，(?:[^。；;]{0,24}?，)?(?:对外|同时|并|仍)*(?P<how>加挂|另挂|挂|保留){o:Org}(?:的)?(?:牌子|牌匾)",
        "second_plate", 0.86,
    ),
    (
        r"将{o:Org}[^，,。；;{#Org}]{0,4}(?:划归|划转|移交|整合|调整)[^，,。；;]{0,16}，(?P<how>更名[为成]?|改名[为成]?){s:Org}",
        "former", 0.88,
    ),
    (_FIRST + "(?:对外|同时|并|仍)*(?P<how>加挂|另挂|挂|保留){o:Org}(?:的)?(?:牌子|牌匾)", "second_plate", 0.84),
    (
        r"{s:Org}(?:[，,]?(?:对外)?代号(?:为|是)?{:Org}[，,])?(?P<how>(?:并|曾|长期|一度|对外)*使用){o:Org}" + _NAMED,
        "cover", 0.86,
    ),
    (r"{s:Org}[，,]?(?P<how>(?:对外|军工|工厂|企业)?代号(?:为|是)?){o:Org}", "cover", 0.86),
    (_FAR + r"(?P<how>对外称|对外名称(?:为|是)?|对外番号(?:为|是)?){o:Org}", "cover", 0.88),
    (r"{o:Org} (?:was|were|has been) (?:\w+ly )?(?P<how>renamed)(?: as)? (?:the )?{s:Org}", "former", 0.92),
    (r"{o:Org} (?P<how>changed its name) (?:in {:Date} )?to (?:the )?{s:Org}", "former", 0.92),
    (
        r"^\W{0,4}(?P<how>Formerly|Previously|Once)(?: known as| called)? (?:the )?{o:Org}, (?:the )?{s:Org}",
        "former", 0.88,
    ),
    (
        r"{s:Org}(?:'s|s')? (?:direct |original |immediate )?(?P<how>predecessor) (?:is|was) (?:the )?{o:Org}",
        "former", 0.88,
    ),
    (
        r"{s:Org}[^.;{#Org}]{0,60}?,? (?:and )?(?:was|is) "
        r"(?P<how>(?:formerly|previously|once) (?:known as|called|named)) (?:the )?{o:Org}",
        "former", 0.9,
    ),
)  # fmt: skip

_CHANGE = re.compile("[更改易转升变重扩]|renamed|changed")
"""What is told of a change and not only of a former name, so that its date is that of the change."""

_FIRST_CALLED = (
    r"^[^。；;{#Org}]{0,10}{s:Institute|Company}[^。；;]{0,40}?"
    r"(?P<how>的?前身(?:为|是|系)|[，,](?:初|原|曾用)名)(?:为|叫|：|:)?"
)
_PLAIN = re.compile(
    r"(?:原)?(?P<name>(?:(?![的在由于和与])[\u4e00-\u9fff]){3,18}(?:站|室|厂|所|局|处|校|院|队|中心|公司|组|社|馆|班))"
    r"(?=[，,。；;(]|$)"
)
"""What a body was called that no rule takes for a name: 天祝人造卫星观测站."""


def _plain(line: Line, told: set[int]) -> Iterator[Claim]:
    """X的前身是Y, X…，初名Y, where Y is bounded by the clause and ends as bodies do."""
    for match in matches(line, _FIRST_CALLED) if line.han else ():
        start = line.place(match.end())
        name = _PLAIN.match(line.page.folded, start, line.span.end)
        if name is None or any(
            one.span.start in range(*name.span()) and one.kind != "Place" for one in _near(line, name)
        ):
            continue
        told.add(name.start("name"))
        yield line.page.claim(
            NAME, "alias", line.span, 0.86, subject=line.end(caught(line, match, "s")[0]),
            value=Text(Span(*name.span("name")).quote(line.page.text)), type="former",
        )  # fmt: skip


def _near(line: Line, name: re.Match[str]) -> Sequence[Mention]:
    return line.page.within(line.page.outermost, Span(*name.span("name")))


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a statement that the name book has not read: brackets and words right behind a name are its own."""
    told = {alias.other.start for alias in page.book.aliases}
    for line in lines(page, "readers.rename.zh", "readers.rename.en"):
        yield from _plain(line, told)
        for notation, kind, sure in _RULES:
            for match in matches(line, notation):
                subject, other = caught(line, match, "s")[0], caught(line, match, "o")[0]
                name = other.mention.text if other.mention else line.end(other).name
                if other.span.start in told or line.end(subject).name == name:
                    continue
                told.add(other.span.start)
                yield page.claim(
                    NAME, "alias", line.span, sure, subject=line.end(subject), value=Text(name), type=kind,
                    date=told_on(line, match.start("how")) if _CHANGE.search(match["how"]) else None,
                    modality=modality(line, *match.span("how")), asserted_by=asserted_by(line),
                )  # fmt: skip
