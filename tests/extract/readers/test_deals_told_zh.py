"""Deals as notices and registers tell them: whose a share is, whose capital has grown, who keeps what somebody buys."""

from tests.extract.readers.said import claims, said


def test_a_second_holder_has_its_share_of_the_same_company() -> None:
    text = "本次交易前，宁远集团持有江夏光电70%股权，云岭创投持有30%股权。"
    assert said(text, "owns", "share") == {("宁远集团", "江夏光电", 70), ("云岭创投", "江夏光电", 30)}


def test_what_somebody_plans_to_buy_its_holder_has() -> None:
    text = "云岭股份拟发行股份购买宁远集团持有的江夏光电100%股权。"
    assert said(text, "owns", "modality") == {("宁远集团", "江夏光电", None), ("云岭股份", "江夏光电", "planned")}


def test_the_capital_that_has_grown_is_that_of_the_company_which_took_the_money() -> None:
    text = "云岭股份公告称，公司拟向全资子公司宁远机电有限公司增资2亿元，增资完成后其注册资本由3亿元增至5亿元。"
    assert said(text, "size") == {("宁远机电有限公司", 500_000_000)}


def test_a_guidance_fund_that_helps_to_found_another_pays_into_it() -> None:
    text = "云州市产业引导基金拟出资5亿元，参与设立江夏低空经济产业基金，目标规模20亿元。"
    assert ("云州市产业引导基金", "江夏低空经济产业基金", "planned") in said(text, "contributes", "modality")


def test_who_stands_behind_the_word_for_a_manager_is_none_where_the_manager_was_told_before() -> None:
    text = "江夏低空经济产业基金由云岭创投担任管理人，云州市国资委旗下云州投资集团出资40%。"
    assert said(text, "manages") == {("云岭创投", "江夏低空经济产业基金")}


def test_what_several_put_in_together_none_gives_alone() -> None:
    text = "云岭集团与江夏大学共同出资1亿元组建江夏光电技术有限公司，"
    text += "其中云岭集团出资7000万元，江夏大学以专利技术作价3000万元，占30%。"
    told = {(one.subject.name, one.value.amount) for one in claims(text, "invests_in") if one.subject and one.value}  # type: ignore[union-attr]
    assert told == {("云岭集团", 70_000_000), ("江夏大学", 30_000_000)}


def test_who_signs_with_an_investor_does_not_invest() -> None:
    text = "云岭集团与江夏市政府签署战略合作协议，计划投资100亿元建设航空产业基地。"
    assert said(text, "invests_in", "modality") == {("云岭集团", "航空产业基地", "planned")}


def test_the_sum_itself_and_not_the_mark_that_it_passed() -> None:
    assert said("云岭集团2021年营业收入突破千亿元，达到1032亿元。", "size") == {("云岭集团", 103_200_000_000)}
