"""Parsers of PDF and office files run in a process of their own, within limits of memory and time.

What they read was made by strangers, and what reads it is large and partly written in C. A crash, a
loop or a bomb there must cost one issue, never the batch. One child reads many files, since starting
one takes about 0.1 s; it is replaced when it dies, hangs or says that its memory is spent.
"""

import atexit
import contextlib
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ronghe.errors import RongheError

PARSER_MEMORY = 1024 * 1024 * 1024
"""Bytes of address space of a child that parses. A PDF of 50 MB takes about 300 MB."""
SCAN_MEMORY = 6 * 1024 * 1024 * 1024
"""Bytes of address space of a child that reads pictures; its models alone reserve 2 GB, and use 0.6 GB."""
SECONDS = 60
"""Seconds of computing that one file may take. 10,000 pages take about 40."""
_PATIENCE = 4
"""A busy machine may make a file wait so many times its seconds before it counts as hanging."""
_LARGEST_ANSWER = 512 * 1024 * 1024
_HEAD = struct.Struct(">Q")
SPENT = 3
"""Exit status of a child that found no memory to answer with."""
READY = b"ready"
"""What a child says once it can work."""
_NO_MEMORY = frozenset({SPENT, -getattr(signal, "SIGABRT", 0), -getattr(signal, "SIGKILL", 0)})
"""How a child ends that gets no more memory: C++ aborts, and a system that has none left kills."""
_GONE = 9
"""Exit status of a child that nobody killed but that ended in the middle."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file gave nothing: the code of an issue, and a message that goes on after the file's name."""

    code: str
    message: str


TOO_SLOW = Failure("too_slow", "takes longer to read than one document may; split it, or save its text as TXT.")
TOO_MUCH_MEMORY = Failure(
    "too_much_memory", "needs more memory to read than one document may have; split it, or save its text as TXT."
)
CRASHED = Failure("damaged", "breaks the program that reads it; open it, save it anew and add that.")


class Sandbox:
    """A child process for parsers; ``memory`` is the address space that it may have, in bytes.

    Safe for several threads, which take turns. After a fork the new process starts a child of its own.
    """

    def __init__(self, memory: int) -> None:
        self.memory = memory
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        atexit.register(self.close)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def run(
        self, job: str, data: bytes, options: Mapping[str, Any] | None = None, seconds: float = SECONDS
    ) -> dict[str, Any] | Failure:
        """What a job of ``sandbox_child.JOBS`` makes of the bytes, within ``seconds`` of computing.

        A crash or want of memory counts only in a child that read nothing before: an earlier file
        must have no say in what becomes of this one. RongheError where the fault is not the file's:
        no child can be started, or a part of this program cannot be loaded.
        """
        with self._lock:
            fresh = self._start()
            answer = self._ask(job, data, options or {}, seconds)
            if not fresh and answer in (CRASHED, TOO_MUCH_MEMORY):
                self._start()
                answer = self._ask(job, data, options or {}, seconds)
            return answer

    def close(self) -> None:
        """End the child; the next run starts another."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        _let_go(child)
        child.wait()

    def _start(self) -> bool:
        """See that a child runs; True where it is a new one."""
        if self._child is not None and self._child.poll() is None:
            return False
        self.close()
        try:
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no user's words
                [sys.executable, "-P", "-m", "ronghe.ingest.sandbox_child", str(self.memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise RongheError(f"no process can be started to read files in ({error}): free some memory") from error
        assert self._child.stdout is not None
        if self._child.stdout.read(len(READY)) != READY:
            self.close()
            raise RongheError("the process that reads files in ends at once: free some memory, or install Ronghe anew")
        return True

    def _ask(self, job: str, data: bytes, options: Mapping[str, Any], seconds: float) -> dict[str, Any] | Failure:
        child = self._child
        assert child is not None
        assert child.stdin is not None
        assert child.stdout is not None
        hung = threading.Event()
        watch = threading.Timer(seconds * _PATIENCE, _kill, (child, hung))
        watch.daemon = True
        watch.start()
        try:
            head = json.dumps({"job": job, "options": options, "seconds": seconds}).encode("ascii")
            for part in (head, data):
                child.stdin.write(_HEAD.pack(len(part)))
                child.stdin.write(part)
            child.stdin.flush()
            size = child.stdout.read(_HEAD.size)
            length = _HEAD.unpack(size)[0] if len(size) == _HEAD.size else 0
            body = child.stdout.read(length) if 0 < length <= _LARGEST_ANSWER else b""
            if length and len(body) == length:
                return self._answer(json.loads(body))
        except OSError:
            pass
        except BaseException:  # An answer that comes later must not be taken for that to the next file.
            self.close()
            raise
        finally:
            watch.cancel()
        return self._died(hung)

    def _answer(self, said: dict[str, Any]) -> dict[str, Any] | Failure:
        if "fault" in said:
            raise RongheError(f"a part of this program cannot be loaded ({said['fault']}): install Ronghe anew")
        if "failure" not in said:
            return said
        failure = Failure(*said["failure"])
        if failure == TOO_MUCH_MEMORY:
            self.close()
        return failure

    def _died(self, hung: threading.Event) -> Failure:
        child, self._child = self._child, None
        assert child is not None
        _let_go(child)
        try:
            status = child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            status = _GONE
        if hung.is_set() or status == -getattr(signal, "SIGXCPU", 0):
            return TOO_SLOW
        return TOO_MUCH_MEMORY if status in _NO_MEMORY else CRASHED

    def _forget(self) -> None:
        """In a forked process: the child belongs to the process before."""
        self._lock = threading.Lock()
        child, self._child = self._child, None
        if child is not None:
            _let_go(child)
            child.returncode = 0


def _kill(child: subprocess.Popen[bytes], hung: threading.Event) -> None:
    hung.set()
    child.kill()


def _let_go(child: subprocess.Popen[bytes]) -> None:
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


PARSERS = Sandbox(PARSER_MEMORY)
"""Where PDF and office files are parsed."""
SCANS = Sandbox(SCAN_MEMORY)
"""Where pictures of pages are read."""
