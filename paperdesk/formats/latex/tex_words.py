"""Commands that every LaTeX document has, and definitions for those that an entry uses beyond them."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.bibtex.journals import JOURNALS
from paperdesk.formats.latex.encoding import escape
from paperdesk.formats.latex.words import DROPPED, LOGOS, QUOTED

# Asked of LaTeX itself, with amsmath and amssymb loaded.
_KNOWN_WORDS: Final = """
AA AE AmS Bbbk Big Bigg Bigl Bigr Box DH DJ Delta Diamond Finv Game Gamma H Huge Im L LARGE LaTeX LaTeXe
Lambda Large Leftarrow Leftrightarrow Longleftarrow Longrightarrow MakeLowercase MakeUppercase NG O OE Omega
P Phi Pi Pr Psi Re Rightarrow S SS Sigma TH TeX Theta Upsilon Xi aa accent acute ae aleph allowbreak alpha
angle approx arabic arccos arcsin arctan arg array ast asymp b backprime backslash bar begin begingroup beta
beth bf bfseries bgroup big bigcap bigcup bigg bigl bigodot bigoplus bigotimes bigr bigsqcup bigstar
biguplus bigvee bigwedge binom blacklozenge blacksquare blacktriangle bmod boldmath boldsymbol bot bowtie
breve bullet c cal cap cdot cdotp cdots centering char check checkmark chi choose circ circledS cite
clubsuit colon complement cong coprod copyright cos cosh cot coth csc cup d dag dagger daleth dashv date
ddag ddagger ddddot dddot ddot ddots deg delta det dfrac dh diamond diamondsuit digamma dim discretionary
displaystyle div dj dot doteq dots downarrow egroup ell em emph emptyset end endgroup enspace ensuremath
epsilon equiv eta eth exists exp fbox flat flushleft footnote footnotesize forall foreignlanguage frac gamma
gcd ge geq geqslant gets gg gimel glossary grave gtrapprox gtrsim guillemetleft guillemetright guillemotleft
guillemotright guilsinglleft guilsinglright hat hbar hbox heartsuit hfil hfill hline hom hookleftarrow
hookrightarrow hphantom hskip hslash hspace hss huge i iff ignorespaces iiint iint imath impliedby implies
in indent index inf infty int iota it item itshape j jmath k kappa ker kern l label lambda land langle
language large lbrace lbrack lceil ldotp ldots le leadsto leavevmode left leftarrow leftharpoonup
leftrightarrow leq leqslant lessapprox lesssim lfloor lg lim liminf limits limsup linebreak list ll llap ln
lnot log longleftarrow longrightarrow lor lower lowercase lozenge makebox mapsto mathbb mathbf mathbin
mathcal mathclose mathfrak mathinner mathit mathop mathopen mathord mathpunct mathrel mathrm mathsf mathtt
max mbox mdseries measuredangle mho mid min mit mod models mp mu multicolumn nabla natural ne neg neq
newblock newcommand newline nexists ng ni nobreak nobreakdash nobreakspace noindent nolimits nonscript
normalfont normalsize not notin nu null number o odot oe oint omega ominus operatorname oplus otimes over
overbrace overleftarrow overline overrightarrow overset owns pageref par parallel parskip partial penalty
perp phantom phi pi pm pmod pounds prime prod propto protect providecommand psi qquad quad quotedblbase
quotesinglbase r raggedright raise raisebox rangle rbrace rbrack rceil ref relax renewcommand rfloor rho
right rightarrow rightharpoonup rightleftharpoons rlap rm rmfamily rule sb sc scriptscriptstyle scriptsize
scriptstyle scshape sec selectlanguage setminus sf sffamily sharp sigma sim simeq sin sinh sl slash sloppy
slshape small smash sp spadesuit sphericalangle sqrt square ss stackrel star string strut subset subseteq
sum sup supset supseteq surd symbol tabular tan tanh tau text textasciiacute textasciicircum
textasciidieresis textasciigrave textasciimacron textasciitilde textbackslash textbar textbf textbraceleft
textbraceright textbrokenbar textbullet textcent textcircled textcopyright textcurrency textdagger
textdaggerdbl textdegree textdiscount textdiv textdollar textellipsis textemdash textendash textestimated
texteuro textexclamdown textgreater textinterrobang textinterrobangdown textit textless textlnot textmd
textmho textmu textnormal textnumero textohm textonehalf textonequarter textonesuperior textopenbullet
textordfeminine textordmasculine textparagraph textperiodcentered textpm textquestiondown textquotedbl
textquotedblleft textquotedblright textquoteleft textquoteright textquotesingle textrecipe textregistered
textrightarrow textrm textsc textsection textservicemark textsf textsl textsterling textstyle textsubscript
textsuperscript textthreequarters textthreesuperior texttimes texttrademark texttt texttwosuperior
textunderscore textup textvisiblespace textyen tfrac th the theta thinspace tilde times tiny to today top
triangle tt ttfamily u underbrace underline underset unskip uparrow uppercase upshape upsilon v varGamma
varepsilon varkappa varnothing varphi varpi varrho varsigma vartheta vcenter vdash vdots vec vee verb vert
vphantom vskip vspace wedge widehat widetilde wp xi zeta
"""
_KNOWN: Final = frozenset(_KNOWN_WORDS.split())
_KNOWN_IN_ANY_CASE: Final = frozenset(word for word in _KNOWN if word.lower() in _KNOWN)
_COMMANDS: Final = re.compile(r"\\([A-Za-z]+)")
COMMAND: Final = re.compile(r"\\([A-Za-z]+)")
DANGEROUS: Final = frozenset(
    (
        *("input", "include", "openin", "openout", "read", "write", "immediate", "special", "catcode"),
        *("csname", "directlua", "usepackage", "def", "edef", "gdef", "xdef", "let", "newwrite", "newread"),
        *("InputIfFileExists", "includegraphics", "lstinputlisting", "verbatiminput", "scantokens"),
        *("pdffiledump", "ShellEscape", "futurelet", "closeout", "latelua"),
    )
)
"""Commands that do more than print when the document is compiled."""
_DEFINED = re.compile(
    r"\\(?:(?:provide|new|renew)command\*?\s*\{?|def|gdef|let|DeclareRobustCommand\*?\s*\{?)\s*\\([A-Za-z]+)"
)
_MEANT: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(DROPPED, r"\providecommand{{\{0}}}[1]{{}}"),
        **dict.fromkeys(QUOTED, r"\providecommand{{\{0}}}[1]{{``#1''}}"),
        "href": r"\providecommand{{\{0}}}[2]{{#2}}",
        # An address holds characters that TeX would take for its own.
        **dict.fromkeys(
            ("url", "path", "nolinkurl"),
            r"\providecommand{{\{0}}}{{\begingroup\catcode`\%12\catcode`\#12\catcode`\_12\catcode`\&12"
            r"\catcode`\~12\paperdesk{0}}}\providecommand{{\paperdesk{0}}}[1]{{\texttt{{#1}}\endgroup}}",
        ),
    }
)
_PLAIN: Final = r"\providecommand{{\{0}}}{{{1}}}"


def could_be_unknown(text: str) -> bool:
    """Whether an entry may hold a command that LaTeX does not have; judged fast, and rather yes than no."""
    if "\\" not in text:
        return False
    found = _COMMANDS.findall(text)
    return not (_KNOWN_IN_ANY_CASE.issuperset(found) or DANGEROUS.issuperset(found))


def unknown_commands(value: str, *, lowered: bool = False) -> frozenset[str]:
    """The commands of a value that LaTeX does not have.

    `lowered` is for titles: styles put in lower case what stands outside braces, commands as well.
    """
    if "\\" not in value:
        return frozenset()
    found = set(COMMAND.findall(value))
    if lowered:
        found |= {word.lower() for word in COMMAND.findall(_outside_braces(value))}
    return frozenset(found - _KNOWN - DANGEROUS)


def defined_commands(preambles: str) -> frozenset[str]:
    """The commands that preambles define."""
    return frozenset(_DEFINED.findall(preambles))


def redefined_commands(preambles: str) -> frozenset[str]:
    """The commands that mean what preambles say, even those that LaTeX has."""
    return frozenset(_DEFINED.findall(preambles.replace("\\providecommand", "")))


def definitions(words: Iterable[str], used: Iterable[str] = ()) -> str:
    """One `@preamble` that defines commands where the document does not; "" when there are none.

    A command means what is known of it, else its argument. `used` are all commands that occur: one that is
    merely another in lower case means that one.
    """
    capital = {word.lower(): word for word in sorted(used) if word != word.lower()}
    lines = [_definition(word, capital.get(word, "")) for word in sorted(words)]
    return f'@preamble{{"{" ".join(lines)}"}}\n\n' if lines else ""


def _definition(word: str, capital: str) -> str:
    if capital:
        return _PLAIN.format(word, "\\" + capital)
    meaning = LOGOS.get(word) or JOURNALS.get("\\" + word, "")
    return _MEANT.get(word, _PLAIN).format(word, escape(meaning).replace('"', "''"))


def _outside_braces(value: str) -> str:
    depth, kept, end = 0, [], 0
    for brace in re.finditer("[{}]", value):
        if depth == 0:
            kept.append(value[end : brace.start()])
        depth, end = depth + (1 if brace.group() == "{" else -1), brace.end()
    return " ".join((*kept, value[end:] if depth == 0 else ""))
