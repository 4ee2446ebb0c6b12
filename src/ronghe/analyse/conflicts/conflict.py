"""A conflict: one question that documents answer differently."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal, Self

from ronghe.analyse.amounts import Language, money_words
from ronghe.analyse.figure import Column, Support
from ronghe.analyse.rates import plain_number
from ronghe.model import Money

Question = Literal["amount", "established", "founded_by", "part_of"]
Reason = Literal[
    "unit_slip", "factor_of_ten", "yuan_or_dollar", "phase_for_whole", "other_measure", "fund_around", "two_vehicles",
    "repost_date",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with the claims behind it; ``origins`` counts independent sources (copies of one count once)."""

    words: str
    supports: tuple[Support, ...]
    origins: int
    money: Money | None = None

    def as_json(self) -> dict[str, Any]:
        """``{"words", "origins", "money", "supports"}``."""
        return {
            "words": self.words,
            "origins": self.origins,
            "money": self.money and self.money.as_json(),
            "supports": [support.as_json() for support in self.supports],
        }


@dataclass(frozen=True, slots=True)
class Conflict:
    """Answers that exclude each other; the first is the one that views prefer.

    ``moves`` is by how many yuan the fund's part of a total of the measure differs between the
    answers, 0 where no sum is at stake. ``reason`` is what probably happened, ``told`` says so in English and in
    Chinese. Sums in words, ``because`` and ``settles`` are in ``language``.
    """

    question: Question
    entity: str
    name: str
    answers: tuple[Answer, ...]
    column: Column | None = None
    moves: Decimal = Decimal(0)
    reason: Reason | None = None
    told: tuple[str, str] | None = None
    language: Language = "en"

    def in_language(self, language: Language) -> Self:
        """The same conflict in another language."""
        answers = tuple(
            replace(one, words=money_words(one.money, language)) if one.money else one for one in self.answers
        )
        return replace(self, answers=answers, language=language)

    @property
    def because(self) -> str | None:
        """What probably happened, in words; None where nothing is seen."""
        return self.told and self.told[self.language == "zh"]

    @property
    def settled(self) -> bool:
        """Whether a person accepted a claim of exactly one answer."""
        accepted = [any(s.verdict == "accepted" for s in answer.supports) for answer in self.answers]
        return sum(accepted) == 1

    @property
    def order(self) -> tuple[Any, ...]:
        """Sort key: open before settled, then what moves most, then what rests on most claims."""
        claims = sum(len(answer.supports) for answer in self.answers)
        return (self.settled, -self.moves, -claims, self.name, self.entity, self.question, str(self.column))

    @property
    def settles(self) -> str:
        """The judgement that would settle it, as a command."""
        if self.reason == "two_vehicles":
            show, chinese = f"ronghe show {self.entity}", self.language == "zh"
            return (
                f"{show}，再判定两个名称所指不同（ronghe review）"
                if chinese
                else f"{show}, then judge the two names different (ronghe review)"
            )
        accept = f"ronghe judge accept {self.answers[0].supports[0].claim}"
        return (
            f"{accept}   {'（或接受另一答案的陈述）' if self.language == 'zh' else '(or the claim of another answer)'}"
        )

    def as_json(self) -> dict[str, Any]:
        """The conflict record of docs/commands.md."""
        return {
            "record": "conflict",
            "question": self.question,
            "entity": self.entity,
            "name": self.name,
            "column": self.column and self.column.as_json(),
            "moves": plain_number(self.moves),
            "reason": self.reason,
            "because": self.because,
            "settled": self.settled,
            "settles": self.settles,
            "answers": [answer.as_json() for answer in self.answers],
        }
