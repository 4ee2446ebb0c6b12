"""Contributors, managers, levels, places, status, partners, parts, owners, investors, issuers, roles, sectors."""

from tests.extract.readers.said import claims, said


def test_each_contributor_has_its_own_amount_and_share() -> None:
    text = "湖州军民融合产业基金由三方出资，其中长城电子有限公司出资3亿元，占30%，浙江大学出资1亿元。"
    assert said(text, "contributes", "share") == {
        ("长城电子有限公司", "湖州军民融合产业基金", 30),
        ("浙江大学", "湖州军民融合产业基金", None),
    }
    english = "Northgate Machine Works Co., Ltd. contributed RMB 1 billion to the Huzhou Dual-Use Industry Fund."
    assert said(english, "contributes") == {("Northgate Machine Works Co., Ltd.", "Huzhou Dual-Use Industry Fund")}


def test_a_loan_is_no_contribution() -> None:
    assert said("长城电子有限公司向浙江大学借款3亿元。湖州军民融合产业基金成立。", "contributes") == set()


def test_managers_in_both_languages() -> None:
    assert said("湖州军民融合产业基金由长城资本管理有限公司担任管理人。", "manages", "capacity") == {
        ("长城资本管理有限公司", "湖州军民融合产业基金", "manager")
    }
    text = "The Huzhou Dual-Use Industry Fund is managed by Northgate Capital Co., Ltd."
    assert said(text, "manages") == {("Northgate Capital Co., Ltd.", "Huzhou Dual-Use Industry Fund")}


def test_a_level_is_read_where_it_is_said() -> None:
    text = "The Huzhou Dual-Use Industry Fund, a provincial-level fund, has begun to invest."
    assert said(text, "level") == {("Huzhou Dual-Use Industry Fund", "provincial")}
    assert said("省级领导会见了湖州军民融合产业基金负责人。", "level") == set()


def test_places_the_inner_within_the_outer() -> None:
    text = "Northgate Machine Works Co., Ltd. is headquartered in Mianyang, Sichuan."
    assert said(text, "located_in") == {("Northgate Machine Works Co., Ltd.", "Mianyang"), ("Mianyang", "Sichuan")}
    assert said("湖州军民融合产业基金落户四川绵阳。", "located_in") == {
        ("湖州军民融合产业基金", "绵阳"),
        ("绵阳", "四川"),
    }


def test_status_with_a_denial_and_without() -> None:
    assert said("湖州军民融合产业基金已完成备案。", "status") == {("湖州军民融合产业基金", "filed")}
    assert said("湖州军民融合产业基金尚未完成备案。", "status", "modality") == {
        ("湖州军民融合产业基金", "filed", "denied")
    }


def test_an_agreement_makes_partners_and_a_meeting_does_not() -> None:
    assert said("浙江大学与长城电子有限公司签署战略合作协议。", "partners_with", "via") == {
        ("浙江大学", "长城电子有限公司", None)
    }
    assert said("浙江大学与长城电子有限公司均派人到会。", "partners_with") == set()


def test_a_part_named_after_its_whole_and_a_part_that_is_said() -> None:
    by_name = "The 2nd Research Institute of China Aerospace Science and Industry Corporation (CASIC) builds software."
    assert [(claim.object and claim.object.name) for claim in claims(by_name, "part_of")] == [
        "China Aerospace Science and Industry Corporation"
    ]
    assert said("湖州光电研究院隶属于浙江大学。", "part_of") == {("湖州光电研究院", "浙江大学")}


def test_owners_and_investors() -> None:
    assert said("长城电子有限公司持有湖州光电股份有限公司51%的股权。", "owns", "share") == {
        ("长城电子有限公司", "湖州光电股份有限公司", 51)
    }
    assert said("长城电子有限公司对湖州光电股份有限公司增资2亿元。", "invests_in") == {
        ("长城电子有限公司", "湖州光电股份有限公司")
    }


def test_issuers_of_a_policy() -> None:
    text = "国务院办公厅印发《关于促进湖州装备产业发展的意见》。"
    assert said(text, "issued_by") == {("关于促进湖州装备产业发展的意见", "国务院办公厅")}


def test_offices_that_persons_hold() -> None:
    assert said("中央军委副主席张又侠出席。", "role") == {("张又侠", "中央军委")}


