"""In: definitions and a day. Out: invented workbooks of every district office, as the bytes of real files.

They pass through the same intake as a user's files; nothing here touches a record, a score or the store's
tables. Every name, number and phone in them is made up, and the same day always gives the same bytes.
"""
