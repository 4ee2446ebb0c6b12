"""Ids and groups under any order of members and any arrival of documents."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.model import End, Judgement
from ronghe.resolve.member import Member
from ronghe.resolve.resolve import Resolution, resolve

_NAMES = (
    "灵犀导航科技有限公司", "灵犀导航", "灵犀导航科技有限责任公司", "灵犀第二研究院", "灵犀第三研究院",
    "灵犀航天产业基金一期", "灵犀航天产业基金二期", "灵犀航天产业基金", "Lingxi Navigation Technology Co., Ltd.", "LNT",
    "青禾大学", "Qinghe University",
)  # fmt: skip


def made(document: int, chosen: tuple[int, ...]) -> list[Member]:
    """The members of a document: its first name is the fullest of all that it uses for one thing."""
    names = tuple(dict.fromkeys(_NAMES[at] for at in chosen))
    end = End(names[0], "Company", names)
    return [Member(f"d{document}", (f"2024-{document:03}", f"h{document}"), end, 0.9)]


documents = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), min_size=1, max_size=12)


def judgements(picks: list[tuple[int, int, bool]]) -> tuple[Judgement, ...]:
    keys = [entity.keys[0] for entity in resolve([m for n in range(12) for m in made(n, (n,))]).entities]
    return tuple(
        Judgement(
            f"j{at}",
            "same" if same else "different",
            {"left": keys[one % len(keys)], "right": keys[other % len(keys)]},
            "Li Hua",
            f"2024-{at:03}",
        )
        for at, (one, other, same) in enumerate(picks)
    )


def groups(found: Resolution) -> set[tuple[str, tuple[str, ...]]]:
    return {(entity.id, entity.keys) for entity in found.entities}


@settings(max_examples=80, deadline=None)
@given(
    documents,
    st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.booleans()), max_size=5),
    st.randoms(use_true_random=False),
)
def test_any_order_gives_the_same_groups_and_ids(
    chosen: list[tuple[int, int]], picks: list[tuple[int, int, bool]], dice: random.Random
) -> None:
    members = [member for number, names in enumerate(chosen) for member in made(number, names)]
    made_so = judgements(picks)
    before = resolve(members, made_so)
    after = resolve(dice.sample(members, len(members)), tuple(dice.sample(made_so, len(made_so))))
    assert groups(before) == groups(after)
    assert before.forwards == after.forwards


@settings(max_examples=80, deadline=None)
@given(documents, documents)
def test_every_id_lives_on_when_documents_arrive(first: list[tuple[int, int]], later: list[tuple[int, int]]) -> None:
    old = [member for number, names in enumerate(first) for member in made(number, names)]
    new = [member for number, names in enumerate(later, len(first)) for member in made(number, names)]
    before, after = resolve(old), resolve([*new, *old])
    known = {entity.id for entity in after.entities} | after.forwards.keys()
    assert {entity.id for entity in before.entities} <= known
    holder = {key: entity.id for entity in after.entities for key in entity.keys}
    for entity in before.entities:
        now = entity.id if entity.id in {one.id for one in after.entities} else after.forwards[entity.id]
        assert now in {holder[key] for key in entity.keys if key in holder}