def test_fields_of_work() -> None:
    text = "In May 2016, the cybersecurity company Huawei opened an office."
    assert said(text, "sector") == {("Huawei", "cybersecurity")}


def test_an_affiliation_belongs_to_the_subject_of_the_sentence() -> None:
    text = "Huawei is indirectly owned by SASAC and is directly affiliated with MIIT and the PLA."
    assert said(text, "affiliated_with", "basis") == {
        ("Huawei", "MIIT", "directly affiliated with"),
        ("Huawei", "PLA", "directly affiliated with"),
    }
    assert said(text, "owns") == {("SASAC", "Huawei")}
    assert said(text, "part_of") == set()


def test_shareholders_and_controllers() -> None:
    assert said("浙江大学是长城电子有限公司的控股股东。", "controls") == {("浙江大学", "长城电子有限公司")}
    assert said("长城电子有限公司仍持有湖州光电股份有限公司部分股权。", "owns") == {
        ("长城电子有限公司", "湖州光电股份有限公司")
    }
    assert said("长城电子有限公司持有不同意见，湖州光电股份有限公司表示遗憾。", "owns") == set()


def test_a_policy_that_is_described_by_its_subject_has_an_issuer() -> None:
    text = "In May 2016, the State Council issued a long opinion on reforming harbour fees. It also issued an edict."
    assert said(text, "issued_by", "date") == {("opinion on reforming harbour fees", "State Council", "2016-05")}


def test_owners_in_the_forms_of_business_news() -> None:
    cases = [
        ("远山电子公司是长城机械有限公司的第一大股东。", ("远山电子公司", "长城机械有限公司")),
        ("长城机械有限公司昨日公告，公司控股股东远山电子公司减持了股份。", ("远山电子公司", "长城机械有限公司")),
        ("长城机械有限公司已被远山电子公司以3亿元收购。", ("远山电子公司", "长城机械有限公司")),
        ("远山电子公司公告称，公司拟以自有资金收购长城机械有限公司。", ("远山电子公司", "长城机械有限公司")),
        ("远山电子公司持有的长城机械有限公司股权已质押。", ("远山电子公司", "长城机械有限公司")),
        ("长城机械有限公司由远山电子公司全资拥有。", ("远山电子公司", "长城机械有限公司")),
    ]
    for text, tie in cases:
        assert said(text, "owns") == {tie}, text


def test_two_owners_of_one_firm_are_two_claims_without_a_share() -> None:
    assert said("长城机械有限公司由远山电子公司和蓝洋船务公司持有。", "owns", "share") == {
        ("远山电子公司", "长城机械有限公司", None),
        ("蓝洋船务公司", "长城机械有限公司", None),
    }


def test_a_purchase_that_failed_or_of_a_business_alone_makes_no_owner() -> None:
    assert said("远山电子公司收购长城机械有限公司失败。", "owns") == set()
    assert said("远山电子公司收购长城机械有限公司房地产业务。", "owns") == set()
    assert said("远山电子公司会收购长城机械有限公司吗？", "owns") == set()


def test_investors_who_buy_shares_and_to_whom_shares_go() -> None:
    assert said("远山电子公司出资2亿元受让长城机械有限公司30%股权。", "invests_in") == {
        ("远山电子公司", "长城机械有限公司")
    }
    sold = "蓝洋船务公司将所持长城机械有限公司30%的股权转让给远山电子公司。"
    assert said(sold, "invests_in") == {("远山电子公司", "长城机械有限公司")}
    assert said("长城机械有限公司获远山电子公司战略投资。", "invests_in") == {("远山电子公司", "长城机械有限公司")}


def test_partners_without_a_named_agreement() -> None:
    assert said("远山电子公司总裁王海涛与长城机械有限公司联手开发新船。", "partners_with") == {
        ("远山电子公司", "长城机械有限公司")
    }
    assert said("远山电子公司与海陵农村合作银行同在一条街。", "partners_with") == set()


def test_a_subsidiary_behind_a_dash_and_one_of_the_company_itself() -> None:
    assert said("远山电子公司在绵阳的子公司——长城机械有限公司已投产。", "part_of") == {
        ("长城机械有限公司", "远山电子公司")
    }
    assert said("远山电子公司宣布，旗下长城机械有限公司已投产。", "part_of") == {("长城机械有限公司", "远山电子公司")}
