"""What an invented reader has done with the papers of the sample library, for pictures of it."""

from typing import Final

from paperdesk.model.feed import Feed, FeedKind

WORD_LISTS: Final = (
    ("wanted", "violet", ("pose*", "stereo", "long-range", "segmentation")),
    ("method", "blue", ("diffusion*", "quer*", "attention", "attend*")),
)
# In the place of the highlights in the order of the papers: comment and tags.
REMARKS: Final = (
    ("Three parts. What does each buy?", ("to discuss",)),
    ("Headline number for our table.", ("results",)),
    ("", ()),
    ("Check against the survey.", ()),
    ("Would this hold on our own recordings? Ask Ines.", ("to discuss", "data")),
)
READ_LATELY: Final = (0, 0, 1, 1, 2, 2, 3)  # papers a day, of which one is drawn
YEAR_TAGS: Final = (
    "vision", "vision/pose", "diffusion", "long-range", "audio", "efficiency", "quantization", "language",
)  # fmt: skip
FEEDS: Final = (
    Feed("Daily papers", FeedKind.HUGGINGFACE_DAILY, "day"),
    Feed("arXiv cs.CV", FeedKind.ARXIV_DAILY, "cs.CV"),
    Feed("Group's reading", FeedKind.FOLDER, "/home/reader/group", paused=True),
)
FEED_DAYS: Final = (2, 4, 3, 0, 1, 5, 3, 4, 2, 4)  # how many papers came each day, the last one today
