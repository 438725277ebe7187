"""A made document on its way to a person's disk."""

from __future__ import annotations

import secrets
from datetime import date
from urllib.parse import quote

from starlette.responses import Response

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download(body: bytes, about: str, day: date, kind: tuple[str, str]) -> Response:
    """The bytes under a name nobody shares; `kind` is the file's ending and its media type."""
    ending, media_type = kind
    name = f"{about}-{day.isoformat()}-{secrets.token_hex(3)}.{ending}"
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(body, media_type=media_type, headers=headers)
