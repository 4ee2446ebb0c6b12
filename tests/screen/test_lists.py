import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

import ronghe
from ronghe.errors import StorageError, UsageError
from ronghe.screen.desk import Declared, Desk
from ronghe.screen.entry import Entry
from ronghe.screen.lists.mapping import load_mapping, shipped_mappings
from ronghe.screen.lists.read import Original, Read, form_of, read_list
from ronghe.store.lists import Edition

CSL_COLUMNS = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
    "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,"
    "vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,"
    "places_of_birth,source_information_url,ids"
)


def csl_row(**cells: str) -> str:
    return ",".join(f'"{cells.get(column, "")}"' for column in CSL_COLUMNS.split(","))


CSL = "\n".join(
    (
        CSL_COLUMNS,
        csl_row(
            _id="a1", source="Entity List (EL) - Bureau of Industry and Security", name="Qinghe Radar Institute",
            alt_names="Qinghe Institute of Radar; QIR", addresses="1 Long Street, Qinghe, CN; 2 Short Street, HK",
            federal_register_notice="84 FR 1 2019-05-21", start_date="2019-05-16",
        ),
        csl_row(
            source="Specially Designated Nationals (SDN) - Treasury Department", entity_number="77", type="Individual",
            name="DOE, John", dates_of_birth="1960-02-01", programs="IRAN; CHINA", ids="CN, Passport, G12345678",
        ),
        csl_row(
            source="Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department",
            entity_number="78", type="Entity", name="QINGHE HOLDING CO LTD",
            ids="Unified Social Credit Code (USCC), 91350100M000100Y43",
        ),
        csl_row(source="Entity List (EL) - Bureau of Industry and Security", name=""),
    )
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return ronghe.open(tmp_path / "book", create=True).screening()


def add(
    desk: Desk, text: str | bytes, file: str, day: str = "2025-01-01", programme: str = "TEST", mapping: str = ""
) -> Read:
    data = text.encode() if isinstance(text, str) else text
    used = load_mapping(mapping) if mapping else None
    return desk.add_list(data, file, Declared(programme, "Somebody", day), used)[2]


def names(entry: Entry) -> dict[str, str]:
    return {name.text: name.type for name in entry.names}


def test_the_consolidated_list_as_csv(desk: Desk) -> None:
    read = add(desk, CSL, "consolidated.csv")
    radar, person, holding = read.entries
    assert radar.programmes == ("EL",)
    assert radar.authority == "Bureau of Industry and Security"
    assert names(radar) == {
        "Qinghe Radar Institute": "name",
        "Qinghe Institute of Radar": "alias",
        "QIR": "weak",
    }
    assert radar.countries == ("CN", "HK")
    assert (radar.sort, radar.listed, radar.notice) == ("organisation", "2019-05-16", "84 FR 1 2019-05-21")
    assert (person.sort, person.births, person.id) == ("person", ("1960-02-01",), "77")
    assert [str(code) for code in holding.codes] == ["uscc 91350100M000100Y43"]
    (issue,) = read.issues
    assert issue.code == "bad_row"
    assert "row 5" in issue.message


def test_the_consolidated_list_as_json(desk: Desk) -> None:
    rows = [
        {
            "id": "b2", "name": "Qinghe Radar Institute", "source": "Military End User (MEU) List - BIS", "type": None,
            "alt_names": ["Radar Qinghe"], "addresses": [{"city": "Qinghe", "country": "CN"}], "source_list_url": "x",
            "ids": [{"type": "Registration Number", "number": "123456789", "country": "CN"}], "programs": ["P"],
        },
        {"name": "No Source", "federal_register_notice": ""},
        "text",
    ]  # fmt: skip
    read = add(desk, json.dumps({"total": 3, "results": rows}), "consolidated.json")
    (entry,) = read.entries
    assert (entry.programmes, entry.authority, entry.countries) == (("MEU",), "BIS", ("CN",))
    assert [code.value for code in entry.codes] == ["123456789"]
    assert len(read.issues) == 2


def test_the_consolidated_list_as_json_cut_down_to_names_and_sources(desk: Desk) -> None:
    row = {"name": "Qinghe Radar Institute", "source": "Entity List (EL) - BIS", "alt_names": None}
    (entry,) = add(desk, json.dumps({"results": [row]}, indent=1), "few.json").entries
    assert (entry.programmes, entry.authority) == (("EL",), "BIS")


def test_follow_the_money_with_sanctions_and_addresses(desk: Desk) -> None:
    lines = [
        {"id": "e1", "schema": "Company", "properties": {
            "name": ["Qinghe Optics"], "alias": ["青禾光电"], "weakAlias": ["QO"], "previousName": ["Old Optics"],
            "uscCode": ["91350100M000100Y43"], "country": ["cn"], "addressEntity": ["a1"], "topics": ["sanction"]}},
        {"id": "e2", "schema": "Person", "properties": {"name": ["Jane Doe"], "birthDate": ["1970"]}},
        {"id": "a1", "schema": "Address", "properties": {"full": ["1 Long Street, Qinghe"]}},
        {"id": "s1", "schema": "Sanction", "properties": {
            "entity": ["e1"], "programId": ["US-X"], "authority": ["OFAC"], "startDate": ["2020-02-02"]}},
        {"id": "e3", "schema": "Company", "properties": {}},
    ]  # fmt: skip
    text = "\n".join([*map(json.dumps, lines), "{"]) + "\n"
    read = add(desk, text, "targets.jsonl", programme="SDN")
    optics, jane = read.entries
    assert names(optics) == {"Qinghe Optics": "name", "青禾光电": "alias", "Old Optics": "previous", "QO": "weak"}
    assert optics.programmes == ("SDN", "US-X")
    assert (optics.authority, optics.listed, optics.addresses) == ("OFAC", "2020-02-02", ("1 Long Street, Qinghe",))
    assert jane.sort == "person"
    assert sorted(issue.document for issue in read.issues) == ["targets.jsonl#5", "targets.jsonl#6"]


def test_nested_entities_and_simple_tables_as_open_data_comes(desk: Desk) -> None:
    sanction = {"schema": "Sanction", "properties": {"authority": ["BIS"], "programId": ["EAR"]}}
    nested = {"id": "n1", "schema": "Company", "properties": {"name": ["Qinghe Optics"], "sanctions": [sanction]}}
    (entry,) = add(desk, json.dumps(nested) + "\n", "nested.json").entries
    assert (entry.authority, entry.programmes) == ("BIS", ("TEST", "EAR"))
    rows = "id,schema,name,aliases,birth_date\n1,Person,Jane Doe,,1970-01-01\n"
    rows += "2,LegalEntity,Qinghe,Q Works;QH,\n3,Vessel,Star,,\n"
    person, body, ship = add(desk, rows, "simple.csv").entries
    assert (person.sort, person.births) == ("person", ("1970-01-01",))
    assert (body.sort, list(names(body))) == ("unsaid", ["Qinghe", "Q Works", "QH"])
    assert ship.sort == "other"


def test_the_shipped_mapping_reads_a_table_of_the_1260h_list(desk: Desk) -> None:
    assert "1260h" in shipped_mappings()
    text = 'Name of Entity,Alias,中文名称,Note\n"Qinghe Aero Corp. (Qinghe Air; QAC)",Blue Qinghe,青禾航空,why\n,,,\n'
    read = add(desk, text, "list.csv", programme="1260H", mapping="1260h")
    (entry,) = read.entries
    assert names(entry) == {
        "Qinghe Aero Corp.": "name", "青禾航空": "name", "Qinghe Air": "alias", "QAC": "weak", "Blue Qinghe": "alias",
    }  # fmt: skip
    assert (entry.sort, entry.programmes, entry.countries, entry.remarks) == (
        "organisation",
        ("1260H",),
        ("CN",),
        "why",
    )


def test_a_workbook_with_a_mapping_of_ones_own(desk: Desk, tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (("Firma", "Auch", "Nr"), ("Qinghe Optics GmbH", "QO; Qinghe Glass", "7"), ("", "x", "8")):
        page.append(row)
    raw = BytesIO()
    book.save(raw)
    mapping = tmp_path / "mine.toml"
    mapping.write_text('[columns]\nname = "Firma"\naliases = ["Auch"]\nid = "Nr"\n', encoding="utf-8")
    read = add(desk, raw.getvalue(), "liste.xlsx", mapping=str(mapping))
    (entry,) = read.entries
    assert (entry.id, list(names(entry))) == ("7", ["Qinghe Optics GmbH", "QO", "Qinghe Glass"])
    assert len(read.issues) == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[columns]\naliases = 'x'\n", "needs name"),
        ("[columns]\nname = 3\n", "is a heading"),
        ("[columns]\nname = 'x'\ncolour = 'y'\n", "knows no colour"),
        ("[rows]\n", "there are the tables"),
        ("[columns]\nname = 'x'\n[fixed]\nsort = 'ship'\n", "sort is one of"),
        ("nothing", "no TOML"),
    ],
)
def test_a_wrong_mapping_is_explained(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=fault):
        load_mapping(str(path))
    with pytest.raises(UsageError, match="these ship: 1260h"):
        load_mapping(str(tmp_path / "missing.toml"))


