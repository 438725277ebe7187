"""In: a `Reading`. Out: `Observations` (frames for scoring), `StoredReport` lists, undo.

SQLAlchemy, one transaction a load: whole or not at all. This room knows no score and no screen.
"""
