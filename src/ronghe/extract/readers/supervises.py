"""Which body watches over which: 主管部门为A, X由A主管, "X is supervised by A"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "supervises"
_RULES = (
    (r"{o:Org}(?:的)?(?:业务)?(?P<how>主管部门|主管单位|上级主管部门)(?:为|是|系|:|：){s:Body}", 0.92),
    (r"{o:Org}(?:业务)?由{s:PublicBody}(?P<how>主管|监管|指导)(?=[，,。；;]|$)", 0.88),
    (r"{s:PublicBody}(?:是|为|系){o:Org}(?:的)?(?:业务)?(?P<how>主管部门|主管单位)", 0.92),
    (r"{o:Org},? (?:which )?(?:is|was) (?:\w+ly )?(?P<how>supervised|overseen) by (?:the )?{s:PublicBody}", 0.9),
    (r"{s:PublicBody},? (?:which )?(?P<how>supervises|oversees) (?:the )?{o:Org}", 0.86),
)


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a supervised body; a fund that a company oversees is managed and not supervised."""
    for line in lines(page, "readers.supervise.zh", "readers.supervise.en"):
        for notation, sure in _RULES:
            for match in matches(line, notation):
                above, below = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
                if above.name != below.name:
                    yield page.claim(
                        NAME, "supervises", line.span, sure, subject=above, object=below,
                        modality=modality(line, *match.span("how")), asserted_by=asserted_by(line),
                    )  # fmt: skip
