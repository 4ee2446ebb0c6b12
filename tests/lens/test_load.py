"""The lens: what is wrong is named by file and line, and what ships is sound."""

from pathlib import Path

import pytest

from ronghe.errors import LensError
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.model.vocabulary import vocabulary

NAMES = "zh\tshort\ten\tacronyms\tkind\tlevel\tparent\n"


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / name.replace("_tsv", ".tsv").replace("_toml", ".toml")).write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def shipped() -> Lens:
    return load_lens()


def test_a_small_lens_is_read_whole(tmp_path: Path) -> None:
    lens = load_lens(
        folder(
            tmp_path,
            organisations_tsv="# a comment\n" + NAMES + "甲部\t?甲\tMinistry A\tMA\tPublicBody\tnational\t\n",
            terms_tsv="zh\ten\n乙\tb;bee\n",
            measures_toml='[paid_in]\nzh = ["实缴"]\nen = ["paid in"]\n',
        )
    )
    (body,) = lens.known
    assert body.forms == ("甲部", "甲", "Ministry A", "MA")
    assert body.context_only == ("甲",)
    assert (body.kind, body.level, body.within) == ("PublicBody", "national", None)
    assert lens.terms[0].en == ("b", "bee")
    assert lens.both("measures.paid_in") == ("实缴", "paid in")
    assert lens.list("measures.nothing.zh") == ()


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({"organisations_tsv": "zh\tshort\n"}, r"organisations\.tsv:1: the columns must be"),
        ({"organisations_tsv": NAMES + "甲\t\t\t\tPublicBody\n"}, r"organisations\.tsv:2: 7 columns"),
        ({"organisations_tsv": NAMES + "甲\t\t\t\tGuild\t\t\n"}, r"organisations\.tsv:2: the kind 'Guild'"),
        ({"organisations_tsv": NAMES + "甲\t\t\t\tFund\ttribal\t\n"}, r"organisations\.tsv:2: the level 'tribal'"),
        ({"organisations_tsv": NAMES + "甲\ta;;b\t\t\tFund\t\t\n"}, r"organisations\.tsv:2: an empty part"),
        ({"organisations_tsv": NAMES + "\t\t\t\tFund\t\t\n"}, r"organisations\.tsv:2: the column zh is empty"),
        ({"organisations_tsv": NAMES + "甲\t\t\t\tFund\t\t乙\n"}, r"\[甲\]: its parent 乙"),
        ({"organisations_tsv": NAMES + "甲\t\t\t\tFund\t\t\n" * 2}, r"organisations\.tsv:3: 甲 stands in line 2"),
        ({"brands_tsv": "zh\tname\n"}, r"brands\.tsv:1: the columns must be zh, kind"),
        ({"brands_tsv": "zh\tkind\n示例快运\tFirm\n"}, r"brands\.tsv:2: the kind 'Firm'"),
        ({"brands_tsv": "zh\tkind\n# note\n?甲\tCompany\n"}, r"brands\.tsv:3: the name '甲' is too short"),
        ({"listed_tsv": "zh\tkind\n甲乙\tCompany\n" + "甲乙\tCompany\n"}, r"listed\.tsv:3: 甲乙 stands in line 2"),
        ({"scenes_tsv": "zh\tkind\tscene\n甲乙\tCompany\tmatch\n"}, r"scenes\.tsv:2: the scene 'match' is none of"),
        ({"wellknown_tsv": "zh\tkind\n甲乙\n"}, r"wellknown\.tsv:2: 2 columns"),
        ({"publishers_tsv": "zh\tforms\ten\tclass\n甲\t\t\tgossip\n"}, r"publishers\.tsv:2: the class 'gossip'"),
        ({"terms_tsv": "zh\ten\n甲\t\n"}, r"terms\.tsv:2: it has no English"),
        ({"measures_toml": "[paid_in\n"}, r"measures\.toml: .*line 1"),
        ({"measures_toml": "[paid_in]\nzh = 3\n"}, r"measures\.toml: \[paid_in\.zh\]: it must be a list of words"),
        ({"measures_toml": '[a]\nzh = ["甲", "甲"]\n'}, r"measures\.toml: \[a\.zh\]: it holds a word twice: 甲"),
        ({"kinds_toml": '[Guild]\nzh = ["会"]\n'}, r"kinds\.toml: \[Guild\]: there is no such kind"),
        ({"obstacles_toml": '[a]\nlabel_zh = "甲"\n'}, r"obstacles\.toml: \[a\]: it needs label_zh and label_en"),
        ({"obstacles_toml": "[a]\ncolour = 1\n"}, r"obstacles\.toml: \[a\]: an unknown key: colour"),
    ],
)
def test_what_is_wrong_is_named_by_file_and_place(tmp_path: Path, files: dict[str, str], where: str) -> None:
    with pytest.raises(LensError, match=where):
        load_lens(folder(tmp_path, **files))


