"""In: files from either door. Out: readings and stored reports. What the page and the command line both do.

The desk only joins rooms: it reads through intake, stores through the store and writes the audit log.
"""
