import pytest

from ronghe.lens.load import load_lens
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.matching.compare import Comparer
from ronghe.resolve.known import comparer_of, knowledge_of


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return comparer_of(load_lens())


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return knowledge_of(load_lens())
