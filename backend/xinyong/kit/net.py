"""This machine by its own names."""

from urllib.parse import parse_qs, urlsplit

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(url: str) -> bool:
    """Whether an address of the web leads nowhere but to this machine."""
    return urlsplit(url).hostname in LOOPBACK


def is_local_database(url: str) -> bool:
    """Whether every host of a `postgresql://` address is this machine, by name or by a socket of the file system."""
    parts = urlsplit(url)
    named = parts.netloc.rpartition("@")[2]
    hosts = [_without_port(host) for host in named.split(",") if host]
    hosts += [host for value in parse_qs(parts.query).get("host", []) for host in value.split(",")]
    return bool(hosts) and all(host in LOOPBACK or host.startswith("/") for host in hosts)


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]
