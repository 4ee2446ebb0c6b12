"""ZIP archives: every file within is read as if it lay beside the others; nothing is unpacked to the disk."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from ronghe.ingest.encoding import decode
from ronghe.ingest.file import MEMBERS, File, size
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".zip"})

MEMBER_LIMIT = 200 * 1024 * 1024
"""Bytes of the largest member: a batch of rows; a single document has its own, lower limit."""
RATIO = 200
"""A member that grows by more than this is a bomb. Text and tables grow by 5 to 40, and zlib cannot exceed 1,032."""
_HARMLESS = 10 * 1024 * 1024
"""Bytes up to which no ratio is suspected."""
_BLOCK = 1024 * 1024
_ENTRY = b"PK\x01\x02"
"""What every entry of the list of members begins with."""
_OFFICE = "[Content_Types].xml"
"""The member that makes an archive an Office document."""
_UTF8_FLAG = 0x800
_ENCRYPTED = 0x1
_LINK = 0o120000
_KIND = 0o170000
_HIDDEN = re.compile(r"(?:^|/)(?:\.|__MACOSX/|Thumbs\.db$|desktop\.ini$)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def recognises(head: bytes, /) -> bool:
    """The mark of a first member, or of an archive with none."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(file: File) -> Iterator[Document | Issue | File]:
    """The members in the order of their names, and an issue for each that cannot be read."""
    if file.data.count(_ENTRY) > MEMBERS:
        yield _too_much(file, f"more than {MEMBERS:,} files")
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(file.data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, OSError) as error:
        message = f"{file.name} is a damaged or incomplete ZIP archive ({_reason(error)}); get the whole file again."
        yield file.issue("damaged", message)
        return
    with archive:
        members = _members(archive)
        if any(name == _OFFICE for name, _ in members):
            message = (
                f"{file.name} is an Office document of a kind that is not read here; save it as DOCX, XLSX or PDF."
            )
            yield file.issue("unknown_format", message)
            return
        if not members:
            yield file.issue("empty", f"{file.name} holds no files; add the archive that it should have been.")
        locked = [name for name, info in members if info.flag_bits & _ENCRYPTED]
        if locked:
            message = (
                f"{file.name} is protected by a password ({len(locked)} of {len(members)} files);"
                " unpack it and add the files."
            )
            yield file.issue("password", message)
        yield from _files(file, archive, [pair for pair in members if not pair[1].flag_bits & _ENCRYPTED])


def _files(file: File, archive: zipfile.ZipFile, members: list[tuple[str, zipfile.ZipInfo]]) -> Iterator[Issue | File]:
    for name, info in members:
        if info.external_attr >> 16 & _KIND == _LINK:
            message = f"{file.name}/{name} is a link to another file; links in archives are not followed."
            yield file.member(name, b"").issue("link", message)
            continue
        data = _data(file, archive, name, info)
        if isinstance(data, Issue):
            yield data
        elif not file.budget.take(len(data)):
            yield _too_much(file, "more files or bytes in it than one file may have")
            return
        else:
            yield file.member(name, data)


def _too_much(file: File, what: str) -> Issue:
    message = f"{file.name} holds {what}; what came before was read: unpack it and add the files that you need."
    return file.issue("bomb", message)


def _members(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """Names and entries of the files, in the order of names; hidden files and those of the system left out.

    Of two entries of one name the second gets its number, so that ids differ.
    """
    out: list[tuple[str, zipfile.ZipInfo]] = []
    seen: dict[str, int] = {}
    for info in archive.infolist():
        name = member_name(info)
        if info.is_dir() or not name or _HIDDEN.search(name):
            continue
        seen[name] = seen.get(name, 0) + 1
        out.append((name if seen[name] == 1 else f"{name} ({seen[name]})", info))
    return sorted(out, key=lambda pair: pair[0])


def member_name(info: zipfile.ZipInfo) -> str:
    """The path of a member as words: never absolute, nothing upwards, no control characters.

    A name without the UTF-8 flag is in the system's own encoding: Chinese systems write GBK there,
    and so the reading that looks most like writing is taken. It is only ever an id, never a path.
    """
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG and not name.isascii():
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            raw = b""
        found = decode(raw, "gb18030")
        if found is not None and not found.replaced and found.encoding in {"utf-8", "gb18030", "big5"}:
            name = found.text
    return safe_name(name)


def safe_name(name: str) -> str:
    """A path within a container as an id: its parts joined by slashes, without ``..``, drives and odd characters."""
    parts = _CONTROL.sub("_", name[:1_000]).replace("\\", "/").split("/")
    kept = [part for part in parts if part not in {"", ".", ".."} and not (len(part) == 2 and part[1] == ":")]
    return "/".join(kept).encode("utf-8", "replace").decode("utf-8")


def _data(file: File, archive: zipfile.ZipFile, name: str, info: zipfile.ZipInfo) -> bytes | Issue:
    """The member's bytes, as far as the limits go; what the archive says of their number is not believed."""
    most = min(MEMBER_LIMIT, max(_HARMLESS, info.compress_size * RATIO))
    member = file.member(name, b"")
    out = bytearray()
    try:
        with archive.open(info) as stream:
            while len(out) <= most and (block := stream.read(_BLOCK)):
                out += block
    except NotImplementedError:
        message = f"{member.name} is packed in a way that is not read here; unpack it with another program and add it."
        return member.issue("unknown_format", message)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError) as error:
        message = f"{member.name} is damaged in its archive ({_reason(error)}); get the archive again."
        return member.issue("damaged", message)
    if len(out) > most:
        message = f"{member.name} unpacks to more than {size(most)}; if that is meant, unpack it and add it alone."
        return member.issue("bomb", message)
    return bytes(out)


def _reason(error: Exception) -> str:
    return _CONTROL.sub(" ", str(error))[:80] or type(error).__name__
