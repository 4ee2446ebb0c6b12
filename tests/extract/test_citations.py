"""What a text names as its own source, and what that source supports."""

import pytest

from ronghe.extract.page import Page
from ronghe.extract.reading import read
from ronghe.lens.load import load_lens
from ronghe.model import Document, PartialDate


def _page(text: str, published: str | None = "2018-04-20") -> Page:
    date = PartialDate.parse(published) if published else None
    return Page(Document("test", text, published=date, published_how="declared" if date else None), load_lens())


def test_a_bracket_names_publisher_and_date() -> None:
    (found,) = _page("The harbour fund grew (Southern Daily, September 11 2017).").citations
    assert found.cited == {"publisher": "Southern Daily", "date": "2017-09-11"}


def test_a_year_that_is_not_said_comes_from_the_documents_own_date() -> None:
    (found,) = _page("The harbour fund grew (see New America, April 17).").citations
    assert found.cited == {"publisher": "New America", "date": "2018-04-17"}


def test_without_any_date_of_the_document_the_citation_keeps_none() -> None:
    (found,) = _page("The harbour fund grew (Harbour Times, April 17).", None).citations
    assert found.cited == {"publisher": "Harbour Times"}


def test_several_sources_in_one_bracket_stand_under_also() -> None:
    (found,) = _page("It grew (Shaanxi Daily, July 25 2017; West Net, July 13 2017).").citations
    assert found.cited["publisher"] == "Shaanxi Daily"
    assert found.cited["also"] == [{"publisher": "West Net", "date": "2017-07-13"}]


def test_how_a_source_was_reached_is_a_note() -> None:
    (found,) = _page("It grew (Harbour Magazine accessed via Wechat, March 21).").citations
    assert found.cited["publisher"] == "Harbour Magazine"
    assert found.cited["note"] == "accessed via Wechat"


def test_aliases_terms_and_places_in_brackets_are_no_citations() -> None:
    text = "The Central Military Commission (CMC) met in Mianyang (Sichuan) on fusion (融合). "
    text += "The lab (founded in May 2016) grew."
    assert _page(text).citations == ()


def test_a_bracket_inside_a_sentence_supports_that_sentence_alone() -> None:
    text = "The port is old. The fund grew (Harbour Times, April 17). The pier is long."
    page = _page(text)
    (found,) = page.citations
    assert found.supports.quote(text) == "The fund grew (Harbour Times, April 17)."


def test_a_bracket_at_the_end_of_a_list_item_supports_the_item() -> None:
    text = "Examples:\n  • The fund grew. The pier is long (Harbour Times, April 17).\n  • The port is old.\n"
    (found,) = _page(text).citations
    assert found.supports.quote(text).startswith("• The fund grew")


def test_a_bracket_behind_the_full_stop_supports_its_paragraph() -> None:
    text = "旧文一段。\n基金成立。码头很长。（新华社，2018年3月5日）\n"
    (found,) = _page(text).citations
    assert found.supports.quote(text).startswith("基金成立。码头很长。")
    assert found.cited == {"publisher": "新华社", "date": "2018-03-05"}


def test_a_footnote_with_a_source_is_cited_where_its_mark_stands() -> None:
    text = (
        "The harbour fund grew [1]. The pier is long [2].\n\nNotes\n\n"
        "[1] See Greg Miller, “Harbours,” Pier Press, December 2016.\n\n[2] Piers are usually long.\n"
    )
    (found,) = _page(text).citations
    assert found.cited["publisher"] == "Pier Press"
    assert found.cited["date"] == "2016-12"
    assert found.supports.quote(text).startswith("The harbour fund grew")


def test_an_attribution_supports_its_sentence() -> None:
    (found,) = _page("据新华社报道，基金已经成立。").citations
    assert found.cited == {"publisher": "新华社"}
    assert _page("According to people who know, it grew.").citations == ()


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("According to a 2017 report by Xinhua, Pier Optics moved.", {"publisher": "Xinhua", "date": "2017"}),
        ("Xinhua reported on March 3, 2018 that Pier Optics moved.", {"publisher": "Xinhua", "date": "2018-03-03"}),
        ("As the Southern Daily reported in May 2019, it moved.", {"publisher": "Southern Daily", "date": "2019-05"}),
        ("公司搬迁。《解放军报》报道，公司已投产。", {"publisher": "解放军报"}),
        ("新华社2018年3月5日报道称，公司已投产。", {"publisher": "新华社", "date": "2018-03-05"}),
    ],
)
def test_who_reported_it_is_cited_with_the_day(text: str, cited: dict[str, str]) -> None:
    (found,) = _page(text).citations
    assert found.cited == cited
    assert found.supports.quote(text).rstrip().endswith(text[-4:])


def test_who_reports_but_publishes_nothing_is_no_source() -> None:
    assert _page("Pier Optics reported in May 2019 that sales grew.").citations == ()


def test_a_source_line_at_the_head_supports_the_whole_document() -> None:
    text = "标题\n来源：南方日报\n湖州军民融合产业基金总规模80亿元。\n"
    (claim,) = [c for c in read(Document("test", text), load_lens()).claims if c.predicate == "size"]
    assert claim.qualifiers["cited"] == {"publisher": "南方日报"}


def test_a_claim_carries_the_citation_that_covers_it() -> None:
    text = "The Huzhou Dual-Use Industry Fund has a target size of RMB 3 billion (Harbour Times, April 17 2018). "
    text += "It is managed well."
    (claim,) = [c for c in read(Document("test", text), load_lens()).claims if c.predicate == "size"]
    assert claim.qualifiers["cited"] == {"publisher": "Harbour Times", "date": "2018-04-17"}
