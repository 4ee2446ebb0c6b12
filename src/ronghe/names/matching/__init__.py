"""Matching names: two names compared, and many names searched.

* ``NameIndex.build(names, known)`` → ``.search(queries, top)`` gives a list of :class:`~.index.Hit` for each query,
  ``.save(folder)`` and ``NameIndex.load(folder, known)`` keep it, its arrays mapped into memory.
* ``Comparer(known, places).compare(left, right)`` gives a :class:`~.compare.Comparison`: score, verdict, what met what,
  what was left over on each side, and vetoes; ``.compare_all(pairs)`` does so for many, ``.scores(pairs)`` in numbers.

``ronghe.resolve.known`` makes both from a lens: ``knowledge_of(lens)`` and ``comparer_of(lens)``.
"""

from ronghe.names.matching.compare import Comparer, Comparison
from ronghe.names.matching.index import Hit, NameIndex

__all__ = ["Comparer", "Comparison", "Hit", "NameIndex"]
