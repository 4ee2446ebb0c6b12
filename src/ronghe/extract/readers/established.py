"""When an organisation was founded."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.described import is_unnamed
from ronghe.extract.readers.foundings.founded_clause import Founding
from ronghe.extract.readers.foundings.founding import foundings
from ronghe.extract.readers.stance import asserted_by, modality
from ronghe.model import Claim, DateRange, Issue, PartialDate

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "established"
_PROPOSED = re.compile(r"(?:提出|建议|倡议|要求)[^，。；]{0,4}$")
_BEFORE = 6
_A_DAY = datetime.timedelta(days=1)


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each organisation whose founding has a date; an issue for a date that cannot be completed.

    What is only planned has no date before the text's own: it is that of the telling.
    """
    for founding in foundings(page):
        if founding.date is not None and not _proposed(founding):
            yield from _dated(page, founding)


def _proposed(founding: Founding) -> bool:
    """Whether the date is that of a proposal: 2017年4月出台措施，提出设立X."""
    start, _ = founding.verb
    return founding.line.han and _PROPOSED.search(founding.line.text, max(0, start - _BEFORE), start) is not None


def _dated(page: Page, founding: Founding) -> Iterator[Claim | Issue]:
    line = founding.line
    assert founding.date is not None
    date = _within_year(line.date(founding.date))
    if not isinstance(date, PartialDate):
        words = founding.date.span.quote(page.text)
        message = f"The founding of {founding.founded[0].name} is dated {words!r}, which gives no certain date."
        yield Issue("unread_date", message, page.document.id, founding.date.span)
        return
    stance = modality(line, *founding.verb)
    told_on = page.dating.reference
    if stance == "planned" and told_on is not None and date.after <= told_on + _A_DAY:
        return
    for end in (one for one in founding.founded if not is_unnamed(one)):
        yield page.claim(
            NAME, "established", line.span, founding.sure, subject=end, value=date,
            modality=stance, asserted_by=asserted_by(line),
        )  # fmt: skip


def _within_year(date: PartialDate | DateRange | None) -> PartialDate | DateRange | None:
    """The year of a stretch that lies within one: late 2016."""
    if isinstance(date, DateRange) and date.start is not None and date.end is not None:
        last = date.end - datetime.timedelta(days=1)
        return PartialDate(date.start.year) if last.year == date.start.year else date
    return date
