"""How many made-up files the readers are tried with: enough for every change, and more when all is wanted."""

import os
from typing import Final

FULL: Final = os.environ.get("PAPERDESK_FUZZ") == "full"
READ: Final = 10_000 if FULL else 1000
"""Texts that each reader must read or refuse."""
WRITTEN: Final = 10_000 if FULL else 300
"""Papers that each writer writes and its reader must read again."""
