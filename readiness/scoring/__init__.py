"""In: observations and indicators. Out: a frozen `Scorecard` with range, coverage, trust and arithmetic.

One partition at a time (`summarise`), then an associative `combine`. This room knows no file and no screen.
"""
