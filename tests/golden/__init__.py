"""What the main jobs print today, kept so that every change of a result is seen in review.

`expected/` holds the ledger of the example documents, as JSON and as Markdown, and what is read in three documents of
tests/corpus, errors included. `make golden` writes it anew: look at the difference before you commit it, and say in
the commit why the result changed.
"""
