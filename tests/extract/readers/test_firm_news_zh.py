"""Announcements and news of financing: firms behind the word for their sort, joint firms, what a manager has."""

from tests.extract.readers.said import said


def test_a_firm_behind_the_word_for_its_sort_raises_the_money() -> None:
    text = (
        "①手术机器人公司术峰医疗完成2.5亿元C轮融资，由启德资本领投；"
        "②协作机器人企业珞控机器人宣布完成D轮融资，由建信股权领投。"
    )
    assert said(text, "invests_in") == {("启德资本", "术峰医疗"), ("建信股权", "珞控机器人")}
    assert said(text, "sector") == {("术峰医疗", "手术机器人"), ("珞控机器人", "协作机器人")}


def test_a_provider_is_no_part_of_the_name_behind_it() -> None:
    text = "智能驾驶解决方案提供商易驾智行宣布完成数亿元D轮融资，国投招盛跟投。"
    assert said(text, "invests_in") == {("国投招盛", "易驾智行")}


def test_the_short_form_of_a_group_begins_the_name_of_its_firm_in_a_place() -> None:
    text = "东岳光测公告，以现金9,180万元收购中航沈阳黎飞发动机有限责任公司51%股权。"
    assert ("东岳光测", "中航沈阳黎飞发动机有限责任公司") in said(text, "owns") | said(text, "invests_in")


def test_what_a_manager_manages_has_its_own_sums() -> None:
    text = (
        "鼎盛基金管理有限公司成立于2016年8月。其中，管理北京装备产业投资并购二期基金（简称“装备二期基金”），认缴规模36亿元，"
        "实缴21.6亿元；管理鼎盛军工电子创投基金，认缴规模8亿元，已投项目17个，累计投资金额6.3亿元。"
    )
    one, two = "北京装备产业投资并购二期基金", "鼎盛军工电子创投基金"
    assert said(text, "manages") == {("鼎盛基金管理有限公司", one), ("鼎盛基金管理有限公司", two)}
    assert said(text, "size", "measure") == {
        (one, 3_600_000_000, "subscribed"),
        (one, 2_160_000_000, "paid_in"),
        (two, 800_000_000, "subscribed"),
        (two, 630_000_000, "deployed"),
    }
    assert said(text, "contributes") == set()


def test_a_joint_firm_has_the_capital_and_each_partner_a_share_of_it_alone() -> None:
    text = (
        "翼展动力公告，公司与沈阳黎飞动力有限责任公司共同设立成都翼飞航空科技有限公司。合资公司注册资本2亿元，其中翼展动力以现金出资1.02亿元，"
        "占51%；沈阳黎飞以专利技术作价出资9,800万元，占49%。"
    )
    joint = "成都翼飞航空科技有限公司"
    assert said(text, "size") == {(joint, 200_000_000)}
    assert {(owner, firm) for owner, firm in said(text, "owns")} <= {
        ("翼展动力", joint),
        ("沈阳黎飞", joint),
        ("沈阳黎飞动力有限责任公司", joint),
    }
    assert {(firm, share) for _, firm, share in said(text, "invests_in", "share")} == {(joint, 51), (joint, 49)}


def test_capital_paid_in_is_the_firm_s_own() -> None:
    text = "海鹰资本管理着海鹰军民融合产业基金，基金认缴规模20亿元。公司实缴资本1亿元。"
    assert said(text, "contributes") == set()


def test_the_fund_is_the_one_just_founded_and_no_mother_fund_among_the_partners() -> None:
    text = (
        "中科海拓（688***）公告称，公司拟以自有资金出资6,000万元，与元启创业投资管理有限公司（以下简称“元启创投”）、苏州高新科创母基金等共同投资设立"
        "苏州海拓装备产业基金合伙企业（有限合伙）（暂定名）。基金认缴出资总额为3亿元，其中元启创投作为普通合伙人认缴300万元，占比1%。"
        "基金的管理人为元启创投，投资方向为工业机器人。"
    )
    fund, manager = "苏州海拓装备产业基金合伙企业（有限合伙）", "元启创业投资管理有限公司"
    assert said(text, "size") == {(fund, 300_000_000)}
    assert (manager, fund) in said(text, "contributes")
    assert (manager, fund) in said(text, "manages")
    assert said(text, "sector") == {(fund, "工业机器人")}
    assert said(text, "owns") == set()


def test_who_takes_what_a_firm_puts_in_gives_nothing() -> None:
    text = (
        "同意公司向全资子公司西安华晟机电系统有限公司（以下简称“华晟机电”）增资8,000万元，"
        "并由华晟机电向其全资子公司宝鸡华晟液压件有限公司实缴出资5,000万元。"
    )
    assert said(text, "invests_in") == {("西安华晟机电系统有限公司", "宝鸡华晟液压件有限公司")}


def test_capital_behind_what_is_put_in_is_the_taker_s() -> None:
    text = "海川股份向子公司青岛海智机器人有限公司出资5,000万元，增资后注册资本由1亿元增至1.5亿元。"
    assert said(text, "size") == {("青岛海智机器人有限公司", 150_000_000)}


def test_the_company_is_the_firm_whose_announcement_the_news_tells_of() -> None:
    text = (
        "中原航电（002***）8月10日披露定增预案，拟募集资金。项目由公司全资子公司郑州捷惯技术有限公司实施。"
        "截至预案公告日，河南机电控股集团有限公司持有公司32.45%的股份。"
    )
    assert ("河南机电控股集团有限公司", "中原航电") in said(text, "owns")
    assert said(text, "part_of") == {("郑州捷惯技术有限公司", "中原航电")}


