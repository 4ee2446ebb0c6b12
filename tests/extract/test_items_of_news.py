"""Items of television news: each headline begins something else."""

import ronghe


def test_what_an_item_tells_is_not_of_the_body_of_the_item_before() -> None:
    text = (
        "今年以来，中国海榕集团新承接船舶订单31艘。</p><p><strong>两台机组并网发电</strong></p>"
        "<p>今天，位于福建漳州的二期机组首次并网成功。"
    )
    claims = ronghe.extract(text, published="2024-12-19").claims
    assert not [one for one in claims if one.predicate == "located_in" and one.subject and "海榕" in one.subject.name]
