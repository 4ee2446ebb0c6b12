from ronghe.text.copies import copies

STORY = (
    "2018年4月21日，青禾军民融合产业基金在江州揭牌成立。基金总规模30亿元，由江州市国有资产经营公司与北岭电子集团"
    "共同发起，首期规模10亿元。江州市副市长在仪式上表示，基金将重点投向航空电子、特种材料和高端装备制造，力争五年"
    "内带动社会资本超过100亿元。北岭电子集团董事长介绍，集团下属三家企业已与基金签署合作意向书，首批项目预计在年"
    "内落地临江产业园区。当地银行同时宣布为园区企业提供20亿元授信额度。"
)
REPOST = (
    "【转载】2018年4月21日，青禾軍民融合產業基金在江州揭牌成立。基金總規模30億元，由江州市國有資產經營公司和北岭"
    "電子集團共同發起，首期規模10億元。江州市副市長在儀式上表示，基金將重點投向航空電子、特種材料和高端裝備製造，"
    "力爭五年內帶動社會資本超過100億元。北岭電子集團董事長介紹，集團下屬三家企業已與基金簽署合作意向書，首批項目"
    "預計在年內落地臨江產業園區。當地銀行同時宣布為園區企業提供20億元授信額度。（責任編輯：小林）"
)
OTHER = (
    "江州讯 昨天上午，一只面向军民两用技术的新基金在江州正式启动。据现场消息，这只名为青禾军民融合产业基金的产品"
    "目标规模30亿元，第一期先募集10亿元。发起方包括江州市国有资产经营公司和北岭电子集团。业内人士认为，航空电子与"
    "特种材料项目周期较长，基金能否如期撬动100亿元社会资金仍有待观察。记者了解到，临江产业园区正在腾退旧厂房，为"
    "首批三家企业准备用地，配套的20亿元授信也已进入审批流程，预计下半年可以陆续到位。"
)
ENGLISH = (
    "Jiangzhou, 21 April 2018 - The Qinghe military-civil fusion industry fund was launched in Jiangzhou on "
    "Saturday with a target of RMB 3 billion. The city's state asset company and Beiling Electronics Group are "
    "its founders; the first phase is RMB 1 billion. A deputy mayor said that the fund would look for projects "
    "in avionics, special materials and advanced equipment, and hoped to draw more than RMB 10 billion of "
    "private capital within 5 years. Three subsidiaries of the group have signed letters of intent."
)
ENGLISH_REPOST = (
    "By our staff. " + ENGLISH.replace("on Saturday ", "").replace("The city's", "the City's") + " Source: Pond Daily"
)
ENGLISH_OTHER = (
    "A new investment vehicle for dual-use technology opened its doors in Jiangzhou this weekend. Officials want "
    "the Qinghe fund to reach RMB 3 billion, a third of it in a first phase of RMB 1 billion, and say it may "
    "pull in RMB 10 billion from private investors over 5 years. Behind it stand Beiling Electronics Group, "
    "whose three units are first in the queue, and the company that holds the city's shares in local industry. "
    "Analysts doubt that avionics projects will pay back that fast."
)
NOTICE = (
    "中标公告 项目编号：JZ-2018-{number} 采购人：江州理工研究所 中标供应商：{firm} 中标金额：{sum}元 评审专家：详"
    "见附件 代理机构：江州招标代理有限公司 地址：江州市滨江路18号 联系人：王工 本公告期限为1个工作日。各有关当事"
    "人对中标结果有异议的，可以在中标公告发布之日起七个工作日内以书面形式向采购人或采购代理机构提出质疑，逾期将不"
    "再受理。特此公告。感谢各供应商对本次采购活动的支持与参与，请未中标的供应商尽快办理保证金退还手续。"
)


def test_reposts_with_small_edits_are_one_in_both_languages_and_scripts() -> None:
    assert copies([("d2", REPOST), ("d1", STORY)]) == {"d1": "d1", "d2": "d1"}
    assert copies([("e1", ENGLISH), ("e2", ENGLISH_REPOST)]) == {"e1": "e1", "e2": "e1"}


def test_two_stories_of_one_event_are_two() -> None:
    assert copies([("d1", STORY), ("d2", OTHER), ("e1", ENGLISH), ("e2", ENGLISH_OTHER)]) == {}


def test_notices_by_one_form_are_not_copies_of_each_other() -> None:
    one = NOTICE.format(number="0417", firm="远航电子有限公司", sum="1280000")
    other = NOTICE.format(number="0533", firm="远航科技有限公司", sum="964500")
    assert copies([("n1", one), ("n2", other)]) == {}
    assert copies([("n1", one), ("n2", one + "\n来源：江州采购网")]) == {"n1": "n1", "n2": "n1"}


def test_short_texts_are_left_alone() -> None:
    assert copies([("a", "规模10亿元。"), ("b", "规模10亿元。")]) == {}


def test_the_order_of_texts_does_not_matter() -> None:
    texts = [("a", STORY), ("b", REPOST), ("c", OTHER), ("d", ENGLISH), ("e", ENGLISH_REPOST), ("f", ENGLISH_OTHER)]
    assert copies(texts) == copies(reversed(texts)) == {"a": "a", "b": "a", "d": "d", "e": "d"}
