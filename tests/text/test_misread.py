"""入 that a machine read as 人."""

import pytest

from ronghe.text.misread import mended


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("营业收人34亿元", "营业收入34亿元"),
        ("累计投人3亿元，引人两家投资者", "累计投入3亿元，引入两家投资者"),
        ("以技术人股，96家企业人驻园区", "以技术入股，96家企业入驻园区"),
        ("社会资本进人基础研究", "社会资本进入基础研究"),
    ],
)
def test_a_misread_character_is_mended(written: str, meant: str) -> None:
    assert mended(written) == meant
    assert len(mended(written)) == len(written)


@pytest.mark.parametrize(
    "written",
    [
        "引进人才50人",
        "投人民币500万元",
        "自然人股东持有",
        "接收人员",
        "引人注目",
        "推进人工智能",
        "参加人数",
        "派人驻点",
        "推进人民币业务",
    ],
)
def test_words_that_are_written_so_stay(written: str) -> None:
    assert mended(written) == written
