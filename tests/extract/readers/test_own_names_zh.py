"""What bears a name of its own beside a body: a unit behind 旗下的, a fund in quotation marks, a place in brackets."""

import pytest

from tests.extract.readers.said import issues, said


@pytest.mark.parametrize("field", ["", "，舰船电机"])
def test_a_bracket_may_hold_a_place_and_no_more(field: str) -> None:
    text = f"东海舰船研究所（青岛{field}）成立于1962年。"
    assert issues(text) == []
    assert said(text, "located_in") == {("东海舰船研究所", "青岛")}


def test_a_unit_of_plain_words_behind_its_body_is_no_part_of_the_bodys_name() -> None:
    text = "英国国防部旗下的水声技术实验室去年与剑桥大学签署合作协议。"
    assert said(text, "part_of") == {("水声技术实验室", "英国国防部")}
    assert said(text, "partners_with") == {("水声技术实验室", "剑桥大学")}


def test_what_is_founded_without_a_name_dates_neither_its_body_nor_whom_the_text_told_of() -> None:
    text = "江南重工旗下的工厂共有三十家。国防科工局所属的考察队成立于2007年。"
    assert said(text, "established") == set()


def test_a_fund_may_be_called_by_anything_in_quotation_marks() -> None:
    text = "这只名为“长江材料创投”的基金由武汉江城创业投资管理有限公司管理，其中天河集团出资3亿元。"
    assert said(text, "manages") == {("武汉江城创业投资管理有限公司", "长江材料创投")}
    text = "海川创投的首期基金“海风天使”成立于2013年，规模1.3亿元。"
    assert said(text, "established") == {("海风天使", "2013")}
    assert said("推动基金“募投管退”全流程优化，2013年成立专班。", "established") == set()


def test_who_holds_less_than_the_first_holds_of_the_same_company() -> None:
    text = (
        "2021年，江城智能制造有限公司成为华泰数控第一大股东，持股27.8%；武汉东湖科技集团有限公司退居第二，持股4.98%。"
    )
    assert said(text, "owns", "share") == {
        ("江城智能制造有限公司", "华泰数控", 27.8),
        ("武汉东湖科技集团有限公司", "华泰数控", 4.98),
    }


def test_what_is_put_before_the_verb_is_not_planned() -> None:
    text = "2020年8月，该国国防部将青岛海瑞声呐有限公司、无锡东吴雷达有限公司两家青岛企业列入名单。"
    assert {told[2] for told in said(text, "located_in", "modality")} == {None}


def test_who_leads_founds_and_who_lends_its_means_does_not() -> None:
    text = "湘江国防技术研究院由省国防科工局牵头，依托长沙工程大学组建，每年安排经费2000万元。"
    assert said(text, "founded_by") == {("湘江国防技术研究院", "省国防科工局")}


def test_an_office_is_called_by_its_last_word() -> None:
    text = "上海市军民融合办公室设在市经济信息化委。2018年，该办会同市财政局出台了《青禾市军民融合专项扶持细则》。"
    assert {told[1] for told in said(text, "issued_by")} == {"上海市军民融合办公室", "市财政局"}
    assert said("该办法由市财政局会同上海市军民融合办公室制定。", "issued_by") == set()


@pytest.mark.parametrize("today", ["现", "现名", "今", "后更名为", "即现在的"])
def test_what_a_body_is_called_today_stands_in_brackets(today: str) -> None:
    text = f"国营东方厂（{today}东方精密机械有限公司）位于西安。"
    assert said(text, "alias", "type") == {("东方精密机械有限公司", "国营东方厂", "former")}


@pytest.mark.parametrize("inside", ["今年", "现任董事长", "现有员工三百人", "现江南造船集团、东海造船集团", "今长沙市"])
def test_not_all_that_begins_with_a_word_for_now_is_a_name(inside: str) -> None:
    assert said(f"国营东方厂（{inside}）位于西安。", "alias") == set()


def test_who_buys_in_passing_is_no_notice_and_each_sentence_has_its_buyer() -> None:
    text = "63921部队2020年采购的测控软件由某省电子第三研究所中标，中标价320万元。"
    text += "东部战区总医院的影像设备采购项目由江海医疗科技有限公司以1280万元中标。"
    assert said(text, "awards") >= {("东部战区总医院", "江海医疗科技有限公司")}
    assert "东部战区" not in {told[0] for told in said(text, "awards")}


def test_shares_in_brackets_of_those_who_found_a_firm() -> None:
    text = (
        "湖北江汉信息技术有限公司由湖北三江电子有限公司（占比60%）与武汉东湖投资管理有限公司（占比40%）共同出资组建。"
    )
    assert said(text, "owns", "share") == {
        ("湖北三江电子有限公司", "湖北江汉信息技术有限公司", 60),
        ("武汉东湖投资管理有限公司", "湖北江汉信息技术有限公司", 40),
    }


def test_a_laboratory_is_the_one_that_is_called_so() -> None:
    text = "中国科学院院士、之江实验室主任王坚透露，实验室由浙江省政府、浙江大学共同打造。"
    assert said(text, "founded_by") == {("之江实验室", "浙江省政府"), ("之江实验室", "浙江大学")}


@pytest.mark.parametrize("verb", ["参股", "参与设立", "认购", "入伙"])
def test_what_is_put_into_a_fund_is_not_its_size(verb: str) -> None:
    fund = "北京海松产业发展投资中心（有限合伙）"
    text = f"北辰导航拟以自有资金1.2亿元{verb}{fund}，占出资额的20%。"
    assert said(text, "size") == set()
    (told,) = said(text, "contributes", "share", "modality")
    assert told[2:] == (20, "planned")
    assert said(f"公司以自有资金1.2亿元{verb}{fund}。", "size") == set()
