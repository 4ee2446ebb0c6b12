"""Chinese names: exact spans, kinds, and what is no name."""

from itertools import pairwise

import pytest

from ronghe.extract.gazetteer import known
from ronghe.extract.mentions import find_mentions
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document


def page(text: str) -> Page:
    return Page(Document(id="t", text=text), load_lens())


def names(text: str) -> dict[str, str]:
    """Names by their kind, less the places."""
    found = find_mentions(page(text))
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in found)
    return {mention.text: mention.kind for mention in found if mention.kind != "Place"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("日前，经评审确定河北晨岳电子科技有限公司为中标单位。", "河北晨岳电子科技有限公司", "Company"),
        ("由蓝洋（宁波）航空装备有限公司承担。", "蓝洋（宁波）航空装备有限公司", "Company"),
        ("湖南省设立了湖南远山军民融合产业投资基金，规模20亿元", "湖南远山军民融合产业投资基金", "Fund"),
        ("与四川省经济和信息化委员会签约", "四川省经济和信息化委员会", "PublicBody"),
        ("毕业于南京航海大学船舶学院。", "南京航海大学船舶学院", "Institute"),
        ("采购单位：61234部队，联系人", "61234部队", "PublicBody"),
        ("由第四十二研究所研制", "第四十二研究所", "Institute"),
        ("落户湘潭高新区。", "湘潭高新区", "Zone"),
        ("加入陕西无人机产业联盟", "陕西无人机产业联盟", "Alliance"),
        ("据越南国防部称", "越南国防部", "PublicBody"),
        ("由解放军海军工程大学参与", "解放军海军工程大学", "Institute"),
        ("据悉，俄海军称其舰艇返航", "俄海军", "PublicBody"),
        ("记者从青石县政府获悉", "青石县政府", "PublicBody"),
        ("1990年起任第四机床厂厂长", "第四机床厂", "Company"),
        ("兼任区域经济研究所所长。", "区域经济研究所", "Institute"),
        ("担任新岳科技董事长", "新岳科技", "Company"),
        ("比赛：远山队vs青石队两队", "青石队", "Alliance"),
        ("今年，云山拍卖行将", "云山拍卖行", "Company"),
        ("2000年起就职于远山电梯，", "远山电梯", "Company"),
        ("现任晨岳达采购部经理。", "晨岳达", "Company"),
        ("建行为2350万户，", "建行", "Company"),
        ("报湖南省经济和信息化委员会军民融合推进处备案", "湖南省经济和信息化委员会军民融合推进处", "PublicBody"),
        ("由东海舰队装备部验收。", "东海舰队装备部", "PublicBody"),
        ("华东精密计量测试所失效分析中心挂牌成立", "华东精密计量测试所失效分析中心", "Institute"),
        ("与青石特种车辆集团宣传部取得联系", "青石特种车辆集团宣传部", "PublicBody"),
        ("他是中交二航局南通分公司的职工", "中交二航局南通分公司", "Company"),
        ("承办方国家航天局对地观测中心建设数据共享管理中心，", "国家航天局对地观测中心", "Institute"),
        ("参会的有海军航空大学青岛校区等", "海军航空大学青岛校区", "Institute"),
        ("报教育部研究生管理与学位办公室备案", "教育部研究生管理与学位办公室", "PublicBody"),
    ],
)
def test_a_name_is_found_at_its_exact_place(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "该公司与本基金的管理人均为有限公司。",
        "各高校和科研院所、上市公司、商业银行积极参与。",
        "有关部门和地方政府应当支持企业设立研究中心。",
        "汉族，中共党员，大学学历。",
        "新兴科技推动发展，新能源科技进步明显。",
        "各县政府和所在县政府应当公布；第三方法院判决。",
        "产品MVS与VSAT通信，比较VS的方法。",
        "公安部门已经立案，行业协会表示关注。",
        "全部资金到位，格局已经形成，会议在此召开。",
    ],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_a_county_is_a_place_behind_its_province() -> None:
    found = find_mentions(page("位于四川省芦山县，广东市场广阔，北京市区繁荣。"))
    assert [mention.text for mention in found] == ["四川省", "芦山县", "广东", "北京市"]


def test_the_items_of_a_list_are_names_of_their_own() -> None:
    found = names("西安理工学院、宝鸡机电大学和汉中航空学院签署协议")
    assert list(found) == ["西安理工学院", "宝鸡机电大学", "汉中航空学院"]


