"""JSON Lines: a batch of documents, one object a line, each with its text unchanged."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ronghe.ingest.encoding import decode
from ronghe.ingest.file import ROW_LIMIT, File, size
from ronghe.ingest.rows import Rows
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".jsonl", ".ndjson", ".jsonlines"})

_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_FIRST = re.compile(rb"\s{0,100}\{[^\n]{0,4000}?\"text\"\s{0,10}:")


def recognises(head: bytes, /) -> bool:
    """A first line that is an object with a "text", or the beginning of one."""
    return _FIRST.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read(file: File) -> Iterator[Document | Issue]:
    """One document or issue a line; blank lines count but say nothing."""
    lines = _lines(file)
    if isinstance(lines, Issue):
        yield lines
        return
    rows = Rows(file)
    nothing = True
    for number, line, last in lines:
        if not line.strip():
            continue
        nothing = False
        row = _row(rows, number, line, last)
        if isinstance(row, Issue):
            yield row
        else:
            yield from rows.document(row, number)
    if nothing:
        yield file.issue("empty", f"{file.name} holds no rows; write one JSON object a line.")


def _lines(file: File) -> Iterator[tuple[int, bytes, bool]] | Issue:
    """Line number, UTF-8 bytes, and whether the line is the last and lacks its line break."""
    start = 3 if file.data.startswith(b"\xef\xbb\xbf") else 0
    sample = file.data[start : start + 65_536]
    found = decode(sample[: sample.rfind(b"\n") + 1] or sample)
    encoding = found.encoding if found else "utf-8"
    if encoding == "utf-8":
        return _split(file.data, start)
    whole = decode(file.data)
    if whole is None:
        message = f"{file.name} is in no encoding that gives readable text; save it as UTF-8 and add it again."
        return file.issue("undecodable", message)
    return _split(whole.text.encode("utf-8", "replace"), 0)


def _split(data: bytes, start: int) -> Iterator[tuple[int, bytes, bool]]:
    number = 0
    while start < len(data):
        number += 1
        end = data.find(b"\n", start)
        last = end < 0
        end = len(data) if last else end
        yield number, data[start:end], last
        start = end + 1


def _row(rows: Rows, number: int, line: bytes, last: bool) -> dict[str, Any] | Issue:
    if len(line) > ROW_LIMIT:
        message = (
            f"{rows.file.name}, line {number} has {size(len(line))}; a row may have {size(ROW_LIMIT)}: split its text."
        )
        return rows.file.issue("too_large", message, number)
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        return rows.bad(number, f"byte {error.start + 1} of the line is not UTF-8; save the file as UTF-8")
    try:
        row = _parse(text)
    except json.JSONDecodeError as error:
        if last and not text.rstrip().endswith("}"):
            message = f"{rows.file.name} ends in the middle of line {number}; get the whole file again."
            return rows.file.issue("truncated", message, number)
        return rows.bad(number, f"not JSON at character {error.pos + 1} ({error.msg}); write one object a line")
    except (ValueError, RecursionError) as error:
        return rows.bad(number, f"not JSON that can be read ({str(error)[:80]})")
    return row if isinstance(row, dict) else rows.bad(number, 'not an object; write {"id": …, "text": …}')


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is no JSON number")


_DECODER = json.JSONDecoder(parse_constant=_no_constant)


def _parse(text: str) -> Any:
    """The value; half characters (lone surrogates, which no file can hold) become U+FFFD, one for one."""
    value = _DECODER.decode(text)
    if _ESCAPED_HALF.search(text):
        value = json.loads(_HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False)))
    return value
