"""双方, places that act beside bodies, 公司 on a company's own page, plain offices, counts and units."""

from tests.extract.readers.said import claims, said

A, B, C = "长江集团有限公司", "南湖大学", "华山光电有限公司"


def test_both_parties_are_the_two_that_the_sentence_before_named_side_by_side() -> None:
    text = f"6月3日，{A}与{B}签署战略合作协议。双方共同出资设立{C}。"
    assert said(text, "founded_by") == {(C, A), (C, B)}


def test_both_parties_of_a_heading_are_found_further_on() -> None:
    text = (
        f"案例二：{B}与{A}\n{A}始建于1958年，是军工企业。{B}是省属高校。"
        f"合作始于上世纪。此后十年只有零星咨询。当时没有平台。2011年6月，双方共建长江联合实验室。"
    )
    assert said(text, "founded_by") == {("长江联合实验室", A), ("长江联合实验室", B)}


def test_two_that_are_told_of_in_passing_are_not_the_parties() -> None:
    text = f"{C}被确定为{A}与{B}共建企业。双方共建长江联合实验室。"
    assert said(text, "founded_by") & {("长江联合实验室", A), ("长江联合实验室", B)} == set()


def test_a_place_that_acts_together_with_a_body_founds() -> None:
    text = f"星河实验室2019年由广东省和{A}共同建设。"
    assert said(text, "founded_by") == {("星河实验室", "广东省"), ("星河实验室", A)}


def test_the_company_of_a_profile_is_whom_it_presents() -> None:
    text = (
        f"公司简介\n\n{C}成立于2003年8月，位于武汉市。\n\n公司现有员工680余人，其中研发人员210人。\n\n"
        "公司全资拥有武汉华芯科技有限公司。"
    )
    counted = {(one.subject.name, one.value.count) for one in claims(text, "total")}  # type: ignore[union-attr]
    assert counted == {(C, 680), (C, 210)}
    assert said(text, "owns") == {(C, "武汉华芯科技有限公司")}
    assert said(f"\n  {text}", "owns") == {(C, "武汉华芯科技有限公司")}


def test_a_news_item_on_two_companies_is_no_profile_of_the_first() -> None:
    text = f"{C}成立于2003年。\n\n{A}成立于1998年。\n\n公司现有员工680人。"
    assert C not in {one.subject.name for one in claims(text, "total") if one.subject}


def test_who_sends_the_news_is_not_spoken_of() -> None:
    text = "科创观察3月9日消息，近日融资市场回暖。公司现有员工680人。"
    assert not claims(text, "total")


def test_officers_of_bodies_that_are_called_by_what_they_are() -> None:
    assert said("区委书记孙立群出席签约仪式。", "role") == {("孙立群", "区委")}
    assert said("园区管委会主任武建平说，产值翻番。", "role") == {("武建平", "园区管委会")}


def test_schools_of_a_university_are_its_parts() -> None:
    text = f"{B}创建于1953年。学校设有机械工程学院、能源化工学院、光电学院等18个教学单位。"
    assert said(text, "part_of") == {(unit, B) for unit in ("机械工程学院", "能源化工学院", "光电学院")}


def test_a_controlled_subsidiary() -> None:
    assert said(f"{C}现为{A}控股子公司。", "controls") == {(A, C)}


def test_a_reading_of_a_policy_tells_what_it_ends() -> None:
    new, old = "湖北省协作配套管理规定", "湖北省协作配套管理暂行办法"
    text = f"《{new}》政策解读\n\n问：何时施行？\n答：自2022年1月1日起施行。2015年发布的《{old}》同时废止。"
    assert said(text, "replaces") == {(new, old)}


def test_both_parties_that_the_sentence_itself_named_before() -> None:
    text = f"其中，{A}与{B}就激光清洗达成合作，双方将共建“激光应用联合实验室”。"
    founders = said(text, "founded_by", "modality")
    assert founders == {("激光应用联合实验室", A, "planned"), ("激光应用联合实验室", B, "planned")}


def test_officers_one_after_the_other_and_founders_by_their_office() -> None:
    assert said(f"{C}董事长邹启明，总经理汤维汉。", "role") == {("邹启明", C), ("汤维汉", C)}
    assert said(f"{C}创始人、总经理易国梁原是钳工。", "founded_by") == {(C, "易国梁")}
    assert said(f"{A}合伙人谢雯认为，市场还小。", "role") == {("谢雯", A)}


def test_shares_of_owners_that_hold_one_after_the_other() -> None:
    text = f"{C}由国有独资企业{A}与职工持股平台蚌埠众擎管理咨询中心（有限合伙）分别持有51%和22%股份。"
    assert said(text, "owns", "share") == {(A, C, 51), ("蚌埠众擎管理咨询中心（有限合伙）", C, 22)}


def test_a_fund_of_funds_and_a_company_put_into_the_fund_that_is_told_of() -> None:
    fund = "汉水产业基金"
    text = f"{fund}由华山资本担任管理人。其中，武汉市科创母基金出资2.5亿元；{A}出资3亿元。"
    given = {(one.subject.name, one.object.name, one.value.amount) for one in claims(text, "contributes")}  # type: ignore[union-attr]
    assert given == {("武汉市科创母基金", fund, 250_000_000), (A, fund, 300_000_000)}


def test_money_that_buys_into_a_fund() -> None:
    text = f"{A}以自有资金8,000万元认购长江智造股权投资合伙企业（有限合伙）的份额。"
    assert [one.value.amount for one in claims(text, "contributes") if one.value] == [80_000_000]  # type: ignore[union-attr]


def test_who_sends_the_news_takes_no_money_and_an_exchange_is_not_founded() -> None:
    text = f"创投瞭望获悉，芯片研发商{C}宣布完成B轮融资，由{A}领投。"
    assert said(text, "invests_in") == {(A, C)}
    assert not said(f"2017年{C}在全国股转系统挂牌。", "established")


def test_those_who_fund_one_thing_are_no_partners() -> None:
    assert not said(f"长江产业基金由{A}与民营企业{C}共同出资。", "partners_with")


def test_what_a_manager_manages_is_its_own_and_counts_of_a_city_are_the_citys() -> None:
    text = f"{C}成立于2016年，管理基金9只，在管规模约42亿元。"
    sizes = {(one.subject.name, one.value.amount) for one in claims(text, "size")}  # type: ignore[union-attr]
    assert sizes == {(C, 4_200_000_000)}
    city = "绵阳市召开大会。据介绍，全市军民融合企业已达371家，上半年实现产值1480亿元。"
    assert ("绵阳市", 371) in {(one.subject.name, getattr(one.value, "count", 0)) for one in claims(city, "total")}  # type: ignore[union-attr]
