"""What Chinese texts say right beside a name, and offices whose person or body stands apart."""

from tests.extract.readers.said import claims, said

PLANT, GROUP, SCHOOL = "洛川仪表厂", "中原特装集团", "陇东理工大学"


def _roles(text: str) -> set[tuple[str, str, str]]:
    return {
        (one.subject.name, one.object.name if one.object else "", getattr(one.value, "text", ""))
        for one in claims(text, "role")
        if one.subject
    }


def test_a_bracket_tells_whose_a_body_is_and_where() -> None:
    assert said(f"建设单位：{PLANT}（隶属{GROUP}）。", "part_of") == {(PLANT, GROUP)}
    assert said(f"参展的有{PLANT}（四川成都），做仪表。", "located_in") == {(PLANT, "成都"), ("成都", "四川")}
    text = f"长江航材产业联盟（会长单位：{GROUP}）今天换届。"
    assert said(text, "member_of") == {(GROUP, "长江航材产业联盟")}


def test_a_bracket_tells_the_office_of_a_person() -> None:
    assert ("邱泽言", GROUP, "董事长") in _roles(f"联盟发起人邱泽言（{GROUP}董事长）致辞。")


def test_a_roster_gives_who_is_in_a_group_and_their_own_offices() -> None:
    text = (
        "青州市低空装备产业发展领导小组组成人员名单\n组  长：秦少波  市委副书记\n"
        "副组长：鲁静仪  市财政局局长\n        翟广胜  青州军分区司令员\n成  员：季伟平  市发展改革委主任\n"
        "领导小组办公室设在市发展改革委。"
    )
    group = "青州市低空装备产业发展领导小组"
    assert _roles(text) >= {
        ("秦少波", group, "组长"),
        ("翟广胜", group, "副组长"),
        ("鲁静仪", "市财政局", "局长"),
        ("季伟平", "市发展改革委", "主任"),
    }
    assert ("领导小组办公室", group) in said(text, "part_of")


def test_offices_of_he_of_two_in_turn_and_of_several_together() -> None:
    text = f"彭立钧教授是{SCHOOL}校长，他同时兼任中国空天信息产业协会副秘书长。"
    assert ("彭立钧", "中国空天信息产业协会", "副秘书长") in _roles(text)
    assert _roles(f"王大成、李小琴分别任{GROUP}董事长和总经理。") == {
        ("王大成", GROUP, "董事长"),
        ("李小琴", GROUP, "总经理"),
    }
    text = f"{PLANT}的首任厂长由{SCHOOL}教授程子安和退休工程师鲁静仪共同担任。"
    assert {("程子安", PLANT, "厂长"), ("鲁静仪", PLANT, "厂长")} <= _roles(text)


def test_who_is_to_hold_an_office_does_not_hold_it() -> None:
    text = "魏承志，现任甘肃省国防科技工业局副局长，拟任甘肃省科学技术厅副厅长。"
    offices = {("甘肃省国防科技工业局", None), ("甘肃省科学技术厅", "planned")}
    assert {(body, stance) for _, body, stance in said(text, "role", "modality")} == offices


def test_this_one_is_what_was_told_of_and_an_office_of_one_word_is_the_one_told() -> None:
    text = f"{PLANT}今天宣布扩产。这家成立于2013年、由{SCHOOL}举办的企业，现有职工210人，归口青州市科技局管理。"
    assert ("青州市科技局", PLANT) in said(text, "supervises")
    assert (PLANT, "2013") in said(text, "established")
    text = (
        "江西省委军民融合发展委员会办公室归口省委办公厅管理。办公室下设综合协调处、产业促进处和督查处，负责日常工作。"
    )
    assert ("督查处", "江西省委军民融合发展委员会办公室") in said(text, "part_of")


def test_the_noun_behind_a_founding_is_what_was_founded() -> None:
    text = f"{SCHOOL}与{GROUP}签署协议，组建祁连装备创新中心，中心注册在兰州，首任主任由{SCHOOL}教授盛维钧担任。"
    assert ("祁连装备创新中心", "兰州") in said(text, "located_in")
    assert ("盛维钧", "祁连装备创新中心", "主任") in _roles(text)


def test_the_first_head_is_of_the_body_just_told_that_is_called_so() -> None:
    text = "青州市国防动员办公室新设青州市国防动员办公室装备局。首任局长为李强。"
    assert _roles(text) == {("李强", "青州市国防动员办公室装备局", "局长")}


def test_who_takes_up_an_office_keeps_the_whole_name() -> None:
    text = f"时任{SCHOOL}副校长周劼升任{GROUP}总经理。"
    assert {person for person, *_ in _roles(text)} == {"周劼"}
