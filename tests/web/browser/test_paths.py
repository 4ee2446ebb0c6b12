"""The ways that an analyst goes, in a real browser."""

import re
from pathlib import Path

from playwright.sync_api import CDPSession, Page, expect

from ronghe.casebook import Casebook
from tests.web.browser.conftest import DOCUMENTS, FUND, LATE_FUND, PAGED_FUND, PATIENCE, POLICY, Opener


def test_from_the_overview_to_the_highlighted_sentence(opened: Opener, address: str) -> None:
    page = opened(address)
    page.locator("main").get_by_role("link", name=FUND).first.click()
    expect(page.locator("h1")).to_have_text(FUND)
    quote = page.locator(".claim blockquote a", has_text="200亿元").first
    said = quote.inner_text()
    quote.click()
    hit = page.locator(".text .hit").first
    expect(hit).to_be_in_viewport()
    assert said in page.locator(".text").inner_text()
    assert "".join(page.locator(".text .hit").all_inner_texts()) in said
    expect(page.locator("aside .claim.hit")).to_be_in_viewport()


def test_a_long_document_opens_at_its_sentence(opened: Opener, full: Casebook, address: str) -> None:
    claim = full.show(LATE_FUND).claims[0].claim
    page = opened(f"{address}/documents/{claim.document}?claim={claim.id}")
    expect(page.locator(".text .hit").first).to_be_in_viewport()
    expect(page.locator(".text .hit").first).to_contain_text("青山市")


def test_a_report_tells_on_which_page_its_sentence_stands(opened: Opener, full: Casebook, address: str) -> None:
    page = opened(f"{address}/entities/{full.show(PAGED_FUND).entity.id}")
    expect(page.locator(".figures-side .source")).to_contain_text("report.pdf")
    expect(page.locator(".claims .claim").first).to_contain_text("p. 2")
    page.locator(".claim blockquote a").first.click()
    expect(page.locator(".text .hit").first).to_be_in_viewport()
    leaves = page.locator(".text .leaf")
    expect(leaves).to_have_text(["p. 1", "p. 2"])
    expect(page.locator(".text .leaf:has-text('p. 2') ~ p", has=page.locator(".hit"))).to_contain_text("RMB 3 billion")
    expect(page.locator(".text .leaf:has-text('p. 2') ~ p", has_text="says nothing")).to_have_count(0)


