"""Who puts how much into a round of financing, in Chinese."""

from tests.extract.readers.said import claims


def _sums(text: str) -> set[tuple[str, int | None]]:
    return {
        (claim.subject.name, claim.value.as_json()["amount"] if claim.value else None)  # type: ignore[union-attr]
        for claim in claims(text, "invests_in")
        if claim.subject
    }


def test_the_only_investor_puts_in_the_round_and_others_what_stands_beside_them() -> None:
    text = "5月9日，石门盛澜微电子有限公司宣布完成1.2亿元B轮融资，由华北金澜基金独家投资。"
    assert _sums(text) == {("华北金澜基金", 120_000_000)}
    text = "江川恒澜科技有限公司完成8000万元A轮融资，由鼎澜资本领投，老股东毅澜资本追加投资2000万元。"
    assert _sums(text) == {("鼎澜资本", None), ("毅澜资本", 20_000_000)}
