"""What notices of listed companies say of funds: partners row by row, funds called by their sort, short names."""

from tests.extract.readers.said import said

FUND = "衢州云岭股权投资合伙企业（有限合伙）"
NOTICE = f"""证券代码：002997 证券简称：云岭精工 公告编号：2021-078
浙江云岭精工股份有限公司关于投资产业基金的公告
公司于2021年12月20日与宁波江夏私募基金管理有限公司（以下简称“江夏基金”）签署《合伙协议》，共同投资设立{FUND}。合伙企业认缴出资总额为人民币3亿元，其中公司作为有限合伙人认缴出资2.97亿元，占99%；江夏基金作为普通合伙人及执行事务合伙人认缴出资300万元，占1%。合伙企业主要投资于高端装备领域。"""


def test_the_short_name_of_a_notice_s_head_is_the_company_s() -> None:
    assert ("浙江云岭精工股份有限公司", "云岭精工") in said(NOTICE, "alias")


def test_a_partnership_and_the_short_name_of_its_manager() -> None:
    manager = "宁波江夏私募基金管理有限公司"
    assert said(NOTICE, "size", "measure") == {(FUND, 300_000_000, "subscribed")}
    assert (manager, FUND) in said(NOTICE, "contributes")
    assert said(NOTICE, "manages", "capacity") == {(manager, FUND, "general_partner")}
    assert (FUND, "高端装备") in said(NOTICE, "sector")
    assert said(NOTICE, "owns") == set()


def test_partners_row_by_row_have_no_share_of_each_other() -> None:
    text = (
        f"江夏股份有限公司拟设立{FUND}。\n出资安排：江夏股份有限公司9,000万元，占30%；宁远控股集团有限"
        f"公司2.1亿元，占70%"
    )
    assert said(text, "contributes", "share") == {
        ("江夏股份有限公司", FUND, 30),
        ("宁远控股集团有限公司", FUND, 70),
    }
    assert said(text, "owns") == set()


def test_a_fund_called_by_its_sort_alone() -> None:
    text = "云州军民融合产业母基金昨日启动。江夏航空子基金规模12亿元，母基金、江夏城控集团各出资3亿元。"
    assert said(text, "contributes") == {
        ("云州军民融合产业母基金", "江夏航空子基金"),
        ("江夏城控集团", "江夏航空子基金"),
    }


def test_places_that_put_in() -> None:
    text = "云州防务材料基金成立，银川、西宁、兰州三市各认缴5亿元。"
    assert said(text, "contributes") == {(place, "云州防务材料基金") for place in ("银川", "西宁", "兰州")}


def test_who_becomes_controlling_shareholder_and_a_person_told_again() -> None:
    text = "宁远光电股份有限公司公告，云岭集团由此成为宁远光电股份有限公司控股股东。"
    assert ("云岭集团", "宁远光电股份有限公司") in said(text, "controls")
    text = "宁远空天有限公司创始人费鸿远曾任某研究室副主任。本轮完成后费鸿远仍直接持有公司31.4%的股份。"
    assert ("费鸿远", "宁远空天有限公司", 31.4) in said(text, "owns", "share")
