"""A paper atlas written as a real one, the way a build writes it."""

from pathlib import Path

from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.kept import kept_rows
from ronghe.analyse.derive import figure_rows, rate_rows, rates_of, regions, source_classes
from ronghe.analyse.ledger import LedgerOptions
from ronghe.analyse.outline import outlines
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
        view = atlas.derive(rate_rows(rates, atlas.currencies()), source_classes(lens, atlas.publishers()))
        atlas.regions(regions(view, lens))
        atlas.figures(figure_rows(view, rates))
        atlas.conflicts(kept_rows(conflicts(view, options)))
        atlas.outlines(outlines(view, options, [fund.id for fund in view.entities("Fund")]))
    return path
