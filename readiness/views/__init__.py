"""In: scorecards, observations, reports, places. Out: frozen figures and tables, ready to show or print.

Every function here takes the viewer's scope. No files, no Streamlit, no arithmetic of scores.
"""
