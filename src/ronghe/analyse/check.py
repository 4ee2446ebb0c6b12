"""``ronghe check``: figures and names that a document's own words do not bear out."""

from collections.abc import Callable, Iterator
from functools import partial

from ronghe.analyse.checks import acronyms, persons, places, totals, truncation
from ronghe.analyse.checks.books import Books
from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.checks.subject import Checked
from ronghe.analyse.ledger import LedgerOptions
from ronghe.analyse.reads import AtlasView
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens

Check = Callable[[Checked], Iterator[CheckFinding]]


def check(atlas: AtlasView, lens: Lens | None = None, options: LedgerOptions | None = None) -> list[CheckFinding]:
    """Every finding, by document, then by severity. ``lens`` None is the one that ships.

    ``options`` matter where a stated total is compared with what the whole atlas adds up to.
    """
    lens = lens or load_lens()
    books = Books(atlas, options or LedgerOptions())
    checks: tuple[Check, ...] = (
        partial(totals.find, books=books),
        persons.find,
        acronyms.find,
        truncation.find,
        places.find,
    )
    findings: list[CheckFinding] = []
    for document in atlas.documents():
        checked = Checked(atlas, lens, document)
        for one in checks:
            findings += one(checked)
    return sorted(findings, key=lambda finding: finding.order)
