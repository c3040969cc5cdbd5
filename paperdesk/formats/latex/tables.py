"""What LaTeX commands stand for: letters, symbols and accents, as read-only tables."""

from collections.abc import Mapping
from types import MappingProxyType


def _pairs(words: str) -> Mapping[str, str]:
    names = words.split()
    return MappingProxyType(dict(zip(names[::2], names[1::2], strict=True)))


# Letters: in LaTeX a space after them only ends the command.
LETTERS = _pairs(
    "ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ"
)

# Symbols that work in text.
TEXT_SYMBOLS: Mapping[str, str] = MappingProxyType({
    **_pairs(
        "textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” "
        "quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › "
        "textbackslash \\ textbraceleft { textbraceright } textasciitilde ~ textasciicircum ^ "
        "textunderscore _ textquotesingle ' textquotedbl \" "
        "textasciigrave ` textbar | textless < textgreater > textdollar $ "
        "textbullet • textperiodcentered · textellipsis … ldots … dots … dag † ddag ‡ textdagger † "
        "textdaggerdbl ‡ S § P ¶ textsection § textparagraph ¶ copyright © textcopyright © "
        "textregistered ® texttrademark ™ textdegree ° textpm ± texttimes × textdiv ÷ textmu µ texteuro € "
        "euro € pounds £ textsterling £ textyen ¥ textcent ¢ textonehalf ½ textonequarter ¼ "
        "textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª "
        "textordmasculine º textexclamdown ¡ textquestiondown ¿ textlnot ¬ textbrokenbar ¦ textcurrency ¤ "
        "textnumero № LaTeX LaTeX TeX TeX BibTeX BibTeX"
    ),
    "nobreakspace": "\u00a0",
    "textvisiblespace": "\u2423",
})  # fmt: skip

# Symbols of mathematics, which authors leave in prose all the same.
MATHS_SYMBOLS = _pairs(
    "alpha α beta β gamma γ delta δ varepsilon ε epsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
    "lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ "
    "varphi φ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ "
    "Psi Ψ Omega Ω times × pm ± mp ∓ div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ "
    "odot ⊙ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ "
    "lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ "
    "emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ infty ∞ partial ∂ nabla ∇ "
    "sum ∑ prod ∏ int ∫ oint ∮ rightarrow → to → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ "
    "Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ "
    "ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ angle ∠ perp ⊥ parallel ∥ mid ∣ prime ′ cdots ⋯ vdots ⋮ ddots ⋱ "
    "triangle △ square □ blacksquare ■ checkmark ✓ dagger † ddagger ‡ degree ° lbrace { rbrace } "
    "backslash \\ vert | lbrack [ rbrack ] sqrt √ log log ln ln exp exp sin sin cos cos tan tan min min "
    "max max arg arg lim lim sup sup inf inf det det dim dim ker ker deg deg Pr Pr"
)

SYMBOLS: Mapping[str, str] = MappingProxyType({**MATHS_SYMBOLS, **TEXT_SYMBOLS})

# Accent commands and the combining mark each one puts on the letter after it.
ACCENTS: Mapping[str, str] = MappingProxyType({
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "r": "\u030a", "c": "\u0327", "k": "\u0328", "d": "\u0323",
    "b": "\u0331", "t": "\u0361",
})  # fmt: skip

# What an accent on nothing looks like.
SPACING: Mapping[str, str] = MappingProxyType({
    "\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0308": "¨", "\u0304": "¯", "\u0307": "˙",
    "\u0306": "˘", "\u030c": "ˇ", "\u030b": "˝", "\u030a": "˚", "\u0327": "¸", "\u0328": "˛",
})  # fmt: skip

# Characters that a backslash only protects, and the spaces.
ESCAPED: Mapping[str, str] = MappingProxyType({
    **{char: char for char in "%&_#${}"}, " ": " ", ",": " ", ";": " ", ":": " "
})  # fmt: skip

# Font switches: `{\it x}` is x.
SWITCHES = frozenset({
    "it", "bf", "em", "rm", "sc", "tt", "sf", "sl", "itshape", "bfseries", "upshape", "scshape", "ttfamily",
    "rmfamily", "sffamily", "slshape", "mdseries", "normalfont", "tiny", "scriptsize", "footnotesize",
    "small", "normalsize", "large", "Large", "LARGE", "huge", "Huge", "boldmath",
})  # fmt: skip

# Commands with two arguments, and what stands between them in text.
TWO_ARGUMENTS = MappingProxyType({"frac": "/", "tfrac": "/", "dfrac": "/", "href": " ", "textcolor": " "})
