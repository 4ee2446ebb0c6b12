"""A stretch of a document's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """``[start, end)`` in Unicode code points of a document's text; never empty."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Written out, since a page makes thousands: fields are set without the look-up that frozen ones cost."""
        if not 0 <= start < end:
            raise ValueError(f"a span runs forward and is not empty: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def quote(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def join(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def as_json(self) -> dict[str, int]:
        """``{"start", "end"}``."""
        return {"start": self.start, "end": self.end}


_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__
