"""Another library as PaperDesk JSON, so that its papers and marks can be imported like any file's."""

import tempfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

from paperdesk.model.errors import PaperDeskError

IN_MEMORY: Final = 8 << 20


def library_as_json(path: Path) -> IO[bytes]:
    """All that a library holds but its Trash, as bytes in a file that is gone when it is closed.

    The library itself is only read, and may be in use or of an older version. Raises PaperDeskError when it
    is none, missing, damaged, or made by a newer PaperDesk.
    """
    from paperdesk.library.exporting import export_pieces
    from paperdesk.library.library import Library
    from paperdesk.store.backup import write_backup
    from paperdesk.store.library_file import bring_up_to_date
    from paperdesk.store.snapshot import Snapshot

    kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - whoever asked closes it
    try:
        with TemporaryDirectory() as folder:
            copy = Path(folder, path.name)
            with Snapshot(path) as snapshot:
                write_backup(snapshot, copy, lambda done, total: None)
            bring_up_to_date(copy, lambda done, total: None)
            with Library.open(copy) as library:
                ids = [*library.find().ids(), *library.find("status:dismissed").ids()]
                for piece in export_pieces(library, ids, "json"):
                    kept.write(piece.encode())
    except OSError as error:
        kept.close()
        raise PaperDeskError(
            f"{path.name} cannot be kept while it is read: {error.strerror or error}. Nothing was imported."
        ) from error
    except BaseException:
        kept.close()
        raise
    return kept
