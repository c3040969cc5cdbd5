"""Gives a new file what the system keeps of the one that it takes the place of: owner, rights, attributes."""

import os
from pathlib import Path
from typing import Final

SYSTEMS_OWN: Final = ("security.", "trusted.")
"""Attributes that the system itself gives to each file where it is."""


def make_alike(new: Path, old: Path) -> bool:
    """Whether the new file could be given all that the old one has; it is given as much as can be."""
    alike = _own(new, old)
    try:
        new.chmod(old.stat().st_mode & 0o7777)
    except OSError:
        alike = False
    # Access lists are attributes, and say more than the mode does.
    return _attribute(new, old) and alike


def _own(new: Path, old: Path) -> bool:
    wanted, found = old.stat(), new.stat()
    if (wanted.st_uid, wanted.st_gid) == (found.st_uid, found.st_gid):
        return True
    try:
        os.chown(new, wanted.st_uid, wanted.st_gid)
    except OSError:
        return False
    return True


def _attribute(new: Path, old: Path) -> bool:
    if not hasattr(os, "listxattr"):
        return True
    alike = True
    for name in _attributes(old):
        try:
            os.setxattr(new, name, os.getxattr(old, name))
        except OSError:
            alike = alike and name.startswith(SYSTEMS_OWN)
    return alike


def _attributes(path: Path) -> list[str]:
    try:
        return os.listxattr(path)
    except OSError:
        return []  # a file system without any
