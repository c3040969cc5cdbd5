"""The language of the window: English is in the sources, others are Qt translations."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from paperdesk.library.resources import resource_path

SYSTEM = "system"
ENGLISH = "en"
TRANSLATED = ("de",)


def speak(app: QCoreApplication, choice: str) -> None:
    """Use a language for every text, date and number that is made from now on.

    `choice` is a language's code or "system". A language without translation is English, which reads nothing.
    """
    if choice != SYSTEM and QLocale().name()[:2] != choice:
        QLocale.setDefault(QLocale(choice))
    language = QLocale().name()[:2] if choice == SYSTEM else choice
    if language in TRANSLATED:
        # Qt's own words, such as those of its file dialog, come first: ours are looked up before them.
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(app, f"{qt}/qtbase_{language}.qm")
        _install(app, str(resource_path("translations", f"paperdesk_{language}.qm")))


def _install(app: QCoreApplication, path: str) -> None:
    translator = QTranslator(app)
    if translator.load(path):
        app.installTranslator(translator)


def number_text(number: int) -> str:
    """A whole number with its thousands set apart as the language has it: 1,234 or 1.234."""
    return grouped(f"{number:,}")


def percent_text(share: float) -> str:
    """A share of one in percent: 98%."""
    return percent(f"{share:.0%}"[:-1])


def percent(number: str) -> str:
    """A number of percent as the language has it."""
    return QCoreApplication.translate("language", "{}%").format(number)


def grouped(number: str) -> str:
    """A number whose thousands are set apart by commas, as the language has it."""
    return number.replace(",", QLocale().groupSeparator())
