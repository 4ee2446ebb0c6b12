"""The article of the seed: its table comes out whole, its total too, and no fund is invented."""

from pathlib import Path

import pytest

from ronghe.extract.reading import Reading, read
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document
from ronghe.model.values import value_as_json

FUNDS = [
    (
        "Central Enterprises National Innovation Investment Fund", "中央企业国创投资引导基金",
        "2017-07-01", 113_900_000_000, "national", None, "most.gov.cn",
    ),
    (
        "Foshan Civil-Military Innovative Industries Fund", "佛山军民融合创新产业基金",
        "2017-09-01", 200_000_000_000, "Foshan", None, "ce.cn",
    ),
    (
        "Guohua Civil-Military Fusion Industry Development Fund", "国华军民融合产业发展基金",
        "2016-08-01", 30_200_000_000, "Guangzhou", 1, "spacechina.com",
    ),
    (
        "Shaanxi Civil-Military Fusion Industry Investment Fund", "陕西军民融合产业投资基金",
        "2016-12-01", 10_000_000_000, "Xi’an", None, "sohu.com",
    ),
    (
        "Chengdu Civil-Military Fusion Industries Development Fund", "军民融合产业发展基金",
        "2018-04-21", 5_000_000_000, "Chengdu", None, "e.chengdu.cn",
    ),
    (
        "Mianyang S&T Wall Civil-Military Fusion Results Conversion Fund", "军民融合成果转化基金",
        "2016-09-01", 2_000_000_000, "Mianyang", None, "pedaily.cn",
    ),
    (
        "Military Fusion Electronic and Aerospace Industries Fund", "军融电子航天产业基金",
        "2016-12-01", 1_500_000_000, "Xi’an", None, "sohu.com",
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def article(shared: Path) -> Reading:
    (path,) = (shared / "seeds").glob("*.txt")
    return read(Document("seed", path.read_text(encoding="utf-8")), load_lens())


def _of(article: Reading, predicate: str, name: str) -> list[Claim]:
    return [c for c in article.claims if c.predicate == predicate and c.subject and name in c.subject.names]


@pytest.mark.parametrize(("english", "chinese", "founded", "amount", "place", "phase", "host"), FUNDS)
def test_every_row_of_the_table_is_read_whole(
    article: Reading, english: str, chinese: str, founded: str, amount: int, place: str, phase: int | None, host: str
) -> None:
    (size,) = _of(article, "size", english)
    assert size.subject is not None
    assert size.subject.name == english
    assert chinese in size.subject.names
    assert value_as_json(size.value) == {"amount": amount, "currency": "CNY"}
    assert size.qualifiers.get("phase") == phase
    assert size.qualifiers["measure"] == "unspecified"
    assert host in size.qualifiers["cited"]["url"]
    assert [value_as_json(c.value) for c in _of(article, "established", english)] == [{"date": founded}]
    places = {c.object.name for c in _of(article, "located_in", english) if c.object}
    levels = {(value_as_json(c.value) or {})["text"] for c in _of(article, "level", english)}
    assert places | levels == {place}


def test_no_fund_row_is_invented(article: Reading) -> None:
    sized = {c.subject.name for c in article.claims if c.predicate == "size" and c.subject}
    assert sized == {row[0] for row in FUNDS}
    assert not [issue for issue in article.issues if issue.code in {"unread_row", "unread_amount", "ungrounded"}]


def test_the_articles_own_total_is_a_figure_about_a_group(article: Reading) -> None:
    (total,) = [c for c in article.claims if c.predicate == "total"]
    assert value_as_json(total.value) == {"amount": 362_000_000_000, "currency": "CNY"}
    assert total.qualifiers["also"] == {"amount": 56_850_000_000, "currency": "USD"}
    assert total.qualifiers["of"] == "the top CMF seven funds"
    assert total.qualifiers["count"] == 7


def test_the_prose_gives_founders_partners_and_places(article: Reading) -> None:
    center = "Cybersecurity Civil-Military Fusion Innovation Center"
    assert [c.object.name for c in _of(article, "founded_by", center) if c.object] == ["360"]
    assert [value_as_json(c.value) for c in _of(article, "established", center)] == [{"date": "2017-12"}]
    assert {c.object.name for c in _of(article, "located_in", center) if c.object} == {"Mianyang"}
    pairs = {
        (c.subject.name, c.object.name)
        for c in article.claims
        if c.predicate == "partners_with" and c.subject and c.object
    }
    assert ("Tianjin University", "Chinese Academy of Launch Vehicle Technology") in pairs
    cited = [c.qualifiers["cited"] for c in _of(article, "established", center)]
    assert cited == [{"publisher": "China Net Science", "date": "2018-03-29"}]
