"""What of a page becomes text, and what is house around it."""

import pytest

from tests.ingest.helpers import EN, ZH, issues, one, read

MENU = '<li><a href="/">首页</a></li><li><a href="/n">新闻</a></li><li><a href="/d">数据</a></li>'
HOUSE = f'<div class="top-nav"><ul>{MENU}</ul></div>'
FOOT = '<div class="footer"><p>版权所有 京ICP备00000000号</p></div>'


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>某基金成立</title>{head}</head><body>{HOUSE}{body}{FOOT}</body></html>"


def test_the_house_around_a_text_is_left_out() -> None:
    text = one(page(f"<h1>某基金成立</h1><p>{ZH}</p><p>{ZH}</p>")).text
    assert text == f"某基金成立\n{ZH}\n{ZH}"


@pytest.mark.parametrize(
    "container",
    [
        '<div id="js_content" style="visibility: hidden; opacity: 0;">{}</div>',
        '<div class="TRS_Editor">{}</div>',
        '<div class="view TRS_UEDITOR trs_paper_default">{}</div>',
        '<div id="UCAP-CONTENT">{}</div>',
        "<article>{}</article>",
        "<main>{}</main>",
        '<div itemprop="articleBody">{}</div>',
        '<div role="main">{}</div>',
        '<div class="entry-content">{}</div>',
    ],
)
def test_known_containers_hold_the_text(container: str) -> None:
    aside = "<div><p>页面另一处的一句话，与正文无关。</p></div>"
    text = one(page(f"{aside}<h1>某基金成立</h1>{container.format(f'<p>{ZH}</p>')}{aside}")).text
    assert text == f"某基金成立\n\n{ZH}"


def test_a_title_outside_the_text_stands_over_it_once() -> None:
    inside = one(page(f"<article><h1>某基金成立</h1><p>{ZH}</p></article>")).text
    assert inside.count("某基金成立") == 1


def test_scripts_styles_hidden_parts_and_comments_are_no_text() -> None:
    body = f"""<article><p>{ZH}</p><script>var a = "脚本";</script><style>p{{}}</style><noscript>请打开脚本</noscript>
    <p style="display:none">看不见</p><p hidden>看不见</p><span aria-hidden="true">看不见</span>
    <template>模板</template>
    <!-- 注释 --><textarea>输入</textarea><button>按钮</button><svg><text>图</text></svg></article>"""
    text = one(page(body)).text
    assert text == f"某基金成立\n\n{ZH}"


def test_a_page_of_a_hundred_words_in_a_wrapper_named_sidebar_is_not_thrown_away() -> None:
    text = one(page(f'<div class="wrap with-sidebar"><p>{ZH}</p></div>')).text
    assert ZH in text


def test_a_page_of_links_only_is_kept_rather_than_emptied() -> None:
    links = "".join(f'<li><a href="https://example.org/{i}">基金{i}</a></li>' for i in range(5))
    assert "基金3" in one(f"<html><body><ul>{links}</ul></body></html>").text


def test_a_box_of_facts_within_an_article_stays_and_a_box_of_links_goes() -> None:
    facts = f'<aside class="sidebar-box"><p>{ZH} {ZH}</p></aside>'
    more = f'<div class="related"><ul>{MENU}</ul></div>'
    text = one(page(f"<article><p>{ZH * 3}</p>{facts}{more}</article>")).text
    assert text.count(ZH) == 5
    assert "首页" not in text


def test_a_page_arranged_by_tables_gives_its_text_without_its_menus() -> None:
    menu = "".join(f'<td><a href="/{i}.htm">频道{i}</a></td>' for i in range(8))
    links = "".join(f'<tr><td>·</td><td><a href="/n{i}.htm">另一条新闻的标题{i}</a></td></tr>' for i in range(6))
    body = f"""<table width=900><tr>{menu}</tr></table><table><tr><td width=200><table>{links}</table></td><td>
    <table><tr><td align=center><font size=5><b>某基金成立</b></font></td></tr>
    <tr><td>2017-09-12　来源：某报</td></tr>
    <tr><td><p>　　{ZH}</p><p>　　{ZH}</p></td></tr></table></td></tr></table>"""
    document = one(f"<html><head><title>某基金成立--某网</title></head><body>{body}</body></html>")
    assert document.text == f"某基金成立\n2017-09-12 来源：某报\n{ZH}\n{ZH}"
    assert (document.title, str(document.published), document.publisher) == ("某基金成立", "2017-09-12", "某报")


def test_a_list_of_sources_is_no_menu() -> None:
    links = "".join(f'<li><a href="https://example.org/{i}">Report {i}</a></li>' for i in range(5))
    text = one(page(f"<p>{EN * 3}</p><h2>Sources</h2><ul>{links}</ul>")).text
    assert "• Report 4" in text


