"""Kinds of Chinese sentences that were missed or misread in documents that the readers had not seen."""

import pytest

from tests.extract.readers.said import claims, said


def test_a_meeting_chooses_the_officers_of_the_alliance_that_it_founds() -> None:
    text = (
        "赣江低空装备产业联盟昨日在南昌成立。会议选举江西晨翼集团有限公司董事长周某山为首任理事长，"
        "南昌鹭航大学副校长李某海、江西青屿科技有限公司总工程师王某林为副理事长。"
    )
    assert {one for one in said(text, "role") if one[1] == "赣江低空装备产业联盟"} == {
        ("周某山", "赣江低空装备产业联盟"),
        ("李某海", "赣江低空装备产业联盟"),
        ("王某林", "赣江低空装备产业联盟"),
    }


def test_a_chairing_unit_is_a_member_and_no_person() -> None:
    text = "赣江低空装备产业联盟由南昌鹭航大学发起成立，理事长单位为江西晨翼集团有限公司。"
    assert said(text, "role") == set()
    assert said(text, "member_of") == {("江西晨翼集团有限公司", "赣江低空装备产业联盟")}


def test_a_mayor_is_no_officer_of_a_company() -> None:
    text = "江西晨翼集团有限公司董事长周远山会见了南昌市委副书记、市长李清。"
    assert ("李清", "江西晨翼集团有限公司") not in said(text, "role")


def test_two_clauses_with_a_founding_each_keep_their_own_founders() -> None:
    text = "江西晨翼集团有限公司于2015年成立了蓝鹭研究院，南昌鹭航大学与青屿科技有限公司共同建立了赣江创新研究院。"
    assert said(text, "founded_by") == {
        ("蓝鹭研究院", "江西晨翼集团有限公司"),
        ("赣江创新研究院", "南昌鹭航大学"),
        ("赣江创新研究院", "青屿科技有限公司"),
    }


def test_what_is_founded_at_another_body_is_founded_by_who_pays() -> None:
    text = "由江西晨翼集团有限公司出资3亿元在南昌鹭航大学设立赣江前沿科学基金。"
    assert said(text, "founded_by") == {("赣江前沿科学基金", "江西晨翼集团有限公司")}


def test_a_date_before_the_founded_is_its_founding() -> None:
    assert said("2019年成立的赣江低空装备产业联盟运行良好。", "established") == {("赣江低空装备产业联盟", "2019")}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("赣江航空产业基金规模从20亿元扩大到50亿元。", 5_000_000_000),
        ("赣江航空产业基金计划带动社会资本投入超过200亿元。", 20_000_000_000),
    ],
)
def test_sizes_that_grow_and_money_drawn(text: str, amount: int) -> None:
    assert said(text, "size") == {("赣江航空产业基金", amount)}


def test_money_put_into_what_is_built_is_no_size_of_the_partner() -> None:
    text = "江西晨翼集团有限公司与南昌航空城签约，拟投资15亿元建设总装基地。"
    assert said(text, "size") == set()


def test_the_output_of_an_area_is_no_body_s_size() -> None:
    text = "江西晨翼集团有限公司落户南昌。全市军民融合企业实现产值1730亿元。"
    assert said(text, "size") == set()


def test_each_of_two_contributors_has_its_own_amount_in_order() -> None:
    text = "江西晨翼集团有限公司与青屿科技有限公司分别出资5亿元和3亿元，设立赣江航空产业基金。"
    assert said(text, "contributes", "measure") == {
        ("江西晨翼集团有限公司", "赣江航空产业基金", None),
        ("青屿科技有限公司", "赣江航空产业基金", None),
    }


def test_who_puts_in_a_sum_and_takes_a_share() -> None:
    text = "江西晨翼集团有限公司将出资1.5亿元入股青屿科技有限公司，持股比例为12.5%。"
    assert said(text, "invests_in", "share") == {("江西晨翼集团有限公司", "青屿科技有限公司", 12.5)}


def test_a_share_behind_the_largest_holder_is_its() -> None:
    text = "青屿科技有限公司第一大股东为江西晨翼集团有限公司，持股比例36.73%。"
    assert said(text, "owns", "share") == {("江西晨翼集团有限公司", "青屿科技有限公司", 36.73)}


def test_who_is_controlled_by_whom_in_the_passive() -> None:
    text = "青屿科技有限公司由江西晨翼集团有限公司实际控制。"
    assert said(text, "controls") == {("江西晨翼集团有限公司", "青屿科技有限公司")}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("国家空天装备产业投资基金已完成备案。", "national"),
        ("南昌市级产业引导基金已完成备案。", "municipal"),
        ("省财政出资15亿元，联合社会资本设立总规模100亿元的赣江军民融合产业发展基金。", "provincial"),
    ],
)
def test_levels_by_name_and_by_the_budget_that_pays(text: str, level: str) -> None:
    assert {one[-1] for one in said(text, "level")} == {level}


