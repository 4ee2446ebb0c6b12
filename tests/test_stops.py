"""A kill or a full disk at any named point: the casebook stays readable, the next run gives the undisturbed content.

Each case runs an ``add`` or a ``build`` in a forked process that kills itself with SIGKILL when it
passes a point for the n-th time.
"""

import errno
import os
import shutil
import signal
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook
from ronghe.errors import BusyError, CasebookError, StorageError
from ronghe.model import Judgement
from ronghe.store.faults import Point, passing, striking
from ronghe.store.files import locked
from tests.plain_reader import Read, plain_reader, read

__all__ = ["plain_reader"]

FIRST = {"a.txt": "size | Fund | 佛山创新基金; Foshan Innovation Fund | 200 CNY", "b.txt": "? unclear"}
ROWS = "\n".join(f'{{"id": "{n}", "text": "size | Fund | 绵阳{n}号基金 | {n} CNY"}}' for n in range(1, 6))
SECOND = {
    "a.txt": "size | Fund | 佛山创新基金; Foshan Innovation Fund | 150 CNY",
    "c.txt": "owns | Company | 东方集团 | Company | 西方有限公司",
    "d.jsonl": ROWS,
    "e.txt": "alias | Fund | 绵阳1号基金 | 新远基金",
}
Work = Callable[[Casebook, Path], object]


def add(book: Casebook, inbox: Path) -> object:
    return book.add([inbox])


def build(book: Casebook, inbox: Path) -> object:
    return book.build()


def judge(book: Casebook, inbox: Path) -> object:
    about = {"left": "org:东方集团", "right": "org:西方有限公司"}
    book.judge(Judgement("j1", "same", about, "me", "2024-01-01T00:00:00Z"))
    return None


STEPS: tuple[Work, ...] = (add, judge, build)


def content(book: Casebook) -> list[str]:
    """The dump of a sound atlas, without the issue that a line of judgements cut short leaves for a person."""
    with book.atlas() as atlas:
        assert atlas.faults() == []
        return [line for line in atlas.dump() if '"bad_judgement"' not in line]


