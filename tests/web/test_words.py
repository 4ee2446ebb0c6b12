"""Words of the interface: what qualifies a claim is said in the reader's language."""

import re

import pytest
from starlette.testclient import TestClient

from ronghe.casebook import Casebook
from ronghe.export.labels import measure_label, word
from ronghe.model.vocabulary import vocabulary
from ronghe.web.words import known
from tests.web.test_pages import FUND, text_of

_UNSAID = {"also", "cited", "note", "term"}
"""Qualifiers that no tag shows."""
_SHOWN_ELSEWHERE = {"unstated", "stated", "lei", "cage"}


def test_every_qualifier_has_a_chinese_name() -> None:
    keys = {key for predicate in vocabulary().predicates.values() for key in predicate.qualifiers} - _UNSAID
    assert [key for key in sorted(keys) if not _chinese(known(f"qualifier.{key}", "zh", key))] == []


@pytest.mark.parametrize("name", sorted(vocabulary().lists))
def test_every_word_of_a_closed_list_has_a_chinese_one(name: str) -> None:
    said = {one: _said(one) for one in vocabulary().lists[name] if one not in _SHOWN_ELSEWHERE}
    assert [one for one, words in said.items() if not _chinese(words)] == []


def test_what_nothing_states_is_no_tag(browser: TestClient, casebook: Casebook) -> None:
    page = text_of(browser, f"/entities/{casebook.show(FUND).entity.id}")
    assert "unstated" not in page


def _said(value: str) -> str:
    other = word(value, "zh") if word(value, "zh") != value else measure_label(value, "zh")
    return known(f"value.{value}", "zh", known(f"modality.{value}", "zh", other))


def _chinese(words: str) -> bool:
    return re.search("[\u4e00-\u9fff]", words) is not None
