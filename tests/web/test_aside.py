"""A process beside the pages: it answers, stays, hands errors on, and comes back where it was ended."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import ronghe.web.shelf
from ronghe.casebook import Casebook, open_casebook
from ronghe.errors import UsageError
from ronghe.web.aside import AsideError, Beside
from ronghe.web.shelf import Shelf

FUND = "佛山示例军民融合产业投资基金"
PATIENCE = 60.0


def number(_book: Casebook) -> int:
    """The process that answers."""
    return os.getpid()


def refuse(_book: Casebook, word: str) -> None:
    """An error of the operator."""
    raise UsageError(word)


def die(_book: Casebook) -> None:
    """The end, as the system brings it about where memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def beside(casebook: Casebook, monkeypatch: pytest.MonkeyPatch) -> Iterator[Beside]:
    """A process beside that finds the functions of this module, ended after the test."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    beside = Beside(casebook.path)
    yield beside
    beside.close()


def test_one_process_answers_one_question_after_the_other(beside: Beside) -> None:
    first = beside.ask(number)
    assert first != os.getpid()
    with pytest.raises(UsageError, match="not so"):
        beside.ask(refuse, "not so")
    assert beside.ask(number) == first


def test_a_process_that_died_is_an_error_and_is_started_anew(beside: Beside) -> None:
    first = beside.ask(number)
    with pytest.raises(AsideError, match="ended with code -9"):
        beside.ask(die)
    assert beside.ask(number) != first


def long(_book: Casebook, path: Path) -> None:
    """Work that takes long, by a process that says who it is."""
    path.write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(PATIENCE)


def test_what_is_made_for_a_server_that_was_killed_is_not_made_to_its_end(casebook: Casebook, tmp_path: Path) -> None:
    said = tmp_path / "pid"
    code = (
        "import sys; from pathlib import Path; from ronghe.web.aside import Beside; "
        "from tests.web.test_aside import long; Beside(Path(sys.argv[1])).ask(long, Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", code, str(casebook.path), str(said)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}) as server:
        for _ in _moments():
            if said.is_file() and said.read_text(encoding="utf-8"):
                break
        server.kill()
    worker = Path("/proc") / said.read_text(encoding="utf-8") / "stat"
    assert any(not worker.exists() or " Z " in worker.read_text(encoding="utf-8") for _ in _moments())


def _moments() -> Iterator[None]:
    """Times to look again until patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        yield
        time.sleep(0.05)


def test_of_a_large_casebook_a_decision_is_made_beside_the_pages(
    casebook: Casebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(casebook.path, tmp_path / "casebook")
    monkeypatch.setattr(ronghe.web.shelf, "LARGE", 0)
    monkeypatch.setattr(Casebook, "decide", lambda _self: pytest.fail("in the process of the pages"))
    shelf = Shelf(tmp_path / "casebook")
    claim = next(one for one in shelf.book.show(FUND).claims if one.claim.predicate == "size")
    shelf.book.review().judge(claim.claim.id, "reject", "Li Hua")
    assert shelf.apply(wait=120)
    shelf.close()
    again = open_casebook(tmp_path / "casebook").show(FUND).claims
    assert [one.verdict for one in again if one.claim.id == claim.claim.id] == ["rejected"]
