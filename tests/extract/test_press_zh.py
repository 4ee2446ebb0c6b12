"""Chinese press pages: what stands around their sentences, and how their sentences name and count."""

import pytest

import ronghe


def _claims(text: str, predicate: str) -> set[tuple[str, str]]:
    found = [claim.as_json() for claim in ronghe.extract(text).claims if claim.predicate == predicate]
    return {
        (
            (one["subject"] or {}).get("name", ""),
            one["object"]["name"] if one["object"] else str(next(iter(one["value"].values()))),
        )
        for one in found
    }


def _names(text: str) -> set[tuple[str, str]]:
    return {(mention.text, mention.kind) for mention in ronghe.extract(text).mentions}


@pytest.mark.parametrize(
    "header",
    [
        "2019-04-15 15:41\n来源:某某网",
        "2017-04-22 10:25:47|来源:某某在线|编辑:甲乙",
        "来源：某某网 2018-04-15 15:41",
        "2021年04月18日 22:00 某某经济新闻",
    ],
)
def test_a_page_is_of_the_day_under_its_title(header: str) -> None:
    year = next(word for word in ("2019", "2017", "2018", "2021") if word in header)
    text = f"南京云帆动力有限公司成立\n{header}\n13日，南京云帆动力有限公司成立。"
    assert _claims(text, "established") == {("南京云帆动力有限公司", f"{year}-04-13")}


def test_a_row_that_begins_with_a_day_dates_no_page() -> None:
    text = "公司动态\n2019-04-15 | 开标 | 公示\n13日，南京云帆动力有限公司成立。"
    assert _claims(text, "established") == set()


def test_the_day_on_which_a_plan_is_told_is_not_that_of_the_founding() -> None:
    text = (
        "2018年06月18日 06:48 某某日报\n"
        "6月17日，记者从组委会获悉，涪江科技风险投资有限公司将发起设立涪江军民融合创投基金。"
    )
    assert _claims(text, "established") == set()
    assert ("涪江军民融合创投基金", "涪江科技风险投资有限公司") in _claims(text, "founded_by")


def test_a_partner_behind_a_bracket_is_no_part_of_the_name_and_none_of_the_group() -> None:
    text = (
        "长峡动力集团公告称，公司全资子公司长峡资本管理有限公司（以下简称“长峡资本”）联合云帆国创（北京）私募基金管理有限公司"
        "共同设立长峡云帆（芜湖）产业投资基金合伙企业（有限合伙）。"
    )
    assert ("云帆国创（北京）私募基金管理有限公司", "Company") in _names(text)
    assert _claims(text, "part_of") == {("长峡资本管理有限公司", "长峡动力集团")}


def test_the_ends_of_two_words_spell_no_brand() -> None:
    assert not [name for name, _ in _names("基地服务于技术引进、模式创新和成果转化。") if "新和成" in name]
    assert ("新和成", "Company") in _names("新和成与云帆动力有限公司签署协议。")


def test_an_office_of_two_fields_is_one() -> None:
    assert ("游仙区科技与知识产权局", "PublicBody") in _names("游仙区科技与知识产权局局长常远兵表示，扶持政策已出台。")
    assert _claims("游仙区科技与知识产权局局长常远兵表示，扶持政策已出台。", "role") == {
        ("常远兵", "游仙区科技与知识产权局")
    }


def test_officers_in_a_row_are_of_the_body_before_them() -> None:
    text = (
        "参加仪式的有航天测控应用中心主任严俊，涪江市科技局局长吕鹏、副局长宋长虹，"
        "云帆动力有限公司董事长王晋升、总经理张林辉。"
    )
    found = _claims(text, "role")
    assert {("宋长虹", "涪江市科技局"), ("张林辉", "云帆动力有限公司"), ("王晋升", "云帆动力有限公司")} <= found
    assert ("宋长虹", "航天测控应用中心") not in found


@pytest.mark.parametrize(
    ("bracket", "code"),
    [
        ("(601606,SH)", "601606"),
        ("(SH600550)", "600550"),
        ("（000550，SZ；股价12.3元）", "000550"),
        ("（600316，股吧）", "600316"),
    ],
)
def test_where_a_share_is_listed_is_no_name_of_the_firm(bracket: str, code: str) -> None:
    text = f"云帆动力股份有限公司{bracket}晚间宣布，公司已签署协议。"
    assert _claims(text, "identifier") == {("云帆动力股份有限公司", code)}
    assert _claims(text, "alias") == set()


def test_capital_behind_several_founders_is_that_of_what_they_founded() -> None:
    text = (
        "云诚电子是一家汽车电子供应商，1998年由长峡集团有限公司、云帆动力有限公司、科风创业投资有限公司出资成立，"
        "注册资金1500万元。"
    )
    assert _claims(text, "size") == {("云诚电子", "15000000")}


def test_a_capital_that_was_raised_is_no_plan() -> None:
    text = "云帆动力有限公司再次增资扩股，并将其注册资金由1500万元增至3000万元。"
    claims = [claim.as_json() for claim in ronghe.extract(text).claims if claim.predicate == "size"]
    assert [one["qualifiers"].get("modality", "stated") for one in claims] == ["stated"] * len(claims) != []


def test_making_is_a_part_of_some_fields() -> None:
    fields = {
        value for _, value in _claims("云帆产业投资基金主要投资新材料、机械及高端装备制造、生物医药等产业。", "sector")
    }
    assert fields == {"新材料、机械及高端装备制造、生物医药"}


def test_the_platform_of_a_group_is_none_of_its_deals() -> None:
    assert _claims("长峡集团有限公司投资平台云帆科创投资有限公司担任管理人。", "invests_in") == set()


def test_half_width_commas_part_chinese_clauses() -> None:
    text = "近日,云诚微电子完成一笔D轮融资,由五源资本领投,云帆资本、长峡创投跟投,其中云帆资本为老股东。"
    full = text.replace(",", "，")
    assert _claims(text, "invests_in") == _claims(full, "invests_in") != set()


def test_a_part_of_a_firm_that_ends_ends_no_firm() -> None:
    assert _claims("这是云帆动力有限公司战投部解散前的最后一笔投资。", "status") == set()
    assert _claims("云帆动力有限公司已于2019年在工商部门注销。", "status") == {("云帆动力有限公司", "dissolved")}


def test_the_head_of_a_government_is_none_of_the_committee() -> None:
    assert _claims("河北省委副书记、省长常远兵作出批示。", "role") == {
        ("常远兵", "河北省委"),
        ("常远兵", "河北省"),
    }


def test_capital_behind_a_new_holder_is_that_of_the_firm() -> None:
    text = (
        "云诚半导体有限公司的工商信息发生了变更，新增了酷讯科技有限公司为股东，并且注册资本从1.75亿元增加至2.05亿元。"
    )
    assert _claims(text, "size") == {("云诚半导体有限公司", "205000000")}


def test_by_whom_something_is_approved_is_another_body() -> None:
    text = "涪江高新区军民融合产业集群经省经信委批复，正式成立。"
    assert ("省经信委", "PublicBody") in _names(text)
    assert not [name for name, kind in _names(text) if kind == "PublicBody" and "集群" in name]
