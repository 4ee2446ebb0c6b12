"""Chinese papers on institutes: names of plain words, who becomes what, whom an office and 该所 mean."""

from ronghe.model import Text
from tests.extract.readers.said import claims, said


def test_a_school_of_plain_words_is_known_where_its_name_stands_again() -> None:
    text = "国防工程大学的前身是1953年创办于青州的炮兵技术学校。1999年，青州学院与岭东学校合并组建国防工程大学。"
    assert ("炮兵技术学校", "1953") in said(text, "established")
    assert ("国防工程大学", "炮兵技术学校") in said(text, "alias")


def test_a_unit_of_a_school_of_plain_words_is_a_part_of_it() -> None:
    text = "2017年，国防工程大学海洋安全研究院、青州理工学院协同创新研究院等相继成立。"
    assert ("国防工程大学海洋安全研究院", "国防工程大学") in said(text, "part_of")
    assert said("空天技术大学图书馆成立于1956年。", "part_of") == {("空天技术大学图书馆", "空天技术大学")}
    assert said("青州大学城图书馆开馆。", "part_of") == set()


def test_a_laboratory_of_two_fields_and_of_the_country() -> None:
    text = "青州大学的先进焊接与连接国家重点实验室于2001年立项。"
    assert said(text, "part_of") == {("先进焊接与连接国家重点实验室", "青州大学")}
    assert said("要优化国家重点实验室布局，支持企业与高校国家级实验室开放。", "part_of") == set()


def test_who_orders_a_change_is_not_what_is_changed() -> None:
    text = "1978年，国务院、中央军委批准学院重新列入军队序列，隶属国防科委。"
    assert said(text, "part_of") == set()
    text = "1958年，国务院组建国家精密机械委员会。1964年，国家精密机械委员会的军品部分整体划归电科委。"
    assert ("国务院", "电科委") not in said(text, "part_of")
    text = "省市场监督管理局委托隶属于省标准化研究院的某咨询中心开展评估。"
    assert said(text, "part_of") == set()


def test_what_is_above_the_new_body_is_not_what_it_was_called() -> None:
    text = "1998年，国防科工委改组为中央军委下属的总装备部。"
    assert said(text, "alias") == {("总装备部", "国防科工委")}


def test_whose_office_it_is_behind_units_and_behind_who_stands_above() -> None:
    text = "1961年，国务院成立青州仪器委员会，下设办公厅、计划局、科研局，方敬尧兼任主任。"
    assert {one[1] for one in said(text, "role")} == {"青州仪器委员会"}
    text = "法国国防创新署隶属于武器装备总署，驻地在巴黎，署长由帕特里克·奥弗尔担任。"
    assert {one[1] for one in said(text, "role")} == {"法国国防创新署"}


def test_this_institute_is_one_that_is_called_so() -> None:
    text = (
        "青州水声研究所建于1965年。2013年，该所牵头组建江苏省船舶通信工程技术研究中心；"
        "2016年又与东江理工大学签约。近年，该所2018年3月成立海战场信息研究中心。"
    )
    assert ("海战场信息研究中心", "青州水声研究所") in said(text, "founded_by")


def test_what_follows_is_told_of_what_a_body_has_become() -> None:
    text = "青州毫米波重点实验室于2022年重组为太赫兹与毫米波技术全国重点实验室，由西岭大学和青州电子研究所联合建设。"
    assert ("太赫兹与毫米波技术全国重点实验室", "西岭大学") in said(text, "founded_by")


def test_numbers_of_sources_part_no_words_and_stand_in_no_title() -> None:
    text = "2017年，青州前沿技术研究中心、岭东海洋研究院等相继成立[14]，罗世钧任青州前沿技术研究中心副主任[5。"
    assert ("岭东海洋研究院", "2017") in said(text, "established")
    assert [str(one.value) for one in claims(text, "role")] == [str(Text("副主任"))]
    text = "$\\textcircled{2}$ 青州海洋研究院[3，4]隶属于国防科委[6-8]，成立于2017年。"
    assert said(text, "part_of") == {("青州海洋研究院", "国防科委")}
    assert said(text, "established") == {("青州海洋研究院", "2017")}


def test_the_centre_that_decides_is_a_body_though_nothing_else_names_it() -> None:
    assert said("1961年8月3日，中央决定成立青州电子委员会。", "founded_by") == {("青州电子委员会", "中央")}
    assert said("地方要落实中央批准的方案，成立青州电子委员会。", "founded_by") == set()