def test_who_leads_a_round_named_first_is_not_who_raises_it() -> None:
    text = "中信建投资本领投，老股东启明创投、B轮股东顺为资本继续跟投，“银河星链工业”完成近10亿元B轮融资。"
    assert said(text, "invests_in") == {
        ("中信建投资本", "银河星链工业"),
        ("启明创投", "银河星链工业"),
        ("顺为资本", "银河星链工业"),
    }


def test_a_name_between_who_takes_part_and_its_round() -> None:
    assert said("高瓴创投参与了思灵机器人C轮融资。", "invests_in") == {("高瓴创投", "思灵机器人")}


def test_a_pledge_tells_no_holding_of_the_bank() -> None:
    text = "海兰信公布，控股股东申万秋将所持公司股份1200万股质押给华夏银行股份有限公司北京分行，占其所持股份的12.3%。"
    assert {company for _, company in said(text, "owns")} <= {"海兰信"}


def test_an_agreement_with_the_company_keeps_its_subject() -> None:
    text = (
        "国家制造业转型升级基金与公司签署增资协议，拟以5亿元认购公司子公司北京华航惯性科技有限公司新增注册资本，"
        "增资完成后持股比例为18.2%。"
    )
    assert said(text, "invests_in", "share") == {("国家制造业转型升级基金", "北京华航惯性科技有限公司", 18.2)}


def test_the_shares_of_a_subsidiary_are_its_own() -> None:
    text = (
        "航天时代电子子公司北京飞腾装备技术有限责任公司为航天电子控股子公司，航天电子持有其57.98%股权，"
        "北京控制仪器研究所持有22.43%股权。"
    )
    assert {company for _, company in said(text, "owns")} == {"北京飞腾装备技术有限责任公司"}


def test_a_firm_is_no_short_form_of_the_unit_that_it_founds() -> None:
    text = (
        "中科极目（688***）发布公告，公司拟在青岛设立全资子公司青岛中科极目海洋光电有限公司（暂定名），注册资本1亿元。"
        "中科极目主营光电载荷。"
    )
    assert said(text, "founded_by") == {("青岛中科极目海洋光电有限公司", "中科极目")}
    assert said(text, "part_of") == {("青岛中科极目海洋光电有限公司", "中科极目")}


def test_several_buy_new_shares_each_for_its_sum() -> None:
    text = (
        "公司控股子公司天津航芯微系统有限公司拟增资扩股。国家军民融合产业投资基金二期、海河智能基金分别以15,000万元和5,000万元"
        "认购天津航芯微系统有限公司新增注册资本1,875万元和625万元。"
    )
    found = said(text, "invests_in")
    assert found == {
        ("国家军民融合产业投资基金二期", "天津航芯微系统有限公司"),
        ("海河智能基金", "天津航芯微系统有限公司"),
    }


def test_who_manages_a_fund_that_two_others_pay_for() -> None:
    text = (
        "总规模50亿元的宝安低空经济基金正式发布，该基金由深圳市引导基金与宝安区引导基金按1:1出资，"
        "宝安产投私募股权基金管理有限公司担任管理人。"
    )
    assert said(text, "manages") == {("宝安产投私募股权基金管理有限公司", "宝安低空经济基金")}


def test_what_somebody_holds_of_a_target_is_not_held_of_the_buyer() -> None:
    text = (
        "航电重机披露重组预案：公司拟购买北方航电集团、陕西军工投资基金等7名交易对方合计持有的西安远东锻造有限公司100%股权。"
        "交易前，北方航电集团持有标的公司62.4%的股权、陕西军工投资基金持有9.8%。"
    )
    assert {firm for _, firm in said(text, "owns")} <= {"西安远东锻造有限公司"}
    assert {firm for _, firm in said(text, "invests_in")} <= {"西安远东锻造有限公司"}


def test_the_company_of_an_answer_is_the_firm_that_answers() -> None:
    text = (
        "投资者提问：请问贵公司是否涉及卫星互联网业务？董秘回答（航新科讯SZ300***）：公司目前通过控股子公司成都航新星通科技有限公司"
        "开展研发。公司持有银星通信6.5%的股权。"
    )
    assert said(text, "part_of") == {("成都航新星通科技有限公司", "航新科讯")}
    assert ("航新科讯", "银星通信") in said(text, "owns")


def test_what_a_firm_holds_in_a_row_has_each_its_share() -> None:
    text = "冀航集团直接持有石家庄冀北通用飞机有限公司100%股权、保定电谷雷达系统股份有限公司46.2%股权。"
    assert said(text, "owns", "share") == {
        ("冀航集团", "石家庄冀北通用飞机有限公司", 100),
        ("冀航集团", "保定电谷雷达系统股份有限公司", 46.2),
    }


def test_what_is_bought_of_several_holders_is_the_firm_that_they_hold() -> None:
    text = (
        "航电重机公告，公司拟以发行股份的方式，购买北方航电集团、陕西军工投资基金等7名交易对方合计持有的西安远东锻造有限公司100%股权，"
        "交易作价23.6亿元。"
    )
    assert said(text, "invests_in") == {("航电重机", "西安远东锻造有限公司")}


def test_firms_invested_in_that_end_a_list() -> None:
    text = "松涛资本成立于2013年，累计投资了137家企业，包括银河动力、格思半导体等，其中9家已登陆资本市场。"
    assert said(text, "invests_in") == {("松涛资本", "银河动力"), ("松涛资本", "格思半导体")}
