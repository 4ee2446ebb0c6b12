import random
from collections.abc import Iterable
from dataclasses import replace

import pytest

from ronghe.model import Claim, End, Entity, Judgement, Span, Text
from ronghe.names.key import name_key
from ronghe.resolve.guide import Guide
from ronghe.resolve.member import Member, members_of
from ronghe.resolve.resolve import entity_id, resolve
from tests.resolve.members import codes, groups, member

PLACES = {
    "佛山": ("广东/佛山",),
    "foshan": ("广东/佛山",),
    "绵阳": ("四川/绵阳",),
    "成都": ("四川/成都",),
    "四川": ("四川",),
    "哈尔滨": ("哈尔滨",),
    "长沙": ("长沙",),
}
KNOWN = {
    name_key(name, "Company"): name_key("中国航天科工集团", "Company")
    for name in ("中国航天科工集团", "CASIC", "航天科工")
}
GUIDE = Guide(PLACES, frozenset({"军民融合", "civil military fusion"}), KNOWN)


def one(members: Iterable[Member], judgements: tuple[Judgement, ...] = ()) -> Entity:
    (entity,) = resolve(members, judgements, GUIDE).entities
    return entity


def judged(verdict: str, left: str, right: str, number: str = "j1", when: str = "2024") -> Judgement:
    raw = {"id": number, "verdict": verdict, "about": {"left": left, "right": right}, "who": "me", "when": when}
    return Judgement.from_json(raw)


def test_one_key_one_entity_across_documents_and_scripts() -> None:
    entity = one([member("a", "佛山軍民融合基金"), member("b", "佛山军民融合基金（有限合伙）")])
    assert entity.names == ("佛山军民融合基金（有限合伙）", "佛山軍民融合基金")


def test_a_stated_translation_joins_what_other_documents_say_in_either_language() -> None:
    members = [
        member("a", "佛山创新基金; Foshan Innovation Fund"),
        member("b", "Foshan Innovation Fund"),
        member("c", "佛山创新基金"),
    ]
    assert len(resolve(members, (), GUIDE).entities) == 1


def test_an_alias_claim_joins_when_the_text_says_it_clearly() -> None:
    def alias(confidence: float, rejected: bool = False, **qualifiers: str) -> list[Member]:
        fund = End("佛山创新基金", "Fund")
        claim = Claim(
            "a", "alias", Span(0, 9), "x" * 9, "r", confidence, fund, value=Text("佛创基金"), qualifiers=qualifiers
        )
        return [*members_of(claim, ("2024", "a"), rejected=rejected), member("b", "佛创基金")]

    assert len(resolve(alias(0.9), (), GUIDE).entities) == 1
    assert len(resolve(alias(0.7), (), GUIDE).entities) == 2
    assert len(resolve(alias(0.9, modality="denied"), (), GUIDE).entities) == 2
    assert len(resolve(alias(0.9, rejected=True), (), GUIDE).entities) == 2


@pytest.mark.parametrize(
    ("first", "second", "shared", "kind"),
    [
        ("航天科工第二研究院", "航天科工第三研究院", "航天研究院", "Institute"),
        ("航天产业基金一期", "航天产业基金二期", "航天产业基金", "Fund"),
        ("Aerospace Growth Fund I", "Aerospace Growth Fund II", "Aerospace Growth Fund", "Fund"),
        ("佛山军民融合产业基金", "绵阳军民融合产业基金", "军民融合产业基金", "Fund"),
        ("佛山军民融合产业基金", "绵阳军民融合产业基金", "军融基金", "Fund"),
        ("十三五融合规划", "十四五融合规划", "融合规划", "Policy"),
    ],
)
def test_like_names_stay_apart_although_both_use_one_short_form(
    first: str, second: str, shared: str, kind: str
) -> None:
    members = [
        member("a", f"{first}; {shared}", kind),
        member("b", f"{second}; {shared}", kind),
        member("c", shared, kind),
    ]
    assert groups(resolve(members, (), GUIDE)) == {
        frozenset({first, shared}),
        frozenset({second, shared}),
        frozenset({shared}),
    }


def test_an_alias_that_a_person_rejects_counts_in_no_claim_of_its_document() -> None:
    def told(document: str) -> list[Claim]:
        end = End("佛山军民融合产业基金", "Fund", ("佛山军民融合产业基金", "佛军基金"))
        alias, size = (
            Claim(document, predicate, Span(0, 4), "佛军基金", "test", 0.97, end, value=Text("佛军基金"))
            for predicate in ("alias", "status")
        )
        return [alias, size]

    def found(*rejected: str) -> set[frozenset[str]]:
        members = [
            one
            for document in ("a", "b")
            for claim in told(document)
            for one in members_of(
                claim, ("2024", document), rejected=claim.predicate == "alias" and document in rejected
            )
        ]
        return groups(resolve([*members, member("c", "佛军基金")], (), GUIDE))

    both = frozenset({"佛山军民融合产业基金", "佛军基金"})
    assert found() == {both}
    assert found("a") == {both}
    assert found("a", "b") == {frozenset({name}) for name in both}


