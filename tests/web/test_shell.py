"""The document that the browser loads: in one language, without a word or a script that is not ours."""

from __future__ import annotations

import re

from readiness.definitions.words import Words
from readiness.web.shell import document


def test_the_document_speaks_the_readers_language(hindi: Words, english: Words) -> None:
    assert '<html lang="hi">' in document(hindi)
    assert hindi("web.frame.opening") in document(hindi)
    assert english("web.frame.opening") in document(english)


def test_the_document_holds_no_inline_script(hindi: Words) -> None:
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", document(hindi), re.S)
    assert scripts
    assert all("src=" in attributes and not body for attributes, body in scripts)


def test_no_word_of_the_document_names_the_framework(hindi: Words) -> None:
    words = re.sub(r"<[^>]*>", " ", document(hindi))
    assert "streamlit" not in words.lower()


def test_every_address_in_the_document_is_ours_and_absolute(hindi: Words) -> None:
    addresses = re.findall(r'(?:src|href)="([^"]+)"', document(hindi))
    assert all(address.startswith("/") for address in addresses)
