"""Dense investment prose: what several put into a round, who has the rest, what a deal leads to."""

import ronghe
from ronghe.model import Money

Told = set[tuple[str | None, str | None, float | None]]


def told(text: str, predicate: str) -> Told:
    """Subject, object or none, and sum or share of each claim of a predicate."""
    claims = [one for one in ronghe.extract(text, published="2023-06-15").claims if one.predicate == predicate]
    return {
        (
            one.subject.name if one.subject else None,
            one.object.name if one.object else None,
            float(one.value.amount) if isinstance(one.value, Money) else one.qualifiers.get("share"),
        )
        for one in claims
    }


def test_what_each_puts_into_a_round_told_in_the_sentence_before() -> None:
    text = (
        "6月14日，专做氢能阀门的沂蓝微控宣布完成2.2亿元B轮融资。领投方岱岳创投出资1亿元，沂河产业基金、昆岗资本各跟投4000万元，"
        "余下4000万元由老股东曜岩创投追加。此前的2021年11月，曾获曜岩创投1500万元天使投资。"
    )
    assert told(text, "invests_in") == {
        ("岱岳创投", "沂蓝微控", 100_000_000),
        ("沂河产业基金", "沂蓝微控", 40_000_000),
        ("昆岗资本", "沂蓝微控", 40_000_000),
        ("曜岩创投", "沂蓝微控", 40_000_000),
        ("曜岩创投", "沂蓝微控", 15_000_000),
    }


def test_of_a_list_behind_a_whole_each_sum_goes_where_the_whole_goes() -> None:
    text = (
        "11月20日，国岭投资公司、农岭创投等6家机构与南海船工集团签署债转股协议，合计向集团下属湛海重工公司注资36亿元。"
        "其中国岭投资公司15亿元，农岭创投9亿元，其他4家机构合计12亿元。"
    )
    assert {("国岭投资公司", "湛海重工公司", 1_500_000_000), ("农岭创投", "湛海重工公司", 900_000_000)} <= told(
        text, "invests_in"
    )
    assert ("湛海重工公司", "南海船工集团", None) in told(text, "part_of")


def test_a_unit_of_who_announces_is_the_subject_of_the_clauses_behind() -> None:
    text = "航岭股份公告，全资子公司渭阳航岭精锻有限公司拟增资扩股，注册资本由6000万元增至1亿元。"
    assert told(text, "size") == {("渭阳航岭精锻有限公司", None, 100_000_000)}
    assert told(text, "part_of") == {("渭阳航岭精锻有限公司", "航岭股份", None)}


def test_who_has_the_rest_has_it_of_the_firm_of_the_clause_before() -> None:
    text = "红崖导控持有渝陵惯性公司81%的股权，另外19%由两河战新基金持有，后者2020年以2.1亿元入股。"
    assert told(text, "owns") == {("红崖导控", "渝陵惯性公司", 81), ("两河战新基金", "渝陵惯性公司", 19)}
    assert told(text, "invests_in") == {("两河战新基金", "渝陵惯性公司", 210_000_000)}


def test_what_is_left_of_a_fund_is_no_share_of_a_partner() -> None:
    text = (
        "5月20日，伊南先进装备产业投资基金成立，其中伊南国晟控股集团认缴出资9.8亿元，持股98%；"
        "中岳航空集团认缴2000万元，余下0.1%由嵩阳私募持有。"
    )
    assert told(text, "owns") == set()


def test_a_share_after_the_deal_is_one_of_the_firm_that_changed_hands() -> None:
    text = (
        "中岭光学公告，拟以自有资金2.45亿元收购深川融科投资所持南屏锐视红外技术公司35%的股权。"
        "交易完成后，中岭光学持股比例将升至70%，深川融科投资不再持有其股份。"
    )
    owns = told(text, "owns")
    assert ("中岭光学", "南屏锐视红外技术公司", 70) in owns
    assert not any(target == "深川融科投资" for _, target, _ in owns)


def test_who_buys_what_its_holder_sells_for_a_price() -> None:
    text = (
        "作为泰岭北辰传动公司的第二大股东，江雁创投于12月1日与镇海重装集团签署转让协议，"
        "将所持18%股权作价1.35亿元转让给后者。"
    )
    assert told(text, "invests_in") == {("镇海重装集团", "泰岭北辰传动公司", 135_000_000)}
    assert ("江雁创投", "镇海重装集团", 18) not in told(text, "owns")


def test_a_firm_that_is_bought_whole_in_the_passive() -> None:
    text = "成川天链通信公司日前被四海长弓科技公司以6.8亿元全资收购，后者通过旗下长弓卫星公司完成交割。"
    assert told(text, "owns") == {("四海长弓科技公司", "成川天链通信公司", 100)}
    assert told(text, "invests_in") == {("四海长弓科技公司", "成川天链通信公司", 680_000_000)}
    assert told(text, "part_of") == {("长弓卫星公司", "四海长弓科技公司", None)}


