"""Laws told article by article: their heads, what they only ask for, and what in them is no name and no figure."""

import pytest

from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Document
from tests.extract.readers.said import claims, said

LAW = "陇川省装备协作条例"
ZONE = "第二条 本条例适用于国务院批复的陇川航空港（以下简称航空港）。\n\n第三条 "


def _names(text: str) -> set[str]:
    return {one.text for one in read(Document("test", text), load_lens()).mentions if one.kind != "Place"}


@pytest.mark.parametrize(
    ("title", "history", "issuers"),
    [
        (
            "装备协作促进法",
            "2016年9月3日 第十二届全国人民代表大会常务委员会第二十二次会议通过",
            {"第十二届全国人民代表大会常务委员会"},
        ),
        (
            "陇川省实施《装备协作促进法》办法",
            "2012年3月30日 陇川省第九届人民代表大会常务委员会第二十七次会议通过",
            {"陇川省第九届人民代表大会常务委员会"},
        ),
        (
            "装备协作条例",
            "2008年3月6日国务院、中央军事委员会令第521号公布　自2008年4月1日起施行",
            {"国务院", "中央军事委员会"},
        ),
    ],
)
def test_the_head_of_a_law(title: str, history: str, issuers: set[str]) -> None:
    text = f"# {title}\n\n{history}\n\n<!-- INFO END -->\n\n第一条 为了加强协作，制定本法。"
    assert {(one, other) for one, other in said(text, "issued_by") if one == title} == {(title, one) for one in issuers}


def test_a_committee_of_a_congress_is_no_part_of_it() -> None:
    assert not claims("全国人大常委会表决通过了《装备协作促进法》。", "part_of")


def test_both_ministries_of_a_notice_issued_what_it_hands_out() -> None:
    text = (
        "财政部 国家国防科技工业局关于印发《成果推广资金管理办法》的通知\n\n财防〔2017〕164号\n\n"
        "附件：成果推广资金管理办法\n\n财政部 国家国防科技工业局\n\n2017年8月11日\n\n附件\n\n成果推广资金管理办法\n\n"
        "第一条 为规范管理，制定本办法。"
    )
    issued = said(text, "issued_by")
    assert {("成果推广资金管理办法", "财政部"), ("成果推广资金管理办法", "国家国防科技工业局")} <= issued


@pytest.mark.parametrize(
    "text",
    [
        "第五条 市人民政府应当设立装备制造业发展专项资金，列入年度预算。",
        "第七条 县级以上人民政府可以设立创业投资引导基金，扶持初创企业。",
        "第四条 省人民政府成立陇川创新示范区建设领导协调机构，负责组织领导。",
    ],
)
def test_what_an_article_asks_for_is_not_founded(text: str) -> None:
    assert not claims(text, "founded_by")


@pytest.mark.parametrize("number", ["第二十四条", "第三十七条", "第四十八条"])
def test_the_number_of_an_article_counts_nothing(number: str) -> None:
    text = ZONE + f"航空港应当支持企业创新。\n\n{number} 航空港应当加大科技型企业培育力度，建立企业库。"
    assert not claims(text, "total")


@pytest.mark.parametrize(
    ("article", "fields"),
    [
        ("航空港应当以寒地装备、航空制造和绿色食品为主导产业。", {"寒地装备、航空制造和绿色食品"}),
        ("航空港应当重点发展航空维修、冷链物流等产业。", {"航空维修、冷链物流"}),
        ("有关部门应当支持航空港聚焦主责主业，保障其行使职权。", set()),
        ("支持在航空港设立从事信托、商业保理等业务的金融机构。", set()),
    ],
)
def test_what_a_zone_lives_by(article: str, fields: set[str]) -> None:
    assert {field for _, field in said(ZONE + article, "sector")} == fields


@pytest.mark.parametrize(
    ("text", "no_name"),
    [
        ("第四条 营造市场化、法治化、国际化的营商环境，建设金融强国。", {"法治化", "金融强国"}),
        ("第九条 鼓励高等院校建设普惠金融发展示范区和大学科技园。", {"普惠金融发展示范区", "大学科技园"}),
        ("第六条 领导小组下设办公室，承担日常工作。", {"领导小组下设办公室"}),
    ],
)
def test_sorts_of_things_are_no_names(text: str, no_name: set[str]) -> None:
    assert not _names(text) & no_name


def test_parts_of_a_zone() -> None:
    text = (
        "第二条 本条例适用于陇川创新示范区（以下简称示范区）。\n\n示范区由甘陇高新技术产业开发区、兰州高新技术产业"
        "开发区以及经国务院批准纳入的其他区域组成。"
    )
    assert said(text, "part_of") == {
        ("甘陇高新技术产业开发区", "陇川创新示范区"),
        ("兰州高新技术产业开发区", "陇川创新示范区"),
    }


