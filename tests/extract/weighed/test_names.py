"""Names that no rule finds, and names that the rules cut wrong."""

import pytest

from ronghe.extract.gazetteer import known
from ronghe.extract.mentions import find_mentions, told_by_rules
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document


def page(text: str, title: str | None = None) -> Page:
    return Page(Document(id="t", text=text, title=title), load_lens())


def names(text: str) -> dict[str, str]:
    return {mention.text: mention.kind for mention in find_mentions(page(text))}


def by_rules(text: str) -> set[str]:
    one = page(text)
    return {mention.text for mention in told_by_rules(one, known(one))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("青石港集团旗下澄湾动力去年向岚峰微波增资3000万元，持股升至35%。", "澄湾动力", "Company"),
        ("青石港集团旗下澄湾动力去年向岚峰微波增资3000万元，持股升至35%。", "岚峰微波", "Company"),
        ("Lanfeng Microwave was founded by Chengwan Dynamics in 2016.", "Chengwan Dynamics", "Company"),
    ],
)
def test_a_firm_without_a_word_that_says_so(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


def test_a_firm_in_a_sentence_that_tells_no_tie() -> None:
    text = "一身工装的工人们走出衡洋光电的大门。"
    assert not any(page(text).called)
    assert names(text).get("衡洋光电") == "Company"


def test_a_person_in_a_sentence_that_tells_no_tie_is_left_out() -> None:
    assert names("斯图尔特走进片场，斯图尔特说，她很高兴。") == {}


def test_a_title_is_not_cut() -> None:
    text = "《青州市旧规定》和《青州市甲项目管理规定》同时废止。"
    assert names(text) == {"青州市旧规定": "Policy", "青州市甲项目管理规定": "Policy", "青州市": "Place"}


def test_a_verb_between_two_names_parts_them() -> None:
    text = "洛河导控技术研究所寄靠西川光电理工大学，经费单列。"
    assert "洛河导控技术研究所寄靠西川光电理工大学" in by_rules(text)
    assert {"洛河导控技术研究所", "西川光电理工大学"} <= names(text).keys()


def test_the_fields_of_a_list_are_no_names() -> None:
    text = "市人民政府应当支持海洋产业、高端装备、生物医药等领域的企业投资建设示范区、试验区。"
    assert not names(text)


def test_an_office_is_no_body() -> None:
    found = names("The fund was founded by Foreign Minister Julia Larsen and the Foreign Secretary.")
    assert {"Foreign Minister Julia Larsen", "the Foreign Secretary"}.isdisjoint(found)


def test_the_names_of_a_notice_are_left_as_its_form_has_them() -> None:
    text = "中标公告\n采购人：澄湾市第二中学\n中标供应商：岚峰微波\n中标金额：30万元\n"
    one = page(text, "某项目中标公告")
    assert list(one.mentions) == told_by_rules(one, known(one))


def test_what_stands_around_a_document_changes_nothing_in_it() -> None:
    text = "青石港集团旗下澄湾动力去年向岚峰微波增资3000万元。"
    alone = find_mentions(page(text))
    after = find_mentions(page(f"以下是另一件事。\n\n{text}"))
    assert [mention.text for mention in alone] == [mention.text for mention in after]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("国内首家供应链平台“兵融通”获批牌照前的股东名单中有重庆两江小贷、中兵财务。", {"牌照前", "名单中"}),
        ("祁连山特种车辆研究院1999年起归口北疆装备集团有限公司管理。", {"归口北疆装备集团有限公司"}),
        ("浙江展望集团与孙利永掌控的华易投资签署协议。", {"孙利永掌控"}),
    ],
)
def test_no_name_begins_or_ends_with_words_around_it(text: str, wrong: set[str]) -> None:
    assert not wrong & set(names(text))


def test_a_body_that_the_lens_knows_does_not_cut_the_name_of_its_part() -> None:
    text = "The Second Academy of China Aerospace Science and Industry Corporation set up a laboratory."
    names = [mention.text for mention in page(text).mentions]
    assert names[0] == "The Second Academy of China Aerospace Science and Industry Corporation"


@pytest.mark.parametrize(
    "text", ["与何玉松搭档创业后，他们收购了两家店。", "飞越海面，蓝天与碧海同时拥有，公司成立了剧组。"]
)
def test_a_person_or_a_word_of_the_language_is_no_firm(text: str) -> None:
    assert "Company" not in names(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "发挥政府在国防科技工业军民融合宏观调控、政策引导等方面的作用。",
        "四方将共建联合实验室，搭建共同使用的协同创新平台。",
        "与会领导共同参观了嘉陵江路校区。",
        "青石市与岚峰公司于2018年在明州航展期间签约。",
        "该所在电磁、光学两个专业拥有多位导师。",
    ],
)
def test_what_is_done_or_held_and_a_street_are_no_firms(text: str) -> None:
    found = names(text)
    assert not {"国防科技工业军民融合宏观调控", "协同创新平台", "嘉陵江路", "明州航展", "光学"} & set(found)
