"""What all tests share: reproducible property tests, Ctrl-C heard, and the shared folder where it is there."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ronghe", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("ronghe")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # so a shell starts what it runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The project's shared folder beside the checkout; the test skips, and says so, where it is absent."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no shared data at {folder}: this test needs it")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    """The example documents of the repository."""
    return REPOSITORY / "examples" / "documents"
