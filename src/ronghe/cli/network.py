"""Commands about ties: ties, path, place, network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ronghe.cli.answers import Tongue
from ronghe.cli.common import DEFAULT_CASEBOOK, CasebookOption, JsonOption, console, open_casebook, print_json

if TYPE_CHECKING:
    from ronghe.analyse.network.middle import NetworkMap
    from ronghe.analyse.network.network import TieFilter
    from ronghe.analyse.network.pages import Neighbour, PathReport, PlacePage, TiesPage
    from ronghe.analyse.network.tie import Tie


class Standing(StrEnum):
    """Whether a tie holds."""

    held = "held"
    past = "past"


LanguageOption = Annotated[Tongue, typer.Option(help="Language of labels and amounts.")]
PredicateOption = Annotated[
    list[str] | None, typer.Option(help="Only this kind of tie (owns, awards, ...); repeatable.")
]
SinceOption = Annotated[str | None, typer.Option(help="Only ties of this time or later, as 2018 or 2018-04.")]
UntilOption = Annotated[str | None, typer.Option(help="Only ties of this time or earlier.")]
StateOption = Annotated[Standing | None, typer.Option(help="Only ties that hold, or only those of the past.")]
SureOption = Annotated[float, typer.Option(help="The least confidence of reading, 0 to 1.", min=0, max=1)]

_SHOWN = 30


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (ties, path, place, network):
        app.command()(command)


def _filter(
    predicate: list[str] | None, since: str | None, until: str | None, confidence: float, state: Standing | None
) -> TieFilter:
    from ronghe.analyse.network.network import State, TieFilter

    chosen: State | None = state.value if state else None
    return TieFilter(frozenset(predicate) if predicate else None, since, until, confidence, chosen)


def _print(lines: Iterator[str]) -> None:
    out = console()
    for line in lines:
        out.print(line, soft_wrap=True)


def ties(
    name: Annotated[str, typer.Argument(help="A name in either language, or an entity id.")],
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    predicate: PredicateOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    state: StateOption = None,
    confidence: SureOption = 0.0,
    language: LanguageOption = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Show whom a body is tied to, since when, and the sentence behind each tie.

    Example: ronghe ties 航天科工 --predicate partners_with --since 2017
    """
    page = open_casebook(casebook).ties(name, _filter(predicate, since, until, confidence, state))
    if json:
        print_json(page.as_json())
    else:
        _print(_ties_lines(page, language))


def _ties_lines(page: TiesPage, language: Tongue) -> Iterator[str]:
    from ronghe.export.tie_words import kind_label

    zh = language is Tongue.zh
    yield f"{page.entity.name}  ({kind_label(page.entity.kind, language.value)}, {page.entity.id})"
    headings = (
        (page.neighbours, "机构与基金" if zh else "Bodies"),
        (page.places, "地点" if zh else "Places"),
        (page.offices, "任职人员（仅限职务）" if zh else "Persons, in their office"),
    )
    for neighbours, heading in headings:
        if neighbours:
            yield f"{heading}: {len(neighbours)}"
            for one in neighbours:
                yield from _neighbour_lines(one, language)
    if not any(part for part, _ in headings):
        yield "没有符合条件的关系。" if zh else "No ties that meet the conditions."
    if page.also:
        also = ", ".join(one.name for one in page.also[:5])
        yield f"另见：{also}" if zh else f"The name may also mean: {also}"


def _neighbour_lines(one: Neighbour, language: Tongue) -> Iterator[str]:
    from ronghe.export.tie_words import predicate_label

    zh = language is Tongue.zh
    kinds = ("、" if zh else ", ").join(predicate_label(predicate, language.value) for predicate in one.predicates)
    since = (f"，始于 {one.since}" if zh else f", since {one.since}") if one.since else ""
    count = f"{one.claims} 条陈述" if zh else f"{one.claims} claim{'s' if one.claims != 1 else ''}"
    yield f"  {one.name}: {kinds}{since}  ({count})"
    yield from _evidence(one.ties[:1], language)


def _evidence(shown: Sequence[Tie], language: Tongue) -> Iterator[str]:
    from ronghe.export.tie_words import source_words, tie_words

    for tie in shown:
        yield f"      {tie_words(tie, language.value)}"
        yield f"      {source_words(tie.support, language.value)}"


