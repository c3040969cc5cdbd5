"""Letters beyond ASCII written with a to z, for names that programs must be able to type."""

import unicodedata
from types import MappingProxyType

# A letter and its spelling, side by side.
_LATIN = "ßss æae œoe øo łl đd ðd þth ħh ıi ŋng ƒf ǝe əe ɛe ɔo ŧt ĸk ȷj"
_GREEK = "αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"
_CYRILLIC = "аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh"
_CYRILLIC_END = "щshch ъ ыy ь эe юyu яya єye"
_SLAVIC = "іi їi ґg ђdj јj љlj њnj ћc џdz ѓg ќk ѕdz ўu"
_SPELLING = MappingProxyType(
    {
        pair[0]: pair[1:]
        for table in (_LATIN, _GREEK, _CYRILLIC, _CYRILLIC_END, _SLAVIC)
        for pair in table.split()
    }
)


def to_letters(text: str) -> str:
    """Spell `text` in lower-case ASCII: accents go, other alphabets are transcribed, the rest is left out."""
    spelled = _spell(unicodedata.normalize("NFC", text.lower()))
    return _spell(unicodedata.normalize("NFKD", spelled)).encode("ascii", "ignore").decode("ascii")


def _spell(text: str) -> str:
    return "".join(_SPELLING.get(letter, letter) for letter in text)
