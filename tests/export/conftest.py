"""The casebooks of tests/export/books.py as fixtures."""

from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook
from tests.export import books


@pytest.fixture(scope="session")
def example_book(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Casebook:
    return books.example(tmp_path_factory.mktemp("example"), examples)


@pytest.fixture(scope="session")
def hostile_book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    return books.hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def seed_book(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Casebook:
    book = ronghe.open(tmp_path_factory.mktemp("seed") / "casebook", create=True)
    book.add([shared / "seeds"])
    book.build()
    return book
