"""Stated aliases as claims."""

from ronghe.extract.page import Page
from ronghe.extract.readers import alias
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Text
from ronghe.model.vocabulary import vocabulary
from tests.extract.readers.said import said


def claims(text: str) -> list[Claim]:
    page = Page(Document(id="d", text=text), load_lens())
    found = list(alias.read(page))
    assert all(isinstance(item, Claim) for item in found)
    return [item for item in found if isinstance(item, Claim)]


def test_a_stated_short_form_is_a_claim_with_its_type_and_its_sentence_part() -> None:
    text = "在南山，北湖光电科技有限公司（以下简称“湖光”）成立。"
    (claim,) = claims(text)
    assert claim.subject is not None
    assert claim.subject.name == "北湖光电科技有限公司"
    assert claim.value == Text("湖光")
    assert claim.qualifiers == {"type": "short"}
    assert claim.quote == "北湖光电科技有限公司（以下简称“湖光”）"
    assert claim.reader == alias.NAME


def test_every_type_is_one_of_the_vocabulary() -> None:
    text = (
        "北湖大学（加挂南山工学院牌子）、北湖光电有限公司（原名南山仪表厂）和北湖学院（对外称“南山学院”）。\n"
        "Lakeside Science and Industry Corporation (LSIC) and Lakeside University (北湖大学) met.\n"
        "LSIC (Lakeside Science and Industry Corporation)."
    )
    found = claims(text)
    assert {claim.qualifiers["type"] for claim in found} >= {
        "second_plate",
        "former",
        "cover",
        "acronym",
        "translation",
    }
    assert [fault for claim in found for fault in vocabulary().faults(claim)] == []


def test_what_a_contract_calls_its_parties_gives_no_claim() -> None:
    assert claims("北湖大学（以下简称“招标人”）委托北湖招标有限公司（以下简称“代理机构”）。") == []


def test_a_page_without_aliases_gives_none() -> None:
    assert claims("Lakeside University grew (New Lakeside, April 30).") == []


def test_what_a_policy_is_called_for_short_keeps_the_marks_of_a_title() -> None:
    text = "近日，省政府印发《关于支持民营企业参与国防创新的若干意见》（以下简称《意见》）。这些意见很重要。"
    text += "《意见》是落实《军民协同创新三年行动计划》的具体举措。"
    full = "关于支持民营企业参与国防创新的若干意见"
    assert said(text, "alias") == {(full, "意见")}
    assert said(text, "implements") == {(full, "军民协同创新三年行动计划")}


def test_a_full_name_in_running_text_is_the_same_body() -> None:
    text = "岚溪微电全称为西安岚溪微电子科技有限公司，总部位于西安。"
    assert said(text, "located_in") == {("西安岚溪微电子科技有限公司", "西安")}


def test_a_factory_named_anew_bears_the_codes_and_cover_names_told_behind() -> None:
    text = "1966年，北京红旗仪器厂内迁灌县，定名国营明川仪器厂，代号国营五六〇八厂，对外使用“灌县农机修造厂”的名称。"
    assert said(text, "alias", "type") == {
        ("国营明川仪器厂", "国营五六〇八厂", "cover"), ("国营明川仪器厂", "灌县农机修造厂", "cover"),
    }  # fmt: skip


def test_a_rise_in_rank_changes_the_name_and_a_split_does_not() -> None:
    assert said("2008年，北方第一研究所改组为北方电子集团有限公司。", "alias", "date") == {
        ("北方电子集团有限公司", "北方第一研究所", "2008")
    }
    assert said("1999年，江南兵器工业总公司改组为江南火炮集团公司和江南车辆集团公司。", "alias") == set()
