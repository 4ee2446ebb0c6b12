"""Other names of Chinese bodies told some way from the name, one after the other, or abroad."""

from tests.extract.readers.said import said


def test_each_new_name_has_the_one_before_it_as_its_former_one() -> None:
    text = "1963年，雪岭高山病试验站扩编为雪岭高山病研究室，2004年又改编为雪岭高原医学研究所。"
    told = {("雪岭高山病研究室", "雪岭高山病试验站"), ("雪岭高原医学研究所", "雪岭高山病研究室")}
    assert said(text, "alias") == told


def test_an_office_that_founded_a_school_does_not_become_one() -> None:
    text = "1952年，中央军委组建第四炮兵学校，校址设在张家口。1978年恢复重建，次年更名为宣化炮兵指挥学院。"
    assert said(text, "alias") == {("宣化炮兵指挥学院", "第四炮兵学校")}


def test_a_predecessor_in_apposition() -> None:
    text = "天山铀业技术公司在乌鲁木齐注册，其前身新疆铀矿地质勘察院组建于1955年。"
    assert said(text, "alias") == {("天山铀业技术公司", "新疆铀矿地质勘察院")}


def test_second_plates_one_or_several_with_a_date_before() -> None:
    several = "省工业和信息化厅加挂省国防科技工业局、省无线电管理局牌子。"
    plates = {"省国防科技工业局", "省无线电管理局"}
    assert said(several, "alias") == {("省工业和信息化厅", plate) for plate in plates}
    later = "华东第六十一研究所始建于1969年，1992年加挂“国家光电集成工程研究中心”牌子。"
    assert said(later, "alias") == {("华东第六十一研究所", "国家光电集成工程研究中心")}


def test_names_abroad_and_acronyms_at_the_head_of_later_clauses() -> None:
    text = "低轨卫星服务创新中心由岭南大学牵头组建，英文简称LOSIC，依托省重点平台建设。"
    assert said(text, "alias") == {("低轨卫星服务创新中心", "LOSIC")}


def test_what_people_call_a_place_is_quoted() -> None:
    assert said("浙北协同创新基地俗称“小硅谷”。", "alias") == {("浙北协同创新基地", "小硅谷")}
    assert said("浙北协同创新基地被誉为“东方硅谷”。", "alias") == set()