def test_new_partners_of_a_fund_and_shares_told_as_what_they_put_in() -> None:
    text = (
        "宁海甬岚集成电路基金召开合伙人会议，同意吸收浙海省产业基金、北岭国投公司为新的有限合伙人，分别认缴6亿元、2亿元。"
        "变更后，宁海工投集团出资比例为33.3%。"
    )
    fund = "宁海甬岚集成电路基金"
    assert told(text, "contributes") == {
        ("浙海省产业基金", fund, 600_000_000),
        ("北岭国投公司", fund, 200_000_000),
        ("宁海工投集团", fund, 33.3),
    }


def test_who_manages_the_parent_fund_manages_none_of_those_below() -> None:
    text = "湘岭稀土材料子基金规模5亿元，湘岭省军工母基金出资1亿元。湘岭省军工母基金由湘岭国控集团管理，总规模50亿元。"
    assert told(text, "manages") == {("湘岭国控集团", "湘岭省军工母基金", None)}


def test_people_of_a_university_who_found_a_firm_found_no_university() -> None:
    text = "天岚通信公司成立于2012年，由三名江岭大学博士创办。"
    assert {subject for subject, _, _ in told(text, "established")} == {"天岚通信公司"}


def test_both_of_a_deal_s_sellers_hold_what_is_sold() -> None:
    text = (
        "中岭机电披露预案，拟通过发行股份及支付现金方式，购买洛泉晶泰轴承公司100%股权，交易作价9.2亿元。"
        "交易对方为洛泉控股、豫岭新兴产业基金，两者分别持有标的70%、30%股权。"
    )
    firm = "洛泉晶泰轴承公司"
    assert {("洛泉控股", firm, 70), ("豫岭新兴产业基金", firm, 30)} <= told(text, "owns")
    assert told(text, "invests_in") == {("中岭机电", firm, 920_000_000)}


def test_new_shares_that_one_buys_in_a_planned_increase() -> None:
    text = "渭阳航岭精锻有限公司拟增资扩股，注册资本由6000万元增至1亿元，新增部分由秦岭创制造业基金以现金1.6亿元认购。"
    assert told(text, "invests_in") == {("秦岭创制造业基金", "渭阳航岭精锻有限公司", 160_000_000)}
    planned = [one for one in ronghe.extract(text).claims if one.predicate == "invests_in"]
    assert [one.qualifiers.get("modality") for one in planned] == ["planned"]


def test_who_sells_together_is_not_what_is_bought() -> None:
    text = (
        "岭兵材料公司披露草案，拟以发行股份的方式购买北岭合金集团、株岭钨投公司合计持有的赣岭钨业公司100%股权，"
        "交易对价21.8亿元。"
    )
    assert not any(owner == "岭兵材料公司" and "北岭" in str(target) for owner, target, _ in told(text, "owns"))


def test_a_project_begun_in_a_zone_is_what_the_sentences_behind_tell_of() -> None:
    text = (
        "7月8日，总投资45亿元的西岭空天动力产业园在泾岭新城开工。项目由岭航动力集团投资建设，其中一期投资18亿元；"
        "达产后年产值可达60亿元。泾岭新城产业发展基金将以股权方式投入3亿元。"
    )
    park = "西岭空天动力产业园"
    assert {(park, None, 4_500_000_000), (park, None, 1_800_000_000), (park, None, 6_000_000_000)} == told(text, "size")
    assert {("岭航动力集团", park, None), ("泾岭新城产业发展基金", park, 300_000_000)} == told(text, "invests_in")


def test_capital_of_what_firms_have_founded_is_none_of_theirs() -> None:
    text = "浑岭装备研究院由中岭东方集团和浑岭区政府于2017年共建，注册资金1亿元。"
    assert told(text, "size") == {("浑岭装备研究院", None, 100_000_000)}


def test_capital_and_share_in_the_bracket_behind_a_unit() -> None:
    text = (
        "海岭防务公司共有控股子公司两家：青岭声学公司（注册资本5000万元，持股80%）、"
        "三岭深潜公司（注册资本3000万元，持股65%，其余35%由三岭湾投资公司持有）。"
    )
    assert told(text, "size") == {("青岭声学公司", None, 50_000_000), ("三岭深潜公司", None, 30_000_000)}
    assert {
        ("海岭防务公司", "青岭声学公司", 80),
        ("海岭防务公司", "三岭深潜公司", 65),
        ("三岭湾投资公司", "三岭深潜公司", 35),
    } <= told(text, "owns")


def test_who_buys_from_whom_with_the_price_first() -> None:
    text = "北岭工业公司以12亿元从岭桥资本手中收购岭森传感公司全部股份。"
    assert told(text, "invests_in") == {("北岭工业公司", "岭森传感公司", 1_200_000_000)}
    assert ("北岭工业公司", "岭森传感公司", 100) in told(text, "owns")


