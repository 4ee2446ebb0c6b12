"""Money put into a firm that the clause does not name, and deals told in another order than verb and object."""

import pytest

from tests.extract.readers.said import claims

FIRM = "宁远特种锻造有限公司"
TOLD = f"{FIRM}创立于1998年，主营航空锻件。"


def put(text: str) -> set[tuple[str, str, int | None]]:
    """Giver, taker and sum of each investment."""
    return {
        (one.subject.name, one.object.name, int(one.value.amount) if one.value else None)  # type: ignore[union-attr]
        for one in claims(text, "invests_in")
    }


@pytest.mark.parametrize(
    ("text", "giver", "amount"),
    [
        ("此后，深圳南岸资本于2015年以4000万元入股。", "深圳南岸资本", 40_000_000),
        ("2012年，云岭高新投资有限公司出资3000万元取得其12%的股权。", "云岭高新投资有限公司", 30_000_000),
        ("2017年6月，云岭国防基金以投前2.4亿元的估值向公司增资3,600万元，取得13.04%股权。", "云岭国防基金", 36_000_000),
        ("云岭科创投资有限公司当年投了600万元，成为公司第一个外部股东。", "云岭科创投资有限公司", 6_000_000),
        ("2021年，所持股份协议转让给云岭转化投资有限公司，价款5,010万元。", "云岭转化投资有限公司", 50_100_000),
    ],
)
def test_the_firm_is_the_one_that_the_text_is_about(text: str, giver: str, amount: int) -> None:
    assert (giver, FIRM, amount) in put(TOLD + text)


def test_a_sum_put_into_something_else_is_no_investment_in_the_firm_told_before() -> None:
    assert put(f"{TOLD}云岭电子集团投入2亿元，用于新产品研发。") == set()


def test_both_ends_in_another_order() -> None:
    assert put(f"江夏光电公司将所持{FIRM}51%股权作价6,380万元转予云岭电子集团。") == {
        ("云岭电子集团", FIRM, 63_800_000)
    }
    assert put(f"{FIRM}引入云岭军民融合产业基金，由其以2,000万元认购新增注册资本200万元。") == {
        ("云岭军民融合产业基金", FIRM, 20_000_000)
    }
    assert ("云岭材料研究院", FIRM, 42_000_000) in put(f"云岭材料研究院将一项专利作价4200万元入股{FIRM}，占股28%。")


def test_sums_of_several_founders_people_among_them() -> None:
    text = "宁远仪器有限公司由自然人贺知远、云岭电子研究所于2004年9月共同出资设立，"
    text += "其中贺知远出资300万元，云岭电子研究所出资75万元。"
    assert put(text) == {
        ("贺知远", "宁远仪器有限公司", 3_000_000),
        ("云岭电子研究所", "宁远仪器有限公司", 750_000),
    }
    text = "2011年4月，贺知远、云岭电子研究所分别以210万元、90万元共同出资设立宁远仪器有限公司。"
    assert put(text) == {
        ("贺知远", "宁远仪器有限公司", 2_100_000),
        ("云岭电子研究所", "宁远仪器有限公司", 900_000),
    }
