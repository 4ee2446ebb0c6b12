"""What award notices say in ways that their commonest layout does not show."""

import pytest

from tests.extract.readers.test_award_kinds import won


def test_a_name_or_sum_that_follows_its_label_at_once() -> None:
    text = "采购结果公告 采购人某训练基地。中标人晨翼靶标有限公司，中标金额¥86,400.00元。"
    assert won(text) == {("某训练基地", "晨翼靶标有限公司", 86_400)}


def test_who_won_before_a_correction_is_no_winner() -> None:
    text = (
        "中标结果变更公告\n招标人：某通信团\n原中标人晨翼线缆有限公司放弃中标，"
        "确定青屿线缆有限公司为中标人，中标金额：31万元。"
    )
    assert won(text) == {("某通信团", "青屿线缆有限公司", 310_000)}


def test_a_header_that_has_run_into_the_row_below_is_no_part_of_the_name() -> None:
    text = (
        "采购单位：某场站 采购结果 合同包1（油料车）：供应商名称供应商地址中标（成交）金额"
        "晨翼专用车有限公司随州市曾都区412,000.00元"
    )
    assert won(text) == {("某场站", "晨翼专用车有限公司", 412_000)}


@pytest.mark.parametrize(
    ("title", "buyer"),
    [
        ("某军需仓库军用被服采购项目成交结果公告", "某军需仓库"),
        ("某师范围内营区绿化采购项目成交结果公告", "某师"),
        ("青屿市某部队医院药品采购项目成交结果公告", "青屿市某部队医院"),
    ],
)
def test_the_buyer_at_the_head_of_the_title(title: str, buyer: str) -> None:
    assert {one[0] for one in won(f"{title}\n成交供应商：晨翼工贸有限公司，成交金额：9万元。")} == {buyer}


def test_the_bid_that_came_out_first_in_news() -> None:
    text = (
        "记者5月6日获悉，在青屿港务指挥部组织的拖轮采购招标中，晨翼船舶重工有限公司凭借8620万元的报价脱颖而出。"
        "同场竞标的霁川造船有限公司报价8590万元。"
    )
    assert won(text) == {("青屿港务指挥部", "晨翼船舶重工有限公司", 86_200_000)}


def test_a_task_that_somebody_is_charged_with() -> None:
    text = (
        "外协公示 我所“某型天线罩”外协任务拟委托晨翼复合材料有限公司承担。外协金额：21.5万元。公示5日。"
        "\n青屿雷达研究所质量处"
    )
    assert won(text) == {("青屿雷达研究所", "晨翼复合材料有限公司", 215_000)}


@pytest.mark.parametrize(
    "list_of_winners",
    [
        "入围供应商公告如下。帐篷类：晨翼帐篷有限公司，按指导价下浮9%；背囊类：供应商不足，不设入围单位；"
        "水壶类：青屿铝制品厂，26元/只。",
        "经评审，下列两家入选：\n（1）晨翼帐篷有限公司 折扣率81%\n（2）青屿铝制品厂 折扣率83%\n",
    ],
)
def test_winners_item_by_item_without_a_sum(list_of_winners: str) -> None:
    text = f"采购人：某保障基地\n供应商入围公告\n{list_of_winners}"
    assert won(text) == {("某保障基地", "晨翼帐篷有限公司", None), ("某保障基地", "青屿铝制品厂", None)}


def test_the_last_of_several_rounds_counts() -> None:
    text = (
        "某通信团电源车采购谈判结果公示。参加谈判的供应商为：晨翼电源有限公司，首次报价96万元，最终报价88万元；"
        "青屿电源有限公司，首次报价93万元，最终报价90万元。确定晨翼电源有限公司为成交供应商。"
    )
    assert won(text) == {("某通信团", "晨翼电源有限公司", 880_000)}


def test_a_sum_that_a_correction_gives_without_a_label() -> None:
    text = (
        "更正公告\n原公告中中标金额误写为“62万元”，现更正为“602,000.00元”，中标人晨翼声学有限公司不变。\n采购人：某场站"
    )
    assert won(text) == {("某场站", "晨翼声学有限公司", 602_000)}


def test_the_whole_behind_its_parts() -> None:
    text = (
        "中标公示\n发包人：某雷达旅\n中标人：（牵头）晨翼设计院有限公司、（成员）青屿安装有限公司\n"
        "中标价：设计费12万元＋施工费88万元＝100万元"
    )
    assert {one[2] for one in won(text)} == {1_000_000}
    assert len(won(text)) == 2


