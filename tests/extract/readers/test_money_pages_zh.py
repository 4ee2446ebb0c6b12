"""Wordings of real pages on money: funds that are companies by form, rounds, lists of what a group has."""

from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document
from tests.extract.readers.said import said


def _named(text: str) -> set[tuple[str, str]]:
    return {(one.text, one.kind) for one in Page(Document("test", text), load_lens()).mentions}


def test_a_guidance_fund_may_be_a_company_by_form() -> None:
    text = "澜州市产业链投资引导基金有限公司注册。基金规模50亿元，委托澜州国控集团作为受托管理人，主要投向汽车零部件。"
    fund = "澜州市产业链投资引导基金有限公司"
    assert said(text, "size") == {(fund, 5_000_000_000)}
    assert said(text, "manages", "capacity") == {("澜州国控集团", fund, "manager")}
    assert said(text, "sector") == {(fund, "汽车零部件")}
    assert ("江川投资基金管理有限公司", "Company") in _named("江川投资基金管理有限公司成立于2015年。")


def test_to_enlarge_a_fund_names_no_big_fund() -> None:
    assert not any("大基金" in name for name, _ in _named("运行中将引进社会资本，壮大基金规模。"))


def test_who_manages_a_fund_may_be_told_behind_its_sort() -> None:
    text = "锦澜产业基金由锦航工业和建设银行各自旗下的子公司共同组成的管理公司——天津锦丰股权投资管理有限公司负责管理。"
    assert said(text, "manages") == {("天津锦丰股权投资管理有限公司", "锦澜产业基金")}


def test_those_who_sign_with_a_fund_sign_with_none_beside_them() -> None:
    text = "澜州产业引导基金分别与石门盛澜微电子有限公司、四川恒澜电池有限公司签订了合作协议。"
    fund = "澜州产业引导基金"
    assert said(text, "partners_with") == {(fund, "石门盛澜微电子有限公司"), (fund, "四川恒澜电池有限公司")}
    text = (
        "仪式上，引导基金分别与石门盛澜微电子有限公司、四川恒澜电池有限公司以及江川创新投资集团有限公司签订了合作协议。"
    )
    assert said(text, "partners_with") == set()
    text = "启动仪式上，澜州产业引导基金与石门盛澜微电子有限公司签署了投资意向协议。"
    assert said(text, "partners_with") == set()


def test_what_rounds_have_raised() -> None:
    text = "石门盛澜航天科技有限公司B轮增资扩股签约仪式在武汉举办，本轮融资金额15.8亿元。"
    assert said(text, "size", "measure") == {("石门盛澜航天科技有限公司", 1_580_000_000, "raised")}
    text = "石门盛澜航天科技有限公司成立于2016年，从Pre-A轮到B+轮，该公司共完成总额14.2亿元的融资。"
    assert ("石门盛澜航天科技有限公司", 1_420_000_000, "raised") in said(text, "size", "measure")
    assert said("石门盛澜航天科技有限公司董事会审议了融资方案，授信3亿元。", "size", "measure") == set()


def test_what_only_describes_is_no_field_of_work() -> None:
    text = "锦澜集团旗下拥有国内唯一的专业化领航上市公司锦航电子和最大的互连系统供应商锦航光电等子公司。"
    assert said(text, "sector") == {("锦航光电", "互连系统")}
    assert said(text, "part_of") == {("锦航电子", "锦澜集团"), ("锦航光电", "锦澜集团")}
    text = "由于锦车基金为锦澜科技集团的一致行动人，我们重点关注省内基金穿透主体。"
    assert said(text, "sector") == set()
    text = "西澜大学教授刘红军创办了以液体运载火箭发动机为主业的天澜航天。"
    assert ("西澜大学", "液体运载火箭发动机") not in said(text, "sector")


def test_a_word_for_what_a_fund_is_founds_nothing_else() -> None:
    text = "国澜产业基金由财政部、国防科工局联合发起设立，是国内首家由国家层面组建的军民融合领域基金。"
    assert said(text, "founded_by") == {("国澜产业基金", "财政部"), ("国澜产业基金", "国防科工局")}


def test_a_copula_is_no_object_of_what_is_put_in() -> None:
    text = "锦航流体装备有限公司增资可以说是锦航动力深化改革的重要一役。"
    assert said(text, "invests_in") == set()
    text = "江川基金公司于2017年投资锦江火箭公司，初始投资占比8.57%。"
    assert said(text, "invests_in", "share") == {("江川基金公司", "锦江火箭公司", 8.57)}


def test_a_list_and_its_number_own_no_sum() -> None:
    text = "本次共发布空澜交汇、山澜翱翔、空澜科创3支基金，总规模达17.4亿元。"
    assert said(text, "total") == {(None, 1_740_000_000)}
    text = "作为由西澜大学、锦澜四院、锦澜航空5家单位发起的研发机构，西安高新区给予支持。"
    assert said(text, "total") == set()


def test_words_before_a_name_are_none_of_it() -> None:
    text = "资金已到账，并经中天锦会计师事务所（特殊普通合伙）验证。"
    assert {name for name, kind in _named(text) if kind == "Company"} == {"中天锦会计师事务所（特殊普通合伙）"}
    text = "通过空澜宏远、空澜翱翔2家管理公司，已设立基金4支。"
    assert not any("家" in name or "通过" in name for name, _ in _named(text))


def test_funds_that_are_sought_say_no_level_of_the_one_that_seeks() -> None:
    text = "澜州产业链母基金注册。该基金积极争取国家、省级政府投资基金支持。"
    assert said(text, "level") == set()


