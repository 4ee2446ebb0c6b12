import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ronghe.lens.load import load_lens
from ronghe.model import End
from ronghe.model.pair import Pair
from ronghe.resolve.guide import guide_of
from ronghe.resolve.known import Weigher
from ronghe.resolve.member import Member, Tie
from ronghe.resolve.resolve import Resolution, resolve
from tests.resolve.members import member
from tests.resolve.test_resolve import judged


@dataclass(frozen=True)
class Said:
    probability: float
    why: str
    vetoes: Sequence[str] = ()


class Overlap:
    """Names compare by the share of characters that they have in common; 甲 and 乙 exclude each other."""

    def terms(self, name: str) -> Iterable[str]:
        return set(name)

    def prepare(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Each pair is compared when it is asked for."""

    def compare(self, left: str, right: str) -> Said:
        one, other = set(left), set(right)
        vetoes = ("甲 is not 乙",) if {"甲", "乙"} == (one ^ other) & {"甲", "乙"} else ()
        return Said(len(one & other) / len(one | other), "shared characters", vetoes)


def said(document: str, name: str, tie: Tie | None = None) -> Member:
    return Member(document, (f"2024-{document}", document), End(name, "Company"), 0.9, tie=tie)


def found(members: Iterable[Member], *judgements: tuple[str, str, str]) -> Resolution:
    made = tuple(judged(*each, number=f"j{at}") for at, each in enumerate(judgements))
    return resolve(members, made, comparer=Overlap())


def only(resolution: Resolution) -> Pair:
    (pair,) = resolution.pairs
    return pair


def test_names_that_are_alike_are_asked_about_and_stay_apart() -> None:
    resolution = found([said("a", "灵犀导航科技"), said("b", "灵犀导航技术")])
    assert len(resolution.entities) == 2
    pair = only(resolution)
    assert (pair.left, pair.right, pair.joined) == ("org:灵犀导航技术", "org:灵犀导航科技", False)
    assert {pair.left_entity, pair.right_entity} == {entity.id for entity in resolution.entities}
    assert pair.why == ("shared characters",)


def test_what_is_certain_is_joined_and_still_shown() -> None:
    resolution = found([said("a", "灵犀导航"), said("b", "导航灵犀")])
    assert [set(entity.names) for entity in resolution.entities] == [{"灵犀导航", "导航灵犀"}]
    assert only(resolution).joined


def test_places_parents_and_company_in_one_document_move_the_probability() -> None:
    chengdu, foshan = End("成都", "Place"), End("佛山", "Place")
    plain = only(found([said("a", "灵犀导航科技"), said("b", "灵犀导航技术")])).probability

    def with_ties(one: End, other: End, predicate: str = "located_in") -> tuple[Pair, ...]:
        members = [said("a", "灵犀导航科技", Tie(predicate, one)), said("b", "灵犀导航技术", Tie(predicate, other))]
        return found([*members, Member("a", ("2024-a", "a"), one, 0.9), Member("b", ("2024-b", "b"), other, 0.9)]).pairs

    (same_place,) = with_ties(chengdu, chengdu)
    assert same_place.probability > plain
    assert "both are in 成都" in same_place.why
    assert all(pair.probability < plain for pair in with_ties(chengdu, foshan))
    together = found([said("a", "灵犀导航科技"), said("a", "灵犀导航技术")]).pairs
    assert all(pair.probability < plain for pair in together)


def test_a_veto_holds_between_all_names_that_a_join_would_bring_together() -> None:
    resolution = found([said("a", "灵犀导航卫星地面站网甲"), said("b", "灵犀导航卫星地面站网乙")])
    assert (len(resolution.entities), resolution.pairs) == (2, ())
    bridged = found(
        [
            said("a", "灵犀导航卫星甲"),
            said("b", "灵犀导航卫星乙"),
            member("c", "灵犀航导卫星甲; 灵犀导卫航星", "Company"),
        ]
    )
    names = [set(entity.names) for entity in bridged.entities]
    assert not any({"灵犀导航卫星甲", "灵犀导航卫星乙"} <= each for each in names)


def test_a_judgement_keeps_apart_what_would_be_joined() -> None:
    members = [said("a", "灵犀导航"), said("b", "导航灵犀")]
    resolution = found(members, ("different", "org:灵犀导航", "org:导航灵犀"))
    assert (len(resolution.entities), resolution.pairs) == (2, ())


def test_placeholders_of_two_documents_never_meet() -> None:
    members = [Member(document, (document, document), End("某部队", "PublicBody"), 0.9) for document in "ab"]
    resolution = found(members)
    assert (len(resolution.entities), resolution.pairs) == (2, ())


def test_no_order_of_the_members_changes_anything() -> None:
    rng = random.Random(5)
    names = ["".join(rng.sample("灵犀导航卫星科技成都佛山", 6)) for _ in range(60)]
    members = [said(str(at), name) for at, name in enumerate(names)]
    first = found(members)
    for _ in range(3):
        rng.shuffle(members)
        again = found(members)
        assert again.entities == first.entities
        assert again.pairs == first.pairs


def test_more_figures_are_asked_about_first() -> None:
    money = [said("c", "青禾测绘基金", Tie("size", None)), said("d", "青禾测绘资金", Tie("size", None))]
    pairs = found([said("a", "灵犀导航科技"), said("b", "灵犀导航技术"), *money]).pairs
    assert [pair.stakes for pair in pairs] == [6, 1]


def test_names_compared_together_compare_as_each_does_alone() -> None:
    names = [
        "中国航天科工集团",
        "航天科工",
        "CASIC",
        "China Aerospace Science and Industry Corporation",
        "灵犀导航科技",
    ]
    pairs = [(one, other) for one in names for other in names if one != other]
    alone, together = Weigher(load_lens()), Weigher(load_lens())
    together.prepare(pairs)
    assert [together.compare(*pair) for pair in pairs] == [alone.compare(*pair) for pair in pairs]


def in_place(document: str, name: str, place: str, *others: str) -> Member:
    tie = Tie("located_in", End(place, "Place"))
    return Member(document, (f"2024-{document}", document), End(name, "Fund", (name, *others)), 0.9, tie=tie)


def test_a_common_name_in_one_place_is_asked_about_and_joins_nothing() -> None:
    guide = guide_of(load_lens())
    common = "军民融合成果转化基金"
    members = [
        in_place("a", "Mianyang S&T Wall Fund", "绵阳", common),
        in_place("b", common, "绵阳市"),
        in_place("c", common, "佛山"),
        in_place("d", "该基金", "绵阳"),
        in_place("e", "该基金", "绵阳"),
    ]
    resolution = resolve(members, guide=guide, comparer=Overlap())
    pair = only(resolution)
    assert {pair.left, pair.right} == {"org:mianyang s and t wall fund", f"org:{common}@b"}
    assert not pair.joined
    assert pair.why == (f"both are called {common}", "both are in 绵阳")
    assert len([one for one in resolution.entities if common in one.names]) == 3
    joined = resolve(members, [judged("same", pair.left, pair.right)], guide, Overlap())
    assert len([one for one in joined.entities if common in one.names]) == 2


def test_a_common_name_that_many_of_one_place_bear_asks_nothing() -> None:
    guide = guide_of(load_lens())
    members = [in_place(str(number), "军民融合产业投资基金", "绵阳") for number in range(12)]
    assert not resolve(members, guide=guide, comparer=Overlap()).pairs
    assert len(resolve(members[:3], guide=guide, comparer=Overlap()).pairs) == 3
