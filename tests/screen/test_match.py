import pytest

from ronghe.lens.load import load_lens
from ronghe.resolve.known import comparer_of
from ronghe.screen.codes import Code, read_code
from ronghe.screen.customers import Customer, cannot_compare, read_customers
from ronghe.screen.entry import Entry, ListName, Sort
from ronghe.screen.grid import read_grid
from ronghe.screen.match import Found, find
from ronghe.screen.targets import Targets, target_of_entry
from ronghe.store.lists import Edition

EDITION = Edition("TEST", "SDN", "OFAC", "2025-01-01", "table", "0" * 64, "x.csv", 1, "now")
USCC = Code("uscc", "91350100M000100Y43")


def entry(name: str, sort: Sort = "organisation", **more: tuple[str, ...]) -> Entry:
    names = [ListName(name), *(ListName(text, "alias") for text in more.get("alias", ()))]
    names += [ListName(text, "weak") for text in more.get("weak", ())]
    codes = tuple(code for text in more.get("codes", ()) if (code := read_code(text)))
    return Entry(
        f"id {name}", sort, tuple(names), ("SDN",), codes=codes, births=more.get("births", ()),
        countries=more.get("countries", ()),
    )  # fmt: skip


def found(customer: Customer, *entries: Entry) -> list[Found]:
    targets = Targets(tuple(target_of_entry(one, EDITION) for one in entries), comparer_of(load_lens()))
    return find([customer], targets)[0]


def customer(name: str, *others: str, codes: tuple[Code, ...] = (), **more: str) -> Customer:
    return Customer(1, name, others, codes=codes, person=bool(more.pop("person", "")), **more)  # type: ignore[arg-type]


def test_chinese_and_latin_names_meet_with_an_alignment() -> None:
    (one,) = found(customer("青禾航天科技有限公司"), entry("Qinghe Aerospace Technology Co., Ltd."))
    assert one.match
    assert one.how == "name"
    assert "航天 = aerospace" in one.reason


def test_a_slip_is_a_match_and_a_sister_company_is_none() -> None:
    listed = (entry(f"Hefei {name} Co., Ltd.") for name in ("Ruilan Optics Technology", "Ruixin Optics Technology"))
    first, second = found(customer("Hefei Ruilan Optcs Technology"), *listed)
    assert (first.met, first.match) == ("Hefei Ruilan Optics Technology Co., Ltd.", True)
    assert not second.match


def test_a_code_matches_before_names_and_whatever_the_name() -> None:
    listed = entry("Qinghe Aerospace Technology Co., Ltd.", codes=("91350100M000100Y43",))
    other = entry("Other Works Ltd.")
    first, second = found(customer("Other Works Ltd.", codes=(USCC,)), listed, other)
    assert (first.how, first.met, first.score) == ("identifier", "uscc 91350100M000100Y43", 1.0)
    assert second.how == "same name"


def test_a_code_of_an_unsaid_scheme_meets_the_same_characters_of_any() -> None:
    listed = entry("Qinghe Works", codes=("Tax 12-345678",))
    assert listed.codes == (Code("any", "TAX12345678"),)
    plain = read_code("tax12345678")
    assert plain is not None
    assert [one.how for one in found(customer("Nobody At All", codes=(plain,)), listed)] == ["identifier"]


def test_differing_credit_codes_and_countries_are_said() -> None:
    listed = entry("Qinghe Works Ltd.", codes=("91350100M000100Y43",), countries=("CN",))
    other = Code("uscc", "911100001000000001")
    (one,) = found(customer("Qinghe Works Ltd.", codes=(other,), country="US"), listed)
    assert any("differ in their credit code" in note for note in one.notes)
    assert any("differ in their country: US and CN" in note for note in one.notes)


