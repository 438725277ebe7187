from __future__ import annotations

import pytest

from readiness.maps import Box


@pytest.mark.parametrize(("box", "breadth"), [(Box(80, -1, 82, 1), 1.0), (Box(80, 59.5, 82, 60.5), 1.0)])
def test_a_frames_breadth_is_as_it_looks_on_the_ground(box: Box, breadth: float) -> None:
    assert box.breadth == pytest.approx(breadth, abs=0.01)
