"""Columns that repeat for each post: "विधायक > बुलाए गए, आए", or "लोकसभा प्रभारी" over भरा and रिक्त.

They are parted from the table's own columns before its headings are matched; each group gives every row a
record of its own. What is no post's, or says nothing that is known of it, stays with the table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from readiness.definitions.layouts import Kind
from readiness.intake.beneath import Beneath
from readiness.intake.headers import Surroundings, joined, match_headers
from readiness.intake.items import items_of
from readiness.intake.lexicon import Lexicon
from readiness.intake.records import Column, How
from readiness.intake.tables import Block

_FEWEST = 2
_FEWEST_UNTITLED = 3
_ATTENDANCE, _POSTS = "review_attendance", "posts"
_ATTENDED = ("attendance_target", "attendance_actual")
_OF_A_POST = frozenset(
    ["", "post", "named", "pending", "whether", "status", "name", "held", "person", "received"]
)


@dataclass(frozen=True, slots=True)
class Group:
    """The columns of one post: each field's zero-based column."""

    item: str
    fields: Mapping[str, int]


@dataclass(frozen=True)
class Wide:
    """The groups of a table, the area their records are of, and their columns as `inspect` shows them."""

    area: str = ""
    groups: tuple[Group, ...] = ()
    columns: Mapping[int, Column] = field(default_factory=dict)


NO_POSTS = Wide()


@dataclass(frozen=True, slots=True)
class _Headed:
    """A column whose heading names a post, and what stands beside and beneath the name."""

    column: int
    path: tuple[str, ...]
    item: str
    rest: tuple[str, ...]


def parted(
    block: Block, cells: Sequence[Beneath], lexicon: Lexicon, titled: Sequence[str]
) -> tuple[Block, Wide]:
    """The block with no headings over its columns of posts, and these by themselves."""
    headed = [
        each
        for column, path in zip(block.columns, block.paths, strict=True)
        if (each := _headed(column, path, lexicon)) is not None
    ]
    if len({each.item for each in headed}) < _FEWEST:
        return block, NO_POSTS
    told = _fields(headed, dict(zip(block.columns, cells, strict=True)), lexicon, titled)
    wide = _wide(headed, told, block)
    if len(wide.groups) < _FEWEST:
        return block, NO_POSTS
    paths = [() if column in told else path for column, path in zip(block.columns, block.paths, strict=True)]
    return replace(block, paths=tuple(paths)), wide


def _headed(column: int, path: tuple[str, ...], lexicon: Lexicon) -> _Headed | None:
    """The lowest heading of the path that names a post, with the words beside it and those below."""
    items = items_of(lexicon.layouts)
    for at in range(len(path) - 1, -1, -1):
        for kind in ("designation", "post"):
            item, rest = items.parted(kind, path[at])
            if item and _is_of_post(rest, lexicon):
                return _Headed(column, path, item, (*([rest] if rest else []), *path[at + 1 :]))
    return None


def _is_of_post(rest: str, lexicon: Lexicon) -> bool:
    """Whether the words beside a post's name only ask about it: का पद, भरा/रिक्त, बुलाए गए."""
    notion = lexicon.notion(rest)
    allowed = _OF_A_POST | {"invited", "attendance", "target", "represented", "count"}
    return not rest or (not notion.unknown and all(token & allowed for token in notion.tokens))


def _fields(
    headed: Sequence[_Headed], cells: Mapping[int, Beneath], lexicon: Lexicon, titled: Sequence[str]
) -> dict[int, str]:
    """What each of the columns says of its post, by column."""
    around = Surroundings((_ATTENDANCE,), frozenset(), {}, (_ATTENDANCE,))
    alone = [match_headers([each.rest], lexicon, around)[0].field if each.rest else None for each in headed]
    told = {each.column: name for each, name in zip(headed, alone, strict=True) if name in _ATTENDED}
    if told:
        return told
    return (
        {each.column: "post_filled" for each in headed} if _are_posts(headed, cells, lexicon, titled) else {}
    )


def _are_posts(
    headed: Sequence[_Headed], cells: Mapping[int, Beneath], lexicon: Lexicon, titled: Sequence[str]
) -> bool:
    """Whether the columns say which posts are filled: the title or a heading speaks of posts, or of nothing
    else and they are many; the cells are words."""
    said = any("post" in lexicon.notion(text).concepts for each in headed for text in each.path)
    is_said = said or _POSTS in titled or (not titled and len(headed) >= _FEWEST_UNTITLED)
    are_asked = all(lexicon.notion(text).concepts <= _OF_A_POST for each in headed for text in each.rest)
    are_words = all(not cells[each.column].rules_out(Kind.STATUS) for each in headed)
    return is_said and are_asked and are_words


def _wide(headed: Sequence[_Headed], told: Mapping[int, str], block: Block) -> Wide:
    groups: dict[str, dict[str, int]] = {}
    for each in headed:
        if each.column in told:
            groups.setdefault(each.item, {}).setdefault(told[each.column], each.column)
    area = _POSTS if "post_filled" in told.values() else _ATTENDANCE
    columns = {
        each.column: Column(block.heading(each.column), joined(each.path), told[each.column], How.KEY)
        for each in headed
        if each.column in told
    }
    return Wide(area, tuple(Group(item, fields) for item, fields in groups.items()), columns)
