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
