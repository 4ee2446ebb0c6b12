"""How the time of reading grows with the length of one line: the exponent must stay near 1 for any alphabet.

Each class of characters is read at sizes that double. The exponent is the slope between the two largest sizes:
2 would be quadratic. `python -m benchmarks growth` goes to 10 MB; a class that is too slow for that stops earlier and
says where. `python -m benchmarks.growth CLASS …` reads the named classes alone, `… --from CLASS` all from one on.
"""

import math
import sys
import time
from collections.abc import Callable, Iterator

from benchmarks.workload import text

SIZES = (62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 10_000_000)
"""Characters of the one line."""
PATIENCE = 20.0
"""Seconds: a class stops where the next size would take longer."""


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _prose(language: str) -> Callable[[int], str]:
    def line(size: int) -> str:
        once = text(language, min(size, 250_000)).replace("\n", " ")
        return (once * (size // len(once) + 1))[:size]

    return line


LINES: dict[str, Callable[[int], str]] = {
    "Han letters": _repeated("军民融合发展战略国"),
    "Latin letters": _repeated("abcdefgh"),
    "capital letters": _repeated("ABCDEFGH"),
    "capitalised words": _repeated("Foshan Fund Group "),
    "digits": _repeated("0123456789"),
    "numerals": _repeated("一二三四五六七八九十百千万亿"),
    "spaces": _repeated(" "),
    "full stops": _repeated("."),
    "Chinese stops": _repeated("。"),
    "commas": _repeated("，"),
    "opening brackets": _repeated("("),
    "brackets in pairs": _repeated("()（）"),
    "quotation marks": _repeated("“"),
    "hyphens": _repeated("-"),
    "amounts": _repeated("200亿元"),
    "dollars": _repeated("$10 billion "),
    "years": _repeated("2018年4月"),
    "English dates": _repeated("4 May 2018 "),
    "funds": _repeated("佛山军民融合产业投资基金"),
    "firms": _repeated("东方电子股份有限公司"),
    "words of dates": _repeated("from last May "),
    "Han numerals": _repeated("二〇十年"),
    "owners": _repeated("Aa's (Bb & Co., "),
    "contacts": _repeated("联系人：张 Contact: A 电话1"),
    "list of firms": _repeated("东方电子股份有限公司、"),
    "citations": _repeated("（新华社，2018年4月3日）"),
    "acronyms": _repeated("Foshan Innovation Fund (FIF) "),
    "aliases": _repeated("佛山创新基金（以下简称“佛山基金”）"),
    "pipes": _repeated("| a "),
    "tabs": _repeated("a\t"),
    "addresses": _repeated("https://a.b/c?d=e&"),
    "accents": _repeated("e\u0301"),
    "right to left": _repeated("\u202eأبجد "),
    "emoji": _repeated("🚀"),
    "nulls": _repeated("\0"),
    "Chinese prose": _prose("zh"),
    "English prose": _prose("en"),
}
"""A line of so many characters, by what it consists of."""


def seconds(line: str) -> float:
    """Processor seconds of reading one document of one line."""
    from ronghe.lens.load import load_lens
    from ronghe.model import Document
    from ronghe.texts import read_document

    start = time.process_time()
    read_document(Document("line", line), load_lens())
    return time.process_time() - start


def measured(make: Callable[[int], str], sizes: tuple[int, ...] = SIZES, patience: float = PATIENCE) -> list[float]:
    """Seconds for each size, until the next would take longer than ``patience``."""
    found: list[float] = []
    for before, size in zip((0, *sizes), sizes, strict=False):
        if found and found[-1] * (size / before) > patience:
            break
        found.append(seconds(make(size)))
    return found


def exponent(found: list[float], sizes: tuple[int, ...] = SIZES) -> float:
    """The slope of time over length, both as logarithms, between the two largest sizes that were read."""
    if len(found) < 2:
        return float("nan")
    last = len(found) - 1
    return math.log(found[last] / max(found[last - 1], 1e-9)) / math.log(sizes[last] / sizes[last - 1])


def run() -> Iterator[str]:
    """Lines of the report."""
    yield from reported(list(LINES))


def reported(names: list[str]) -> Iterator[str]:
    """A line of the report for each of these classes."""
    seconds(text("zh", 1000) + text("en", 1000))
    for name in names:
        found = measured(LINES[name])
        size = SIZES[len(found) - 1]
        speed, slope = size / found[-1], exponent(found)
        yield f"{name:18} {size:>10,} characters in {found[-1]:6.2f} s, {speed:>10,.0f}/s, exponent {slope:.2f}"


def _asked(words: list[str]) -> list[str]:
    """The classes that the command line names, in their order."""
    names = list(LINES)
    if words[:1] == ["--from"]:
        return names[names.index(words[1]) :]
    return words or names


if __name__ == "__main__":
    for line in reported(_asked(sys.argv[1:])):
        print(line, flush=True)