def write(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook that was built once and an inbox that has changed since."""
    root = tmp_path_factory.mktemp("ground")
    write(root / "inbox", FIRST)
    book = ronghe.open(root / "casebook", create=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ronghe.texts.read", read)
        book.add([root / "inbox"])
        book.build()
    write(root / "inbox", SECOND)
    return root


@pytest.fixture
def book(ground: Path, tmp_path: Path, plain_reader: Read) -> Casebook:
    shutil.copytree(ground / "casebook", tmp_path / "casebook")
    return ronghe.open(tmp_path / "casebook")


@pytest.fixture
def inbox(ground: Path) -> Path:
    return ground / "inbox"


@pytest.fixture(scope="module")
def undisturbed(ground: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("undisturbed") / "casebook"
    shutil.copytree(ground / "casebook", folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ronghe.texts.read", read)
        book = ronghe.open(folder)
        for work in STEPS:
            work(book, ground / "inbox")
    return content(book)


def killed_at(point: Point, count: int, work: Callable[[], object]) -> bool:
    """Do the work in a forked process that dies at the point; whether it came to that."""
    with warnings.catch_warnings():
        # From Python 3.12 on a fork beside threads warns; those of the test runner hold nothing that the child needs.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        left = count

        def strike(passed: Point) -> None:
            nonlocal left
            left -= passed is point
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            with striking(strike):
                work()
        finally:
            os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status) == -signal.SIGKILL


KILLS = [
    *((add, Point.HALF_WRITTEN, count) for count in range(1, 9)),
    *((add, Point.BEFORE_RENAME, count) for count in range(1, 9)),
    *((add, Point.AFTER_RENAME, count) for count in (1, 4, 8)),
    *((add, Point.BEFORE_RECORD, count) for count in range(1, 5)),
    (judge, Point.HALF_A_LINE, 1),
    *((build, Point.BEFORE_RENAME, count) for count in range(1, 5)),
    *((build, Point.AFTER_RENAME, count) for count in (1, 4)),
    *((build, Point.MID_CACHE, count) for count in range(1, 9)),
    *((build, Point.MID_TRANSACTION, count) for count in (1, 5, 9)),
    (build, Point.BEFORE_COMMIT, 1),
    (build, Point.BEFORE_PRUNE, 1),
]


def test_there_are_forty_kills_and_every_point_is_among_them() -> None:
    assert len(KILLS) >= 40
    assert {point for _, point, _ in KILLS} == set(Point)


@pytest.mark.parametrize(("work", "point", "count"), KILLS)
def test_after_a_kill_the_next_run_gives_the_undisturbed_content(
    book: Casebook, inbox: Path, undisturbed: list[str], work: Work, point: Point, count: int
) -> None:
    before = content(book)
    at = STEPS.index(work)
    for step in STEPS[:at]:
        step(book, inbox)
    assert killed_at(point, count, lambda: work(book, inbox))
    assert (content(book) == before) is (point is not Point.BEFORE_PRUNE)
    assert {source.name for source in book.sources()} >= {"a.txt", "b.txt"}
    for step in STEPS[at:]:
        step(book, inbox)
    assert content(book) == undisturbed
    assert book.build().unchanged
    assert not list(book.folder.derived.rglob("*.part"))


@pytest.mark.parametrize(
    ("work", "point", "count"),
    [
        (add, Point.HALF_WRITTEN, 1),
        (add, Point.HALF_WRITTEN, 2),
        (add, Point.BEFORE_RENAME, 3),
        (judge, Point.HALF_A_LINE, 1),
        (build, Point.MID_CACHE, 2),
        (build, Point.BEFORE_RENAME, 1),
    ],
)
def test_a_disk_that_fills_up_is_named_and_loses_nothing(
    book: Casebook, inbox: Path, undisturbed: list[str], work: Work, point: Point, count: int
) -> None:
    left = count

    def strike(passed: Point) -> None:
        nonlocal left
        left -= passed is point
        if left == 0:
            raise OSError(errno.ENOSPC, "No space left on device")

    at = STEPS.index(work)
    for step in STEPS[:at]:
        step(book, inbox)
    with striking(strike), pytest.raises(StorageError, match="free some space"):
        work(book, inbox)
    assert not list(book.path.rglob("*.part"))
    for step in STEPS[at:]:
        step(book, inbox)
    assert content(book) == undisturbed


@pytest.mark.parametrize(("what", "work"), [("add", add), ("build", build)])
def test_two_at_once_find_each_other_at_work(
    book: Casebook, inbox: Path, undisturbed: list[str], what: str, work: Work
) -> None:
    met: set[Point] = set()

    def strike(passed: Point) -> None:
        with pytest.raises(BusyError, match=f"another {what}"):
            work(book, inbox)
        met.add(passed)

    at = STEPS.index(work)
    for step in STEPS[:at]:
        step(book, inbox)
    with striking(strike):
        work(book, inbox)
    assert len(met) > 3
    for step in STEPS[at + 1 :]:
        step(book, inbox)
    assert content(book) == undisturbed


def test_what_is_added_during_a_build_waits_for_the_next(book: Casebook, inbox: Path, undisturbed: list[str]) -> None:
    done: list[object] = []

    def strike(passed: Point) -> None:
        if passed is Point.MID_TRANSACTION and not done:
            done.append(None)
            add(book, inbox)

    judge(book, inbox)
    with striking(strike):
        assert book.build().documents == 2
    assert not book.build().unchanged
    assert content(book) == undisturbed


@pytest.fixture
def read_only(book: Casebook, inbox: Path) -> Casebook:
    """A casebook with a build to do that may not be written; for root, who may always, the refusal is played."""
    judge(book, inbox)
    paths = [book.path, *(path for path in book.path.rglob("*") if path.is_dir())]
    for path in paths:
        path.chmod(0o555)
    return book


def test_a_read_only_casebook_is_read_and_says_why_it_cannot_be_written(
    read_only: Casebook, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() == 0:
        refused = PermissionError(errno.EROFS, "Read-only file system")

        def refuse(*_: object, **__: object) -> int:
            raise refused

        monkeypatch.setattr("ronghe.store.files.os.open", refuse)
    before = content(read_only)
    for work in (add, build):
        with pytest.raises(StorageError, match=r"read-only|may not write|make the folder writable"):
            work(read_only, inbox)
    assert content(read_only) == before
    assert read_only.show("佛山创新基金").claims
    for path in [read_only.path, *(path for path in read_only.path.rglob("*") if path.is_dir())]:
        path.chmod(0o755)


def test_a_point_that_nothing_strikes_does_nothing(tmp_path: Path) -> None:
    passing(Point.BEFORE_COMMIT)
    with locked(tmp_path / "lock", "build"):
        passing(Point.BEFORE_PRUNE)


def test_no_atlas_yet_says_so_after_a_kill_of_the_first_build(tmp_path: Path, inbox: Path, plain_reader: Read) -> None:
    book = ronghe.open(tmp_path / "new", create=True)
    book.add([inbox])
    assert killed_at(Point.MID_TRANSACTION, 2, book.build)
    with pytest.raises(CasebookError, match="ronghe build"):
        book.show("佛山创新基金")
    assert book.build().documents == 9
