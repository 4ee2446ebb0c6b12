"""Who issues, what zones foster and gather, which office is meant, and what clauses go on about; all names invented."""

import pytest

from tests.extract.readers.said import said

ZONE = "青岛军民融合产业园"


@pytest.mark.parametrize(
    "text",
    [
        "那一年，景德镇市出台《关于推动军工优势转化的若干意见》。",
        "2011年，景德镇市率先印发了《关于推动军工优势转化的若干意见》。",
    ],
)
def test_a_city_issues(text: str) -> None:
    assert {issuer for _, issuer in said(text, "issued_by")} == {"景德镇市"}


def test_a_place_of_publication_issues_nothing() -> None:
    assert said("《国防白皮书》昨天在青岛市发布。", "issued_by") == set()


def test_a_notice_hands_out_another_policy_than_the_one_it_names_first() -> None:
    text = (
        "各市财政局：\n为落实《青州省关于加快产业发展的实施意见》，省财政厅制定了《青州省产业专项资金管理办法》"
        "（以下简称《办法》），现印发给你们，请遵照执行。\n原《青州省专项资金管理暂行办法》同时废止。\n"
    )
    assert said(text, "replaces") == {("青州省产业专项资金管理办法", "青州省专项资金管理暂行办法")}


def test_who_wrote_a_white_paper_issued_it() -> None:
    text = "由中国航天学会和北京空天信息研究院共同编写的《商业航天白皮书》今天发布。"
    assert {issuer for _, issuer in said(text, "issued_by")} == {"中国航天学会", "北京空天信息研究院"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (f"{ZONE}主要承接激光装备、光纤陀螺、水下通信三类项目。", "激光装备、光纤陀螺、水下通信"),
        (f"{ZONE}重点发展激光装备、特种船舶等产业。", "激光装备、特种船舶"),
        (f"{ZONE}将重点打造稀土材料和永磁电机产业集群。", "稀土材料和永磁电机"),
    ],
)
def test_trades_that_a_zone_fosters_are_no_firms(text: str, fields: str) -> None:
    assert said(text, "sector") == {(ZONE, fields)}


def test_what_has_come_to_the_zone_of_the_sentence_before() -> None:
    text = f"{ZONE}由中信重装集团建设。湖南飞翎航空部件公司、青岛海硕新材公司等9家企业签约入驻。"
    assert said(text, "located_in") == {("湖南飞翎航空部件公司", ZONE), ("青岛海硕新材公司", ZONE)}
    assert (ZONE, 9) in said(text, "total")


def test_the_board_is_the_one_named_before() -> None:
    text = "航空基地管委会为青岛市人民政府派出机构。青岛航空研究院由管委会与西北飞行器大学于2015年共建。"
    assert said(text, "founded_by") == {("青岛航空研究院", "航空基地管委会"), ("青岛航空研究院", "西北飞行器大学")}


def test_that_office_is_the_last_that_is_called_so() -> None:
    text = "2018年组建中共青州省委军民融合发展委员会办公室。该办公室牵头编制了《青州省军民融合发展规划》。"
    assert ("青州省军民融合发展规划", "中共青州省委军民融合发展委员会办公室") in said(text, "issued_by")


def test_a_plate_that_is_kept_is_that_of_the_body_set_up() -> None:
    text = "省国防科工办与省信息产业厅合并为四川省经济和信息化委员会，对外保留省国防科学技术工业办公室牌子。"
    assert said(text, "alias", "type") == {("四川省经济和信息化委员会", "省国防科学技术工业办公室", "second_plate")}


def test_a_base_is_part_of_the_body_in_its_name() -> None:
    text = "航天科技集团八院湘东产业基地昨日揭牌。"
    assert ("航天科技集团八院湘东产业基地", "航天科技集团八院") in said(text, "part_of")


def test_a_fund_told_with_its_size_is_what_the_clauses_go_on_about() -> None:
    text = "总规模50亿元的青州军民融合产业基金完成募资，由国晟集团旗下的国晟基金管理公司管理，已投资青州微波有限公司。"
    assert said(text, "invests_in") == {("青州军民融合产业基金", "青州微波有限公司")}


def test_an_alliance_that_comes_to_be_founds_nothing_told_before() -> None:
    text = "成都玄铁装备有限公司带来的机器人吸引了观众。开幕式上，涪江军民融合产业联盟正式成立。"
    assert said(text, "founded_by") == set()


def test_who_is_elected_wins_no_award() -> None:
    text = "展会今天开幕，预计签约金额超过60亿元。涪江产业联盟成立，绵阳九洲湾电子集团当选理事长单位。协议已签约。"
    assert said(text, "awards", "stage") == set()


def test_a_group_bears_verbs_in_its_name() -> None:
    text = "2016年，省委出台《关于军民深度融合发展的决定》，成立由省委书记任组长的省军民融合发展领导小组。"
    assert said(text, "established") == {("省军民融合发展领导小组", "2016")}


def test_where_an_agreement_was_signed_nothing_was_founded() -> None:
    text = "国家国防科技工业局与江西省人民政府在南昌签署共建昌飞理工大学协议。"
    assert said(text, "located_in") == set()


def test_an_article_tells_of_the_one_zone_that_the_law_has_named() -> None:
    text = (
        "第四条 市人民政府设立成都未来科学城。\n\n第五条 市人民政府负责规划。\n\n"
        "第六条 科学城重点发展航空航天和集成电路产业。"
    )
    assert said(text, "sector") == {("成都未来科学城", "航空航天和集成电路")}


def test_who_develops_a_park_founds_it() -> None:
    text = "青岛航空产业园由青岛发展集团与青岛涡轮研究院联合开发。"
    assert said(text, "founded_by") == {("青岛航空产业园", "青岛发展集团"), ("青岛航空产业园", "青岛涡轮研究院")}


def test_who_leads_those_that_take_part_founds_the_alliance() -> None:
    text = "5月，由青岛导弹研究院牵头，青岛大学、青岛科技大学等19家单位参加的中原精密制导产业技术创新战略联盟成立。"
    assert ("中原精密制导产业技术创新战略联盟", "青岛导弹研究院") in said(text, "founded_by")


def test_an_office_that_another_keeps_is_part_of_it() -> None:
    text = "设立温州市国防科技工业局，为市经济和信息化局管理的副处级行政机构。"
    assert said(text, "part_of") == {("温州市国防科技工业局", "市经济和信息化局")}


def test_a_signature_at_the_end_is_that_of_the_plan() -> None:
    text = "荆门市航空产业发展三年行动方案\n\n一、推动产业发展。\n\n荆门市人民政府办公室\n2022年4月15日\n"
    assert said(text, "issued_by", "date") == {("荆门市航空产业发展三年行动方案", "荆门市人民政府办公室", "2022-04-15")}


def test_what_is_to_take_effect_ends_the_older_one() -> None:
    text = "《退役处置管理办法》将于12月1日起施行，2003年发布的《退役处理暂行规定》同时废止。"
    assert said(text, "replaces") == {("退役处置管理办法", "退役处理暂行规定")}
