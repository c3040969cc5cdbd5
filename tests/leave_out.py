"""Readers made of a page of papers, to see how well what they decided ranks the papers that were left out.

Each of them wants what has one of the page's telling words. That word and those that begin like it are
hidden from what is learned, so that the other words have to tell.
"""

import re
from collections import Counter
from collections.abc import Sequence

from paperdesk.model.interest import Decision, learn
from paperdesk.model.telling import Text, is_telling, uses

FOLDS = 5


def topics(texts: Sequence[Text]) -> list[str]:
    """The words that 10 to 40 of 100 papers have, and use twice or more on average."""
    used = [uses(text, 1) for text in texts]
    papers = Counter(word for one in used for word in filter(is_telling, one))
    total: Counter[str] = sum(used, Counter())
    return [word for word, n in papers.items() if 10 <= n <= 40 and total[word] >= 2 * n]


def leave_out(texts: Sequence[Text], word: str) -> tuple[float, float]:
    """How well papers that were not learned from are ranked, and how well the page ranks them (AUC)."""
    wanted = [word in uses(text, 1) for text in texts]
    hidden = re.compile(rf"(?i)\b{re.escape(word[: max(4, len(word) - 3)])}\w*")
    blind = [(hidden.sub(" ", title), hidden.sub(" ", abstract)) for title, abstract in texts]
    scores = [0.0] * len(texts)
    for fold in range(FOLDS):
        known = [Decision(blind[at], wanted[at]) for at in range(len(texts)) if at % FOLDS != fold]
        taste = learn(known)
        assert taste is not None
        for at in range(fold, len(texts), FOLDS):
            scores[at] = taste.score(blind[at])
    return area(scores, wanted), area([-at for at in range(len(texts))], wanted)


def area(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """The share of pairs of a wanted and an unwanted paper of which the wanted one comes first."""
    high, low = ([s for s, w in zip(scores, wanted, strict=True) if w is side] for side in (True, False))
    return sum((a > b) + 0.5 * (a == b) for a in high for b in low) / (len(high) * len(low))
