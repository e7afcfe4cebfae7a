"""Child processes: as whom they run, how they die with us, how they are ended."""

import ctypes
import os
import pwd
import resource
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
_PATIENCE = 20.0
"""Seconds between a request to end and the next, ruder one."""


def unprivileged_user() -> pwd.struct_passwd | None:
    """In whose name a server runs that refuses to be root; None when we are not root ourselves.

    Raises LookupError when root has nobody to step aside for.
    """
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise LookupError("postgres, nobody")


def launch_options(
    user: pwd.struct_passwd | None, environment: Mapping[str, str], *, dies_with_us: bool = False
) -> dict[str, Any]:
    """What `subprocess` needs: another user, none of our environment, not the terminal's group.

    `dies_with_us`: it is interrupted when the thread that starts it ends.
    """
    options: dict[str, Any] = {"env": environment, "cwd": "/", "start_new_session": True}
    if user is not None:
        options |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    if dies_with_us:
        owner = os.getpid()

        def in_the_child() -> None:
            # runs after the change of user, which would clear it
            die_with_parent(signal.SIGINT)
            if os.getppid() != owner:
                os._exit(1)

        options["preexec_fn"] = in_the_child
    return options


def die_with_parent(how: signal.Signals) -> None:
    """Have the system send us this signal when the thread that started us ends, for whatever reason (Linux)."""
    if sys.platform == "linux":
        _LIBC.prctl(_PR_SET_PDEATHSIG, how)


def open_many_files() -> None:
    """Let this process and its children hold as many connections as the system allows; shells often allow 1,024."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if most != resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def working_in(folder: Path) -> list[int]:
    """Processes whose working directory is `folder`, oldest first; only Linux tells."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if Path(os.readlink(process / "cwd")) == folder.resolve():
                found.append(int(process.name))
        except OSError:
            continue
    return sorted(found)


def end_process(pid: int) -> None:
    """End a process that is not our child: asked, then told, then killed."""
    for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        until = time.monotonic() + _PATIENCE
        if alive(pid):
            os.kill(pid, how)
        while alive(pid) and time.monotonic() < until:
            time.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
