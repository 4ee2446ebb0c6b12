"""Makes what `expected/` holds."""

import json
from collections.abc import Iterator
from pathlib import Path

import ronghe
from ronghe.export.ledger_json import ledger_json
from ronghe.export.ledger_markdown import ledger_markdown
from tests.quality.labels import Labelled, corpus

EXPECTED = Path(__file__).parent / "expected"
EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "documents"
READ = ("en/fund-launch", "zh/fund-opening", "zh/award-key-value")
"""Documents of the corpus: a launch in each language, and an award."""


def made(scratch: Path) -> Iterator[tuple[str, str]]:
    """Each file's name and text; ``scratch`` is an empty folder to work in."""
    book = ronghe.open(scratch / "casebook", create=True)
    book.add([EXAMPLES])
    book.build(workers=1)
    ledger = book.ledger()
    yield "ledger.json", ledger_json(ledger)
    yield "ledger.md", ledger_markdown(ledger)
    documents = {f"{one.lang}/{one.id}": one for one in corpus()}
    for name in READ:
        yield f"{name.replace('/', '-')}.jsonl", _read(documents[name])


def _read(document: Labelled) -> str:
    """Claims, mentions and issues, a line each, as `ronghe extract` gives them."""
    reading = ronghe.extract(document.text, title=document.title, published=document.published)
    records = [claim.as_json() for claim in reading.claims]
    records += [mention.as_json(document.id) for mention in reading.mentions]
    records += [issue.as_json() for issue in reading.issues]
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
