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
