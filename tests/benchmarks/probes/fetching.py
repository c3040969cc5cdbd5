"""Fetches all feeds of a library by the window: `fetching LIBRARY FOLDER`."""

import json
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.ui.commands import feed_fetching
from tests.benchmarks.probes.tagging import Beats
from tests.benchmarks.probes.watched import Watched


def main(path: Path, folder: Path) -> dict[str, Any]:
    """Seconds of processor time, this process and those that it starts, until what came is shown."""
    watched = Watched(path, folder)
    desk = watched.window.desk
    before = desk.session.library.find().count()
    beats = Beats()
    cpu, begun = _processor(), perf_counter()
    beats.begin()
    feed_fetching.fetch(desk, feeds(desk.session.library))
    watched.rest(1)
    while desk.lookup_task is not None or watched.window.is_late():
        watched.rest(50)
    seconds, wall, longest = _processor() - cpu, perf_counter() - begun, beats.longest
    after = desk.session.library.find().count()
    watched.close()
    return {"cpu_s": seconds, "wall_s": wall, "longest_ms": longest, "papers": after - before}


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
