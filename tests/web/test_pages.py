"""What the pages show, and that a quote opens its sentence."""

import re
import sqlite3
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook, Declared, open_casebook
from ronghe.model import Judgement
from ronghe.web.names import NameFinder
from ronghe.web.pages import ledger
from tests.casebooks import casebook_of
from tests.web.conftest import client

FUND = "佛山示例军民融合产业投资基金"


def text_of(browser: TestClient, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, answer.text
    return unescape(answer.text)


def test_the_overview_counts_what_the_casebook_holds(browser: TestClient, casebook: Casebook) -> None:
    page = text_of(browser, "/")
    with casebook.atlas() as atlas:
        meta = atlas.meta()
    assert f">{int(meta['documents'])}</a>" in page
    assert f">{int(meta['claims'])}</a>" in page


def test_a_fund_shows_both_figures_and_each_opens_its_sentence(browser: TestClient, casebook: Casebook) -> None:
    fund = casebook.show(FUND)
    page = text_of(browser, f"/entities/{fund.entity.id}")
    assert "RMB 10 billion" in page
    assert "RMB 20 billion" in page
    sizes = [one.claim for one in fund.claims if one.claim.predicate == "size"]
    assert len(sizes) == 2
    for claim in sizes:
        reader = text_of(browser, f"/documents/{claim.document}?claim={claim.id}")
        marked = re.findall(r'class="in hit[^"]*"[^>]*>([^<]*)</a>', reader)
        assert "".join(marked) == claim.quote
        assert f'id="c-{claim.id}"' in reader


def test_an_id_that_was_forwarded_leads_to_the_entity(browser: TestClient, casebook: Casebook) -> None:
    assert browser.get("/entities/e000000000000").status_code == 404
    fund = casebook.show(FUND).entity
    assert browser.get(f"/entities/{fund.id}").status_code == 200


def test_the_interface_speaks_chinese_and_remembers_it(browser: TestClient) -> None:
    page = text_of(browser, "/ledger?lang=zh")
    assert "基金台账" in page
    assert "亿元" in page
    assert "基金台账" in text_of(browser, "/ledger")


def test_markup_in_a_document_stays_text(browser: TestClient, casebook: Casebook) -> None:
    document = next(one for one in casebook.documents() if one.origin.endswith("hostile.txt"))
    raw = browser.get(f"/documents/{document.id}").text
    assert "<script>alert" not in raw
    assert "&lt;script&gt;" in raw


def test_the_original_is_to_be_saved_and_not_shown(browser: TestClient, casebook: Casebook) -> None:
    document = next(one for one in casebook.documents() if one.origin.endswith("hostile.txt"))
    answer = browser.get(f"/documents/{document.id}/original")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert "<script>alert(1)</script>" in answer.text


def test_search_finds_words_of_two_characters_and_a_name_in_part(browser: TestClient) -> None:
    page = text_of(browser, "/search?q=融合")
    assert FUND in page
    assert "holds all of" in text_of(browser, "/search?q=不存在的词语")


def test_a_search_says_that_the_index_of_names_is_not_ready(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it."""
    monkeypatch.setattr(NameFinder, "names", lambda _finder, _wait: None)
    assert "still being prepared" in text_of(browser, "/search?q=融合")
    assert "still being prepared" not in text_of(browser, "/search?kind=Fund")


def test_the_ledger_filters_and_keeps_to_what_was_asked(browser: TestClient) -> None:
    page = text_of(browser, "/ledger?place=佛山市&sort=name")
    assert FUND in page
    assert "发展基金</a>" not in page


def test_of_very_many_places_a_reader_types_a_part(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert '<select name="place">' in text_of(browser, "/ledger")
    monkeypatch.setattr(ledger, "_MOST_CHOICES", 0)
    page = text_of(browser, "/ledger?place=佛山市")
    assert '<input name="place" value="佛山市"' in page
    assert '<option value="佛山市">' not in page
    assert '<option value="佛山市"></option>' in text_of(browser, "/ledger/places?place=佛")
    assert text_of(browser, "/ledger/places?place=x").strip() == ""


def test_pinyin_stands_behind_the_words_of_a_chinese_text(browser: TestClient, casebook: Casebook) -> None:
    document = next(one for one in casebook.documents() if one.origin.endswith("launch.txt"))
    page = text_of(browser, f"/documents/{document.id}?pinyin=true")
    assert 'title="fó shān' in page


def test_what_documents_disagree_on_stands_side_by_side(browser: TestClient) -> None:
    page = text_of(browser, "/conflicts")
    assert page.index("100亿元") != page.index("200亿元")
    assert "RMB 10 billion" in page


def test_gaps_set_stages_of_a_funds_money_side_by_side(tmp_path: Path) -> None:
    said = "青禾军民融合产业投资基金目标规模100亿元。截至2018年6月，青禾军民融合产业投资基金实缴20亿元。"
    book = casebook_of(tmp_path, {"gap.txt": said})
    page = text_of(client(book.path), "/gaps")
    assert "stated, not paid in" in page
    assert "RMB 8 billion" in page
    assert client(book.path).get("/api/gaps").json()["count"] == 1


def test_a_map_of_another_version_says_what_to_do(tmp_path: Path) -> None:
    book = casebook_of(tmp_path, {"one.txt": "青禾军民融合产业投资基金目标规模100亿元。"})
    with sqlite3.connect(book.folder.atlas) as run:
        run.execute("UPDATE meta SET value = 'old' WHERE key = 'schema'")
    for path in ("/", "/api/casebook"):
        answer = client(book.path).get(path)
        assert answer.status_code == 503
        assert "ronghe build" in answer.text


def test_of_several_that_bear_a_name_a_path_joins_those_that_are_tied(tmp_path: Path) -> None:
    book = casebook_of(
        tmp_path,
        {
            "a.txt": "2016年10月24日，长虹示例公司与北京示例大学共同设立军民融合成果转化基金，总规模20亿元。\n",
            "b.txt": "2018年5月4日，成都示例公司与四川示例大学共同设立军民融合成果转化基金，总规模30亿元。\n",
        },
    )
    with book.atlas() as atlas:
        assert len(atlas.named("军民融合成果转化基金")) == 2
    for body in ("长虹示例公司", "成都示例公司"):
        assert book.paths("军民融合成果转化基金", body).chains
        assert book.paths(body, "军民融合成果转化基金").chains


def test_a_tie_of_the_past_says_by_when_it_had_ended_and_can_be_left_out(tmp_path: Path) -> None:
    text = (
        "甲山航天科技有限公司曾持有乙水电子股份有限公司30%股份。\n丙林集团有限公司持有甲山航天科技有限公司60%的股权。\n"
    )
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    book = open_casebook(tmp_path / "casebook", create=True)
    book.add([tmp_path / "page.txt"], Declared(published="2021-03-04"))
    book.build(workers=1)
    browser = client(book.path)
    for path in ("/network", "/network?a=甲山航天科技有限公司&b=乙水电子股份有限公司"):
        assert "until 2021-03-04" in text_of(browser, f"{path}{'&' if '?' in path else '?'}lang=en")
        assert "至2021-03-04" in text_of(browser, f"{path}{'&' if '?' in path else '?'}lang=zh")
    links = browser.get("/network/data.json?lang=en").json()["links"]
    assert sorted(one["past"] for one in links) == ["", "until 2021-03-04"]
    assert "乙水电子" not in text_of(browser, "/network?state=held")
    assert "丙林集团" not in text_of(browser, "/network?state=past")
    assert 'value="2021-03-04"' in browser.get("/network/graph.gexf").text


def test_a_fund_that_has_just_become_part_of_another_breaks_no_page(tmp_path: Path) -> None:
    """The ledger follows a decision a moment after the map."""
    book = casebook_of(
        tmp_path,
        {
            "a.txt": "佛山示例军民融合产业投资基金总规模为70亿元。\n",
            "b.txt": "绵阳示例军民融合产业投资基金总规模为30亿元。\n",
        },
    )
    browser = client(book.path)
    assert "绵阳示例" in text_of(browser, "/ledger")
    left, right = (f"org:{place}示例军民融合产业投资基金" for place in ("佛山", "绵阳"))
    book.judge(Judgement("j1", "same", {"left": left, "right": right}, "Li Hua", "2026-11-28"))
    assert book.decide()
    for path in ("/ledger", "/gaps", "/ledger/rests", "/"):
        text_of(browser, path)


def test_another_name_is_told_of_the_name_that_the_text_equates_it_with(tmp_path: Path) -> None:
    """The map shows the Chinese name; a body is not “also named” what it is called there already."""
    chinese = "青禾国创投资引导基金总规模为70亿元。\n青禾国创投资引导基金落户青岛。\n"
    english = "The Qinghe National Innovation Guidance Fund (青禾国创投资引导基金) is based in Qingdao.\n"
    browser = client(casebook_of(tmp_path, {"a.txt": chinese, "b.txt": english, "c.txt": chinese + "\n"}).path)
    listed = text_of(browser, "/documents")
    english_page = next(
        path for path in re.findall(r'href="(/documents/[^"?/]+)"', listed) if _holds_english(browser, path)
    )
    found = re.search(
        r'<a class="k-fund"[^>]*>([^<]+)</a> <span class="dim">Also named</span> <b>([^<]+)</b>',
        text_of(browser, english_page),
    )
    assert found is not None
    assert found.groups() == ("Qinghe National Innovation Guidance Fund", "青禾国创投资引导基金")


def _holds_english(browser: TestClient, path: str) -> bool:
    return "is based in" in text_of(browser, path)
