"""How a library file is recognised."""

APPLICATION_ID = 0x50445354
"""`PDST` in the file's header, so that other programs' files are told apart."""

SCHEMA_VERSION = 6
"""The number of migrations; kept in the file as `user_version`."""

READABLE_FROM = "readable_from"
"""The name of a row in `settings` that a version writes whose files older ones can read but not write.

Its value is the oldest SCHEMA_VERSION that reads them right: tables and columns may be new, none may mean
anything else or be gone. Without that row a file of a newer version is not opened at all.
"""
