"""One spelling per unit: a mandal spelled otherwise than last week is still that mandal of its assembly.

Names of mandals and shakti kendras are compared only inside their assembly (domain.md §1.4) and only by
their sound key. Two names that stand in one table are two units, however alike they sound: मंडल ग is not
मंडल घ. The spelling that the store saw first stands; the office's own stays in its workbook's cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from readiness.intake.folding import joined_sound

_NAMED = ("mandal", "shakti_kendra")
_Table = tuple[int, str, str]
"""A table of a report: report, sheet, area."""


def one_spelling(frames: Mapping[str, pd.DataFrame]) -> Mapping[str, pd.DataFrame]:
    """The frames with every mandal and shakti kendra of an assembly under its first spelling."""
    for name in _NAMED:
        respelled = _respelled(frames, name)
        if respelled:
            frames = {area: _applied(frame, name, respelled) for area, frame in frames.items()}
    return frames


def _respelled(frames: Mapping[str, pd.DataFrame], name: str) -> Mapping[tuple[int, str], str]:
    """What is to be written otherwise: (assembly, spelling) to the first spelling of the same sound."""
    seen = [
        frame.loc[frame[name] != "", ["report_id", "ac_no", "sheet", name]].assign(area=area)
        for area, frame in frames.items()
    ]
    if not seen:
        return {}
    names = _in_question(pd.concat(seen).drop_duplicates(), name).sort_values("report_id", kind="stable")
    tables: dict[tuple[int, str], set[_Table]] = {}
    for ac_no, spelling, *table in names[["ac_no", name, "report_id", "sheet", "area"]].itertuples(
        index=False
    ):
        tables.setdefault((ac_no, spelling), set()).add(tuple(table))
    return dict(_joined(tables))


def _in_question(names: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows of spellings that sound like another one of their assembly; most names have but one."""
    pairs = names[["ac_no", name]].drop_duplicates()
    heard = pairs.assign(heard=[joined_sound(spelling) for spelling in pairs[name]])
    alike = heard[heard.duplicated(["ac_no", "heard"], keep=False)]
    return names.merge(alike[["ac_no", name]], on=["ac_no", name]) if len(alike) else names.iloc[:0]


def _joined(tables: dict[tuple[int, str], set[_Table]]) -> Iterator[tuple[tuple[int, str], str]]:
    """Each spelling that is another's: of one sound, first seen later, and in no table beside it."""
    first: dict[tuple[int, str], list[str]] = {}
    for (ac_no, spelling), stands_in in tables.items():
        alike = first.setdefault((ac_no, joined_sound(spelling)), [])
        kept = next((each for each in alike if not stands_in & tables[ac_no, each]), None)
        if kept is None:
            alike.append(spelling)
        else:
            tables[ac_no, kept] |= stands_in
            yield (ac_no, spelling), kept


def _applied(frame: pd.DataFrame, name: str, respelled: Mapping[tuple[int, str], str]) -> pd.DataFrame:
    pairs = zip(frame["ac_no"], frame[name], strict=True)
    spelled = [respelled.get((ac_no, spelling), spelling) for ac_no, spelling in pairs]
    return frame.assign(**{name: pd.array(spelled, dtype="str")})
