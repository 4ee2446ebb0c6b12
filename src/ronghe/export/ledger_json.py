"""The ledger as JSON."""

import json

from ronghe.analyse.ledger import Ledger


def ledger_json(ledger: Ledger) -> str:
    """One object, indented, ending in a line break.

    ``rows[].figures[]`` has ``measure``, ``phase``, ``scope`` and the figures as ``preferred``,
    ``alternatives`` (exclude it), ``series`` (held at another time) and ``others``; each figure has
    ``money`` as stated, ``yuan`` as an interval or null, and ``supports`` with claim, quote and document.
    ``totals[]`` has one object a measure: ``yuan``, ``spread``, ``parts``, ``left_out``, ``other_measure``,
    ``no_size``, ``rates``. Keys are stable; new ones may come.
    """
    return json.dumps(ledger.as_json(), ensure_ascii=False, indent=2) + "\n"
