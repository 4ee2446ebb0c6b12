"""Kinds of award notices that were misread in notices the readers had not seen."""

import pytest

from tests.extract.readers.said import claims


def won(text: str) -> set[tuple[str | None, str, int | None]]:
    """Buyer, supplier and sum of every award that is no candidate's."""
    found = [claim.as_json() for claim in claims(text, "awards") if claim.qualifiers.get("stage") != "candidate"]
    return {
        (
            claim["subject"]["name"] if claim["subject"] else None,
            claim["object"]["name"],
            int(claim["value"]["amount"]) if claim["value"] else None,
        )
        for claim in found
    }


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        ("某雷达旅拟对雷达软件采用单一来源方式采购，拟定供应商：晨翼电子有限公司。公示5天。", "某雷达旅"),
        (
            "某被装监测站检测仪器采购项目第二次招标于3月15日开标。中标供应商：晨翼电子有限公司，中标金额：29.6万元。",
            "某被装监测站",
        ),
        (
            "晨翼集团第六一五研究所振动台采购项目（编号0610-22）于6月10日开标。中标人名称：青屿电子有限公司，中标价：20万元。",
            "晨翼集团第六一五研究所",
        ),
        ("受某省军区保障局委托，采购结果公告如下：成交供应商：晨翼电子有限公司，成交金额：9万元。", "某省军区保障局"),
    ],
)  # fmt: skip
def test_the_buyer_in_the_words_of_the_sentence(text: str, buyer: str) -> None:
    assert {one[0] for one in won(text)} == {buyer}


def test_what_a_correction_takes_back_is_no_award() -> None:
    text = (
        "更正公告 采购人：某器材仓库。原公告“成交供应商：晨翼仓储有限公司，成交金额：1298000元”，"
        "因该供应商放弃，更正为“成交供应商：青屿物流有限公司，成交金额：1342600元”。"
    )
    assert won(text) == {("某器材仓库", "青屿物流有限公司", 1_342_600)}


def test_both_of_a_consortium_in_a_sentence_win_together() -> None:
    text = (
        "采购项目评标结果公告如下：采购人：某器材仓库。中标人为晨翼科技有限公司（联合体牵头人）与青屿技术转移中心"
        "（联合体成员）组成的联合体，中标总价为人民币捌佰柒拾叁万陆仟元整。"
    )
    assert {one[1:] for one in won(text)} == {("晨翼科技有限公司", 8_736_000), ("青屿技术转移中心", 8_736_000)}


def test_the_rank_in_its_own_cell_decides_and_not_the_order_of_the_rows() -> None:
    text = (
        "询价采购结果公示\n采购单位：某边防团\n"
        "| 供应商 | 报价（万元） | 是否通过资格审查 | 排名 |\n| --- | --- | --- | --- |\n"
        "| 晨翼光能有限公司 | 71.20 | 否 | — |\n| 青屿能源科技有限公司 | 73.49 | 是 | 1 |\n"
        "| 鹭海电气有限公司 | 76.88 | 是 | 2 |\n"
    )
    assert won(text) == {("某边防团", "青屿能源科技有限公司", 734_900)}


def test_the_last_round_of_a_talk_gives_the_sum() -> None:
    text = (
        "某研究院于12月7日组织了释放器项目竞争性谈判采购。第一轮报价：晨翼海声研究所186万元，青屿海洋科技有限公司183.5万元；"
        "最后报价：晨翼海声研究所173.5万元，青屿海洋科技有限公司175万元。谈判小组推荐晨翼海声研究所为成交供应商。"
    )
    assert {one[1:] for one in won(text)} == {("晨翼海声研究所", 1_735_000)}


def test_a_lot_that_failed_cancels_no_other() -> None:
    text = (
        "某监测站检测仪器采购结果公告：01包（强力机）：因供应商仅两家，作废标处理；"
        "02包（牢度仪）：晨翼纺织仪器有限公司中标，中标价29.6万元。"
    )
    assert {claim.qualifiers["stage"] for claim in claims(text, "awards")} == {"awarded"}


def test_the_winners_of_a_framework_by_area() -> None:
    text = (
        "受某保障局委托，现将采购入围结果公告如下：入围供应商（按片区）：1.合肥片区：晨翼汽车维修有限公司，下浮率18%；"
        "2.芜湖片区：青屿车辆服务中心，下浮率15%。"
    )
    assert {one[1] for one in won(text)} == {"晨翼汽车维修有限公司", "青屿车辆服务中心"}


def test_a_foreign_sum_counts_by_what_the_notice_says_it_comes_to() -> None:
    text = (
        "采购项目中标结果公告 采购人：某研究所 中标人：晨翼进出口有限公司 "
        "中标价：1,365,000欧元，按当日汇率折合人民币9,824,600.00元"
    )
    assert {one[1:] for one in won(text)} == {("晨翼进出口有限公司", 9_824_600)}


def test_a_winner_for_each_kind_of_goods() -> None:
    text = (
        "经评审，某军需仓库军用被服采购项目成交结果如下：棉大衣：晨翼制衣有限公司，单价286元，总价143万元；"
        "防寒鞋：青屿制鞋有限公司，单价198元，总价59.4万元。公示期3日。"
    )
    assert won(text) == {
        ("某军需仓库", "晨翼制衣有限公司", 1_430_000),
        ("某军需仓库", "青屿制鞋有限公司", 594_000),
    }


def test_the_only_supplier_after_talks_and_what_is_paid_by_the_month() -> None:
    text = "单一来源采购结果公告：经与唯一供应商晨翼飞机有限公司协商谈判，以1,460万元成交。采购单位：陆航某旅。"
    assert won(text) == {("陆航某旅", "晨翼飞机有限公司", 14_600_000)}
    monthly = "采购成交结果公告 成交供应商：晨翼餐饮有限公司，服务费：1.85万元/月，合同期12个月，成交总金额22.2万元。"
    assert {one[1:] for one in won(monthly)} == {("晨翼餐饮有限公司", 222_000)}
