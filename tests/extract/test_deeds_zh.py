"""How a Chinese clause is cut: who acts, under which coverb each name stands, what the verb takes."""

from ronghe.extract.deeds_zh import Deed, Run, deeds
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document


def cut(text: str) -> list[Deed]:
    """The deeds of a text of one sentence."""
    page = Page(Document("text", text), load_lens())
    return list(deeds(page.line(0)))


def names(deed: Deed, run: Run | None) -> list[str]:
    return [deed.line.end(item).name for item in run.items] if run else []


def test_names_stand_under_the_coverb_before_them() -> None:
    deed = next(one for one in cut("衢州天衡基金向湖州光华电子有限公司注资3000万元。") if one.word == "注资")
    assert names(deed, deed.subject) == ["衢州天衡基金"]
    assert [names(deed, run) for run in deed.under("to")] == [["湖州光华电子有限公司"]]


def test_a_list_is_one_run_and_knows_where_it_parts() -> None:
    deed = next(one for one in cut("江西晨翼集团有限公司、南昌鹭航大学和蓝鹭研究院共同组建赣江技术有限公司。"))
    assert names(deed, deed.subject) == ["江西晨翼集团有限公司", "南昌鹭航大学", "蓝鹭研究院"]
    assert deed.subject is not None
    assert deed.subject.parted == 2
    assert names(deed, deed.object()) == ["赣江技术有限公司"]


def test_a_clause_without_a_subject_takes_that_of_the_clause_before() -> None:
    deed = next(
        one for one in cut("江西晨翼集团有限公司成立于2001年，由衢州控股集团有限公司出资控股。") if one.word == "控股"
    )
    assert names(deed, deed.subject) == ["江西晨翼集团有限公司"]
    assert [names(deed, run) for run in deed.under("by")] == [["衢州控股集团有限公司"]]


def test_a_clause_about_something_that_bears_no_known_name_has_no_subject() -> None:
    deeds_of = cut("江西晨翼集团有限公司看好这一行，双方去年入股湖州光华电子有限公司。")
    assert [one.subject for one in deeds_of if one.word == "入股"] == [None]


def test_a_body_gives_its_place_to_its_unit_right_behind_it() -> None:
    deed = next(
        one for one in cut("南昌鹭航大学与衢州控股集团有限公司下属湖州光华电子有限公司签约。") if one.word == "签约"
    )
    assert names(deed, deed.subject) == ["南昌鹭航大学", "湖州光华电子有限公司"]


def test_what_was_wished_or_failed_is_no_deed() -> None:
    assert cut("鼓励南昌鹭航大学组建赣江技术有限公司。") == []
    assert cut("江西晨翼集团有限公司收购湖州光华电子有限公司的谈判以失败告终。") == []
