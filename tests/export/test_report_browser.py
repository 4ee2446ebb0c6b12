"""A report of hostile documents in a real browser: nothing runs, nothing is asked of any address."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ronghe.casebook import Casebook

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; apt-get install chromium")
@pytest.mark.parametrize("width", [1000, 320])
def test_nothing_runs_and_nothing_is_asked_for(hostile_book: Casebook, tmp_path: Path, width: int) -> None:
    hostile_book.report(tmp_path / "report", "en")
    page = (tmp_path / "report" / "report.html").resolve().as_uri()
    log = tmp_path / "net.json"
    assert CHROMIUM is not None
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--no-first-run", "--enable-logging=stderr", f"--log-net-log={log}",
            f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},2000", "--virtual-time-budget=2000",
            "--dump-dom", page,
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert "alert(1)" in done.stdout
    assert "Refused to" not in done.stderr
    assert "violates the following Content Security Policy" not in done.stderr
    asked = {
        event["params"]["url"]
        for event in json.loads(log.read_text(encoding="utf-8"))["events"]
        if "url" in event.get("params", {})
    }
    assert not [url for url in asked if url.startswith("http") and "evil" in url]
    assert {url for url in asked if url.startswith("file:")} <= {page}
