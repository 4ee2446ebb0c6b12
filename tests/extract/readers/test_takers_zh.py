"""Who takes what partners and investors put in: the fund told of and none that itself puts in, the firm that raises."""

import ronghe


def told(text: str, predicate: str) -> set[tuple[str, str, float | None]]:
    claims = ronghe.extract(text, published="2024-05-22").claims
    return {
        (claim.subject.name, claim.object.name, getattr(claim.value, "amount", None))
        for claim in claims
        if claim.predicate == predicate and claim.subject is not None and claim.object is not None
    }


def test_a_guidance_fund_among_the_partners_takes_nothing_of_theirs() -> None:
    text = (
        "5月20日，洛川伊滨先进装备产业投资基金（有限合伙）成立。该基金由洛川国盛投资控股集团有限公司、"
        "河洛省先进制造业引导基金（有限合伙）等共同出资，其中洛川国盛投资控股集团有限公司认缴出资9.8亿元，"
        "持股48.95%；河洛省先进制造业引导基金（有限合伙）认缴4.2亿元，持股20.98%。该基金目标规模30亿元。"
    )
    fund = "洛川伊滨先进装备产业投资基金（有限合伙）"
    assert told(text, "contributes") == {
        ("洛川国盛投资控股集团有限公司", fund, 980_000_000),
        ("河洛省先进制造业引导基金（有限合伙）", fund, 420_000_000),
    }
    assert told(text, "owns") == set()
    sizes = {c.subject.name for c in ronghe.extract(text).claims if c.predicate == "size" and c.subject}
    assert sizes == {fund}


def test_what_investors_put_in_goes_to_the_firm_that_takes_them_in() -> None:
    text = (
        "11月25日，重州微岚电子有限公司增资扩股签约仪式举行。增资完成后，微岚电子注册资本由1.2亿元增至1.85亿元。"
        "其中，国创汇合产业基金出资2.2亿元，持股9.3%；两河航投集团出资1.2亿元。"
    )
    firm = "重州微岚电子有限公司"
    assert told(text, "invests_in") == {
        ("国创汇合产业基金", firm, 220_000_000),
        ("两河航投集团", firm, 120_000_000),
    }
    assert told(text, "contributes") == set()


def test_part_of_a_planned_increase_is_planned() -> None:
    text = (
        "公司拟与关联方江岸泽润投资有限公司共同对泽润惯性有限公司进行增资，增资总额为12,000万元，"
        "其中江岸泽润投资有限公司以现金增资2,500万元。"
    )
    (claim,) = (c for c in ronghe.extract(text).claims if c.predicate == "invests_in" and c.value is not None)
    assert claim.qualifiers["modality"] == "planned"
    assert told(text, "invests_in") == {("江岸泽润投资有限公司", "泽润惯性有限公司", 25_000_000)}


def test_a_sum_put_into_a_round_is_the_investors() -> None:
    assert told("国汇产投基金2018年以1.2亿元参与了芯岚微的B轮融资。", "invests_in") == {
        ("国汇产投基金", "芯岚微", 120_000_000)
    }


def test_the_issuer_is_what_it_became() -> None:
    text = (
        "发行人前身为西宁恒铎精密机械有限责任公司。2017年8月，恒铎有限整体变更为西宁恒铎防务技术股份有限公司。"
        "陕川秦科投资有限公司持有公司10.8%的股份，陕川军民融合产业基金持有公司7.5%的股份。"
    )
    owners = {owner for owner, owned, _ in told(text, "owns") if owned == "西宁恒铎防务技术股份有限公司"}
    assert owners == {"陕川秦科投资有限公司", "陕川军民融合产业基金"}


def test_a_listed_companys_notice_tells_holders_controllers_and_what_it_is_to_buy() -> None:
    assert ("国汇产投基金", "芯岚微", None) in told("芯岚微公告称，持股9.63%的股东国汇产投基金计划减持。", "owns")
    text = "国芯镇业则表示，收到控股股东镇业科技集团的通知，镇业科技集团于6月27日增持公司股份60万股。"
    assert told(text, "controls") == {("镇业科技集团", "国芯镇业", None)}
    text = "江岸泽润投资有限公司系公司控股股东、实际控制人范启东先生控制的企业，本次交易构成关联交易。"
    assert told(text, "controls") == {("范启东", "江岸泽润投资有限公司", None)}


def test_whom_money_is_put_into_does_not_put_it_in() -> None:
    text = "徐淮国防基金已于4月完成首个项目投资，向江岸淮微雷达有限公司注资4000万元。"
    assert told(text, "invests_in") == {("徐淮国防基金", "江岸淮微雷达有限公司", 40_000_000)}
    assert told(text, "contributes") == set()


def test_the_investors_of_a_round_are_not_invested_in() -> None:
    text = "元翎光电于2021年7月完成1.5亿元B轮融资，投资方包括君岭资本、海雀资本等。"
    assert told(text, "invests_in") == {("君岭资本", "元翎光电", None), ("海雀资本", "元翎光电", None)}


