"""What laws, notices and plans of government say of offices, zones and funds: who is under whom, who keeps what."""

from tests.extract.readers.said import said


def test_what_an_office_is_to_the_one_above_it() -> None:
    text = "青州滨江新区管理委员会（以下简称管委会）是省人民政府的派出机构。"
    assert said(text, "part_of") == {("青州滨江新区管理委员会", "省人民政府")}
    text = "（五）组建省大数据局，作为省政府直属机构，由省工业和信息化厅管理。"
    assert said(text, "part_of") == {("省大数据局", "省政府")}
    assert said(text, "supervises") == {("省工业和信息化厅", "省大数据局")}


def test_the_plate_is_that_of_the_office_set_up_last() -> None:
    text = "将省经济委员会的职责整合，组建省工业和信息化厅，作为省政府组成部门，加挂省国防科学技术工业局牌子。"
    assert said(text, "alias") == {("省工业和信息化厅", "省国防科学技术工业局")}


def test_the_government_of_a_level_founds_with_others() -> None:
    text = "第十二条　市人民政府与青州大学共建青州先进材料研究院。"
    assert said(text, "founded_by") == {("青州先进材料研究院", "市人民政府"), ("青州先进材料研究院", "青州大学")}


def test_a_place_of_several_where_something_is_set_up_founds_nothing() -> None:
    text = "同意在海州市、青龙县设立海洋装备协同创新试验区。"
    assert said(text, "founded_by") == set()
    assert said(text, "located_in") >= {("海洋装备协同创新试验区", "青龙县")}


def test_what_has_come_to_the_zone_that_is_spoken_of() -> None:
    text = "长安航空产业基地以整机制造为主导。长安航空锻造有限公司、中国飞行试验研究院等先后落户。"
    assert said(text, "located_in") >= {
        ("长安航空锻造有限公司", "长安航空产业基地"),
        ("中国飞行试验研究院", "长安航空产业基地"),
    }


def test_who_permits_a_fund_does_not_run_it() -> None:
    text = "青州军民融合产业基金是由省政府批准设立并按市场化方式运作的政策性基金。"
    assert said(text, "manages") == set()
    text = "第四条　青州金融控股集团有限公司作为受托管理机构，负责青州军民融合产业基金的日常投资运作。"
    assert said(text, "manages") == {("青州金融控股集团有限公司", "青州军民融合产业基金")}


def test_the_capital_asked_of_applicants_is_no_size_of_the_fund() -> None:
    text = "青州军民融合引导基金规模为30亿元。申请设立子基金的管理机构实缴注册资本不低于1000万元。"
    assert said(text, "size") == {("青州军民融合引导基金", 3_000_000_000)}


def test_who_founds_with_somebody_was_not_founded_then() -> None:
    text = "青州航空研究院由基地管委会与西北飞行器大学于2015年共建。"
    assert ("西北飞行器大学", "2015") not in said(text, "established")


def test_who_puts_a_law_into_force() -> None:
    text = "国务院总理日前签署国务院令，公布《航天发射场安全保护条例》。"
    assert said(text, "issued_by") == {("航天发射场安全保护条例", "国务院")}
    text = "省委军民融合发展委员会召开第三次全体会议，审议通过《关于支持产业集聚区的若干政策》。"
    assert said(text, "issued_by") == {("关于支持产业集聚区的若干政策", "省委军民融合发展委员会")}


def test_the_offices_of_a_committee_and_the_parts_of_a_zone() -> None:
    text = "舟山海洋经济开发区按照一区两片布局，由宝山片区、浦东片区构成。"
    assert said(text, "part_of") == {
        ("宝山片区", "舟山海洋经济开发区"),
        ("浦东片区", "舟山海洋经济开发区"),
    }
    text = "舟山海洋经济开发区管理委员会下设经济发展局、海洋产业促进中心等机构。"
    assert said(text, "part_of") == {
        ("经济发展局", "舟山海洋经济开发区管理委员会"),
        ("海洋产业促进中心", "舟山海洋经济开发区管理委员会"),
    }


def test_fields_of_work_in_a_list_are_no_firms_and_a_prize_is_none() -> None:
    text = "青州海洋产业园重点发展海洋工程装备、海底通信和船舶维修产业。"
    assert said(text, "sector") == {("青州海洋产业园", "海洋工程装备、海底通信和船舶维修")}
    assert said("省人民政府设立科学技术功臣奖、自然科学奖。", "founded_by") == set()


def test_a_heading_in_which_several_bodies_stand_apart() -> None:
    title = "国家国防科工局　国家知识产权局关于加强国防专利转化运用工作的指导意见"
    text = f"{title}\n科工知〔2019〕1022号\n近年来，存在解密渠道不畅等问题。"
    issued = {(issuer, number) for _, issuer, number in said(text, "issued_by", "modality")}
    assert {issuer for issuer, _ in issued} == {"国家国防科工局", "国家知识产权局"}
    assert {number for _, number in said(text, "identifier")} == {"科工知〔2019〕1022号"}


def test_the_fund_of_a_paper_about_one_fund() -> None:
    text = (
        "青州市军民融合创新基金管理办法\n第五条　总规模20亿元。\n第六条　基金委托青州锐锋创业投资管理有限公司管理。\n"
        "第七条　托管银行为重庆银行青州支行。\n第八条　基金不得从事房地产投资。"
    )
    assert {keeper for keeper, fund in said(text, "manages")} >= {"青州锐锋创业投资管理有限公司"}
    assert said(text, "sector") == set()


def test_a_congress_that_has_passed_a_law() -> None:
    text = "十三届全国人大常委会第二十九次会议今天上午表决通过了《海上装备试验安全法》。"
    assert {policy for policy, _ in said(text, "issued_by")} == {"海上装备试验安全法"}
