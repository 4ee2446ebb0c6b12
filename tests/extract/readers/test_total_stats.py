"""Figures of statistics belong to the area that was told once: at the head of a clause, as 全市, or in the title."""

from tests.extract.readers.said import said


def test_clauses_behind_a_place_go_on_with_its_figures() -> None:
    text = "2016年，西安市军民融合产业总产值达2158亿元，占全市的31.6%；拥有军工单位139家；持有许可证的民营企业有97家。"
    assert said(text, "total") == {("西安市", 215_800_000_000), ("西安市", 139), ("西安市", 97)}


def test_growth_and_shares_are_no_figures() -> None:
    text = "赣江省航空产业收入达1200亿元，比上年增加150亿元。"
    assert said(f"江西省地处内陆。{text.replace('赣江省', '江西省')}", "total") == {("江西省", 120_000_000_000)}


def test_a_body_at_the_head_of_a_clause_ends_the_figures_of_the_place() -> None:
    text = "镇江市培育海工装备企业43家，江东船舶重工集团实现营业收入50亿元。"
    assert said(text, "total") == {("镇江市", 43)}


def test_the_whole_land_has_no_name() -> None:
    text = "数据显示，2021年，我国制造业增加值达到31.4万亿元，全国共认定示范基地（军民结合）36家。"
    assert said(text, "total") == {(None, 31_400_000_000_000), (None, 36)}


def test_a_bulletin_tells_everything_of_the_place_in_its_title() -> None:
    text = "2021年青溪省科技经费投入统计公报\n2021年，全省投入R&D经费1 864.3亿元，增长12.9%；"
    text += "各类企业经费支出1602亿元。\n"
    text += "投入超过300亿元的有2个市，依次为临江市（641.8亿元）和明州市（352.0亿元）。"
    told = {("青溪省", 186_430_000_000), ("青溪省", 160_200_000_000)}
    told |= {("临江市", 64_180_000_000), ("明州市", 35_200_000_000)}
    assert told <= said(text, "total")


def test_a_plan_stays_a_plan() -> None:
    text = "亳州已引进上下游企业17家，预计全年产业链产值达到130亿元。"
    assert said(text, "total", "modality") == {("亳州", 17, None), ("亳州", 13_000_000_000, "planned")}
