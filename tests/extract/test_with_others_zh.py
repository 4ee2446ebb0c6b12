"""Names on either side of 会同, which is no part of them; the bodies are invented."""

import pytest

import ronghe


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由省发展改革委会同省财政厅修订。", {"省发展改革委", "省财政厅"}),
        ("市科技局会同市财政局编制目录。", {"市科技局", "市财政局"}),
        ("具体目录由市发改委会同有关部门编制。", {"市发改委"}),
    ],
)
def test_a_committee_that_acts_with_another_body(text: str, names: set[str]) -> None:
    assert {mention.text for mention in ronghe.extract(text).mentions} == names
