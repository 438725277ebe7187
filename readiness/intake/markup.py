"""One way to parse XML and HTML that came from outside: no entities, no DTD, no network, no huge trees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, cast

from lxml import etree

from readiness.intake.refusal import Refused


class Element(Protocol):
    """What is used of lxml's elements, which come without types."""

    tag: object
    text: str | None
    tail: str | None

    @property
    def attrib(self) -> Mapping[str, str]: ...
    def __iter__(self) -> Iterator[Element]: ...
    def get(self, name: str, default: str = "") -> str: ...
    def find(self, path: str) -> Element | None: ...
    def iterfind(self, path: str) -> Iterator[Element]: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def itertext(self) -> Iterator[str]: ...


def xml_root(data: bytes) -> Element:
    """The root of an XML part. Raises Refused("damaged") when it is not well formed."""
    # Parsers are not shared: lxml's are not safe to reuse after a failed parse in another thread.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused.because("damaged") from error
    if root is None:
        raise Refused.because("damaged")
    return cast(Element, root)


def html_root(text: str) -> Element:
    """The root of a page, however badly written. Raises Refused("damaged") when nothing can be made of it."""
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused.because("damaged") from error
    if root is None:
        raise Refused.because("damaged")
    return cast(Element, root)


def select(root: Element, path: str) -> list[Element]:
    """The elements an XPath finds; in it `m:` stands for the root's own namespace."""
    space = namespace_of(root)
    query = etree.XPath(path, namespaces={"m": space}) if space else etree.XPath(path.replace("m:", ""))
    return cast(list[Element], query(root))


def namespace_of(root: Element) -> str:
    """The root's namespace, "" when it has none: workbooks come in a transitional and a strict one."""
    return etree.QName(root).namespace or ""


def local_name(element: Element) -> str:
    """The tag without its namespace; "" for a comment or a processing instruction."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def local_attribute(element: Element, name: str) -> str:
    """The attribute of that local name, whatever its namespace; "" when absent."""
    for key, value in element.attrib.items():
        if etree.QName(key).localname == name:
            return value
    return ""


def text_of(element: Element) -> str:
    """All text below the element, joined."""
    return "".join(element.itertext())