def test_what_cannot_be_a_list_is_refused_with_what_to_do(desk: Desk) -> None:
    with pytest.raises(UsageError, match="--mapping FILE"):
        add(desk, "firm,town\nA,B\n", "x.csv")
    with pytest.raises(UsageError, match="no entry"):
        add(desk, "name,aliases\n,\n", "x.csv")
    with pytest.raises(UsageError, match="a date is a day"):
        add(desk, "name\nA\n", "x.csv", day="May 2025")
    with pytest.raises(UsageError, match="needs its programme"):
        add(desk, "name\nA\n", "x.csv", programme=" ")
    with pytest.raises(UsageError):
        add(desk, b"PK\x03\x04 no workbook", "x.xlsx")
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"0" * 1_000_000)
    with pytest.raises(UsageError):
        add(desk, bomb.getvalue(), "x.xlsx")


def test_editions_stand_side_by_side_and_the_same_one_twice_is_one(desk: Desk) -> None:
    add(desk, "name,aliases,id\nQinghe Works,,1\nYunling Works,,2\n", "a.csv", "2024-01-01")
    add(desk, "name,aliases,id\nQinghe Works,Qinghe Shop,1\nBaishan Works,,3\n", "b.csv", "2025-01-01")
    _, new, _ = desk.add_list(
        b"name,aliases,id\nQinghe Works,,1\nYunling Works,,2\n", "again.csv", Declared("TEST", "Somebody", "2024-01-01")
    )
    assert not new
    assert [one.edition for one in desk.lists.editions] == ["2024-01-01", "2025-01-01"]
    _, _, found = desk.diff("TEST@2024-01-01", "test")
    assert [entry.name for entry in found.added] == ["Baishan Works"]
    assert [entry.name for entry in found.removed] == ["Yunling Works"]
    (change,) = found.changed
    assert change.as_json()["changed"] == {"names": {"added": ["Qinghe Shop (alias)"], "removed": []}}
    with pytest.raises(UsageError, match="there are: TEST@2024-01-01, TEST@2025-01-01"):
        desk.entries("OTHER")


