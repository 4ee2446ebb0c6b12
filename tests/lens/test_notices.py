"""The labels of notices are checked when the lens is loaded."""

from pathlib import Path

import pytest

from ronghe.errors import LensError
from ronghe.lens.load import load_lens


def test_a_label_names_one_field_only(tmp_path: Path) -> None:
    (tmp_path / "notices.toml").write_text(
        '[label]\nbuyer = ["采购人"]\nagent = ["代理机构", "采购人"]\n', encoding="utf-8"
    )
    with pytest.raises(LensError, match=r"notices\.toml: \[label\.agent\]: 采购人 is a label of buyer already"):
        load_lens(tmp_path)


def test_the_shipped_labels_are_sound() -> None:
    assert "采购人" in load_lens().list("notices.label.buyer")
