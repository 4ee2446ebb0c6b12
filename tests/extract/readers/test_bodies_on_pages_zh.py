"""Bodies on real pages: who a school's own news speaks of, who founds an alliance or a town, what a name holds."""

import pytest

from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Document
from tests.extract.readers.said import claims, said


def _names(text: str) -> set[tuple[str, str]]:
    found = read(Document("test", text), load_lens()).mentions
    return {(mention.text, mention.kind) for mention in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我校与溪州集团第四研究院签署协议，校长李明、该院院长王强代表双方签约。", {("王强", "溪州集团第四研究院")}),
        ("我校与溪州大学签署协议，我校校长李明代表双方签约。", set()),
        ("海川大学召开大会。我校与溪州大学签署协议，我校校长李明出席。", {("李明", "海川大学")}),
        ("1966年，溪州化工研究室升格为溪州火药研究所，首任所长为李明。", {("李明", "溪州火药研究所")}),
        ("溪州重点实验室依托海川大学，现任实验室主任李国华教授。", {("李国华", "溪州重点实验室")}),
        ("国防科学技术研究院常务副院长李明陪同前往。", {("李明", "国防科学技术研究院")}),
        (
            "青岛市军民融合办公室、青岛市科技局局长吕鹏、副局长宋长虹、办公室主任韩利军出席。",
            {("吕鹏", "青岛市科技局"), ("宋长虹", "青岛市科技局")},
        ),
        (
            "溪州军工协会召开大会。会后召开了理事会会议，选举产生了以周武胜为理事长的新一届理事会负责人。",
            {("周武胜", "溪州军工协会")},
        ),
        (
            "航天科工六院与海川大学签约。中国航天科工六院表示欢迎。六院院长李明出席。",
            {("李明", "中国航天科工六院")},
        ),
    ],
)
def test_an_office_that_names_no_body_is_of_a_body_that_has_such_an_office(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert {
        (claim.subject.name, claim.object.name) for claim in claims(text, "role") if claim.subject and claim.object
    } == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        (
            "溪州学会联合体成立大会在溪州举行。该联合体是由明州学会、海川学会等2家溪州科协所属学会共同发起成立的。",
            "founded_by",
            {("溪州学会联合体", "明州学会"), ("溪州学会联合体", "海川学会")},
        ),
        (
            "溪州航空创新小镇揭牌。该小镇由溪州产业园区、海川投资有限公司共同发起成立。",
            "founded_by",
            {("溪州航空创新小镇", "溪州产业园区"), ("溪州航空创新小镇", "海川投资有限公司")},
        ),
        (
            "溪州研究院是由教育部和某省人民政府共建、海川大学牵头组建的新型研发机构。",
            "founded_by",
            {("溪州研究院", "教育部"), ("溪州研究院", "海川大学")},
        ),
        (
            "溪州创新中心由某省军民融合办指导，明州科技集团牵头，联合海川大学、溪州研究院等单位组建。",
            "founded_by",
            {
                ("溪州创新中心", "明州科技集团"),
                ("溪州创新中心", "海川大学"),
                ("溪州创新中心", "溪州研究院"),
            },
        ),
        ("溪州产业园主要用于项目展示。海川大学即将成立。", "founded_by", set()),
        (
            "溪州复合材料产业联盟召开成立大会。海川制品有限公司当选为联盟第一届理事长单位。",
            "member_of",
            {("海川制品有限公司", "溪州复合材料产业联盟")},
        ),
        (
            "溪州联盟由海川大学牵头，联合明州集团、溪州研究所等42家单位于2016年12月在北京成立。",
            "located_in",
            {("溪州联盟", "北京")},
        ),
        (
            "溪州联盟由海川大学牵头，联合明州集团、溪州研究所等42家单位于2016年12月在北京成立。",
            "total",
            {("溪州联盟", 42)},
        ),
        (
            "4月10日，由厦门市、海川大学、明州集团三方共同组建的厦门先进材料研究院揭牌。",
            "founded_by",
            {("厦门先进材料研究院", "厦门市"), ("厦门先进材料研究院", "海川大学"), ("厦门先进材料研究院", "明州集团")},
        ),
        ("明州集团有关同志代表联盟所有发起单位宣读《溪州先进材料创新联盟组建倡议书》。", "founded_by", set()),
        (
            "3月2日，中航工业的上市公司发布了公告，其上级机关宣布将成立溪州航空发动机集团。",
            "founded_by",
            set(),
        ),
        (
            "国家航天局、海川大学共同建设联合实验室签约揭牌仪式在校区举行。",
            "partners_with",
            {("国家航天局", "海川大学")},
        ),
        ("溪州研究院将作为海川大学直属研究机构。", "part_of", {("溪州研究院", "海川大学")}),
        ("海川大学是中国共产党创办的第一所理工大学。", "founded_by", {("海川大学", "中国共产党")}),
        ("据悉，广安将投资260亿元，建设中国西部通用航空产业城。", "total", set()),
        ("溪州新闻网讯 高新区以军民融合、创新发展为主题，不断发展壮大。", "sector", set()),
        (
            "溪州重点实验室于2008年由国防科工局批准建设，依托单位为海川大学。",
            "part_of",
            {("溪州重点实验室", "海川大学")},
        ),
        (
            "中国人民解放军9999工厂召开会议，中国人民解放军9999工厂技术中心主任李明发言。",
            "part_of",
            {
                ("中国人民解放军9999工厂技术中心", "中国人民解放军9999工厂"),
                ("中国人民解放军9999工厂", "中国人民解放军"),
            },
        ),
    ],
)
def test_ties_of_bodies(text: str, predicate: str, expected: set[tuple[str, str]]) -> None:
    assert said(text, predicate) == expected


