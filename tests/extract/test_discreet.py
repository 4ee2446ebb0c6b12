"""Claims keep clear of private persons: narrower quotes, or no claim."""

from decimal import Decimal

from ronghe.extract.discreet import discreet, public_mentions
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Issue, Mention, Span
from ronghe.model.claim import End
from ronghe.model.values import Money, PartialDate, Text

FUND = End("示例产业基金", "Fund")
BUYER = End("示例研究所", "Institute")
FIRM = End("示例科技有限公司", "Company")


def page(text: str) -> Page:
    return Page(Document("d", text), load_lens())


def claim(text: str, **parts: object) -> Claim:
    quote = str(parts.pop("quote", text))
    start = text.index(quote)
    said = {"predicate": "size", "reader": "test", "confidence": 0.9, "subject": FUND, **parts}
    return Claim("d", span=Span(start, start + len(quote)), quote=quote, **said)  # type: ignore[arg-type]


def kept(text: str, **parts: object) -> Claim | Issue:
    (item,) = discreet([claim(text, **parts)], page(text))
    if isinstance(item, Claim):
        assert item.span.quote(text) == item.quote
    return item


def quote(item: Claim | Issue) -> str:
    assert isinstance(item, Claim), item
    return item.quote


SIZE = Money(Decimal(20_000_000_000), "CNY")


def test_a_claim_without_private_data_passes_as_it_is() -> None:
    text = "示例产业基金规模200亿元。联系人：张三"
    one = claim(text, quote="示例产业基金规模200亿元", value=SIZE)
    assert list(discreet([one], page(text))) == [one]


def test_a_quote_is_narrowed_to_what_says_most() -> None:
    text = "示例产业基金规模200亿元，联系人：张三 电话：010-62345678。"
    assert quote(kept(text, value=SIZE)) == "示例产业基金规模200亿元"
    text = "联系人：张三 13812345678，示例研究所向示例科技有限公司采购，邮箱a@b.example"
    got = kept(text, predicate="awards", subject=BUYER, object=FIRM)
    assert quote(got) == "示例研究所向示例科技有限公司采购"


def test_the_stretch_with_the_value_is_kept() -> None:
    text = "示例产业基金，经办人：李四，规模200亿元"
    assert quote(kept(text, value=SIZE)) == "规模200亿元"


def test_a_claim_about_a_contact_is_none() -> None:
    text = "示例研究所主任 联系人：张三 电话"
    end = End("张三", "Person")
    item = kept(text, predicate="role", subject=end, object=BUYER, value=Text("主任"))
    assert isinstance(item, Issue)
    assert item.code == "private"
    assert "张三" not in item.message


def test_a_label_before_the_quote_counts() -> None:
    text = "联系人：张三，示例研究所主任"
    item = kept(text, quote="张三，示例研究所主任", predicate="role", subject=End("张三", "Person"), object=BUYER)
    assert isinstance(item, Issue)


def test_the_same_person_in_an_office_is_kept() -> None:
    text = "示例研究所主任王五出席。联系人：张三"
    item = kept(text, quote="示例研究所主任王五出席", predicate="role", subject=End("王五", "Person"), object=BUYER)
    assert isinstance(item, Claim)


def test_a_number_is_no_end_and_no_value() -> None:
    text = "示例研究所 13812345678"
    for parts in ({"subject": End("张三 13812345678", "Person")}, {"value": Text("zhang@mail.example.cn")}):
        assert isinstance(kept(text, predicate="role", **parts), Issue)


def test_a_quote_of_nothing_else_is_no_claim() -> None:
    text = "联系人：张三 电话：010-62345678"
    assert isinstance(kept(text, value=PartialDate(2018)), Issue)


def test_contact_persons_are_not_listed_as_names() -> None:
    text = "示例研究所主任王五出席。联系人：张三，电话：010-62345678"
    people = [Mention(Span(at := text.index(name), at + 2), name, "Person") for name in ("王五", "张三")]
    firm = Mention(Span(0, 5), "示例研究所", "Institute")
    assert list(public_mentions([firm, *people], page(text))) == [firm, people[0]]