def test_numbers_that_change_from_edition_to_edition_do_not_hide_that_an_entry_is_the_same(desk: Desk) -> None:
    add(desk, "name,id\nQinghe Works,x1\n", "a.csv", "2024-01-01")
    add(desk, '"name","id"\n"QINGHE WORKS",x9\n', "b.csv", "2025-01-01")
    _, _, found = desk.diff("TEST@2024-01-01", "TEST@2025-01-01")
    assert (found.added, found.removed) == ((), ())
    assert len(found.changed) == 1


def test_two_rows_of_one_number_are_both_kept(desk: Desk) -> None:
    read = add(desk, "name,id\nQinghe Works,1\nYunling Works,1\nQinghe Works,1\n", "a.csv")
    assert [(entry.name, entry.id) for entry in read.entries] == [("Qinghe Works", "1"), ("Yunling Works", "1~2")]


def test_an_original_that_was_changed_or_lost_is_noticed(desk: Desk) -> None:
    add(desk, "name\nQinghe Works\n", "a.csv")
    edition = desk.lists.editions[0]
    path = desk.lists.folder / edition.hash[:2] / edition.hash
    path.write_bytes(b"name\nOther Works\n")
    with pytest.raises(StorageError, match="no longer what was archived"):
        desk.entries("TEST")
    add(desk, "name\nQinghe Works\n", "a.csv")
    record = desk.lists.folder / f"{edition.id}.json"
    record.write_text(record.read_text(encoding="utf-8").replace("Somebody", "Nobody"), encoding="utf-8")
    assert desk.lists.editions == []
    assert "damaged" in desk.lists.issues[0].message


