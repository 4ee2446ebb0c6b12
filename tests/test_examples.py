"""The example documents through the real readers, from files to the atlas."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook

_DIGEST = """
import sys
from pathlib import Path
import ronghe
book = ronghe.open(sys.argv[1])
book.build()
with book.atlas() as atlas:
    print(atlas.digest())
"""


@pytest.fixture(scope="module")
def book(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    book = ronghe.open(tmp_path_factory.mktemp("examples") / "casebook", create=True)
    book.add([examples])
    book.build()
    return book


def test_every_quote_stands_at_its_span_and_every_end_is_an_entity(book: Casebook) -> None:
    with book.atlas() as atlas:
        claims = list(atlas.claims())
        assert len(claims) > 50
        for stored in claims:
            assert stored.claim.span.quote(atlas.text(stored.claim.document)) == stored.claim.quote
            for end, entity in ((stored.claim.subject, stored.subject), (stored.claim.object, stored.object)):
                assert (end is None) == (entity is None)
                assert entity is None or atlas.entity(entity) is not None


def test_no_reader_fails_and_none_offers_what_is_not_there(book: Casebook) -> None:
    assert {issue.code for issue in book.issues()}.isdisjoint({"reader_failed", "ungrounded", "duplicate_id"})


@pytest.mark.parametrize("seed", ["1", "2"])
def test_what_is_built_anew_in_another_process_is_the_same(book: Casebook, seed: str) -> None:
    with book.atlas() as atlas:
        before = atlas.digest()
    for path in sorted(book.folder.derived.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Shanghai"}
    command = [sys.executable, "-c", _DIGEST, str(book.path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == before
