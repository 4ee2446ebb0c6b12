"""Reposts of one story as one source, in the ledger and in the columns that indicators read."""

from pathlib import Path

from ronghe.analyse.ledger import ledger
from ronghe.analyse.origins import origins
from ronghe.store.ask import ask
from tests.analyse import built_atlas
from tests.analyse.paper_atlas import PaperAtlas, yuan
from tests.text.test_copies import OTHER, REPOST, STORY

FUND = "青禾军民融合基金"


def told() -> PaperAtlas:
    atlas = PaperAtlas()
    for number, (text, quote) in enumerate(
        ((STORY, "基金总规模30亿元"), (REPOST, "基金總規模30億元"), (OTHER, "目标规模30亿元"))
    ):
        name = f"d{number}"
        atlas.add_document(name, text, f"2018-04-2{number}", url=f"https://{number}.example", publisher=f"报{number}")
        atlas.size(FUND, yuan(3), document=name, quote=quote)
    return atlas


def test_a_repost_with_edits_is_no_source_of_its_own_and_another_story_is() -> None:
    (row,) = ledger(told()).rows
    supports = row.cells[0].preferred.supports
    assert len(supports) == 3
    assert origins(supports) == 2
    assert sorted(str(support.as_json().get("story")) for support in supports) == ["None", "d0", "d0"]


def test_the_views_count_as_the_ledger_does(tmp_path: Path) -> None:
    path = built_atlas.write(told(), tmp_path / "atlas.sqlite")
    assert ask(path, "SELECT count(DISTINCT origin) FROM claims").rows[0][0] == 2
    assert ask(path, "SELECT origins FROM entities WHERE kind = 'Fund'").rows[0][0] == 2
