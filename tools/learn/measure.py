"""How well names are found in sentences that nobody learned from: by rules alone, and with the learned weights."""

from collections.abc import Iterator

from ronghe.extract.room import without_article
from tools.learn.examples import by_rules, marked, page_of, spans
from tools.learn.labelled import texts


def measured() -> Iterator[str]:
    """A line for each language and way: precision, recall and F1 of exact spans, outermost names of every kind."""
    counts: dict[tuple[str, str], list[int]] = {}
    for one in texts():
        if not one.aside:
            continue
        page = page_of(one.text)
        language = "zh" if page.mostly_han else "en"
        right = set(spans(marked(page.folded, one.names)))
        for way, found in (("rules", by_rules(page)), ("learned", page.outermost)):
            told = {without_article(mention) for mention in found}
            count = counts.setdefault((language, way), [0, 0, 0])
            for number, many in enumerate((len(told & right), len(told), len(right))):
                count[number] += many
    for (language, way), (hit, told_, there) in sorted(counts.items()):
        yield (
            f"{language} {way}: precision {hit / max(1, told_):.3f}, recall {hit / max(1, there):.3f}, "
            f"F1 {2 * hit / max(1, told_ + there):.3f} ({there:,} names)"
        )
