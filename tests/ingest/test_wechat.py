"""Articles of WeChat accounts: account, author, day and address from where their pages keep them."""

import pytest

from tests.ingest.helpers import ZH, one

HEAD = (
    '<html><head><meta property="og:title" content="基金成立">'
    '<meta property="og:site_name" content="微信公众平台"></head>'
    '<body><div class="rich_media"><h1 class="rich_media_title" id="activity-name">基金成立</h1>'
)
CONTENT = f'<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><p>{ZH}</p></div>'
END = "<div id=js_pc_qr_code>微信扫一扫</div></div></body></html>"


def page(meta: str = "", script: str = "") -> str:
    return f"{HEAD}{meta}{CONTENT}<script>{script}</script>{END}"


def test_an_article_as_a_browser_saves_it() -> None:
    meta = '<a id="js_name"> 示例观察 </a><span id="js_author_name">李四</span><em id="publish_time">2018年4月20日</em>'
    document = one(page(meta, 'var ct = "1524326400"; var msg_link = "http://mp.weixin.qq.com/s?__biz=Mz&amp;mid=1";'))
    assert (document.title, document.publisher, document.author) == ("基金成立", "示例观察", "李四")
    assert (str(document.published), document.published_how) == ("2018-04-22", "metadata")
    assert document.url == "http://mp.weixin.qq.com/s?__biz=Mz&mid=1"
    assert document.text.strip().endswith(ZH)
    assert "扫一扫" not in document.text


@pytest.mark.parametrize(
    "script",
    [
        "var nickname = htmlDecode(\"示例观察\"); var createTime = '2018-04-21 09:00';",
        "window.nick_name = '示例观察';\nvar oriCreateTime = '1524240000';",
        "x = {nick_name: JsDecode('\\x26#31034;\\u4f8b观察'), create_time: '1524240000' * 1}",
        'var nickname = "示例观察";\nvar publish_time = "2018-04-21" || "";',
    ],
)
def test_an_article_whose_elements_no_script_has_filled(script: str) -> None:
    document = one(page('<a id="js_name"></a><em id="publish_time"></em>', script))
    assert (document.publisher, str(document.published), document.published_how) == (
        "示例观察",
        "2018-04-21",
        "metadata",
    )


def test_the_day_shown_is_taken_where_no_script_tells() -> None:
    document = one(page('<a id="js_name">示例观察</a><em id="publish_time">2018年4月21日 09:00</em>'))
    assert str(document.published) == "2018-04-21"


def test_the_platform_is_no_publisher() -> None:
    assert one(page('<a id="js_name"></a>')).publisher is None


def test_another_page_is_no_article() -> None:
    document = one(f'<html><head><title>x</title></head><body><p>{ZH}</p><script>var ct = "1524240000"</script></body>')
    assert (document.published, document.publisher) == (None, None)
