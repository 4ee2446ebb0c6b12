"""Orders in Chinese news: hidden buyers, owners of ships, lots in a row, sums a clause on."""

import pytest

import ronghe


def orders(text: str) -> set[tuple[str | None, str, float | None, str]]:
    return {
        (
            claim.subject.name if claim.subject else None,
            claim.object.name if claim.object else "",
            getattr(claim.value, "amount", None),
            str(claim.qualifiers["stage"]),
        )
        for claim in ronghe.extract(text, published="2023-05-01").claims
        if claim.predicate == "awards"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "4月3日晚，岚瑞电科公告，公司与某军队单位签订了雷达备件采购合同，合同金额（含税）为1.2亿元。",
            {("某军队单位", "岚瑞电科", 120_000_000, "contracted")},
        ),
        (
            "渤岭船厂与希腊船东Aster Marine签署4艘油轮建造合同，单船造价5000万美元，总价约2亿美元。",
            {("Aster Marine", "渤岭船厂", 200_000_000, "contracted")},
        ),
        (
            "岚海石油公司与渤岭造船集团签署平台建造合同，金额3亿元。",
            {("岚海石油公司", "渤岭造船集团", 300_000_000, "contracted")},
        ),
        (
            "岚北国防部宣布，已与渤岭重工集团签订护卫舰建造合同，金额为40亿元。",
            {("岚北国防部", "渤岭重工集团", 4_000_000_000, "contracted")},
        ),
        (
            "岚岭无人机公司成为边境巡查项目中标人，中标价8600万元，项目采购人为岚州市公安局。",
            {("岚州市公安局", "岚岭无人机公司", 86_000_000, "awarded")},
        ),
        (
            "磐岭传动集团前五大客户未变。7月，又收到某所下达的试制订单，金额1450万元。",
            {("某所", "磐岭传动集团", 14_500_000, "contracted")},
        ),
        (
            "岚州港务集团公布岸桥采购结果：岚重机械公司中标第一标段，金额1.3亿元；第二标段由渤岭重工集团中标，金额9000万元。",
            {
                ("岚州港务集团", "岚重机械公司", 130_000_000, "awarded"),
                ("岚州港务集团", "渤岭重工集团", 90_000_000, "awarded"),
            },
        ),
        (
            "渤岭海工公司拿到两笔订单：一笔来自岚海油田公司，合同额5亿元；另一笔来自岚洋航运公司，总价2亿元。",
            {
                ("岚海油田公司", "渤岭海工公司", 500_000_000, "contracted"),
                ("岚洋航运公司", "渤岭海工公司", 200_000_000, "contracted"),
            },
        ),
        (
            "岚海航运公司与渤岭造船集团达成协议，向渤岭造船集团订造6艘集装箱船，订单总额约9亿美元。",
            {("岚海航运公司", "渤岭造船集团", 900_000_000, "contracted")},
        ),
    ],
)
def test_who_ordered_from_whom(text: str, expected: set[tuple[str | None, str, float | None, str]]) -> None:
    assert orders(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "岚岭银行公司与渤岭造船集团签订借款合同，金额3亿元。",
        "岚州市人民政府与渤岭重工集团签订投资合同，总额20亿元。",
        "岚岭无人机公司中标某型无人机项目，中标金额7000万元。",
    ],
)
def test_what_is_no_order_or_names_no_buyer(text: str) -> None:
    assert not {one for one in orders(text) if one[0] is not None}
