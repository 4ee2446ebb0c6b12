"""What a report is written from, gathered once."""

from collections.abc import Sequence
from dataclasses import dataclass

from ronghe.analyse.amounts import Language
from ronghe.analyse.conflicts.conflict import Conflict
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.network.middle import NetworkMap
from ronghe.export.amounts_by_place import by_place
from ronghe.export.charts.capital import capital_chart
from ronghe.export.charts.chart import Chart
from ronghe.export.charts.map import map_chart
from ronghe.export.charts.network import network_chart
from ronghe.export.charts.timeline import timeline_chart
from ronghe.export.holding import Holding
from ronghe.lens.lens import Lens
from ronghe.lens.report import ReportTemplate


@dataclass(frozen=True, slots=True)
class Material:
    """``claims``, ``issues`` and ``slips`` are counts; ``slips`` are findings of ``ronghe check`` that differ."""

    name: str
    language: Language
    ledger: Ledger
    conflicts: Sequence[Conflict]
    network: NetworkMap
    holding: Holding
    lens: Lens
    template: ReportTemplate
    claims: int
    issues: int
    slips: int

    def word(self, key: str, **parts: object) -> str:
        """A wording of the lens in the report's language, filled in."""
        return self.template.word(key, self.language).format_map(parts)


def charts(material: Material) -> dict[str, Chart]:
    """The four charts by the name of their section."""
    ledger, holding, template, language = material.ledger, material.holding, material.template, material.language
    places = by_place(ledger, holding, material.lens)
    drawn = (
        capital_chart(ledger, template, language),
        map_chart(ledger, places, template, language),
        timeline_chart(ledger, holding, template, language),
        network_chart(material.network, holding, template, language),
    )
    return {chart.name: chart for chart in drawn}
