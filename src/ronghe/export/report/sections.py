"""The other sections: figures at the head, conflicts, limits."""

from ronghe.analyse.amounts import yuan_words
from ronghe.analyse.conflicts.conflict import Conflict
from ronghe.analyse.origins import origins
from ronghe.export.figures import interval_words
from ronghe.export.labels import column_label, measure_label
from ronghe.export.ledger_table import names_of
from ronghe.export.report.blocks import Block, Bullets, Fact, Facts, Line, Paragraph, Run, plain
from ronghe.export.report.material import Material
from ronghe.export.report.notes import Notes
from ronghe.export.safe import one_line
from ronghe.export.total_words import total_lines

_MOST_CONFLICTS = 15


def summary_blocks(material: Material) -> tuple[Block, ...]:
    """Large figures, then what the total says of itself."""
    ledger, language = material.ledger, material.language
    total = ledger.total
    facts = []
    if total is not None:
        label = measure_label(total.measure, language)
        says = material.word("fact.total", measure=label, funds=len(total.parts))
        facts.append(Fact(interval_words(total.yuan, language), says))
        if total.largest is not None and total.largest_share is not None:
            row = next(row for row in ledger.rows if row.entity == total.largest.entity)
            name = one_line(names_of(row, language)[0])
            facts.append(Fact(f"{total.largest_share * 100:.1f}%", material.word("fact.largest", name=name)))
    sized = sum(bool(row.cells) for row in ledger.rows)
    facts.append(Fact(f"{len(ledger.rows):,}", material.word("fact.funds", sized=sized)))
    documents = material.word("fact.documents", claims=f"{material.claims:,}")
    facts.append(Fact(f"{len(material.holding.documents):,}", documents))
    unsettled = sum(not conflict.settled for conflict in material.conflicts)
    facts.append(Fact(f"{unsettled:,}", material.word("fact.open")))
    lines = tuple((plain(one_line(line)),) for line in total_lines(ledger, language=language))
    return Facts(tuple(facts)), Bullets(lines)


def conflict_blocks(material: Material, notes: Notes) -> tuple[Block, ...]:
    """The conflicts that move most, each answer with its note."""
    if not material.conflicts:
        return (Paragraph(plain(material.word("conflict.none"))),)
    shown = material.conflicts[:_MOST_CONFLICTS]
    blocks: list[Block] = [
        Paragraph(plain(material.word("conflict.intro")), quiet=True),
        Bullets(tuple(tuple(_conflict(conflict, material, notes)) for conflict in shown)),
    ]
    if len(material.conflicts) > len(shown):
        more = material.word("conflict.more", count=len(material.conflicts) - len(shown))
        blocks.append(Paragraph(plain(more), quiet=True))
    return tuple(blocks)


def _conflict(conflict: Conflict, material: Material, notes: Notes) -> list[Line]:
    language = material.language
    comma, colon = ("，", "：") if language == "zh" else (", ", ": ")
    question = (
        column_label(conflict.column, language) if conflict.column else material.word(f"question.{conflict.question}")
    )
    head = colon + question
    if conflict.moves:
        head += comma + material.word("conflict.apart", sum=yuan_words(conflict.moves, language))
    if conflict.settled:
        head += f" ({material.word('conflict.settled')})"
    lines: list[Line] = [(Run(one_line(conflict.name), strong=True), Run(head))]
    for answer in conflict.answers:
        sources = material.word("conflict.origins", count=answer.origins)
        lines.append((Run(one_line(answer.words), note=notes.mark(answer.supports)), Run(f" ({sources})")))
    if conflict.reason:
        reason = material.word(f"reason.{conflict.reason}")
        reason += colon + one_line(conflict.because) if conflict.because else ""
        lines.append((Run(material.word("conflict.likely", reason=reason), italic=True),))
    return lines


def limit_blocks(material: Material) -> tuple[Block, ...]:
    """What the reader should not conclude, with counts where there are any."""
    ledger, documents = material.ledger, material.holding.documents
    lines = [material.word("limit.published"), material.word("limit.sayings")]
    undated = sum(document.published is None for document in documents.values())
    parts = ledger.total.parts if ledger.total else ()
    single = sum(origins(part.figure.supports) == 1 for part in parts)
    for count, key in (
        (undated, "undated"), (single, "single"), (material.issues, "issues"), (material.slips, "checks"),
        (ledger.rejected, "rejected"),
    ):  # fmt: skip
        if count:
            lines.append(material.word(f"limit.{key}", count=count, documents=len(documents), parts=len(parts)))
    link = (
        Run(material.word("limit.responsible") + " "),
        Run(material.word("limit.responsible_link"), url="#responsible"),
    )
    return (Bullets((*((plain(line),) for line in lines), (link,))),)


def responsible_blocks(material: Material) -> tuple[Block, ...]:
    """On responsible use, in the words of the lens."""
    keys = [key for key in material.template.words if key.startswith("responsible.")]
    return (Bullets(tuple((plain(material.word(key)),) for key in keys)),)
