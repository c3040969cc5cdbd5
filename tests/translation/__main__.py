"""`python -m tests.translation`: brings the German translation up to the sources and compiles it."""

import sys

from tests.translation.below import sentences
from tests.translation.files import QM, SENTENCES, TS, compiled, listed, read, write
from tests.translation.sources import messages


def main() -> int:
    """Write the messages of the sources with the translations there are; name those that have none."""
    found, said = messages(), sentences()
    # Read last, since reading the sources takes seconds in which somebody may save a translation.
    known = read(TS)
    write(TS, found, known)
    QM.write_bytes(compiled(TS))
    SENTENCES.write_text(listed(said), encoding="utf-8")
    missing = [message for message in found if not all(known.get(message, ("",)))]
    for message in missing:
        print(f"{message.context}: {message.text!r}")
    print(f"{len(found)} texts, {len(missing)} to be translated in {TS}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
