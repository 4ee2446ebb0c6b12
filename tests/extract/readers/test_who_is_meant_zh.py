"""Who is meant: firms by what they do, subjects told by a short noun a sentence before, persons in a row."""

import pytest

from tests.extract.readers.said import said


def test_a_short_noun_at_the_head_of_a_sentence_keeps_its_body_for_the_next() -> None:
    text = (
        "旗下拥有泾阳火工厂、秦山化学研究所两家单位的秦山特能集团，总部设于西安。"
        "该集团2011年由陕西省国资委批准组建。董事长阚文生兼任秦山化学研究所所长。"
    )
    assert said(text, "role") == {("阚文生", "秦山特能集团"), ("阚文生", "秦山化学研究所")}


def test_who_leaves_one_body_for_another_holds_his_office_in_the_other() -> None:
    text = "4月15日，明州省军民融合商会召开成立大会。岚桥集团董事长禚文儒当选会长，省工商联原巡视员昝田出任监事长。"
    assert ("昝田", "明州省军民融合商会") in said(text, "role")
    assert ("昝田", "省工商联") in said(text, "role")


def test_persons_in_a_row_hold_the_office_before_them() -> None:
    text = (
        "董事会由五名董事组成：宓广文（董事长）、占秋文、独孤信，以及独立董事郦元、冼星桥。"
        "青屿惯导科技股份有限公司拟上市。"
    )
    assert {who for who, _ in said(text, "role")} >= {"占秋文", "独孤信", "郦元", "冼星桥"}


def test_a_founders_name_ends_before_the_office_of_the_next() -> None:
    text = "岚原航材创始人亓志远、岚泰通信总经理尉迟敬当选商会副会长。"
    assert ("岚原航材", "岚泰通信") not in said(text, "founded_by")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("上月，蓝岬机器人、深屿声学、惠青钛业三家企业落户海工基地。深屿声学总部位于青岛。", ("深屿声学", "青岛")),
        ("它叫沐岚光子，总部位于杭州。", ("沐岚光子", "杭州")),
        ("汤文谷2014年从明岳集团离职，次年在西安创办了蓝焰推进。公司总部位于湖州。", ("蓝焰推进", "湖州")),
    ],
)
def test_firms_without_an_ending_are_told_by_what_they_do(text: str, tie: tuple[str, str]) -> None:
    assert tie in said(text, "located_in")


def test_words_that_say_something_of_a_clause_are_no_firm() -> None:
    text = "有对外发布公告的情况下，公司将所持岚桥精工5%股权转让给青屿地产。"
    assert all(owner != "有对外" for owner, _ in said(text, "owns"))


def test_units_of_a_joint_conference_are_its_members() -> None:
    text = (
        "建立青屿市无人系统产业发展联席会议制度。联席会议由市工业和信息化局牵头，成员单位包括市科技局、舟山海关。"
        "副市长汤文任召集人。"
    )
    group = "青屿市无人系统产业发展联席会议"
    assert said(text, "member_of") == {("市科技局", group), ("舟山海关", group)}
    assert ("汤文", group) in said(text, "role")


def test_three_firms_are_those_that_the_sentence_before_ends_in() -> None:
    text = "漓江装备集团去年成立了漓江电驱、漓江智控和漓江检测。三家公司均由集团全资持有，注册地都在南宁。"
    assert {who for who, _ in said(text, "located_in")} == {"漓江电驱", "漓江智控", "漓江检测"}
    assert said(text, "owns") == {("漓江装备集团", who) for who in ("漓江电驱", "漓江智控", "漓江检测")}


def test_firms_that_come_to_the_base_told_of() -> None:
    text = "青屿新区海工装备基地又迎来新成员。上个月，深屿声学、惠青钛业两家企业相继落户基地，总投资超过20亿元。"
    base = "青屿新区海工装备基地"
    assert {("深屿声学", base), ("惠青钛业", base)} <= said(text, "located_in")


def test_both_are_who_visits_and_who_is_visited() -> None:
    text = "今天，岚山大学校长伏文一行到访岚桥装备集团，与集团党委书记翟田座谈。会后，双方签署合作协议。"
    assert said(text, "partners_with") == {("岚山大学", "岚桥装备集团")}


def test_its_firm_is_the_owners_where_the_owner_was_told_of() -> None:
    text = (
        "岚桥智航科技股份有限公司总部在武汉。岚山集团为公司第一大股东，持有其38.5%的股份；"
        "其全资子公司岚山资本另持有4%。"
    )
    assert ("岚山集团", "岚山资本") in said(text, "owns")


def test_what_two_build_is_a_body_of_its_own() -> None:
    text = "学校2018年与青屿光学仪器厂合建了超精密加工中心。中心主任由青屿光学仪器厂总工艺师糜文兼任。岚山大学供稿。"
    assert ("糜文", "超精密加工中心") in said(text, "role")


def test_policies_without_marks_are_told_by_what_is_done_with_them() -> None:
    text = "日前，赣江新区管委会印发新区支持北斗应用产业发展若干政策，原赣江新区卫星产业扶持办法同时废止。"
    new, old = "新区支持北斗应用产业发展若干政策", "赣江新区卫星产业扶持办法"
    assert (new, "赣江新区管委会") in said(text, "issued_by")
    assert (new, old) in said(text, "replaces")


def test_a_list_of_references_says_who_issued_what() -> None:
    text = (
        "参考文献\n[3] 中共中央、国务院. 关于经济建设和国防建设融合发展的意见[Z]. 2016.\n[4] 王建. 论军民融合[J]. 2019."
    )
    policy = "关于经济建设和国防建设融合发展的意见"
    assert said(text, "issued_by") == {(policy, "中共中央"), (policy, "国务院")}


@pytest.mark.parametrize(
    "text",
    [
        "县级以上人民政府应当制定军民融合产业发展规划。",
        "公司制定了具体实施方案，并出台相关管理办法。",
        "省科技厅印发了工作方案。",
    ],
)
def test_a_paper_that_is_only_called_by_its_sort_is_no_policy(text: str) -> None:
    assert said(text, "issued_by") == set()


def test_the_former_is_the_first_of_two_told_before_a_third() -> None:
    text = (
        "未来装甲与老鹰机电宣布，将在绵阳成立合资公司绵阳未来鹰科技，前者出资占比65%。"
        "未来装甲的大股东是岚山集团，老鹰机电则由自然人赫连山控制。"
    )
    assert ("未来装甲", "绵阳未来鹰科技") in said(text, "owns")
    assert ("岚山集团", "未来装甲") in said(text, "owns")
    assert ("老鹰机电", "未来装甲") not in said(text, "owns")
    assert said(text, "controls") == {("赫连山", "老鹰机电")}


def test_shares_in_order_of_the_new_shareholders() -> None:
    text = "铸岚动力科技有限公司近日发生工商变更，新增股东山河资本、九江创投，持股比例分别为6.5%和2.2%。"
    assert said(text, "owns", "share") == {
        ("山河资本", "铸岚动力科技有限公司", 6.5),
        ("九江创投", "铸岚动力科技有限公司", 2.2),
    }
