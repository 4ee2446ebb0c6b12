"""What all tests share: reproducible property tests, and the shared folder where it is there."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ronghe", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("ronghe")

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
