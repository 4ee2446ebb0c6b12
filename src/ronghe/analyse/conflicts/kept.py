"""Conflicts as the build keeps them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from ronghe.analyse.conflicts.conflict import Answer, Conflict
from ronghe.analyse.figure import Column
from ronghe.analyse.packed import money_of, packed_money, packed_support, support_of
from ronghe.store.codec import pack
from ronghe.store.rows import ConflictRow


def kept_rows(found: Iterable[Conflict]) -> Iterator[ConflictRow]:
    """What a build keeps of each conflict."""
    for one in found:
        column = one.column
        measure, phase, scope = (column.measure, column.phase, column.scope) if column else ("", 0, "")
        claims = sum(len(answer.supports) for answer in one.answers)
        at = one.entity, one.question, measure, phase, scope
        yield ConflictRow(*at, one.settled, float(one.moves), claims, one.name, str(one.column), packed(one))


def packed(one: Conflict) -> str:
    """A conflict in one fixed spelling; :func:`unpacked` is the reverse."""
    column = one.column and [one.column.measure, one.column.phase, one.column.scope]
    answers = list(map(_packed_answer, one.answers))
    said = one.question, one.entity, one.name, answers, column, str(one.moves), one.reason, one.told, one.language
    return pack(said)


def unpacked(text: str) -> Conflict:
    """The conflict of :func:`packed`."""
    question, entity, name, answers, column, moves, reason, told, language = json.loads(text)
    return Conflict(
        question=question,
        entity=entity,
        name=name,
        answers=tuple(map(_answer, answers)),
        column=column and Column(*column),
        moves=Decimal(moves),
        reason=reason,
        told=told and (told[0], told[1]),
        language=language,
    )


def _packed_answer(one: Answer) -> list[Any]:
    return [one.words, one.origins, one.money and packed_money(one.money), list(map(packed_support, one.supports))]


def _answer(said: Sequence[Any]) -> Answer:
    words, origins, money, supports = said
    return Answer(words, tuple(map(support_of, supports)), origins, money and money_of(money))
