"""What a reviewer typed into a form as the change that a correction carries."""

from collections.abc import Mapping
from typing import Any

from ronghe.errors import UsageError
from ronghe.model import Claim, Count, Money, Percent
from ronghe.model.values import PartialDate
from ronghe.text.money import find_money


def change_of(claim: Claim, value: str, measure: str) -> dict[str, Any]:
    """The fields that differ, as :meth:`ronghe.review.Review.correct` takes them; UsageError for what cannot be read.

    A sum is written as documents write it: "10 billion yuan", "100亿元", "$1.5 million".
    """
    change: dict[str, Any] = {}
    if value.strip():
        change["value"] = _value(claim, value.strip())
    if measure and measure != claim.qualifiers.get("measure"):
        change["qualifiers"] = {**claim.as_json()["qualifiers"], "measure": measure}
    if not change:
        raise UsageError("say what the value or the measure should be; to confirm the claim as it is, accept it")
    return change


def _value(claim: Claim, typed: str) -> Mapping[str, Any]:
    match claim.value:
        case None:
            raise UsageError("this claim has no value that could be put right; judge it right or wrong")
        case Money():
            found = find_money(typed)
            if len(found) != 1:
                raise UsageError(f"{typed!r} is not one sum of money; write it as in 100亿元 or RMB 10 billion")
            return found[0].money.as_json()
        case PartialDate():
            return {"date": typed}
        case Percent():
            return {"percent": typed.rstrip(" %％")}
        case Count():
            return {"count": typed.replace(",", "")}
        case _:
            return {"text": typed}
