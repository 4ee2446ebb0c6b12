from dataclasses import replace
from decimal import Decimal

from ronghe.analyse.cells import cells
from ronghe.analyse.figure import Cell
from ronghe.analyse.known_sources import KnownSources
from ronghe.analyse.rates import Rates
from ronghe.model import Money
from ronghe.names.key import plain_form
from ronghe.store.view import StoredClaim
from tests.analyse.paper_atlas import PaperAtlas, dollars, yuan


def cells_of(atlas: PaperAtlas) -> tuple[Cell, ...]:
    return cells(atlas.claims(predicate="size"), KnownSources(atlas.about), Rates(None, {"USD": "6.5"}))


def test_each_measure_and_phase_has_its_own_cell() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(10))
    atlas.size("Heron Fund", yuan(2), phase=1)
    atlas.size("Heron Fund", yuan(3), "paid_in")
    atlas.size("Heron Fund", yuan(50), scope="family")
    assert [str(cell.column) for cell in cells_of(atlas)] == ["target", "target, phase 1", "target, family", "paid-in"]


def test_the_same_sum_in_two_documents_is_one_figure_with_two_supports() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan("113.9"), document="a")
    atlas.size("Heron Fund", yuan("114"), document="b", bound="about")
    (cell,) = cells_of(atlas)
    assert cell.preferred.documents == ("a", "b")
    assert cell.preferred.money == yuan("113.9")
    assert cell.alternatives == ()


def test_a_sum_in_dollars_that_restates_the_yuan_is_the_same_figure() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", dollars("1.6"), document="a", also={"amount": 10**10, "currency": "CNY"})
    atlas.size("Heron Fund", yuan(10), document="b")
    (cell,) = cells_of(atlas)
    assert len(cell.preferred.supports) == 2


def told_by(measure: str, *told: tuple[str, str | None]) -> Cell:
    """A fund with one sum a document, in billions, each document with a publisher of a class."""
    atlas = PaperAtlas()
    for number, (billions, publisher) in enumerate(told):
        document = atlas.add_document(f"d{number}", **({"publisher": publisher} if publisher else {}))
        atlas.size("Heron Fund", yuan(billions), measure, document=document)
    classes = {
        "Registry": "registry",
        "Press": "press",
        "Agency": "state_media",
        "Listed Co": "company",
        "City": "official",
    }
    own = frozenset({plain_form("Heron Fund"), plain_form("Pond City")})
    (cell,) = cells(atlas.claims(predicate="size"), KnownSources(atlas.about, classes), Rates(), own)
    return cell


def test_a_target_is_taken_from_the_funds_own_announcement() -> None:
    cell = told_by("target", ("200", "Press"), ("150", "Registry"), ("100", "Pond City"))
    assert (cell.preferred.money, cell.undecided) == (yuan(100), ())
    assert cell.preferred.supports[0].source_class == "own"


def test_what_is_paid_in_is_taken_from_a_registry_or_a_listed_partner() -> None:
    assert told_by("paid_in", ("20", "Pond City"), ("10", "Registry")).preferred.money == yuan(10)
    assert told_by("subscribed", ("20", "Press"), ("10", "Listed Co")).preferred.money == yuan(10)
    both = told_by("paid_in", ("20", "Registry"), ("10", "Listed Co"))
    assert {figure.money for figure in (both.preferred, *both.undecided)} == {yuan(10), yuan(20)}


def test_the_press_comes_last_and_an_unknown_publisher_counts_as_press() -> None:
    assert told_by("target", ("20", "Press"), ("10", "Agency")).preferred.money == yuan(10)
    cell = told_by("target", ("20", "Press"), ("10", None))
    assert len(cell.undecided) == 1
    assert cell.yuan is not None
    assert cell.yuan.as_json() == {"low": 10 * 10**9, "high": 20 * 10**9}