def test_the_office_of_a_board_called_in_short() -> None:
    text = "第四条 设立引导基金管理委员会（以下简称“管委会”）。管委会办公室设在省财政厅。"
    assert said(text, "part_of") == {("管委会办公室", "引导基金管理委员会")}


def test_who_founded_a_fund_does_not_run_it() -> None:
    text = "第二条 本办法所称长治天使引导基金，是指由市政府设立、委托专业机构管理的政策性基金。"
    assert said(text, "founded_by") == {("长治天使引导基金", "市政府")}
    assert not claims(text, "manages")


def test_a_fund_called_parent_fund() -> None:
    assert said("设立绵阳装备产业母基金（以下简称“母基金”）。", "alias") == {("绵阳装备产业母基金", "母基金")}


@pytest.mark.parametrize(
    "text",
    [
        "第八条 支持中国工程物理研究院与绵阳市共建先进技术研究院。",
        "第九条 海河实验区管理委员会可以与天津大学、南开大学签订合作协议。",
    ],
)
def test_what_is_encouraged_or_allowed_ties_nobody(text: str) -> None:
    assert not claims(text, "partners_with")
    assert not claims(text, "founded_by")


def test_a_word_within_a_name_asks_for_nothing() -> None:
    text = "第三条 贵州产业引导基金由贵州省财政厅、甘陇投资集团共同发起设立。"
    assert len(said(text, "founded_by")) == 2


def test_the_board_of_a_zone_called_by_its_sort() -> None:
    text = "根据条例，示范区管理委员会是省人民政府的派出机构，委托太原市人民政府管理。"
    assert said(text, "part_of") == {("示范区管理委员会", "省人民政府")}


def test_the_office_of_a_commission_called_in_short() -> None:
    text = "第二条 省国防工业协作委员会（以下简称省协作委）统一领导。省协作委办公室设在省经济贸易委员会。"
    assert said(text, "part_of") == {("省协作委办公室", "省国防工业协作委员会")}


def test_parts_of_the_zone_that_the_clause_before_names() -> None:
    text = "第三条 鄂州临空示范区是国家级临空经济区，包括花湖片区、葛店片区，面积178平方公里。"
    assert said(text, "part_of") == {("花湖片区", "鄂州临空示范区"), ("葛店片区", "鄂州临空示范区")}


def test_a_fund_that_several_set_up_by_leave_of_the_state_council() -> None:
    text = "第三条 本办法所称陇川动力转化基金，是经国务院批准，由财政部联合中国航发集团于2019年8月共同发起设立的基金。"
    assert said(text, "established") == {("陇川动力转化基金", "2019-08")}
    assert said(text, "founded_by") == {("陇川动力转化基金", "财政部"), ("陇川动力转化基金", "中国航发集团")}


def test_whom_a_government_sets_up_is_named_without_it() -> None:
    text = "第四条 省人民政府设立航空产业安全协作委员会，由有关部门组成。"
    assert said(text, "founded_by") == {("航空产业安全协作委员会", "省人民政府")}
    assert not claims("第四条 省人民政府设立科学城理事会，负责重大决策。", "founded_by")


def test_the_size_of_a_fund_that_an_article_asks_for_is_planned() -> None:
    text = "第十条 省人民政府应当设立军民融合发展基金，首期规模不低于20亿元。"
    assert said(text, "size", "modality") == {("军民融合发展基金", 2_000_000_000, "planned")}


def test_a_zone_in_two_districts() -> None:
    text = "第三条 甘陇装备新城位于南山区、宝安区，总面积120平方公里。"
    assert said(text, "located_in") == {("甘陇装备新城", "南山区"), ("甘陇装备新城", "宝安区")}
    assert "和安州区" not in {place for _, place in said("甘陇新城地处绵阳市涪城区和安州区交界处。", "located_in")}


def test_who_works_together_with_a_list_is_its_subject() -> None:
    text = "第十五条 省人民政府与中国科学院、中国工程院建立院省合作机制。"
    assert said(text, "partners_with") == {("省人民政府", "中国科学院"), ("省人民政府", "中国工程院")}


@pytest.mark.parametrize(
    "text",
    [
        "第九条 国家实验室设在张江科学城，由上海市人民政府与中国科学院共同举办。",
        "第四条 省国防动员办公室由省人民防空办公室更名组建。",
    ],
)
def test_neither_a_site_nor_what_is_renamed_is_founded(text: str) -> None:
    assert not claims(text, "founded_by")
