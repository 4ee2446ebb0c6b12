"""E-mail files: the message is one document, every file attached to it another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email.utils import parseaddr, parsedate_to_datetime
from itertools import pairwise
from typing import Any

from ronghe.ingest.declare import declare
from ronghe.ingest.file import DOCUMENT_LIMIT, File, size
from ronghe.ingest.formats import html
from ronghe.ingest.formats.mime import Part, decode_text, fields, parts, plain_field
from ronghe.ingest.formats.zipped import safe_name
from ronghe.ingest.language import language_of
from ronghe.model import Document, Issue, PartialDate

SUFFIXES = frozenset({".eml", ".emlx", ".mbox"})

MESSAGE_LIMIT = 200 * 1024 * 1024
"""Bytes of a message with all that is attached to it, or of a mailbox."""
_ENVELOPE = re.compile(rb"(?:\A|\n\r?\n)(From [^\n]{3,200}\d{4}\r?\n)(?=[A-Za-z-]{2,40}:)")
"""What separates the messages of a mailbox; a line of a text that begins so is escaped there."""

_FIELDS = re.compile(
    rb"^(from|to|subject|date|message-id|received|return-path|mime-version|delivered-to)[ \t]{0,10}:",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = re.compile(rb"(?:From [^\n]{1,200}\n)?[A-Za-z][A-Za-z0-9-]{1,60}[ \t]{0,10}:[ \t]{0,10}\S")
_ORGANISATION = re.compile(
    r"(?:公司|集团|集團|大学|大學|研究院|研究所|委员会|委員會|政府|办公室|办公厅|协会|協會|联盟|基金|中心|局|部|厅|委|报|网|社)$"
    r"|\b(?:Inc|Ltd|LLC|Corp|Corporation|Company|University|Institute|Center|Centre|Ministry|Office|Committee|Agency"
    r"|Association|Foundation|Fund|News|Times|Daily|Press|Group|Newsletter|Bureau|Department)\b\.?"
)
_HEADER_ENDS = re.compile(rb"\n\r?\n")
_TEXTS = frozenset({"text/plain", "text/html", "application/xhtml+xml"})


def recognises(head: bytes, /) -> bool:
    """Header fields from the first line on, three of those that only messages have among them."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if not _FIRST.match(head):
        return False
    header = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return len({name.lower() for name in _FIELDS.findall(header)}) >= 3


def read(file: File) -> Iterator[Document | Issue | File]:
    """The message, then its attachments in their order; of a mailbox every message as a file of its own."""
    if len(file.data) > MESSAGE_LIMIT:
        message = f"{file.name} has {size(len(file.data))}; an e-mail may have {size(MESSAGE_LIMIT)}: save its parts."
        yield file.issue("too_large", message)
        return
    data = file.data.removeprefix(b"\xef\xbb\xbf")
    starts = [match.start(1) for match in _ENVELOPE.finditer(data)] if data.startswith(b"From ") else []
    if len(starts) > 1:
        yield from _messages(file, data, starts)
        return
    data = data[data.find(b"\n") + 1 :] if starts else data
    if not _HEADER_ENDS.search(data):
        yield file.issue("truncated", f"{file.name} breaks off in its header; export the e-mail again.")
        return
    header, _ = fields(data)
    found = list(parts(data))
    shown = _shown(found)
    yield from _message(file, header, shown)
    yield from _attachments(file, [part for part in found if part is not shown])


def _messages(file: File, data: bytes, starts: list[int]) -> Iterator[Issue | File]:
    for number, (start, end) in enumerate(pairwise([*starts, len(data)]), 1):
        if not file.budget.take(end - start):
            yield _too_many(file)
            return
        yield file.member(f"message {number}.eml", data[start:end])


def _too_many(file: File) -> Issue:
    message = f"{file.name} holds more files or bytes than one file may have; what came before was read."
    return file.issue("bomb", message)


def _shown(found: list[Part]) -> Part | None:
    """The part that holds the message: HTML before plain text, since only that keeps tables and links."""
    bodies = [part for part in found if part.kind in _TEXTS and not part.attached and part.body.strip()]
    return next((part for part in bodies if part.kind != "text/plain"), bodies[0] if bodies else None)


def _message(file: File, header: dict[str, str], shown: Part | None) -> Iterator[Document | Issue]:
    subject = plain_field(header.get("subject", "")) or None
    if shown is None:
        yield file.issue("empty", f"{file.name}: the e-mail has no text of its own; its attachments are read.")
        return
    if len(shown.body) > DOCUMENT_LIMIT:
        message = f"{file.name}: its text has {size(len(shown.body))}; one document may have {size(DOCUMENT_LIMIT)}."
        yield file.issue("too_large", message)
        return
    words = decode_text(shown.body, shown.charset)
    published = sent(header.get("date", ""))
    sender = organisation(header.get("from", ""))
    about: dict[str, Any] = {
        "title": subject,
        "published": published,
        "published_how": "metadata" if published else None,
        "publisher": sender,
    }
    if shown.kind == "text/plain":
        text = words if subject is None or words.lstrip().startswith(subject) else f"{subject}\n\n{words}"
        document = Document(file.id, text, language=language_of(text), **about, metadata={"format": "email"})
        yield declare(document, file.source)
        return
    about_it = _escaped(subject or "")
    page = f"<title>{about_it}</title><p>{about_it}</p>{words}"
    for item in html.read(replace(file, data=b"\xef\xbb\xbf" + page.encode("utf-8", "replace"))):
        if isinstance(item, Issue):
            yield item
        else:
            made = {**item.metadata, "format": "email"}
            yield declare(replace(item, **about, author=None, metadata=made), file.source)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


def _attachments(file: File, others: list[Part]) -> Iterator[Issue | File]:
    """Parts that are files: named or attached; pictures and other wordings of the text are no documents."""
    names: dict[str, int] = {}
    for number, part in enumerate(others, 1):
        enclosed = part.kind == "message/rfc822"
        if not (part.attached or enclosed or (part.name and part.kind.partition("/")[0] != "image")):
            continue
        name = safe_name(part.name or "") or (f"message {number}.eml" if enclosed else f"part {number}")
        names[name] = names.get(name, 0) + 1
        name = name if names[name] == 1 else f"{name} ({names[name]})"
        if not file.budget.take(len(part.body)):
            yield _too_many(file)
            return
        yield file.member(name, part.body)


def organisation(sender: str) -> str | None:
    """The display name of a sender where it is an organisation's; a person's name and every address stay out."""
    name = " ".join(parseaddr(plain_field(sender)[:1_000])[0].split())[:100]
    return name if name and "@" not in name and _ORGANISATION.search(name) else None


def sent(written: str) -> PartialDate | None:
    """The day in a Date field, as its sender's clock showed it."""
    try:
        when: datetime = parsedate_to_datetime(written[:200])
        return PartialDate.of(when.date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
