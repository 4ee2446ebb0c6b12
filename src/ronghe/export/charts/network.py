"""The main bodies and their ties, drawn by a spring layout that begins the same every time."""

from collections import Counter
from math import sqrt
from typing import Any

from ronghe.analyse.amounts import Language
from ronghe.analyse.network.middle import NetworkMap
from ronghe.analyse.rows import is_han
from ronghe.export.charts.chart import COLOURS, DASHES, WIDTH, Chart, around, left_words, legend_room, scale, shortened
from ronghe.export.charts.labels import Room, label_layers, spots
from ronghe.export.graph import ties
from ronghe.export.holding import Holding
from ronghe.lens.report import ReportTemplate
from ronghe.model import Entity

_MOST = 24
_HEIGHT = 520
_KINDS_ABREAST, _TIES_ABREAST = 5, 2
_LETTERS = 10.5
_SHELF = 13
"""Bodies side by side in one row of groups."""
CLASSES = {
    "contributes": "money", "invests_in": "money", "owns": "money", "founded_by": "control", "controls": "control",
    "manages": "control", "supervises": "control", "awards": "buys",
}  # fmt: skip
"""Predicates by the class of tie that is drawn; all others are work."""
_TIES = ("money", "control", "work", "buys")
_KINDS = ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project")
_SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "wedge")


def network_chart(found: NetworkMap, holding: Holding, template: ReportTemplate, language: Language) -> Chart:
    """The bodies in the middle of the network and the ties among them; every tie is in the data."""
    names = holding.entities
    main = [body.entity for body in found.bodies[:_MOST] if body.entity in names]
    drawn = sorted(
        {
            (link.one, link.other, CLASSES.get(predicate, "work"))
            for link in found.links
            for predicate in link.predicates
            if {link.one, link.other} <= set(main)
        }
    )
    main = [body for body in main if any(body in tie[:2] for tie in drawn)]
    note = template.word("chart.network_note", language).format(count=len(main))
    return Chart(
        name="network",
        title=template.word("section.network", language),
        spec=_spec([names[body] for body in main], drawn, template, language) if drawn else None,
        headers=("subject", "predicate", "object", "claims", "quote", "document"),
        rows=tuple(
            (
                names[one].name,
                predicate,
                names[other].name,
                len(claims),
                claims[0].claim.quote,
                claims[0].claim.document,
            )
            for (one, other, predicate), claims in sorted(ties(holding).items())
        ),
        note=note + left_words(found.total_bodies - len(main), template, language),
    )


def _spec(
    bodies: list[Entity], drawn: list[tuple[str, str, str]], template: ReportTemplate, language: Language
) -> dict[str, Any]:
    places = layout([body.id for body in bodies], drawn)
    degree = Counter(end for tie in drawn for end in tie[:2])
    nodes = [
        {
            "x": places[body.id][0], "y": places[body.id][1], "kind": template.word(f"kind.{body.kind}", language),
            "label": shortened(_named(body, language), 30), "ties": degree[body.id],
        }
        for body in bodies
    ]  # fmt: skip
    lines = [
        {
            "x": places[one][0], "y": places[one][1], "x2": places[other][0], "y2": places[other][1],
            "tie": template.word(f"tie.{kind}", language),
        }
        for one, other, kind in drawn
    ]  # fmt: skip
    used = [kind for kind in _KINDS if any(body.kind == kind for body in bodies)]
    kinds = [template.word(f"kind.{kind}", language) for kind in used]
    classes = [template.word(f"tie.{kind}", language) for kind in _TIES if any(tie[2] == kind for tie in drawn)]
    look = {"field": "kind", "type": "nominal", "legend": {"title": None, "orient": "top", "columns": _KINDS_ABREAST}}
    line = {
        "field": "tie",
        "type": "nominal",
        "legend": {
            "title": None,
            "orient": "bottom",
            "columns": _TIES_ABREAST,
            "symbolType": "stroke",
            "symbolSize": 500,
        },
    }
    at = _axes()
    grey = ["#8a8a8a", "#4d4d4d", "#b0b0b0", "#000000"]
    labels = []
    room = Room(WIDTH, _HEIGHT, ((x - 7, y - 7, x + 7, y + 7) for x, y in places.values()))
    for body, node in zip(bodies, nodes, strict=True):
        spot = room.place(str(node["label"]), places[body.id], _LETTERS, spots(12))
        if spot:
            labels.append({**node, "dx": spot.dx, "dy": spot.dy, "align": spot.align})
    shapes = [_SHAPES[_KINDS.index(kind)] for kind in used]
    colours = [COLOURS[_KINDS.index(kind)] for kind in used]
    return {
        "height": _HEIGHT,
        "padding": around(top=legend_room(len(used), _KINDS_ABREAST), bottom=legend_room(len(classes), _TIES_ABREAST)),
        "layer": [
            {
                "data": {"values": lines},
                "mark": {"type": "rule", "strokeWidth": 1.4},
                "encoding": {
                    **at, "x2": {"field": "x2"}, "y2": {"field": "y2"},
                    "strokeDash": {**line, "scale": scale(classes, DASHES)},
                    "color": {**line, "scale": scale(classes, grey)},
                },
            },
            {
                "data": {"values": nodes},
                "mark": {"type": "point", "filled": True, "opacity": 1, "stroke": "white", "strokeWidth": 1},
                "encoding": {
                    **at,
                    "size": {"field": "ties", "type": "quantitative", "scale": {"range": [90, 420]}, "legend": None},
                    "shape": {**look, "scale": scale(kinds, shapes)},
                    "fill": {**look, "scale": scale(kinds, colours)},
                },
            },
            *label_layers(_LETTERS, labels, at),
        ],
    }  # fmt: skip