def test_a_body_is_named_in_the_name_of_its_part() -> None:
    found = find_mentions(page("中国航天科工集团第三研究院310所承担"))
    assert [mention.text for mention in found] == ["中国航天科工集团第三研究院310所", "中国航天科工集团第三研究院"]


def test_a_title_is_a_policy_by_its_ending() -> None:
    found = names("《关于推进某省装备制造业发展的若干意见》，《南方日报》记者报道")
    assert found == {"关于推进某省装备制造业发展的若干意见": "Policy"}


def test_a_heading_on_its_own_line_is_a_policy() -> None:
    assert names("# 甘南省低空经济促进条例\n\n第一条 本条例适用于本省。")["甘南省低空经济促进条例"] == "Policy"


def test_persons_are_named_only_beside_an_office() -> None:
    found = names("主任李明华，由王守义任组长，总工程师赵立出席。赵大海昨天没有来。")
    assert {name for name, kind in found.items() if kind == "Person"} == {"李明华", "王守义", "赵立"}


def test_a_post_gives_a_short_name_away() -> None:
    assert names("现任海岳重工董事长，历任研究所副所长、公司监事。") == {"海岳重工": "Company"}


def test_a_list_of_firms_gives_short_names_away() -> None:
    found = names("孵化了云帆、星砾、启衡等20余家企业")
    assert found == {"云帆": "Company", "星砾": "Company", "启衡": "Company"}


def test_departments_of_a_firm_are_no_bodies() -> None:
    assert names("湖北岳阳楼酒业股份有限公司财务部经理") == {"湖北岳阳楼酒业股份有限公司": "Company"}


def test_names_in_the_titles_of_works_are_none() -> None:
    assert names("观看了《北京航天联盟》这部电影") == {}


def test_known_forms_count_as_whole_words_only() -> None:
    assert [mention.text for mention in known(page("CASIC and BASICS, CASICs"))] == ["CASIC"]


def test_a_short_form_needs_support() -> None:
    assert [mention.text for mention in known(page("关注民生，发展航天科技"))] == []
    assert [mention.text for mention in known(page("招行、民生和光大"))] == ["招行", "民生", "光大"]


def test_traditional_characters_and_full_width_are_read_alike() -> None:
    assert names("由廣東遠岳電子科技有限公司承擔").get("廣東遠岳電子科技有限公司") == "Company"


def test_mentions_never_cross_and_longer_come_first() -> None:
    text = "中国人民解放军国防科技大学与中国科学院自动化研究所、北京市海淀区人民政府共建北京智能无人系统研究院。" * 3
    found = find_mentions(page(text))
    assert len(found) > 9
    for left, right in pairwise(found):
        assert left.span.start <= right.span.start
        assert right.span.start >= left.span.end or right.span.end <= left.span.end


def test_a_long_line_is_read_in_linear_time() -> None:
    text = "和" * 50_000 + "(" * 50_000 + "《" * 50_000 + "研究所" * 20_000 + "国家" * 20_000
    assert len(find_mentions(page(text))) < 100_000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("坚持新时代中国特色强军之路，建设一流企业。", "时代中国"),
        ("武器装备科研生产体系建设部际协调小组召开会议。", "建设部"),
        ("落户青石县禄山至溪口一带的山沟。", "县禄山"),
    ],
)
def test_a_name_does_not_lie_across_the_border_of_words(text: str, name: str) -> None:
    assert name not in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会议由理事长单位中岳飞机公司组织筹办。", "中岳飞机公司"),
        ("国营明岳仪器厂，军工代号338厂。", "338厂"),
        ("实地考察了复杂系统与控制研究所，听取汇报。", "复杂系统与控制研究所"),
    ],
)
def test_a_label_before_a_name_is_no_part_of_it_and_a_field_is(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "青石集团系国有企业，其处理能力居前列。",
        "青石集团所持股份由青石集团部署处置。",
        "教育部重点实验室与工信部三个司参加。",
    ],
)
def test_what_a_body_does_is_no_unit_of_it(text: str) -> None:
    assert not [name for name in names(text) if name not in ("青石集团", "教育部", "工信部")]


def test_who_acts_together_with_a_firm_of_the_state_is_not_the_united_nations() -> None:
    founders = {mention.text for mention in page("由财政部、国防科工局联合国新控股等15家企业发起。").mentions}
    assert founders == {"财政部", "国防科工局", "国新控股"}
    assert "联合国儿童基金会" in {mention.text for mention in page("外交部与联合国儿童基金会签约。").mentions}
    assert {mention.text for mention in page("航天科工联合华岭创投。").mentions} == {"航天科工", "华岭创投"}
