"""Policies: who issued them and when, what they rest on, what they end, what they act on; all are invented."""

from tests.extract.readers.said import said

LAW = """# 青州省促进科技成果转化条例

2004年1月16日 青州省第十届人民代表大会常务委员会第七次会议通过

2017年3月30日 青州省第十二届人民代表大会常务委员会第三十九次会议修订

第一条 为了促进科技成果转化，推动资源共享，根据《中华人民共和国促进科技成果转化法》\
《青州省科学技术进步条例》等法律、法规，制定本条例。

第九条 本条例自2021年10月1日起施行。《青州省技术市场管理条例》同时废止。
"""
TITLE = "青州省促进科技成果转化条例"


def test_the_history_under_a_heading_is_read_line_by_line() -> None:
    assert said(LAW, "issued_by", "date", "event") == {
        (TITLE, "青州省第十届人民代表大会常务委员会", "2004-01-16", None),
        (TITLE, "青州省第十二届人民代表大会常务委员会", "2017-03-30", "revised"),
    }


def test_what_a_law_rests_on_and_what_it_ends() -> None:
    assert said(LAW, "implements") == {
        (TITLE, "中华人民共和国促进科技成果转化法"), (TITLE, "青州省科学技术进步条例"),
    }  # fmt: skip
    assert said(LAW, "replaces") == {(TITLE, "青州省技术市场管理条例")}


def test_obstacles_in_the_title_and_the_purpose() -> None:
    own = {(value, obstacle) for subject, value, obstacle in said(LAW, "addresses", "obstacle") if subject == TITLE}
    assert own == {("科技成果转化", "conversion_of_results"), ("资源共享", "resource_sharing")}


def test_issuers_in_a_title() -> None:
    text = "会议学习了《中共中央 国务院关于深化体制机制改革的意见》。"
    title = "中共中央 国务院关于深化体制机制改革的意见"
    assert said(text, "issued_by") == {(title, "中共中央"), (title, "国务院")}


def test_a_body_that_a_title_is_about_is_no_issuer() -> None:
    assert said("《关于加强青州市人民政府建设的意见》征求意见。", "issued_by") == set()


def test_the_labels_of_an_official_page() -> None:
    text = (
        "标题：关于加快军民融合产业发展的若干措施\n发文机关：青州市人民政府\n发文字号：青政发〔2018〕12号\n"
        "成文日期：2018年3月1日\n发布日期：2018年3月5日\n"
    )
    title = "关于加快军民融合产业发展的若干措施"
    assert said(text, "issued_by", "date", "published") == {(title, "青州市人民政府", "2018-03-01", "2018-03-05")}
    assert said(text, "identifier", "scheme") == {(title, "青政发〔2018〕12号", "document_no")}


def test_one_policy_takes_the_place_of_another_in_both_languages() -> None:
    assert said("《青州市项目管理办法》取代《青州市项目管理暂行办法》。", "replaces") == {
        ("青州市项目管理办法", "青州市项目管理暂行办法")
    }
    text = "The Measures for Weapons Research Licensing replaced the Interim Measures for Licensing Administration."
    assert said(text, "replaces") == {
        ("Measures for Weapons Research Licensing", "Interim Measures for Licensing Administration")
    }


def test_what_is_said_of_a_policy_that_a_noun_stands_for() -> None:
    text = (
        "青州市印发《青州市技术转化暂行办法》。该办法为贯彻落实《青州市创新驱动纲要》制定，着力解决信息不对称问题，"
        "《青州市旧规定》和《青州市甲项目管理规定》同时废止。"
    )
    own = "青州市技术转化暂行办法"
    assert said(text, "implements") == {(own, "青州市创新驱动纲要")}
    assert said(text, "replaces") == {(own, "青州市旧规定"), (own, "青州市甲项目管理规定")}
    assert (own, "信息不对称") in said(text, "addresses")


