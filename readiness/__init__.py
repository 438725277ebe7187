"""Seat-by-seat review of an organisation's own readiness, from the workbooks its district offices send."""