def test_assets_are_no_size_of_a_fund_told_before() -> None:
    text = "锦澜航空基金入股锦航国际。公司资产规模逾100亿元。"
    assert said(text, "size") == set()


def test_one_founder_named_of_several_is_a_member() -> None:
    text = "由中锦财险牵头、共9家保险公司组成的中国商业航天保险共保体在北京揭牌。"
    assert said(text, "member_of") == {("中锦财险", "中国商业航天保险共保体")}


def test_what_lies_where_something_else_does_is_not_its() -> None:
    text = "沈澜航空产业园所在的沈北新区要素集聚，拥有高新技术企业418家，先后引进50余家制造企业。"
    assert said(text, "total") == {("沈北新区", 418), ("沈北新区", 50)}


def test_the_company_of_a_sentence_that_discloses_is_who_discloses() -> None:
    text = (
        "11月18日晚间，锦城军工披露，西川省国资委拟将持有的西川军工集团51%股权无偿划转给中国兵锦装备集团（下称“兵锦集团”），"
        "完成后，兵锦集团将成为公司控股股东西川军工集团的控股股东，公司实际控制人将由西川省国资委变更为国务院国资委。"
    )
    group = "中国兵锦装备集团"
    assert said(text, "controls", "modality") == {
        (group, "西川军工集团", "planned"),
        ("西川军工集团", "锦城军工", None),
        ("西川省国资委", "锦城军工", None),
        ("国务院国资委", "锦城军工", "planned"),
    }
    assert said(text, "owns", "share", "modality") == {
        (group, "西川军工集团", 51, "planned"),
        ("西川省国资委", "西川军工集团", 51, None),
        ("西川军工集团", "锦城军工", None, None),
    }


def test_words_of_time_and_of_investing_end_no_list_of_investors() -> None:
    text = "此前锦光晶体完成了多轮融资，投资方包括银锦源汇、中锦产业基金等。锦光晶体成立于2012年。"
    assert said(text, "invests_in") == {("银锦源汇", "锦光晶体"), ("中锦产业基金", "锦光晶体")}
    text = "近日，锦光晶体完成C轮融资。本轮融资由重庆锦业投资母基金、交锦投资、上海国锦投资联合投资。"
    investors = {"重庆锦业投资母基金", "交锦投资", "上海国锦投资"}
    assert said(text, "invests_in") == {(one, "锦光晶体") for one in investors}


def test_funds_of_one_size_have_it_each() -> None:
    text = "四川省成都锦来产业天使基金与成都锦来产业创投发展基金首期规模均为65亿元。"
    funds = {"四川省成都锦来产业天使基金", "成都锦来产业创投发展基金"}
    assert said(text, "size") == {(fund, 6_500_000_000) for fund in funds}
    assert said(text, "level") == {("四川省成都锦来产业天使基金", "municipal")}
    text = "湖北省锦保科创股权投资基金正式成立，出资额高达200亿元。"
    assert said(text, "size", "measure") == {("湖北省锦保科创股权投资基金", 20_000_000_000, "subscribed")}


def test_those_who_sign_a_partnership_found_it() -> None:
    text = (
        "上海锦天工程有限公司与中锦建信投资基金管理有限公司、中锦学建设集团有限公司共3个合伙人签署了《合伙协议》（以下简称“本协议”），"
        "共同出资设立中锦（天津）股权投资合伙企业（有限合伙）。"
    )
    assert {founder for _, founder in said(text, "founded_by")} == {
        "上海锦天工程有限公司",
        "中锦建信投资基金管理有限公司",
        "中锦学建设集团有限公司",
    }
    text = "2001年7月25日，陈猛与锦科院SOI课题组主要技术骨干一同创立了上海新锦科技有限公司。"
    assert ("上海新锦科技有限公司", "锦科院") not in said(text, "founded_by")


def test_units_named_in_passing_are_no_plan() -> None:
    text = "公告称，交易对方初步拟定为中国船锦重工集团，以及旗下第七一五研究所、第七一六研究所，均系企事业单位。"
    assert said(text, "part_of", "modality") == {
        ("第七一五研究所", "中国船锦重工集团", None),
        ("第七一六研究所", "中国船锦重工集团", None),
    }
    assert said(text, "ownership_type") == set()
    text = "2016年，中锦重工36亿元入主中锦广通。"
    assert said(text, "invests_in") == {("中锦重工", "中锦广通")}
    assert said("锦澜公司总资产36亿元，入主的传闻未获证实。", "invests_in") == set()


def test_shares_are_bought_and_not_awarded() -> None:
    text = "锦船科技拟向锦船集团发行股份购买其持有的海锦集团41.65%股权。"
    assert said(text, "awards") == set()
    assert ("锦船集团", "海锦集团", 41.65, None) in said(text, "owns", "share", "modality")


def test_a_firm_only_described_is_no_name() -> None:
    text = (
        "多家由该领域人士创立的机器人公司获得融资。这家成立仅50天的具身智能技术公司完成了天使轮融资，由锦驰创投领投。"
    )
    assert not {name for name, _ in _named(text)} & {"机器人公司", "具身智能技术公司"}
    assert _named("锦澜集团成为国内第十二家军工集团。") == {("锦澜集团", "Company")}


def test_what_goes_to_a_project_without_a_name_is_nobody_elses() -> None:
    text = "投资1.59亿元的锦城单车产业基地落户。计划投资1.2亿元的技改项目将改造二期工厂。"
    assert all(amount != 120_000_000 for _, amount in said(text, "size"))
    text = "北京锦航产业投资基金主要投资于中国锦航工业内改革重组类项目。"
    assert said(text, "invests_in") == set()