def test_a_second_verb_has_the_first_one_s_subject() -> None:
    text = (
        "The Measures for Sharing Laboratories implement the Outline of the Innovation Strategy "
        "and replace the Interim Rules on Access."
    )
    own = "Measures for Sharing Laboratories"
    assert said(text, "implements") == {(own, "Outline of the Innovation Strategy")}
    assert said(text, "replaces") == {(own, "Interim Rules on Access")}


def test_what_an_english_text_says_that_a_policy_is_for() -> None:
    text = "The State Council issued the Opinions on Promoting Deep Integration, which aim to widen market access."
    assert said(text, "addresses", "obstacle") == {
        ("Opinions on Promoting Deep Integration", "market access", "opening_of_defence_industry")
    }


def test_a_page_that_is_no_policy_implements_nothing() -> None:
    assert said("根据《青州省科学技术进步条例》，公司制定了计划。", "implements") == set()


def test_what_takes_effect_replaces_what_the_same_sentence_ends() -> None:
    text = "《江东省靶场开放办法》自2023年1月1日起施行，2015年印发的《江东省靶场协作办法》同时废止。"
    assert said(text, "replaces") == {("江东省靶场开放办法", "江东省靶场协作办法")}
    assert said(text, "status", "date") == {("江东省靶场协作办法", "repealed", None)}


def test_the_bodies_above_a_title_issue_it_however_the_heading_is_broken() -> None:
    text = (
        "青州市财政局　青州市科学技术局关于印发\n《青州市成果转化基金管理办法》的通知\n青财〔2019〕17号\n"
        "第一条　基金分期设立。\n"
        "第九条　本办法自2019年7月1日起施行。原《青州市引导基金管理暂行办法》同时废止。"
    )
    own = "青州市成果转化基金管理办法"
    assert said(text, "issued_by") == {(own, "青州市财政局"), (own, "青州市科学技术局")}
    assert said(text, "replaces") == {(own, "青州市引导基金管理暂行办法")}
    text = (
        "中共青州市委　青州市人民政府\n关于加快装备产业发展的实施意见\n青发〔2018〕21号\n"
        "（2018年8月27日）\n为推动发展，提出以下意见。"
    )
    own = "关于加快装备产业发展的实施意见"
    assert said(text, "issued_by", "date") == {
        (own, "中共青州市委", "2018-08-27"),
        (own, "青州市人民政府", "2018-08-27"),
    }


def test_who_signs_an_announcement_issues_it() -> None:
    text = "青州市国防科学技术工业办公室公告\n现将有关事项公告如下：\n青州市国防科学技术工业办公室\n2020年4月7日"
    assert said(text, "issued_by", "date") == {
        ("青州市国防科学技术工业办公室公告", "青州市国防科学技术工业办公室", "2020-04-07")
    }


def test_a_title_at_the_head_may_list_what_it_is_about() -> None:
    text = "青州市科学技术局职能配置、内设机构和人员编制规定\n第一条　根据《青州市机构改革方案》，制定本规定。"
    assert said(text, "implements") == {("青州市科学技术局职能配置、内设机构和人员编制规定", "青州市机构改革方案")}


def test_the_troubles_that_moved_the_makers_of_a_policy() -> None:
    text = (
        "青州市人民政府关于加强仪器共享的意见\n近年来，仪器存在布局分散、重复购置等问题。\n"
        "一、总体要求\n解决收费过高问题。"
    )
    assert said(text, "addresses") == {
        ("青州市人民政府关于加强仪器共享的意见", "布局分散"),
        ("青州市人民政府关于加强仪器共享的意见", "重复购置"),
    }
    text = "青州市出台《青州市改革二十条措施》，着力破解成果所有权难题。"
    assert said(text, "addresses") == {("青州市改革二十条措施", "成果所有权")}
    text = "为落实《青州市共享规划》，破解设备闲置难题，现提出意见。"
    assert said(text, "addresses") == set()


def test_what_pays_for_research_has_no_level() -> None:
    assert said("基金项目：国家自然科学基金面上项目（71874190）。", "level") == set()


def test_a_party_committee_is_no_unit_within_the_party() -> None:
    assert said("中共青州市委召开会议。", "part_of") == set()


