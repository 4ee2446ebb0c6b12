"""The domain: frozen, slotted values made with the standard library only."""

from ronghe.model.claim import Claim, End
from ronghe.model.document import Cell, Document, Link, Table
from ronghe.model.entity import Entity
from ronghe.model.issue import Issue
from ronghe.model.judgement import Judgement
from ronghe.model.mention import Mention
from ronghe.model.source import Source
from ronghe.model.span import Span
from ronghe.model.values import Count, DateRange, Money, PartialDate, Percent, Text, Value

__all__ = [
    "Cell",
    "Claim",
    "Count",
    "DateRange",
    "Document",
    "End",
    "Entity",
    "Issue",
    "Judgement",
    "Link",
    "Mention",
    "Money",
    "PartialDate",
    "Percent",
    "Source",
    "Span",
    "Table",
    "Text",
    "Value",
]