def test_another_name_behind_a_plain_word() -> None:
    text = "溪州军民融合产业园即海川军民融合产业园，主要用于展示。前身是溪州军事工程学院，即著名的“溪军工”。"
    assert {("溪州军民融合产业园", "海川军民融合产业园"), ("溪州军事工程学院", "溪军工")} <= said(text, "alias")
    assert said("溪州研究所即国营九九厂的前身。海川大学即将成立。", "alias") == set()


def test_a_firm_that_is_an_academy_too() -> None:
    text = "集团所属溪州系统工程有限公司（溪州航天一院）与保税区签约。海川科技有限公司（溪州大学）发布公告。"
    assert said(text, "alias") == {("溪州系统工程有限公司", "溪州航天一院")}


def test_a_name_told_without_its_place_is_the_one_with_it() -> None:
    text = "厦门成立先进材料协同创新研究院。厦门先进材料协同创新研究院于2015年4月成立。"
    assert {one for one, _ in said(text, "founded_by") | said(text, "established")} == {"厦门先进材料协同创新研究院"}


def test_a_second_acronym_and_the_english_name() -> None:
    text = "溪州航空发动机集团有限公司(英语:Aero Engine Corporation of Xizhou),简称溪州航发或AECX,成立于2016年。"
    assert {"AECX", "溪州航发", "Aero Engine Corporation of Xizhou"} <= {name for _, name in said(text, "alias")}


def test_what_a_school_is_rebuilt_into_under_somebodys_care() -> None:
    text = "1970年学院主体南迁溪州，改名为溪州工学院。1978年，学校在各方的直接关怀下改建为溪州科学技术大学。"
    assert ("溪州科学技术大学", "溪州工学院") in said(text, "alias")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("溪州汽配城变身溪州军民融合产业园。", ("溪州军民融合产业园", "Zone")),
        ("成立中共中国科学院声学研究所支部委员会。", ("中国科学院声学研究所", "Institute")),
        ("高功率半导体激光国家级重点实验室主任李明陪同。", ("高功率半导体激光国家级重点实验室", "Institute")),
        ("溪州产业协会会员企业海川检测股份有限公司发言。", ("海川检测股份有限公司", "Company")),
        ("广安将建设中国西部通用航空产业城。", ("中国西部通用航空产业城", "Zone")),
        ("海川大学校长龙腾出席。楼阳生、龙腾、张军分别致辞。", ("龙腾", "Person")),
        ("中国科协溪州军民融合学会联合体在北京成立。", ("中国科协溪州军民融合学会联合体", "Alliance")),
    ],
)
def test_where_a_name_begins_and_ends(text: str, name: tuple[str, str]) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("中央社会工作部召开会议。", "中央社"),
        ("希望紧扣协会宗旨，创新思路。", "紧扣协会"),
        ("协同开展先进动力、含能材料等重大领域的项目申报。", "含能材料"),
        ("发挥产学研银联盟协同优势。", "银联"),
        ("主席李明院士宣布，联盟成立。", "宣布"),
        ("形成了军民结合、寓军于民的良好发展格局。", "寓军于民"),
        ("高功率激光国家级重点实验室主任李明陪同。", "高功"),
        ("研究院要建设世界一流研究室。", "世界一流研究室"),
        ("溪州航空创新小镇将分三期建设，小镇预计入驻企业1200家。", "小镇"),
    ],
)
def test_words_that_are_no_names(text: str, word: str) -> None:
    assert word not in {name for name, _ in _names(text)}