def _axes() -> dict[str, Any]:
    """Points of the page, counted from the upper left."""
    spans = {"x": [0, WIDTH], "y": [_HEIGHT, 0]}
    flat = {"nice": False, "zero": False}
    return {
        axis: {"field": axis, "type": "quantitative", "axis": None, "scale": {"domain": span, **flat}}
        for axis, span in spans.items()
    }


def _named(body: Entity, language: Language) -> str:
    return next((name for name in body.names if is_han(name) == (language == "zh")), body.name)


def layout(bodies: list[str], drawn: list[tuple[str, str, str]]) -> dict[str, tuple[float, float]]:
    """Places on the page: each connected group by springs in a box of its own, the boxes in shelves.

    A view of a graph runs through its nodes in the order of a set, which no two processes share; so every group is a
    graph of its own.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(bodies)
    graph.add_edges_from((one, other) for one, other, _ in drawn)
    order = {body: place for place, body in enumerate(bodies)}
    groups = [sorted(group, key=order.__getitem__) for group in nx.connected_components(graph)]
    groups.sort(key=lambda group: (-len(group), order[group[0]]))
    out: dict[str, tuple[float, float]] = {}
    top = 0.0
    for shelf in _shelves(groups):
        height = _HEIGHT * sqrt(max(map(len, shelf))) / sum(sqrt(max(map(len, one))) for one in _shelves(groups))
        left = 0.0
        for group in shelf:
            width = WIDTH * sqrt(len(group)) / sum(sqrt(len(one)) for one in shelf)
            alone = nx.Graph()
            alone.add_nodes_from(group)
            alone.add_edges_from((one, other) for one, other, _ in drawn if one in alone)
            sprung = nx.spring_layout(alone, k=2.2 / sqrt(len(group)), iterations=200, seed=7)
            raw = {body: (float(sprung[body][0]), float(sprung[body][1])) for body in group}
            out |= _spread(raw, group, (left, top, width, height))
            left += width
        top += height
    return out


def _shelves(groups: list[list[str]]) -> list[list[list[str]]]:
    """Groups in rows of about ten bodies."""
    shelves: list[list[list[str]]] = []
    for group in groups:
        if not shelves or sum(map(len, shelves[-1])) + len(group) > _SHELF:
            shelves.append([])
        shelves[-1].append(group)
    return shelves


def _spread(
    raw: dict[str, tuple[float, float]], group: list[str], box: tuple[float, float, float, float]
) -> dict[str, tuple[float, float]]:
    """Stretched over the box, half-way between the springs' places and an even spread, so that labels have room."""
    left, top, width, height = box
    out: dict[str, list[float]] = {body: [] for body in group}
    for axis, start, room, margin in ((0, left, width, min(80.0, width * 0.3)), (1, top, height, 34.0)):
        ordered = sorted(group, key=lambda body: (round(raw[body][axis], 6), body))
        low, high = raw[ordered[0]][axis], raw[ordered[-1]][axis]
        for rank, body in enumerate(ordered):
            even = rank / (len(ordered) - 1) if len(ordered) > 1 else 0.5
            sprung = (raw[body][axis] - low) / (high - low) if high > low else 0.5
            out[body].append(round(start + margin + (room - 2 * margin) * (0.45 * sprung + 0.55 * even), 1))
    return {body: (place[0], place[1]) for body, place in out.items()}