def test_a_short_form_means_in_its_document_what_the_document_says() -> None:
    members = [
        member("a", "佛山军民融合产业基金; 军融基金"),
        member("b", "绵阳军民融合产业基金; 军融基金"),
        member("b", "军融基金"),
    ]
    resolution = resolve(members, (), GUIDE)
    assert resolution.entity_id("b", End("军融基金", "Fund")) == resolution.entity_id(
        "b", End("绵阳军民融合产业基金", "Fund")
    )
    assert codes(resolution) == ["contested_name"]


def test_an_alias_that_contradicts_is_refused_and_reported() -> None:
    resolution = resolve(
        [member("a", "航天产业基金一期; 航天产业基金二期"), member("b", "航天产业基金二期")], (), GUIDE
    )
    assert groups(resolution) == {frozenset({"航天产业基金一期"}), frozenset({"航天产业基金二期"})}
    (issue,) = resolution.issues
    assert (issue.code, issue.document) == ("merge_refused", "a")
    assert "phase" in issue.message


def test_contradictions_count_across_a_chain_of_aliases() -> None:
    members = [
        member("a", "佛山融合基金; 佛融基金"),
        member("b", "佛融基金; 融创基金"),
        member("c", "融创基金; 绵阳融合基金"),
    ]
    resolution = resolve(members, (), GUIDE)
    assert codes(resolution) == ["merge_refused"]
    assert len(resolution.entities) == 1


def test_two_cities_do_not_meet_through_their_province() -> None:
    members = [
        member("a", "四川融创基金; 成都融创基金"),
        member("b", "四川融创基金; 绵阳融创基金"),
        member("c", "绵阳融创基金"),
    ]
    resolution = resolve(members, (), GUIDE)
    assert groups(resolution) == {frozenset({"四川融创基金", "成都融创基金"}), frozenset({"绵阳融创基金"})}
    assert codes(resolution) == ["merge_refused"]


def test_a_numbered_part_is_not_its_whole() -> None:
    members = [member("a", "航天科工; 航天科工第二研究院", "Company"), member("a", "CASIC; Second Academy", "Company")]
    resolution = resolve(members, (), GUIDE)
    assert groups(resolution) == {frozenset({"航天科工", "CASIC"})}
    assert codes(resolution) == ["merge_refused", "merge_refused"]


def test_a_fund_is_not_its_manager() -> None:
    resolution = resolve([member("a", "佛融基金管理有限公司; 佛融基金", "Company"), member("b", "佛融基金")], (), GUIDE)
    assert len(resolution.entities) == 2


def test_a_former_name_may_hold_another_place() -> None:
    names = "长沙工程学院; 哈尔滨工程学院"
    assert codes(resolve([member("a", names, "Institute", moved=True)], (), GUIDE)) == []
    assert codes(resolve([member("a", names, "Institute")], (), GUIDE)) == ["merge_refused"]


def test_what_the_lens_knows_joins_documents_that_share_no_name() -> None:
    entity = one([member("a", "CASIC", "Company"), member("b", "中国航天科工集团有限公司", "Company")])
    assert entity.name == "中国航天科工集团有限公司"


def test_generic_names_stay_in_their_document() -> None:
    resolution = resolve([member("a", "产业基金"), member("b", "产业基金")], (), GUIDE)
    assert [entity.keys for entity in resolution.entities] != []
    assert {entity.keys for entity in resolution.entities} == {("org:产业基金@a",), ("org:产业基金@b",)}


def test_classes_never_meet() -> None:
    assert len(resolve([member("a", "佛山", "Place"), member("a", "佛山", "Zone")], (), GUIDE).entities) == 2


def test_persons_meet_in_an_office_and_never_by_name_alone() -> None:
    def role(document: str, office: str) -> list[Member]:
        person, body = End("王伟", "Person", ("王伟", "Wang Wei")), End(office, "Company")
        claim = Claim(document, "role", Span(0, 5), "words", "r", 0.9, person, body, Text("董事长"))
        return list(members_of(claim, ("2024", document)))

    members = [*role("a", "航天科工"), *role("b", "CASIC"), *role("c", "东方集团"), member("d", "王伟", "Person")]
    resolution = resolve(members, (), GUIDE)
    persons = [entity.keys for entity in resolution.entities if entity.kind == "Person"]
    assert sorted(persons) == [
        ("person:wang wei@a", "person:wang wei@b", "person:王伟@a", "person:王伟@b"),
        ("person:wang wei@c", "person:王伟@c"),
        ("person:王伟@d",),
    ]
    assert resolution.entity_id("a", End("王伟", "Person")) == resolution.entity_id("b", End("王伟", "Person"))