def test_all_of_an_institute_s_people_and_its_labs_are_its_own() -> None:
    text = (
        "晨翼集团有限公司第七三五研究所成立于1970年。全所现有职工2100余人，其中中国工程院院士2名。"
        "所内设有水下信息与控制重点实验室。"
    )
    assert ("水下信息与控制重点实验室", "晨翼集团有限公司第七三五研究所") in said(text, "part_of")


def test_a_page_of_keys_and_wide_spaces_with_holders_and_a_project() -> None:
    text = (
        "企业名称　赣江东晨智造有限责任公司\n曾用名　南昌东晨机械公司\n法定代表人　李青山\n"
        "注册资本（万元）　32,000\n住所　南昌市青山湖区航天大道9号\n登记状态　存续\n"
        "股东及出资　江西晨翼集团有限公司 51.00%｜南昌鹭航大学 49.00%\n"
    )
    firm = "赣江东晨智造有限责任公司"
    assert said(text, "owns", "share") == {("江西晨翼集团有限公司", firm, 51), ("南昌鹭航大学", firm, 49)}
    assert said(text, "size", "measure") == {(firm, 320_000_000, "registered")}
    assert said(text, "role") == {("李青山", firm)}
    assert said(text, "status") == {(firm, "operating")}
    assert said(text, "located_in", "basis") == {(firm, "南昌市青山湖区航天大道9号", "registered")}


def test_a_header_row_without_a_colon_is_no_page_of_keys() -> None:
    text = "基金名称　成立时间　规模\n赣江航空产业基金　2019年　10亿元\n"
    assert {one[0] for one in said(text, "established")} <= {"赣江航空产业基金"}


def test_a_header_of_two_rows_gives_each_column_its_measure() -> None:
    text = (
        "| 基金名称 | 规模（亿元） || 管理机构 | 主要投向 |\n| | 目标 | 实缴 | | |\n| --- | --- | --- | --- | --- |\n"
        "| 赣江航空产业基金 | 40 | 10 | 江西晨翼资本有限公司 | 航空制造 |\n"
    )
    assert said(text, "size", "measure") == {
        ("赣江航空产业基金", 4_000_000_000, "target"),
        ("赣江航空产业基金", 1_000_000_000, "paid_in"),
    }
    assert said(text, "sector") == {("赣江航空产业基金", "航空制造")}


def test_the_clauses_behind_a_forerunner_tell_of_the_school_itself() -> None:
    text = "南昌鹭航大学位于南昌，其前身为1953年创建的华东航空机械学校，1999年更名。学校现有专任教师1870人。"
    assert ("南昌鹭航大学", 1870) in said(text, "total")
    assert said(text, "founded_by") == set()


def test_who_backs_a_round_is_heard_from_the_list() -> None:
    text = (
        "激光终端研制商“隼光科技”宣布完成C轮融资。其中C轮由国家产投协同基金领投，赣江产投、元禾谷川等机构跟投；"
        "C+轮由老股东岱海资本独家出资2.2亿元。"
    )
    assert said(text, "invests_in") == {
        ("国家产投协同基金", "隼光科技"),
        ("赣江产投", "隼光科技"),
        ("元禾谷川", "隼光科技"),
        ("岱海资本", "隼光科技"),
    }
    assert said(text, "contributes") == set()


def test_who_pays_the_same_each_who_the_rest_and_who_in_brackets() -> None:
    text = (
        "赣江引导基金下设三支子基金，其中航空制造子母基金规模30亿元，由江西晨翼集团有限公司出资12亿元，"
        "九江市、南昌市各出资5亿元，其余8亿元由青屿科技有限公司认缴。"
    )
    assert {one[0] for one in said(text, "contributes")} == {
        "江西晨翼集团有限公司", "九江市", "南昌市", "青屿科技有限公司",
    }  # fmt: skip
    assert ("航空制造子母基金", 3_000_000_000) in said(text, "size")


def test_taking_what_is_held_and_giving_it_away_is_no_plan() -> None:
    text = "江西晨翼集团有限公司将所持青屿科技有限公司49%股权以3675万元转让给赣江产业投资公司。"
    assert said(text, "invests_in", "share", "modality") == {
        ("赣江产业投资公司", "青屿科技有限公司", 49, None),
    }


def test_the_company_of_an_announcement_is_the_one_in_its_head() -> None:
    text = (
        "证券代码：688XXX　　证券简称：鹭海测控\n关于投资设立基金的公告\n"
        "一、公司拟以自有资金认缴出资人民币9000万元参与设立赣江海防股权投资基金合伙企业（有限合伙）。\n"
    )
    assert {one[0] for one in said(text, "contributes")} == {"鹭海测控"}


