"""Where everything of a casebook lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths of a casebook; ``derived`` can be deleted at any time between builds."""

    root: Path

    @property
    def settings(self) -> Path:
        """What makes a folder a casebook."""
        return self.root / "ronghe.toml"

    @property
    def sources(self) -> Path:
        """The archive of originals."""
        return self.root / "sources"

    @property
    def judgements(self) -> Path:
        """What people decided."""
        return self.root / "judgements.jsonl"

    @property
    def lists(self) -> Path:
        """Watchlists: originals and a record for each edition."""
        return self.root / "lists"

    @property
    def decisions(self) -> Path:
        """The log of screening."""
        return self.root / "decisions.jsonl"

    @property
    def derived(self) -> Path:
        """Everything that a build makes."""
        return self.root / "derived"

    @property
    def atlas(self) -> Path:
        """The map."""
        return self.derived / "atlas.sqlite"

    @property
    def before(self) -> Path:
        """A snapshot of the map before the last build that changed it."""
        return self.derived / "before.json.gz"

    @property
    def shown(self) -> Path:
        """What pages show of the whole map, kept by the build of a large casebook."""
        return self.derived / "shown.json"

    @property
    def ties(self) -> Path:
        """All ties in columns, kept by the build of a large casebook."""
        return self.derived / "ties.npz"

    @property
    def indicators(self) -> Path:
        """Indicators of this casebook, beside those of its lens."""
        return self.root / "indicators"

    @property
    def readings(self) -> Path:
        """What was read from each source."""
        return self.derived / "readings"

    @property
    def holds(self) -> Path:
        """Who was handed which question of the review."""
        return self.derived / "holds.jsonl"

    def lock(self, what: str) -> Path:
        """The file that one ``build`` or one ``add`` holds while it works."""
        return self.root / f".{what}.lock"

    def expected(self) -> frozenset[Path]:
        """What may stand in the root."""
        named = (
            self.settings,
            self.sources,
            self.judgements,
            self.lists,
            self.decisions,
            self.indicators,
            self.derived,
        )
        return frozenset((*named, self.root / ".gitignore", self.lock("build"), self.lock("add")))
