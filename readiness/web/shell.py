"""The one HTML document the browser loads: Streamlit's own, with our language, look and script put in.

It is made here because the shipped one says English words, names the framework and holds an inline
script that a strict content policy refuses. What cannot be found in it raises, so that a newer
Streamlit is noticed at the start and not by a reader.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

import streamlit

from readiness.definitions.errors import ReadinessError
from readiness.definitions.words import Language, Words
from readiness.web.assets import asset_url

_SHIPPED = Path(streamlit.__file__).parent / "static/index.html"
_FONT = "/assets/fonts/NotoSansDevanagari-Regular.woff2"
_HEAD = """<meta charset="UTF-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="same-origin" />
    <title>{title}</title>
    <link rel="icon" href="{icon}" />
    <link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="{style}" />
    <script defer src="{script}"></script>"""
_ENGINE = r'<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")[^>]*>(?:</script>)?'
_PAGE = '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n{head}\n{modules}\n</head>\n{body}\n</html>'
_BODY = """<body>
    <noscript><p>{noscript}</p></noscript>
    <div id="opening" role="status"><span class="mark-turning"></span>{opening}</div>
    <div id="working" role="status" data-lost="{lost}" hidden>
      <span class="mark-turning"></span><span>{working}</span>
    </div>
    <div id="root"></div>
  </body>"""


class ShellChanged(ReadinessError):
    """The installed Streamlit's page is not the one this program knows how to dress."""

    @classmethod
    def lacking(cls, what: str) -> ShellChanged:
        return cls(
            f"{_SHIPPED.name} of streamlit {streamlit.__version__} has no {what}; use the pinned version"
        )


def documents(words: Mapping[Language, Words]) -> Mapping[Language, str]:
    """The document in every language."""
    return {lang: document(each) for lang, each in words.items()}


def document(words: Words) -> str:
    """The document in one language. Raises ShellChanged."""
    modules = _engine()
    head = _HEAD.format(
        title=escape(words("web.frame.title")),
        icon=asset_url("mark.svg"),
        font=_FONT,
        style=asset_url("readiness.css"),
        script=asset_url("readiness.js"),
    )
    body = _BODY.format(
        noscript=escape(words("web.frame.noscript")),
        opening=escape(words("web.frame.opening")),
        working=escape(words("web.frame.working")),
        lost=escape(words("web.frame.lost")),
    )
    return _PAGE.format(lang=words.lang, head=head, modules=modules, body=body)


@cache
def _engine() -> str:
    """The lines that load the framework's modules and style, with addresses that hold on every path."""
    shipped = _SHIPPED.read_text("utf-8")
    lines = re.findall(
        r'<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")[^>]*>(?:</script>)?', shipped
    )
    if not any("<script" in line for line in lines):
        raise ShellChanged.lacking("module script")
    return "\n    ".join(line.replace('"./', '"/') for line in lines)
