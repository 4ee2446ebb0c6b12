"""Citations in the style of the Chicago notes (17th edition, 14.23 to 14.236), and their Chinese counterpart."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from ronghe.analyse.amounts import Language
from ronghe.analyse.figure import Support
from ronghe.analyse.rows import is_han
from ronghe.export.report.blocks import Line, NotePart, Run
from ronghe.export.safe import one_line, web_address
from ronghe.lens.report import ReportTemplate
from ronghe.model import PartialDate
from ronghe.store.view import StoredDocument

_LONGEST_QUOTE = 600
_FRAGMENT = 40
"""Characters of a quote's beginning and end that a link to its sentence names."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Citer:
    """Writes references in one language."""

    def __init__(self, documents: Mapping[str, StoredDocument], template: ReportTemplate, language: Language) -> None:
        self._documents = documents
        self._template = template
        self._language = language

    def _word(self, key: str, **parts: object) -> str:
        return self._template.word(f"cite.{key}", self._language).format_map(parts)

    def note_part(self, support: Support) -> NotePart:
        """A support as a footnote gives it."""
        hedge = (
            "" if support.modality == "stated" else self._template.word(f"modality.{support.modality}", self._language)
        )
        said = self._word("says", who=one_line(support.asserted_by)) if support.asserted_by else ""
        document = self._documents.get(support.document)
        return NotePart(
            claim=support.claim,
            document=support.document,
            quote=one_line(support.quote, _LONGEST_QUOTE),
            said=said,
            hedge=hedge,
            reference=self._reference(support, document),
            sentence=_sentence(support, document),
        )

    def _reference(self, support: Support, document: StoredDocument | None) -> Line:
        read = (
            self.document(document, support.page) if document else (Run(one_line(support.title or support.document)),)
        )
        if not support.cited:
            return read
        before, _, after = self._word("cited", origin="\0", read="\1").partition("\0")
        middle, _, end = after.partition("\1")
        return tuple(
            run for run in (Run(before), *self._origin(support.cited), Run(middle), *read, Run(end)) if run.text
        )

    def _origin(self, cited: Mapping[str, Any]) -> Line:
        """The source that a text names, as far as it names it; words said twice are said once."""
        words: list[str] = []
        for part in ("publisher", "note", "date"):
            said = one_line(str(cited.get(part) or ""))
            said = self.date(said) if part == "date" and said else said
            if said and not any(said in known for known in words):
                words.append(said)
        comma = "，" if self._language == "zh" else ", "
        url = web_address(cited.get("url"))
        runs = [Run(comma.join(words))] if words else []
        if url:
            runs += [*([Run(comma)] if runs else []), Run(url, url=url)]
        return tuple(runs) or (Run(self._word("a_source")),)

    def document(self, document: StoredDocument, page: int | None = None) -> Line:
        """Author, title, publisher, date, page, address: what is known of them."""
        zh = self._language == "zh"
        comma = "，" if zh else ", "
        author = one_line(document.author or "")
        runs = [Run(f"{author}：" if zh else f"{author}, ")] if author else []
        dated = self.date(str(document.published)) if document.published else self._word("undated")
        publisher = [Run(one_line(document.publisher), italic=not zh), Run(comma)] if document.publisher else []
        runs += [Run(self._titled(one_line(document.heading))), *publisher, Run(dated)]
        if page:
            runs.append(Run(comma + self._word("page", page=page)))
        url = web_address(document.url) or web_address(document.origin)
        if url:
            runs += [Run(comma), Run(url, url=url)]
        return tuple(runs)

    def _titled(self, title: str) -> str:
        """The title with what parts it from the publisher; in English the comma stands inside the quotation marks."""
        if is_han(title):
            return f"《{title}》，" if self._language == "zh" else f"《{title}》, "
        end = "" if title[-1:] in "?!" else ","
        return f"“{title}”，" if self._language == "zh" else f"“{title}{end}” "

    def date(self, text: str) -> str:
        """An ISO prefix as each language writes it: "March 21, 2018", "2018年3月21日"; anything else as it is."""
        try:
            date = PartialDate.parse(text)
        except ValueError:
            return text
        if self._language == "zh":
            return f"{date.year}年" + (f"{date.month}月" if date.month else "") + (f"{date.day}日" if date.day else "")
        if not date.month:
            return str(date.year)
        month = _MONTHS[date.month - 1]
        return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def _sentence(support: Support, document: StoredDocument | None) -> str | None:
    """The page's address with a text fragment, at which browsers open the sentence (WICG Scroll to Text Fragment)."""
    url = web_address(support.url)
    if url is None or "#" in url or (document is not None and document.pages):
        return None
    words = " ".join(support.quote.split())
    if len(words) <= 2 * _FRAGMENT:
        return f"{url}#:~:text={_encoded(words)}"
    return f"{url}#:~:text={_encoded(words[:_FRAGMENT])},{_encoded(words[-_FRAGMENT:])}"


def _encoded(words: str) -> str:
    """Percent-encoded; a hyphen and a comma mean something in a text fragment."""
    return quote(words.strip(), safe="").replace("-", "%2D")
