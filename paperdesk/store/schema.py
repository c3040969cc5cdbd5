"""How a library file is recognised."""

APPLICATION_ID = 0x50445354
"""`PDST` in the file's header, so that other programs' files are told apart."""

SCHEMA_VERSION = 4
"""The number of migrations; kept in the file as `user_version`."""
