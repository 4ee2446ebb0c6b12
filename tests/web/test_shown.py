"""What a build keeps for the pages of a large casebook is what would be made without it."""

import json
import shutil
from pathlib import Path

import pytest

import ronghe.shown as shown
from ronghe.analyse.network.network import TieFilter
from ronghe.answers.kept_ties import kept_ties
from ronghe.casebook import Casebook, open_casebook
from ronghe.store.view import Atlas
from ronghe.web.aside import made_aside
from ronghe.web.pages.charts import charts_of
from ronghe.web.shelf import Shelf

COMPANY = "佛山示例控股有限公司"


@pytest.fixture
def own(casebook: Casebook, tmp_path: Path) -> Casebook:
    """A copy that a test may change."""
    shutil.copytree(casebook.path, tmp_path / "casebook")
    return open_casebook(tmp_path / "casebook")


def test_a_process_of_its_own_makes_the_same(casebook: Casebook) -> None:
    assert made_aside(casebook.path, shown.charts, ("zh",)) == shown.charts(casebook, "zh")
    wanted = TieFilter()
    assert made_aside(casebook.path, shown.middle, (wanted,)) == shown.middle(casebook, wanted)


def test_the_main_bodies_of_the_largest_picture_are_those_of_a_smaller_one(casebook: Casebook) -> None:
    whole = shown.middle(casebook, TieFilter())
    few = len(whole["bodies"]) // 2
    assert 0 < len(shown.main_of(whole, few)["links"]) < len(whole["links"])
    assert shown.main_of(whole, few) == casebook.network(TieFilter(), few).as_json()


def test_what_is_kept_is_read_back_as_it_was_made(own: Casebook) -> None:
    shown.keep(own)
    found = shown.kept(own)
    assert found is not None
    ledger = own.outline()
    assert found.sums == shown.sums(ledger.totals, ledger.measure)
    assert list(found.indicators) == own.indicators()
    assert json.dumps(found.network) == json.dumps(shown.middle(own, TieFilter()))
    for language in ("en", "zh"):
        for name, chart in shown.charts(own, language).items():
            again = found.charts[language][name]
            assert (again.rows, again.note, again.headers) == (chart.rows, chart.note, chart.headers)
            assert json.dumps(again.spec) == json.dumps(chart.spec)


def test_what_is_kept_of_another_build_or_damaged_counts_for_nothing(own: Casebook) -> None:
    shown.keep(own)
    said = json.loads(own.folder.shown.read_text(encoding="utf-8"))
    own.folder.shown.write_text(json.dumps({**said, "lineage": "another"}), encoding="utf-8")
    assert shown.kept(own) is None
    own.folder.shown.write_text(json.dumps(said)[:-9], encoding="utf-8")
    assert shown.kept(own) is None
    for charts in said["charts"].values():
        charts["timeline"]["spec"].pop("padding")  # as an earlier version wrote them
    own.folder.shown.write_text(json.dumps(said), encoding="utf-8")
    assert shown.kept(own) is None


def test_ties_that_were_kept_follow_the_decisions_since(own: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.keep(own)
    claim = next(one.claim for one in own.show(COMPANY).claims if one.claim.predicate == "partners_with")
    own.review().judge(claim.id, "reject", "Li")
    assert own.decide()
    afresh = own.network(most=100).as_json()
    monkeypatch.setattr(Atlas, "bonds", lambda _self: pytest.fail("all ties were read"))
    assert open_casebook(own.path).network(most=100).as_json() == afresh


def test_damaged_ties_or_those_of_another_build_count_for_nothing(own: Casebook) -> None:
    shown.keep(own)
    afresh = own.network(most=100).as_json()
    own.folder.ties.write_bytes(own.folder.ties.read_bytes()[:-40])
    assert open_casebook(own.path).network(most=100).as_json() == afresh
    assert kept_ties(own.folder.ties, "another", 9) is None


def test_the_build_of_a_large_casebook_keeps_it(own: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    own.folder.shown.unlink(missing_ok=True)
    own.build()
    assert not own.folder.shown.exists()
    monkeypatch.setattr(shown, "LARGE", 0)
    own.build()
    assert own.folder.shown.is_file()


def test_pages_take_what_was_kept(own: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.keep(own)
    made = charts_of(Shelf(own.path), "en")

    def never(*_: object) -> None:
        raise AssertionError("made although it was kept")

    monkeypatch.setattr(Shelf, "aside", never)
    found = charts_of(Shelf(own.path), "en")
    assert {name: one.rows for name, one in found.items()} == {name: one.rows for name, one in made.items()}


def test_after_a_decision_totals_are_new_and_charts_follow(own: Casebook) -> None:
    shown.keep(own)
    with own.atlas() as atlas:
        size = next(iter(atlas.claims(predicate="size")))
    own.review().judge(size.claim.id, "reject", "Li")
    assert own.decide()
    shelf = Shelf(own.path)
    ledger = own.outline()
    assert shelf.sums() == shown.sums(ledger.totals, ledger.measure)
    before = shown.kept(own)
    assert before is not None
    assert charts_of(shelf, "en") == before.charts["en"]