def test_the_director_of_an_institute_that_a_new_paragraph_names() -> None:
    text = (
        "晨翼集团有限公司第七三五研究所成立于1970年，与南昌鹭航大学联合培养研究生。\n现任所长康宇衡，党委书记樊知远。"
    )
    assert said(text, "role") == {
        ("康宇衡", "晨翼集团有限公司第七三五研究所"),
        ("樊知远", "晨翼集团有限公司第七三五研究所"),
    }


def test_a_university_that_two_authorities_build_together_is_supervised_and_not_founded() -> None:
    text = "赣北科技大学创建于1952年，由工业和信息化部、江西省人民政府共建。现任党委书记周平，校长李继军。"
    school = "赣北科技大学"
    assert said(text, "founded_by") == set()
    assert said(text, "supervises") == {("工业和信息化部", school), ("江西省人民政府", school)}
    assert said(text, "role") == {("周平", school), ("李继军", school)}


def test_who_approves_is_not_what_is_founded() -> None:
    text = "赣江军民融合产业园位于南昌，2016年经江西省发展改革委批准设立，规划面积15平方公里。"
    assert said(text, "established") == {("赣江军民融合产业园", "2016")}


def test_a_fund_that_pays_in_is_not_the_one_that_is_paid_into() -> None:
    text = (
        "赣江军民融合产业投资基金成立于2018年，认缴出资总额10亿元，其中南昌市政府引导基金出资3亿元，"
        "江西晨翼集团有限公司出资2亿元。基金由赣江创新投资管理有限公司管理，工商银行南昌分行托管，重点投向航空航天。"
    )
    fund = "赣江军民融合产业投资基金"
    assert said(text, "contributes") == {("南昌市政府引导基金", fund), ("江西晨翼集团有限公司", fund)}
    assert ("赣江创新投资管理有限公司", fund) in said(text, "manages")
    assert said(text, "sector") == {(fund, "航空航天")}


def test_a_share_of_a_fund_is_a_contribution() -> None:
    text = "青屿投资有限公司持有赣江新材料创业投资基金24.5%的份额。"
    assert said(text, "contributes", "share") == {("青屿投资有限公司", "赣江新材料创业投资基金", 24.5)}


def test_a_name_that_a_round_gave_away_is_known_where_it_is_said_again() -> None:
    text = "璇玑动力完成近3亿元B轮融资，由赣江资本领投。璇玑动力成立于2018年，总部位于南昌。"
    assert ("璇玑动力", "2018") in said(text, "established")


def test_the_works_before_the_company_are_its_former_name() -> None:
    text = "渤江造船重工有限公司前身为始建于1954年的渤江造船厂，隶属晨翼船舶集团有限公司。"
    assert said(text, "alias", "type") == {("渤江造船重工有限公司", "渤江造船厂", "former")}


def test_two_offices_that_act_together_are_two() -> None:
    text = "江西省科技厅联合省财政厅印发《江西省军民科技协同创新实施方案》。"
    assert {one[1] for one in said(text, "issued_by")} == {"江西省科技厅", "省财政厅"}


def test_a_table_of_investees_under_the_fund_that_put_the_money_in() -> None:
    text = (
        "表2 赣江军工产业投资基金已投项目一览\n\n"
        "| 序号 | 被投企业 | 投资时间 | 投资金额（万元） | 持股比例 | 轮次 | 所属领域 |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| 1 | 南昌麓芯微电子有限公司 | 2019年6月 | 3,000 | 8.2% | A轮 | 射频芯片 |\n"
    )
    assert said(text, "invests_in", "share", "date", "round") == {
        ("赣江军工产业投资基金", "南昌麓芯微电子有限公司", 8.2, "2019-06", "A"),
    }
    assert said(text, "sector") == {("南昌麓芯微电子有限公司", "射频芯片")}


def test_what_founders_put_into_a_company_is_no_part_of_the_fund_among_them() -> None:
    text = (
        "晨翼集团有限公司与江西省军民融合产业投资基金共同出资设立南昌硅芯新材料有限公司，注册资本5亿元，"
        "其中晨翼集团有限公司出资4亿元，占比80%，江西省军民融合产业投资基金出资1亿元，占比20%。"
    )
    assert said(text, "contributes") == set()
    assert said(text, "invests_in", "share") == {
        ("晨翼集团有限公司", "南昌硅芯新材料有限公司", 80),
        ("江西省军民融合产业投资基金", "南昌硅芯新材料有限公司", 20),
    }


def test_holders_told_together_have_each_their_own_share() -> None:
    text = "青屿特材股份有限公司成立于2003年；赣江创投、晨翼资产管理公司分别持股8.5%和6.2%。"
    assert {one for one in said(text, "owns", "share") if one[1] == "青屿特材股份有限公司"} == {
        ("赣江创投", "青屿特材股份有限公司", 8.5),
        ("晨翼资产管理公司", "青屿特材股份有限公司", 6.2),
    }


