"""Ties: who is near whom, by which way, and through whom no way runs."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.analyse.ledger import places_within
from ronghe.analyse.network.graph import Graph
from ronghe.analyse.network.middle import network_map
from ronghe.analyse.network.network import TieFilter, network
from ronghe.analyse.network.pages import path_report, place_page, ties_page
from ronghe.errors import UsageError
from ronghe.lens.load import load_lens
from ronghe.model import PartialDate
from tests.analyse.paper_atlas import PaperAtlas

LENS = load_lens()
BODIES = ("Company", "Company")
Edges = Sequence[tuple[int, int]]


def graph_of(count: int, edges: Edges) -> Graph:
    ends = np.array([list(edge) for edge in edges], dtype=np.int32).reshape(-1, 2)
    return Graph(count, ends[:, 0].copy(), ends[:, 1].copy())


def plain_distances(count: int, edges: Edges, start: int, shut: Sequence[int]) -> dict[int, int]:
    """Breadth first, as a textbook writes it."""
    beside: dict[int, set[int]] = {node: set() for node in range(count)}
    for one, other in edges:
        beside[one].add(other)
        beside[other].add(one)
    distance, front = {start: 0}, [start]
    while front:
        new = []
        for node in front:
            if node in shut and node != start:
                continue
            for other in sorted(beside[node] - set(distance)):
                distance[other] = distance[node] + 1
                new.append(other)
        front = new
    return distance


edges_of_ten = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30)


@given(edges_of_ten, st.integers(0, 9), st.integers(0, 9), st.lists(st.integers(0, 9), max_size=3))
def test_paths_are_as_short_as_can_be_and_run_through_no_shut_node(
    edges: Edges, one: int, other: int, barred: list[int]
) -> None:
    graph = graph_of(10, edges)
    shut = np.zeros(10, dtype=np.bool_)
    shut[barred] = True
    paths = graph.shortest(one, other, shut, 100)
    far = plain_distances(10, edges, one, barred).get(other)
    assert bool(paths) == (far is not None and one != other)
    assert len(set(paths)) == len(paths)
    ties = {frozenset(edge) for edge in edges}
    for path in paths:
        assert len(path) - 1 == far
        assert (path[0], path[-1]) == (one, other)
        assert not set(path[1:-1]) & set(barred)
        assert all(frozenset(pair) in ties for pair in pairwise(path))
    assert graph.shortest(one, other, shut, 100) == paths


@given(edges_of_ten, st.integers(0, 9), st.integers(0, 4), st.lists(st.integers(0, 9), max_size=3))
def test_a_neighbourhood_holds_what_is_within_its_steps(
    edges: Edges, start: int, steps: int, barred: list[int]
) -> None:
    shut = np.zeros(10, dtype=np.bool_)
    shut[barred] = True
    nodes, far = graph_of(10, edges).around(start, steps, shut)
    expected = plain_distances(10, edges, start, barred)
    assert dict(zip(nodes.tolist(), far.tolist(), strict=True)) == {n: d for n, d in expected.items() if d <= steps}


def chain_of(*names: str) -> PaperAtlas:
    atlas = PaperAtlas()
    for one, other in pairwise(names):
        atlas.say("owns", one, to=other, kinds=BODIES, quote=f"{one} holds {other}")
    return atlas


def test_a_path_is_a_chain_of_quotes() -> None:
    atlas = chain_of("甲", "乙", "丙")
    atlas.say("partners_with", "乙", to="丙", kinds=BODIES, date="2019", quote="乙与丙签约", confidence=0.5)
    report = path_report(atlas, network(atlas, LENS), atlas.known["丙"], atlas.known["甲"], 3)
    (chain,) = report.chains
    assert [name for _, name in chain.entities] == ["丙", "乙", "甲"]
    assert [step.claims for step in chain.steps] == [2, 1]
    assert [step.ties[0].support.quote for step in chain.steps] == ["乙 holds 丙", "甲 holds 乙"]


def test_no_path_runs_through_a_central_body_a_place_or_a_person() -> None:
    atlas = PaperAtlas()
    for firm in ("甲", "乙"):
        atlas.say("part_of", firm, to="国务院国有资产监督管理委员会", kinds=("Company", "PublicBody"))
        atlas.say("located_in", firm, to="青禾", kinds=("Company", "Place"))
        atlas.say("role", "李某", "director", to=firm, kinds=("Person", "Company"))
    net = network(atlas, LENS)
    assert net.paths("甲", "乙") == []
    assert net.paths("甲", "国务院国有资产监督管理委员会") == [("甲", "国务院国有资产监督管理委员会")]
    assert net.node("李某") is None
    assert net.node("青禾") is None


def test_no_path_runs_through_a_body_with_a_hundred_neighbours_or_more() -> None:
    atlas = PaperAtlas()
    for number in range(101):
        atlas.say("member_of", f"firm {number}", to="Everybody's Alliance", kinds=("Company", "Alliance"))
    net = network(atlas, LENS)
    assert net.paths("firm 1", "firm 2") == []
    assert [near.entity for near in net.within("firm 1", 2)] == ["Everybody's Alliance"]
    assert len(net.within("firm 1", 2, through_hubs=True)) == 101


def test_what_is_within_two_steps_comes_with_the_way_there() -> None:
    near = network(chain_of("甲", "乙", "丙", "丁"), LENS).within("甲", 2)
    assert [(one.entity, one.distance, one.via) for one in near] == [
        ("乙", 1, ("甲", "乙")),
        ("丙", 2, ("甲", "乙", "丙")),
    ]


def test_a_filter_keeps_predicates_periods_and_confidence() -> None:
    atlas = PaperAtlas()
    atlas.add_document("late", published="2021-05")
    atlas.say("owns", "甲", to="乙", kinds=BODIES, date="2016-03")
    atlas.say("partners_with", "甲", to="丙", kinds=BODIES, document="late")
    atlas.say("owns", "甲", to="丁", kinds=BODIES, confidence=0.4)

    def near(**wanted: object) -> list[str]:
        return [one.entity for one in network(atlas, LENS, TieFilter(**wanted)).within("甲", 1)]  # type: ignore[arg-type]

    assert near() == sorted(["乙", "丙", "丁"])
    assert near(predicates=frozenset({"partners_with"})) == ["丙"]
    assert near(since="2016-03", until="2016") == ["乙"]
    assert near(since="2017") == ["丙"]
    assert near(confidence=0.5) == sorted(["乙", "丙"])
    with pytest.raises(UsageError, match="ties no bodies"):
        near(predicates=frozenset({"located_in"}))
    with pytest.raises(UsageError, match="dates such as"):
        TieFilter(since="last year")


def test_a_tie_that_is_over_says_until_when_and_can_be_left_out_or_asked_for() -> None:
    atlas = PaperAtlas()
    atlas.say("owns", "甲", to="乙", kinds=BODIES, until="2019")
    atlas.say("owns", "甲", to="乙", kinds=BODIES, until="2020-03")
    atlas.say("partners_with", "甲", to="乙", kinds=BODIES)
    atlas.say("part_of", "甲", to="丙", kinds=BODIES, note="曾")

    def ended(**wanted: object) -> list[tuple[str, dict[str, int], dict[str, str]]]:
        net = network(atlas, LENS, TieFilter(**wanted))  # type: ignore[arg-type]
        return [(link.one, dict(link.predicates), dict(link.ended)) for link in network_map(net).links]

    gone = ("丙", {"part_of": 1}, {"part_of": "past"})
    assert ended() == [gone, ("乙", {"owns": 2, "partners_with": 1}, {"owns": "2020-03"})]
    assert ended(state="held") == [("乙", {"partners_with": 1}, {})]
    assert ended(state="past") == [gone, ("乙", {"owns": 2}, {"owns": "2020-03"})]
    assert ended(since="2020-02", until="2020") == [("乙", {"owns": 1}, {"owns": "2020-03"})]
    page = ties_page(atlas, LENS, atlas.known["甲"], TieFilter(state="past"), ())
    assert [(one.name, [tie.until for tie in one.ties]) for one in page.neighbours] == [
        ("乙", ["2020-03", "2019"]),
        ("丙", ["past"]),
    ]


def test_rejected_and_denied_ties_are_none() -> None:
    atlas = PaperAtlas()
    atlas.say("owns", "甲", to="乙", kinds=BODIES, verdict="rejected")
    atlas.say("owns", "甲", to="丙", kinds=BODIES, modality="denied")
    assert network(atlas, LENS).within("甲", 1) == []
    assert ties_page(atlas, LENS, atlas.known["甲"], TieFilter(), ()).neighbours == ()


def test_a_page_of_ties_shows_a_person_only_in_an_office() -> None:
    atlas = chain_of("甲", "乙")
    atlas.say("role", "李某", "董事长", to="甲", kinds=("Person", "Company"))
    atlas.say("founded_by", "甲", to="李某", kinds=("Company", "Person"))
    atlas.say("located_in", "甲", to="青禾", kinds=("Company", "Place"))
    page = ties_page(atlas, LENS, atlas.known["甲"], TieFilter(), ())
    assert [one.name for one in page.neighbours] == ["乙"]
    assert [one.name for one in page.places] == ["青禾"]
    assert [(one.name, one.predicates) for one in page.offices] == [("李某", ("role",))]


def test_a_place_holds_what_stands_in_it_and_in_the_places_inside() -> None:
    atlas = PaperAtlas()
    atlas.say("located_in", "东湖区", to="青禾", kinds=("Place", "Place"))
    atlas.say("located_in", "甲", to="东湖区", kinds=("Company", "Place"))
    atlas.say("located_in", "乙", to="青禾", kinds=("Company", "Place"), date="2018-02")
    atlas.say("established", "甲", PartialDate(2016, 5), kinds=BODIES)
    atlas.say("partners_with", "甲", to="乙", kinds=BODIES)
    atlas.say("partners_with", "甲", to="远方公司", kinds=BODIES)
    page = place_page(atlas, network(atlas, LENS), atlas.known["青禾"], places_within(atlas), ())
    assert page.inside == ("东湖区",)
    assert [(one.name, one.since, one.since_is) for one in page.bodies] == [
        ("甲", "2016-05", "established"), ("乙", "2018-02", "located_in"),
    ]  # fmt: skip
    assert page.bodies[0].partners == (("乙", "乙", True), ("远方公司", "远方公司", False))
    assert page.counts == {"Company": 2}


def test_the_middle_is_who_joins_two_groups_and_the_groups_are_told_apart() -> None:
    atlas = PaperAtlas()
    for group in ("left", "right"):
        for one in range(4):
            for other in range(one):
                atlas.say("partners_with", f"{group} {one}", to=f"{group} {other}", kinds=BODIES)
        atlas.say("owns", "bridge", to=f"{group} 0", kinds=BODIES)
    found = network_map(network(atlas, LENS), 20)
    between = {body.name: body.between or 0 for body in found.bodies}
    assert max(between, key=lambda name: between[name]) == "bridge"
    communities = {body.name: body.community for body in found.bodies}
    assert len({communities[f"left {number}"] for number in range(4)}) == 1
    assert communities["left 1"] != communities["right 1"]
    assert (found.total_bodies, found.total_links) == (9, 14)
    assert network_map(network(atlas, LENS), 20).as_json() == found.as_json()


def test_a_network_of_nothing_has_no_middle() -> None:
    assert network_map(network(PaperAtlas(), LENS)).bodies == ()
