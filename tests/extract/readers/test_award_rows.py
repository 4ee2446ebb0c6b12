"""Rows, blocks and lists of award notices that run together, and what stands beside them; all bodies are invented."""

import pytest

from tests.extract.readers.test_award_kinds import won
from tests.extract.readers.test_awards import awarded

SKY, FAR = "无锡天工微波有限公司", "南通恒远天线有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "外购件比价结果公示 采购单位：某机械厂 序号物料名称规格数量单位单价（元）总价（元）选定供方"
            f"1镜头F35-70240件780.00187200.00{SKY}2窗口片φ62600件107.0064200.00{FAR}合计251400.00",
            {(SKY, 187_200), (FAR, 64_200)},
            id="the price of one has run into the whole, the name stands last",
        ),
        pytest.param(
            "竞价结果公示 发布单位：某电器厂 中标结果："
            "序号物料编码物料名称数量单位中标单价（含税）中标总价（含税）中标供应商"
            f"1WL0002电缆60根486.5029190.00{SKY}2WL0003组件45根1120.0050400.00{SKY}",
            {(SKY, 79_590)},
            id="rows of one supplier add up, without a unit in the header",
        ),
        pytest.param(
            "中标公告 采购人：某医院 包号设备名称数量中标供应商中标金额（元）"
            f"1机器人1台{SKY}1,186,000.002治疗仪2台{FAR}362,000.003测试系统1台流标/",
            {(SKY, 1_186_000), (FAR, 362_000)},
            id="a measure word before the name, the next row's number behind the sum",
        ),
        pytest.param(
            f"询价结果公告 采购单位：某车桥厂，采购内容及结果："
            f"（1）轴承钢，12吨，{SKY}，含税单价6850元/吨，金额82200元；"
            f"（2）铝板，3.5吨，{FAR}，含税单价24300元/吨，金额85050元。",
            {(SKY, 82_200), (FAR, 85_050)},
            id="goods first, then the firm, then the whole",
        ),
        pytest.param(
            f"评标结果 招标人：某部 投标人名称：{SKY}；投标报价：2980000元；排名：1。"
            f"投标人名称：{FAR}；投标报价：2870000元；排名：2。",
            {(SKY, 2_980_000)},
            id="a rank behind a label in each block",
        ),
        pytest.param(
            f"紧急采购结果公示 采购单位：某中心 口罩20000只，供应商：{SKY}，单价13.5元；"
            f"防护服3000套，供应商：{FAR}，单价198元。",
            {(SKY, None), (FAR, None)},
            id="a seller and a price for each of the goods",
        ),
        pytest.param(
            f"询价结果 采购单位：某旅 第一名{SKY}198600元第二名{FAR}205000元。成交供应商为报价最低的{SKY}。",
            {(SKY, 198_600)},
            id="ranks and sums glued to names",
        ),
        pytest.param(
            f"评审结果 某军代局包装箱采购，确定{SKY}（A型箱单价286元、B型箱单价341元）、"
            f"{FAR}（A型箱单价291元）为入围供应商。",
            {(SKY, None), (FAR, None)},
            id="several chosen in one sentence, with notes",
        ),
    ],
)
def test_rows_and_blocks(text: str, expected: set[tuple[str, int | None]]) -> None:
    awards = {one[1:] for one in won(text)}
    priced = {(name, amount) for name, amount in awards if (name, None) not in expected}
    assert priced | {(name, None) for name, _ in awards if (name, None) in expected} == expected


@pytest.mark.parametrize(
    ("figure", "amount"),
    [
        ("￥：1 286 400.00元（大写：壹佰贰拾捌万陆仟肆佰元整）", 1_286_400),
        ("97,600.00（人民币元）", 97_600),
        ("首次报价9.6万元，经谈判降为8.9万元", 89_000),
    ],
)
def test_sums_written_in_other_ways(figure: str, amount: int) -> None:
    assert won(f"成交公告 采购单位：某总站 成交供应商：{SKY} 成交金额：{figure} 公示期：3天") == {
        ("某总站", SKY, amount)
    }


def test_bidders_set_against_one_another_are_no_sellers() -> None:
    text = f"评审结果 采购单位：某总站 供应商：{SKY}，单价13元，得分88；供应商：{FAR}，单价12元，得分91。"
    assert won(text) == set()


