"""Private data is found with its label, and figures, names of firms and dates are not taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.text.normalise import fold
from ronghe.text.private import PrivateKind, find_private, is_identity_number


def identity(first: str) -> str:
    """A number of no real person with its right check digit, from 17 digits."""
    return next(first + check for check in "0123456789X" if is_identity_number(first + check))


def found(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [(one.kind.value, one.span.quote(folded)) for one in find_private(folded)]


@pytest.mark.parametrize(
    "number",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "+86 13812345678",
        "8613812345678",
        "１３８１２３４５６７８",
        "010-62345678",
        "(0755) 8234567",
        "（010）62345678",
        "0316-2345678-801",
        "+1 202 555 0147",
        "+44 (20) 7946 0958",
    ],
)
def test_telephone_numbers(number: str) -> None:
    for text in (f"请致电{number}。", f"Call {number} now", number):
        assert [kind for kind, _ in found(text)] == ["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "总投资15000000000元",
        "规模13812345678元人民币",
        "¥13812345678",
        "13812345678.50",
        "CNY 15,000,000,000",
        "2018-04-21 至 2019-04-21",
        "编号 201313812345678",
        "股票代码 600000",
        "专利ZL201310123456.7",
        "统一社会信用代码 91110000100000000X",
        "热线400-123-4567",
        "第12-3456789号",
        "GB 50016-2014",
        "the fund invested 13800000000 yuan",
        "2017-2018年",
    ],
)
def test_figures_that_are_none(text: str) -> None:
    assert found(text) == []


def test_a_label_makes_any_number_one() -> None:
    assert found("电话：6234567") == [("phone", "电话：6234567")]
    assert found("联系方式：XXXXXXXXXXX/XXX")[0][0] == "phone"
    assert found("Tel: 62345678") == [("phone", "Tel: 62345678")]
    assert found("手机2018年上市") == []


def test_identity_numbers_are_told_by_their_check_digit() -> None:
    number = identity("11010519491231002")
    assert found(f"身份证{number}在") == [("identity", number)]
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    assert found(f"号{wrong}在") == []
    assert found(f"身份证号：{wrong}")[0][0] == "identity"


def test_email_addresses() -> None:
    assert found("写信到 zhang.san@mail.example.cn，谢谢") == [("email", "zhang.san@mail.example.cn")]
    assert found("邮箱：a_b@example.org") == [("email", "邮箱：a_b@example.org")]
    assert found("@示例 a@b") == []


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("联系人：张三，电话见下", "联系人：张三"),
        ("联系人:张先生 地址", "联系人:张先生"),
        ("操作员：徐楠联系人：徐工联系方式：", "操作员：徐楠"),
        ("联系人 | 欧阳小明 | 北京", "联系人 | 欧阳小明"),
        ("经办人：李四\n日期", "经办人：李四"),
        ("聯繫人：張三。", "联系人：张三"),
        ("纪检监督人员：陈干事电话", "监督人员：陈干事"),
        ("评审专家名单：张三、李四、王五。", "评审专家名单：张三、李四、王五"),
        ("Contact: Jane Doe, Beijing", "Contact: Jane Doe"),
        ("Contact person: Dr. Wei J. Zhang", "Contact person: Dr. Wei J. Zhang"),
        ("For details please contact Jane Doe at", "please contact Jane Doe"),
    ],
)
def test_contact_names_with_their_label(text: str, contact: str) -> None:
    assert ("contact", contact) in found(text)


def test_a_name_before_a_mobile_number_is_a_contact() -> None:
    assert {kind for kind, _ in found("北京，张三 13812345678")} == {"contact", "phone"}


@pytest.mark.parametrize(
    "text", ["Contact: Ministry of Finance", "the contact between them", "联系实际，张三说", "与联系人会面", "专家认为"]
)
def test_words_that_name_no_contact(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="联系人：张三 电话0123456789Xx@.-+()\nContact: JaneDoe", max_size=200))
def test_spans_lie_in_the_text(text: str) -> None:
    for one in find_private(text):
        assert one.span.end <= len(text)
        assert isinstance(one.kind, PrivateKind)
