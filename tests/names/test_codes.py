import pytest

from ronghe.names.codes import code_of


@pytest.mark.parametrize(
    ("scheme", "written", "key"),
    [
        ("stock", "000001", "stock 000001.SZ"),
        ("stock", "600000.SS", "stock 600000.SH"),
        ("stock", "700.HK", "stock 00700.HK"),
        ("stock", "00700", "stock 00700.HK"),
        ("stock", "2357.HK", "stock 02357.HK"),
        ("uscc", "９１５１０１００ＭＡ６Ｃ１２３４５Ｘ", "uscc 91510100MA6C12345X"),
        ("document_no", "国办发〔2017〕91号", "document_no 国办发[2017]91号"),
    ],
)
def test_equal_codes_have_one_key(scheme: str, written: str, key: str) -> None:
    assert str(code_of(scheme, written)) == key


def test_what_names_no_body_has_no_key() -> None:
    assert code_of("patent", "CN101") is None
    assert code_of("uscc", " ") is None
