"""The docs name what is there: every module and folder of code, every file of the docs that a page links to."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = ("src", "tests", "tools", "benchmarks")
OF_A_CASEBOOK = {"ronghe.toml", "judgements.jsonl", "decisions.jsonl"}
MODULE = re.compile(r"`((?:[\w*]+/)*[\w*]+\.(?:py|toml|tsv))`")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_that_a_page_names_is_there(page: Path) -> None:
    named = set(MODULE.findall(page.read_text(encoding="utf-8"))) - OF_A_CASEBOOK
    gone = [name for name in sorted(named) if not any(_found(name))]
    assert not gone


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_to_is_there(page: Path) -> None:
    gone = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert not gone


def _found(name: str) -> list[Path]:
    """Files of the code by the end of their path, whose name may hold a star."""
    within = [path for folder in CODE for path in (ROOT / folder).glob(f"**/{name}")]
    return [*within, *ROOT.glob(name)]
