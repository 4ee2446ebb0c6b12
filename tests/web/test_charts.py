"""Charts of the overview: static pictures in both looks, their specification, their data."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from ronghe.web.night import by_night


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_is_a_picture_that_runs_nothing(browser: TestClient, theme: str) -> None:
    answer = browser.get(f"/charts/timeline.svg?theme={theme}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text.startswith("<svg")
    assert "<script" not in answer.text
    assert ('fill="white"' in answer.text) == (theme == "light")


def test_the_specification_has_words_for_the_pointer_and_the_colours_asked_for(browser: TestClient) -> None:
    light, dark = (browser.get(f"/charts/timeline.json?theme={theme}").json() for theme in ("light", "dark"))
    assert light["config"]["background"] == "white"
    assert dark["config"]["background"] != "white"
    tips = [one["tip"] for one in light["layer"][0]["data"]["values"]]
    assert any("2018-04-02" in tip for tip in tips)
    assert light["layer"][0]["encoding"]["tooltip"] == {"field": "tip"}


def test_the_data_of_a_chart_are_its_rows(browser: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(browser.get("/charts/timeline.csv").text.removeprefix("\ufeff"))))
    assert [row["date"] for row in rows if row["what"] == "fund"] == ["2018-04-02"]


def test_a_chart_that_nothing_fills_is_said_to_be_none(browser: TestClient) -> None:
    assert browser.get("/charts/nothing.svg").status_code == 422


def test_the_overview_names_each_chart_for_those_who_do_not_see_it(browser: TestClient) -> None:
    page = browser.get("/").text
    assert 'src="/charts/timeline.svg"' in page
    assert 'media="(prefers-color-scheme: dark)" srcset="/charts/timeline.svg?theme=dark"' in page
    assert "srcset" not in browser.get("/?theme=dark").text
    assert 'alt="' in page


def test_by_night_no_word_of_the_data_changes() -> None:
    spec = {"data": {"values": [{"label": "white", "kind": "#000000"}]}, "mark": {"fill": "white"}}
    dark = by_night(spec)
    assert dark["data"] == spec["data"]
    assert dark["mark"] != spec["mark"]


def test_the_newest_claims_bear_their_sentence(browser: TestClient) -> None:
    page = browser.get("/").text
    part = page[page.index('id="newest"') :]
    assert "blockquote" in part
    assert "/documents/" in part
