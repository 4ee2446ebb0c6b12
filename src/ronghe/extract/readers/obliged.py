"""The claims of a duty: whom a policy obliges, by name or by the text's words for them, and to what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ronghe.model import Claim, End, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "obliges"


class Bearer(NamedTuple):
    """Who must: ``bodies`` by name, and the text's words for them, empty where it tells none."""

    bodies: tuple[End, ...]
    words: str


def obliged(
    page: Page, span: Span, policy: End, who: Bearer, duty: tuple[str, str], *, modality: str | None = None
) -> Iterator[Claim]:
    """One claim a named body, or one with the words for those who are obliged; none of the policy by itself.

    ``duty`` is the word that obliges, and the text's words for what is to be done.
    """
    how, what = duty
    for body in who.bodies or (None,):
        if body is None or body.name != policy.name:
            alone = body is not None and len(who.bodies) == 1 and body.name == who.words
            yield page.claim(
                NAME, "obliges", span, 0.84, subject=policy, object=body, value=Text(what),
                whom=None if alone else who.words or None, term=how or None, modality=modality,
            )  # fmt: skip
