"""In: data/geography. Out: outlines of seats and assemblies, and the equal-area tiles.

This room knows no score, no colour and no screen.
"""
