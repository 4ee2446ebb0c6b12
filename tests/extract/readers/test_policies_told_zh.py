"""Policies as Chinese papers, gazettes and readings tell of them: who passed them, what they carry out and demand."""

import pytest

from ronghe.model import Text
from tests.extract.readers.said import claims, said

A, B = "陇川省装备协作条例", "装备协作管理办法"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (f"《{A}》经陇川省第十三届人大常委会第五次会议表决通过。", {"陇川省第十三届人大常委会"}),
        (f"国务院总理日前签署第719号国务院令，公布修订后的《{A}》。", {"国务院"}),
        (f"陇川省发展改革委今天召开全体会议，会议审议通过了《{A}》。", {"陇川省发展改革委"}),
        (f"财政部则于2018年会同科技部颁布《{A}》。", {"财政部", "科技部"}),
        (f"国务院批复同意《{A}》。", {"国务院"}),
        (f"《{A}》近期已获国务院批准。", {"国务院"}),
        (
            f"(《{A}》，2021年3月26日陇川省第十三届人民代表大会常务委员会第二十二次会议通过)",
            {"陇川省第十三届人民代表大会常务委员会"},
        ),
        (f"《{A}》以1958年的法律为蓝本。该条例由陇川省人大常委会通过。", {"陇川省人大常委会"}),
    ],
)
def test_who_passed_or_approved_a_policy(text: str, issuers: set[str]) -> None:
    assert said(text, "issued_by") == {(A, issuer) for issuer in issuers}


def test_titles_in_a_row_each_with_its_year() -> None:
    text = f"财政部先后制定了《{A}》（2013年）、《{B}》（2016年）两项制度。"
    assert said(text, "issued_by", "date") == {(A, "财政部", "2013"), (B, "财政部", "2016")}
    assert said(f"科技部出台了《{A}》《{B}》等文件。", "issued_by") == {(A, "科技部"), (B, "科技部")}


def test_a_policy_called_by_the_number_of_its_articles() -> None:
    text = f"陇川省科技厅发布《{A}》（简称“协作八条”）。"
    assert ("协作八条", "short") in {(alias, kind) for _, alias, kind in said(text, "alias", "type")}


@pytest.mark.parametrize(
    "text",
    [
        f"《{B}》依据《{A}》和有关精神制定。",
        f"《{B}》是落实《{A}》的第一份文件。",
        f"作为《{A}》的配套制度，陇川省科技厅9月9日发布了《{B}》。",
        f"为贯彻落实《{A}》，陇川省科技厅制定了《{B}》。",
    ],
)
def test_what_a_policy_carries_out(text: str) -> None:
    assert said(text, "implements") == {(B, A)}


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        (f"{B}\n一、各省级主管部门要建立企业名录。\n", "建立企业名录"),
        (f"{B}\n请各单位于7月15日前报送材料。\n", "于7月15日前报送材料"),
        (f"{B}\n（三）陇川省科技厅负责建立企业库。\n", "建立企业库"),
        (f"财政部公布《{B}》，要求各地预留发展用地。", "预留发展用地"),
    ],
)
def test_whom_a_policy_obliges_without_yingdang(text: str, duty: str) -> None:
    assert [one.value for one in claims(text, "obliges")] == [Text(duty)]


def test_what_is_needed_is_no_duty() -> None:
    assert said(f"{B}\n企业主要从事加工，部门需要人手，各地反响很好。\n", "obliges") == set()


def test_policies_that_a_decision_ends() -> None:
    text = f"一、废止《{A}》（陇政发〔2009〕41号）、《{B}》（陇政办发〔2011〕7号）2件规范性文件。"
    assert said(text, "status") == {(A, "repealed"), (B, "repealed")}


def test_troubles_that_a_policy_regulates() -> None:
    text = f"《{A}》公布。修订后的条例共8章，重点对频谱资源分配不清、干扰处置不及时等问题作了规范。"
    assert {trouble for _, trouble in said(text, "addresses")} == {"频谱资源分配不清", "干扰处置不及时"}
    text = f"《{A}》昨日通过。这部条例着眼破解信息不对称、设施重复建设、民企融资难三大难题。"
    assert {trouble for _, trouble in said(text, "addresses")} >= {"信息不对称", "民企融资难"}


def test_a_qualification_and_its_end() -> None:
    text = "唐山渤锐电缆有限公司的装备承制资格于2023年5月到期，正在办理延续手续。"
    assert said(text, "licensed", "until") == {("唐山渤锐电缆有限公司", "装备承制资格", "2023-05")}
    text = "唐山渤锐电缆有限公司通过了GJB9001C-2017质量管理体系认证。"
    assert said(text, "licensed") == {("唐山渤锐电缆有限公司", "GJB9001C-2017质量管理体系认证")}


@pytest.mark.parametrize(
    "text",
    [
        f"财政部公布《{A}》。条例自发布之日起施行，《{B}》同时停止执行。",
        f"中央军委日前印发《{A}》。科技部将据此制定细则。此前试行的《{B}》同时废止。",
        f"东陵市政府2014年通过《{A}》，取代了1967年以来的《{B}》。",
        f"湖滨新区印发《{A}》，在2019年出台的《{B}》基础上修订而成。",
    ],
)
def test_which_policy_news_tell_to_have_ended(text: str) -> None:
    assert said(text, "replaces") == {(A, B)}


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (f"国家知识产权局召开工作会议，印发《{A}》。", {"国家知识产权局"}),
        (f"典型文本如国防科工局等五部门《{A}》。", {"国防科工局"}),
        (f"湖滨新区日前印发《{A}》。", {"湖滨新区"}),
        (f"《{A}》近日发布。该条例于11月22日由云岭市人大常委会修订。", {"云岭市人大常委会"}),
    ],
)
def test_who_issued_in_news(text: str, issuers: set[str]) -> None:
    assert {issuer for _, issuer in said(text, "issued_by")} == issuers


def test_who_does_something_must_do_another_thing_first() -> None:
    text = f"{A}\n第十八条　建设单位在保护区内修建高层建筑的，必须事先征得管理单位同意。\n"
    (duty,) = claims(text, "obliges")
    assert (duty.qualifiers["whom"], duty.value) == ("建设单位", Text("事先征得管理单位同意"))


def test_what_two_agree_to_make_is_not_issued() -> None:
    assert said(f"科技部与财政部召开座谈会，双方商定共同编制《{A}》。", "issued_by") == set()


def test_what_moved_those_who_issue_it_stands_before_the_policy() -> None:
    text = "为解决“民参军”门槛高、信息不对称等问题，江南省出台《江南省军民融合发展规划》，要求各市建立联席会议制度。"
    addressed = {value for _, value in said(text, "addresses")}
    assert addressed == {"“民参军”门槛高", "信息不对称"}


def test_what_a_text_only_carries_out_ends_no_other_policy() -> None:
    text = (
        "为贯彻落实《国务院关于装备协作的意见》，结合我省实际，制定本实施意见。本意见自发布之日起施行，"
        "原《陇川省装备协作若干意见》同时废止。"
    )
    assert said(text, "replaces") == set()
    text = f"陇川省政府印发《{A}》。此前试行的《{B}》同时废止。"
    assert said(text, "replaces") == {(A, B)}
