"""Which disks are those of other computers, where SQLite's write-ahead log must not be used."""

import re
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")
NETWORK: Final = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "lustre", "glusterfs", "davfs", "ncpfs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs"),
        *("fuse.ceph", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.vmhgfs-fuse", "vboxsf"),
    )
)
"""Kinds of file systems on which programs on several computers do not share memory."""

_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


def is_on_network(path: Path) -> bool:
    """Whether a file is on a disk of another computer, as far as this one tells."""
    if str(path).startswith("\\\\"):
        return True
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        return kind_of_disk(path.resolve(), mounts) in NETWORK
    except (OSError, RuntimeError):
        return False  # no such list here, or a path that leads in a circle


def kind_of_disk(path: Path, mounts: str) -> str:
    """The kind of file system that a whole path is on, "" when the list (as Linux gives it) does not tell."""
    best, kind = 0, ""
    for line in mounts.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split(" ")
        if not dash or len(fields) < 5:
            continue
        place = Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        # Of two at one place the later one covers the earlier.
        if path.is_relative_to(place) and len(place.parts) >= best:
            best, kind = len(place.parts), after.split(" ")[0]
    return kind