def test_what_a_correction_changes() -> None:
    text = (
        f"更正公告 采购人：某支队 原成交供应商“{SKY}”，因提供虚假材料取消成交资格，现更正为排名第二的“{FAR}”，"
        "成交金额由“47.8万元”更正为“49.2万元”。"
    )
    assert won(text) == {("某支队", FAR, 492_000)}


def test_why_a_lot_failed_names_no_winner() -> None:
    text = (
        f"中标公告 采购人：某团 01包：中标人：{SKY}，中标金额：5万元；02包：因通过审查的投标人仅{FAR}一家，本包废标。"
    )
    assert {one[1:] for one in won(text)} == {(SKY, 50_000)}


def test_a_letter_to_the_winner_that_goes_on_at_once() -> None:
    text = f"成交通知\n致：{SKY}关于车辆升级项目（编号HFB-04），经询价小组评审，"
    text += "确定你公司为成交供应商，成交价：32.8万元。某修理厂2021年2月24日"
    assert {one[1:] for one in won(text)} == {(SKY, 328_000)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"中标公告 采购人：某修理厂。中标供应商：①{SKY}；②{FAR}。中标金额：①1,980,000元；②763,400元。公示期：3天",
            {(SKY, 1_980_000), (FAR, 763_400)},
        ),
        (
            f"采购结果 采购单位：某采购站。由两家供应商按份额供货："
            f"{SKY}，份额60%，框架金额720万元；{FAR}，份额40%，框架金额480万元。",
            {(SKY, 7_200_000), (FAR, 4_800_000)},
        ),
        (
            f"中标公告 采购单位：某大队 第1包、第2包中标人均为{SKY}，中标金额分别为86.2万元、41.5万元，合计127.7万元。",
            {(SKY, 1_277_000)},
        ),
        (
            f"中标公示 招标人：某学院 拟中标人：联合体（牵头人：{SKY}；成员：{FAR}）。拟中标金额：5,968,000.00元。",
            {(SKY, 5_968_000), (FAR, 5_968_000)},
        ),
        (
            f"中标候选人公示 第一中标候选人：{SKY}投标报价（元）：13,586,720.00项目负责人：闫某 招标人：某场站",
            {(SKY, 13_586_720)},
        ),
        (
            f"中选公告 采购单位：某机械公司 中选单位：{SKY} 服务费用：18.5万元/年，三年共计55.5万元",
            {(SKY, 555_000)},
        ),
        (
            f"成交结果 采购单位：某支队 成交供应商：{SKY}；数量2000套，单价115元，2000×115=230,000元；",
            {(SKY, 230_000)},
        ),
        (
            f"成交公示\n谈判小组与{SKY}进行谈判，"
            f"该公司首轮报价21.8万元，第二轮报价20.9万元，双方同意以20.5万元成交。采购单位：某库",
            {(SKY, 205_000)},
        ),
        (
            f"成交公告 某医院就红外测温设备直接向{SKY}采购，共3台，成交金额29.7万元（9.9万元/台）。",
            {(SKY, 297_000)},
        ),
        (f"成交通知\n降噪改造工程由{SKY}成交，成交总价￥：２，３６５，０００．００元。某基地", {(SKY, 2_365_000)}),
    ],
)
def test_lists_shares_and_sums_of_the_whole(text: str, expected: set[tuple[str, int]]) -> None:
    assert {one[1:] for one in won(text)} == expected


def test_a_fee_of_the_agent_is_no_price_of_a_service() -> None:
    text = f"中选公告 采购单位：某机械公司 中选单位：{SKY} 招标服务费：2万元"
    assert {one[1:] for one in won(text)} == {(SKY, None)}


def test_sums_that_are_fewer_than_the_names_are_given_to_none_of_them_in_order() -> None:
    text = f"中标公告 采购人：某厂。中标供应商：①{SKY}；②{FAR}。中标金额：①1,980,000元。"
    assert (SKY, 1_980_000) not in {one[1:] for one in won(text)}


