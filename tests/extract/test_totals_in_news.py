"""Sums and counts of groups as television and newspapers tell them."""

import pytest

import ronghe


def totals(text: str) -> dict[float, str | None]:
    """The subject of each total by its amount or number."""
    out: dict[float, str | None] = {}
    for claim in ronghe.extract(text, published="2024-09-04").claims:
        if claim.predicate == "total" and claim.value is not None:
            given = claim.as_json()["value"]
            out[given.get("amount", given.get("count"))] = claim.subject.name if claim.subject else None
    return out


@pytest.mark.parametrize(
    ("text", "amount", "whose"),
    [
        ("今年以来，山东累计发行新增专项债券1964亿元，支持项目1320个。", 196_400_000_000, "山东"),
        ("鲁东大桥银行今年已发放先进制造业贷款1380亿元，同比增长28%。", 138_000_000_000, "鲁东大桥银行"),
        ("近三年，天津滨海新区为实体经济提供资金支持1500亿元。", 150_000_000_000, "天津滨海新区"),
        ("今年上半年，中央企业完成战略性新兴产业投资4300亿元，同比增长34%。", 430_000_000_000, None),
        ("海岳蓝鲸产业基金、津仁能源母基金等11支基金集中签约落户天津滨海新区，基金总规模超过420亿元。",
         42_000_000_000, "天津滨海新区"),
    ],
)  # fmt: skip
def test_a_sum_of_many_deeds_is_a_total_of_who_does_them(text: str, amount: int, whose: str | None) -> None:
    assert totals(text)[amount] == whose


@pytest.mark.parametrize(
    "text",
    [
        "湾沚农商行向芜湖旋戟无人机有限公司发放贷款2000万元。",
        "芜湖旋戟无人机有限公司获得贷款2000万元。",
        "该公司获批授信，银行将向其提供2500万欧元贷款。",
    ],
)
def test_what_one_firm_is_lent_is_no_total(text: str) -> None:
    assert totals(text) == {}


def test_one_sum_is_one_total() -> None:
    text = "目前，成都市已集聚航空航天规模以上企业190多家，形成了全产业链，产业规模突破1500亿元。"
    claims = [one for one in ronghe.extract(text).claims if one.predicate == "total"]
    assert sorted(one.as_json()["value"].get("amount", 0) for one in claims) == [0, 150_000_000_000]


def test_who_only_tells_or_hosts_has_no_total() -> None:
    text = (
        "记者今天从浙江省地方金融监督管理局了解到，钱潮银行、浙越银行等22家金融机构与316家民营制造企业签订授信协议，"
        "授信总额达到1080亿元。"
    )
    assert "银行" not in (totals(text)[108_000_000_000] or "")


@pytest.mark.parametrize(
    ("text", "amount", "whose"),
    [
        ("记者从中国海榕集团获悉，今年以来，集团新承接船舶订单312艘，合同金额超过1800亿元。", 180_000_000_000, None),
        ("至此，国家物流枢纽总数达到151个。", 151, None),
        ("在佛山，引导基金参股的禅城智造创投基金已投出11个项目，总金额6.4亿元。", 11, "禅城智造创投基金"),
        ("西秦科创集团管理的西安市秦风投资基金规模已达150亿元，累计参股子基金64支。", 64, "西安市秦风投资基金"),
        ("截至7月底，中央企业在黑龙江在建项目206个，总投资超过2600亿元。", 206, "黑龙江"),
    ],
)
def test_whose_a_figure_is(text: str, amount: int, whose: str | None) -> None:
    found = totals(text)
    assert amount in found
    assert whose is None or found[amount] == whose


def test_what_an_amount_describes_is_no_total() -> None:
    text = "望城区现场签约项目23个，总投资216.5亿元，其中投资50亿元以上项目1个、10亿元以上项目7个。"
    assert 5_000_000_000 not in totals(text)


def test_a_number_of_funds_is_no_fund() -> None:
    mentions = ronghe.extract("天津滨海新区11支基金集中签约。").mentions
    assert "Fund" not in {one.kind for one in mentions}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("截至9月末，华国进出口银行“一带一路”贷款余额2.2万亿元。", 2_200_000_000_000),
        ("中国西秦重装集团今年一季度新签订单金额达320亿元。", 32_000_000_000),
        ("航展今天闭幕，六天里签订了总价值超过398.5亿美元的各种合作协议。", 39_850_000_000),
        ("鹏海银行已为4500户科技企业授信230亿元。", 23_000_000_000),
        ("中央企业今年上半年在新疆完成投资1168亿元，同比增长20%。", 116_800_000_000),
    ],
)
def test_balances_orders_and_worth_are_totals(text: str, amount: int) -> None:
    assert amount in totals(text)


def test_a_fund_has_no_credit_and_costs_no_building() -> None:
    text = "光明区设立的脑科学产业基金已投出17个项目。该区超算中心二期土建工程完工，总投资61亿元。"
    claims = ronghe.extract(text).claims
    assert not [one for one in claims if one.predicate == "size" and one.subject and one.subject.kind == "Fund"]


def test_later_funds_of_a_family_keep_their_number() -> None:
    names = {one.text for one in ronghe.extract("今年3月，浙江省组建了浙江省科创母基金三期，首期规模50亿元。").mentions}
    assert "浙江省科创母基金三期" in names


def test_what_is_built_lies_where_the_clause_before_says() -> None:
    text = "在襄阳，总投资32亿元的汉江航空制动系统基地同日开工。"
    pairs = {
        (one.subject.name, one.object.name)
        for one in ronghe.extract(text).claims
        if one.predicate == "located_in" and one.subject and one.object
    }
    assert ("汉江航空制动系统基地", "襄阳") in pairs
