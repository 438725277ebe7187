"""What axe-core says of a page, in one line a fault."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
# What is still fading in has not the colours that it will be read in.
SETTLED = """() => Promise.allSettled(document.getAnimations()
  .filter(each => each.effect.getComputedTiming().iterations !== Infinity).map(each => each.finished))"""
RUN = "() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
SERIOUS = ("serious", "critical")


def serious_faults(page: Page) -> list[str]:
    """Every serious or critical violation as `rule: element: what to do`."""
    page.evaluate(AXE)
    page.evaluate(SETTLED)
    return [
        f"{rule['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for rule in page.evaluate(RUN)
        if rule["impact"] in SERIOUS
        for node in rule["nodes"]
    ]