def test_of_recorded_sums_the_latest_as_of_date_decides_and_of_announced_ones_it_does_not() -> None:
    for measure, undecided in (("paid_in", 0), ("target", 1)):
        atlas = PaperAtlas()
        atlas.size("Heron Fund", yuan(20), measure, document="a")
        atlas.size("Heron Fund", yuan(25), measure, as_of="2019", document="b")
        (cell,) = cells_of(atlas)
        assert cell.preferred.money == yuan(25)
        assert len(cell.undecided) == undecided


def test_two_sums_of_one_time_exclude_each_other_and_that_of_more_documents_is_shown_first() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(20), document="a")
    atlas.size("Heron Fund", yuan(10), document="b")
    atlas.size("Heron Fund", yuan(10), document="c")
    (cell,) = cells_of(atlas)
    assert cell.preferred.money == yuan(10)
    assert [figure.money for figure in cell.alternatives] == [yuan(20)]


def test_a_judgement_goes_before_the_number_of_documents() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(20), document="a", verdict="accepted")
    atlas.size("Heron Fund", yuan(10), document="b")
    atlas.size("Heron Fund", yuan(10), document="c")
    assert cells_of(atlas)[0].preferred.money == yuan(20)


def test_of_equally_supported_sums_the_later_one_is_preferred() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(20), as_of="2017-03")
    atlas.size("Heron Fund", yuan(25), as_of="2019")
    (cell,) = cells_of(atlas)
    assert cell.preferred.money == yuan(25)
    assert [figure.money for figure in cell.series] == [yuan(20)]
    assert cell.alternatives == ()


def test_dates_that_overlap_make_a_conflict_and_not_a_series() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(20), as_of="2017-03")
    atlas.size("Heron Fund", yuan(25), as_of="2017")
    assert len(cells_of(atlas)[0].alternatives) == 1


def test_over_ten_is_not_contradicted_by_twelve_but_by_forty() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(10), bound="over", document="a")
    atlas.size("Heron Fund", yuan(12), document="b")
    atlas.size("Heron Fund", yuan(12), document="c")
    atlas.size("Heron Fund", yuan(40), document="d")
    (cell,) = cells_of(atlas)
    assert cell.preferred.money == yuan(12)
    assert [figure.money for figure in cell.others] == [yuan(10)]
    assert [figure.money for figure in cell.alternatives] == [yuan(40)]


def test_a_range_is_kept_as_a_range() -> None:
    atlas = PaperAtlas()
    atlas.size("Heron Fund", yuan(10, 15))
    (cell,) = cells_of(atlas)
    assert cell.preferred.yuan is not None
    assert cell.preferred.yuan.as_json() == {"low": 10**10, "high": 15 * 10**9}


def test_sums_that_two_claims_restate_alike_in_brackets_stay_apart() -> None:
    atlas = PaperAtlas()
    for amount, document in (("10", "a"), ("10.4", "b")):
        also = {"amount": 1_600_000_000, "currency": "USD"}
        atlas.size("Heron Fund", yuan(amount), document=document, also=also)
    assert len(cells_of(atlas)[0].alternatives) == 1


def test_many_different_sums_of_one_fund_are_grouped_in_little_time() -> None:
    atlas = PaperAtlas()
    claims = [
        replace(atlas.size("Heron Fund", yuan(1), quote="x"), value=Money(Decimal(10**9 + 10**7 * step), "CNY"))
        for step in range(3_000)
    ]
    stored = [StoredClaim(claim, "Heron Fund", None, None) for claim in claims]
    (cell,) = cells(stored, KnownSources(), Rates())
    assert sum(len(figure.supports) for figure in cell.figures) == 3_000


def test_a_document_without_a_title_is_called_by_its_file_name() -> None:
    atlas = PaperAtlas()
    atlas.add_document("a", title="Ponds")
    atlas.add_document("saved/pages/b.html")
    for document in ("a", "saved/pages/b.html"):
        atlas.size("Heron Fund", yuan(1), document=document)
    (cell,) = cells_of(atlas)
    assert sorted(str(support.title) for support in cell.preferred.supports) == ["Ponds", "b.html"]