def test_the_second_name_of_an_institute_in_brackets_is_an_alias() -> None:
    text = "岭江电子设备研究所（晨翼集团第七研究所）成立于1959年。"
    assert ("岭江电子设备研究所", "晨翼集团第七研究所") in said(text, "alias")


def test_the_output_of_a_place_is_a_total() -> None:
    text = "目前南昌已聚集航空企业63家，2021年产值突破600亿元。"
    assert said(text, "size") == set()
    assert ("南昌", 60_000_000_000) in said(text, "total")


def test_who_is_named_as_member_behind_a_comma() -> None:
    text = "青屿特材股份有限公司从事防弹陶瓷的研发，为江西省军民融合产业联合会副会长单位。"
    assert said(text, "member_of") == {("青屿特材股份有限公司", "江西省军民融合产业联合会")}


def test_the_company_told_as_part_of_a_group_is_what_goes_on() -> None:
    text = "晨翼集团旗下青屿钛业股份有限公司近日公告。公司控股股东为鹭江集团，2021年公司实现营业收入52.5亿元。"
    assert {one[1] for one in said(text, "controls")} == {"青屿钛业股份有限公司"}
    assert said(text, "size") == {("青屿钛业股份有限公司", 5_250_000_000)}


def test_what_two_have_built_together_is_what_is_unveiled() -> None:
    text = "晨翼船舶集团与南昌鹭航大学共建的海洋智能装备联合研究院5日在上海揭牌。"
    assert said(text, "founded_by") == {
        ("海洋智能装备联合研究院", "晨翼船舶集团"),
        ("海洋智能装备联合研究院", "南昌鹭航大学"),
    }
    assert {one[0] for one in said(text, "established", published="2021-09-06")} <= {"海洋智能装备联合研究院"}


def test_lines_of_keys_below_a_name_that_stands_alone() -> None:
    text = (
        "榆江高新区无人机产业基地\n建设单位 榆江天翼通航产业发展有限公司\n总投资额 8.6亿元\n占地面积 620亩\n"
        "主管部门 南昌市工业和信息化局\n主导产业 无人机\n"
    )
    base = "榆江高新区无人机产业基地"
    assert said(text, "size", "measure") == {(base, 860_000_000, "investment")}
    assert said(text, "supervises") == {("南昌市工业和信息化局", base)}
    assert said(text, "sector") == {(base, "无人机")}


def test_figures_of_a_whole_city_are_the_city_s() -> None:
    text = "南昌市科技局与赣北科技大学签订合作备忘录。全市现有军民融合企业500家，实现产值1500亿元。"
    assert {one[0] for one in said(text, "total")} == {"南昌市"}


def test_a_fund_among_those_who_pay_into_one_that_is_not_named_is_no_target() -> None:
    text = "该基金总规模50亿元，其中江西省政府投资基金认缴10亿元、南昌市财政局认缴8亿元、晨翼集团认缴5亿元。"
    assert said(text, "contributes") == set()
    assert said(text, "size") == set()


def test_both_offices_of_one_person_in_one_body() -> None:
    text = "晨翼集团第二一三研究所党委书记、所长周立友出席会议。"
    body = "晨翼集团第二一三研究所"
    assert {(one.subject.name, one.object.name) for one in claims(text, "role") if one.subject and one.object} == {
        ("周立友", body)
    }
    assert len(claims(text, "role")) == 2


def test_the_partner_of_a_subsidiary_is_no_part_of_the_group() -> None:
    text = "晨翼集团旗下青屿半导体有限公司与鹭江电子股份有限公司签署合作协议。"
    assert said(text, "part_of") == {("青屿半导体有限公司", "晨翼集团")}


def test_who_builds_a_park_has_not_its_output() -> None:
    assert said("园区由晨翼集团投资建设，2020年实现产值18亿元。", "size") == set()


def test_a_fund_with_a_subscribed_size_is_paid_into_and_pays_nothing() -> None:
    text = "赣江军民融合产业投资基金认缴规模560亿元，其中国家开发银行认缴100亿元，持股17.86%。"
    assert said(text, "contributes", "share") == {("国家开发银行", "赣江军民融合产业投资基金", 17.86)}


def test_a_description_behind_a_relative_founding_is_no_name() -> None:
    assert said("这是南昌鹭航大学建立的大型战略智库，也是其设立的战略研究智库。", "founded_by") == set()


def test_the_branch_of_a_bank_in_a_province_is_one_name() -> None:
    text = "中国银行江西省分行与南昌航空城管委会签署合作协议。"
    assert ("中国银行江西省分行", "南昌航空城管委会") in said(text, "partners_with")
