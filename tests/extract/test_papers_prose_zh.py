"""What papers on technology transfer say in prose: companies, funds and sums of institutes and zones."""

import pytest

import ronghe
from ronghe.model import Count, Money


def read(text: str, predicate: str) -> list[tuple[str | None, str]]:
    """Subject and what is said of it, for the claims of one predicate."""
    out = []
    for claim in ronghe.extract(text).claims:
        if claim.predicate == predicate:
            said = claim.object.name if claim.object else str(claim.value)
            out.append((claim.subject.name if claim.subject else None, said))
    return out


def numbers(text: str) -> set[float]:
    """The sums and counts of groups that a text tells."""
    values = [claim.value for claim in ronghe.extract(text).claims if claim.predicate == "total"]
    sums = {float(value.amount) for value in values if isinstance(value, Money)}
    return sums | {float(value.count) for value in values if isinstance(value, Count)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至2018年底，全国共有国家高新技术产业开发区168家。", {168}),
        ("江北研究院现有3个研究中心和1个中试基地。", {3}),
        ("国科控股联合社会资本设立了总规模超过300亿元的系列基金，覆盖各阶段。", {30_000_000_000}),
        (
            "根据科技部《中国成果转化2019年度报告》，2018年3200家高校院所转化科技成果的合同金额达177.3亿元。",
            {17_730_000_000},
        ),
        ("1999年，省科委将三家研究所整合重组，组建江南应用技术研究院。", set()),
    ],
)
def test_totals_of_groups(text: str, expected: set[float]) -> None:
    assert numbers(text) == expected


def test_what_a_body_has_in_several_places_is_its_own() -> None:
    text = "江北先进材料研究所地处东北。为此，该所先后在江苏、广东等地共建分中心11个。"
    assert ("江北先进材料研究所", "Count(count=11)") in read(text, "total")


@pytest.mark.parametrize(
    ("text", "founder"),
    [
        ("2019年，江北科技园发起设立总规模2亿元的江科天使基金。", "江北科技园"),
        ("2016年3月，由江北研究院牵头，联合37家企业成立了江北新材料产业技术创新战略联盟。", "江北研究院"),
        ("2012年，江东交通大学将原科技处与成果科合并，成立先进产业技术研究院。", "江东交通大学"),
    ],
)
def test_who_founds_in_the_clause_before(text: str, founder: str) -> None:
    assert [said for _, said in read(text, "founded_by")] == [founder]
    assert len(read(text, "established")) == 1


def test_a_law_in_prose_is_not_the_adoption_of_the_policy_before() -> None:
    text = (
        "1985年3月，中共中央发布《关于科学技术体制改革的决定》。以1996年5月全国人大常委会通过《促进科技成果转化法》为标志，"
        "产学研合作有法可依。"
    )
    assert ("关于科学技术体制改革的决定", "全国人大常委会") not in read(text, "issued_by")


def test_a_slogan_in_quotes_is_no_firm() -> None:
    reading = ronghe.extract("“联动创新”战略实施以来，国科控股设立了多只基金。")
    assert "联动创新" not in {mention.text for mention in reading.mentions}


def test_the_park_of_a_university_is_its_part() -> None:
    assert read("清江理工大学国家大学科技园始建于2001年。", "part_of") == [
        ("清江理工大学国家大学科技园", "清江理工大学")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“民参军”企业由2015年的41家增加到97家。", {97}),
        ("全市军民融合产业产值年均增长11.6%，2020年达到862亿元。", {86_200_000_000}),
        ("来自17个国家和地区的620家企业参展。", {620}),
        ("目前核心区已引进军民融合项目156个，总投资超过1200亿元。", {156, 120_000_000_000}),
        ("到2020年底，园区累计引进涉海项目89个，其中竣工投产37个。", {89, 37}),
        ("累计形成专利1 127件。", {1127}),
    ],
)
def test_turns_of_counting(text: str, expected: set[float]) -> None:
    assert numbers(text) == expected


def test_a_case_taken_up_owns_what_its_sentence_counts() -> None:
    text = "第一类依托总体院所，如2011年获批的房山星谷产业基地，园内有总装企业4家、配套企业60余家。"
    base = "房山星谷产业基地"
    assert set(read(text, "total")) == {(base, "Count(count=4)"), (base, "Count(count=60)")}


