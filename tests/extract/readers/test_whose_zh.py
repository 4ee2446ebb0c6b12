"""Whom 新公司, 标的公司, 该企业, 其 and 公司 mean; who holds shares of the firm told of a sentence before."""

from tests.extract.readers.said import said

NEW, OWN = "四川航发动力集团有限公司", "苏州磐石惯导股份有限公司"


def test_the_new_company_is_the_one_just_opened() -> None:
    text = (
        f"3月2日，{NEW}在成都挂牌。新公司注册资本80亿元。\n\n次日，旗下两家上市公司川航精密、锦江动力双双公告，"
        "称控股股东将变更为新集团，实际控制人不变，仍为四川省国资委。"
    )
    assert said(text, "size") == {(NEW, 8_000_000_000)}
    assert said(text, "controls", "modality") == {
        (NEW, "川航精密", "planned"),
        (NEW, "锦江动力", "planned"),
        ("四川省国资委", "川航精密", None),
        ("四川省国资委", "锦江动力", None),
    }
    assert said(text, "sector") == set()


def test_a_new_fund_is_the_one_just_closed() -> None:
    text = "深蓝创投宣布完成第四期人民币基金的最终关闭。新基金的出资人包括安徽省投资集团、中国人寿，以及多家产业集团。"
    assert said(text, "contributes") == {
        ("安徽省投资集团", "第四期人民币基金"),
        ("中国人寿", "第四期人民币基金"),
    }


def test_innovation_and_new_areas_are_no_new_body() -> None:
    text = f"{NEW}在成都挂牌。创新公司治理结构，更新中心设备。"
    assert said(text, "size") | said(text, "owns") == set()


def test_who_rules_holds_shares_of_the_target() -> None:
    text = (
        "华瑞精密公告，终止收购成都陆航复材有限公司。成都陆航复材有限公司主营碳纤维构件，实际控制人为四川大学教授秦怀远，"
        "其直接持有标的公司41.2%的股权，员工持股平台成都聚航持有12%。"
    )
    assert said(text, "controls") == {("秦怀远", "成都陆航复材有限公司")}
    assert {("秦怀远", "成都陆航复材有限公司", 41.2), ("成都聚航", "成都陆航复材有限公司", 12)} <= said(
        text, "owns", "share"
    )


def test_the_target_is_what_is_bought_and_not_who_sells() -> None:
    text = "临港重装购买海丰创投中心（有限合伙）持有的南通江海火控设备有限公司80%股权。标的公司2009年设立。"
    assert said(text, "established") == {("南通江海火控设备有限公司", "2009")}


def test_shares_told_in_the_next_sentence_are_of_the_same_firm() -> None:
    text = (
        f"招股书显示，{OWN}成立于2009年。\n\n股权方面，董事长吕慕白直接持有公司28.5%的股份；西南电子研究所持股10%，"
        "国投创业基金持股5.5%，元禾资本持股3%。"
    )
    assert {(owner, share) for owner, _, share in said(text, "owns", "share")} == {
        ("吕慕白", 28.5),
        ("西南电子研究所", 10),
        ("国投创业基金", 5.5),
        ("元禾资本", 3),
    }


def test_a_partnership_is_an_enterprise_and_has_a_manager() -> None:
    fund = "无锡锡船科创股权投资合伙企业（有限合伙）"
    text = (
        f"天眼查显示，{fund}近日成立。该企业由江苏高投集团、中国船舶集团旗下的中船投资发展有限公司、无锡锡山产投公司共同持股。"
        "其中，江苏高投集团认缴5亿元；执行事务合伙人为江苏润泽私募基金管理有限公司。"
    )
    assert said(text, "manages") == {("江苏润泽私募基金管理有限公司", fund)}
    assert said(text, "part_of") == {("中船投资发展有限公司", "中国船舶集团")}


def test_a_body_whose_works_it_was_is_no_former_name() -> None:
    text = f"{OWN}前身为西南电子研究所下属的实验工厂，2006年改制设立。"
    assert said(text, "alias") == set()


def test_projects_behind_a_count_are_invested_in() -> None:
    text = "成立于2012年的深蓝创投迄今投资了60余家企业，代表项目有中科光芯、银河星联。"
    assert {target for _, target in said(text, "invests_in")} == {"中科光芯", "银河星联"}
