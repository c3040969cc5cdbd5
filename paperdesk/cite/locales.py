"""The languages that references can be written in: the locales of the CSL project that pandoc holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.model.errors import UsageError

LOCALES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "af-ZA": "Afrikaans",
        "ar": "العربية",
        "bg-BG": "Български",
        "ca-AD": "Català",
        "cs-CZ": "Čeština",
        "cy-GB": "Cymraeg",
        "da-DK": "Dansk",
        "de-AT": "Deutsch (Österreich)",
        "de-CH": "Deutsch (Schweiz)",
        "de-DE": "Deutsch (Deutschland)",
        "el-GR": "Ελληνικά",
        "en-GB": "English (UK)",
        "en-US": "English (US)",
        "es-CL": "Español (Chile)",
        "es-ES": "Español (España)",
        "es-MX": "Español (México)",
        "et-EE": "Eesti keel",
        "eu": "Euskara",
        "fa-IR": "فارسی",
        "fi-FI": "Suomi",
        "fr-CA": "Français (Canada)",
        "fr-FR": "Français (France)",
        "gl-ES": "Galego",
        "he-IL": "עברית",
        "hi-IN": "हिन्दी",
        "hr-HR": "Hrvatski",
        "hu-HU": "Magyar",
        "id-ID": "Bahasa Indonesia",
        "is-IS": "Íslenska",
        "it-IT": "Italiano",
        "ja-JP": "日本語",
        "km-KH": "ខ្មែរ",
        "ko-KR": "한국어",
        "lt-LT": "Lietuvių",
        "lv-LV": "Latviešu",
        "mn-MN": "Монгол",
        "nb-NO": "Norsk bokmål",
        "nl-NL": "Nederlands",
        "nn-NO": "Norsk nynorsk",
        "pl-PL": "Polski",
        "pt-BR": "Português (Brasil)",
        "pt-PT": "Português (Portugal)",
        "ro-RO": "Română",
        "ru-RU": "Русский",
        "sk-SK": "Slovenčina",
        "sl-SI": "Slovenščina",
        "sr-RS": "Српски",
        "sv-SE": "Svenska",
        "th-TH": "ไทย",
        "tr-TR": "Türkçe",
        "uk-UA": "Українська",
        "vi-VN": "Tiếng Việt",
        "zh-CN": "中文 (中国大陆)",
        "zh-TW": "中文 (台灣)",
    }
)
"""Codes of languages, and what each calls itself."""
_BY_CODE: Final = MappingProxyType({code.lower(): code for code in LOCALES})
_FIRST: Final = MappingProxyType({"de": "de-DE", "en": "en-US", "es": "es-ES", "fr": "fr-FR", "pt": "pt-PT"})


def known_locale(text: str) -> str:
    """The code of a language as people write it, as "de", "de_DE" or "DE-de"; "" for "".

    Raises UsageError for one that references cannot be written in.
    """
    code = text.strip().replace("_", "-").lower()
    language = code.partition("-")[0]
    if not code:
        return ""
    if code in _BY_CODE:
        return _BY_CODE[code]
    near = _FIRST.get(language) or next((each for each in LOCALES if each.startswith(f"{language}-")), "")
    if near and code == language:
        return near
    hint = f" Did you mean {near}?" if near else ""
    raise UsageError(f"References cannot be written in the language “{text:.30}”.{hint}")
