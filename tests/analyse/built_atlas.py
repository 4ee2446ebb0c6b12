"""A paper atlas written as a real one, the way a build writes it."""

from pathlib import Path

from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.page import keys_of
from ronghe.analyse.derive import figure_rows, known_rates, rates_of, regions, source_classes
from ronghe.analyse.ledger import LedgerOptions
from ronghe.lens.load import load_lens
from ronghe.store.write import rewrite
from ronghe.text.copies import copies
from tests.analyse.paper_atlas import PaperAtlas


def write(paper: PaperAtlas, path: Path) -> Path:
    """Write the atlas; every entity's id is its name."""
    lens = load_lens()
    with rewrite(path) as atlas:
        for document in paper.documents():
            atlas.document(document, paper.texts[document.id], ())
        atlas.stories(copies)
        atlas.add_claims((stored.claim, stored.verdict) for stored in paper.stored)
        atlas.add_entities(paper.entities())
        atlas.bind(lambda _document, end: end.name)
        options = LedgerOptions(rates={"USD": "6.5"})
        rates = rates_of(paper, options)
        known = known_rates(rates, atlas.currencies())
        rows = [(one.currency, float(one.yuan), None, one.how) for one in known]
        view = atlas.derive(rows, source_classes(lens, atlas.publishers()))
        atlas.regions(regions(view, lens))
        atlas.figures(figure_rows(view, rates))
        atlas.conflicts(keys_of(conflicts(view, options)))
    return path