def test_who_stands_by_is_no_winner() -> None:
    text = "采购结果公告 采购人：某机械厂。晨翼锻造有限公司以31万元胜出；备选供方为青屿锻造有限公司。"
    assert {one[1] for one in won(text)} == {"晨翼锻造有限公司"}


def test_a_trade_name_without_a_legal_form_behind_its_rank() -> None:
    text = "评标结果 招标人：某训练队\n第一候选人 武汉星沙仪器行，31.4万元\n第二候选人 黄石星沙电源，32万元"
    assert {one[1:] for one in won(text)} == {("武汉星沙仪器行", 314_000)}


def test_labels_in_english() -> None:
    text = (
        "Award Notice\nPurchasing authority: Qingyu Institute of Applied Optics\n"
        "Winning supplier: Chenyi Precision Stages Co., Ltd.\nTransaction price: RMB 1.25 million\n"
    )
    assert won(text) == {("Qingyu Institute of Applied Optics", "Chenyi Precision Stages Co., Ltd.", 1_250_000)}


def test_those_who_bid_together_in_a_sentence() -> None:
    text = (
        "采购人：某通信总站\n中标情况：\nA包 固定站：由晨翼卫通技术有限公司中标，价格为￥615,000.00。\n"
        "B包 便携站：由青屿通信设备有限公司与霁川电子技术研究所组成的联合体中标，价格为￥402,000.00。\nC包：无人投标。"
    )
    assert {one[1:] for one in won(text)} == {
        ("晨翼卫通技术有限公司", 615_000),
        ("青屿通信设备有限公司", 402_000),
        ("霁川电子技术研究所", 402_000),
    }


@pytest.mark.parametrize(
    "text",
    [
        "采购结果\n采购单位 某保障处\n中标单位 晨翼办公设备有限公司\n中标金额 42000元",
        "采购结果\n【采购单位】某保障处\n【中标单位】晨翼办公设备有限公司\n【中标金额】42000元",
        "采购结果\n**采购单位**：某保障处\n**中标单位及报价**：\n  晨翼办公设备有限公司  4.2万元",
        "采购结果\n采购单位——某保障处\n中标单位——晨翼办公设备有限公司\n中标金额——4.2万元",
        "采购结果。买受人：某保障处。出卖人：晨翼办公设备有限公司。成交价：4.2万元。",
        "竞价结果：参加竞价单位：霁川家具有限公司、晨翼办公设备有限公司；竞得单位：晨翼办公设备有限公司；成交价：4.2万元。采购单位：某保障处",
    ],
)
def test_labels_by_any_mark(text: str) -> None:
    assert won(text) == {("某保障处", "晨翼办公设备有限公司", 42_000)}


def test_lots_without_a_colon() -> None:
    text = "采购单位：某工程旅\n成交结果：第一包 晨翼机械有限公司 35.6万元 第二包 青屿机械有限公司 12万元"
    assert won(text) == {("某工程旅", "晨翼机械有限公司", 356_000), ("某工程旅", "青屿机械有限公司", 120_000)}


def test_the_last_round_behind_the_name() -> None:
    text = (
        "某修理所就内窥镜以单一来源方式采购。采购小组与唯一供应商晨翼光电有限公司进行了两轮协商，"
        "首轮报价52.8万元，二轮报价49.9万元，最终以49.9万元成交。"
    )
    assert won(text) == {("某修理所", "晨翼光电有限公司", 499_000)}


def test_a_contract_that_is_to_be_signed_with_one_only() -> None:
    text = "我站拟与晨翼气象仪器有限公司签订自动气象站采购合同，金额58.8万元，采用单一来源方式。公示期5天。\n某气象站"
    assert won(text) == {("某气象站", "晨翼气象仪器有限公司", 588_000)}


def test_the_verdict_behind_a_bid() -> None:
    text = (
        "评审结果如下：\n供应商A：晨翼材料有限公司 综合得分 95.2 报价 46.5万元 推荐成交\n"
        "供应商B：青屿材料有限公司 综合得分 88.1 报价 45万元 不推荐\n采购单位：某材料研究所"
    )
    assert {one[1:] for one in won(text)} == {("晨翼材料有限公司", 465_000)}
