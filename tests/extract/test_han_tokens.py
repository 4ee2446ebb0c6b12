from importlib import import_module

import pytest

from ronghe.extract.chinese.tokens import cut
from ronghe.lens.load import load_lens

TEXT = "2018年4月，佛山市人民政府与中国航天科工集团第二研究院签署协议。该基金由绵阳科技城投资。" * 8


@pytest.mark.parametrize("size", [1, 7, 50])
def test_a_long_text_cut_in_pieces_gives_the_tokens_of_the_whole(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = cut(TEXT, load_lens())
    monkeypatch.setattr(import_module("ronghe.extract.chinese.tokens"), "_PIECE", size)
    assert cut(TEXT, load_lens()) == whole
    assert cut(TEXT.replace("。", "，"), load_lens()).starts == whole.starts
