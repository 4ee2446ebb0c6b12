"""E-mail files and pages saved as MHTML."""

import base64
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.ingest.documents import documents
from ronghe.ingest.formats.email import organisation
from ronghe.model import Document, Issue
from tests.ingest.helpers import EN, ZH, issues

PAGE = (
    "<html><head><title>基金公告</title></head><body><div class=nav><a href=/>home</a></div><div id=zoom>"
    f'<h1>基金公告</h1><p>{ZH}</p><img src="data:image/png;base64,AAAA"><a href="/next">下一步</a></div></body></html>'
)


def read(data: bytes | str, name: str = "a.eml") -> list[Document | Issue]:
    raw = data.encode() if isinstance(data, str) else data
    return list(documents(raw, name, document_id="cafe"))


def docs(found: list[Document | Issue]) -> list[Document]:
    return [item for item in found if isinstance(item, Document)]


def letter(**headers: str) -> EmailMessage:
    message = EmailMessage()
    fields = {"From": "a@example.org", "To": "b@example.org", "Date": "Sat, 21 Apr 2018 23:30:00 +0800", **headers}
    for name, value in fields.items():
        message[name] = value
    return message


def mhtml(
    page: bytes, charset: str, *, encoding: str = "base64", url: str = "https://www.example.gov.cn/a/b.html"
) -> bytes:
    body = base64.encodebytes(page) if encoding == "base64" else page
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: =?utf-8?B?5Z+66YeR?=\r\n"
        "Date: Sun, 1 Nov 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="----Boundary----"\r\n\r\n\r\n'
    )
    return (
        head.encode()
        + f"------Boundary----\r\nContent-Type: text/html; charset={charset}\r\n".encode()
        + f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {url}\r\n\r\n".encode()
        + body
        + b"\r\n------Boundary----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
        + b"------Boundary------\r\n"
    )


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "gb2312", "gb18030"])
def test_a_saved_page_is_read_in_its_stated_encoding_under_its_address(charset: str) -> None:
    found = read(mhtml(PAGE.encode(charset), charset), "page.mhtml")
    assert issues(found) == []
    (page,) = docs(found)
    assert ZH in page.text
    assert "home" not in page.text
    assert (page.id, page.title, page.url) == ("cafe", "基金公告", "https://www.example.gov.cn/a/b.html")
    assert [link.url for link in page.links] == ["https://www.example.gov.cn/next"]


def test_a_saved_page_is_told_by_its_content_under_any_name() -> None:
    assert docs(read(mhtml(PAGE.encode(), "utf-8"), "page.txt"))[0].metadata["format"] == "html"


def test_the_frame_with_the_text_is_read_where_the_page_has_none() -> None:
    frame = mhtml(f"<html><body><p>{EN}</p></body></html>".encode(), "utf-8", url="https://a.example/frame.html")
    outer = (
        b"Content-Type: text/html\r\nContent-Location: https://a.example/\r\n\r\n<html><frameset></frameset></html>\r\n"
    )
    data = frame.replace(b"------Boundary----\r\n", b"------Boundary----\r\n" + outer + b"------Boundary----\r\n", 1)
    data = data.replace(
        b"Snapshot-Content-Location: https://a.example/frame.html", b"Snapshot-Content-Location: https://a.example/"
    )
    assert [page.text.strip() for page in docs(read(data))] == [EN.strip()]


def test_a_saved_page_that_breaks_off_gives_what_is_there() -> None:
    data = mhtml(PAGE.encode(), "utf-8")
    assert docs(read(data[: data.index(b"image/png")]))
    (cut,) = docs(read(data[: data.index(b"\r\n------Boundary----\r\nContent-Type: image") - 300]))
    assert ZH[:20] in cut.text
    assert issues(read(data[:300], "a.mht")) == ["empty"]