def test_the_word_for_a_firm_tells_its_field_wherever_it_stands() -> None:
    text = "向抗辐照芯片企业Radox Semi授予一份合同。12月16日消息，AI视觉企业瞳界科技宣布完成融资。"
    fields = {
        (c.subject.name, getattr(c.value, "text", None))
        for c in ronghe.extract(text).claims
        if c.predicate == "sector" and c.subject
    }
    assert fields == {("Radox Semi", "抗辐照芯片"), ("瞳界科技", "AI视觉")}


def test_a_filing_that_is_cancelled_is_none() -> None:
    (claim,) = (
        c for c in ronghe.extract("瀚海一号私募基金已于8月完成清算并注销备案。").claims if c.predicate == "status"
    )
    assert getattr(claim.value, "text", None) == "dissolved"


def test_a_firm_that_is_called_the_company_is_what_the_company_means() -> None:
    text = (
        "北薇股份有限公司（以下简称“北薇股份”或“公司”）2021年营业收入11亿元。报告期内，公司新设全资子公司北薇（绵川）微系统有限公司，"
        "注册资本3亿元。公司持有参股公司成川振芯天翼科技有限公司21.5%的股权。公司注册地位于北京经济技术开发区。"
    )
    assert told(text, "owns") >= {("北薇股份有限公司", "成川振芯天翼科技有限公司", None)}
    assert told(text, "part_of") == {("北薇（绵川）微系统有限公司", "北薇股份有限公司", None)}
    assert told(text, "located_in") == {("北薇股份有限公司", "北京经济技术开发区", None)}
    assert told(text, "founded_by") <= {("北薇（绵川）微系统有限公司", "北薇股份有限公司", None)}
    sizes = {
        (c.subject.name, getattr(c.value, "amount", None))
        for c in ronghe.extract(text).claims
        if c.predicate == "size" and c.qualifiers.get("measure") == "registered" and c.subject
    }
    assert sizes == {("北薇（绵川）微系统有限公司", 300_000_000)}


def test_the_partners_of_a_fund_are_listed_and_what_one_of_them_puts_in_goes_to_it() -> None:
    text = (
        "锐兴国防科技二期基金宣布完成首轮关闭。本期基金的LP包括陕川省政府投资引导基金、西川财金以及若干家族办公室，"
        "其中陕川省政府投资引导基金出资2亿元。"
    )
    fund = "锐兴国防科技二期基金"
    assert told(text, "contributes") == {("陕川省政府投资引导基金", fund, 200_000_000), ("西川财金", fund, None)}


def test_fields_of_work_in_a_list_are_no_firms() -> None:
    text = "南川航空产业引导基金重点支持大飞机配套、通用航空、无人机、航空新材料等领域。"
    (claim,) = (c for c in ronghe.extract(text).claims if c.predicate == "sector")
    assert getattr(claim.value, "text", None) == "大飞机配套、通用航空、无人机、航空新材料"


def test_what_only_describes_a_firm_is_no_name_before_it() -> None:
    text = "商业火箭公司星岚航天宣布完成15亿元D轮融资，由国创招商领投。"
    assert told(text, "invests_in") == {("国创招商", "星岚航天", None)}


def test_firms_that_went_public_are_a_portfolio() -> None:
    text = "滨川军工基金已投资16个项目，其中锐兴半导体、河湾水声、铁南焊接3家企业成功登陆科创板。"
    names = {"锐兴半导体", "河湾水声", "铁南焊接"}
    assert told(text, "invests_in") == {("滨川军工基金", name, None) for name in names}


def test_the_land_before_the_word_for_a_firm_is_where_it_is() -> None:
    text = "德国微型火箭发动机公司Feuerwark Dynamics与欧洲投资银行签署协议。"
    assert told(text, "located_in") == {("Feuerwark Dynamics", "德国", None)}


def test_a_share_held_through_a_fund_or_since_a_round_is_the_holders() -> None:
    text = "金川机电表示，公司通过参股的南川星火创业投资中心（有限合伙）间接持有蓝狐航天约1.86%的股权。"
    assert ("金川机电", "蓝狐航天", None) in told(text, "owns")
    text = "厦川鹭岛新材投资有限公司以自有资金3000万元参与了星辰动力的B轮融资，目前持有其2.4%股份。"
    assert ("厦川鹭岛新材投资有限公司", "星辰动力", None) in told(text, "owns")


def test_a_managers_short_name_is_no_fund() -> None:
    text = "一期由沈川盛京基金管理有限公司管理。盛京基金董事长佟立新说，盛京基金成立于2014年。"
    kinds = {m.kind for m in ronghe.extract(text).mentions if m.text == "盛京基金"}
    assert kinds == {"Company"}
