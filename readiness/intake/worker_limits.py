"""How much a worker may take, by each system's own means.

Linux: address space, no files written, no core dumps. macOS accepts a limit of address space but does not
keep it: there only time is limited. Windows: a job object limits memory and ends the worker with the program.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys

_MB = 1 << 20


def limit_this_process(memory_mb: int) -> None:
    """Called by the worker itself, before it reads anything. Does nothing on Windows (see `put_in_job`)."""
    if sys.platform == "win32":
        return
    import resource  # there is none on Windows

    wanted = {"RLIMIT_AS": memory_mb * _MB, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, value in wanted.items():
        try:
            resource.setrlimit(getattr(resource, name), (value, value))
        except (ValueError, OSError):
            # macOS refuses some of these; the time limit, which the parent keeps, holds everywhere.
            continue


def put_in_job(process: subprocess.Popen[bytes], memory_mb: int) -> int | None:
    """On Windows: limit the worker's memory by a job object. The handle must be kept; None elsewhere."""
    if sys.platform != "win32":
        return None
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = kernel.CreateJobObjectW(None, None)
    limits = _ExtendedLimits()
    limits.basic.flags = _PROCESS_MEMORY | _KILL_ON_CLOSE
    limits.process_memory = memory_mb * _MB
    kernel.SetInformationJobObject(
        ctypes.c_void_p(job), _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    kernel.AssignProcessToJobObject(ctypes.c_void_p(job), ctypes.c_void_p(int(process._handle)))
    return int(job) if job else None


# From the Windows SDK, winnt.h: JOBOBJECT_EXTENDED_LIMIT_INFORMATION and its flags.
_PROCESS_MEMORY, _KILL_ON_CLOSE, _EXTENDED_LIMITS = 0x100, 0x2000, 9


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )
