"""In: a district office's file, as bytes. Out: a frozen `Reading`: tables, records, findings, removals.

Workbook -> Grid -> RecognisedTable -> Record, each step a function. This room stores nothing, scores
nothing, and lets no person's name or number past it.
"""
