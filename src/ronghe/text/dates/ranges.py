"""Date expressions with two ends, or with one."""

# ruff: noqa: D102 - the methods are documented where they are first declared, in dates_when.When

from dataclasses import dataclass

from ronghe.text.dates.when import Day, Meant, When


@dataclass(frozen=True, slots=True)
class Between(When):
    """From one point to another. An end that lacks its year takes it from the other end."""

    first: When
    last: When

    @property
    def grain(self) -> str:
        return "range"

    @property
    def explicit(self) -> bool:
        return self.first.explicit or self.last.explicit

    @property
    def relative(self) -> bool:
        return self.first.relative or self.last.relative

    def on(self, reference: Day) -> Meant | None:
        first, last = self.first, self.last
        if not first.explicit and not first.relative and (last.explicit or last.relative):
            end = last.bound(reference)
            latest = end and first.last_until(end)
            return Meant(latest.start, end, "range") if end and latest and latest.start else None
        start = first.bound(reference)
        if start is None:
            return None
        if last.explicit or last.relative:
            end = last.bound(reference)
        else:
            later = last.first_from(start)
            end = last.bound(later.start) if later else None
        return Meant(start, end, "range") if end and start <= end else None


@dataclass(frozen=True, slots=True)
class Open(When):
    """All time before or after a point. ``inclusive``: the point itself belongs to it."""

    base: When
    before: bool
    inclusive: bool = False

    @property
    def grain(self) -> str:
        return "range"

    @property
    def explicit(self) -> bool:
        return self.base.explicit

    @property
    def relative(self) -> bool:
        return self.base.relative

    def on(self, reference: Day) -> Meant | None:
        meant = self.base.on(reference)
        start = self.base.bound(reference)
        if meant is None or start is None:
            return None
        past_it = meant.end if meant.grain != "day" and self.base.grain != "edge" and meant.end else start
        if self.before:
            return Meant(None, past_it if self.inclusive else start, "range")
        return Meant(start if self.inclusive else past_it, None, "range")