def test_a_remark_behind_the_only_row_numbers_no_next_one() -> None:
    text = f"成交公告 采购人：某营 序号货物名称数量单位成交供应商成交金额（元）备注1雷达1套{SKY}13852无公示期：3天"
    assert {one[1:] for one in won(text)} == {(SKY, 13_852)}


def test_the_last_round_of_one_bidder_is_not_that_of_the_next() -> None:
    text = f"谈判结果公示 采购人：某营 第一名：{SKY}最终报价12万元第二名：{FAR}最终报价13万元，推荐第一名成交。"
    assert (SKY, 120_000) in {one[1:] for one in won(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"评标结果公示 招标人：某部 第一中标候选人为{SKY}，报价为人民币柒拾伍万捌仟元整（￥758000.00）；"
            f"第二中标候选人为{FAR}，报价为人民币柒拾陆万元整（￥760000.00）。",
            {(SKY, 758_000)},
        ),
        (
            f"候选人公示 招标人：某所 中标候选人第1名：{SKY}，投标报价：1485000元；"
            f"中标候选人第2名：{FAR}，投标报价：1450000元。"
            "推荐中标候选人第1名为中标人。",
            {(SKY, 1_485_000)},
        ),
        (
            f"采购结果 比价结果：{SKY}：43.2万；{FAR}：45万。经评审组讨论，选择{SKY}作为外协供方。采购单位：某所",
            {(SKY, 432_000)},
        ),
        (
            f"成交结果 采购人：某部 分包号成交供应商成交金额（万元）供货期1{SKY}48.60030天2{FAR}33.50045天",
            {(SKY, 486_000), (FAR, 335_000)},
        ),
        (
            f"结果公示 询价单位：某公司 入围单位：{FAR}、{SKY} 最终确定供方：{SKY} 合同金额（含税）：57.5万元",
            {(SKY, 575_000)},
        ),
        (
            f"评审结果 采购人：某站 推荐综合评分最高的{SKY}（93.6分）为第一成交候选人，报价262.5万元；"
            f"{FAR}（89.3分）为第二成交候选人，报价258万元。",
            {(SKY, 2_625_000)},
        ),
        (
            f"评审情况公示 采购人：某部 经公开询价、评审，{SKY}得分最高，拟成交，报价67.3万元。",
            {(SKY, 673_000)},
        ),
    ],
)
def test_the_first_of_several_in_other_words(text: str, expected: set[tuple[str, int]]) -> None:
    assert {one[1:] for one in won(text)} == expected


def test_a_title_of_failure_with_lots_that_were_awarded() -> None:
    text = (
        f"废标公告\n第1包：{SKY}中标，中标金额90.3万元；第2包：因有效投标人不足三家，作废标处理；"
        f"第3包：{FAR}中标，中标金额56万元。采购人：某训练中心。"
    )
    assert {(one[1], one[2], one[3]) for one in awarded(text)} == {(SKY, 903_000, "awarded"), (FAR, 560_000, "awarded")}


def test_a_framework_with_the_price_of_one_names_all_it_lets_in() -> None:
    text = f"入围结果 入围供应商（排名不分先后）：{SKY}，单价318元/双；{FAR}，单价326元/双。采购人：某被装站"
    assert {one[1] for one in won(text)} == {SKY, FAR}


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        (
            f"评审公示 成交供应商：{SKY}，经费60万元。异议请书面反映至海军航空某学院科研处，电话见网站。",
            "海军航空某学院科研处",
        ),
        (
            f"谈判公示 推荐{SKY}为第一成交候选供应商（最终报价36.50万元）。连云港某训练靶场拟按第一候选人成交。",
            "连云港某训练靶场",
        ),
        (f"采购公示 中标供应商：{SKY} 中标金额：5万元。需方：某化工厂", "某化工厂"),
    ],
)
def test_who_buys_where_it_takes_objections_or_decides(text: str, buyer: str) -> None:
    assert {one[0] for one in won(text)} == {buyer}


def test_the_number_of_a_house_is_no_sum() -> None:
    text = "中标公告 采购人：某部队 序号供应商名称供应商地址中标金额（元）"
    text += f"1{SKY}平顶山市新华区西环路89号3,980,000.00四、评审专家：岳某"
    assert {one[1:] for one in won(text)} == {(SKY, 3_980_000)}
