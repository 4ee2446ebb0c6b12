"""The same content for any number of workers, locale, time zone, hash seed and order of files; Ctrl-C in between."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import ronghe
from benchmarks.workload import text
from ronghe.casebook import Casebook
from ronghe.store.view import UnbuiltError


def written(folder: Path, count: int, length: int) -> Path:
    """Plain, tabular and batched documents in several encodings, and two that cannot be read."""
    folder.mkdir()
    for number in range(count):
        language = "zh" if number % 2 else "en"
        body = text(language, length, seed=number)
        encoding = "gb18030" if number % 4 == 1 else "utf-8"
        (folder / f"{number}.txt").write_bytes(body.encode(encoding))
    rows = [f'{{"id": "{n}", "text": "{text("zh", 200, seed=n).strip()}"}}'.replace("\n", "\\n") for n in range(5)]
    (folder / "rows.jsonl").write_text("\n".join([*rows, "{"]), encoding="utf-8")
    (folder / "table.csv").write_text("基金,规模\n佛山军民融合产业基金,200亿元\n", encoding="utf-8")
    (folder / "empty.html").write_bytes(b"")
    (folder / "odd.bin").write_bytes(bytes(range(256)) * 8)
    return folder


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Sources added, nothing built."""
    root = tmp_path_factory.mktemp("parallel")
    book = ronghe.open(root / "casebook", create=True)
    book.add([written(root / "inbox", 12, 1500)])
    return book


@pytest.fixture
def copy(book: Casebook, tmp_path: Path) -> Casebook:
    shutil.copytree(book.path, tmp_path / "casebook")
    return ronghe.open(tmp_path / "casebook")


def digest(book: Casebook) -> str:
    with book.atlas() as atlas:
        return atlas.digest()


@pytest.fixture(scope="module")
def alone(book: Casebook, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The digest of a build by one process."""
    folder = tmp_path_factory.mktemp("alone") / "casebook"
    shutil.copytree(book.path, folder)
    one = ronghe.open(folder)
    report = one.build(workers=1)
    assert report.documents == 18
    assert report.claims > 50
    assert report.issues >= 3
    return digest(one)


@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_gives_the_same_content(copy: Casebook, alone: str, workers: int) -> None:
    counts: dict[str, int] = {}
    report = copy.build(lambda stage, done, _: counts.update({stage: done}), workers)
    assert digest(copy) == alone
    found = {name: counts[name] for name in ("documents", "claims")}
    assert found == {"documents": report.documents, "claims": report.claims}
    assert counts["reading"] == len(copy.sources())


def test_a_lost_original_is_the_same_issue_with_workers(copy: Casebook) -> None:
    lost = copy.sources()[0]
    (copy.folder.sources / lost.hash[:2] / lost.hash).unlink()
    copy.build(workers=2)
    with_two, seen = digest(copy), [issue.code for issue in copy.issues()]
    shutil.rmtree(copy.folder.derived)
    copy.build(workers=1)
    assert digest(copy) == with_two
    assert "unreadable_original" in seen


_BUILD = """
import sys
from pathlib import Path
import ronghe
book = ronghe.open(Path(sys.argv[1]))
book.build(workers=int(sys.argv[2]))
with book.atlas() as atlas:
    print(atlas.digest())
"""


@pytest.mark.parametrize(
    ("workers", "setting"),
    [
        (1, {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Shanghai"}),
        (2, {"PYTHONHASHSEED": "77", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "TZ": "America/New_York"}),
        (1, {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}),
    ],
)
def test_neither_hash_seed_nor_locale_nor_time_zone_shows(
    copy: Casebook, alone: str, workers: int, setting: dict[str, str]
) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **setting}
    command = [sys.executable, "-c", _BUILD, str(copy.path), str(workers)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == alone


def test_the_order_in_which_files_lie_in_a_folder_does_not_show(tmp_path: Path) -> None:
    """The same files, made in the opposite order, added as one folder: names decide on the order of adding."""
    first = written(tmp_path / "one", 4, 600)
    second = tmp_path / "two"
    second.mkdir()
    for path in sorted(first.iterdir(), reverse=True):
        shutil.copy(path, second / path.name)
    digests = []
    for folder in (first, second):
        book = ronghe.open(tmp_path / f"{folder.name}-casebook", create=True)
        book.add([folder])
        book.build()
        digests.append(digest(book))
    assert digests[0] == digests[1]


def test_documents_added_in_another_order_give_the_same_claims(tmp_path: Path) -> None:
    """Which member gives an entity its id follows the order of adding; what is said does not."""
    folder = written(tmp_path / "inbox", 4, 600)
    claims = []
    for name, backwards in (("forward", False), ("backward", True)):
        book = ronghe.open(tmp_path / name, create=True)
        for path in sorted(folder.iterdir(), reverse=backwards):
            book.add([path])
        book.build()
        with book.atlas() as atlas:
            claims.append(sorted(stored.claim.id for stored in atlas.claims()))
    assert claims[0] == claims[1]


def children_of(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in tasks.read_text().split()] if tasks.exists() else []


def test_ctrl_c_ends_workers_says_how_to_go_on_and_keeps_what_was_read(tmp_path: Path) -> None:
    book = ronghe.open(tmp_path / "casebook", create=True)
    book.add([written(tmp_path / "inbox", 60, 12_000)])
    command = [sys.executable, "-m", "ronghe.cli.main", "build", "--workers", "2", "-c", str(book.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    limit = time.monotonic() + 60
    while len(list(book.folder.readings.glob("??/*.gz"))) < 4 and time.monotonic() < limit:
        time.sleep(0.02)
    workers = children_of(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=120)
    kept = set(book.folder.readings.glob("??/*.gz"))
    assert process.returncode == 130, said
    assert "the same command goes on from here" in said
    assert "Traceback" not in said
    with pytest.raises(UnbuiltError, match="build the casebook first"):
        book.atlas()
    assert workers or not Path("/proc/self/task").exists()
    assert not [worker for worker in workers if Path(f"/proc/{worker}/cmdline").exists()]
    assert 4 <= len(kept) < 60
    before = {path: path.stat().st_mtime_ns for path in kept}
    subprocess.run(
        [sys.executable, "-c", _BUILD, str(book.path), "2"], env=environment, capture_output=True, check=True
    )
    assert len(book.documents()) == 66
    assert {path: path.stat().st_mtime_ns for path in kept} == before