def test_a_person_is_never_matched_on_a_name_alone() -> None:
    jane = entry("Jane Doe", "person", births=("1970-01-01",), codes=("passport: G12345678",))
    assert found(customer("Jane Doe"), jane) == []
    assert found(customer("Jane Doe", person="yes"), jane) == []
    assert found(customer("Jane Doe", person="yes", birth="1971-01-01"), jane) == []
    (born,) = found(customer("Jane Doe", person="yes", birth="1970-01-01"), jane)
    assert born.how == "name and birth date"
    (coded,) = found(customer("J. Roe", codes=(Code("any", "G12345678"),)), jane)
    assert coded.how == "identifier"


def test_what_may_be_a_person_is_at_most_possible() -> None:
    (one,) = found(customer("Adrian Qinghe"), entry("Adrian Qinghe", "unsaid"))
    assert not one.match
    assert "whether this is a person" in one.notes[-1]
    (body,) = found(customer("Qinghe Trading Co., Ltd."), entry("Qinghe Trading Co., Ltd.", "unsaid"))
    assert body.match


def test_a_weak_name_is_met_only_as_it_is_written() -> None:
    listed = entry("Qinghe Academy of Space Technology", weak=("QAST",))
    assert [one.how for one in found(customer("QAST"), listed)] == ["same name"]
    assert found(customer("QASTA"), listed) == []


def test_vetoes_keep_numbered_institutes_apart() -> None:
    listed = entry("Qinghe Second Research Academy")
    assert found(customer("青禾第三研究院"), listed) == []
    assert len(found(customer("青禾第二研究院"), listed)) == 1


def test_vessels_are_no_customers() -> None:
    assert found(customer("Blue Star Qinghe"), entry("Blue Star Qinghe", "other")) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "empty"),
        (" \u3000", "empty"),
        ("***", "no letter or figure"),
        ("1234", "no letter"),
        ("Газпром", "script is not supported (Cyrillic)"),
        ("삼성전자", "Hangul"),
        ("トヨタ自動車", "Katakana"),
        ("شركة", "Arabic"),
        ("某部队", "placeholder"),
        ("Co., Ltd.", "names nobody"),
        ("中", "names nobody"),
        ("x" * 301, "301 characters"),
        ("Qing\ufffdhe Works", "lost when the file was saved"),
    ],
)
def test_a_name_that_cannot_be_compared_says_why(name: str, why: str) -> None:
    said = cannot_compare(name)
    assert said is not None
    assert why in said


def test_names_in_both_scripts_can_be_compared() -> None:
    assert [cannot_compare(name) for name in ("青禾航天", "Société Qinghe", "ＱＩＮＧＨＥ Works", "华为 Huawei")] == [
        None
    ] * 4


def test_customers_are_read_by_their_headings() -> None:
    head = "客户编号,公司名称,英文名称,统一社会信用代码,国家\n"
    text = head + "7,青禾公司,Qinghe Co; Qinghe Works,91350100M000100Y43,CN\n8,,,bad,\n"
    first, second = read_customers(read_grid(text.encode(), "c.csv"), {}, "c.csv")
    assert (first.id, first.name, first.others, first.codes) == (
        "7",
        "青禾公司",
        ("Qinghe Co", "Qinghe Works"),
        (USCC,),
    )
    assert (second.name, second.unread) == ("", ("bad",))
    (only,) = read_customers(read_grid(b"Firma,name_en\nX,Y\n", "c.csv"), {"name": "firma"}, "c.csv")
    assert only.names == ("X", "Y")
    lines = read_customers(read_grid('["青禾", {"name": "Qinghe", "country": null}]'.encode(), "c.json"), {}, "c.json")
    assert [one.name for one in lines] == ["青禾", "Qinghe"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("91350100M000100Y43", "uscc 91350100M000100Y43"),
        ("uscc: 91350100 M000100Y43", "uscc 91350100M000100Y43"),
        ("LEI:5493001KJTIIGC8Y1R12", "lei 5493001KJTIIGC8Y1R12"),
        ("600000.SS", "stock 600000.SH"),
        ("stock:600000", "stock 600000.SH"),
        ("HRB 12345", "HRB12345"),
        ("ab", "None"),
        ("", "None"),
    ],
)
def test_codes_are_read_in_one_spelling(written: str, code: str) -> None:
    assert str(read_code(written)) == code
