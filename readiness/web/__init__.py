"""The only room that speaks Streamlit: cache, state keys, panels. It computes nothing."""
