"""Frames on a pipe: eight bytes of length, then so many bytes."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">Q")
_MAX = 1 << 30


def write_frame(pipe: IO[bytes], data: bytes) -> None:
    """Write one frame and send it off. Raises OSError when the other end is gone."""
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes | None:
    """The next frame; None when the pipe has ended, inside a frame too, or declares a gigabyte."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length) if length <= _MAX else b""
    return data if len(data) == length else None
