"""One spelling per unit: a mandal spelled otherwise than last week is still that mandal of its assembly.

Names of mandals and shakti kendras are compared only inside their assembly (domain.md §1.4) and only by
their sound key, which joined no two different names in the names it was measured on. The spelling that the
store saw first stands; the office's own stays in its workbook's cell.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from readiness.intake.folding import joined_sound

_NAMED = ("mandal", "shakti_kendra")


def one_spelling(frames: Mapping[str, pd.DataFrame]) -> Mapping[str, pd.DataFrame]:
    """The frames with every mandal and shakti kendra of an assembly under its first spelling."""
    for name in _NAMED:
        respelled = _respelled(frames, name)
        if respelled:
            frames = {area: _applied(frame, name, respelled) for area, frame in frames.items()}
    return frames


def _respelled(frames: Mapping[str, pd.DataFrame], name: str) -> Mapping[tuple[int, str], str]:
    """What is to be written otherwise: (assembly, spelling) to the first spelling of the same sound."""
    seen = [frame.loc[frame[name] != "", ["report_id", "ac_no", name]] for frame in frames.values()]
    if not seen:
        return {}
    names = pd.concat(seen).drop_duplicates(["ac_no", name]).sort_values("report_id", kind="stable")
    first: dict[tuple[int, str], str] = {}
    respelled = {}
    for ac_no, spelling in zip(names["ac_no"], names[name], strict=True):
        kept = first.setdefault((ac_no, joined_sound(spelling)), spelling)
        if kept != spelling:
            respelled[ac_no, spelling] = kept
    return respelled


def _applied(frame: pd.DataFrame, name: str, respelled: Mapping[tuple[int, str], str]) -> pd.DataFrame:
    pairs = zip(frame["ac_no"], frame[name], strict=True)
    spelled = [respelled.get((ac_no, spelling), spelling) for ac_no, spelling in pairs]
    return frame.assign(**{name: pd.array(spelled, dtype="str")})
