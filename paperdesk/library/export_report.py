"""What there is to tell of an export of BibTeX besides the text that it gives."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class ExportReport:
    """What an export did with entries besides writing them, each by citation key.

    `mended` says what would have stopped TeX and was written otherwise, `commands` which entries hold
    commands that do more than print when the document is compiled. `defined` are the commands that a
    preamble was added for, because LaTeX does not have them. `warnings` say what some styles will not take,
    for the keys that they begin with. `form` tells of files that came in another encoding.
    """

    mended: list[tuple[str, str]] = field(default_factory=list)
    commands: list[tuple[str, str]] = field(default_factory=list)
    defined: list[str] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    form: list[tuple[str, str]] = field(default_factory=list)

    def take(self, other: "ExportReport") -> None:
        """Tell what another report tells as well."""
        self.mended += other.mended
        self.commands += other.commands
        self.defined += other.defined
        self.warnings += other.warnings
        self.form += other.form