def test_an_email_is_dated_by_its_sender_and_keeps_addresses_out() -> None:
    message = letter(Subject="关于基金的通知", From='"Example Times" <jane.doe@example.org>')
    message.set_content(ZH)
    (document,) = docs(read(message.as_bytes()))
    assert (document.title, str(document.published), document.published_how) == (
        "关于基金的通知",
        "2018-04-21",
        "metadata",
    )
    assert document.publisher == "Example Times"
    assert document.author is None
    assert document.text.startswith("关于基金的通知\n\n" + ZH[:20])
    assert "jane" not in repr(document)


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Jane Doe <jane@example.org>", None),
        ("张三 <z@example.org>", None),
        ("jane@example.org", None),
        ("=?utf-8?B?6L2p6L6V6ZuG5Zui?= <news@example.org>", "轩辕集团"),
        ("Office of Planning <x@example.org>", "Office of Planning"),
    ],
)
def test_only_an_organisation_is_a_publisher(sender: str, name: str | None) -> None:
    assert organisation(sender) == name


def test_html_is_read_before_plain_text_for_its_tables() -> None:
    message = letter(Subject="Funds")
    message.set_content("plain words only")
    message.add_alternative(f"<p>{EN}</p><table><tr><th>Fund<th>Size<tr><td>A<td>5</table>", subtype="html")
    (document,) = docs(read(message.as_bytes()))
    assert document.text.startswith("Funds\n")
    assert len(document.tables) == 1
    assert "plain words" not in document.text


def test_attachments_are_documents_of_their_own() -> None:
    message = letter(Subject="Papers")
    message.set_content(EN)
    message.add_attachment(ZH.encode("gb18030"), maintype="text", subtype="plain", filename="公告.txt")
    message.add_attachment(PAGE.encode(), maintype="application", subtype="octet-stream", filename="../../page.html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png", disposition="inline")
    inner = letter(Subject="Inner")
    inner.set_content(ZH)
    message.add_attachment(inner)
    found = read(message.as_bytes())
    assert [document.id for document in docs(found)][:3] == ["cafe", "cafe/公告.txt", "cafe/page.html"]
    assert docs(found)[3].title == "Inner"
    assert issues(found) == []


def test_a_mailbox_gives_every_message() -> None:
    letters = []
    for subject in ("One", "Two"):
        message = letter(Subject=subject)
        message.set_content(EN)
        letters.append("From a@example.org Sat Apr 21 23:30:00 2018\n" + message.as_string())
    found = docs(read("\n\n".join(letters), "all.mbox"))
    assert [(document.id, document.title) for document in found] == [
        ("cafe/message 1.eml", "One"),
        ("cafe/message 2.eml", "Two"),
    ]
    assert docs(read(letters[0], "one.mbox"))[0].id == "cafe"


def test_raw_chinese_in_a_header_is_read() -> None:
    data = "Subject: 军民融合产业基金公告\nFrom: a@example.org\nTo: b@example.org\nDate: x\n\n".encode("gb18030")
    (document,) = docs(read(data + ZH.encode("gb18030")))
    assert document.title == "军民融合产业基金公告"
    assert ZH in document.text
    assert document.published is None


def test_prose_that_begins_like_a_header_is_no_email() -> None:
    assert docs(read("Subject: the fund\n\n" + EN, "a.txt"))[0].metadata["format"] == "text"


def test_an_email_without_words_is_an_issue() -> None:
    assert issues(read("From: a@b.example\nTo: c@d.example\nSubject: x\nDate: y\n\n")) == ["empty"]


def test_many_parts_and_parts_in_parts_come_to_an_end() -> None:
    head = "From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n"
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(3_000))
    flat = head + "Content-Type: multipart/mixed; boundary=b\n\n"
    for message in (head + nested + "\n" + "line\n" * 500_000, flat + "--b\n\nx\n" * 300_000):
        assert read(message)
    assert read(flat + ("--b\n" + "a" * 20_000 + "\n") * 500)
    assert read("From x 2018\nA:\n\n" * 100_000, "a.mbox")


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 1_500), st.binary(min_size=1, max_size=30), st.booleans())
def test_no_change_to_a_message_raises(at: int, junk: bytes, saved: bool) -> None:
    message = letter(Subject="Papers")
    message.set_content(EN)
    message.add_attachment(ZH.encode("gb18030"), maintype="text", subtype="plain", filename="公告.txt")
    data = bytearray(mhtml(PAGE.encode(), "utf-8") if saved else message.as_bytes())
    data[at : at + len(junk)] = junk
    for item in documents(bytes(data), "a.eml"):
        assert isinstance(item, (Document, Issue))