def test_bodies_that_merge_and_go_over() -> None:
    text = "1982年5月，青州甲委员会、青州乙委员会合并，组成青州工业委员会，既是国防部的领导机关，又是国务院的一个部委。"
    assert ("青州工业委员会", "1982-05") in said(text, "established")
    assert {("青州工业委员会", "国防部"), ("青州工业委员会", "国务院")} <= said(text, "part_of")
    text = "1968年，自动化仪表所、长河地球物理所等10余个单位整建制移交国防科委。"
    assert said(text, "part_of") == {("自动化仪表所", "国防科委"), ("长河地球物理所", "国防科委")}
    text = "长河地球物理所于1978年4月重归中科院，并改名为中国科学院长河空间物理研究所。"
    assert ("长河地球物理所", "中科院") in said(text, "part_of")
    assert said(text, "alias") == {("中国科学院长河空间物理研究所", "长河地球物理所")}


def test_what_is_founded_at_the_same_time_has_the_date_before_the_semicolon() -> None:
    text = "1963年9月，国务院成立第四机械工业部；同时以造船部分为基础成立第六机械工业部。"
    assert ("第六机械工业部", "1963-09") in said(text, "established")


def test_each_of_several_has_its_own_date_and_nobody_is_founded_by_being_there() -> None:
    text = "西岭大学国防经济研究所、北陆大学海洋战略研究中心分别于2008年、2012年成立。"
    assert said(text, "established") == {("西岭大学国防经济研究所", "2008"), ("北陆大学海洋战略研究中心", "2012")}
    assert said("2015年10月，国务院副总理出席成立大会并讲话。", "established") == set()
    text = "青州战略研究院是中国工程院与清河大学于2011年4月联合成立的战略研究机构。"
    assert said(text, "established") == {("青州战略研究院", "2011-04")}


def test_a_piece_that_goes_over_takes_nobody_along_and_a_keeper_is_not_the_whole() -> None:
    text = "2008年3月，国防科工委并入新成立的工业和信息化部，其核电管理职能划归国家能源局。"
    assert said(text, "part_of") == {("国防科工委", "工业和信息化部")}
    assert said("2005年以前，该所一直隶属于信息产业部，此后划归国资委管理的中国电科集团。", "part_of") == set()
    assert said("2003年，国务院在国防科工委下设国家航天局。", "part_of") == {("国家航天局", "国防科工委")}


def test_foreign_names_in_parts_are_whole() -> None:
    text = "战略与国际研究中心由阿利·伯克和戴维·阿布希尔于1962年创办。"
    assert {one[1] for one in said(text, "founded_by")} == {"阿利·伯克", "戴维·阿布希尔"}


def test_what_a_clause_points_to_by_its_noun_is_what_was_founded() -> None:
    text = "青州总部所属的试验训练基地划归战略支援部队，该部队成立于2015年12月31日。"
    assert said(text, "established") == {("战略支援部队", "2015-12-31")}
    text = "青州基地于2015年划归岭东总部。2017年7月，军事科学院、国防大学、国防科技大学调整组建。"
    assert said(text, "founded_by") == set()


def test_what_others_own_or_begin_is_founded_by_nobody() -> None:
    text = "2016年3月，国家国防科工局又与教育部共建青州大学、西岭大学等8所高校的国防特色学科。"
    assert said(text, "established") == set()
    assert said("学会2016年发起的“国防智库影响力评价”项目引起反响。", "established") == set()


def test_the_body_that_was_before_is_the_one_described_and_not_who_made_it() -> None:
    text = "青州无线电大学的前身是1956年由岭东交通学院电讯系、华东电讯学校等院系合并创建的成都无线电工程学院。"
    assert said(text, "alias") == {("青州无线电大学", "成都无线电工程学院")}
    text = "海讯科技股份有限公司的前身是东江大学通信所1996年创办的校办企业东大海讯公司。"
    assert said(text, "alias") == {("海讯科技股份有限公司", "东大海讯公司")}


def test_classes_of_laboratories_are_no_bodies_and_a_place_makes_another_school() -> None:
    text = "东江地区已形成由国家实验室、全国重点实验室和新型研发机构组成的体系。现有深海声学全国重点实验室。"
    assert said(text, "part_of") == set()
    assert said("以北陆电子科技大学为例，该校隶属于工业和信息化部。", "part_of") == {
        ("北陆电子科技大学", "工业和信息化部")
    }