def test_the_troubles_that_a_policy_acts_on_stand_in_its_own_words() -> None:
    text = "《海河市首批次应用保险补偿实施细则》着力化解配套产品“首用难、不敢用”的困局。"
    told = {value for _, value in said(text, "addresses")}
    assert {"首用难", "不敢用"} <= told
    reading = "省国防科工局出台了《关于支持民企参与国防创新的若干意见》（以下简称《若干意见》），现解读如下。\n"
    reading += "企业主要卡在信息渠道、资质办理和资金垫付三个方面。"
    assert {value for _, value in said(reading, "addresses")} >= {"信息渠道", "资质办理", "资金垫付"}


def test_a_government_and_its_own_office_are_told_as_one() -> None:
    assert said("芜川市人民政府办公室印发了通知。", "part_of") == set()


def test_an_old_policy_whose_place_a_new_one_has_taken() -> None:
    text = "《青州市振兴方案》（青政发〔2013〕52号），其内容已被《青州市三年行动计划》取代。"
    assert said(text, "replaces") == {("青州市三年行动计划", "青州市振兴方案")}


def test_a_notice_is_the_policy_that_it_hands_out() -> None:
    text = (
        "青州市人民政府办公室关于印发青州市船舶产业规划的通知\n青政办〔2021〕24号\n各区：\n"
        "《青州市船舶产业规划》已经市政府同意，现印发给你们。\n（一）问题。军地融合不深、本地配套率低等问题依然突出。"
    )
    assert said(text, "identifier") == {("青州市船舶产业规划", "青政办〔2021〕24号")}
    assert said(text, "addresses") >= {("青州市船舶产业规划", "军地融合不深"), ("青州市船舶产业规划", "本地配套率低")}


def test_what_a_short_title_says_is_said_of_the_policy_named_before() -> None:
    text = (
        "省科技厅印发《关于加快转化的若干政策》。《若干政策》围绕项目落地难、要素保障弱两个问题，提出15条举措；"
        "此前出台的《青州市转化办法》同时停止执行。"
    )
    assert said(text, "addresses") >= {
        ("关于加快转化的若干政策", "项目落地难"),
        ("关于加快转化的若干政策", "要素保障弱"),
    }
    assert said(text, "replaces") == {("关于加快转化的若干政策", "青州市转化办法")}
    assert said(text, "status") == {("青州市转化办法", "repealed")}


def test_each_policy_of_a_list_has_ended_and_none_that_goes_on() -> None:
    text = "《青州市甲办法》（青发〔2010〕1号）、《青州市乙规定》同时废止。"
    assert said(text, "status") == {("青州市甲办法", "repealed"), ("青州市乙规定", "repealed")}
    text = "一、废止下列文件\n1.《青州市甲办法》（青发〔2010〕1号）；\n2.《青州市乙规定》。\n二、《青州市丙方案》有效。"
    assert said(text, "status") == {("青州市甲办法", "repealed"), ("青州市乙规定", "repealed")}
    assert said("关于修改《青州市甲办法》和废止《青州市乙规定》的决定", "status") == set()


def test_a_decision_that_changes_others_and_the_acts_of_one_line() -> None:
    title = "青州市人大常委会关于修改《青州市甲条例》和废止《青州市乙规定》的决定"
    text = (
        f"{title}\n（2020年9月29日青州市第十四届人民代表大会常务委员会第三次会议通过　"
        "2020年11月27日湖北省第十三届人民代表大会常务委员会第九次会议批准）\n"
        "1998年8月1日青州市第九届人民代表大会常务委员会第四次会议通过的《青州市乙规定》予以废止。"
    )
    told = said(text, "issued_by", "date", "event")
    assert (title, "青州市第十四届人民代表大会常务委员会", "2020-09-29", None) in told
    assert (title, "湖北省第十三届人民代表大会常务委员会", "2020-11-27", "approved") in told
    assert not any(policy == title and "第九届" in str(issuer) for policy, issuer, *_ in told)
    assert said(text, "status") == {("青州市乙规定", "repealed")}


