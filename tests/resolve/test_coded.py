from ronghe.model import Claim, End, Span, Text
from ronghe.resolve.member import Member, members_of
from ronghe.resolve.resolve import resolve
from tests.resolve.members import codes, groups, member


def coded(document: str, name: str, scheme: str, value: str, rejected: bool = False) -> list[Member]:
    claim = Claim(
        document, "identifier", Span(0, 1), name[0], "t", 0.9,
        subject=End(name, "Company"), value=Text(value), qualifiers={"scheme": scheme},
    )  # fmt: skip
    return list(members_of(claim, (f"2024-{document}", document), rejected=rejected))


def test_one_credit_code_is_one_body_whatever_its_names() -> None:
    members = coded("a", "灵犀导航股份有限公司", "uscc", "91510100MA6C12345X") + coded(
        "b", "Lingxi Navigation", "uscc", "91510100 ma6c12345x"
    )
    assert groups(resolve(members)) == {frozenset({"灵犀导航股份有限公司", "Lingxi Navigation"})}


def test_a_stock_code_joins_with_and_without_its_exchange() -> None:
    members = coded("a", "灵犀导航", "stock", "600999") + coded("b", "灵犀科技股份", "stock", "600999.SS")
    assert len(resolve(members).entities) == 1


def test_two_credit_codes_keep_a_stated_alias_apart() -> None:
    members = coded("a", "灵犀导航有限公司", "uscc", "91510100MA6C12345X")
    members += coded("b", "灵犀测绘有限公司", "uscc", "91510100MA6C99999Q")
    members.append(member("c", "灵犀导航有限公司; 灵犀测绘有限公司", "Company"))
    resolution = resolve(members)
    assert len(resolution.entities) == 2
    assert codes(resolution) == ["merge_refused"]


def test_one_code_for_two_numbered_institutes_is_an_issue_and_no_join() -> None:
    members = coded("a", "华东第七〇六研究所", "cage", "0AB12") + coded("b", "华东第七〇七研究所", "cage", "0AB12")
    resolution = resolve(members)
    assert len(resolution.entities) == 2
    assert codes(resolution) == ["shared_code"]


def test_a_rejected_code_joins_nothing() -> None:
    members = coded("a", "灵犀导航", "uscc", "91510100MA6C12345X")
    members += coded("b", "青禾测绘", "uscc", "91510100MA6C12345X", rejected=True)
    assert len(resolve(members).entities) == 2


def test_a_patent_joins_nobody() -> None:
    assert len(resolve(coded("a", "灵犀导航", "patent", "1") + coded("b", "青禾测绘", "patent", "1")).entities) == 2
