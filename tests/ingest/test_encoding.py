"""Which encoding bytes are in, and what is said of bytes that are in none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.ingest.encoding import declared_encoding, decode
from tests.ingest.helpers import EN, ZH, ZH_HANT, issues, one, read


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (ZH, "utf-8", "utf-8"),
        (ZH, "gb18030", "gb18030"),
        (ZH, "gb2312", "gb18030"),
        (ZH_HANT, "big5", "big5"),
        (ZH_HANT, "gb18030", "gb18030"),
        (ZH, "utf-16-le", "utf-16-le"),
        (ZH, "utf-16-be", "utf-16-be"),
        (ZH, "utf-32-le", "utf-32-le"),
        (EN, "utf-16-le", "utf-16-le"),
        (EN, "utf-16-be", "utf-16-be"),
        (EN, "ascii", "utf-8"),
        ("Le café de la gare – déjà vu, “naïve” façade", "cp1252", "cp1252"),
        ("総合的な研究を行うための施設である。東京大学と共同で開発した。", "cp932", "shift_jis"),
        ("総合的な研究を行うための施設である。東京大学と共同で開発した。", "euc_jp", "euc_jp"),
        ("국방과학연구소는 대한민국의 국방 연구 기관이다.", "cp949", "euc_kr"),
    ],
)
def test_an_encoding_without_any_declaration_is_told_from_the_bytes(text: str, codec: str, name: str) -> None:
    found = decode(text.encode(codec))
    assert found is not None
    assert (found.text, found.encoding, found.replaced) == (text, name, 0)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(codec: str) -> None:
    found = decode(ZH.encode(codec))
    assert found is not None
    assert (found.text, found.how) == (ZH, "mark")


@pytest.mark.parametrize(("text", "codec"), [("军民融合发展基金", "gb18030"), ("軍民融合發展基金", "big5")])
def test_eight_characters_are_enough_to_tell_simplified_from_traditional_encodings(text: str, codec: str) -> None:
    found = decode(text.encode(codec))
    assert found is not None
    assert (found.text, found.how) == (text, "frequency")


def test_characters_of_gbk_that_are_flawless_utf8_are_believed_when_declared() -> None:
    data = "一旨".encode("gb18030")
    assert len(data.decode("utf-8")) == 2
    found = decode(data, "gb18030")
    assert found is not None
    assert found.text == "一旨"


def test_a_wrong_declaration_gives_way_to_what_the_bytes_say() -> None:
    page = f'<html><head><meta charset="big5"><title>基金</title></head><body><p>{ZH}</p></body></html>'
    document = one(page.encode("gb18030"))
    assert ZH in document.text
    assert document.metadata["encoding"] == "gb18030"
    assert document.metadata["encoding_how"] == "frequency"


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "shift_jis", "no-such-charset"])
def test_a_gb18030_page_is_read_under_any_wrong_meta_charset(declared: str) -> None:
    page = f"<html><head><meta http-equiv=Content-Type content='text/html; charset={declared}'></head><p>{ZH}</p>"
    assert ZH in one(page.encode("gb18030")).text


def test_a_utf8_page_that_declares_gb2312_is_utf8() -> None:
    page = f'<html><head><meta charset="gb2312"></head><p>{ZH}</p>'
    document = one(page)
    assert ZH in document.text
    assert document.metadata["encoding"] == "utf-8"


def test_gb2312_as_declared_is_read_with_its_superset() -> None:
    page = '<html><head><meta charset="gb2312"></head><p>朱镕基、喆、㐀等字只在扩展字集里。</p>'
    document = one(page.encode("gb18030"))
    assert "喆、㐀" in document.text
    assert document.metadata["encoding_how"] == "declared"


def test_a_traditional_big5_page_is_read() -> None:
    page = (
        f'<html lang="zh-TW"><head><meta charset="big5"><title>新聞</title></head><body><p>{ZH_HANT}</p></body></html>'
    )
    document = one(page.encode("big5"))
    assert ZH_HANT in document.text
    assert document.language == "zh"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_utf16_page_is_a_page(codec: str) -> None:
    page = f"<html><head><title>基金</title></head><body><p>{ZH}</p></body></html>"
    document = one(page.encode(codec), "saved")
    assert document.metadata["format"] == "html"
    assert document.text.endswith(ZH)


def test_few_bad_bytes_are_replaced_and_said_so() -> None:
    data = (ZH * 5).encode()
    found = read(data[:300] + b"\xff" + data[300:], "a.txt")
    assert issues(found) == ["undecodable"]
    assert "1 characters could not be read as utf-8" in str(found[0])
    assert len(found) == 2


def test_a_character_cut_at_the_end_is_a_truncated_file() -> None:
    found = read(ZH.encode()[:-1], "a.txt")
    assert issues(found) == ["truncated"]
    assert len(found) == 2


def test_bytes_that_are_no_text_are_an_issue_that_says_what_to_do() -> None:
    noise = bytes((index * 197 + index // 7 * 31) % 255 + 1 for index in range(600))
    found = read(noise, "a.txt")
    assert issues(found) == ["undecodable"]
    assert "save it as UTF-8" in str(found[0])


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="GBK">', "gb18030"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=gb_2312-80'>", "gb18030"),
        (b'<?xml version="1.0" encoding="Big5"?>', "big5"),
        (b"<meta name=a content=b>", None),
        (b'<meta charset="unheard-of">', None),
    ],
)
def test_the_declared_encoding_is_read_from_the_head(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name


@given(st.binary(max_size=400), st.sampled_from([None, "gb18030", "big5", "utf-8", "latin-1"]))
def test_any_bytes_decode_or_do_not(data: bytes, declared: str | None) -> None:
    found = decode(data, declared)
    assert found is None or isinstance(found.text, str)


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=200))
def test_what_is_utf8_stays_as_it_is(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    if not text.startswith("\ufeff"):
        assert found.text == text