SOME_ROW = '{"schema": "Company", "properties": {"name": ["A Works"]}}'


@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        st.text('{}[]":,;name\n\t ' + "名称", max_size=120).map(lambda text: ("name,aliases\n" + text).encode()),
        st.text('{}[]":,', max_size=40).map(lambda text: (SOME_ROW + "\n" + text).encode()),
        st.just(b"[" * 100_000),
    ),
    st.sampled_from(["x.csv", "x.json", "x.jsonl", "x.txt", "x.tsv"]),
)
def test_any_bytes_are_read_or_refused_with_words(data: bytes, file: str) -> None:
    original = Original(data, file)
    try:
        form, used = form_of(original, None)
        edition = Edition("T", "T", "T", "2025-01-01", form, "0" * 64, file, len(data), "", used)
        read = read_list(original, edition)
    except UsageError:
        return
    assert all(entry.names and entry.id for entry in read.entries)
    assert len({entry.id for entry in read.entries}) == len(read.entries)


def test_usual_headings_are_known_and_columns_that_mean_nothing_are_named(desk: Desk) -> None:
    read = add(desk, "名称,Also known as,Address,Grade\n青禾厂,Qinghe Works,Qinghe,A\n", "l.csv")
    (entry,) = read.entries
    assert names(entry) == {"青禾厂": "name", "Qinghe Works": "alias"}
    assert entry.addresses == ("Qinghe",)
    assert read.unread == ("grade",)


@pytest.mark.parametrize(
    ("text", "file", "fault"),
    [
        ("", "l.csv", "is empty; get the file again"),
        ('{"schema": "Company", "prop', "l.json", "line 1: it is no JSON"),
        ("name\n", "l.csv", "holds no entry"),
    ],
)
def test_a_file_that_is_no_whole_list_is_refused_with_its_fault(desk: Desk, text: str, file: str, fault: str) -> None:
    with pytest.raises(UsageError, match=fault):
        add(desk, text, file)


def test_progress_is_told_row_by_row(desk: Desk) -> None:
    told: list[tuple[str, int, int]] = []
    rows = "\n".join(f"Works {number}" for number in range(5000))
    declared = Declared("TEST", "Somebody", "2025-01-01")
    desk.add_list(f"name\n{rows}\n".encode(), "l.csv", declared, None, lambda *step: told.append(step))
    assert told[0] == ("opening the file", 0, 1)
    assert ("reading TEST@2025-01-01", 4000, 5000) in told
    assert told[-1] == ("reading TEST@2025-01-01", 5000, 5000)
