"""Where the files of the translation are."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
TRANSLATIONS: Final = ROOT / "resources" / "translations"