def test_a_brand_has_one_form_and_may_be_a_word_too(tmp_path: Path) -> None:
    lens = load_lens(folder(tmp_path, brands_tsv="zh\tkind\n示例快运\tCompany\n?探路\tCompany\n"))
    assert [(brand.name, brand.forms, brand.context_only) for brand in lens.brands] == [
        ("示例快运", ("示例快运",), ()),
        ("探路", ("探路",), ("探路",)),
    ]
    assert lens.known == ()


def test_a_name_of_one_kind_of_report_belongs_to_a_scene_with_words(tmp_path: Path) -> None:
    rows = "zh\tkind\tscene\n示例联\tAlliance\tmatch\n?示例城\tAlliance\tmatch\n"
    lens = load_lens(folder(tmp_path, scenes_tsv=rows, rules_toml='[scene]\nmatch = ["主场"]\n'))
    assert [(one.name, one.scene, one.alone) for one in lens.scenes] == [
        ("示例联", "match", True),
        ("示例城", "match", False),
    ]


def test_a_folder_that_is_no_lens_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LensError, match="no lens"):
        load_lens(tmp_path)
    with pytest.raises(LensError, match="no such folder"):
        load_lens(tmp_path / "absent")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "terms.tsv").write_bytes(b"zh\ten\n\xff\xfe\n")
    with pytest.raises(LensError, match=r"terms\.tsv: it is not UTF-8"):
        load_lens(tmp_path)


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    first = load_lens(folder(tmp_path, terms_tsv="zh\ten\n甲\ta\n")).digest
    assert load_lens(tmp_path).digest == first
    assert load_lens(folder(tmp_path, terms_tsv="zh\ten\n甲\tb\n")).digest != first


def test_the_shipped_lens_is_read_once() -> None:
    assert load_lens() is load_lens()


def test_the_shipped_lens_knows_the_field(shipped: Lens) -> None:
    by_form = {form: known for known in shipped.known for form in known.forms}
    assert by_form["CASIC"].name == "中国航天科工集团有限公司"
    assert by_form["国防科工局"] is by_form["SASTIND"]
    assert by_form["佛山"].within == "广东省"
    assert len([known for known in shipped.known if known.kind != "Place"]) >= 300
    assert len([known for known in shipped.known if known.level == "city"]) >= 330
    assert len(shipped.terms) >= 200
    assert {"paid_in", "subscribed", "target"} <= {name.split(".")[1] for name in shipped.words if "measures" in name}
    assert "top_level_coordination" in {obstacle.name for obstacle in shipped.obstacles}


def test_every_measure_is_one_of_the_vocabulary(shipped: Lens) -> None:
    named = {name.split(".")[1] for name in shipped.words if name.startswith("measures.")}
    assert named - {"tranche", "vehicle"} <= vocabulary().lists["measure"]


def test_no_chinese_form_belongs_to_two_bodies(shipped: Lens) -> None:
    owner: dict[str, str] = {}
    for known in shipped.known:
        if known.kind == "Place":
            continue
        for form in known.forms:
            assert owner.setdefault(form, known.name) == known.name, form
