"""Readers, listed in :data:`ronghe.extract.reading.READERS`.

A predicate's reader is the module of its name. Shelves hold what takes several modules: tables, pages, sums, foundings,
totals, offices, bonds (ties by any verb or noun) and listings.
"""