def test_paragraphs_headings_lists_and_breaks_become_lines() -> None:
    items = "<ul><li>甲项</li><li></li><li><p>乙项</p></li></ul>"
    body = f"<article><h2>一、概况</h2><p>第一段。<br>第二行。</p>{items}<p>末段有足够的文字。</p></article>"
    assert one(page(body)).text == "某基金成立\n\n一、概况\n第一段。\n第二行。\n• 甲项\n• 乙项\n末段有足够的文字。"


def test_white_space_collapses_as_a_browser_shows_it() -> None:
    body = f"<article><p>  The\n   <b>fund</b> ,\u3000\u3000<i>large </i>  and&nbsp;new.</p><p>{EN}</p></article>"
    assert one(page(body)).text.split("\n")[2] == "The fund , large and new."


def test_a_line_break_in_the_source_between_chinese_characters_is_no_space() -> None:
    wrapped = "军民融合\n   产业<span>投资</span>\n<span>基金</span> 规模\nRMB 10\nbillion"
    body = f"<article><p>{wrapped}</p><p>{ZH}</p></article>"
    assert one(page(body)).text.split("\n")[2] == "军民融合产业投资基金 规模 RMB 10 billion"


def test_preformatted_lines_stay_lines() -> None:
    assert "甲 1\n乙 2" in one(page(f"<article><pre>甲 1\n乙 2</pre><p>{ZH}</p></article>")).text


def test_entities_ruby_and_captions_of_figures() -> None:
    body = f"""<article><p>A &amp; B &lt;C&gt; &#20891;&#x6c11; S&shy;ASAC 军\u200b民</p>
    <p><ruby>融<rt>róng</rt></ruby>合</p>
    <figure><img src="a.jpg" alt="no"><figcaption>图为签约现场</figcaption></figure><p>{ZH}</p></article>"""
    lines = one(page(body)).text.split("\n")
    assert lines[2:5] == ["A & B <C> 军民 SASAC 军民", "融合", "图为签约现场"]


def test_links_quote_their_words_and_are_resolved() -> None:
    head = '<base href="https://example.org/news/2018/">'
    body = f"""<article><p>见<a href="a.html"> 报道 </a>和<a href="//example.com/b">另文</a>，<a href="#top">页首</a>，
    <a href="javascript:go()">脚本</a>，<a href="mailto:a@example.org">信箱</a>，<a href="http://[::1">坏址</a>。{ZH}</p></article>"""
    document = one(page(body, head))
    found = [(link.span.quote(document.text), link.url) for link in document.links]
    assert found == [
        ("报道", "https://example.org/news/2018/a.html"),
        ("另文", "https://example.com/b"),
        ("坏址", "http://[::1"),
    ]


def test_relative_links_without_a_base_lead_nowhere() -> None:
    assert one(page(f'<article><p>{ZH}<a href="a.html">报道</a></p></article>')).links == ()


def test_a_link_in_a_list_item_does_not_take_the_bullet() -> None:
    document = one(page(f'<article><p>{ZH}</p><ul><li><a href="https://example.org/">甲</a></li></ul></article>'))
    assert [link.span.quote(document.text) for link in document.links] == ["甲"]


def test_ten_thousand_nested_elements_neither_crash_nor_lose_the_end() -> None:
    deep = "<div>" * 10_000 + f"<p>{ZH}</p>" + "</div>" * 10_000
    text = one(f"<html><body>{deep}<p>after the depth {EN}</p></body></html>").text
    assert ZH in text
    assert "after the depth" in text


@pytest.mark.parametrize("tag", ["p", "ul", "table", "a", "b", "blockquote", "custom-tag", "tr", "li"])
def test_any_element_may_nest_ten_thousand_deep(tag: str) -> None:
    deep = f"<{tag}>" * 10_000
    assert ZH in one(f"<html><body>{deep}{ZH}<p>{EN}</p></body></html>").text


@pytest.mark.parametrize(
    "broken",
    [
        "<html><body><p>{0}<b>no end",
        "<html><p>{0}</td></tr></div></p></html></html>",
        "<html><table><tr><td>{0}",
        "<html><body></body></html><p>{0}",
        "<html><a href='x'><a href='y'>{0}",
    ],
)
def test_broken_mark_up_is_read_as_far_as_it_goes(broken: str) -> None:
    assert ZH in one(broken.format(ZH)).text


def test_a_page_that_breaks_off_is_read_and_called_truncated() -> None:
    found = read(page(f"<article><p>{ZH}</p>")[: -len(FOOT) - 20] + '<div class="fo', "a.html")
    assert issues(found) == ["truncated"]
    assert len(found) == 2


def test_an_external_entity_is_not_fetched() -> None:
    attack = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    text = one(f"{attack}<html><body><p>{ZH}&x;</p></body></html>").text
    assert text.endswith(("。", "&x;"))
