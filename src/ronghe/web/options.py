"""What ``ronghe serve`` was asked for."""

from dataclasses import dataclass
from pathlib import Path

LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class WebOptions:
    """A casebook and how it is served.

    ``host`` is the address that the server listens on. ``token`` is the word that a reader must give on any address
    but this machine's own; None on this machine. ``hosts`` are further names under which the server is reached.
    ``largest_upload`` counts bytes of one request.
    """

    casebook: Path
    host: str = "127.0.0.1"
    port: int = 8400
    token: str | None = None
    hosts: frozenset[str] = frozenset()
    largest_upload: int = 64 * 1024 * 1024

    @property
    def local(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOCAL_HOSTS

    @property
    def named(self) -> frozenset[str]:
        """Names of this server that a request may give as its host."""
        return LOCAL_HOSTS | self.hosts | ({self.host} if self.host not in ("0.0.0.0", "::") else set())  # noqa: S104
