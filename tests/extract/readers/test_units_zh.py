"""Units that a body lists by what they do alone are parts of it; on its own page 我所 is that body."""

from tests.extract.readers.said import said


def test_units_listed_by_what_they_do_are_parts() -> None:
    text = "东海船舶研究所位于上海，其中中国工程院院士1人。\n"
    text += "所内设有总体研究部、电机研究室等9个科研部门，以及质量检测中心、试制工厂。"
    units = {"总体研究部", "电机研究室", "质量检测中心", "试制工厂"}
    assert said(text, "part_of") == {(unit, "东海船舶研究所") for unit in units}


def test_who_heads_a_unit_stands_in_brackets_behind_it() -> None:
    text = "江南空天研究院下设两个研发单元：卫星载荷研究中心（主任：阮清波）和飞艇浮空器研究室。"
    assert said(text, "role") == {("阮清波", "卫星载荷研究中心")}
    assert said(text, "part_of") == {("卫星载荷研究中心", "江南空天研究院"), ("飞艇浮空器研究室", "江南空天研究院")}


def test_rooms_and_kinds_of_units_are_none() -> None:
    text = "江南空天研究院设有会议室、阅览室，现有国家级研究中心、省级实验室5个。"
    assert said(text, "part_of") == set()


def test_a_body_calls_itself_by_its_noun() -> None:
    text = "秦岭导航技术研究所始建于1965年。\n我所与渭水理工大学建立了长期合作关系。\n所长、党委副书记：罗振邦"
    assert said(text, "partners_with") == {("秦岭导航技术研究所", "渭水理工大学")}
    assert said(text, "role") == {("罗振邦", "秦岭导航技术研究所")}


def test_on_the_page_of_a_body_sentences_without_a_subject_speak_of_it() -> None:
    text = "深部岩体防护国家重点实验室\n一、开放交流\n先后与乌克兰力学研究所、西澳大学建立了长期合作关系。"
    body = "深部岩体防护国家重点实验室"
    assert said(text, "partners_with") == {(body, "乌克兰力学研究所"), (body, "西澳大学")}


def test_who_leads_the_founding_after_a_founding_is_its_subject() -> None:
    text = "陇原光电研究所还与兰州大学共建了光子学协同创新中心，并于2013年牵头成立甘肃省光电产业联盟。"
    assert said(text, "founded_by") >= {("甘肃省光电产业联盟", "陇原光电研究所")}


def test_units_that_are_elected_belong_to_the_alliance_told_before() -> None:
    text = "湖北省无人系统产业联盟成立大会在武汉召开。\n会议选举产生了理事会。楚江科技大学当选理事长单位。"
    assert ("楚江科技大学", "湖北省无人系统产业联盟") in said(text, "member_of")