@pytest.mark.parametrize(
    ("text", "policy", "issuer"),
    [
        ("1980年，美国国会通过《拜杜法案》，将成果的所有权下放给大学。", "拜杜法案", "美国国会"),
        ("浙江省《科技新政30条》（2018年）规定，对新认定的孵化器奖励200万元。", "科技新政30条", "浙江省"),
        ("西南铁道大学于2016年1月出台《成果转化九条》，率先破题。", "成果转化九条", "西南铁道大学"),
    ],
)
def test_short_titles_are_policies(text: str, policy: str, issuer: str) -> None:
    assert read(text, "issued_by") == [(policy, issuer)]


def test_the_sum_behind_funds_below_is_theirs() -> None:
    text = "江淮成果转化引导基金自2011年设立以来，先后批准设立了30只子基金，总规模达424亿元。"
    assert ("江淮成果转化引导基金", "Count(count=30)") in read(text, "total")
    assert 42_400_000_000 in numbers(text)
    assert not read(text, "size")


def test_several_that_become_one_are_no_total() -> None:
    assert numbers("江北应用研究院由三家研究所合并组建，现有员工300人。") == {300}


def test_what_is_recommended_of_a_fund_is_not_told_of_it() -> None:
    text = "建议由国家发展改革委牵头，研究设立国家成果转化引导基金二期，规模不低于200亿元，重点支持概念验证。"
    assert not read(text, "size")
    assert not read(text, "sector")


def test_sums_of_funds_below_are_not_the_parents() -> None:
    text = (
        "辽海省科技创新母基金成立于2018年。"
        "截至2020年底，母基金已决策子基金17只，认缴出资22.6亿元，子基金总规模128亿元。"
    )
    assert not read(text, "size")
    assert numbers(text) == {17, 12_800_000_000}


def test_authors_at_the_foot_hold_posts() -> None:
    text = "王晓岚　江淮理工大学管理学院副教授，硕士生导师。主要研究领域：技术转移。"
    assert read(text, "role") == [("王晓岚", "江淮理工大学管理学院")]


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("项目由小企业管理局（SBA）统筹。", "alias", [("小企业管理局", "Text(text='SBA')")]),
        ("日本于1998年颁布《大学技术转移促进法》。", "issued_by", [("大学技术转移促进法", "日本")]),
        ("2001年日本产业技术综合研究所由15个国立研究所合并组成。", "founded_by", []),
    ],
)
def test_foreign_bodies(text: str, predicate: str, expected: list[tuple[str, str]]) -> None:
    assert read(text, predicate) == expected


def test_each_with_half_owns() -> None:
    text = "成都有机所与中化材料集团各出资50%组建的中科化学科技有限公司，注册资本1.2亿元。"
    firm = "中科化学科技有限公司"
    assert {s for s, o in read(text, "owns") if o == firm} == {"成都有机所", "中化材料集团"}


@pytest.mark.parametrize(
    ("text", "made", "founders"),
    [
        (
            "中国科学院有34家院地共建机构。2012年与苏州市共建的苏州育成中心聚焦纳米。",
            "苏州育成中心",
            {"中国科学院", "苏州市"},
        ),
        ("长城产业园设立了两只基金：星融天使基金（1亿元）和星融成长基金（5亿元）。", "星融成长基金", {"长城产业园"}),
    ],
)
def test_founders_that_stand_beside(text: str, made: str, founders: set[str]) -> None:
    assert {founder for thing, founder in read(text, "founded_by") if thing == made} == founders


def test_people_of_a_body_date_what_they_found() -> None:
    text = "1983年4月，江北电工技术研究所8名研究人员联合创办了华夏新技术开发中心，注册资金10万元。"
    assert [thing for thing, _ in read(text, "established")] == ["华夏新技术开发中心"]
    assert not read(text, "founded_by")


def test_a_parent_among_the_givers_is_not_what_they_give_to() -> None:
    text = (
        "辽海省科技创新母基金成立于2018年。在子基金中，规模最大的是沈水智能制造基金（25亿元），"
        "由母基金、沈水市引导基金和新辰机器人公司分别出资5亿元、5亿元和8亿元。"
    )
    assert {fund for _, fund in read(text, "contributes")} == {"沈水智能制造基金"}
    assert ("沈水市引导基金", "辽海省科技创新母基金") not in read(text, "part_of")
