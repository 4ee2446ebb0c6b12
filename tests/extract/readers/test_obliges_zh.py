"""Whom policies oblige to do what, as Chinese texts lay it down; bodies and policies are invented."""

import pytest

from ronghe.model import Text
from tests.extract.readers.said import claims

A = "陇川省装备协作条例"


def told(text: str) -> set[tuple[str | None, str | None, str]]:
    """Body, words for those who must, what."""
    return {
        (
            claim.object.name if claim.object else None,
            claim.qualifiers.get("whom"),
            claim.value.text if isinstance(claim.value, Text) else "",
        )
        for claim in claims(text, "obliges")
    }


@pytest.mark.parametrize(
    ("article", "duties"),
    [
        ("第四条 各级人民政府应当建立协作机制。", {(None, "各级人民政府", "建立协作机制")}),
        ("第五条 陇川省科技厅负责编制年度指南。", {("陇川省科技厅", None, "编制年度指南")}),
        (
            "第五条 承制单位应当设立专账，不得将资金用于偿还债务。",
            {(None, "承制单位", "设立专账"), (None, "承制单位", "不得将资金用于偿还债务")},
        ),
        (
            "第六条 港口经营人要采集数据，于4月20日前完成初审，并对真实性负责。",
            {
                (None, "港口经营人", "采集数据"),
                (None, "港口经营人", "于4月20日前完成初审"),
                (None, "港口经营人", "对真实性负责"),
            },
        ),
        ("第七条 主要产品由陇川省科技厅负责检验。", {("陇川省科技厅", None, "检验主要产品")}),
        ("第七条 企业库的建设由陇川省科技厅负责。", {("陇川省科技厅", None, "企业库的建设")}),
        ("第八条 储备物资的更新周期，由青州市财政局确定。", {("青州市财政局", None, "确定储备物资的更新周期")}),
        ("第九条 编制产业链图谱，由陇川省科技厅牵头。", {("陇川省科技厅", None, "编制产业链图谱")}),
        ("第十条 任何单位和个人不得泄露数据。", {(None, "任何单位和个人", "不得泄露数据")}),
        ("第十条 禁止在岸线两侧采砂。", {(None, None, "禁止在岸线两侧采砂")}),
        ("第十一条 供应商发生事故的，必须立即报告。", {(None, "供应商", "立即报告")}),
        ("第十一条 股权结构发生变更的，应当备案公示。", {(None, "股权结构发生变更的", "备案公示")}),
        (
            "第十二条 机场管理机构应当履行下列职责：\n（一）制定保护办法；\n（二）组织应急演练。",
            {(None, "机场管理机构", "制定保护办法"), (None, "机场管理机构", "组织应急演练")},
        ),
        (
            "第十三条 申报企业不得有下列行为：\n（一）虚报产值；\n（二）转让资格。",
            {(None, "申报企业", "不得虚报产值"), (None, "申报企业", "不得转让资格")},
        ),
        ("第二章 使用单位的义务\n第十四条 不得超出批准的高度飞行。", {(None, "使用单位", "不得超出批准的高度飞行")}),
        (
            "一、摸清底数。开展设施普查，建立台账。（责任单位：陇川省科技厅、青州市财政局）",
            {
                ("陇川省科技厅", "陇川省科技厅、青州市财政局", "开展设施普查，建立台账"),
                ("青州市财政局", "陇川省科技厅、青州市财政局", "开展设施普查，建立台账"),
            },
        ),
        (
            "一、搭建平台。建成共享平台。（陇川省科技厅牵头，青州市财政局配合）",
            {("陇川省科技厅", None, "建成共享平台")},
        ),
        ("第九条 市人民政府应当建立协作制度。", {(None, "市人民政府", "建立协作制度")}),
        ("第九条 高新区经济发展局应当公布目录。", {("高新区经济发展局", None, "公布目录")}),
        ("第九条 各县经济发展局应当公布目录。", {(None, "各县经济发展局", "公布目录")}),
        ("2.青州市财政局每月10日前上报进度。", {("青州市财政局", None, "每月10日前上报进度")}),
    ],
)
def test_what_an_article_of_the_page_s_own_policy_lays_down(
    article: str, duties: set[tuple[str | None, str | None, str]]
) -> None:
    assert told(f"{A}\n{article}\n") == duties


@pytest.mark.parametrize(
    "article",
    [
        "第六条 陇川省科技厅可以给予通报表扬。",
        "第六条 完成人可以与本单位依法签订协议。",
        "第六条 鼓励民营企业参与转化，企业可以申请使用设施。",
        "第六条 申报企业应当具备下列条件：（一）具有独立法人资格。",
        "第六条 平时资金规模不得低于两亿元。",
        "第六条 本条例由陇川省科技厅负责解释。",
        "第六条 依照本条例应当享有的优惠待遇受到侵害的。",
        "第六条 国务院负责综合管理的部门组织实施有关政策。",
        "近日，青州市财政局会同陇川省科技厅修订了办法。",
        "该文件由陇川省科技厅牵头制定。",
        "第六条 用地供应、设备采购和纲要编制适用本条例。",
    ],
)
def test_what_obliges_nobody(article: str) -> None:
    assert told(f"{A}\n{article}\n") == set()


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        (
            f"陇川省科技厅印发《{A}》。文件要求，青州市财政局在年底前开通专栏；各市州对获奖企业给予奖励。",
            {("青州市财政局", None, "在年底前开通专栏"), (None, "各市州", "对获奖企业给予奖励")},
        ),
        (f"根据白河议会通过的《{A}》，陇川省科技厅每年须公布目录。", {("陇川省科技厅", None, "公布目录")}),
        (f"第四条　承制单位应当公布目录。\n（摘自《{A}》）", {(None, "承制单位", "公布目录")}),
        (f"《{A}》提出，各地可以先行试点。", set()),
        (f"会议传达学习《{A}》。市长强调，青州市财政局要加大保障力度。", set()),
        (f"按照《{A}》有关要求，青州市财政局决定开展评价工作。", set()),
    ],
)
def test_what_others_tell_that_a_policy_demands(text: str, duties: set[tuple[str | None, str | None, str]]) -> None:
    assert told(text) == duties


def test_a_draft_only_proposes() -> None:
    text = "《陇川省装备协作办法（征求意见稿）》今日公布。征求意见稿提出，承制单位应当公布目录。"
    assert [claim.qualifiers.get("modality") for claim in claims(text, "obliges")] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        (
            "The Measures for Opening Test Ranges were issued in 2019. Range operators must publish their slots "
            "and may not charge more than cost.",
            {(None, "Range operators", "publish their slots"), (None, "Range operators", "not charge more than cost")},
        ),
        (
            "The Port Readiness Action Plan bars operators from leasing berths to foreign firms.",
            {(None, "operators", "not leasing berths to foreign firms")},
        ),
        ("The Measures for Opening Test Ranges were issued in 2019. Analysts must wait for details.", set()),
    ],
)
def test_english_texts_tell_whom_a_policy_obliges(text: str, duties: set[tuple[str | None, str | None, str]]) -> None:
    assert told(text) == duties
