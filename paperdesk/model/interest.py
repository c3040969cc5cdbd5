"""A reader's interest as weights of words, learned from what was kept and what was dismissed.

Each paper is a vector of its words: the more often a paper uses a word and the fewer papers have it, the
longer. A word weighs what it is worth to the average wanted paper less what it is worth to the average
unwanted one; a paper's margin is the sum over its words. The score of a paper says how much likelier its
margin is among wanted papers than among unwanted ones, which is told from papers left out one at a time.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Final

from paperdesk.model.telling import Text, is_telling, spelling, uses

TITLE: Final = 2  # times that a word in the title counts
LEAST_PAPERS: Final = 2  # a word of one paper alone tells of that paper, not of an interest
DOUBT: Final = 2  # papers' worth of doubt about each word
RAISING, LOWERING = 4, 3  # words that are named at most
NAMED: Final = 0.025  # share of all that moves a paper, from which on a word is worth naming
STEM: Final = 5  # letters in which words that are named differ
CLEAREST: Final = 3.0  # spreads between the two kinds, beyond which they are not believed to be apart
MOST_ODDS: Final = 30.0
FEW: Final = 5  # papers of the rarer kind that are believed half


@dataclass(frozen=True, slots=True)
class Decision:
    """One paper that was decided about; a `weight` of 2 counts like two papers."""

    text: Text
    wanted: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Taste:
    """What was learned: worth and weight of words, and how margins become scores.

    `wanted` and `unwanted` are the numbers of papers that it was learned from.
    """

    worth: Mapping[str, float]
    weights: Mapping[str, float]
    middle: float
    slope: float
    wanted: int
    unwanted: int

    def score(self, text: Text) -> float:
        """How likely a paper is to interest, from 0 to 1; 0.5 says nothing."""
        vector = _vector(uses(text, TITLE), self.worth)
        margin = sum(self.weights[word] * value for word, value in vector.items())
        odds = max(-MOST_ODDS, min(MOST_ODDS, self.slope * (margin - self.middle)))
        return 1 / (1 + exp(-odds)) if vector else 0.5

    def reasons(self, text: Text) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words that raise and that lower a paper most, as it spells them, the strongest first."""
        vector = _vector(uses(text, TITLE), self.worth)
        parts = {word: self.weights[word] * value for word, value in vector.items()}
        least = NAMED * sum(map(abs, parts.values()))
        ordered = sorted(parts, key=lambda word: -parts[word])
        forms = spelling(text)
        raising = _unlike(word for word in ordered if parts[word] >= least > 0)[:RAISING]
        lowering = _unlike(word for word in reversed(ordered) if -parts[word] >= least > 0)[:LOWERING]
        return tuple(forms[word] for word in raising), tuple(forms[word] for word in lowering)


def learn(decisions: Sequence[Decision]) -> Taste | None:
    """The interest that decisions show; None unless there are two of each kind."""
    sides = [each.wanted for each in decisions]
    if min(sides.count(True), sides.count(False)) < LEAST_PAPERS:
        return None
    used = [uses(each.text, TITLE) for each in decisions]
    papers = Counter(word for one in used for word in filter(is_telling, one))
    worth = {word: log((1 + len(used)) / n) for word, n in papers.items() if n >= LEAST_PAPERS}
    vectors = [_vector(one, worth) for one in used]
    total = {side: sum(d.weight for d in decisions if d.wanted is side) for side in (True, False)}
    weights: dict[str, float] = dict.fromkeys(worth, 0.0)
    for decision, vector in zip(decisions, vectors, strict=True):
        share = (1 if decision.wanted else -1) * decision.weight / total[decision.wanted]
        for word, value in vector.items():
            weights[word] += share * value
    sure = {word: papers[word] / (papers[word] + DOUBT) for word in worth}
    weights = {word: weight * sure[word] for word, weight in weights.items()}
    margins = [_left_out(*each, weights, sure, total) for each in zip(decisions, vectors, strict=True)]
    middle, slope = _calibrated(margins, sides)
    return Taste(worth, weights, middle, slope, sides.count(True), sides.count(False))


def to_json(taste: Taste) -> str:
    """The taste as text, to be kept."""
    known = {word: [round(taste.worth[word], 4), round(taste.weights[word], 6)] for word in taste.worth}
    parts = {"middle": taste.middle, "slope": taste.slope, "wanted": taste.wanted, "unwanted": taste.unwanted}
    return json.dumps({**parts, "words": known}, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Taste | None:
    """What `to_json` wrote; None for anything else."""
    try:
        parts = json.loads(text)
        known = parts["words"].items()
        worth = {word: float(pair[0]) for word, pair in known}
        weights = {word: float(pair[1]) for word, pair in known}
        numbers = (
            float(parts["middle"]),
            float(parts["slope"]),
            int(parts["wanted"]),
            int(parts["unwanted"]),
        )
        return Taste(worth, weights, *numbers)
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError):
        return None


def _unlike(words: Iterable[str]) -> list[str]:
    """Words without those that begin like one before, such as “layers” after “layer”."""
    named: list[str] = []
    for word in words:
        if not any(word.startswith(before[:STEM]) and len(before) >= STEM for before in named):
            named.append(word)
    return named


def _vector(used: Mapping[str, int], worth: Mapping[str, float]) -> dict[str, float]:
    """The words of a paper that are worth something, as a vector of length 1."""
    raw = {word: worth[word] * (1 + log(n)) for word, n in used.items() if word in worth}
    length = sqrt(sum(value * value for value in raw.values()))
    return {word: value / length for word, value in raw.items()} if length else {}


def _left_out(
    decision: Decision,
    vector: Mapping[str, float],
    weights: Mapping[str, float],
    sure: Mapping[str, float],
    total: Mapping[bool, float],
) -> float:
    """The margin that a paper would have if it had not been learned from."""
    sign = 1 if decision.wanted else -1
    share = decision.weight / total[decision.wanted]
    margin = sum(weights[word] * value for word, value in vector.items())
    own = sum(value * value * sure[word] for word, value in vector.items())
    return margin - sign * share * own


def _calibrated(margins: Sequence[float], sides: Sequence[bool]) -> tuple[float, float]:
    """The margin that says nothing, and how fast the odds grow with it; both kinds spread alike."""
    told = list(zip(margins, sides, strict=True))
    high, low = (_mean([margin for margin, side in told if side is wanted]) for wanted in (True, False))
    spread = sum((margin - (high if side else low)) ** 2 for margin, side in told)
    if high <= low:
        return (high + low) / 2, 0.0
    deviation = max(sqrt(spread / len(margins)), (high - low) / CLEAREST)
    rarer = min(sides.count(True), sides.count(False))
    return (high + low) / 2, (high - low) / deviation**2 * rarer / (rarer + FEW)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
