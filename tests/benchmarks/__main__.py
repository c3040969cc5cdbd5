"""`python -m tests.benchmarks [--json]`: every figure of the table in README.md, measured anew."""

import json
import sys

from tests.benchmarks import bib_export, bib_import, bib_split, page_import, startup, window_import

ROWS = (
    ("start to first paint, 100 papers / bare window", startup.measure),
    ("page of 100 papers into the library / bare inserts", page_import.measure),
    ("10,000 BibTeX entries into a library / ready rows", bib_import.measure),
    ("one entry of 100,000 / one of 10,000", bib_import.measure_growth),
    ("10,000 BibTeX entries split / bibtexparser's splitter", bib_split.measure),
    ("10,000 entries out as BibTeX / bibtexparser's writer", bib_export.measure),
    ("longest wait for the window, 100,000 entries / 100 ms", window_import.measure),
)


def main() -> None:
    """Measure all and print a table, or JSON."""
    results = {name: measure() for name, measure in ROWS}
    if "--json" in sys.argv[1:]:
        print(json.dumps(results, indent=2))
        return
    for name, figures in results.items():
        details = ", ".join(f"{key} {value:.1f}" for key, value in figures.items() if key != "ratio")
        print(f"{name:<54} {figures['ratio']:6.2f}   {details}")


if __name__ == "__main__":
    main()