def test_an_order_bears_its_issuer_above_and_the_day_below() -> None:
    text = (
        "青州省人民政府令\n第305号\n《青州省储备管理办法》已经2021年10月19日省人民政府常务会议通过，现予公布，"
        "自2022年1月1日起施行。\n省长　齐望平\n2021年11月8日\n第一条　为了加强储备，制定本办法。"
    )
    assert ("青州省储备管理办法", "青州省人民政府", "2021-11-08") in said(text, "issued_by", "date")


def test_brackets_that_end_a_page_and_a_firm_s_own_rules() -> None:
    text = "青州高新区企业认定细则\n第一条　为规范认定，制定本细则。\n（青州高新区管委会2022年10月14日印发）"
    assert said(text, "issued_by", "date") == {("青州高新区企业认定细则", "青州高新区管委会", "2022-10-14")}
    text = "青州北翼装备集团有限公司供应商管理办法\n第一条　为加强管理，制定本办法。"
    assert said(text, "issued_by") == {("青州北翼装备集团有限公司供应商管理办法", "青州北翼装备集团有限公司")}


def test_a_draft_is_put_to_comment_by_those_who_wrote_it() -> None:
    text = "青州省财政厅起草了《青州省储备管理办法（征求意见稿）》，现公开征求意见。"
    assert said(text, "issued_by", "modality") == {("青州省储备管理办法（征求意见稿）", "青州省财政厅", "proposed")}


def test_a_decision_that_counts_what_it_ends() -> None:
    text = (
        "决定废止以下2件：\n\n1.《青州市贴息办法》（青发〔2011〕22号）\n\n2.《青州市土地管理规定》\n\n"
        "本决定自公布之日起生效。"
    )
    assert said(text, "status") == {("青州市贴息办法", "repealed"), ("青州市土地管理规定", "repealed")}


def test_a_title_says_its_field_only_where_the_policy_acts_on_it() -> None:
    assert {value for _, value in said("市里印发《关于推进军工企业股份制改造的意见》。", "addresses")} == {"股份制改造"}
    assert {value for _, value in said("市里印发《军地人才双向流动暂行办法》。", "addresses")} == {"军地人才"}
    for title in ("青州市军民融合专项资金管理办法", "国防生产动员法", "青州国家自主创新示范区条例", "国防专利条例"):
        assert said(f"市里印发《{title}》。", "addresses") == set()


def test_what_a_policy_is_to_prevent_and_whose_troubles_it_tells() -> None:
    text = "关于规范标识使用的通告\n为防止认证标识被冒用、滥用，现通告如下：\n一、企业应当加施标识。"
    assert said(text, "addresses") == {("关于规范标识使用的通告", "认证标识被冒用、滥用")}
    text = (
        "问：为什么要修订《青州市工程管理办法》？\n答：原办法施行以来，我市存在建设与使用脱节、平时效益不高等突出问题。"
    )
    assert said(text, "addresses") == {
        ("青州市工程管理办法", "建设与使用脱节"),
        ("青州市工程管理办法", "平时效益不高"),
    }


def test_an_office_explains_under_headings_what_it_has_issued() -> None:
    text = (
        "一、出台背景\n近年来，军品标准获取困难、检验多头重复的问题比较突出。青州省工业局在充分调研的基础上，出台了《青州省配套规定》。\n"
        "二、主要内容\n第三条明确，青州省工业局设立查询窗口。第九条鼓励船厂采用保险。"
    )
    assert said(text, "issued_by") == {("青州省配套规定", "青州省工业局")}
    assert said(text, "addresses") == {("青州省配套规定", "军品标准获取困难"), ("青州省配套规定", "检验多头重复")}
    assert said(text, "obliges") == {("青州省配套规定", "青州省工业局")}


def test_a_leak_that_the_first_article_closes() -> None:
    text = (
        "青州集团供应商保密办法\n第一条　为加强保密管理，堵塞外协环节泄密漏洞，制定本办法。\n第二条　供应商应当保密。"
    )
    assert ("青州集团供应商保密办法", "外协环节泄密漏洞") in said(text, "addresses")