def path(
    start: Annotated[str, typer.Argument(help="One body, by name or id.")],
    end: Annotated[str, typer.Argument(help="The other.")],
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    predicate: PredicateOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    state: StateOption = None,
    confidence: SureOption = 0.0,
    most: Annotated[int, typer.Option(help="Show at most this many shortest paths.", min=1, max=50)] = 3,
    language: LanguageOption = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Show how two bodies are tied: the shortest paths, each a chain of quotes.

    Example: ronghe path 航天科工 佛山市人民政府
    """
    report = open_casebook(casebook).paths(start, end, _filter(predicate, since, until, confidence, state), most)
    if json:
        print_json(report.as_json())
    else:
        _print(_path_lines(report, language))


def _path_lines(report: PathReport, language: Tongue) -> Iterator[str]:
    zh = language is Tongue.zh
    a, b = report.start.name, report.end.name
    if not report.chains:
        yield f"在这些文献中，{a} 与 {b} 之间没有路径。" if zh else f"No path ties {a} to {b} in these documents."
    for number, chain in enumerate(report.chains, 1):
        names = " – ".join(name for _, name in chain.entities)
        yield f"{number}. {names}"
        for step in chain.steps:
            yield from _evidence(step.ties[:1], language)
            if step.claims > 1:
                yield (
                    f"      （另有 {step.claims - 1} 条）"
                    if zh
                    else f"      (and {step.claims - 1} more for this step)"
                )
    if zh:
        yield f"路径不经过地点、人员和政策，也不经过此处 {report.barred} 个与各方都有往来的机构"
        yield f"（中央机构，以及相邻机构超过 {report.limit} 个者）。存在联系不等于不当行为。"
    else:
        yield f"No path runs through places, persons or policies, nor through {report.barred} bodies here that"
        yield f"everything touches (national authorities, and any with over {report.limit} neighbours)."
        yield "A tie is not wrongdoing."


def place(
    name: Annotated[str, typer.Argument(help="A city, province or zone, by name or id.")],
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    language: LanguageOption = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Show what a place or zone holds, with whom each body works, and since when.

    Example: ronghe place 佛山
    """
    page = open_casebook(casebook).place(name)
    if json:
        print_json(page.as_json())
    else:
        _print(_place_lines(page, language))


def _place_lines(page: PlacePage, language: Tongue) -> Iterator[str]:
    from ronghe.export.tie_words import kind_label

    zh = language is Tongue.zh
    comma = "、" if zh else ", "
    inside = comma.join(page.inside[:8])
    yield f"{page.place.name}" + ((f"（含{inside}）" if zh else f" (with {inside})") if inside else "")
    kind = None
    for one in page.bodies:
        if one.kind != kind:
            kind = one.kind
            yield f"{kind_label(kind, language.value)}: {page.counts[kind]}"
        since = "" if one.since is None else (f"，始于 {one.since}" if zh else f", since {one.since}")
        yield f"  {one.name}{since}"
        shown = [f"{name}{'*' if here else ''}" for _, name, here in one.partners]
        if shown:
            more = one.tied - len(shown)
            rest = "" if more <= 0 else (f"等 {one.tied} 个" if zh else f" and {more} more")
            yield f"      {'相关方：' if zh else 'with '}{comma.join(shown)}{rest}"
        yield from _evidence((one.where,), language)
    if page.bodies:
        yield "* 同在此地。" if zh else "* at this place too."
    else:
        yield "文献中没有提到此地的机构。" if zh else "The documents put no body at this place."


def network(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    predicate: PredicateOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    state: StateOption = None,
    confidence: SureOption = 0.0,
    most: Annotated[int, typer.Option(help="Show this many bodies.", min=1)] = _SHOWN,
    language: LanguageOption = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Show who sits in the middle of the network, and which bodies belong together.

    Example: ronghe network --predicate partners_with --since 2017
    """
    found = open_casebook(casebook).network(_filter(predicate, since, until, confidence, state), most)
    if json:
        print_json(found.as_json())
    else:
        _network(found, language)


def _network(found: NetworkMap, language: Tongue) -> None:
    from rich.table import Table
    from rich.text import Text

    from ronghe.export.tie_words import kind_label

    zh = language is Tongue.zh
    out = console()
    heads = ("机构", "类别", "相邻", "PageRank", "中介度", "群") if zh else (
        "Body", "Kind", "Neighbours", "PageRank", "Betweenness", "Community"
    )  # fmt: skip
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold")
    for at, head in enumerate(heads):
        table.add_column(Text(head), justify="right" if at > 1 else "left")
    for one in found.bodies:
        between = "–" if one.between is None else f"{one.between:.4f}"
        cells = (one.name, kind_label(one.kind, language.value), str(one.neighbours), f"{one.rank:.4f}", between)
        table.add_row(*(Text(cell) for cell in (*cells, str(one.community))))
    out.print(table)
    for number, size, names in found.communities[:8]:
        out.print(
            f"{'群' if zh else 'Community'} {number} ({size}): {('、' if zh else ', ').join(names)}", soft_wrap=True
        )
    out.print(
        f"共 {found.total_bodies:,} 个机构，{found.total_links:,} 对关系。" if zh
        else f"{found.total_bodies:,} bodies, {found.total_links:,} pairs that are tied."
    )  # fmt: skip