def test_a_policy_names_its_issuer_and_its_number_each_with_its_sentence(
    opened: Opener, full: Casebook, address: str
) -> None:
    page = opened(f"{address}/search?q=国防科技工业")
    page.locator("main").get_by_role("link", name=POLICY).first.click()
    expect(page.locator("h1")).to_have_text(POLICY)
    facts = page.locator(".facts")
    expect(facts).to_contain_text("国办发〔2017〕91号")
    facts.get_by_role("link", name="国务院办公厅", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("国务院办公厅")
    page.go_back()
    facts.locator("blockquote a").first.click()
    expect(page.locator(".text .hit").first).to_be_in_viewport()
    expect(page.locator(".text")).to_contain_text(POLICY)


def _funds(page: Page, address: str) -> int:
    page.goto(f"{address}/ledger")
    found = re.search(r"(\d+) of \1 funds", page.locator("main").inner_text())
    assert found
    return int(found[1])


def test_names_merged_by_keyboard_change_the_ledger(opened: Opener, changing: str) -> None:
    page = opened(changing)
    before = _funds(page, changing)
    page.goto(f"{changing}/review")
    for _ in range(10):
        if "青禾市" in page.locator(".sides").inner_text():
            break
        with page.expect_navigation():
            page.keyboard.press("k")
    page.get_by_label("Your name").last.focus()
    page.keyboard.type("Li Hua 李华")
    page.keyboard.press("Tab")
    page.keyboard.type("same sum, same city")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("s")
    judged = page.get_by_role("region", name=re.compile("Judged", re.IGNORECASE))
    expect(judged).to_contain_text("same sum, same city")
    expect(judged).to_contain_text("Li Hua 李华")
    counts = page.request.get(f"{changing}/api/casebook?settled=true", timeout=PATIENCE).json()
    assert counts["settled"]
    assert _funds(page, changing) == before - 1
    page.goto(f"{changing}/review")
    expect(page.locator("input[name=reviewer]").last).to_have_value("Li Hua 李华")


def test_a_path_between_two_organisations_is_a_chain_of_quotes(opened: Opener, address: str) -> None:
    page = opened(f"{address}/network")
    expect(page.locator("#network .canvas canvas")).to_be_visible()
    page.get_by_label("A", exact=True).fill("佛山示例控股有限公司")
    page.get_by_label("B", exact=True).fill("示例军工集团有限公司")
    page.get_by_role("button", name="Find").click()
    chain = page.locator(".chain").first
    expect(chain).to_contain_text("共建智能装备联合实验室")
    expect(chain).to_contain_text("战略合作协议")
    chain.locator("blockquote a").first.click()
    expect(page.locator(".text .hit").first).to_be_in_viewport()


def test_two_characters_are_found_in_names_and_texts(opened: Opener, address: str) -> None:
    page = opened(address)
    for word in ("军工", "融合"):
        page.get_by_role("banner").get_by_role("searchbox").fill(word)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/search"))
        expect(page.locator("main blockquote").filter(has_text=word).first).to_be_visible()
    expect(page.locator("main").get_by_role("link", name=FUND).first).to_be_visible()


def test_three_names_are_screened_and_one_is_cleared(opened: Opener, changing: str) -> None:
    page = opened(f"{changing}/screening")
    page.locator("textarea").fill("佛山示例控股有限公司\nNobody At All Ltd.\nAnother Body Ltd.")
    page.get_by_label("Your name").fill("Li Hua")
    page.locator("form.screen button").click()
    page.wait_for_url(re.compile(r"/screening/.+"))
    expect(page.locator("section.dispute")).to_have_count(3)
    finding = page.locator("section.dispute").first.locator(".answer").first
    finding.get_by_label("Reason").fill("another body: its address differs")
    finding.locator("button[value=clear]").click()
    page.wait_for_load_state()
    expect(page.locator("section.dispute").first).to_contain_text("another body: its address differs")


def test_files_dropped_on_the_page_become_documents(opened: Opener, changing: str, tmp_path: Path) -> None:
    path = tmp_path / "dropped.txt"
    path.write_text("青山市军民融合创业投资基金总规模为70亿元。\n", encoding="utf-8")
    page = opened(f"{changing}/documents")
    _drop(page.context.new_cdp_session(page), [str(path)])
    expect(page.get_by_role("status")).to_contain_text("dropped.txt")
    page.get_by_label("Your name").fill("Li Hua")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("ol.documents")).to_contain_text("dropped.txt")


def _drop(devtools: CDPSession, files: list[str]) -> None:
    """What the system sends when files are let go over the page."""
    for step in ("dragEnter", "dragOver", "dragOver", "drop"):
        data = {"items": [], "files": files, "dragOperationsMask": 1}
        devtools.send("Input.dispatchDragEvent", {"type": step, "x": 300, "y": 300, "data": data})


def test_the_language_holds_on_every_page(opened: Opener, address: str) -> None:
    page = opened(address)
    page.get_by_role("link", name="中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    page.get_by_role("navigation").first.get_by_role("link").nth(1).click()
    page.wait_for_url(re.compile("/ledger"))
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    assert re.search("[\u4e00-\u9fff]", page.locator("h1").inner_text())
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_without_scripts_everything_can_be_read(opened: Opener, address: str) -> None:
    page = opened(address, java_script_enabled=False)
    page.locator("main").get_by_role("link", name=FUND).first.click()
    page.locator(".claim blockquote a", has_text="200亿元").first.click()
    expect(page.locator(".text .hit").first).to_be_in_viewport()
    page.goto(f"{address}/network?a=佛山示例控股有限公司&b=示例军工集团有限公司")
    expect(page.locator(".chain")).to_contain_text("战略合作协议")
    expect(page.locator("main table")).to_contain_text("北京示例大学")
    page.goto(f"{address}/conflicts")
    expect(page.locator(".dispute").first).to_contain_text("200亿元")
    page.goto(f"{address}/review")
    expect(page.locator("#decide button").first).to_be_enabled()
    page.goto(f"{address}/documents")
    expect(page.locator("ol.documents li")).to_have_count(DOCUMENTS)
