"""The child of ``sandbox``: reads jobs from its standard input until that ends.

A job comes as two parts, each behind its length in eight bytes: a JSON object ``{"job", "options",
"seconds"}`` and the bytes of a file. The answer is one such part: a JSON object, ``{"failure": [code,
message]}`` where the file gave nothing. Only plain data crosses, so a parser taken over by a file can
say no more than a file can.
"""

import importlib
import json
import os
import signal
import struct
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from ronghe.ingest.formats.parsed import Refused
from ronghe.ingest.sandbox import READY, SPENT, TOO_MUCH_MEMORY

JOBS: Mapping[str, str] = {
    "pdf": "ronghe.ingest.formats.pdf.parse",
    "scan": "ronghe.ingest.formats.pdf.scan",
    "docx": "ronghe.ingest.formats.docx.parse",
    "xlsx": "ronghe.ingest.formats.xlsx.parse",
    "xlsx_rows": "ronghe.ingest.formats.xlsx.rows",
}
"""A job and the module whose ``parse(data, options)`` does it and gives what JSON can say."""
_HEAD = struct.Struct(">Q")
_WORN = 2
"""A child that has used more than one part in so many of its memory makes room for a new one."""


def main() -> None:
    """Serve until the parent closes the pipe."""
    memory = int(sys.argv[1])
    answers = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, no path
        os.dup2(nowhere.fileno(), 1)
    _confine(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which may want this file's answer still.
    answers.write(READY)
    answers.flush()
    while (head := _part(sys.stdin.buffer)) is not None:
        data = _part(sys.stdin.buffer)
        if data is None:
            return
        answer = _answer(json.loads(head), data)
        packed = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        del data, answer
        answers.write(_HEAD.pack(len(packed)))
        answers.write(packed)
        answers.flush()
        del packed
        if _peak() > memory // _WORN:
            return


def _confine(memory: int) -> None:
    """Limits that the system keeps, where it can: memory, no files to write, no core dumps."""
    try:
        import resource
    except ImportError:  # Windows has none; there the parent's clock is the only limit.
        return
    for kind, limit in (("RLIMIT_AS", memory), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        resource.setrlimit(getattr(resource, kind), (limit, limit))


def _time(seconds: float) -> None:
    """From now on so much computing; the system kills what takes more."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(head: Mapping[str, Any], data: bytes) -> dict[str, Any]:
    _time(head["seconds"])
    try:
        parse: Callable[[bytes, Mapping[str, Any]], dict[str, Any]] = importlib.import_module(JOBS[head["job"]]).parse
    except MemoryError:
        return {"failure": [TOO_MUCH_MEMORY.code, TOO_MUCH_MEMORY.message]}
    except Exception as error:
        return {"fault": f"{type(error).__name__}: {error}"}
    try:
        return parse(data, head["options"])
    except Refused as refused:
        return {"failure": [refused.code, refused.message]}
    except MemoryError:
        return {"failure": [TOO_MUCH_MEMORY.code, TOO_MUCH_MEMORY.message]}
    except Exception as error:
        message = f"cannot be read ({type(error).__name__}); open it, save it anew and add that."
        return {"failure": ["damaged", message]}


def _part(stream: BinaryIO) -> bytes | None:
    size = stream.read(_HEAD.size)
    if len(size) < _HEAD.size:
        return None
    length = _HEAD.unpack(size)[0]
    data = stream.read(length)
    return data if len(data) == length else None


def _peak() -> int:
    """The most memory that this process has held, in bytes; 0 where the system does not say.

    Not from getrusage: there Linux counts what the parent held when it started us.
    """
    try:
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - a path of the system
            line = next((line for line in status if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    except OSError:
        return 0
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    try:
        main()
    except MemoryError:
        os._exit(SPENT)
