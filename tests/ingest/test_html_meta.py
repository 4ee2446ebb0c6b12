"""What a page says of itself: title, author, publisher, date, address, language."""

import pytest

from tests.ingest.helpers import EN, ZH, one


def page(head: str = "", before: str = "", text: str = ZH) -> str:
    return f"<html><head>{head}</head><body>{before}<div><p>{text}</p></div></body></html>"


@pytest.mark.parametrize(
    ("head", "before", "title"),
    [
        ('<meta property="og:title" content="甲基金成立"><title>别的</title>', "", "甲基金成立"),
        ('<meta name="ArticleTitle" content="甲基金成立"><title>别的</title>', "", "甲基金成立"),
        ("<title>首支军民融合基金成立_新闻频道_某某网</title>", "", "首支军民融合基金成立"),
        ("<title>首支军民融合基金成立-某某网</title>", "<h1>首支军民融合基金成立</h1>", "首支军民融合基金成立"),
        ("<title>A fund is founded in Foshan | Example News</title>", "", "A fund is founded in Foshan"),
        (
            "<title>Civil-military fusion - a second look</title>",
            "<h1>Civil-military fusion - a second look</h1>",
            None,
        ),
        ('<title>Fund founded - Bee</title><meta property="og:site_name" content="Bee">', "", "Fund founded"),
        ("<title>标题\x07有\u202e控制\n符</title>", "", "标题有控制 符"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "甲基金成立"}</script>',
            "",
            "甲基金成立",
        ),
    ],
)
def test_the_title_is_the_articles_without_the_sites_name(head: str, before: str, title: str | None) -> None:
    assert one(page(head, before)).title == (title or "Civil-military fusion - a second look")


LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "datePublished": "2017-09-12T08:00:00+08:00",
"author": [{"name": "Li Hua"}, {"name": "Ann Roe"}],
"publisher": {"@type": "Organization", "name": "Example Daily"}}]}</script>"""


@pytest.mark.parametrize(
    ("head", "before", "date", "how"),
    [
        ('<meta property="article:published_time" content="2017-09-12T10:00:00+08:00">', "", "2017-09-12", "metadata"),
        ('<meta name="PubDate" content="2017-09-12 10:00">', "", "2017-09-12", "metadata"),
        ('<meta name="publishdate" content="2017年9月12日">', "", "2017-09-12", "metadata"),
        (LD, "", "2017-09-12", "metadata"),
        ("", '<time datetime="2017-09-12">yesterday</time>', "2017-09-12", "metadata"),
        ("", "<h1>基金</h1><div>发布时间：2017-09-12 10:00 来源：某网</div>", "2017-09-12", "text"),
        ("", "<h1>基金</h1><div><span>发布日期</span><span>2017年9月12日</span></div>", "2017-09-12", "text"),
        ("", "<h1>基金</h1><div>2017/09/12 某报</div>", "2017-09-12", "text"),
        ("", "<h1>Fund</h1><p>Published: September 12, 2017</p>", "2017-09-12", "text"),
        ("", "<h1>Fund</h1><p>By Ann Roe, 12 Sept. 2017</p>", "2017-09-12", "text"),
        ('<link rel="canonical" href="https://example.org/a/2017-09/12/c_1.htm">', "", "2017-09-12", "address"),
        (
            '<meta property="og:url" content="https://example.org/201705/t20170519_132869.htm">',
            "",
            "2017-05-19",
            "address",
        ),
        ('<meta property="og:url" content="https://example.org/2017/09/story.html">', "", "2017-09", "address"),
        ('<meta property="og:url" content="https://example.org/show/32219/">', "", None, None),
        ("", "<p>今天是2024年1月2日 星期二</p>", None, None),
        ("", "<p>Server built: Sep 18 2017</p>", None, None),
        ('<meta name="date" content="soon">', "", None, None),
    ],
)
def test_the_publication_date_and_how_it_was_found(head: str, before: str, date: str | None, how: str | None) -> None:
    document = one(page(head, before, text="没有日期的一段正文，讲的是融合发展的一般道理，足够长。"))
    assert (document.published and str(document.published), document.published_how) == (date, how)


def test_a_date_in_running_text_is_not_the_pages_own() -> None:
    document = one(page(before="<h1>基金</h1>", text=ZH))
    assert document.published is None


def test_author_and_publisher_from_json_ld() -> None:
    document = one(page(LD))
    assert (document.author, document.publisher) == ("Li Hua, Ann Roe", "Example Daily")


def test_publisher_and_cited_source_are_two_things() -> None:
    head = '<meta property="og:site_name" content="转载网"><meta name="ContentSource" content="某报">'
    document = one(page(head))
    assert document.publisher == "转载网"
    assert document.metadata["cited_source"] == "某报"


def test_a_source_named_on_the_page_publishes_it_where_nothing_else_does() -> None:
    document = one(page(before="<h1>基金</h1><p>2017-09-12　来源：某某日报　作者：李华</p>"))
    assert (document.publisher, document.author) == ("某某日报", "李华")


def test_an_address_is_no_name_of_a_publisher() -> None:
    assert one(page('<meta property="article:publisher" content="https://example.org/page">')).publisher is None


def test_a_wechat_article_gives_account_and_day() -> None:
    body = f"""<html><head><meta property="og:title" content="融合观察"></head><body>
    <h1 id="activity-name">融合观察</h1><a id="js_name"> 示例 公众号 </a><em id="publish_time"></em>
    <div class="rich_media_content" id="js_content" style="visibility: hidden;"><p>{ZH}</p></div>
    <script>var ct = "1505232000";</script></body></html>"""
    document = one(body)
    assert (document.publisher, str(document.published)) == ("示例 公众号", "2017-09-13")
    assert document.text == f"融合观察\n\n{ZH}"


def test_a_saved_page_remembers_its_address() -> None:
    saved = "<!-- saved from url=(0041)https://example.org/2018-04/21/content_1.htm -->"
    document = one(f"<!DOCTYPE html>{saved}<html><body><p>{ZH}</p><a href='/x'>甲</a></body></html>")
    assert document.url == "https://example.org/2018-04/21/content_1.htm"
    assert str(document.published) == "2018-04-21"
    assert document.links[0].url == "https://example.org/x"


@pytest.mark.parametrize(
    ("lang", "text", "language"),
    [("en", ZH, "zh"), ("zh-CN", EN, "en"), ("fr-FR", "Le fonds est créé à Pékin.", "fr"), ("", EN, "en")],
)
def test_the_script_decides_over_a_declared_language(lang: str, text: str, language: str) -> None:
    assert one(f'<html lang="{lang}"><body><p>{text}</p></body></html>').language == language


@pytest.mark.parametrize("script", ["[" * 5_000, "{", "null", '"x"', '{"headline": {"a": [1]}}', '{"@graph": 7}'])
def test_faulty_json_ld_says_nothing(script: str) -> None:
    assert one(page(f'<script type="application/ld+json">{script}</script>')).title is None