def test_kind_and_name_follow_the_weight_of_what_is_said() -> None:
    members = [
        member("a", "佛山创新基金", "Company", 0.6),
        member("b", "佛山创新基金; Foshan Innovation Fund"),
        member("c", "Foshan Innovation Fund; FIF"),
    ]
    entity = one(members)
    assert (entity.kind, entity.name) == ("Fund", "佛山创新基金")
    assert entity.names[:2] == ("佛山创新基金", "Foshan Innovation Fund")
    assert set(entity.names) == {"佛山创新基金", "Foshan Innovation Fund", "FIF"}


def test_the_id_is_that_of_the_member_added_first_and_all_others_forward_to_it() -> None:
    early, late = member("a", "Foshan Innovation Fund"), member("b", "佛山创新基金; Foshan Innovation Fund")
    (before,) = resolve([early], (), GUIDE).entities
    resolution = resolve([late, early], (), GUIDE)
    (after,) = resolution.entities
    assert after.id == before.id == entity_id(name_key("Foshan Innovation Fund", "Fund"))
    assert resolution.forwards == {entity_id(name_key("佛山创新基金", "Fund")): after.id}
    assert resolution.entity_id("b", late.end) == after.id
    assert resolution.entity_id("b", End("stranger", "Fund")) is None


def test_the_order_of_members_means_nothing() -> None:
    members = [
        member("a", "佛山军民融合产业基金; 军融基金; Foshan Fund"),
        member("b", "绵阳军民融合产业基金; 军融基金"),
        member("c", "航天产业基金一期; 航天产业基金二期"),
        member("d", "Foshan Fund", "Company", 0.4),
        member("e", "CASIC; Second Academy", "Company"),
        member("f", "航天科工; 中国航天科工集团", "Company"),
        member("g", "军融基金"),
    ]
    judgements = (
        judged("same", "org:foshan fund", "org:绵阳军民融合产业基金"),
        judged("different", "org:casic", "org:航天科工", "j2"),
    )
    expected = resolve(members, judgements, GUIDE)
    for seed in range(20):
        shuffled = random.Random(seed).sample(members, len(members))
        found = resolve(shuffled, tuple(reversed(judgements)), GUIDE)
        assert (found.entities, found.issues, found.forwards) == (expected.entities, expected.issues, expected.forwards)


def test_different_keeps_apart_what_a_text_and_the_lens_join() -> None:
    members = [member("a", "佛创基金; FIF"), member("b", "CASIC; 航天科工", "Company")]
    judgements = (
        judged("different", "org:佛创基金", "org:fif"),
        judged("different", "org:casic", "org:航天科工", "j2"),
    )
    resolution = resolve([*members, member("c", "FIF"), member("c", "航天科工", "Company")], judgements, GUIDE)
    assert len(resolution.entities) == 4
    assert codes(resolution) == ["merge_refused", "merge_refused"]
    assert "judgement" in resolution.issues[0].message


def test_same_joins_even_what_marks_hold_apart() -> None:
    members = [member("a", "佛山融合基金"), member("b", "绵阳融合基金")]
    entity = one(members, (judged("same", "org:佛山融合基金", "org:绵阳融合基金"),))
    assert set(entity.names) == {"佛山融合基金", "绵阳融合基金"}


def test_a_judgement_that_binds_to_nothing_is_an_issue() -> None:
    resolution = resolve([member("a", "佛创基金")], (judged("same", "org:佛创基金", "org:gone"),), GUIDE)
    (issue,) = resolution.issues
    assert issue.code == "unbound_judgement"
    assert "org:gone" in issue.message


def test_judgements_that_exclude_each_other_are_both_named() -> None:
    members = [member("a", "甲基金"), member("b", "乙基金"), member("c", "丙基金")]
    judgements = (
        judged("same", "org:甲基金", "org:乙基金", "j1", "2024-01"),
        judged("same", "org:乙基金", "org:丙基金", "j2", "2024-02"),
        judged("different", "org:丙基金", "org:甲基金", "j3", "2024-03"),
    )
    resolution = resolve(members, [replace(each, line=at) for at, each in enumerate(judgements, 1)], GUIDE)
    (issue,) = resolution.issues
    assert issue.code == "contradictory_judgements"
    assert "j2 in line 2" in issue.message
    assert "j3 in line 3" in issue.message
    assert groups(resolution) == {frozenset({"甲基金", "乙基金"}), frozenset({"丙基金"})}
