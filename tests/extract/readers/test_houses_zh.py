"""Houses and their funds, who a fund's money comes from, holders one after the other, credit and awards by project."""

from tests.extract.readers.said import said


def test_a_house_manages_the_fund_that_it_has_and_others_put_into_it() -> None:
    text = (
        "江夏创投宣布完成旗下云岭三号基金的最终关闭，募资额达到16.2亿元，超过原定12亿元的目标。"
        "新基金的出资人包括国投母基金、河西农开产业基金和太平人寿保险公司。"
    )
    assert ("江夏创投", "云岭三号基金") in said(text, "manages")
    assert {who for who, _ in said(text, "contributes")} == {"国投母基金", "河西农开产业基金", "太平人寿保险公司"}


def test_what_a_group_has_it_does_not_manage() -> None:
    assert said("云岭集团旗下的江夏产业基金总规模10亿元。", "manages") == set()


def test_what_is_yet_to_be_set_up_has_a_planned_size() -> None:
    text = "徐州经开区与江夏创投签署协议，将合作设立徐州工程装备产业基金，首期5亿元。"
    assert ("徐州工程装备产业基金", 500_000_000, "planned") in said(text, "size", "modality")


def test_the_projects_that_a_house_shows_are_its_investments() -> None:
    text = "江夏创投迄今投资了70余家企业，代表项目有宁远电子公司、长河航材公司、江夏微波公司。"
    assert len(said(text, "invests_in")) == 3


def test_holders_go_on_in_the_next_part_of_a_sentence() -> None:
    text = (
        "云岭光电股份有限公司董事长崔海安直接持有公司31.2%的股份，为公司控股股东；"
        "江夏光电研究所持股12%，云岭基金持股6.4%。"
    )
    held = {(who, share) for who, _, share in said(text, "owns", "share")}
    assert held == {("崔海安", 31.2), ("江夏光电研究所", 12), ("云岭基金", 6.4)}
    assert ("崔海安", "云岭光电股份有限公司") in said(text, "controls")


def test_holders_in_a_row_hold_the_firm_and_not_each_other() -> None:
    text = "江夏动力科技有限公司由云岭集团有限公司持股51%、长河投资有限公司持股29%、远望创业投资有限公司持股20%。"
    assert said(text, "owns", "share") == {
        ("云岭集团有限公司", "江夏动力科技有限公司", 51),
        ("长河投资有限公司", "江夏动力科技有限公司", 29),
        ("远望创业投资有限公司", "江夏动力科技有限公司", 20),
    }


def test_credit_of_banks_that_are_not_named() -> None:
    assert ("宁远电子公司", 200_000_000) in said("宁远电子公司拿到银行授信2亿元。", "size")


def test_partners_share_a_fund_by_parts_in_order() -> None:
    text = "云岭基金、江夏创投分别认购江夏先进制造基金3亿元、2亿元份额。"
    assert said(text, "contributes") == {("云岭基金", "江夏先进制造基金"), ("江夏创投", "江夏先进制造基金")}


def test_those_who_invest_in_a_round_are_no_partners() -> None:
    text = "宁远电子公司完成2亿元B轮融资，本轮由江夏创投领投，长河资本、云岭资本联合投资。"
    assert said(text, "partners_with") == set()


def test_a_fund_in_the_clause_before_is_no_partner_of_those_who_each_put_in() -> None:
    text = "三方拟共同设立规模15亿元的银川军民融合发展基金，云岭集团、宁国运集团各出资5亿元。"
    assert said(text, "contributes") == {
        ("云岭集团", "银川军民融合发展基金"),
        ("宁国运集团", "银川军民融合发展基金"),
    }


def test_the_whole_that_is_subscribed_is_the_funds_own() -> None:
    text = (
        "江夏防务公司与宁远资本共同投资设立云岭防务产业基金，基金总认缴出资额为5.01亿元，"
        "江夏防务公司认缴4亿元，宁远资本认缴100万元，其余1亿元由江夏发展产业基金认缴。"
    )
    givers = {who for who, _ in said(text, "contributes")}
    assert givers == {"江夏防务公司", "宁远资本", "江夏发展产业基金"}
    assert ("云岭防务产业基金", 501_000_000) in said(text, "size")


def test_what_is_held_is_no_holder() -> None:
    text = "江夏航材公司下辖两家全资子公司，参股的宁远部件公司持股比例为35%。"
    assert all(who != "宁远部件公司" for who, _ in said(text, "owns"))


def test_whose_money_a_fund_draws_in() -> None:
    text = "云岭产业基金总规模100亿元，江夏集团出资15亿元，并引入太平资产、江夏金控等社会资本。"
    assert {("太平资产", "云岭产业基金"), ("江夏金控", "云岭产业基金")} <= said(text, "contributes")
