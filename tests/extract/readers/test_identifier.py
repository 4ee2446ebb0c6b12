"""Codes and numbers; all bodies are invented, the codes are the examples of the standards."""

import pytest

from tests.extract.readers.said import claims, issues, said


def codes(text: str) -> set[tuple[str, str, str]]:
    """(subject, code, scheme) of every identifier."""
    return {
        (claim.subject.name, claim.value.text, claim.qualifiers["scheme"])  # type: ignore[union-attr]
        for claim in claims(text, "identifier")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "名称：青岚光电技术有限公司 统一社会信用代码：91350100M000100Y43",
            ("青岚光电技术有限公司", "91350100M000100Y43", "uscc"),
        ),
        (
            "Qinglan Photonics Co., Ltd., LEI: 5493001KJTIIGC8Y1R12.",
            ("Qinglan Photonics Co., Ltd.", "5493001KJTIIGC8Y1R12", "lei"),
        ),
        ("Qinglan Systems Inc. CAGE Code: 1ABC2", ("Qinglan Systems Inc.", "1ABC2", "cage")),
        ("青岚光电技术股份有限公司（股票代码：002345）", ("青岚光电技术股份有限公司", "002345", "stock")),
        ("青岚光电技术股份有限公司（600123.SH）", ("青岚光电技术股份有限公司", "600123.SH", "stock")),
        ("青岚军民融合产业投资基金，基金编号：SGK123。", ("青岚军民融合产业投资基金", "SGK123", "amac_fund")),
        ("青岚私募基金管理有限公司，登记编号：P1061234。", ("青岚私募基金管理有限公司", "P1061234", "amac_manager")),
        ("中国人民解放军99811部队参加了演练。", ("中国人民解放军99811部队", "99811部队", "mucd")),
        (
            "《关于推动深度发展的意见》(国办发[2017]91号)。",
            ("关于推动深度发展的意见", "国办发〔2017〕91号", "document_no"),
        ),
    ],
)  # fmt: skip
def test_a_code_belongs_to_the_name_before_it(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "青岚光电技术有限公司（统一社会信用代码：91350100M000100Y34）",
        "Qinglan Photonics Co., Ltd., LEI: 5493001KJTIIGC8Y1R21.",
    ],
)
def test_a_wrong_check_digit_is_an_issue(text: str) -> None:
    assert codes(text) == set()
    assert [issue.code for issue in issues(text)] == ["bad_check_digit"]


def test_figures_that_are_no_codes_are_left_alone() -> None:
    assert codes("青岚光电技术有限公司投资600123元，员工（002345）人，电话01012345678。") == set()


def test_a_share_by_the_exchange_in_three_letters() -> None:
    assert said("Qingyu Heavy Industry Co., Ltd. (SHA: 600998) signed a contract.", "identifier", "scheme") == {
        ("Qingyu Heavy Industry Co., Ltd.", "600998", "stock")
    }
