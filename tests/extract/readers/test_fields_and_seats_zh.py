"""Chinese sentences on fields of work, seats and parts in further wordings; holders whose shares a ratio tells."""

import pytest

from tests.extract.readers.said import claims, said


def fields(text: str) -> set[tuple[str, str]]:
    return {(subject, field) for subject, field in said(text, "sector")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青岳光电基金重点投向遥感与位置服务、特种车辆等领域。", ("青岳光电基金", "遥感与位置服务、特种车辆")),
        ("云溪航材基金专投压气机叶片、轴承。", ("云溪航材基金", "压气机叶片、轴承")),
        ("西岭经开区形成了船舶配套、军工电子两大主导产业。", ("西岭经开区", "船舶配套、军工电子")),
        ("深耕特种陶瓷领域十五年的晨翼材料有限公司拿到了证书。", ("晨翼材料有限公司", "特种陶瓷")),
        (
            "大连云溪舰船电子示范基地位于大连，以舰船导航和综合电力为发展重点。",
            ("大连云溪舰船电子示范基地", "舰船导航和综合电力"),
        ),
        ("拟认定：\n1．晨翼航电股份有限公司（长沙市岳麓区，机载显示设备）", ("晨翼航电股份有限公司", "机载显示设备")),
    ],
)
def test_a_field_of_work(text: str, expected: tuple[str, str]) -> None:
    assert fields(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "西岭经开区以五大产业为主，去年增长一成。",
        "西岭经开区沿线布局试验、制造、维修三大板块。",
        "青岳动力研究所是固体发动机的主要研制单位。",
        "晨翼机械创建于1953年；弹簧厂1966年内迁，主要生产减振器。",
    ],
)
def test_what_is_no_field_of_the_body_named(text: str) -> None:
    assert fields(text) == set()


def test_where_it_opens_is_registered_and_listed() -> None:
    assert ("晨翼军机维修项目", "岱山县") in said("7月12日，总投资2亿元的晨翼军机维修项目在岱山县开工。", "located_in")
    text = "云溪深海基金有限责任公司于10月中旬在上海自贸区完成工商注册。"
    assert said(text, "located_in", "basis") == {("云溪深海基金有限责任公司", "上海自贸区", "registered")}
    assert ("晨翼航电股份有限公司", "岳麓区") in said("1．晨翼航电股份有限公司（长沙市岳麓区，机载设备）", "located_in")


def test_sub_funds_below_their_fund() -> None:
    text = (
        "总规模300亿元的青溪市先进制造母基金揭牌。当天公布了首批两支子基金：光电信息子基金，规模20亿元；"
        "卫星及空天子基金，规模15亿元。"
    )
    assert said(text, "part_of") == {
        ("光电信息子基金", "青溪市先进制造母基金"),
        ("卫星及空天子基金", "青溪市先进制造母基金"),
    }


def test_units_listed_and_what_a_zone_is_made_up_of() -> None:
    text = "湖南省国防科技工业局设下列内设机构：综合处、规划与协调处、科技处。"
    assert {part for part, _ in said(text, "part_of")} >= {"综合处", "规划与协调处", "科技处"}
    text = "本条例所称青溪示范区，是指由规划确定的航天产业园、低空经济产业园组成的区域。"
    assert said(text, "part_of") == {("航天产业园", "青溪示范区"), ("低空经济产业园", "青溪示范区")}


def test_who_is_told_to_belong_to_whom_in_a_list() -> None:
    text = "霁川厚望、隶属于苏州市国资委的云溪创投公司跟投。"
    assert said(text, "part_of") == {("云溪创投公司", "苏州市国资委")}


def test_shares_by_a_ratio_and_of_those_who_founded() -> None:
    text = "云溪昆兵公司由青岳直投公司与晨翼机电集团设立，双方持股比例为55∶45。"
    assert said(text, "owns", "share") == {
        ("青岳直投公司", "云溪昆兵公司", 55),
        ("晨翼机电集团", "云溪昆兵公司", 45),
    }
    text = "霁川股份公司目前由青岳船舶集团控股，后者持有其38.2%股份。"
    assert {(one, other) for one, other, _ in said(text, "owns", "share")} == {("青岳船舶集团", "霁川股份公司")}


def test_what_was_prepared_long_ago_was_done() -> None:
    text = "1965年8月，第六机械工业部在贵州遵义筹建红岗水声设备研究所。"
    assert [one.qualifiers.get("modality") for one in claims(text, "founded_by")] == [None]


def test_who_parts_with_a_business_founds_what_takes_it() -> None:
    text = "青岳物理应用研究院将辐照加工业务剥离，成立晨翼辐照科技有限公司。"
    assert said(text, "founded_by") == {("晨翼辐照科技有限公司", "青岳物理应用研究院")}
    text = "7月20日，成立刚满四年的晨翼声学技术有限公司收到通知。"
    assert said(text, "established", published="2020-07-21") == set()
