"""Lists in the annexes of official letters, who signs them, and the letters that are no award; all names invented."""

from tests.extract.readers.said import said

LETTER = (
    "工业和信息化部 中国航海工程院 关于公布2020年度两用技术转化示范基地名单的通知\n\n工信部联科〔2020〕87号\n\n"
    "有关中央企业：\n\n根据《两用技术转化示范基地评价指南》，经专家评审和社会公示，确定3家单位为示范基地。现予公布。\n\n"
)
ROWS = (
    "附件：示范基地名单\n\n序号　基地名称　所在地　主导产业　建设单位\n\n"
    "1　青州航空小镇　青岛市　直升机零部件　青州航空工业集团\n\n"
    "2　九江船舶配套基地　九江市　舰船阀门　江右船用阀门厂\n\n"
)
SIGNED = "青右省工业和信息化委员会\n\n青右省国防科学技术工业办公室\n\n2020年6月1日\n"


def test_the_rows_of_an_annex_are_parted_by_spaces() -> None:
    text = f"{LETTER}{ROWS}"
    assert said(text, "located_in") == {("青州航空小镇", "青岛市"), ("九江船舶配套基地", "九江市")}
    assert said(text, "sector") == {("青州航空小镇", "直升机零部件"), ("九江船舶配套基地", "舰船阀门")}
    assert said(text, "founded_by") == {("青州航空小镇", "青州航空工业集团"), ("九江船舶配套基地", "江右船用阀门厂")}


def test_a_line_of_words_without_a_name_among_them_heads_no_table() -> None:
    assert said("主要任务 所在地 主导产业\n培育龙头企业 青岛市 航空装备\n", "sector") == set()


def test_a_column_of_undertakers_makes_a_letter_no_award() -> None:
    table = "| 序号 | 名称 | 地区 | 承担单位 |\n| --- | --- | --- | --- |\n"
    table += "| 1 | 青州航空基地 | 青岛市 | 青州航空有限公司 |\n"
    assert said(f"{LETTER}{table}", "awards") == set()


def test_several_issue_together_with_a_space_before_the_matter() -> None:
    assert {issuer for _, issuer in said(LETTER, "issued_by")} == {"工业和信息化部", "中国航海工程院"}
    assert {target for _, target in said(LETTER, "implements")} == {"两用技术转化示范基地评价指南"}


def test_who_signs_on_lines_of_their_own_issues() -> None:
    letter = "关于公布示范基地认定结果的通知\n\n各设区市：\n\n经评审，决定认定3家单位。\n\n"
    assert {(issuer, day) for _, issuer, day in said(f"{letter}{SIGNED}", "issued_by", "date")} == {
        ("青右省工业和信息化委员会", "2020-06-01"),
        ("青右省国防科学技术工业办公室", "2020-06-01"),
    }


def test_an_office_whose_name_joins_two_fields_is_one() -> None:
    text = "青州新区管委会下设经济发展局、自然资源和建设局等工作机构。"
    assert said(text, "part_of") >= {("自然资源和建设局", "青州新区管委会"), ("经济发展局", "青州新区管委会")}


def test_a_level_of_government_stands_behind_a_date() -> None:
    text = "# 青州省产业促进条例\n第九条 2012年9月29日省人民政府公布的《青州省促进产业发展办法》同时废止。"
    assert ("青州省促进产业发展办法", "省人民政府", "2012-09-29") in said(text, "issued_by", "date")