def test_who_leads_a_round_and_with_how_much() -> None:
    text = "近日，棱岭动力公司获得2.6亿元B轮融资，由国岭资本领投，出资1亿元，招岭国创、海岭基金跟投。"
    assert told(text, "invests_in") == {
        ("国岭资本", "棱岭动力公司", 100_000_000),
        ("招岭国创", "棱岭动力公司", None),
        ("海岭基金", "棱岭动力公司", None),
    }


def test_of_two_who_put_in_neither_takes() -> None:
    text = (
        "岭斗恒科公司引入战略投资者，宁岭新区产投集团增资9000万元，国岭北斗产业基金增资4500万元，合计取得13.04%股权。"
    )
    assert not any(target == "宁岭新区产投集团" for _, target, _ in told(text, "invests_in"))


def test_orders_are_no_investment() -> None:
    text = "翱岭无人机公司还从西岭电网公司拿到3860万元的线路巡检订单。"
    assert told(text, "invests_in") == set()


def test_a_manager_that_pays_in_itself() -> None:
    text = "岭行星空创投基金完成备案，规模6亿元。管理人岭行云图私募跟投600万元，占比1%，其余由社会资本认缴。"
    assert told(text, "contributes") == {("岭行云图私募", "岭行星空创投基金", 6_000_000)}
    assert told(text, "owns") == set()


def test_who_gets_money_from_a_fund_puts_nothing_into_it() -> None:
    text = "该公司获嘉岭科创基金注资1.1亿元；2021年底，再获上岭芯片基金3亿元战略投资。"
    assert told("嘉岭芯源公司成立于2015年。" + text, "contributes") == set()
    assert ("上岭芯片基金", "嘉岭芯源公司", 300_000_000) in told("嘉岭芯源公司成立于2015年。" + text, "invests_in")


def test_shares_taken_at_an_exchange() -> None:
    text = (
        "8月31日，航岭精工公司通过产权交易所公开挂牌完成混改，浙岭龙腾控股以4.05亿元摘牌27%股权，"
        "员工持股平台宁岭合伙企业出资6000万元持有4%。"
    )
    assert {("浙岭龙腾控股", "航岭精工公司", 405_000_000)} <= told(text, "invests_in")
    assert {("浙岭龙腾控股", "航岭精工公司", 27)} <= told(text, "owns")


def test_what_one_pays_into_each_of_two_funds() -> None:
    text = "2月25日，昆岭科创母基金向滇岭芯谷基金、云岭光电基金分别缴付第二期出资6000万元和4000万元。"
    assert told(text, "contributes") == {
        ("昆岭科创母基金", "滇岭芯谷基金", 60_000_000),
        ("昆岭科创母基金", "云岭光电基金", 40_000_000),
    }


def test_clauses_behind_a_partner_s_sum_go_on_about_the_fund() -> None:
    text = "其中，龙岭低空产业基金规模50亿元，深岭引导基金出资20亿元，管理人为创岭空天私募，已投项目17个。"
    assert told(text, "manages") == {("创岭空天私募", "龙岭低空产业基金", None)}
    shared = "龙岭低空产业基金规模50亿元，深岭国控集团出资20亿元，占40%。"
    assert ("深岭国控集团", "龙岭低空产业基金", 2_000_000_000) in told(shared, "contributes")


def test_a_subsidiary_is_one_whatever_is_planned_through_it() -> None:
    text = "昊岭能源公司公告，拟通过全资子公司四岭锂材公司在遂岭高新区投资建设锂盐项目。"
    parts = [one for one in ronghe.extract(text).claims if one.predicate == "part_of"]
    assert [one.qualifiers.get("modality") for one in parts] == [None]


def test_a_sum_in_a_bracket_leads_up_to_no_fund_behind_it() -> None:
    text = "已管理种子基金（1.2亿元）、军民融合基金（5亿元）和中岭硬创三号基金（12亿元）三只基金。"
    assert ("中岭硬创三号基金", None, 500_000_000) not in told(text, "size")


def test_a_fund_told_by_its_money_alone_has_no_name() -> None:
    text = "国岭资本募集完成一只美元基金，规模1.2亿美元。"
    assert not any("美元基金" in str(subject) for subject, _, _ in told(text, "size"))


def test_a_pool_without_a_name_is_no_size_of_who_sets_it_up() -> None:
    text = "江岭银行还与常岭担保基金签约，设立规模1亿元的军工贷风险池。"
    assert told(text, "size") == set()


def test_what_a_zone_s_fund_has_put_out_is_the_fund_s() -> None:
    text = "岭坊高新区设立的高岭先导基金（规模8亿元）全年投出2.3亿元。"
    assert told(text, "size") == {("高岭先导基金", None, 800_000_000), ("高岭先导基金", None, 230_000_000)}


def test_an_award_that_a_firm_announces_to_have_been_told_of() -> None:
    text = "卓岭电源公司公告称，近日收到国岭电网公司的中标通知书，中标金额为815万元。"
    assert told(text, "awards") == {("国岭电网公司", "卓岭电源公司", 8_150_000)}
    assert told("卓岭电源公司公告称，近日收到多家客户的询问。", "awards") == set()
